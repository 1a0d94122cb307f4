"""Ask for leave: for oneself, or for anybody by who decides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from clinic_desktop.kernel.errors import InvalidInput, NotFound
from clinic_desktop.kernel.local_text import day_text
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import clean_line, translate
from clinic_desktop.modules.practice.api import ResourceKind, bookable_resources, opening_intervals
from clinic_desktop.modules.staff.domain.counting import half_days
from clinic_desktop.modules.staff.domain.leave import (
    Leave,
    LeaveChange,
    LeaveKind,
    LeaveOverlaps,
    LeaveStatus,
    LeaveTime,
    NotYourLeave,
    clash,
    status_text,
    time_problems,
)
from clinic_desktop.modules.staff.store import leaves as store
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class RequestLeave:
    """Command: ask that a practitioner may be away."""

    practitioner_id: UUID
    kind: LeaveKind
    time: LeaveTime
    note: str = ""


def request_leave(ctx: Context, command: RequestLeave) -> LeaveChange:
    """Ask for leave. Raises InvalidInput, NotYourLeave, LeaveOverlaps, NotFound."""
    ctx.require(Permission.LEAVE_REQUEST)
    if not is_own_or_decides(ctx, command.practitioner_id):
        raise NotYourLeave
    problems = time_problems(command.time, command.note)
    if problems:
        raise InvalidInput(problems)
    name = practitioner_names(ctx).get(command.practitioner_id)
    if name is None:
        raise NotFound(what=translate("Staff", "The practitioner"))
    counted = count_half_days(ctx, command.practitioner_id, command.time)
    with ctx.unit_of_work() as uow:
        refuse_overlap(uow, command.practitioner_id, command.time, name)
        leave_id = store.add(
            uow,
            command.practitioner_id,
            command.kind,
            command.time,
            note=clean_line(command.note),
            half_days=counted,
        )
        uow.commit()
    return LeaveChange(leave_id, None, LeaveStatus.REQUESTED)


def is_own_or_decides(ctx: Context, practitioner_id: UUID) -> bool:
    """Tell whether the actor is this practitioner, or may approve leave."""
    return ctx.actor.practitioner_id == practitioner_id or ctx.allows(Permission.LEAVE_APPROVE)


def practitioner_names(ctx: Context) -> dict[UUID, str]:
    """Return the names of the practitioners, also of those who left."""
    found = bookable_resources(ctx)
    return {ref.id: ref.name for ref in found if ref.kind is ResourceKind.PRACTITIONER}


def refuse_overlap(
    uow: UnitOfWork,
    practitioner_id: UUID,
    time: LeaveTime,
    name: str,
    own_id: UUID | None = None,
) -> None:
    """Raise LeaveOverlaps when the person has active leave in this time, but for `own_id`."""
    other = clash(time, store.of_person(uow.connection, practitioner_id, time), own_id)
    if other is not None:
        days = days_text(other.time)
        raise LeaveOverlaps(name=name, days=days, status=status_text(other.status).lower())


def count_half_days(ctx: Context, practitioner_id: UUID, time: LeaveTime) -> dict[int, int]:
    """Return the working half days of a time, by the person's pattern and the holidays."""
    opening = opening_intervals(ctx, [practitioner_id], time.first, time.last)
    days = (time.last - time.first).days + 1
    span = (time.first + timedelta(days=n) for n in range(days))
    return half_days(time, {day: opening[practitioner_id, day] for day in span})


def days_text(time: LeaveTime) -> str:
    """Return the days of a leave, and its hours where it has some."""
    if time.first != time.last:
        return f"{day_text(time.first)} – {day_text(time.last)}"
    if not time.hourly:
        return day_text(time.first)
    return f"{day_text(time.first)}, {hours_text(time)}"


def hours_text(time: LeaveTime) -> str:
    """Return the hours of a leave of a part of one day, '' for whole days."""
    if not time.hourly:
        return ""
    return " – ".join(f"{minute // 60:02d}:{minute % 60:02d}" for minute in time.minutes)


def is_over(leave: Leave, today: date) -> bool:
    """Tell whether a leave lies in the past."""
    return leave.time.last < today
