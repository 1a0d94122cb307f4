"""The keyboard cursor of the day: which free time or which appointment is under it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from uuid import UUID

from clinic_desktop.modules.agenda.presenters.board import Block, Board

DAY_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True)
class Cursor:
    """A place on the board: a column, a start and a length; `block_id` when on an appointment."""

    column: int = 0
    start: int = 9 * 60
    minutes: int = 15
    block_id: UUID | None = None

    @property
    def end(self) -> int:
        """The minute after the last one under the cursor."""
        return self.start + self.minutes


def land(board: Board, column: int, minute: int, length: int = 0) -> Cursor:
    """Return the cursor at a minute: on the appointment there, else on the free time there.

    Free time reaches to the next slot line or the next appointment, unless `length` is given.
    """
    column = min(max(column, 0), max(len(board.columns) - 1, 0))
    minute = min(max(minute, 0), DAY_MINUTES - 1)
    here = board.at(column, minute)
    if here:
        return on_block(here[0])
    if length:
        return Cursor(column, minute, min(length, DAY_MINUTES - minute))
    step = board.slot_minutes
    end = (minute // step + 1) * step
    starts = [b.start for b in board.in_column(column) if minute < b.start < end]
    return Cursor(column, minute, min([end, DAY_MINUTES, *starts]) - minute)


def on_block(block: Block) -> Cursor:
    """Return the cursor that stands on a block."""
    return Cursor(block.column, block.start, block.minutes, block.appointment.id)


def below(board: Board, cursor: Cursor) -> Cursor:
    """Return the next free time or appointment under the cursor."""
    if cursor.end >= DAY_MINUTES:
        return cursor
    return land(board, cursor.column, cursor.end)


def above(board: Board, cursor: Cursor) -> Cursor:
    """Return the free time or appointment above the cursor."""
    if cursor.start <= 0:
        return cursor
    before = cursor.start - 1
    here = board.at(cursor.column, before)
    if here:
        return on_block(here[0])
    start = before // board.slot_minutes * board.slot_minutes
    ends = [b.end for b in board.in_column(cursor.column) if start < b.end <= cursor.start]
    start = max([start, *ends])
    return Cursor(cursor.column, start, cursor.start - start)


def sideways(board: Board, cursor: Cursor, step: int) -> Cursor:
    """Return the place left (-1) or right (+1): first through overlapping blocks, then columns."""
    lane = _neighbour_lane(board, cursor, step)
    if lane is not None:
        return on_block(lane)
    column = cursor.column + step
    if not 0 <= column < len(board.columns):
        return cursor
    here = board.at(column, cursor.start)
    if here:
        return on_block(here[0 if step > 0 else -1])
    return land(board, column, cursor.start // board.slot_minutes * board.slot_minutes)


def _neighbour_lane(board: Board, cursor: Cursor, step: int) -> Block | None:
    if cursor.block_id is None:
        return None
    mine = board.find(cursor.block_id, cursor.column)
    if mine is None:
        return None
    beside = [
        b
        for b in board.in_column(cursor.column)
        if b.lane.number == mine.lane.number + step and b.start < mine.end and mine.start < b.end
    ]
    return beside[0] if beside else None


def longer(board: Board, cursor: Cursor, steps: int) -> Cursor:
    """Return the free time lengthened (or shortened) by slots, at least one and within the day."""
    if cursor.block_id is not None:
        return cursor
    step = board.slot_minutes
    end = (cursor.end + steps * step) // step * step
    if steps < 0 and cursor.end % step:
        end = cursor.end // step * step
    minutes = max(end - cursor.start, min(step, cursor.minutes))
    return replace(cursor, minutes=min(minutes, DAY_MINUTES - cursor.start))


def kept(board: Board, cursor: Cursor) -> Cursor:
    """Return the cursor for a board that changed: it follows its appointment, else stays put."""
    if cursor.block_id is not None:
        block = board.find(cursor.block_id, cursor.column) or board.find(cursor.block_id)
        if block is not None:
            return on_block(block)
        return land(board, cursor.column, cursor.start // board.slot_minutes * board.slot_minutes)
    return land(board, cursor.column, cursor.start, cursor.minutes)
