"""The dialog that closes a day: what is still open, the numbers, papers, and opening again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from clinic_desktop.kernel.local_text import time_text
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    AppointmentView,
    DayNumbers,
    day_sheet,
    outcomes,
    status_text,
)
from clinic_desktop.modules.agenda.documents.day_report import day_report, share_text
from clinic_desktop.modules.agenda.presenters.day_closing import DayClosing, DayState, counts_of
from clinic_desktop.modules.agenda.ui.day_chart import DayChart
from clinic_desktop.modules.agenda.ui.naming import day_in_words
from clinic_desktop.ui_kit import printing, theme
from clinic_desktop.ui_kit.confirm import ask_reason
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.fields import ChoiceField
from clinic_desktop.ui_kit.undo import UndoStep
from clinic_desktop.ui_kit.widgets import Label, QuietButton

if TYPE_CHECKING:
    from clinic_desktop.ui_kit.plugin import Shell

_S = AppointmentStatus
_BESIDE = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter


class DayCloseDialog(Dialog):
    """Implements DayCloseView. Attributes: `choices`, the field of each open appointment."""

    def __init__(self, shell: Shell, day: date, parent: QWidget) -> None:
        title = translate("Agenda", "Close the day: {day}").format(day=day_in_words(day))
        super().__init__(title, parent, width=720, scrolls=True)
        self._shell, self._day = shell, day
        self.choices: dict[Any, ChoiceField] = {}
        self.presenter = DayClosing(self, shell.tasks, shell.undo, day)
        self.intro = Label("", "secondary")
        self.intro.setWordWrap(True)
        self.body.addWidget(self.intro)
        self.body.addWidget(self._make_open())
        self.numbers = Label("")
        self.numbers.setWordWrap(True)
        self.use = Label("", "secondary")
        self.use.setWordWrap(True)
        self.chart = DayChart()
        for widget in (self.numbers, self.use, self.chart):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.report_button = self.add_button(translate("Agenda", "Day re&port…"), self.print_report)
        self.sheet_button = self.add_button(translate("Agenda", "Day &sheet…"), self.print_sheet)
        self.reopen_button = QuietButton(translate("Agenda", "&Open the day again…"))
        self.reopen_button.setAutoDefault(False)
        self.reopen_button.clicked.connect(self.ask_reopen)
        self.buttons.addWidget(self.reopen_button)
        self.only_close()
        self.close_button = self.set_action(translate("Agenda", "&Close the day"), self.close_it)
        shell.on_change(self, {"appointment", "day_close"}, lambda _changed: self.presenter.load())
        self.presenter.load()

    def _make_open(self) -> QWidget:
        self.open_part = QWidget()
        column = QVBoxLayout(self.open_part)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        self.all_done = QuietButton(translate("Agenda", "All &done"), icon="check-check")
        self.all_missed = QuietButton(translate("Agenda", "All &missed"), icon="user-x")
        self.keep_button = QuietButton(translate("Agenda", "&Keep, but don't close yet"))
        for button, run in (
            (self.all_done, partial(self._choose_all, _S.FULFILLED)),
            (self.all_missed, partial(self._choose_all, _S.NO_SHOW)),
            (self.keep_button, self.presenter.settle),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, call=run: call())
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFixedHeight(self.height_for(196))
        column.addWidget(self._area)
        return self.open_part

    # ---- what is done

    def close_it(self) -> None:
        """Close the day with what was chosen."""
        self.presenter.close()

    def ask_reopen(self) -> None:
        """Ask why, then open the day again."""
        text = translate("Agenda", "Its appointments can be changed again. The reason is kept.")
        title = translate("Agenda", "Open the day again")
        ask_reason(self, title, text, title, self.presenter.reopen)

    def print_report(self) -> None:
        """Show the day report before it is printed or saved."""
        title = translate("Agenda", "Day report")
        self._print(title, f"day-report-{self._day.isoformat()}", day_report)

    def print_sheet(self) -> None:
        """Show the day sheet, with the trail's head in its foot, before it is printed or saved."""
        title = translate("Agenda", "Day sheet")
        self._print(title, f"day-sheet-{self._day.isoformat()}", day_sheet)

    def _print(self, title: str, name: str, make: Callable[..., bytes]) -> None:
        def show(pdf: bytes) -> None:
            printing.preview(self, title, pdf, file_name=name)

        self._shell.tasks.read(make, self._day, then=show, fail=self.show_error, owner=self)

    def _choose_all(self, outcome: AppointmentStatus) -> None:
        self.presenter.choose_all(outcome)
        for appointment_id, field in self.choices.items():
            field.set_value(self.presenter.chosen.get(appointment_id))

    # ---- DayCloseView

    def show_state(self, state: DayState) -> None:
        """Show open appointments, numbers, and whether the day is closed."""
        closed = state.closed is not None
        self.open_part.setVisible(bool(state.open))
        self._show_open(state.open)
        self.intro.setText(_intro(state))
        self.numbers.setText(numbers_text(state.numbers))
        self.use.setText(use_text(state.numbers))
        self.chart.show_hours(state.numbers.by_hour)
        self.close_button.setVisible(not closed)
        self.reopen_button.setVisible(closed)
        reason = translate("Agenda", "The office manager opens a closed day again.")
        may = self._shell.may(Permission.DAY_REOPEN.value)
        self.reopen_button.explain("" if may else reason)
        self.shrink()

    def show_problem(self, text: str) -> None:
        """Say what is missing before the day can be closed."""
        if not self._shell.may(Permission.DAY_CLOSE.value):
            text = translate("Agenda", "Your role does not close days.")
        state = self.presenter.state
        if state is not None and state.day > self._shell.now().date():
            text = translate("Agenda", "This day has not come yet.")
        self.close_button.setEnabled(not text)
        self.close_button.setToolTip(text)
        self.keep_button.explain(
            "" if self.presenter.chosen else translate("Agenda", "Nothing is chosen yet.")
        )
        closed = state is not None and state.closed is not None
        before = self.notice.isHidden()
        self.notice.say("" if closed else text, "info")
        if self.notice.isHidden() != before:
            self.shrink()

    def show_error(self, error: BaseException) -> None:
        """Show a failure."""
        self._shell.show_error(error)

    def say(self, text: str, step: object = None) -> None:
        """Say quietly that something was done."""
        self._shell.toast(text, step if isinstance(step, UndoStep) else None)

    def _show_open(self, found: tuple[AppointmentView, ...]) -> None:
        self.choices = {}
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setColumnStretch(1, 1)
        for row, appointment in enumerate(found):
            field = self._make_choice(appointment)
            grid.addWidget(Label(time_text(appointment.start), "secondary"), row, 0)
            name = Label(appointment.patient_name, "strong")
            grid.addWidget(name, row, 1, _BESIDE)
            grid.addWidget(Label(status_text(appointment.status), "secondary"), row, 2)
            grid.addWidget(field, row, 3)
            self.choices[appointment.id] = field
        grid.setRowStretch(len(found), 1)
        self._area.setWidget(inside)

    def _make_choice(self, appointment: AppointmentView) -> ChoiceField:
        unknown = translate("Agenda", "What became of it?")
        options = [(None, unknown), *((o, status_text(o)) for o in outcomes(appointment.status))]
        field = ChoiceField(options)
        field.setAccessibleName(f"{appointment.patient_name}, {time_text(appointment.start)}")
        field.setMinimumWidth(theme.px(170))
        field.set_value(self.presenter.chosen.get(appointment.id))
        field.edited.connect(lambda: self.presenter.choose(appointment.id, field.value()))
        return field


