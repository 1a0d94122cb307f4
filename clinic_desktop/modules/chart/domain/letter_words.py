"""The words that a letter brings itself, in the language of who will read it.

They are no texts of the screen: a letter in Spanish is written on an English screen too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from clinic_desktop.kernel.locales import locale_of
from clinic_desktop.modules.chart.domain.interpretation import Flag
from clinic_desktop.modules.chart.domain.letter_fields import Filling
from clinic_desktop.modules.chart.domain.letters import (
    LETTER_LANGUAGES,
    Enclosure,
    LetterFields,
    LetterKind,
    Urgency,
)

_WORDS: dict[str, tuple[str, str]] = {
    LetterKind.REFERRAL: ("Referral", "Derivación"),
    LetterKind.SICK_NOTE: ("Sick note", "Certificado de reposo médico"),
    LetterKind.CERTIFICATE: ("Medical certificate", "Certificado médico"),
    LetterKind.LETTER: ("Letter", "Carta"),
    Urgency.ROUTINE: ("routine", "ordinaria"),
    Urgency.URGENT: ("urgent", "urgente"),
    Urgency.AT_ONCE: ("emergency, to be seen at once", "emergencia, atención inmediata"),
    Enclosure.PROBLEMS: ("Problems", "Problemas"),
    Enclosure.MEDICATIONS: ("Medication", "Medicación"),
    Enclosure.ALLERGIES: ("Allergies", "Alergias"),
    Enclosure.RESULTS: ("Results", "Resultados"),
    "to": ("To", "Para"),
    "patient": ("Patient", "Paciente"),
    "date": ("Date", "Fecha"),
    "number": ("Number", "Número"),
    "draft": ("DRAFT, not signed", "BORRADOR, sin firmar"),
    "from": ("From", "Desde"),
    "until": ("Until, included", "Hasta, incluido"),
    "days": ("Days", "Días"),
    "urgency": ("Urgency", "Prioridad"),
    "reason": ("Reason", "Motivo"),
    "question": ("Question", "Pregunta"),
    "purpose": ("Purpose", "Finalidad"),
    "diagnoses": ("Diagnosis", "Diagnóstico"),
    "enclosed": ("Enclosed", "Se adjunta"),
    "enclosure": ("Enclosed: {what}", "Adjunto: {what}"),
    "replaces": ("Takes the place of number {number}", "Sustituye al número {number}"),
    "signature": ("Signature and stamp", "Firma y sello"),
    "none": ("none recorded", "sin registros"),
    "none known": ("none known", "ninguna conocida"),
    "not asked": ("not asked", "sin preguntar"),
    "ask again": ("none now; to be asked again", "ninguna ahora; volver a preguntar"),
    "born": ("born {day}", "nacimiento {day}"),
    "female": ("female", "mujer"),
    "male": ("male", "hombre"),
    "other": ("other", "otro"),
    "no range": ("no range", "sin rango"),
    Flag.CRITICAL_LOW: ("critically low", "críticamente bajo"),
    Flag.LOW: ("low", "bajo"),
    Flag.NORMAL: ("in range", "en rango"),
    Flag.HIGH: ("high", "alto"),
    Flag.CRITICAL_HIGH: ("critically high", "críticamente alto"),
    Flag.ABNORMAL: ("abnormal", "anormal"),
    Flag.CRITICAL_ABNORMAL: ("critically abnormal", "críticamente anormal"),
    Flag.NO_RANGE: ("no range", "sin rango"),
    Flag.NOT_JUDGED: ("not judged", "sin valorar"),
}
_OF_ILLNESS = frozenset(
    {"visit.reason", "diagnoses", "problems", "medications", "allergies", "results", "reason"}
)


def letter_language(language: str) -> str:
    """Return a language in which letters can be written: the wished one, else English."""
    short = language[:2].lower()
    return short if short in LETTER_LANGUAGES else LETTER_LANGUAGES[0]


def letter_word(word: str, language: str) -> str:
    """Return what a letter says for a word of this list."""
    return _WORDS[word][LETTER_LANGUAGES.index(letter_language(language))]


def letter_day(day: date, language: str, country: str) -> str:
    """Return a day in full words, without its weekday: "24 November 2026"."""
    from babel.dates import format_date

    return str(format_date(day, "long", locale=locale_of(letter_language(language), country)))


@dataclass(frozen=True, slots=True)
class LetterSources:
    """What the chart gives to a letter in its language: values of fields, and who signs.

    `restricted` tells that entries of restricted visits were left out.
    """

    language: str
    country: str
    values: Mapping[str, Filling]
    signer_line: str
    restricted: bool = False


def letter_values(
    sources: LetterSources, kind: LetterKind, fields: LetterFields, results: tuple[str, ...] = ()
) -> Mapping[str, Filling]:
    """Return what each field of a template becomes.

    A sick note goes to an employer or a school: it says nothing of the illness unless the person
    who signs says so.
    """
    said = field_values(fields, sources.language, sources.country, kind)
    values = {**sources.values, "results": results, **said}
    if kind is LetterKind.SICK_NOTE:
        values = {name: "" if name in _OF_ILLNESS else text for name, text in values.items()}
        if fields.names_diagnosis:
            values["diagnoses"] = sources.values["diagnoses"]
    return values


def field_values(
    fields: LetterFields, language: str, country: str, kind: LetterKind
) -> Mapping[str, Filling]:
    """Return what a letter's own fields become in its text."""

    def day(value: date | None) -> str:
        return letter_day(value, language, country) if value else ""

    enclosed = [letter_word(one, language) for one in fields.enclosures]
    referral = kind is LetterKind.REFERRAL
    return {
        "addressee": fields.addressee.split("\n")[0].strip(),
        "from": day(fields.first),
        "until": day(fields.last),
        "days": str(fields.days or ""),
        "urgency": letter_word(fields.urgency, language) if referral else "",
        "reason": fields.reason.strip(),
        "question": fields.question.strip(),
        "purpose": fields.purpose.strip(),
        "enclosures": ", ".join(filter(None, (*enclosed, fields.also_enclosed.strip()))),
    }
