"""A child with measurements from birth on."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from clinic_desktop.modules.chart.api.results import (
    Coding,
    NewObservation,
    ObservationCategory,
    ObservationDetails,
    ObservedValue,
    ValueKind,
    record_observation,
)
from clinic_desktop.modules.patients.api import (
    AdministrativeGender,
    BirthDate,
    PatientDetails,
    PersonName,
    RegisterPatient,
    register_patient,
)
from clinic_desktop.storage.context import Context

WEIGHT, LENGTH, STANDING, HEAD = "29463-7", "8306-3", "8308-9", "9843-4"


def register_child(
    ctx: Context,
    born: date,
    gender: AdministrativeGender = AdministrativeGender.FEMALE,
    *,
    estimated: bool = False,
) -> UUID:
    """Register a child."""
    birth = BirthDate(born, estimated=estimated)
    details = PatientDetails(PersonName("Luz", "Prado"), gender=gender, birth=birth)
    return register_patient(ctx, RegisterPatient(details)).id


def measure(
    ctx: Context,
    patient_id: UUID,
    day: date,
    value: str,
    code: str = WEIGHT,
    unit: str = "kg",
    *,
    encounter_id: UUID | None = None,
    hour: int = 12,
) -> None:
    """Record one measurement, at noon unless said otherwise."""
    moment = datetime(day.year, day.month, day.day, hour, tzinfo=UTC)
    details = ObservationDetails(
        ObservationCategory.VITAL_SIGNS,
        Coding("http://loinc.org", code, "Measured"),
        ObservedValue(ValueKind.QUANTITY, value, unit=unit, unit_code=unit),
        effective_ms=round(moment.timestamp() * 1000),
    )
    record_observation(ctx, patient_id, NewObservation(details), encounter_id)


def grow(ctx: Context, born: date) -> UUID:
    """Register a girl who was weighed and measured five times in two years."""
    child = register_child(ctx, born)
    taken = ((0, "3.3", "49.5"), (61, "5.2", "57.3"), (183, "7.4", "65.9"), (365, "9.0", "74.1"))
    for days, weight, length in taken:
        measure(ctx, child, born + timedelta(days=days), weight)
        measure(ctx, child, born + timedelta(days=days), length, LENGTH, "cm")
    measure(ctx, child, born + timedelta(days=640), "11.1")
    return child
