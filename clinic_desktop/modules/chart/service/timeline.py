"""The timeline: what happened, newest first, page by page, and how much there is of each year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.clock import from_milliseconds, instant_of, milliseconds, wall_of
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import fold
from clinic_desktop.modules.chart.domain.allergies import AllergyCertainty, Reaction
from clinic_desktop.modules.chart.domain.conditions import Certainty, ConditionStatus
from clinic_desktop.modules.chart.domain.encounters import EncounterStatus, encounter_status_text
from clinic_desktop.modules.chart.domain.fact_words import reaction_text, regimen_text, word
from clinic_desktop.modules.chart.domain.history import PregnancyOutcome
from clinic_desktop.modules.chart.domain.immunizations import ImmunizationStatus
from clinic_desktop.modules.chart.domain.medications import Regimen, StatementStatus
from clinic_desktop.modules.chart.domain.observations import ObservationCategory
from clinic_desktop.modules.chart.domain.partial_date import PartialDate, parse_partial
from clinic_desktop.modules.chart.domain.result_words import name_of, result_text
from clinic_desktop.modules.chart.domain.timeline import (
    TimelineEntry,
    TimelineEvent,
    TimelineKind,
    TimelinePage,
    TimelinePlace,
    TimelineYear,
)
from clinic_desktop.modules.chart.domain.vitals import VITALS
from clinic_desktop.modules.chart.service.search import search_chart
from clinic_desktop.modules.chart.service.sight import Person, hidden_encounters, person
from clinic_desktop.modules.chart.service.timeline_elsewhere import Elsewhere, elsewhere
from clinic_desktop.modules.chart.store import observations
from clinic_desktop.modules.chart.store import timeline as store
from clinic_desktop.modules.chart.store.codec import objects_of
from clinic_desktop.modules.practice.api import clinic_profile
from clinic_desktop.storage.context import Context

PAGE = 50
_CHUNK = 500  # lines that a search looks at in one go
_RIGHTS = {
    TimelineKind.APPOINTMENT: Permission.APPOINTMENT_READ,
    TimelineKind.PROBLEM: Permission.CONDITION_READ,
    TimelineKind.ALLERGY: Permission.CONDITION_READ,
    TimelineKind.MEDICATION: Permission.PRESCRIPTION_READ,
    TimelineKind.VITALS: Permission.VITALS_READ,
    TimelineKind.REPORT: Permission.LAB_RESULT_READ,
    TimelineKind.DOCUMENT: Permission.DOCUMENT_READ,
}
_CODES: dict[int, dict[int, type[Enum]]] = {  # by rank and column: which words are codes
    store.PROBLEM.rank: {0: Certainty},
    store.PROBLEM_END.rank: {0: ConditionStatus},
    store.ALLERGY.rank: {1: AllergyCertainty},
    store.MEDICATION_END.rank: {0: StatementStatus},
    store.IMMUNIZATION.rank: {0: ImmunizationStatus},
    store.PREGNANCY.rank: {0: PregnancyOutcome},
}
_SHOWN_DONE = {"completed", "finished", "final", "confirmed"}  # goes without saying


@dataclass(frozen=True, slots=True)
class _Reading:
    """One reading: whose lines, and how a moment becomes a day."""

    ctx: Context
    who: Person
    zone: str
    asked: store.Asked
    elsewhere: Elsewhere  # what other modules keep

    def day(self, moment_ms: int) -> PartialDate:
        return PartialDate.of(wall_of(from_milliseconds(moment_ms), self.zone).date())


def timeline_of(
    ctx: Context,
    patient_id: UUID,
    before: TimelinePlace | None = None,
    kinds: Collection[TimelineKind] = tuple(TimelineKind),
    text: str = "",
    limit: int = PAGE,
) -> TimelinePage:
    """Return the lines below a place, the newest first; `text` is words that all must be there.

    Kinds that the actor may not read are left out. Raises NotFound.
    """
    ctx.require(Permission.ENCOUNTER_READ, patient_id=patient_id)
    with ctx.reading() as connection:
        reading = _reading(ctx, connection, patient_id, kinds)
        if fold(text):
            found = []
            for entry in _matching(connection, reading, text, before):
                found.append(entry)
                if len(found) > limit:
                    break
        else:
            found = _page(connection, reading, before, limit + 1)
    return TimelinePage(tuple(found[:limit]), len(found) > limit)


def timeline_years(ctx: Context, patient_id: UUID, text: str = "") -> tuple[TimelineYear, ...]:
    """Return how many lines each year has of each kind, the newest year first. Raises NotFound."""
    ctx.require(Permission.ENCOUNTER_READ, patient_id=patient_id)
    counted: Counter[tuple[int, TimelineKind]] = Counter()
    with ctx.reading() as connection:
        reading = _reading(ctx, connection, patient_id, tuple(TimelineKind))
        if fold(text):
            entries = _matching(connection, reading, text, None)
            counted.update((entry.on.year, entry.kind) for entry in entries)
        else:
            counted += reading.elsewhere.years()
            for year, kind, count in store.years(connection, reading.asked):
                counted[year, kind] += count
    return tuple(
        TimelineYear(year, kind, count)
        for (year, kind), count in sorted(counted.items(), key=lambda item: (-item[0][0], item[0]))
    )


def timeline_count(ctx: Context, patient_id: UUID) -> Mapping[str, int]:
    """Return how many lines there are, for the heading of the section. Raises NotFound."""
    ctx.require(Permission.ENCOUNTER_READ, patient_id=patient_id)
    return {"timeline": sum(year.count for year in timeline_years(ctx, patient_id))}


def _reading(
    ctx: Context, connection: sa.Connection, patient_id: UUID, kinds: Collection[TimelineKind]
) -> _Reading:
    who, zone = person(ctx, patient_id), clinic_profile(ctx).zone
    hidden = hidden_encounters(ctx, connection, who.holders)
    allowed = frozenset(k for k in kinds if k not in _RIGHTS or ctx.allows(_RIGHTS[k]))
    year = ctx.clock.now().year
    winter, summer = _shift(year, 1, zone), _shift(year, 7, zone)
    asked = store.Asked(who.holders, hidden, allowed, min(winter, summer), winter)
    return _Reading(ctx, who, zone, asked, elsewhere(ctx, who, allowed, zone, asked.day_shift_ms))


def _shift(year: int, month: int, zone: str) -> int:
    """Return by how much the clinic's clock is ahead of UTC."""
    wall = datetime(year, month, 1)
    return milliseconds(instant_of(wall, "UTC")) - milliseconds(instant_of(wall, zone))


