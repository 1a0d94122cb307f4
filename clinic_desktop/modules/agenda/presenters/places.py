"""Where an appointment may land: which resources it would have there, and what stands against it.

Answered from the shown day at once, while dragging; the store has the last word when it is saved.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import AppointmentStatus, DayColumn, DayPlan
from clinic_desktop.modules.agenda.presenters.board import OVER, minute_of

DAY_MINUTES = 24 * 60


def resources_at(
    current: Sequence[UUID], target: DayColumn, columns: Iterable[DayColumn]
) -> tuple[UUID, ...]:
    """Return the resources after a drop on a column: it replaces the one of its own kind.

    A block of a doctor and a room that is dropped on another doctor keeps the room; dropped on a
    kind that it has none of, it gets that one too.
    """
    if target.resource_id in current:
        return tuple(current)
    kinds = {c.resource_id: c.kind for c in columns}
    result, placed = [], False
    for resource in current:
        if kinds.get(resource) == target.kind and not placed:
            result.append(target.resource_id)
            placed = True
        else:
            result.append(resource)
    return tuple(result if placed else [*result, target.resource_id])


def problem_at(
    plan: DayPlan,
    resource_ids: Sequence[UUID],
    start: int,
    minutes: int,
    ignore: UUID | None = None,
) -> str:
    """Return why this place can't be had, in a few words; '' when it is free and open."""
    end = start + minutes
    for appointment in plan.appointments:
        if appointment.id == ignore or appointment.status in OVER:
            continue
        if appointment.status is AppointmentStatus.ENTERED_IN_ERROR:
            continue
        if not set(appointment.resource_ids) & set(resource_ids):
            continue
        first = minute_of(appointment.start, plan.day)
        if first < end and start < first + appointment.minutes:
            return translate("Agenda", "taken: {name}").format(name=appointment.patient_name)
    for column in plan.columns:
        if column.resource_id in resource_ids and not _open(column, start, end):
            return translate("Agenda", "{name} is closed").format(name=column.name)
    return ""


def _open(column: DayColumn, start: int, end: int) -> bool:
    return any(a <= start and end <= b for a, b in column.open)
