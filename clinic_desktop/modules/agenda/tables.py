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

    `buffer_*` are minutes outside of it in which its resources are taken, `assistant_*` minutes
    inside it that its practitioners don't spend: copied from the type when booked, so that a change
    of the type moves nothing. `series_start` is the wall time that the rule of its series gave it.
    `cancelled_by` is "patient" or "practice"; `ticket` the number of the day that the call screen
    shows, 0 for none; `station_id` the resource where the patient waits or is seen.
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
    cancelled_by: Mapped[str] = mapped_column(default="")
    buffer_before: Mapped[int] = mapped_column(default=0)
    buffer_after: Mapped[int] = mapped_column(default=0)
    assistant_before: Mapped[int] = mapped_column(default=0)
    assistant_after: Mapped[int] = mapped_column(default=0)
    series_id: Mapped[UUID | None] = mapped_column(
        sa.ForeignKey("appointment_series.id"), index=True
    )
    series_start: Mapped[str] = mapped_column(default="")
    station_id: Mapped[UUID | None]
    ticket: Mapped[int] = mapped_column(default=0)
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


class AppointmentSeriesRow(Recorded, Base):
    """The rule that appointments came from, as it was made; they are rows of their own.

    Never changed: who changes the following appointments gives them a new series. `rule` is an
    RFC 5545 RRULE without DTSTART; `first_start` the local wall time of the first occurrence
    ("YYYY-MM-DDTHH:MM") in `zone`.
    """

    __tablename__ = "appointment_series"
    merge_class = MergeClass.APPEND
    patient_column = "patient_id"
    patient_id: Mapped[UUID] = mapped_column(sa.ForeignKey("patient.id"), index=True)
    rule: Mapped[str]
    first_start: Mapped[str]
    zone: Mapped[str]


class SlotHoldRow(Recorded, Base):
    """A place that a desk keeps while it books there; worth nothing after `expires_at` (Unix ms).

    `resources` as in `appointment`; `batch_id` is set when it is kept for offers of the waiting
    list (`wait_list_offer`).
    """

    __tablename__ = "slot_hold"
    merge_class = MergeClass.REGISTER
    day: Mapped[int] = mapped_column(index=True)
    start_minute: Mapped[int]
    minutes: Mapped[int]
    zone: Mapped[str]
    resources: Mapped[str]
    expires_at: Mapped[int] = mapped_column(sa.BigInteger)
    batch_id: Mapped[UUID | None] = mapped_column(index=True)


class WaitListEntryRow(Recorded, Base):
    """A patient who wants an (earlier) appointment.

    `needs` is a JSON list of lists of ids in hex: one resource out of each; `weekdays` seven
    characters 0 or 1 from Monday; `parts` a JSON list of [minute_from, minute_to]; the days are
    "YYYY-MM-DD", '' for open; `urgency` 0 routine to 2 urgent; `appointment_id` the later
    appointment that an accepted offer replaces.
    """

    __tablename__ = "wait_list_entry"
    merge_class = MergeClass.REGISTER
    patient_column = "patient_id"
    patient_id: Mapped[UUID] = mapped_column(sa.ForeignKey("patient.id"), index=True)
    patient_name: Mapped[str]
    status: Mapped[str] = mapped_column(index=True)
    type_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("appointment_type.id"))
    minutes: Mapped[int]
    needs: Mapped[str]
    first_day: Mapped[str] = mapped_column(default="")
    last_day: Mapped[str] = mapped_column(default="")
    weekdays: Mapped[str] = mapped_column(default="1111111")
    parts: Mapped[str] = mapped_column(default="[[0,1440]]")
    urgency: Mapped[int] = mapped_column(default=0)
    note: Mapped[str] = mapped_column(default="")
    appointment_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("appointment.id"))


