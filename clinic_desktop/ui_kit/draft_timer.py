"""When a page's typing goes to the drafts journal: soon after a key, at once when out of sight."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

_SOON_MS = 500  # after the first key that is not journaled: on the disk well within a second


class DraftTimer(QObject):
    """Calls `keep` half a second after `wanted`, or when the page is hidden before."""

    def __init__(self, page: QWidget, keep: Callable[[], None]) -> None:
        super().__init__(page)
        self._keep = keep
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SOON_MS)
        self._timer.timeout.connect(keep)
        page.installEventFilter(self)

    def wanted(self) -> None:
        """Note that something was typed; more keys don't put it off."""
        if not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """Forget it: what was typed is stored or thrown away."""
        self._timer.stop()

    def flush(self) -> None:
        """Keep now what still waits."""
        if self._timer.isActive():
            self._timer.stop()
            self._keep()

    def eventFilter(self, watched: QObject, q_event: QEvent) -> bool:
        """Keep at once when the page goes out of sight."""
        if q_event.type() == QEvent.Type.Hide:
            self.flush()
        return super().eventFilter(watched, q_event)
