"""How a visit begins and ends for those around it: what is still open, and the appointment."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from clinic_desktop.kernel.clock import wall_of
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import clean_line, translate
from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    ChangeStatus,
    appointment,
    appointments_of_patient,
    change_status,
    next_statuses,
)
from clinic_desktop.modules.chart.api import (
    Encounter,
    StartEncounter,
    conditions_of,
    encounter,
    finish_encounter,
    notes_of,
    start_encounter,
)
from clinic_desktop.modules.chart.api.follow_up import recall_of_visit
from clinic_desktop.modules.chart.presenters.unread import read_unread
from clinic_desktop.modules.practice.api import clinic_profile

_COMING = frozenset(
    {AppointmentStatus.PROPOSED, AppointmentStatus.BOOKED, AppointmentStatus.CONFIRMED}
)


@dataclass(frozen=True, slots=True)
class OpenPoints:
    """What is still to be done when a visit ends; none of it holds the visit up."""

    unsigned: int = 0
    no_note: bool = False
    no_diagnosis: bool = False
    unread: int = 0
    nobody_calls: bool = False  # a follow-up without recall and without appointment

    def sentences(self) -> tuple[str, ...]:
        """Return them in words."""
        said = []
        if self.unsigned:
            said.append(translate("Chart", "Notes that are not signed: %n", "", self.unsigned))
        if self.no_note:
            said.append(translate("Chart", "Nothing is written."))
        if self.no_diagnosis:
            said.append(translate("Chart", "There is no diagnosis."))
        if self.unread:
            said.append(translate("Chart", "Results that nobody has read: %n", "", self.unread))
        if self.nobody_calls:
            text = translate("Chart", "The follow-up has neither a recall nor an appointment.")
            said.append(text)
        return tuple(said)


def open_points(ctx: Any, visit: Encounter) -> OpenPoints:
    """Return what is open in a visit, as far as the reader may know."""
    ctx.require(Permission.ENCOUNTER_READ, patient_id=visit.patient_id)
    notes = notes_of(ctx, visit.id)
    coded = True
    if ctx.allows(Permission.CONDITION_WRITE) and ctx.allows(Permission.CONDITION_READ):
        holding = conditions_of(ctx, visit.patient_id).holding
        coded = any(fact.encounter_id == visit.id for fact in holding)
    unread = 0
    if ctx.allows(Permission.LAB_RESULT_READ):
        unread = len(read_unread(ctx, False, visit.patient_id).lines)
    return OpenPoints(
        unsigned=len(notes.drafts),
        no_note=not notes.drafts and not notes.signed,
        no_diagnosis=not coded,
        unread=unread,
        nobody_calls=_nobody_calls(ctx, visit),
    )


def begin_visit(ctx: Any, command: StartEncounter) -> Encounter:
    """Begin a visit for the reason that the appointment names, unless another is given."""
    details = command.details
    if command.appointment_id is not None and not details.reason:
        booked = appointment(ctx, command.appointment_id).comment
        command = replace(command, details=replace(details, reason=clean_line(booked)))
    return start_encounter(ctx, command)


def finish_visit(ctx: Any, encounter_id: UUID) -> Encounter:
    """End a visit as it is stored now: a reason or a room that came since is no conflict."""
    return finish_encounter(ctx, encounter_id, encounter(ctx, encounter_id).version)


def appointment_follows(ctx: Any, appointment_id: UUID, status: AppointmentStatus) -> bool:
    """Let an appointment be as far as its visit; False where it is not this person's to say.

    It never goes back: who was marked as gone stays so.
    """
    found = appointment(ctx, appointment_id)
    ahead = {AppointmentStatus.IN_ROOM: _WAITING, AppointmentStatus.FULFILLED: _HERE}[status]
    if found.status not in ahead or status not in next_statuses(found.status):
        return False
    owners = (*found.resource_ids, None)
    if not any(ctx.allows(Permission.APPOINTMENT_WRITE, owner_id=owner) for owner in owners):
        return False
    change_status(ctx, ChangeStatus(found.id, found.version, status))
    return True


_WAITING = _COMING | {AppointmentStatus.ARRIVED}
_HERE = frozenset({AppointmentStatus.ARRIVED, AppointmentStatus.IN_ROOM})


def _nobody_calls(ctx: Any, visit: Encounter) -> bool:
    day = visit.details.follow_up_on
    if day is None or recall_of_visit(ctx, visit) is not None:
        return False
    if not ctx.allows(Permission.APPOINTMENT_READ):
        return False
    now = wall_of(ctx.clock.now(), clinic_profile(ctx).zone)
    coming = (each.state for each in appointments_of_patient(ctx, visit.patient_id))
    return not any(state.status in _COMING and state.start > now for state in coming)
