"""The results page: panels over time as a grid, and the chosen tests on a plot below."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from clinic_desktop.kernel.local_text import day_text, stamp_text
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.plot import Plot
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.chart.api.result_words import flag_tone, trend_name
from clinic_desktop.modules.chart.api.results import Trend
from clinic_desktop.modules.chart.presenters.results import (
    GridLine,
    GridPage,
    ResultsPresenter,
    cell_text,
    cell_tip,
    report_papers,
)
from clinic_desktop.modules.chart.ui.trend_panel import trend_panel
from clinic_desktop.modules.chart.ui.trend_print import print_trends
from clinic_desktop.modules.chart.ui.unread_board import UnreadBoard
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.chart_slots import open_section
from clinic_desktop.ui_kit.page_card import clear_layout
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.screen_actions import make_actions
from clinic_desktop.ui_kit.table_model import Column, RowsModel
from clinic_desktop.ui_kit.table_tools import TableTools
from clinic_desktop.ui_kit.table_view import TableView
from clinic_desktop.ui_kit.widgets import EmptyState, IconButton, Label, Notice, QuietButton

KINDS = {"observation", "diagnostic_report", "result_review"}
_ENTRIES = (
    ("trend", QT_TRANSLATE_NOOP("Chart", "Show &trend"), "activity", "Ctrl+T"),
    ("newer", QT_TRANSLATE_NOOP("Chart", "&Newer"), "chevron-left", "Alt+Left"),
    ("older", QT_TRANSLATE_NOOP("Chart", "&Older"), "chevron-right", "Alt+Right"),
    ("print", QT_TRANSLATE_NOOP("Chart", "&Print trend…"), "printer", "Ctrl+Alt+T"),
    ("paper", QT_TRANSLATE_NOOP("Chart", "&Document…"), "file-text", "Ctrl+Alt+D"),
    ("unread", QT_TRANSLATE_NOOP("Chart", "&Unread…"), "mail", "Ctrl+U"),
)


class ResultsPage(QWidget):
    """Implements ResultsView."""

    def __init__(self, shell: Shell, patient_id: UUID) -> None:
        super().__init__()
        self._shell, self._patient_id = shell, patient_id
        self.presenter = ResultsPresenter(self, shell.tasks, patient_id)
        self.notice = Notice()
        self.table: TableView | None = None
        self.stack = QStackedWidget()
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.plots = QWidget()
        self._tools = QHBoxLayout()
        self._run = {
            "trend": self.show_trend,
            "newer": self.presenter.newer,
            "older": self.presenter.older,
            "print": self.print_trend,
            "paper": self.open_paper,
            "unread": self.open_unread,
        }
        self.buttons: dict[str, QuietButton | IconButton] = {}
        self._lay_out()
        self._actions = make_actions(self, "Chart", _ENTRIES, self._run)
        shell.on_change(self, KINDS, lambda _changed: self.presenter.refresh())
        self.presenter.refresh()

    def actions_offered(self) -> Sequence[QAction]:
        """Return the actions for palette and F1."""
        return self._actions

    def first_focus(self) -> None:
        """Put the keyboard into the grid."""
        if self.table is not None:
            self.table.setFocus()

    def show_item(self, item: UUID) -> None:
        """Bring a result into sight, or the first one of a report."""
        self.presenter.show_item(item)

    def show_cell(self, line: int, place: int) -> None:
        """Put the cursor on a value."""
        page = self.presenter.page
        if self.table is not None and page is not None:
            model = self.table.rows_model()
            index = model.index(line, model.columnCount() - len(page.moments) + place)
            self.table.setCurrentIndex(index)
            self.table.scrollTo(index)
            self.table.setFocus()

    def show_trend(self) -> None:
        """Draw the selected tests over time; once more hides the plots."""
        if self.table is None:
            return
        codes = [line.code for line in self.table.selected_rows()]
        same = tuple(dict.fromkeys(filter(None, codes))) == self.presenter.codes
        self.presenter.show_trends(() if same else codes)

    def print_trend(self) -> None:
        """Put the chosen tests on paper: those of the plots, else the selected ones."""
        table = self.table
        selected = [line.code for line in table.selected_rows()] if table is not None else []
        codes = self.presenter.codes or tuple(dict.fromkeys(filter(None, selected)))
        print_trends(self._shell, self, self._patient_id, codes)

    def open_paper(self) -> None:
        """Open the document that came with the report of the current value."""
        page = self.presenter.page
        if self.table is None or page is None:
            return
        line = self.table.current_row()
        before = self.table.rows_model().columnCount() - len(page.moments)
        place = self.table.currentIndex().column() - before
        cell = None if line is None else (line.cell(place) if place >= 0 else None) or line.latest
        report_id = cell.observation.report_id if cell is not None else None
        if report_id is None:
            self._show_paper(())
            return
        self._shell.tasks.read(
            report_papers, report_id, then=self._show_paper, fail=self._shell.show_error, owner=self
        )

    def _show_paper(self, papers: Sequence[UUID]) -> None:
        if papers:
            open_section(self._shell, self._patient_id, "documents", papers[0])
        else:
            self._shell.toast(translate("Chart", "No document came with this result."))

    def open_unread(self) -> None:
        """Read and acknowledge what is unread of this patient."""
        UnreadBoard(self._shell, self._patient_id, self).open()

    def show_page(self, page: GridPage, newer: bool) -> None:
        """Show a page of the grid."""
        restricted = translate("Chart", "Results of a restricted visit are not shown.")
        self.notice.say(restricted if page.grid.restricted else "")
        self._replace_table(page)
        empty = not page.grid.columns
        self.stack.setCurrentIndex(0 if empty else 1)
        why = {
            "trend": translate("Chart", "No results yet.") if empty else "",
            "print": translate("Chart", "No results yet.") if empty else "",
            "paper": translate("Chart", "No results yet.") if empty else "",
            "newer": "" if newer else translate("Chart", "These are the newest."),
            "older": "" if page.grid.more else translate("Chart", "There are no older ones."),
        }
        for action, (name, text, _icon, keys) in zip(self._actions, _ENTRIES, strict=True):
            if name in why:
                plain = f"{translate('Chart', text).replace('&', '')} ({keys})"
                for part in (action, self.buttons[name]):
                    part.setEnabled(not why[name])
                    part.setToolTip(why[name] or plain)

    def show_trends(self, trends: Sequence[Trend], plots: Sequence[Plot]) -> None:
        """Draw the chosen tests below the grid."""
        missing = len(self.presenter.codes) - len(trends)
        fresh = trend_panel(trends, plots, missing)
        fresh.setAccessibleName(", ".join(map(trend_name, trends)))
        self.split.replaceWidget(1, fresh)
        self.plots.deleteLater()
        self.plots = fresh
        fresh.setVisible(bool(plots) or bool(missing))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        inset = theme.px(theme.SPACE.m)
        column.setContentsMargins(inset, inset, inset, inset)
        column.setSpacing(theme.px(theme.SPACE.s))
        head = QHBoxLayout()
        head.setSpacing(theme.px(theme.SPACE.s))
        head.addWidget(Label(translate("Chart", "Results"), role="section"))
        head.addStretch(1)
        for name, text, icon, keys in _ENTRIES:
            button = _button(name, translate("Chart", text), icon, keys)
            button.clicked.connect(self._run[name])
            self.buttons[name] = button
            head.addWidget(button)
        right = Permission.LAB_RESULT_SIGN.value
        self.buttons["unread"].setToolTip(self._shell.why_not(right))
        head.addLayout(self._tools)
        column.addLayout(head)
        column.addWidget(self.notice)
        self.stack.addWidget(EmptyState("flask-conical", translate("Chart", "No results yet.")))
        self.split.addWidget(QWidget())
        self.split.addWidget(self.plots)
        self.split.setChildrenCollapsible(False)
        self.plots.setVisible(False)
        self.stack.addWidget(self.split)
        column.addWidget(self.stack, 1)

    def _replace_table(self, page: GridPage) -> None:
        chosen = set() if self.table is None else {x.title for x in self.table.selected_rows()}
        model: RowsModel[GridLine] = RowsModel(_columns(page.moments))
        model.set_rows(page.lines)
        table = TableView(
            model,
            name="chart.results",
            settings=self._shell.settings,
            accessible=translate("Chart", "Results over time"),
        )
        model.setParent(table)
        table.horizontalHeader().setStretchLastSection(False)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.activated_row.connect(lambda _line: self.show_trend())
        before = self.split.replaceWidget(0, table)
        if before is not None:
            before.deleteLater()
        self.table = table
        clear_layout(self._tools)
        self._tools.addWidget(TableTools(table))
        numbers = [n for n, line in enumerate(page.lines) if line.title in chosen and line.code]
        for number in numbers or [n for n, line in enumerate(page.lines) if line.code][:1]:
            table.select_row(number)


def _button(name: str, text: str, icon: str, keys: str) -> QuietButton | IconButton:
    """Return an action's button; turning pages needs no words."""
    if name in ("newer", "older", "print"):
        plain = text.replace("&", "")
        return IconButton(icon, f"{plain} ({keys})", outlined=True)
    return QuietButton(text, icon=icon, shortcut=keys)


