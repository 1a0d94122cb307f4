"""What to print of a patient: choose, look at the pages, print."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desktop.kernel.errors import UserCancelled
from clinic_desktop.kernel.local_text import day_text
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.tasks import Handle
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, text_language, translate
from clinic_desktop.modules.chart.presenters.printing import (
    EMERGENCY,
    PAPERS,
    PaperKind,
    Wish,
    chart_parts,
    paper_of,
    printable_visits,
)
from clinic_desktop.ui_kit import notify, printing
from clinic_desktop.ui_kit.deeds import PatientDeed, all_of
from clinic_desktop.ui_kit.fields import ChecksField, ChoiceField, DateField
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.widgets import Label
from clinic_desktop.ui_kit.working_dialog import WorkingDialog


class PrintDialog(WorkingDialog):
    """One paper is chosen; the fields are those that it needs. A long run can be stopped."""

    def __init__(
        self, shell: Shell, patient_id: UUID, parent: QWidget | None = None, paper: str = ""
    ) -> None:
        title = translate("Chart", "Print from the chart")
        super().__init__(title, parent, self.stop, width=520)
        self._shell, self._patient_id = shell, patient_id
        self._job: Handle | None = None
        self.papers = [kind for kind in PAPERS if shell.may(kind.permission.value)]
        self.form = Form()
        self._add_fields(paper)
        self.asking = self._asking_page()
        self.add_pages(self.asking)
        self.action = self.set_action(translate("Chart", "Show pages"), self._make)
        self.form.changed.connect(self._changed)
        self._changed("paper")
        if shell.may(Permission.ENCOUNTER_READ.value):
            shell.tasks.read(printable_visits, patient_id, then=self._show_visits, owner=self)

    def kind(self) -> PaperKind:
        """Return the chosen paper."""
        return paper_of(self.form.values()["paper"])

    def stop(self) -> None:
        """Stop making the pages; what was chosen stays."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self._ask_again()
            self.notice.say(translate("Chart", "Stopped. Nothing was printed."), "info")

    def _changed(self, name: str) -> None:
        if name != "paper" or not self.papers:
            return
        kind = self.kind()
        for field, shown in (
            ("first", kind.by_days),
            ("last", kind.by_days),
            ("parts", kind.by_days),
            ("visit", kind.by_visit),
            ("language", kind.by_language),
        ):
            self.form.set_visible(field, shown)
        self.shrink()

    def _show_visits(self, found: tuple[tuple[UUID, date, str], ...]) -> None:
        options = [(key, " · ".join(filter(None, (day_text(d), why)))) for key, d, why in found]
        self.form.field("visit").set_options(options)
        if options:
            self.form.set_values({"visit": options[0][0]})

    def _make(self) -> None:
        if not self.form.validate():
            return
        kind, values = self.kind(), self.form.values()
        problems = _problems(kind, values)
        if problems:
            self.form.show_problems(problems)
            return
        wish = Wish(
            self._patient_id,
            values["first"],
            values["last"],
            values["language"],
            values["visit"],
            values["parts"],
        )
        show = partial(self._show, translate("Chart", kind.title), kind.name)
        self.notice.say("")
        label = translate("Chart", "Making the document")
        self.running.follow(label, self._progress)
        self.action.setVisible(False)
        self.show_page(self.running)
        job = self._shell.tasks.read(
            kind.make, wish, then=show, fail=self._failed, owner=self, label=label
        )
        if self.pages.currentWidget() is self.running:
            self._job = job

    def _progress(self) -> tuple[int, int | None]:
        return (0, None) if self._job is None else (self._job.done, self._job.total)

    def _ask_again(self) -> None:
        self.show_page(self.asking)
        self.action.setVisible(True)

    def _show(self, title: str, name: str, pdf: bytes) -> None:
        self._job = None
        self._ask_again()
        printing.preview(self, title, pdf, file_name=name)

    def _failed(self, error: BaseException) -> None:
        self._job = None
        self._ask_again()
        if not isinstance(error, UserCancelled):
            notify.show_error(error)

    def _add_fields(self, paper: str) -> None:
        options = [(kind.name, translate("Chart", kind.title)) for kind in self.papers]
        self.form.add("paper", translate("Chart", "&Paper"), ChoiceField(options))
        today = self._shell.now().date()
        first, last = translate("Chart", "&From"), translate("Chart", "&Until")
        self.form.add("first", first, DateField(today=today, latest=today))
        self.form.add("last", last, DateField(today=today))
        self.form.add("parts", translate("Chart", "P&arts"), ChecksField(chart_parts()))
        self.form.add("visit", translate("Chart", "&Visit"), ChoiceField())
        languages = [("en", "English"), ("es", "Español")]
        self.form.add("language", translate("Chart", "&Language"), ChoiceField(languages))
        start = {"language": _language(), "parts": [part for part, _text in chart_parts()]}
        self.form.set_values({**start, "paper": paper} if paper else start)

    def _asking_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        words = translate(
            "Chart",
            "Restricted visits are printed only where you may read them. Printing is noted.",
        )
        note = Label(words, tone="secondary")
        note.setWordWrap(True)
        column.addWidget(note)
        column.addStretch(1)
        return page


def open_paper(shell: Shell, page: QWidget, patient_id: UUID, name: str) -> None:
    """Show the pages of a paper of the open patient; ask first where there is a choice."""
    kind = paper_of(name)
    if not shell.may(kind.permission.value):
        return
    if kind.asks:
        PrintDialog(shell, patient_id, page, name).open()
        return

    def show(pdf: bytes) -> None:
        printing.preview(page, translate("Chart", kind.title), pdf, file_name=kind.name)

    wish, label = Wish(patient_id, language=_language()), translate("Chart", "Making the document")
    shell.tasks.read(kind.make, wish, then=show, fail=shell.show_error, owner=page, label=label)


PRINT = PatientDeed(
    "Chart",
    ("print", QT_TRANSLATE_NOOP("Chart", "Print from the chart…"), "printer", "Ctrl+Shift+P"),
    all_of(Permission.ENCOUNTER_READ),
    lambda shell, screen, patient_id: PrintDialog(shell, patient_id, screen).open(),
)
EMERGENCY_SHEET = PatientDeed(
    "Chart",
    ("emergency", QT_TRANSLATE_NOOP("Chart", "Emergency sheet…"), "printer", "Ctrl+Alt+E"),
    all_of(Permission.EMERGENCY_SUMMARY_READ),
    lambda shell, screen, patient_id: open_paper(shell, screen, patient_id, EMERGENCY),
)


def _problems(kind: PaperKind, values: dict[str, Any]) -> dict[str, str]:
    first, last = values["first"], values["last"]
    if kind.by_days and first and last and last < first:
        return {"last": translate("Chart", "It would end before it begins.")}
    if kind.by_days and not values["parts"]:
        return {"parts": translate("Chart", "Choose a part at least.")}
    if kind.by_visit and values["visit"] is None:
        return {"visit": translate("Chart", "There is no visit to print.")}
    return {}


def _language() -> str:
    spoken = text_language()[:2]
    return spoken if spoken in ("en", "es") else "en"
