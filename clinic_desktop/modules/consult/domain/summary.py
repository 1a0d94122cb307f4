"""What the program counted of a call, read again from the JSON that was kept (version 1).

Whatever a call was kept by, its summary can be read: what is missing or of another kind is left
out, for a paper with less on it is better than none.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeGuard

from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.media.ladder import LADDER, Picture
from clinic_desktop.modules.consult.domain.calls import CallerRole

VERSION = 1
_SHARP_HEIGHT = 360
_LATEST = 32_503_680_000_000  # the year 3000


class Quality(StrEnum):
    """How the picture that went out was, most of the time; voice went on in each case."""

    NONE = "none"
    VOICE = "voice"
    SMALL = "small"
    GOOD = "good"


@dataclass(frozen=True, slots=True)
class PersonSummary:
    """One person's time in a call; `gaps` are from when to when nothing arrived."""

    role: CallerRole
    name: str
    came_ms: int
    connected_ms: int | None = None
    left_ms: int | None = None
    gaps: tuple[tuple[int, int], ...] = ()
    quality: Quality = Quality.NONE


@dataclass(frozen=True, slots=True)
class CallSummary:
    """The whole call, as far as it is known."""

    began_ms: int | None = None
    ended_ms: int | None = None
    people: tuple[PersonSummary, ...] = field(default=())


def read_summary(text: str) -> CallSummary:
    """Return what stands in a kept summary."""
    try:
        record = json.loads(text)
    except ValueError:
        return CallSummary()
    if not isinstance(record, dict) or record.get("version", VERSION) != VERSION:
        return CallSummary()
    people = record.get("people")
    values = list(people.values()) if isinstance(people, dict) else people
    values = values if isinstance(values, list) else []
    ended = _number(record, "ended")
    found = (_person(one, ended) for one in values if isinstance(one, dict))
    known = sorted((one for one in found if one is not None), key=lambda one: one.came_ms)
    return CallSummary(_number(record, "began"), ended, tuple(known))


def quality_of(rungs: Iterable[tuple[int, int]], end_ms: int) -> Quality:
    """Return what the picture was most of the time; `rungs` are when which level began."""
    steps = sorted(rungs)
    times: dict[Quality, int] = {}
    for number, (at, level) in enumerate(steps):
        until = steps[number + 1][0] if number + 1 < len(steps) else end_ms
        kind = _kind(level)
        times[kind] = times.get(kind, 0) + max(0, until - at)
    return max(times, key=lambda kind: times[kind]) if times else Quality.NONE


def quality_text(quality: Quality) -> str:
    """Return the words for a quality."""
    return translate("Consult", _QUALITIES[quality])


_QUALITIES = {
    Quality.NONE: QT_TRANSLATE_NOOP("Consult", "not connected"),
    Quality.VOICE: QT_TRANSLATE_NOOP("Consult", "voice, hardly any picture"),
    Quality.SMALL: QT_TRANSLATE_NOOP("Consult", "voice and a small picture"),
    Quality.GOOD: QT_TRANSLATE_NOOP("Consult", "voice and a good picture"),
}


def _person(one: Mapping[str, Any], ended: int | None) -> PersonSummary | None:
    came = _number(one, "came")
    if came is None or one.get("role") not in {role.value for role in CallerRole}:
        return None
    left = _number(one, "left") or ended
    connected = _number(one, "connected")
    rungs = _pairs(one.get("rungs"))
    quality = quality_of(rungs, left or max((at for at, _ in rungs), default=came))
    return PersonSummary(
        CallerRole(one["role"]),
        str(one.get("name", "")),
        came,
        connected,
        left,
        tuple(_pairs(one.get("gaps"))),
        Quality.NONE if connected is None else quality,
    )


def _kind(level: int) -> Quality:
    rung = LADDER[min(max(level, 0), len(LADDER) - 1)]
    if rung.picture is not Picture.MOVING:
        return Quality.VOICE
    return Quality.GOOD if rung.height >= _SHARP_HEIGHT else Quality.SMALL


def _number(record: Mapping[str, Any], name: str) -> int | None:
    value = record.get(name)
    return value if _is_time(value) else None


def _pairs(value: object) -> list[tuple[int, int]]:
    if not isinstance(value, list):
        return []
    return [
        (one[0], one[1])
        for one in value
        if isinstance(one, list) and len(one) == 2 and all(map(_is_time, one))
    ]


def _is_time(value: object) -> TypeGuard[int]:
    """Tell whether it is a number that can be a time, or a level."""
    return type(value) is int and 0 <= value <= _LATEST
