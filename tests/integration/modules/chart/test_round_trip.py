"""What a chart gives away comes back equal, whatever it holds."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from datetime import date, time
from enum import Enum
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints
from uuid import UUID

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from clinic_desktop.kernel.text import clean_line
from clinic_desktop.modules.chart.domain.observation_rules import observation_problems
from clinic_desktop.modules.chart.domain.observations import (
    Coding,
    Component,
    ObservationCategory,
    ObservationDetails,
    ObservedValue,
    ReferenceRange,
    ResultStatus,
    ValueKind,
)
from clinic_desktop.modules.chart.domain.partial_date import PartialDate
from clinic_desktop.modules.chart.domain.reports import ReportDetails, ReviewAction
from clinic_desktop.modules.chart.service.facts import tidied
from clinic_desktop.modules.chart.service.fhir import results
from clinic_desktop.modules.chart.service.fhir.files import from_text, json_text
from clinic_desktop.modules.chart.service.fhir.kinds import KINDS, Kind, kind_of, restored, said_of
from clinic_desktop.modules.chart.service.fhir.shape import Element
from clinic_desktop.modules.chart.service.fhir.taking_results import placed
from tests.support.fhir_judge import faults

TODAY = date(2026, 11, 24)
WORDS = st.text(st.characters(categories=("L", "N", "P", "Zs")), max_size=30)
DAYS = st.dates(date(1900, 1, 1), TODAY)
DOSES = st.decimals("0.001", "9999", places=3).map(str)
CODES = st.sampled_from(["A1", "b-2", "77.3"])


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    day = draw(DAYS)
    known = draw(st.integers(1, 3))
    return PartialDate(day.year, day.month if known > 1 else 0, day.day if known > 2 else 0)


def of(kind: type[Any]) -> st.SearchStrategy[Any]:
    """Return any value of a details dataclass, by its types."""
    hints = get_type_hints(kind)
    return st.builds(kind, **{f.name: _field(f.name, hints[f.name]) for f in fields(kind)})


def _field(name: str, hint: Any) -> st.SearchStrategy[Any]:
    if name == "dose":
        return st.just("") | DOSES
    if name in ("appointment_id",):
        return st.none()  # an appointment stays in its clinic
    if isinstance(hint, UnionType):
        (inner,) = [part for part in get_args(hint) if part is not type(None)]
        return st.none() | _field(name, inner)
    if get_origin(hint) is tuple:
        return st.lists(of(get_args(hint)[0]), max_size=3).map(tuple)
    if hint is PartialDate:
        return partial_dates()
    if hint is date:
        return DAYS
    if hint is time:
        return st.times().map(lambda at: at.replace(microsecond=0))
    if hint is bool:
        return st.booleans()
    if hint is int:
        return st.integers(0, 9000)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(hint)
    assert hint is str, hint
    return WORDS


def holding(kind: Kind) -> st.SearchStrategy[Any]:
    """Return details that a chart would take."""
    made = of(kind.facts.table.details).map(_coded).map(tidied)
    return made.filter(lambda details: not kind.facts.problems(details, TODAY))


def _coded(details: Any) -> Any:
    """A code has a system and a name, or there is none: as the fields of a form fill them."""
    if not hasattr(details, "code"):
        return details
    if not details.code.strip():
        return replace(details, code="", code_system="", code_display="")
    return replace(details, code_system="http://example.org/codes", text=details.text or "x")


@pytest.mark.parametrize("kind", KINDS, ids=[k.facts.table.row_class.__tablename__ for k in KINDS])
@given(data=st.data())
@settings(max_examples=40, suppress_health_check=list(HealthCheck))
def test_a_fact_comes_back_equal(kind: Kind, data: st.DataObject) -> None:
    details = data.draw(holding(kind))
    reason = data.draw(st.sampled_from(["", "Wrong patient"]))
    resource = said_of(kind, details, UUID(int=1), UUID(int=2), reason)
    sent = from_text(json_text(resource))
    assert kind_of(sent) is kind
    before, why = restored(sent)
    assert why == reason
    assert tidied(kind.from_fhir(Element(before, kind.resource))) == details


NUMBERS = st.decimals("-9999", "99999", places=2).map(str)
SOME_MS = st.integers(0, 1_790_000_000_000)
UNITS = st.sampled_from([("", ""), ("mmol/L", "mmol/L"), ("tera.l-1", "")])


@st.composite
def values(draw: st.DrawFn) -> ObservedValue:
    """Return any value, also those that value[x] can't say."""
    unit, code = draw(UNITS)
    kind = draw(st.sampled_from(ValueKind))
    number, other = draw(NUMBERS), draw(NUMBERS)
    if kind is ValueKind.QUANTITY:
        comparator = draw(st.sampled_from(["", "<", "<=", ">=", ">", "ad"]))
        return ObservedValue(kind, number, "", comparator, unit, code)
    if kind in (ValueKind.RANGE, ValueKind.RATIO):
        to = draw(st.sampled_from(["", other]))
        comparator = draw(st.sampled_from(["", "<"]))
        return ObservedValue(kind, number, to, comparator, unit, code)
    if kind is ValueKind.INTEGER:
        return ObservedValue(kind, draw(st.sampled_from(["0", "12", "5.0"])), unit=unit)
    if kind is ValueKind.BOOLEAN:
        return ObservedValue(kind, draw(st.sampled_from(["true", "false"])))
    if kind is ValueKind.DATE:
        return ObservedValue(kind, draw(st.sampled_from(["2026-11", "2026-11-24 10:05:00"])))
    if kind is ValueKind.CODED:
        code = draw(CODES | st.just(""))
        words = draw(WORDS.filter(str.strip))
        return ObservedValue(kind, words, system="urn:x" if code else "", code=code)
    if kind is ValueKind.TEXT:
        return ObservedValue(
            kind, draw(WORDS.filter(str.strip)), unit=draw(st.sampled_from(["", "mg"]))
        )
    return ObservedValue(absent=draw(st.sampled_from(["", "not-performed"])))


