"""Calling patients: who is to be called, families together, and what came of a call."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from clinic_desktop.kernel.text import translate


class CallResult(StrEnum):
    """What came of one try."""

    CONFIRMED = "confirmed"
    LEFT_MESSAGE = "left-message"
    NO_ANSWER = "no-answer"
    CALL_BACK = "call-back"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class PhoneNumber:
    """A number to call: whose, as it is written, and as it is dialled ('' where not known)."""

    whose: str
    shown: str
    e164: str = ""


@dataclass(frozen=True, slots=True)
class Reachable:
    """What binds people to one household: shared numbers, an address, links between them."""

    patient_id: UUID
    marks: frozenset[str]


@dataclass(frozen=True, slots=True)
class CallEntry:
    """One appointment to confirm by phone. `family` is the number of the household in the list."""

    appointment_id: UUID
    version: int
    patient_id: UUID
    patient_name: str
    start: datetime
    practitioner: str
    phones: tuple[PhoneNumber, ...]
    family: int
    together: int  # how many lines the household has
    wants_call: bool
    last_result: CallResult | None
    last_note: str
    last_at: datetime | None
    tries: int
    message: str  # where a written message stands, in words


def households(people: Iterable[Reachable]) -> dict[UUID, int]:
    """Return the number of each person's household: who shares any mark belongs together."""
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        parent.setdefault(name, name)
        while parent[name] != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    listed = list(people)
    for person in listed:
        own = f"patient:{person.patient_id}"
        for mark in person.marks:
            parent[root(mark)] = root(own)
    numbers: dict[str, int] = {}
    found = {}
    for person in listed:
        family = root(f"patient:{person.patient_id}")
        found[person.patient_id] = numbers.setdefault(family, len(numbers))
    return found


def in_calling_order(entries: Sequence[CallEntry]) -> tuple[CallEntry, ...]:
    """Return the entries by time, but those of one household one after the other."""
    first: dict[int, datetime] = {}
    for entry in entries:
        first[entry.family] = min(entry.start, first.get(entry.family, entry.start))
    return tuple(sorted(entries, key=lambda e: (first[e.family], e.family, e.start)))


def result_text(result: CallResult | None) -> str:
    """Return the words for what came of a call."""
    if result is None:
        return ""
    return {
        CallResult.CONFIRMED: translate("Messages", "Confirmed"),
        CallResult.LEFT_MESSAGE: translate("Messages", "Left a message"),
        CallResult.NO_ANSWER: translate("Messages", "No answer"),
        CallResult.CALL_BACK: translate("Messages", "Call back later"),
        CallResult.CANCELLED: translate("Messages", "Cancelled"),
    }[result]
