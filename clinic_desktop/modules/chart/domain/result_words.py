"""Results in words: value, range, and where the value lies. No range never reads as normal."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from clinic_desktop.kernel.local_text import decimal_text
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.chart.domain.interpretation import OUT_OF_RANGE, Flag
from clinic_desktop.modules.chart.domain.observations import (
    Observation,
    ObservationDetails,
    ObservedValue,
    ReferenceRange,
    ValueKind,
)

_WORDS = {
    Flag.CRITICAL_LOW: QT_TRANSLATE_NOOP("Chart", "critically low"),
    Flag.LOW: QT_TRANSLATE_NOOP("Chart", "low"),
    Flag.NORMAL: QT_TRANSLATE_NOOP("Chart", "in range"),
    Flag.HIGH: QT_TRANSLATE_NOOP("Chart", "high"),
    Flag.CRITICAL_HIGH: QT_TRANSLATE_NOOP("Chart", "critically high"),
    Flag.ABNORMAL: QT_TRANSLATE_NOOP("Chart", "abnormal"),
    Flag.CRITICAL_ABNORMAL: QT_TRANSLATE_NOOP("Chart", "critically abnormal"),
    Flag.NO_RANGE: QT_TRANSLATE_NOOP("Chart", "no range"),
    Flag.NOT_JUDGED: QT_TRANSLATE_NOOP("Chart", "not judged"),
}
_ARROWS = {
    Flag.CRITICAL_LOW: "▼▼",
    Flag.LOW: "▼",
    Flag.HIGH: "▲",
    Flag.CRITICAL_HIGH: "▲▲",
    Flag.ABNORMAL: "!",
    Flag.CRITICAL_ABNORMAL: "!!",
}
_COMPARATORS = {"<=": "≤", ">=": "≥"}


def flag_text(flag: Flag) -> str:
    """Return where a value lies, in words."""
    return translate("Chart", _WORDS[flag])


def flag_arrow(flag: Flag) -> str:
    """Return the arrow of what is out of range, two for what is critical; '' for all else."""
    return _ARROWS.get(flag, "")


def flag_tone(flag: Flag) -> str:
    """Return the tone of a value: danger out of range, grey where nobody knows."""
    if flag in OUT_OF_RANGE:
        return "danger"
    return "" if flag is Flag.NORMAL else "secondary"


def number_text(number: Decimal) -> str:
    """Return a number as sent, with the decimal point of the place; no digit is lost."""
    plain = f"{number:f}"
    point = decimal_text(1.5).strip("15") or "."
    return plain.replace(".", point)


def observed_text(value: ObservedValue, *, unit: bool = True) -> str:
    """Return a value as people read it, with its unit unless that stands elsewhere."""
    if value.absent:
        return translate("Chart", "not done ({reason})").format(reason=value.absent)
    text = value.text
    if value.number is not None:
        text = number_text(value.number)
    if value.kind is ValueKind.RATIO:
        text = f"{value.text} : {value.to}"
    elif value.kind is ValueKind.RANGE:
        text = f"{value.text}–{value.to}"
    sign = _COMPARATORS.get(value.comparator, value.comparator)
    parts = [f"{sign} {text}".strip(), value.unit if unit else ""]
    return " ".join(filter(None, parts))


def result_text(details: ObservationDetails, *, unit: bool = True) -> str:
    """Return what an observation says; components as in 148/86."""
    values = [details.value] if details.value.kind is not ValueKind.NONE else []
    values += [component.value for component in details.components]
    if not values:
        return observed_text(details.value)
    shown = "/".join(observed_text(value, unit=False) for value in values)
    return " ".join(filter(None, (shown, values[0].unit if unit else "")))


def range_text(ranges: Iterable[ReferenceRange]) -> str:
    """Return the first range that says something: 4.0–6.0, > 90, or as sent; else 'no range'."""
    for spec in ranges:
        low, high = _limit(spec.low), _limit(spec.high)
        if low and high:
            return f"{low}–{high}"
        if low or high:
            return f"≥ {low}" if low else f"≤ {high}"
        if spec.text:
            return spec.text
    return flag_text(Flag.NO_RANGE)


def name_of(observation: Observation) -> str:
    """Return the name of what was observed."""
    coding = observation.details.coding
    return coding.display or coding.code or translate("Chart", "Unnamed")


def _limit(text: str) -> str:
    try:
        return number_text(Decimal(text))
    except ArithmeticError:
        return text
