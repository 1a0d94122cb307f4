"""The demo clinic's waiting list, with an offer that stands, and a patient sent on to a room."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from clinic_desktop.app.demo.diary import Patient
from clinic_desktop.app.demo.house import House
from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    JoinWaitList,
    OfferPlace,
    OpeningRequest,
    SendToStation,
    Urgency,
    WaitListEntry,
    day,
    join_wait_list,
    next_openings,
    offer_place,
    send_to_station,
)
from clinic_desktop.modules.agenda.domain.parts import PartsOfDay
from clinic_desktop.modules.agenda.domain.slots import WHOLE_DAY
from clinic_desktop.storage.context import Context

LEAST_AGE = 18


def fill_wait_list(desk: Context, house: House, people: Sequence[Patient], now: datetime) -> None:
    """Put some patients on the list, and offer the next free place to the first of them."""
    plan = day(desk, now.date())
    here = {a.patient_id for a in plan.appointments}
    spare = [p.id for p in people if p.age >= LEAST_AGE and p.id not in here]
    entries = [
        join_wait_list(desk, JoinWaitList(patient, **wish))
        for patient, wish in zip(spare, _wishes(house, now.date()), strict=False)
    ]
    if entries:
        _offer(desk, entries[0], now)
    _send_on(desk, house, now.date())


def _wishes(house: House, today: date) -> list[dict[str, Any]]:
    either = ((house.alba, house.bey),)
    halves = PartsOfDay()
    return [
        _wish(((house.alba, house.cruz),), 15, house.types["Consultation"])
        | {"urgency": Urgency.URGENT, "note": "Cough for two weeks, can come at once"},
        _wish(((house.cruz,),), 30, house.types["Review"])
        | {
            "urgency": Urgency.SOON,
            "parts": halves.morning,
            "last_day": today + timedelta(days=18),
        },
        _wish(either, 15, house.types["Consultation"])
        | {"weekdays": frozenset({0, 2}), "parts": halves.morning},
        _wish(((house.alba,),), 30, house.types["Review"])
        | {"first_day": today + timedelta(days=7), "parts": halves.afternoon},
        _wish(((house.nurse,), (house.room_1,)), 15, house.types["Blood sample"])
        | {"weekdays": frozenset(range(5))},
    ]


def _wish(needs: tuple[tuple[UUID, ...], ...], minutes: int, type_id: UUID) -> dict[str, Any]:
    return {"needs": needs, "minutes": minutes, "type_id": type_id, "parts": WHOLE_DAY}


def _offer(desk: Context, entry: WaitListEntry, now: datetime) -> None:
    request = OpeningRequest(entry.wish(now + timedelta(minutes=30)))
    for slot in next_openings(desk, request, 1):
        place = OfferPlace(slot.start, slot.minutes, slot.resource_ids, (entry.id,))
        offer_place(desk, place)


def _send_on(desk: Context, house: House, today: date) -> None:
    """Let one of those who wait go to the ECG room first."""
    for a in day(desk, today).appointments:
        if a.status is AppointmentStatus.ARRIVED and house.room_2 not in a.resource_ids:
            send_to_station(desk, SendToStation(a.id, a.version, house.room_2))
            return
