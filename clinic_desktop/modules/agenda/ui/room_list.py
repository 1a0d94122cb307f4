"""The side column: one list of waiting, in room, to confirm, done; Enter does the next step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QListView,
    QWidget,
)

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.presenters.room import RoomLine, RoomSection
from clinic_desktop.modules.agenda.ui.room_painting import LINE_ROLE, Index, RoomDelegate
from clinic_desktop.ui_kit.tips import plain_tip

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
