"""Between a frozen dataclass and the columns of its table: the fields have the columns' names.

Enums are stored as their value, dates and times as ISO text, partial dates as FHIR dates, tuples of
dataclasses as JSON.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, time
from enum import Enum
from functools import cache, lru_cache
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints
from uuid import UUID

from clinic_desktop.modules.chart.domain.partial_date import PartialDate, parse_partial

T = TypeVar("T")
Read = Callable[[Any], Any]


def columns_of(details: Any) -> dict[str, Any]:
    """Return what the unit of work stores for the fields of a dataclass."""
    return {field.name: _stored(getattr(details, field.name)) for field in fields(details)}


def read_details(kind: type[T], values: Sequence[Any]) -> T:
    """Return the dataclass of the driver's values of its columns, in the order of its fields."""
    read = list(values)
    for place, reader in _places(kind):  # type: ignore[arg-type]
        if read[place] is not None:
            read[place] = reader(read[place])
    return kind(*read)


def read_fields(kind: type[Any], stored: Mapping[str, Any]) -> dict[str, Any]:
    """Return some fields of a dataclass, by name, from what an op holds of them."""
    readers = dict(zip((field.name for field in fields(kind)), _readers(kind), strict=True))  # type: ignore[arg-type]
    found = {}
    for name, value in stored.items():
        read = readers[name]
        if value is not None and read is not None:
            value = UUID(value) if read is uuid_of else read(value)
        found[name] = value
    return found


def json_of(items: tuple[Any, ...]) -> str:
    """Return the JSON of several dataclasses."""
    return json.dumps([_plain(item) for item in items], ensure_ascii=False) if items else "[]"


def objects_of(kind: type[T], text: str) -> tuple[T, ...]:
    """Return the dataclasses of `json_of`'s text."""
    return () if text == "[]" else tuple(_read_object(kind, data) for data in json.loads(text))


def _stored(value: Any) -> Any:
    if isinstance(value, tuple):
        return json.dumps([_plain(item) for item in value], ensure_ascii=False)
    if isinstance(value, UUID):
        return value
    return _plain(value)


def _plain(value: Any) -> Any:
    """Return the JSON value of a field."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, PartialDate):
        return value.iso()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.isoformat("minutes")
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    return value


@lru_cache(maxsize=16_384)
def uuid_of(raw: bytes) -> UUID:
    """Return the id that bytes stand for: people and visits come back again and again."""
    return UUID(bytes=raw)


@lru_cache(maxsize=16_384)
def day_of(text: str) -> date:
    """Return the day of ISO text."""
    return date.fromisoformat(text)


_SIMPLE: dict[Any, Read] = {
    PartialDate: lru_cache(maxsize=4_096)(parse_partial),
    date: day_of,
    time: time.fromisoformat,
    UUID: uuid_of,
    bool: bool,
}


@cache
def _places(kind: type[Any]) -> tuple[tuple[int, Read], ...]:
    """Return where in a row something must be read, and how."""
    return tuple((i, read) for i, read in enumerate(_readers(kind)) if read is not None)  # type: ignore[arg-type]


@cache
def _named(kind: Any) -> tuple[tuple[str, Read | None], ...]:
    """Return the fields of a dataclass and how each is read."""
    return tuple(zip((field.name for field in fields(kind)), _readers(kind), strict=True))


@cache
def _readers(kind: type[Any]) -> tuple[Read | None, ...]:
    hints = get_type_hints(kind)
    return tuple(_reader(hints[field.name]) for field in fields(kind))


def _reader(hint: Any) -> Read | None:
    """Return what reads a stored value of a type; None when it is stored as it is."""
    if isinstance(hint, UnionType):  # X | None
        (inner,) = [part for part in get_args(hint) if part is not type(None)]
        return _reader(inner)
    if get_origin(hint) is tuple:
        item = get_args(hint)[0]
        return lambda found: tuple(_read_object(item, data) for data in _list_of(found))
    if hint in _SIMPLE:
        return _SIMPLE[hint]
    if isinstance(hint, type) and issubclass(hint, Enum):
        members = {member.value: member for member in hint}
        return members.__getitem__
    return _nested(hint)


def _list_of(found: str | list[Any]) -> list[Any]:
    """Return the items of a tuple: JSON text in a column of its own, a list inside other JSON."""
    return json.loads(found) if isinstance(found, str) else found


def _nested(hint: Any) -> Read | None:
    return (lambda data: _read_object(hint, data)) if is_dataclass(hint) else None


def _read_object(kind: Any, data: dict[str, Any]) -> Any:
    """Return a dataclass of a JSON object; fields that it lacks have their default."""
    values = {}
    for name, read in _named(kind):
        if name in data:
            value = data[name]
            values[name] = value if read is None or value is None else read(value)
    return kind(**values)
