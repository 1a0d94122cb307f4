"""The promises that one open store can answer: ours and the floor's in turns."""

from __future__ import annotations

import gc
import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import UUID

from benchmarks.fill import A_DAY, TODAY, Filled, patient_insertions, standard
from benchmarks.floor import Floor, PreparedPatient
from benchmarks.measure import Pair, Timing, in_turns, timed
from benchmarks.queries import Query, realistic_queries
from clinic_desktop.app.demo.house import DETAILS
from clinic_desktop.app.demo.people import invent_people
from clinic_desktop.kernel.ids import human_number
from clinic_desktop.modules.agenda.api import BookAppointment, book_appointment, day, day_sheet
from clinic_desktop.modules.patients.api import RegisterPatient, register_patient, search_patients
from clinic_desktop.modules.patients.domain.query import parse_query
from clinic_desktop.modules.patients.store.index import IndexEntry
from clinic_desktop.modules.patients.store.search import prefix_expression

COLUMNS = 6


@dataclass(frozen=True)
class Promise:
    """One line of docs/performance.md. `goal` is a ratio, or `limit_ms` a time, or both."""

    number: str
    work: str
    ours: Timing
    floor: Timing | None = None
    goal: float | None = None
    limit_ms: float | None = None
    limited: str = "p95"  # which figure the limit is for
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """Our median over the floor's, processor time."""
        return None if self.floor is None else self.ours.median / self.floor.median

    @property
    def met(self) -> bool:
        """Tell whether every goal is met."""
        figures = self.ours.figures()
        value = figures["cpu_p95_ms" if self.limited == "p95" else "cpu_median_ms"]
        in_time = self.limit_ms is None or value <= self.limit_ms
        near = self.goal is None or self.ratio is None or self.ratio <= self.goal
        return in_time and near

    def figures(self) -> dict[str, object]:
        """Return the line as JSON values."""
        return {
            "work": self.work,
            "ours": self.ours.figures(),
            "floor": None if self.floor is None else self.floor.figures(),
            "ratio": None if self.ratio is None else round(self.ratio, 2),
            "goal_ratio": self.goal,
            "goal_ms": self.limit_ms,
            "goal_of": self.limited if self.limit_ms is not None else None,
            "met": self.met,
            "note": self.note,
        }


def measured(filled: Filled, floor: Floor) -> list[Promise]:
    """Measure P1 to P4, P6 and the day sheet on one store; reading first, writing last."""
    gc.collect()
    gc.freeze()  # the benchmark's own 100,000 people are no part of the program's garbage
    return [
        *_searches(filled, floor),
        *_days(filled, floor),
        *_bookings(filled, floor),
        _registration(filled, floor),
    ]


def _searches(filled: Filled, floor: Floor) -> list[Promise]:
    queries = realistic_queries(filled.patients)
    million = filled.sizes["patients"] >= 1_000_000
    names = [query for query in queries if not query.is_fragment]
    pieces = [query for query in queries if query.is_fragment]
    by_name = _search(filled, floor, names)
    by_piece = _search(filled, floor, pieces)
    whole = timed(lambda n: search_patients(filled.ctx, queries[n].text), len(queries))
    return [
        Promise(
            "P2", "search by name, first 50", by_name.ours, by_name.floor, 3.0,
            note="the floor looks up prefixes only: no ranking, typos, sounds or highlights",
        ),
        Promise(
            "P2 all", "200 realistic searches", whole, None, None, 50.0 if million else 20.0
        ),
        Promise(
            "P3", "phone or number fragment", by_piece.ours, by_piece.floor, 2.0,
            15.0 if million else None,
        ),
    ]  # fmt: skip


def _search(filled: Filled, floor: Floor, queries: list[Query]) -> Pair:
    expressions = [prefix_expression(parse_query(query.text, TODAY)) for query in queries]
    count = len(queries)
    return in_turns(
        lambda n: search_patients(filled.ctx, queries[n % count].text),
        lambda n: floor.search(expressions[n % count]),
        2 * count,
        5,
    )


