"""How the day scrolls: ranges, where a day opens, bringing a place into sight."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractScrollArea

from clinic_desktop.modules.agenda.ui.geometry import Grid

BEFORE_NOW = 120  # minutes of the past that stay in sight
BEFORE_OPENING = 30  # the same, before anything is open


def set_ranges(area: QAbstractScrollArea, grid: Grid) -> None:
    """Fit the scroll bars to the day's size; `grid` without offsets."""
    view = area.viewport()
    up_down, across = area.verticalScrollBar(), area.horizontalScrollBar()
    up_down.setRange(0, max(grid.content_height - view.height(), 0))
    up_down.setPageStep(view.height())
    up_down.setSingleStep(grid.slot_height)
    across.setRange(0, max(grid.content_width - view.width(), 0))
    across.setPageStep(view.width())
    across.setSingleStep(round(grid.column_width / 2))


def opening_scroll(opening: int, now: int | None) -> int:
    """Return the minute at the top when a day is opened: opening time, or a while before now."""
    if now is None:
        return opening
    if now - opening > BEFORE_NOW + 60:
        return now - BEFORE_NOW
    return max(min(opening, now - BEFORE_OPENING), 0)


def reveal(area: QAbstractScrollArea, rect: QRect, grid: Grid) -> None:
    """Scroll so that a rectangle of the viewport is seen whole, with a slot of air around it."""
    air, view = grid.slot_height, area.viewport().rect()
    bar = area.verticalScrollBar()
    if rect.top() < air:
        bar.setValue(bar.value() + rect.top() - air)
    elif rect.bottom() > view.bottom() - air:
        over = min(rect.bottom() - view.bottom() + air, rect.top() - air)
        bar.setValue(bar.value() + over)
    _reveal_across(area, rect, grid)


def _reveal_across(area: QAbstractScrollArea, rect: QRect, grid: Grid) -> None:
    bar, view = area.horizontalScrollBar(), area.viewport().rect()
    left, right = view.left() + grid.gutter, view.right()
    if grid.mirrored:
        left, right = view.left(), view.right() - grid.gutter
    hidden = rect.left() - left if rect.left() < left else max(rect.right() - right, 0)
    if hidden:
        bar.setValue(bar.value() + (-hidden if grid.mirrored else hidden))
