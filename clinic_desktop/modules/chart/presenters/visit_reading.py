"""All that the visit column shows, read at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from clinic_desktop.kernel.clock import from_milliseconds, wall_of
from clinic_desktop.kernel.permissions import Permission, Role
from clinic_desktop.kernel.text import text_language
from clinic_desktop.modules.agenda.api import (
    Appointment,
    AppointmentStatus,
    appointments_of_patient,
)
from clinic_desktop.modules.chart.api import (
    ConditionDetails,
    Encounter,
    EncounterNotes,
    EncounterStatus,
    Fact,
    FactList,
    Macro,
    Note,
    NoteKind,
    NoteTemplate,
    ProcedureDetails,
    StructuredText,
    composition_is_intact,
    conditions_of,
    encounter,
    encounters_of,
    macros,
    note_fields,
    note_templates,
    notes_of,
    procedures_of,
    unsigned_notes,
)
from clinic_desktop.modules.chart.api.co_signing import co_signature_requests
from clinic_desktop.modules.chart.api.typed import TypedNote, typed_note
from clinic_desktop.modules.patients.api import patient_ref
from clinic_desktop.modules.practice.api import (
    ResourceKind,
    ResourceRef,
    bookable_resources,
    clinic_profile,
    user_names,
)

_COMING = frozenset(
    {
        AppointmentStatus.BOOKED,
        AppointmentStatus.CONFIRMED,
        AppointmentStatus.ARRIVED,
        AppointmentStatus.IN_ROOM,
    }
)


@dataclass(frozen=True, slots=True)
class Unsigned:
    """A draft that waits for its author."""

    note: Note
    patient_name: str
    day: datetime


@dataclass(frozen=True, slots=True)
class OpenVisit:
    """One visit in the column. `typed` is newer than `note` where both differ, unless `stale`.

    `broken` are signed texts that no longer say what was signed; `writers` names who wrote drafts,
    `saved` is when the words were put on the disk.
    """

    encounter: Encounter
    practitioner: str
    room: str
    started: datetime
    saved: datetime | None
    note: Note | None
    typed: StructuredText | None
    stale: bool
    notes: EncounterNotes
    conditions: tuple[Fact[ConditionDetails], ...]
    problems: tuple[Fact[ConditionDetails], ...]
    procedures: tuple[Fact[ProcedureDetails], ...]
    values: Mapping[str, str]
    broken: frozenset[UUID]
    writers: Mapping[UUID, str]
    asked: tuple[tuple[UUID, str], ...] = ()  # texts that wait for a co-signature, and whose


@dataclass(frozen=True, slots=True)
class VisitState:
    """What the column shows of a patient: the open visit, or how to begin one."""

    visit: OpenVisit | None
    kind: NoteKind
    templates: tuple[NoteTemplate, ...]
    macros: tuple[Macro, ...]
    rooms: tuple[tuple[UUID, str], ...]
    appointment: Appointment | None
    unsigned: tuple[Unsigned, ...]
    me: UUID
    zone: str
    colleagues: tuple[tuple[UUID, str], ...] = ()


def read_visit(ctx: Any, patient_id: UUID, encounter_id: UUID | None = None) -> VisitState:
    """Return the state for a patient; without `encounter_id` of the visit that runs."""
    ctx.require(Permission.ENCOUNTER_READ, patient_id=patient_id)
    zone, language = clinic_profile(ctx).zone, text_language()[:2]
    resources = bookable_resources(ctx)
    names = {each.id: each.name for each in resources}
    wanted = _wanted(ctx, patient_id, encounter_id)
    return VisitState(
        visit=None if wanted is None else _open(ctx, wanted, names, zone),
        kind=NoteKind.CLINICAL if Role.DOCTOR in ctx.actor.roles else NoteKind.NURSING,
        templates=tuple(t for t in note_templates(ctx, language) if t.active),
        macros=macros(ctx, language),
        rooms=tuple((r.id, r.name) for r in resources if r.kind.value == "room" and r.active),
        appointment=_appointment(ctx, patient_id, zone),
        unsigned=_unsigned(ctx, zone),
        me=ctx.actor.user_id,
        zone=zone,
        colleagues=tuple((r.id, r.name) for r in resources if _is_colleague(ctx, r)),
    )


def _wanted(ctx: Any, patient_id: UUID, encounter_id: UUID | None) -> Encounter | None:
    if encounter_id is not None:
        return encounter(ctx, encounter_id)
    lines = encounters_of(ctx, patient_id, EncounterStatus.IN_PROGRESS)
    running = [line.encounter for line in lines if line.encounter]
    mine = ctx.actor.practitioner_id
    return min(running, key=lambda e: e.practitioner_id != mine, default=None)


def _open(ctx: Any, visit: Encounter, names: Mapping[UUID, str], zone: str) -> OpenVisit:
    notes = notes_of(ctx, visit.id)
    note = next((n for n in notes.drafts if n.author_id == ctx.actor.user_id), None)
    writes = ctx.allows(Permission.ENCOUNTER_WRITE)
    typed = _typed(ctx, visit.id, note) if writes else None
    stale = note is not None and typed is not None and typed.version < note.version
    kept_ms = typed.at_ms if typed is not None else note.saved_ms if note is not None else None
    conditions = conditions_of(ctx, visit.patient_id) if _reads_problems(ctx) else FactList(())
    here = tuple(f for f in conditions.holding if f.encounter_id == visit.id)
    room = visit.details.location_id
    coded = {(f.details.code, f.details.text) for f in here}
    return OpenVisit(
        encounter=visit,
        practitioner=names.get(visit.practitioner_id, "") if visit.practitioner_id else "",
        room=names.get(room, "") if room else "",
        started=_wall(visit.start_ms, zone),
        saved=None if kept_ms is None else _wall(kept_ms, zone),
        note=note,
        typed=None if typed is None else typed.body,
        stale=stale,
        notes=notes,
        conditions=here,
        problems=tuple(
            f
            for f in conditions.holding
            if f.details.present and (f.details.code, f.details.text) not in coded
        ),
        procedures=tuple(
            f for f in procedures_of(ctx, visit.patient_id).holding if f.encounter_id == visit.id
        ),
        values=note_fields(ctx, visit.id) if writes else {},
        broken=_broken(ctx, notes),
        writers=user_names(ctx) if notes.drafts else {},
        asked=tuple(
            (each.composition_id, names.get(each.asked_of, ""))
            for each in co_signature_requests(ctx, visit.id)
        ),
    )


def _broken(ctx: Any, notes: EncounterNotes) -> frozenset[UUID]:
    signed = (
        said.id
        for thread in notes.signed
        for said in (*thread.versions, *thread.addenda, *thread.co_signatures)
    )
    return frozenset(each for each in signed if not composition_is_intact(ctx, each))


def _typed(ctx: Any, encounter_id: UUID, note: Note | None) -> TypedNote | None:
    """Return what the journal has, of the saved draft or of one that was never saved."""
    found = [typed_note(ctx, encounter_id)]
    if note is not None:
        found.append(typed_note(ctx, encounter_id, note.id))
    typed = max((t for t in found if t is not None), key=lambda t: t.at_ms, default=None)
    if typed is None or (note is not None and typed.body == note.body):
        return None
    return typed


def _appointment(ctx: Any, patient_id: UUID, zone: str) -> Appointment | None:
    if not ctx.allows(Permission.APPOINTMENT_READ):
        return None
    today = wall_of(ctx.clock.now(), zone).date()
    found = [
        each
        for each in appointments_of_patient(ctx, patient_id)
        if each.state.start.date() == today and each.state.status in _COMING
    ]
    return min(found, key=lambda each: each.state.start, default=None)


def _unsigned(ctx: Any, zone: str) -> tuple[Unsigned, ...]:
    if not ctx.allows(Permission.ENCOUNTER_WRITE):
        return ()
    return tuple(
        Unsigned(note, patient_ref(ctx, note.patient_id).display_name, _wall(note.saved_ms, zone))
        for note in unsigned_notes(ctx)
    )


def _is_colleague(ctx: Any, resource: ResourceRef) -> bool:
    practitioner = resource.kind is ResourceKind.PRACTITIONER
    return practitioner and resource.active and resource.id != ctx.actor.practitioner_id


def _reads_problems(ctx: Any) -> bool:
    return bool(ctx.allows(Permission.CONDITION_READ))


def _wall(at_ms: int, zone: str) -> datetime:
    return wall_of(from_milliseconds(at_ms), zone)
