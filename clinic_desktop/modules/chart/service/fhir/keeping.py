"""What came with an imported resource and has no place in a chart is given back where it stood.

A resource is kept as it came. To give it back, three are compared: `came`, what it said; `read`,
what a chart says of it as it was read; `now`, what the chart says today. Where the chart still
says what was read, the answer is what came.
"""

from __future__ import annotations

from typing import Any

from clinic_desktop.modules.chart.service.fhir.shape import Json

_CHOICES = ("medication", "onset", "abatement", "performed", "occurrence", "effective", "value")
_ONE_SAYING = ("coding", "note")  # what a chart changed there replaces all of it


def given_back(came: Json, read: Json, now: Json) -> Json:
    """Return the resource as it is given away today."""
    if now == read:
        return came
    merged = _objects(came, read, now)
    merged.pop("text", None)  # the narrative tells what was before
    return merged


def _objects(came: Json, read: Json, now: Json) -> Json:
    merged: Json = {}
    for name in [*came, *(name for name in now if name not in came)]:
        if name not in now:
            other = _other_choice(name, read, now) or _other_bytes(name, read, now)
            if name not in read and not other:
                merged[name] = came[name]
        elif name not in came:
            if name not in read or now[name] != read[name]:
                merged[name] = now[name]
        elif name == "extension":
            merged[name] = _extensions(came[name], read.get(name, []), now[name])
        else:
            merged[name] = _value(name, came[name], read.get(name), now[name])
    return merged


def _extensions(came: list[Json], read: list[Json], now: list[Json]) -> list[Json]:
    """Return extensions: those of ours as the chart says them now, all others as they came."""
    if now == read:
        return came
    ours = {each["url"] for each in (*read, *now)}
    return [*(each for each in came if each.get("url") not in ours), *now]


def _value(name: str, came: Any, read: Any, now: Any) -> Any:
    if now == read:
        return came
    kinds = {type(came), type(read), type(now)}
    if kinds == {dict}:
        return _objects(came, read, now)
    if kinds != {list} or name in _ONE_SAYING:
        return now
    count = min(len(came), len(read), len(now))
    same = [_value("", came[i], read[i], now[i]) for i in range(count)]
    return [*same, *now[count:], *came[max(count, len(read)) :]]


def _other_bytes(name: str, read: Json, now: Json) -> bool:
    """Tell whether the bytes of an attachment are those of a content that holds no more."""
    return name in ("data", "_data", "hash") and read.get("url") != now.get("url")


def _other_choice(name: str, read: Json, now: Json) -> bool:
    """Tell whether the chart now says otherwise which of several types an element has."""
    for choice in _CHOICES:
        if name.startswith(choice) and name[len(choice) : len(choice) + 1].isupper():
            ours = {k: v for k, v in now.items() if k.startswith(choice)}
            return ours != {k: v for k, v in read.items() if k.startswith(choice)}
    return False
