"""How a report becomes a new version of itself, with its observations.

Called behind doors that have asked for the right permission, inside their transaction.
"""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from clinic_desktop.modules.chart.domain.interpretation import Subject
from clinic_desktop.modules.chart.domain.observations import ResultStatus
from clinic_desktop.modules.chart.domain.reports import (
    DiagnosticReport,
    RecordedReport,
    RecordReport,
)
from clinic_desktop.modules.chart.service.result_versions import (
    Place,
    add_observations,
    place_after,
    place_new,
    sort_ms,
    worst_of,
)
from clinic_desktop.modules.chart.service.sight import Person
from clinic_desktop.modules.chart.store import reports
from clinic_desktop.storage.unit_of_work import UnitOfWork


def add_report(
    uow: UnitOfWork, who: Person, command: RecordReport, subject: Subject
) -> RecordedReport:
    """Store what of a report has not been here before. Raises InvalidInput, ResultWithdrawn.

    When a report was here and only observations are new, it gets a version of its own: what is new
    must be read.
    """
    key = command.arrival.source_key
    here = reports.with_source_key(uow.connection, who.holders, key) if key else None
    if here is not None:
        new = add_observations(uow, who, command.results, here.encounter_id, here.entry_id)
        if not new:
            return RecordedReport(here, 0)
        newest = reports.versions(uow.connection, here.entry_id)[0]
        report = revise(uow, who, newest, newest.details.status, "", subject)
        return RecordedReport(report, len(new) + 1)
    place = place_new(uow, who, command.arrival, command.details, reports.versions)
    new = add_observations(uow, who, command.results, command.encounter_id, place.entry_id)
    report = _first(uow, who, command, place, subject)
    reports.insert(uow, report)
    return RecordedReport(report, len(new) + 1)


def revise(
    uow: UnitOfWork,
    who: Person,
    before: DiagnosticReport,
    status: ResultStatus,
    reason: str,
    subject: Subject,
) -> DiagnosticReport:
    """Store the next version of a report whose observations changed, and return it.

    Raises ResultWithdrawn, ResultChanged.
    """
    place = place_after(uow, before, status, reports.versions)
    after = replace(
        before,
        id=place.id,
        replaces_id=place.replaces_id,
        precedence=place.precedence,
        details=replace(before.details, status=status),
        severity=worst_of(uow.connection, who, before.entry_id, subject),
        source_key="",
        reason=reason,
        recorded_ms=uow.now_ms,
        recorded_by=uow.actor.user_id,
    )
    reports.insert(uow, after)
    return after


def revise_of(
    uow: UnitOfWork, who: Person, report_id: UUID | None, reason: str, subject: Subject
) -> None:
    """Give the report of an observation that was corrected its next version, if it has one."""
    found = () if report_id is None else reports.versions(uow.connection, report_id)
    if found and found[0].holds:
        revise(uow, who, found[0], ResultStatus.CORRECTED, reason, subject)


def _first(
    uow: UnitOfWork, who: Person, command: RecordReport, place: Place, subject: Subject
) -> DiagnosticReport:
    responsible = command.ordered_by or reports.usual_practitioner(uow.connection, who.holders)
    return DiagnosticReport(
        place.id,
        place.entry_id,
        who.patient_id,
        command.encounter_id,
        place.replaces_id,
        command.details,
        sort_ms(command.details, uow.now_ms),
        responsible,
        worst_of(uow.connection, who, place.entry_id, subject),
        command.to_review,
        command.arrival.source,
        command.arrival.source_key,
        "",
        uow.now_ms,
        uow.actor.user_id,
        place.precedence,
    )