@st.composite
def codings(draw: st.DrawFn) -> Coding:
    code = draw(CODES | st.just(""))
    words = draw(WORDS.filter(str.strip) if not code else WORDS)
    return Coding("http://loinc.org" if code else "", code, clean_line(words))


@st.composite
def ranges(draw: st.DrawFn) -> ReferenceRange:
    low, high = draw(NUMBERS | st.just("")), draw(NUMBERS | st.just(""))
    unit, code = draw(UNITS) if low or high else ("", "")
    text = draw(WORDS.filter(str.strip)) if not (low or high) else ""
    sex = draw(st.sampled_from(["", "male", "female"]))
    age = draw(st.sampled_from([("", ""), ("18", ""), ("0.5", "2")]))
    kind = draw(st.sampled_from(["", "normal", "therapeutic"]))
    return ReferenceRange(low, high, text, draw(CODES), kind, sex, *age, unit, code)


FLAGS = st.lists(st.sampled_from(["H", "HH", "A"]), max_size=2, unique=True).map(",".join)


@st.composite
def observations(draw: st.DrawFn) -> ObservationDetails:
    """Return any observation that a chart would take."""
    exact = draw(st.booleans())
    limits = st.lists(ranges(), max_size=2).map(tuple)
    parts = st.builds(Component, codings(), values(), FLAGS, limits)
    made = ObservationDetails(
        draw(st.sampled_from(ObservationCategory)),
        draw(codings()),
        draw(values()),
        draw(st.sampled_from(ResultStatus)),
        draw(SOME_MS) if exact else None,
        None if exact else draw(st.none() | partial_dates()),
        draw(st.none() | SOME_MS),
        draw(FLAGS),
        draw(limits),
        draw(st.lists(parts, max_size=2).map(tuple)),
        *(draw(WORDS) for _ in range(5)),
    )
    return tidied(made)


@given(details=observations(), reason=st.sampled_from(["", "Misread"]))
@settings(max_examples=150, suppress_health_check=list(HealthCheck))
def test_an_observation_comes_back_equal_and_is_r4(
    details: ObservationDetails, reason: str
) -> None:
    assume(not observation_problems(details))
    sent = json_text(placed(results.observation(details, reason), UUID(int=1), None))
    assert faults(json.loads(sent)) == []
    element = Element(from_text(sent), "Observation")
    assert tidied(results.observation_from(element)) == details
    assert element.said("reason", "valueString", "") == reason


REVIEWS = st.builds(
    results.ReviewText,
    st.sampled_from(ReviewAction),
    st.just("Dr Alba"),
    SOME_MS,
    WORDS.filter(lambda text: not text or text.strip()),
    st.sampled_from(["", "Dr Bey"]),
)


@given(data=st.data(), reviews=st.lists(REVIEWS, max_size=2))
@settings(max_examples=100, suppress_health_check=list(HealthCheck))
def test_a_report_comes_back_equal_and_is_r4(
    data: st.DataObject, reviews: list[results.ReviewText]
) -> None:
    lines = WORDS.map(str.strip)
    performer, identifier, orderer, conclusion, specimen, note = (
        data.draw(lines) for _ in range(6)
    )
    details = ReportDetails(
        data.draw(codings()),
        data.draw(st.sampled_from(["LAB", "RAD", ""])),
        data.draw(st.sampled_from(ResultStatus)),
        data.draw(st.none() | SOME_MS),
        None,
        data.draw(st.none() | SOME_MS),
        performer=performer,
        identifier=identifier,
        orderer=orderer,
        conclusion=conclusion,
        specimen=specimen,
        note=note,
    )
    resource = results.report(details, [UUID(int=7)], reviews=reviews)
    sent = json_text(placed(resource, UUID(int=1), UUID(int=2)))
    assert faults(json.loads(sent)) == []
    element = Element(from_text(sent), "DiagnosticReport")
    assert results.report_from(element) == details
    assert results.reviews_from(element) == tuple(reviews)
    assert results.results_in(element.data) == [f"urn:uuid:{UUID(int=7)}"]
