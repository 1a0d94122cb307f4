"""Why an appointment is cancelled: one key for the usual reasons, or a few words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import AppointmentView
from clinic_desktop.modules.agenda.ui.popover import Popover
from clinic_desktop.ui_kit.fields import LineField
from clinic_desktop.ui_kit.widgets import DangerButton, Label, QuietButton


class ReasonPopover(Popover):
    """Sends `reason_given(UUID, str)`; 1 to 5 choose a usual reason, Enter takes the typed one."""

    reason_given = Signal(object, str)

    def __init__(self, appointment: AppointmentView, parent: QWidget) -> None:
        title = translate("Agenda", "Cancel {name}?").format(name=appointment.patient_name)
        super().__init__(title, parent, width=320)
        self._id = appointment.id
        words = Label(translate("Agenda", "The place becomes free. Why?"), tone="secondary")
        self.body.addWidget(words)
        self.buttons = [self._usual(n, text) for n, text in enumerate(usual_reasons(), start=1)]
        self.field = LineField(hint=translate("Agenda", "Another reason"))
        self.field.setAccessibleName(translate("Agenda", "Another reason"))
        self.field.textChanged.connect(self._typed)
        self.body.addWidget(self.field)
        self.action = DangerButton(translate("Agenda", "Cancel the appointment"))
        self.action.clicked.connect(lambda: self._give(self.field.value()))
        self.body.addWidget(self.action)
        self._typed()
        self.buttons[0].setFocus()

    def _usual(self, number: int, text: str) -> QuietButton:
        button = QuietButton(f"{number}   {text}")
        button.setAccessibleName(text)
        button.clicked.connect(lambda: self._give(text))
        self.body.addWidget(button)
        return button

    def keyPressEvent(self, q_event: QKeyEvent) -> None:
        """Take a digit as the reason with that number; Enter the focused or the typed one."""
        number = q_event.text()
        if number.isdigit() and 1 <= int(number) <= len(self.buttons):
            self.buttons[int(number) - 1].click()
            return
        if q_event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if isinstance(focused, QuietButton):
                focused.click()
            elif self.field.value():
                self._give(self.field.value())
            return
        super().keyPressEvent(q_event)

    def _typed(self) -> None:
        missing = (
            "" if self.field.value() else translate("Agenda", "Choose or type a reason first.")
        )
        self.action.explain(missing)

    def _give(self, reason: str) -> None:
        if reason:
            self.reason_given.emit(self._id, reason)
            self.leave()


def usual_reasons() -> tuple[str, ...]:
    """Return the reasons that receptions give most."""
    return (
        translate("Agenda", "The patient called it off"),
        translate("Agenda", "The patient is ill"),
        translate("Agenda", "The practitioner is away"),
        translate("Agenda", "The clinic asked for another day"),
        translate("Agenda", "Booked by mistake"),
    )
