"""What the waiting list reads and does, each in one go on the database thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from clinic_desktop.modules.agenda.api import (
    Change,
    EntryStatus,
    JoinWaitList,
    Offer,
    OpeningRequest,
    Slot,
    WaitListEntry,
    amend_wait_list_entry,
    next_openings,
    redo_change,
    return_to_wait_list,
    settle_wait_list_entry,
    standing_offers,
    undo_change,
    wait_list,
    wait_list_entry,
    withdraw_wait_list_entry,
)
from clinic_desktop.storage.context import Context


@dataclass(frozen=True, slots=True)
class WaitData:
    """Who waits in order, and which offers stand."""

    entries: tuple[WaitListEntry, ...] = ()
    offers: tuple[Offer, ...] = ()

    def offer_of(self, entry_id: UUID) -> Offer | None:
        """Return the standing offer of an entry, the next to expire."""
        return next((offer for offer in self.offers if offer.entry_id == entry_id), None)

    def entry(self, entry_id: UUID) -> WaitListEntry | None:
        """Return an entry that is on the list."""
        return next((entry for entry in self.entries if entry.id == entry_id), None)


@dataclass(frozen=True, slots=True)
class Followed:
    """A change, and to whom the place that it freed was offered."""

    change: Change
    offers: tuple[Offer, ...]


def load_wait_list(ctx: Context) -> WaitData:
    """Return the list with its standing offers."""
    return WaitData(wait_list(ctx), standing_offers(ctx))


def follow_offers(ctx: Context, service: Callable[..., Change], command: Any) -> Followed:
    """Do something to an appointment, then see to whom its place was offered."""
    before = {offer.id for offer in standing_offers(ctx)}
    change = service(ctx, command)
    return Followed(change, tuple(o for o in standing_offers(ctx) if o.id not in before))


def first_opening(ctx: Context, entry: WaitListEntry, after: Any) -> Slot | None:
    """Return the next place that fits an entry's wish."""
    request = OpeningRequest(entry.wish(after), entry.appointment_id)
    found = next_openings(ctx, request, 1)
    slot = found[0] if found else None
    return slot if slot is not None and entry.covers(slot.start.date()) else None


def take_back_booking(ctx: Context, change: Change, entry_id: UUID) -> None:
    """Undo a booking out of the list: the patient waits again."""
    undo_change(ctx, change)
    return_to_wait_list(ctx, entry_id)


def book_again(ctx: Context, change: Change, entry_id: UUID) -> None:
    """Do a booking out of the list again."""
    redo_change(ctx, change)
    settle_wait_list_entry(ctx, entry_id)


def withdraw_now(ctx: Context, entry_id: UUID) -> None:
    """Take an entry off the list, whichever version it has by now."""
    entry, _offers = wait_list_entry(ctx, entry_id)
    if entry.status is not EntryStatus.WITHDRAWN:
        withdraw_wait_list_entry(ctx, entry_id, entry.version)


def amend_now(ctx: Context, entry_id: UUID, command: JoinWaitList) -> None:
    """Give an entry a wish, whichever version it has by now."""
    entry, _offers = wait_list_entry(ctx, entry_id)
    amend_wait_list_entry(ctx, entry_id, entry.version, command)


def command_of(entry: WaitListEntry, **other: Any) -> JoinWaitList:
    """Return the command that an entry was made by, with some values changed."""
    command = JoinWaitList(
        patient_id=entry.patient_id,
        needs=entry.needs,
        minutes=entry.minutes,
        type_id=entry.type_id,
        first_day=entry.first_day,
        last_day=entry.last_day,
        weekdays=entry.weekdays,
        parts=entry.parts,
        urgency=entry.urgency,
        note=entry.note,
        appointment_id=entry.appointment_id,
    )
    return replace(command, **other)
