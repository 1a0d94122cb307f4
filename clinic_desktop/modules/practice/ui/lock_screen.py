"""The covered screen: nothing to read, and a password to go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.practice.presenters.door import Door
from clinic_desktop.modules.practice.ui.door_panel import DoorPanel
from clinic_desktop.ui_kit import icons, theme
from clinic_desktop.ui_kit.screen_area import ScreenArea
from clinic_desktop.ui_kit.widgets import Label, LinkButton, Panel

if TYPE_CHECKING:
    from clinic_desktop.modules.practice.service.session import UserSession


class LockScreen(Panel):
    """Covers a window and switches everything below it off, so that no shortcut reaches it.

    Signals: `passed(UserSession)` with the same or another session; `ended()` when the session is
    over; `sign_out_wanted()`.
    """

    passed = Signal(object)
    ended = Signal()
    sign_out_wanted = Signal()

    def __init__(self, window: QWidget, door: Door, login: str) -> None:
        super().__init__("background", window)
        self.setAccessibleName(translate("Practice", "Screen locked"))
        self._window = window
        self._switched_off = [
            child
            for child in window.findChildren(
                QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly
            )
            if child is not self and child.isEnabled() and not child.isWindow()
        ]
        inside = QWidget()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ScreenArea(inside))
        column = QVBoxLayout(inside)
        column.addStretch(2)
        head = QHBoxLayout()
        sign = Label()
        sign.setPixmap(icons.pixmap("lock", "secondary", 20))
        head.addStretch(1)
        head.addWidget(sign)
        head.addWidget(Label(translate("Practice", "Locked. What you typed is kept."), "section"))
        head.addStretch(1)
        column.addLayout(head)
        column.addSpacing(theme.px(theme.SPACE.l))
        self.panel = DoorPanel(door, login)
        self.panel.entered.connect(self._uncover)
        self.panel.ended_signal.connect(self.ended)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.panel)
        row.addStretch(1)
        column.addLayout(row)
        column.addSpacing(theme.px(theme.SPACE.l))
        self.sign_out = LinkButton(translate("Practice", "Sign &out and close the clinic"))
        self.sign_out.clicked.connect(self.sign_out_wanted)
        column.addWidget(self.sign_out, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def cover(self) -> None:
        """Cover the window."""
        for child in self._switched_off:
            child.setEnabled(False)
        self._window.installEventFilter(self)
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self.panel.start()

    def eventFilter(self, watched: QObject, q_event: QEvent) -> bool:
        """Follow the window's size."""
        if watched is self._window and q_event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return False

    def keyPressEvent(self, q_event: QKeyEvent) -> None:
        """Keep every key here."""
        q_event.accept()

    def uncover(self) -> None:
        """Take the cover away and free it."""
        self._window.removeEventFilter(self)
        for child in self._switched_off:
            child.setEnabled(True)
        self.hide()
        self.deleteLater()

    def _uncover(self, session: UserSession) -> None:
        self.uncover()
        self.passed.emit(session)
