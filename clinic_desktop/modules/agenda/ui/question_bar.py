"""The question above the day: a move or a length that needs a yes, with free places instead."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.presenters.changes import Question
from clinic_desktop.modules.agenda.ui.slot_buttons import SlotButtons
from clinic_desktop.ui_kit import icons, theme
from clinic_desktop.ui_kit.fields import LineField
from clinic_desktop.ui_kit.widgets import DangerButton, Label, Panel, QuietButton


class QuestionBar(Panel):
    """Sends `accepted(reason)`, `slot_taken(Slot)` or `left()`; Esc leaves."""

    accepted = Signal(str)
    slot_taken = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self._needs_reason = False
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8))
        outer.setSpacing(theme.px(theme.SPACE.s))
        first = QHBoxLayout()
        sign = QLabel()
        sign.setPixmap(icons.pixmap("triangle-alert", "warning", 16))
        first.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        self.text = Label("", "strong")
        self.text.setWordWrap(True)
        first.addWidget(self.text, 1)
        outer.addLayout(first)
        second = QHBoxLayout()
        self.instead = Label(translate("Agenda", "Free instead:"), tone="secondary")
        self.slots = SlotButtons()
        self.slots.taken.connect(self.slot_taken)
        self.reason = LineField(hint=translate("Agenda", "Reason, kept in the trail"))
        self.reason.setAccessibleName(translate("Agenda", "Reason, kept in the trail"))
        self.reason.textChanged.connect(self._check)
        self.action = DangerButton("")
        self.action.clicked.connect(self._accept)
        self.stay = QuietButton(translate("Agenda", "Leave it as it was"))
        self.stay.clicked.connect(self.left)
        for widget in (self.instead, self.slots):
            second.addWidget(widget)
        second.addStretch(1)
        second.addWidget(self.reason, 2)
        second.addWidget(self.action)
        second.addWidget(self.stay)
        outer.addLayout(second)
        self.hide()

    def ask(self, question: Question | None, day: date) -> None:
        """Show a question; None hides the bar."""
        self.setVisible(question is not None)
        if question is None:
            return
        self.text.setText(question.text)
        self.setAccessibleName(question.text)
        self.slots.show_slots(question.alternatives, day)
        self.instead.setVisible(bool(question.alternatives))
        self._needs_reason = question.needs_reason
        self.reason.clear()
        can = bool(question.accept_text)
        self.reason.setVisible(can and question.needs_reason)
        self.action.setVisible(can)
        self.action.setText(question.accept_text)
        self.action.setAccessibleName(question.accept_text)
        self._check()
        (self.reason if self.reason.isVisible() else self.stay).setFocus()

    def keyPressEvent(self, q_event: QKeyEvent) -> None:
        """Leave on Esc; Enter in the reason accepts."""
        if q_event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif q_event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if focused is self.reason and self.action.isEnabled():
                self._accept()
            elif isinstance(focused, (QuietButton, DangerButton)):
                focused.click()
        else:
            super().keyPressEvent(q_event)

    def _check(self) -> None:
        missing = self._needs_reason and not self.reason.value()
        self.action.explain(translate("Agenda", "Give a reason first.") if missing else "")

    def _accept(self) -> None:
        self.accepted.emit(self.reason.value())
