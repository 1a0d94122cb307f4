"""The popovers of one screen: at most one is open, and the day gets the keyboard back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from clinic_desktop.modules.agenda.ui.popover import Popover


class Popovers:
    """Opens popovers beside a rectangle of the screen, closing the one before."""

    def __init__(self, home: QWidget) -> None:
        self._home = home
        self.current: Popover | None = None
        self.watchers: list[Callable[[Popover], None]] = []  # told of each that opens

    def open(self, popover: Popover, anchor: QRect) -> None:
        """Show a popover; the one that was open closes."""
        self.close()
        self.current = popover
        popover.closed.connect(lambda: self._closed(popover))
        for watch in self.watchers:
            watch(popover)
        popover.open_at(anchor)

    def close(self) -> None:
        """Close the open one."""
        if self.current is not None:
            self.current.leave()

    def _closed(self, popover: Popover) -> None:
        if self.current is popover:
            self.current = None
            self._home.setFocus()
        popover.deleteLater()
