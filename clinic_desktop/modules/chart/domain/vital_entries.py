"""Vital signs as they are typed: read from a short text, checked, made into observations."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from clinic_desktop.kernel.errors import UserError, Warned
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.chart.domain.observations import (
    Coding,
    Component,
    ObservationCategory,
    ObservationDetails,
    ObservedValue,
    ValueKind,
)
from clinic_desktop.modules.chart.domain.units import convert, rounded, unit_of
from clinic_desktop.modules.chart.domain.vitals import (
    VITALS,
    Measure,
    Plausibility,
    VitalKind,
    VitalSign,
    assess,
)

_NUMBER = r"(\d{1,5}(?:[.,]\d{1,4})?)"
_SINGLE = re.compile(rf"{_NUMBER}\s*(.*)", re.DOTALL)
_PAIR = re.compile(rf"{_NUMBER}\s*[/\-\s]\s*{_NUMBER}\s*(.*)", re.DOTALL)
_EXAMPLES = {
    VitalKind.BLOOD_PRESSURE: "120/80",
    VitalKind.HEART_RATE: "72",
    VitalKind.RESPIRATORY_RATE: "16",
    VitalKind.TEMPERATURE: "37.2",
    VitalKind.SATURATION: "98",
    VitalKind.WEIGHT: "81.4",
    VitalKind.HEIGHT: "175",
    VitalKind.HEAD: "42.5",
    VitalKind.BMI: "24.6",
    VitalKind.GLUCOSE: "95",
    VitalKind.PAIN: "3",
}
CALCULATED = "calculated"  # the method of what nobody measured


class NotAVital(UserError):
    """The text is not a value of this vital sign."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "“{text}” is not read as {what}. Type, for example, {how}."
    )


@dataclass(frozen=True, slots=True)
class VitalEntry:
    """One vital sign as typed; `second` is the diastolic pressure."""

    kind: VitalKind
    value: Decimal
    unit: str = ""
    second: Decimal | None = None
    body_site: str = ""
    method: str = ""


@dataclass(frozen=True, slots=True)
class VitalsDetails:
    """A set of vital signs taken together; `acknowledged` names the warnings that were confirmed.

    `effective_ms` is when, None for now.
    """

    entries: tuple[VitalEntry, ...]
    effective_ms: int | None = None
    performer: str = ""
    note: str = ""
    acknowledged: frozenset[str] = frozenset()


def parse_vital(text: str, kind: VitalKind, unit: str = "") -> VitalEntry:
    """Read "148/86", "81,4" or "98.6 F"; `unit` is meant when none is written. Raises NotAVital."""
    vital, typed = VITALS[kind], text.strip()
    paired = kind is VitalKind.BLOOD_PRESSURE
    found = (_PAIR if paired else _SINGLE).fullmatch(typed)
    if found is None:
        raise _not_a_vital(vital, text)
    numbers = [Decimal(each.replace(",", ".")) for each in found.groups()[:-1]]
    written = found.groups()[-1].strip()
    meant = unit_of(written) if written else unit_of(unit or vital.units[0])
    if meant is None or meant.code not in vital.units:
        raise _not_a_vital(vital, text)
    return VitalEntry(kind, numbers[0], meant.code, numbers[1] if paired else None)


def entry_problems(
    entries: Iterable[VitalEntry], age_days: int | None
) -> tuple[dict[str, str], tuple[Warned, ...]]:
    """Return what can't be, by vital sign, and what is odd and must be confirmed."""
    problems: dict[str, str] = {}
    warnings: list[Warned] = []
    for entry in entries:
        vital = VITALS[entry.kind]
        if entry.kind in problems or any(w.name == _warning(entry.kind) for w in warnings):
            continue
        if problem := _shape_problem(vital, entry):
            problems[entry.kind.value] = problem
            continue
        for measure, value in measured(entry):
            told = assess(vital, measure, value, entry.unit, age_days)
            if told.plausibility is Plausibility.FINE:
                continue
            words = _beyond(vital, value, entry.unit, (told.limit, told.unit))
            if told.plausibility is Plausibility.IMPOSSIBLE:
                problems[entry.kind.value] = words
            else:
                warnings.append(Warned(_warning(entry.kind), words))
    return problems, tuple(warnings)


def measured(entry: VitalEntry) -> tuple[tuple[Measure, Decimal], ...]:
    """Return each number of an entry with what it measures."""
    values = (entry.value,) if entry.second is None else (entry.value, entry.second)
    return tuple(zip(VITALS[entry.kind].measures, values, strict=False))


def body_mass_index(weight: VitalEntry, height: VitalEntry) -> VitalEntry | None:
    """Return the index, to one place; None where the units don't fit."""
    kilograms = convert(weight.value, weight.unit or "kg", "kg")
    metres = convert(height.value, height.unit or "cm", "m")
    if not kilograms or not metres:
        return None
    index = rounded(Fraction(kilograms) / metres**2, 1)
    return VitalEntry(VitalKind.BMI, index, "kg/m2", method=CALCULATED)


def observation_of(entry: VitalEntry, details: VitalsDetails, at_ms: int) -> ObservationDetails:
    """Return the observation that an entry becomes, in the unit that it was typed in."""
    vital = VITALS[entry.kind]
    unit = entry.unit or vital.units[0]
    parts = [(measure, _quantity(value, unit)) for measure, value in measured(entry)]
    value = parts[0][1]
    components: tuple[Component, ...] = ()
    if len(vital.measures) > 1:
        value = ObservedValue()
        components = tuple(
            Component(Coding(vital.code.system, measure.code, measure.display), each)
            for measure, each in parts
        )
    return ObservationDetails(
        ObservationCategory.VITAL_SIGNS,
        vital.code,
        value,
        effective_ms=at_ms,
        components=components,
        body_site=entry.body_site,
        method=entry.method,
        performer=details.performer,
        note=details.note,
    )


def _quantity(value: Decimal, unit: str) -> ObservedValue:
    known = unit_of(unit)
    words = unit if known is None else known.words
    return ObservedValue(ValueKind.QUANTITY, format(value, "f"), unit=words, unit_code=unit)


def _warning(kind: VitalKind) -> str:
    return f"odd-{kind.value}"


def _shape_problem(vital: VitalSign, entry: VitalEntry) -> str:
    if not entry.value.is_finite() or (entry.second is not None and not entry.second.is_finite()):
        return translate("Chart", "This is not a number.")
    if entry.unit and entry.unit not in vital.units:
        return translate("Chart", "{what} can't be in {unit}.").format(
            what=vital.words(), unit=entry.unit
        )
    if entry.kind is VitalKind.BLOOD_PRESSURE:
        if entry.second is None:
            return translate("Chart", "Give both pressures, as in 120/80.")
        if entry.second >= entry.value:
            return translate("Chart", "The lower pressure comes second, as in 120/80.")
    return ""


def _beyond(vital: VitalSign, value: Decimal, unit: str, limit: tuple[str, str]) -> str:
    def shown(number: str, code: str) -> str:
        known = unit_of(code or vital.units[0])
        return f"{number} {known.words if known else code}".strip()

    sentence = translate("Chart", "{what}: {value} is beyond the limit of {limit}.")
    return sentence.format(
        what=vital.words(), value=shown(format(value, "f"), unit), limit=shown(*limit)
    )


def _not_a_vital(vital: VitalSign, text: str) -> NotAVital:
    return NotAVital(text=text.strip()[:40], what=vital.words(), how=_EXAMPLES[vital.kind])
