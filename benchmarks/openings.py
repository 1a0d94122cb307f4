"""The next opening in a year full of bookings, and a series of 52: on a store of their own."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from benchmarks.fill import TODAY, Filled, _of_day, fill, insertion
from benchmarks.measure import timed
from benchmarks.promises import Promise
from clinic_desktop.modules.agenda.api import (
    BookAppointment,
    BookSeries,
    Frequency,
    OpeningRequest,
    SeriesRule,
    Wish,
    book_series,
    check_series,
    next_openings,
)
from clinic_desktop.modules.agenda.tables import AppointmentRow
from clinic_desktop.storage.writing import write_captured

BOOKED, DAYS, DOCTORS = 50_000, 366, 7
OPENING_MS, CHECK_MS, SAVE_MS = 50.0, 150.0, 500.0
WORKDAY = ((8 * 60, 18 * 60),)  # within it every second quarter is taken: no hour is free
WEEKS = 52


def measured(scratch: Path) -> list[Promise]:
    """Fill a year ahead with 50,000 bookings; search in it, then book series in it."""
    filled = fill(scratch / "year", 2_000, 0)
    try:
        _fill_ahead(filled)
        return [*_openings(filled), *_series(filled)]
    finally:
        filled.ctx.store.close()


def _fill_ahead(filled: Filled) -> None:
    chance = random.Random(3)
    doctors = filled.practitioners[:DOCTORS]
    whom = (doctors, filled.rooms, filled.types, filled.patients)
    days = (TODAY + timedelta(days=n) for n in range(DAYS))
    rows = [row for day in days for row in _of_day(chance, day, whom)]
    assert len(rows) >= BOOKED
    with filled.ctx.store.writer.begin() as connection:
        write_captured(connection, *insertion(filled.ctx, AppointmentRow, rows))


def _openings(filled: Filled) -> list[Promise]:
    doctors, rooms = filled.practitioners[:DOCTORS], filled.rooms
    now = datetime.combine(TODAY, time(11))
    typical = Wish((doctors, rooms), 15, now, frozenset({1, 3}), ((9 * 60, 13 * 60),))
    first = timed(
        lambda n: next_openings(
            filled.ctx, OpeningRequest(replace(typical, after=now + timedelta(days=n % 300)))
        ),
        300,
        5,
    )
    nothing = Wish((doctors, rooms), 60, now, parts=WORKDAY)
    assert not next_openings(filled.ctx, OpeningRequest(nothing))
    worst = timed(lambda _n: next_openings(filled.ctx, OpeningRequest(nothing)), 40, 3)
    alone = replace(nothing, needs=(doctors[:1],))
    assert not next_openings(filled.ctx, OpeningRequest(alone))
    single = timed(lambda _n: next_openings(filled.ctx, OpeningRequest(alone)), 40, 3)
    return [
        Promise(
            "P5 opening", "next 10 openings, 7 practitioners and 6 rooms, 50,000 bookings",
            first, None, None, OPENING_MS,
        ),
        Promise(
            "P5 full", "one practitioner, a year in which nothing is free", single, None, None,
            OPENING_MS, limited="median",
        ),
        Promise(
            "P5 nothing", "7 practitioners and 6 rooms, a year in which nothing is free",
            worst, None, None, OPENING_MS, limited="median",
            note="all days and bookings of the year are read",
        ),
    ]  # fmt: skip


def _series(filled: Filled) -> list[Promise]:
    rule = SeriesRule(Frequency.WEEKLY, weekdays=(TODAY.weekday(),), count=WEEKS)
    places = _places(filled)

    def command(doctor: UUID, minute: int, person: int) -> BookSeries:
        start = datetime.combine(TODAY + timedelta(days=7), time(minute // 60, minute % 60))
        patient: Any = filled.patients[person][0]
        return BookSeries(BookAppointment(patient, start, (doctor,), 15), rule)

    same = command(filled.practitioners[0], 18 * 60, 0)
    checked = timed(lambda _n: check_series(filled.ctx, same), 30, 3)
    saved = timed(lambda _n: book_series(filled.ctx, command(*next(places))), 30, 3)
    return [
        Promise(
            "P5 check", f"a series of {WEEKS} checked", checked, None, None, CHECK_MS,
            limited="median",
        ),
        Promise(
            "P5 series", f"a series of {WEEKS} checked and saved, durable", saved, None, None,
            SAVE_MS, limited="median", note="one transaction with ops and trail of each",
        ),
    ]  # fmt: skip


def _places(filled: Filled) -> Iterator[tuple[UUID, int, int]]:
    """Yield evening places at which nobody has an appointment, another one each time.

    And a person for each, so that nobody is booked twice.
    """
    person = 0
    for minute in range(18 * 60, 20 * 60 - 15, 15):
        for doctor in filled.practitioners[:DOCTORS]:
            person += 1
            yield doctor, minute, person
