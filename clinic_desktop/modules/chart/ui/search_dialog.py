"""One field that looks through all notes and papers of a chart, and leads to what it finds."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from clinic_desktop.kernel.latest import Latest
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.chart.presenters.searching import LEAST, HitLine, read_hits
from clinic_desktop.ui_kit import notify
from clinic_desktop.ui_kit.chart_slots import open_section
from clinic_desktop.ui_kit.deeds import PatientDeed, all_of
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.table_model import Column, RowsModel
from clinic_desktop.ui_kit.table_view import TableView
from clinic_desktop.ui_kit.widgets import EmptyState, Label, SearchField


class SearchDialog(Dialog):
    """Type words; Enter or Down goes to the list, Enter there opens the place."""

    def __init__(self, shell: Shell, patient_id: UUID, parent: QWidget | None) -> None:
        super().__init__(translate("Chart", "Search this chart"), parent, width=860)
        self._shell, self._patient_id = shell, patient_id
        self._latest = Latest(shell.tasks, self)
        self.words = SearchField(translate("Chart", "Words in notes and documents"))
        self.lines: RowsModel[HitLine] = RowsModel(_columns())
        self.table = TableView(
            self.lines, name="chart.search", accessible=translate("Chart", "What was found")
        )
        self.lines.setParent(self.table)
        self.snippet = Label("", tone="secondary")
        self.snippet.setTextFormat(Qt.TextFormat.RichText)
        self.snippet.setWordWrap(True)
        self.nothing = EmptyState("search", translate("Chart", "Type at least two letters."))
        self.stack = QStackedWidget()
        self.stack.addWidget(self.nothing)
        self.stack.addWidget(self.table)
        self.stack.setMinimumHeight(self.height_for(320))
        for widget in (self.words, self.stack, self.snippet):
            self.body.addWidget(widget)
        self.only_close()
        self.cancel_button.setDefault(False)
        self.action = self.set_action(translate("Chart", "Open the place"), self.go)
        self.action.setDefault(False)
        self.action.setAutoDefault(False)  # Enter in the field searches
        self.words.searched.connect(self.search)
        self.words.list_wanted.connect(self.table.setFocus)
        self.table.selected_row.connect(self._selected)
        self.table.activated_row.connect(lambda _line: self.go())
        self._selected(None)
        self.words.setFocus()

    def search(self, text: str) -> None:
        """Look for all words, the last one also as a beginning."""
        if len(text.strip()) < LEAST:
            self._latest.forget()
            self._show((), translate("Chart", "Type at least two letters."))
            return
        none = translate("Chart", "Nothing in this chart has all these words.")
        self._latest.read(
            read_hits,
            self._patient_id,
            text,
            then=lambda lines: self._show(lines, none),
            fail=self._failed,
        )

    def go(self) -> None:
        """Open the visit or the paper."""
        line = self.table.current_row()
        if line is None:
            return
        self.accept()
        if line.document is not None:
            open_section(self._shell, self._patient_id, "documents", line.document)
        else:
            self._shell.open_tab("patients", patient_id=self._patient_id, visit=line.visit)

    def _show(self, lines: Sequence[HitLine], nothing: str) -> None:
        self.notice.say("")
        self.lines.set_rows(lines)
        self.nothing.set_text(nothing)
        self.stack.setCurrentIndex(1 if lines else 0)
        if lines:
            self.table.select_row(0)
        else:
            self._selected(None)

    def _failed(self, error: BaseException) -> None:
        self.notice.say(notify.describe(error).text, "danger")

    def _selected(self, line: HitLine | None) -> None:
        self.snippet.setText(line.rich if line else "")
        why = "" if line else translate("Chart", "Choose an entry of the list.")
        self.action.setEnabled(line is not None)
        self.action.setToolTip(why)


def _columns() -> tuple[Column[HitLine], ...]:
    return (
        Column(
            "kind",
            translate("Chart", "Where"),
            lambda line: line.kind,
            width=150,
            icon=lambda line: "file-text" if line.document else "stethoscope",
        ),
        Column(
            "title", translate("Chart", "Title"), lambda line: line.title, width=200, strong=True
        ),
        Column("when", translate("Chart", "When"), lambda line: line.when, width=110),
        Column("words", translate("Chart", "Words found"), lambda line: line.plain, width=320),
    )


SEARCH = PatientDeed(
    "Chart",
    ("search", QT_TRANSLATE_NOOP("Chart", "Search notes and documents…"), "search", "Ctrl+Alt+F"),
    all_of(Permission.ENCOUNTER_READ),
    lambda shell, screen, patient_id: SearchDialog(shell, patient_id, screen).open(),
)
