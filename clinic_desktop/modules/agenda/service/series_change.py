"""Change or cancel one appointment of a series, this and the following, or all to come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.errors import NeedsConfirmation, UserError
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, clean_line
from clinic_desktop.modules.agenda.domain.appointment import (
    Appointment,
    AppointmentState,
    Change,
    SeriesLink,
)
from clinic_desktop.modules.agenda.domain.commands import (
    CancelAppointment,
    CancelSeries,
    ChangeSeries,
)
from clinic_desktop.modules.agenda.domain.series import (
    Occurrence,
    Scope,
    Series,
    SeriesClashes,
    SeriesNotUnderstood,
    parse_rule,
    rest_of,
)
from clinic_desktop.modules.agenda.domain.status import EXPECTED, check_movable
from clinic_desktop.modules.agenda.service.cancel import prepare_cancel
from clinic_desktop.modules.agenda.service.doing import carry_out_all
from clinic_desktop.modules.agenda.service.frame import load_frame
from clinic_desktop.modules.agenda.service.offering import follow
from clinic_desktop.modules.agenda.service.owner import owner_among, owner_of
from clinic_desktop.modules.agenda.service.rules import Gate
from clinic_desktop.modules.agenda.service.series import refused
from clinic_desktop.modules.agenda.store import appointments as appointments_store
from clinic_desktop.modules.agenda.store import series as store
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork


class NotInSeries(UserError):
    """A single appointment has nothing before or after it."""

    template = QT_TRANSLATE_NOOP("Errors", "This appointment does not repeat.")


@dataclass(frozen=True, slots=True)
class _Target:
    """An appointment that changes, and the state that it shall have."""

    current: Appointment
    after: AppointmentState
    occurrence: Occurrence


def series_of(ctx: Context, appointment_id: UUID) -> tuple[Series, tuple[Appointment, ...]]:
    """Return an appointment's series and all its appointments. Raises NotInSeries, NotFound."""
    ctx.require(Permission.APPOINTMENT_READ)
    with ctx.reading() as connection:
        link = _link(appointments_store.find(connection, appointment_id))
        series = store.find(connection, link.series_id)
        return series, store.members(connection, series.id)


def check_series_change(ctx: Context, command: ChangeSeries) -> tuple[Occurrence, ...]:
    """Return every appointment that would change, with what stands against it; nothing is saved.

    Raises StaleRecord, NotInSeries.
    """
    ctx.require(Permission.APPOINTMENT_WRITE, owner_id=owner_of(ctx, command.appointment_id))
    with ctx.unit_of_work() as uow:
        found, _changes = _Changing(ctx, command).run(uow)
    return found


def change_series(ctx: Context, command: ChangeSeries) -> tuple[Change, ...]:
    """Change all appointments in the scope or none; what is over stays as it was.

    Those that were moved one by one before stay where they are. Raises SeriesClashes with every
    appointment when one can't be moved as asked, StaleRecord, NotInSeries, AppointmentClosed.
    """
    ctx.require(Permission.APPOINTMENT_WRITE, owner_id=owner_of(ctx, command.appointment_id))
    if command.resource_ids:
        owner = owner_among(ctx, command.resource_ids)
        ctx.require(Permission.APPOINTMENT_WRITE, owner_id=owner)
    with ctx.unit_of_work() as uow:
        found, changes = _Changing(ctx, command).run(uow)
        if any(occurrence.problem for occurrence in found):
            raise SeriesClashes(found)
        uow.commit()
    follow(ctx, changes)
    return changes


def cancel_series(ctx: Context, command: CancelSeries) -> tuple[Change, ...]:
    """Cancel all appointments in the scope that are still to come. Raises as a single one does."""
    ctx.require(Permission.APPOINTMENT_WRITE, owner_id=owner_of(ctx, command.appointment_id))
    frame = load_frame(ctx)
    with ctx.reading() as connection:
        chosen = appointments_store.find_version(
            connection, command.appointment_id, command.version
        )
        targets = _in_scope(connection, chosen, command.scope, frame.now(ctx))
    cancels = (
        CancelAppointment(target.id, target.version, command.reason, command.by)
        for target in targets
    )
    return carry_out_all(ctx, [prepare_cancel(ctx, cancel) for cancel in cancels])


