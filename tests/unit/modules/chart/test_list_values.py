"""Merging by field, typed partial dates, and forms' values: nothing is lost."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import Enum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.modules.chart.api import (
    ConditionDetails,
    ConditionStatus,
    NotAPartialDate,
    PartialDate,
    PregnancyDetails,
    PregnancyOutcome,
    SocialHistoryDetails,
    SocialTopic,
)
from clinic_desktop.modules.chart.api.fact_words import WORDS, word
from clinic_desktop.modules.chart.presenters.lists.merging import merge_fields
from clinic_desktop.modules.chart.presenters.lists.partial_typed import partial_typed, read_partial
from clinic_desktop.modules.chart.presenters.lists.values import (
    CodedText,
    details_of,
    values_of,
)

FIELDS = ("a", "b", "c", "d")
RECORDS = st.fixed_dictionaries({name: st.integers(0, 2) for name in FIELDS})


@given(RECORDS, RECORDS, RECORDS)
def test_merging_takes_each_change_and_asks_where_both_changed(base, mine, theirs):
    merged = merge_fields(base, mine, theirs)
    assert set(merged.values) == set(FIELDS)
    for name in FIELDS:
        was, here, there = base[name], mine[name], theirs[name]
        if here == there:
            assert merged.values[name] == here
            assert name not in (*merged.mine, *merged.theirs, *merged.asked)
        elif here == was:
            assert (merged.values[name], name in merged.theirs) == (there, True)
        elif there == was:
            assert (merged.values[name], name in merged.mine) == (here, True)
        else:
            assert name in merged.asked
    changed = {name for name in FIELDS if mine[name] != theirs[name]}
    assert {*merged.mine, *merged.theirs, *merged.asked} == changed


@given(RECORDS, RECORDS)
def test_merging_with_an_unchanged_side_is_the_other_side(base, other):
    assert merge_fields(base, base, other).values == other
    assert merge_fields(base, other, base).values == other


def _partial(parts: tuple[int, int, int]) -> PartialDate | None:
    try:
        return PartialDate(*parts)
    except NotAPartialDate:
        return None


PARTIALS = (
    st.tuples(st.integers(1900, 2026), st.integers(0, 12), st.integers(0, 31))
    .map(_partial)
    .filter(lambda value: value is not None)
)


@given(PARTIALS, st.sampled_from(["DMY", "MDY", "YMD"]))
def test_a_partial_date_reads_back_as_it_was_typed(value, order):
    assert read_partial(partial_typed(value, order), order, date(2026, 11, 24)) == value


@pytest.mark.parametrize("text", ["", "soon", "13/2020", "31/2/2020", "20/20/20"])
def test_what_is_no_date_is_none(text):
    assert read_partial(text, "DMY", date(2026, 11, 24)) is None


def test_words_and_code_are_one_field():
    details = ConditionDetails("Asthma", "system", "J45", "Asthma, unspecified")
    values = values_of(details)
    assert values["text"] == CodedText("Asthma", "system", "J45", "Asthma, unspecified")
    assert details_of(ConditionDetails, values) == details
    later = details_of(ConditionDetails, {"clinical_status": ConditionStatus.RESOLVED}, details)
    assert (later.code, later.clinical_status) == ("J45", ConditionStatus.RESOLVED)


def test_numbers_of_a_form_fit_their_field():
    found = details_of(
        PregnancyDetails, {"outcome": PregnancyOutcome.ONGOING, "weeks": Decimal(12)}
    )
    assert (found.weeks, type(found.weeks)) == (12, int)
    social = details_of(
        SocialHistoryDetails, {"topic": SocialTopic.TOBACCO, "amount": Decimal("12.5")}
    )
    assert social.amount == "12.5"
    assert details_of(SocialHistoryDetails, {"amount": None}, social).amount == ""


@pytest.mark.parametrize("kind", list(WORDS), ids=lambda kind: kind.__name__)
def test_every_value_has_a_word(kind: type[Enum]):
    assert {value.value for value in kind if value.value} == set(WORDS[kind])
    assert all(word(value) for value in kind if value.value)
