"""A chart is given to another program: what of it, where to, and where it is then."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.chart.api.interchange import RIGHTS_TO_EXPORT
from clinic_desktop.modules.chart.presenters.interchange import SUMMARY, WHOLE, ExportPresenter
from clinic_desktop.modules.patients.api import PatientRef, patient_ref
from clinic_desktop.ui_kit import notify
from clinic_desktop.ui_kit.deeds import PatientDeed, all_of
from clinic_desktop.ui_kit.fields import ChoiceField
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.widgets import EmptyState, Label
from clinic_desktop.ui_kit.working_dialog import WorkingDialog


class ExportDialog(WorkingDialog):
    """Implements ExportView: what is to be given away, where to, and where it is then."""

    def __init__(self, shell: Shell, patient_id: UUID, parent: QWidget | None = None) -> None:
        super().__init__(translate("Chart", "Export the chart"), parent, self._stop, width=560)
        self._shell = shell
        self._name = ""
        self.form = Form()
        options = [
            (WHOLE, translate("Chart", "Whole chart with its documents (FHIR R4)")),
            (SUMMARY, translate("Chart", "Patient summary for a colleague (IPS)")),
        ]
        self.form.add("what", translate("Chart", "&What"), ChoiceField(options))
        self.start = QWidget()
        self.finished_page = EmptyState("circle-check", "", detail="")
        self.words = Label("", tone="secondary")
        self._fill_start()
        self.add_pages(self.start, self.finished_page)
        self.action = self.set_action(translate("Chart", "Choose the place and save…"), self._ask)
        self.presenter = ExportPresenter(self, shell.tasks, patient_id)
        self.form.changed.connect(lambda _name: self._say_what())
        self._say_what()
        self._show(self.start)
        self.form.field("what").setFocus()
        shell.tasks.read(patient_ref, patient_id, then=self._show_whose, owner=self)

    def kind(self) -> str:
        """Return what was chosen."""
        return str(self.form.values()["what"])

    def show_running(self, title: str) -> None:
        """Show how far it is; Stop ends it."""
        self.running.follow(title, self.presenter.run.progress)
        self._show(self.running)

    def show_stopped(self) -> None:
        """Go back to the question."""
        self.notice.say(translate("Chart", "Stopped. No file was written."), "info")
        self._show(self.start)

    def show_failure(self, error: BaseException) -> None:
        """Say why there is no file."""
        self.notice.say(notify.describe(error).text, "danger")
        self._show(self.start)

    def show_written(self, path: Path, entries: int) -> None:
        """Say where the file is, and that it is not encrypted."""
        self.notice.say("")
        text = translate("Chart", "%n entries were written", "", entries)
        detail = str(path)
        beside = path.with_name(f"{path.stem}.files")
        if self.kind() == WHOLE and beside.is_dir():
            more = translate("Chart", "Large documents are in the folder {name} beside it.")
            detail += "\n" + more.format(name=beside.name)
        self.finished_page.set_text(text, detail)
        self._show(self.finished_page)
        self.cancel_button.setFocus()

    def _fill_start(self) -> None:
        column = QVBoxLayout(self.start)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.words.setWordWrap(True)
        column.addWidget(self.words)
        column.addStretch(1)

    def _say_what(self) -> None:
        parts = {
            WHOLE: translate(
                "Chart",
                "All that you may see of this chart, as another program can read it: visits, signed"
                " notes, problems, medicines, results and documents. Drafts are not in it.",
            ),
            SUMMARY: translate(
                "Chart",
                "The International Patient Summary: allergies, medicines, problems, vaccinations,"
                " the latest results and vital signs.",
            ),
        }
        warning = translate(
            "Chart",
            "The file leaves the encrypted store: whoever gets hold of it can read it. That it was"
            " written is kept in the trail.",
        )
        self.words.setText(f"{parts[self.kind()]}\n\n{warning}")

    def _show_whose(self, patient: PatientRef) -> None:
        self._name = patient.number
        title = translate("Chart", "Export the chart of {name}")
        self.heading.setText(title.format(name=patient.display_name))

    def _ask(self) -> None:
        title = translate("Chart", "Where should the file be?")
        ending = "" if self.kind() == WHOLE else "-ips"
        name = f"{self._name}{ending}.json"
        path, _kind = QFileDialog.getSaveFileName(self, title, name, "FHIR R4 (*.json)")
        if path:
            self.notice.say("")
            self.presenter.write(self.kind(), Path(path))

    def _show(self, page: QWidget) -> None:
        self.show_page(page, done=page is self.finished_page)
        self.action.setVisible(page is self.start)

    def _stop(self) -> None:
        self.presenter.run.cancel()


EXPORT = PatientDeed(
    "Chart",
    ("export", QT_TRANSLATE_NOOP("Chart", "Export the chart…"), "file-down", "Ctrl+Alt+X"),
    all_of(*RIGHTS_TO_EXPORT),
    lambda shell, screen, patient_id: ExportDialog(shell, patient_id, screen).open(),
)
