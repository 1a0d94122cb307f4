"""Facts as JSON and back. What comes back is checked: an answer is believed no more than a file."""

from __future__ import annotations

import types
from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
_BLOB = "$blob"


class NotPlain(ValueError):
    """The other side answered with something else than was asked for."""


def to_plain(value: object, blobs: list[bytes]) -> object:
    """Return a value as JSON takes it; bytes are appended to `blobs` and named by number."""
    if isinstance(value, bytes):
        blobs.append(value)
        return {_BLOB: len(blobs) - 1}
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: to_plain(getattr(value, field.name), blobs) for field in fields(value)}
    if isinstance(value, tuple):
        return [to_plain(item, blobs) for item in value]
    return value


def from_plain(kind: type[T], value: object, blobs: list[bytes]) -> T:
    """Return the value of the wanted type. Raises NotPlain where anything does not fit."""
    made: T = _read(kind, value, blobs)
    return made


def _read(kind: Any, value: object, blobs: list[bytes]) -> Any:
    if kind is bytes:
        return _blob(value, blobs)
    if is_dataclass(kind) and isinstance(kind, type):
        return _dataclass(kind, value, blobs)
    if get_origin(kind) is tuple and isinstance(value, list):
        inner = get_args(kind)[0]
        return tuple(_read(inner, item, blobs) for item in value)
    if get_origin(kind) in (Union, types.UnionType):
        inner = next(option for option in get_args(kind) if option is not type(None))
        return None if value is None else _read(inner, value, blobs)
    if isinstance(kind, type) and issubclass(kind, StrEnum) and isinstance(value, str):
        return _member(kind, value)
    if kind is float and isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    if type(value) is kind:
        return value
    raise NotPlain(f"not a {kind}")


def _blob(value: object, blobs: list[bytes]) -> bytes:
    number = value.get(_BLOB) if isinstance(value, dict) else None
    if not isinstance(number, int) or not 0 <= number < len(blobs):
        raise NotPlain("not a blob")
    return blobs[number]


def _member(kind: type[StrEnum], value: str) -> StrEnum:
    try:
        return kind(value)
    except ValueError as error:
        raise NotPlain(f"not a {kind}") from error


def _dataclass(kind: type, value: object, blobs: list[bytes]) -> object:
    hints = _hints(kind)
    if not isinstance(value, dict) or value.keys() != hints.keys():
        raise NotPlain(f"not a {kind}")
    return kind(**{name: _read(hint, value[name], blobs) for name, hint in hints.items()})


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)
