"""Canonical JSON: one spelling for one value, so that hashes agree everywhere."""

from __future__ import annotations

import base64
import json
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from uuid import UUID

_AS_IS = frozenset({str, int, bool, type(None)})
_ENCODER = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def plain(value: object) -> object:
    """Return a JSON value for a column value: text for dates, ids, decimals, base64 for bytes."""
    if type(value) in _AS_IS:
        return value
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, dict):
        return {
            str(key): item if type(item) in _AS_IS else plain(item) for key, item in value.items()
        }
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, int | str):
        return value
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    raise TypeError(f"no canonical form for {type(value).__name__}")


def canonical_json(value: object) -> str:
    """Return `value` as JSON with sorted keys and no blanks."""
    return _ENCODER.encode(plain(value))
