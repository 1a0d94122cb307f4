"""Appointments that lie outside the hours: listed to be settled one by one, none is cancelled."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QWidget

from clinic_desktop.kernel.local_text import day_text, time_text
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.practice.presenters.affected import AffectedLine
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.table_model import Column, RowsModel
from clinic_desktop.ui_kit.table_tools import TableTools
from clinic_desktop.ui_kit.table_view import TableView
from clinic_desktop.ui_kit.widgets import Label, Notice


class AffectedDialog(Dialog):
    """The list, with what goes with every table: copy, save, print. Enter opens in the agenda."""

    def __init__(self, shell: Shell, lines: Sequence[AffectedLine], parent: QWidget) -> None:
        super().__init__(translate("Practice", "Appointments outside the hours"), parent, width=860)
        self._shell = shell
        head = QHBoxLayout()
        text = translate(
            "Practice",
            "%n appointments do not lie in the hours any more. None was cancelled or moved.",
            n=len(lines),
        )
        intro = Label(text)
        intro.setWordWrap(True)
        head.addWidget(intro, 1)
        self.model: RowsModel[AffectedLine] = RowsModel(_columns(), self)
        self.table = TableView(
            self.model,
            name="settings.affected",
            settings=shell.settings,
            accessible=translate("Practice", "Appointments outside the hours"),
        )
        head.addWidget(TableTools(self.table))
        self.body.addLayout(head)
        self.table.setMinimumHeight(self.height_for(320))
        self.body.addWidget(self.table, 1)
        self.only_close()
        self.open_button = self.set_action(
            translate("Practice", "&Open in the agenda"), self.open_current
        )
        self.table.selected_row.connect(self._selected)
        self.model.set_rows(lines)
        self.table.select_row(0)
        self.table.setFocus()

    def open_current(self) -> None:
        """Go to the appointment under the cursor."""
        line = self.table.current_row()
        if line is not None:
            self.accept()
            self._shell.open_tab("agenda", appointment_id=line.appointment_id)

    def _selected(self, line: AffectedLine | None) -> None:
        self.open_button.setEnabled(line is not None)


def tell(notice: Notice, shell: Shell, lines: Sequence[AffectedLine], *, asked: bool) -> None:
    """Say above a page how many appointments lie outside the hours, and show them at once."""
    page = notice.parentWidget() or notice
    if not lines:
        notice.say("")
        if asked:
            shell.toast(translate("Practice", "All appointments lie in the hours."))
        return

    def show() -> None:
        AffectedDialog(shell, lines, page).open()

    text = translate("Practice", "%n appointments lie outside the hours.", n=len(lines))
    notice.say(text, "warning", (translate("Practice", "Show them…"), show))
    show()


def _columns() -> tuple[Column[AffectedLine], ...]:
    return (
        Column("when", translate("Practice", "Time"), lambda n: n.start, _when, width=210),
        Column(
            "patient",
            translate("Practice", "Patient"),
            lambda n: n.patient_name,
            width=210,
            strong=True,
        ),
        Column("type", translate("Practice", "Type"), lambda n: n.type_name, width=150),
        Column("who", translate("Practice", "With"), lambda n: n.who, width=200),
    )


def _when(start: datetime) -> str:
    weekday = QLocale().dayName(start.isoweekday(), QLocale.FormatType.ShortFormat)
    return f"{weekday} {day_text(start)} {time_text(start)}"