def _page(
    connection: sa.Connection, reading: _Reading, before: TimelinePlace | None, limit: int
) -> list[TimelineEntry]:
    rows = store.lines(connection, reading.asked, before, limit)
    entries = _told(connection, reading, rows)
    entries += reading.elsewhere.below(before, limit)
    entries.sort(key=lambda entry: entry.place.key, reverse=True)
    return entries[:limit]


def _matching(
    connection: sa.Connection, reading: _Reading, text: str, before: TimelinePlace | None
) -> Iterator[TimelineEntry]:
    """Yield the lines that say all words, also those whose note or paper says them inside."""
    wanted = fold(text).split()
    hits = search_chart(reading.ctx, reading.who.patient_id, text)
    inside = {hit.source_id for hit in hits.notes} | {hit.document_id for hit in hits.documents}
    while True:
        entries = _page(connection, reading, before, _CHUNK)
        for entry in entries:
            said = fold(f"{entry.title} {entry.detail}")
            if entry.id in inside or all(each in said for each in wanted):
                yield entry
        if len(entries) < _CHUNK:
            return
        before = entries[-1].place


def _told(
    connection: sa.Connection, reading: _Reading, rows: Sequence[store.Line]
) -> list[TimelineEntry]:
    notes = [row.place.id for row in rows if row.place.rank == store.NOTE.rank]
    begins = store.first_words(connection, notes)
    sets = _vital_sets(connection, reading, rows)
    entries = []
    for row in rows:
        source, date = store.SOURCES[row.place.rank], row.date
        title, detail = row.title, _detail(row)
        if source is store.NOTE:
            title = " ".join(begins.get(row.place.id, "").split())
        elif source is store.VITALS:
            detail = sets.get(row.place.sort_ms, "")
        entries.append(
            TimelineEntry(
                row.place,
                source.kind,
                TimelineEvent(row.event),
                reading.day(row.place.sort_ms) if date is None else parse_partial(date),
                row.place.sort_ms if date is None else None,
                title,
                detail,
                row.practitioner_id,
                row.visit_id,
                source.restricted,
            )
        )
    return entries


def _vital_sets(
    connection: sa.Connection, reading: _Reading, rows: Sequence[store.Line]
) -> dict[int, str]:
    """Return what was measured at each moment."""
    moments = [r.place.sort_ms for r in rows if r.place.rank == store.VITALS.rank]
    if not moments:
        return {}
    ask = observations.Wanted(
        reading.who.holders,
        reading.asked.hidden,
        ObservationCategory.VITAL_SIGNS,
        since_ms=min(moments),
        until_ms=max(moments),
    )
    names = {sign.code.code: sign.words() for sign in VITALS.values()}
    said: dict[int, list[str]] = {}
    for one in reversed(observations.wanted(connection, ask)):
        name = names.get(one.details.coding.code) or name_of(one)
        said.setdefault(one.sort_ms, []).append(f"{name} {result_text(one.details)}")
    return {moment: " · ".join(parts) for moment, parts in said.items()}


def _detail(row: store.Line) -> str:
    rank = row.place.rank
    codes = _CODES.get(rank, {})
    parts = []
    for number, text in enumerate(row.words):
        if not text or text in _SHOWN_DONE:
            continue
        parts.append(
            _column(rank, number, text) if number not in codes else word(codes[number](text))
        )
    return " · ".join(filter(None, parts))


def _column(rank: int, number: int, text: str) -> str:
    """Return a stored column in words."""
    reads: dict[tuple[int, int], Callable[[str], str]] = {
        (store.VISIT.rank, 1): lambda code: encounter_status_text(EncounterStatus(code)),
        (store.MEDICATION.rank, 0): lambda data: "; ".join(
            map(regimen_text, objects_of(Regimen, data))
        ),
        (store.ALLERGY.rank, 0): lambda data: ", ".join(
            map(reaction_text, objects_of(Reaction, data))
        ),
    }
    read = reads.get((rank, number))
    return text if read is None else read(text)
