"""What a change of hours concerns: the agenda knows, the practice's pages ask."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from uuid import UUID

from clinic_desktop.modules.agenda.api import AppointmentView, outside_hours
from clinic_desktop.modules.practice.api import bookable_resources
from clinic_desktop.modules.practice.presenters.affected import AffectedLine
from clinic_desktop.storage.context import Context


def affected_appointments(
    ctx: Context, first: date, last: date, resource_ids: Sequence[UUID]
) -> tuple[AffectedLine, ...]:
    """Return the expected appointments from one day to another that lie outside the hours."""
    return as_lines(ctx, outside_hours(ctx, first, last, resource_ids))


def as_lines(ctx: Context, appointments: Iterable[AppointmentView]) -> tuple[AffectedLine, ...]:
    """Return appointments as the list shows them, with the names of their resources."""
    names = {ref.id: ref.name for ref in bookable_resources(ctx)}
    return tuple(
        AffectedLine(
            a.id,
            a.start,
            a.patient_name,
            a.type_name,
            ", ".join(names[r] for r in a.resource_ids if r in names),
        )
        for a in appointments
    )
