"""Immunisations: what is due by the clinic's schedule, and the doses that were given."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from clinic_desktop.kernel.local_text import day_text
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.chart.api import DueDose, DueState, ImmunizationStatus, PartialDate
from clinic_desktop.modules.chart.api.fact_words import word
from clinic_desktop.modules.chart.presenters.lists.all_kinds import IMMUNIZATIONS
from clinic_desktop.modules.chart.presenters.lists.fact_list import Found
from clinic_desktop.modules.chart.presenters.lists.more import Immunising
from clinic_desktop.modules.chart.ui.lists.page import FactListPage
from clinic_desktop.modules.chart.ui.print_dialog import open_paper
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.screen_actions import make_actions
from clinic_desktop.ui_kit.table_model import Column, RowsModel
from clinic_desktop.ui_kit.table_tools import TableTools
from clinic_desktop.ui_kit.table_view import TableView
from clinic_desktop.ui_kit.widgets import (
    LinkButton,
    Notice,
    PrimaryButton,
    QuietButton,
    Segmented,
)

SCHEDULE, DOSES = "schedule", "doses"
SETTINGS_PAGE = "immunization-schedule"
_LOOK = {
    DueState.OVERDUE: ("danger", "triangle-alert"),
    DueState.DUE: ("warning", "clock"),
    DueState.UPCOMING: ("secondary", "calendar"),
    DueState.COMPLETE: ("ok", "circle-check"),
    DueState.PAST: ("secondary", "circle-slash"),
}
_ENTRIES = (
    ("give", QT_TRANSLATE_NOOP("Chart", "&Give a dose today…"), "syringe", "Ctrl+T"),
    ("earlier", QT_TRANSLATE_NOOP("Chart", "Was given &before…"), "history", "Ctrl+Shift+T"),
    ("refused", QT_TRANSLATE_NOOP("Chart", "Re&fused…"), "ban", "Ctrl+R"),
    ("print", QT_TRANSLATE_NOOP("Chart", "Ce&rtificate…"), "printer", "Ctrl+Alt+P"),
    ("other", QT_TRANSLATE_NOOP("Chart", "Schedule or doses"), "repeat", "Alt+Right"),
)


class DosesPage(FactListPage):
    """The doses; tells `follow` what was read."""

    def __init__(self, shell: Shell, patient_id: UUID, follow: Callable[[Found], None]) -> None:
        self._follow = follow
        columns = list(IMMUNIZATIONS.columns)
        columns[0] = replace(columns[0], get=lambda details, _today: self._title(details.vaccine))
        kind = replace(
            IMMUNIZATIONS,
            columns=tuple(columns),
            name_of=lambda details: details.text or self._title(details.vaccine),
        )
        super().__init__(shell, kind, patient_id)

    def show_more(self, found: Found) -> None:
        """Let the schedule follow."""
        self._follow(found)

    def start_values(self) -> Mapping[str, Any]:
        """Begin with a dose of today."""
        return {"given": PartialDate.of(self.shell.now().date())}

    def _title(self, vaccine: str) -> str:
        more: Immunising | None = self.presenter.found.more if self.presenter.found else None
        return more.title(vaccine) if more else vaccine


class ImmunizationsPage(QWidget):
    """Two tables behind two segments: the schedule, and the doses."""

    def __init__(self, shell: Shell, patient_id: UUID) -> None:
        super().__init__()
        self.shell, self.patient_id = shell, patient_id
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(theme.SPACE.m), 0, 0)
        column.setSpacing(0)
        self.tabs = Segmented(
            [(SCHEDULE, translate("Chart", "Schedule")), (DOSES, translate("Chart", "Doses"))],
            name=translate("Chart", "Schedule or doses"),
        )
        self.tabs.chosen.connect(self.go)
        self.due: RowsModel[DueDose] = RowsModel(_columns())
        self.table = TableView(
            self.due,
            name="chart.due_doses",
            settings=shell.settings,
            accessible=translate("Chart", "What is due"),
        )
        self.due.setParent(self.table)
        self.notice = Notice()
        self.stack = QStackedWidget()
        self.stack.addWidget(self._schedule())
        self.doses = DosesPage(shell, patient_id, self._show)
        self.doses.title.hide()  # the segment says it
        self.stack.addWidget(self.doses)
        column.addLayout(self._head())
        column.addWidget(self.stack, 1)
        run = {"give": self.give, "earlier": self.earlier, "refused": self.refuse}
        run["print"] = self.print_certificate
        self._actions = make_actions(self, "Chart", _ENTRIES, {**run, "other": self.other})
        for action in self._actions:
            action.setText(action.text().replace("&", ""))
        self.table.activated_row.connect(lambda _dose: self.give())
        self._explain()

    def go(self, name: str) -> None:
        """Show the schedule or the doses."""
        self.tabs.set_current(name)
        self.stack.setCurrentIndex(0 if name == SCHEDULE else 1)

    def other(self) -> None:
        """Show the one that is not in sight."""
        self.go(DOSES if self.tabs.current() == SCHEDULE else SCHEDULE)

    def show_item(self, fact_id: UUID) -> None:
        """Put the cursor on a dose."""
        self.go(DOSES)
        self.doses.show_item(fact_id)

    def actions_offered(self) -> Sequence[QAction]:
        """Return the actions for palette and F1."""
        return [*self._actions, *self.doses.actions_offered()]

    def first_focus(self) -> None:
        """Put the keyboard into the table in sight."""
        (self.table if self.tabs.current() == SCHEDULE else self.doses.table).setFocus()

    def give(self) -> None:
        """Record a dose of today."""
        self._record(given=PartialDate.of(self.shell.now().date()))

    def earlier(self) -> None:
        """Record a dose of the past, told or read from a card."""
        self._record(given=None, elsewhere=True)

    def refuse(self) -> None:
        """Record that a dose was not given, and why."""
        today = PartialDate.of(self.shell.now().date())
        self._record(given=today, status=ImmunizationStatus.NOT_DONE)

    def print_certificate(self) -> None:
        """Ask for the language of the certificate, and show its pages."""
        open_paper(self.shell, self, self.patient_id, "immunizations")

    def _record(self, **start: Any) -> None:
        dose: DueDose | None = self.table.current_row() if self.tabs.current() == SCHEDULE else None
        if dose is not None:
            start |= {"vaccine": dose.vaccine, "dose_number": dose.number}
        self.doses.add(start)

    def _show(self, found: Found) -> None:
        more: Immunising = found.more
        number = max(0, self.table.currentIndex().row())
        self.due.set_rows(list(more.due))
        self.table.select_row(min(number, len(more.due) - 1))
        unknown = translate("Chart", "Nobody knows the birth date, so nothing is due by age.")
        late = sum(dose.state is DueState.OVERDUE for dose in more.due)
        if not more.born_known:
            self.notice.say(unknown, "warning")
        else:
            self.notice.say(translate("Chart", "%n overdue", "", late) if late else "", "danger")

    def _explain(self) -> None:
        why = self.shell.why_not(IMMUNIZATIONS.write.value)
        for button in self._buttons:
            if why:
                button.explain(why)
        if not self.shell.may(Permission.ENCOUNTER_SIGN.value):
            self.settings_button.explain(self.shell.why_not(Permission.ENCOUNTER_SIGN.value))

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(theme.px(theme.SPACE.m), 0, theme.px(theme.SPACE.m), 0)
        row.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignLeft)
        row.addStretch(1)
        _name, text, icon, keys = _ENTRIES[3]
        self.print_button = QuietButton(translate("Chart", text), icon=icon, shortcut=keys)
        self.print_button.clicked.connect(self.print_certificate)
        row.addWidget(self.print_button)
        return row

    def _schedule(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        margin = theme.px(theme.SPACE.m)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(theme.px(theme.SPACE.s))
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.SPACE.s))
        run = (self.give, self.earlier, self.refuse)
        self._buttons: list[PrimaryButton | QuietButton] = []
        for number, (_name, text, icon, keys) in enumerate(_ENTRIES[:3]):
            kind = PrimaryButton if number == 0 else QuietButton
            button = kind(translate("Chart", text), icon=icon, shortcut=keys)
            button.clicked.connect(run[number])
            self._buttons.append(button)
            row.addWidget(button)
        row.addStretch(1)
        self.settings_button = LinkButton(translate("Chart", "Change the &schedule…"))
        self.settings_button.clicked.connect(lambda: self.shell.open_settings(SETTINGS_PAGE))
        row.addWidget(self.settings_button)
        row.addWidget(TableTools(self.table))
        column.addLayout(row)
        column.addWidget(self.notice)
        column.addWidget(self.table, 1)
        return page


def _columns() -> tuple[Column[DueDose], ...]:
    return (
        Column("title", translate("Chart", "Vaccine"), lambda d: d.title, width=230, strong=True),
        Column(
            "state",
            translate("Chart", "State"),
            lambda d: d.state,
            word,
            lambda d: list(_LOOK).index(d.state),
            width=130,
            tone=lambda d: _LOOK[d.state][0],
            icon=lambda d: _LOOK[d.state][1],
        ),
        Column("number", translate("Chart", "Next dose"), _next, width=100),
        Column("due", translate("Chart", "Due"), lambda d: d.due, day_text, width=120),
        Column("earliest", translate("Chart", "Counts from"), lambda d: d.earliest, day_text),
    )


def _next(dose: DueDose) -> int | None:
    return None if dose.state in (DueState.COMPLETE, DueState.PAST) else dose.number


def immunizations_page(shell: Shell, patient_id: UUID) -> QWidget:
    """Make the page."""
    return ImmunizationsPage(shell, patient_id)
