"""Who is away when: a quarter at a glance, one line a practitioner."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QDate, QEvent, QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from clinic_desktop.kernel.local_text import day_text
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.staff.api import Away, Board, Person
from clinic_desktop.modules.staff.presenters.words import away_text
from clinic_desktop.ui_kit import theme

_LINE = 24
_NAME = 150
_WEEKEND = 5


class AwayStrip(QWidget):
    """Filled: in the diary. Framed: asked for. A screen reader hears the same as a list.

    Signal: `day_chosen(date)` on a click, to go to that day in the agenda.
    """

    day_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: Sequence[Person] = ()
        self._board: Board | None = None
        self._first = self._last = date(2000, 1, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(translate("Staff", "Who is away"))
        theme.signals.changed.connect(self.updateGeometry)

    def show_board(self, board: Board, first: date, last: date) -> None:
        """Show who is away between two days."""
        self._board, self._first, self._last = board, first, last
        self._people = [p for p in board.people if p.active]
        lines = [away_text(board.name(a.practitioner_id), a) for a in board.away]
        lines += [f"{day_text(day)}: {name}" for day, name in board.holidays.items()]
        nobody = translate("Staff", "Nobody is away in these weeks.")
        self.setAccessibleDescription("; ".join(lines) or nobody)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(600), theme.px(_LINE) * (len(self._people) + 1) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(320), self.sizeHint().height())

    def day_at(self, x: float) -> date | None:
        """Return the day under a place, None over the names."""
        place = self.width() - x if self._mirrored() else x
        number = int((place - theme.px(_NAME)) // self._wide()) if self._wide() else -1
        inside = place >= theme.px(_NAME) and 0 <= number < self._days()
        return self._first + timedelta(days=number) if inside else None

    def mouseReleaseEvent(self, q_event: QMouseEvent) -> None:
        day = self.day_at(q_event.position().x())
        if q_event.button() is Qt.MouseButton.LeftButton and day is not None:
            self.day_chosen.emit(day)

    def event(self, q_event: QEvent) -> bool:
        if isinstance(q_event, QHelpEvent):
            QToolTip.showText(q_event.globalPos(), self._tip(q_event), self)
            return True
        return super().event(q_event)

    def paintEvent(self, _q_event: QPaintEvent) -> None:
        if self._board is None:
            return
        with QPainter(self) as painter:
            painter.setFont(theme.font("secondary"))
            self._paint_ground(painter, self._board)
            for number, person in enumerate(self._people):
                self._paint_person(painter, number, person)
            self._paint_today(painter, self._board.today)

    def _paint_ground(self, painter: QPainter, board: Board) -> None:
        tokens = theme.tokens()
        for number in range(self._days()):
            day = self._first + timedelta(days=number)
            below = self._box(number, 1, theme.px(_LINE))
            below.setHeight(self.height() - theme.px(_LINE))
            if day in board.holidays:
                painter.fillRect(below, tokens.amber.soft)
            elif day.weekday() >= _WEEKEND:
                painter.fillRect(below, tokens.grey.soft)
            if day.weekday() == 0:
                head = self._box(number, 7, 0)
                q_day = QDate(day.year, day.month, day.day)
                painter.setPen(tokens.secondary)
                painter.drawText(
                    head, Qt.AlignmentFlag.AlignCenter, QLocale().toString(q_day, "d MMM")
                )
                painter.setPen(tokens.line)
                side = head.right() if self._mirrored() else head.left()
                painter.drawLine(int(side), int(head.top()), int(side), self.height())

    def _paint_person(self, painter: QPainter, number: int, person: Person) -> None:
        tokens, high = theme.tokens(), theme.px(_LINE)
        top = high * (number + 1)
        name = QRectF(0, top, theme.px(_NAME - 8), high)
        if self._mirrored():
            name.moveRight(self.width())
        painter.setPen(tokens.text)
        side = Qt.AlignmentFlag.AlignRight if self._mirrored() else Qt.AlignmentFlag.AlignLeft
        text = self.fontMetrics().elidedText(
            person.name, Qt.TextElideMode.ElideRight, int(name.width())
        )
        painter.drawText(name, side | Qt.AlignmentFlag.AlignVCenter, text)
        painter.setPen(tokens.line_soft)
        painter.drawLine(0, top, self.width(), top)
        for away in self._board.away if self._board is not None else ():
            if away.practitioner_id == person.id:
                self._paint_away(painter, away, top, high)

    def _paint_away(self, painter: QPainter, away: Away, top: int, high: int) -> None:
        tokens = theme.tokens()
        begin = max(0, (away.first - self._first).days)
        end = min(self._days() - 1, (away.last - self._first).days)
        if begin > end:
            return
        box = self._box(begin, end - begin + 1, top).adjusted(1, 4, -1, 0)
        box.setHeight((high - 8) / (2 if away.part else 1))
        painter.setPen(QPen(tokens.primary, 1))
        painter.setBrush(tokens.primary_soft if away.asked else tokens.primary)
        painter.drawRect(box)

    def _paint_today(self, painter: QPainter, today: date) -> None:
        if self._first <= today <= self._last:
            box = self._box((today - self._first).days, 1, theme.px(_LINE))
            middle = int(box.center().x())
            painter.setPen(QPen(theme.tokens().danger, 2))
            painter.drawLine(middle, int(box.top()), middle, self.height())

    def _box(self, number: int, days: int, top: float) -> QRectF:
        x, wide = theme.px(_NAME) + number * self._wide(), days * self._wide()
        if self._mirrored():
            x = self.width() - x - wide
        return QRectF(x, top, wide, theme.px(_LINE))

    def _tip(self, q_event: QHelpEvent) -> str:
        day, row = self.day_at(q_event.pos().x()), q_event.pos().y() // theme.px(_LINE) - 1
        if day is None or self._board is None:
            return ""
        words = [day_text(day)]
        if day in self._board.holidays:
            words.append(self._board.holidays[day])
        if 0 <= row < len(self._people):
            person = self._people[row]
            words += [
                away_text(person.name, away)
                for away in self._board.away
                if away.practitioner_id == person.id and away.first <= day <= away.last
            ]
        return "\n".join(words)

    def _days(self) -> int:
        return (self._last - self._first).days + 1

    def _wide(self) -> float:
        return max(0.0, (self.width() - theme.px(_NAME)) / self._days())

    def _mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft
