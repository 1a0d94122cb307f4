"""A plot as plain values: screens and paper draw the same one.

Places on both axes are numbers; what a number means (a day, an age, a millimetre) is said by the
ticks. Tones are names of colours that both the theme and paper have.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

Place = tuple[float, float]  # across, up


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on an axis with the word that stands there."""

    place: float
    text: str


@dataclass(frozen=True, slots=True)
class Axis:
    """From where to where, in which words."""

    low: float
    high: float
    ticks: tuple[Tick, ...] = ()
    title: str = ""


@dataclass(frozen=True, slots=True)
class Curve:
    """A line through places in order of `across`; `name` stands at its end.

    `second` curves are measured on the axis at the far side.
    """

    points: tuple[Place, ...]
    tone: str = "secondary"
    name: str = ""
    width: float = 1.0
    dashed: bool = False
    second: bool = False


@dataclass(frozen=True, slots=True)
class Band:
    """A shaded strip between two lines: (across, low, high) in order."""

    edges: tuple[tuple[float, float, float], ...]
    tone: str = "ok"
    second: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """One measurement; `text` says it whole. `odd` ones are hollow: not by colour alone."""

    across: float
    up: float
    text: str
    tone: str = "primary"
    odd: bool = False
    second: bool = False


@dataclass(frozen=True, slots=True)
class Plot:
    """All that is drawn; `name` says in one sentence what it shows."""

    name: str
    across: Axis
    up: Axis
    second: Axis | None = None
    bands: tuple[Band, ...] = ()
    curves: tuple[Curve, ...] = ()
    marks: tuple[Mark, ...] = ()


def steps(low: float, high: float, most: int = 6) -> tuple[float, ...]:
    """Return round numbers (1, 2, 5 times a power of ten) between two, at most `most` + 1."""
    return tuple(_steps(low, high, step_of(low, high, most)))


def step_of(low: float, high: float, most: int = 6) -> float:
    """Return the round step that divides a span into at most `most` parts."""
    rough = max(high - low, 1e-9) / most
    power = 10.0 ** math.floor(math.log10(rough))
    return next(n * power for n in (1, 2, 5, 10) if n * power >= rough * (1 - 1e-9))


def _steps(low: float, high: float, step: float) -> Iterator[float]:
    number = math.ceil(low / step - 1e-9)
    while number * step <= high + step * 1e-9:
        yield round(number * step, 10)
        number += 1


def rounded_span(low: float, high: float, most: int = 6) -> tuple[float, float]:
    """Return a span that holds both and ends on round steps; one value gets room on both sides."""
    if high - low < 1e-9:
        room = abs(low) * 0.1 or 1.0
        low, high = low - room, high + room
    step = step_of(low, high, most)
    return math.floor(low / step + 1e-9) * step, math.ceil(high / step - 1e-9) * step
