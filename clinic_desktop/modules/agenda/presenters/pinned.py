"""The pinboard's state: appointments put aside while the day is changed, in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from uuid import UUID

from clinic_desktop.modules.agenda.api import AppointmentView

Show = Callable[[Sequence[AppointmentView]], None]


class Pinned:
    """Holds parked appointments; each change is shown. Their old places stay booked."""

    def __init__(self, show: Show) -> None:
        self._show = show
        self._parked: dict[UUID, AppointmentView] = {}

    def get(self, appointment_id: UUID) -> AppointmentView | None:
        """Return a parked appointment."""
        return self._parked.get(appointment_id)

    def put(self, appointment: AppointmentView) -> None:
        """Park an appointment."""
        self._parked[appointment.id] = appointment
        self._show(tuple(self._parked.values()))

    def take_off(self, appointment_id: UUID) -> None:
        """Take an appointment off; it stays where it is booked."""
        if self._parked.pop(appointment_id, None) is not None:
            self._show(tuple(self._parked.values()))

    def follow(self, known: Iterable[AppointmentView]) -> None:
        """Take over what is known now of parked appointments: they may have been changed."""
        newer = {a.id: a for a in known if a.id in self._parked}
        changed = {key: a for key, a in newer.items() if a != self._parked[key]}
        if changed:
            self._parked |= changed
            self._show(tuple(self._parked.values()))
