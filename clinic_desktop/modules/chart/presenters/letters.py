"""Letters as a person writes them: which there are to choose from, and what the text becomes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from clinic_desktop.kernel.local_text import day_text
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, text_language, translate
from clinic_desktop.modules.chart.api import (
    EncounterStatus,
    StructuredText,
    encounters_of,
)
from clinic_desktop.modules.chart.api.letters import (
    LETTER_LANGUAGES,
    Enclosure,
    Letter,
    LetterDraft,
    LetterFields,
    LetterKind,
    LetterSources,
    LetterTemplate,
    Urgency,
    addressee_line,
    fill_letter,
    letter,
    letter_language,
    letter_sources,
    letter_templates,
    letter_values,
    letters_of,
)
from clinic_desktop.modules.documents.api import (
    DocumentStatus,
    dismiss_document,
    document,
    open_content,
)
from clinic_desktop.modules.practice.api import draft_of

JOURNAL = "chart.letter"
_KINDS = {
    LetterKind.REFERRAL: QT_TRANSLATE_NOOP("Chart", "Referral"),
    LetterKind.SICK_NOTE: QT_TRANSLATE_NOOP("Chart", "Sick note"),
    LetterKind.CERTIFICATE: QT_TRANSLATE_NOOP("Chart", "Medical certificate"),
    LetterKind.LETTER: QT_TRANSLATE_NOOP("Chart", "Letter"),
}
LANGUAGE_NAMES = {"en": "English", "es": "Español"}
_URGENCIES = {
    Urgency.ROUTINE: QT_TRANSLATE_NOOP("Chart", "Routine"),
    Urgency.URGENT: QT_TRANSLATE_NOOP("Chart", "Urgent"),
    Urgency.AT_ONCE: QT_TRANSLATE_NOOP("Chart", "At once"),
}
_ENCLOSURES = {
    Enclosure.PROBLEMS: QT_TRANSLATE_NOOP("Chart", "Problems"),
    Enclosure.MEDICATIONS: QT_TRANSLATE_NOOP("Chart", "Medication"),
    Enclosure.ALLERGIES: QT_TRANSLATE_NOOP("Chart", "Allergies"),
    Enclosure.RESULTS: QT_TRANSLATE_NOOP("Chart", "Results"),
}
_R, _S, _C, _L = (
    LetterKind.REFERRAL,
    LetterKind.SICK_NOTE,
    LetterKind.CERTIFICATE,
    LetterKind.LETTER,
)
# Which letters ask for a field; what is not asked for is not printed either.
ASKED: dict[str, frozenset[LetterKind]] = {
    "addressee": frozenset({_R, _C, _L}),
    "urgency": frozenset({_R}),
    "first": frozenset({_S}),
    "last": frozenset({_S}),
    "names_diagnosis": frozenset({_S}),
    "purpose": frozenset({_C}),
    "reason": frozenset({_R, _L}),
    "question": frozenset({_R}),
    "results_first": frozenset({_R, _L}),
    "results_last": frozenset({_R, _L}),
    "enclosures": frozenset({_R, _L}),
    "also_enclosed": frozenset({_R, _L}),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """What a letter begins with: a template, or without one only its kind."""

    kind: LetterKind
    language: str
    template: LetterTemplate | None = None

    @property
    def key(self) -> str:
        """Return what the journal keeps."""
        return f"{self.kind}:{self.language}:{self.template.key if self.template else ''}"

    @property
    def title(self) -> str:
        """Return what the list says."""
        if self.template is None:
            words = translate("Chart", "{kind}, without a template")
            title = words.format(kind=letter_kind_text(self.kind))
        else:
            title = self.template.title
        return f"{title} · {LANGUAGE_NAMES[self.language]}"


@dataclass(frozen=True, slots=True)
class LetterStart:
    """What a letter's dialog begins with; `base` is the letter that is written anew."""

    patient_id: UUID
    choices: tuple[Choice, ...]
    visits: tuple[tuple[UUID, date, str], ...]
    encounter_id: UUID | None
    base: Letter | None = None


@dataclass(frozen=True, slots=True)
class LetterLine:
    """A letter in the list. `version` is its document's."""

    letter: Letter
    status: DocumentStatus
    version: int

    @property
    def holds(self) -> bool:
        """Tell whether it is neither withdrawn nor replaced."""
        return self.status is DocumentStatus.CURRENT


@dataclass(frozen=True, slots=True)
class LetterList:
    """A patient's letters, latest first; `restricted` when some are closed to the reader.

    `begun` tells that the reader began one and did not sign it.
    """

    lines: tuple[LetterLine, ...]
    restricted: bool
    begun: bool = False


def letter_kind_text(kind: LetterKind) -> str:
    """Return what a kind of letter is called."""
    return translate("Chart", _KINDS[kind])


def urgencies() -> list[tuple[Urgency, str]]:
    """Return how soon a referral may be wanted."""
    return [(one, translate("Chart", words)) for one, words in _URGENCIES.items()]


def enclosures() -> list[tuple[Enclosure, str]]:
    """Return the lists that can go with a letter."""
    return [(one, translate("Chart", words)) for one, words in _ENCLOSURES.items()]


def about_text(line: LetterLine) -> str:
    """Return what a letter is about: the days of a sick note, to whom, for what."""
    fields = line.letter.draft.fields
    if fields.first and fields.last:
        return f"{day_text(fields.first)} – {day_text(fields.last)}"
    return addressee_line(fields) or fields.purpose or fields.reason


