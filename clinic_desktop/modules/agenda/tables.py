"""Tables of the agenda: appointments, and the index of what they occupy."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from clinic_desktop.storage.base import Base, MergeClass, Recorded


class AppointmentRow(Recorded, Base):
    """One appointment: local wall time and zone, so that it stays at 09:00 whatever the law does.

    `day` is the proleptic Gregorian ordinal of the local day, `start_minute` the minute of it that
    clocks show; `resources` a JSON list of ids in hex; `*_at` the Unix milliseconds at which a
    status was entered; `patient_name` a copy that the patients' events keep true.
    """

    __tablename__ = "appointment"
    merge_class = MergeClass.REGISTER
    patient_column = "patient_id"
    patient_id: Mapped[UUID] = mapped_column(sa.ForeignKey("patient.id"))
    patient_name: Mapped[str]
    day: Mapped[int]
    start_minute: Mapped[int]
    minutes: Mapped[int]
    zone: Mapped[str]
    status: Mapped[str]
    resources: Mapped[str]
    type_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("appointment_type.id"))
    comment: Mapped[str] = mapped_column(default="")
    overbooked: Mapped[bool] = mapped_column(default=False)
    override_reason: Mapped[str] = mapped_column(default="")
    cancel_reason: Mapped[str] = mapped_column(default="")
    proposed_at: Mapped[int | None] = mapped_column(sa.BigInteger)
    booked_at: Mapped[int | None] = mapped_column(sa.BigInteger)
    confirmed_at: Mapped[int | None] = mapped_column(sa.BigInteger)
    arrived_at: Mapped[int | None] = mapped_column(sa.BigInteger)
    checked_in_at: Mapped[int | None] = mapped_column(sa.BigInteger)
    fulfilled_at: Mapped[int | None] = mapped_column(sa.BigInteger)
    noshow_at: Mapped[int | None] = mapped_column(sa.BigInteger)
    cancelled_at: Mapped[int | None] = mapped_column(sa.BigInteger)
    entered_in_error_at: Mapped[int | None] = mapped_column(sa.BigInteger)
    __table_args__ = (sa.Index("ix_appointment_patient_day", "patient_id", "day"),)


class AppointmentResourceRow(Base):
    """What each resource is occupied by, in the order in which a day is read.

    Derived from `appointment` by triggers, so that no write, not even one that arrives from
    another device, can forget it. Rows of one day lie together: a day touches few pages.
    """

    __tablename__ = "appointment_resource"
    day: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    resource_id: Mapped[UUID] = mapped_column(primary_key=True)
    start_minute: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    appointment_id: Mapped[UUID] = mapped_column(primary_key=True)
    minutes: Mapped[int]
    zone: Mapped[str]
    status: Mapped[str]
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 - SQLAlchemy's own spelling


class AgendaViewRow(Recorded, Base):
    """A view of the agenda kept under a name; `owner_id` is a user, null for the clinic's.

    `key` is a function key (5 to 8) or 0; `resources`, `fields`, `statuses` and `types` are JSON
    lists, columns in their order, empty for all.
    """

    __tablename__ = "agenda_view"
    merge_class = MergeClass.REGISTER
    name: Mapped[str]
    owner_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("app_user.id"))
    key: Mapped[int] = mapped_column(default=0)
    position: Mapped[int] = mapped_column(default=0)
    kind: Mapped[str]
    resources: Mapped[str] = mapped_column(default="[]")
    fields: Mapped[str] = mapped_column(default="[]")
    colour_by: Mapped[str]
    line_minutes: Mapped[int] = mapped_column(default=15)
    compact: Mapped[bool] = mapped_column(default=False)
    working_days: Mapped[bool] = mapped_column(default=True)
    time_bars: Mapped[bool] = mapped_column(default=True)
    statuses: Mapped[str] = mapped_column(default="[]")
    types: Mapped[str] = mapped_column(default="[]")


TABLES: tuple[type[Base], ...] = (AppointmentRow, AppointmentResourceRow, AgendaViewRow)

_ADD = """INSERT INTO appointment_resource
  (day, resource_id, start_minute, appointment_id, minutes, zone, status)
  SELECT new.day, unhex(value), new.start_minute, new.id, new.minutes, new.zone, new.status
  FROM json_each(new.resources)
  WHERE new.removed = 0 AND new.status <> 'entered-in-error';"""
_TAKE = """DELETE FROM appointment_resource
  WHERE day = old.day AND resource_id IN (SELECT unhex(value) FROM json_each(old.resources))
  AND start_minute = old.start_minute AND appointment_id = old.id;"""
TRIGGERS = (
    f"CREATE TRIGGER IF NOT EXISTS appointment_added AFTER INSERT ON appointment BEGIN {_ADD} END",
    "CREATE TRIGGER IF NOT EXISTS appointment_changed AFTER UPDATE OF"
    " day, start_minute, minutes, zone, status, resources, removed ON appointment"
    f" BEGIN {_TAKE} {_ADD} END",
    "CREATE TRIGGER IF NOT EXISTS appointment_deleted AFTER DELETE ON appointment"
    f" BEGIN {_TAKE} END",
)
for _trigger in TRIGGERS:
    sa.event.listen(Base.metadata, "after_create", sa.DDL(_trigger))  # type: ignore[no-untyped-call]
