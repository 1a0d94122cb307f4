"""What stands beside a table: a line to filter by, and a button for copy, save, print, columns."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.ui_kit import icons, theme
from clinic_desktop.ui_kit.table_view import TableView
from clinic_desktop.ui_kit.widgets import IconButton, Label, SearchField

FEW_ROWS = 8  # so many are seen at a glance
FILTER_KEYS = "F3"  # answers in the table only


def filter_action(parent: QWidget) -> QAction:
    """Return the action that goes to the filter line of the table that has the keyboard."""
    action = QAction(translate("Kit", "Filter the table"), parent)
    icons.bind(action, "search", "secondary")
    action.setShortcut(QKeySequence(FILTER_KEYS))
    action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    return action


class TableTools(QWidget):
    """Filters the table, and opens its menu for those who don't know the right mouse button.

    The line shows itself from the ninth row on (`FEW_ROWS`): a table of a few rows needs none, and
    no screen has to say so. `own_search` is for a screen that has its own line to search in.
    """

    def __init__(
        self, table: TableView, parent: QWidget | None = None, *, own_search: bool = False
    ) -> None:
        super().__init__(parent)
        self._table = table
        self._own_search = own_search
        self.field = SearchField(translate("Kit", "Filter"))
        self.field.setAccessibleName(
            translate("Kit", "Filter: {table}").format(table=table.accessibleName())
        )
        self.field.setToolTip(
            translate("Kit", "Shows the rows that hold all words you type")
            + f" ({QKeySequence(FILTER_KEYS).toString(QKeySequence.SequenceFormat.NativeText)})"
        )
        self.field.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.count = Label("", "secondary")
        self.button = self._make_button()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.SPACE.s))
        for widget in (self.count, self.field, self.button):
            row.addWidget(widget)
        self._rescale()
        self._connect()
        self._update()

    def menu(self) -> QMenu:
        """Return the menu of the button."""
        return self._menu

    def _make_button(self) -> IconButton:
        text = translate("Kit", "Table: copy, save, print, columns")
        button = IconButton("ellipsis", text, outlined=True)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        if not self._own_search:
            self._action = filter_action(self._table)
            self._action.triggered.connect(self._go_to_field)
            self._table.addAction(self._action)
        self._columns = QMenu(translate("Kit", "Columns"), self)
        self._menu = QMenu(self)
        self._menu.addActions(self._table.actions())
        self._menu.addSeparator()
        self._menu.addMenu(self._columns)
        self._menu.aboutToShow.connect(self._list_columns)
        self._list_columns()
        button.setMenu(self._menu)
        return button

    def _connect(self) -> None:
        self.field.searched.connect(self._table.filter_rows)
        self.field.list_wanted.connect(self._go_to_table)
        self.field.left.connect(self._table.setFocus)
        model = self._table.rows_model()
        model.modelReset.connect(self._update)
        model.filtered.connect(self._update)
        theme.signals.changed.connect(self._rescale)

    def _update(self) -> None:
        model = self._table.rows_model()
        filtering = bool(model.filter_text())
        offered = not self._own_search and (filtering or model.count_all() > FEW_ROWS)
        self.field.setVisible(offered)
        if not self._own_search:
            self._action.setVisible(offered)
            self._action.setEnabled(offered)
        self.count.setVisible(filtering)
        self.count.setText(
            translate("Kit", "{shown} of {all}").format(
                shown=model.rowCount(), all=model.count_all()
            )
        )

    def _rescale(self) -> None:
        self.field.setMinimumWidth(theme.px(104))
        self.field.setMaximumWidth(theme.px(180))

    def _go_to_field(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def _go_to_table(self) -> None:
        self._table.setFocus()
        if not self._table.currentIndex().isValid():
            self._table.select_row(0)

    def _list_columns(self) -> None:
        self._columns.clear()
        self._table.fill_column_menu(self._columns)
