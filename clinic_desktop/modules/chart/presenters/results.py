"""The results page's state: the grid by pages of moments, and the trend of what is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol
from uuid import UUID

from clinic_desktop.kernel.clock import wall_of
from clinic_desktop.kernel.latest import Latest
from clinic_desktop.kernel.plot import Plot
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.api.result_words import (
    flag_arrow,
    flag_text,
    range_text,
    result_text,
    trend_plots,
)
from clinic_desktop.modules.chart.api.results import (
    GridCell,
    GridRow,
    ResultsGrid,
    Trend,
    report_with_results,
    results_grid,
    results_meant,
    trend_of,
)
from clinic_desktop.modules.practice.api import clinic_profile
from clinic_desktop.storage.context import Context

COLUMNS = 5
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class GridPage:
    """A page of the grid with the clinic's wall time of each column."""

    grid: ResultsGrid
    moments: tuple[datetime, ...]

    @property
    def lines(self) -> tuple[GridLine, ...]:
        """The rows of the table: each panel's head, then its tests."""
        found = []
        for group in self.grid.groups:
            title = group.coding.display or group.coding.code
            found.append(GridLine(title or translate("Chart", "Single results"), None))
            found += [GridLine(_name(row), row) for row in group.rows]
        return tuple(found)


@dataclass(frozen=True, slots=True)
class GridLine:
    """A row of the table; without `row` it is the head of a panel."""

    title: str
    row: GridRow | None

    @property
    def code(self) -> str:
        """The code of the test, '' for a head."""
        return "" if self.row is None else self.row.coding.code

    @property
    def range(self) -> str:
        """The range of the latest value."""
        cell = self.latest
        return "" if cell is None else range_text(cell.observation.details.ranges)

    @property
    def latest(self) -> GridCell | None:
        """The latest value that is on the page."""
        if self.row is None:
            return None
        return next((cell for cell in self.row.cells if cell is not None), None)

    def cell(self, place: int) -> GridCell | None:
        """Return the value in a column."""
        if self.row is None or place >= len(self.row.cells):
            return None
        return self.row.cells[place]


@dataclass(frozen=True, slots=True)
class ItemPage:
    """The page that shows some results; `before_ms` is where it begins, None the newest."""

    page: GridPage
    before_ms: int | None
    entries: frozenset[UUID]

    @property
    def place(self) -> tuple[int, int] | None:
        """Return line and moment of the first of them that is on the page."""
        for number, line in enumerate(self.page.lines):
            for place, cell in enumerate(line.row.cells if line.row else ()):
                shown = () if cell is None else (cell.observation, *cell.others)
                if any(one.entry_id in self.entries for one in shown):
                    return number, place
        return None


def cell_text(cell: GridCell, unit: str) -> str:
    """Return a value with its arrow; its own unit where that differs from the row's."""
    details = cell.observation.details
    own = details.value.unit not in ("", unit)
    parts = [flag_arrow(cell.judgement.flag), result_text(details, unit=own)]
    text = " ".join(filter(None, parts))
    return f"{text} +{len(cell.others)}" if cell.others else text


def cell_tip(cell: GridCell) -> str:
    """Return all that is to know of a value in a few lines."""
    details = cell.observation.details
    lines = [
        f"{result_text(details)}: {flag_text(cell.judgement.flag)}",
        translate("Chart", "Range: {range}").format(range=range_text(details.ranges)),
    ]
    if cell.judgement.disagrees and cell.judgement.sent is not None:
        said = translate("Chart", "The sender says {sent}, the numbers say {own}.")
        sent, own = flag_text(cell.judgement.sent), flag_text(cell.judgement.own)
        lines.append(said.format(sent=sent, own=own))
    lines += [text for text in (details.performer, details.note) if text]
    lines += [result_text(other.details) for other in cell.others]
    return "\n".join(lines)


