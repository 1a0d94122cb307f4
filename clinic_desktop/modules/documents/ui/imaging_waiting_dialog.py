"""Studies that wait without a chart: one of them is filed here, compared first."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtWidgets import QStackedWidget, QWidget

from clinic_desktop.foreign.facts import DicomPatient
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.documents.api import Difference, ImagingStudy
from clinic_desktop.modules.documents.presenters.imaging import ImagingPresenter
from clinic_desktop.modules.documents.presenters.imaging_import import chart_and_differences
from clinic_desktop.modules.documents.presenters.imaging_words import (
    person_text,
    study_day,
    study_title,
)
from clinic_desktop.modules.documents.ui.imaging_compare import ComparePeople
from clinic_desktop.modules.patients.api import PatientRef
from clinic_desktop.ui_kit import notify, theme
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.table_model import Column, RowsModel
from clinic_desktop.ui_kit.table_view import TableView


class WaitingDialog(Dialog):
    """Lists them; filing one that names somebody else asks for a reason."""

    def __init__(self, shell: Shell, presenter: ImagingPresenter, parent: QWidget | None) -> None:
        super().__init__(translate("Documents", "Images that wait for a chart"), parent, width=680)
        self._shell, self._presenter = shell, presenter
        self._asked: ImagingStudy | None = None
        self.lines: RowsModel[ImagingStudy] = RowsModel(_columns())
        self.table = TableView(
            self.lines,
            name="documents.waiting-images",
            settings=shell.settings,
            accessible=translate("Documents", "Images that wait for a chart"),
        )
        self.lines.setParent(self.table)
        self.compare = ComparePeople()
        self.pages = QStackedWidget()
        for page in (self.table, self.compare):
            self.pages.addWidget(page)
        self.pages.setMinimumHeight(self.height_for(280))
        self.body.addWidget(self.pages, 1)
        self.back = self.add_button(translate("Documents", "&Back to the list"), self._go_back)
        self.action = self.set_action(translate("Documents", "&File in this chart"), self._file)
        self.compare.said.connect(lambda _said: self._enable())
        self.table.selected_row.connect(lambda _row: self._enable())
        self.table.activated_row.connect(lambda _row: self._file())
        self.lines.set_rows(list(presenter.waiting))
        self.table.select_row(0)
        self._go_back()
        self.resize(theme.px(720), theme.px(460))

    def _file(self) -> None:
        study = self._asked or self.table.current_row()
        if study is None:
            return
        if self._asked is not None:
            self._assign(study, self.compare.reason.value() or "")
            return
        self._shell.tasks.read(
            chart_and_differences,
            self._presenter.patient_id,
            study.file,
            then=lambda found: self._compared(study, *found),
            fail=self._refused,
            owner=self,
        )

    def _compared(
        self, study: ImagingStudy, chart: PatientRef, found: Sequence[Difference]
    ) -> None:
        if not found:
            self._assign(study, "")
            return
        self._asked = study
        words = translate(
            "Documents",
            "These images name another person than this chart. File them here only with a reason;"
            " the files themselves are never changed.",
        )
        file: DicomPatient = study.file
        self.compare.show_people(file, chart, found, words)
        self.back.setVisible(True)
        self.pages.setCurrentWidget(self.compare)
        self.compare.reason.setFocus()
        self._enable()

    def _assign(self, study: ImagingStudy, reason: str) -> None:
        self._presenter.assign(study, reason, lambda: self._filed(study.id), self._refused)

    def _filed(self, study_id: UUID) -> None:
        self.lines.set_rows([each for each in self.lines.rows() if each.id != study_id])
        if not self.lines.rows():
            self.accept()
            return
        self.table.select_row(0)
        self._go_back()

    def _go_back(self) -> None:
        self._asked = None
        self.notice.say("")
        self.back.setVisible(False)
        self.pages.setCurrentWidget(self.table)
        self._enable()

    def _enable(self) -> None:
        if self._asked is not None:
            missing = not self.compare.reason.text().strip()
            why = translate("Documents", "Type the reason first.") if missing else ""
        else:
            none = self.table.current_row() is None
            why = translate("Documents", "Choose a study of the list.") if none else ""
        self.action.setEnabled(not why)
        self.action.setToolTip(why)

    def _refused(self, error: BaseException) -> None:
        self.notice.say(notify.describe(error).text, "danger")


def _columns() -> tuple[Column[ImagingStudy], ...]:
    return (
        Column("day", translate("Documents", "Date"), study_day, width=110),
        Column("title", translate("Documents", "Images"), study_title, width=200, strong=True),
        Column(
            "person",
            translate("Documents", "Named in the files"),
            lambda study: person_text(study.file),
            width=260,
        ),
        Column(
            "count",
            translate("Documents", "Images"),
            lambda study: sum(series.pictures for series in study.series) or None,
            width=84,
            right=True,
        ),
    )
