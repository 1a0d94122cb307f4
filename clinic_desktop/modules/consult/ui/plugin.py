"""The Consult tab."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.modules.consult.ui.slots import ConsultSlots
from clinic_desktop.ui_kit.plugin import SettingsPage, Shell, UiPlugin


def _actions(screen: QWidget) -> Sequence[QAction]:
    from clinic_desktop.modules.consult.ui.screen import ConsultScreen

    return screen.actions_offered() if isinstance(screen, ConsultScreen) else ()


def _recordings(shell: Shell) -> QWidget:
    from clinic_desktop.modules.consult.ui.recording_page import RecordingPage

    return RecordingPage(shell)


RECORDING_SETTINGS = SettingsPage(  # the manager's, who has no tab of calls
    "recordings",
    QT_TRANSLATE_NOOP("Settings", "Recordings of calls"),
    "video",
    _recordings,
    27,
    Permission.PRACTICE_READ.value,
)


def _places(shell: Shell) -> QWidget:
    from clinic_desktop.modules.consult.ui.server_page import ServerPage

    return ServerPage(shell)


PLACES_SETTINGS = SettingsPage(
    "calls",
    QT_TRANSLATE_NOOP("Settings", "Calls"),
    "video",
    _places,
    26,
    Permission.PRACTICE_READ.value,
)


def make_plugin(slots: ConsultSlots) -> UiPlugin:
    """Return the tab with what other modules put into it."""

    def create(shell: Shell) -> QWidget:
        from clinic_desktop.modules.consult.ui.screen import ConsultScreen

        return ConsultScreen(shell, slots)

    return UiPlugin(
        name="consult",
        title=QT_TRANSLATE_NOOP("Tabs", "Consult"),
        icon="video",
        create=create,
        actions=_actions,
        permission=Permission.CALL_HOST.value,
        help_page="consult",
    )
