"""How this device last looked at the agenda: kept as plain values in its settings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from clinic_desktop.modules.agenda.domain.views import (
    LINE_MINUTES,
    BlockField,
    ColourBy,
    ViewSetup,
)


def to_plain(setup: ViewSetup) -> dict[str, Any]:
    """Return what is remembered of a set-up; kind and filter are not: a day opens unfiltered."""
    return {
        "columns": [str(r) for r in setup.resource_ids],
        "fields": [f.value for f in setup.fields],
        "colour": setup.colour_by.value,
        "minutes": setup.line_minutes,
        "compact": setup.compact,
        "working_days": setup.working_days,
        "bars": setup.time_bars,
    }


def from_plain(values: Mapping[str, Any]) -> ViewSetup:
    """Return the set-up that was remembered; what can't be read is as usual."""
    usual = ViewSetup()
    try:
        return ViewSetup(
            resource_ids=tuple(UUID(text) for text in values.get("columns", ())),
            fields=tuple(BlockField(f) for f in values.get("fields", usual.fields)),
            colour_by=ColourBy(values.get("colour", usual.colour_by)),
            line_minutes=_minutes(values.get("minutes")),
            compact=bool(values.get("compact", usual.compact)),
            working_days=bool(values.get("working_days", usual.working_days)),
            time_bars=bool(values.get("bars", usual.time_bars)),
        )
    except (TypeError, ValueError):
        return usual


def _minutes(value: object) -> int:
    return value if isinstance(value, int) and value in LINE_MINUTES else 15
