"""A few choices to pick one from: digits 1 to 9, or arrows and Enter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from clinic_desktop.modules.agenda.ui.popover import Popover
from clinic_desktop.ui_kit.widgets import Label, QuietButton

MOST = 9


class ChoicePopover(Popover):
    """Sends `chosen(value)` of the (value, text) that was picked."""

    chosen = Signal(object)

    def __init__(
        self, title: str, hint: str, choices: Sequence[tuple[Any, str]], parent: QWidget
    ) -> None:
        super().__init__(title, parent, width=320)
        words = Label(hint, tone="secondary")
        words.setWordWrap(True)
        self.body.addWidget(words)
        self.buttons: list[QuietButton] = []
        for number, (value, text) in enumerate(choices[:MOST], start=1):
            button = QuietButton(f"{number}   {text}".replace("&", "&&"))
            button.setAccessibleName(text)
            button.clicked.connect(lambda _c=False, v=value: self._choose(v))
            self.body.addWidget(button)
            self.buttons.append(button)

    def start(self) -> None:
        """Give the keyboard to the first choice."""
        (self.buttons[0] if self.buttons else self.close_button).setFocus()

    def keyPressEvent(self, q_event: QKeyEvent) -> None:
        """Take a digit, move with the arrows, take the focused one on Enter."""
        text, focused = q_event.text(), self.focusWidget()
        if text.isdigit() and 1 <= int(text) <= len(self.buttons):
            self.buttons[int(text) - 1].click()
        elif q_event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(q_event.key() == Qt.Key.Key_Down)
        elif q_event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if isinstance(focused, QuietButton):
                focused.click()
        else:
            super().keyPressEvent(q_event)

    def _choose(self, value: Any) -> None:
        self.leave()
        self.chosen.emit(value)
