"""The clinic's work list of recalls: whom to call back, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from clinic_desktop.kernel.local_text import day_text
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.chart.api import (
    RecallLine,
    RecallStatus,
    recall_work_list,
    settle_recall,
)
from clinic_desktop.modules.chart.api.fact_words import word
from clinic_desktop.modules.chart.ui.lists.recalls import BOOK, SETTLING, SETTLING_KEYS
from clinic_desktop.ui_kit import notify, theme
from clinic_desktop.ui_kit.chart_slots import open_section
from clinic_desktop.ui_kit.deeds import Deed, all_of
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.fields import ChoiceField
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.screen_actions import make_actions
from clinic_desktop.ui_kit.table_model import Column, RowsModel
from clinic_desktop.ui_kit.table_tools import TableTools
from clinic_desktop.ui_kit.table_view import TableView
from clinic_desktop.ui_kit.widgets import EmptyState, QuietButton

_OPEN = ("open", QT_TRANSLATE_NOOP("Chart", "Open the c&hart"), "user-round", "Ctrl+O")


class RecallsBoard(Dialog):
    """Recalls that wait, the longest due first.

    All of it works by keys: the cursor stands in the list from the beginning, Enter opens the
    chart, and the next recall has the cursor when one is settled.
    """

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(translate("Chart", "Recalls"), parent, width=940)
        self._shell = shell
        self.until = ChoiceField(
            [
                (0, translate("Chart", "Due until today")),
                (14, translate("Chart", "Due within 2 weeks")),
                (60, translate("Chart", "Due within 2 months")),
                (365, translate("Chart", "Due within a year")),
            ]
        )
        self.until.setAccessibleName(translate("Chart", "Which recalls"))
        self.until.fit(translate("Chart", "Due within 2 months"))
        self.until.edited.connect(self.refresh)
        self.lines: RowsModel[RecallLine] = RowsModel(_columns())
        self.table = TableView(
            self.lines,
            name="chart.recalls",
            settings=shell.settings,
            accessible=translate("Chart", "Recalls"),
        )
        self.lines.setParent(self.table)
        self.table.setMinimumHeight(self.height_for(340))
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(EmptyState("bell", translate("Chart", "Nobody is to be called.")))
        self.body.addLayout(self._head())
        self.body.addWidget(self.stack, 1)
        self.only_close()
        self._actions = self._make_actions()
        self.table.activated_row.connect(lambda _line: self.open_chart())
        self.table.selected_row.connect(lambda _line: self._explain())
        self._begun = False
        shell.on_change(self, {"recall", "patient"}, lambda _changed: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        """Read the list anew."""
        until = self._shell.now().date() + timedelta(days=self.until.value())
        self._shell.tasks.read(
            recall_work_list, until, then=self._show, fail=self._failed, owner=self
        )

    def open_chart(self) -> None:
        """Go to the recall in the patient's chart."""
        line = self.table.current_row()
        if line is not None:
            self.accept()
            open_section(self._shell, line.recall.patient_id, "recalls", line.recall.id)

    def book(self) -> None:
        """Book an appointment for the patient."""
        line = self.table.current_row()
        if line is not None and self._shell.may(Permission.APPOINTMENT_WRITE.value):
            self.accept()
            self._shell.open_tab("agenda", book_for=line.recall.patient_id)

    def settle(self, status: RecallStatus) -> None:
        """Say what became of the current recall."""
        line = self.table.current_row()
        if line is None or not self._shell.may(Permission.MESSAGE_WRITE.value):
            return
        self._shell.tasks.write(
            settle_recall,
            line.recall.id,
            line.recall.version,
            status,
            then=lambda _done: self._settled(line, status),
            fail=self._failed,
            owner=self,
        )

    def _settled(self, line: RecallLine, status: RecallStatus) -> None:
        self.notice.say("")
        said = f"{line.patient_name}: {line.recall.details.text}, {word(status)}"
        self._shell.toast(said)
        self.refresh()

    def _show(self, lines: Sequence[RecallLine]) -> None:
        number = max(0, self.table.currentIndex().row())
        self.lines.set_rows(list(lines))
        self.table.select_row(min(number, len(lines) - 1))
        self.stack.setCurrentIndex(0 if lines else 1)
        self._explain()
        if not lines:
            self.until.setFocus()
        elif not self._begun:
            self.table.setFocus()
        self._begun = True

    def _explain(self) -> None:
        """Say why a button has nothing to do."""
        none = "" if self.table.current_row() else translate("Chart", "Choose a recall.")
        rights = dict((("book", Permission.APPOINTMENT_WRITE), *_RIGHTS))
        for (name, _text, _icon, keys), _run in self._entries():
            refused = self._shell.why_not(rights[name].value) if name in rights else ""
            self.buttons_of[name].explain(refused or none)
            if not refused and not none:
                self.buttons_of[name].show_shortcut(keys)

    def _failed(self, error: BaseException) -> None:
        self.notice.say(notify.describe(error).text, "danger")
        self.refresh() if self.lines.count_all() else None

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.SPACE.s))
        row.addWidget(self.until)
        row.addStretch(1)
        self.buttons_of: dict[str, QuietButton] = {}
        for (name, text, icon, keys), run in self._entries():
            button = QuietButton(translate("Chart", text), icon=icon, shortcut=keys)
            button.setAutoDefault(False)
            button.clicked.connect(run)
            self.buttons_of[name] = button
            row.addWidget(button)
        row.addWidget(TableTools(self.table))
        return row

    def _entries(self) -> list[tuple[tuple[str, str, str, str], Callable[[], None]]]:
        entries: list[tuple[tuple[str, str, str, str], Callable[[], None]]] = [
            (_OPEN, self.open_chart),
            (BOOK, self.book),
        ]
        for name, text, icon, status in SETTLING:
            entry = (name, text, icon, SETTLING_KEYS[name])
            entries.append((entry, partial(self.settle, status)))
        return entries

    def _make_actions(self) -> list[QAction]:
        entries = self._entries()
        run = {entry[0]: call for entry, call in entries}
        return make_actions(self, "Chart", [entry for entry, _call in entries], run)


_RIGHTS = tuple((name, Permission.MESSAGE_WRITE) for name, *_rest in SETTLING)


def _columns() -> tuple[Column[RecallLine], ...]:
    def late(line: RecallLine) -> str:
        return "danger" if line.days_over > 0 else ""

    return (
        Column(
            "due",
            translate("Chart", "Due"),
            lambda line: line.recall.details.due,
            day_text,
            width=140,
            tone=late,
            icon=lambda line: "clock" if line.days_over > 0 else "",
        ),
        Column(
            "patient",
            translate("Chart", "Patient"),
            lambda o: o.patient_name,
            width=200,
            strong=True,
        ),
        Column("phone", translate("Chart", "Phone"), lambda o: o.phone, width=150),
        Column("what", translate("Chart", "What for"), lambda o: o.recall.details.text, width=180),
        Column("status", translate("Chart", "Status"), lambda o: o.recall.details.status, word),
        Column("number", translate("Chart", "Number"), lambda o: o.patient_number, width=120),
    )


RECALLS = Deed(
    "Chart",
    ("recalls", QT_TRANSLATE_NOOP("Chart", "Recalls: whom to call back…"), "bell", "Ctrl+Alt+R"),
    all_of(Permission.MESSAGE_READ),
    lambda shell, screen: RecallsBoard(shell, screen).open(),
)
