"""Typed values to JSON text and back, so that what is typed survives a power cut."""

from __future__ import annotations

import base64
import json
import types
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints
from uuid import UUID

Value = TypeVar("Value")


class DamagedDraft(ValueError):
    """The text is no draft of this form: from another version, or cut."""


def encode(value: object) -> str:
    """Return a dataclass of plain values, lists and further dataclasses as JSON text."""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))


def decode(kind: type[Value], text: str) -> Value:
    """Return the dataclass of this type that `encode` wrote. Raises DamagedDraft.

    Fields that the text lacks get their defaults; fields it has too many are left out.
    """
    try:
        made = _read(kind, json.loads(text))
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise DamagedDraft(str(error)) from error
    if not isinstance(made, kind):
        raise DamagedDraft(kind.__name__)
    return made


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, frozenset):
        return sorted(str(_plain(item)) for item in value)
    return value


@cache
def _hints(kind: type[Any]) -> dict[str, Any]:
    return get_type_hints(kind)


def _read(kind: Any, value: Any) -> Any:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        inner = next(part for part in get_args(kind) if part is not types.NoneType)
        return None if value is None else _read(inner, value)
    if origin is tuple:
        return tuple(_read(get_args(kind)[0], item) for item in value)
    if origin is frozenset:
        return frozenset(_read(get_args(kind)[0], item) for item in value)
    if is_dataclass(kind):
        hints = _hints(kind)  # type: ignore[arg-type]
        known = {name: _read(hints[name], item) for name, item in value.items() if name in hints}
        return kind(**known)  # type: ignore[operator]
    return _read_plain(kind, value)


def _read_plain(kind: Any, value: Any) -> Any:
    if kind is bytes:
        return base64.b64decode(value, validate=True)
    if kind is date:
        return date.fromisoformat(value)
    if kind is UUID:
        return UUID(value)
    if issubclass(kind, Enum):
        return kind(value)
    if not isinstance(value, kind):
        raise TypeError(kind.__name__)
    return value
