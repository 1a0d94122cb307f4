"""A wish of the waiting list in plain words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from clinic_desktop.kernel.clock import from_milliseconds, wall_of
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import Offer, Urgency, WaitListEntry
from clinic_desktop.modules.agenda.domain.parts import PartsOfDay
from clinic_desktop.modules.agenda.domain.plan import Interval
from clinic_desktop.modules.agenda.domain.slots import EVERY_DAY, WHOLE_DAY
from clinic_desktop.modules.agenda.presenters.words import clock_text, span_text

WORKING = frozenset(range(5))
MOST_NAMES = 2

URGENCY_ICONS = {
    Urgency.ROUTINE: "clock",
    Urgency.SOON: "hourglass",
    Urgency.URGENT: "triangle-alert",
}
URGENCY_TONES = {Urgency.ROUTINE: "", Urgency.SOON: "warning", Urgency.URGENT: "danger"}


@dataclass(frozen=True, slots=True)
class Words:
    """How the screen's language names days: `weekday(0)` is Monday, `day` a date in short.

    `halves` says when mornings end in this clinic.
    """

    weekday: Callable[[int], str]
    day: Callable[[date], str]
    halves: PartsOfDay = field(default_factory=PartsOfDay)


def wish_text(entry: WaitListEntry, names: Mapping[UUID, str], words: Words) -> str:
    """Return `Mon, Wed mornings, Dr Alba or Dr Bey, before 12 Dec`."""
    parts = [_when(entry, words), _with_whom(entry.needs, names), *_window(entry, words)]
    return ", ".join(part for part in parts if part)


def part_text(parts: Sequence[tuple[int, int]], halves: PartsOfDay) -> str:
    """Return a part of the day in words; '' for the whole day."""
    known = {
        WHOLE_DAY: "",
        halves.morning: translate("Agenda", "mornings"),
        halves.afternoon: translate("Agenda", "afternoons"),
    }
    found = known.get(tuple(parts))
    return ", ".join(span_text(*part) for part in parts) if found is None else found


def part_choices(halves: PartsOfDay) -> list[tuple[tuple[Interval, ...], str]]:
    """Return the parts of the day that can be chosen, each with its words and hours."""
    end = clock_text(halves.midday)
    return [
        (WHOLE_DAY, translate("Agenda", "any time of day")),
        (halves.morning, translate("Agenda", "mornings, until {time}").format(time=end)),
        (halves.afternoon, translate("Agenda", "afternoons, from {time}").format(time=end)),
    ]


def offer_text(offer: Offer, names: Mapping[UUID, str], words: Words, today: date) -> str:
    """Return what is offered until when: `offered 12:00 until 10:40, Dr Bey`."""
    start = offer.place.start
    time = clock_text(start.hour * 60 + start.minute)
    if start.date() != today:
        time = f"{words.day(start.date())} {time}"
    who = next((names[r] for r in offer.place.resource_ids if r in names), "")
    text = translate("Agenda", "offered {time} until {end}")
    offered = text.format(time=time, end=until_text(offer))
    return f"{offered}, {who}" if who else offered


def until_text(offer: Offer) -> str:
    """Return the time of day at which an offer expires."""
    wall = wall_of(from_milliseconds(offer.expires_ms), offer.place.zone)
    return clock_text(wall.hour * 60 + wall.minute)


def minutes_left(offer: Offer, now_ms: int) -> int:
    """Return the whole minutes for which an offer still stands, counted up."""
    return max(0, -(-(offer.expires_ms - now_ms) // 60_000))


def offered_to_text(offers: Sequence[Offer]) -> str:
    """Return to whom a freed place was offered; '' when to nobody."""
    if not offers:
        return ""
    names = [offer.patient_name for offer in offers]
    if len(names) > MOST_NAMES:
        more = translate("Agenda", "{n} more").format(n=len(names) - MOST_NAMES)
        names = [*names[:MOST_NAMES], more]
    joined = names[0]
    if len(names) > 1:
        both = translate("Agenda", "{names} and {last}")
        joined = both.format(names=", ".join(names[:-1]), last=names[-1])
    text = translate("Agenda", "the place is offered to {names} until {end}")
    return text.format(names=joined, end=until_text(offers[0]))


def _when(entry: WaitListEntry, words: Words) -> str:
    part = part_text(entry.parts, words.halves)
    if entry.weekdays == EVERY_DAY:
        return part
    if entry.weekdays == WORKING:
        days = translate("Agenda", "working days")
    else:
        days = ", ".join(words.weekday(n) for n in sorted(entry.weekdays))
    return f"{days} {part}".rstrip()


def _with_whom(needs: Sequence[Sequence[UUID]], names: Mapping[UUID, str]) -> str:
    either = translate("Agenda", "{first} or {second}")
    groups = []
    for need in needs:
        known = [names[r] for r in need if r in names]
        if len(known) > MOST_NAMES + 1:
            groups.append(translate("Agenda", "one of {n}").format(n=len(known)))
        elif known:
            first = ", ".join(known[:-1])
            groups.append(
                either.format(first=first, second=known[-1]) if len(known) > 1 else known[0]
            )
    return " + ".join(groups)


def _window(entry: WaitListEntry, words: Words) -> list[str]:
    parts = []
    if entry.first_day is not None:
        parts.append(translate("Agenda", "from {day}").format(day=words.day(entry.first_day)))
    if entry.last_day is not None:
        parts.append(translate("Agenda", "until {day}").format(day=words.day(entry.last_day)))
    return parts
