"""Asking a colleague to agree with a note, and the list of what waits for one's agreement."""

from __future__ import annotations

from uuid import UUID

from clinic_desktop.kernel.errors import NotAllowed
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import clean_line
from clinic_desktop.modules.chart.domain.co_signing import (
    AskSomebodyElse,
    CoSignatureRequest,
    WantedCoSignature,
    thread_with,
    waits,
)
from clinic_desktop.modules.chart.domain.facts import MAX_TEXT
from clinic_desktop.modules.chart.domain.notes import AlreadyCoSigned, threads
from clinic_desktop.modules.chart.service.sight import require_sight, require_writable
from clinic_desktop.modules.chart.store import co_signing as store
from clinic_desktop.modules.chart.store import encounters, notes
from clinic_desktop.modules.patients.api import patient_refs
from clinic_desktop.storage.context import Context


def ask_co_signature(
    ctx: Context, composition_id: UUID, practitioner_id: UUID, note: str = ""
) -> CoSignatureRequest:
    """Put a signed note on a colleague's list; asking twice changes nothing.

    Raises NotFound, AskSomebodyElse, AlreadyCoSigned, EncounterStep.
    """
    ctx.require(Permission.ENCOUNTER_SIGN)
    if practitioner_id == ctx.actor.practitioner_id:
        raise AskSomebodyElse
    with ctx.unit_of_work() as uow:
        found = notes.composition(uow.connection, composition_id)
        require_writable(ctx, encounters.by_id(uow.connection, found.encounter_id))
        of_visit = notes.compositions(uow.connection, found.encounter_id)
        thread = thread_with(threads(of_visit), composition_id)
        if thread is not None and not waits(thread):
            raise AlreadyCoSigned
        for before in store.of_visit(uow.connection, found.encounter_id):
            if (before.composition_id, before.asked_of) == (composition_id, practitioner_id):
                return before
        asked = CoSignatureRequest(
            ctx.new_id(),
            found.patient_id,
            found.encounter_id,
            composition_id,
            practitioner_id,
            ctx.actor.user_id,
            uow.now_ms,
            clean_line(note)[:MAX_TEXT],
        )
        store.insert(uow, asked)
        uow.commit()
    return asked


def co_signature_requests(ctx: Context, encounter_id: UUID) -> tuple[CoSignatureRequest, ...]:
    """Return the requests of a visit that wait. Raises NotFound, NotAllowed."""
    ctx.require(Permission.PRACTICE_READ)
    with ctx.reading() as connection:
        visit = encounters.by_id(connection, encounter_id)
        asked = store.of_visit(connection, encounter_id)
        found = threads(notes.compositions(connection, encounter_id)) if asked else ()
    ctx.require(Permission.ENCOUNTER_READ, patient_id=visit.patient_id)
    require_sight(ctx, visit)
    return tuple(
        each
        for each in asked
        if (thread := thread_with(found, each.composition_id)) is not None and waits(thread)
    )


def wanted_co_signatures(
    ctx: Context, practitioner_id: UUID | None = None
) -> tuple[WantedCoSignature, ...]:
    """Return the notes that wait for a co-signature, oldest request first: of one or of all.

    What was written in restricted visits that are closed to the reader is left out.
    """
    ctx.require(Permission.ENCOUNTER_READ)
    found = []
    with ctx.reading() as connection:
        for request in store.waiting(connection, practitioner_id):
            visit = encounters.by_id(connection, request.encounter_id)
            try:
                require_sight(ctx, visit)
            except NotAllowed:
                continue
            of_visit = threads(notes.compositions(connection, request.encounter_id))
            thread = thread_with(of_visit, request.composition_id)
            if thread is not None and waits(thread):
                found.append((request, thread))
    refs = patient_refs(ctx, {request.patient_id for request, _thread in found})
    return tuple(
        WantedCoSignature(request, thread, refs[request.patient_id].display_name)
        for request, thread in found
        if request.patient_id in refs
    )
