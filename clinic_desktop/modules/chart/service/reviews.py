"""Reports are read: which nobody has read yet, and that somebody did."""

from __future__ import annotations

from uuid import UUID

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import clean_line
from clinic_desktop.modules.chart.domain.facts import MAX_TEXT
from clinic_desktop.modules.chart.domain.observations import ResultStatus
from clinic_desktop.modules.chart.domain.reports import (
    DiagnosticReport,
    ReportWithResults,
    ResultChanged,
    ReviewAction,
    UnreadResult,
    UnreadResults,
)
from clinic_desktop.modules.chart.service.result_versions import check_sight
from clinic_desktop.modules.chart.service.sight import person
from clinic_desktop.modules.chart.store import observations, reports
from clinic_desktop.modules.patients.api import PatientRef, patient_refs
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork

_CHANGED = frozenset({ResultStatus.AMENDED, ResultStatus.CORRECTED})


def unread_results(
    ctx: Context, practitioner_id: UUID | None = None, offset: int = 0, limit: int = 50
) -> UnreadResults:
    """Return what nobody has acknowledged, the worst and then the oldest first.

    With a practitioner what is theirs or nobody's in particular, else the whole clinic's.
    """
    ctx.require(Permission.LAB_RESULT_READ)
    reader = _reader(ctx, practitioner_id)
    with ctx.reading() as connection:
        found = reports.unread(connection, reader, offset, limit)
        total = reports.unread_count(connection, reader)
    people = patient_refs(ctx, {report.patient_id for _whose, report in found})
    return UnreadResults(tuple(_line(whose, one, people) for whose, one in found), total)


def unread_results_count(ctx: Context, practitioner_id: UUID | None = None) -> int:
    """Return how many reports are unread, for a badge."""
    ctx.require(Permission.LAB_RESULT_READ)
    with ctx.reading() as connection:
        return reports.unread_count(connection, _reader(ctx, practitioner_id))


def report_with_results(ctx: Context, entry_id: UUID) -> ReportWithResults:
    """Return a report as it is now, its results as sent, who has read it. Raises NotFound."""
    ctx.require(Permission.LAB_RESULT_READ)
    with ctx.reading() as connection:
        found = reports.versions(connection, entry_id)
        report = found[0] if found else reports.by_id(connection, entry_id)
        check_sight(ctx, connection, report.encounter_id)
    who = person(ctx, report.patient_id)
    with ctx.reading() as connection:
        ask = observations.Wanted(who.holders, report_ids=(entry_id,))
        results = sorted(observations.wanted(connection, ask), key=lambda one: one.place)
        return ReportWithResults(report, tuple(results), reports.reviews(connection, entry_id))


def review_report(ctx: Context, report_id: UUID, comment: str = "") -> None:
    """Say that this version of a report was read. Twice changes nothing.

    Raises NotFound, NotAllowed, ResultChanged when a newer version is there to be read.
    """
    ctx.require(Permission.LAB_RESULT_SIGN)
    with ctx.unit_of_work() as uow:
        report = _open(ctx, uow, report_id)
        said = clean_line(comment)[:MAX_TEXT]
        done = reports.reviews(uow.connection, report.entry_id)
        acknowledged = ReviewAction.ACKNOWLEDGED
        if said or not any(
            one.report_id == report_id and one.action is acknowledged for one in done
        ):
            reports.insert_review(uow, report, acknowledged, said)
            uow.commit()


def reassign_report(
    ctx: Context, report_id: UUID, practitioner_id: UUID, comment: str = ""
) -> None:
    """Hand a report to another practitioner to read. Raises NotFound, NotAllowed, ResultChanged."""
    ctx.require(Permission.LAB_RESULT_SIGN)
    with ctx.unit_of_work() as uow:
        report = _open(ctx, uow, report_id)
        said = clean_line(comment)[:MAX_TEXT]
        reports.insert_review(uow, report, ReviewAction.REASSIGNED, said, practitioner_id)
        uow.commit()


def _reader(ctx: Context, practitioner_id: UUID | None) -> reports.Reader:
    me = (ctx.actor.user_id, ctx.actor.practitioner_id)
    mine = tuple(one for one in me if one is not None)
    return reports.Reader(mine, tuple(ctx.emergency_patients()), practitioner_id)


def _open(ctx: Context, uow: UnitOfWork, report_id: UUID) -> DiagnosticReport:
    report = reports.by_id(uow.connection, report_id)
    check_sight(ctx, uow.connection, report.encounter_id)
    if reports.versions(uow.connection, report.entry_id)[0].id != report_id:
        raise ResultChanged
    return report


def _line(
    responsible_id: UUID | None, report: DiagnosticReport, people: dict[UUID, PatientRef]
) -> UnreadResult:
    ref = people.get(report.patient_id)
    details = report.details
    return UnreadResult(
        report.id,
        report.entry_id,
        report.patient_id,
        "" if ref is None else ref.display_name,
        details.coding.words,
        details.status,
        report.severity,
        report.sort_ms,
        details.issued_ms,
        details.performer,
        responsible_id,
        details.status in _CHANGED or report.replaces_id is not None,
    )
