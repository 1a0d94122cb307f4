"""Appointments that lie outside the hours: another module knows them, the app hands it in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True)
class AffectedLine:
    """One appointment: `start` is the clinic's wall time, `who` the names of its resources."""

    appointment_id: UUID
    start: datetime
    patient_name: str
    type_name: str
    who: str


def _none(*_arguments: Any) -> Sequence[AffectedLine]:
    return ()


@dataclass(frozen=True, slots=True)
class AffectedAppointments:
    """Where the list comes from: `read(ctx, first day, last day, resource ids)`, all for none.

    The practice may not use the agenda, which builds on it.
    """

    read: Callable[..., Sequence[AffectedLine]] = _none


NOTHING_KNOWN = AffectedAppointments()
