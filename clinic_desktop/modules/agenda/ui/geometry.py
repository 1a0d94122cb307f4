"""Where things are on the day view: minutes, columns and lanes to pixels and back. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from clinic_desktop.modules.agenda.presenters.lanes import WHOLE, Lane

DAY_MINUTES = 24 * 60
ZOOMS = (5, 10, 15, 30)
SLOT_HEIGHT = 24
GUTTER = 52
MIN_COLUMN = 112
EDGE = 6
MIN_BLOCK = 14
BAR = 3  # width of a time bar
BARS = 2 * BAR + 3  # both bars and their air


class Rect(NamedTuple):
    """A rectangle in viewport pixels."""

    x: float
    y: float
    width: float
    height: float

    def contains(self, x: float, y: float) -> bool:
        """Tell whether the point lies inside."""
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height


@dataclass(frozen=True, slots=True)
class Grid:
    """The whole arrangement of one painted day.

    `width` is the viewport's; offsets are the scroll positions; `mirrored` is right-to-left: the
    time gutter is at the right and the first column next to it. `scale` follows the font; `bars`
    keeps room for the two time bars at the far edge of each column.
    """

    width: int = 900
    columns: int = 1
    slot_minutes: int = 15
    offset_x: int = 0
    offset_y: int = 0
    mirrored: bool = False
    scale: float = 1.0
    bars: bool = False

    @property
    def gutter(self) -> int:
        """Width of the time column in pixels."""
        return round(GUTTER * self.scale)

    @property
    def slot_height(self) -> int:
        """Height of one slot in pixels."""
        return round(SLOT_HEIGHT * self.scale)

    @property
    def per_minute(self) -> float:
        """Pixels of one minute."""
        return self.slot_height / self.slot_minutes

    @property
    def column_width(self) -> float:
        """Width of one column: an equal share, but never under the least readable one."""
        share = (self.width - self.gutter) / max(self.columns, 1)
        return max(share, MIN_COLUMN * self.scale)

    @property
    def content_width(self) -> int:
        """Width of gutter and all columns."""
        return round(self.gutter + self.column_width * self.columns)

    @property
    def content_height(self) -> int:
        """Height of the whole day."""
        return round(DAY_MINUTES * self.per_minute)

    def y_of(self, minute: float) -> float:
        """Return the viewport's y of a minute of the day."""
        return minute * self.per_minute - self.offset_y

    def minute_at(self, y: float) -> float:
        """Return the minute of the day at a viewport y, unrounded, within the day."""
        return min(max((y + self.offset_y) / self.per_minute, 0.0), float(DAY_MINUTES))

    def slot_at(self, y: float) -> int:
        """Return the start of the slot under a viewport y."""
        slot = int(self.minute_at(y) // self.slot_minutes) * self.slot_minutes
        return min(slot, DAY_MINUTES - self.slot_minutes)

    def snapped(self, minute: float) -> int:
        """Return the slot boundary nearest to a minute."""
        return round(minute / self.slot_minutes) * self.slot_minutes

    def column_rect(self, index: int) -> Rect:
        """Return the strip of a column, from the first to the last minute of the day."""
        x = self.gutter + index * self.column_width - self.offset_x
        if self.mirrored:
            x = self.width - x - self.column_width
        return Rect(x, -self.offset_y, self.column_width, self.content_height)

    def gutter_rect(self) -> Rect:
        """Return the strip of the time gutter, which doesn't scroll sideways."""
        x = self.width - self.gutter if self.mirrored else 0
        return Rect(x, -self.offset_y, self.gutter, self.content_height)

    def column_at(self, x: float) -> int | None:
        """Return the column under a viewport x; None in the gutter or beside all columns."""
        across = self.width - x if self.mirrored else x
        if across < self.gutter:
            return None
        index = int((across + self.offset_x - self.gutter) // self.column_width)
        return index if 0 <= index < self.columns else None

    def nearest_column(self, x: float) -> int:
        """Return the column under a viewport x, or the nearest one to it."""
        across = self.width - x if self.mirrored else x
        index = int((across + self.offset_x - self.gutter) // self.column_width)
        return min(max(index, 0), max(self.columns - 1, 0))

    def block_rect(self, column: int, start: int, minutes: int, lane: Lane = WHOLE) -> Rect:
        """Return a block's rectangle: four pixels off its column's lines, a gap below it.

        It is never lower than one line of small text, so that a five-minute block stays visible.
        """
        strip = self.column_rect(column)
        kept = self.bars_width
        inner = strip.width - 9 - kept
        share = inner / lane.of
        shift = share * (lane.of - 1 - lane.number if self.mirrored else lane.number)
        x = strip.x + (5 + kept if self.mirrored else 4) + shift
        height = max(minutes * self.per_minute - 3, MIN_BLOCK * self.scale)
        gap = 2 if lane.of > 1 else 0
        return Rect(x, self.y_of(start) + 1, share - gap, height)

    @property
    def bars_width(self) -> int:
        """Width that the time bars take of each column."""
        return round(BARS * self.scale) if self.bars else 0

    def bar_rect(self, column: int, number: int, start: int, end: int) -> Rect:
        """Return a piece of a column's time bar: 0 is the practitioner's, 1 the assistant's."""
        strip, width = self.column_rect(column), round(BAR * self.scale)
        across = strip.width - self.bars_width + number * (width + 1)
        x = strip.width - across - width if self.mirrored else across
        return Rect(strip.x + x, self.y_of(start), width, (end - start) * self.per_minute)

    def range_at(self, top: float, bottom: float) -> tuple[float, float]:
        """Return the minutes visible between two viewport heights."""
        return self.minute_at(top), self.minute_at(bottom)

    def free_rect(self, column: int, start: int, minutes: int) -> Rect:
        """Return the rectangle of a free slot, such as the keyboard cursor's."""
        return self.block_rect(column, start, minutes)
