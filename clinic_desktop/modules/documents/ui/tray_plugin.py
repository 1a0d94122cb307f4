"""The Documents tab."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.ui_kit.plugin import Shell, UiPlugin


def create(shell: Shell) -> QWidget:
    """Make the screen."""
    from clinic_desktop.modules.documents.ui.tray_screen import TrayScreen

    return TrayScreen(shell)


def actions(screen: QWidget) -> Sequence[QAction]:
    """Return the screen's actions."""
    from clinic_desktop.modules.documents.ui.tray_screen import TrayScreen

    return screen.actions_offered() if isinstance(screen, TrayScreen) else ()


PLUGIN = UiPlugin(
    name="documents",
    title=QT_TRANSLATE_NOOP("Tabs", "Documents"),
    icon="inbox",
    create=create,
    actions=actions,
    permission=Permission.DOCUMENT_INTAKE.value,
    help_page="incoming",
)
