"""The demo clinic's house: people who work there, rooms, equipment, hours, types, users."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from clinic_desktop.kernel.permissions import Actor, Role
from clinic_desktop.modules.practice.api import (
    AnnounceClosure,
    AppointmentTypeDetails,
    DeviceDetails,
    Intervals,
    LocationDetails,
    Modality,
    PractitionerDetails,
    SetOpeningHours,
    add_entry,
    announce_closure,
    holidays_between,
    set_opening_hours,
)
from clinic_desktop.modules.practice.domain.clinic import ClinicDetails
from clinic_desktop.modules.practice.domain.users import UserDetails
from clinic_desktop.modules.practice.service.accounts import user_values
from clinic_desktop.modules.practice.tables import UserRow
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.slots import NewUser

PASSWORD = "demo-clinic"  # noqa: S105 - public on purpose: nobody real is in this store
ZONE = "Europe/Madrid"
DETAILS = ClinicDetails(
    name="Clinic Rio Claro",
    country="ES",
    language="en",
    currency="EUR",
    zone=ZONE,
    phone_region="ES",
)
# Open every day, so that the demo shows a working day whenever it is made.
CLINIC_WEEK: tuple[Intervals, ...] = (((8 * 60 + 30, 20 * 60),),) * 5 + (((9 * 60, 14 * 60),),) * 2


@dataclass(frozen=True, slots=True)
class House:
    """Ids of everything that can be booked, and who acts."""

    alba: UUID
    bey: UUID
    cruz: UUID
    nurse: UUID
    room_1: UUID
    room_2: UUID
    ultrasound: UUID
    group_room: UUID
    types: dict[str, UUID]
    reception: Actor
    doctor: Actor

    @property
    def practitioners(self) -> tuple[UUID, ...]:
        """All who have a column."""
        return (self.alba, self.bey, self.cruz, self.nurse)


def build_house(ctx: Context, first_day: date, today: date) -> House:
    """Add everything to a new clinic."""
    alba, bey, cruz, nurse = (add_entry(ctx, details) for details in _PRACTITIONERS)
    room_1 = add_entry(ctx, LocationDetails("Room 1", "Treatment"))
    room_2 = add_entry(ctx, LocationDetails("Room 2", "ECG"))
    ultrasound = add_entry(
        ctx, DeviceDetails("Ultrasound", "Imaging", "#7C3AED", location_id=room_2)
    )
    group_room = add_entry(ctx, LocationDetails("Group room", "Courses", capacity=3))
    types = {details.name: add_entry(ctx, details) for details in _offered(cruz)}
    for practitioner, week in zip((alba, bey, cruz, nurse), _WEEKS, strict=True):
        set_opening_hours(ctx, SetOpeningHours(practitioner, first_day, week))
    if today in holidays_between(ctx, today, today):
        announce_closure(ctx, AnnounceClosure(None, today, today, "On duty", opens=True))
    reception = _add_user(ctx, _RECEPTION)
    doctor = _add_user(ctx, replace(_DOCTOR, practitioner_id=alba))
    _add_user(ctx, _MANAGER)
    return House(
        alba, bey, cruz, nurse, room_1, room_2, ultrasound, group_room, types, reception, doctor
    )  # fmt: skip


def _offered(cardiologist: UUID) -> tuple[AppointmentTypeDetails, ...]:
    """Return the types; only the cardiologist looks at hearts."""
    return tuple(
        replace(kind, practitioner_ids=(cardiologist,)) if kind.name == "Echocardiogram" else kind
        for kind in TYPES
    )


def _add_user(ctx: Context, details: UserDetails) -> Actor:
    """Add a user with the demo's password, which no policy would accept."""
    with ctx.unit_of_work() as uow:
        state = {"active": True, "must_change_password": False}
        user_id = uow.insert(UserRow, {**user_values(details), **state})
        ctx.store.vault.put_user(NewUser(user_id, details.login, details.display_name, PASSWORD))
        uow.commit()
    return Actor(user_id, details.display_name, details.roles, details.practitioner_id)


def _day(*intervals: tuple[float, float]) -> Intervals:
    return tuple((int(start * 60), int(end * 60)) for start, end in intervals)


_MORNING = _day((9, 14))
_PRACTITIONERS = (
    PractitionerDetails("Alba Ferrer", "Dr", "General", "Physician", colour="#0B7A75"),
    PractitionerDetails("Deniz Bey", "Dr", "Paediatrics", "Physician", colour="#2563EB"),
    PractitionerDetails("Inés Cruz", "Dr", "Cardiology", "Physician", colour="#B42318"),
    PractitionerDetails("Noor Haddad", "Nurse", "Treatments", "Nurse", colour="#7C3AED"),
)
_WEEKS: tuple[tuple[Intervals, ...], ...] = (
    (_day((8.5, 14), (16, 19)),) * 5 + (_MORNING,) * 2,
    (_day((9, 15), (16.5, 20)),) * 5 + (_MORNING,) * 2,
    (_day((9, 13), (15.5, 19.5)),) * 5 + (_day((9, 13)),) * 2,
    (_day((8.5, 14.5), (15.5, 20)),) * 5 + (_MORNING,) * 2,
)
TYPES = (
    AppointmentTypeDetails("Consultation", 15, "#0B7A75", price="45.00"),
    AppointmentTypeDetails("New patient", 45, "#2563EB", price="80.00"),
    AppointmentTypeDetails("Review", 30, "#15803D", price="40.00"),
    AppointmentTypeDetails("Video visit", 30, "#4F46E5", Modality.VIDEO, price="35.00"),
    AppointmentTypeDetails("Well-child visit", 30, "#0E7490"),
    AppointmentTypeDetails("Vaccination", 15, "#B45309"),
    AppointmentTypeDetails("Blood sample", 15, "#B42318", preparation="Fasting for 8 hours."),
    AppointmentTypeDetails("Dressing", 30, "#475569"),
    AppointmentTypeDetails("ECG", 30, "#BE185D", price="55.00"),
    AppointmentTypeDetails(
        "Echocardiogram",
        45,
        "#7C3AED",
        preparation="Bring earlier reports.",
        buffer_after=10,
        price="120.00",
    ),
    AppointmentTypeDetails("Second opinion", 30, "#0369A1", price="150.00"),
    AppointmentTypeDetails("Diabetes group", 60, "#A16207", buffer_before=10, price="15.00"),
)
_RECEPTION = UserDetails("reception", "Nuria Vidal", frozenset({Role.RECEPTIONIST}))
_DOCTOR = UserDetails("doctor", "Dr Alba Ferrer", frozenset({Role.DOCTOR}))
_MANAGER = UserDetails(
    "manager", "Marc Coll", frozenset({Role.OFFICE_MANAGER}), privacy_officer=True
)
