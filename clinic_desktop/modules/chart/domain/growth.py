"""How a child grows, measured against WHO's standards: z-scores, percentiles, curves.

Standards: WHO Child Growth Standards (2006), birth to five years, and WHO Growth Reference (2007),
five to nineteen years. Formulas: Cole's LMS; beyond three standard deviations, for what depends on
weight, WHO's straight lines (Computation of centiles and z-scores, 2006, chapter 7). Months are of
30.4375 days. Parameters between two months or two millimetres lie on the line between them.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from statistics import NormalDist

MONTH = 30.4375  # days
FIVE_YEARS = 1857  # days; from here the reference of 2007 holds
TWO_YEARS = 731  # days; from here children are measured standing
LYING_ADDS = 0.7  # cm that a child is longer lying than standing
_NORMAL = NormalDist()


class Sex(Enum):
    """The sex whose table is read."""

    FEMALE = "F"
    MALE = "M"


class Indicator(Enum):
    """What is compared with what. Values are the names of the tables."""

    WEIGHT_FOR_AGE = "weight-age"
    HEIGHT_FOR_AGE = "height-age"
    BMI_FOR_AGE = "bmi-age"
    HEAD_FOR_AGE = "head-age"
    WEIGHT_FOR_LENGTH = "weight-length"
    WEIGHT_FOR_HEIGHT = "weight-height"


# z-scores beyond which a measurement is more likely a mistake (WHO Anthro, manual, 2011).
IMPLAUSIBLE: Mapping[Indicator, tuple[float, float]] = {
    Indicator.WEIGHT_FOR_AGE: (-6, 5),
    Indicator.HEIGHT_FOR_AGE: (-6, 6),
    Indicator.BMI_FOR_AGE: (-5, 5),
    Indicator.HEAD_FOR_AGE: (-5, 5),
    Indicator.WEIGHT_FOR_LENGTH: (-5, 5),
    Indicator.WEIGHT_FOR_HEIGHT: (-5, 5),
}
_STRAIGHT = frozenset(Indicator) - {Indicator.HEIGHT_FOR_AGE, Indicator.HEAD_FOR_AGE}
_BY_SIZE = frozenset({Indicator.WEIGHT_FOR_LENGTH, Indicator.WEIGHT_FOR_HEIGHT})


@dataclass(frozen=True, slots=True)
class LMS:
    """Skewness, median and coefficient of variation at one place of a table."""

    l: float  # noqa: E741 - the method's own names
    m: float
    s: float

    def z_of(self, value: float, straight: bool) -> float:
        """Return the z-score of a value; `straight` where WHO's lines hold beyond three."""
        z = self._bent(value)
        if not straight or -3 <= z <= 3:
            return z
        edge, near = (3, 2) if z > 0 else (-3, -2)
        outer, inner = self._at(edge), self._at(near)
        return edge + (value - outer) / abs(outer - inner)

    def value_at(self, z: float, straight: bool) -> float:
        """Return the value that lies at a z-score."""
        if not straight or -3 <= z <= 3:
            return self._at(z)
        edge, near = (3, 2) if z > 0 else (-3, -2)
        outer, inner = self._at(edge), self._at(near)
        return outer + (z - edge) * abs(outer - inner)

    def _bent(self, value: float) -> float:
        if self.l == 0:
            return math.log(value / self.m) / self.s
        return float(((value / self.m) ** self.l - 1) / (self.l * self.s))

    def _at(self, z: float) -> float:
        if self.l == 0:
            return self.m * math.exp(self.s * z)
        return float(self.m * (1 + self.l * self.s * z) ** (1 / self.l))


@dataclass(frozen=True)
class GrowthTables:
    """WHO's tables by name and sex: places, in order, with their parameters."""

    tables: Mapping[tuple[str, str], Mapping[float, LMS]]

    def by_age(self, indicator: Indicator, sex: Sex, days: float) -> LMS | None:
        """Return the parameters at an age in days, None where the standards end."""
        if days < FIVE_YEARS:
            return self._between(indicator.value, sex, days, 1.0)
        return self._between(f"{indicator.value}-months", sex, max(days / MONTH, 61), 1.0)

    def by_size(self, indicator: Indicator, sex: Sex, centimetres: float) -> LMS | None:
        """Return the parameters at a length or height, None outside of the table."""
        return self._between(indicator.value, sex, centimetres, 0.1)

    def _between(self, table: str, sex: Sex, place: float, step: float) -> LMS | None:
        rows = self.tables.get((table, sex.value), {})
        steps = round(place / step, 6)
        low = math.floor(steps)
        below, share = rows.get(round(low * step, 1)), steps - low
        if below is None or not share:
            return below
        above = rows.get(round((low + 1) * step, 1))
        if above is None:
            return None
        mixed = ((1 - share) * a + share * b for a, b in zip(_all(below), _all(above), strict=True))
        return LMS(*mixed)


