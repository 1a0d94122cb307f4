"""Canonical JSON: one spelling for one value, so that hashes agree everywhere."""

from __future__ import annotations

import json
from binascii import b2a_base64
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from uuid import UUID

_AS_IS = frozenset({str, int, bool, type(None)})  # nearly all that a row holds
_ENCODER = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def plain(value: object) -> object:
    """Return a JSON value for a column value: text for dates, ids, decimals, base64 for bytes."""
    kind = type(value)
    if kind in _AS_IS:
        return value
    if kind is UUID:
        return str(value)
    if isinstance(value, bytes):
        return b2a_base64(value, newline=False).decode("ascii")
    if isinstance(value, dict):
        return {
            str(key): item if type(item) in _AS_IS else plain(item) for key, item in value.items()
        }
    if isinstance(value, list | tuple):
        return [item if type(item) in _AS_IS else plain(item) for item in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, int | str):
        return value
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, UUID | Decimal):
        return str(value)
    raise TypeError(f"no canonical form for {type(value).__name__}")


def canonical_json(value: object) -> str:
    """Return `value` as JSON with sorted keys and no blanks."""
    return _ENCODER.encode(plain(value))
