"""Reports and observations come into a chart, are corrected and withdrawn."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.chart.domain.observation_rules import observation_problems
from clinic_desktop.modules.chart.domain.observations import (
    NewObservation,
    Observation,
    ObservationCategory,
    ObservationDetails,
    ResultStatus,
)
from clinic_desktop.modules.chart.domain.reports import (
    DiagnosticReport,
    RecordedReport,
    RecordReport,
)
from clinic_desktop.modules.chart.service.report_versions import add_report, revise, revise_of
from clinic_desktop.modules.chart.service.result_versions import (
    add_observations,
    check_sight,
    check_visit,
    corrected,
    place_after,
    said_reason,
    subject_of,
    withdrawn,
)
from clinic_desktop.modules.chart.service.sight import person
from clinic_desktop.modules.chart.store import observations, reports
from clinic_desktop.storage.context import Context


def right_to_record(ctx: Context) -> Permission:
    """Return the right that recording results takes: a laboratory's, or that of who signs them."""
    signs = Permission.LAB_RESULT_SIGN
    return signs if ctx.allows(signs) else Permission.LAB_RESULT_WRITE


def right_to_write(ctx: Context, category: ObservationCategory) -> Permission:
    """Return the right that writing an observation of a category takes."""
    if category is ObservationCategory.VITAL_SIGNS:
        return Permission.VITALS_WRITE
    if category in (ObservationCategory.LABORATORY, ObservationCategory.IMAGING):
        return right_to_record(ctx)
    return Permission.ENCOUNTER_WRITE


def record_report(ctx: Context, command: RecordReport) -> RecordedReport:
    """Store a report with its results in one transaction; the same twice changes nothing.

    A correction (the same entry keys) makes the report unread again. Raises NotFound, InvalidInput,
    OtherPatientsVisit, EncounterStep, NotAllowed.
    """
    ctx.require(right_to_record(ctx), patient_id=command.patient_id)
    who = person(ctx, command.patient_id)
    subject = subject_of(ctx, who, command.details.effective_ms)
    with ctx.unit_of_work() as uow:
        check_visit(ctx, uow, who, command.encounter_id)
        done = add_report(uow, who, command, subject)
        uow.commit()
    return done


def record_observation(
    ctx: Context, patient_id: UUID, new: NewObservation, encounter_id: UUID | None = None
) -> Observation | None:
    """Store an observation that stands alone; None when the import had been here before.

    Raises NotFound, InvalidInput, OtherPatientsVisit, EncounterStep, NotAllowed.
    """
    ctx.require(right_to_write(ctx, new.details.category), patient_id=patient_id)
    if problems := observation_problems(new.details):
        raise InvalidInput(problems)
    who = person(ctx, patient_id)
    with ctx.unit_of_work() as uow:
        check_visit(ctx, uow, who, encounter_id)
        stored = add_observations(uow, who, (new,), encounter_id)
        uow.commit()
    return stored[0] if stored else None


def correct_observation(
    ctx: Context, before: Observation, details: ObservationDetails, reason: str
) -> Observation:
    """Store what an observation should have said; both stay readable, its report is unread again.

    Raises InvalidInput, ResultChanged, ResultWithdrawn, NotAllowed.
    """
    ctx.require(right_to_write(ctx, before.details.category), patient_id=before.patient_id)
    said = said_reason(reason)
    if problems := observation_problems(details):
        raise InvalidInput(problems)
    who = person(ctx, before.patient_id)
    subject = subject_of(ctx, who, before.sort_ms)
    after = replace(
        details, status=ResultStatus.CORRECTED, category=before.details.category, issued_ms=None
    )
    with ctx.unit_of_work() as uow:
        known = observations.by_id(uow.connection, before.id)
        check_sight(ctx, uow.connection, known.encounter_id)
        place = place_after(uow, known, after.status, observations.versions)
        made = corrected(uow, known, place, after, said)
        revise_of(uow, who, known.report_id, said, subject)
        uow.commit()
    return made


def mark_observation_entered_in_error(
    ctx: Context, before: Observation, reason: str
) -> Observation:
    """Say that an observation should not be in this chart; it stays readable among its versions.

    Raises InvalidInput, ResultChanged, ResultWithdrawn, NotAllowed.
    """
    ctx.require(right_to_write(ctx, before.details.category), patient_id=before.patient_id)
    said = said_reason(reason)
    who = person(ctx, before.patient_id)
    subject = subject_of(ctx, who, before.sort_ms)
    with ctx.unit_of_work() as uow:
        known = observations.by_id(uow.connection, before.id)
        check_sight(ctx, uow.connection, known.encounter_id)
        made = withdrawn(uow, known, said)
        revise_of(uow, who, known.report_id, said, subject)
        uow.commit()
    return made


def mark_report_entered_in_error(
    ctx: Context, before: DiagnosticReport, reason: str
) -> DiagnosticReport:
    """Say that a report and its results should not be in this chart: another patient's.

    Raises InvalidInput, ResultChanged, ResultWithdrawn, NotAllowed.
    """
    ctx.require(right_to_record(ctx), patient_id=before.patient_id)
    said = said_reason(reason)
    who = person(ctx, before.patient_id)
    subject = subject_of(ctx, who, before.sort_ms)
    with ctx.unit_of_work() as uow:
        known = reports.by_id(uow.connection, before.id)
        check_sight(ctx, uow.connection, known.encounter_id)
        ask = observations.Wanted(who.holders, report_ids=(known.entry_id,))
        for one in observations.wanted(uow.connection, ask):
            withdrawn(uow, one, said)
        made = revise(uow, who, known, ResultStatus.ENTERED_IN_ERROR, said, subject)
        uow.commit()
    return made
