"""A visit begins, is described, ends, or turns out not to have been one."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.clock import wall_of
from clinic_desktop.kernel.errors import InvalidInput, NeedsConfirmation, Warned
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import clean_line, translate
from clinic_desktop.modules.agenda.api import appointment
from clinic_desktop.modules.chart.domain.encounters import (
    MAX_REASON,
    WARN_RUNNING,
    AppointmentHasEncounter,
    Encounter,
    EncounterClass,
    EncounterDetails,
    EncounterFinished,
    EncounterLine,
    EncounterStarted,
    EncounterStatus,
    OtherPatientsAppointment,
    Period,
    PractitionerNeeded,
    SignedNotesStay,
    StartEncounter,
    check_period,
    check_step,
)
from clinic_desktop.modules.chart.service.sight import (
    Person,
    hidden_encounters,
    person,
    require_sight,
    require_writable,
)
from clinic_desktop.modules.chart.store import encounters as store
from clinic_desktop.modules.chart.store import notes
from clinic_desktop.modules.documents.api import VisitRestricted
from clinic_desktop.modules.practice.api import Modality, clinic_profile
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork

_VIRTUAL = frozenset({Modality.VIDEO.value, Modality.PHONE.value})


def start_encounter(ctx: Context, command: StartEncounter) -> Encounter:
    """Begin a visit now. The appointment keeps its status: the agenda's screen changes that.

    Raises NotFound, PractitionerNeeded, OtherPatientsAppointment, AppointmentHasEncounter,
    InvalidInput, NeedsConfirmation (WARN_RUNNING) when the patient is in a visit already.
    """
    ctx.require(Permission.ENCOUNTER_WRITE, patient_id=command.patient_id)
    who = person(ctx, command.patient_id)
    practitioner_id = command.practitioner_id or ctx.actor.practitioner_id
    if practitioner_id is None:
        raise PractitionerNeeded
    command = _as_booked(ctx, command, who)
    zone = clinic_profile(ctx).zone
    with ctx.unit_of_work() as uow:
        _check_running(uow.connection, command, who)
        started = Encounter(
            id=ctx.new_id(),
            version=1,
            patient_id=who.patient_id,
            appointment_id=command.appointment_id,
            practitioner_id=practitioner_id,
            status=EncounterStatus.IN_PROGRESS,
            day=wall_of(ctx.clock.now(), zone).date(),
            start_ms=uow.now_ms,
            end_ms=None,
            details=_cleaned(command.details),
            status_reason="",
            created_by=ctx.actor.user_id,
        )
        store.insert(uow, started)
        announce_restriction(uow, started)
        uow.emit(EncounterStarted(started.id, started.patient_id, started.appointment_id))
        uow.commit()
    return started


def amend_encounter(
    ctx: Context,
    encounter_id: UUID,
    version: int,
    details: EncounterDetails,
    period: Period | None = None,
) -> Encounter:
    """Change reason, class, room, compartment, follow-up and, where given, when it was.

    Raises StaleRecord, EncounterStep, InvalidInput.
    """
    ctx.require(Permission.ENCOUNTER_WRITE)
    zone = clinic_profile(ctx).zone
    values = store.columns_of(_cleaned(details))
    if period is not None:
        values |= store.columns_of_period(period, zone)
    with ctx.unit_of_work() as uow:
        before = store.by_id(uow.connection, encounter_id)
        require_writable(ctx, before)
        if period is not None:
            check_period(before, period, uow.now_ms)
        old = store.columns_of(before.details) | store.columns_of_period(before.period, zone)
        changed = {name: value for name, value in values.items() if old[name] != value}
        after = store.change(uow, before, version, changed) if changed else before
        announce_restriction(uow, after, before)
        uow.commit()
    return after


def finish_encounter(ctx: Context, encounter_id: UUID, version: int) -> Encounter:
    """End a visit now; notes can still be written and signed. Raises StaleRecord, EncounterStep."""
    ctx.require(Permission.ENCOUNTER_WRITE)
    with ctx.unit_of_work() as uow:
        after = _step(ctx, uow, encounter_id, version, EncounterStatus.FINISHED)
        uow.emit(EncounterFinished(after.id, after.patient_id, after.appointment_id))
        uow.commit()
    return after


def cancel_encounter(ctx: Context, encounter_id: UUID, version: int, reason: str) -> Encounter:
    """Say that a begun visit did not take place: the patient left.

    Raises StaleRecord, EncounterStep, SignedNotesStay, InvalidInput without a reason.
    """
    ctx.require(Permission.ENCOUNTER_WRITE)
    said = _reason(reason)
    with ctx.unit_of_work() as uow:
        if notes.compositions(uow.connection, encounter_id):
            raise SignedNotesStay
        after = _step(ctx, uow, encounter_id, version, EncounterStatus.CANCELLED, said)
        uow.commit()
    return after


def mark_encounter_entered_in_error(
    ctx: Context, encounter_id: UUID, version: int, reason: str
) -> Encounter:
    """Say that a visit should not be in this chart: the wrong patient. It stays readable.

    Raises StaleRecord, EncounterStep, InvalidInput without a reason.
    """
    ctx.require(Permission.ENCOUNTER_WRITE)
    said = _reason(reason)
    with ctx.unit_of_work() as uow:
        after = _step(ctx, uow, encounter_id, version, EncounterStatus.ENTERED_IN_ERROR, said)
        uow.commit()
    return after


def encounter(ctx: Context, encounter_id: UUID) -> Encounter:
    """Return one visit. Raises NotFound, NotAllowed for a restricted one."""
    ctx.require(Permission.PRACTICE_READ)
    with ctx.reading() as connection:
        found = store.by_id(connection, encounter_id)
    ctx.require(Permission.ENCOUNTER_READ, patient_id=found.patient_id)
    require_sight(ctx, found)
    return found


def encounters_of(
    ctx: Context, patient_id: UUID, status: EncounterStatus | None = None
) -> tuple[EncounterLine, ...]:
    """Return a patient's visits, all or those of a status, latest first.

    Of a restricted one only the day is told. Raises NotFound.
    """
    ctx.require(Permission.ENCOUNTER_READ, patient_id=patient_id)
    who = person(ctx, patient_id)
    with ctx.reading() as connection:
        found = store.of_patient(connection, who.holders, status)
        hidden = hidden_encounters(ctx, connection, who.holders)
    return tuple(EncounterLine(e.day, None if e.id in hidden else e) for e in found)


def running_encounters(ctx: Context) -> tuple[Encounter, ...]:
    """Return the visits that the acting practitioner has begun and not finished."""
    ctx.require(Permission.ENCOUNTER_READ)
    if ctx.actor.practitioner_id is None:
        return ()
    with ctx.reading() as connection:
        return store.running(connection, ctx.actor.practitioner_id)


def announce_restriction(uow: UnitOfWork, now: Encounter, before: Encounter | None = None) -> None:
    """Let papers and images of a visit be as open as it is, in this transaction."""
    if now.sensitive is (before is not None and before.sensitive):
        return
    whose = (now.id, now.patient_id, now.practitioner_id, now.created_by)
    uow.emit(VisitRestricted(*whose, closed=now.sensitive))


def _step(
    ctx: Context,
    uow: UnitOfWork,
    encounter_id: UUID,
    version: int,
    status: EncounterStatus,
    reason: str = "",
) -> Encounter:
    before = store.by_id(uow.connection, encounter_id)
    require_sight(ctx, before)
    check_step(before.status, status)
    values: dict[str, object] = {"status": status.value}
    if reason:
        values["status_reason"] = reason
    if before.end_ms is None:
        values["end_ms"] = uow.now_ms
    return store.change(uow, before, version, values)


def _as_booked(ctx: Context, command: StartEncounter, who: Person) -> StartEncounter:
    """Return the command with the class that its appointment says, where nobody said another."""
    if command.appointment_id is None:
        return command
    booked = appointment(ctx, command.appointment_id)
    if booked.patient_id not in who.holders:
        raise OtherPatientsAppointment
    details = command.details
    if booked.modality in _VIRTUAL and details.encounter_class is EncounterClass.AMBULATORY:
        details = replace(details, encounter_class=EncounterClass.VIRTUAL)
    return replace(command, details=details)


def _check_running(connection: sa.Connection, command: StartEncounter, who: Person) -> None:
    if command.appointment_id and store.of_appointment(connection, command.appointment_id):
        raise AppointmentHasEncounter
    if WARN_RUNNING in command.acknowledged:
        return
    if store.running_of_patient(connection, who.patient_id):
        text = translate("Chart", "This patient is in a visit that is not finished.")
        raise NeedsConfirmation([Warned(WARN_RUNNING, text)])


def _cleaned(details: EncounterDetails) -> EncounterDetails:
    reason, follow_up = clean_line(details.reason), clean_line(details.follow_up)
    problems = {
        name: translate("Chart", "Use at most {limit} characters.").format(limit=MAX_REASON)
        for name, text in (("reason", reason), ("follow_up", follow_up))
        if len(text) > MAX_REASON
    }
    if problems:
        raise InvalidInput(problems)
    return EncounterDetails(
        details.encounter_class,
        reason,
        details.compartment,
        details.location_id,
        follow_up,
        details.follow_up_on,
    )


def _reason(text: str) -> str:
    said = clean_line(text)
    if not said:
        raise InvalidInput({"reason": translate("Chart", "Say why.")})
    return said[:MAX_REASON]
