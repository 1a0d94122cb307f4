"""The list of the timeline: years as headings, days at the side, one line an event."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.api.fact_words import partial_text
from clinic_desktop.modules.chart.api.timeline import TimelineKind
from clinic_desktop.modules.chart.presenters.timeline import TimelineLine
from clinic_desktop.modules.chart.presenters.timeline_words import (
    clock_text,
    detail_text,
    spoken_text,
    title_text,
)
from clinic_desktop.ui_kit import icons, theme
from clinic_desktop.ui_kit.text_line import draw_line

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = Qt.ItemDataRole.UserRole + 1
FIRST_ROLE = LINE_ROLE + 1  # the line is the first of its day
_ROOT = QModelIndex()
_ROW, _PAD, _DAY, _SIGN, _CLOCK = 46, 12, 92, 26, 60
_ICON = 14
_NARROW = 380  # a narrower row has no room for the day at its side
ICONS = {
    TimelineKind.APPOINTMENT: "calendar-clock",
    TimelineKind.VISIT: "stethoscope",
    TimelineKind.NOTE: "square-pen",
    TimelineKind.PROBLEM: "clipboard-list",
    TimelineKind.ALLERGY: "shield-alert",
    TimelineKind.MEDICATION: "pill",
    TimelineKind.PROCEDURE: "activity",
    TimelineKind.IMMUNIZATION: "syringe",
    TimelineKind.PREGNANCY: "baby",
    TimelineKind.VITALS: "heart-pulse",
    TimelineKind.REPORT: "flask-conical",
    TimelineKind.DOCUMENT: "file-text",
}
_TONES = {
    TimelineKind.VISIT: "primary",
    TimelineKind.NOTE: "primary",
    TimelineKind.PROBLEM: "amber",
    TimelineKind.ALLERGY: "red",
    TimelineKind.MEDICATION: "violet",
    TimelineKind.VITALS: "green",
    TimelineKind.REPORT: "blue",
    TimelineKind.IMMUNIZATION: "green",
}


class _Model(QAbstractListModel):
    """Qt's model: a year is a heading, all else a line."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[TimelineLine | int] = []

    def set_lines(self, lines: Sequence[TimelineLine]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self.rows = []
        self._take(lines)
        self.endResetModel()

    def add_lines(self, lines: Sequence[TimelineLine]) -> None:
        """Put rows at the end."""
        start = len(self.rows)
        self._take(lines)
        added, self.rows = self.rows[start:], self.rows[:start]
        if added:
            self.beginInsertRows(QModelIndex(), start, start + len(added) - 1)
            self.rows += added
            self.endInsertRows()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row, or what is said of it; letters search in the titles."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == LINE_ROLE:
            return row
        if role == FIRST_ROLE:
            return self._first(index.row())
        if isinstance(row, int):
            spoken = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return str(row) if role in spoken else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken_text(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{title_text(row)}\n{detail_text(row)}"
        return title_text(row) if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that lines are chosen; the keyboard steps over headings."""
        if index.isValid() and isinstance(self.rows[index.row()], int):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _first(self, number: int) -> bool:
        above, row = self.rows[number - 1], self.rows[number]
        if isinstance(row, int) or isinstance(above, int):
            return True
        return above.entry.on != row.entry.on

    def _take(self, lines: Sequence[TimelineLine]) -> None:
        last = self.rows[-1] if self.rows else None
        year = last.entry.on.year if isinstance(last, TimelineLine) else 0
        for line in lines:
            if line.entry.on.year != year:
                year = line.entry.on.year
                self.rows.append(year)
            self.rows.append(line)


class _Delegate(QStyledItemDelegate):
    """Draws a line: its day where it begins one, sign, title over detail, the time at the end."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return one row; all are the same, so that thousands cost nothing."""
        return QSize(theme.px(1), theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row, area = index.data(LINE_ROLE), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pad = theme.px(_PAD)
        inner = area.adjusted(pad, 0, -pad, 0)
        if isinstance(row, int):
            ink, font = theme.tokens().secondary, theme.font("section")
            draw_line(painter, inner.adjusted(0, theme.px(8), 0, 0), str(row), font, ink)
        else:
            self._draw(painter, area, inner, row, option.state, first=index.data(FIRST_ROLE))
        painter.restore()

    def _draw(
        self,
        painter: QPainter,
        area: QRectF,
        inner: QRectF,
        line: TimelineLine,
        state: QStyle.StateFlag,
        *,
        first: bool,
    ) -> None:
        found, rest = theme.tokens(), _Strip(painter, inner)
        _draw_ground(painter, area, state)
        if first:
            painter.fillRect(QRectF(area.left(), area.top(), area.width(), 1), found.line_soft)
        said, day = detail_text(line), partial_text(line.entry.on)
        if inner.width() < theme.px(_NARROW):
            said = " · ".join(filter(None, (day, said)))
        elif first:
            font = theme.font("secondary", 600)
            draw_line(painter, rest.cut(theme.px(_DAY)), day, font, found.secondary)
        else:
            rest.cut(theme.px(_DAY))
        _draw_sign(painter, rest.cut(theme.px(_SIGN)), line)
        rest.cut(theme.px(theme.SPACE.s))
        if line.at is not None:
            _draw_end(painter, rest.cut_end(theme.px(_CLOCK)), clock_text(line))
        half = rest.left.height() / 2
        air = theme.px(4)
        title = QRectF(rest.left.left(), rest.left.top() + air, rest.left.width(), half - air)
        detail = QRectF(title.left(), title.bottom(), title.width(), half - air)
        if not said:
            title = rest.left
        ink = found.secondary if line.entry.restricted else found.text
        draw_line(painter, title, title_text(line), theme.font("body", 600), ink)
        draw_line(painter, detail, said, theme.font("secondary"), found.secondary)


class TimelineList(QListView):
    """Sends `opened(line)` on Enter and double click, `wants_more()` near the end."""

    opened = Signal(object)
    wants_more = Signal()
    year_seen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = _Model(self)
        self.setModel(self.lines)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(translate("Chart", "Timeline"))
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setProperty("kit", "card")
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.doubleClicked.connect(self._open)
        theme.signals.changed.connect(self.doItemsLayout)

    def show_lines(self, lines: Sequence[TimelineLine]) -> None:
        """Show a list anew; the chosen line and the place stay where they are."""
        chosen, place = self.current(), self.verticalScrollBar().value()
        self.lines.set_lines(lines)
        same = chosen.entry.place if chosen is not None else None
        for number, row in enumerate(self.lines.rows):
            if isinstance(row, TimelineLine) and (same is None or row.entry.place == same):
                self.setCurrentIndex(self.lines.index(number))
                break
        self.verticalScrollBar().setValue(place if same is not None else 0)

    def current(self) -> TimelineLine | None:
        """Return the chosen line."""
        row = self.currentIndex().data(LINE_ROLE)
        return row if isinstance(row, TimelineLine) else None

    def top_year(self) -> int:
        """Return the year of the row at the top; 0 for an empty list."""
        row = self.indexAt(self.viewport().rect().topLeft()).data(LINE_ROLE)
        return row.entry.on.year if isinstance(row, TimelineLine) else (row or 0)

    def show_year(self, year: int) -> None:
        """Put a year at the top and choose its first line."""
        if year in self.lines.rows:
            number = self.lines.rows.index(year)
            self.setCurrentIndex(self.lines.index(number + 1))
            self.scrollTo(self.lines.index(number), QAbstractItemView.ScrollHint.PositionAtTop)

    def keyPressEvent(self, q_event: QKeyEvent) -> None:
        """Open on Enter."""
        if q_event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(q_event)

    def _open(self, index: QModelIndex) -> None:
        row = index.data(LINE_ROLE)
        if isinstance(row, TimelineLine):
            self.opened.emit(row)

    def _scrolled(self, value: int) -> None:
        bar = self.verticalScrollBar()
        if value >= bar.maximum() - 2 * bar.pageStep():
            self.wants_more.emit()
        self.year_seen.emit(self.top_year())


class _Strip:
    """Cuts a row into places, from the leading and the trailing side."""

    def __init__(self, painter: QPainter, area: QRectF) -> None:
        self.left = area
        self._rtl = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def cut(self, width: float) -> QRectF:
        """Take the leading part."""
        return self._cut(width, at_right=self._rtl)

    def cut_end(self, width: float) -> QRectF:
        """Take the trailing part."""
        return self._cut(width, at_right=not self._rtl)

    def _cut(self, width: float, *, at_right: bool) -> QRectF:
        area = self.left
        left = area.right() - width if at_right else area.left()
        self.left = area.adjusted(0 if at_right else width, 0, -width if at_right else 0, 0)
        return QRectF(left, area.top(), width, area.height())


def _draw_ground(painter: QPainter, area: QRectF, state: QStyle.StateFlag) -> None:
    found = theme.tokens()
    chosen = bool(state & QStyle.StateFlag.State_Selected)
    if chosen or state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(area, found.primary_soft if chosen else found.hover)
    if chosen and state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(found.focus, 2))
        painter.drawRect(area.adjusted(1, 1, -1, -1))


def _draw_sign(painter: QPainter, place: QRectF, line: TimelineLine) -> None:
    """Draw the round of a kind on the line that joins all events."""
    found, kind = theme.tokens(), line.entry.kind
    centre, radius = place.center(), theme.px(_SIGN) / 2
    painter.setPen(QPen(found.line, theme.px(1)))
    painter.drawLine(QPointF(centre.x(), place.top()), QPointF(centre.x(), place.bottom()))
    tone = "" if line.entry.restricted else _TONES.get(kind, "slate")
    soft = found.primary_soft if tone == "primary" else found.hue(tone or "grey").soft
    ink = found.primary if tone == "primary" else found.hue(tone or "grey").ink
    painter.setPen(QPen(found.surface, theme.px(2)))
    painter.setBrush(soft)
    painter.drawEllipse(centre, radius, radius)
    side = theme.px(_ICON)
    box = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
    icons.draw(painter, box, "lock" if line.entry.restricted else ICONS[kind], ink)


def _draw_end(painter: QPainter, place: QRectF, text: str) -> None:
    font = theme.font("secondary")
    rtl = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    width = QFontMetricsF(font).horizontalAdvance(text) + 1
    left = place.left() if rtl else place.right() - width
    box = QRectF(left, place.top(), width, place.height())
    draw_line(painter, box, text, font, theme.tokens().secondary)
