"""The timeline of a patient: what happened, by kind and words, with a ruler of years."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.chart.api.timeline import TIMELINE_TABLES, TimelineKind, TimelineYear
from clinic_desktop.modules.chart.presenters.timeline import TimelineLine, TimelinePresenter
from clinic_desktop.modules.chart.presenters.timeline_words import KINDS, kind_text
from clinic_desktop.modules.chart.ui.timeline_list import ICONS, TimelineList
from clinic_desktop.modules.chart.ui.timeline_paper import columns, filter_note
from clinic_desktop.modules.chart.ui.timeline_ruler import TimelineRuler
from clinic_desktop.ui_kit import icons, notify, theme
from clinic_desktop.ui_kit.chart_slots import open_section
from clinic_desktop.ui_kit.flow_layout import FlowLayout
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.screen_actions import make_actions
from clinic_desktop.ui_kit.table_print import print_table
from clinic_desktop.ui_kit.table_saving import ask_where, save_rows
from clinic_desktop.ui_kit.widgets import EmptyState, IconButton, Label, Notice, SearchField

_ENTRIES = (
    ("later_year", QT_TRANSLATE_NOOP("Chart", "Later &year"), "arrow-up", "Ctrl+Up"),
    ("earlier_year", QT_TRANSLATE_NOOP("Chart", "&Earlier year"), "arrow-down", "Ctrl+Down"),
    ("search_timeline", QT_TRANSLATE_NOOP("Chart", "&Search the timeline"), "search", "F3"),
    ("print_timeline", QT_TRANSLATE_NOOP("Chart", "&Print what is shown…"), "printer", "Ctrl+P"),
    ("save_timeline", QT_TRANSLATE_NOOP("Chart", "Save as a &table…"), "file-down", "Ctrl+S"),
)
_NARROW = 480
_SECTIONS = {
    TimelineKind.VISIT: "encounters",
    TimelineKind.NOTE: "encounters",
    TimelineKind.PROBLEM: "problems",
    TimelineKind.ALLERGY: "allergies",
    TimelineKind.MEDICATION: "medication",
    TimelineKind.PROCEDURE: "history",
    TimelineKind.PREGNANCY: "history",
    TimelineKind.IMMUNIZATION: "immunizations",
    TimelineKind.VITALS: "vitals",
    TimelineKind.REPORT: "results",
    TimelineKind.DOCUMENT: "documents",
}


class TimelinePage(QWidget):
    """Implements TimelineView."""

    def __init__(self, shell: Shell, patient_id: UUID) -> None:
        super().__init__()
        self._shell, self._patient_id = shell, patient_id
        self.presenter = TimelinePresenter(self, shell.tasks, patient_id)
        self.notice = Notice()
        self.list = TimelineList()
        self.ruler = TimelineRuler()
        self.field = SearchField(translate("Chart", "Search the timeline"))
        self.field.setAccessibleName(translate("Chart", "Search the timeline"))
        self.chips: dict[TimelineKind, QToolButton] = {}
        self.empty = EmptyState("history", "")
        self.buttons: dict[str, IconButton] = {}
        self._lay_out()
        steps = {
            "later_year": lambda: self.ruler.step(-1),
            "earlier_year": lambda: self.ruler.step(1),
            "search_timeline": self.field.setFocus,
            "print_timeline": self.print_lines,
            "save_timeline": self.save_lines,
        }
        self._actions = make_actions(self, "Chart", _ENTRIES, steps)
        for name, button in self.buttons.items():
            button.clicked.connect(steps[name])
        self.list.opened.connect(self.open_line)
        self.list.wants_more.connect(self.presenter.load_more)
        self.list.year_seen.connect(self.ruler.mark)
        self.ruler.chosen.connect(self.presenter.go_to_year)
        self.field.searched.connect(lambda _text: self._choose())
        self.field.list_wanted.connect(self.first_focus)
        shell.on_change(self, set(TIMELINE_TABLES), lambda _changed: self.presenter.refresh())
        self.presenter.refresh()

    # ---- what is done

    def actions_offered(self) -> Sequence[QAction]:
        """Return the actions for palette and F1."""
        return self._actions

    def first_focus(self) -> None:
        """Put the keyboard into the list."""
        self.list.setFocus()

    def open_line(self, line: TimelineLine) -> None:
        """Go to the section of an entry, and there to the entry."""
        entry = line.entry
        if entry.kind is TimelineKind.APPOINTMENT and line.at is not None:
            self._shell.open_tab("agenda", day=line.at.date(), appointment_id=entry.id)
        elif not entry.restricted:
            item = entry.visit_id if entry.kind is TimelineKind.NOTE else entry.id
            open_section(self._shell, self._patient_id, _SECTIONS[entry.kind], item)

    def print_lines(self) -> None:
        """Show all that the filter lets through as pages, before they are printed."""
        title = translate("Chart", "Timeline")
        note = filter_note(self.presenter.kinds, self.presenter.text)
        self.presenter.read_all(lambda lines: print_table(title, columns(), lines, self, note=note))

    def save_lines(self) -> None:
        """Save all that the filter lets through as CSV or XLSX."""
        path = ask_where(self, translate("Chart", "timeline"), ".csv", ".xlsx")
        if path is not None:
            self.presenter.read_all(lambda lines: save_rows(path, columns(), lines))

    # ---- TimelineView

    def show_lines(self, lines: Sequence[TimelineLine]) -> None:
        """Show a list anew."""
        self.notice.say("")
        self.list.show_lines(lines)
        filtered = bool(self.presenter.kinds or self.presenter.text)
        nothing = translate("Chart", "Nothing is written in this chart yet.")
        none = translate("Chart", "Nothing matches. Choose other kinds or other words.")
        self.empty.set_text(none if filtered else nothing)
        self.stack.setCurrentIndex(0 if lines else 1)

    def add_lines(self, lines: Sequence[TimelineLine]) -> None:
        """Add older lines at the end."""
        self.list.lines.add_lines(lines)

    def show_years(self, years: Sequence[TimelineYear]) -> None:
        """Show how much there is of each year, and of each kind beside its name."""
        counts: Counter[TimelineKind] = Counter()
        for one in years:
            counts[one.kind] += one.count
        for kind, chip in self.chips.items():
            chip.setText(f"{kind_text(kind)} {counts[kind]}")
            chip.setToolTip(chip.text())
            chip.setAccessibleName(chip.text())
            chip.setVisible(bool(counts[kind]) or chip.isChecked())
        self.ruler.show_years(self.presenter.counted())
        self._fit()
        self.ruler.mark(self.list.top_year())

    def show_year(self, year: int) -> None:
        """Bring the first line of a year into sight."""
        self.list.show_year(year)
        self.ruler.mark(year)

    def show_failure(self, error: BaseException) -> None:
        """Say why the timeline can't be read."""
        self.notice.say(notify.describe(error).text, "danger")

    # ---- inside

    def resizeEvent(self, q_event: QResizeEvent) -> None:
        """Leave the room to the list: a narrow page has pictures for kinds and no ruler."""
        super().resizeEvent(q_event)
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() < theme.px(_NARROW)
        shape = Qt.ToolButtonStyle
        style = shape.ToolButtonIconOnly if narrow else shape.ToolButtonTextBesideIcon
        for chip in self.chips.values():
            chip.setToolButtonStyle(style)
        self.ruler.setVisible(not narrow and self.ruler.count() > 0)

    def _choose(self) -> None:
        kinds = {kind for kind, chip in self.chips.items() if chip.isChecked()}
        self.presenter.choose(kinds, self.field.text())

    def _lay_out(self) -> None:
        self.setProperty("surface", "background")
        margin, gap = theme.px(theme.SPACE.m), theme.px(theme.SPACE.s)
        column = QVBoxLayout(self)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(gap)
        head = QHBoxLayout()
        head.addWidget(Label(translate("Chart", "Timeline"), "section"))
        head.addStretch(1)
        self.field.setMaximumWidth(theme.px(260))
        head.addWidget(self.field, 1)
        for name, text, icon, keys in _ENTRIES[3:]:
            words = translate("Chart", text).replace("&", "")
            button = self.buttons[name] = IconButton(icon, f"{words} ({keys})", outlined=True)
            head.addWidget(button)
        column.addLayout(head)
        column.addWidget(self._chip_row())
        column.addWidget(self.notice)
        row = QHBoxLayout()
        row.setSpacing(gap)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.empty)
        row.addWidget(self.stack, 1)
        row.addWidget(self.ruler)
        column.addLayout(row, 1)

    def _chip_row(self) -> QWidget:
        chips = QWidget()
        chips.setAccessibleName(translate("Chart", "Show only"))
        flow = FlowLayout(chips, gap=theme.px(theme.SPACE.xs))
        for kind in KINDS:
            chip = self.chips[kind] = QToolButton()
            chip.setProperty("kind", "toggle")
            chip.setCheckable(True)
            chip.setText(kind_text(kind))
            chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            icons.bind(chip, ICONS[kind], "secondary")
            chip.toggled.connect(lambda _on: self._choose())
            chip.hide()
            flow.addWidget(chip)
        return chips


def timeline_page(shell: Shell, patient_id: UUID) -> QWidget:
    """Return the page of a patient."""
    return TimelinePage(shell, patient_id)
