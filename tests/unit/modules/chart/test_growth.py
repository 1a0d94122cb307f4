"""Growth against WHO's published tables."""

from __future__ import annotations

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.modules.chart.domain.growth import (
    FIVE_YEARS,
    GrowthScore,
    Indicator,
    Measured,
    Sex,
    curve,
    growth_scores,
    z_of_percentile,
)
from clinic_desktop.modules.chart.store.growth import growth_tables

BORN = date(2020, 1, 1)
GIRL, BOY = Sex.FEMALE, Sex.MALE
KINDS = list(Indicator)


def scores(sex: Sex, days: int, **measured: float) -> dict[Indicator, GrowthScore]:
    found = growth_scores(
        growth_tables(), sex, BORN, Measured(BORN + timedelta(days=days), **measured)
    )
    return {score.indicator: score for score in found}


# WHO's printed tables of standard deviations, rounded to one decimal as there.
PRINTED = [
    (Indicator.WEIGHT_FOR_AGE, BOY, 365, (6.9, 7.7, 8.6, 9.6, 10.8, 12.0, 13.3)),
    (Indicator.HEIGHT_FOR_AGE, GIRL, 0, (43.6, 45.4, 47.3, 49.1, 51.0, 52.9, 54.7)),
    (Indicator.HEAD_FOR_AGE, BOY, 0, (30.7, 31.9, 33.2, 34.5, 35.7, 37.0, 38.3)),
    (Indicator.BMI_FOR_AGE, BOY, 3652.5, (12.8, 13.7, 14.9, 16.4, 18.5, 21.4, 26.1)),
]


@pytest.mark.parametrize(("indicator", "sex", "place", "printed"), PRINTED)
def test_curves_are_those_that_who_prints(
    indicator: Indicator, sex: Sex, place: float, printed: tuple[float, ...]
):
    found = [
        curve(growth_tables(), indicator, sex, z, [place])[0][1] for z in (-3, -2, -1, 0, 1, 2, 3)
    ]
    assert [round(value, 1) for value in found] == list(printed)


@given(
    indicator=st.sampled_from(KINDS[:4]),
    sex=st.sampled_from(Sex),
    days=st.integers(0, 3600),
    z=st.floats(-5, 5),
)
def test_a_curve_and_a_score_are_each_other_turned_round(
    indicator: Indicator, sex: Sex, days: int, z: float
):
    points = curve(growth_tables(), indicator, sex, z, [days])
    lms = growth_tables().by_age(indicator, sex, days)
    if lms is None:
        assert indicator is Indicator.HEAD_FOR_AGE
        assert days >= FIVE_YEARS
        assert points == []
        return
    straight = indicator not in (Indicator.HEIGHT_FOR_AGE, Indicator.HEAD_FOR_AGE)
    assert lms.z_of(points[0][1], straight) == pytest.approx(z, abs=1e-6)


@given(sex=st.sampled_from(Sex), days=st.integers(0, 6900), weight=st.floats(1, 90))
def test_who_weighs_more_never_scores_less(sex: Sex, days: int, weight: float):
    lighter, heavier = scores(sex, days, weight=weight), scores(sex, days, weight=weight + 0.5)
    for indicator, score in lighter.items():
        assert heavier[indicator].z > score.z


def test_the_standards_of_five_years_meet_without_a_hole():
    for indicator in (Indicator.WEIGHT_FOR_AGE, Indicator.HEIGHT_FOR_AGE, Indicator.BMI_FOR_AGE):
        found = curve(growth_tables(), indicator, GIRL, 0, range(FIVE_YEARS - 40, FIVE_YEARS + 40))
        assert len(found) == 80
        values = [value for _day, value in found]
        assert max(abs(a - b) for a, b in itertools.pairwise(values)) < 0.5


def test_a_child_below_two_years_is_compared_lying():
    lying = scores(BOY, 500, height=80.7)[Indicator.HEIGHT_FOR_AGE]
    day = BORN + timedelta(days=500)
    standing = growth_scores(growth_tables(), BOY, BORN, Measured(day, height=80.0, lying=False))
    assert standing[0].z == pytest.approx(lying.z)


def test_a_child_above_two_years_is_compared_standing():
    standing = scores(GIRL, 900, height=88.0)[Indicator.HEIGHT_FOR_AGE]
    day = BORN + timedelta(days=900)
    lying = growth_scores(growth_tables(), GIRL, BORN, Measured(day, height=88.7, lying=True))
    assert lying[0].z == pytest.approx(standing.z)


def test_weight_is_compared_with_length_and_later_with_height():
    assert Indicator.WEIGHT_FOR_LENGTH in scores(GIRL, 300, weight=9.0, height=71.0)
    assert Indicator.WEIGHT_FOR_HEIGHT in scores(GIRL, 800, weight=12.0, height=86.0)
    later = scores(GIRL, 2200, weight=20.0, height=115.0)
    assert set(later) == {
        Indicator.WEIGHT_FOR_AGE,
        Indicator.HEIGHT_FOR_AGE,
        Indicator.BMI_FOR_AGE,
    }


def test_after_ten_years_weight_alone_says_nothing():
    assert Indicator.WEIGHT_FOR_AGE not in scores(BOY, 4200, weight=40.0, height=145.0)
    assert Indicator.BMI_FOR_AGE in scores(BOY, 4200, weight=40.0, height=145.0)


def test_nothing_is_said_before_birth_and_after_nineteen_years():
    assert scores(BOY, -1, weight=3.0) == {}
    assert scores(BOY, 7200, weight=70.0, height=175.0) == {}


def test_a_slip_of_the_pen_is_marked():
    score = scores(BOY, 365, weight=96.0)[Indicator.WEIGHT_FOR_AGE]
    assert score.implausible
    assert not scores(BOY, 365, weight=9.6)[Indicator.WEIGHT_FOR_AGE].implausible


def test_percentiles_and_scores_agree():
    assert z_of_percentile(97) == pytest.approx(1.8808, abs=1e-4)
    assert scores(BOY, 365, weight=9.6)[Indicator.WEIGHT_FOR_AGE].percentile == pytest.approx(
        50, abs=3
    )
