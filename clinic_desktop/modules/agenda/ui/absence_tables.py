"""The two tables of an absence: what becomes of each patient, and whom to call then."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from clinic_desktop.kernel.local_text import day_text, time_text
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import Remedy
from clinic_desktop.modules.agenda.presenters.absence_plan import (
    AbsenceLine,
    option_text,
    told_text,
)
from clinic_desktop.ui_kit.settings import UiSettings
from clinic_desktop.ui_kit.table_model import Column, RowsModel
from clinic_desktop.ui_kit.table_view import TableView

_ICONS = {
    Remedy.OTHER: "users",
    Remedy.MOVE: "calendar-clock",
    Remedy.VIDEO: "video",
    Remedy.CANCEL: "ban",
    Remedy.KEEP: "clock",
}
_TONES = {Remedy.CANCEL: "danger", Remedy.KEEP: "warning"}


class PlanTable(TableView):
    """One line a patient. Left and Right, or a digit, choose another answer; Enter goes to the list
    of answers.

    Signals: `stepped(appointment id, steps)`, `numbered(appointment id, number)`,
    `answers_wanted()`.
    """

    stepped = Signal(object, int)
    numbered = Signal(object, int)
    answers_wanted = Signal()

    def __init__(self, settings: UiSettings, checked: Callable[[], bool]) -> None:
        self.lines: RowsModel[AbsenceLine] = RowsModel(_plan_columns(checked))
        super().__init__(
            self.lines,
            name="agenda.absence",
            settings=settings,
            accessible=translate("Agenda", "Appointments concerned"),
        )
        self.lines.setParent(self)
        self.installEventFilter(self)

    def eventFilter(self, watched: QObject, q_event: QEvent) -> bool:
        """Let keys choose: before the table takes them for moving about."""
        if q_event.type() == QEvent.Type.KeyPress and isinstance(q_event, QKeyEvent):
            return self._key(q_event)
        return super().eventFilter(watched, q_event)

    def _key(self, q_event: QKeyEvent) -> bool:
        line, key = self.current_row(), q_event.key()
        if line is None or q_event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            forward = (key == Qt.Key.Key_Right) is not self.isRightToLeft()
            self.stepped.emit(line.appointment.id, 1 if forward else -1)
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.numbered.emit(line.appointment.id, key - Qt.Key.Key_1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.answers_wanted.emit()
        else:
            return False
        return True


class CallTable(TableView):
    """Whom to call, with the number and what to say."""

    def __init__(self, settings: UiSettings) -> None:
        self.lines: RowsModel[AbsenceLine] = RowsModel(_call_columns())
        super().__init__(
            self.lines,
            name="agenda.absence-calls",
            settings=settings,
            accessible=translate("Agenda", "To be called"),
        )
        self.lines.setParent(self)


def _plan_columns(checked: Callable[[], bool]) -> tuple[Column[AbsenceLine], ...]:
    return (
        _when(),
        _patient(),
        Column("type", translate("Agenda", "Type"), lambda n: n.appointment.type_name, width=130),
        _becomes(translate("Agenda", "What becomes of it"), 300),
        Column(
            "told",
            translate("Agenda", "Message"),
            lambda n: told_text(n, checked=checked()),
            width=200,
            tone=lambda n: "warning" if n.to_call else "",
            icon=lambda n: "" if n.told is None else "phone" if n.to_call else "send",
            tip=lambda n: told_text(n, checked=checked()),
        ),
    )


def _call_columns() -> tuple[Column[AbsenceLine], ...]:
    return (
        _patient(),
        Column("phone", translate("Agenda", "Phone"), lambda n: n.phone, width=150),
        _when(translate("Agenda", "Was booked for")),
        _becomes(translate("Agenda", "What to say"), 260),
        Column(
            "why",
            translate("Agenda", "Why no message"),
            lambda n: n.told.words if n.told else "",
            width=200,
        ),
    )


def _when(title: str = "") -> Column[AbsenceLine]:
    return Column(
        "when",
        title or translate("Agenda", "Time"),
        lambda n: n.appointment.start,
        lambda start: f"{day_text(start)} {time_text(start)}",
        width=155,
    )


def _patient() -> Column[AbsenceLine]:
    return Column(
        "patient",
        translate("Agenda", "Patient"),
        lambda n: n.appointment.patient_name,
        width=180,
        strong=True,
    )


def _becomes(title: str, width: int) -> Column[AbsenceLine]:
    return Column(
        "becomes",
        title,
        lambda n: option_text(n.chosen, n.appointment),
        width=width,
        tone=lambda n: _TONES.get(n.chosen.remedy, ""),
        icon=lambda n: _ICONS[n.chosen.remedy],
        tip=lambda n: option_text(n.chosen, n.appointment),
    )
