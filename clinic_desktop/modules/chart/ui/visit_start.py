"""What the visit column shows while there is no visit: how to begin one, and what waits."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desktop.kernel.local_text import stamp_text, time_text
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.api import Note
from clinic_desktop.modules.chart.presenters.visit_reading import Unsigned, VisitState
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.page_card import PageCard
from clinic_desktop.ui_kit.widgets import EmptyState

_MOST = 8


class VisitStart(QWidget):
    """Signals: `start_wanted()`, `note_wanted(note)` when an unsigned note is chosen."""

    start_wanted = Signal()
    note_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.empty = EmptyState(
            "stethoscope",
            translate("Chart", "No visit is running"),
            action=(translate("Chart", "Start a visit"), self.start_wanted.emit),
        )
        self.unsigned = PageCard(translate("Chart", "Your notes to sign"))
        column = QVBoxLayout(self)
        side = theme.px(theme.SPACE.m)
        column.setContentsMargins(side, side, side, side)
        column.addWidget(self.empty, 1)
        column.addWidget(self.unsigned)

    def show_state(self, state: VisitState) -> None:
        """Offer the start, from today's appointment where there is one."""
        found = state.appointment
        detail = ""
        if found is not None:
            words = translate("Chart", "For today's appointment at {time}")
            detail = words.format(time=time_text(found.state.start))
        self.empty.set_text(translate("Chart", "No visit is running"), detail)
        self.unsigned.clear()
        self.unsigned.setVisible(bool(state.unsigned))
        self.unsigned.set_note(str(len(state.unsigned)))
        for each in state.unsigned[:_MOST]:
            self._add(each)

    def _add(self, each: Unsigned) -> None:
        note: Note = each.note
        name = translate("Chart", "Open the note of {patient}").format(patient=each.patient_name)
        self.unsigned.add_row(
            each.patient_name,
            stamp_text(each.day),
            action=(translate("Chart", "Open"), name, lambda: self.note_wanted.emit(note)),
        )
