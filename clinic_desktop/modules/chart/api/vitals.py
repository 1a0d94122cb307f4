"""The door to readings of vital signs, their correction and their courses."""

from __future__ import annotations

from clinic_desktop.modules.chart.domain.vital_views import (
    VitalCell,
    VitalReading,
    VitalReadings,
    entry_of,
    sortable,
    vital_trends,
)
from clinic_desktop.modules.chart.domain.vitals import BY_CODE, Plausibility
from clinic_desktop.modules.chart.service.vital_readings import (
    CorrectVitals,
    correct_vitals,
    vital_readings,
    withdraw_vitals,
)

__all__ = [
    "BY_CODE",
    "CorrectVitals",
    "Plausibility",
    "VitalCell",
    "VitalReading",
    "VitalReadings",
    "correct_vitals",
    "entry_of",
    "sortable",
    "vital_readings",
    "vital_trends",
    "withdraw_vitals",
]
