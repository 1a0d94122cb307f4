"""The timeline's one query: each kind gives its newest rows, the database puts them in order."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.modules.chart.domain.timeline import TimelineKind, TimelinePlace
from clinic_desktop.modules.chart.store.encounters import marks
from clinic_desktop.modules.chart.store.latest import NOT_REPLACED
from clinic_desktop.storage.fetching import fetch_all

_LATEST = 2**62
_CODED = "CASE text WHEN '' THEN code_display ELSE text END"
_HOLDS = "removed = 0 AND error_reason = ''"


@dataclass(frozen=True, slots=True)
class Source:
    """Where the lines of one kind come from. Sources differ in rank: it is part of the place.

    `dates` are the columns with FHIR dates of which the first that is known tells when it was,
    each with the event; without one it was `moment`, with the event `else_event`. `words` are
    columns of the detail. `always` is seen also where the visit is not: see service/facts.py.
    """

    rank: int
    kind: TimelineKind
    table: str
    dates: tuple[tuple[str, str], ...]
    title: str = _CODED
    words: tuple[str, ...] = ()
    holds: str = _HOLDS
    moment: str = "created_at"
    else_event: str = "'recorded'"
    visit: str = "encounter_id"
    who: str = "NULL"
    always: bool = False
    restricted: bool = False
    group: str = ""


_RESULT = "o.removed = 0 AND o.status NOT IN ('entered-in-error', 'cancelled')"
_VITAL_DAY = "CASE WHEN max(o.effective_ms) IS NULL THEN max(o.effective_on) END"
_REPORT_DAY = "CASE WHEN o.effective_ms IS NULL THEN o.effective_on END"
VISIT = Source(
    1, TimelineKind.VISIT, "encounter", (), "reason", ("performer", "status"),
    "removed = 0 AND status != 'entered-in-error'", "start_ms", "'happened'", "id",
    "practitioner_id",
)  # fmt: skip
RESTRICTED = Source(
    2, TimelineKind.VISIT, "encounter", (("day", "happened"),), "''", (),
    "removed = 0 AND status != 'entered-in-error'", restricted=True, visit="id",
)  # fmt: skip
NOTE = Source(
    3, TimelineKind.NOTE, "composition", (), "''", ("signer_name",), "removed = 0", "signed_ms",
    "kind",
)  # fmt: skip
PROBLEM = Source(
    4, TimelineKind.PROBLEM, "condition", (("onset", "began"),), words=("certainty", "code")
)
PROBLEM_END = Source(
    5, TimelineKind.PROBLEM, "condition", (("abatement", "ended"),),
    words=("clinical_status", "code"), holds=f"{_HOLDS} AND abatement IS NOT NULL",
)  # fmt: skip
ALLERGY = Source(
    6, TimelineKind.ALLERGY, "allergy_intolerance", (("onset", "began"),),
    words=("reactions", "certainty"), always=True,
)  # fmt: skip
MEDICATION = Source(
    7, TimelineKind.MEDICATION, "medication_statement", (("start", "began"),), words=("regimens",)
)
MEDICATION_END = Source(
    8, TimelineKind.MEDICATION, "medication_statement", (('"end"', "ended"),),
    words=("status", "reason"), holds=f'{_HOLDS} AND "end" IS NOT NULL',
)  # fmt: skip
PROCEDURE = Source(
    9, TimelineKind.PROCEDURE, "procedure", (("performed", "happened"),),
    words=("body_site", "outcome", "performer"),
)  # fmt: skip
IMMUNIZATION = Source(
    10, TimelineKind.IMMUNIZATION, "immunization", (("given", "happened"),),
    words=("status", "lot", "manufacturer"),
)  # fmt: skip
PREGNANCY = Source(
    11, TimelineKind.PREGNANCY, "pregnancy", (("ended", "ended"), ("lmp", "began")), "text",
    ("outcome", "delivery"),
)  # fmt: skip
VITALS = Source(
    12, TimelineKind.VITALS, "observation", ((_VITAL_DAY, "happened"),), "''", (),
    f"{_RESULT} AND o.category = 'vital-signs' AND {NOT_REPLACED.format(table='observation')}",
    "o.sort_ms", "'happened'", "o.encounter_id", group="o.sort_ms",
)  # fmt: skip
REPORT = Source(
    13, TimelineKind.REPORT, "diagnostic_report", ((_REPORT_DAY, "happened"),),
    "CASE o.display WHEN '' THEN o.code ELSE o.display END", ("o.status", "o.conclusion"),
    f"{_RESULT} AND {NOT_REPLACED.format(table='diagnostic_report')}", "o.sort_ms",
    "'happened'", "o.encounter_id",
)  # fmt: skip
SOURCES = {
    source.rank: source
    for source in (
        VISIT, RESTRICTED, NOTE, PROBLEM, PROBLEM_END, ALLERGY, MEDICATION, MEDICATION_END,
        PROCEDURE, IMMUNIZATION, PREGNANCY, VITALS, REPORT,
    )
}  # fmt: skip
APPOINTMENT_RANK, DOCUMENT_RANK = 0, 14
_WORDS = 3


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose lines, of which kinds. A day of the clinic begins `day_shift_ms` after UTC's.

    `year_shift_ms` is the same on the first of January, where the years part.
    """

    holders: Sequence[UUID]
    hidden: Collection[UUID]
    kinds: Collection[TimelineKind]
    day_shift_ms: int
    year_shift_ms: int


