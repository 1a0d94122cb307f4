"""A small clinic to book in: two doctors, a room, equipment, hours, three patients."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from clinic_desktop.modules.agenda.api import BookAppointment, Change, book_appointment
from clinic_desktop.modules.patients.api import (
    PatientDetails,
    PersonName,
    RegisterPatient,
    Telecom,
    register_patient,
)
from clinic_desktop.modules.practice.api import (
    AppointmentTypeDetails,
    DeviceDetails,
    LocationDetails,
    PractitionerDetails,
    add_entry,
)
from clinic_desktop.modules.practice.tables import ClinicRow, OpeningScheduleRow
from clinic_desktop.storage.context import Context

TUESDAY = date(2026, 11, 24)  # the day on which the tests' clock stands at 10:24 in Madrid
HOURS = "[" + ",".join(["[[540,780],[960,1140]]"] * 5) + ",[],[]]"


@dataclass(frozen=True)
class SmallClinic:
    """Ids of what there is, and short ways to book."""

    ctx: Context
    alba: UUID
    bey: UUID
    room: UUID
    echo: UUID
    check_up: UUID
    ana: UUID
    luis: UUID
    marta: UUID

    def at(self, time: str, day: date = TUESDAY) -> datetime:
        """Return the wall time of "11:30"."""
        hour, minute = time.split(":")
        return datetime(day.year, day.month, day.day, int(hour), int(minute))

    def book(self, time: str, patient: UUID | None = None, **more) -> Change:
        """Book Ana with Dr Alba, or as said."""
        values = {
            "patient_id": patient or self.ana,
            "start": self.at(time, more.pop("day", TUESDAY)),
            "resource_ids": (self.alba,),
            "minutes": 30,
        } | more
        return book_appointment(self.ctx, BookAppointment(**values))

    def tomorrow(self) -> date:
        """Return Wednesday."""
        return TUESDAY + timedelta(days=1)


def make_clinic(ctx: Context, zone: str = "Europe/Madrid") -> SmallClinic:
    """Put the small clinic into an empty store."""
    with ctx.unit_of_work() as uow:
        uow.insert(
            ClinicRow,
            {
                "id": ctx.store.clinic_id,
                "name": "Clinic Rio Claro",
                "country": "ES",
                "subdivision": "",
                "language": "en",
                "currency": "EUR",
                "zone": zone,
                "phone_region": "ES",
                "paper_size": "A4",
                "slot_minutes": 15,
                "waiting_alarm_minutes": 30,
                "closes_on_holidays": True,
                "soft_lock_minutes": 2,
                "hard_lock_minutes": 15,
            },
        )
        uow.insert(
            OpeningScheduleRow, {"resource_id": None, "valid_from": "2000-01-01", "week": HOURS}
        )
        uow.commit()
    return SmallClinic(
        ctx=ctx,
        alba=add_entry(ctx, PractitionerDetails("Alba Ferrer", "Dr", "General", "Physician")),
        bey=add_entry(ctx, PractitionerDetails("Bey", "Dr", "Paediatrics", "Physician")),
        room=add_entry(ctx, LocationDetails("Room 1")),
        echo=add_entry(ctx, DeviceDetails("Ultrasound")),
        check_up=add_entry(ctx, AppointmentTypeDetails("Check-up", 45)),
        ana=register(ctx, "Ana", "Pérez Soto", "+34 612 000 001"),
        luis=register(ctx, "Luis", "Gil", "+34 612 000 002"),
        marta=register(ctx, "ليلى", "حداد", "+34 612 000 003"),
    )


def register(ctx: Context, given: str, family: str, phone: str) -> UUID:
    """Register a patient; returns the id."""
    details = PatientDetails(name=PersonName(given, family), telecoms=(Telecom(phone),))
    return register_patient(ctx, RegisterPatient(details)).id
