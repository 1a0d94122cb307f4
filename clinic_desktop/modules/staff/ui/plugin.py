"""The Staff tab."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.ui_kit.plugin import Shell, UiPlugin


def create(shell: Shell) -> QWidget:
    """Make the screen."""
    from clinic_desktop.modules.staff.ui.screen import StaffScreen

    return StaffScreen(shell)


def actions(screen: QWidget) -> Sequence[QAction]:
    """Return the screen's actions."""
    from clinic_desktop.modules.staff.ui.screen import StaffScreen

    return screen.actions_offered() if isinstance(screen, StaffScreen) else ()


PLUGIN = UiPlugin(
    name="staff",
    title=QT_TRANSLATE_NOOP("Tabs", "Staff"),
    icon="user-check",
    create=create,
    actions=actions,
    permission=Permission.LEAVE_REQUEST.value,
    help_page="staff",
)
