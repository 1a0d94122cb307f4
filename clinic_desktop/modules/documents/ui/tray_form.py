"""Where an incoming paper goes: whose it is, what it is, who is to read it."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desktop.kernel.local_text import day_text
from clinic_desktop.kernel.partial_date import PartialDate
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.documents.api import Category, Document, FilePaper, Filing
from clinic_desktop.modules.documents.presenters.tray import TrayLine
from clinic_desktop.modules.documents.presenters.tray_words import confidence_text, found_text
from clinic_desktop.modules.documents.presenters.words import category_text, partial_text
from clinic_desktop.modules.patients.api import PatientHit, PatientRef, search_patients
from clinic_desktop.ui_kit import notify, theme
from clinic_desktop.ui_kit.draft_timer import DraftTimer
from clinic_desktop.ui_kit.fields import CheckField, ChoiceField, DateField, LineField, TextField
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.pickers import Choice, SearchPicker
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.widgets import Card, Label, QuietButton

_HITS = 12


class FilingForm(QWidget):
    """The form of one paper. Nothing is filled in by a suggestion until a person takes it.

    `typed(UUID, str)` asks for a draft to be kept.
    """

    typed = Signal(object, str)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._line: TrayLine | None = None
        self.picker = SearchPicker(translate("Documents", "Name, number, phone or birth date"))
        self.picker.text_edited.connect(self._search)
        self.form = Form(columns=2, fluid=True)
        self.suggestion = Card()
        self._lay_out()
        self._drafts = DraftTimer(self, self._keep)
        self.picker.picked.connect(lambda _ref: self._picked())
        self.picker.field.textEdited.connect(lambda _text: self._drafts.wanted())
        self.form.changed.connect(self._edited)

    def show_readers(self, readers: Sequence[tuple[UUID, str]]) -> None:
        """Offer to whom a paper can be sent."""
        field = self.form.field("reader")
        held = field.value()
        field.set_options([(None, translate("Documents", "Nobody")), *readers])
        field.set_value(held)

    def show_line(self, line: TrayLine | None, draft: str = "") -> None:
        """Show a paper: what is known of it, and what was typed before."""
        same = line and self._line and line.document.id == self._line.document.id
        self._drafts.flush()
        self._line = line
        self.setEnabled(line is not None)
        if line is not None and not same:
            self._fill(line.document, draft)
        self._show_suggestion()

    def command(self) -> FilePaper | None:
        """Return what is to be filed; None when something is missing, which is then said."""
        line, ref = self._line, self.picker.value()
        if line is None:
            return None
        self._say_patient("")
        right = self.form.validate()
        if not isinstance(ref, PatientRef):
            self._say_patient(translate("Documents", "Choose whose paper it is."))
            self.picker.setFocus()
            return None
        if not right:
            return None
        typed, kept = self.form.values(), line.document.filing
        day = PartialDate.of(typed["day"]) if typed["day"] else None
        if day is None and kept.day is not None and not kept.day.day:
            day = kept.day
        filing = Filing(
            typed["title"] or "",
            typed["category"],
            day,
            kept.author,
            kept.encounter_id,
            typed["restricted"],
        )
        document = line.document
        note, reader = typed["note"] or "", typed["reader"]
        return FilePaper(document.id, document.version, ref.id, filing, reader, note)

    def take_suggestion(self) -> None:
        """Pick the suggested patient, and the day where none is typed."""
        line = self._line
        if line is None or line.suggested is None:
            return
        self.picker.set_value(_choice(line.suggested))
        found, day = line.document.suggestion.day, self.form.field("day")
        if found is not None and not day.text():
            day.set_value(found)
        self._picked()

    def forget(self) -> None:
        """Let go of what was typed: it is filed, or the paper is put aside."""
        self._drafts.stop()
        self._line = None

    # ---- inside

    def _fill(self, document: Document, draft: str) -> None:
        filing = document.filing
        known = filing.day.first if filing.day is not None and filing.day.day else None
        self.picker.set_value(None)
        self._say_patient("")
        self.form.set_values(
            {
                "category": filing.category,
                "day": known,
                "title": filing.title,
                "reader": document.reviewer_id,
                "note": "",
                "restricted": filing.restricted,
            }
        )
        self.form.show_problems({})
        if draft:
            self._show_draft(json.loads(draft))

    def _show_draft(self, typed: dict[str, object]) -> None:
        fields = typed.get("fields")
        if isinstance(fields, dict):
            self.form.show_draft(fields)
        self.picker.field.setText(str(typed.get("patient") or ""))
        number = typed.get("number")
        if number:
            self._find(str(number), self._pick_again)

    def _pick_again(self, hits: Sequence[PatientHit]) -> None:
        """Hold the patient again who was picked before."""
        if len(hits) == 1 and self._line is not None:
            self.picker.set_value(_choice(hits[0].merged_into or hits[0].ref))
            self._picked(keep=False)

    def _keep(self) -> None:
        if self._line is None:
            return
        ref = self.picker.value()
        number = ref.number if isinstance(ref, PatientRef) else ""
        typed = {
            "patient": self.picker.field.text(),
            "number": number,
            "fields": self.form.draft(),
        }
        self.typed.emit(self._line.document.id, json.dumps(typed))

    def _edited(self, name: str) -> None:
        """Keep what was typed; a title that nobody wrote follows the type."""
        self._drafts.wanted()
        title, line = self.form.field("title"), self._line
        if name != "category" or line is None:
            return
        unwritten = {line.document.filing.title, *map(category_text, Category)}
        if title.value() in unwritten:
            title.set_value(category_text(self.form.field("category").value()))

    def _search(self, text: str) -> None:
        def show(hits: Sequence[PatientHit]) -> None:
            if self.picker.field.text() == text:
                choices = [_choice(hit.merged_into or hit.ref) for hit in hits]
                self.picker.set_choices(choices, message=translate("Documents", "Nobody found."))

        if text.strip():
            self._find(text, show)

    def _find(self, text: str, then: Callable[[Sequence[PatientHit]], None]) -> None:
        def failed(error: BaseException) -> None:
            self.picker.set_choices([], message=notify.describe(error).text)

        self._shell.tasks.read(search_patients, text, _HITS, then=then, fail=failed, owner=self)

    def _picked(self, *, keep: bool = True) -> None:
        self._say_patient("")
        ref = self.picker.value()
        self.facts.setText(_facts(ref) if isinstance(ref, PatientRef) else "")
        self.facts.setVisible(bool(self.facts.text()))
        self._show_suggestion()
        if keep:
            self._drafts.wanted()

    def _say_patient(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        if self.picker.value() is None:
            self.facts.hide()

    def _show_suggestion(self) -> None:
        line, held = self._line, self.picker.value()
        ref = line.suggested if line else None
        taken = isinstance(held, PatientRef) and ref is not None and held.id == ref.id
        self.suggestion.setVisible(line is not None and ref is not None and not taken)
        if line is None or ref is None:
            return
        told = line.document.suggestion
        self.who.setText(confidence_text(told).format(name=ref.display_name))
        facts = [_facts(ref), found_text(told)]
        if told.day is not None:
            dated = translate("Documents", "Dated {day}")
            facts[1] += " · " + dated.format(day=day_text(told.day))
        self.why.setText("\n".join(facts))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.s))
        column.addWidget(self._suggestion_card())
        label = Label(translate("Documents", "&Patient") + " *", "secondary")
        label.setBuddy(self.picker.field)
        self.picker.setAccessibleName(translate("Documents", "Patient, required"))
        self.facts = Label("", "secondary", tone="secondary")
        self.problem = Label("", "secondary", tone="danger")
        for quiet in (self.facts, self.problem):
            quiet.setWordWrap(True)
            quiet.hide()
        for widget in (label, self.picker, self.facts, self.problem, self._fields()):
            column.addWidget(widget)
        column.addStretch(1)

    def _suggestion_card(self) -> QWidget:
        self.who, self.why = Label("", "strong"), Label("", "secondary", tone="secondary")
        self.take = QuietButton(
            translate("Documents", "Take the suggestion"), icon="check", shortcut="Ctrl+T"
        )
        self.take.clicked.connect(self.take_suggestion)
        inside = QVBoxLayout()
        for widget in (self.who, self.why, self.take):
            inside.addWidget(widget)
        self.who.setWordWrap(True)
        self.why.setWordWrap(True)
        box = QWidget()
        box.setLayout(inside)
        inside.setContentsMargins(0, 0, 0, 0)
        self.suggestion.body.addWidget(box)
        self.suggestion.hide()
        return self.suggestion

    def _fields(self) -> Form:
        today = self._shell.now().date()
        types = [(one, category_text(one)) for one in Category]
        form = self.form
        form.add("category", translate("Documents", "T&ype"), ChoiceField(types))
        form.add(
            "day",
            translate("Documents", "&Date of the paper"),
            DateField(today=today, latest=today),
        )
        form.add("title", translate("Documents", "T&itle"), LineField(limit=200), span=2)
        nobody = [(None, translate("Documents", "Nobody"))]
        form.add(
            "reader", translate("Documents", "Send for &review to"), ChoiceField(nobody), span=2
        )
        note = translate("Documents", "&Note, kept with the paper")
        form.add("note", note, TextField(lines=2), span=2)
        closed = CheckField(translate("Documents", "R&estricted: only for who may see it"))
        form.add("restricted", "", closed, span=2)
        return form


def _choice(ref: PatientRef) -> Choice:
    return Choice(ref, ref.display_name, _facts(ref), avatar=True)


def _facts(ref: PatientRef) -> str:
    """Return what tells two patients of one name apart."""
    born = partial_text(PartialDate.of(ref.birth_date)) if ref.birth_date else ""
    if ref.birth_date and ref.birth_estimated:
        born = f"~{ref.birth_date.year}"
    return " · ".join(part for part in (born, ref.number, ref.phone) if part)
