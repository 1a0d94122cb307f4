"""Mornings and afternoons: where the clinic's day has its middle."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from clinic_desktop.modules.agenda.domain.plan import Interval
from clinic_desktop.modules.agenda.domain.time import MINUTES_A_DAY

USUAL_MIDDAY = 14 * 60
EARLIEST, LATEST = 11 * 60, 16 * 60  # a break that begins between these is the midday break


@dataclass(frozen=True, slots=True)
class PartsOfDay:
    """The two halves of a clinic's day; `midday` is the minute at which the morning ends."""

    midday: int = USUAL_MIDDAY

    @property
    def morning(self) -> tuple[Interval, ...]:
        """Return the hours of mornings."""
        return ((0, self.midday),)

    @property
    def afternoon(self) -> tuple[Interval, ...]:
        """Return the hours of afternoons."""
        return ((self.midday, MINUTES_A_DAY),)


def parts_of_day(week: Iterable[Sequence[Interval]]) -> PartsOfDay:
    """Return the halves for opening hours from Monday on.

    The morning ends where the midday break begins, on the first weekday that has one; in a
    clinic that doesn't close at midday it ends at 14:00.
    """
    breaks = (
        end
        for day in week
        for (_start, end), (following, _end) in pairwise(day)
        if EARLIEST <= end <= LATEST and following > end
    )
    return PartsOfDay(next(breaks, USUAL_MIDDAY))
