"""The demo clinic's special bookings: a series, a visit at two practitioners, a group."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from uuid import UUID

from clinic_desktop.app.demo.diary import Patient
from clinic_desktop.app.demo.house import House
from clinic_desktop.kernel.errors import NeedsConfirmation
from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    BookAppointment,
    BookSeries,
    Choices,
    Frequency,
    OpeningRequest,
    SeriesRule,
    Slot,
    Wish,
    book_appointment,
    book_series,
    check_series,
    next_openings,
)
from clinic_desktop.storage.context import Context

ADULT = 20
AFTERNOON = ((14 * 60, 20 * 60),)
GROUP, WEEKS = 3, 8


def book_specials(desk: Context, house: House, people: Sequence[Patient], now: datetime) -> None:
    """Book them at the first places that are free, for patients with nothing else to do then."""
    adults = [p.id for p in people if p.age >= ADULT][-(GROUP + 2) :]
    if len(adults) < GROUP + 2:
        return
    _series(desk, house, adults[0], now)
    _two_doctors(desk, house, adults[1], now)
    _group(desk, house, adults[2:], now)
    _proposed(desk, house, adults, now)


def _opening(desk: Context, wish: Wish) -> Slot | None:
    return next(iter(next_openings(desk, OpeningRequest(wish), 1)), None)


def _booked(desk: Context, command: BookAppointment) -> bool:
    """Book, unless the patient has something else then."""
    with suppress(NeedsConfirmation):
        book_appointment(desk, command)
        return True
    return False


def _series(desk: Context, house: House, patient: UUID, now: datetime) -> None:
    """A dressing every week; weeks in which it can't be are left out."""
    needs = ((house.nurse,), (house.room_1,))
    slot = _opening(desk, Wish(needs, 30, now + timedelta(hours=1), parts=AFTERNOON))
    if slot is None:
        return
    kind = house.types["Dressing"]
    booking = BookAppointment(patient, slot.start, slot.resource_ids, 30, kind)
    rule = SeriesRule(Frequency.WEEKLY, weekdays=(slot.start.weekday(),), count=WEEKS)
    found = check_series(desk, BookSeries(booking, rule))
    out = frozenset(occurrence.start for occurrence in found if occurrence.problem)
    book_series(desk, BookSeries(booking, rule, Choices(skipped=out)))


def _two_doctors(desk: Context, house: House, patient: UUID, now: datetime) -> None:
    needs = ((house.alba,), (house.cruz,), (house.room_2,))
    slot = _opening(desk, Wish(needs, 30, now))
    if slot is not None:
        kind = house.types["Second opinion"]
        comment = "Both doctors, bring the old ECG"
        _booked(desk, BookAppointment(patient, slot.start, slot.resource_ids, 30, kind, comment))


def _proposed(desk: Context, house: House, patients: Sequence[UUID], now: datetime) -> None:
    """The patient still has to ask at work."""
    slot = _opening(desk, Wish(((house.alba,),), 30, now + timedelta(hours=2)))
    kind, comment = house.types["Review"], "Will call back after asking at work"
    for patient in patients if slot is not None else ():
        assert slot is not None
        status = AppointmentStatus.PROPOSED
        command = BookAppointment(patient, slot.start, slot.resource_ids, 30, kind, comment, status)
        if _booked(desk, command):
            return


def _group(desk: Context, house: House, patients: Sequence[UUID], now: datetime) -> None:
    """Three patients in the group room at once: it has room for them."""
    slot = _opening(desk, Wish(((house.group_room,),), 60, now, parts=AFTERNOON))
    for patient in patients if slot is not None else ():
        assert slot is not None
        kind = house.types["Diabetes group"]
        _booked(desk, BookAppointment(patient, slot.start, (house.group_room,), 60, kind))
