"""The button beside a table: copy, save, print, and which columns are shown."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.ui_kit.table_view import TableView
from clinic_desktop.ui_kit.widgets import IconButton


class TableTools(IconButton):
    """Opens the table's own menu, for those who don't know the right mouse button."""

    def __init__(self, table: TableView, parent: QWidget | None = None) -> None:
        text = translate("Kit", "Table: copy, save, print, columns")
        super().__init__("ellipsis", text, parent, outlined=True)
        self._table = table
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._columns = QMenu(translate("Kit", "Columns"), self)
        menu = QMenu(self)
        menu.addActions(table.actions())
        menu.addSeparator()
        menu.addMenu(self._columns)
        menu.aboutToShow.connect(self._list_columns)
        self._list_columns()
        self.setMenu(menu)

    def _list_columns(self) -> None:
        self._columns.clear()
        self._table.fill_column_menu(self._columns)
