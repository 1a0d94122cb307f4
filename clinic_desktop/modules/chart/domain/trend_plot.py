"""Tests over time as plots: two units at most in one, with the ranges that were sent.

The range of a single test is shaded, also of two that keep apart (both blood pressures); those of
several are dashed lines: shades would cover each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from clinic_desktop.kernel.local_text import day_text
from clinic_desktop.kernel.plot import (
    Axis,
    Band,
    Curve,
    Mark,
    Plot,
    Tick,
    rounded_span,
    steps,
)
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.domain.interpretation import OUT_OF_RANGE
from clinic_desktop.modules.chart.domain.result_views import Trend, TrendPoint
from clinic_desktop.modules.chart.domain.result_words import flag_text, number_text
from clinic_desktop.modules.chart.domain.units import unit_of

TONES = ("primary", "violet", "amber", "blue", "green", "slate")
_DAY_MS = 86_400_000
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_STEPS = (1, 2, 7, 14, 30, 91, 182, 365, 730, 1826, 3652)  # days


def trend_plots(trends: Sequence[Trend]) -> tuple[Plot, ...]:
    """Return the plots of some tests; what is measured in a third unit begins another plot."""
    units = list(dict.fromkeys(trend.unit for trend in trends if trend.points))
    tones = {id(trend): TONES[n % len(TONES)] for n, trend in enumerate(trends)}
    found = []
    for pair in (units[n : n + 2] for n in range(0, len(units), 2)):
        shown = [trend for trend in trends if trend.unit in pair and trend.points]
        found.append(_plot(shown, pair, tones, _span(trends)))
    return tuple(found)


def trend_name(trend: Trend) -> str:
    """Return the name of a test with its unit."""
    name = trend.coding.words
    return f"{name}, {_unit_text(trend.unit)}" if trend.unit else name


def point_text(trend: Trend, point: TrendPoint) -> str:
    """Return one value whole: day, test, value, where it lies."""
    value = f"{point.comparator} {number_text(point.value)} {_unit_text(trend.unit)}".strip()
    name = trend.coding.words
    return f"{day_text(_day(point.at_ms))} · {name}: {value}, {flag_text(point.flag)}"


def _plot(
    trends: Sequence[Trend], units: Sequence[str], tones: dict[int, str], span: tuple[float, float]
) -> Plot:
    shaded = _keep_apart(trends)
    axes = [_axis([trend for trend in trends if trend.unit == unit], unit) for unit in units]
    bands: list[Band] = []
    curves: list[Curve] = []
    marks: list[Mark] = []
    for trend in trends:
        second, tone = trend.unit != units[0], tones[id(trend)]
        axis = axes[1] if second else axes[0]
        places = tuple((_days(point.at_ms), float(point.value)) for point in trend.points)
        name = trend.coding.words if len(trends) > 1 else ""
        curves.append(Curve(places, tone, name, width=1.8, second=second))
        if shaded:
            bands += _band(trend, axis, span, "ok" if len(trends) == 1 else tone)
        else:
            curves += _limits(trend, tone, span, second)
        for point, place in zip(trend.points, places, strict=True):
            odd = point.flag in OUT_OF_RANGE
            marks.append(
                Mark(*place, point_text(trend, point), "danger" if odd else tone, odd, second)
            )
    return Plot(
        " · ".join(trend_name(trend) for trend in trends),
        Axis(*span, _ticks(*span)),
        axes[0],
        axes[1] if len(axes) > 1 else None,
        tuple(bands),
        tuple(curves),
        tuple(sorted(marks, key=lambda mark: mark.across)),
    )


def _keep_apart(trends: Sequence[Trend]) -> bool:
    """Tell whether the ranges can be shaded: on one axis, none reaching into another."""
    if len({trend.unit for trend in trends}) > 1:
        return False
    ranges = [(t.low, t.high) for t in trends if (t.low, t.high) != (None, None)]
    if len(ranges) < 2:
        return True
    closed = sorted((low, high) for low, high in ranges if low is not None and high is not None)
    if len(closed) < len(ranges):
        return False
    return all(one[1] <= other[0] for one, other in pairwise(closed))


def _band(trend: Trend, axis: Axis, span: tuple[float, float], tone: str) -> list[Band]:
    """Shade a range; an open end reaches to the edge."""
    if trend.low is None and trend.high is None:
        return []
    low = axis.low if trend.low is None else float(trend.low)
    high = axis.high if trend.high is None else float(trend.high)
    edges = (_from(trend, span), span[1])
    return [Band(tuple((x, max(low, axis.low), min(high, axis.high)) for x in edges), tone)]


def _limits(trend: Trend, tone: str, span: tuple[float, float], second: bool) -> list[Curve]:
    """Draw the limits of one test of several."""
    limits = [float(limit) for limit in (trend.low, trend.high) if limit is not None]
    return [
        Curve(((_from(trend, span), limit), (span[1], limit)), tone, dashed=True, second=second)
        for limit in limits
    ]


def _from(trend: Trend, span: tuple[float, float]) -> float:
    """Return where the range of a test begins."""
    since = span[0] if trend.since_ms is None else _days(trend.since_ms)
    return min(max(since, span[0]), span[1])


def _axis(trends: Sequence[Trend], unit: str) -> Axis:
    values = [float(point.value) for trend in trends for point in trend.points]
    values += [float(v) for trend in trends for v in (trend.low, trend.high) if v is not None]
    low, high = rounded_span(min(values), max(values))
    ticks = tuple(Tick(value, f"{value:g}") for value in steps(low, high))
    return Axis(low, high, ticks, _unit_text(unit) or translate("Chart", "no unit"))


def _unit_text(code: str) -> str:
    """Return a unit as people write it: µmol/L, not umol/L."""
    unit = unit_of(code)
    return code if unit is None else unit.words


def _span(trends: Sequence[Trend]) -> tuple[float, float]:
    days = [_days(point.at_ms) for trend in trends for point in trend.points]
    low, high = min(days, default=0.0), max(days, default=1.0)
    room = max((high - low) * 0.03, 1.0)
    return low - room, high + room


def _ticks(low: float, high: float, most: int = 6) -> tuple[Tick, ...]:
    step = next((each for each in _STEPS if (high - low) / each <= most), _STEPS[-1])
    edge = (high - low) * 0.05  # a word at the very end is cut
    places = range(int(high - edge), int(low + edge), -step)
    return tuple(Tick(place, day_text(_on(place))) for place in sorted(places))


def _days(at_ms: int) -> float:
    return at_ms / _DAY_MS


def _day(at_ms: int) -> date:
    return _on(int(_days(at_ms)))


def _on(days: int) -> date:
    return (_EPOCH + timedelta(days=days)).date()
