"""A line to search in: magnifier, clear button, and a pause before it speaks."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from clinic_desktop.ui_kit import icons

PAUSE_MS = 120


class SearchField(QLineEdit):
    """Sends `searched(text)` after a short pause, at once on Enter; Down asks for the list.

    Signals: `searched(str)`, `list_wanted()` when Down is pressed, `left()` on Esc when empty.
    """

    searched = Signal(str)
    list_wanted = Signal()
    left = Signal()

    def __init__(
        self, placeholder: str, parent: QWidget | None = None, *, pause_ms: int = PAUSE_MS
    ) -> None:
        super().__init__(parent)
        self.setProperty("kit", "search")
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setClearButtonEnabled(True)
        magnifier = QAction(self)
        magnifier.setObjectName("decoration")
        icons.bind(magnifier, "search", "secondary")
        self.addAction(magnifier, QLineEdit.ActionPosition.LeadingPosition)
        magnifier.triggered.connect(self.selectAll)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(pause_ms)
        self._pause.timeout.connect(self._speak)
        self._said: str | None = None
        self.textEdited.connect(self._typed)
        self.textChanged.connect(self._emptied)
        self.returnPressed.connect(self._speak)

    @property
    def waits(self) -> bool:
        """Tell whether something was typed that is not sent yet."""
        return self._pause.isActive()

    def keyPressEvent(self, q_event: QKeyEvent) -> None:
        """Send Down to the list; Esc clears, and leaves when there is nothing to clear."""
        if q_event.key() == Qt.Key.Key_Down:
            self.list_wanted.emit()
        elif q_event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif q_event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            super().keyPressEvent(q_event)
        else:
            super().keyPressEvent(q_event)

    def _typed(self) -> None:
        self._pause.start()

    def _emptied(self, text: str) -> None:
        if not text:
            self._speak()

    def _speak(self) -> None:
        self._pause.stop()
        if self.text() != self._said:
            self._said = self.text()
            self.searched.emit(self.text())
