"""Opening hours, closures and holidays: read what results, set what is in force from when."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from clinic_desktop.kernel.clock import wall_of
from clinic_desktop.kernel.errors import InvalidInput, UserError
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, clean_line, translate
from clinic_desktop.modules.practice.domain.holiday import public_holidays
from clinic_desktop.modules.practice.domain.opening import (
    CLOSED_WEEK,
    SPECIAL_DAY,
    Calendar,
    Closure,
    Intervals,
    OpeningSchedule,
    OpeningTable,
    closed_name,
    opening_table,
    week_problems,
    week_text,
)
from clinic_desktop.modules.practice.store import clinic as clinic_store
from clinic_desktop.modules.practice.store import opening as store
from clinic_desktop.modules.practice.tables import ClosureRow, OpeningScheduleRow
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork


class PastSchedule(UserError):
    """A change of opening hours would rewrite days that are over."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "Opening hours can change from {today} on; days that are over stay as they were."
    )


@dataclass(frozen=True, slots=True)
class SetOpeningHours:
    """Command: a week in force from a day on; `week` None lets a resource follow the clinic."""

    resource_id: UUID | None
    valid_from: date
    week: tuple[Intervals, ...] | None


@dataclass(frozen=True, slots=True)
class AnnounceClosure:
    """Command: close the clinic or a resource, or (`opens`) open it; see `Closure`."""

    resource_id: UUID | None
    first_day: date
    last_day: date
    name: str
    minute_from: int | None = None
    minute_to: int | None = None
    opens: bool = False
    source: str = ""


@dataclass(frozen=True, slots=True)
class KeptClosures:
    """What became of closures that were made from a source again."""

    added: int
    changed: int
    unchanged: int
    removed: int


def opening_intervals(
    ctx: Context, resource_ids: Iterable[UUID], first_day: date, last_day: date
) -> OpeningTable:
    """Return open minutes of the local day for each resource and day, both ends included."""
    ctx.require(Permission.PRACTICE_READ)
    calendar = _calendar(ctx, first_day, last_day)
    return opening_table(calendar, resource_ids, first_day, last_day)


def holidays_between(ctx: Context, first: date, last: date) -> dict[date, str]:
    """Return the days on which the clinic is closed by a holiday or closure, with its name."""
    ctx.require(Permission.PRACTICE_READ)
    calendar = _calendar(ctx, first, last)
    days = {date.fromordinal(n) for n in range(first.toordinal(), last.toordinal() + 1)}
    named = ((day, closed_name(calendar, day)) for day in sorted(days))
    return {day: name for day, name in named if name is not None}


def clinic_week(ctx: Context, day: date) -> tuple[Intervals, ...]:
    """Return the clinic's own opening hours that are in force on a day, from Monday on."""
    ctx.require(Permission.PRACTICE_READ)
    with ctx.reading() as connection:
        own = [s for s in store.schedules(connection, day) if s.resource_id is None]
    return (own[-1].week if own else None) or CLOSED_WEEK


def opening_schedules(ctx: Context) -> tuple[OpeningSchedule, ...]:
    """Return all schedules of the clinic and its resources, oldest first."""
    ctx.require(Permission.PRACTICE_READ)
    with ctx.reading() as connection:
        return store.schedules(connection)


def closures_from(ctx: Context, first: date) -> tuple[Closure, ...]:
    """Return the closures that end on `first` or later."""
    ctx.require(Permission.PRACTICE_READ)
    with ctx.reading() as connection:
        return store.closures(connection, first)


def set_opening_hours(ctx: Context, command: SetOpeningHours) -> UUID:
    """Put a week in force from a day on; the same day again corrects it.

    Raises InvalidInput, PastSchedule (but the very first schedule of all may begin in the past).
    """
    ctx.require(Permission.PRACTICE_WRITE)
    problems = week_problems(command.week)
    if command.week is None and command.resource_id is None:
        problems["week"] = translate("Practice", "The clinic needs hours of its own.")
    if problems:
        raise InvalidInput(problems)
    with ctx.unit_of_work() as uow:
        _refuse_past(ctx, command, store.schedules(uow.connection))
        existing = store.schedule_from(uow.connection, command.resource_id, command.valid_from)
        values = {"week": week_text(command.week)}
        if existing is None:
            values["valid_from"] = command.valid_from.isoformat()
            row = {**values, "resource_id": command.resource_id}
            schedule_id = uow.insert(OpeningScheduleRow, row)
        else:
            schedule_id = existing.id
            uow.update(OpeningScheduleRow, schedule_id, existing.version, values)
        uow.commit()
    return schedule_id


def announce_closure(ctx: Context, command: AnnounceClosure) -> UUID:
    """Add a closure (or a holiday on which the clinic works); returns its id."""
    ctx.require(Permission.PRACTICE_WRITE)
    problems = _closure_problems(command)
    if problems:
        raise InvalidInput(problems)
    with ctx.unit_of_work() as uow:
        closure_id = uow.insert(ClosureRow, _closure_values(command))
        uow.commit()
    return closure_id


