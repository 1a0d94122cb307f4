"""Arrows that point the way the language reads."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication


def before_icon() -> str:
    """Return the icon that goes back."""
    return "chevron-right" if _mirrored() else "chevron-left"


def after_icon() -> str:
    """Return the icon that goes on."""
    return "chevron-left" if _mirrored() else "chevron-right"


def _mirrored() -> bool:
    return QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
