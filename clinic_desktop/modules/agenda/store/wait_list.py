"""The waiting list: its entries and their offers."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.clock import from_milliseconds
from clinic_desktop.kernel.errors import NotFound
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.domain.time import at_minute, minute_of_day
from clinic_desktop.modules.agenda.domain.wait_list import (
    EntryStatus,
    Offer,
    OfferStatus,
    Place,
    Urgency,
    WaitListEntry,
)
from clinic_desktop.modules.agenda.store.rows import day_of, parse_resources, resources_text
from clinic_desktop.modules.agenda.tables import WaitListEntryRow, WaitListOfferRow
from clinic_desktop.storage.fetching import fetch_all
from clinic_desktop.storage.unit_of_work import UnitOfWork

_ENTRY = (
    "SELECT id, version, patient_id, patient_name, status, needs, minutes, type_id, created_at,"
    " first_day, last_day, weekdays, parts, urgency, note, appointment_id"
    " FROM wait_list_entry WHERE removed = 0 AND "
)
_OFFER = (
    "SELECT o.id, o.version, o.entry_id, o.patient_id, e.patient_name, o.batch_id, o.day,"
    " o.start_minute, o.minutes, o.zone, o.resources, o.expires_at, o.status"
    " FROM wait_list_offer AS o JOIN wait_list_entry AS e ON e.id = o.entry_id"
    " WHERE o.removed = 0 AND "
)


def entries(
    connection: sa.Connection, statuses: Iterable[EntryStatus]
) -> tuple[WaitListEntry, ...]:
    """Return the entries in some statuses, in the order in which they are served."""
    values = [status.value for status in statuses]
    query = f"{_ENTRY}status IN ({', '.join('?' * len(values))})"
    found = (_to_entry(row) for row in fetch_all(connection, query, values))
    return tuple(sorted(found, key=lambda entry: entry.order))


def entry(connection: sa.Connection, entry_id: UUID) -> WaitListEntry:
    """Return an entry. Raises NotFound."""
    rows = fetch_all(connection, f"{_ENTRY}id = ?", (entry_id.bytes,))
    if not rows:
        raise NotFound(what=translate("Agenda", "The entry of the waiting list"))
    return _to_entry(rows[0])


def of_patient(connection: sa.Connection, patient_id: UUID) -> tuple[WaitListEntry, ...]:
    """Return all entries of a patient, also those that are over."""
    rows = fetch_all(connection, f"{_ENTRY}patient_id = ?", (patient_id.bytes,))
    return tuple(_to_entry(row) for row in rows)


def insert_entry(uow: UnitOfWork, values: WaitListEntry) -> None:
    """Put a patient on the list."""
    uow.insert(
        WaitListEntryRow, {"id": values.id, "patient_id": values.patient_id, **_columns(values)}
    )


def amend_entry(uow: UnitOfWork, before: WaitListEntry, after: WaitListEntry) -> None:
    """Save what differs. Raises StaleRecord."""
    old, new = _columns(before), _columns(after)
    changed = {name: value for name, value in new.items() if old[name] != value}
    if changed:
        uow.update(WaitListEntryRow, before.id, before.version, changed)


def rename_patient(uow: UnitOfWork, patient_id: UUID, name: str) -> None:
    """Copy a patient's new name to their entries."""
    for found in of_patient(uow.connection, patient_id):
        if found.patient_name != name:
            uow.update(WaitListEntryRow, found.id, found.version, {"patient_name": name})


def move_to_patient(uow: UnitOfWork, gone_id: UUID, kept_id: UUID) -> None:
    """Give all entries that one patient still has to another."""
    for found in of_patient(uow.connection, gone_id):
        uow.update(WaitListEntryRow, found.id, found.version, {"patient_id": kept_id})


def open_offers(connection: sa.Connection) -> tuple[Offer, ...]:
    """Return the offers that nobody answered yet, also those whose time is up."""
    return _offers(connection, "o.status = 'open' ORDER BY o.expires_at, e.created_at", ())


def offers_of_batch(connection: sa.Connection, batch_id: UUID) -> tuple[Offer, ...]:
    """Return all offers of one freed place."""
    return _offers(connection, "o.batch_id = ?", (batch_id.bytes,))


