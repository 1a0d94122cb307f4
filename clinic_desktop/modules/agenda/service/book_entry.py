"""Book a place for somebody of the waiting list."""

from __future__ import annotations

from dataclasses import replace

from clinic_desktop.kernel.clock import milliseconds
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.agenda.domain.appointment import Change
from clinic_desktop.modules.agenda.domain.commands import (
    BookAppointment,
    BookEntry,
    MoveAppointment,
)
from clinic_desktop.modules.agenda.domain.status import EXPECTED
from clinic_desktop.modules.agenda.domain.wait_list import EntryStatus, WaitListEntry
from clinic_desktop.modules.agenda.service.book import prepare_booking
from clinic_desktop.modules.agenda.service.doing import Prepared
from clinic_desktop.modules.agenda.service.move import prepare_move
from clinic_desktop.modules.agenda.service.offering import end_offers, follow
from clinic_desktop.modules.agenda.service.owner import owner_among
from clinic_desktop.modules.agenda.store import appointments as appointments_store
from clinic_desktop.modules.agenda.store import wait_list as store
from clinic_desktop.storage.context import Context


def book_entry(ctx: Context, command: BookEntry) -> Change:
    """Book a place for an entry, or move the patient's later appointment there.

    The entry leaves the list and its standing offers are released. Raises as booking does.
    """
    ctx.require(Permission.APPOINTMENT_WRITE, owner_id=owner_among(ctx, command.resource_ids))
    with ctx.reading() as connection:
        entry = store.entry(connection, command.entry_id)
    do = _prepare(ctx, entry, command)
    with ctx.unit_of_work() as uow:
        change = do(uow)
        standing = [o for o in store.open_offers(uow.connection) if o.entry_id == entry.id]
        end_offers(uow, standing, milliseconds(ctx.clock.now()))
        current = store.entry(uow.connection, entry.id)
        store.amend_entry(uow, current, replace(current, status=EntryStatus.BOOKED))
        uow.commit()
    follow(ctx, [change])
    return change


def _prepare(ctx: Context, entry: WaitListEntry, command: BookEntry) -> Prepared:
    if entry.appointment_id is not None:
        with ctx.reading() as connection:
            later = appointments_store.find(connection, entry.appointment_id)
        if later.state.status in EXPECTED:
            move = MoveAppointment(
                later.id,
                later.version,
                command.start,
                command.resource_ids,
                reason=command.reason,
                acknowledged=command.acknowledged,
            )
            return prepare_move(ctx, move)
    booking = BookAppointment(
        patient_id=entry.patient_id,
        start=command.start,
        resource_ids=command.resource_ids,
        minutes=entry.minutes,
        type_id=entry.type_id,
        comment=entry.note,
        reason=command.reason,
        acknowledged=command.acknowledged,
    )
    return prepare_booking(ctx, booking)
