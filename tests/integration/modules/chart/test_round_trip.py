"""What a chart gives away comes back equal, whatever it holds."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, time
from enum import Enum
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clinic_desktop.modules.chart.domain.partial_date import PartialDate
from clinic_desktop.modules.chart.service.facts import tidied
from clinic_desktop.modules.chart.service.fhir.files import from_text, json_text
from clinic_desktop.modules.chart.service.fhir.kinds import KINDS, Kind, kind_of, restored, said_of
from clinic_desktop.modules.chart.service.fhir.shape import Element

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