def numbers_text(numbers: DayNumbers) -> str:
    """Return counts and waiting in one paragraph."""
    counts = [f"{status_text(s)} {n}" for s, n in counts_of(numbers).items()]
    walk_ins = translate("Agenda", "Walk-ins {n}").format(n=numbers.walk_ins)
    missed = translate("Agenda", "share of no-shows {share}")
    lines = [" · ".join([*counts, walk_ins, missed.format(share=share_text(numbers.no_show_rate))])]
    if numbers.waited_median is not None:
        text = translate(
            "Agenda",
            "Waiting: half at most {median} min, nine of ten at most {p90} min, longest {longest}"
            " min",
        )
        lines.append(
            text.format(
                median=numbers.waited_median,
                p90=numbers.waited_p90,
                longest=numbers.waited_longest,
            )
        )
    return "\n".join(lines)


def use_text(numbers: DayNumbers) -> str:
    """Return the use of each resource that was open or used."""
    used = [u for u in numbers.use if u.open_minutes or u.used_minutes]
    words = " · ".join(f"{u.name} {share_text(u.share)}" for u in used)
    return translate("Agenda", "Use of the open time: {list}").format(list=words) if words else ""


def _intro(state: DayState) -> str:
    if state.closed_at is not None:
        text = translate("Agenda", "Closed {day} at {time} by {name}.")
        day = day_in_words(state.closed_at.date())
        return text.format(day=day, time=time_text(state.closed_at), name=state.by)
    if state.open:
        return translate(
            "Agenda", "%n appointments are still open. What became of each?", n=len(state.open)
        )
    return translate("Agenda", "Everything is known. The day can be closed.")
