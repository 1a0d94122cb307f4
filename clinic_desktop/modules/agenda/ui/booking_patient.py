"""The popover's upper half: who comes. Search and pick, or register somebody new on the spot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import Reliability
from clinic_desktop.modules.agenda.presenters.newcomer import Newcomer
from clinic_desktop.modules.agenda.ui.reliability_line import ReliabilityLine
from clinic_desktop.modules.patients.api import (
    AdministrativeGender,
    DuplicateCandidate,
    MatchField,
    PatientHit,
    PatientRef,
)
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.fields import ChoiceField, LineField
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.pickers import Choice, SearchPicker
from clinic_desktop.ui_kit.tips import plain_tip
from clinic_desktop.ui_kit.widgets import Label, LinkButton, QuietButton


def patient_line(ref: PatientRef) -> str:
    """Return what tells two patients of one name apart: birth date, sex, phone, number."""
    parts = []
    if ref.birth_date is not None:
        day = QDate(ref.birth_date.year, ref.birth_date.month, ref.birth_date.day)
        born = QLocale().toString(day, QLocale.FormatType.ShortFormat)
        parts.append(f"~{day.year()}" if ref.birth_estimated else born)
    parts += [sex_word(ref.sex), ref.phone, ref.number]
    return " · ".join(part for part in parts if part)


def sex_word(sex: str) -> str:
    """Return a sex in a word; nothing when it is not known."""
    words = {
        AdministrativeGender.FEMALE: translate("Agenda", "female"),
        AdministrativeGender.MALE: translate("Agenda", "male"),
        AdministrativeGender.OTHER: translate("Agenda", "other"),
    }
    return words.get(AdministrativeGender(sex), "")


def choice_of(hit: PatientHit) -> Choice:
    """Return a search hit as a line of the picker."""
    name = MatchField.NAME
    spans = tuple((m.start, m.length) for m in hit.matches if m.field is name)
    shown = hit.merged_into or hit.ref
    detail = " · ".join(x for x in (patient_line(shown), hit.reason) if x)
    return Choice(shown, shown.display_name, detail, "", spans if shown is hit.ref else (), True)


class NewcomerForm(QWidget):
    """The fields of a new patient. Signals: `typed(Newcomer)`, `left()`, `taken(PatientRef)`."""

    typed = Signal(object)
    left = Signal()
    taken = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.xs))
        head = QHBoxLayout()
        head.addWidget(Label(translate("Agenda", "New patient"), "strong"), 1)
        self.back = LinkButton(translate("Agenda", "Search instead"))
        self.back.clicked.connect(self.left)
        head.addWidget(self.back)
        column.addLayout(head)
        self.form = Form(columns=2)
        self.form.add("given", translate("Agenda", "&Given name"), LineField())
        self.form.add("family", translate("Agenda", "&Family name"), LineField())
        birth = LineField(hint=translate("Agenda", "14/3/1968 or 40 y"))
        self.form.add("birth", translate("Agenda", "Born, or a&ge"), birth)
        self.form.add("gender", translate("Agenda", "Se&x"), ChoiceField(_genders()))
        self.form.add("phone", translate("Agenda", "P&hone"), LineField(), span=2)
        self.form.changed.connect(lambda _name: self.typed.emit(self.newcomer()))
        column.addWidget(self.form)
        self.warning = Label("", tone="warning")
        self.warning.setWordWrap(True)
        self.warning.hide()
        column.addWidget(self.warning)
        self._same = QVBoxLayout()
        self._same.setSpacing(theme.px(theme.SPACE.xs))
        column.addLayout(self._same)
        self.candidates: list[QuietButton] = []

    def newcomer(self) -> Newcomer:
        """Return what is typed."""
        return Newcomer(**self.form.values())

    def show_newcomer(self, newcomer: Newcomer) -> None:
        """Show values, and put the cursor where typing goes on."""
        if newcomer != self.newcomer():
            values = {name: getattr(newcomer, name) for name in self.form}
            self.form.set_values(values)
        first = next((n for n in ("given", "family", "birth") if not getattr(newcomer, n)), "birth")
        self.form.field(first).setFocus()

    def show_duplicates(self, found: Sequence[DuplicateCandidate]) -> None:
        """Show who this may already be; a click takes that patient instead."""
        for button in self.candidates:
            self._same.removeWidget(button)
            button.deleteLater()
        self.candidates = [self._candidate(each) for each in found]
        for button in self.candidates:
            self._same.addWidget(button)
        text = translate("Agenda", "Already registered? Take the patient below.")
        self.warning.setText(text)
        self.warning.setVisible(bool(found))

    def _candidate(self, candidate: DuplicateCandidate) -> QuietButton:
        ref = candidate.ref
        button = QuietButton(f"{ref.display_name} · {patient_line(ref)}".replace("&", "&&"))
        button.setToolTip(plain_tip(", ".join(candidate.reasons)))
        button.clicked.connect(lambda: self.taken.emit(ref))
        return button


def _genders() -> list[tuple[str, str]]:
    return [
        (AdministrativeGender.UNKNOWN.value, translate("Agenda", "not asked")),
        (AdministrativeGender.FEMALE.value, translate("Agenda", "female")),
        (AdministrativeGender.MALE.value, translate("Agenda", "male")),
        (AdministrativeGender.OTHER.value, translate("Agenda", "other")),
    ]


class PatientPart(QWidget):
    """Search, the chosen patient's line, or the new patient's fields.

    Signals: `searched(str)`, `picked(PatientRef)`, `unpicked()`, `new_wanted()`, `grown()` when
    its height changed, `shown(PatientRef or None)`, `wait_wanted()` to wait for another place.
    """

    searched = Signal(str)
    picked = Signal(object)
    unpicked = Signal()
    new_wanted = Signal()
    grown = Signal()
    shown = Signal(object)
    wait_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.xs))
        words = translate("Agenda", "Name, phone, number or birth date")
        self.picker = SearchPicker(words, create_text=translate("Agenda", "New patient “{text}”"))
        self.picker.setAccessibleName(translate("Agenda", "Patient"))
        self.picker.text_edited.connect(self.searched)
        self.picker.picked.connect(self.picked)
        self.picker.edited.connect(self._edited)
        self.picker.create_wanted.connect(lambda _text: self.new_wanted.emit())
        column.addWidget(self.picker)
        self.line = Label("", "secondary")
        self.line.setWordWrap(True)
        self.line.hide()
        column.addWidget(self.line)
        self.reliability = ReliabilityLine()
        column.addWidget(self.reliability)
        self.wait = LinkButton(translate("Agenda", "Put on the waiting list instead"))
        self.wait.clicked.connect(self.wait_wanted)
        self.wait.hide()
        column.addWidget(self.wait, 0, Qt.AlignmentFlag.AlignLeft)
        self.problem = Label("", "secondary", tone="danger")
        self.problem.setWordWrap(True)
        self.problem.hide()
        column.addWidget(self.problem)
        self.newcomer = NewcomerForm()
        self.newcomer.hide()
        column.addWidget(self.newcomer)

    def show_search(self, text: str) -> None:
        """Show a search text that was typed before."""
        if self.picker.field.text() != text:
            self.picker.field.setText(text)
            self.picker.field.selectAll()  # typing on replaces it

    def show_hits(self, text: str, hits: Sequence[PatientHit]) -> None:
        """Show what was found, with a line to register somebody new."""
        if self.picker.field.text() == text:
            message = translate("Agenda", "Nobody found. Enter registers a new patient.")
            self.picker.set_choices([choice_of(hit) for hit in hits], message=message)

    def show_patient(self, patient: PatientRef | None) -> None:
        """Show who was chosen."""
        if patient is not None:
            self.picker.set_value(Choice(patient, patient.display_name))
        elif self.picker.value() is not None:
            self.picker.set_value(None)
        self.line.setText(patient_line(patient) if patient is not None else "")
        self.line.setVisible(patient is not None)
        self.wait.setVisible(patient is not None)
        self.reliability.show_reliability(None)
        self.shown.emit(patient)
        self.grown.emit()

    def show_reliability(self, patient_id: UUID, found: Reliability) -> None:
        """Show how reliably the chosen patient comes; an answer about another one is late."""
        chosen = self.picker.value()
        if chosen is not None and chosen.id == patient_id:
            self.reliability.show_reliability(found)
            self.grown.emit()

    def show_newcomer(self, newcomer: Newcomer | None) -> None:
        """Show or hide the new patient's fields; then the search is hidden."""
        self.newcomer.setVisible(newcomer is not None)
        self.picker.setVisible(newcomer is None)
        if newcomer is not None:
            self.newcomer.show_newcomer(replace(newcomer))
        self.grown.emit()

    def show_problems(self, problems: dict[str, str]) -> None:
        """Show what can't be accepted."""
        text = problems.get("patient", "") or problems.get("duplicate", "")
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        own = {name: problems[name] for name in self.newcomer.form if name in problems}
        self.newcomer.form.show_problems(own, focus=self.newcomer.isVisible())
        if "patient" in problems:
            self.picker.setFocus()
        self.grown.emit()

    def _edited(self) -> None:
        if self.picker.value() is None:
            self.unpicked.emit()
