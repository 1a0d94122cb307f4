"""What the lists of messages, calls and replies share: table, empty state, failures, times."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.table_model import Column, RowsModel
from clinic_desktop.ui_kit.table_view import TableView
from clinic_desktop.ui_kit.widgets import EmptyState, Notice

T = TypeVar("T")


class ListPanel(QWidget, Generic[T]):
    """Notice, table or empty state; subclasses fill `column` and call `add_table`."""

    def __init__(
        self, shell: Shell, columns: Sequence[Column[T]], name: str, accessible: str
    ) -> None:
        super().__init__()
        self._shell = shell
        self._may = shell.may(Permission.MESSAGE_WRITE.value)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.px(theme.SPACE.s))
        self.notice = Notice()
        self.column.addWidget(self.notice)
        self.model: RowsModel[T] = RowsModel(columns, self)
        self.table = TableView(
            self.model, name=name, settings=shell.settings, accessible=accessible
        )
        self._stack = QStackedWidget()

    def add_table(self, empty: EmptyState) -> None:
        """Put the table here, and what is shown in its place when there is nothing to list."""
        self._stack.addWidget(self.table)
        self._stack.addWidget(empty)
        self.column.addWidget(self._stack, 1)

    def list_rows(self, rows: Sequence[T]) -> None:
        """List rows, or show the empty state; a filter that hides them all is no empty list."""
        self.model.set_rows(rows)
        self._stack.setCurrentIndex(0 if rows else 1)

    def show_error(self, error: BaseException) -> None:
        """Show a failure."""
        self._shell.show_error(error)

    def say(self, text: str) -> None:
        """Say quietly that something was done."""
        self._shell.toast(text)