def keep_absences(
    ctx: Context,
    resource_id: UUID,
    wanted: Iterable[AnnounceClosure],
    unwanted: Iterable[str] = (),
) -> KeptClosures:
    """Let a practitioner be absent at these times, each known by its source; all or nothing.

    One whose source is there already is amended; those of the sources in `unwanted` are taken
    back. The front desk may: somebody must be able to close the day of who is ill. Raises
    InvalidInput.
    """
    ctx.require(Permission.ABSENCE_WRITE, owner_id=resource_id)
    keep = prepare_absences(ctx, resource_id, wanted, unwanted)
    with ctx.unit_of_work() as uow:
        kept = keep(uow)
        uow.commit()
    return kept


def prepare_absences(
    ctx: Context,
    resource_id: UUID,
    wanted: Iterable[AnnounceClosure],
    unwanted: Iterable[str] = (),
) -> Callable[[UnitOfWork], KeptClosures]:
    """Return what `keep_absences` does inside a transaction, for who does more in the same one."""
    ctx.require(Permission.ABSENCE_WRITE, owner_id=resource_id)
    given = tuple(replace(absence, opens=False) for absence in wanted)
    if not all(absence.source for absence in given):
        raise ValueError("an absence needs a source")
    by_source = {command.source: command for command in given}
    for command in by_source.values():
        problems = _closure_problems(command)
        if problems:
            raise InvalidInput(problems)
    gone = set(unwanted) - by_source.keys()
    return lambda uow: _keep(uow, resource_id, by_source, gone)


def _keep(
    uow: UnitOfWork,
    resource_id: UUID,
    wanted: Mapping[str, AnnounceClosure],
    unwanted: set[str],
) -> KeptClosures:
    added = changed = unchanged = removed = 0
    known = store.closures_of_sources(uow.connection, resource_id, {*wanted, *unwanted})
    for source, command in wanted.items():
        before = known.get(source)
        values = _closure_values(replace(command, resource_id=resource_id))
        if before is None:
            uow.insert(ClosureRow, values)
            added += 1
        elif _closure_values(before) == values:
            unchanged += 1
        else:
            uow.update(ClosureRow, before.id, before.version, values)
            changed += 1
    for source in sorted(unwanted & known.keys()):
        uow.remove(ClosureRow, known[source].id, known[source].version)
        removed += 1
    return KeptClosures(added, changed, unchanged, removed)


def cancel_closure(ctx: Context, closure_id: UUID, version: int) -> None:
    """Take a closure back, or a special day with all its parts. Raises StaleRecord."""
    ctx.require(Permission.PRACTICE_WRITE)
    with ctx.unit_of_work() as uow:
        for other in store.of_one_source(uow.connection, closure_id, SPECIAL_DAY):
            uow.remove(ClosureRow, other.id, other.version)
        uow.remove(ClosureRow, closure_id, version)
        uow.commit()


def _calendar(ctx: Context, first: date, last: date) -> Calendar:
    with ctx.reading() as connection:
        profile = clinic_store.profile(connection)
        schedules = store.schedules(connection, last)
        closures = store.closures(connection, first, last)
    holidays: dict[date, str] = {}
    if profile is not None and profile.closes_on_holidays:
        holidays = public_holidays(
            profile.country, profile.subdivision, profile.language, first, last
        )
    return Calendar(schedules, closures, holidays)


def _closure_values(closure: AnnounceClosure | Closure) -> dict[str, Any]:
    return {
        "resource_id": closure.resource_id,
        "first_day": closure.first_day.isoformat(),
        "last_day": closure.last_day.isoformat(),
        "name": clean_line(closure.name),
        "minute_from": closure.minute_from,
        "minute_to": closure.minute_to,
        "opens": closure.opens,
        "source": closure.source,
    }


def _refuse_past(
    ctx: Context, command: SetOpeningHours, schedules: tuple[OpeningSchedule, ...]
) -> None:
    with ctx.reading() as connection:
        profile = clinic_store.profile(connection)
    zone = profile.zone if profile else "UTC"
    today = wall_of(ctx.clock.now(), zone).date()
    earlier = [s for s in schedules if s.resource_id == command.resource_id]
    if command.valid_from < today and earlier:
        raise PastSchedule(today=today.isoformat())


def _closure_problems(command: AnnounceClosure) -> dict[str, str]:
    problems = {}
    if not clean_line(command.name):
        problems["name"] = translate("Practice", "Say why it is closed; the agenda shows it.")
    if command.last_day < command.first_day:
        problems["last_day"] = translate("Practice", "The last day is before the first.")
    start, end = command.minute_from, command.minute_to
    if (start is None) != (end is None) or (
        start is not None and end is not None and not 0 <= start < end <= 1440
    ):
        problems["minute_to"] = translate("Practice", "The end must come after the start.")
    return problems
