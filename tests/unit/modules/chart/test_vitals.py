"""Vital signs: read from short texts, checked by age, flagged."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.modules.chart.domain.interpretation import Flag
from clinic_desktop.modules.chart.domain.units import unit_of
from clinic_desktop.modules.chart.domain.vital_entries import (
    NotAVital,
    VitalEntry,
    body_mass_index,
    entry_problems,
    parse_vital,
)
from clinic_desktop.modules.chart.domain.vitals import VITALS, Plausibility, VitalKind, assess

GROWN, CHILD, BABY = 40 * 365, 6 * 365, 90
K = VitalKind


def pressure(upper: str, lower: str, unit: str) -> VitalEntry:
    return VitalEntry(K.BLOOD_PRESSURE, Decimal(upper), unit, Decimal(lower))


@pytest.mark.parametrize(
    ("text", "kind", "unit", "expected"),
    [
        ("148/86", K.BLOOD_PRESSURE, "", pressure("148", "86", "mm[Hg]")),
        ("19,7 / 11.5 kPa", K.BLOOD_PRESSURE, "", pressure("19.7", "11.5", "kPa")),
        ("81,4", K.WEIGHT, "", VitalEntry(K.WEIGHT, Decimal("81.4"), "kg")),
        ("180 lb", K.WEIGHT, "", VitalEntry(K.WEIGHT, Decimal(180), "[lb_av]")),
        ("180", K.WEIGHT, "[lb_av]", VitalEntry(K.WEIGHT, Decimal(180), "[lb_av]")),
        ("98.6 F", K.TEMPERATURE, "", VitalEntry(K.TEMPERATURE, Decimal("98.6"), "[degF]")),
        ("98%", K.SATURATION, "", VitalEntry(K.SATURATION, Decimal(98), "%")),
        ("5,4 mmol/l", K.GLUCOSE, "", VitalEntry(K.GLUCOSE, Decimal("5.4"), "mmol/L")),
    ],
)  # fmt: skip
def test_short_texts(text: str, kind: VitalKind, unit: str, expected: VitalEntry) -> None:
    assert parse_vital(text, kind, unit) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", K.WEIGHT),
        ("148", K.BLOOD_PRESSURE),
        ("37 kg", K.TEMPERATURE),
        ("1.234,5", K.WEIGHT),
        ("-5", K.WEIGHT),
        ("eighty", K.WEIGHT),
    ],
)
def test_what_is_not_read_is_told_with_an_example(text: str, kind: VitalKind) -> None:
    with pytest.raises(NotAVital) as refused:
        parse_vital(text, kind)
    assert VITALS[kind].words() in refused.value.message()


@given(st.text(max_size=30), st.sampled_from(VitalKind))
def test_no_text_breaks_the_reader(text: str, kind: VitalKind) -> None:
    try:
        entry = parse_vital(text, kind)
    except NotAVital:
        return
    assert entry.value >= 0
    assert entry.unit in VITALS[kind].units


def test_every_unit_is_known_and_every_example_is_fine() -> None:
    for vital in VITALS.values():
        assert all(unit_of(unit) for unit in vital.units)
    with pytest.raises(NotAVital) as refused:
        parse_vital("?", K.HEIGHT)
    how = str(refused.value.parameters["how"])
    assert entry_problems((parse_vital(how, K.HEIGHT),), GROWN) == ({}, ())


@pytest.mark.parametrize(
    ("kind", "value", "age", "expected"),
    [
        (K.HEART_RATE, "130", GROWN, Flag.HIGH),
        (K.HEART_RATE, "130", BABY, Flag.NORMAL),
        (K.HEART_RATE, "130", None, Flag.NO_RANGE),
        (K.TEMPERATURE, "38.0", GROWN, Flag.HIGH),
        (K.TEMPERATURE, "37.9", None, Flag.NORMAL),
        (K.SATURATION, "93", CHILD, Flag.LOW),
        (K.BLOOD_PRESSURE, "140", GROWN, Flag.HIGH),
        (K.BLOOD_PRESSURE, "140", CHILD, Flag.NO_RANGE),
        (K.BMI, "25.0", GROWN, Flag.HIGH),
        (K.BMI, "25.0", CHILD, Flag.NO_RANGE),
        (K.WEIGHT, "80", GROWN, Flag.NO_RANGE),
    ],
)
def test_flags_by_age(kind: VitalKind, value: str, age: int | None, expected: Flag) -> None:
    vital = VITALS[kind]
    assert assess(vital, vital.measures[0], Decimal(value), "", age).flag is expected


@given(st.decimals("1", "300", places=1), st.integers(0, 100 * 365))
def test_the_unit_changes_no_flag(kilopascal: Decimal, age: int) -> None:
    vital = VITALS[K.BLOOD_PRESSURE]
    exact = kilopascal * 1000 / Decimal("133.322387415")
    one = assess(vital, vital.measures[0], kilopascal, "kPa", age)
    other = assess(vital, vital.measures[0], exact, "mm[Hg]", age)
    assert one == other


def test_the_impossible_is_refused_and_the_odd_is_asked() -> None:
    entries = (
        VitalEntry(K.WEIGHT, Decimal(900), "kg"),
        VitalEntry(K.HEIGHT, Decimal(230), "cm"),
        VitalEntry(K.BLOOD_PRESSURE, Decimal(80), "mm[Hg]", Decimal(120)),
        VitalEntry(K.TEMPERATURE, Decimal(37), "kg"),
    )
    problems, warnings = entry_problems(entries, GROWN)
    assert set(problems) == {"weight", "blood-pressure", "temperature"}
    assert "900 kg" in problems["weight"]
    assert "650 kg" in problems["weight"]
    (warning,) = warnings
    assert warning.name == "odd-height"
    assert "230 cm" in warning.text
    assert "215 cm" in warning.text


def test_an_adults_weight_is_odd_for_a_baby() -> None:
    vital = VITALS[K.WEIGHT]
    told = assess(vital, vital.measures[0], Decimal(70), "kg", BABY)
    assert told.plausibility is Plausibility.ODD


def test_body_mass_index_in_any_units() -> None:
    index = body_mass_index(
        VitalEntry(K.WEIGHT, Decimal(180), "[lb_av]"), VitalEntry(K.HEIGHT, Decimal(70), "[in_i]")
    )
    assert index is not None
    assert (index.value, index.unit) == (Decimal("25.8"), "kg/m2")
