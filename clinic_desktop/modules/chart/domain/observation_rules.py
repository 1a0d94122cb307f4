"""What must hold of an observation before it is stored. What is odd but readable is kept."""

from __future__ import annotations

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.domain.observations import (
    ObservationDetails,
    ObservedValue,
    ValueKind,
    decimal_of,
)

MAX_VALUE = 100_000  # a text result may be a whole letter
_NUMBERS = frozenset({ValueKind.QUANTITY, ValueKind.INTEGER})
_COMPARATORS = frozenset({"", "<", "<=", ">=", ">", "ad"})


def observation_problems(details: ObservationDetails) -> dict[str, str]:
    """Return what is wrong, by field."""
    problems = {}
    if not details.coding.words.strip():
        problems["coding"] = translate("Chart", "Say what it is.")
    values = [details.value, *(part.value for part in details.components)]
    if any(_is_not_a_number(value) for value in values):
        problems["value"] = translate("Chart", "This is not a number.")
    elif any(value.comparator not in _COMPARATORS for value in values):
        problems["value"] = translate("Chart", "Use <, <=, >= or > before a number.")
    elif any(len(value.text) > MAX_VALUE for value in values):
        problems["value"] = translate("Chart", "Use at most {limit} characters.").format(
            limit=MAX_VALUE
        )
    return problems


def _is_not_a_number(value: ObservedValue) -> bool:
    return value.kind in _NUMBERS and not value.absent and decimal_of(value.text) is None
