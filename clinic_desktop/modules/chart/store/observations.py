"""Queries about observations. What counts of an entry is told by store/latest.py."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.errors import NotFound
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.domain.observations import (
    NO_VALUE,
    Coding,
    Component,
    Observation,
    ObservationCategory,
    ObservationDetails,
    ObservedValue,
    ReferenceRange,
    ResultSource,
    ResultStatus,
    ValueKind,
)
from clinic_desktop.modules.chart.domain.partial_date import parse_partial
from clinic_desktop.modules.chart.store.codec import json_of, objects_of, uuid_of
from clinic_desktop.modules.chart.store.encounters import marks
from clinic_desktop.modules.chart.store.latest import NOT_REPLACED
from clinic_desktop.modules.chart.tables.results import ObservationRow
from clinic_desktop.storage.fetching import fetch_all
from clinic_desktop.storage.unit_of_work import UnitOfWork

_COLUMNS = (
    "o.id, o.entry_id, o.patient_id, o.encounter_id, o.report_id, o.replaces_id, o.sort_ms,"
    " o.source, o.source_key, o.reason, o.created_at, o.created_by, o.precedence, o.category,"
    " o.code_system, o.code, o.display, o.status, o.effective_ms, o.effective_on, o.issued_ms,"
    " o.value_kind, o.value, o.value_to, o.comparator, o.unit, o.unit_code, o.value_system,"
    " o.value_code, o.absent_reason, o.interpretation, o.ranges, o.components, o.body_site,"
    " o.method, o.device, o.performer, o.note, o.kept, o.place"
)
_SELECT = f"SELECT {_COLUMNS} FROM observation AS o WHERE o.removed = 0 AND "  # noqa: S608 - ours
_LATEST = NOT_REPLACED.format(table="observation")
_HELD = "o.status NOT IN ('entered-in-error', 'cancelled')"
_KINDS = {member.value: member for member in ValueKind}
_STATUSES = {member.value: member for member in ResultStatus}
_CATEGORIES = {member.value: member for member in ObservationCategory}
_SOURCES = {member.value: member for member in ResultSource}


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which observations of a person: every empty condition asks for nothing.

    `before` is the place (sort_ms, id) after which a page goes on.
    """

    holders: Sequence[UUID]
    hidden: Collection[UUID] = ()
    category: ObservationCategory | None = None
    codes: Sequence[str] = ()
    report_ids: Sequence[UUID] = ()
    since_ms: int | None = None
    until_ms: int | None = None
    before: tuple[int, UUID] | None = None
    withdrawn: bool = False
    limit: int = -1


def wanted(connection: sa.Connection, ask: Wanted) -> tuple[Observation, ...]:
    """Return the latest version of each observation that is asked for, latest first."""
    where, values = _conditions(ask)
    query = f"{_SELECT}{where} ORDER BY o.sort_ms DESC, o.id DESC LIMIT ?"
    return tuple(map(_observation, fetch_all(connection, query, [*values, ask.limit])))


def each_wanted(
    connection: sa.Connection, asks: Sequence[Wanted]
) -> tuple[tuple[Observation, ...], ...]:
    """Return what `wanted` returns for each, all by one query."""
    parts, values = [], list[Any]()
    for place, ask in enumerate(asks):
        where, asked = _conditions(ask)
        parts.append(
            f"SELECT * FROM (SELECT {_COLUMNS}, {place} AS asked FROM observation AS o"  # noqa: S608
            f" WHERE o.removed = 0 AND {where} ORDER BY o.sort_ms DESC, o.id DESC LIMIT ?)"
        )
        values += [*asked, ask.limit]
    found: list[list[Observation]] = [[] for _ask in asks]
    for row in fetch_all(connection, " UNION ALL ".join(parts), values):
        found[row[-1]].append(_observation(row))
    return tuple(map(tuple, found))


def times(connection: sa.Connection, ask: Wanted) -> tuple[int, ...]:
    """Return the different moments of what is asked for, latest first, `limit` of them."""
    where, values = _conditions(ask)
    query = (
        f"SELECT DISTINCT o.sort_ms FROM observation AS o WHERE o.removed = 0 AND {where}"  # noqa: S608
        " ORDER BY o.sort_ms DESC LIMIT ?"
    )
    return tuple(row[0] for row in fetch_all(connection, query, [*values, ask.limit]))


def newest_of_each(connection: sa.Connection, ask: Wanted) -> tuple[Observation, ...]:
    """Return of everything that is asked for the latest of each code, latest first."""
    where, values = _conditions(ask)
    query = (
        f"SELECT {_COLUMNS}, max(o.sort_ms) FROM observation AS o WHERE o.removed = 0 AND {where}"  # noqa: S608
        " GROUP BY o.code_system, o.code, CASE o.code WHEN '' THEN o.display END"
        " ORDER BY o.sort_ms DESC"
    )
    return tuple(map(_observation, fetch_all(connection, query, values)))


def hides(connection: sa.Connection, ask: Wanted) -> bool:
    """Tell whether a hidden visit has something of what is asked for."""
    if not ask.hidden:
        return False
    closed = [encounter_id.bytes for encounter_id in ask.hidden]
    query = f"SELECT 1 FROM observation AS o WHERE o.encounter_id IN ({marks(closed)})"  # noqa: S608
    values: list[Any] = list(closed)
    if ask.category is not None:
        query += " AND o.category = ?"
        values.append(ask.category.value)
    if ask.codes:
        query += f" AND o.code IN ({marks(ask.codes)})"
        values += ask.codes
    people = [holder.bytes for holder in ask.holders]
    query += f" AND o.patient_id IN ({marks(people)}) LIMIT 1"
    return bool(fetch_all(connection, query, [*values, *people]))


