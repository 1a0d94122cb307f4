"""Vital signs over time: the courses on a plot, and below every reading in a line."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.plot import Plot
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.chart.api.results import VITALS, Trend, VitalKind
from clinic_desktop.modules.chart.presenters.vitals import (
    Period,
    VitalLine,
    VitalsFound,
    VitalsPagePresenter,
    VitalVersions,
)
from clinic_desktop.modules.chart.presenters.vitals_words import reading_text, short_title
from clinic_desktop.modules.chart.ui.trend_panel import trend_panel
from clinic_desktop.modules.chart.ui.vitals_dialogs import (
    CorrectVitalsDialog,
    RecordVitalsDialog,
    VitalVersionsDialog,
    subject_of,
)
from clinic_desktop.modules.chart.ui.vitals_table import VitalsTable
from clinic_desktop.modules.practice.api import TypedJournal
from clinic_desktop.ui_kit import notify, theme
from clinic_desktop.ui_kit.confirm import ask_reason
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.flow_layout import FlowLayout
from clinic_desktop.ui_kit.page_card import clear_layout
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.screen_actions import make_actions
from clinic_desktop.ui_kit.table_tools import TableTools
from clinic_desktop.ui_kit.widgets import (
    EmptyState,
    Label,
    Notice,
    PrimaryButton,
    QuietButton,
    Segmented,
)

KINDS = frozenset({"observation", "encounter", "patient"})
JOURNAL = "chart.vitals.readings"  # what is typed on this page, in the journal
_ENTRIES = (
    ("record_vitals", QT_TRANSLATE_NOOP("Chart", "&Record vital signs…"), "plus", "Ins"),
    ("correct_vitals", QT_TRANSLATE_NOOP("Chart", "C&orrect…"), "pencil", "F2"),
    ("vitals_history", QT_TRANSLATE_NOOP("Chart", "Who wrote &it…"), "history", "Shift+F2"),
    ("withdraw_vitals", QT_TRANSLATE_NOOP("Chart", "Entered in &error…"), "ban", "Del"),
)


class VitalsPage(QWidget):
    """Implements VitalsPageView."""

    def __init__(self, shell: Shell, patient_id: UUID) -> None:
        super().__init__()
        self._shell, self._patient_id = shell, patient_id
        self.presenter = VitalsPagePresenter(self, shell.tasks, patient_id)
        self.journal = TypedJournal(shell.tasks, JOURNAL)
        self._may_write = shell.may(Permission.VITALS_WRITE.value)
        self.notice, self.typed_notice, self.more = Notice(), Notice(), Notice()
        self.periods = Segmented(_periods(), name=translate("Chart", "How far back"))
        self.withdrawn = _chip(translate("Chart", "Entered in error"))
        self.chips: dict[VitalKind, QToolButton] = {}
        self.buttons: dict[str, PrimaryButton | QuietButton] = {}
        self.table = VitalsTable((), False, shell.settings)
        self.plots = QWidget()
        self._run = {
            "record_vitals": self.record,
            "correct_vitals": self.correct,
            "vitals_history": self.history,
            "withdraw_vitals": self.withdraw,
        }
        self._lay_out()
        self._actions = make_actions(self, "Chart", _ENTRIES, self._run)
        self.periods.set_current(Period.ALL.name)
        self.periods.chosen.connect(lambda key: self.presenter.choose_period(Period[key]))
        self.withdrawn.toggled.connect(self.presenter.show_withdrawn)
        self._connect_table()
        shell.on_change(self, set(KINDS), lambda _changed: self.presenter.refresh())
        self.journal.load()
        self.presenter.refresh()

    # ---- what is done

    def actions_offered(self) -> Sequence[QAction]:
        """Return the actions for palette and F1."""
        return self._actions

    def first_focus(self) -> None:
        """Put the keyboard into the table."""
        self.table.setFocus()

    def show_item(self, observation_id: UUID) -> None:
        """Bring a reading into sight, and draw the vital sign that is meant."""
        self.presenter.show_item(observation_id)

    def record(self) -> None:
        """Record a reading that belongs to no visit."""
        found = self.presenter.found
        if found is not None and self._may_write:
            shell = self._shell
            self._open(RecordVitalsDialog(shell, self.journal, self._patient_id, found, self))

    def correct(self, line: VitalLine | None = None) -> None:
        """Correct the current reading."""
        line, found = line or self._line(), self.presenter.found
        if line is not None and found is not None and not self._why_not_change(line):
            self._open(CorrectVitalsDialog(self._shell, self.journal, line, found, self))

    def history(self) -> None:
        """Show who wrote the current reading."""
        line = self._line()
        if line is not None and self._shell.may(Permission.ENCOUNTER_READ.value):
            self.presenter.read_versions(line)

    def withdraw(self) -> None:
        """Mark the current reading as entered in error."""
        line = self._line()
        if line is None or self._why_not_change(line):
            return
        text = translate("Chart", "“{what}” stays readable under “Entered in error”.")
        ask_reason(
            self,
            translate("Chart", "Entered in error?"),
            text.format(what=reading_text(line)),
            translate("Chart", "Mark as entered in error"),
            lambda reason: self.presenter.withdraw(line, reason),
        )

    # ---- VitalsPageView

    def show_found(self, found: VitalsFound) -> None:
        """Show the readings; the cursor stays on its reading."""
        self.notice.say("")
        before = self._line()
        shape = (found.readings.kinds, any(line.reading.rest for line in found.lines))
        if shape != self.table.shape:
            self._replace_table(shape)
        self.table.lines.set_rows(list(found.lines))
        same = (x for x in found.lines if before and x.has(before.reading.observations[0].entry_id))
        line = next(same, found.lines[0] if found.lines else None)
        if line is not None:
            self.table.select_line(line)
        self._selected()
        self.stack.setCurrentIndex(1 if found.lines else 0)
        nothing = translate("Chart", "No vital signs were taken yet.")
        none = translate("Chart", "No vital signs were taken in this time.")
        self.empty.set_text(nothing if self.presenter.period is Period.ALL else none)
        self._say_rest(found)
        self._say_typed()

    def show_chosen(self, kinds: Collection[VitalKind], period: Period) -> None:
        """Show which vital signs are drawn, and how far back."""
        self.periods.set_current(period.name)
        found = self.presenter.found
        known = found.readings.kinds if found else ()
        for kind, chip in self.chips.items():
            chip.blockSignals(True)
            chip.setChecked(kind in kinds)
            chip.blockSignals(False)
            chip.setVisible(kind in known)

    def show_plots(self, trends: Sequence[Trend], plots: Sequence[Plot]) -> None:
        """Draw the chosen vital signs."""
        fresh = trend_panel(trends, plots)
        self.split.replaceWidget(0, fresh)
        fresh.setVisible(bool(plots))
        self.plots.deleteLater()
        self.plots = fresh

    def show_line(self, number: int) -> None:
        """Put the cursor on a reading."""
        found = self.presenter.found
        if found is None:
            return
        line = found.lines[number]
        if line not in self.table.lines.rows():  # a filter hides it
            self.tools.field.clear()
            self.table.filter_rows("")
        self.table.select_line(line)
        self.table.setFocus()

    def show_versions(self, line: VitalLine, versions: VitalVersions) -> None:
        """Show who wrote what into a reading."""
        found = self.presenter.found
        if found is not None:
            self._open(VitalVersionsDialog(line, versions, found, self))

    def show_failure(self, error: BaseException) -> None:
        """Say why not."""
        self.notice.say(notify.describe(error).text, "danger")

    # ---- inside

    def _line(self) -> VitalLine | None:
        line = self.table.current_row()
        return line if isinstance(line, VitalLine) else None

    def _open(self, dialog: Dialog) -> None:
        dialog.finished.connect(lambda _result: self._say_typed())
        dialog.open()

    def _why_not_change(self, line: VitalLine | None) -> str:
        if line is None:
            return translate("Chart", "Choose a reading.")
        gone = translate("Chart", "It was entered in error.")
        return self._shell.why_not(Permission.VITALS_WRITE.value) or (
            "" if line.reading.holds else gone
        )

    def _selected(self) -> None:
        line = self._line()
        none = translate("Chart", "Choose a reading.") if line is None else ""
        change = self._why_not_change(line)
        why = {
            "record_vitals": self._shell.why_not(Permission.VITALS_WRITE.value),
            "correct_vitals": change,
            "vitals_history": none or self._shell.why_not(Permission.ENCOUNTER_READ.value),
            "withdraw_vitals": change,
        }
        for name, _text, _icon, keys in _ENTRIES:
            self.buttons[name].explain(why[name])
            if not why[name]:
                self.buttons[name].show_shortcut(keys)

    def _say_rest(self, found: VitalsFound) -> None:
        restricted = translate("Chart", "More is in restricted visits that are closed to you.")
        if found.readings.restricted:
            self.notice.say(restricted, "warning")
        older = (translate("Chart", "Show older ones"), self.presenter.show_older)
        text = translate("Chart", "There are older readings.")
        self.more.say(text if found.readings.more else "", "info", older)

    def _say_typed(self) -> None:
        """Say that something typed was not saved, and lead back to it."""
        found, resume = self.presenter.found, translate("Chart", "Go on with it")
        text = translate("Chart", "An entry was begun and not saved.")
        if self.journal.typed(str(self._patient_id)) is not None:
            self.typed_notice.say(text, "warning", (resume, self.record))
            return
        lines = found.lines if found is not None else ()
        begun = next((x for x in lines if self.journal.typed(subject_of(x)) is not None), None)
        if begun is None:
            self.typed_notice.say("")
        else:
            self.typed_notice.say(text, "warning", (resume, lambda: self.correct(begun)))

    def _replace_table(self, shape: tuple[tuple[VitalKind, ...], bool]) -> None:
        before = self.table
        self.table = VitalsTable(*shape, self._shell.settings)
        self.split.replaceWidget(1, self.table)
        before.deleteLater()
        self._connect_table()

    def _connect_table(self) -> None:
        self.table.activated_row.connect(lambda _line: self.history())
        self.table.selected_row.connect(lambda _line: self._selected())
        clear_layout(self._tools)
        self.tools = TableTools(self.table)
        self._tools.addWidget(self.tools)
        self._selected()

    def _lay_out(self) -> None:
        self.setProperty("surface", "background")
        column = QVBoxLayout(self)
        inset = theme.px(theme.SPACE.m)
        column.setContentsMargins(inset, inset, inset, inset)
        column.setSpacing(theme.px(theme.SPACE.s))
        column.addLayout(self._head())
        column.addWidget(self._chip_row())
        for notice in (self.notice, self.typed_notice):
            column.addWidget(notice)
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.plots)
        self.split.addWidget(self.table)
        self.empty = EmptyState("activity", "")
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.split)
        column.addWidget(self.stack, 1)
        column.addWidget(self.more)
        column.addLayout(self._foot())

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(theme.px(theme.SPACE.s))
        head.addWidget(Label(translate("Chart", "Vital signs"), role="section"))
        head.addStretch(1)
        head.addWidget(self.periods)
        self._tools = QHBoxLayout()
        head.addLayout(self._tools)
        name, text, icon, keys = _ENTRIES[0]
        record = PrimaryButton(translate("Chart", text), icon=icon, shortcut=keys)
        record.clicked.connect(self.record)
        self.buttons[name] = record
        head.addWidget(record)
        return head

    def _chip_row(self) -> QWidget:
        chips = QWidget()
        chips.setAccessibleName(translate("Chart", "Draw"))
        flow = FlowLayout(chips, gap=theme.px(theme.SPACE.xs))
        for kind in VitalKind:
            chip = self.chips[kind] = _chip(short_title(kind))
            name = translate("Chart", "Draw: {what}").format(what=VITALS[kind].words())
            chip.setAccessibleName(name)
            chip.setToolTip(name)
            chip.toggled.connect(lambda on, kind=kind: self.presenter.toggle(kind, on))
            chip.hide()
            flow.addWidget(chip)
        flow.addWidget(self.withdrawn)
        return chips

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.SPACE.s))
        for name, text, icon, _keys in _ENTRIES[1:]:
            button = QuietButton(translate("Chart", text), icon=icon)
            button.clicked.connect(self._run[name])
            self.buttons[name] = button
            row.addWidget(button)
        row.insertStretch(1, 1)
        return row


def _chip(text: str) -> QToolButton:
    chip = QToolButton()
    chip.setProperty("kind", "toggle")
    chip.setCheckable(True)
    chip.setText(text)
    chip.setAccessibleName(text)
    return chip


def _periods() -> list[tuple[str, str]]:
    return [
        (Period.MONTH.name, translate("Chart", "1 month")),
        (Period.HALF_YEAR.name, translate("Chart", "6 months")),
        (Period.YEAR.name, translate("Chart", "1 year")),
        (Period.ALL.name, translate("Chart", "All")),
    ]


def vitals_page(shell: Shell, patient_id: UUID) -> QWidget:
    """Return the page of a patient."""
    return VitalsPage(shell, patient_id)
