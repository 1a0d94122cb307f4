"""The command palette: one box for patients, actions, screens, settings and help."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGraphicsDropShadowEffect,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from clinic_desktop.app.ranking import rank
from clinic_desktop.kernel.text import translate
from clinic_desktop.ui_kit import icons, theme
from clinic_desktop.ui_kit.pickers import draw_matched
from clinic_desktop.ui_kit.plugin import FindsThings, Found
from clinic_desktop.ui_kit.widgets import Label, Line, SearchField

_LINE = Qt.ItemDataRole.UserRole
_WIDTH = 620
_MOST_ROWS = 11
Index = QModelIndex | QPersistentModelIndex
Group = tuple[str, Sequence[Found]]


def _raised_box() -> QFrame:
    box = QFrame()
    box.setProperty("surface", "raised")
    shadow = QGraphicsDropShadowEffect(box)
    shadow.setBlurRadius(theme.px(24))
    shadow.setOffset(0, theme.px(6))
    shadow.setColor(QColor(0, 0, 0, 60))
    box.setGraphicsEffect(shadow)
    return box


def _key_hint() -> Label:
    hint = Label(translate("Frame", "↑ ↓ choose · Enter open · Esc close"), "secondary")
    hint.setContentsMargins(theme.px(14), theme.px(6), theme.px(14), theme.px(6))
    return hint


class Palette(QDialog):
    """Shows groups of lines; arrows move, Enter does, Esc leaves.

    `sources` gives the groups that are known at once; `finders` ask the store while typing.
    """

    def __init__(
        self,
        parent: QWidget,
        sources: Callable[[], Sequence[Group]],
        finders: Sequence[FindsThings],
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setWindowTitle(translate("Frame", "Search or command"))
        self._groups = list(sources())
        self._finders = tuple(finders)
        self._found: dict[str, Sequence[Found]] = {}
        self._waiting: set[str] = set()  # groups whose lines are those of an older text
        self._text = ""
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(24))
        box = _raised_box()
        outer.addWidget(box)
        column = QVBoxLayout(box)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        self._outer, self._column = outer, column
        self.field = SearchField(
            translate("Frame", "Patients, actions, screens, settings, help"), pause_ms=60
        )
        self.field.setProperty("kit", "palette")
        self.field.installEventFilter(self)
        self.field.searched.connect(self.search)
        column.addWidget(self.field)
        column.addWidget(Line(soft=True))
        self.list = _List()
        self.list.itemClicked.connect(self._run)
        column.addWidget(self.list)
        self.message = Label("", tone="secondary")
        self.message.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        column.addWidget(self.message)
        column.addWidget(Line(soft=True))
        column.addWidget(_key_hint())
        self.setFixedWidth(theme.px(_WIDTH) + theme.px(32))
        self._show()

    def show_at(self, anchor: QWidget) -> None:
        """Open over the box in the app bar."""
        place = anchor.mapToGlobal(QPoint(-theme.px(16), -theme.px(10)))
        if self.isRightToLeft():
            place.setX(place.x() + anchor.width() - self.width() + theme.px(32))
        window = self.parentWidget()
        if window is not None:
            left = window.mapToGlobal(QPoint(0, 0)).x()
            place.setX(max(left, min(place.x(), left + window.width() - self.width())))
        self.move(place)
        self.show()
        self.field.setFocus()

    def search(self, text: str) -> None:
        """Look for a text in all sources."""
        self._text = text
        if not text.strip():
            self._found.clear()
        else:
            self._waiting = {finder.group for finder in self._finders}
            for finder in self._finders:
                finder.find(text, partial(self._answered, text, finder.group))
        self._show()

    def lines(self) -> list[Found]:
        """Return the lines that are shown, in order."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return [item.data(_LINE) for item in items if isinstance(item.data(_LINE), Found)]

    def eventFilter(self, watched: QObject, q_event: QEvent) -> bool:
        """Move in the list while the cursor stays in the field."""
        if isinstance(q_event, QKeyEvent) and q_event.type() == QEvent.Type.KeyPress:
            key = q_event.key()
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
            if key in steps:
                self.list.step(steps[Qt.Key(key)])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._enter()
                return True
            if key == Qt.Key.Key_Escape and not self.field.text():
                self.reject()
                return True
        return super().eventFilter(watched, q_event)

    def _enter(self) -> None:
        if self.field.text() != self._text:
            self.search(self.field.text())
        row = self.list.currentRow()
        if row >= 0 and not self._is_old(self.list.item(row).data(_LINE)):
            self._run(self.list.item(row))

    def _is_old(self, line: object) -> bool:
        return any(line in self._found.get(group, ()) for group in self._waiting)

    def _answered(self, text: str, group: str, lines: Sequence[Found]) -> None:
        if text == self._text:
            self._waiting.discard(group)
            self._found[group] = lines
            self._show()

    def _show(self) -> None:
        groups: list[Group] = []
        if self._text.strip():
            groups += [(group, found) for group, found in self._found.items() if found]
            groups += [(group, rank(self._text, lines)) for group, lines in self._groups]
            groups.sort(key=lambda group: -max((line.score for line in group[1]), default=0))
        else:
            groups = [(group, lines[:6]) for group, lines in self._groups]
        groups = [group for group in groups if group[1]]
        self.list.fill(groups)
        self.list.setVisible(bool(groups))
        self.message.setVisible(not groups)
        self.message.setText(
            translate("Frame", "Nothing found for “{text}”. Try fewer letters.").format(
                text=self._text
            )
        )
        self._column.activate()
        self._outer.activate()
        self.resize(self.width(), self.sizeHint().height())

    def _run(self, item: QListWidgetItem) -> None:
        line = item.data(_LINE)
        if isinstance(line, Found):
            self.accept()
            line.run()