def _all(point: LMS) -> tuple[float, float, float]:
    return point.l, point.m, point.s


def read_tables(lines: Iterable[str]) -> GrowthTables:
    """Read the tables out of lines: table, sex, place, L, M, S between tabulators."""
    tables: dict[tuple[str, str], dict[float, LMS]] = {}
    for line in lines:
        table, sex, place, *point = line.split("\t")
        tables.setdefault((table, sex), {})[float(place)] = LMS(*map(float, point))
    return GrowthTables(tables)


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured on one day: kilograms and centimetres.

    `lying` tells how the height was taken; None where nobody said: then as is the custom at the
    age, lying below two years.
    """

    day: date
    weight: float | None = None
    height: float | None = None
    head: float | None = None
    lying: bool | None = None


@dataclass(frozen=True, slots=True)
class GrowthScore:
    """One measurement against its standard. `implausible`: look again before believing it."""

    indicator: Indicator
    day: date
    value: float
    z: float
    implausible: bool

    @property
    def percentile(self) -> float:
        """Return the share of healthy children below this value, 0 to 100."""
        return 100 * _NORMAL.cdf(self.z)


@dataclass(frozen=True, slots=True)
class GrowthRecord:
    """All of a child's growth. Without `sex` or `born` there is nothing to compare with.

    `about` when the day of birth is only about right; `restricted` when a visit is hidden.
    """

    sex: Sex | None
    born: date | None
    about: bool
    measured: tuple[Measured, ...]
    scores: tuple[GrowthScore, ...]
    restricted: bool = False


def growth_scores(
    tables: GrowthTables, sex: Sex, born: date, measured: Measured
) -> tuple[GrowthScore, ...]:
    """Return every score that one day's measurements allow; none after nineteen years."""
    days = (measured.day - born).days
    if days < 0:
        return ()
    return tuple(_scores(tables, sex, days, measured))


def _scores(tables: GrowthTables, sex: Sex, days: int, measured: Measured) -> Iterator[GrowthScore]:
    height = custom_height(days, measured)
    bmi = None
    if height and measured.weight:
        bmi = measured.weight / (height / 100) ** 2
    by_age = {
        Indicator.WEIGHT_FOR_AGE: measured.weight,
        Indicator.HEIGHT_FOR_AGE: height,
        Indicator.BMI_FOR_AGE: bmi,
        Indicator.HEAD_FOR_AGE: measured.head,
    }
    for indicator, value in by_age.items():
        yield from _score(indicator, measured.day, value, tables.by_age(indicator, sex, days))
    if height and measured.weight and days < FIVE_YEARS:
        for_size = Indicator.WEIGHT_FOR_HEIGHT
        if days < TWO_YEARS:
            for_size = Indicator.WEIGHT_FOR_LENGTH
        lms = tables.by_size(for_size, sex, round(height, 1))
        yield from _score(for_size, measured.day, measured.weight, lms)


def _score(
    indicator: Indicator, day: date, value: float | None, lms: LMS | None
) -> Iterator[GrowthScore]:
    if not value or value <= 0 or lms is None:
        return
    z = lms.z_of(value, indicator in _STRAIGHT)
    low, high = IMPLAUSIBLE[indicator]
    yield GrowthScore(indicator, day, value, z, not low <= z <= high)


def custom_height(days: int, measured: Measured) -> float | None:
    """Return the height as the standard wants it: lying below two years, then standing."""
    height = measured.height
    if height is None or measured.lying is None:
        return height
    if days < TWO_YEARS and not measured.lying:
        return height + LYING_ADDS
    if days >= TWO_YEARS and measured.lying:
        return height - LYING_ADDS
    return height


def curve(
    tables: GrowthTables, indicator: Indicator, sex: Sex, z: float, places: Iterable[float]
) -> list[tuple[float, float]]:
    """Return the curve of one z-score: place (days or centimetres), value; known ones."""
    look = tables.by_size if indicator in _BY_SIZE else tables.by_age
    points = ((place, look(indicator, sex, place)) for place in places)
    straight = indicator in _STRAIGHT
    return [(place, lms.value_at(z, straight)) for place, lms in points if lms is not None]


def z_of_percentile(percentile: float) -> float:
    """Return the z-score of a percentile between 0 and 100, both excluded."""
    return _NORMAL.inv_cdf(percentile / 100)
