"""The month: how full each day is, in sum and for each practitioner; a click goes to the day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import QDate, QLocale, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPen

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import DayColumn, DayLoad
from clinic_desktop.modules.agenda.domain.heat import Workload, share_of
from clinic_desktop.modules.agenda.presenters.words import length_text
from clinic_desktop.modules.agenda.ui.cell_view import CellView, Place
from clinic_desktop.modules.agenda.ui.month_calendar import SHADES
from clinic_desktop.ui_kit import theme

WEEK = 7
BAR = 5
LINE = 15


class MonthView(CellView):
    """Shows a workload, a day a cell.

    Signals: `day_focused(date)` the cursor is on another day, `day_chosen(date)` one is gone to.
    """

    day_focused = Signal(object)
    day_chosen = Signal(object)
    least_height: ClassVar[int] = 56

    def __init__(self) -> None:
        self._load: Workload | None = None
        self._columns: tuple[DayColumn, ...] = ()
        self._today = date.min
        self._shown = date.min
        super().__init__()
        self.setObjectName("agendaMonth")
        self.moved.connect(lambda row, column: self.day_focused.emit(self.day_of((row, column))))
        self.entered.connect(self._chosen)
        self.opened.connect(self._chosen)

    def show_workload(self, load: Workload, chosen: Sequence[UUID]) -> None:
        """Show how full the days are; bars only of the chosen columns, or of practitioners."""
        self._load = load
        known = {c.resource_id: c for c in load.columns}
        picked = [known[r] for r in chosen if r in known]
        practitioners = [c for c in load.columns if c.kind == "practitioner"]
        self._columns = tuple(picked or practitioners or load.columns)
        self._put_on(self._shown)
        self.fit()
        self.announce()
        self.viewport().update()

    def show_day(self, shown: date, today: date) -> None:
        """Put the cursor on a day."""
        self._shown, self._today = shown, today
        self._put_on(shown)
        self.announce()
        self.viewport().update()

    def day_of(self, place: Place) -> date:
        """Return the day of a cell."""
        first = self._load.first if self._load is not None else self._shown
        return first + timedelta(days=place[0] * WEEK + place[1])

    def shape(self) -> tuple[int, int]:
        """Return the weeks of the month, and seven days."""
        if self._load is None:
            return 5, WEEK
        return ((self._load.last - self._load.first).days + 1) // WEEK, WEEK

    def _put_on(self, day: date) -> None:
        if self._load is not None and self._load.first <= day <= self._load.last:
            self.place = divmod((day - self._load.first).days, WEEK)

    def _chosen(self, row: int, column: int) -> None:
        self.day_chosen.emit(self.day_of((row, column)))

    def press(self, key: Qt.Key) -> bool:
        """Go to the day also with Space."""
        if key == Qt.Key.Key_Space:
            self._chosen(*self.place)
            return True
        return super().press(key)

    def mouseReleaseEvent(self, q_event: QMouseEvent) -> None:
        """Go to the day that was clicked."""
        place = self.cell_at(q_event.position().toPoint())
        if q_event.button() == Qt.MouseButton.LeftButton and place == self.place:
            self._chosen(*place)

    def describe(self, place: Place) -> str:
        """Return a day with its numbers, in words."""
        day = self.day_of(place)
        text = QLocale().toString(
            QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat
        )
        if self._load is None:
            return text
        if day == self._today:
            text = translate("Agenda", "{day}, today").format(day=text)
        parts = [text, self._load.holidays.get(day, ""), load_text(self._load.of(day))]
        parts += [
            f"{c.name}: {load_text(self._load.of(day, c.resource_id))}" for c in self._columns
        ]
        return "\n".join(part for part in parts if part)

    # ---- painting

    def paint_cell(self, painter: QPainter, place: Place, area: QRectF) -> None:
        """Paint the number, the load in words, and a bar for each practitioner."""
        day, tokens = self.day_of(place), self.look.tokens
        load = self._load.of(day) if self._load is not None else DayLoad(0, 0, 0, 0)
        outside = day.month != self._shown.month
        if load.level and not outside:
            shade = SHADES[min(load.level, len(SHADES) - 1)]
            painter.fillRect(area, theme.mix(tokens.surface, tokens.primary, shade))
        elif not load.open_minutes:
            painter.fillRect(area.toAlignedRect(), self.look.hatching)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(tokens.line, 1))
        painter.drawRect(area)
        self._paint_words(painter, day, area, load)
        if not outside:
            self._paint_bars(painter, day, area)

    def _paint_words(self, painter: QPainter, day: date, area: QRectF, load: DayLoad) -> None:
        look, tokens, mirrored = self.look, self.look.tokens, self.isRightToLeft()
        line = look.px(LINE)
        head = QRectF(area.x() + 8, area.y() + 5, area.width() - 16, line)
        outside = day.month != self._shown.month
        today = day == self._today
        text = str(day.day)
        if today:
            self._paint_today(painter, head, self.texts.width(text, look.name_font))
        painter.setPen(tokens.on_primary if today else tokens.secondary if outside else tokens.text)
        used = self.texts.draw(painter, head, text, look.name_font, mirrored=mirrored)
        rest = head.adjusted(0 if mirrored else used + 8, 0, -used - 8 if mirrored else 0, 0)
        words = self._load.holidays.get(day, "") if self._load is not None else ""
        painter.setPen(tokens.warning if words else tokens.secondary)
        short = words or short_load(load)
        width = min(self.texts.width(short, look.small_font), rest.width())
        x = rest.x() if mirrored else rest.right() - width
        self.texts.draw(painter, QRectF(x, rest.y(), width + 1, line), short, look.small_font)

    def _paint_today(self, painter: QPainter, head: QRectF, width: float) -> None:
        x = head.right() - width if self.isRightToLeft() else head.x()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.tokens.primary)
        pill = QRectF(x - 4, head.y() - 1, width + 8, head.height() + 2)
        painter.drawRoundedRect(pill, 4, 4)

    def _paint_bars(self, painter: QPainter, day: date, area: QRectF) -> None:
        """Paint a bar for each practitioner as far as there is room; the tool-tip has them all."""
        if self._load is None:
            return
        look, tokens, mirrored = self.look, self.look.tokens, self.isRightToLeft()
        line = look.px(LINE)
        y = area.y() + 5 + line + 3
        for column in self._columns:
            load = self._load.of(day, column.resource_id)
            if not load.open_minutes and not load.appointments:
                continue
            if y + line > area.bottom() - 3:
                break
            name = QRectF(area.x() + 8, y, area.width() * 0.45, line)
            track = QRectF(
                name.right() + 4, y + line / 2 - BAR / 2, area.right() - 8 - name.right() - 4, BAR
            )
            if mirrored:
                name.moveRight(area.right() - 8)
                track.moveLeft(area.x() + 8)
            painter.setPen(tokens.secondary)
            self.texts.draw(painter, name, column.name, look.small_font, mirrored=mirrored)
            self._paint_track(painter, track, load)
            y += line + 1

    def _paint_track(self, painter: QPainter, track: QRectF, load: DayLoad) -> None:
        tokens, known = self.look.tokens, share_of(load)
        share = 1.0 if known is None else min(known / 100, 1.0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.line)
        painter.drawRoundedRect(track, 2, 2)
        filled = QRectF(track)
        filled.setWidth(track.width() * share)
        if self.isRightToLeft():
            filled.moveRight(track.right())
        over = load.booked_minutes > load.open_minutes
        painter.setBrush(tokens.danger if over else tokens.primary)
        painter.drawRoundedRect(filled, 2, 2)

    def paint_heads(self, painter: QPainter) -> None:
        """Paint the names of the weekdays."""
        look, grid, locale = self.look, self.grid(), QLocale()
        painter.fillRect(QRectF(0, 0, grid.width, grid.head), look.tokens.surface)
        painter.setPen(look.tokens.secondary)
        for column in range(WEEK):
            rect = grid.head_rect(column)
            name = locale.standaloneDayName(self.day_of((0, column)).isoweekday())
            area = QRectF(rect.x + 8, 0, rect.width - 12, rect.height)
            text = name[:1].upper() + name[1:]
            self.texts.draw(painter, area, text, look.small_bold, mirrored=grid.mirrored)
        painter.setPen(QPen(look.tokens.line, 1))
        painter.drawLine(0, grid.head - 1, grid.width, grid.head - 1)


def load_text(load: DayLoad) -> str:
    """Return a load in words: `12 appointments, 6 h of 8 h booked (75 %)`."""
    count = translate("Agenda", "%n appointment(s)", None, load.appointments)
    share = share_of(load)
    if share is None:
        return f"{count}, " + translate("Agenda", "closed")
    booked = translate("Agenda", "{booked} of {open} booked").format(
        booked=length_text(load.booked_minutes), open=length_text(load.open_minutes)
    )
    return f"{count}, {booked} ({share} %)"


def short_load(load: DayLoad) -> str:
    """Return a load in two numbers: `12 · 75 %`; '' for a closed day without appointments."""
    share = share_of(load)
    if share is None:
        return str(load.appointments) if load.appointments else ""
    if not load.appointments:
        return translate("Agenda", "free")
    return f"{load.appointments} · {share} %"
