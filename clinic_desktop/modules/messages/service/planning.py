"""Plan the reminders of the coming days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from clinic_desktop.kernel.clock import from_milliseconds, wall_of
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    AppointmentView,
    appointments_between,
)
from clinic_desktop.modules.messages.domain.message import Purpose, occurrence_of
from clinic_desktop.modules.messages.domain.planning import Planned, Upcoming, plan_reminders
from clinic_desktop.modules.messages.domain.rules import MOST_DAYS
from clinic_desktop.modules.messages.service.follow_agenda import FIRM
from clinic_desktop.modules.messages.service.surroundings import (
    Surroundings,
    load_surroundings,
    open_days,
)
from clinic_desktop.modules.messages.store import outbox
from clinic_desktop.storage.context import Context

LOOK_AHEAD = 3  # days beyond the longest lead, so that the outbox shows what is coming
STEP_BACK = 8  # a reminder of a closed day goes out up to a week earlier


def plan_due(ctx: Context) -> int:
    """Put the missing reminders of the coming days into the outbox; returns how many.

    Doing it again does nothing more. With no channel switched on nothing is planned.
    """
    ctx.require(Permission.MESSAGE_WRITE)
    around = load_surroundings(ctx)
    if not around.active():
        return 0
    planned = list(_missing(ctx, around))
    if not planned:
        return 0
    with ctx.unit_of_work() as uow:
        for found in planned:
            outbox.add(uow, _new(found))
        uow.commit()
    return len(planned)


def _missing(ctx: Context, around: Surroundings) -> Iterator[Planned]:
    now = ctx.clock.now()
    today = wall_of(now, around.zone).date()
    days = [r.lead.days for r in around.rules.values() if r.active] or [0]
    last = today + timedelta(days=min(max(days), MOST_DAYS) + LOOK_AHEAD)
    found = [view for view in appointments_between(ctx, today, last) if view.status in FIRM]
    if not found:
        return
    ids = [view.id for view in found]
    with ctx.reading() as connection:
        existing = outbox.statuses_of(connection, ids)
        placements = outbox.placements(connection, ids)
    circumstances = around.circumstances(
        open_days(ctx, around, today - timedelta(days=STEP_BACK), last)
    )
    upcoming = (_upcoming(view, placements.get(view.id)) for view in found)
    yield from plan_reminders(upcoming, list(around.rules.values()), existing, now, circumstances)


def _upcoming(view: AppointmentView, placed: datetime | None) -> Upcoming:
    first = min(view.status_times.values(), default=from_milliseconds(0))
    return Upcoming(
        id=view.id,
        patient_id=view.patient_id,
        start=view.start,
        type_id=view.type_id,
        modality=view.modality,
        confirmed=view.status is AppointmentStatus.CONFIRMED,
        placed=placed or first,
    )


def _new(planned: Planned) -> outbox.NewMessage:
    appointment = planned.appointment
    return outbox.NewMessage(
        id=planned.id,
        purpose=Purpose.REMINDER,
        patient_id=appointment.patient_id,
        appointment_id=appointment.id,
        occurrence=occurrence_of(appointment.start),
        rule_id=planned.rule_id,
        window=planned.window,
    )
