"""The bar above the day: which day, how fine, which columns, print, walk-in, book."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import DayColumn
from clinic_desktop.modules.agenda.ui.direction import after_icon, before_icon
from clinic_desktop.modules.agenda.ui.geometry import ZOOMS
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.widgets import (
    IconButton,
    Label,
    Panel,
    PrimaryButton,
    QuietButton,
    Segmented,
)

HEIGHT = 46


class Toolbar(Panel):
    """Signals: `zoom_chosen(int)`, `columns_chosen(frozenset of UUID)`; the buttons trigger the
    screen's actions, which are handed in by `use`.
    """

    zoom_chosen = Signal(int)
    columns_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self.setFixedHeight(theme.px(HEIGHT))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(12), 0, theme.px(12), 0)
        row.setSpacing(theme.px(theme.SPACE.s))
        self.today = QuietButton(translate("Agenda", "Today"), shortcut="T")
        self.before = IconButton(before_icon(), translate("Agenda", "Day before"), outlined=True)
        self.after = IconButton(after_icon(), translate("Agenda", "Day after"), outlined=True)
        self.title = Label("", "section")
        self.title.setMinimumWidth(0)
        self.zoom = Segmented(
            [(str(n), str(n)) for n in ZOOMS], name=translate("Agenda", "Minutes a line")
        )
        self.zoom.set_current("15")
        self.zoom.setToolTip(translate("Agenda", "Minutes a line (Ctrl+wheel)"))
        self.zoom.chosen.connect(lambda key: self.zoom_chosen.emit(int(key)))
        self.columns = IconButton("columns-3", translate("Agenda", "Choose columns"), outlined=True)
        self.columns_menu = _menu_of(self.columns)
        self.print = IconButton("printer", translate("Agenda", "Print"), outlined=True)
        self.print_menu = _menu_of(self.print)
        self.walk_in = QuietButton(translate("Agenda", "Walk-in"), icon="log-in", shortcut="F9")
        self.book = PrimaryButton(translate("Agenda", "Book"), shortcut="Ctrl+N")
        self.book.setText(f"{self.book.text()}   {_key('Ctrl+N')}")
        for button in (self.today, self.before, self.after):
            row.addWidget(button)
        row.addWidget(self.title, 1)
        for widget in (self.zoom, self.columns, self.print, self.walk_in, self.book):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def use(self, actions: dict[str, QAction]) -> None:
        """Let the buttons trigger these actions, by name."""
        for name, button in (
            ("today", self.today),
            ("day_before", self.before),
            ("day_after", self.after),
            ("walk_in", self.walk_in),
            ("book", self.book),
        ):
            button.clicked.connect(actions[name].trigger)
        for name in ("print_day", "print_confirmations"):
            self.print_menu.addAction(actions[name])

    def show_day(self, shown: date, today: date) -> None:
        """Show the day's name; the year only when it is another one."""
        day = QDate(shown.year, shown.month, shown.day)
        style = "dddd d MMMM" if shown.year == today.year else "dddd d MMMM yyyy"
        text = QLocale().toString(day, style)
        self.title.setText(text[:1].upper() + text[1:])
        here = shown == today
        self.today.explain(translate("Agenda", "Today is shown already.") if here else "")
        if not here:
            self.today.show_shortcut("T")

    def show_columns(self, columns: Sequence[DayColumn], shown: frozenset[UUID]) -> None:
        """Offer the columns, ticked when shown."""
        self.columns_menu.clear()
        everything = self.columns_menu.addAction(translate("Agenda", "All columns"))
        everything.setEnabled(bool(shown))
        if not shown:
            everything.setToolTip(translate("Agenda", "All columns are shown already."))
        everything.triggered.connect(lambda: self.columns_chosen.emit(frozenset()))
        self.columns_menu.addSeparator()
        for column in columns:
            action = self.columns_menu.addAction(column.name)
            action.setCheckable(True)
            action.setChecked(not shown or column.resource_id in shown)
            action.setData(column.resource_id)
            action.triggered.connect(lambda _checked=False: self._chosen())
        self.columns.setProperty("filtered", bool(shown))
        self.columns.setDown(False)

    def _chosen(self) -> None:
        boxes = [a for a in self.columns_menu.actions() if a.isCheckable()]
        shown = frozenset(a.data() for a in boxes if a.isChecked())
        self.columns_chosen.emit(frozenset() if len(shown) == len(boxes) else shown)


def _menu_of(button: QToolButton) -> QMenu:
    menu = QMenu(button)
    button.setMenu(menu)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    menu.setToolTipsVisible(True)
    menu.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return menu


def _key(shortcut: str) -> str:
    native = QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)
    return native.replace("+", " ")
