"""The table as people use it: sort, filter, resize, remember, copy, export, print."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QTableView,
    QWidget,
)

from clinic_desktop.kernel.text import translate
from clinic_desktop.ui_kit import icons, notify, theme
from clinic_desktop.ui_kit.settings import UiSettings
from clinic_desktop.ui_kit.table_export import rows_as_tsv
from clinic_desktop.ui_kit.table_model import RowsModel
from clinic_desktop.ui_kit.table_print import print_table
from clinic_desktop.ui_kit.table_saving import ask_where, save_rows, write_rows

_LEAST_ROWS = 6  # with the titles; a page that has less room scrolls


class TableView(QTableView):
    """A table over a `RowsModel`.

    `activated_row(row)` is sent on Enter or double click, `selected_row(row)` when the current
    row changes (None when there is none). With `settings` and `name` the columns' widths, order,
    sorting and visibility are remembered.
    """

    activated_row = Signal(object)
    selected_row = Signal(object)

    def __init__(
        self,
        model: RowsModel[Any],
        parent: QWidget | None = None,
        *,
        name: str = "",
        settings: UiSettings | None = None,
        accessible: str = "",
    ) -> None:
        super().__init__(parent)
        self._name, self._settings = name, settings
        self.setModel(model)
        self.setAccessibleName(accessible)
        self.setProperty("framed", True)
        self._set_look()
        self._set_header(model)
        self._add_actions()
        self.activated.connect(self._activated)
        self.selectionModel().currentRowChanged.connect(self._current_changed)
        model.modelReset.connect(self._reset)
        theme.signals.changed.connect(self._rescale)
        self._restore()

    def rows_model(self) -> RowsModel[Any]:
        """Return the model."""
        found = self.model()
        assert isinstance(found, RowsModel)
        return found

    def current_row(self) -> Any:
        """Return the row under the cursor, or None."""
        return self.rows_model().row_at(self.currentIndex())

    def selected_rows(self) -> list[Any]:
        """Return the selected rows, from top to bottom."""
        numbers = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.rows_model().row_at(number) for number in numbers]

    def select_row(self, number: int) -> None:
        """Put the cursor on a row."""
        if 0 <= number < self.rows_model().rowCount():
            self.selectRow(number)
            self.scrollTo(self.rows_model().index(number, 0))

    def filter_rows(self, text: str) -> None:
        """Show only the rows that hold the typed words; says so when the current row went."""
        before = self.current_row()
        self.rows_model().set_filter(text)
        if before is not None and self.current_row() is None:
            self.selected_row.emit(None)

    def filter_note(self) -> str:
        """Return which part of the rows is shown, for paper and messages; '' for all."""
        model = self.rows_model()
        if not model.filter_text():
            return ""
        return translate("Kit", "{shown} of {all}, filtered by “{text}”").format(
            shown=model.rowCount(), all=model.count_all(), text=model.filter_text()
        )

    def copy(self) -> None:
        """Copy the selected rows with their titles, separated by tabs."""
        rows = self.selected_rows() or list(self.rows_model().rows())
        QGuiApplication.clipboard().setText(rows_as_tsv(self._shown_columns(), rows))
        notify.toast(translate("Kit", "%n rows copied", n=len(rows)))

    def export(self, path: Path) -> None:
        """Write the rows shown to a .csv or .xlsx file; OSError when it can't be written."""
        write_rows(path, self._shown_columns(), self.rows_model().rows())
        saved = translate("Kit", "Saved as {name}").format(name=path.name)
        notify.toast(" · ".join(filter(None, (saved, self.filter_note()))))

    def print_rows(self) -> None:
        """Show the rows as pages, as they stand on the screen, before they are printed."""
        title = self.accessibleName() or translate("Kit", "Table")
        rows = self.rows_model().rows()
        print_table(title, self._shown_columns(), rows, self, note=self.filter_note())

    def fill_column_menu(self, menu: QMenu) -> None:
        """Add a check mark for each column; the first is always shown."""
        menu.setToolTipsVisible(True)
        for number, column in enumerate(self.rows_model().columns):
            action = menu.addAction(column.title)
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(number))
            if number == 0:
                action.setEnabled(False)
                action.setToolTip(translate("Kit", "The first column is always shown."))
            action.toggled.connect(lambda on, n=number: self._show_column(n, on))

    def empty_text(self) -> str:
        """Return what stands in place of rows when a filter hides them all; else ''."""
        model = self.rows_model()
        if model.rowCount() or not model.count_all():
            return ""
        return translate("Kit", "Nothing matches “{text}”").format(text=model.filter_text())

    def paintEvent(self, q_event: QPaintEvent) -> None:
        """Say that nothing matches, where a filter hides every row."""
        super().paintEvent(q_event)
        text = self.empty_text()
        if not text:
            return
        with QPainter(self.viewport()) as painter:
            painter.setPen(theme.tokens().colour("secondary"))
            place = self.viewport().rect()
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text)

    def _shown_columns(self) -> Sequence[Any]:
        header = self.horizontalHeader()
        order = [header.logicalIndex(place) for place in range(header.count())]
        return [self.rows_model().columns[i] for i in order if not self.isColumnHidden(i)]

    def _set_look(self) -> None:
        self.setShowGrid(False)
        self.setAlternatingRowColors(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        vertical = self.verticalHeader()
        vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        vertical.hide()
        self._rescale()

    def _rescale(self) -> None:
        self.setMinimumHeight(theme.px(_LEAST_ROWS * theme.ROW_HEIGHT))
        self.verticalHeader().setDefaultSectionSize(theme.px(theme.ROW_HEIGHT))

    def _set_header(self, model: RowsModel[Any]) -> None:
        header = self.horizontalHeader()
        header.setStretchLastSection(True)
        header.setSectionsMovable(True)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(theme.px(48))
        for number, column in enumerate(model.columns):
            self.setColumnWidth(number, theme.px(column.width))
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._open_menu)
        for signal in (header.sectionResized, header.sectionMoved, header.sortIndicatorChanged):
            signal.connect(lambda *_args: self._remember())

    def _add_actions(self) -> None:
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        copy = self._add_action(translate("Kit", "Copy rows"), "copy", self.copy)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        text = translate("Kit", "Save as CSV…")
        self._add_action(text, "file-down", lambda: self._ask_export(".csv"))
        text = translate("Kit", "Save as spreadsheet (XLSX)…")
        self._add_action(text, "file-spreadsheet", lambda: self._ask_export(".xlsx"))
        paper = self._add_action(translate("Kit", "Print…"), "printer", self.print_rows)
        paper.setShortcut(QKeySequence(QKeySequence.StandardKey.Print))

    def _add_action(self, text: str, icon: str, run: Callable[[], None]) -> QAction:
        action = QAction(text, self)
        icons.bind(action, icon, "secondary")
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _checked=False: run())
        self.addAction(action)
        return action

    def _ask_export(self, suffix: str) -> None:
        name = self._name.rsplit(".", 1)[-1] or translate("Kit", "table")
        path = ask_where(self, name, suffix)
        if path is not None:
            save_rows(path, self._shown_columns(), self.rows_model().rows())

    def _open_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill_column_menu(menu)
        menu.popup(self.horizontalHeader().mapToGlobal(place))

    def _show_column(self, number: int, shown: bool) -> None:
        self.setColumnHidden(number, not shown)
        self._remember()

    def _remember(self) -> None:
        if self._settings is None or not self._name:
            return
        header = self.horizontalHeader()
        columns = self.rows_model().columns
        before = self._settings.get(f"table.{self._name}", {}).get("columns") or {}
        stretched = header.logicalIndex(header.count() - 1)  # its width is the window's
        state = {
            column.name: {
                "place": header.visualIndex(number),
                "width": before.get(column.name, {}).get("width", column.width)
                if number == stretched
                else round(header.sectionSize(number) / theme.scale()),
                "hidden": self.isColumnHidden(number),
            }
            for number, column in enumerate(columns)
        }
        sorted_by = header.sortIndicatorSection()
        order = {
            "column": columns[sorted_by].name if 0 <= sorted_by < len(columns) else "",
            "down": header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder,
        }
        self._settings.set(f"table.{self._name}", {"columns": state, "order": order})

    def _restore(self) -> None:
        if self._settings is None or not self._name:
            return
        found = self._settings.get(f"table.{self._name}", {})
        state = found.get("columns") or {}
        header = self.horizontalHeader()
        columns = self.rows_model().columns
        header.blockSignals(True)
        wanted = sorted(
            (state[c.name].get("place", n), n) for n, c in enumerate(columns) if c.name in state
        )
        for place, (_old, number) in enumerate(wanted):
            header.moveSection(header.visualIndex(number), place)
        for number, column in enumerate(columns):
            kept = state.get(column.name, {})
            if kept.get("width"):
                self.setColumnWidth(number, theme.px(kept["width"]))
            self.setColumnHidden(number, bool(kept.get("hidden")) and number > 0)
        header.blockSignals(False)
        order = found.get("order") or {}
        numbers = [n for n, c in enumerate(columns) if c.name == order.get("column")]
        if numbers:
            down = Qt.SortOrder.DescendingOrder
            up = Qt.SortOrder.AscendingOrder
            self.sortByColumn(numbers[0], down if order.get("down") else up)

    def _activated(self, index: QModelIndex) -> None:
        row = self.rows_model().row_at(index)
        if row is not None:
            self.activated_row.emit(row)

    def _current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.selected_row.emit(self.rows_model().row_at(current))

    def _reset(self) -> None:
        self.selected_row.emit(None)
