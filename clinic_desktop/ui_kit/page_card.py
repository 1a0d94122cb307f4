"""Cards of a page: facts with labels, and lists of two-line rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.widgets import Card, Label, Line, LinkButton

_LABEL_WIDTH = 132


@dataclass(frozen=True, slots=True)
class Fact:
    """One labelled value; several lines are allowed."""

    label: str
    value: str
    tone: str = ""


class PageCard(Card):
    """A card whose body is filled anew with each patient; `head` carries count and action."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent, padding=0)
        self.setAccessibleName(title)
        self.body.setSpacing(0)
        self._note = Label("", "secondary")
        self._note.setMinimumHeight(theme.px(theme.CONTROL_HEIGHT - 2))
        self.head.addWidget(self._note)
        self.head.setContentsMargins(theme.px(12), theme.px(5), theme.px(6), theme.px(5))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addLayout(self._rows)
        self.setMinimumWidth(theme.px(260))

    def add_action(self, text: str, name: str, run: Callable[[], None]) -> LinkButton:
        """Add an action to the head; `name` is said by screen readers."""
        button = LinkButton(text)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(run)
        self.head.addWidget(button)
        return button

    def set_note(self, text: str) -> None:
        """Show a count or a few words in the head."""
        self._note.setText(text)

    def clear(self) -> None:
        """Take all rows away."""
        clear_layout(self._rows)

    def show_empty(self, text: str) -> None:
        """Say that there is nothing, in one quiet sentence."""
        self.clear()
        label = Label(text, tone="secondary")
        label.setWordWrap(True)
        label.setContentsMargins(theme.px(12), theme.px(10), theme.px(12), theme.px(12))
        self._rows.addWidget(label)

    def add_row(
        self,
        title: str,
        detail: str = "",
        *,
        trailing: str = "",
        marks: Sequence[QWidget] = (),
        action: tuple[str, str, Callable[[], None]] | None = None,
    ) -> None:
        """Add a row: title, quiet second line, quiet words at the end, an action (text, name)."""
        if self._rows.count():
            self._rows.addWidget(Line(soft=True))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(theme.px(12), theme.px(7), theme.px(10), theme.px(7))
        line.setSpacing(theme.px(theme.SPACE.s))
        words = QVBoxLayout()
        words.setSpacing(theme.px(1))
        words.addWidget(selectable(Label(title, "strong")))
        if detail:
            words.addWidget(selectable(Label(detail, "secondary")))
        line.addLayout(words, 1)
        for mark in marks:
            line.addWidget(mark)
        if trailing:
            line.addWidget(Label(trailing, "secondary"))
        if action:
            button = LinkButton(action[0])
            button.setAccessibleName(action[1])
            button.clicked.connect(action[2])
            line.addWidget(button)
        self._rows.addWidget(row)

    def add_widget(self, widget: QWidget) -> None:
        """Add any widget as a row."""
        if self._rows.count():
            self._rows.addWidget(Line(soft=True))
        self._rows.addWidget(widget)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Replace the rows by labelled values."""
        self.clear()
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(theme.px(12), theme.px(9), theme.px(12), theme.px(11))
        grid.setHorizontalSpacing(theme.px(theme.SPACE.m))
        grid.setVerticalSpacing(theme.px(7))
        grid.setColumnMinimumWidth(0, theme.px(_LABEL_WIDTH))
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        for row, fact in enumerate(facts):
            grid.addWidget(Label(fact.label, tone="secondary"), row, 0, top)
            grid.addWidget(selectable(Label(fact.value, tone=fact.tone)), row, 1, top)
        self._rows.addWidget(box)


def selectable(label: Label) -> Label:
    """Let a label wrap, and its text be marked and copied with the mouse."""
    label.setWordWrap(True)
    if label.isRightToLeft():  # else Latin values would stand at the far side of their column
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        label.setAlignment(right | Qt.AlignmentFlag.AlignVCenter)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def clear_layout(layout: QLayout) -> None:
    """Take everything out of a layout and free it."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear_layout(inner)
