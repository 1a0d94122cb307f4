"""A practitioner is not there: propose something for each patient, then do all of it at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.agenda.domain.absence import Decision, Option, Proposal, Remedy
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
from clinic_desktop.modules.agenda.service.doing import Prepared, carry_out_all
from clinic_desktop.modules.agenda.service.frame import Frame, load_frame
from clinic_desktop.modules.agenda.service.move import prepare_move
from clinic_desktop.modules.agenda.service.owner import owner_among, owner_of_all
from clinic_desktop.modules.agenda.service.slots import search
from clinic_desktop.modules.agenda.store import days
from clinic_desktop.modules.practice.api import Modality
from clinic_desktop.storage.context import Context

AHEAD = 60  # days in which another time is looked for


def plan_absence(
    ctx: Context, practitioner_id: UUID, begin: datetime, end: datetime
) -> tuple[Proposal, ...]:
    """Return a proposal for each expected appointment between two wall times, by start.

    No place is proposed twice. At the same time with somebody else comes first, then the next
    opening with the same practitioner after the absence, then cancelling.
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
        self._promised: list[Stretch] = []

    def propose(self, appointment: AppointmentView) -> Proposal:
        """Return what can be done about an appointment."""
        options = [*self._others(appointment), *self._later(appointment)]
        options += [*self._video(appointment), *self._last_resorts(appointment)]
        chosen = options[0] if options[0].remedy is not Remedy.VIDEO else options[-2]
        self._promise(appointment, chosen)
        return Proposal(appointment, tuple(options), chosen)

    def _others(self, appointment: AppointmentView) -> Iterator[Option]:
        """Yield who else is free at the same time and offers it."""
        kind = self._frame.types.get(appointment.type_id) if appointment.type_id else None
        offered = kind.practitioner_ids if kind else ()
        for other in self._frame.like(self._practitioner):
            if offered and other not in offered:
                continue
            resources = self._with(appointment, other)
            if self._first(appointment, resources, appointment.start, 1) == appointment.start:
                yield self._option(Remedy.OTHER, appointment.start, resources)

    def _later(self, appointment: AppointmentView) -> Iterator[Option]:
        """Yield the next opening after the absence with the same ones."""
        resources = appointment.resource_ids
        start = self._first(appointment, resources, self._end, AHEAD)
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

    def _last_resorts(self, appointment: AppointmentView) -> Iterator[Option]:
        for remedy in (Remedy.CANCEL, Remedy.KEEP):
            yield self._option(remedy, appointment.start, appointment.resource_ids)

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
