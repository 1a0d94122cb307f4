"""Tables over frozen rows: what a column is, and Qt's model over a list of rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from clinic_desktop.kernel.text import fold
from clinic_desktop.ui_kit import icons, theme

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
RAW_ROLE = Qt.ItemDataRole.UserRole + 1
ROW_ROLE = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """One column: `get` takes a row and returns the plain value, `show` writes it for people.

    `name` is the stable key (sorting in the store, remembered widths); `tone` may return a colour
    role for a row ('danger'), `icon` an icon's name, so that colour never speaks alone.
    """

    name: str
    title: str
    get: Callable[[T], Any]
    show: Callable[[Any], str] | None = None
    sort_key: Callable[[T], Any] | None = None
    width: int = 140
    right: bool = False
    strong: bool = False
    tone: Callable[[T], str] | None = None
    icon: Callable[[T], str] | None = None
    tip: Callable[[T], str] | None = None
    sortable: bool = True

    def text(self, row: T) -> str:
        """Return the cell as people read it; nothing for None."""
        value = self.get(row)
        if self.show is not None:
            return "" if value is None else self.show(value)
        return "" if value is None else str(value)

    def key(self, row: T) -> tuple[bool, Any]:
        """Return what the rows are sorted by; empty cells come last."""
        value = self.sort_key(row) if self.sort_key else self.get(row)
        if isinstance(value, str):
            value = value.casefold()
        return value is None, value if value is not None else 0


class RowsModel(QAbstractTableModel, Generic[T]):
    """A table of frozen rows.

    Small lists sort in memory. For long lists give `sorter`: it is asked to fetch the rows anew
    in the order wanted (column name, descending), because sorting 100,000 rows in Python is slow.

    A filter hides rows: everything that asks for rows (view, copy, export, print) sees the rest.
    """

    filtered = Signal()

    def __init__(
        self,
        columns: Sequence[Column[T]],
        parent: QObject | None = None,
        *,
        sorter: Callable[[str, bool], None] | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._all: Sequence[T] = ()
        self._rows: Sequence[T] = ()  # those that the filter lets through
        self._filter = ""
        self._texts: dict[int, str] = {}  # by a row's id, made when first needed
        self._sorter = sorter
        self._order: tuple[int, bool] | None = None

    def set_rows(self, rows: Sequence[T]) -> None:
        """Replace all rows; a chosen order and a filter stay."""
        self.beginResetModel()
        self._texts.clear()
        self._all = rows
        if self._order is not None and self._sorter is None:
            self._all = self._sorted(*self._order)
        self._rows = self._matching()
        self.endResetModel()

    def rows(self) -> Sequence[T]:
        """Return the rows that are shown, in the order shown."""
        return self._rows

    def count_all(self) -> int:
        """Return how many rows there are, the hidden ones too."""
        return len(self._all)

    def filter_text(self) -> str:
        """Return what the rows are filtered by, as it was typed; '' for all."""
        return self._filter

    def set_filter(self, text: str) -> None:
        """Show only the rows in whose cells all typed words occur; case and accents don't count.

        A selected row that stays in sight stays selected.
        """
        text = text.strip()
        if text == self._filter:
            return
        self.layoutAboutToBeChanged.emit()
        before = self._rows
        self._filter = text
        self._rows = self._matching()
        self._move_persistent(before)
        self.layoutChanged.emit()
        self.filtered.emit()

    def row_at(self, index: Index | int) -> T | None:
        """Return the row of an index or a row number, or None."""
        number = index if isinstance(index, int) else index.row()
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def replace_row(self, number: int, row: T) -> None:
        """Show another value in place of one row."""
        before = self._rows[number]
        everything = [row if found is before else found for found in self._all]
        shown = [row if found is before else found for found in self._rows]
        self._all, self._rows = everything, shown if self._filter else everything
        self._texts.pop(id(before), None)
        last = len(self.columns) - 1
        self.dataChanged.emit(self.index(number, 0), self.index(number, last))

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows, and how."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        return self._cell(self._rows[index.row()], self.columns[index.column()], role)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return the titles; numbers of rows are not shown."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, in memory or by asking the store."""
        if not 0 <= column < len(self.columns) or not self.columns[column].sortable:
            return
        descending = order is Qt.SortOrder.DescendingOrder
        self._order = (column, descending)
        if self._sorter is not None:
            self._sorter(self.columns[column].name, descending)
            return
        self.layoutAboutToBeChanged.emit()
        before = self._rows
        self._all = self._sorted(column, descending)
        self._rows = self._matching()
        self._move_persistent(before)
        self.layoutChanged.emit()

    def _sorted(self, column: int, descending: bool) -> list[T]:
        chosen = self.columns[column]
        filled = [row for row in self._all if not chosen.key(row)[0]]
        empty = [row for row in self._all if chosen.key(row)[0]]
        return sorted(filled, key=chosen.key, reverse=descending) + empty

    def _matching(self) -> Sequence[T]:
        words = fold(self._filter).split()
        if not words:
            return self._all
        if not isinstance(self._all, list | tuple):
            self._all = list(self._all)  # rows made when looked at have no lasting id
        found: Sequence[T] = self._all
        for word in words:
            found = [row for row in found if word in self._text_of(row)]
        return found

    def _text_of(self, row: T) -> str:
        text = self._texts.get(id(row))
        if text is None:
            text = self._texts[id(row)] = fold("\n".join(c.text(row) for c in self.columns))
        return text

    def _move_persistent(self, before: Sequence[T]) -> None:
        indexes = self.persistentIndexList()
        if not indexes:
            return
        places = {id(row): number for number, row in enumerate(self._rows)}
        moved = [
            self.index(places.get(id(before[index.row()]), -1), index.column()) for index in indexes
        ]
        self.changePersistentIndexList(indexes, moved)

    def _cell(self, row: T, column: Column[T], role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.ForegroundRole and column.tone:
            tone = column.tone(row)
            return theme.tokens().colour(tone) if tone else None
        if role == Qt.ItemDataRole.FontRole and column.strong:
            return theme.font("body", 600)
        if role == Qt.ItemDataRole.DecorationRole and column.icon:
            name = column.icon(row)
            tone = column.tone(row) if column.tone else ""
            return icons.icon(name, tone or "secondary") if name else None
        if role == Qt.ItemDataRole.ToolTipRole and column.tip:
            return column.tip(row)
        if role == RAW_ROLE:
            return column.get(row)
        return row if role == ROW_ROLE else None


def _alignment(column: Column[Any]) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
