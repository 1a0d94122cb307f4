"""Opens the assistant for a practitioner who can't come: by key, palette, menu, column's head."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QPoint

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.presenters.absence import Notices
from clinic_desktop.modules.agenda.ui.menus import empty_menu

if TYPE_CHECKING:
    from clinic_desktop.modules.agenda.ui.screen import AgendaScreen

PRACTITIONER = "practitioner"


class AbsenceDeeds:
    """`notices` is what the module of messages knows; the app hands it in."""

    def __init__(self, screen: AgendaScreen, notices: Notices) -> None:
        self._screen = screen
        self._notices = notices
        screen.day.header.menu_wanted.connect(self.show_menu)

    def by_name(self) -> dict[str, Callable[[], None]]:
        """Return what each action does, by the action's name."""
        return {"absence": self.open}

    def open(self, who: UUID | None = None) -> None:
        """Open the assistant, for the column under the cursor if no other is meant."""
        from clinic_desktop.modules.agenda.ui.absence_dialog import AbsenceDialog

        screen = self._screen
        people = [
            (c.resource_id, c.name)
            for c in screen.presenter.on_screen.columns
            if c.kind == PRACTITIONER
        ]
        if not people:
            screen.shell.toast(translate("Agenda", "There is no practitioner yet."))
            return
        people = [(key, name) for key, name in people if not self._why_not(key)]
        if not people:
            screen.shell.toast(translate("Agenda", "Your role may plan only your own column."))
            return
        ids = [resource_id for resource_id, _name in people]
        chosen = who if who in ids else self._under_cursor()
        begin = chosen if chosen in ids else ids[0]
        AbsenceDialog(screen.shell, self._notices, people, begin, screen).open()

    def show_menu(self, resource_id: UUID, place: QPoint) -> None:
        """Show the menu of a column's head."""
        screen = self._screen
        column = next(
            (c for c in screen.presenter.on_screen.columns if c.resource_id == resource_id), None
        )
        if column is None or column.kind != PRACTITIONER:
            return
        menu, action = empty_menu(screen), screen.actions_by_name["absence"]
        text = translate("Agenda", "{name} can't come…").format(name=column.name)
        entry = menu.addAction(action.icon(), text)
        why_not = self._why_not(resource_id) if action.isEnabled() else action.toolTip()
        entry.setEnabled(not why_not)
        entry.setToolTip(why_not)
        entry.triggered.connect(lambda: self.open(resource_id))
        menu.popup(place)

    def _why_not(self, resource_id: UUID) -> str:
        """Say why nothing can be planned for somebody: many may write their own column alone."""
        if self._screen.shell.may(Permission.APPOINTMENT_WRITE.value, resource_id):
            return ""
        return translate("Agenda", "Your role may plan only your own column.")

    def _under_cursor(self) -> UUID | None:
        screen = self._screen
        presenter = screen.presenter
        place = screen.middle.booking_place(presenter.on_screen, presenter.shown)
        return place.resource_id if place is not None else None
