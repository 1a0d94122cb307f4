"""Settings: opening hours of the clinic and of each practitioner, room or device."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.practice.domain.hours_text import write_day
from clinic_desktop.modules.practice.domain.opening import OpeningSchedule
from clinic_desktop.modules.practice.presenters.affected import (
    NOTHING_KNOWN,
    AffectedAppointments,
    AffectedLine,
)
from clinic_desktop.modules.practice.presenters.hours import HoursPresenter, HoursShown, Owner
from clinic_desktop.modules.practice.ui.affected_dialog import tell
from clinic_desktop.modules.practice.ui.week_editor import WeekEditor
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.draft_timer import DraftTimer
from clinic_desktop.ui_kit.fields import CheckField, ChoiceField, DateField
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.widgets import Card, Label, Notice, PrimaryButton, QuietButton


class HoursPage(QWidget):
    """Whose hours, the week, and from which day on. Implements HoursView."""

    def __init__(self, shell: Shell, affected: AffectedAppointments = NOTHING_KNOWN) -> None:
        super().__init__()
        self._shell = shell
        self._today = shell.now().date()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.l))
        self.notice = Notice(self)
        column.addWidget(self.notice)
        card = Card(padding=theme.SPACE.l)
        self.top = Form(columns=2, fluid=True)
        self.owner = ChoiceField()
        self.top.add("owner", translate("Practice", "&Hours of"), self.owner)
        self.valid_from = DateField(today=self._today)
        hint = translate("Practice", "Days before it keep the hours they had.")
        self.top.add(
            "valid_from", translate("Practice", "In force &from"), self.valid_from, hint=hint
        )
        self.follows = CheckField(translate("Practice", "&Same hours as the clinic"))
        self.editor = WeekEditor()
        self.state = Label(tone="secondary")
        self.state.setWordWrap(True)
        for widget in (self.top, self.follows, self.editor, self.state):
            card.body.addWidget(widget)
        card.body.addLayout(self._make_buttons())
        column.addWidget(card)
        column.addStretch(1)
        known = affected if shell.may(Permission.APPOINTMENT_READ.value) else NOTHING_KNOWN
        self.presenter = HoursPresenter(self, shell.tasks, known)
        self._drafts = DraftTimer(self, self.presenter.keep)
        self._connect()
        kinds = {"opening_schedule", "practitioner", "location", "device"}
        shell.on_change(self, kinds, lambda _changed: self.presenter.refresh())
        self.presenter.refresh()

    def _make_buttons(self) -> QHBoxLayout:
        self.save_button = PrimaryButton(translate("Practice", "Sa&ve hours"))
        self.undo_button = QuietButton(translate("Practice", "&Undo changes"))
        self.undo_button.hide()
        self.outside_button = QuietButton(translate("Practice", "Appointments &outside the hours…"))
        self.outside_button.explain(self._shell.why_not(Permission.APPOINTMENT_READ.value))
        row = QHBoxLayout()
        row.addWidget(self.outside_button)
        row.addStretch(1)
        row.addWidget(self.undo_button)
        row.addWidget(self.save_button)
        return row

    def _connect(self) -> None:
        self.owner.edited.connect(self._owner_chosen)
        self.follows.edited.connect(self._follow)
        self.save_button.clicked.connect(self.save)
        for field in (self.valid_from, self.follows, self.editor):
            field.edited.connect(self._edited)
        self.undo_button.clicked.connect(self.presenter.start_afresh)
        self.outside_button.clicked.connect(lambda: self.presenter.look_for_affected())

    def save(self) -> None:
        """Store the week from the day given."""
        problems = self.top.problems()
        day = self.valid_from.value()
        if day is None:
            problems.setdefault("valid_from", translate("Practice", "From which day on?"))
        self.top.show_problems(problems)
        week = None if self.follows.isChecked() else self.editor.week()
        lines = {} if self.follows.isChecked() else self.editor.problems()
        self.editor.show_problems(lines)
        if not problems and not lines and day is not None:
            self.presenter.save(week, day)

    def show_owners(self, owners: Sequence[Owner], today: date) -> None:
        """List the clinic and its resources."""
        chosen = self.owner.value()
        self._today = today
        self.owner.set_options([(owner.id, owner.name) for owner in owners])
        self.owner.set_value(chosen)

    def show_hours(self, shown: HoursShown, typed: Mapping[str, Any] | None) -> None:
        """Show one owner's hours, and over them what is typed."""
        self.owner.set_value(shown.owner.id)
        self.follows.setVisible(shown.owner.id is not None)
        self.follows.set_value(shown.follows)
        self.editor.set_week(shown.week)
        self.editor.set_read_only(shown.follows)
        self.valid_from.set_value(self._today)
        self.top.show_problems({})
        coming = [_coming(schedule) for schedule in shown.coming]
        self.state.setText("\n".join(coming))
        self.state.setVisible(bool(coming))
        self.undo_button.setVisible(typed is not None)
        if typed is not None:
            self.top.show_draft({"valid_from": typed.get("valid_from", "")})
            self.editor.show_draft(typed.get("days", ()))
            self.follows.set_value(typed.get("follows"))
            self._follow()

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the days."""
        self.editor.show_problems(problems)
        if "week" in problems:
            self._shell.toast(problems["week"])

    def show_error(self, error: BaseException) -> None:
        """Show any other failure."""
        self._shell.show_error(error)

    def say(self, text: str) -> None:
        """Say quietly that something was done."""
        self._shell.toast(text)

    def show_affected(self, lines: Sequence[AffectedLine], asked: bool) -> None:
        """List appointments outside the hours."""
        tell(self.notice, self._shell, lines, asked=asked)

    def _owner_chosen(self) -> None:
        self.presenter.choose(self.owner.value())

    def _edited(self) -> None:
        self.presenter.edited(
            {
                "valid_from": self.valid_from.text(),
                "follows": self.follows.isChecked(),
                "days": self.editor.draft(),
            }
        )
        self._drafts.wanted()
        self.undo_button.show()

    def _follow(self) -> None:
        self.editor.set_read_only(self.follows.isChecked())


def day_text(day: date) -> str:
    """Return a day as the user's locale writes it."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)


def short_day(day: date) -> str:
    """Return a day as the user's locale writes it, short, for tables."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat)


def _coming(schedule: OpeningSchedule) -> str:
    first = day_text(schedule.valid_from)
    if schedule.week is None:
        text = translate("Practice", "From {day} on: same as the clinic")
        return text.format(day=first)
    names = [QLocale().standaloneDayName(n + 1, QLocale.FormatType.ShortFormat) for n in range(7)]
    days = [
        f"{name} {write_day(day)}" for name, day in zip(names, schedule.week, strict=True) if day
    ]
    text = translate("Practice", "From {day} on: {hours}")
    return text.format(day=first, hours="; ".join(days) or translate("Practice", "closed"))
