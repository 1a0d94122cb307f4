"""A store of the asked size, filled as fast as the disk allows: rows and indexes, no trail."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.app.demo.house import DETAILS
from clinic_desktop.app.demo.people import invent_people
from clinic_desktop.app.registry import event_handlers
from clinic_desktop.kernel.clock import FrozenClock, milliseconds
from clinic_desktop.kernel.ids import human_number, uuid7
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.agenda.tables import AppointmentRow
from clinic_desktop.modules.patients.domain.records import PatientDetails
from clinic_desktop.modules.patients.store import index
from clinic_desktop.modules.patients.store.parts import PARTS, patient_values
from clinic_desktop.modules.patients.tables import PatientRow
from clinic_desktop.modules.practice.api import (
    AppointmentTypeDetails,
    LocationDetails,
    PractitionerDetails,
    add_entry,
)
from clinic_desktop.modules.practice.service.initialise import (
    FirstUser,
    InitialiseClinic,
    initialise_clinic,
)
from clinic_desktop.modules.practice.service.session import Environment
from clinic_desktop.storage import unit_of_work
from clinic_desktop.storage.base import Base, table_of
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.writing import write_captured

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 9, 24, tzinfo=UTC)
LOGIN, PASSWORD = "bench", "demo-clinic"
PRACTITIONERS, ROOMS, A_DAY = 12, 6, 20  # appointments of one practitioner on one day
BATCH = 10_000
WEEK = (((8 * 60, 20 * 60),),) * 7


Person = tuple[UUID, str, str, str]  # id, name, number, phone
# doctors, rooms, types, patients
Whom = tuple[Sequence[UUID], Sequence[UUID], Sequence[UUID], Sequence[Person]]


@dataclass
class Filled:
    """The store, open, and what the measurements choose from."""

    ctx: Context
    clock: FrozenClock
    practitioners: tuple[UUID, ...]
    rooms: tuple[UUID, ...]
    types: tuple[UUID, ...]
    patients: list[Person]  # at most 100,000 of them
    first_day: date
    last_day: date
    sizes: dict[str, int]


def fill(folder: Path, patients: int, appointments: int, seed: int = 7) -> Filled:
    """Make and fill a store in an empty folder."""
    chance = random.Random(seed)
    clock = FrozenClock(NOW)
    ids = lambda: uuid7(milliseconds(clock.now()), chance.getrandbits(74))  # noqa: E731
    environment = Environment(ids, clock, event_handlers())
    details = replace(DETAILS, closes_on_holidays=False)
    roles = frozenset({Role.RECEPTIONIST, Role.DOCTOR, Role.OFFICE_MANAGER})
    first = FirstUser(LOGIN, "Bench", PASSWORD, roles)
    command = InitialiseClinic(details, first, WEEK, prefix="BM", trust_password=True)
    ctx = initialise_clinic(folder, command, environment).session.ctx
    everybody = frozenset(Role)
    ctx = replace(ctx, actor=replace(ctx.actor, roles=everybody))
    doctors = tuple(
        add_entry(ctx, PractitionerDetails(f"Doctor {n}", "Dr")) for n in range(PRACTITIONERS)
    )
    rooms = tuple(add_entry(ctx, LocationDetails(f"Room {n}")) for n in range(ROOMS))
    types = tuple(add_entry(ctx, AppointmentTypeDetails(f"Type {n}", 15)) for n in range(6))
    sample = _patients(ctx, chance, patients)
    first_day, last_day = _appointments(ctx, chance, appointments, (doctors, rooms, types, sample))
    sizes = {
        "patients": patients,
        "appointments": appointments,
        "bytes": sum(path.stat().st_size for path in folder.iterdir()),
    }
    return Filled(
        ctx, clock, doctors, rooms, types, sample, first_day, last_day, sizes
    )  # fmt: skip


def _patients(ctx: Context, chance: random.Random, count: int) -> list[Person]:
    sample: list[Person] = []
    step = max(1, count // 100_000)
    for first in range(0, count, BATCH):
        people = invent_people(chance, min(BATCH, count - first), TODAY)
        batch = [
            index.IndexEntry(ctx.new_id(), human_number("BM", first + n + 1), standard(details))
            for n, details in enumerate(people)
        ]
        with ctx.store.writer.begin() as connection:
            for statement, values in patient_insertions(ctx, batch):
                write_captured(connection, statement, values)
            index.add(connection, batch)
        sample += [
            (e.patient_id, e.details.name.display(), e.number, e.details.telecoms[0].value)
            for e in batch[::step]
        ]
    with ctx.unit_of_work() as uow:  # so that later numbers go on from here
        uow.next_number("patient")
        uow.execute(sa.text("UPDATE number_series SET next = :n"), {"n": count + 1})
        uow.commit()
    return sample


def patient_insertions(
    ctx: Context, batch: Sequence[index.IndexEntry]
) -> list[tuple[str, list[tuple[Any, ...]]]]:
    """Return what adds patients with their lists, one statement a table."""
    rows = [{"number": e.number, **patient_values(e.details)} for e in batch]
    made = [insertion(ctx, PatientRow, rows, [e.patient_id for e in batch])]
    for part in PARTS:
        lists = [
            {"patient_id": e.patient_id, "position": place, **part.to_values(item)}
            for e in batch
            for place, item in enumerate(getattr(e.details, part.field))
        ]
        if lists:
            made.append(insertion(ctx, part.row_class, lists))
    return made


def standard(details: PatientDetails) -> PatientDetails:
    """Fill in E.164 as the registration's check does, without its cost."""
    phones = tuple(
        replace(t, e164=t.value.replace(" ", "")) if t.value.startswith("+") else t
        for t in details.telecoms
    )
    return replace(details, telecoms=phones)


