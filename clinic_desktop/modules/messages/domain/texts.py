"""The words of a message: fields in braces, checked when they are typed, filled when sent."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, clean_line, translate
from clinic_desktop.modules.messages.domain.message import ChannelKind, Purpose

SUBJECT_LIMIT = 150
BODY_LIMIT = {ChannelKind.EMAIL: 5000, ChannelKind.SMS: 600}
_FIELD = re.compile(r"\{([^{}\n]*)\}")
_BRACE = re.compile(r"[{}]")

# What may stand in braces, and what it becomes. The order is the one of the settings page.
FIELDS: dict[str, str] = {
    "patient_name": QT_TRANSLATE_NOOP("Messages", "Name of the patient"),
    "given_name": QT_TRANSLATE_NOOP("Messages", "Given name"),
    "date": QT_TRANSLATE_NOOP("Messages", "Day of the appointment"),
    "time": QT_TRANSLATE_NOOP("Messages", "Time of the appointment"),
    "old_date": QT_TRANSLATE_NOOP("Messages", "Day before it was moved"),
    "old_time": QT_TRANSLATE_NOOP("Messages", "Time before it was moved"),
    "changes": QT_TRANSLATE_NOOP("Messages", "What changes at the same time"),
    "practitioner": QT_TRANSLATE_NOOP("Messages", "Who sees the patient"),
    "room": QT_TRANSLATE_NOOP("Messages", "Room"),
    "place": QT_TRANSLATE_NOOP("Messages", "Address of the clinic"),
    "clinic_name": QT_TRANSLATE_NOOP("Messages", "Name of the clinic"),
    "clinic_phone": QT_TRANSLATE_NOOP("Messages", "Phone of the clinic"),
    "preparation": QT_TRANSLATE_NOOP("Messages", "Preparation of the appointment type"),
    "appointment_type": QT_TRANSLATE_NOOP("Messages", "Appointment type (tells the reason)"),
    "code": QT_TRANSLATE_NOOP("Messages", "Code for the answer"),
    "cancel_until": QT_TRANSLATE_NOOP("Messages", "Until when it can be cancelled"),
}
# These may tell a stranger who sees the screen of a phone why somebody goes to the clinic.
PRIVATE_FIELDS = frozenset({"appointment_type", "preparation"})


class UnknownField(UserError):
    """A text names a field that does not exist."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "There is no field {field}. Choose one from the list beside the text."
    )


@dataclass(frozen=True, slots=True)
class MessageText:
    """The words for one purpose on one channel in one language; `subject` for e-mail only.

    `version` 0 means as delivered with the program.
    """

    purpose: Purpose
    channel: ChannelKind
    language: str
    subject: str
    body: str
    version: int = 0


@dataclass(frozen=True, slots=True)
class Rendered:
    """Words ready to be sent."""

    subject: str
    body: str


def fields_in(text: str) -> Iterator[str]:
    """Yield the names that stand in braces, as they were typed."""
    return (found[1] for found in _FIELD.finditer(text))


def text_problems(text: MessageText) -> dict[str, str]:
    """Return a sentence for each part that can't be accepted."""
    problems = {}
    if text.channel is ChannelKind.EMAIL:
        problem = _problem(text.subject, SUBJECT_LIMIT)
        if problem:
            problems["subject"] = problem
    problem = _problem(text.body, BODY_LIMIT[text.channel])
    if problem:
        problems["body"] = problem
    return problems


def _problem(text: str, limit: int) -> str:
    if not text.strip():
        return translate("Messages", "Please write something.")
    if len(text) > limit:
        return translate("Messages", "At most {limit} characters.").format(limit=limit)
    unknown = next((name for name in fields_in(text) if name not in FIELDS), None)
    if unknown is not None:
        return UnknownField(field="{" + unknown + "}").message()
    if _BRACE.search(_FIELD.sub("", text)):
        return translate("Messages", "A brace stands alone: a field is written {time}.")
    return ""


def private_fields(text: MessageText) -> tuple[str, ...]:
    """Return the fields by which others could learn the reason: in an SMS or a subject."""
    seen = text.body if text.channel is ChannelKind.SMS else text.subject
    return tuple(dict.fromkeys(name for name in fields_in(seen) if name in PRIVATE_FIELDS))


def render(text: MessageText, values: Mapping[str, str]) -> Rendered:
    """Fill the fields. A line that held nothing but empty fields is left out. Raises UnknownField.

    Values are put in as they are, never read again as a text with fields.
    """
    lines = [_filled(line, values) for line in text.body.split("\n")]
    body = "\n".join(line for line in lines if line is not None)
    subject = _filled(text.subject, values) or ""
    return Rendered(clean_line(subject), re.sub(r"\n{3,}", "\n\n", body).strip())


def _filled(line: str, values: Mapping[str, str]) -> str | None:
    names = list(fields_in(line))
    for name in names:
        if name not in FIELDS:
            raise UnknownField(field="{" + name + "}")
    if names and not any(values.get(name) for name in names):
        return None
    return _FIELD.sub(lambda found: values.get(found[1], ""), line)


def language_chain(wanted: str, clinic: str) -> tuple[str, ...]:
    """Return the languages in which to look for words: the patient's, the clinic's, English."""
    chain = []
    for language in (wanted, clinic, "en"):
        plain = language.replace("_", "-")
        chain += [plain, plain.split("-")[0]]
    return tuple(dict.fromkeys(part for part in chain if part))
