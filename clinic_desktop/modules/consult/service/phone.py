"""A call by phone is kept as a virtual visit with a note: docs/decisions/0020."""

from __future__ import annotations

from dataclasses import dataclass

from clinic_desktop.kernel.clock import from_milliseconds, milliseconds, wall_of
from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.kernel.local_text import stamp_text
from clinic_desktop.kernel.permissions import Permission, Role
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.api import (
    WARN_RUNNING,
    Encounter,
    EncounterClass,
    EncounterDetails,
    KeepNote,
    Note,
    NoteKind,
    StartEncounter,
    amend_encounter,
    encounter,
    finish_encounter,
    from_plain,
    keep_note,
    start_encounter,
)
from clinic_desktop.modules.chart.api.visits import Period
from clinic_desktop.modules.consult.domain.phone import KeepPhoneCall, dialled, phone_problems
from clinic_desktop.modules.practice.api import clinic_profile
from clinic_desktop.storage.context import Context

_MINUTE = 60_000


@dataclass(frozen=True, slots=True)
class PhoneCallKept:
    """The visit, and the note that is still to be signed."""

    encounter: Encounter
    note: Note


def keep_phone_call(ctx: Context, command: KeepPhoneCall) -> PhoneCallKept:
    """Keep who called whom, when, how long, and what was said.

    Raises InvalidInput, NoNumber, NotFound, and what starting a visit raises.
    """
    ctx.require(Permission.ENCOUNTER_WRITE, patient_id=command.patient_id)
    profile = clinic_profile(ctx)
    number = dialled(command.number, profile.phone_region)
    if problems := phone_problems(command, milliseconds(ctx.clock.now())):
        raise InvalidInput(problems)
    visit = _visit(ctx, command)
    began = wall_of(from_milliseconds(command.began_ms), profile.zone)
    head = translate("Consult", "Phone call with {number} on {time}, {minutes} min.").format(
        number=number, time=stamp_text(began), minutes=command.minutes
    )
    doctor = Role.DOCTOR in ctx.actor.roles
    kind = NoteKind.CLINICAL if doctor else NoteKind.NURSING
    note = keep_note(ctx, KeepNote(visit.id, from_plain(f"{head}\n{command.said}"), kind=kind))
    if command.encounter_id is None:
        ended = finish_encounter(ctx, visit.id, visit.version)
        end_ms = min(milliseconds(ctx.clock.now()), command.began_ms + command.minutes * _MINUTE)
        period = Period(command.began_ms, end_ms)
        visit = amend_encounter(ctx, visit.id, ended.version, ended.details, period)
    return PhoneCallKept(visit, note)


def _visit(ctx: Context, command: KeepPhoneCall) -> Encounter:
    """Return the visit that runs, or begin one; a call may come while the patient is in another."""
    if command.encounter_id is not None:
        return encounter(ctx, command.encounter_id)
    reason = translate("Consult", "Phone call")
    details = EncounterDetails(EncounterClass.VIRTUAL, reason)
    beside = frozenset({WARN_RUNNING})
    wanted = StartEncounter(
        command.patient_id, details, command.appointment_id, acknowledged=beside
    )
    return start_encounter(ctx, wanted)