class _List(QListWidget):
    """Lines and the headings between them, which can't be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(translate("Frame", "Found"))
        self.setItemDelegate(_Lines(self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setContentsMargins(0, 0, 0, 0)

    def fill(self, groups: Sequence[Group]) -> None:
        """Replace all lines; the first one is current."""
        self.clear()
        for name, lines in groups:
            head = QListWidgetItem(name)
            head.setFlags(Qt.ItemFlag.NoItemFlags)
            head.setData(_LINE, name)
            self.addItem(head)
            for line in lines:
                item = QListWidgetItem(line.title)
                item.setData(_LINE, line)
                item.setData(
                    Qt.ItemDataRole.AccessibleTextRole,
                    ", ".join(part for part in (line.title, line.detail, line.shortcut) if part),
                )
                self.addItem(item)
        self.setCurrentRow(1 if groups else -1)
        rows = [self.sizeHintForRow(row) for row in range(min(_MOST_ROWS, self.count()))]
        self.setFixedHeight(sum(rows) + theme.px(8))

    def step(self, by: int) -> None:
        """Move the current line, over headings, around both ends."""
        count = self.count()
        row = self.currentRow()
        for _try in range(count):
            row = (row + by) % count
            if self.item(row).flags() & Qt.ItemFlag.ItemIsSelectable:
                self.setCurrentRow(row)
                return


class _Lines(QStyledItemDelegate):
    """Draws a heading, or: icon, title, detail, key."""

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of a heading or a line."""
        heading = isinstance(index.data(_LINE), str)
        return QSize(theme.px(200), theme.px(28 if heading else 36))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one row."""
        content = index.data(_LINE)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(content, str):
            self._heading(painter, rect, content)
        elif isinstance(content, Found):
            state = option.state
            self._line(painter, rect, content, bool(state & QStyle.StateFlag.State_Selected))
        painter.restore()

    def _heading(self, painter: QPainter, rect: QRectF, text: str) -> None:
        painter.setFont(theme.font("caption", 600))
        painter.setPen(theme.tokens().secondary)
        place = rect.adjusted(theme.px(16), theme.px(4), -theme.px(16), 0)
        painter.drawText(place, _LEFT, text.upper())

    def _line(self, painter: QPainter, rect: QRectF, line: Found, chosen: bool) -> None:
        found = theme.tokens()
        inner = rect.adjusted(theme.px(6), 1, -theme.px(6), -1)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(found.primary_soft)
            painter.drawRoundedRect(inner, theme.px(6), theme.px(6))
        side = theme.px(16)
        icon = QRectF(inner.left() + theme.px(10), inner.center().y() - side / 2, side, side)
        icons.draw(painter, icon, line.icon, found.primary if chosen else found.secondary)
        left = icon.right() + theme.px(12)
        right = inner.right() - theme.px(10)
        if line.shortcut:
            right = _key(painter, right, inner, line.shortcut)
        painter.setFont(theme.font("body", 700))
        wide = painter.fontMetrics().horizontalAdvance(line.title) + theme.px(12)
        place = QRectF(left, inner.top(), min(wide, right - left), inner.height())
        draw_matched(painter, place, line.title, line.matches, weight=500)
        if line.detail and place.right() < right:
            painter.setFont(theme.font("secondary"))
            painter.setPen(found.secondary)
            rest = QRectF(place.right(), inner.top(), right - place.right(), inner.height())
            text = painter.fontMetrics().elidedText(
                line.detail, Qt.TextElideMode.ElideRight, int(rest.width())
            )
            painter.drawText(rest, _LEFT, text)


def _key(painter: QPainter, right: float, inner: QRectF, shortcut: str) -> float:
    """Draw a key cap that ends at `right`; return where the rest of the line must end."""
    found = theme.tokens()
    painter.setFont(theme.font("caption", 500))
    width = painter.fontMetrics().horizontalAdvance(shortcut) + theme.px(12)
    height = theme.px(18)
    cap = QRectF(right - width, inner.center().y() - height / 2, width, height)
    painter.setPen(found.line)
    painter.setBrush(found.surface)
    painter.drawRoundedRect(cap, theme.px(4), theme.px(4))
    painter.setPen(found.secondary)
    painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, shortcut)
    return cap.left() - theme.px(8)


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
