"""Laboratory reports of a patient over three years."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

from clinic_desktop.modules.chart.api.results import (
    Coding,
    NewObservation,
    ObservationCategory,
    ObservationDetails,
    ObservedValue,
    RecordReport,
    ReferenceRange,
    ReportDetails,
    ValueKind,
    record_report,
)
from clinic_desktop.storage.context import Context

LOINC = "http://loinc.org"
PANEL = Coding(LOINC, "24323-8", "Metabolic panel")
TESTS = {
    "4548-4": ("HbA1c", "%", ("4.0", "6.0")),
    "2160-0": ("Creatinine", "µmol/L", ("45", "84")),
    "2823-3": ("Potassium", "mmol/L", ("3.5", "5.1")),
    "13457-7": ("LDL cholesterol", "mmol/L", ("", "")),
}
TAKEN = (
    (datetime(2024, 9, 3, 8, tzinfo=UTC), ("6.8", "92", "4.4", "3.4")),
    (datetime(2025, 9, 9, 8, tzinfo=UTC), ("7.2", "104", "4.6", "3.2")),
    (datetime(2026, 9, 3, 8, tzinfo=UTC), ("7.6", "112", "4.5", "3.1")),
)


def observed(code: str, value: str, moment: datetime) -> NewObservation:
    """Return one value with its range."""
    name, unit, (low, high) = TESTS[code]
    ranges = (ReferenceRange(low, high, unit_code=unit),) if low or high else ()
    return NewObservation(
        ObservationDetails(
            ObservationCategory.LABORATORY,
            Coding(LOINC, code, name),
            ObservedValue(ValueKind.QUANTITY, value, unit=unit, unit_code=unit),
            effective_ms=round(moment.timestamp() * 1000),
            ranges=ranges,
            performer="Lab Norte",
        )
    )


def report_panel(ctx: Context, patient_id: UUID, moment: datetime, values: tuple[str, ...]) -> UUID:
    """Record one panel, and return its entry."""
    details = ReportDetails(PANEL, effective_ms=round(moment.timestamp() * 1000))
    results = tuple(observed(code, v, moment) for code, v in zip(TESTS, values, strict=True))
    return record_report(ctx, RecordReport(patient_id, details, results)).report.entry_id


def report_three_years(ctx: Context, patient_id: UUID) -> None:
    """Record a panel a year."""
    for moment, values in TAKEN:
        report_panel(ctx, patient_id, moment, values)
