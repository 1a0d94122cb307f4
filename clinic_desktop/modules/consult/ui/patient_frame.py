"""The banner above, and the visit beside: both of one patient, made anew for another."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desktop.ui_kit.chart_slots import Contribution
from clinic_desktop.ui_kit.page_card import clear_layout
from clinic_desktop.ui_kit.plugin import Shell


class PatientSlot(QWidget):
    """Holds what a contribution makes for the patient who is shown; takes no room without one."""

    def __init__(self, shell: Shell, contribution: Contribution) -> None:
        super().__init__()
        self._shell, self._contribution = shell, contribution
        self._patient_id: UUID | None = None
        self.content: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_patient(self, patient_id: UUID | None) -> None:
        """Show somebody, or nobody."""
        if patient_id == self._patient_id:
            return
        self._patient_id = patient_id
        clear_layout(self._column)
        self.content = None
        if patient_id is not None:
            self.content = self._contribution(self._shell, patient_id)
        if self.content is not None:
            self._column.addWidget(self.content)
        self.setVisible(self.content is not None)
