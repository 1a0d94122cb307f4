"""The first page of an open chart: what holds now, on one screen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.presenters.summary import (
    CardView,
    Row,
    SummaryView,
    read_summary,
)
from clinic_desktop.modules.chart.ui.summary_rows import SummaryRow
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.chart_slots import open_section
from clinic_desktop.ui_kit.elided_label import ElidedLabel
from clinic_desktop.ui_kit.page_card import PageCard
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.widgets import LinkButton, Notice, Panel

KINDS = frozenset(
    {
        "condition",
        "medication_statement",
        "medication_review",
        "observation",
        "diagnostic_report",
        "result_unread",
        "result_review",
        "immunization",
        "immunization_series",
        "recall",
        "pregnancy",
        "encounter",
        "composition",
        "patient",
    }
)
_TWO_COLUMNS = 600  # least width for two cards beside each other


class SummaryCard(PageCard):
    """One card: its head opens the section, each row its entry."""

    def __init__(self, view: CardView, go: Callable[[str, UUID | None], None]) -> None:
        super().__init__(view.title)
        self.view = view
        edge = theme.px(3)
        self.head.setContentsMargins(theme.px(12), edge, theme.px(6), edge)
        self.body.addStretch(1)  # beside a longer card the rows stay on top
        note = ElidedLabel("", "secondary")
        note.setText(view.note)
        note.setMinimumWidth(1)  # it gives way before the title does
        self.head.addWidget(note)
        more = translate("Chart", "%n more", "", view.more) if view.more else ""
        words = " · ".join(filter(None, (str(view.count or ""), more)))
        name = translate("Chart", "Open: {title}").format(title=view.title)
        said = ", ".join(filter(None, (name, words, view.note)))
        self.open_button = self.add_action(
            words or translate("Chart", "Open"), said, partial(go, view.section, None)
        )
        self.rows: list[SummaryRow] = []
        for row in view.rows:
            self._add(row, go)
        if not view.rows:
            self._show_nothing(go)

    def _add(self, row: Row, go: Callable[[str, UUID | None], None]) -> None:
        made = SummaryRow(row, short=self.view.short)
        made.clicked.connect(lambda _checked=False: go(row.section, row.item))
        self.rows.append(made)
        self.add_widget(made)

    def _show_nothing(self, go: Callable[[str, UUID | None], None]) -> None:
        self.show_empty(self.view.empty)
        if not self.view.action:
            return
        button = LinkButton(self.view.action)
        button.clicked.connect(partial(go, self.view.section, None))
        box = QWidget()
        line = QHBoxLayout(box)
        line.setContentsMargins(theme.px(6), 0, theme.px(6), theme.px(8))
        line.addWidget(button)
        line.addStretch(1)
        self._rows.addWidget(box)


class SummaryPage(Panel):
    """Follows the chart; two columns of cards, one where there is no room for two."""

    def __init__(self, shell: Shell, patient_id: UUID) -> None:
        super().__init__("background")
        self._shell, self._patient_id = shell, patient_id
        self.cards: list[SummaryCard] = []
        self._placed = 0  # columns
        self.restricted = Notice(tone="info")
        self._inner = Panel("background")
        self._scroll = QScrollArea()
        self._lay_out()
        shell.on_change(self, set(KINDS), lambda _changed: self._read())
        self._read()

    def show_view(self, view: SummaryView) -> None:
        """Show the cards; the one that has the keyboard keeps it."""
        focused = self._focused()
        for old in self.cards:
            old.hide()
            old.deleteLater()
        self.cards = [SummaryCard(card, self._go) for card in view.cards]
        self._place()
        self._say_restricted(view.restricted)
        again = next((row for card in self.cards for row in card.rows if row.row == focused), None)
        if again is not None:
            again.setFocus()

    def resizeEvent(self, q_event: QResizeEvent) -> None:
        """Place the cards in as many columns as fit."""
        super().resizeEvent(q_event)
        if self._columns() != self._placed:
            self._place()

    def first_focus(self) -> None:
        """Put the keyboard on the first row."""
        rows = [row for card in self.cards for row in card.rows]
        if rows:
            rows[0].setFocus()

    def _read(self) -> None:
        self._shell.tasks.read(read_summary, self._patient_id, then=self.show_view, owner=self)

    def _go(self, section: str, item: UUID | None, _checked: bool = False) -> None:
        open_section(self._shell, self._patient_id, section, item)

    def _focused(self) -> Row | None:
        rows = (row for card in self.cards for row in card.rows)
        return next((row.row for row in rows if row.hasFocus()), None)

    def _say_restricted(self, restricted: bool) -> None:
        text = translate("Chart", "Restricted entries of this chart are not shown to you.")
        label = translate("Chart", "Open emergency access …")
        action = (label, partial(self._shell.break_glass, self._patient_id))
        self.restricted.say(text if restricted else "", action=action if restricted else None)

    def _columns(self) -> int:
        return 2 if self.width() >= theme.px(_TWO_COLUMNS) else 1

    def _place(self) -> None:
        self._placed = columns = self._columns()
        for place, card in enumerate(self.cards):
            self._grid.addWidget(card, place // columns, place % columns)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._inner)
        inner = QVBoxLayout(self._inner)
        edge = theme.px(theme.SPACE.m)
        inner.setContentsMargins(edge, edge, edge, edge)
        inner.setSpacing(edge)
        inner.addWidget(self.restricted)
        self._grid = QGridLayout()
        self._grid.setSpacing(edge)
        inner.addLayout(self._grid)
        inner.addStretch(1)


def summary_page(shell: Shell, patient_id: UUID) -> QWidget:
    """Make the page."""
    return SummaryPage(shell, patient_id)
