"""Paints the compact week around its marks: open and closed time, what is carried, the heads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen

from clinic_desktop.modules.agenda.presenters.cells import Cell
from clinic_desktop.modules.agenda.presenters.words import clock_text
from clinic_desktop.modules.agenda.ui.cell_grid import TimeAxis
from clinic_desktop.modules.agenda.ui.painting import qrect

if TYPE_CHECKING:
    from clinic_desktop.modules.agenda.ui.week_cells import Carried, WeekCells

LINE = 15


def paint_hours(view: WeekCells, painter: QPainter, axis: TimeAxis, cell: Cell) -> None:
    """Paint open and closed time: on whole pixels, a smooth texture costs a hundred times."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    strip, (first, last) = qrect(axis.area).toAlignedRect(), view.board.span
    if cell.open != ((first, last),):
        painter.fillRect(strip, view.look.hatching)
    for start, end in cell.open:
        area = qrect(axis.span(start, end)).toAlignedRect()
        painter.fillRect(area, view.look.tokens.background)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)


def paint_ghost(
    view: WeekCells, painter: QPainter, area: QRectF, axis: TimeAxis, carried: Carried
) -> None:
    """Paint where the carried appointment would land in a cell, or why it can't."""
    tokens = view.look.tokens
    ink = tokens.danger if carried.problem else tokens.ok
    fill = tokens.danger_soft if carried.problem else tokens.ok_soft
    words = area.adjusted(3, 3, -3, 0)
    words.setHeight(view.look.px(LINE))
    painter.fillRect(words, fill)
    painter.setPen(ink)
    start = clock_text(carried.mark.start)
    text = f"{start} · {carried.problem or carried.mark.appointment.patient_name}"
    inner = words.adjusted(4, 0, -4, 0)
    view.texts.draw(painter, inner, text, view.look.small_bold, mirrored=view.isRightToLeft())
    pen = QPen(ink, 1.6)
    pen.setDashPattern([2.5, 2.0])
    painter.setPen(pen)
    painter.setBrush(fill)
    place = qrect(axis.span(carried.mark.start, carried.mark.end))
    painter.drawRoundedRect(place, 2, 2)


def paint_heads(view: WeekCells, painter: QPainter) -> None:
    """Paint the days above and the resources beside the cells."""
    look, grid, tokens = view.look, view.grid(), view.look.tokens
    mirrored, (rows, columns) = grid.mirrored, view.shape()
    side = grid.width - grid.gutter if mirrored else 0
    painter.fillRect(QRectF(side, 0, grid.gutter, grid.height), tokens.surface)
    for row in range(rows):
        rect, resource = grid.gutter_rect(row), view.board.columns[row]
        painter.setPen(QPen(tokens.line, 1))
        painter.drawLine(round(rect.x), round(rect.y), round(rect.x + rect.width), round(rect.y))
        name = QRectF(rect.x + 10, rect.y + 5, rect.width - 16, look.px(17))
        painter.setPen(tokens.text)
        view.texts.draw(painter, name, resource.name, look.name_font, mirrored=mirrored)
        painter.setPen(tokens.secondary)
        name.translate(0, look.px(16))
        view.texts.draw(painter, name, resource.subtitle, look.small_font, mirrored=mirrored)
    painter.fillRect(QRectF(0, 0, grid.width, grid.head), tokens.surface)
    for column in range(columns):
        rect = grid.head_rect(column)
        today = view.board.days[column] == view.today
        if today:
            painter.fillRect(QRectF(rect.x, rect.height - 3, rect.width, 3), tokens.primary)
        painter.setPen(tokens.primary if today else tokens.text)
        area = QRectF(rect.x + 8, 0, rect.width - 12, rect.height - 3)
        view.texts.draw(painter, area, view.head_of(column), look.name_font, mirrored=mirrored)
    painter.setPen(QPen(tokens.line, 1))
    painter.drawLine(0, grid.head - 1, grid.width, grid.head - 1)
