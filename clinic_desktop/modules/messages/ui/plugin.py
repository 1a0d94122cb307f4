"""The Messages tab and its settings pages."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.ui_kit.plugin import SettingsPage, Shell, UiPlugin


def create(shell: Shell) -> QWidget:
    """Make the screen."""
    from clinic_desktop.modules.messages.ui.screen import MessagesScreen

    return MessagesScreen(shell)


def actions(screen: QWidget) -> Sequence[QAction]:
    """Return the screen's actions."""
    from clinic_desktop.modules.messages.ui.screen import MessagesScreen

    return screen.actions_offered() if isinstance(screen, MessagesScreen) else ()


def _channels(shell: Shell) -> QWidget:
    from clinic_desktop.modules.messages.ui.channels_page import ChannelsPage

    return ChannelsPage(shell)


def _texts(shell: Shell) -> QWidget:
    from clinic_desktop.modules.messages.ui.texts_page import TextsPage

    return TextsPage(shell)


def _rules(shell: Shell) -> QWidget:
    from clinic_desktop.modules.messages.ui.rules_page import RulesPage

    return RulesPage(shell)


_SETTINGS = Permission.MESSAGE_SETTINGS.value
SETTINGS_PAGES = (
    SettingsPage(
        "message-channels",
        QT_TRANSLATE_NOOP("Settings", "Message channels"),
        "send",
        _channels,
        40,
        _SETTINGS,
    ),
    SettingsPage(
        "message-rules",
        QT_TRANSLATE_NOOP("Settings", "Reminder rules"),
        "bell",
        _rules,
        41,
        _SETTINGS,
    ),
    SettingsPage(
        "message-texts",
        QT_TRANSLATE_NOOP("Settings", "Message texts"),
        "message-square",
        _texts,
        42,
        _SETTINGS,
    ),
)

PLUGIN = UiPlugin(
    name="messages",
    title=QT_TRANSLATE_NOOP("Tabs", "Messages"),
    icon="mail",
    create=create,
    actions=actions,
    permission=Permission.MESSAGE_READ.value,
    help_page="messages",
    settings_pages=SETTINGS_PAGES,
)
