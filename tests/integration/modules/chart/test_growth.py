"""Growth out of a real store: units, days, sight, whose standard."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from clinic_desktop.modules.chart.api import Compartment
from clinic_desktop.modules.chart.api.growth import (
    GrowthRecord,
    GrowthView,
    Indicator,
    Sex,
    Span,
    first_view,
    growth_curves,
    growth_of,
    growth_plot,
    standing_note,
)
from clinic_desktop.modules.patients.api import AdministrativeGender, sex_for_clinical_use
from tests.integration.modules.chart.conftest import ChartClinic
from tests.support.children import HEAD, LENGTH, WEIGHT, grow, measure, register_child

BORN = date(2024, 3, 1)


def of(record: GrowthRecord, indicator: Indicator) -> list[float]:
    return [score.value for score in record.scores if score.indicator is indicator]


def test_a_childs_growth_is_read_with_its_scores(chart: ChartClinic):
    record = growth_of(chart.alba, grow(chart.alba, BORN))
    assert record.sex is Sex.FEMALE
    assert [each.day for each in record.measured] == [
        BORN + timedelta(days=days) for days in (0, 61, 183, 365, 640)
    ]
    assert of(record, Indicator.WEIGHT_FOR_AGE) == [3.3, 5.2, 7.4, 9.0, 11.1]
    assert len(of(record, Indicator.WEIGHT_FOR_LENGTH)) == 4
    assert all(abs(score.z) < 1.5 for score in record.scores)


def test_units_are_converted_and_the_later_of_a_day_counts(chart: ChartClinic):
    child = register_child(chart.alba, BORN)
    day = BORN + timedelta(days=90)
    measure(chart.alba, child, day, "13", WEIGHT, "[lb_av]", hour=8)
    measure(chart.alba, child, day, "6100", WEIGHT, "g")
    measure(chart.alba, child, day, "0.40", HEAD, "m")
    measure(chart.alba, child, day, "24", LENGTH, "[in_i]")
    measured = growth_of(chart.alba, child).measured[0]
    assert measured.weight == pytest.approx(6.1)
    assert measured.head == pytest.approx(40)
    assert measured.height == pytest.approx(60.96)
    assert measured.lying


def test_a_restricted_visits_weight_is_not_shown_to_others(chart: ChartClinic):
    visit = chart.visit(compartment=Compartment.SENSITIVE)
    measure(chart.alba, chart.ana, date(2026, 10, 1), "70", encounter_id=visit.id)
    own, others = growth_of(chart.alba, chart.ana), growth_of(chart.bey, chart.ana)
    assert [each.weight for each in own.measured] == [70.0]
    assert others.measured == ()
    assert others.restricted
    assert not own.restricted


def test_without_a_sex_nothing_is_compared_and_it_is_said(chart: ChartClinic):
    child = register_child(chart.alba, BORN, AdministrativeGender.UNKNOWN)
    measure(chart.alba, child, BORN + timedelta(days=30), "4.2")
    record = growth_of(chart.alba, child)
    assert sex_for_clinical_use(chart.alba, child) is AdministrativeGender.UNKNOWN
    assert record.measured
    assert record.scores == ()
    assert standing_note(record)


def test_an_estimated_birth_is_said(chart: ChartClinic):
    child = register_child(chart.alba, BORN, estimated=True)
    assert "about" in standing_note(growth_of(chart.alba, child))


def test_the_plot_shows_the_child_on_the_curves(chart: ChartClinic):
    record = growth_of(chart.alba, grow(chart.alba, BORN))
    view = first_view(record)
    assert view == GrowthView(Indicator.WEIGHT_FOR_AGE, Span.TWO_YEARS)
    assert record.sex is not None
    for by_percentile in (True, False):
        shown = replace(view, by_percentile=by_percentile)
        curves = growth_curves(
            chart.alba, shown.indicator, record.sex, shown.scores, shown.places()
        )
        plot = growth_plot(record, shown, curves)
        assert [mark.up for mark in plot.marks] == [3.3, 5.2, 7.4, 9.0, 11.1]
        assert len(plot.curves) == 6
        assert all(plot.up.low <= up <= plot.up.high for c in plot.curves for _x, up in c.points)


def test_every_indicator_and_span_draws(chart: ChartClinic):
    record = growth_of(chart.alba, grow(chart.alba, BORN))
    assert record.sex is not None
    for indicator in Indicator:
        for span in Span:
            view = GrowthView(indicator, span)
            curves = growth_curves(chart.alba, indicator, record.sex, view.scores, view.places())
            plot = growth_plot(record, view, curves)
            assert plot.across.low < plot.across.high
            assert plot.up.low < plot.up.high
