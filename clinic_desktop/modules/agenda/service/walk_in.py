"""Take in a patient who stands at the desk."""

from __future__ import annotations

from datetime import timedelta

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.agenda.domain.appointment import Change
from clinic_desktop.modules.agenda.domain.commands import BookAppointment, SlotRequest, WalkIn
from clinic_desktop.modules.agenda.domain.status import AppointmentStatus
from clinic_desktop.modules.agenda.service.book import book_appointment
from clinic_desktop.modules.agenda.service.frame import load_frame
from clinic_desktop.modules.agenda.service.owner import owner_among
from clinic_desktop.modules.agenda.service.slots import find_slots
from clinic_desktop.storage.context import Context


def walk_in(ctx: Context, command: WalkIn) -> Change:
    """Book the next free place of today as arrived now.

    When nothing is free any more today: SlotTaken or OutsideHours for the present moment, to be
    overridden with a reason, as for any booking.
    """
    ctx.require(
        Permission.APPOINTMENT_WRITE,
        patient_id=command.patient_id,
        owner_id=owner_among(ctx, command.resource_ids),
    )
    frame = load_frame(ctx)
    now = frame.now(ctx).replace(second=0, microsecond=0)
    minutes = frame.length(command.type_id, command.minutes)
    start = now - timedelta(minutes=now.minute % 5)
    with ctx.reading() as connection:
        request = SlotRequest(now, minutes, command.resource_ids)
        slots = find_slots(ctx, frame, connection, request, 1)
    same = [s for s in slots if s.start.date() == now.date()]
    if same and same[0].resource_ids == command.resource_ids:
        start = same[0].start
    return book_appointment(
        ctx,
        BookAppointment(
            patient_id=command.patient_id,
            start=start,
            resource_ids=command.resource_ids,
            minutes=minutes,
            type_id=command.type_id,
            comment=command.comment,
            status=AppointmentStatus.ARRIVED,
            reason=command.reason,
            acknowledged=command.acknowledged,
        ),
    )
