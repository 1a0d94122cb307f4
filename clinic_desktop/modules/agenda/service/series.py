"""Book a series: every occurrence is looked at before one is saved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

import sqlalchemy as sa

from clinic_desktop.kernel.clock import milliseconds
from clinic_desktop.kernel.errors import NeedsConfirmation, UserError
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.agenda.domain.appointment import Change, SeriesLink
from clinic_desktop.modules.agenda.domain.clashes import Refusal
from clinic_desktop.modules.agenda.domain.commands import BookAppointment, BookSeries, Choices
from clinic_desktop.modules.agenda.domain.series import (
    Occurrence,
    Series,
    SeriesClashes,
    occurrences,
)
from clinic_desktop.modules.agenda.service.book import current_patient, new_state, prepare_booking
from clinic_desktop.modules.agenda.service.frame import load_frame
from clinic_desktop.modules.agenda.service.offering import follow
from clinic_desktop.modules.agenda.service.owner import owner_among
from clinic_desktop.modules.agenda.service.rules import Acceptance, Gate
from clinic_desktop.modules.agenda.store import series as store
from clinic_desktop.storage.context import Context

Judged = tuple[Occurrence, BookAppointment]


def check_series(ctx: Context, command: BookSeries) -> tuple[Occurrence, ...]:
    """Return every occurrence with what stands against it; skipped ones are left out.

    Raises SeriesNotUnderstood, SeriesTooLong, NoResource.
    """
    ctx.require(Permission.APPOINTMENT_READ)
    with ctx.reading() as connection:
        return tuple(occurrence for occurrence, _booking in _look(ctx, connection, command))


def book_series(ctx: Context, command: BookSeries) -> tuple[Change, ...]:
    """Book all occurrences or none; returns their changes in order.

    Raises SeriesClashes with every occurrence when one can't be booked as it is.
    """
    ctx.require(
        Permission.APPOINTMENT_WRITE,
        patient_id=command.booking.patient_id,
        owner_id=owner_among(ctx, command.booking.resource_ids),
    )
    booking = command.booking
    with ctx.reading() as connection:
        looked = list(_look(ctx, connection, command))
    found = tuple(occurrence for occurrence, _booking in looked)
    if any(occurrence.problem for occurrence in found):
        raise SeriesClashes(found)
    patient = current_patient(ctx, booking.patient_id)
    zone = load_frame(ctx).zone
    series = Series(ctx.new_id(), patient.id, command.rule.text(), booking.start, zone)
    prepared = [
        prepare_booking(ctx, single, SeriesLink(series.id, occurrence.start))
        for occurrence, single in looked
    ]
    with ctx.unit_of_work() as uow:
        store.insert(uow, series)
        changes = tuple(do(uow) for do in prepared)
        uow.commit()
    follow(ctx, changes)
    return changes


def _look(ctx: Context, connection: sa.Connection, command: BookSeries) -> Iterator[Judged]:
    """Yield each occurrence with the booking that stands for it."""
    booking, choices = command.booking, command.choices
    frame = load_frame(ctx)
    patient = current_patient(ctx, booking.patient_id)
    named = (patient.id, patient.display_name)
    starts = occurrences(command.rule.text(), booking.start, frame.zone, choices.skipped)
    for start in starts:
        single = single_booking(booking, start, choices)
        acceptance = Acceptance(single.acknowledged, single.reason)
        gate = Gate(ctx, frame, acceptance, booking.hold_id)
        state = new_state(frame, single, milliseconds(ctx.clock.now()))
        occurrence = Occurrence(start, single.start)
        try:
            hours = gate.hours(state)
            gate.judge(connection, state, hours, named)
        except UserError as problem:
            occurrence = refused(occurrence, problem)
        except NeedsConfirmation as asked:
            occurrence = refused(occurrence, asked)
        yield occurrence, single


def single_booking(booking: BookAppointment, start: datetime, choices: Choices) -> BookAppointment:
    """Return the booking of one occurrence, as the person decided about it."""
    accepted = start in choices.accepted
    return replace(
        booking,
        start=choices.instead.get(start, start),
        acknowledged=booking.acknowledged if accepted else frozenset(),
        reason=booking.reason if accepted else "",
        hold_id=booking.hold_id if start == booking.start else None,
    )


def refused(occurrence: Occurrence, problem: UserError | NeedsConfirmation) -> Occurrence:
    """Return an occurrence with what stands against it."""
    if not isinstance(problem, NeedsConfirmation):
        return replace(occurrence, problem=problem.message())
    words = " ".join(warning.text for warning in problem.warnings)
    alternatives = problem.alternatives if isinstance(problem, Refusal) else ()
    return replace(occurrence, problem=words, warnings=problem.warnings, alternatives=alternatives)
