"""What some lists read beside their facts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from clinic_desktop.modules.chart.api import (
    AllergyBanner,
    DueDose,
    Series,
    allergy_flag,
    due_immunizations,
    immunization_schedule,
)
from clinic_desktop.modules.chart.api.lists import MedicationReview, last_medication_review
from clinic_desktop.modules.patients.api import patient_ref


@dataclass(frozen=True, slots=True)
class Immunising:
    """The clinic's schedule, how the patient stands in it, and whether an age is known."""

    schedule: tuple[Series, ...]
    due: tuple[DueDose, ...]
    born_known: bool

    def title(self, vaccine: str) -> str:
        """Return the name of a vaccine, the key itself where the schedule lacks it."""
        found = (series.title for series in self.schedule if series.vaccine == vaccine)
        return next(found, vaccine)


def allergy_more(ctx: Any, patient_id: UUID) -> AllergyBanner:
    """Return the state: not asked, none known, known."""
    return allergy_flag(ctx, patient_id)


def medication_more(ctx: Any, patient_id: UUID) -> MedicationReview | None:
    """Return when the list was last gone through."""
    return last_medication_review(ctx, patient_id)


def immunization_more(ctx: Any, patient_id: UUID) -> Immunising:
    """Return the schedule and what is due."""
    born_known = patient_ref(ctx, patient_id).birth_date is not None
    return Immunising(immunization_schedule(ctx), due_immunizations(ctx, patient_id), born_known)
