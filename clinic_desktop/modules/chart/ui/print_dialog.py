"""What to print of a patient: choose, look at the pages, print."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.local_text import day_text
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import text_language, translate
from clinic_desktop.modules.chart.presenters.printing import (
    PAPERS,
    PaperKind,
    Wish,
    printable_visits,
)
from clinic_desktop.ui_kit import icons, notify, printing
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.fields import ChoiceField, DateField
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.widgets import Label

_KEYS = "Ctrl+Shift+P"


class PrintDialog(Dialog):
    """One paper is chosen; the fields are those that it needs."""

    def __init__(self, shell: Shell, patient_id: UUID, parent: QWidget | None = None) -> None:
        super().__init__(translate("Chart", "Print from the chart"), parent)
        self._shell, self._patient_id = shell, patient_id
        self.papers = [kind for kind in PAPERS if shell.may(kind.permission.value)]
        self.form = Form()
        options = [(kind.name, translate("Chart", kind.title)) for kind in self.papers]
        self.form.add("paper", translate("Chart", "&Paper"), ChoiceField(options))
        today = shell.now().date()
        first, last = translate("Chart", "&From"), translate("Chart", "&Until")
        self.form.add("first", first, DateField(today=today, latest=today))
        self.form.add("last", last, DateField(today=today))
        self.form.add("visit", translate("Chart", "&Visit"), ChoiceField())
        languages = [("en", "English"), ("es", "Español")]
        self.form.add("language", translate("Chart", "&Language"), ChoiceField(languages))
        spoken = text_language()[:2]
        self.form.set_values({"language": spoken if spoken in dict(languages) else "en"})
        self.body.addWidget(self.form)
        words = translate(
            "Chart",
            "Restricted visits are printed only where you may read them. Printing is noted.",
        )
        note = Label(words, tone="secondary")
        note.setWordWrap(True)
        self.body.addWidget(note)
        self.action = self.set_action(translate("Chart", "Show pages"), self._make)
        self.form.changed.connect(self._changed)
        self._changed("paper")
        if shell.may(Permission.ENCOUNTER_READ.value):
            shell.tasks.read(printable_visits, patient_id, then=self._show_visits, owner=self)

    def kind(self) -> PaperKind:
        """Return the chosen paper."""
        chosen = self.form.values()["paper"]
        return next(kind for kind in self.papers if kind.name == chosen)

    def _changed(self, name: str) -> None:
        if name != "paper" or not self.papers:
            return
        kind = self.kind()
        for field, shown in (
            ("first", kind.by_days),
            ("last", kind.by_days),
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
        first, last = values["first"], values["last"]
        if kind.by_days and first and last and last < first:
            problem = translate("Chart", "It would end before it begins.")
            self.form.show_problems({"last": problem})
            return
        if kind.by_visit and values["visit"] is None:
            self.form.show_problems({"visit": translate("Chart", "There is no visit to print.")})
            return
        wish = Wish(self._patient_id, first, last, values["language"], values["visit"])
        show = partial(self._show, translate("Chart", kind.title), kind.name)
        self.action.setEnabled(False)
        label = translate("Chart", "Making the document")
        self._shell.tasks.read(
            kind.make, wish, then=show, fail=self._failed, owner=self, label=label
        )

    def _show(self, title: str, name: str, pdf: bytes) -> None:
        self.action.setEnabled(True)
        printing.preview(self, title, pdf, file_name=name)

    def _failed(self, error: BaseException) -> None:
        self.action.setEnabled(True)
        notify.show_error(error)


def print_action(shell: Shell, screen: QWidget, patient_of: Callable[[], Any]) -> QAction:
    """Return the action of the Patients tab that prints from the open patient's chart."""
    action = QAction(translate("Chart", "Print from the chart…"), screen)
    action.setObjectName("chart.print")
    icons.bind(action, "printer")
    action.setShortcut(QKeySequence(_KEYS))
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    right = Permission.ENCOUNTER_READ.value
    action.setEnabled(shell.may(right))
    action.setToolTip(shell.why_not(right))

    def run() -> None:
        patient_id = patient_of()
        if patient_id is None:
            notify.toast(translate("Chart", "Open a patient first."))
        else:
            PrintDialog(shell, patient_id, screen).open()

    action.triggered.connect(lambda _checked=False: run())
    return action
