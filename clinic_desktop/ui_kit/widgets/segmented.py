"""A choice of one among a few, side by side."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QWidget


class Segmented(QFrame):
    """Segments with a key each; `chosen(key)` is sent when the user picks another.

    Left and right move, as in a group of radio buttons.
    """

    chosen = Signal(str)

    def __init__(
        self, options: list[tuple[str, str]], parent: QWidget | None = None, *, name: str = ""
    ) -> None:
        super().__init__(parent)
        self.setProperty("kit", "segmented")
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._keys: list[str] = []
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.set_options(options)
        self._group.idClicked.connect(self._clicked)

    def set_options(self, options: list[tuple[str, str]]) -> None:
        """Replace the segments by (key, text) pairs; the first is chosen."""
        for button in self._group.buttons():
            self._group.removeButton(button)
            button.deleteLater()
        self._keys = [key for key, _text in options]
        for number, (_key, text) in enumerate(options):
            button = QPushButton(text, self)
            button.setCheckable(True)
            button.setAccessibleName(text.replace("&", ""))
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            self._group.addButton(button, number)
            self._layout.addWidget(button)
        if options:
            self.set_current(options[0][0])

    def current(self) -> str:
        """Return the key of the chosen segment, or ''."""
        number = self._group.checkedId()
        return self._keys[number] if number >= 0 else ""

    def set_current(self, key: str) -> None:
        """Choose a segment without sending `chosen`; an unknown key changes nothing."""
        if key in self._keys:
            self._group.button(self._keys.index(key)).setChecked(True)

    def keyPressEvent(self, q_event: QKeyEvent) -> None:
        """Move the choice with the arrow keys."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(q_event.key()))
        if step is None or not self._keys:
            super().keyPressEvent(q_event)
            return
        if self.isRightToLeft():
            step = -step
        button = self._group.button((self._group.checkedId() + step) % len(self._keys))
        button.setFocus()
        button.click()

    def _clicked(self, number: int) -> None:
        self.chosen.emit(self._keys[number])