def offers_at(connection: sa.Connection, place: Place) -> tuple[Offer, ...]:
    """Return all offers ever made of a place: same start, a common resource."""
    when = (place.start.toordinal(), minute_of_day(place.start))
    found = _offers(connection, "o.day = ? AND o.start_minute = ?", when)
    wanted = set(place.resource_ids)
    return tuple(offer for offer in found if wanted & set(offer.place.resource_ids))


def offers_of_entry(connection: sa.Connection, entry_id: UUID) -> tuple[Offer, ...]:
    """Return what was offered to an entry, the latest first."""
    return _offers(connection, "o.entry_id = ? ORDER BY o.created_at DESC", (entry_id.bytes,))


def offer(connection: sa.Connection, offer_id: UUID) -> Offer:
    """Return an offer. Raises NotFound."""
    found = _offers(connection, "o.id = ?", (offer_id.bytes,))
    if not found:
        raise NotFound(what=translate("Agenda", "The offer"))
    return found[0]


def insert_offer(uow: UnitOfWork, values: Offer) -> None:
    """Add an offer."""
    row = {
        "id": values.id,
        "entry_id": values.entry_id,
        "patient_id": values.patient_id,
        "batch_id": values.batch_id,
        "day": values.place.start.toordinal(),
        "start_minute": minute_of_day(values.place.start),
        "minutes": values.place.minutes,
        "zone": values.place.zone,
        "resources": resources_text(values.place.resource_ids),
        "expires_at": values.expires_ms,
        "status": values.status.value,
    }
    uow.insert(WaitListOfferRow, row)


def end_offer(uow: UnitOfWork, values: Offer, status: OfferStatus) -> None:
    """Say what became of an offer, or that it stands again. Raises StaleRecord."""
    uow.update(WaitListOfferRow, values.id, values.version, {"status": status.value})


def _offers(
    connection: sa.Connection, where: str, parameters: tuple[object, ...]
) -> tuple[Offer, ...]:
    return tuple(_to_offer(row) for row in fetch_all(connection, _OFFER + where, parameters))


def _columns(values: WaitListEntry) -> dict[str, Any]:
    return {
        "patient_name": values.patient_name,
        "status": values.status.value,
        "type_id": values.type_id,
        "minutes": values.minutes,
        "needs": json.dumps([[resource.hex for resource in need] for need in values.needs]),
        "first_day": "" if values.first_day is None else values.first_day.isoformat(),
        "last_day": "" if values.last_day is None else values.last_day.isoformat(),
        "weekdays": "".join("1" if day in values.weekdays else "0" for day in range(7)),
        "parts": json.dumps([list(part) for part in values.parts]),
        "urgency": int(values.urgency),
        "note": values.note,
        "appointment_id": values.appointment_id,
    }


def _to_entry(row: Any) -> WaitListEntry:
    return WaitListEntry(
        id=UUID(bytes=row[0]),
        version=row[1],
        patient_id=UUID(bytes=row[2]),
        patient_name=row[3],
        status=EntryStatus(row[4]),
        needs=tuple(tuple(UUID(hex=text) for text in need) for need in json.loads(row[5])),
        minutes=row[6],
        type_id=_identity(row[7]),
        since=from_milliseconds(row[8]),
        first_day=_day(row[9]),
        last_day=_day(row[10]),
        weekdays=frozenset(day for day, mark in enumerate(row[11]) if mark == "1"),
        parts=tuple((begin, end) for begin, end in json.loads(row[12])),
        urgency=Urgency(row[13]),
        note=row[14],
        appointment_id=_identity(row[15]),
    )


def _to_offer(row: Any) -> Offer:
    start = at_minute(day_of(row[6]), row[7])
    return Offer(
        id=UUID(bytes=row[0]),
        version=row[1],
        entry_id=UUID(bytes=row[2]),
        patient_id=UUID(bytes=row[3]),
        patient_name=row[4],
        batch_id=UUID(bytes=row[5]),
        place=Place(start, row[8], row[9], parse_resources(row[10])),
        expires_ms=row[11],
        status=OfferStatus(row[12]),
    )


def _identity(value: bytes | None) -> UUID | None:
    return None if value is None else UUID(bytes=value)


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
