"""The demo clinic's letters about patients: referrals and sick notes that Dr Alba signed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from clinic_desktop.app.demo.house import House
from clinic_desktop.kernel.text import text_language
from clinic_desktop.modules.chart.api import StructuredText
from clinic_desktop.modules.chart.api.letters import (
    Enclosure,
    LetterDraft,
    LetterFields,
    LetterKind,
    Urgency,
    fill_letter,
    letter_language,
    letter_sources,
    letter_templates,
    letter_values,
    sign_letter,
)
from clinic_desktop.storage.context import Context


def sign_letters(ctx: Context, house: House, patients: Sequence[UUID], now: datetime) -> None:
    """Sign a few letters about the patients with a long illness."""
    doctor, today = replace(ctx, actor=house.doctor), now.date()
    referral = LetterFields(
        addressee="Dr Nieves Roca\nHospital of the Coast, kidney clinic",
        urgency=Urgency.ROUTINE,
        reason="The kidneys work a little less each year; blood pressure above the aim.",
        question="Is anything to be changed in the treatment?",
        enclosures=(Enclosure.PROBLEMS, Enclosure.MEDICATIONS, Enclosure.ALLERGIES),
    )
    rest = LetterFields(first=today, last=today + timedelta(days=4))
    sports = LetterFields(purpose="Gymnastics for the elderly")
    for patient_id in patients[:2]:
        _sign(doctor, patient_id, LetterKind.REFERRAL, "referral", referral)
        _sign(doctor, patient_id, LetterKind.SICK_NOTE, "sick-note", rest)
        _sign(doctor, patient_id, LetterKind.CERTIFICATE, "attendance", sports)


def _sign(ctx: Context, patient_id: UUID, kind: LetterKind, key: str, fields: LetterFields) -> None:
    language = letter_language(text_language())
    values = letter_values(letter_sources(ctx, patient_id, None, language), kind, fields)
    body = _body(ctx, language, key, values)
    draft = LetterDraft(patient_id, kind, language, fields, body, None, key)
    sign_letter(ctx, draft)


def _body(ctx: Context, language: str, key: str, values: Mapping[str, Any]) -> StructuredText:
    template = next(t for t in letter_templates(ctx, language) if t.key == key)
    return fill_letter(template.body, values)
