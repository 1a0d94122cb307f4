"""Importing images: how far it is, the stop at another name, what was kept and what was not."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from clinic_desktop.foreign.facts import DicomPatient
from clinic_desktop.kernel.latest import Latest
from clinic_desktop.kernel.local_text import day_text
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.documents.api import Difference
from clinic_desktop.modules.documents.presenters.imaging_import import ImagingImport, Outcome
from clinic_desktop.modules.documents.ui.imaging_compare import ComparePeople
from clinic_desktop.modules.patients.api import PatientHit, PatientRef, search_patients
from clinic_desktop.ui_kit import notify, theme
from clinic_desktop.ui_kit.pickers import Choice, SearchPicker
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.widgets import Label, Notice, QuietButton
from clinic_desktop.ui_kit.working_dialog import WorkingDialog

_HITS, _LEAST_LETTERS = 8, 2


class ImagingImportDialog(WorkingDialog):
    """Implements ImportView. Signal: `imported()` when the work is over."""

    imported = Signal()

    def __init__(self, shell: Shell, patient_id: UUID, parent: QWidget | None) -> None:
        title = translate("Documents", "Import images")
        super().__init__(title, parent, lambda: self.presenter.stop(), width=640)
        self.presenter = ImagingImport(self, shell.tasks, patient_id)
        self._found = Latest(shell.tasks, self)
        self.compare, self.summary, self.refused = ComparePeople(), Notice(), QPlainTextEdit()
        self.question, self.report = self._question(), self._report()
        self.add_pages(self.running, self.question, self.report)
        self.pages.setMinimumHeight(self.height_for(300))
        self.aside = self._answer(translate("Documents", "&Put aside"))
        self.aside.clicked.connect(self.presenter.put_aside)
        self.skip = self._answer(translate("Documents", "&Leave out"))
        self.skip.clicked.connect(self.presenter.leave_out)
        self.keep = self.set_action(translate("Documents", "&Keep in this chart"), self._keep)
        self.compare.said.connect(self._reason_said)
        self._show_answers(False)

    def start(self, paths: Sequence[Path]) -> None:
        """Import files and folders."""
        self.presenter.start(paths)

    def show_progress(self, text: str) -> None:
        """Say what is being done."""
        self.running.follow(text, self.presenter.progress)
        self._show_answers(False)
        self.show_page(self.running)

    def ask_person(
        self, file: DicomPatient, chart: PatientRef, found: Sequence[Difference], count: int
    ) -> None:
        """Stop: these images name somebody else."""
        words = translate(
            "Documents",
            "%n images name another person than this chart. Nothing of them is kept before you"
            " decide; the files themselves are never changed.",
            n=count,
        )
        self.compare.show_people(file, chart, found, words)
        self.other.set_value(None)
        self._show_answers(True)
        self.show_page(self.question)
        self.compare.reason.setFocus()

    def show_outcome(self, outcome: Outcome) -> None:
        """Say what came of it."""
        self.summary.say(" ".join(_summary(outcome)), "warning" if outcome.refused else "ok")
        lines = [f"{one.source}: {one.why}" if one.source else one.why for one in outcome.refused]
        self.refused.setPlainText("\n".join(lines))
        self.refused.setVisible(bool(lines))
        self._show_answers(False)
        self.show_page(self.report, done=True)
        self.cancel_button.setFocus()
        self.imported.emit()

    def why(self, error: BaseException) -> str:
        """Return what a failure says to people."""
        return notify.describe(error).text

    def reject(self) -> None:
        """Stop what runs; a question that is left open keeps nothing more."""
        if self.pages.currentWidget() is self.question:
            self.presenter.stop()
            self.presenter.leave_out()
            return
        super().reject()

    def _keep(self) -> None:
        self.presenter.keep_here(self.compare.reason.value() or "")

    def _reason_said(self, said: bool) -> None:
        self.keep.setEnabled(said)
        need = translate("Documents", "Type the reason first.")
        self.keep.setToolTip("" if said else need)

    def _show_answers(self, shown: bool) -> None:
        for button in (self.aside, self.skip, self.keep):
            button.setVisible(shown)
        self.keep.setDefault(shown)

    def _answer(self, text: str) -> QuietButton:
        button = QuietButton(text)
        button.setAutoDefault(False)
        self.buttons.addWidget(button)
        return button

    def _search(self, text: str) -> None:
        if len(text.strip()) < _LEAST_LETTERS:
            self._found.forget()
            self.other.set_choices(())
            return
        self._found.read(search_patients, text, _HITS, then=self._hits)

    def _hits(self, hits: Sequence[PatientHit]) -> None:
        self.other.set_choices([_choice(hit.merged_into or hit.ref) for hit in hits])

    def _question(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.m))
        column.addWidget(self.compare)
        label = Label(translate("Documents", "Or file them in &another patient's chart"))
        self.other = SearchPicker(translate("Documents", "Name, number or birth date"))
        self.other.setAccessibleName(translate("Documents", "Another patient"))
        self.other.text_edited.connect(self._search)
        self.other.picked.connect(lambda ref: self.presenter.give_to(ref.id))
        label.setBuddy(self.other.field)
        column.addWidget(label)
        column.addWidget(self.other)
        column.addStretch(1)
        return page

    def _report(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.s))
        self.refused.setReadOnly(True)
        self.refused.setAccessibleName(translate("Documents", "Files that were not kept"))
        column.addWidget(self.summary)
        column.addWidget(self.refused, 1)
        column.addStretch(0)
        return page


def _choice(ref: PatientRef) -> Choice:
    born = day_text(ref.birth_date) if ref.birth_date else ""
    detail = " · ".join(filter(None, (born, ref.number)))
    return Choice(ref, ref.display_name, detail, avatar=True)


def _summary(outcome: Outcome) -> list[str]:
    """Return what came of it, sentence by sentence."""
    said = []
    if outcome.stopped:
        said.append(translate("Documents", "Stopped. What was kept before stays."))
    said.append(translate("Documents", "%n images kept.", n=outcome.kept))
    if outcome.known:
        said.append(translate("Documents", "%n were kept already.", n=outcome.known))
    if outcome.aside:
        said.append(translate("Documents", "%n put aside; they wait for a chart.", n=outcome.aside))
    if outcome.left_out:
        said.append(translate("Documents", "%n left out by you.", n=outcome.left_out))
    if outcome.refused:
        refused = translate("Documents", "%n files not kept:", n=len(outcome.refused))
        said.append(refused)
    return said
