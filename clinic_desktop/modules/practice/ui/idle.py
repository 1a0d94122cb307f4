"""Watches for hands: feeds the idle lock and says when the screen is to be covered or closed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

from clinic_desktop.modules.practice.domain.locking import IdleLock, LockLevel
from clinic_desktop.ui_kit.presence import presence

_HANDS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)
TICK_MS = 5000


class IdleWatcher(QObject):
    """Sends `cover_wanted()` at the soft lock and `close_wanted()` at the hard one, once each."""

    cover_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, lock: IdleLock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = lock
        self._said = lock.level
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.check)
        self._timer.start()
        presence.here.connect(self._hold)
        application = QCoreApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def watch(self, lock: IdleLock) -> None:
        """Follow another session's lock: after switching users."""
        self._lock = lock
        self._said = lock.level

    def stop(self) -> None:
        """Stop watching."""
        self._timer.stop()
        presence.here.disconnect(self._hold)
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

    def _hold(self) -> None:
        """Nobody is sent out of a call because they listen."""
        self._lock.hold()

    def check(self) -> None:
        """Count the time and say what is due."""
        level = self._lock.tick()
        if level is self._said:
            return
        self._said = level
        if level is LockLevel.SOFT:
            self.cover_wanted.emit()
        elif level is LockLevel.HARD:
            self.close_wanted.emit()

    def eventFilter(self, _watched: QObject, q_event: QEvent) -> bool:
        """Note hands and let the event through."""
        if q_event.type() in _HANDS:
            self._lock.touch()
            if self._lock.level is not self._said:
                self.check()
        return False
