"""Diagnoses below Assessment: chips of this visit, and a field that finds codes at once."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QToolButton, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.api import (
    Certainty,
    CodeHit,
    ConditionDetails,
    Fact,
    NotAPartialDate,
    parse_partial,
)
from clinic_desktop.modules.chart.presenters.visit_diagnoses import (
    DiagnosesPresenter,
    certainty_text,
)
from clinic_desktop.modules.chart.presenters.visit_reading import OpenVisit
from clinic_desktop.modules.chart.ui.visit_chips import make_chip, more_button
from clinic_desktop.modules.chart.ui.visit_coded import VisitCoded
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.fields import LineField
from clinic_desktop.ui_kit.page_card import clear_layout
from clinic_desktop.ui_kit.pickers import Choice
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.widgets import Label

_OFFERED = 6


class VisitDiagnoses(VisitCoded):
    """The diagnoses of one visit."""

    def __init__(self, shell: Shell, patient_id: UUID, parent: QWidget | None = None) -> None:
        super().__init__(
            shell,
            lambda fact, reason: self.presenter.withdraw(fact, reason),
            translate("Chart", "Diagnosis: code or words; empty for known problems"),
            translate("Chart", "Find a diagnosis"),
            parent,
        )
        self._problems: tuple[Fact[ConditionDetails], ...] = ()
        self.presenter = DiagnosesPresenter(self, shell.tasks, patient_id)
        self.picker.text_edited.connect(self._search)
        self.picker.picked.connect(self._picked)
        self.picker.create_wanted.connect(self._in_words)

    def show_visit(self, visit: OpenVisit, *, may_write: bool) -> None:
        """Show the diagnoses of a visit."""
        self.presenter.encounter_id = visit.encounter.id
        self._problems = visit.problems
        self.picker.setVisible(may_write)
        clear_layout(self._chips)
        for fact in visit.conditions:
            self._chips.addWidget(self._chip(fact, may_write=may_write))

    def start_search(self) -> None:
        """Put the keyboard into the field and offer the problems that are known."""
        super().start_search()
        self._offer_problems()

    def _search(self, text: str) -> None:
        if text.strip():
            self.presenter.search(text)
        else:
            self._offer_problems()

    def _offer_problems(self) -> None:
        known = [
            Choice(
                fact,
                fact.details.text,
                translate("Chart", "known problem"),
                code=fact.details.code,
            )
            for fact in self._problems[:_OFFERED]
        ]
        if known:
            self.picker.offer(known)

    def _picked(self, value: CodeHit | Fact[ConditionDetails]) -> None:
        self.picker.set_value(None)
        if isinstance(value, CodeHit):
            self.presenter.add_code(value)
        else:
            self.presenter.add_problem(value)

    def _in_words(self, text: str) -> None:
        self.picker.set_value(None)
        self.presenter.add(ConditionDetails(text))

    def _chip(self, fact: Fact[ConditionDetails], *, may_write: bool) -> QWidget:
        details = fact.details
        said = (
            [] if details.certainty is Certainty.CONFIRMED else [certainty_text(details.certainty)]
        )
        if details.onset:
            said.append(translate("Chart", "since {date}").format(date=details.onset.iso()))
        more = self._more(fact) if may_write else None
        return make_chip(details.code, details.text, said, more)

    def _more(self, fact: Fact[ConditionDetails]) -> QToolButton:
        button, menu = more_button(fact.details.text)
        for certainty in Certainty:
            action = menu.addAction(certainty_text(certainty))
            action.setCheckable(True)
            action.setChecked(certainty is fact.details.certainty)
            action.triggered.connect(
                lambda _checked=False, to=certainty: self.presenter.change(fact, certainty=to)
            )
        menu.addSeparator()
        onset = menu.addAction(translate("Chart", "Since when …"))
        onset.triggered.connect(lambda: self.ask_onset(fact))
        wrong = menu.addAction(translate("Chart", "Entered in error …"))
        wrong.triggered.connect(lambda: self.ask_withdraw(fact))
        return button

    def ask_onset(self, fact: Fact[ConditionDetails]) -> Dialog:
        """Ask since when."""
        dialog = _OnsetDialog(self, fact)
        dialog.accepted.connect(lambda: self.presenter.change(fact, onset=dialog.onset))
        dialog.open()
        return dialog


class _OnsetDialog(Dialog):
    """One field for a year, a month or a day."""

    def __init__(self, parent: QWidget, fact: Fact[ConditionDetails]) -> None:
        super().__init__(translate("Chart", "Since when"), parent, width=380)
        self.onset = fact.details.onset
        label = Label(translate("Chart", "&Year, year and month, or day: 2014, 2014-03"), "strong")
        label.setWordWrap(True)
        self.field = LineField(limit=10)
        self.field.setAccessibleName(translate("Chart", "Since when"))
        self.field.setText(self.onset.iso() if self.onset else "")
        label.setBuddy(self.field)
        self.body.addWidget(label)
        self.body.addWidget(self.field)
        self.set_action(translate("Chart", "Keep"), self._take)

    def _take(self) -> None:
        text = self.field.text().strip()
        try:
            self.onset = parse_partial(text) if text else None
        except NotAPartialDate as error:
            self.notice.say(error.message(), "danger")
            return
        self.accept()
