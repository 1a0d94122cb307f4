"""How far a long job is: a bar with the percentage, and the count in words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.widgets import Label

_LOOK_MS = 150

Progress = Callable[[], tuple[int, int | None]]


class ProgressPage(QWidget):
    """Looks at a background job while it is shown; the job never touches a widget."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._progress: Progress = lambda: (0, None)
        self._title = Label("", "section")
        self.bar = QProgressBar()
        self.bar.setAccessibleName(translate("Kit", "Progress"))
        self.count = Label("", "secondary")
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(theme.SPACE.m))
        column.addStretch(1)
        for widget in (self._title, self.bar, self.count):
            column.addWidget(widget)
        for label in (self._title, self.count):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
        column.addStretch(1)

    def follow(self, title: str, progress: Progress) -> None:
        """Show a job from its beginning; `progress` returns (done, total or None)."""
        self._title.setText(title)
        self._progress = progress
        self.look()

    def look(self) -> None:
        """Show how far the job is now."""
        done, total = self._progress()
        number = QLocale().toString(done)
        if not total:
            self.bar.setRange(0, 0)
            words = translate("Kit", "Reading the file: {count} so far")
            self.count.setText(words.format(count=number) if done else "")
            return
        percent = min(100, 100 * done // total)
        self.bar.setRange(0, 100)
        self.bar.setValue(percent)
        words = translate("Kit", "{count} of {total} ({percent} %)")
        all_of_them = QLocale().toString(total)
        self.count.setText(words.format(count=number, total=all_of_them, percent=percent))

    def showEvent(self, q_event: QShowEvent) -> None:
        """Begin to look."""
        self._timer.start()
        super().showEvent(q_event)

    def hideEvent(self, q_event: QHideEvent) -> None:
        """Look no more."""
        self._timer.stop()
        super().hideEvent(q_event)
