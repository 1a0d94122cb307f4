"""Waiting room and waiting list as a table: to copy, save as CSV or XLSX, and print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.presenters.room import RoomLine, RoomSection
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.fields import ChoiceField
from clinic_desktop.ui_kit.table_model import Column, RowsModel
from clinic_desktop.ui_kit.table_tools import TableTools
from clinic_desktop.ui_kit.table_view import TableView

if TYPE_CHECKING:
    from clinic_desktop.modules.agenda.ui.screen import AgendaScreen

_LOOK_MS = 1_000


@dataclass(frozen=True, slots=True)
class SideRow:
    """One person of the side column, and the name of the list in which they are."""

    section: RoomSection
    list_name: str
    line: RoomLine


def side_rows(lines: Sequence[RoomLine]) -> tuple[SideRow, ...]:
    """Return the persons of the side column, each with the heading of its list."""
    names: dict[RoomSection, str] = {}
    rows = []
    for line in lines:
        if line.heading:
            names.setdefault(line.section, line.title)
        else:
            rows.append(SideRow(line.section, names.get(line.section, ""), line))
    return tuple(rows)


def _columns() -> tuple[Column[SideRow], ...]:
    return (
        Column("list", translate("Agenda", "List"), lambda row: row.list_name, width=130),
        Column(
            "name",
            translate("Agenda", "Patient"),
            lambda row: row.line.title,
            width=200,
            strong=True,
        ),
        Column(
            "detail",
            translate("Agenda", "Details"),
            lambda row: row.line.detail,
            width=300,
            tip=lambda row: row.line.tip or row.line.detail,
        ),
        Column(
            "note",
            translate("Agenda", "Minutes or urgency"),
            lambda row: row.line.note,
            width=150,
            tone=lambda row: row.line.tone,
        ),
    )


class SideTableDialog(Dialog):
    """Follows the side column while it is open; `section` chooses one list."""

    def __init__(self, screen: AgendaScreen, parent: QWidget) -> None:
        super().__init__(translate("Agenda", "Waiting room and lists"), parent, width=860)
        self._screen = screen
        self._lines: tuple[RoomLine, ...] = ()
        self.section = ChoiceField(empty=translate("Agenda", "All lists"))
        self.section.setAccessibleName(translate("Agenda", "List"))
        self.section.fit(translate("Agenda", "All lists"))
        self.section.edited.connect(self._show)
        self.model: RowsModel[SideRow] = RowsModel(_columns(), self)
        self.table = TableView(
            self.model,
            name="agenda.side-lists",
            settings=screen.shell.settings,
            accessible=translate("Agenda", "Waiting room and lists"),
        )
        self.table.setMinimumHeight(self.height_for(340))
        head = QHBoxLayout()
        head.addWidget(self.section)
        head.addStretch(1)
        head.addWidget(TableTools(self.table))
        self.body.addLayout(head)
        self.body.addWidget(self.table, 1)
        self.only_close()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self.look()

    def look(self) -> None:
        """Show the lists as the side column shows them now."""
        lines = self._screen.right.room.lines()
        if lines == self._lines:
            return
        self._lines = lines
        rows = side_rows(lines)
        self.section.set_options(list({row.section: row.list_name for row in rows}.items()))
        self._show()

    def _show(self) -> None:
        chosen = self.section.value()
        rows = side_rows(self._lines)
        self.model.set_rows([row for row in rows if chosen in (None, row.section)])
