"""The words for the values of facts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from typing import Any

from clinic_desktop.kernel.local_text import day_text, time_text
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.api import Reaction, Regimen
from clinic_desktop.modules.chart.api.fact_words import (
    partial_text,
    reaction_text,
    regimen_text,
    word,
)
from clinic_desktop.modules.chart.presenters.lists.values import CodedText


def choices(kind: type[Enum]) -> list[tuple[Any, str]]:
    """Return all values with their words, for a field to choose from."""
    unsaid = translate("Chart", "not said")
    return [(value, word(value) or unsaid) for value in kind]


def value_text(value: Any) -> str:
    """Return any field of a fact in words; '' for nothing."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return translate("Chart", "yes") if value else ""
    if isinstance(value, Enum):
        return word(value)
    if isinstance(value, date):
        return day_text(value)
    if isinstance(value, time):
        return time_text(datetime.combine(date.min, value))
    if isinstance(value, tuple):
        return "\n".join(value_text(item) for item in value)
    if isinstance(value, CodedText):
        return f"{value.text} ({value.code})" if value.code else value.text
    if isinstance(value, Reaction):
        return reaction_text(value)
    if isinstance(value, Regimen):
        return regimen_text(value)
    if isinstance(value, str | int | Decimal):
        return str(value)
    return partial_text(value)


def labelled(labels: Mapping[str, str], name: str) -> str:
    """Return a field's label without its access key."""
    return translate("Chart", labels[name]).replace("&", "") if name in labels else name
