"""Why an appointment is cancelled: one key for the usual reasons, or a few words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import AppointmentView, CancelledBy
from clinic_desktop.modules.agenda.ui.popover import Popover
from clinic_desktop.ui_kit.fields import LineField
from clinic_desktop.ui_kit.widgets import DangerButton, Label, QuietButton, SectionLabel, Segmented


class ReasonPopover(Popover):
    """Sends `reason_given(UUID, str, CancelledBy)`; 1 to 5 choose a usual reason, which tells who
    cancels; Enter takes the typed one with the chosen party. `late` says that it counts as late.
    """

    reason_given = Signal(object, str, object)

    def __init__(self, appointment: AppointmentView, parent: QWidget, *, late: str = "") -> None:
        title = translate("Agenda", "Cancel {name}?").format(name=appointment.patient_name)
        super().__init__(title, parent, width=320)
        self._id = appointment.id
        words = Label(translate("Agenda", "The place becomes free. Why?"), tone="secondary")
        self.body.addWidget(words)
        if late:
            warning = Label(late, tone="warning")
            warning.setWordWrap(True)
            self.body.addWidget(warning)
        self.buttons: list[QuietButton] = []
        for by, title, reasons in (
            (CancelledBy.PATIENT, translate("Agenda", "The patient cancels"), patient_reasons()),
            (CancelledBy.PRACTICE, translate("Agenda", "The practice cancels"), own_reasons()),
        ):
            self.body.addWidget(SectionLabel(title))
            for text in reasons:
                self.buttons.append(self._usual(len(self.buttons) + 1, text, by))
        self.field = LineField(hint=translate("Agenda", "Another reason"))
        self.field.setAccessibleName(translate("Agenda", "Another reason"))
        self.field.textChanged.connect(self._typed)
        self.body.addWidget(self.field)
        self.party = Segmented(
            [
                (CancelledBy.PATIENT.value, translate("Agenda", "The patient")),
                (CancelledBy.PRACTICE.value, translate("Agenda", "The practice")),
            ],
            name=translate("Agenda", "Who cancels"),
        )
        self.body.addWidget(self.party)
        self.action = DangerButton(translate("Agenda", "Cancel the appointment"))
        self.action.clicked.connect(self._give_typed)
        self.body.addWidget(self.action)
        self._typed()
        self.buttons[0].setFocus()

    def _usual(self, number: int, text: str, by: CancelledBy) -> QuietButton:
        button = QuietButton(f"{number}   {text}")
        button.setAccessibleName(text)
        button.clicked.connect(lambda: self._give(text, by))
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
                self._give_typed()
            return
        super().keyPressEvent(q_event)

    def _typed(self) -> None:
        missing = (
            "" if self.field.value() else translate("Agenda", "Choose or type a reason first.")
        )
        self.action.explain(missing)

    def _give_typed(self) -> None:
        self._give(self.field.value(), CancelledBy(self.party.current()))

    def _give(self, reason: str, by: CancelledBy) -> None:
        if reason:
            self.reason_given.emit(self._id, reason, by)
            self.leave()


def patient_reasons() -> tuple[str, ...]:
    """Return the reasons that patients give most."""
    return (
        translate("Agenda", "The patient called it off"),
        translate("Agenda", "The patient is ill"),
    )


def own_reasons() -> tuple[str, ...]:
    """Return the reasons that receptions give most."""
    return (
        translate("Agenda", "The practitioner is away"),
        translate("Agenda", "The clinic asked for another day"),
        translate("Agenda", "Booked by mistake"),
    )
