"""What is out of range, and in which unit."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.modules.chart.domain.interpretation import Flag, Subject, judge
from clinic_desktop.modules.chart.domain.observations import (
    ObservedValue,
    ReferenceRange,
    ResultStatus,
    ValueKind,
    precedence,
)
from clinic_desktop.modules.chart.domain.units import convert, convert_exact, rounded, unit_of

PAIRS = [("kg", "[lb_av]"), ("Cel", "[degF]"), ("cm", "[in_i]"), ("mm[Hg]", "kPa")]
NUMBERS = st.decimals("-9999", "9999", places=3)


def quantity(text: str, comparator: str = "", unit: str = "g/L") -> ObservedValue:
    return ObservedValue(ValueKind.QUANTITY, text, comparator=comparator, unit_code=unit)


@given(NUMBERS, st.sampled_from(PAIRS))
def test_a_unit_goes_there_and_back_without_losing_anything(
    number: Decimal, pair: tuple[str, str]
) -> None:
    there = convert(number, *pair)
    assert there is not None
    assert convert_exact(there, pair[1], pair[0]) == number


@given(NUMBERS)
def test_glucose_goes_there_and_back(number: Decimal) -> None:
    there = convert(number, "mmol/L", "mg/dL", "2339-0")
    assert there is not None
    assert convert_exact(there, "mg/dL", "mmol/L", "2339-0") == number
    assert convert(number, "mmol/L", "mg/dL", "2823-3") is None


@pytest.mark.parametrize(
    ("number", "source", "target", "expected"),
    [
        ("98.6", "F", "°C", "37.0"),
        ("1", "lb", "g", "453.6"),
        ("120", "mmHg", "kPa", "16.0"),
        ("70", "in", "cm", "177.8"),
        ("-0.25", "Cel", "Cel", "-0.3"),
    ],
)
def test_known_conversions(number: str, source: str, target: str, expected: str) -> None:
    exact = convert(Decimal(number), source, target)
    assert exact is not None
    assert rounded(exact, 1) == Decimal(expected)


def test_units_that_nobody_knows_are_not_guessed() -> None:
    assert unit_of("tera.l-1") is None
    assert convert(Decimal(1), "kg", "cm") is None
    assert convert(Decimal(1), "widgets", "widgets") == 1


@given(st.decimals("0", "200", places=1), st.sampled_from(["", "<", "<=", ">", ">="]))
def test_no_range_is_never_normal(number: Decimal, comparator: str) -> None:
    for ranges in ((), (ReferenceRange(),), (ReferenceRange(text="see note"),)):
        assert judge(quantity(str(number), comparator), "", ranges).flag not in (
            Flag.NORMAL,
            Flag.LOW,
            Flag.HIGH,
        )


@given(st.decimals("0", "200", places=1))
def test_a_number_is_on_one_side_of_its_range(number: Decimal) -> None:
    flag = judge(quantity(str(number)), "", (ReferenceRange("50", "100"),)).flag
    assert flag == (Flag.LOW if number < 50 else Flag.HIGH if number > 100 else Flag.NORMAL)


@given(
    st.decimals("0", "200", places=1),
    st.decimals("0", "200", places=1),
    st.sampled_from(["<", "<=", ">", ">="]),
)
def test_a_comparator_says_only_what_is_sure(
    limit: Decimal, truth: Decimal, comparator: str
) -> None:
    holds = {"<": truth < limit, "<=": truth <= limit, ">": truth > limit, ">=": truth >= limit}
    spec = (ReferenceRange("50", "100"),)
    told = judge(quantity(str(limit), comparator), "", spec).flag
    if holds[comparator] and told is not Flag.NOT_JUDGED:
        assert told is judge(quantity(str(truth)), "", spec).flag


@pytest.mark.parametrize(
    ("value", "comparator", "spec", "expected"),
    [
        ("5", "<", ReferenceRange("5", "10"), Flag.LOW),
        ("5", "<", ReferenceRange("4", "10"), Flag.NOT_JUDGED),
        ("5", "<", ReferenceRange(high="10"), Flag.NORMAL),
        ("60", ">", ReferenceRange("60"), Flag.NORMAL),
        ("5", "", ReferenceRange(text="3,5 - 5,0"), Flag.NORMAL),
        ("5.1", "", ReferenceRange(text="< 5"), Flag.HIGH),
        ("5.1", "", ReferenceRange(text="1.000,5 - 2"), Flag.NOT_JUDGED),
        ("5.1", "", ReferenceRange(text="150,000 - 400,000"), Flag.NOT_JUDGED),
        ("5.1", "", ReferenceRange("1", "2", kind="therapeutic"), Flag.NO_RANGE),
        ("5", "", ReferenceRange("0.4", "0.6", unit_code="g/dL"), Flag.NORMAL),
        ("5", "", ReferenceRange("0.4", "0.6", unit_code="mmol/L"), Flag.NOT_JUDGED),
    ],
)
def test_ranges(value: str, comparator: str, spec: ReferenceRange, expected: Flag) -> None:
    assert judge(quantity(value, comparator), "", (spec,)).flag is expected


def test_what_was_sent_wins_and_a_disagreement_is_told() -> None:
    spec = (ReferenceRange("1", "2"),)
    told = judge(quantity("1.5"), "H", spec)
    assert (told.flag, told.own, told.disagrees) == (Flag.HIGH, Flag.NORMAL, True)
    assert not judge(quantity("3"), "HH", spec).disagrees
    assert not judge(quantity("3"), "A", spec).disagrees
    assert judge(quantity("3"), "N", spec).disagrees
    assert not judge(quantity("3"), "N").disagrees


def test_words_are_neither_normal_nor_abnormal_unless_sent_so() -> None:
    words = ObservedValue(ValueKind.TEXT, "negative")
    assert judge(words, "", (ReferenceRange(text="negative"),)).flag is Flag.NOT_JUDGED
    assert judge(words, "POS").flag is Flag.NOT_JUDGED
    assert judge(words, "A").flag is Flag.ABNORMAL
    assert judge(words, "N,LL").flag is Flag.CRITICAL_LOW


def test_a_range_is_for_a_sex_and_an_age() -> None:
    ranges = (
        ReferenceRange("13", "17", sex="male", age_low="18"),
        ReferenceRange("12", "15", sex="female", age_low="18"),
        ReferenceRange("11", "14", age_high="17"),
    )
    grown, child = Subject("female", 40 * 365, 10**12), Subject("male", 5 * 365)
    assert judge(quantity("12.5"), "", ranges, grown).flag is Flag.NORMAL
    assert judge(quantity("16"), "", ranges, grown).flag is Flag.HIGH
    assert judge(quantity("12.5"), "", ranges, child).flag is Flag.NORMAL
    assert judge(quantity("12.5"), "", ranges).flag is Flag.NOT_JUDGED  # whose it is decides
    assert grown.then(10**12 - 30 * 365 * 86_400_000).age_days == 10 * 365


def test_a_critical_range_is_worse() -> None:
    ranges = (ReferenceRange("3.5", "5"), ReferenceRange("2.5", "6.5", kind="critical"))
    told = [judge(quantity(text), "", ranges).flag for text in ("2", "3", "4", "6", "7")]
    assert told == [Flag.CRITICAL_LOW, Flag.LOW, Flag.NORMAL, Flag.HIGH, Flag.CRITICAL_HIGH]


@given(st.integers(0, 2**42), st.integers(0, 2**42))
def test_a_later_issue_comes_after_whatever_its_status(one: int, other: int) -> None:
    if one < other:
        least, most = ResultStatus.ENTERED_IN_ERROR, ResultStatus.UNKNOWN
        assert precedence(one, least) < precedence(other, most)
    assert precedence(one, ResultStatus.PRELIMINARY) < precedence(one, ResultStatus.FINAL)
