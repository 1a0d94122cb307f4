"""The demo's appointments: who comes when, to whom, and how each of them ended."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random
from uuid import UUID

from clinic_desktop.app.demo.house import ZONE, House
from clinic_desktop.app.demo.names import CANCEL_REASONS, REMARKS
from clinic_desktop.kernel.clock import instant_of, milliseconds
from clinic_desktop.kernel.ids import uuid7
from clinic_desktop.modules.agenda.domain.status import AppointmentStatus
from clinic_desktop.modules.agenda.domain.time import at_minute

S = AppointmentStatus
OPENS, CLOSES = 9, 19
Hours = Mapping[tuple[UUID, date], Sequence[tuple[int, int]]]


@dataclass(frozen=True, slots=True)
class Patient:
    """A patient as the diary needs it."""

    id: UUID
    name: str
    age: int


@dataclass(frozen=True, slots=True)
class Step:
    """At a wall time, an appointment enters a status."""

    at: datetime
    status: AppointmentStatus
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One appointment and the steps of its life; the first is its booking."""

    id: UUID
    patient: Patient
    start: datetime
    minutes: int
    resource_ids: tuple[UUID, ...]
    type_id: UUID
    comment: str
    booked: datetime
    steps: tuple[Step, ...]


@dataclass
class Diary:
    """Invents a day after the other; no two entries want the same resource at once."""

    house: House
    patients: Sequence[Patient]
    hours: Hours
    chance: Random
    now: datetime
    _busy: dict[tuple[UUID, date], list[tuple[int, int]]] = field(default_factory=dict)
    _last: dict[UUID, datetime] = field(default_factory=dict)  # when each one's last visit ended

    def entries(self, days: Sequence[date]) -> Iterator[Entry]:
        """Yield the entries of some days."""
        for day in days:
            there = list(self.patients)
            self.chance.shuffle(there)
            for practitioner in self.house.practitioners:
                yield from self._column(practitioner, day, there)

    def _column(self, practitioner: UUID, day: date, there: list[Patient]) -> Iterator[Entry]:
        density = self._density(day)
        for opens, closes in self.hours.get((practitioner, day), ()):
            minute = opens
            while minute < closes:
                if self.chance.random() > density:
                    minute += 15
                    continue
                entry = self._entry(practitioner, day, minute, closes, there)
                minute += entry.minutes if entry else 15
                if entry:
                    yield entry

    def _density(self, day: date) -> float:
        ahead = (day - self.now.date()).days
        if ahead <= 0:
            return 0.8
        return max(0.15, 0.72 - 0.04 * ahead)

    def _entry(
        self, practitioner: UUID, day: date, minute: int, closes: int, there: list[Patient]
    ) -> Entry | None:
        name, minutes, others = self._kind(practitioner)
        if minute + minutes > closes:
            name, minutes, others = "Consultation", 15, ()
        patient = self._patient(practitioner, there)
        if patient is None or not all(self._free(o, day, minute, minutes) for o in others):
            return None
        for resource in others:
            self._busy.setdefault((resource, day), []).append((minute, minute + minutes))
        start = at_minute(day, minute)
        booked = self._booked(start)
        return Entry(
            id=uuid7(milliseconds(instant_of(booked, ZONE)), self.chance.getrandbits(74)),
            patient=patient,
            start=start,
            minutes=minutes,
            resource_ids=(practitioner, *others),
            type_id=self.house.types[name],
            comment=self.chance.choice(REMARKS[name]) if self.chance.random() < 0.45 else "",
            booked=booked,
            steps=tuple(self._steps(start, minutes, booked, practitioner)),
        )

    def _kind(self, practitioner: UUID) -> tuple[str, int, tuple[UUID, ...]]:
        house, draw = self.house, self.chance.random()
        if practitioner == house.bey:
            return ("Well-child visit", 30, ()) if draw < 0.35 else ("Consultation", 15, ())
        if practitioner == house.cruz:
            if draw < 0.3:
                return "Echocardiogram", 45, (house.ultrasound,)
            return ("ECG", 30, (house.room_2,)) if draw < 0.55 else ("Review", 30, ())
        if practitioner == house.nurse:
            room = (house.room_1,)
            if draw < 0.45:
                return "Blood sample", 15, room
            return ("Vaccination", 15, room) if draw < 0.75 else ("Dressing", 30, room)
        if draw < 0.12:
            return "New patient", 45, ()
        if draw < 0.24:
            return "Video visit", 30, ()
        return ("Review", 30, ()) if draw < 0.55 else ("Consultation", 15, ())

    def _patient(self, practitioner: UUID, there: list[Patient]) -> Patient | None:
        """Take a patient of the right age, each at most once a day."""
        child = practitioner == self.house.bey
        least = 35 if practitioner == self.house.cruz else 16
        for place, patient in enumerate(there):
            if (patient.age < 16) if child else (patient.age >= least):
                return there.pop(place)
        return None

    def _free(self, resource: UUID, day: date, minute: int, minutes: int) -> bool:
        taken = self._busy.get((resource, day), ())
        return all(minute + minutes <= start or minute >= end for start, end in taken)

    def _booked(self, start: datetime) -> datetime:
        lead = timedelta(days=self.chance.choice((1, 2, 3, 5, 7, 7, 10, 14, 21)))
        wish = start - lead
        wish = wish.replace(hour=self.chance.randrange(9, 19), minute=self.chance.randrange(60))
        return min(wish, self.now - timedelta(minutes=self.chance.randrange(30, 600)))

    def _steps(
        self, start: datetime, minutes: int, booked: datetime, practitioner: UUID
    ) -> Iterator[Step]:
        yield Step(booked, S.BOOKED)
        fate = self.chance.random()
        if fate < 0.05:
            at = _by_day(booked + (min(start, self.now) - booked) * 0.6)
            at = min(max(at, booked), self.now)
            yield Step(at, S.CANCELLED, self.chance.choice(CANCEL_REASONS))
            return
        confirmed = _by_day(start - timedelta(hours=self.chance.randrange(20, 46)))
        if booked < confirmed < self.now and self.chance.random() < 0.6:
            yield Step(confirmed, S.CONFIRMED)
        steps = self._visit(start, minutes, practitioner, missed=fate < 0.10)
        yield from (step for step in steps if step.at <= self.now)

    def _visit(
        self, start: datetime, minutes: int, practitioner: UUID, *, missed: bool
    ) -> Iterator[Step]:
        """Yield what happens on the day: Dr Bey runs late, as everybody knows."""
        chance = self.chance
        if missed:
            yield Step(start + timedelta(minutes=minutes), S.NO_SHOW)
            return
        arrived = start - timedelta(minutes=chance.randrange(2, 22))
        behind = chance.randrange(-2, 7)
        if practitioner == self.house.bey:
            arrived -= timedelta(minutes=8)
            behind = chance.randrange(14, 30)
        entered = max(arrived + timedelta(minutes=1), start + timedelta(minutes=behind))
        entered = max(entered, self._last.get(practitioner, entered))
        done = entered + timedelta(minutes=max(5, minutes - chance.randrange(0, 6)))
        self._last[practitioner] = done
        yield Step(arrived, S.ARRIVED)
        yield Step(entered, S.IN_ROOM)
        yield Step(done, S.FULFILLED)


def _by_day(at: datetime) -> datetime:
    """Return a moment of the same day at which people telephone."""
    by_day = OPENS <= at.hour < CLOSES
    return at if by_day else at.replace(hour=OPENS + at.hour % (CLOSES - OPENS))
