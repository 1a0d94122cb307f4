"""Tables of the clinic itself: profile, resources, opening hours, users, emergency access."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from clinic_desktop.storage.base import Base, MergeClass, Recorded


class ClinicRow(Recorded, Base):
    """The one row that describes the clinic; its id is the store's clinic id.

    `overbook_limit` is how many overbooked appointments a resource may have on one day;
    `offers_at_once` to how many waiting patients a freed place is offered (0: to nobody by itself),
    for `offer_minutes`; who cancels less than `late_cancel_hours` before is late.
    """

    __tablename__ = "clinic"
    merge_class = MergeClass.REGISTER
    name: Mapped[str]
    country: Mapped[str]
    subdivision: Mapped[str] = mapped_column(default="")
    language: Mapped[str]
    currency: Mapped[str]
    zone: Mapped[str]
    phone_region: Mapped[str]
    paper_size: Mapped[str]
    slot_minutes: Mapped[int]
    waiting_alarm_minutes: Mapped[int]
    closes_on_holidays: Mapped[bool]
    soft_lock_minutes: Mapped[int]
    hard_lock_minutes: Mapped[int]
    two_person_exports: Mapped[bool] = mapped_column(default=False)
    overbook_limit: Mapped[int] = mapped_column(default=4)
    offers_at_once: Mapped[int] = mapped_column(default=3)
    offer_minutes: Mapped[int] = mapped_column(default=30)
    late_cancel_hours: Mapped[int] = mapped_column(default=24)


class PractitionerRow(Recorded, Base):
    """A person who treats patients; may or may not have a user.

    `capacity` is how many patients they can see at once.
    """

    __tablename__ = "practitioner"
    merge_class = MergeClass.REGISTER
    name: Mapped[str]
    title: Mapped[str] = mapped_column(default="")
    specialty: Mapped[str] = mapped_column(default="")
    qualification: Mapped[str] = mapped_column(default="")
    colour: Mapped[str]
    capacity: Mapped[int] = mapped_column(default=1)
    active: Mapped[bool] = mapped_column(default=True)
    position: Mapped[int] = mapped_column(default=0)


class LocationRow(Recorded, Base):
    """A room."""

    __tablename__ = "location"
    merge_class = MergeClass.REGISTER
    name: Mapped[str]
    note: Mapped[str] = mapped_column(default="")
    colour: Mapped[str]
    capacity: Mapped[int] = mapped_column(default=1)
    active: Mapped[bool] = mapped_column(default=True)
    position: Mapped[int] = mapped_column(default=0)


class DeviceRow(Recorded, Base):
    """A piece of equipment that can be booked."""

    __tablename__ = "device"
    merge_class = MergeClass.REGISTER
    name: Mapped[str]
    kind: Mapped[str] = mapped_column(default="")
    colour: Mapped[str]
    location_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("location.id"))
    capacity: Mapped[int] = mapped_column(default=1)
    active: Mapped[bool] = mapped_column(default=True)
    position: Mapped[int] = mapped_column(default=0)


class AppointmentTypeRow(Recorded, Base):
    """A kind of appointment with its usual length.

    `buffer_*` and `assistant_*` are minutes around and inside it; `price` a decimal number in the
    clinic's currency, '' for none; `practitioner_ids` a JSON list of ids in hex, empty for all.
    """

    __tablename__ = "appointment_type"
    merge_class = MergeClass.REGISTER
    name: Mapped[str]
    minutes: Mapped[int]
    colour: Mapped[str]
    modality: Mapped[str]
    preparation: Mapped[str] = mapped_column(default="")
    buffer_before: Mapped[int] = mapped_column(default=0)
    buffer_after: Mapped[int] = mapped_column(default=0)
    assistant_before: Mapped[int] = mapped_column(default=0)
    assistant_after: Mapped[int] = mapped_column(default=0)
    price: Mapped[str] = mapped_column(default="")
    practitioner_ids: Mapped[str] = mapped_column(default="[]")
    active: Mapped[bool] = mapped_column(default=True)
    position: Mapped[int] = mapped_column(default=0)


class OpeningScheduleRow(Recorded, Base):
    """A week in force from a day on; `resource_id` null is the clinic, `week` null follows it."""

    __tablename__ = "opening_schedule"
    merge_class = MergeClass.REGISTER
    resource_id: Mapped[UUID | None] = mapped_column(index=True)
    valid_from: Mapped[str]  # YYYY-MM-DD
    week: Mapped[str | None]  # JSON: seven lists of [minute_from, minute_to]


class ClosureRow(Recorded, Base):
    """Closed days or hours of the clinic or of one resource, or a day on which it opens.

    `source` names what it was made from (an event of a calendar file, a leave), '' for by hand.
    """

    __tablename__ = "closure"
    merge_class = MergeClass.REGISTER
    resource_id: Mapped[UUID | None]
    first_day: Mapped[str]
    last_day: Mapped[str] = mapped_column(index=True)
    name: Mapped[str]
    minute_from: Mapped[int | None]
    minute_to: Mapped[int | None]
    opens: Mapped[bool] = mapped_column(default=False)
    source: Mapped[str] = mapped_column(default="", index=True)


class UserRow(Recorded, Base):
    """Someone who may sign in; the key slot of the envelope has the same login and id."""

    __tablename__ = "app_user"
    merge_class = MergeClass.REGISTER
    login: Mapped[str] = mapped_column(index=True)
    display_name: Mapped[str]
    roles: Mapped[str]  # codes separated by blanks
    practitioner_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("practitioner.id"))
    privacy_officer: Mapped[bool] = mapped_column(default=False)
    language: Mapped[str] = mapped_column(default="")
    active: Mapped[bool] = mapped_column(default=True)
    must_change_password: Mapped[bool] = mapped_column(default=False)


class EmergencyAccessRow(Recorded, Base):
    """One breaking of the glass. The patient is a plain id: this module knows no patients."""

    __tablename__ = "emergency_access"
    merge_class = MergeClass.APPEND
    patient_column = "patient_id"
    patient_id: Mapped[UUID] = mapped_column(index=True)
    user_id: Mapped[UUID] = mapped_column(sa.ForeignKey("app_user.id"))
    reason: Mapped[str]
    text: Mapped[str]
    expires_at: Mapped[int] = mapped_column(sa.BigInteger, index=True)
    signer: Mapped[str]  # the user's public key, hex
    signature: Mapped[str]


class UserKeyRow(Recorded, Base):
    """A public key of a user: who sees a signature knows whose it is. A new password, a new key."""

    __tablename__ = "user_key"
    merge_class = MergeClass.APPEND
    user_id: Mapped[UUID] = mapped_column(sa.ForeignKey("app_user.id"), index=True)
    public: Mapped[str]


class EmergencyReviewRow(Recorded, Base):
    """The privacy officer's verdict on one emergency access."""

    __tablename__ = "emergency_review"
    merge_class = MergeClass.APPEND
    patient_column = "patient_id"
    access_id: Mapped[UUID] = mapped_column(sa.ForeignKey("emergency_access.id"), index=True)
    patient_id: Mapped[UUID]
    verdict: Mapped[str]
    comment: Mapped[str] = mapped_column(default="")


TABLES: tuple[type[Base], ...] = (
    ClinicRow,
    PractitionerRow,
    LocationRow,
    DeviceRow,
    AppointmentTypeRow,
    OpeningScheduleRow,
    ClosureRow,
    UserRow,
    UserKeyRow,
    EmergencyAccessRow,
    EmergencyReviewRow,
)
