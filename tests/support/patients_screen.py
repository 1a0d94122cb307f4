"""A handful of patients for the patients' screens, on a real store."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from clinic_desktop.modules.patients.domain.birth import BirthDate
from clinic_desktop.modules.patients.domain.codes import (
    AdministrativeGender,
    BirthPrecision,
    Channel,
    FlagCategory,
    FlagSeverity,
    Purpose,
    Relationship,
    TelecomSystem,
    TelecomUse,
)
from clinic_desktop.modules.patients.domain.records import (
    Address,
    CommunicationPreference,
    Identifier,
    PatientDetails,
    PersonName,
    RaiseFlag,
    RegisterPatient,
    RelatedPerson,
    Telecom,
)
from clinic_desktop.modules.patients.service.flags import raise_flag
from clinic_desktop.modules.patients.service.register import register_patient
from clinic_desktop.modules.practice.tables import ClinicRow
from clinic_desktop.storage.context import Context

FEMALE, MALE = AdministrativeGender.FEMALE, AdministrativeGender.MALE


@dataclass(frozen=True)
class People:
    """Ids of those who are registered."""

    marta: UUID
    mario: UUID
    leila: UUID
    mia: UUID


def add_profile(ctx: Context) -> None:
    """Give the store a clinic in Spain."""
    with ctx.unit_of_work() as uow:
        uow.insert(
            ClinicRow,
            {
                "id": ctx.store.clinic_id,
                "name": "Clinic Rio Claro",
                "country": "ES",
                "subdivision": "",
                "language": "es",
                "currency": "EUR",
                "zone": "Europe/Madrid",
                "phone_region": "ES",
                "paper_size": "A4",
                "slot_minutes": 15,
                "waiting_alarm_minutes": 30,
                "closes_on_holidays": True,
                "soft_lock_minutes": 2,
                "hard_lock_minutes": 15,
            },
        )
        uow.commit()


def marta_details() -> PatientDetails:
    """Return a record with something in every part."""
    return PatientDetails(
        name=PersonName("Marta", "Sanz", "Ibarra", preferred="Marti"),
        birth=BirthDate(date(1968, 3, 14)),
        gender=FEMALE,
        identifiers=(Identifier("12345678Z", "es.dni"),),
        telecoms=(
            Telecom("612 004 871", preferred=True),
            Telecom("marta@sanz.example", TelecomSystem.EMAIL, TelecomUse.HOME),
        ),
        addresses=(Address("Calle del Río 14", "", "Aranda", "", "Burgos", "09400", "ES"),),
        contacts=(
            RelatedPerson(
                "Iker Sanz",
                Relationship.CHILD,
                "611 222 333",
                emergency_contact=True,
                next_of_kin=True,
            ),
            RelatedPerson("Mutua Norte", Relationship.EMPLOYER, "947 123 456", guarantor=True),
        ),
        language="es",
        communication=CommunicationPreference(
            Channel.WHATSAPP, frozenset({Purpose.NEWS, Purpose.RESEARCH})
        ),
        note="Prefers mornings.",
    )


def add_people(ctx: Context) -> People:
    """Register four patients; the first has flags."""

    def add(details: PatientDetails) -> UUID:
        return register_patient(ctx, RegisterPatient(details)).id

    marta = add(marta_details())
    for text, severity, category in (
        ("Needs an interpreter", FlagSeverity.WARNING, FlagCategory.CONTACT),
        ("Falls: help with stairs", FlagSeverity.DANGER, FlagCategory.SAFETY),
    ):
        raise_flag(ctx, RaiseFlag(marta, text, category, severity))
    mario = PatientDetails(
        name=PersonName("Mario", "Santos"),
        birth=BirthDate(date(1981, 1, 1), BirthPrecision.YEAR, estimated=True),
        gender=MALE,
        telecoms=(Telecom("655 100 200"),),
    )
    leila = PatientDetails(name=PersonName("ليلى", "حداد"), gender=FEMALE)
    mia = PatientDetails(
        name=PersonName("Mia", "Costa"),
        birth=BirthDate(date(2026, 3, 2)),
        gender=FEMALE,
        telecoms=(Telecom("612 555 111"),),
    )
    return People(marta, add(mario), add(leila), add(mia))
