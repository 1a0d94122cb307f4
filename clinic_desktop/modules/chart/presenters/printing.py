"""Which papers there are of a patient, and how each is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.modules.chart.api import encounters_of
from clinic_desktop.modules.chart.api.printing import (
    ChartPart,
    chart_pdf,
    emergency_sheet_pdf,
    growth_pdf,
    immunization_certificate_pdf,
    medication_list_pdf,
    part_text,
    plain_visit_pdf,
    problem_sheet_pdf,
    visit_pdf,
)


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be printed of whom."""

    patient_id: UUID
    first: date | None = None
    last: date | None = None
    language: str = "en"
    encounter_id: UUID | None = None
    parts: tuple[ChartPart, ...] = tuple(ChartPart)


@dataclass(frozen=True, slots=True)
class PaperKind:
    """A paper that can be asked for; `title` is a source text of context "Chart"."""

    name: str
    title: str
    permission: Permission
    make: Callable[[Any, Wish], bytes]
    by_days: bool = False
    by_language: bool = False
    by_visit: bool = False

    @property
    def asks(self) -> bool:
        """Tell whether there is anything to choose about it."""
        return self.by_days or self.by_language or self.by_visit


def _visit(work: Callable[[Any, UUID], bytes]) -> Callable[[Any, Wish], bytes]:
    def make(ctx: Any, wish: Wish) -> bytes:
        assert wish.encounter_id is not None
        return work(ctx, wish.encounter_id)

    return make


EMERGENCY = "emergency"
_P = Permission
PAPERS = (
    PaperKind(
        "chart",
        QT_TRANSLATE_NOOP("Chart", "Chart, whole or by days"),
        _P.ENCOUNTER_READ,
        lambda ctx, wish: chart_pdf(ctx, wish.patient_id, wish.first, wish.last, wish.parts),
        by_days=True,
    ),
    PaperKind(
        "visit",
        QT_TRANSLATE_NOOP("Chart", "Visit with its notes"),
        _P.ENCOUNTER_READ,
        _visit(visit_pdf),
        by_visit=True,
    ),
    PaperKind(
        "plain-visit",
        QT_TRANSLATE_NOOP("Chart", "Visit in plain lines"),
        _P.ENCOUNTER_READ,
        _visit(plain_visit_pdf),
        by_visit=True,
    ),
    PaperKind(
        EMERGENCY,
        QT_TRANSLATE_NOOP("Chart", "Emergency sheet"),
        _P.EMERGENCY_SUMMARY_READ,
        lambda ctx, wish: emergency_sheet_pdf(ctx, wish.patient_id),
    ),
    PaperKind(
        "medication",
        QT_TRANSLATE_NOOP("Chart", "Medication list"),
        _P.PRESCRIPTION_READ,
        lambda ctx, wish: medication_list_pdf(ctx, wish.patient_id),
    ),
    PaperKind(
        "problems",
        QT_TRANSLATE_NOOP("Chart", "Problems and allergies"),
        _P.CONDITION_READ,
        lambda ctx, wish: problem_sheet_pdf(ctx, wish.patient_id),
    ),
    PaperKind(
        "immunizations",
        QT_TRANSLATE_NOOP("Chart", "Immunisation certificate"),
        _P.ENCOUNTER_READ,
        lambda ctx, wish: immunization_certificate_pdf(ctx, wish.patient_id, wish.language),
        by_language=True,
    ),
    PaperKind(
        "growth",
        QT_TRANSLATE_NOOP("Chart", "Growth"),
        _P.VITALS_READ,
        lambda ctx, wish: growth_pdf(ctx, wish.patient_id),
    ),
)


def chart_parts() -> list[tuple[ChartPart, str]]:
    """Return the parts of the printed chart."""
    return [(part, part_text(part)) for part in ChartPart]


def paper_of(name: str) -> PaperKind:
    """Return a paper by its name."""
    return next(kind for kind in PAPERS if kind.name == name)


def printable_visits(ctx: Any, patient_id: UUID) -> tuple[tuple[UUID, date, str], ...]:
    """Return the visits that the actor may print, latest first: id, day, reason."""
    ctx.require(Permission.ENCOUNTER_READ, patient_id=patient_id)
    found = [line.encounter for line in encounters_of(ctx, patient_id) if line.encounter]
    found.sort(key=lambda visit: -visit.start_ms)
    return tuple((visit.id, visit.day, visit.details.reason) for visit in found)
