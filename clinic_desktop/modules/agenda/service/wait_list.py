"""Put patients on the waiting list, look at it, take them off."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

from clinic_desktop.kernel.clock import milliseconds
from clinic_desktop.kernel.errors import InvalidInput, StaleRecord
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import clean_line, translate
from clinic_desktop.modules.agenda.domain.clashes import NoResource
from clinic_desktop.modules.agenda.domain.commands import JoinWaitList
from clinic_desktop.modules.agenda.domain.slots import common_intervals
from clinic_desktop.modules.agenda.domain.wait_list import EntryStatus, Offer, WaitListEntry
from clinic_desktop.modules.agenda.service.book import current_patient
from clinic_desktop.modules.agenda.service.frame import load_frame
from clinic_desktop.modules.agenda.service.offering import end_offers
from clinic_desktop.modules.agenda.store import wait_list as store
from clinic_desktop.storage.context import Context

ON_THE_LIST = (EntryStatus.WAITING, EntryStatus.OFFERED)


def wait_list(ctx: Context) -> tuple[WaitListEntry, ...]:
    """Return who waits, the most urgent first, then who has waited longest."""
    ctx.require(Permission.APPOINTMENT_READ)
    with ctx.reading() as connection:
        return store.entries(connection, ON_THE_LIST)


def wait_list_entry(ctx: Context, entry_id: UUID) -> tuple[WaitListEntry, tuple[Offer, ...]]:
    """Return an entry and what was offered to it, the latest first. Raises NotFound."""
    ctx.require(Permission.APPOINTMENT_READ)
    with ctx.reading() as connection:
        return store.entry(connection, entry_id), store.offers_of_entry(connection, entry_id)


def join_wait_list(ctx: Context, command: JoinWaitList) -> WaitListEntry:
    """Put a patient on the list. Raises NoResource, InvalidInput."""
    ctx.require(Permission.APPOINTMENT_WRITE, patient_id=command.patient_id)
    patient = current_patient(ctx, command.patient_id)
    made = WaitListEntry(
        id=ctx.new_id(),
        version=1,
        patient_id=patient.id,
        patient_name=patient.display_name,
        status=EntryStatus.WAITING,
        since=ctx.clock.now(),
        **_wish_of(ctx, command),
    )
    with ctx.unit_of_work() as uow:
        store.insert_entry(uow, made)
        uow.commit()
    return made


def amend_wait_list_entry(
    ctx: Context, entry_id: UUID, version: int, command: JoinWaitList
) -> WaitListEntry:
    """Change what a patient wishes; the place in the order stays. Raises StaleRecord."""
    ctx.require(Permission.APPOINTMENT_WRITE, patient_id=command.patient_id)
    wish = _wish_of(ctx, command)
    with ctx.unit_of_work() as uow:
        before = store.entry(uow.connection, entry_id)
        if before.version != version:
            raise StaleRecord
        after = replace(before, **wish)
        store.amend_entry(uow, before, after)
        uow.commit()
    return replace(after, version=version + 1)


def withdraw_wait_list_entry(ctx: Context, entry_id: UUID, version: int) -> None:
    """Take a patient off the list; offers that stand are released. Raises StaleRecord."""
    ctx.require(Permission.APPOINTMENT_WRITE)
    now_ms = milliseconds(ctx.clock.now())
    with ctx.unit_of_work() as uow:
        before = store.entry(uow.connection, entry_id)
        if before.version != version:
            raise StaleRecord
        standing = [o for o in store.open_offers(uow.connection) if o.entry_id == entry_id]
        end_offers(uow, standing, now_ms)
        current = store.entry(uow.connection, entry_id)
        store.amend_entry(uow, current, replace(current, status=EntryStatus.WITHDRAWN))
        uow.commit()


def return_to_wait_list(ctx: Context, entry_id: UUID) -> None:
    """Put an entry that was withdrawn or booked back to its place in the order."""
    ctx.require(Permission.APPOINTMENT_WRITE)
    _take_status(ctx, entry_id, EntryStatus.WAITING)


def settle_wait_list_entry(ctx: Context, entry_id: UUID) -> None:
    """Take an entry off the list: the patient has the appointment."""
    ctx.require(Permission.APPOINTMENT_WRITE)
    _take_status(ctx, entry_id, EntryStatus.BOOKED)


def _take_status(ctx: Context, entry_id: UUID, status: EntryStatus) -> None:
    with ctx.unit_of_work() as uow:
        before = store.entry(uow.connection, entry_id)
        if before.status is not status:
            store.amend_entry(uow, before, replace(before, status=status))
            uow.commit()


def _wish_of(ctx: Context, command: JoinWaitList) -> dict[str, Any]:
    needs = tuple(tuple(dict.fromkeys(need)) for need in command.needs if need)
    if not needs:
        raise NoResource
    problems = {}
    if command.first_day and command.last_day and command.last_day < command.first_day:
        problems["last_day"] = translate("Agenda", "The last day is before the first.")
    if not command.weekdays:
        problems["weekdays"] = translate("Agenda", "Choose at least one weekday.")
    if not common_intervals((command.parts,)):
        problems["parts"] = translate("Agenda", "Choose at least one part of the day.")
    if problems:
        raise InvalidInput(problems)
    return {
        "needs": needs,
        "minutes": load_frame(ctx).length(command.type_id, command.minutes),
        "type_id": command.type_id,
        "first_day": command.first_day,
        "last_day": command.last_day,
        "weekdays": command.weekdays,
        "parts": command.parts,
        "urgency": command.urgency,
        "note": clean_line(command.note),
        "appointment_id": command.appointment_id,
    }
