"""All keys of the program, read from the actions that really answer to them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.table_view import TableView
from clinic_desktop.ui_kit.widgets import KeyCap, Label, SearchField, SectionLabel, key_words

ActionGroup = tuple[str, Sequence[QAction]]


def key_text(action: QAction) -> str:
    """Return an action's first key as the system writes it, or ''."""
    return key_words(action.shortcut())


def plain_text(action: QAction) -> str:
    """Return an action's words without mnemonic and dots."""
    return action.text().replace("&", "").rstrip(".…")


def table_keys(window: QWidget) -> list[ActionGroup]:
    """Return the keys that the table in sight answers to while it has the keyboard."""
    tables = [table for table in window.findChildren(TableView) if table.isVisible()]
    # the table with the most: one of a few rows offers no filter
    most = max(tables, key=lambda table: len(_live(table)), default=None)
    return [(translate("Frame", "In the table"), _live(most))] if most is not None else []


def _live(table: TableView) -> list[QAction]:
    return [action for action in table.actions() if action.isVisible() and key_text(action)]


class ShortcutsDialog(Dialog):
    """The keys, by group, with a line to search in."""

    def __init__(self, groups: Sequence[ActionGroup], parent: QWidget | None = None) -> None:
        super().__init__(translate("Frame", "Keyboard shortcuts"), parent, width=720)
        self._rows: list[tuple[str, QWidget]] = []
        self.search = SearchField(translate("Frame", "Find a key or an action"), pause_ms=0)
        self.search.textChanged.connect(self._filter)
        self.body.addWidget(self.search)
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, theme.px(8), 0)
        grid.setHorizontalSpacing(theme.px(theme.SPACE.xxl))
        for number, (name, actions) in enumerate(groups):
            grid.addLayout(self._group(name, actions), number // 2, number % 2)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(page)
        area.setMinimumHeight(theme.px(380))
        self.body.addWidget(area)
        self.only_close()
        self.search.setFocus()

    def shown(self) -> list[str]:
        """Return the texts of the rows that are visible."""
        return [text for text, row in self._rows if not row.isHidden()]

    def _group(self, name: str, actions: Sequence[QAction]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(theme.px(theme.SPACE.xs))
        column.addWidget(SectionLabel(name))
        for action in actions:
            if not key_text(action):
                continue
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, theme.px(2), 0, theme.px(2))
            line.addWidget(Label(plain_text(action)), 1)
            line.addWidget(KeyCap(action.shortcut()))
            self._rows.append((f"{plain_text(action)} {key_text(action)}", row))
            column.addWidget(row)
        column.addStretch(1)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        return column

    def _filter(self, text: str) -> None:
        for words, row in self._rows:
            row.setVisible(text.casefold() in words.casefold())
