"""The timeline on its way to the screen: read page by page, filtered, put into words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any, Protocol
from uuid import UUID

from clinic_desktop.kernel.clock import from_milliseconds, wall_of
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.api.timeline import (
    TimelineEntry,
    TimelineKind,
    TimelinePlace,
    TimelineYear,
    timeline_of,
    timeline_years,
)
from clinic_desktop.modules.practice.api import bookable_resources, clinic_profile

PAGE = 200
_WHOLE = 2_000  # lines that are read in one go for paper


@dataclass(frozen=True, slots=True)
class TimelineLine:
    """One line of the list: an entry, the practitioner's name, and the time where it is known."""

    entry: TimelineEntry
    who: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class TimelineFound:
    """A page as it was read."""

    lines: tuple[TimelineLine, ...]
    more: bool


class TimelineView(Protocol):
    """What the page shows."""

    def show_lines(self, lines: Sequence[TimelineLine]) -> None:
        """Show a list anew."""

    def add_lines(self, lines: Sequence[TimelineLine]) -> None:
        """Add older lines at the end."""

    def show_years(self, years: Sequence[TimelineYear]) -> None:
        """Show how much there is of each year and kind."""

    def show_year(self, year: int) -> None:
        """Bring the first line of a year into sight."""

    def show_failure(self, error: BaseException) -> None:
        """Say why the timeline can't be read."""


class TimelinePresenter:
    """Knows what is wanted and how far it was read; an answer to an older question is dropped."""

    def __init__(self, view: TimelineView, tasks: Tasks, patient_id: UUID) -> None:
        self._view, self._tasks, self._patient_id = view, tasks, patient_id
        self.kinds: frozenset[TimelineKind] = frozenset()  # none chosen: all
        self.text = ""
        self.more = False
        self._loaded = 0
        self._last: TimelinePlace | None = None
        self._years: Sequence[TimelineYear] = ()
        self._question = 0
        self._waiting = False

    def refresh(self) -> None:
        """Read anew, as far as was read before."""
        self._question += 1
        self._read_page(None, max(self._loaded, PAGE))
        question = self._question
        self._tasks.read(
            timeline_years,
            self._patient_id,
            self.text,
            then=lambda years: self._take_years(question, years),
            fail=self._view.show_failure,
            owner=self._view,
        )

    def choose(self, kinds: Collection[TimelineKind], text: str) -> None:
        """Show only some kinds, or only what says some words."""
        if (frozenset(kinds), text.strip()) != (self.kinds, self.text):
            self.kinds, self.text = frozenset(kinds), text.strip()
            self._loaded = 0
            self.refresh()

    def load_more(self) -> None:
        """Read the next page, once."""
        if self.more and not self._waiting:
            self._read_page(self._last, PAGE)

    def read_all(self, then: Callable[[Sequence[TimelineLine]], None]) -> None:
        """Read everything that is wanted, for paper and files; the page stays as it is."""
        self._tasks.read(
            partial(read_whole, kinds=self.kinds or frozenset(TimelineKind), text=self.text),
            self._patient_id,
            then=then,
            fail=self._view.show_failure,
            owner=self._view,
            label=translate("Chart", "Reading the timeline"),
        )

    def go_to_year(self, year: int) -> None:
        """Bring a year into sight; what lies between is read in one go."""
        above = sum(one.count for one in self.counted() if one.year > year)
        if self.more and above >= self._loaded:
            self._read_page(self._last, above - self._loaded + PAGE, year)
        else:
            self._view.show_year(year)

    def counted(self) -> list[TimelineYear]:
        """Return the counts of the kinds that are shown."""
        return [one for one in self._years if not self.kinds or one.kind in self.kinds]

    def _read_page(self, before: TimelinePlace | None, limit: int, year: int = 0) -> None:
        self._waiting = True
        wanted = self.kinds or frozenset(TimelineKind)
        self._tasks.read(
            partial(read_timeline, kinds=wanted, text=self.text, limit=limit),
            self._patient_id,
            before,
            then=partial(self._take, self._question, before, year),
            fail=partial(self._failed, self._question),
            owner=self._view,
        )

    def _take(
        self, question: int, before: TimelinePlace | None, year: int, found: TimelineFound
    ) -> None:
        if question != self._question:
            return
        self._waiting, self.more = False, found.more
        if found.lines:
            self._last = found.lines[-1].entry.place
        if before is None:
            self._loaded = len(found.lines)
            self._view.show_lines(found.lines)
        else:
            self._loaded += len(found.lines)
            self._view.add_lines(found.lines)
        if year:
            self._view.show_year(year)

    def _take_years(self, question: int, years: Sequence[TimelineYear]) -> None:
        if question == self._question:
            self._years = years
            self._view.show_years(years)

    def _failed(self, question: int, error: BaseException) -> None:
        if question == self._question:
            self._waiting = False
            self._view.show_failure(error)


def read_timeline(
    ctx: Any,
    patient_id: UUID,
    before: TimelinePlace | None,
    kinds: Collection[TimelineKind],
    text: str,
    limit: int,
) -> TimelineFound:
    """Return a page with the names of practitioners and the clinic's times."""
    zone = clinic_profile(ctx).zone
    names = {each.id: each.name for each in bookable_resources(ctx)}
    page = timeline_of(ctx, patient_id, before, kinds, text, limit)
    lines = []
    for entry in page.entries:
        who = names.get(entry.practitioner_id, "") if entry.practitioner_id else ""
        moment = entry.moment_ms
        at = None if moment is None else wall_of(from_milliseconds(moment), zone)
        lines.append(TimelineLine(entry, who, at))
    return TimelineFound(tuple(lines), page.more)


def read_whole(
    ctx: Any, patient_id: UUID, kinds: Collection[TimelineKind], text: str
) -> tuple[TimelineLine, ...]:
    """Return all lines, page after page."""
    lines: list[TimelineLine] = []
    before, more = None, True
    while more:
        found = read_timeline(ctx, patient_id, before, kinds, text, _WHOLE)
        lines += found.lines
        more = found.more
        before = lines[-1].entry.place if lines else None
    return tuple(lines)
