"""What an observation found: value[x], interpretation, reference ranges and components."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.domain.observations import (
    Coding,
    Component,
    ObservedValue,
    ValueKind,
    decimal_of,
)
from clinic_desktop.modules.chart.service.fhir.ranges import measured, ranges_from, ranges_to
from clinic_desktop.modules.chart.service.fhir.shape import (
    DATE_TIME,
    OURS,
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
from clinic_desktop.modules.chart.store.codec import json_of, objects_of

_ABSENT = TERMINOLOGY + "data-absent-reason"
_INTERPRETATION = TERMINOLOGY + "v3-ObservationInterpretation"
_COMPARATORS = frozenset({"<", "<=", ">=", ">"})
_WORDS = "value"  # extension of ours: a value that value[x] can't say, beside its words
# value[x] that has no column; the resource is kept as it came.
_UNHELD = frozenset({"valueSampledData", "valueTime", "valuePeriod", "valueAttachment"})


def concept_to(coding: Coding) -> Json:
    """Return the concept of a coding; something nameless is called "?"."""
    said = coding.display or ("" if coding.code else "?")
    return concept(said, coding.system, coding.code)


def coding_from(element: Element, name: str) -> Coding:
    """Read the concept that an observation or a report is about."""
    holder = element.child(name)
    if holder is None:
        raise element.wrong(name, translate("Chart", "It is required and missing."))
    said = concept_of(holder)
    words = holder.text("text") or said.display or ("" if said.code else said.text)
    return Coding(said.system if said.code else "", said.code, words)


def value_to(value: ObservedValue) -> Json:
    """Return value[x]; what it can't say is given as words, with an extension that says it."""
    if value.kind is ValueKind.NONE:
        return {"dataAbsentReason": concept("", _ABSENT, value.absent)} if value.absent else {}
    plain = _plain(value)
    if plain is not None:
        return plain
    extension = {"url": OURS + _WORDS, "valueString": json_of((value,))}
    return {"valueString": words_of(value) or "?", "_valueString": {"extension": [extension]}}


def value_from(element: Element) -> ObservedValue:
    """Read value[x]. Raises NotHeld for a type or a precision that a chart has not."""
    for name in element.data:
        if name in _UNHELD:
            raise NotHeld(translate("Chart", "{name} has no place in the chart.").format(name=name))
    own = _own_value(element)
    if own is not None:
        return own
    for name, read in _READERS.items():
        if name in element.data:
            found: ObservedValue = read(element, name)
            return found
    holder = element.child("dataAbsentReason")
    if holder is None:
        return ObservedValue()
    said = concept_of(holder)
    return ObservedValue(absent=said.code or said.text)


def component_to(part: Component) -> Json:
    """Return one of several values."""
    return filled(
        code=concept_to(part.coding),
        **value_to(part.value),
        interpretation=interpretation_to(part.interpretation),
        referenceRange=ranges_to(part.ranges),
    )


def component_from(element: Element) -> Component:
    """Read one of several values."""
    return Component(
        coding_from(element, "code"),
        value_from(element),
        interpretation_from(element),
        ranges_from(element),
    )


def interpretation_to(codes: str) -> list[Json]:
    """Return the flags of a laboratory."""
    return [coded(_INTERPRETATION, c.strip()) for c in codes.split(",") if c.strip()]


def interpretation_from(element: Element) -> str:
    """Read the flags of a laboratory, separated by commas."""
    said = [concept_of(each) for each in element.children("interpretation")]
    return ",".join(filter(None, (each.code or each.text.replace(",", " ") for each in said)))


def words_of(value: ObservedValue) -> str:
    """Return a value in words."""
    numbers = " - ".join(filter(None, (value.text, value.to)))
    return " ".join(filter(None, (value.comparator, numbers or value.code, value.unit)))