class ResultsView(Protocol):
    """What the page can show."""

    def show_cell(self, line: int, place: int) -> None:
        """Put the cursor on a value: a line of the table, a moment of the page."""

    def show_page(self, page: GridPage, newer: bool) -> None:
        """Show a page of the grid; `newer` tells whether there are later moments."""

    def show_trends(self, trends: Sequence[Trend], plots: Sequence[Plot]) -> None:
        """Draw the chosen tests over time."""


class ResultsPresenter:
    """Turns the pages of the grid and draws trends."""

    def __init__(self, view: ResultsView, tasks: Tasks, patient_id: UUID) -> None:
        self._view, self._tasks, self._patient_id = view, tasks, patient_id
        self._latest = Latest(tasks, owner=view)
        self._before: list[int | None] = [None]  # where each page that was turned begins
        self.page: GridPage | None = None
        self.codes: tuple[str, ...] = ()

    def refresh(self) -> None:
        """Read the shown page again, and the trends."""
        self._read()
        if self.codes:
            self.show_trends(self.codes)

    def older(self) -> None:
        """Turn to the moments before."""
        if self.page is not None and self.page.grid.more:
            self._before.append(self.page.grid.columns[-1])
            self._read()

    def newer(self) -> None:
        """Turn back."""
        if len(self._before) > 1:
            self._before.pop()
            self._read()

    def show_item(self, item: UUID) -> None:
        """Turn to the page of a result or of a report, and put the cursor on it."""

        def take(found: ItemPage) -> None:
            if found.entries:
                self._before = [None] if found.before_ms is None else [None, found.before_ms]
            self._take(found.page)
            place = found.place
            if place is not None:
                self._view.show_cell(*place)

        self._latest.read(read_item, self._patient_id, item, then=take)

    def show_trends(self, codes: Sequence[str]) -> None:
        """Draw some tests over time; none hides the plots."""
        self.codes = tuple(dict.fromkeys(code for code in codes if code))
        asked = self.codes

        def take(trends: Sequence[Trend]) -> None:
            if asked == self.codes:
                self._view.show_trends(trends, trend_plots(trends))

        if asked:
            self._tasks.read(trend_of, self._patient_id, asked, then=take, owner=self._view)
        else:
            self._view.show_trends((), ())

    def _read(self) -> None:
        before = self._before[-1]
        self._latest.read(read_page, self._patient_id, before, then=self._take)

    def _take(self, page: GridPage) -> None:
        self.page = page
        self._view.show_page(page, len(self._before) > 1)


def read_page(ctx: Context, patient_id: UUID, before_ms: int | None) -> GridPage:
    """Read a page of the grid."""
    grid = results_grid(ctx, patient_id, COLUMNS, before_ms)
    zone = clinic_profile(ctx).zone
    return GridPage(grid, tuple(moment_of(at, zone) for at in grid.columns))


def read_item(ctx: Context, patient_id: UUID, item: UUID) -> ItemPage:
    """Read the page that has a result, or the latest results of a report; else the newest page."""
    meant = results_meant(ctx, patient_id, item)
    page, before = read_page(ctx, patient_id, None), None
    latest = meant[0].sort_ms if meant else None
    if latest is not None and latest not in page.grid.columns:
        before = latest + 1
        page = read_page(ctx, patient_id, before)
    entries = frozenset(one.entry_id for one in meant if one.sort_ms == latest)
    return ItemPage(page, before, entries)


def report_papers(ctx: Context, report_id: UUID) -> tuple[UUID, ...]:
    """Read which documents came with a report, by the id of its entry."""
    documents = report_with_results(ctx, report_id).report.details.documents
    return tuple(UUID(each) for each in documents)


def moment_of(at_ms: int, zone: str) -> datetime:
    """Return the clinic's wall time of a moment."""
    return wall_of(_EPOCH + timedelta(milliseconds=at_ms), zone)


def _name(row: GridRow) -> str:
    return row.coding.display or row.coding.code or translate("Chart", "Unnamed")
