"""Procedures below Plan: chips of this visit, and a field that finds codes at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.api import CodeHit, Fact, ProcedureDetails
from clinic_desktop.modules.chart.presenters.visit_diagnoses import marked
from clinic_desktop.modules.chart.presenters.visit_procedures import (
    ProceduresPresenter,
    VisitProceduresList,
    said_of,
)
from clinic_desktop.modules.chart.presenters.visit_reading import OpenVisit
from clinic_desktop.modules.chart.ui.lists.fact_dialog import FactDialog
from clinic_desktop.modules.chart.ui.visit_chips import make_chip, more_button
from clinic_desktop.modules.practice.api import TypedJournal
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.confirm import ask_reason
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.page_card import clear_layout
from clinic_desktop.ui_kit.pickers import Choice, SearchPicker
from clinic_desktop.ui_kit.plugin import Shell


class VisitProcedures(QWidget):
    """The procedures of one visit. Implements ProceduresView."""

    def __init__(self, shell: Shell, patient_id: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._journal = TypedJournal(shell.tasks, "chart.visit.procedure")
        self.presenter = ProceduresPresenter(self, shell.tasks, patient_id, shell.now)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.px(theme.SPACE.xs))
        column.setSpacing(theme.px(6))
        self._chips = QVBoxLayout()
        self._chips.setSpacing(theme.px(6))
        column.addLayout(self._chips)
        words = translate("Chart", "Procedure done: code or words")
        self.picker = SearchPicker(words, create_text=translate("Chart", "“{text}” without a code"))
        self.picker.setAccessibleName(translate("Chart", "Find a procedure"))
        self.picker.text_edited.connect(self.presenter.search)
        self.picker.picked.connect(self._picked)
        self.picker.create_wanted.connect(self._in_words)
        column.addWidget(self.picker)
        self._journal.load()

    def show_visit(self, visit: OpenVisit, *, may_write: bool) -> None:
        """Show the procedures of a visit."""
        self.presenter.visit = visit
        self.picker.setVisible(may_write)
        clear_layout(self._chips)
        for fact in visit.procedures:
            details = fact.details
            more = self._more(fact) if may_write else None
            self._chips.addWidget(make_chip(details.code, details.text, said_of(details), more))

    def start_search(self) -> None:
        """Put the keyboard into the field."""
        self.picker.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_hits(self, hits: Sequence[CodeHit], text: str) -> None:
        """Show what was found."""
        self.picker.set_choices(
            [
                Choice(hit, hit.shown, hit.matched, matches=marked(hit.shown, text), code=hit.code)
                for hit in hits
            ],
            message=translate("Chart", "No code has these words."),
        )

    def recorded(self, fact: Fact[ProcedureDetails]) -> None:
        """Say so; Undo takes it back."""
        reason = translate("Chart", "Taken back at once.")
        text = translate("Chart", "Added: {what}").format(what=fact.details.text)
        step = self._shell.undo.push(text, partial(self.presenter.withdraw, fact, reason))
        self._shell.toast(text, step)

    def show_form(self, of: VisitProceduresList, fact: Fact[ProcedureDetails]) -> None:
        """Show the form of one procedure."""
        FactDialog(self._shell, of, self._journal, fact, None, self).open()

    def say(self, error: BaseException) -> None:
        """Show a failure."""
        self._shell.show_error(error)

    def _picked(self, hit: CodeHit) -> None:
        self.picker.set_value(None)
        self.presenter.add_code(hit)

    def _in_words(self, text: str) -> None:
        self.picker.set_value(None)
        self.presenter.add_words(text)

    def _more(self, fact: Fact[ProcedureDetails]) -> QToolButton:
        button, menu = more_button(fact.details.text)
        change = menu.addAction(translate("Chart", "When, by whom, where, outcome …"))
        change.triggered.connect(lambda: self.presenter.change(fact))
        wrong = menu.addAction(translate("Chart", "Entered in error …"))
        wrong.triggered.connect(lambda: self.ask_withdraw(fact))
        return button

    def ask_withdraw(self, fact: Fact[ProcedureDetails]) -> Dialog:
        """Ask why it is wrong."""
        return ask_reason(
            self,
            translate("Chart", "Entered in error"),
            translate("Chart", "“{what}” no longer counts. It stays readable in the trail.").format(
                what=fact.details.text
            ),
            translate("Chart", "Mark as entered in error"),
            partial(self.presenter.withdraw, fact),
        )
