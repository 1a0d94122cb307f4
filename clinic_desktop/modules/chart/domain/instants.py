"""Instants of foreign files, as the chart stores them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FARTHEST_ZONE = timedelta(hours=14)


def milliseconds_at(when: datetime) -> int:
    """Return an instant as Unix milliseconds. Raises OverflowError where a zone can't show it."""
    when.astimezone(UTC) + _FARTHEST_ZONE
    return round((when - _EPOCH).total_seconds() * 1000)
