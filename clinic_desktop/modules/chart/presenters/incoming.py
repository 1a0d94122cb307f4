"""Results that wait for a patient: the list, one message, and whom it is compared with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from clinic_desktop.kernel.local_text import day_text
from clinic_desktop.kernel.partial_date import parse_partial
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.api.fact_words import partial_text
from clinic_desktop.modules.chart.api.laboratory_import import (
    IncomingResult,
    Likeness,
    NamedPerson,
    StoredMessage,
    incoming_count,
    incoming_result,
    incoming_results,
    likeness,
    problem_text,
)
from clinic_desktop.modules.chart.api.result_words import result_text
from clinic_desktop.modules.chart.presenters.results import moment_of
from clinic_desktop.modules.patients.api import BirthPrecision, PatientRef, patient_ref
from clinic_desktop.modules.practice.api import clinic_profile
from clinic_desktop.storage.context import Context

_KNOWN = {BirthPrecision.YEAR: 4, BirthPrecision.MONTH: 7, BirthPrecision.DAY: 10}
_LONGEST = 160
_SHOWN = 12  # values of a message; who wants all looks at the message


@dataclass(frozen=True, slots=True)
class IncomingLine:
    """A message that waits, with the clinic's wall times of it."""

    message: StoredMessage
    received: datetime
    sent: datetime | None

    @property
    def why(self) -> str:
        """Why it waits."""
        return problem_text(self.message.problem)


@dataclass(frozen=True, slots=True)
class IncomingPage:
    """The list; `more` are those beyond it."""

    lines: tuple[IncomingLine, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Side:
    """One field: what the message says, what the chart says; `same` is None if one says nothing."""

    label: str
    sent: str
    ours: str
    same: bool | None


def read_incoming(ctx: Context) -> IncomingPage:
    """Read what waits."""
    zone = clinic_profile(ctx).zone
    lines = tuple(
        IncomingLine(
            one,
            moment_of(one.received_ms, zone),
            None if one.sent_ms is None else moment_of(one.sent_ms, zone),
        )
        for one in incoming_results(ctx)
    )
    return IncomingPage(lines, incoming_count(ctx) - len(lines))


def read_message(ctx: Context, message_id: UUID) -> tuple[IncomingResult, tuple[PatientRef, ...]]:
    """Read one message and those whom it may be of."""
    found = incoming_result(ctx, message_id)
    return found, tuple(read_patient(ctx, each.patient_id) for each in found.candidates)


def read_patient(ctx: Context, patient_id: UUID) -> PatientRef:
    """Read whom a message is compared with; a merged record is the kept one."""
    ref = patient_ref(ctx, patient_id)
    return ref if ref.merged_into is None else patient_ref(ctx, ref.merged_into)


def alike(person: NamedPerson, ref: PatientRef) -> Likeness:
    """Compare a message's person with a patient."""
    precision = 4 if ref.birth_estimated else _KNOWN[ref.birth_precision]
    return likeness(
        person, ref.display_name, ref.birth_date, precision, ref.sex.value, {ref.number}
    )


def sides(person: NamedPerson, ref: PatientRef | None) -> tuple[Side, ...]:
    """Return both sides, field by field; without a patient only the message's."""
    found = alike(person, ref) if ref is not None else Likeness(None, None, None, None)
    birth, sex, name, number = "", "", "", ""
    if ref is not None:
        name, number, sex = ref.display_name, ref.number, sex_text(ref.sex.value)
        birth = day_text(ref.birth_date) if ref.birth_date else ""
    return (
        Side(translate("Chart", "Name"), person.name, name, found.name),
        Side(translate("Chart", "Birth date"), born_text(person), birth, found.birth),
        Side(translate("Chart", "Sex"), sex_text(person.sex), sex, found.sex),
        Side(translate("Chart", "Number"), ", ".join(person.numbers), number, found.number),
    )


def born_text(person: NamedPerson) -> str:
    """Return the birth date that a message states, as far as it does."""
    return partial_text(parse_partial(person.birth)) if person.birth else ""


def sex_text(sex: str) -> str:
    """Return the word for a sex; nothing where it is not known."""
    words = {
        "female": translate("Chart", "female"),
        "male": translate("Chart", "male"),
        "other": translate("Chart", "other"),
    }
    return words.get(sex, "")


def values_text(found: IncomingResult) -> str:
    """Return what the message says, value by value, each on its line."""
    values = [
        f"{new.details.coding.words}: {result_text(new.details)}"[:_LONGEST]
        for report in found.reports
        for new in report.results
    ]
    left = len(values) - _SHOWN
    more = [translate("Chart", "and %n more", "", left)] if left > 0 else []
    return "\n".join([*values[:_SHOWN], *more])
