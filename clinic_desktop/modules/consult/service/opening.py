"""A call's room is opened, tied to its visit, and closed."""

from __future__ import annotations

import secrets
from uuid import UUID

from clinic_desktop.kernel.errors import NotAllowed
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.agenda.api import appointment
from clinic_desktop.modules.chart.api import (
    OtherPatientsAppointment,
    PractitionerNeeded,
    encounter,
)
from clinic_desktop.modules.consult.domain.calls import (
    AFTER_MS,
    BEFORE_MS,
    CallerRole,
    CallFinished,
    CallSession,
    CallStatus,
    Invitation,
    OpenCall,
)
from clinic_desktop.modules.consult.service.links import make_offer
from clinic_desktop.modules.consult.service.sight import require_sight
from clinic_desktop.modules.consult.store import calls as store
from clinic_desktop.modules.patients.api import patient_ref, same_person
from clinic_desktop.storage.context import Context


def open_call(ctx: Context, command: OpenCall) -> tuple[CallSession, Invitation]:
    """Open the room of a consult, or the one that its appointment has already.

    The invitation is the host's own: one who opens the call on another computer takes it over.
    Raises NotFound, PractitionerNeeded, OtherPatientsAppointment.
    """
    ctx.require(Permission.CALL_HOST, patient_id=command.patient_id)
    patient_id, holders = _person(ctx, command.patient_id)
    practitioner_id = command.practitioner_id or ctx.actor.practitioner_id
    if practitioner_id is None:
        raise PractitionerNeeded
    if command.appointment_id is not None:
        booked = appointment(ctx, command.appointment_id)
        if booked.patient_id not in holders:
            raise OtherPatientsAppointment
    with ctx.unit_of_work() as uow:
        found = None
        if command.appointment_id is not None:
            found = store.open_of_appointment(uow.connection, command.appointment_id)
        call = found or CallSession(
            id=ctx.new_id(),
            version=1,
            room=secrets.token_hex(16),
            patient_id=patient_id,
            practitioner_id=practitioner_id,
            appointment_id=command.appointment_id,
            encounter_id=None,
            status=CallStatus.OPEN,
            opened_ms=uow.now_ms,
            ended_ms=None,
            summary="{}",
        )
        if found is None:
            store.insert(uow, call)
        for old in store.offers_of(uow.connection, call.id):
            if old.role is CallerRole.HOST and not old.revoked:
                store.revoke_offer(uow, old)
        times = (uow.now_ms - BEFORE_MS, uow.now_ms + 2 * AFTER_MS)
        host = make_offer(ctx, uow, call, CallerRole.HOST, "", times)
        uow.commit()
    return call, host


def call_session(ctx: Context, call_id: UUID) -> CallSession:
    """Return one call. Raises NotFound."""
    ctx.require(Permission.CALL_READ)
    with ctx.reading() as connection:
        found = store.find(connection, call_id)
    require_sight(ctx, found)
    return found


def calls_of(ctx: Context, patient_id: UUID) -> tuple[CallSession, ...]:
    """Return the calls of a patient, oldest first, without those of visits closed to the reader.

    Raises NotFound.
    """
    ctx.require(Permission.CALL_READ, patient_id=patient_id)
    _, holders = _person(ctx, patient_id)
    with ctx.reading() as connection:
        found = store.of_patients(connection, holders)
    return tuple(call for call in found if _is_open_to(ctx, call))


def open_calls(ctx: Context) -> tuple[CallSession, ...]:
    """Return the acting practitioner's calls that are not over."""
    ctx.require(Permission.CALL_HOST)
    if ctx.actor.practitioner_id is None:
        return ()
    with ctx.reading() as connection:
        return store.open_of_practitioner(connection, ctx.actor.practitioner_id)


def link_encounter(ctx: Context, call_id: UUID, encounter_id: UUID) -> CallSession:
    """Say which visit a call belongs to; the visit's own status never touches the call.

    Raises NotFound, NotAllowed for a restricted visit, CallOver.
    """
    ctx.require(Permission.CALL_HOST)
    visit = encounter(ctx, encounter_id)
    with ctx.unit_of_work() as uow:
        call = store.find(uow.connection, call_id)
        if call.patient_id != visit.patient_id:
            raise OtherPatientsAppointment
        if call.encounter_id != encounter_id:
            call = store.change(uow, call, {"encounter_id": encounter_id})
        uow.commit()
    return call


def finish_call(
    ctx: Context,
    call_id: UUID,
    summary: str,
    status: CallStatus = CallStatus.FINISHED,
    ended_ms: int | None = None,
) -> CallSession:
    """End a call: every link is dead, `summary` (JSON of the record) is kept.

    `ended_ms` is for one that ended earlier, unnoticed. Finishing it twice changes nothing.
    """
    ctx.require(Permission.CALL_HOST)
    with ctx.unit_of_work() as uow:
        call = store.find(uow.connection, call_id)
        if call.status is not CallStatus.OPEN:
            return call
        for offer in store.offers_of(uow.connection, call_id):
            if not offer.revoked:
                store.revoke_offer(uow, offer)
        values = {"status": status.value, "ended_ms": ended_ms or uow.now_ms, "summary": summary}
        call = store.change(uow, call, dict(values))
        uow.emit(CallFinished(call.id, call.patient_id, call.encounter_id))
        uow.commit()
    return call


def _person(ctx: Context, patient_id: UUID) -> tuple[UUID, tuple[UUID, ...]]:
    """Return the id that is kept, and all ids of the same person. Raises NotFound."""
    ref = patient_ref(ctx, patient_id)
    kept = ref.merged_into or ref.id
    return kept, same_person(ctx, kept)


def _is_open_to(ctx: Context, call: CallSession) -> bool:
    try:
        require_sight(ctx, call)
    except NotAllowed:
        return False
    return True
