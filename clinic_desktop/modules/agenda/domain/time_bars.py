"""Whose time an appointment takes: minutes of the practitioner, minutes of an assistant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

from clinic_desktop.modules.agenda.domain.appointment import AppointmentView

PRACTITIONER_KIND = "practitioner"


class Who(StrEnum):
    """Whose minutes they are."""

    PRACTITIONER = "practitioner"
    ASSISTANT = "assistant"


class Stretch(NamedTuple):
    """Some minutes of a day that one of them is busy."""

    start: int
    end: int
    who: Who


def stretches_of(
    appointment: AppointmentView, start: int, kinds: Mapping[UUID, str]
) -> tuple[Stretch, ...]:
    """Return whose minutes an appointment takes; `start` is its minute of the day.

    An assistant begins or ends alone where the type says so; without a practitioner they work
    alone with room or equipment all the time.
    """
    end = start + appointment.minutes
    if not any(kinds.get(r) == PRACTITIONER_KIND for r in appointment.resource_ids):
        return (Stretch(start, end, Who.ASSISTANT),)
    overhead = appointment.overhead
    begins = min(start + overhead.assistant_before, end)
    ends = max(end - overhead.assistant_after, begins)
    found = (
        Stretch(start, begins, Who.ASSISTANT),
        Stretch(begins, ends, Who.PRACTITIONER),
        Stretch(ends, end, Who.ASSISTANT),
    )
    return tuple(stretch for stretch in found if stretch.start < stretch.end)


def joined(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """Join what touches or overlaps of the same person, so that a bar is drawn once."""
    known = tuple(stretches)
    result: list[Stretch] = []
    for who in Who:
        mine = sorted(s for s in known if s.who is who)
        for stretch in mine:
            last = result[-1] if result and result[-1].who is who else None
            if last is not None and stretch.start <= last.end:
                result[-1] = Stretch(last.start, max(last.end, stretch.end), who)
            else:
                result.append(stretch)
    return tuple(result)


def minutes_of(stretches: Iterable[Stretch], who: Who) -> int:
    """Return the sum of one of them's minutes."""
    return sum(s.end - s.start for s in stretches if s.who is who)
