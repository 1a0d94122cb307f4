"""The day view's sticky header: names of the columns, their hours, and the holiday's name."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.presenters.board import Board, short_subtitle_of, subtitle_of
from clinic_desktop.modules.agenda.ui.time_bars import bars_text
from clinic_desktop.ui_kit.tips import plain_tip

if TYPE_CHECKING:
    from clinic_desktop.modules.agenda.ui.day_view import DayView

HEIGHT = 49
BANNER = 26
BELL_WIDTH = 36


class DayHeader(QWidget):
    """Stays on top while the day scrolls; scrolls sideways with the columns.

    Where people wait for a column its head has a bell with their number: a click sends
    `call_wanted(UUID)`. The right button sends `menu_wanted(UUID, global position)`.
    """

    call_wanted = Signal(object)
    menu_wanted = Signal(object, QPoint)

    def __init__(self, day: DayView) -> None:
        super().__init__(day)
        self._day = day
        self._board: Board | None = None
        self._subtitles: tuple[str, ...] = ()
        self._queues: dict[UUID, int] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_columns(self, board: Board) -> None:
        """Show a board's columns."""
        self._board = board
        self._subtitles = tuple(subtitle_of(c) for c in board.columns)
        names = (f"{c.name}, {s}" for c, s in zip(board.columns, self._subtitles, strict=True))
        self.setAccessibleName("; ".join([*names, board.holiday]).rstrip("; "))
        self.update()

    def show_queues(self, queues: dict[UUID, int]) -> None:
        """Show how many wait for each column."""
        if queues != self._queues:
            self._queues = queues
            self.update()

    def bell_rect(self, number: int) -> QRectF:
        """Return the place of a column's bell; empty where nobody waits."""
        board, grid, scale = self._board, self._day.grid(), self._day.look.scale
        if board is None or not self._queues.get(board.columns[number].resource_id):
            return QRectF()
        strip, width = grid.column_rect(number), BELL_WIDTH * scale
        if strip.width < 2.5 * width:
            return QRectF()
        x = strip.x + 4 if grid.mirrored else strip.x + strip.width - width - 4
        return QRectF(x, 6 * scale, width, 22 * scale)

    def mousePressEvent(self, q_event: QMouseEvent) -> None:
        """Call the next one of a column."""
        number = self._bell_at(q_event.position())
        if number is not None and self._board is not None:
            self.call_wanted.emit(self._board.columns[number].resource_id)

    def contextMenuEvent(self, q_event: QContextMenuEvent) -> None:
        """Ask for the menu of a column."""
        number = self._day.grid().column_at(q_event.pos().x())
        if number is not None and self._board is not None:
            self.menu_wanted.emit(self._board.columns[number].resource_id, q_event.globalPos())

    def _bell_at(self, place: QPointF) -> int | None:
        columns = self._board.columns if self._board is not None else ()
        found = (n for n in range(len(columns)) if self.bell_rect(n).contains(place))
        return next(found, None)

    def _paint_bell(self, painter: QPainter, number: int) -> float:
        """Paint the bell of a column; return the width that it takes."""
        area, look = self.bell_rect(number), self._day.look
        if area.isEmpty() or self._board is None:
            return 0.0
        painter.setPen(QPen(look.tokens.primary, 1))
        painter.setBrush(look.tokens.primary_soft)
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        side = look.px(14)
        top = area.center().y() - side / 2
        painter.drawPixmap(round(area.x() + 5), round(top), look.icon("bell", "primary", 14))
        text = str(self._queues[self._board.columns[number].resource_id])
        rest = area.adjusted(side + 8, 0, 0, 0)
        painter.setPen(look.tokens.primary)
        self._day.texts.draw(painter, rest, text, look.name_font)
        return area.width() + 4

    def wanted_height(self) -> int:
        """Return the height that names and, on a holiday, its banner need."""
        banner = BANNER if self._board and self._board.holiday else 0
        return round((HEIGHT + banner) * self._day.look.scale)

    def paintEvent(self, q_event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, grid = self._day.look, self._day.grid()
        painter.fillRect(q_event.rect(), look.tokens.surface)
        height = round(HEIGHT * look.scale)
        if self._board is not None:
            if self._board.columns:
                for number in range(len(self._board.columns)):
                    self._paint_column(painter, number, height)
            gutter = grid.gutter_rect()
            painter.fillRect(QRectF(gutter.x, 0, gutter.width, self.height()), look.tokens.surface)
            if self._board.holiday:
                self._paint_holiday(painter, height)
        painter.setPen(QPen(look.tokens.line, 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    def _paint_column(self, painter: QPainter, number: int, height: int) -> None:
        assert self._board is not None
        look, grid, texts = self._day.look, self._day.grid(), self._day.texts
        column, strip = self._board.columns[number], grid.column_rect(number)
        painter.setPen(QPen(look.tokens.line, 1))
        x = round(strip.x + strip.width if grid.mirrored else strip.x)
        painter.drawLine(x, 0, x, height)
        bell = self._paint_bell(painter, number)
        left = strip.x + 10 + (bell if grid.mirrored else 0)
        area = QRectF(left, 7 * look.scale, strip.width - 16 - bell, 18 * look.scale)
        today = bool(self._board.days) and self._board.day_of(number) == self._board.today
        painter.setPen(look.tokens.primary if today else look.tokens.text)
        if today:
            line = QRectF(strip.x + 1, height - 3, strip.width - 1, 3)
            painter.fillRect(line, look.tokens.primary)
        texts.draw(painter, area, column.name, look.head_font, mirrored=grid.mirrored)
        painter.setPen(look.tokens.secondary)
        area.translate(0, 18 * look.scale)
        area.setHeight(15 * look.scale)
        text = self._subtitles[number]
        short = short_subtitle_of(column)
        if short and texts.width(text, look.small_font) > area.width():
            text = short  # the hatching shows the hours; the tool-tip tells them
        texts.draw(painter, area, text, look.small_font, mirrored=grid.mirrored)

    def _paint_holiday(self, painter: QPainter, top: int) -> None:
        assert self._board is not None
        look, texts = self._day.look, self._day.texts
        area = QRectF(0, top, self.width(), self.height() - top - 1)
        painter.fillRect(area, look.tokens.warning_soft)
        size = round(look.px(14))
        width = texts.width(self._board.holiday, look.name_font)
        left = (self.width() - width - size - 6) / 2
        icon = look.icon("calendar-off", "warning", 14)
        painter.drawPixmap(round(left), round(area.center().y() - size / 2), icon)
        painter.setPen(look.tokens.warning)
        text_area = QRectF(left + size + 6, area.y(), width + 2, area.height())
        texts.draw(painter, text_area, self._board.holiday, look.name_font)

    def event(self, q_event: QEvent) -> bool:
        if q_event.type() == QEvent.Type.ToolTip and isinstance(q_event, QHelpEvent):
            column = self._day.grid().column_at(q_event.pos().x())
            text = ""
            if self._bell_at(QPointF(q_event.pos())) is not None:
                text = translate("Agenda", "Call the next patient (K)")
            elif column is not None and self._board is not None:
                text = f"{self._board.columns[column].name}\n{self._subtitles[column]}"
                if self._board.bars and (busy := bars_text(self._board.bars[column])):
                    text = f"{text}\n{busy}"
            QToolTip.showText(q_event.globalPos(), plain_tip(text), self)
            return True
        return super().event(q_event)
