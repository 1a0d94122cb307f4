"""A place on the patient's page that other modules fill: appointments, balance, problems."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.chart_slots import Contribution
from clinic_desktop.ui_kit.page_card import clear_layout
from clinic_desktop.ui_kit.plugin import Shell


class ChartSlot(QWidget):
    """A column of contributed widgets, made anew for each patient; empty takes no room."""

    def __init__(
        self, shell: Shell, contributions: tuple[Contribution, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._shell = shell
        self._contributions = contributions
        self._patient_id: UUID | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(theme.SPACE.m))
        self.setVisible(bool(contributions))

    def show_patient(self, patient_id: UUID) -> None:
        """Fill the slot for a patient; the widgets follow later changes by themselves."""
        if patient_id == self._patient_id:
            return
        self._patient_id = patient_id
        clear_layout(self._column)
        for contribute in self._contributions:
            widget = contribute(self._shell, patient_id)
            if widget is not None:
                self._column.addWidget(widget)
