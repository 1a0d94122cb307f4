"""Quantities and reference ranges."""

from __future__ import annotations

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.domain.observations import ReferenceRange, decimal_of
from clinic_desktop.modules.chart.service.fhir.shape import (
    TERMINOLOGY,
    UCUM,
    Element,
    Json,
    NotHeld,
    coded,
    concept,
    concept_of,
    filled,
)

_RANGE = TERMINOLOGY + "referencerange-meaning"
_SEX = "http://hl7.org/fhir/administrative-gender"
_SEXES = {"248153007": "male", "248152002": "female", "male": "male", "female": "female"}


def ranges_to(ranges: tuple[ReferenceRange, ...]) -> list[Json]:
    """Return reference ranges; R4 wants limits or words in each."""
    return [made for made in map(_range_to, ranges) if made]


def ranges_from(element: Element) -> tuple[ReferenceRange, ...]:
    """Read reference ranges. Raises NotHeld for one that can't be compared safely."""
    return tuple(map(_range_from, element.children("referenceRange")))


def measured(element: Element) -> tuple[str, str, str]:
    """Return number, unit and UCUM code of a quantity; a code of another system is its unit."""
    number = element.decimal("value")
    if not number:
        raise NotHeld(translate("Chart", "There is no number in a quantity."))
    unit, code = element.text("unit"), element.text("code")
    if element.text("system") == UCUM:
        return number, unit or code, code
    return number, unit or code, ""


def _range_to(one: ReferenceRange) -> Json:
    units = filled(unit=one.unit, system=UCUM if one.unit_code else "", code=one.unit_code)
    low, high = decimal_of(one.low), decimal_of(one.high)
    applies = [concept(one.applies_to)] if one.applies_to else []
    made = filled(
        low=None if low is None else {"value": low, **units},
        high=None if high is None else {"value": high, **units},
        type=coded(_RANGE, one.kind) if one.kind else None,
        appliesTo=[*applies, *([coded(_SEX, one.sex)] if one.sex else [])],
        age=_ages_to(one),
        text=one.text,
    )
    return made if {"low", "high", "text"} & set(made) else {}


def _range_from(element: Element) -> ReferenceRange:
    limits = {name: element.child(name) for name in ("low", "high")}
    read = {name: measured(each) for name, each in limits.items() if each is not None}
    if len({each[1:] for each in read.values()}) > 1:
        raise NotHeld(translate("Chart", "The limits of a range have different units."))
    unit, unit_code = next(((each[1], each[2]) for each in read.values()), ("", ""))
    sexes, applies = set(), []
    for each in element.children("appliesTo"):
        said = concept_of(each)
        if said.code in _SEXES:
            sexes.add(_SEXES[said.code])
        elif said.text:
            applies.append(said.text)
    kind, ages = element.child("type"), _ages_from(element)
    return ReferenceRange(
        low=read["low"][0] if "low" in read else "",
        high=read["high"][0] if "high" in read else "",
        text=element.text("text"),
        applies_to=", ".join(applies),
        kind=concept_of(kind).code if kind else "",
        sex=sexes.pop() if len(sexes) == 1 else "",
        age_low=ages[0],
        age_high=ages[1],
        unit=unit,
        unit_code=unit_code,
    )


def _ages_to(one: ReferenceRange) -> Json:
    ages = {"low": decimal_of(one.age_low), "high": decimal_of(one.age_high)}
    year = {"unit": "a", "system": UCUM, "code": "a"}
    return {name: {"value": age, **year} for name, age in ages.items() if age is not None}


def _ages_from(element: Element) -> tuple[str, str]:
    holder = element.child("age")
    found = []
    for name in ("low", "high"):
        each = holder.child(name) if holder else None
        number, unit, code = measured(each) if each else ("", "a", "a")
        if "a" not in (unit, code):
            raise NotHeld(translate("Chart", "The age of a range is not in years."))
        found.append(number)
    return found[0], found[1]
