"""Days, times and numbers as the clinic's place writes them, through a hook that the app fills.

Until it is filled, as in a command without a screen: ISO 8601, 24 hours and a decimal point.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class LocalFormats:
    """How a day, a wall time and a number with few decimals are written."""

    day: Callable[[date], str]
    time: Callable[[datetime], str]
    decimal: Callable[[float], str] = "{:g}".format


_PLAIN = LocalFormats(lambda day: f"{day:%Y-%m-%d}", lambda moment: f"{moment:%H:%M}")
_formats = _PLAIN


def install_formats(formats: LocalFormats | None) -> None:
    """Set how they are written; None goes back to the plain way."""
    global _formats  # one place a process, as with the catalogue
    _formats = formats or _PLAIN


def day_text(day: date) -> str:
    """Return a day, short and with its year."""
    return _formats.day(day)


def time_text(moment: datetime) -> str:
    """Return the time of a wall time."""
    return _formats.time(moment)


def stamp_text(moment: datetime) -> str:
    """Return a wall time with its day, as screens and papers write it."""
    return f"{day_text(moment)} {time_text(moment)}"


def decimal_text(number: float) -> str:
    """Return a number, without decimals where it has none: "1.5", in Spanish "1,5"."""
    return _formats.decimal(number)
