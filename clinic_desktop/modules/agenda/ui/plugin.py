"""The agenda's tab."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.modules.agenda.presenters.absence import Notices
from clinic_desktop.modules.agenda.ui.call_finder import CallFinder
from clinic_desktop.modules.agenda.ui.call_page import CALL_PAGE
from clinic_desktop.modules.agenda.ui.screen import AgendaScreen
from clinic_desktop.ui_kit.chart_slots import Contribution
from clinic_desktop.ui_kit.plugin import Shell, UiPlugin


def actions(screen: QWidget) -> Sequence[QAction]:
    """Return the screen's actions."""
    return screen.actions_offered() if isinstance(screen, AgendaScreen) else ()


def make_plugin(notices: Notices | None = None, marks: tuple[Contribution, ...] = ()) -> UiPlugin:
    """Return the tab; `notices` is what the module of messages knows of changes.

    `marks` are what other modules say of a patient in an appointment's details: allergies.
    """

    def create(shell: Shell) -> QWidget:
        screen = AgendaScreen(shell, notices)
        screen.marks = marks
        return screen

    return UiPlugin(
        name="agenda",
        title=QT_TRANSLATE_NOOP("Tabs", "Agenda"),
        icon="calendar-days",
        create=create,
        actions=actions,
        permission=Permission.APPOINTMENT_READ.value,
        help_page="agenda",
        finders=lambda shell: (CallFinder(shell),),
        settings_pages=(CALL_PAGE,),
    )


PLUGIN = make_plugin()
