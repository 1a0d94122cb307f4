"""Procedures below Plan: chips of this visit, and a field that finds codes at once."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QToolButton, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.api import CodeHit, Fact, ProcedureDetails
from clinic_desktop.modules.chart.presenters.visit_procedures import (
    ProceduresPresenter,
    VisitProceduresList,
    said_of,
)
from clinic_desktop.modules.chart.presenters.visit_reading import OpenVisit
from clinic_desktop.modules.chart.ui.lists.fact_dialog import FactDialog
from clinic_desktop.modules.chart.ui.visit_chips import make_chip, more_button
from clinic_desktop.modules.chart.ui.visit_coded import VisitCoded
from clinic_desktop.modules.practice.api import TypedJournal
from clinic_desktop.ui_kit.page_card import clear_layout
from clinic_desktop.ui_kit.plugin import Shell


class VisitProcedures(VisitCoded):
    """The procedures of one visit. Implements ProceduresView."""

    def __init__(self, shell: Shell, patient_id: UUID, parent: QWidget | None = None) -> None:
        super().__init__(
            shell,
            lambda fact, reason: self.presenter.withdraw(fact, reason),
            translate("Chart", "Procedure done: code or words"),
            translate("Chart", "Find a procedure"),
            parent,
        )
        self._journal = TypedJournal(shell.tasks, "chart.visit.procedure")
        self.presenter = ProceduresPresenter(self, shell.tasks, patient_id, shell.now)
        self.picker.text_edited.connect(self.presenter.search)
        self.picker.picked.connect(self._picked)
        self.picker.create_wanted.connect(self._in_words)
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

    def show_form(self, of: VisitProceduresList, fact: Fact[ProcedureDetails]) -> None:
        """Show the form of one procedure."""
        FactDialog(self._shell, of, self._journal, fact, None, self).open()

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