def by_id(connection: sa.Connection, observation_id: UUID) -> Observation:
    """Return one version of an observation. Raises NotFound."""
    rows = fetch_all(connection, f"{_SELECT}o.id = ?", (observation_id.bytes,))
    if not rows:
        raise NotFound(what=translate("Chart", "The result"))
    return _observation(rows[0])


def now_of(connection: sa.Connection, any_id: UUID) -> Observation | None:
    """Return the version that counts of what an id means: an entry's, or one of its versions'."""
    query = "SELECT entry_id FROM observation WHERE id = ? OR entry_id = ? LIMIT 1"
    rows = fetch_all(connection, query, (any_id.bytes, any_id.bytes))
    return versions(connection, UUID(bytes=rows[0][0]))[0] if rows else None


def versions(connection: sa.Connection, entry_id: UUID) -> tuple[Observation, ...]:
    """Return all versions of an observation, the one that counts first."""
    query = f"{_SELECT}o.entry_id = ? ORDER BY o.precedence DESC, o.id DESC"
    return tuple(map(_observation, fetch_all(connection, query, (entry_id.bytes,))))


def with_source_key(
    connection: sa.Connection, holders: Sequence[UUID], key: str
) -> Observation | None:
    """Return the row that an import made of the same thing before."""
    people = [holder.bytes for holder in holders]
    query = f"{_SELECT}o.patient_id IN ({marks(people)}) AND o.source_key = ?"
    rows = fetch_all(connection, query, [*people, key])
    return _observation(rows[0]) if rows else None


def insert(uow: UnitOfWork, values: Iterable[Observation]) -> None:
    """Add versions of observations."""
    uow.insert_many(ObservationRow, map(_row, values))


def _conditions(ask: Wanted) -> tuple[str, list[Any]]:
    people = [holder.bytes for holder in ask.holders]
    parts, values = [f"o.patient_id IN ({marks(people)})", _LATEST], list[Any](people)
    if not ask.withdrawn:
        parts.append(_HELD)
    if ask.hidden:
        parts.append(
            f"(o.encounter_id IS NULL OR o.encounter_id NOT IN ({marks(tuple(ask.hidden))}))"
        )
        values += [encounter_id.bytes for encounter_id in ask.hidden]
    if ask.category is not None:
        parts.append("o.category = ?")
        values.append(ask.category.value)
    if ask.codes:
        parts.append(f"o.code IN ({marks(ask.codes)})")
        values += ask.codes
    if ask.report_ids:
        parts.append(f"o.report_id IN ({marks(ask.report_ids)})")
        values += [report_id.bytes for report_id in ask.report_ids]
    if ask.since_ms is not None:
        parts.append("o.sort_ms >= ?")
        values.append(ask.since_ms)
    if ask.until_ms is not None:
        parts.append("o.sort_ms <= ?")
        values.append(ask.until_ms)
    if ask.before is not None:
        parts.append("(o.sort_ms, o.id) < (?, ?)")
        values += [ask.before[0], ask.before[1].bytes]
    return " AND ".join(parts), values


def _row(one: Observation) -> dict[str, Any]:
    details, value = one.details, one.details.value
    on = details.effective_on
    return {
        "id": one.id,
        "patient_id": one.patient_id,
        "encounter_id": one.encounter_id,
        "entry_id": one.entry_id,
        "report_id": one.report_id,
        "replaces_id": one.replaces_id,
        "precedence": one.precedence,
        "category": details.category.value,
        "code_system": details.coding.system,
        "code": details.coding.code,
        "display": details.coding.display,
        "status": details.status.value,
        "effective_ms": details.effective_ms,
        "effective_on": None if on is None else on.iso(),
        "sort_ms": one.sort_ms,
        "issued_ms": details.issued_ms,
        "performer": details.performer,
        "note": details.note,
        "source": one.source.value,
        "source_key": one.source_key or None,
        "reason": one.reason,
        "kept": details.kept,
        "value_kind": value.kind.value,
        "value": value.text,
        "value_to": value.to,
        "comparator": value.comparator,
        "unit": value.unit,
        "unit_code": value.unit_code,
        "value_system": value.system,
        "value_code": value.code,
        "absent_reason": value.absent,
        "interpretation": details.interpretation,
        "ranges": json_of(details.ranges),
        "components": json_of(details.components),
        "body_site": details.body_site,
        "method": details.method,
        "device": details.device,
        "place": one.place,
    }


@lru_cache(maxsize=4_096)
def _ranges(text: str) -> tuple[ReferenceRange, ...]:
    """Return the ranges of JSON: a laboratory sends the same ones again and again."""
    return objects_of(ReferenceRange, text)


def _observation(row: Any) -> Observation:
    value = NO_VALUE
    if row[21] or row[29]:
        value = ObservedValue(
            _KINDS[row[21]], row[22], row[23], row[24], row[25], row[26], row[27], row[28], row[29]
        )
    details = ObservationDetails(
        _CATEGORIES[row[13]],
        Coding(row[14], row[15], row[16]),
        value,
        _STATUSES[row[17]],
        row[18],
        None if row[19] is None else parse_partial(row[19]),
        row[20],
        row[30],
        _ranges(row[31]),
        objects_of(Component, row[32]),
        *row[33:39],
    )
    return Observation(
        UUID(bytes=row[0]),
        UUID(bytes=row[1]),
        uuid_of(row[2]),
        None if row[3] is None else uuid_of(row[3]),
        None if row[4] is None else uuid_of(row[4]),
        None if row[5] is None else UUID(bytes=row[5]),
        details,
        row[6],
        _SOURCES[row[7]],
        row[8] or "",
        row[9],
        row[10],
        uuid_of(row[11]),
        row[12],
        row[39],
    )
