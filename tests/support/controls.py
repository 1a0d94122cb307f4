"""Finds controls that say nothing: disabled without a reason, visible without a key."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QButtonGroup,
    QMenu,
    QTableView,
    QWidget,
)

from clinic_desktop.ui_kit.accessibility import _is_command, _is_inner


def shown_windows() -> list[QWidget]:
    """Return the windows on the screen: the main one, dialogs, popups."""
    return [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]


def unexplained(root: QWidget) -> list[str]:
    """Return the disabled buttons and menu entries in sight whose tool-tip tells no reason."""
    found = set()
    for button in root.findChildren(QAbstractButton):
        if _in_sight(button) and not button.isEnabled() and not _reason(button):
            found.add(f"button '{button.text() or button.accessibleName()}'")
    for menu in root.findChildren(QMenu):
        found |= {f"menu entry '{a.text()}'" for a in menu.actions() if _silent(a)}
    return sorted(found)


def unexplained_actions(actions: Iterable[QAction]) -> list[str]:
    """Return the disabled actions whose tool-tip tells no reason."""
    return sorted(action.text() for action in actions if _silent(action))


def keyless(actions: Iterable[QAction]) -> list[str]:
    """Return the visible actions without a shortcut."""
    return sorted(a.text() for a in actions if a.isVisible() and a.shortcut().isEmpty())


def out_of_reach(root: QWidget) -> list[str]:
    """Return the enabled buttons in sight that neither a key nor the Tab key reaches."""
    found = set()
    for button in root.findChildren(QAbstractButton):
        if not _in_sight(button) or not button.isEnabled():
            continue
        tab = _by_tab(button) or _by_arrow(button)
        if not tab and button.shortcut().isEmpty():
            found.add(f"{type(button).__name__} '{button.text() or button.accessibleName()}'")
    return sorted(found)


def _by_tab(button: QAbstractButton) -> bool:
    return bool(button.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _by_arrow(button: QAbstractButton) -> bool:
    """Tell whether it is one of a group of which Tab reaches the chosen one, arrows the others."""
    group = cast("QButtonGroup | None", button.group())
    if group is None or not group.exclusive():
        return False
    return any(each.isChecked() and _by_tab(each) for each in group.buttons())


def unsavable(root: QWidget) -> list[str]:
    """Return the tables in sight that can't be saved as CSV and as a spreadsheet."""
    found = set()
    for view in root.findChildren(QTableView):
        if not view.isVisible() or _is_inner(view):
            continue
        offered = " ".join(action.text() for action in view.actions())
        if "CSV" not in offered or "XLSX" not in offered:
            found.add(f"{type(view).__name__} '{view.accessibleName()}'")
    return sorted(found)


def _in_sight(button: QAbstractButton) -> bool:
    return button.isVisible() and not _is_inner(button) and button.width() > 0


def _silent(action: QAction) -> bool:
    if action.isEnabled() or not action.isVisible() or not _is_command(action):
        return False
    return _plain(action.toolTip()) in ("", _plain(action.text()))


def _reason(button: QAbstractButton) -> str:
    """Return what a tool-tip says beyond the button's own words and key."""
    tip = _plain(button.toolTip())
    names = {_plain(button.text()), _plain(button.accessibleName())}
    return "" if tip in names else tip


def _plain(text: str) -> str:
    return re.sub(r"\s*\([^)]*\)$", "", text.replace("&", "")).rstrip(".…").strip()
