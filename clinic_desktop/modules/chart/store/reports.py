"""Queries about reports, who has read them, and what nobody has read."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.errors import NotFound
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.domain.observations import Coding, ResultSource, ResultStatus
from clinic_desktop.modules.chart.domain.partial_date import parse_partial
from clinic_desktop.modules.chart.domain.reports import (
    DiagnosticReport,
    ReportDetails,
    ResultReview,
    ReviewAction,
)
from clinic_desktop.modules.chart.store.codec import uuid_of
from clinic_desktop.modules.chart.store.encounters import marks
from clinic_desktop.modules.chart.store.latest import NOT_REPLACED
from clinic_desktop.modules.chart.tables.results import DiagnosticReportRow, ResultReviewRow
from clinic_desktop.storage.fetching import fetch_all
from clinic_desktop.storage.unit_of_work import UnitOfWork

_COLUMNS = (
    "o.id, o.entry_id, o.patient_id, o.encounter_id, o.replaces_id, o.sort_ms, o.responsible_id,"
    " o.severity, o.to_review, o.source, o.source_key, o.reason, o.created_at, o.created_by,"
    " o.precedence, o.code_system, o.code, o.display, o.category, o.status, o.effective_ms,"
    " o.effective_on, o.issued_ms, o.performer, o.identifier, o.orderer, o.conclusion,"
    " o.specimen, o.documents, o.note, o.kept"
)
_SELECT = f"SELECT {_COLUMNS} FROM diagnostic_report AS o WHERE o.removed = 0 AND "  # noqa: S608
_LATEST = NOT_REPLACED.format(table="diagnostic_report")
_REVIEWS = (
    "SELECT id, report_id, action, comment, assigned_id, created_by, by_name, done_ms"
    " FROM result_review WHERE removed = 0 AND entry_id = ? ORDER BY done_ms, id"
)
_JOINED = "result_unread AS u JOIN diagnostic_report AS o ON o.id = u.report_id"
_UNREAD = f"SELECT u.responsible_id, {_COLUMNS} FROM {_JOINED}"  # noqa: S608 - our own names
_MANY = 500  # question marks in one query
_STATUSES = {member.value: member for member in ResultStatus}
_SOURCES = {member.value: member for member in ResultSource}


def by_id(connection: sa.Connection, report_id: UUID) -> DiagnosticReport:
    """Return one version of a report. Raises NotFound."""
    rows = fetch_all(connection, f"{_SELECT}o.id = ?", (report_id.bytes,))
    if not rows:
        raise NotFound(what=translate("Chart", "The report"))
    return _report(rows[0])


def versions(connection: sa.Connection, entry_id: UUID) -> tuple[DiagnosticReport, ...]:
    """Return all versions of a report, the one that counts first."""
    query = f"{_SELECT}o.entry_id = ? ORDER BY o.precedence DESC, o.id DESC"
    return tuple(map(_report, fetch_all(connection, query, (entry_id.bytes,))))


def entry_of(connection: sa.Connection, any_id: UUID) -> UUID | None:
    """Return the entry that an id means: its own, or that of one of its versions."""
    query = "SELECT entry_id FROM diagnostic_report WHERE id = ? OR entry_id = ? LIMIT 1"
    rows = fetch_all(connection, query, (any_id.bytes, any_id.bytes))
    return UUID(bytes=rows[0][0]) if rows else None


def of_person(
    connection: sa.Connection,
    holders: Sequence[UUID],
    hidden: Collection[UUID],
    *,
    withdrawn: bool = False,
) -> tuple[DiagnosticReport, ...]:
    """Return the latest version of each report of a person that holds, latest first.

    With `withdrawn` also those that do not hold any more.
    """
    people = [holder.bytes for holder in holders]
    closed = [encounter_id.bytes for encounter_id in hidden]
    where = f"o.patient_id IN ({marks(people)}) AND {_LATEST}"
    if not withdrawn:
        where += " AND o.status NOT IN ('entered-in-error', 'cancelled')"
    if closed:
        where += f" AND (o.encounter_id IS NULL OR o.encounter_id NOT IN ({marks(closed)}))"
    query = f"{_SELECT}{where} ORDER BY o.sort_ms DESC, o.id DESC"
    return tuple(map(_report, fetch_all(connection, query, [*people, *closed])))


def titles(connection: sa.Connection, entry_ids: Sequence[UUID]) -> dict[UUID, Coding]:
    """Return what reports are about, by their entry."""
    found: dict[UUID, Coding] = {}
    for start in range(0, len(entry_ids), _MANY):
        ids = [one.bytes for one in entry_ids[start : start + _MANY]]
        query = (
            "SELECT entry_id, code_system, code, display FROM diagnostic_report"  # noqa: S608
            f" WHERE entry_id IN ({marks(ids)}) ORDER BY precedence, id"
        )
        for row in fetch_all(connection, query, ids):
            found[UUID(bytes=row[0])] = Coding(row[1], row[2], row[3])
    return found


def with_source_key(
    connection: sa.Connection, holders: Sequence[UUID], key: str
) -> DiagnosticReport | None:
    """Return the row that an import made of the same thing before."""
    people = [holder.bytes for holder in holders]
    query = f"{_SELECT}o.patient_id IN ({marks(people)}) AND o.source_key = ?"
    rows = fetch_all(connection, query, [*people, key])
    return _report(rows[0]) if rows else None


@dataclass(frozen=True, slots=True)
class Reader:
    """Who asks for unread results, and whose: everybody's when `responsible_id` is None.

    `mine` are the ids under which the reader is named in visits, `opened` the patients whose
    restricted visits are open to them.
    """

    mine: tuple[UUID, ...]
    opened: tuple[UUID, ...] = ()
    responsible_id: UUID | None = None


def unread(
    connection: sa.Connection, reader: Reader, offset: int, limit: int
) -> tuple[tuple[UUID | None, DiagnosticReport], ...]:
    """Return who should read it and the report, the worst and then the oldest first.

    With a practitioner also what is nobody's in particular.
    """
    where, values = _whose(reader)
    query = f"{_UNREAD}{where} ORDER BY u.severity DESC, u.sort_ms, u.report_id LIMIT ? OFFSET ?"
    rows = fetch_all(connection, query, [*values, limit, offset])
    return tuple((None if row[0] is None else uuid_of(row[0]), _report(row[1:])) for row in rows)


def unread_count(connection: sa.Connection, reader: Reader) -> int:
    """Return how many reports are unread."""
    where, values = _whose(reader)
    query = f"SELECT count(*) FROM {_JOINED}{where}"  # noqa: S608 - our own names
    return int(fetch_all(connection, query, values)[0][0])


def usual_practitioner(connection: sa.Connection, holders: Sequence[UUID]) -> UUID | None:
    """Return who saw a person most often in the last twelve visits, of two the later one."""
    people = [holder.bytes for holder in holders]
    query = (
        "SELECT practitioner_id FROM (SELECT practitioner_id, start_ms FROM encounter"  # noqa: S608
        f" WHERE removed = 0 AND patient_id IN ({marks(people)}) AND status NOT IN"
        " ('entered-in-error', 'cancelled') ORDER BY start_ms DESC LIMIT 12)"
        " GROUP BY practitioner_id ORDER BY count(*) DESC, max(start_ms) DESC LIMIT 1"
    )
    rows = fetch_all(connection, query, people)
    return uuid_of(rows[0][0]) if rows else None


def reviews(connection: sa.Connection, entry_id: UUID) -> tuple[ResultReview, ...]:
    """Return what was done with all versions of a report, oldest first."""
    return tuple(
        ResultReview(
            UUID(bytes=row[0]),
            UUID(bytes=row[1]),
            ReviewAction(row[2]),
            row[3],
            None if row[4] is None else uuid_of(row[4]),
            uuid_of(row[5]),
            row[6],
            row[7],
        )
        for row in fetch_all(connection, _REVIEWS, (entry_id.bytes,))
    )


def insert_review(
    uow: UnitOfWork,
    report: DiagnosticReport,
    action: ReviewAction,
    comment: str,
    assigned_id: UUID | None = None,
) -> None:
    """Add that somebody read a version of a report or handed it on."""
    values = {
        "patient_id": report.patient_id,
        "entry_id": report.entry_id,
        "report_id": report.id,
        "action": action.value,
        "comment": comment,
        "assigned_id": assigned_id,
        "by_name": uow.actor.name,
        "done_ms": uow.now_ms,
    }
    uow.insert(ResultReviewRow, values)
    uow.kinds.add("result_unread")


def insert(uow: UnitOfWork, one: DiagnosticReport) -> None:
    """Add a version of a report."""
    details, on = one.details, one.details.effective_on
    values: dict[str, Any] = {
        "id": one.id,
        "patient_id": one.patient_id,
        "encounter_id": one.encounter_id,
        "entry_id": one.entry_id,
        "replaces_id": one.replaces_id,
        "precedence": one.precedence,
        "category": details.category,
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
        "identifier": details.identifier,
        "orderer": details.orderer,
        "responsible_id": one.responsible_id,
        "conclusion": details.conclusion,
        "specimen": details.specimen,
        "documents": json.dumps(details.documents),
        "severity": one.severity,
        "to_review": one.to_review,
    }
    uow.insert(DiagnosticReportRow, values)
    uow.kinds.add("result_unread")


def _whose(reader: Reader) -> tuple[str, list[bytes]]:
    mine = [one.bytes for one in reader.mine]
    opened = [patient_id.bytes for patient_id in reader.opened]
    where = (
        " WHERE NOT EXISTS (SELECT 1 FROM encounter AS e WHERE e.id = o.encounter_id"  # noqa: S608
        f" AND e.compartment = 'sensitive' AND e.practitioner_id NOT IN ({marks(mine)})"
        f" AND e.created_by NOT IN ({marks(mine)}) AND e.patient_id NOT IN ({marks(opened)}))"
    )
    values = [*mine, *mine, *opened]
    if reader.responsible_id is not None:
        where += " AND (u.responsible_id = ? OR u.responsible_id IS NULL)"
        values.append(reader.responsible_id.bytes)
    return where, values


def _report(row: Any) -> DiagnosticReport:
    details = ReportDetails(
        Coding(row[15], row[16], row[17]),
        row[18],
        _STATUSES[row[19]],
        row[20],
        None if row[21] is None else parse_partial(row[21]),
        row[22],
        row[23],
        row[24],
        row[25],
        row[26],
        row[27],
        tuple(json.loads(row[28])),
        row[29],
        row[30],
    )
    return DiagnosticReport(
        UUID(bytes=row[0]),
        UUID(bytes=row[1]),
        uuid_of(row[2]),
        None if row[3] is None else uuid_of(row[3]),
        None if row[4] is None else UUID(bytes=row[4]),
        details,
        row[5],
        None if row[6] is None else uuid_of(row[6]),
        row[7],
        bool(row[8]),
        _SOURCES[row[9]],
        row[10] or "",
        row[11],
        row[12],
        uuid_of(row[13]),
        row[14],
    )
