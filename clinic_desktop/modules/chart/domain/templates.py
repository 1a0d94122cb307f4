"""Templates of notes: headings and prompts for a specialty, made from a table of phrases."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

from clinic_desktop.modules.chart.domain.macros import Macro
from clinic_desktop.modules.chart.domain.notes import NoteKind
from clinic_desktop.modules.chart.domain.structured_text import (
    Block,
    StructuredText,
    heading,
    paragraph,
    tidy,
)

LANGUAGES = ("en", "es")
# What a template asks, in English and Spanish; each word or line is a prompt to write after.
_PHRASES: dict[str, tuple[str, str]] = {
    "reason": ("Reason: {encounter.reason}", "Motivo: {encounter.reason}"),
    "history": ("Since when, how, what helps: ", "Desde cuándo, cómo, qué alivia: "),
    "symptoms": ("Other symptoms: ", "Otros síntomas: "),
    "medicines": ("Medicines: {medications}", "Medicación: {medications}"),
    "allergies": ("Allergies: {allergies}", "Alergias: {allergies}"),
    "problems": ("Known problems: {problems}", "Problemas conocidos: {problems}"),
    "vitals": (
        "BP {last.bp} mmHg, pulse {last.pulse}/min, temperature {last.temperature} °C",
        "TA {last.bp} mmHg, pulso {last.pulse}/min, temperatura {last.temperature} °C",
    ),
    "body": (
        "Weight {last.weight} kg, height {last.height} cm, BMI {last.bmi} kg/m²",
        "Peso {last.weight} kg, talla {last.height} cm, IMC {last.bmi} kg/m²",
    ),
    "oxygen": ("Oxygen saturation {last.spo2} %", "Saturación de oxígeno {last.spo2} %"),
    "exam": ("Examination: ", "Exploración: "),
    "assessment": ("Assessment: ", "Valoración: "),
    "differential": ("What else could it be: ", "Qué otra cosa podría ser: "),
    "plan": ("Treatment: ", "Tratamiento: "),
    "tests": ("Tests ordered: ", "Pruebas solicitadas: "),
    "advice": ("Advice, when to come back at once: ", "Consejos, cuándo volver enseguida: "),
    "next": ("Next visit: ", "Próxima visita: "),
    "feeding": ("Feeding and sleep: ", "Alimentación y sueño: "),
    "development": ("Development: ", "Desarrollo: "),
    "vaccines": ("Vaccines today and due: ", "Vacunas hoy y pendientes: "),
    "school": ("Nursery or school, family: ", "Guardería o colegio, familia: "),
    "cycle": ("Last period, cycle: ", "Última regla, ciclo: "),
    "contraception": ("Contraception: ", "Anticoncepción: "),
    "pregnancies": ("Pregnancies and births: ", "Embarazos y partos: "),
    "weeks": ("Weeks of pregnancy, due date: ", "Semanas de gestación, fecha prevista: "),
    "movements": (
        "Movements, bleeding, contractions: ",
        "Movimientos, sangrado, contracciones: ",
    ),
    "fundus": ("Fundal height, heartbeat, position: ", "Altura uterina, latido, posición: "),
    "glucose": ("Glucose at home, hypoglycaemias: ", "Glucemias en casa, hipoglucemias: "),
    "feet": ("Feet: pulses, feeling, skin: ", "Pies: pulsos, sensibilidad, piel: "),
    "targets": ("Targets (HbA1c, BP, LDL): ", "Objetivos (HbA1c, TA, LDL): "),
    "home_bp": ("Blood pressure at home: ", "Tensión en casa: "),
    "taking": ("Takes the medicines as agreed: ", "Toma la medicación como se acordó: "),
    "mood": ("Mood, sleep, appetite, drive: ", "Ánimo, sueño, apetito, energía: "),
    "risk": ("Thoughts of self-harm, protection: ", "Ideas de autolesión, protección: "),
    "mental": ("Appearance, speech, thought, insight: ", "Aspecto, habla, pensamiento, juicio: "),
    "lesion": ("Where, size, shape, colour, border: ", "Dónde, tamaño, forma, color, borde: "),
    "pain": ("Pain (0-10), where, what worsens it: ", "Dolor (0-10), dónde, qué lo empeora: "),
    "movement": ("Movement, strength, stability: ", "Movilidad, fuerza, estabilidad: "),
    "injury": ("How and when it happened: ", "Cómo y cuándo ocurrió: "),
    "tetanus": ("Tetanus protection: ", "Protección antitetánica: "),
    "caller": ("Who called, number: ", "Quién llamó, número: "),
    "agreed": ("What was agreed: ", "Qué se acordó: "),
    "done": ("What was done: ", "Qué se hizo: "),
    "wound": ("Wound: size, bed, edges, discharge: ", "Herida: tamaño, lecho, bordes, exudado: "),
    "handover": ("To tell the doctor: ", "Para comunicar al médico: "),
    "identity": ("Identity checked, place of the patient: ", "Identidad comprobada, lugar: "),
}
_SECTIONS = {
    "S": ("Subjective", "Subjetivo"),
    "O": ("Objective", "Objetivo"),
    "A": ("Assessment", "Análisis"),
    "P": ("Plan", "Plan"),
}
_A, _P = "assessment differential", "plan tests advice next"
# key: specialty, titles, prompts of S, O, A, P
_TEMPLATES: dict[str, tuple[str, tuple[str, str], tuple[str, str, str, str]]] = {
    "general": (
        "general",
        ("General visit", "Consulta general"),
        ("reason history symptoms medicines allergies", "vitals exam", _A, _P),
    ),
    "chronic": (
        "general",
        ("Long-term condition", "Enfermedad crónica"),
        ("reason problems taking symptoms", "vitals body exam", _A, _P),
    ),
    "diabetes": (
        "general",
        ("Diabetes review", "Revisión de diabetes"),
        ("glucose taking symptoms", "vitals body feet", "assessment targets", _P),
    ),
    "hypertension": (
        "general",
        ("Blood pressure review", "Revisión de hipertensión"),
        ("home_bp taking symptoms", "vitals body exam", "assessment targets", _P),
    ),
    "child": (
        "paediatrics",
        ("Sick child", "Niño enfermo"),
        ("reason history symptoms feeding allergies", "vitals body oxygen exam", _A, _P),
    ),
    "well-child": (
        "paediatrics",
        ("Well child", "Niño sano"),
        ("feeding development school", "body exam", "assessment", "vaccines advice next"),
    ),
    "gynaecology": (
        "gynaecology",
        ("Gynaecology", "Ginecología"),
        ("reason history cycle contraception pregnancies", "vitals exam", _A, _P),
    ),
    "antenatal": (
        "obstetrics",
        ("Antenatal visit", "Control de embarazo"),
        ("weeks movements symptoms", "vitals body fundus", "assessment", _P),
    ),
    "mental-health": (
        "psychiatry",
        ("Mental health", "Salud mental"),
        ("reason history mood risk medicines", "mental", _A, "plan advice next"),
    ),
    "skin": (
        "dermatology",
        ("Skin", "Piel"),
        ("reason history symptoms allergies", "lesion", _A, _P),
    ),
    "joints": (
        "orthopaedics",
        ("Joints and back", "Articulaciones y espalda"),
        ("reason history pain", "movement exam", _A, _P),
    ),
    "injury": (
        "emergency",
        ("Injury", "Lesión"),
        ("injury pain tetanus allergies", "vitals exam movement", _A, _P),
    ),
    "video": (
        "general",
        ("Video visit", "Consulta por vídeo"),
        ("identity reason history symptoms medicines", "exam", _A, _P),
    ),
    "telephone": (
        "general",
        ("Telephone call", "Llamada telefónica"),
        ("caller reason history", "", "assessment", "agreed next"),
    ),
    "nursing": (
        "nursing",
        ("Nursing visit", "Consulta de enfermería"),
        ("reason", "vitals body", "", "done handover next"),
    ),
    "wound": (
        "nursing",
        ("Wound care", "Cura de herida"),
        ("pain", "wound", "", "done handover next"),
    ),
}
_MACROS: dict[str, tuple[str, str, str]] = {
    # English trigger: Spanish trigger, English text, Spanish text
    ".heart": (
        ".corazon",
        "Heart: regular, no murmur.",
        "Corazón: rítmico, sin soplos.",
    ),
    ".lungs": (
        ".pulmones",
        "Lungs: clear on both sides, no wheeze.",
        "Pulmones: murmullo conservado en ambos lados, sin sibilancias.",
    ),
    ".abdomen": (
        ".abdomen",
        "Abdomen: soft, not tender, no mass, bowel sounds normal.",
        "Abdomen: blando, no doloroso, sin masas, ruidos normales.",
    ),
    ".ears": (
        ".oidos",
        "Ears: both drums visible and normal.",
        "Oídos: ambos tímpanos visibles y normales.",
    ),
    ".throat": (
        ".garganta",
        "Throat: not red, no exudate, no enlarged nodes.",
        "Garganta: sin enrojecimiento ni exudado, sin ganglios.",
    ),
    ".neuro": (
        ".neuro",
        "Alert and oriented; speech, face, strength and gait normal.",
        "Alerta y orientado; habla, cara, fuerza y marcha normales.",
    ),
    ".skin": (".piel", "Skin: no rash, no wounds.", "Piel: sin exantema ni heridas."),
    ".vitals": (
        ".constantes",
        "BP {last.bp} mmHg, pulse {last.pulse}/min, temperature {last.temperature} °C,"
        " oxygen saturation {last.spo2} %.",
        "TA {last.bp} mmHg, pulso {last.pulse}/min, temperatura {last.temperature} °C,"
        " saturación de oxígeno {last.spo2} %.",
    ),
    ".who": (
        ".quien",
        "{patient.name}, {patient.age}, {patient.sex}",
        "{patient.name}, {patient.age}, {patient.sex}",
    ),
    ".allergies": (".alergias", "Allergies: {allergies}", "Alergias: {allergies}"),
    ".meds": (".medicacion", "Medicines: {medications}", "Medicación: {medications}"),
    ".problems": (".problemas", "Problems: {problems}", "Problemas: {problems}"),
    ".back": (
        ".volver",
        "Come back at once if it gets worse, with fever, or if you are worried.",
        "Vuelva enseguida si empeora, si hay fiebre o si está preocupado.",
    ),
    ".consent": (
        ".consentimiento",
        "Explained what, why, risks and alternatives; questions answered; agreed.",
        "Explicado qué, por qué, riesgos y alternativas; dudas resueltas; de acuerdo.",
    ),
    ".chaperone": (
        ".acompanante",
        "A chaperone was offered. ",
        "Se ofreció acompañante. ",
    ),
}


@dataclass(frozen=True, slots=True)
class NoteTemplate:
    """The beginning of a note. `id` and `version` are None and 0 for one that ships."""

    key: str
    language: str
    specialty: str
    title: str
    body: StructuredText
    kind: NoteKind = NoteKind.CLINICAL
    active: bool = True
    id: UUID | None = None
    version: int = 0


@lru_cache(maxsize=4)  # frozen, and asked for at each opening of a visit
def built_in_templates(language: str) -> tuple[NoteTemplate, ...]:
    """Return the templates that ship, in a language that ships or else in English."""
    place = _place(language)
    return tuple(
        NoteTemplate(
            key,
            LANGUAGES[place],
            specialty,
            titles[place],
            tidy(_blocks(prompts, place)),
            NoteKind.NURSING if specialty == "nursing" else NoteKind.CLINICAL,
        )
        for key, (specialty, titles, prompts) in _TEMPLATES.items()
    )


def built_in_macros(language: str) -> tuple[Macro, ...]:
    """Return the macros that ship, in a language that ships or else in English."""
    place = _place(language)
    return tuple(
        Macro((english, spanish)[place], LANGUAGES[place], texts[place])
        for english, (spanish, *texts) in _MACROS.items()
    )


def _place(language: str) -> int:
    short = language[:2].lower()
    return LANGUAGES.index(short) if short in LANGUAGES else 0


def _blocks(prompts: tuple[str, str, str, str], place: int) -> Iterator[Block]:
    for (section, titles), names in zip(_SECTIONS.items(), prompts, strict=True):
        yield heading(titles[place], section)
        for name in names.split():
            yield paragraph(_PHRASES[name][place])
