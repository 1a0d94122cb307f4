"""Between the details of a fact and the fields of its form: words and code are one field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields, replace
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar, get_type_hints

T = TypeVar("T")
_CODES = ("code_system", "code", "code_display")


@dataclass(frozen=True, slots=True)
class CodedText:
    """What a person wrote, and the code that was chosen for it, if one was."""

    text: str = ""
    code_system: str = ""
    code: str = ""
    code_display: str = ""


def values_of(details: Any) -> dict[str, Any]:
    """Return the fields of details; where they have a code, `text` is a CodedText."""
    found = {field.name: getattr(details, field.name) for field in fields(details)}
    if "code" in found:
        found["text"] = CodedText(found["text"], *(found.pop(name) for name in _CODES))
    return found


def usual_values(kind: type[Any]) -> dict[str, Any]:
    """Return what a new fact says where nobody says otherwise."""
    found = {f.name: f.default for f in fields(kind) if f.default is not MISSING}
    return {name: value for name, value in found.items() if name not in ("text", *_CODES)}


def details_of(kind: type[T], values: Mapping[str, Any], before: T | None = None) -> T:
    """Return details with some fields set; the others are those of `before`, else the usual."""
    set_: dict[str, Any] = {}
    hints = _hints(kind)  # type: ignore[arg-type]
    for name, value in values.items():
        if isinstance(value, CodedText):
            parts = {"text": value.text, **{code: getattr(value, code) for code in _CODES}}
            set_ |= {part: text for part, text in parts.items() if part in hints}
        else:
            set_[name] = _fitting(hints[name], value)
    if before is not None:
        return replace(before, **set_)  # type: ignore[type-var]
    return kind(**set_)


@cache
def _hints(kind: type[Any]) -> dict[str, Any]:
    return get_type_hints(kind)


def _fitting(hint: Any, value: Any) -> Any:
    """Return a form's value as the field has it: numbers of a form are decimal."""
    if hint is str:
        return "" if value is None else format(value, "f") if isinstance(value, Decimal) else value
    if isinstance(value, Decimal):
        return int(value)
    return value
