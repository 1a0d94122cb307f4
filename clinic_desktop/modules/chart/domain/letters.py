"""Letters: referral, sick note, certificate, free letter; what each needs before it is signed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.kernel.text import clean_line, translate
from clinic_desktop.modules.chart.domain.structured_text import MAX_CHARACTERS, StructuredText

LETTER_LANGUAGES = ("en", "es")
MAX_ADDRESSEE = 600
MAX_FIELD = 2_000
MAX_DAYS = 366  # a longer sick note is a slip of the year


class LetterKind(StrEnum):
    """What a letter is for."""

    REFERRAL = "referral"
    SICK_NOTE = "sick-note"
    CERTIFICATE = "certificate"
    LETTER = "letter"


class Urgency(StrEnum):
    """How soon a referral is to be seen (FHIR request-priority)."""

    ROUTINE = "routine"
    URGENT = "urgent"
    AT_ONCE = "stat"


class Enclosure(StrEnum):
    """A list of the chart that goes with a letter, on pages of its own."""

    PROBLEMS = "problems"
    MEDICATIONS = "medications"
    ALLERGIES = "allergies"
    RESULTS = "results"


@dataclass(frozen=True, slots=True)
class LetterFields:
    """What a person says about a letter. Which are asked for hangs on its kind.

    `first` and `last` are the days of a sick note, both counted; `names_diagnosis` prints why,
    which a sick note doesn't do by itself. `results_first` and `results_last` choose the results.
    """

    addressee: str = ""
    first: date | None = None
    last: date | None = None
    names_diagnosis: bool = False
    urgency: Urgency = Urgency.ROUTINE
    reason: str = ""
    question: str = ""
    purpose: str = ""
    enclosures: tuple[Enclosure, ...] = ()
    also_enclosed: str = ""
    results_first: date | None = None
    results_last: date | None = None

    @property
    def days(self) -> int:
        """The number of days of the period; 0 where it is not complete."""
        if self.first is None or self.last is None or self.last < self.first:
            return 0
        return (self.last - self.first).days + 1


@dataclass(frozen=True, slots=True)
class LetterDraft:
    """A letter that is being written. `plain` needs no layout; `replaces_id` is a letter."""

    patient_id: UUID
    kind: LetterKind
    language: str
    fields: LetterFields
    body: StructuredText
    encounter_id: UUID | None = None
    template: str = ""
    plain: bool = False
    replaces_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """A signed letter, never changed; its pages are the document.

    `signer_line` is name, qualification and specialty as they were; `replaced_by` is the number
    of the letter that took its place, '' for none.
    """

    id: UUID
    document_id: UUID
    number: str
    draft: LetterDraft
    signer_id: UUID
    signer_line: str
    day: date
    signed_ms: int
    replaced_by: str = ""


def letter_problems(draft: LetterDraft) -> dict[str, str]:
    """Return what is missing or wrong before a letter can be signed, by field."""
    fields, problems = draft.fields, {}
    limits = {"addressee": MAX_ADDRESSEE, "reason": MAX_FIELD, "question": MAX_FIELD}
    for name, limit in {**limits, "purpose": MAX_FIELD, "also_enclosed": MAX_FIELD}.items():
        if len(getattr(fields, name)) > limit:
            problems[name] = translate("Chart", "Use at most {limit} characters.").format(
                limit=limit
            )
    if draft.kind is LetterKind.SICK_NOTE:
        problems |= _period_problems(fields)
    if draft.kind is LetterKind.REFERRAL and not fields.reason.strip():
        problems["reason"] = translate("Chart", "Say why the patient is referred.")
    first, last = fields.results_first, fields.results_last
    if Enclosure.RESULTS in fields.enclosures and first is None:
        problems["results_first"] = translate("Chart", "Say from which day on.")
    if first and last and last < first:
        problems["results_last"] = translate("Chart", "It would end before it begins.")
    if draft.body.length > MAX_CHARACTERS:
        problems["body"] = translate("Chart", "Use at most {limit} characters.").format(
            limit=MAX_CHARACTERS
        )
    elif draft.body.empty and not draft.plain:
        problems["body"] = translate("Chart", "Nothing is written yet.")
    return problems


def check_letter(draft: LetterDraft) -> None:
    """Raise InvalidInput unless a letter can be signed."""
    problems = letter_problems(draft)
    if problems:
        raise InvalidInput(problems)


def addressee_line(fields: LetterFields) -> str:
    """Return to whom, in one line."""
    return clean_line(", ".join(filter(None, map(str.strip, fields.addressee.splitlines()))))


def _period_problems(fields: LetterFields) -> dict[str, str]:
    problems = {
        name: translate("Chart", "Say which day.")
        for name in ("first", "last")
        if getattr(fields, name) is None
    }
    if not problems and not fields.days:
        problems["last"] = translate("Chart", "It would end before it begins.")
    elif fields.days > MAX_DAYS:
        problems["last"] = translate("Chart", "A sick note covers a year at most.")
    return problems
