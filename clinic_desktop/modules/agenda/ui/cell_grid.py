"""Where the cells of a month or of a compact week are: rows, columns, minutes across. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from clinic_desktop.modules.agenda.ui.geometry import Rect


@dataclass(frozen=True, slots=True)
class CellGrid:
    """Equal cells below a head and beside a gutter; rows scroll when they would get too low.

    `mirrored` is right-to-left: the gutter is at the right and the first column next to it.
    """

    width: int = 900
    height: int = 600
    rows: int = 1
    columns: int = 7
    head: int = 28
    gutter: int = 0
    least: int = 40
    offset: int = 0
    mirrored: bool = False

    @property
    def row_height(self) -> float:
        """Height of a row: an equal share, but never under the least readable one."""
        return max((self.height - self.head) / max(self.rows, 1), float(self.least))

    @property
    def column_width(self) -> float:
        """Width of a column."""
        return max((self.width - self.gutter) / max(self.columns, 1), 1.0)

    @property
    def content_height(self) -> int:
        """Height of head and all rows."""
        return round(self.head + self.row_height * self.rows)

    def cell_rect(self, row: int, column: int) -> Rect:
        """Return a cell in viewport pixels."""
        x = self.gutter + column * self.column_width
        if self.mirrored:
            x = self.width - x - self.column_width
        y = self.head + row * self.row_height - self.offset
        return Rect(x, y, self.column_width, self.row_height)

    def head_rect(self, column: int) -> Rect:
        """Return the head of a column, which doesn't scroll."""
        cell = self.cell_rect(0, column)
        return Rect(cell.x, 0, cell.width, self.head)

    def gutter_rect(self, row: int) -> Rect:
        """Return the head of a row."""
        cell = self.cell_rect(row, 0)
        x = self.width - self.gutter if self.mirrored else 0
        return Rect(x, cell.y, self.gutter, cell.height)

    def cell_at(self, x: float, y: float) -> tuple[int, int] | None:
        """Return row and column under a point; None on head or gutter and beside all cells."""
        across = self.width - x if self.mirrored else x
        if y < self.head or across < self.gutter:
            return None
        row = int((y - self.head + self.offset) // self.row_height)
        column = int((across - self.gutter) // self.column_width)
        if 0 <= row < self.rows and 0 <= column < self.columns:
            return row, column
        return None


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """The minutes of a day laid across a rectangle, in reading direction."""

    area: Rect
    first: int
    last: int
    mirrored: bool = False

    @property
    def per_minute(self) -> float:
        """Pixels of one minute."""
        return self.area.width / max(self.last - self.first, 1)

    def span(self, start: int, end: int) -> Rect:
        """Return the part of the rectangle between two minutes, kept inside it."""
        begin = (min(max(start, self.first), self.last) - self.first) * self.per_minute
        stop = (min(max(end, self.first), self.last) - self.first) * self.per_minute
        x = self.area.width - stop if self.mirrored else begin
        return Rect(self.area.x + x, self.area.y, stop - begin, self.area.height)

    def minute_at(self, x: float) -> float:
        """Return the minute at a viewport x, within the axis."""
        across = self.area.x + self.area.width - x if self.mirrored else x - self.area.x
        minute = self.first + across / self.per_minute
        return min(max(minute, float(self.first)), float(self.last))
