"""A child's growth as a plot: the standard's curves, and what was measured on them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from clinic_desktop.kernel.local_text import day_text, decimal_text
from clinic_desktop.kernel.plot import (
    Axis,
    Band,
    Curve,
    Mark,
    Place,
    Plot,
    Tick,
    rounded_span,
    steps,
)
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.chart.domain.growth import (
    MONTH,
    GrowthRecord,
    GrowthScore,
    Indicator,
    z_of_percentile,
)

TITLES = {
    Indicator.WEIGHT_FOR_AGE: QT_TRANSLATE_NOOP("Chart", "Weight for age"),
    Indicator.HEIGHT_FOR_AGE: QT_TRANSLATE_NOOP("Chart", "Height for age"),
    Indicator.BMI_FOR_AGE: QT_TRANSLATE_NOOP("Chart", "BMI for age"),
    Indicator.HEAD_FOR_AGE: QT_TRANSLATE_NOOP("Chart", "Head for age"),
    Indicator.WEIGHT_FOR_LENGTH: QT_TRANSLATE_NOOP("Chart", "Weight for length"),
    Indicator.WEIGHT_FOR_HEIGHT: QT_TRANSLATE_NOOP("Chart", "Weight for height"),
}
UNITS = {
    Indicator.WEIGHT_FOR_AGE: "kg",
    Indicator.HEIGHT_FOR_AGE: "cm",
    Indicator.BMI_FOR_AGE: "kg/m²",
    Indicator.HEAD_FOR_AGE: "cm",
    Indicator.WEIGHT_FOR_LENGTH: "kg",
    Indicator.WEIGHT_FOR_HEIGHT: "kg",
}
PERCENTILES = (3, 15, 50, 85, 97)
DEVIATIONS = (-3, -2, 0, 2, 3)
_BY_SIZE = {Indicator.WEIGHT_FOR_LENGTH: (45, 110), Indicator.WEIGHT_FOR_HEIGHT: (65, 120)}
_POINTS = 120  # along a curve


class Span(Enum):
    """Which ages the plot shows, in months: from, to, distance of the ticks."""

    TWO_YEARS = (0, 24, 2)
    FIVE_YEARS = (0, 60, 6)
    GROWING_UP = (60, 228, 12)

    @property
    def months(self) -> tuple[int, int]:
        """The first and the last month."""
        return self.value[0], self.value[1]


@dataclass(frozen=True, slots=True)
class GrowthView:
    """What is looked at: an indicator, a span, curves by percentile or by standard deviation."""

    indicator: Indicator
    span: Span = Span.FIVE_YEARS
    by_percentile: bool = True

    @property
    def by_size(self) -> bool:
        """Tell whether size lies along the bottom, not age."""
        return self.indicator in _BY_SIZE

    @property
    def scores(self) -> tuple[float, ...]:
        """The z-scores of the curves."""
        if self.by_percentile:
            return tuple(z_of_percentile(percentile) for percentile in PERCENTILES)
        return tuple(map(float, DEVIATIONS))

    @property
    def names(self) -> tuple[str, ...]:
        """The words at the ends of the curves."""
        if self.by_percentile:
            return tuple(f"P{percentile}" for percentile in PERCENTILES)
        return tuple(f"{z:+d}".replace("-", "−") if z else "0" for z in DEVIATIONS)

    def places(self) -> list[float]:
        """Return where the curves are asked for: days, or centimetres."""
        if self.by_size:
            low, high = _BY_SIZE[self.indicator]
            return [round(low + n / 2, 1) for n in range((high - low) * 2 + 1)]
        first, last = (months * MONTH for months in self.span.months)
        return [first + (last - first) * n / _POINTS for n in range(_POINTS + 1)]


def first_view(record: GrowthRecord) -> GrowthView:
    """Return what to look at first: weight, in the span of the last measurement."""
    if record.born is None or not record.measured:
        return GrowthView(Indicator.WEIGHT_FOR_AGE)
    months = (record.measured[-1].day - record.born).days / MONTH
    span = Span.TWO_YEARS if months <= 24 else Span.FIVE_YEARS
    if months > 60:
        span = Span.GROWING_UP
    known = {score.indicator for score in record.scores if _inside(record.born, score, span)}
    order = (Indicator.WEIGHT_FOR_AGE, Indicator.BMI_FOR_AGE, Indicator.HEIGHT_FOR_AGE)
    indicator = next((i for i in order if i in known), Indicator.HEIGHT_FOR_AGE)
    if months > 120 and Indicator.BMI_FOR_AGE in known:
        indicator = Indicator.BMI_FOR_AGE
    return GrowthView(indicator, span)


def growth_plot(record: GrowthRecord, view: GrowthView, curves: Sequence[Sequence[Place]]) -> Plot:
    """Return the plot; `curves` are those of `view.scores` at `view.places()`."""
    marks = tuple(_marks(record, view))
    lines = tuple(_curves(view, curves))
    values = [up for line in lines for _across, up in line.points] + [mark.up for mark in marks]
    low, high = rounded_span(min(values, default=0), max(values, default=1), 8)
    unit = UNITS[view.indicator]
    up = Axis(low, high, tuple(Tick(v, decimal_text(v)) for v in steps(low, high, 8)), f"{unit}")
    measured = Curve(tuple((mark.across, mark.up) for mark in marks), "primary", width=2.0)
    return Plot(
        translate("Chart", TITLES[view.indicator]),
        _across(view),
        up,
        bands=_band(lines),
        curves=(*lines, measured) if len(marks) > 1 else lines,
        marks=marks,
    )


def score_text(score: GrowthScore) -> str:
    """Return a score in words: percentile and standard deviations."""
    said = translate("Chart", "{percentile}, {z} SD")
    return said.format(percentile=percentile_text(score.percentile), z=z_text(score.z))


def percentile_text(percentile: float) -> str:
    """Return a percentile; the ends are never rounded to 0 or 100."""
    if percentile < 0.1:
        return translate("Chart", "below P0.1")
    if percentile > 99.9:
        return translate("Chart", "above P99.9")
    if percentile < 1 or percentile > 99:
        return f"P{decimal_text(round(percentile, 1))}"
    return f"P{percentile:.0f}"


def z_text(z: float) -> str:
    """Return standard deviations with their sign."""
    sign = "−" if z < -0.005 else "+" if z > 0.005 else ""
    return f"{sign}{decimal_text(round(abs(z), 2))}"


def value_text(score: GrowthScore) -> str:
    """Return what was measured with its unit."""
    return f"{decimal_text(round(score.value, 2))} {UNITS[score.indicator]}"


def months_on(born: date, day: date) -> float:
    """Return the age in months of 30.4375 days."""
    return (day - born).days / MONTH


def _inside(born: date, score: GrowthScore, span: Span) -> bool:
    first, last = span.months
    return first <= months_on(born, score.day) <= last


def _marks(record: GrowthRecord, view: GrowthView) -> list[Mark]:
    if record.born is None:
        return []
    sizes = {each.day: each.height for each in record.measured}
    found = []
    for score in record.scores:
        if score.indicator is not view.indicator:
            continue
        if not view.by_size and not _inside(record.born, score, view.span):
            continue
        across = sizes[score.day] if view.by_size else months_on(record.born, score.day)
        text = f"{day_text(score.day)}: {value_text(score)}, {score_text(score)}"
        if score.implausible:
            text += " · " + translate("Chart", "measured right?")
        tone = "danger" if score.implausible else "primary"
        found.append(Mark(across or 0.0, score.value, text, tone, odd=score.implausible))
    return sorted(found, key=lambda mark: mark.across)


def _curves(view: GrowthView, curves: Sequence[Sequence[Place]]) -> list[Curve]:
    found = []
    for z, name, points in zip(view.scores, view.names, curves, strict=True):
        shown = points if view.by_size else [(days / MONTH, value) for days, value in points]
        if shown:
            middle = abs(z) < 0.01
            tone, width = ("ok", 1.6) if middle else ("secondary", 1.0)
            found.append(Curve(tuple(shown), tone, name, width, dashed=abs(z) > 2.5))
    return found


def _band(lines: Sequence[Curve]) -> tuple[Band, ...]:
    """Shade what lies between the second and the last but one of the curves."""
    if len(lines) < 5:
        return ()
    pairs = zip(lines[1].points, lines[-2].points, strict=True)
    return (Band(tuple((low[0], low[1], high[1]) for low, high in pairs)),)


def _across(view: GrowthView) -> Axis:
    if view.by_size:
        low, high = _BY_SIZE[view.indicator]
        ticks = tuple(Tick(place, f"{place:g}") for place in steps(low, high, 8))
        return Axis(low, high, ticks, translate("Chart", "cm"))
    first, last, step = view.span.value
    years = view.span is Span.GROWING_UP
    ticks = tuple(
        Tick(month, f"{month // 12 if years else month}") for month in range(first, last + 1, step)
    )
    title = translate("Chart", "Age in years") if years else translate("Chart", "Age in months")
    room = (last - first) / 60  # the first mark is not cut
    return Axis(first - room, last, ticks, title)


def standing_note(record: GrowthRecord) -> str:
    """Return what is to know about comparing this child, '' for nothing."""
    if record.sex is None:
        return translate(
            "Chart",
            "Standards are for girls and for boys; this patient's sex is neither, or not known.",
        )
    if record.born is None:
        return translate("Chart", "Without a date of birth nothing can be compared.")
    if record.about:
        return translate("Chart", "The date of birth is about right only, and so are the scores.")
    return ""
