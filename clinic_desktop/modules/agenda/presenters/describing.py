"""The board in sentences: for tool-tips and for screen readers."""

from __future__ import annotations

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import AppointmentStatus, status_text
from clinic_desktop.modules.agenda.presenters.block_text import status_at
from clinic_desktop.modules.agenda.presenters.board import Block, Board, closed_minutes
from clinic_desktop.modules.agenda.presenters.cursor import Cursor
from clinic_desktop.modules.agenda.presenters.words import length_text, span_text


def cursor_text(board: Board, cursor: Cursor) -> str:
    """Return what stands under the cursor: `Dr Bey, 10:00 – 10:30, Mia Costa (7 y), arrived`."""
    if not board.columns:
        return translate("Agenda", "No column is shown")
    column = board.columns[min(cursor.column, len(board.columns) - 1)]
    span = span_text(cursor.start, cursor.end)
    if cursor.block_id is not None:
        block = board.find(cursor.block_id, cursor.column)
        if block is not None:
            return f"{column.name}, {span}, {block.title}, {status_text(block.appointment.status)}"
    closed = any(a < cursor.end and cursor.start < b for a, b in closed_minutes(column))
    state = translate("Agenda", "closed") if closed else translate("Agenda", "free")
    return f"{column.name}, {span}, {state}"


def block_tip(board: Board, block: Block) -> str:
    """Return an appointment's details, one a line."""
    a = block.appointment
    lines = [block.title, f"{span_text(block.start, block.end)} · {length_text(block.minutes)}"]
    status = status_at(a)
    if a.status is AppointmentStatus.CANCELLED and a.cancel_reason:
        status = f"{status}: {a.cancel_reason}"
    lines.append(status)
    names = {c.resource_id: c.name for c in board.columns}
    for text in (a.type_name, a.comment, ", ".join(names[r] for r in a.resource_ids if r in names)):
        if text:
            lines.append(text)
    if a.series_id is not None:
        lines.append(translate("Agenda", "One of a series"))
    if a.overbooked:
        lines.append(translate("Agenda", "Overbooked"))
    return "\n".join(lines)
