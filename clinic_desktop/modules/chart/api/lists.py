"""The door for the lists of facts: the history of one, warnings, reviews, dating."""

from __future__ import annotations

from clinic_desktop.modules.chart.domain.conditions import WARN_SAME_PROBLEM, BodySide
from clinic_desktop.modules.chart.domain.fact_history import FactChange
from clinic_desktop.modules.chart.domain.gestation import DatedBy, Dating, dated
from clinic_desktop.modules.chart.domain.history import UseUnit, amount_of, pack_years
from clinic_desktop.modules.chart.domain.medications import MedicationReview
from clinic_desktop.modules.chart.service.fact_history import fact_history
from clinic_desktop.modules.chart.service.medications import (
    assert_medication_reviewed,
    last_medication_review,
)

__all__ = [
    "WARN_SAME_PROBLEM",
    "BodySide",
    "DatedBy",
    "Dating",
    "FactChange",
    "MedicationReview",
    "UseUnit",
    "amount_of",
    "assert_medication_reviewed",
    "dated",
    "fact_history",
    "last_medication_review",
    "pack_years",
]
