"""Trends as plots, and results in words."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.modules.chart.domain.interpretation import Flag
from clinic_desktop.modules.chart.domain.observations import (
    Coding,
    Component,
    ObservationCategory,
    ObservationDetails,
    ObservedValue,
    ReferenceRange,
    ValueKind,
)
from clinic_desktop.modules.chart.domain.result_views import Trend, TrendPoint
from clinic_desktop.modules.chart.domain.result_words import (
    flag_arrow,
    flag_text,
    flag_tone,
    observed_text,
    range_text,
    result_text,
)
from clinic_desktop.modules.chart.domain.trend_plot import trend_plots

DAY = 86_400_000


def trend(name: str, unit: str, values: list[str], low: str = "", high: str = "") -> Trend:
    points = tuple(
        TrendPoint((20_000 + 30 * n) * DAY, Decimal(value), "", Flag.NORMAL, UUID(int=n))
        for n, value in enumerate(values)
    )
    limits = [Decimal(text) if text else None for text in (low, high)]
    return Trend(Coding("", name, name), unit, points, *limits)


def test_two_units_share_a_plot_and_a_third_begins_another():
    plots = trend_plots(
        [
            trend("A", "mg/dL", ["1", "2"], "0.5", "1.5"),
            trend("B", "mg/dL", ["3", "4"]),
            trend("C", "%", ["5", "6"], "", "6"),
            trend("D", "mmol/L", ["7"]),
        ]
    )
    assert [len(plot.marks) for plot in plots] == [6, 1]
    assert plots[0].up.title == "mg/dL"
    assert plots[0].second is not None
    assert plots[0].second.title == "%"
    limits = [(c.second, c.points[0][1]) for c in plots[0].curves if c.dashed]
    assert limits == [(False, 0.5), (False, 1.5), (True, 6.0)]
    assert [c.name for c in plots[0].curves if c.name] == ["A", "B", "C"]
    assert plots[0].across == plots[1].across


@given(values=st.lists(st.decimals("0.001", "100000", places=3), min_size=1, max_size=30))
def test_everything_measured_lies_inside_the_axes(values: list[Decimal]):
    plot = trend_plots([trend("A", "U", [str(value) for value in values])])[0]
    for mark in plot.marks:
        assert plot.across.low <= mark.across <= plot.across.high
        assert plot.up.low <= mark.up <= plot.up.high
    assert 1 <= len(plot.across.ticks) <= 8


def test_the_range_of_a_single_test_is_shaded():
    plot = trend_plots([trend("A", "U", ["5", "7"], "4", "6")])[0]
    assert [edge[1:] for edge in plot.bands[0].edges] == [(4.0, 6.0), (4.0, 6.0)]
    open_end = trend_plots([trend("A", "U", ["5", "7"], "4")])[0]
    assert open_end.bands[0].edges[0][2] == open_end.up.high
    assert trend_plots([trend("A", "U", ["5", "7"])])[0].bands == ()


def test_nothing_gives_no_plot():
    assert trend_plots([]) == ()
    assert trend_plots([trend("A", "U", [])]) == ()


@pytest.mark.parametrize("flag", list(Flag))
def test_only_what_is_in_range_looks_normal(flag: Flag):
    assert flag_text(flag)
    assert (flag_tone(flag) == "") == (flag is Flag.NORMAL)
    out = flag not in (Flag.NORMAL, Flag.NO_RANGE, Flag.NOT_JUDGED)
    assert bool(flag_arrow(flag)) == out


def test_values_in_words():
    def quantity(text: str, comparator: str = "") -> ObservedValue:
        return ObservedValue(ValueKind.QUANTITY, text, comparator=comparator, unit="mmHg")

    assert observed_text(quantity("5.10")) == "5.10 mmHg"
    assert observed_text(quantity("5", "<=")) == "≤ 5 mmHg"
    parts = tuple(Component(Coding("", c, c), quantity(v)) for c, v in (("s", "148"), ("d", "86")))
    pressure = ObservationDetails(
        ObservationCategory.VITAL_SIGNS, Coding("", "bp", "bp"), components=parts
    )
    assert result_text(pressure) == "148/86 mmHg"


def test_ranges_in_words():
    assert range_text([ReferenceRange("4.0", "6.0")]) == "4.0–6.0"
    assert range_text([ReferenceRange("90", "")]) == "≥ 90"
    assert range_text([ReferenceRange("", "5")]) == "≤ 5"
    assert range_text([ReferenceRange(text="negative")]) == "negative"
    assert range_text([]) == "no range"


def test_ranges_that_keep_apart_are_shaded_each_in_its_colour():
    pair = [trend("A", "mmHg", ["120"], "90", "140"), trend("B", "mmHg", ["80"], "60", "90")]
    (plot,) = trend_plots(pair)
    assert [band.tone for band in plot.bands] == ["primary", "violet"]
    assert not any(curve.dashed for curve in plot.curves)
    (crossing,) = trend_plots([pair[0], trend("C", "mmHg", ["80"], "60", "100")])
    assert crossing.bands == ()
    assert len([curve for curve in crossing.curves if curve.dashed]) == 4
    (open_end,) = trend_plots([pair[0], trend("D", "mmHg", ["80"], "", "60")])
    assert open_end.bands == ()


def test_a_range_begins_where_it_begins_to_hold():
    known = trend("A", "/min", ["90", "95", "99"], "75", "119")
    since = known.points[1].at_ms
    (plot,) = trend_plots([replace(known, since_ms=since)])
    assert [x for x, _low, _high in plot.bands[0].edges] == [since / DAY, plot.across.high]
    (early,) = trend_plots([replace(known, since_ms=0)])
    assert early.bands[0].edges[0][0] == early.across.low
