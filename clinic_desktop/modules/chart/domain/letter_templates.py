"""Templates of letters: those that ship, in English and Spanish."""

from __future__ import annotations

from dataclasses import dataclass, replace
from uuid import UUID

from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.kernel.text import clean_line, translate
from clinic_desktop.modules.chart.domain.letter_fields import field_problems
from clinic_desktop.modules.chart.domain.letters import LETTER_LANGUAGES, LetterKind
from clinic_desktop.modules.chart.domain.structured_text import (
    StructuredText,
    heading,
    paragraph,
    tidy,
)

# key: kind, then in English and Spanish the title and the lines; "# " begins a heading.
_SHIPPED: dict[str, tuple[LetterKind, tuple[str, str], tuple[str, str]]] = {
    "referral": (
        LetterKind.REFERRAL,
        (
            "Referral to a specialist",
            """Dear {addressee},

Please see {patient.name}, born {patient.birth}, {patient.sex}.
Urgency: {urgency}.
# Reason
{reason}
# Question
{question}
# Diagnoses of this visit
{diagnoses}
# Known problems
{problems}
# Medication
{medications}
# Allergies
{allergies}
# Results
{results}

Enclosed: {enclosures}
Thank you for your opinion and your report.""",
        ),
        (
            "Derivación a un especialista",
            """A la atención de {addressee}:

Le ruego que valore a {patient.name}, nacimiento {patient.birth}, {patient.sex}.
Prioridad: {urgency}.
# Motivo
{reason}
# Pregunta
{question}
# Diagnósticos de esta visita
{diagnoses}
# Problemas conocidos
{problems}
# Medicación
{medications}
# Alergias
{allergies}
# Resultados
{results}

Se adjunta: {enclosures}
Le agradezco su valoración y su informe.""",
        ),
    ),
    "sick-note": (
        LetterKind.SICK_NOTE,
        (
            "Sick note",
            """{patient.name}, born {patient.birth}, is not able to work or study for health \
reasons.
From {from} until {until}, both days included ({days} days).
Diagnosis: {diagnoses}""",
        ),
        (
            "Certificado de reposo",
            """{patient.name}, nacimiento {patient.birth}, no puede trabajar ni estudiar por \
motivos de salud.
Desde el {from} hasta el {until}, ambos incluidos ({days} días).
Diagnóstico: {diagnoses}""",
        ),
    ),
    "attendance": (
        LetterKind.CERTIFICATE,
        (
            "Certificate of attendance",
            """I certify that {patient.name}, born {patient.birth}, was seen at {clinic} on \
{visit.day}.
Purpose: {purpose}""",
        ),
        (
            "Justificante de asistencia",
            """Certifico que {patient.name}, nacimiento {patient.birth}, fue atendido en {clinic} \
el {visit.day}.
Finalidad: {purpose}""",
        ),
    ),
    "certificate": (
        LetterKind.CERTIFICATE,
        (
            "Medical certificate",
            """I certify that I examined {patient.name}, born {patient.birth}, on {today}.
Purpose: {purpose}
# Findings
At the time of the examination:\u0020""",
        ),
        (
            "Certificado médico",
            """Certifico que he examinado a {patient.name}, nacimiento {patient.birth}, el {today}.
Finalidad: {purpose}
# Hallazgos
En el momento del examen:\u0020""",
        ),
    ),
    "letter": (
        LetterKind.LETTER,
        (
            "Free letter",
            """Dear {addressee},

About {patient.name}, born {patient.birth}:
{reason}

Enclosed: {enclosures}""",
        ),
        (
            "Carta libre",
            """A la atención de {addressee}:

Asunto: {patient.name}, nacimiento {patient.birth}
{reason}

Se adjunta: {enclosures}""",
        ),
    ),
}
_HEADING = "# "


@dataclass(frozen=True, slots=True)
class LetterTemplate:
    """The beginning of a letter. `id` and `version` are None and 0 for one that ships."""

    key: str
    language: str
    kind: LetterKind
    title: str
    body: StructuredText
    active: bool = True
    id: UUID | None = None
    version: int = 0


def shipped_letters(language: str) -> tuple[LetterTemplate, ...]:
    """Return the templates that ship in a language; none where none ship in it."""
    if language not in LETTER_LANGUAGES:
        return ()
    place = LETTER_LANGUAGES.index(language)
    return tuple(
        LetterTemplate(key, language, kind, *_read(texts[place]))
        for key, (kind, *texts) in _SHIPPED.items()
    )


def _read(titled: tuple[str, str]) -> tuple[str, StructuredText]:
    title, text = titled
    return title, tidy(
        heading(line.removeprefix(_HEADING)) if line.startswith(_HEADING) else paragraph(line)
        for line in text.split("\n")
    )


def cleaned_template(template: LetterTemplate) -> LetterTemplate:
    """Return a template as it is stored; raises InvalidInput, with the place of wrong fields."""
    cleaned = replace(template, title=clean_line(template.title), body=tidy(template.body.blocks))
    problems = {}
    if not cleaned.title or not cleaned.key:
        problems["title"] = translate("Chart", "Give the template a name.")
    wrong = field_problems(cleaned.body)
    if wrong:
        problems["body"] = "\n".join(problem.text() for problem in wrong)
    elif cleaned.body.empty:
        problems["body"] = translate("Chart", "Nothing is written yet.")
    if problems:
        raise InvalidInput(problems)
    return cleaned
