"""The side column: one list of waiting, in room, to confirm, done; Enter does the next step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.presenters.room import RoomLine, RoomSection
from clinic_desktop.modules.agenda.ui.text_cache import TextCache
from clinic_desktop.ui_kit import icons, theme
from clinic_desktop.ui_kit.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex
HEADING_HEIGHT = 40
ROW_HEIGHT = 48
GROUP_HEIGHT = 32
THRESHOLD = 5
KEYS = {
    Qt.Key.Key_K: "K",
    Qt.Key.Key_S: "S",
    Qt.Key.Key_D: "D",
    Qt.Key.Key_M: "M",
    Qt.Key.Key_E: "E",
    Qt.Key.Key_O: "O",
    Qt.Key.Key_Delete: "Del",
}
LINE_ROLE = Qt.ItemDataRole.UserRole


class RoomModel(QAbstractListModel):
    """Frozen lines; headings can't be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[RoomLine, ...] = ()

    def set_lines(self, lines: Sequence[RoomLine]) -> None:
        """Replace the lines; when only minutes changed the rows stay what they are."""
        new = tuple(lines)
        if [_key(x) for x in new] == [_key(x) for x in self._lines]:
            self._lines = new
            if new:
                self.dataChanged.emit(self.index(0), self.index(len(new) - 1))
            return
        self.beginResetModel()
        self._lines = new
        self.endResetModel()

    def line(self, row: int) -> RoomLine | None:
        """Return one line."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.line(index.row()) if index.isValid() else None
        if line is None:
            return None
        if role == LINE_ROLE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(x for x in (line.title, line.note, line.tip, line.detail) if x)
        if role == Qt.ItemDataRole.ToolTipRole and line.detail:
            return plain_tip("\n".join(x for x in (line.title, line.detail, line.tip) if x))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        line = self.line(index.row()) if index.isValid() else None
        if line is None or not _can_be_chosen(line):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _key(line: RoomLine) -> object:
    person = line.appointment or line.entry
    return (line.section, person.id if person else line.resource_id)


def _can_be_chosen(line: RoomLine) -> bool:
    return not line.heading or bool(line.chip)


class RoomDelegate(QStyledItemDelegate):
    """Paints a heading with its count, or a person with minutes; chosen: with the next step."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = TextCache()
        theme.signals.changed.connect(self._texts.clear)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        line = index.data(LINE_ROLE)
        if line.resource_id is not None:
            return QSize(100, theme.px(GROUP_HEIGHT))
        return QSize(100, theme.px(HEADING_HEIGHT if line.heading else ROW_HEIGHT))

    def chip_rect(self, line: RoomLine, area: QRect, mirrored: bool) -> QRect:
        """Return where the next step's button is in a chosen row."""
        if not line.action:
            return QRect()
        width = self._texts.width(line.action, theme.font("secondary", 600)) + theme.px(16)
        height = theme.px(24)
        x = area.left() + theme.px(8) if mirrored else area.right() - theme.px(8) - width
        return QRect(round(x), area.center().y() - height // 2, round(width), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: RoomLine = index.data(LINE_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        if line.resource_id is not None:
            self._paint_group(painter, option, line, mirrored)
        elif line.heading:
            self._paint_heading(painter, area, line, mirrored)
        else:
            self._paint_person(painter, option, line, mirrored)
        painter.restore()

    def _paint_heading(
        self, painter: QPainter, area: QRectF, line: RoomLine, mirrored: bool
    ) -> None:
        tokens = theme.tokens()
        inner = area.adjusted(theme.px(10), theme.px(8), -theme.px(10), 0)
        painter.setPen(tokens.text)
        self._texts.draw(painter, inner, line.title, theme.font("body", 600), mirrored=mirrored)
        painter.setPen(tokens.secondary)
        self._texts.draw(painter, inner, line.note, theme.font("body"), mirrored=not mirrored)

    def _paint_group(
        self, painter: QPainter, option: QStyleOptionViewItem, line: RoomLine, mirrored: bool
    ) -> None:
        """Paint for whom the people below wait, with the button that calls the next one."""
        tokens, area = theme.tokens(), QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(area, tokens.primary_soft if chosen else tokens.hover)
        inner = area.adjusted(theme.px(10), 0, -theme.px(10), 0)
        right = self._paint_note(painter, option, line, inner, True, mirrored)
        rest = inner.adjusted(right if mirrored else 0, 0, 0 if mirrored else -right, 0)
        painter.setPen(tokens.text)
        title, font = f"{line.title} · {line.note}", theme.font("secondary", 600)
        self._texts.draw(painter, rest, title, font, mirrored=mirrored)

    def _paint_person(
        self, painter: QPainter, option: QStyleOptionViewItem, line: RoomLine, mirrored: bool
    ) -> None:
        tokens, area = theme.tokens(), QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if chosen or hovered:
            painter.fillRect(area, tokens.primary_soft if chosen else tokens.hover)
        painter.fillRect(QRectF(area.x(), area.y(), area.width(), 1), tokens.line_soft)
        inner = area.adjusted(theme.px(10), theme.px(6), -theme.px(10), -theme.px(5))
        half = inner.height() / 2
        upper = QRectF(inner.x(), inner.y(), inner.width(), half)
        active = chosen or hovered
        beside = upper if line.entry is not None and not active else inner  # a wish is long
        right = self._paint_note(painter, option, line, beside, active, mirrored)
        first = upper.adjusted(right if mirrored else 0, 0, 0 if mirrored else -right, 0)
        second = (upper if beside is upper else first).translated(0, half)
        painter.setPen(tokens.text)
        self._texts.draw(painter, first, line.title, theme.font("body", 600), mirrored=mirrored)
        painter.setPen(tokens.secondary)
        self._texts.draw(
            painter, second, line.detail, theme.font("caption", 400), mirrored=mirrored
        )
        if bool(option.state & QStyle.StateFlag.State_HasFocus):
            painter.setPen(QPen(tokens.focus, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 2, -1, -1), 4, 4)

    def _paint_note(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        line: RoomLine,
        inner: QRectF,
        active: bool,
        mirrored: bool,
    ) -> float:
        """Paint minutes, or the next step's button; return the width that is used."""
        tokens, font = theme.tokens(), theme.font("secondary", 600)
        if active and line.action:
            chip = QRectF(self.chip_rect(line, option.rect, mirrored))
            painter.setPen(QPen(tokens.primary, 1))
            painter.setBrush(tokens.surface)
            painter.drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
            painter.setPen(tokens.primary)
            painter.setFont(font)
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, line.action)
            return chip.width() + theme.px(6)
        painter.setPen(tokens.colour(line.tone) if line.tone else tokens.secondary)
        width = self._texts.width(line.note, font)
        self._texts.draw(painter, inner, line.note, font, mirrored=not mirrored)
        if line.icon:
            side, gap = theme.px(14), theme.px(4)
            used = width + gap if width else 0
            left = inner.left() + used if mirrored else inner.right() - used - side
            sign = icons.pixmap(line.icon, line.tone or "secondary", 14)
            painter.drawPixmap(round(left), round(inner.center().y() - side / 2), sign)
            width = used + side
        return width + theme.px(8)


