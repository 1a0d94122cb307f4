"""What a mouse drag on the day means: booking a length, moving a block, pulling its edge. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from uuid import UUID

from clinic_desktop.modules.agenda.ui.geometry import DAY_MINUTES, EDGE, Grid, Rect

THRESHOLD = 5


class DragKind(Enum):
    """What is being dragged."""

    BOOK = "book"
    MOVE = "move"
    TOP = "top"
    BOTTOM = "bottom"


@dataclass(frozen=True, slots=True)
class Target:
    """Where it would land: a column, a start and a length in minutes."""

    column: int
    start: int
    minutes: int

    @property
    def end(self) -> int:
        """The minute at which it would end."""
        return self.start + self.minutes


@dataclass(frozen=True, slots=True)
class Drag:
    """One drag from press to release.

    `origin` is what was pressed; `grab` the minutes between the pressed point and the block's
    start; `live` turns true once the pointer left the press point by a few pixels.
    """

    kind: DragKind
    origin: Target
    x: float
    y: float
    grab: float = 0.0
    block_id: UUID | None = None
    target: Target | None = None
    live: bool = False

    def to(self, grid: Grid, x: float, y: float) -> Drag:
        """Return the drag with the pointer at a new place."""
        live = self.live or abs(x - self.x) + abs(y - self.y) >= THRESHOLD
        if not live:
            return self
        return replace(self, live=True, target=self._target(grid, x, y))

    def _target(self, grid: Grid, x: float, y: float) -> Target:
        origin, step = self.origin, grid.slot_minutes
        minute = grid.minute_at(y)
        if self.kind is DragKind.BOOK:
            here = grid.slot_at(y)
            start = min(origin.start, here)
            end = max(origin.start, here) + step
            return Target(origin.column, start, end - start)
        if self.kind is DragKind.MOVE:
            start = min(max(grid.snapped(minute - self.grab), 0), DAY_MINUTES - origin.minutes)
            return Target(grid.nearest_column(x), start, origin.minutes)
        least = min(step, origin.minutes)
        if self.kind is DragKind.TOP:
            start = max(min(grid.snapped(minute), origin.end - least), 0)
            return Target(origin.column, start, origin.end - start)
        end = min(max(grid.snapped(minute), origin.start + least), DAY_MINUTES)
        return Target(origin.column, origin.start, end - origin.start)


def grip(rect: Rect, y: float) -> DragKind:
    """Return what a press at height `y` in a block takes: an edge, or the whole block.

    Low blocks keep their middle: the edges take at most a quarter each.
    """
    edge = min(EDGE, rect.height / 4)
    if y < rect.y + edge:
        return DragKind.TOP
    if y >= rect.y + rect.height - edge:
        return DragKind.BOTTOM
    return DragKind.MOVE