def _days(filled: Filled, floor: Floor) -> list[Promise]:
    chance = random.Random(5)
    columns = filled.practitioners[:COLUMNS]
    raw = tuple(resource.bytes for resource in columns)
    span = (filled.last_day - filled.first_day).days
    days = [filled.first_day + timedelta(days=chance.randrange(span + 1)) for _ in range(240)]
    here = _working_day(filled)

    def show(which: Callable[[int], date]) -> Callable[[int], object]:
        return lambda n: day(filled.ctx, which(n), columns)

    def read(which: Callable[[int], date]) -> Callable[[int], object]:
        return lambda n: floor.day(which(n).toordinal(), raw)

    warm = in_turns(show(lambda _n: here), read(lambda _n: here), 200, 5)
    first = in_turns(
        show(lambda n: days[n % 240]),
        lambda n: floor.first_day(days[n % 240].toordinal(), raw),
        120,
    )
    again = in_turns(show(lambda n: days[n % 240]), read(lambda n: days[n % 240]), 240)
    sheet = timed(lambda _n: day_sheet(filled.ctx, here, columns), 15, 2)
    pdf = day_sheet(filled.ctx, here, columns)
    pages = pdf.count(b"/Type /Page") - pdf.count(b"/Type /Pages")
    return [
        Promise("P4", f"one day, {COLUMNS} columns, again", warm.ours, warm.floor, 2.0),
        Promise(
            "P4 cold", "a random day of all years", again.ours, again.floor, 2.0,
            note="its pages are not in the cache; the month's hours are known",
        ),
        Promise(
            "P4 first", "the first day looked at in a month", first.ours, first.floor, None, 30.0,
            note="also reads hours, closures and public holidays of the month",
        ),
        Promise(
            "P12", f"day sheet of {COLUMNS * A_DAY} appointments ({pages} pages)", sheet, None,
            None, 10.0 * pages, limited="median",
        ),
    ]  # fmt: skip


def _working_day(filled: Filled) -> date:
    return filled.last_day - timedelta(days=3)


def _bookings(filled: Filled, floor: Floor) -> list[Promise]:
    first = TODAY + timedelta(days=40)
    doctors = filled.practitioners
    third = len(doctors) // 3

    def place(number: int, base: int) -> tuple[date, int, UUID]:
        """Return another free quarter for every number: ours and the floor's never meet."""
        doctor = doctors[base + number % third]
        slot = number // third
        return first + timedelta(days=slot // 30), 9 * 60 + slot % 30 * 15, doctor

    def ours(number: int) -> None:
        when, minute, doctor = place(number, 0)
        patient = filled.patients[number % len(filled.patients)]
        start = datetime(when.year, when.month, when.day, minute // 60, minute % 60)
        book_appointment(filled.ctx, BookAppointment(patient[0], start, (doctor,), 15))

    def raw(number: int, base: int, *, with_trail: bool) -> None:
        when, minute, doctor = place(number, base)
        patient = filled.patients[-1 - number % len(filled.patients)]
        values = (filled.ctx.new_id(), patient[0], patient[1], when.toordinal(), minute, 15)
        floor.book((*values, DETAILS.zone, doctor), with_trail=with_trail)

    mine = _counted(ours)
    bare = in_turns(mine, _counted(lambda n: raw(n, third, with_trail=False)), 300, 10)
    same = in_turns(mine, _counted(lambda n: raw(n, 2 * third, with_trail=True)), 300, 10)
    return [
        Promise(
            "P6", "conflict check and booking, durable", bare.ours, bare.floor, 4.0,
            note="the floor writes neither op nor trail and checks no hours, rights or patient",
        ),
        Promise(
            "P6 rows", "the same, the floor also writes op and trail", same.ours, same.floor,
            note="not the promise: shows what the trail itself costs",
        ),
    ]  # fmt: skip


def _registration(filled: Filled, floor: Floor) -> Promise:
    people = invent_people(random.Random(99), 500, TODAY)
    entries = [
        IndexEntry(filled.ctx.new_id(), human_number("ZZ", number), standard(replace(person)))
        for number, person in enumerate(people)
    ]
    prepared = [PreparedPatient(e, patient_insertions(filled.ctx, [e])) for e in entries]
    mine = invent_people(random.Random(98), 500, TODAY)
    accepted = frozenset({"possible-duplicate"})

    def ours(number: int) -> None:
        register_patient(filled.ctx, RegisterPatient(mine[number], accepted))

    both = in_turns(_counted(ours), _counted(lambda n: floor.register(prepared[n])), 200, 10)
    return Promise(
        "P1", "create a patient with all indexes, durable", both.ours, both.floor, 3.0,
        note="the floor's rows, words and marks are computed beforehand; it writes no op, no trail",
    )  # fmt: skip


def _counted(work: Callable[[int], object]) -> Callable[[int], object]:
    """Give `work` a number that it never had before, warm-up included."""
    calls = iter(range(1_000_000))
    return lambda _n: work(next(calls))
