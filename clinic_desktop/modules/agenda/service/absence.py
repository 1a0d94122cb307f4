"""A practitioner is not there: propose something for each patient, then do all of it at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.agenda.domain.absence import (
    Decision,
    Option,
    Proposal,
    Rehearsal,
    Remedy,
    TakeAbsence,
    Taken,
    Told,
    shut_times,
)
from clinic_desktop.modules.agenda.domain.appointment import AppointmentView, Change
from clinic_desktop.modules.agenda.domain.commands import (
    AmendDetails,
    CancelAppointment,
    CancelledBy,
    MoveAppointment,
    OpeningRequest,
)
from clinic_desktop.modules.agenda.domain.slots import Stretch, Wish
from clinic_desktop.modules.agenda.domain.status import EXPECTED
from clinic_desktop.modules.agenda.domain.time import minute_of_day
from clinic_desktop.modules.agenda.service.amend import prepare_amendment
from clinic_desktop.modules.agenda.service.cancel import prepare_cancel
from clinic_desktop.modules.agenda.service.doing import Also, Prepared, carry_out_all
from clinic_desktop.modules.agenda.service.frame import Frame, load_frame
from clinic_desktop.modules.agenda.service.move import prepare_move
from clinic_desktop.modules.agenda.service.owner import owner_among, owner_of_all
from clinic_desktop.modules.agenda.service.slots import search
from clinic_desktop.modules.agenda.service.undo import redo_changes, undo_changes
from clinic_desktop.modules.agenda.store import days
from clinic_desktop.modules.practice.api import AnnounceClosure, Modality, prepare_absences
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork

AHEAD = 60  # days in which another time is looked for
SOON = 7  # days in which another practitioner is looked for
LATER = 3  # other times with the same practitioner
OTHERS_LATER = 2  # practitioners with whom another time is proposed

Foresee = Callable[[Context, UnitOfWork, Sequence[Change]], Mapping[UUID, Told]]


def plan_absence(
    ctx: Context, practitioner_id: UUID, begin: datetime, end: datetime
) -> tuple[Proposal, ...]:
    """Return a proposal for each expected appointment between two wall times, by start.

    No place is proposed twice. At the same time with somebody who does the same work comes first,
    then the next opening with the same practitioner after the absence, then cancelling. Who does
    other work can be chosen, but is never proposed.
    """
    ctx.require(Permission.APPOINTMENT_READ)
    frame = load_frame(ctx)
    with ctx.reading() as connection:
        found = days.appointments_between(
            connection, begin.date(), end.date(), (practitioner_id,), frame.looks
        )
        affected = [a for a in found if a.status in EXPECTED and a.end > begin and a.start < end]
        planner = _Planner(ctx, frame, connection, practitioner_id, end)
        return tuple(planner.propose(appointment) for appointment in affected)


def apply_absence(ctx: Context, decisions: Sequence[Decision], reason: str) -> tuple[Change, ...]:
    """Do what was decided, all or nothing; `undo_changes` takes it back as a whole.

    Raises as moving and cancelling do, naming the first that can't be done.
    """
    ctx.require(
        Permission.APPOINTMENT_WRITE,
        owner_id=owner_of_all(ctx, (decision.appointment_id for decision in decisions)),
    )
    return carry_out_all(ctx, [do for d in decisions for do in _prepare(ctx, d, reason)])


def rehearse_absence(ctx: Context, command: TakeAbsence, foresee: Foresee) -> Rehearsal:
    """Do what was decided and take it back at once: what comes of it is what applying would do.

    `foresee` looks, inside the transaction, who would hear of the changes how. Raises as applying.
    """
    ctx.require(Permission.APPOINTMENT_WRITE, owner_id=_owner(ctx, command))
    prepared = [do for d in command.decisions for do in _prepare(ctx, d, command.reason)]
    with ctx.unit_of_work() as uow:
        changes = tuple(do(uow) for do in prepared)
        told = foresee(ctx, uow, changes)
    return Rehearsal(changes, told)  # without a commit: nothing stays


def take_absence(ctx: Context, command: TakeAbsence) -> Taken:
    """Do what was decided and shut the time for new bookings, all or nothing.

    Raises as moving and cancelling do; `undo_absence` takes it back as a whole.
    """
    ctx.require(Permission.APPOINTMENT_WRITE, owner_id=_owner(ctx, command))
    prepared = [do for d in command.decisions for do in _prepare(ctx, d, command.reason)]
    source = f"away:{ctx.new_id()}"
    changes = carry_out_all(ctx, prepared, _shutting(ctx, command, source))
    return Taken(command, changes, source)


def undo_absence(ctx: Context, taken: Taken) -> Taken:
    """Put every appointment back and open the time again; raises as `undo_changes` does."""
    ctx.require(Permission.APPOINTMENT_WRITE, owner_id=_owner(ctx, taken.command))
    opening = _shutting(ctx, taken.command, taken.source, back=True)
    return replace(taken, changes=undo_changes(ctx, taken.changes, opening))


def redo_absence(ctx: Context, taken: Taken) -> Taken:
    """Do an absence again that was taken back; raises as `undo_changes` does."""
    ctx.require(Permission.APPOINTMENT_WRITE, owner_id=_owner(ctx, taken.command))
    shutting = _shutting(ctx, taken.command, taken.source)
    return replace(taken, changes=redo_changes(ctx, taken.changes, shutting))


def _owner(ctx: Context, command: TakeAbsence) -> UUID | None:
    """Return the acting practitioner when all of it is in their column, also with nobody in it."""
    if not command.decisions:
        return owner_among(ctx, (command.practitioner_id,))
    return owner_of_all(ctx, (decision.appointment_id for decision in command.decisions))


def _shutting(
    ctx: Context, command: TakeAbsence, source: str, *, back: bool = False
) -> Also | None:
    """Return what shuts the practitioner's time, or (`back`) opens it again."""
    if not command.shut:
        return None
    closures = [
        AnnounceClosure(
            command.practitioner_id,
            shut.first_day,
            shut.last_day,
            command.reason,
            shut.minute_from,
            shut.minute_to,
            source=f"{source}:{number}",
        )
        for number, shut in enumerate(shut_times(command.begin, command.end))
    ]
    wanted, gone = ((), [c.source for c in closures]) if back else (closures, ())
    return prepare_absences(ctx, command.practitioner_id, wanted, gone)


