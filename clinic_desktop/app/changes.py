"""Brings commits to the screens: at once to visible ones, on return to hidden ones."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from clinic_desktop.kernel.events import DataChanged, Listener

Refresh = Callable[[DataChanged], None]


@dataclass
class _Subscription:
    owner: weakref.ref[QWidget]
    kinds: frozenset[str]
    refresh: Refresh
    missed: set[str] = field(default_factory=set)


class Changes(QObject):
    """Knows which screen shows which kinds of data."""

    def __init__(
        self,
        subscribe: Callable[[Listener], Callable[[], None]],
        on_main: Callable[[Callable[[], object]], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._subscriptions: list[_Subscription] = []
        self._on_main = on_main
        self._unsubscribe = subscribe(self._heard)

    def follow(self, owner: QWidget, kinds: set[str], refresh: Refresh) -> None:
        """Call `refresh` after commits that touch `kinds`, for as long as `owner` lives."""
        self._forget_the_gone()
        self._subscriptions.append(_Subscription(weakref.ref(owner), frozenset(kinds), refresh))
        owner.installEventFilter(self)

    def stop(self) -> None:
        """Hear no more."""
        self._unsubscribe()
        self._subscriptions.clear()

    def eventFilter(self, watched: QObject, q_event: QEvent) -> bool:
        """Tell a screen that comes back what it missed."""
        if q_event.type() == QEvent.Type.Show:
            for found in self._subscriptions:
                if found.missed and found.owner() is watched:
                    kinds, found.missed = frozenset(found.missed), set()
                    found.refresh(DataChanged(kinds))
        return super().eventFilter(watched, q_event)

    def _heard(self, changed: DataChanged) -> None:
        self._on_main(lambda: self._tell(changed))

    def _tell(self, changed: DataChanged) -> None:
        for found in tuple(self._subscriptions):
            owner = found.owner()
            kinds = found.kinds & changed.kinds
            if not kinds or owner is None or not isValid(owner):
                continue
            if owner.isVisible():
                found.refresh(changed)
            else:
                found.missed |= kinds

    def _forget_the_gone(self) -> None:
        """Drop what screens that are deleted left: `refresh` mostly holds all that was in them."""
        self._subscriptions[:] = [
            found
            for found in self._subscriptions
            if (owner := found.owner()) is not None and isValid(owner)
        ]