class RoomList(QListView):
    """Sends `step_wanted(RoomLine)` on Enter or on the row's button, `line_chosen(RoomLine)` when
    a row becomes the current one, `menu_wanted(RoomLine, QPoint)` on a right click; a wish of the
    waiting list can be dragged: `grabbed(RoomLine)`, `dragged(QPoint)`, `dropped(QPoint)` (global).
    `keyed(RoomLine, str)` tells of the other keys that mean something on a line.
    """

    step_wanted = Signal(object)
    line_chosen = Signal(object)
    menu_wanted = Signal(object, QPoint)
    grabbed = Signal(object)
    dragged = Signal(QPoint)
    dropped = Signal(QPoint)
    keyed = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room: tuple[RoomLine, ...] = ()
        self._wishes: tuple[RoomLine, ...] = ()
        self._pressed: QPoint | None = None
        self._carried: RoomLine | None = None
        self._model = RoomModel(self)
        self._delegate = RoomDelegate(self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(translate("Agenda", "Waiting, in room, waiting list, to confirm"))
        self.setObjectName("agendaRoom")

    def show_lines(self, lines: Sequence[RoomLine]) -> None:
        """Show who is here; the chosen person stays chosen when still there."""
        self._room = tuple(lines)
        self._show()

    def show_wishes(self, lines: Sequence[RoomLine]) -> None:
        """Show the waiting list, between those who are here and those to confirm."""
        self._wishes = tuple(lines)
        self._show()

    def _show(self) -> None:
        ends = {RoomSection.TO_CONFIRM, RoomSection.DONE}
        above = [line for line in self._room if line.section not in ends]
        below = [line for line in self._room if line.section in ends]
        lines = [*above, *self._wishes, *below]
        kept = self.current_line()
        self._model.set_lines(lines)
        if kept is None or self.current_line() is not None:
            return
        for row, line in enumerate(lines):
            if _can_be_chosen(line) and _person(line) == _person(kept):
                self.setCurrentIndex(self._model.index(row))

    def lines(self) -> tuple[RoomLine, ...]:
        """Return what is shown."""
        rows = range(self._model.rowCount())
        return tuple(line for row in rows if (line := self._model.line(row)) is not None)

    def current_line(self) -> RoomLine | None:
        """Return the chosen line: a person's, or of those who wait for somebody."""
        line = self._model.line(self.currentIndex().row())
        return line if line is not None and _can_be_chosen(line) else None

    def choose_first(self, section: RoomSection) -> bool:
        """Choose the first person of a section; tell whether there is one."""
        for row, line in enumerate(self.lines()):
            if line.section is section and _can_be_chosen(line):
                self.setCurrentIndex(self._model.index(row))
                return True
        return False

    def line_rect(self) -> QRect:
        """Return the chosen line's place in the viewport."""
        return self.visualRect(self.currentIndex())

    def keyPressEvent(self, q_event: QKeyEvent) -> None:
        line = self.current_line()
        if q_event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and line is not None:
            self.step_wanted.emit(line)
        elif q_event.key() in KEYS and not q_event.modifiers() and line is not None:
            self.keyed.emit(line, KEYS[Qt.Key(q_event.key())])
        else:
            super().keyPressEvent(q_event)

    def mousePressEvent(self, q_event: QMouseEvent) -> None:
        super().mousePressEvent(q_event)
        line = self._model.line(self.indexAt(q_event.position().toPoint()).row())
        wish = line is not None and line.entry is not None
        left = q_event.button() == Qt.MouseButton.LeftButton
        self._pressed = q_event.position().toPoint() if wish and left else None

    def mouseMoveEvent(self, q_event: QMouseEvent) -> None:
        if self._pressed is None:
            super().mouseMoveEvent(q_event)
            return
        way = q_event.position().toPoint() - self._pressed
        if self._carried is None and way.manhattanLength() >= THRESHOLD:
            self._carried = self._model.line(self.indexAt(self._pressed).row())
            self.grabbed.emit(self._carried)
        if self._carried is not None:
            self.dragged.emit(q_event.globalPosition().toPoint())

    def mouseReleaseEvent(self, q_event: QMouseEvent) -> None:
        super().mouseReleaseEvent(q_event)
        carried, self._carried, self._pressed = self._carried, None, None
        if carried is not None:
            self.dropped.emit(q_event.globalPosition().toPoint())
            return
        index = self.indexAt(q_event.position().toPoint())
        line = self._model.line(index.row())
        if line is None or q_event.button() != Qt.MouseButton.LeftButton:
            return
        chip = self._delegate.chip_rect(line, self.visualRect(index), self.isRightToLeft())
        if chip.contains(q_event.position().toPoint()):
            self.step_wanted.emit(line)
        elif not line.heading:
            self.line_chosen.emit(line)

    def contextMenuEvent(self, q_event: QContextMenuEvent) -> None:
        by_mouse = q_event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(q_event.pos()) if by_mouse else self.currentIndex()
        line = self._model.line(index.row())
        if line is not None and not line.heading:
            place = q_event.globalPos()
            if not by_mouse:
                place = self.viewport().mapToGlobal(self.visualRect(index).center())
            self.menu_wanted.emit(line, place)

    def focusInEvent(self, q_event: QFocusEvent) -> None:
        """Choose the first person when nobody is."""
        super().focusInEvent(q_event)
        if self.current_line() is not None:
            return
        for row, line in enumerate(self.lines()):
            if not line.heading:
                self.setCurrentIndex(self._model.index(row))
                return


def _person(line: RoomLine) -> object:
    person = line.appointment or line.entry
    return person.id if person is not None else line.resource_id
