"""Help for keyboards and screen readers, and the checks that the tests run on every screen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from PySide6.QtCore import SIGNAL, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QCalendarWidget,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QToolButton,
    QWidget,
)

_INPUTS = (
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QComboBox,
    QAbstractSpinBox,
    QAbstractItemView,
    QAbstractButton,
    QAbstractSlider,
)
_COMPOUND = (QAbstractSpinBox, QComboBox, QCalendarWidget, QTabBar)
_BUTTON_SIGNALS = ("clicked(bool)", "toggled(bool)")


def focus_first(screen: QWidget) -> bool:
    """Put the keyboard on the first thing inside a screen that takes it; False if none does."""
    candidate: QWidget | None = screen
    for _step in range(10_000):
        if candidate is None:
            return False
        wants = candidate.focusPolicy() & Qt.FocusPolicy.TabFocus
        inside = candidate is screen or screen.isAncestorOf(candidate)
        if wants and inside and candidate.isEnabled() and candidate.isVisibleTo(screen):
            candidate.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        candidate = candidate.nextInFocusChain()
        if candidate is screen:
            return False
    return False


def unnamed_inputs(root: QWidget) -> list[str]:
    """Return the inputs below `root` that a screen reader could not name."""
    found = []
    for widget in root.findChildren(QWidget):
        if not isinstance(widget, _INPUTS) or isinstance(widget, QScrollBar):
            continue
        if widget.focusPolicy() is Qt.FocusPolicy.NoFocus or _is_inner(widget):
            continue
        says = isinstance(widget, (QPushButton, QCheckBox, QToolButton)) and widget.text()
        waits = isinstance(widget, QPushButton) and not widget.isVisibleTo(root)  # named later
        if not widget.accessibleName() and not says and not waits:
            found.append(_path(widget, root))
    return found


def dead_controls(root: QWidget) -> list[str]:
    """Return the actions and buttons below `root` that nothing listens to."""
    dead = set()
    for action in (*root.actions(), *root.findChildren(QAction)):
        if _is_command(action) and not _heard(action, ("triggered(bool)", "toggled(bool)")):
            dead.add(f"action '{action.text()}'")
    for button in root.findChildren(QAbstractButton):
        if _is_inner(button) or button.group() is not None or _has_menu(button):
            continue
        if not _heard(button, _BUTTON_SIGNALS):
            dead.add(f"button '{button.text() or button.accessibleName()}'")
    return sorted(dead)


def duplicated_shortcuts(actions: Iterable[QAction]) -> list[str]:
    """Return the keys that more than one of the actions claims."""
    claims: dict[str, set[int]] = defaultdict(set)
    for action in actions:
        if action.shortcutContext() is Qt.ShortcutContext.WidgetShortcut:
            continue
        for key in action.shortcuts():
            claims[key.toString()].add(id(action))
    return sorted(key for key, owners in claims.items() if key and len(owners) > 1)


def _heard(thing: QObject, signals: tuple[str, ...]) -> bool:
    return any(thing.receivers(SIGNAL(name)) for name in signals)


def _is_command(action: QAction) -> bool:
    """Tell whether an action is a command of ours: not a separator, a heading or Qt's own."""
    if action.isSeparator() or action.menu() is not None or action.property("heading"):
        return False
    return bool(action.text()) and not _is_inner(action)


def _has_menu(button: QAbstractButton) -> bool:
    return isinstance(button, (QPushButton, QToolButton)) and button.menu() is not None


def _is_inner(thing: QObject) -> bool:
    """Tell whether something is a part that Qt made inside one of its own widgets."""
    if thing.objectName().startswith(("qt_", "_q_", "decoration")):
        return True
    parent = thing.parent()
    if isinstance(parent, QLineEdit) and isinstance(thing, QAbstractButton):
        return True
    while parent is not None:
        if isinstance(parent, _COMPOUND):
            return True
        parent = parent.parent()
    return False


def _path(widget: QWidget, root: QWidget) -> str:
    parts = [type(widget).__name__]
    parent = widget.parentWidget()
    while parent is not None and parent is not root:
        parts.append(type(parent).__name__)
        parent = parent.parentWidget()
    return " < ".join(parts)
