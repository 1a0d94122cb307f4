"""The month at the left: a day a cell, coloured by how full it is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QDate, QEvent, QLocale, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import DayLoad
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.tips import plain_tip

ROWS = 6
CELL_HEIGHT = 24
GAP = 2
HEAD = 20
SHADES = (0.0, 0.07, 0.13, 0.19, 0.28)  # of primary, by load level 0 to 4
_K = Qt.Key
_STEPS = {_K.Key_Left: -1, _K.Key_Right: 1, _K.Key_Up: -7, _K.Key_Down: 7}


class MonthCalendar(QWidget):
    """Shows one month; sends `day_chosen(date)` and, when the month changes, `month_shown(date)`.

    Arrow keys move a day, PageUp and PageDown a month, Enter or Space chooses.
    """

    day_chosen = Signal(object)
    month_shown = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self._chosen = date(2000, 1, 1)
        self._today = date(2000, 1, 1)
        self._focus = self._chosen
        self._first = date(2000, 1, 1)
        self._load: Mapping[date, DayLoad] = {}
        self._hover: date | None = None
        theme.signals.changed.connect(self.updateGeometry)

    def show_day(self, chosen: date, today: date) -> None:
        """Mark the shown day and today; turns to the month of the shown day."""
        self._chosen, self._today, self._focus = chosen, today, chosen
        self.turn_to(chosen.replace(day=1))
        self._announce()
        self.update()

    def show_load(self, load: Mapping[date, DayLoad]) -> None:
        """Colour the days by how full they are."""
        self._load = load
        self._announce()
        self.update()

    def first(self) -> date:
        """Return the first day of the shown month."""
        return self._first

    def turn_to(self, first: date) -> None:
        """Show another month."""
        if first != self._first:
            self._first = first
            self.month_shown.emit(first)
            self.update()

    def turn(self, months: int) -> None:
        """Go months forward or back; the day with the focus goes along."""
        index = self._first.year * 12 + self._first.month - 1 + months
        first = date(index // 12, index % 12 + 1, 1)
        day = min(self._focus.day, QDate(first.year, first.month, 1).daysInMonth())
        self._focus = first.replace(day=day)
        self.turn_to(first)
        self._announce()

    def title(self) -> str:
        """Return the month's name and year in the user's language."""
        locale = QLocale()
        month = locale.standaloneMonthName(self._first.month)
        return f"{month[:1].upper()}{month[1:]} {self._first.year}"

    def cell_rect(self, day: date) -> QRectF:
        """Return the place of a day; it may lie outside the shown weeks."""
        number = (day - self._grid_start()).days
        row, column = divmod(number, 7)
        if self.isRightToLeft():
            column = 6 - column
        width = (self.width() + theme.px(GAP)) / 7
        height = theme.px(CELL_HEIGHT)
        y = theme.px(HEAD) + row * (height + theme.px(GAP))
        return QRectF(column * width, y, width - theme.px(GAP), height)

    def _grid_start(self) -> date:
        first_weekday = QLocale().firstDayOfWeek().value  # Monday is 1
        return self._first - timedelta(days=(self._first.isoweekday() - first_weekday) % 7)

    def _day_at(self, position: QPoint) -> date | None:
        start = self._grid_start()
        for number in range(ROWS * 7):
            day = start + timedelta(days=number)
            if self.cell_rect(day).contains(position):
                return day
        return None

    def _describe(self, day: date) -> str:
        text = QLocale().toString(
            QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat
        )
        load = self._load.get(day)
        if load is None:
            return text
        count = translate("Agenda", "%n appointment(s)", None, load.appointments)
        if not load.open_minutes:
            return f"{text}: {count}, " + translate("Agenda", "closed")
        share = round(100 * load.booked_minutes / load.open_minutes)
        return f"{text}: {count}, " + translate("Agenda", "{share} % full").format(share=share)

    def _announce(self) -> None:
        self.setAccessibleName(
            translate("Agenda", "Calendar: {day}").format(day=self._describe(self._focus))
        )

    # ---- Qt's events

    def sizeHint(self) -> QSize:
        return QSize(theme.px(192), theme.px(HEAD + ROWS * (CELL_HEIGHT + GAP) - GAP))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(150), self.sizeHint().height())

    def paintEvent(self, q_event: QPaintEvent) -> None:
        del q_event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        start = self._grid_start()
        self._paint_head(painter, start)
        painter.setFont(theme.font("secondary"))
        for number in range(ROWS * 7):
            self._paint_cell(painter, start + timedelta(days=number))

    def _paint_head(self, painter: QPainter, start: date) -> None:
        painter.setFont(theme.font("caption", 400))
        painter.setPen(theme.tokens().secondary)
        locale = QLocale()
        for number in range(7):
            cell = self.cell_rect(start + timedelta(days=number))
            weekday = (start + timedelta(days=number)).isoweekday()
            name = locale.standaloneDayName(weekday, QLocale.FormatType.ShortFormat)
            area = QRectF(cell.x(), 0, cell.width(), theme.px(HEAD - 2))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, name[:2].capitalize())

    def _paint_cell(self, painter: QPainter, day: date) -> None:
        tokens, cell = theme.tokens(), self.cell_rect(day)
        outside = day.month != self._first.month
        fill, ink = self._shade(day), tokens.text
        if outside or not self._load.get(day) or not self._load[day].open_minutes:
            ink = tokens.disabled if outside else tokens.secondary
        if day == self._chosen:
            fill, ink = tokens.primary, tokens.on_primary
        elif day == self._hover:
            fill = tokens.hover
        if fill is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            painter.drawRoundedRect(cell, 4, 4)
        self._paint_frame(painter, day, cell)
        font = theme.font("secondary", 600 if day in (self._chosen, self._today) else 400)
        painter.setFont(font)
        painter.setPen(tokens.primary if day == self._today != self._chosen else ink)
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, str(day.day))

    def _paint_frame(self, painter: QPainter, day: date, cell: QRectF) -> None:
        tokens = theme.tokens()
        focused = self.hasFocus() and day == self._focus
        if not focused and day != self._today:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(tokens.focus if focused else tokens.primary, 2 if focused else 1))
        painter.drawRoundedRect(cell.adjusted(1, 1, -1, -1), 4, 4)

    def _shade(self, day: date) -> QColor | None:
        load = self._load.get(day)
        if load is None or not load.level or day.month != self._first.month:
            return None
        share = SHADES[min(load.level, len(SHADES) - 1)]
        return theme.mix(theme.tokens().surface, theme.tokens().primary, share)

    def keyPressEvent(self, q_event: QKeyEvent) -> None:
        key = Qt.Key(q_event.key())
        if key in _STEPS:
            step = _STEPS[key]
            mirrored = self.isRightToLeft() and abs(step) == 1
            self._focus += timedelta(days=-step if mirrored else step)
            self.turn_to(self._focus.replace(day=1))
        elif key in (_K.Key_PageUp, _K.Key_PageDown):
            self.turn(-1 if key == _K.Key_PageUp else 1)
        elif key in (_K.Key_Return, _K.Key_Enter, _K.Key_Space):
            self.day_chosen.emit(self._focus)
        else:
            super().keyPressEvent(q_event)
            return
        self._announce()
        self.update()

    def mousePressEvent(self, q_event: QMouseEvent) -> None:
        day = self._day_at(q_event.position().toPoint())
        if day is not None and q_event.button() == Qt.MouseButton.LeftButton:
            self._focus = day
            self.day_chosen.emit(day)

    def mouseMoveEvent(self, q_event: QMouseEvent) -> None:
        day = self._day_at(q_event.position().toPoint())
        if day != self._hover:
            self._hover = day
            self.update()

    def leaveEvent(self, q_event: QEvent) -> None:
        super().leaveEvent(q_event)
        self._hover = None
        self.update()

    def focusInEvent(self, q_event: QFocusEvent) -> None:
        super().focusInEvent(q_event)
        self.update()

    def focusOutEvent(self, q_event: QFocusEvent) -> None:
        super().focusOutEvent(q_event)
        self.update()

    def event(self, q_event: QEvent) -> bool:
        if q_event.type() == QEvent.Type.ToolTip and isinstance(q_event, QHelpEvent):
            day = self._day_at(q_event.pos())
            text = plain_tip(self._describe(day)) if day else ""
            QToolTip.showText(q_event.globalPos(), text, self)
            return True
        return super().event(q_event)