def _plain(value: ObservedValue) -> Json | None:
    kind, number, other = value.kind, decimal_of(value.text), decimal_of(value.to)
    known = not value.comparator or value.comparator in _COMPARATORS
    pair = number is not None and other is not None and not value.comparator
    if kind is ValueKind.QUANTITY and number is not None and known:
        return {"valueQuantity": _quantity(value.text, value, value.comparator)}
    if kind is ValueKind.INTEGER and value.text == str(_whole(number)) and not value.unit:
        return {"valueInteger": _whole(number)}
    if kind is ValueKind.RANGE and pair:
        return {"valueRange": _pair("low", "high", value)}
    if kind is ValueKind.RATIO and pair:
        return {"valueRatio": _pair("numerator", "denominator", value)}
    if kind is ValueKind.BOOLEAN and value.text in ("true", "false"):
        return {"valueBoolean": value.text == "true"}
    if kind is ValueKind.CODED and (value.text or value.code):
        return {"valueCodeableConcept": concept(value.text, value.system, value.code)}
    if kind is ValueKind.DATE and DATE_TIME.fullmatch(value.text):
        return {"valueDateTime": value.text}
    if kind is ValueKind.TEXT and value.text.strip() and not value.unit:
        return {"valueString": value.text}
    return None


def _own_value(element: Element) -> ObservedValue | None:
    beside = element.child("_valueString")
    found = beside.extension(_WORDS) if beside else None
    if found is None:
        return None
    try:
        (value,) = objects_of(ObservedValue, str(found.get("valueString", "")))
    except (ValueError, TypeError, KeyError, AttributeError):
        raise element.wrong("_valueString", translate("Chart", "It is no value.")) from None
    return value


def _of_quantity(element: Element, name: str) -> ObservedValue:
    holder = element.child(name)
    assert holder is not None
    number, unit, code = measured(holder)
    comparator = holder.code("comparator", _COMPARATORS)
    return ObservedValue(ValueKind.QUANTITY, number, "", comparator, unit, code)


def _of_pair(element: Element, name: str) -> ObservedValue:
    first, second = ("low", "high") if name == "valueRange" else ("numerator", "denominator")
    holder = element.child(name)
    parts = [holder.child(part) if holder else None for part in (first, second)]
    if parts[0] is None or parts[1] is None:
        raise NotHeld(translate("Chart", "One of its two numbers is missing."))
    one, other = (measured(part) for part in parts if part)
    if one[1:] != other[1:] or any("comparator" in part.data for part in parts if part):
        raise NotHeld(translate("Chart", "Its two numbers have different units."))
    kind = ValueKind.RANGE if name == "valueRange" else ValueKind.RATIO
    return ObservedValue(kind, one[0], other[0], "", one[1], one[2])


def _of_concept(element: Element, name: str) -> ObservedValue:
    holder = element.child(name)
    assert holder is not None
    said = concept_of(holder)
    words = holder.text("text") or said.display or ("" if said.code else said.text)
    system = said.system if said.code else ""
    return ObservedValue(ValueKind.CODED, words, system=system, code=said.code)


def _of_text(element: Element, name: str) -> ObservedValue:
    return ObservedValue(ValueKind.TEXT, element.text(name))


def _of_truth(element: Element, name: str) -> ObservedValue:
    return ObservedValue(ValueKind.BOOLEAN, "true" if element.truth(name) else "false")


def _of_whole(element: Element, name: str) -> ObservedValue:
    return ObservedValue(ValueKind.INTEGER, str(element.whole(name)))


def _of_moment(element: Element, name: str) -> ObservedValue:
    element.day(name)  # checks it
    return ObservedValue(ValueKind.DATE, element.text(name))


_READERS: dict[str, Any] = {
    "valueQuantity": _of_quantity,
    "valueRange": _of_pair,
    "valueRatio": _of_pair,
    "valueCodeableConcept": _of_concept,
    "valueString": _of_text,
    "valueBoolean": _of_truth,
    "valueInteger": _of_whole,
    "valueDateTime": _of_moment,
}


def _pair(first: str, second: str, value: ObservedValue) -> Json:
    return {first: _quantity(value.text, value), second: _quantity(value.to, value)}


def _quantity(text: str, value: ObservedValue, comparator: str = "") -> Json:
    return filled(
        value=decimal_of(text),
        comparator=comparator,
        unit=value.unit,
        system=UCUM if value.unit_code else "",
        code=value.unit_code,
    )


def _whole(number: Decimal | None) -> int | None:
    return int(number) if number is not None and number == int(number) else None