def _appointments(
    ctx: Context,
    chance: random.Random,
    count: int,
    whom: tuple[
        Sequence[UUID], Sequence[UUID], Sequence[UUID], Sequence[tuple[UUID, str, str, str]]
    ],
) -> tuple[date, date]:
    """Add appointments in the order in which they were booked, up to 30 days ahead."""
    days = max(1, count // (PRACTITIONERS * A_DAY))
    first = TODAY - timedelta(days=days - 1)
    written = 0
    waiting: list[tuple[int, int, dict[str, Any]]] = []
    for offset in range(days):
        day = first + timedelta(days=offset)
        for row in _of_day(chance, day, whom):
            waiting.append((offset - chance.randrange(30), chance.getrandbits(32), row))
        done = offset == days - 1
        if len(waiting) >= 4 * BATCH or done:
            waiting.sort(key=lambda item: item[:2])
            cut = len(waiting) if done else len(waiting) - BATCH
            rows = [row for _when, _tie, row in waiting[:cut]][: count - written]
            waiting = waiting[cut:]
            if rows:
                with ctx.store.writer.begin() as connection:
                    write_captured(connection, *insertion(ctx, AppointmentRow, rows))
            written += len(rows)
    return first, TODAY


def _of_day(
    chance: random.Random,
    day: date,
    whom: tuple[
        Sequence[UUID], Sequence[UUID], Sequence[UUID], Sequence[tuple[UUID, str, str, str]]
    ],
) -> Iterator[dict[str, Any]]:
    doctors, rooms, types, patients = whom
    at = milliseconds(datetime(day.year, day.month, day.day, 8, tzinfo=UTC))
    for number, doctor in enumerate(doctors):
        # 08:00-16:30 in steps of 25 minutes; a place of 15 minutes is free after each
        for place in range(A_DAY):
            patient = chance.choice(patients)
            resources = [doctor.hex]
            if place % 4 == 0 and number < len(rooms):
                resources.append(rooms[number].hex)
            start = 8 * 60 + place * 30
            yield {
                "patient_id": patient[0],
                "patient_name": patient[1],
                "day": day.toordinal(),
                "start_minute": start,
                "minutes": 15,
                "zone": DETAILS.zone,
                "status": "fulfilled" if day < TODAY else "booked",
                "resources": str(resources).replace("'", '"'),
                "type_id": chance.choice(types),
                "comment": "Bring results" if place % 3 == 0 else "",
                "overbooked": False,
                "override_reason": "",
                "cancel_reason": "",
                "booked_at": at - 86_400_000 * 7,
                "arrived_at": at if day < TODAY else None,
                "checked_in_at": at + 600_000 if day < TODAY else None,
                "fulfilled_at": at + 1_200_000 if day < TODAY else None,
            }


def insertion(
    ctx: Context,
    row_class: type[Base],
    rows: Sequence[dict[str, Any]],
    ids: Sequence[UUID] = (),
) -> tuple[str, list[tuple[Any, ...]]]:
    """Return the statement and the driver's values that add rows of one table."""
    now, user = milliseconds(ctx.clock.now()), ctx.actor.user_id.bytes
    given = ids or [ctx.new_id() for _row in rows]
    unnamed = defaults_of(row_class)
    known = {**unnamed, **rows[0]}
    names = [c.name for c in table_of(row_class).columns if c.name in known]
    columns = ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "removed")
    marks = ", ".join("?" * (len(columns) + len(names)))
    statement = (
        f"INSERT INTO {row_class.__tablename__} ({', '.join((*columns, *names))}) VALUES ({marks})"
    )
    values = []
    for i, row in zip(given, rows, strict=True):
        named = [_plain(row[name] if name in row else unnamed[name]) for name in names]
        values.append((i.bytes, 1, now, user, now, user, 0, *named))
    return statement, values


def defaults_of(row_class: type[Base]) -> Mapping[str, Any]:
    """Return what the columns hold that nobody names, as the unit of work fills them in."""
    return unit_of_work._defaults(row_class)


def _plain(value: Any) -> Any:
    return value.bytes if type(value) is UUID else value
