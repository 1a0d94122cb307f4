"""Somebody is at work without touching anything: a call runs on this screen."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class _Presence(QObject):
    """Who holds a call sends `here` each second; the idle lock listens."""

    here = Signal()


presence = _Presence()