def _columns(moments: Sequence[datetime]) -> list[Column[GridLine]]:
    columns: list[Column[GridLine]] = [
        Column(
            "test",
            translate("Chart", "Test"),
            lambda line: line.title if line.row is None else f"    {line.title}",
            width=170,
            tone=lambda line: "primary" if line.row is None else "",
            sortable=False,
        ),
        Column(
            "unit",
            translate("Chart", "Unit"),
            lambda line: "" if line.row is None else line.row.unit,
            width=76,
            tone=lambda _line: "secondary",
            sortable=False,
        ),
        Column(
            "range",
            translate("Chart", "Range"),
            lambda line: line.range,
            width=92,
            tone=lambda _line: "secondary",
            sortable=False,
        ),
    ]
    days = [moment.date() for moment in moments]
    for place, moment in enumerate(moments):
        several = days.count(moment.date()) > 1
        title = stamp_text(moment) if several else day_text(moment)
        columns.append(_moment_column(place, title))
    return columns


def _moment_column(place: int, title: str) -> Column[GridLine]:
    def text(line: GridLine) -> str:
        cell = line.cell(place)
        return "" if cell is None or line.row is None else cell_text(cell, line.row.unit)

    def tone(line: GridLine) -> str:
        cell = line.cell(place)
        return "" if cell is None else flag_tone(cell.judgement.flag)

    def tip(line: GridLine) -> str:
        cell = line.cell(place)
        return "" if cell is None else cell_tip(cell)

    return Column(
        f"moment{place}", title, text, width=100, right=True, tone=tone, tip=tip, sortable=False
    )


def results_page(shell: Shell, patient_id: UUID) -> QWidget:
    """Return the page of a patient."""
    return ResultsPage(shell, patient_id)