class WaitListOfferRow(Recorded, Base):
    """A freed place that was offered to one entry of the waiting list until `expires_at`.

    `batch_id` is common to the offers of one freed place: the first who accepts gets it, the
    others are released.
    """

    __tablename__ = "wait_list_offer"
    merge_class = MergeClass.REGISTER
    patient_column = "patient_id"
    entry_id: Mapped[UUID] = mapped_column(sa.ForeignKey("wait_list_entry.id"), index=True)
    patient_id: Mapped[UUID] = mapped_column(sa.ForeignKey("patient.id"))
    batch_id: Mapped[UUID] = mapped_column(index=True)
    day: Mapped[int]
    start_minute: Mapped[int]
    minutes: Mapped[int]
    zone: Mapped[str]
    resources: Mapped[str]
    expires_at: Mapped[int] = mapped_column(sa.BigInteger)
    status: Mapped[str] = mapped_column(index=True)


class DayCloseRow(Recorded, Base):
    """The closing of one local day: its numbers as JSON and the head of the trail then.

    `reopened_because` is set when the day was opened again; closing it anew is a new row.
    """

    __tablename__ = "day_close"
    merge_class = MergeClass.REGISTER
    day: Mapped[int] = mapped_column(index=True)
    numbers: Mapped[str]
    audit_head: Mapped[str]
    reopened_because: Mapped[str] = mapped_column(default="")


class CalendarFeedRow(Recorded, Base):
    """The file of a practitioner that calendars subscribe to; `token` is its unguessable name."""

    __tablename__ = "calendar_feed"
    merge_class = MergeClass.REGISTER
    resource_id: Mapped[UUID] = mapped_column(index=True)
    token: Mapped[str]
    active: Mapped[bool] = mapped_column(default=True)


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


TABLES: tuple[type[Base], ...] = (
    AppointmentSeriesRow,
    AppointmentRow,
    AppointmentResourceRow,
    SlotHoldRow,
    WaitListEntryRow,
    WaitListOfferRow,
    DayCloseRow,
    CalendarFeedRow,
    AgendaViewRow,
)

# What a resource is taken by: the appointment and its buffers; a practitioner whom an assistant
# relieves, only their own minutes. `domain/overhead.py` says the same in Python.
_HELPED = """(CASE WHEN {row}.assistant_before + {row}.assistant_after > 0
    AND EXISTS (SELECT 1 FROM practitioner WHERE id = unhex(value)) THEN 1 ELSE 0 END)"""
_BEGIN = """max(0, {row}.start_minute + CASE WHEN {helped} AND {row}.assistant_before > 0
    THEN {row}.assistant_before ELSE -{row}.buffer_before END)"""
_END = """{row}.start_minute + {row}.minutes + CASE WHEN {helped} AND {row}.assistant_after > 0
    THEN -{row}.assistant_after ELSE {row}.buffer_after END"""


def _of(row: str, text: str) -> str:
    helped = _HELPED.format(row=row)
    begin, end = (edge.format(row=row, helped=helped) for edge in (_BEGIN, _END))
    return text.format(row=row, begin=begin, end=f"({end})")


_ADD = _of(
    "new",
    """INSERT INTO appointment_resource
  (day, resource_id, start_minute, appointment_id, minutes, zone, status)
  SELECT {row}.day, unhex(value), {begin}, {row}.id, {end} - {begin}, {row}.zone, {row}.status
  FROM json_each({row}.resources)
  WHERE {row}.removed = 0 AND {row}.status <> 'entered-in-error';""",
)
_TAKE = _of(
    "old",
    """DELETE FROM appointment_resource
  WHERE (day, resource_id, start_minute, appointment_id) IN
  (SELECT {row}.day, unhex(value), {begin}, {row}.id FROM json_each({row}.resources));""",
)
TRIGGERS = (
    f"CREATE TRIGGER IF NOT EXISTS appointment_added AFTER INSERT ON appointment BEGIN {_ADD} END",
    "CREATE TRIGGER IF NOT EXISTS appointment_changed AFTER UPDATE OF"
    " day, start_minute, minutes, zone, status, resources, removed, buffer_before, buffer_after,"
    " assistant_before, assistant_after ON appointment"
    f" BEGIN {_TAKE} {_ADD} END",
    "CREATE TRIGGER IF NOT EXISTS appointment_deleted AFTER DELETE ON appointment"
    f" BEGIN {_TAKE} END",
)
for _trigger in TRIGGERS:
    sa.event.listen(Base.metadata, "after_create", sa.DDL(_trigger))  # type: ignore[no-untyped-call]