class _Changing:
    """One change of a series, inside a transaction that is committed or not."""

    def __init__(self, ctx: Context, command: ChangeSeries) -> None:
        self._ctx, self._command = ctx, command
        self._frame = load_frame(ctx)
        self._plain = Gate.open(ctx, frozenset(), "")
        self._accepting = Gate.open(ctx, command.acknowledged, command.reason)

    def run(self, uow: UnitOfWork) -> tuple[tuple[Occurrence, ...], tuple[Change, ...]]:
        """Return what was looked at and what was written, both in the order of time."""
        command = self._command
        chosen = appointments_store.find_version(
            uow.connection, command.appointment_id, command.version
        )
        check_movable(chosen.state.status)
        scope = _in_scope(uow.connection, chosen, command.scope, self._frame.now(self._ctx))
        by = (command.start or chosen.state.start) - chosen.state.start
        targets = self._targets(scope, by, self._new_series(uow, chosen, scope, by))
        found, changes = [], []
        # Towards the move's direction first: none is in the way of the one behind it.
        for target in sorted(targets, key=_start, reverse=by > timedelta(0)):
            occurrence, change = self._one(uow, target)
            found.append(occurrence)
            changes += [change] if change else []
        found.sort(key=lambda occurrence: occurrence.start)
        changes.sort(key=lambda change: change.after.start)
        return tuple(found), tuple(changes)

    def _targets(
        self, scope: Sequence[Appointment], by: timedelta, series: Series | None
    ) -> list[_Target]:
        command, targets = self._command, []
        for current in scope:
            link, state = _link(current), current.state
            if link.start in command.choices.skipped:
                continue
            place = command.choices.instead.get(link.start, state.start + by)
            after = replace(
                state,
                start=place.replace(second=0, microsecond=0),
                minutes=command.minutes or state.minutes,
                resource_ids=command.resource_ids or state.resource_ids,
                comment=state.comment if command.comment is None else clean_line(command.comment),
                series=link if series is None else SeriesLink(series.id, link.start + by),
            )
            targets.append(_Target(current, after, Occurrence(link.start, place)))
        return targets

    def _one(self, uow: UnitOfWork, target: _Target) -> tuple[Occurrence, Change | None]:
        current, after = target.current, target.after
        accepted = target.occurrence.start in self._command.choices.accepted
        gate = self._accepting if accepted else self._plain
        patient = (current.patient_id, current.patient_name)
        try:
            if not current.state.same_place(after):
                hours = gate.hours(after)
                after = gate.judge(uow.connection, after, hours, patient, current.id)
        except (UserError, NeedsConfirmation) as problem:
            return refused(target.occurrence, problem), None
        return target.occurrence, appointments_store.change(uow, current, after)

    def _new_series(
        self, uow: UnitOfWork, chosen: Appointment, scope: Sequence[Appointment], by: timedelta
    ) -> Series | None:
        """Return the series of the appointments that move together; None when none is needed."""
        if self._command.scope is Scope.THIS or not by:
            return None
        old = store.find(uow.connection, _link(chosen).series_id)
        start = min(_link(appointment).start for appointment in scope)
        first = start + by
        try:
            rule = rest_of(parse_rule(old.rule, old.first, old.zone), old.first, start, old.zone)
            days = (first.date() - start.date()).days
            text = rule.shifted(days, first).text()
        except SeriesNotUnderstood:
            text = old.rule  # a richer rule from a calendar file: kept as the origin
        series = Series(self._ctx.new_id(), old.patient_id, text, first, old.zone)
        store.insert(uow, series)
        return series


def _start(target: _Target) -> datetime:
    return target.current.state.start


def _link(appointment: Appointment) -> SeriesLink:
    link = appointment.state.series
    if link is None:
        raise NotInSeries
    return link


def _in_scope(
    connection: sa.Connection, chosen: Appointment, scope: Scope, now: datetime
) -> tuple[Appointment, ...]:
    """Return the chosen one and, as the scope says, its fellows that are still to come.

    A fellow that was moved by itself is an exception and stays out.
    """
    link = _link(chosen)
    if scope is Scope.THIS:
        return (chosen,)
    return tuple(
        fellow
        for fellow in store.members(connection, link.series_id)
        if fellow.id == chosen.id
        or (
            fellow.state.status in EXPECTED
            and fellow.state.start >= now
            and fellow.state.start == _link(fellow).start
            and (scope is Scope.ALL or _link(fellow).start >= link.start)
        )
    )