@dataclass(frozen=True, slots=True)
class Line:
    """One row as it is stored: `event` and `words` are codes, `date` a FHIR date or None."""

    place: TimelinePlace
    event: str
    date: str | None
    title: str
    words: tuple[str, ...]
    practitioner_id: UUID | None
    visit_id: UUID | None


def lines(
    connection: sa.Connection, asked: Asked, before: TimelinePlace | None, limit: int
) -> list[Line]:
    """Return the lines below a place, the newest first."""
    parts, values = [], list[Any]()
    for source in _sources(asked):
        query, asks = _select(source, asked)
        where = ""
        if before is not None:
            where = f" WHERE s <= ? AND (s, {source.rank}, i) < (?, ?, ?)"
            asks += [before.sort_ms, *before.key]
        parts.append(
            f"SELECT * FROM (SELECT * FROM ({query}){where} ORDER BY s DESC, i DESC LIMIT ?)"  # noqa: S608 - our own names
        )
        values += [*asks, limit]
    if not parts:
        return []
    query = f"{' UNION ALL '.join(parts)} ORDER BY s DESC, r DESC, i DESC LIMIT ?"
    return [_line(row) for row in fetch_all(connection, query, [*values, limit])]


def years(connection: sa.Connection, asked: Asked) -> list[tuple[int, TimelineKind, int]]:
    """Return year, kind and number of lines."""
    parts, values = [], list[Any]()
    for source in _sources(asked):
        query, asks = _select(source, asked)
        moment = f"strftime('%Y', (s + {asked.year_shift_ms}) / 1000, 'unixepoch')"
        parts.append(
            f"SELECT {source.rank}, coalesce(substr(d, 1, 4), {moment}) AS y, count(*)"  # noqa: S608 - our own names
            f" FROM ({query}) GROUP BY y"
        )
        values += asks
    if not parts:
        return []
    rows = fetch_all(connection, " UNION ALL ".join(parts), values)
    return [(int(year), SOURCES[rank].kind, count) for rank, year, count in rows]


def first_words(connection: sa.Connection, ids: Sequence[UUID]) -> dict[UUID, str]:
    """Return how signed notes begin."""
    if not ids:
        return {}
    query = (
        f"SELECT source_id, substr(text, 1, 240) FROM note_text WHERE source_id IN ({marks(ids)})"  # noqa: S608 - our own names
    )
    rows = fetch_all(connection, query, [one.bytes for one in ids])
    return {UUID(bytes=row[0]): row[1] for row in rows}


def ms_of_date(date: str, shift_ms: int) -> str:
    """Return SQL for the place of a FHIR date: the day's begin; less sure ones come before it."""
    return (
        f"(CAST(strftime('%s', substr({date} || '-01-01', 1, 10)) AS INTEGER) * 1000"
        f" - {shift_ms} - (10 - length({date})) / 3)"
    )


def _sources(asked: Asked) -> Iterable[Source]:
    return (
        source
        for source in SOURCES.values()
        if source.kind in asked.kinds and (asked.hidden or not source.restricted)
    )


def _select(source: Source, asked: Asked) -> tuple[str, list[Any]]:
    """Return the query of a source, up to its place, and its values."""
    sort, event, date = source.moment, source.else_event, "NULL"
    for column, happened in reversed(source.dates):
        known = f"CASE WHEN {column} IS NULL THEN"
        sort = f"{known} {sort} ELSE {ms_of_date(column, asked.day_shift_ms)} END"
        event = f"{known} {event} ELSE '{happened}' END"
        date = f"coalesce({column}, {date})"
    words = [*source.words, *["''"] * (_WORDS - len(source.words))]
    prefix = "o." if "o." in source.visit else ""
    own_id = f"min({prefix}id)" if source.group else f"{prefix}id"
    if source.group:
        sort = source.moment  # the index gives the sets in this order
    visit = f"min({source.visit})" if source.group else source.visit
    people = [holder.bytes for holder in asked.holders]
    query = (
        f"SELECT {sort} AS s, {source.rank} AS r, {own_id} AS i, {event} AS e, {date} AS d,"  # noqa: S608
        f" {source.title} AS t, {', '.join(words)}, {source.who} AS p, {visit} AS v"
        f" FROM {source.table} AS o WHERE {source.holds}"
        f" AND {prefix}patient_id IN ({marks(people)})"
    )
    values: list[Any] = list(people)
    closed = [one.bytes for one in asked.hidden]
    if source.restricted:
        query += f" AND id IN ({marks(closed)})"
        values += closed
    elif closed and not source.always:
        query += f" AND ({source.visit} IS NULL OR {source.visit} NOT IN ({marks(closed)}))"
        values += closed
    return query + (f" GROUP BY {source.group}" if source.group else ""), values


def _line(row: Any) -> Line:
    place = TimelinePlace(row[0], row[1], UUID(bytes=row[2]))
    who, visit = (None if one is None else UUID(bytes=one) for one in row[9:11])
    return Line(place, row[3], row[4], row[5], tuple(row[6:9]), who, visit)
