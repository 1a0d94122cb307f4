"""The dialog that blocks a practitioner's time from a calendar file: a trial first."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from clinic_desktop.kernel.local_text import stamp_text
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import (
    CalendarLine,
    CalendarReport,
    LineKind,
    line_kind_text,
)
from clinic_desktop.modules.agenda.presenters.calendar_importing import (
    CalendarImporting,
    summary,
    to_do,
)
from clinic_desktop.ui_kit import notify
from clinic_desktop.ui_kit.fields import ChoiceField
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.table_model import Column, RowsModel
from clinic_desktop.ui_kit.table_tools import TableTools
from clinic_desktop.ui_kit.table_view import TableView
from clinic_desktop.ui_kit.undo import UndoStep
from clinic_desktop.ui_kit.widgets import EmptyState, Label, QuietButton
from clinic_desktop.ui_kit.working_dialog import WorkingDialog

if TYPE_CHECKING:
    from clinic_desktop.ui_kit.plugin import Shell

_TONES = {LineKind.REFUSED: "danger", LineKind.NOTE: "warning", LineKind.REMOVED: "warning"}
_SIGNS = {
    LineKind.REFUSED: "circle-x",
    LineKind.NOTE: "info",
    LineKind.NEW: "plus",
    LineKind.CHANGED: "pencil",
    LineKind.REMOVED: "minus",
    LineKind.SAME: "check",
    LineKind.OURS: "house",
}


def _columns() -> tuple[Column[CalendarLine], ...]:
    return (
        Column(
            "kind",
            translate("Agenda", "What happens"),
            lambda line: line_kind_text(line.kind),
            width=130,
            tone=lambda line: _TONES.get(line.kind, ""),
            icon=lambda line: _SIGNS[line.kind],
        ),
        Column("title", translate("Agenda", "Event"), lambda line: line.title, width=170),
        Column(
            "start", translate("Agenda", "From"), lambda line: line.start, stamp_text, width=150
        ),
        Column("end", translate("Agenda", "Until"), lambda e: e.end, stamp_text, width=150),
        Column(
            "line",
            translate("Agenda", "Line"),
            lambda line: line.line or None,
            width=60,
            right=True,
        ),
        Column(
            "why",
            translate("Agenda", "Reason"),
            lambda line: line.why,
            width=260,
            tip=lambda line: line.why,
        ),
    )


class CalendarImportDialog(WorkingDialog):
    """Whose time, which file, what would happen, done. Implements ImportView."""

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        self.presenter = CalendarImporting(self, shell.tasks, shell.undo)
        title = translate("Agenda", "Import a calendar file")
        super().__init__(title, parent, self.presenter.cancel, width=980)
        self._shell = shell
        self._done = False
        self.form = Form()
        self.whose = ChoiceField()
        self.whose.edited.connect(self._other_chosen)
        self.form.add("whose", translate("Agenda", "&Whose time the events block"), self.whose)
        self.body.addWidget(self.form)
        self.start_page = self._make_start()
        self.report_page = self._make_report()
        self.add_pages(self.start_page, self.report_page)
        self.body.addWidget(self.pages, 1)
        self.file_button = self.add_button(translate("Agenda", "&Other file…"), self._ask_file)
        self.run_button = self.set_action(translate("Agenda", "&Import"), self.presenter.run)
        self._show_page(self.start_page)
        self.presenter.start()

    def _make_start(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        detail = translate(
            "Agenda",
            "An iCalendar file (.ics) as Thunderbird, Google or Outlook export it. Its events block"
            " the practitioner's time, a month back and a year ahead. Nothing is stored before you"
            " have seen what would happen.",
        )
        title = translate("Agenda", "Which file?")
        column.addWidget(EmptyState("calendar-plus", title, detail=detail), 1)
        self.choose_button = QuietButton(translate("Agenda", "&Choose a file…"), icon="upload")
        self.choose_button.clicked.connect(self._ask_file)
        row = QHBoxLayout()
        row.addWidget(self.choose_button)
        row.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addLayout(row)
        column.addStretch(1)
        return page

    def _make_report(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        self.summary = Label("", "strong")
        self.summary.setWordWrap(True)
        self.model: RowsModel[CalendarLine] = RowsModel(_columns(), self)
        self.table = TableView(
            self.model,
            name="agenda.calendar-import",
            settings=self._shell.settings,
            accessible=translate("Agenda", "Events of the file"),
        )
        head = QHBoxLayout()
        head.addWidget(self.summary, 1)
        head.addWidget(TableTools(self.table))
        column.addLayout(head)
        column.addWidget(self.table, 1)
        return page

    # ---- ImportView

    def show_practitioners(self, people: Sequence[tuple[UUID, str]]) -> None:
        """Offer whose time is blocked."""
        self.whose.set_options(people)
        why = "" if people else translate("Agenda", "There is no practitioner yet.")
        self.choose_button.setEnabled(not why)
        self.choose_button.setFocus()
        self.choose_button.setToolTip(why)

    def show_reading(self) -> None:
        """Show how far it is."""
        self.notice.say("")
        title = translate("Agenda", "Reading the file: nothing is stored yet…")
        self.running.follow(title, self.presenter.progress)
        self._show_page(self.running)

    def show_trial(self, report: CalendarReport) -> None:
        """Show what would become of each event."""
        self._done = False
        self._show_report(report)
        count = to_do(report)
        text = translate("Agenda", "&Import %n changes", n=count)
        self.run_button.setText(text)
        self.run_button.setAccessibleName(text.replace("&", ""))
        why = "" if count else translate("Agenda", "Nothing in it is new here.")
        self.run_button.setEnabled(not why)
        self.run_button.setToolTip(why)
        (self.run_button if count else self.table).setFocus()

    def show_imported(self, report: CalendarReport, step: object) -> None:
        """Show what was stored."""
        self._done = True
        self._show_report(report)
        self.cancel_button.setFocus()
        text = translate("Agenda", "Calendar file imported")
        self._shell.toast(text, step if isinstance(step, UndoStep) else None)

    def show_stopped(self) -> None:
        """Say that nothing was imported."""
        self.notice.say(translate("Agenda", "Stopped. Nothing was imported."), "info")
        self._show_page(self.start_page)

    def show_import_failure(self, file: str, error: BaseException) -> None:
        """Say why not."""
        text = notify.describe(error).text
        self.notice.say(f"{file}: {text}" if file and file not in text else text, "danger")
        self._show_page(self.start_page)

    # ---- what the user does

    def open_path(self, path: Path) -> None:
        """Try a file out."""
        if self.whose.value() is not None:
            self.presenter.try_out(path, self.whose.value())

    def _ask_file(self) -> None:
        title = translate("Agenda", "Choose a calendar file")
        path, _kind = QFileDialog.getOpenFileName(self, title, "", "iCalendar (*.ics *.ical)")
        if path:
            self.open_path(Path(path))

    def _other_chosen(self) -> None:
        self.presenter.for_other(self.whose.value())

    def _show_report(self, report: CalendarReport) -> None:
        self.notice.say("")
        self.summary.setText(summary(report, done=self._done))
        self.model.set_rows(report.lines)
        self._show_page(self.report_page)

    def _show_page(self, page: QWidget) -> None:
        shown = page is self.report_page
        self.show_page(page, done=shown and self._done)
        self.form.setEnabled(page is not self.running and not (shown and self._done))
        self.file_button.setVisible(shown and not self._done)
        self.run_button.setVisible(shown and not self._done)