def state_text(line: LetterLine) -> str:
    """Return whether a letter holds."""
    if line.status is DocumentStatus.DISMISSED:
        return translate("Chart", "Entered in error")
    if line.letter.replaced_by:
        words = translate("Chart", "replaced by {number}")
        return words.format(number=line.letter.replaced_by)
    return translate("Chart", "signed")


def read_letters(ctx: Any, patient_id: UUID) -> LetterList:
    """Return the letters of a patient and whether each still holds."""
    found, restricted = letters_of(ctx, patient_id)
    lines = []
    for one in found:
        paper = document(ctx, one.document_id)
        lines.append(LetterLine(one, paper.status, paper.version))
    begun = draft_of(ctx, JOURNAL, letter_subject(patient_id)) is not None
    return LetterList(tuple(lines), restricted, begun)


def read_pages(ctx: Any, line: LetterLine) -> bytes:
    """Return the pages of a letter as they were signed."""
    pdf: bytes = open_content(ctx, line.letter.document_id)
    return pdf


def withdraw_letter(ctx: Any, line: LetterLine, reason: str) -> None:
    """Mark a letter as entered in error; it stays readable in the list of letters."""
    dismiss_document(ctx, line.letter.document_id, line.version, reason)


def read_start(
    ctx: Any, patient_id: UUID, encounter_id: UUID | None = None, anew: UUID | None = None
) -> LetterStart:
    """Return what the dialog needs; without a visit that of the actor which runs."""
    ctx.require(Permission.ENCOUNTER_SIGN, patient_id=patient_id)
    found = [line.encounter for line in encounters_of(ctx, patient_id) if line.encounter]
    found = [visit for visit in found if visit.status is not EncounterStatus.ENTERED_IN_ERROR]
    base = letter(ctx, anew) if anew is not None else None
    if base is not None:
        encounter_id = base.draft.encounter_id
    elif encounter_id is None:
        mine = ctx.actor.practitioner_id
        running = [v for v in found if v.status is EncounterStatus.IN_PROGRESS]
        encounter_id = next((v.id for v in running if v.practitioner_id == mine), None)
    first = letter_language(text_language())
    languages = sorted(LETTER_LANGUAGES, key=lambda language: language != first)
    return LetterStart(
        patient_id,
        tuple(choice for language in languages for choice in _choices(ctx, language)),
        tuple((visit.id, visit.day, visit.details.reason) for visit in found),
        encounter_id,
        base,
    )


def read_sources(
    ctx: Any, patient_id: UUID, encounter_id: UUID | None, language: str
) -> LetterSources:
    """Return what the chart gives to a letter."""
    return letter_sources(ctx, patient_id, encounter_id, language)


def first_values(start: LetterStart) -> dict[str, Any]:
    """Return what the form shows first: nothing said, or what the older letter said."""
    draft = start.base.draft if start.base else None
    fields = draft.fields if draft else LetterFields()
    values: dict[str, Any] = {name: getattr(fields, name) for name in ASKED}
    values["enclosures"] = fields.enclosures
    key = _key_of(draft) if draft else start.choices[0].key
    known = {choice.key for choice in start.choices}
    values["letter"] = key if key in known else start.choices[0].key
    values["visit"] = start.encounter_id
    values["body"] = draft.body if draft else StructuredText()
    values["plain"] = draft.plain if draft else False
    values["replaces"] = start.base is not None
    return values


def fields_of(kind: LetterKind, values: Mapping[str, Any]) -> LetterFields:
    """Return what the form says, without what this kind of letter does not ask for."""
    said = {name: values[name] for name, kinds in ASKED.items() if kind in kinds}
    return LetterFields(**said)


def letter_subject(patient_id: UUID, anew: UUID | None = None) -> str:
    """Return the journal's key of a letter: one is begun of a patient, and one anew of each."""
    return f"{patient_id}:{anew or ''}"


def letter_draft(start: LetterStart, choice: Choice, values: Mapping[str, Any]) -> LetterDraft:
    """Return the letter that the form says."""
    return LetterDraft(
        patient_id=start.patient_id,
        kind=choice.kind,
        language=choice.language,
        fields=fields_of(choice.kind, values),
        body=values["body"],
        encounter_id=values["visit"],
        template=choice.template.key if choice.template else "",
        plain=bool(values["plain"]),
        replaces_id=start.base.id if start.base and values["replaces"] else None,
    )


def compose(
    choice: Choice,
    sources: LetterSources | None,
    values: Mapping[str, Any],
    results: Iterable[str] = (),
) -> StructuredText:
    """Return the text of a template with its fields filled in. Raises BrokenTemplate."""
    if choice.template is None or sources is None:
        return StructuredText()
    fields = fields_of(choice.kind, values)
    return fill_letter(
        choice.template.body, letter_values(sources, choice.kind, fields, tuple(results))
    )


def _choices(ctx: Any, language: str) -> list[Choice]:
    found = [t for t in letter_templates(ctx, language) if t.active]
    made = [Choice(t.kind, language, t) for t in found]
    return made + [Choice(kind, language) for kind in LetterKind]


def _key_of(draft: LetterDraft) -> str:
    return f"{draft.kind}:{draft.language}:{draft.template}"
