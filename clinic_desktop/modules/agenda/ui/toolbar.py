"""The bar above the day: which days, which kind of view, which columns, print, walk-in, book."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import DayColumn
from clinic_desktop.modules.agenda.domain.views import ViewKind, ViewSetup, kind_text
from clinic_desktop.modules.agenda.presenters.period import Period
from clinic_desktop.modules.agenda.ui.naming import period_title, period_title_in_short
from clinic_desktop.modules.agenda.ui.toolbar_menus import (
    ColumnsButton,
    LookButton,
    MenuButton,
    ZoomButton,
)
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.direction import after_icon, before_icon
from clinic_desktop.ui_kit.widgets import (
    IconButton,
    Label,
    Panel,
    PrimaryButton,
    QuietButton,
    Segmented,
)

HEIGHT = 46
EDGE = 2  # a letter may reach over its own width


class Toolbar(Panel):
    """Signals: `kind_chosen(str)`, `zoom_chosen(int)`, `columns_chosen(ids in order)`,
    `look_chosen(ViewSetup)`; the buttons trigger the screen's actions, handed in by `use`.
    """

    kind_chosen = Signal(str)
    zoom_chosen = Signal(int)
    columns_chosen = Signal(object)
    compact_chosen = Signal(bool)
    look_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self.setFixedHeight(theme.px(HEIGHT))
        self.today = QuietButton(translate("Agenda", "Today"), shortcut="T")
        self.before = IconButton(before_icon(), translate("Agenda", "Back"), outlined=True)
        self.after = IconButton(after_icon(), translate("Agenda", "Forward"), outlined=True)
        self.title = Label("", "section")
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.kinds = Segmented(
            [(kind.value, kind_text(kind)) for kind in ViewKind],
            name=translate("Agenda", "Kind of view"),
        )
        self.kinds.chosen.connect(self.kind_chosen)
        self.zoom = ZoomButton()
        self.zoom.chosen.connect(self.zoom_chosen)
        self.columns = ColumnsButton()
        self.columns.chosen.connect(self.columns_chosen)
        self.columns.compact_chosen.connect(self.compact_chosen)
        self.look = LookButton()
        self.look.chosen.connect(self.look_chosen)
        self.print = MenuButton("printer", translate("Agenda", "Print and close"))
        opening = translate("Agenda", "Next opening ({key})").format(key=_key("Ctrl+Shift+N"))
        self.opening = IconButton("search", opening, outlined=True)
        self.walk_in = IconButton("log-in", translate("Agenda", "Walk-in (F9)"), outlined=True)
        self.book = PrimaryButton(translate("Agenda", "Book"), shortcut="Ctrl+N")
        book = self.book.text()
        self._book_texts = (f"{book}   {_key('Ctrl+N')}", book)
        self._columns: tuple[DayColumn, ...] = ()
        self._titles = ("", "")  # in full, in short
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(12), 0, theme.px(12), 0)
        row.setSpacing(theme.px(6))
        for button in (self.today, self.before, self.after):
            row.addWidget(button)
        row.addSpacing(theme.px(4))
        row.addWidget(self.title, 1)
        buttons = (self.columns, self.look, self.print, self.opening, self.walk_in)
        for widget in (self.kinds, self.zoom, *buttons, self.book):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def use(self, actions: dict[str, QAction]) -> None:
        """Let the buttons trigger these actions, by name."""
        for name, button in (
            ("today", self.today),
            ("day_before", self.before),
            ("day_after", self.after),
            ("next_opening", self.opening),
            ("walk_in", self.walk_in),
            ("book", self.book),
        ):
            button.clicked.connect(actions[name].trigger)
        for name in ("print_day", "print_confirmations", "side_table"):
            self.print.list.addAction(actions[name])
        self.print.list.addSeparator()
        self.print.list.addAction(actions["close_day"])
        self.print.list.addAction(actions["absence"])
        self.print.list.addSeparator()
        for name in ("export_calendar", "import_calendar"):
            self.print.list.addAction(actions[name])

    def explain(self, off: Mapping[str, str]) -> None:
        """Turn the buttons of actions that are off, by name, off too, and say why."""
        for name, button in (("book", self.book), ("walk_in", self.walk_in)):
            button.setEnabled(not off.get(name))
            if off.get(name):
                button.setToolTip(off[name])

    def show_period(self, period: Period, today: date) -> None:
        """Show which days are shown."""
        self._titles = (period_title(period, today), period_title_in_short(period))
        self.title.setMinimumWidth(_on_two_lines(self.title.fontMetrics(), self._titles[1]) + EDGE)
        self._fit()
        here = period.shown == today
        self.today.explain(translate("Agenda", "Today is shown already.") if here else "")
        if not here:
            self.today.show_shortcut("T")

    def resizeEvent(self, q_event: QResizeEvent) -> None:
        super().resizeEvent(q_event)
        self._fit()

    def _fit(self) -> None:
        """Let the title fit: a narrow bar drops the key beside Book, then shortens the date, and
        breaks it over two lines at last.
        """
        (full, short), (with_key, plain) = self._titles, self._book_texts
        room, metrics = self.title.width() + self.book.width(), self.title.fontMetrics()
        self.title.setWordWrap(True)
        for title, book in ((full, with_key), (full, plain), (short, plain)):
            self.book.setText(book)
            left = room - self.book.sizeHint().width() - EDGE
            if metrics.horizontalAdvance(title) <= left or not self.isVisible():
                self.title.setWordWrap(False)
                break
        self.title.setText(title)
        self.title.setToolTip(full)
        self.title.setAccessibleName(full)

    def showEvent(self, q_event: QShowEvent) -> None:
        super().showEvent(q_event)
        self._fit()

    def show_setup(self, setup: ViewSetup, chosen: Sequence[UUID]) -> None:
        """Show the kind of view, the zoom and what the menus hold; `chosen` are the columns."""
        self.kinds.set_current(setup.kind.value)
        self.zoom.set_current(str(setup.line_minutes))
        lines = setup.kind is ViewKind.DAY or (setup.kind is ViewKind.WEEK and not setup.compact)
        no_lines = translate("Agenda", "Only the day and the week of one column have time lines.")
        self.zoom.explain("" if lines else no_lines)
        self.columns.show_columns(self._columns, chosen, setup)
        self.look.show_setup(setup)

    def show_columns(
        self, columns: Sequence[DayColumn], chosen: Sequence[UUID], setup: ViewSetup
    ) -> None:
        """Offer the columns, ticked when shown."""
        self._columns = tuple(columns)
        self.columns.show_columns(columns, chosen, setup)


def _on_two_lines(metrics: QFontMetrics, text: str) -> int:
    """Return the width that a text needs when it is broken once, at the best of its blanks."""
    words = text.split()
    ways = [(" ".join(words[:n]), " ".join(words[n:])) for n in range(1, len(words))]
    wide = metrics.horizontalAdvance
    return min((max(wide(first), wide(rest)) for first, rest in ways), default=wide(text))


def _key(shortcut: str) -> str:
    native = QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)
    return native.replace("+", " ")
