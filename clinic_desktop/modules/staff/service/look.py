"""Look at leave: the board of the screen, and what stands against one request."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from clinic_desktop.kernel.clock import wall_of
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.agenda.api import AppointmentStatus, appointments_between
from clinic_desktop.modules.patients.api import patient_refs
from clinic_desktop.modules.practice.api import (
    Closure,
    ResourceKind,
    bookable_resources,
    clinic_profile,
    closures_from,
    holidays_between,
    user_names,
)
from clinic_desktop.modules.staff.domain.board import (
    Away,
    Board,
    ConflictLine,
    Conflicts,
    Person,
)
from clinic_desktop.modules.staff.domain.counting import Allowance, account
from clinic_desktop.modules.staff.domain.leave import (
    Leave,
    LeaveStatus,
    LeaveTime,
    NotYourLeave,
    source_of,
)
from clinic_desktop.modules.staff.service.ask import is_own_or_decides, practitioner_names
from clinic_desktop.modules.staff.store import leaves as store
from clinic_desktop.storage.context import Context

_EXPECTED = (AppointmentStatus.PROPOSED, AppointmentStatus.BOOKED, AppointmentStatus.CONFIRMED)


def leave_board(ctx: Context, first: date, last: date) -> Board:
    """Return people, leave since last year, who is away and the holidays between two days.

    Who doesn't decide sees of others only that they are away, never why, and no request.
    """
    ctx.require(Permission.LEAVE_REQUEST)
    today = _today(ctx)
    since = min(first, date(today.year - 1, 1, 1))
    closures = closures_from(ctx, since)
    people = tuple(
        Person(ref.id, ref.name, ref.active)
        for ref in bookable_resources(ctx)
        if ref.kind is ResourceKind.PRACTITIONER
    )
    with ctx.reading() as connection:
        stored = store.ending_from(connection, since)
        allowances = store.allowances(connection)
    known = {c.source for c in closures}
    leaves = tuple(_seen(ctx, _checked(leave, known)) for leave in stored if _shows(ctx, leave))
    accounts = tuple(
        account(today.year, allowances.get(p.id, Allowance(p.id)), stored)
        for p in people
        if p.active and is_own_or_decides(ctx, p.id)
    )
    return Board(
        today=today,
        people=people,
        leaves=leaves,
        away=_away(closures, leaves, {p.id for p in people}, LeaveTime(first, last)),
        holidays=holidays_between(ctx, first, last),
        accounts=accounts,
        own_id=ctx.actor.practitioner_id,
        decides=ctx.allows(Permission.LEAVE_APPROVE),
        frees=frozenset(p.id for p in people if ctx.allows(Permission.ABSENCE_WRITE, p.id)),
    )


def leave_conflicts(ctx: Context, leave_id: UUID) -> Conflicts:
    """Return the expected appointments in the time of a leave, who else is away, and the steps.

    Raises NotFound, NotYourLeave for the leave of others without the right to decide.
    """
    ctx.require(Permission.LEAVE_REQUEST)
    with ctx.reading() as connection:
        leave = store.find(connection, leave_id)
        steps = store.steps(connection, leave_id)
        others = store.ending_from(connection, leave.time.first)
    if leave.requested_by != ctx.actor.user_id and not is_own_or_decides(
        ctx, leave.practitioner_id
    ):
        raise NotYourLeave
    closures = closures_from(ctx, leave.time.first)
    leave = _checked(leave, {c.source for c in closures})
    names, users = practitioner_names(ctx), user_names(ctx)
    visible = tuple(other for other in others if _shows(ctx, other))
    colleagues = names.keys() - {leave.practitioner_id}
    diary_seen = ctx.allows(Permission.APPOINTMENT_READ)
    zone = clinic_profile(ctx).zone
    return Conflicts(
        leave=leave,
        name=names.get(leave.practitioner_id, ""),
        lines=_lines(ctx, leave) if diary_seen else (),
        away=tuple(
            (names[away.practitioner_id], away)
            for away in _away(closures, visible, colleagues, leave.time)
        ),
        steps=tuple(
            (users.get(step.user_id, ""), replace(step, at=wall_of(step.at, zone)))
            for step in steps
        ),
        diary_seen=diary_seen,
    )


def _lines(ctx: Context, leave: Leave) -> tuple[ConflictLine, ...]:
    """Return the expected appointments in the time of a leave, by start."""
    time = leave.time
    found = [
        a
        for a in appointments_between(ctx, time.first, time.last, (leave.practitioner_id,))
        if a.status in _EXPECTED and time.covers(a.start, a.end)
    ]
    refs = {}
    if ctx.allows(Permission.PATIENT_READ):
        refs = patient_refs(ctx, {a.patient_id for a in found})
    return tuple(
        ConflictLine(
            a.id,
            a.patient_id,
            a.start,
            a.minutes,
            a.patient_name,
            a.type_name,
            (refs[a.patient_id].phone or "") if a.patient_id in refs else "",
        )
        for a in sorted(found, key=lambda a: a.start)
    )


def _away(
    closures: tuple[Closure, ...],
    leaves: tuple[Leave, ...],
    people: set[UUID],
    time: LeaveTime,
) -> tuple[Away, ...]:
    """Return who is away in a time: what the diary has, and what is asked for."""
    days = LeaveTime(time.first, time.last)
    found = [
        Away(c.resource_id, c.first_day, c.last_day, c.minute_from is not None)
        for c in closures
        if c.resource_id in people and not c.opens
        if days.overlaps(LeaveTime(c.first_day, c.last_day))
    ]
    found += [
        Away(o.practitioner_id, o.time.first, o.time.last, o.time.hourly, asked=True)
        for o in leaves
        if o.practitioner_id in people and o.status is LeaveStatus.REQUESTED
        if days.overlaps(LeaveTime(o.time.first, o.time.last))
    ]
    return tuple(sorted(found, key=lambda away: (away.first, away.last, away.practitioner_id)))


def _shows(ctx: Context, leave: Leave) -> bool:
    mine = leave.requested_by == ctx.actor.user_id or is_own_or_decides(ctx, leave.practitioner_id)
    return mine or leave.status is LeaveStatus.APPROVED


def _seen(ctx: Context, leave: Leave) -> Leave:
    if leave.requested_by == ctx.actor.user_id or is_own_or_decides(ctx, leave.practitioner_id):
        return leave
    return replace(leave, kind=None, note="")


def _checked(leave: Leave, known: set[str]) -> Leave:
    """Mark an approved leave whose absence somebody took out of the diary."""
    lost = leave.status is LeaveStatus.APPROVED and source_of(leave.id) not in known
    return replace(leave, missing=lost)


def _today(ctx: Context) -> date:
    return wall_of(ctx.clock.now(), clinic_profile(ctx).zone).date()


def quarter_of(day: date, weeks: int) -> tuple[date, date]:
    """Return the first and last day of so many weeks, from the Monday of a day's week on."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=7 * weeks - 1)
