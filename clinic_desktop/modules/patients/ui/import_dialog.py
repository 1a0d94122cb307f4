"""Importing a table: the file, the mapping of its columns, a trial, and the report."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.patients.domain.columns import ImportTarget
from clinic_desktop.modules.patients.domain.importing import ImportReport, RowProblem, TableHeader
from clinic_desktop.modules.patients.presenters.importing import ImportPresenter
from clinic_desktop.ui_kit import notify, theme
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.fields import CheckField, ChoiceField, LineField
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.table_export import CannotWrite
from clinic_desktop.ui_kit.table_model import Column, RowsModel
from clinic_desktop.ui_kit.table_view import TableView
from clinic_desktop.ui_kit.widgets import EmptyState, Label, Line, QuietButton

_ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "cp1252", "iso-8859-1", "iso-8859-15", "cp1251")


class ImportDialog(Dialog):
    """Walks from the file to the report. `imported()` is sent when rows were stored."""

    imported = Signal()

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(translate("Patients", "Import patients from a table"), parent, width=860)
        self._shell = shell
        self.presenter = ImportPresenter(self, shell.tasks)
        self.pages = QStackedWidget()
        self.pages.setMinimumHeight(theme.px(380))
        self.body.addWidget(self.pages)
        self.encoding = ChoiceField([(name, name) for name in _ENCODINGS])
        self.delimiter = ChoiceField(_delimiter_options())
        self.sheet = ChoiceField()
        self.source = LineField(hint=translate("Patients", "e.g. old program"))
        self.skip = CheckField(
            translate("Patients", "Leave out rows that look like somebody registered already")
        )
        self.skip.set_value(True)
        self.targets: dict[str, ChoiceField] = {}
        self.summary = Label("", "subtitle")
        self.table = self._report_table(shell)
        self._make_pages()
        self.back_button = self.add_button(translate("Patients", "Back to columns"), self._back)
        self.file_button = self.add_button(translate("Patients", "Other file …"), self._pick)
        self.try_button = QuietButton(translate("Patients", "&Try without storing"))
        self.try_button.setAutoDefault(False)
        self.try_button.clicked.connect(self.presenter.try_out)
        self.buttons.addWidget(self.try_button)
        self.run_button = self.set_action(translate("Patients", "Import"), self.presenter.run)
        self._connect()
        self._show_page(self._start)

    def open_path(self, path: Path) -> None:
        """Look at a file."""
        self.notice.say("")
        self.presenter.open_file(path)

    def show_header(
        self,
        header: TableHeader,
        columns: Mapping[str, str],
        targets: tuple[ImportTarget, ...],
    ) -> None:
        """Show the columns with samples, and what each is taken for."""
        self.notice.say("")
        self._file.setText(header.path.name)
        text_file = bool(header.encoding)
        if text_file and not self.encoding.has_option(header.encoding):
            self.encoding.add_option(header.encoding, header.encoding)
        self.encoding.set_value(header.encoding)
        self.delimiter.set_value(header.delimiter)
        self.sheet.set_options([(name, name) for name in header.sheets])
        self.sheet.set_value(header.sheet)
        for widget, shown in (
            (self._encoding_box, text_file),
            (self._delimiter_box, text_file),
            (self._sheet_box, len(header.sheets) > 1),
        ):
            widget.setVisible(shown)
        self._show_mapping(header, columns, targets)
        self._show_page(self._mapping)
        next(iter(self.targets.values()), self.skip).setFocus()

    def show_running(self, dry: bool) -> None:
        """Show that rows are read; Cancel stops it."""
        self._running_text.setText(
            translate("Patients", "Trying: every row is read, nothing is stored …")
            if dry
            else translate("Patients", "Importing …")
        )
        self._show_page(self._running)

    def show_stopped(self, dry: bool) -> None:
        """Go back to the mapping."""
        text = (
            translate("Patients", "Stopped. Nothing was stored.")
            if dry
            else translate("Patients", "Stopped. The rows stored so far stay; look at the list.")
        )
        self.notice.say(text, "info")
        self._show_page(self._mapping)

    def show_report(self, report: ImportReport) -> None:
        """Show counts and the bad rows."""
        self.notice.say("")
        self.summary.setText(report_text(report))
        self.table.rows_model().set_rows(report.problems)
        self.table.setVisible(bool(report.problems))
        self._clean.setVisible(not report.problems)
        more = translate(
            "Patients", "Further rows that are not listed: %n", "", report.more_problems
        )
        self._more.setText(more if report.more_problems else "")
        self._show_page(self._report)
        (self.run_button if report.dry_run else self.cancel_button).setFocus()
        if not report.dry_run:
            self.imported.emit()

    def show_import_failure(self, error: BaseException) -> None:
        """Say why not; the mapping stays."""
        self.notice.say(notify.describe(error).text, "danger")
        self._show_page(self._mapping if self.presenter.header else self._start)

    def reject(self) -> None:
        """Stop what runs; else close."""
        if self.pages.currentWidget() is self._running:
            self.presenter.cancel()
            return
        super().reject()

    def closeEvent(self, q_event: QCloseEvent) -> None:
        """Stop a running trial when the window is closed; an import goes on in the background."""
        if self.pages.currentWidget() is self._running:
            self.presenter.cancel()
        super().closeEvent(q_event)

    def export_report(self, path: Path) -> None:
        """Write the list of bad rows as CSV or XLSX."""
        try:
            self.table.export(path)
        except OSError as error:
            refused = CannotWrite(name=path.name, reason=error.strerror or "")
            self.notice.say(refused.message(), "danger")

    def _pick(self) -> None:
        kinds = translate("Patients", "Tables") + " (*.csv *.tsv *.txt *.xlsx)"
        title = translate("Patients", "Choose a table")
        path, _kind = QFileDialog.getOpenFileName(self, title, "", kinds)
        if path:
            self.open_path(Path(path))

    def _ask_export(self) -> None:
        title = translate("Patients", "Save the report")
        name = translate("Patients", "import report") + ".csv"
        path, _kind = QFileDialog.getSaveFileName(self, title, name, "CSV (*.csv);;XLSX (*.xlsx)")
        if path:
            self.export_report(Path(path))

    def _back(self) -> None:
        self._show_page(self._mapping)

    def _show_page(self, page: QWidget) -> None:
        self.pages.setCurrentWidget(page)
        mapping, report = page is self._mapping, page is self._report
        dry = report and self.presenter.report is not None and self.presenter.report.dry_run
        self.file_button.setVisible(mapping)
        self.back_button.setVisible(report)
        self.try_button.setVisible(mapping)
        self.run_button.setVisible(mapping or dry)
        self._name_run(dry)
        running = page is self._running
        done = report and not dry
        self.cancel_button.setText(
            translate("Patients", "Stop")
            if running
            else translate("Patients", "Close")
            if done
            else translate("Patients", "Cancel")
        )
        self.cancel_button.setAccessibleName(self.cancel_button.text())

    def _name_run(self, dry: bool) -> None:
        text = translate("Patients", "Import")
        if dry and self.presenter.report:
            count = self.presenter.report.stored
            text = translate("Patients", "Import %n patients", "", count)
            self.run_button.setEnabled(count > 0)
        else:
            self._check()
        self.run_button.setText(text)
        self.run_button.setAccessibleName(text)

    def _mapped(self, column: str) -> None:
        self.presenter.map_column(column, self.targets[column].value() or "")
        self._check()

    def _check(self) -> None:
        """Say which columns are mapped twice; that can't be imported."""
        clashes = self.presenter.clashes()
        words = [self._words.get(target, target) for target in clashes]
        text = translate("Patients", "Two columns are taken for: {what}. Leave one out.")
        self._clash.setText(text.format(what=", ".join(words)) if clashes else "")
        self.run_button.setEnabled(not clashes)
        self.try_button.setEnabled(not clashes)

    def _connect(self) -> None:
        again = self.presenter.reread
        self.encoding.edited.connect(lambda: again(encoding=self.encoding.value()))
        self.delimiter.edited.connect(lambda: again(delimiter=self.delimiter.value()))
        self.sheet.edited.connect(lambda: again(sheet=self.sheet.value()))
        self.skip.edited.connect(lambda: self.presenter.set_skip_duplicates(self.skip.value()))
        self.source.edited.connect(lambda: self.presenter.set_source(self.source.value()))

    def _make_pages(self) -> None:
        self._words: dict[str, str] = {}
        self._start: QWidget = EmptyState(
            "file-spreadsheet",
            translate("Patients", "Choose a CSV or XLSX file with one patient a row"),
            detail=translate(
                "Patients", "Nothing is stored before you have seen what would happen."
            ),
            action=(translate("Patients", "Choose a file …"), self._pick),
        )
        self._mapping = self._mapping_page()
        self._running = self._running_page()
        self._report = self._report_page()
        for page in (self._start, self._mapping, self._running, self._report):
            self.pages.addWidget(page)

    def _mapping_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.s))
        self._file = Label("", "strong")
        top = QHBoxLayout()
        top.setSpacing(theme.px(theme.SPACE.m))
        top.addWidget(self._file, 1)
        self._encoding_box = _labelled(translate("Patients", "&Encoding"), self.encoding)
        self._delimiter_box = _labelled(translate("Patients", "&Separator"), self.delimiter)
        self._sheet_box = _labelled(translate("Patients", "S&heet"), self.sheet)
        for box in (self._encoding_box, self._delimiter_box, self._sheet_box):
            top.addWidget(box)
        column.addLayout(top)
        self._columns = QScrollArea()
        self._columns.setWidgetResizable(True)
        self._columns.setProperty("framed", True)
        self._columns.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column.addWidget(self._columns, 1)
        self._clash = Label("", tone="danger")
        self._clash.setWordWrap(True)
        column.addWidget(self._clash)
        foot = QHBoxLayout()
        foot.addWidget(self.skip, 1)
        foot.addWidget(_labelled(translate("Patients", "Rows come &from"), self.source))
        column.addLayout(foot)
        return page

    def _running_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.addStretch(1)
        self._running_text = Label("", "section")
        self._running_text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._running_text)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setAccessibleName(translate("Patients", "Rows are being read"))
        column.addWidget(bar)
        where = translate("Patients", "The percentage is in the status strip; Stop ends it.")
        words = Label(where, "secondary")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(words)
        column.addStretch(1)
        return page

    def _report_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        self.summary.setWordWrap(True)
        column.addWidget(self.summary)
        self._clean = EmptyState("circle-check", translate("Patients", "Every row is fine"))
        column.addWidget(self._clean, 1)
        column.addWidget(self.table, 1)
        foot = QHBoxLayout()
        self._more = Label("", tone="secondary")
        foot.addWidget(self._more, 1)
        save = QuietButton(translate("Patients", "Save report …"), icon="download")
        save.setAutoDefault(False)
        save.clicked.connect(self._ask_export)
        foot.addWidget(save)
        column.addLayout(foot)
        return page

    def _report_table(self, shell: Shell) -> TableView:
        columns: tuple[Column[RowProblem], ...] = (
            Column("row", translate("Patients", "Row"), lambda p: p.row, width=64, right=True),
            Column("column", translate("Patients", "Column"), lambda p: p.column),
            Column("value", translate("Patients", "Value"), lambda p: p.value),
            Column("reason", translate("Patients", "Reason"), lambda p: p.reason, width=380),
        )
        return TableView(
            RowsModel(columns, self),
            name="patients.import",
            settings=shell.settings,
            accessible=translate("Patients", "Rows that need a look"),
        )

    def _show_mapping(
        self, header: TableHeader, columns: Mapping[str, str], targets: tuple[ImportTarget, ...]
    ) -> None:
        self.targets.clear()
        self._words = {target.key: target.label for target in targets}
        page = QWidget()
        page.setProperty("surface", "surface")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        grid = QGridLayout(page)
        grid.setHorizontalSpacing(theme.px(theme.SPACE.m))
        for place, (text, stretch) in enumerate(
            (
                (translate("Patients", "Column of the file"), 2),
                (translate("Patients", "First rows"), 3),
                (translate("Patients", "Is taken for"), 3),
            )
        ):
            grid.addWidget(Label(text, "strong"), 0, place)
            grid.setColumnStretch(place, stretch)
        options = [(target.key, target.label) for target in targets]
        for number, name in enumerate(header.columns):
            row = 2 * number + 2
            grid.addWidget(Line(soft=True), row - 1, 0, 1, 3)
            grid.addWidget(Label(name), row, 0)
            cells = [line[number] for line in header.sample if number < len(line)]
            sample = Label(" · ".join(cell for cell in cells if cell)[:120], "secondary")
            sample.setWordWrap(True)
            grid.addWidget(sample, row, 1)
            field = ChoiceField(options, empty=translate("Patients", "(left out)"))
            field.setAccessibleName(
                translate("Patients", "{column} is taken for").format(column=name)
            )
            field.set_value(columns.get(name))
            field.edited.connect(lambda column=name: self._mapped(column))
            self.targets[name] = field
            grid.addWidget(field, row, 2)
        grid.setRowStretch(2 * len(header.columns) + 1, 1)
        self._columns.setWidget(page)


def report_text(report: ImportReport) -> str:
    """Return the counts of a report in one line."""
    stored = (
        translate("Patients", "would be stored: %n", "", report.stored)
        if report.dry_run
        else translate("Patients", "stored: %n", "", report.stored)
    )
    parts = [translate("Patients", "rows read: %n", "", report.read), stored]
    if report.unchanged:
        parts.append(translate("Patients", "imported before: %n", "", report.unchanged))
    if report.duplicates:
        parts.append(translate("Patients", "left out, here already: %n", "", report.duplicates))
    if report.bad:
        parts.append(translate("Patients", "with a problem: %n", "", report.bad))
    return " · ".join(parts)


def _delimiter_options() -> list[tuple[str, str]]:
    return [
        (",", translate("Patients", "Comma")),
        (";", translate("Patients", "Semicolon")),
        ("\t", translate("Patients", "Tab")),
        ("|", translate("Patients", "Bar")),
    ]


def _labelled(text: str, field: QWidget) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    label = Label(text, "secondary")
    label.setBuddy(field)
    field.setAccessibleName(text.replace("&", ""))
    row.addWidget(label)
    row.addWidget(field, 1)
    return box
