"""Settings: closures of the clinic or of one resource, and public holidays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, time
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.practice.domain.hours_text import write_day
from clinic_desktop.modules.practice.domain.opening import Closure
from clinic_desktop.modules.practice.presenters.affected import (
    NOTHING_KNOWN,
    AffectedAppointments,
    AffectedLine,
)
from clinic_desktop.modules.practice.presenters.closures import (
    ClosuresPresenter,
    ClosuresRead,
    HolidayLine,
)
from clinic_desktop.modules.practice.service.opening import AnnounceClosure
from clinic_desktop.modules.practice.service.special_days import SpecialDay
from clinic_desktop.modules.practice.ui.affected_dialog import tell
from clinic_desktop.modules.practice.ui.hours_page import day_text, short_day
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.draft_timer import DraftTimer
from clinic_desktop.ui_kit.fields import ChoiceField, DateField, LineField, TimeField
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.halves import Halves
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.table_model import Column, RowsModel
from clinic_desktop.ui_kit.table_tools import TableTools
from clinic_desktop.ui_kit.table_view import TableView
from clinic_desktop.ui_kit.widgets import (
    Card,
    EmptyState,
    Label,
    LinkButton,
    Notice,
    PrimaryButton,
    QuietButton,
)

CLOSED, BESIDES, ONLY = "closed", "besides", "only"


class ClosuresPage(QWidget):
    """Closures at the left, holidays at the right. Implements ClosuresView."""

    def __init__(self, shell: Shell, affected: AffectedAppointments = NOTHING_KNOWN) -> None:
        super().__init__()
        self._shell = shell
        self._names: dict[object, str] = {}
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        closures = QWidget()
        left = QVBoxLayout(closures)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(theme.px(theme.SPACE.l))
        left.addWidget(self._make_new(shell.now().date()))
        left.addWidget(self._make_list(), 1)
        self.notice = Notice(self)
        row.addWidget(self.notice)
        row.addWidget(Halves(closures, self._make_holidays(), (3, 2)))
        known = affected if shell.may(Permission.APPOINTMENT_READ.value) else NOTHING_KNOWN
        self.presenter = ClosuresPresenter(self, shell.tasks, known)
        self._drafts = DraftTimer(self, self.presenter.keep)
        self.form.changed.connect(lambda _name: self._edited())
        kinds = {"closure", "clinic", "practitioner", "location", "device"}
        shell.on_change(self, kinds, lambda _changed: self.presenter.refresh())
        self.presenter.refresh()

    def _make_new(self, today: date) -> Card:
        card = Card(
            translate("Practice", "New closure, leave or special day"), padding=theme.SPACE.l
        )
        self.form = Form(columns=2, fluid=True)
        kinds = ChoiceField(
            [
                (CLOSED, translate("Practice", "Closed")),
                (BESIDES, translate("Practice", "Open besides the usual hours")),
                (ONLY, translate("Practice", "Other hours than usual")),
            ]
        )
        self.form.add("kind", translate("Practice", "&What"), kinds)
        self.form.add("resource_id", translate("Practice", "Wh&o"), ChoiceField())
        reason = LineField(limit=80, hint=translate("Practice", "Holidays, training, works"))
        self.form.add("name", translate("Practice", "&Reason"), reason, required=True)
        self.first_day = DateField(today=today)
        self.last_day = DateField(today=today)
        self.form.add(
            "first_day", translate("Practice", "&First day"), self.first_day, required=True
        )
        self.form.add("last_day", translate("Practice", "&Last day"), self.last_day)
        hint = translate("Practice", "Closed and empty: the whole day")
        self.form.add("minute_from", translate("Practice", "From &time"), TimeField(), hint=hint)
        self.form.add("minute_to", translate("Practice", "&Until"), TimeField())
        card.body.addWidget(self.form)
        row = QHBoxLayout()
        row.addStretch(1)
        self.add_button = PrimaryButton(translate("Practice", "&Add"), icon="plus")
        self.add_button.clicked.connect(self.announce)
        row.addWidget(self.add_button)
        card.body.addLayout(row)
        return card

    def _make_list(self) -> Card:
        card = Card(translate("Practice", "Coming closures and special days"), padding=0)
        self.model: RowsModel[Closure] = RowsModel(
            (
                Column(
                    "first",
                    translate("Practice", "From"),
                    lambda c: c.first_day,
                    short_day,
                    width=110,
                ),
                Column(
                    "last",
                    translate("Practice", "Until"),
                    lambda c: c.last_day,
                    short_day,
                    width=110,
                ),
                Column("who", translate("Practice", "Who"), self._who, width=120),
                Column("name", translate("Practice", "Reason"), _reason, width=160),
            ),
            self,
        )
        self.table = TableView(
            self.model,
            name="settings.closures",
            settings=self._shell.settings,
            accessible=translate("Practice", "Coming closures"),
        )
        self.table.selected_row.connect(self._selected)
        card.head.addWidget(TableTools(self.table))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        none = translate("Practice", "No closure and no leave is planned.")
        self._stack.addWidget(EmptyState("calendar-off", none))
        card.body.addWidget(self._stack, 1)
        self.cancel_button = QuietButton(translate("Practice", "&Cancel this closure"))
        self.cancel_button.explain(translate("Practice", "Choose a closure in the list"))
        self.cancel_button.clicked.connect(self._cancel)
        row = QHBoxLayout()
        margin = theme.px(theme.SPACE.m)
        row.setContentsMargins(margin, 0, margin, margin)
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        card.body.addLayout(row)
        return card

    def _make_holidays(self) -> Card:
        self.holiday_card = Card(translate("Practice", "Public holidays"), padding=theme.SPACE.l)
        self.holiday_state = Label(tone="secondary")
        self.holiday_state.setWordWrap(True)
        self.holiday_card.body.addWidget(self.holiday_state)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.px(theme.SPACE.xs))
        self.holiday_card.body.addLayout(self._lines)
        self.holiday_card.body.addStretch(1)
        return self.holiday_card

    def announce(self) -> None:
        """Add what is typed."""
        if not self.form.validate():
            return
        values = self.form.values()
        first, kind = values["first_day"], values["kind"]
        last, name = values["last_day"] or first, values["name"]
        begin, end = _minute(values["minute_from"]), _minute(values["minute_to"])
        who = values["resource_id"]
        if kind == CLOSED:
            self.presenter.announce(AnnounceClosure(who, first, last, name, begin, end))
        else:
            day = SpecialDay(who, first, last, name, begin, end, only=kind == ONLY)
            self.presenter.open_specially(day)

    def show_closures(self, read: ClosuresRead) -> None:
        """List closures and holidays."""
        self._names = {owner.id: owner.name for owner in read.owners}
        self.form.field("resource_id").set_options([(o.id, o.name) for o in read.owners])
        self.model.set_rows(read.closures)
        self._stack.setCurrentIndex(0 if read.closures else 1)
        self.cancel_button.setVisible(bool(read.closures))
        self._selected(self.table.current_row())
        text = translate("Practice", "The clinic works on public holidays (see Clinic).")
        if read.closes_on_holidays:
            text = translate("Practice", "The clinic is closed on these days of the coming year.")
        self.holiday_state.setText(text)
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for holiday in read.holidays if read.closes_on_holidays else ():
            self._lines.addWidget(self._make_line(holiday))

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the fields."""
        self.form.show_problems(problems)

    def show_error(self, error: BaseException) -> None:
        """Show any other failure."""
        self._shell.show_error(error)
        self.presenter.refresh()

    def say(self, text: str) -> None:
        """Say quietly that something was done."""
        self._shell.toast(text)

    def show_new(self, typed: Mapping[str, Any]) -> None:
        """Show what is typed of a new closure; empty fields for what is not."""
        if self.form.draft() != typed:
            self.form.set_values(dict.fromkeys(self.form))
            self.form.show_draft(typed)

    def show_affected(self, lines: Sequence[AffectedLine], asked: bool) -> None:
        """List appointments outside the hours."""
        tell(self.notice, self._shell, lines, asked=asked)

    def _edited(self) -> None:
        self.presenter.edited(self.form.draft())
        self._drafts.wanted()

    def _make_line(self, holiday: HolidayLine) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        words = QVBoxLayout()
        words.setSpacing(0)
        name = Label(holiday.name, "body" if holiday.lifting else "strong")
        name.setWordWrap(True)
        words.addWidget(name)
        words.addWidget(Label(day_text(holiday.day), "secondary"))
        row.addLayout(words, 1)
        works = holiday.lifting is not None
        text = translate("Practice", "We work") if not works else translate("Practice", "Close")
        button = LinkButton(text)
        button.setAccessibleName(f"{text}: {holiday.name}")
        button.clicked.connect(lambda: self.presenter.work_on(holiday, not works))
        row.addWidget(button)
        return line

    def _selected(self, closure: Closure | None) -> None:
        reason = "" if closure else translate("Practice", "Choose a closure in the list")
        self.cancel_button.explain(reason)

    def _cancel(self) -> None:
        closure = self.table.current_row()
        if closure is not None:
            self.presenter.cancel(closure)

    def _who(self, closure: Closure) -> str:
        return self._names.get(closure.resource_id, "")


def _reason(closure: Closure) -> str:
    if closure.minute_from is None or closure.minute_to is None:
        return closure.name
    hours = write_day([(closure.minute_from, closure.minute_to)])
    if closure.opens:
        return translate("Practice", "{name}, open {hours}").format(name=closure.name, hours=hours)
    return f"{closure.name}, {hours}"


def _minute(value: time | None) -> int | None:
    return None if value is None else value.hour * 60 + value.minute