class _Planner:
    """Proposes for one appointment after the other, remembering what it promised."""

    def __init__(
        self,
        ctx: Context,
        frame: Frame,
        connection: sa.Connection,
        practitioner_id: UUID,
        end: datetime,
    ) -> None:
        self._ctx, self._frame, self._connection = ctx, frame, connection
        self._practitioner, self._end = practitioner_id, end
        self._everywhere = ctx.allows(Permission.APPOINTMENT_WRITE)
        self._promised: list[Stretch] = []

    def propose(self, appointment: AppointmentView) -> Proposal:
        """Return what can be done about an appointment."""
        same, different = self._colleagues(appointment)
        proposed = [*self._others(appointment, same), *self._later(appointment, same)]
        by_hand = [*self._video(appointment), *self._others(appointment, different)]
        cancel, keep = self._last_resorts(appointment)
        chosen = proposed[0] if proposed else cancel
        self._promise(appointment, chosen)
        return Proposal(appointment, (*proposed, *by_hand, cancel, keep), chosen)

    def _others(self, appointment: AppointmentView, people: Sequence[UUID]) -> Iterator[Option]:
        """Yield who of some people is free at the same time."""
        for other in people:
            resources = self._with(appointment, other)
            if self._first(appointment, resources, appointment.start, 1) == appointment.start:
                yield self._option(Remedy.OTHER, appointment.start, resources)

    def _colleagues(self, appointment: AppointmentView) -> tuple[list[UUID], list[UUID]]:
        """Return who does the same work, and who else could be asked.

        A type that names its practitioners leaves nobody else. There is nobody for who books in
        the own column only.
        """
        if not self._everywhere:
            return [], []
        kind = self._frame.types.get(appointment.type_id) if appointment.type_id else None
        offered = kind.practitioner_ids if kind else ()
        others = self._frame.like(self._practitioner)
        if offered:
            return [other for other in others if other in offered], []
        same = [other for other in others if self._frame.same_work(self._practitioner, other)]
        return same, [other for other in others if other not in same]

    def _later(self, appointment: AppointmentView, people: Sequence[UUID]) -> Iterator[Option]:
        """Yield the next openings after the absence with the same ones, then soon with others."""
        resources, after = appointment.resource_ids, self._end
        for _number in range(LATER):
            start = self._first(appointment, resources, after, AHEAD)
            if start is None:
                break
            yield self._option(Remedy.MOVE, start, resources)
            after = start + timedelta(minutes=appointment.minutes)
        after = appointment.start + timedelta(minutes=1)
        for other in people[:OTHERS_LATER]:
            resources = self._with(appointment, other)
            start = self._first(appointment, resources, after, SOON)
            if start is not None:
                yield self._option(Remedy.MOVE, start, resources)

    def _video(self, appointment: AppointmentView) -> Iterator[Option]:
        """Yield the clinic's video type: a practitioner who can't come may still talk."""
        if appointment.modality == Modality.VIDEO:
            return
        for kind in self._frame.types.values():
            if kind.active and kind.modality is Modality.VIDEO:
                option = self._option(Remedy.VIDEO, appointment.start, appointment.resource_ids)
                yield replace(option, type_id=kind.id)
                return

    def _last_resorts(self, appointment: AppointmentView) -> tuple[Option, Option]:
        start, resources = appointment.start, appointment.resource_ids
        return self._option(Remedy.CANCEL, start, resources), self._option(
            Remedy.KEEP, start, resources
        )

    def _option(self, remedy: Remedy, start: datetime, resources: tuple[UUID, ...]) -> Option:
        names = tuple(self._frame.name(resource) for resource in resources)
        return Option(remedy, start, resources, names)

    def _with(self, appointment: AppointmentView, other: UUID) -> tuple[UUID, ...]:
        return tuple(
            other if resource == self._practitioner else resource
            for resource in appointment.resource_ids
        )

    def _first(
        self, appointment: AppointmentView, resources: tuple[UUID, ...], after: datetime, span: int
    ) -> datetime | None:
        wish = Wish(
            tuple((resource,) for resource in resources),
            appointment.minutes,
            after,
            patient_id=appointment.patient_id,
        )
        request = OpeningRequest(wish, appointment.id, days=span, step=5)
        found = search(self._ctx, self._frame, self._connection, request, self._promised)
        slot = next(found, None)
        return None if slot is None else slot.start

    def _promise(self, appointment: AppointmentView, option: Option) -> None:
        if option.remedy not in (Remedy.OTHER, Remedy.MOVE):
            return
        day, minute = option.start.toordinal(), minute_of_day(option.start)
        self._promised += [
            (resource.bytes, day, minute, appointment.minutes, appointment.zone)
            for resource in (*option.resource_ids, appointment.patient_id)
        ]


def _prepare(ctx: Context, decision: Decision, reason: str) -> Iterator[Prepared]:
    option, appointment_id, version = decision.option, decision.appointment_id, decision.version
    if option.remedy in (Remedy.OTHER, Remedy.MOVE):
        owner = owner_among(ctx, option.resource_ids)
        ctx.require(Permission.APPOINTMENT_WRITE, owner_id=owner)
        yield prepare_move(
            ctx, MoveAppointment(appointment_id, version, option.start, option.resource_ids)
        )
    elif option.remedy is Remedy.CANCEL:
        by = CancelledBy.PRACTICE
        yield prepare_cancel(ctx, CancelAppointment(appointment_id, version, reason, by))
    elif option.remedy is Remedy.VIDEO:
        yield prepare_amendment(AmendDetails(appointment_id, version, type_id=option.type_id))
