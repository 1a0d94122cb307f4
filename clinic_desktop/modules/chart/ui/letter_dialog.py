"""A letter is written: fields by kind, a text from template and chart, pages, signing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.local_text import day_text
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.chart.api import StructuredText, from_plain, to_plain
from clinic_desktop.modules.chart.api.letters import (
    BrokenTemplate,
    LetterResults,
    LetterSources,
    SignedLetter,
    draft_letter_pdf,
    fill_letter,
    letter_results,
    letter_values,
    sign_letter,
)
from clinic_desktop.modules.chart.presenters.letter_templates import letter_fields_help
from clinic_desktop.modules.chart.presenters.letters import (
    ASKED,
    JOURNAL,
    Choice,
    LetterStart,
    compose,
    enclosures,
    fields_of,
    first_values,
    letter_draft,
    letter_kind_text,
    letter_subject,
    read_sources,
    read_start,
    urgencies,
)
from clinic_desktop.modules.chart.ui.journaled_dialog import JournaledDialog
from clinic_desktop.modules.chart.ui.writing_fields import BodyField
from clinic_desktop.modules.practice.api import TypedJournal
from clinic_desktop.ui_kit import printing
from clinic_desktop.ui_kit.confirm import ask
from clinic_desktop.ui_kit.fields import (
    CheckField,
    ChecksField,
    ChoiceField,
    DateField,
    LineField,
    TextField,
)
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.widgets import Notice, QuietButton

_LABELS = {
    "letter": QT_TRANSLATE_NOOP("Chart", "&Letter"),
    "visit": QT_TRANSLATE_NOOP("Chart", "&Visit that it belongs to"),
    "addressee": QT_TRANSLATE_NOOP("Chart", "&To (name, then address)"),
    "urgency": QT_TRANSLATE_NOOP("Chart", "&Urgency"),
    "first": QT_TRANSLATE_NOOP("Chart", "&From"),
    "last": QT_TRANSLATE_NOOP("Chart", "U&ntil, included"),
    "names_diagnosis": QT_TRANSLATE_NOOP("Chart", "&Diagnosis on the paper"),
    "purpose": QT_TRANSLATE_NOOP("Chart", "&Purpose"),
    "reason": QT_TRANSLATE_NOOP("Chart", "&Reason"),
    "question": QT_TRANSLATE_NOOP("Chart", "&Question"),
    "results_first": QT_TRANSLATE_NOOP("Chart", "Resu&lts from"),
    "results_last": QT_TRANSLATE_NOOP("Chart", "Results unt&il"),
    "enclosures": QT_TRANSLATE_NOOP("Chart", "&Enclose"),
    "also_enclosed": QT_TRANSLATE_NOOP("Chart", "Als&o enclosed"),
    "body": QT_TRANSLATE_NOOP("Chart", "Te&xt"),
    "replaces": QT_TRANSLATE_NOOP("Chart", "It ta&kes the place of {number}, which stays readable"),
    "plain": QT_TRANSLATE_NOOP("Chart", "Plain lines, with&out a layout (if the pages fail)"),
}
_SOURCES = {"letter", "visit"}
_RESULTS = {"results_first", "results_last"}


class LetterDialog(JournaledDialog):
    """One letter. The text follows the fields until it is changed by hand."""

    save_text = QT_TRANSLATE_NOOP("Chart", "&Sign and file")
    save_keys = ("Ctrl+Return",)

    def __init__(
        self, shell: Shell, start: LetterStart, journal: TypedJournal, parent: QWidget | None
    ) -> None:
        title = translate("Chart", "Write a letter")
        if start.base is not None:
            title = translate("Chart", "Write anew: {number}").format(number=start.base.number)
        super().__init__(shell, title, journal, parent, width=760)
        self._start, self.choices = start, start.choices
        self._sources: LetterSources | None = None
        self._results: tuple[str, ...] = ()
        self._composed = StructuredText()
        self.told = Notice()
        self.body.insertWidget(0, self.told)
        self._add_fields()
        self.body.addStretch(1)
        self.pages_button = self.add_button(translate("Chart", "Show &pages"), self.show_pages)
        self.form.changed.connect(self._changed)
        subject = letter_subject(start.patient_id, start.base.id if start.base else None)
        self.begin(subject, 0, first_values(start))
        self._show_fields()
        self._read_sources()
        self._read_results()

    # ---- what is done

    def choice(self) -> Choice:
        """Return the chosen template, or kind without one."""
        key = self.form.field("letter").value()
        return next(choice for choice in self._start.choices if choice.key == key)

    def show_pages(self) -> None:
        """Show the pages of what is typed, marked as a draft."""
        if not self.form.validate():
            return
        self.notice.say("")
        draft = letter_draft(self._start, self.choice(), self.form.values())
        title = letter_kind_text(draft.kind)

        def show(pdf: bytes) -> None:
            printing.preview(self, title, pdf, file_name=translate("Chart", "draft"))

        label = translate("Chart", "Making the document")
        self.shell.tasks.read(
            draft_letter_pdf, draft, then=show, fail=self._no_pages, owner=self, label=label
        )

    def store(self, values: Mapping[str, Any], version: int) -> None:
        """Sign the letter and file it."""
        del version
        label = translate("Chart", "Signing the letter")
        draft = letter_draft(self._start, self.choice(), values)
        self.shell.tasks.write(
            sign_letter, draft, then=self._signed, fail=self.refused, owner=self, label=label
        )

    def reread(self) -> None:
        """Do nothing: a letter has no older version of its own."""

    def label_of(self, field: str) -> str:
        """Return what a field is called."""
        return translate("Chart", _LABELS[field]).replace("&", "")

    def fill_anew(self) -> None:
        """Make the text again from template and fields; ask where it was changed by hand."""
        if not self._by_hand():
            self._compose_by_hand()
            return
        ask(
            self,
            translate("Chart", "Fill the text in anew?"),
            translate("Chart", "What you changed in the text is thrown away."),
            translate("Chart", "Fill in anew"),
            then=self._compose_by_hand,
        )

    # ---- inside

    def _signed(self, signed: SignedLetter) -> None:
        parent, letter = self.parentWidget(), signed.letter
        words = translate("Chart", "Signed and filed as {number}")
        self.stored(words.format(number=letter.number))
        title = letter_kind_text(letter.draft.kind)
        printing.preview(parent, title, signed.pdf, file_name=letter.number)

    def _no_pages(self, error: BaseException) -> None:
        """Say why the pages can't be made; what needs no layout is still there."""
        self.refused(error)
        self.form.set_visible("plain", True)

    def _changed(self, name: str) -> None:
        if name == "body":
            self._tell()
            return
        if name in _SOURCES:
            self._show_fields()
            self._read_sources()
        if name in _SOURCES | _RESULTS:
            self._read_results()
        self._follow()

    def _follow(self) -> None:
        """Let the text follow, unless somebody wrote in it."""
        if self._by_hand():
            self._tell()
        else:
            self._compose()

    def _compose(self) -> None:
        body = self.form.field("body")
        self._composed = self._made()
        body.set_value(self._composed)
        self._composed = body.value()
        self._tell()
        self.shrink()
        if self._journal.typed(self._subject) is not None:
            self.edited()  # only what somebody began is kept: opening a letter begins none

    def _compose_by_hand(self) -> None:
        self._compose()
        self.edited()

    def _made(self) -> StructuredText:
        """Return what template and fields say; of a broken template say where it breaks."""
        try:
            made = compose(self.choice(), self._sources, self.form.values(), self._results)
        except BrokenTemplate as broken:
            words = translate("Chart", "Write the text yourself, or choose no template.")
            self.notice.say(f"{broken.message()} {words}", "danger")
            return StructuredText()
        self.notice.say("")
        return made

    def _by_hand(self) -> bool:
        body = self.form.field("body").value()
        return not body.empty and body != self._composed

    def _tell(self) -> None:
        """Say what was left out, and that the text does not follow any more."""
        said = []
        if self._sources is not None and self._sources.restricted:
            said.append(
                translate("Chart", "Entries of restricted visits are left out of this letter.")
            )
        if self._by_hand():
            said.append(translate("Chart", "Changed by hand: the text no longer follows."))
        self.told.say("\n".join(said), "info")

    def _read_sources(self) -> None:
        choice, visit = self.choice(), self.form.field("visit").value()

        def found(sources: LetterSources) -> None:
            first, self._sources = self._sources is None, sources
            if first and (made := self._made()) == self.form.field("body").value():
                self._composed = made  # an older text that nobody changed by hand follows too
            self._follow()

        self.shell.tasks.read(
            read_sources,
            self._start.patient_id,
            visit,
            choice.language,
            then=found,
            fail=self.refused,
            owner=self,
        )

    def _read_results(self) -> None:
        fields = fields_of(self.choice().kind, self.form.values())
        if fields.results_first is None:
            self._results = ()
            return

        def found(results: LetterResults) -> None:
            self._results = results.lines
            self._follow()

        self.shell.tasks.read(
            letter_results,
            self._start.patient_id,
            self.form.field("visit").value(),
            self.choice().language,
            fields.results_first,
            fields.results_last,
            then=found,
            fail=self.refused,
            owner=self,
        )

    def _value_of(self, field: str) -> str:
        """Return what a field becomes, to be written at the caret."""
        if self._sources is None:
            return ""
        choice = self.choice()
        fields = fields_of(choice.kind, self.form.values())
        values = letter_values(self._sources, choice.kind, fields, self._results)
        return to_plain(fill_letter(from_plain(f"x{field}"), values)).removeprefix("x")

    def _show_fields(self) -> None:
        kind = self.choice().kind
        for name, kinds in ASKED.items():
            self.form.set_visible(name, kind in kinds)
        self.shrink()

    def _add_fields(self) -> None:
        start, today = self._start, self.shell.now().date()
        visits = [
            (key, " · ".join(filter(None, (day_text(day), why)))) for key, day, why in start.visits
        ]
        lines = partial(TextField, lines=2)
        self._add("letter", ChoiceField([(c.key, c.title) for c in start.choices]))
        self._add("visit", ChoiceField(visits, empty=translate("Chart", "none")))
        self._add("addressee", TextField(lines=3))
        self._add("urgency", ChoiceField(urgencies()))
        self._add("first", DateField(today=today))
        self._add("last", DateField(today=today))
        answers = [(False, translate("Chart", "no")), (True, translate("Chart", "yes"))]
        self._add("names_diagnosis", ChoiceField(answers))
        self._add("purpose", LineField(), span=2)
        self._add("reason", lines(), span=2)
        self._add("question", lines(), span=2)
        self._add("body", self._body_field(), span=2)
        self._add("results_first", DateField(today=today, latest=today))
        self._add("results_last", DateField(today=today))
        self._add("enclosures", ChecksField(enclosures()))
        self._add("also_enclosed", LineField())
        number = start.base.number if start.base else ""
        for name in ("replaces", "plain"):
            text = translate("Chart", _LABELS[name])
            self._add(name, CheckField(text.format(number=number)), span=2)
        self.form.set_visible("replaces", start.base is not None)

    def _body_field(self) -> BodyField:
        body = BodyField(fields=letter_fields_help(), written=self._value_of)
        anew = QuietButton(translate("Chart", "Fill in &anew"), icon="refresh-cw")
        anew.setAutoDefault(False)
        anew.clicked.connect(self.fill_anew)
        body.tools.addWidget(anew)
        return body

    def _add(self, name: str, widget: QWidget, **more: Any) -> None:
        self.form.add(name, translate("Chart", _LABELS[name]), widget, **more)


def write_letter(
    shell: Shell,
    parent: QWidget,
    patient_id: UUID,
    encounter_id: UUID | None = None,
    anew: UUID | None = None,
    *,
    closed: Callable[[], None] | None = None,
) -> None:
    """Open the dialog of a letter, with what was typed of it before; `closed` is told its end."""
    if not shell.may(Permission.ENCOUNTER_SIGN.value):
        return
    journal = TypedJournal(shell.tasks, JOURNAL)  # fresh: another dialog may have written since
    journal.load()

    def found(start: LetterStart) -> None:
        dialog = LetterDialog(shell, start, journal, parent)
        if closed is not None:
            dialog.finished.connect(lambda _result: closed())
        dialog.open()

    shell.tasks.read(
        read_start,
        patient_id,
        encounter_id,
        anew,
        then=found,
        fail=shell.show_error,
        owner=parent,
    )
