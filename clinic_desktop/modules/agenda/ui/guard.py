"""Stops what can't be written before it begins, and says why."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtGui import QKeyEvent, QKeySequence

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.agenda.api import AppointmentView

if TYPE_CHECKING:
    from clinic_desktop.modules.agenda.ui.screen import AgendaScreen

_WRITE = Permission.APPOINTMENT_WRITE.value
_PRACTITIONER = "practitioner"


class Guard:
    """Knows, for one screen, whose appointments may be changed here by whom is signed in."""

    def __init__(self, screen: AgendaScreen) -> None:
        self._screen = screen
        screen.middle.key_left.connect(self.answer_key)

    def why_not(self, resource_ids: Iterable[UUID] = ()) -> str:
        """Say why an appointment of these resources can't be changed; '' when it can.

        One of them who is the user's own is enough, as in the services.
        """
        shell, last = self._screen.shell, self._screen.shell.why_not(_WRITE)
        for resource_id in () if last else resource_ids:
            last = shell.why_not(_WRITE, resource_id)
            if not last:
                return ""
        return last

    def lets(self, *appointments: AppointmentView) -> bool:
        """Tell whether all of them may be changed; without any, whether anything may."""
        asked = [self.why_not(a.resource_ids) for a in appointments] or [self.why_not()]
        return self._say(next(filter(None, asked), ""))

    def lets_book(self, resource_id: UUID) -> bool:
        """Tell whether a booking may begin there; in a room one's own column can be added."""
        return self._say(self._why_not_in(resource_id))

    def lets_drag(self, appointment_id: UUID | None, column: int) -> bool:
        """Tell whether a drag on the day may begin: of an appointment, or over a free place."""
        board = self._screen.day.board
        if board is None:
            return False
        if appointment_id is None:
            return self.lets_book(board.columns[column].resource_id)
        found = self._screen.presenter.find(appointment_id)
        return self.lets(found) if found is not None else self.lets()

    def answer_key(self, q_event: QKeyEvent) -> None:
        """Say why the action of a key is off: else the key would seem dead."""
        if not self._screen.middle.focused():
            return
        pressed = QKeySequence(q_event.keyCombination())
        for action in self._screen.actions_by_name.values():
            if not action.isEnabled() and action.toolTip() and pressed in action.shortcuts():
                self._say(action.toolTip())
                return

    def _why_not_in(self, resource_id: UUID) -> str:
        columns = self._screen.presenter.on_screen.columns
        kinds = {c.resource_id: c.kind for c in columns}
        return self.why_not((resource_id,) if kinds.get(resource_id) == _PRACTITIONER else ())

    def _say(self, why: str) -> bool:
        if why:
            self._screen.shell.toast(why)
        return not why
