"""Tables of the messages: settings, outbox, codes, replies, calls."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from clinic_desktop.storage.base import Base, MergeClass, Recorded


class MessagePolicyRow(Recorded, Base):
    """What holds for all messages; one row, whose id is the clinic's."""

    __tablename__ = "message_policy"
    merge_class = MergeClass.REGISTER
    clinic_phone: Mapped[str] = mapped_column(default="")
    place: Mapped[str] = mapped_column(default="")
    quiet_start: Mapped[int]
    quiet_end: Mapped[int]
    cancel_hours: Mapped[int]
    max_age_hours: Mapped[int]
    attach_calendar: Mapped[bool] = mapped_column(default=True)


class MessageChannelRow(Recorded, Base):
    """A way out. `settings` is JSON without the password, which is `secret`."""

    __tablename__ = "message_channel"
    merge_class = MergeClass.REGISTER
    kind: Mapped[str]
    active: Mapped[bool] = mapped_column(default=False)
    settings: Mapped[str]
    secret: Mapped[str] = mapped_column(default="")


class MessageTextRow(Recorded, Base):
    """The clinic's own words in place of the delivered ones; the id is made from the key."""

    __tablename__ = "message_text"
    merge_class = MergeClass.REGISTER
    purpose: Mapped[str]
    channel: Mapped[str]
    language: Mapped[str]
    subject: Mapped[str] = mapped_column(default="")
    body: Mapped[str]


class MessageRuleRow(Recorded, Base):
    """A rule of the clinic, or the clinic's version of a delivered one (same id)."""

    __tablename__ = "message_rule"
    merge_class = MergeClass.REGISTER
    name: Mapped[str]
    purpose: Mapped[str]
    active: Mapped[bool] = mapped_column(default=True)
    lead_days: Mapped[int] = mapped_column(default=0)
    lead_at: Mapped[int | None]
    lead_minutes: Mapped[int] = mapped_column(default=0)
    channels: Mapped[str]  # codes separated by blanks, in order
    type_ids: Mapped[str] = mapped_column(default="[]")  # JSON list of ids in hex
    modalities: Mapped[str] = mapped_column(default="")  # codes separated by blanks
    late: Mapped[str]
    skip_confirmed: Mapped[bool] = mapped_column(default=False)


class MessageRow(Recorded, Base):
    """One entry of the outbox. The id is made from what it is about: never two of the same.

    `*_ms` are Unix milliseconds; `address`, `subject`, `body` are what was really sent.
    """

    __tablename__ = "message"
    merge_class = MergeClass.REGISTER
    patient_column = "patient_id"
    purpose: Mapped[str]
    status: Mapped[str]
    reason: Mapped[str] = mapped_column(default="")
    patient_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("patient.id"))
    appointment_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("appointment.id"), index=True)
    offer_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("wait_list_offer.id"), index=True)
    occurrence: Mapped[str] = mapped_column(default="")
    origin: Mapped[str] = mapped_column(default="")  # what the patient knew before
    rule_id: Mapped[UUID | None]
    channel: Mapped[str] = mapped_column(default="")
    tried: Mapped[str] = mapped_column(default="")  # channels that failed for good
    address: Mapped[str] = mapped_column(default="")
    subject: Mapped[str] = mapped_column(default="")
    body: Mapped[str] = mapped_column(default="")
    language: Mapped[str] = mapped_column(default="")
    due_ms: Mapped[int] = mapped_column(sa.BigInteger)
    next_ms: Mapped[int] = mapped_column(sa.BigInteger)
    expires_ms: Mapped[int] = mapped_column(sa.BigInteger)
    attempts: Mapped[int] = mapped_column(default=0)
    error: Mapped[str] = mapped_column(default="")
    sending_ms: Mapped[int | None] = mapped_column(sa.BigInteger)
    sent_ms: Mapped[int | None] = mapped_column(sa.BigInteger)
    provider_id: Mapped[str] = mapped_column(default="")
    # Of an e-mail that a person wrote: the thread, its mark in the subject, what it answers.
    thread_id: Mapped[UUID | None]
    mark: Mapped[str] = mapped_column(default="", index=True)
    answers: Mapped[str] = mapped_column(default="")  # a Message-ID
    restricted: Mapped[bool] = mapped_column(default=False)
    __table_args__ = (sa.Index("ix_message_status_next", "status", "next_ms"),)


class MessageCodeRow(Recorded, Base):
    """The code by which a patient answers about one time of one appointment, or about an offer."""

    __tablename__ = "message_code"
    merge_class = MergeClass.APPEND
    patient_column = "patient_id"
    code: Mapped[str] = mapped_column(index=True)
    patient_id: Mapped[UUID] = mapped_column(sa.ForeignKey("patient.id"))
    appointment_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("appointment.id"), index=True)
    offer_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("wait_list_offer.id"), index=True)
    occurrence: Mapped[str]


class MessageReplyRow(Recorded, Base):
    """What came back."""

    __tablename__ = "message_reply"
    merge_class = MergeClass.REGISTER
    patient_column = "patient_id"
    at_ms: Mapped[int] = mapped_column(sa.BigInteger, index=True)
    source: Mapped[str]
    sender: Mapped[str] = mapped_column(default="")  # phone, or the user at the desk
    text: Mapped[str]
    answer: Mapped[str] = mapped_column(default="")
    state: Mapped[str]
    patient_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("patient.id"))
    appointment_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("appointment.id"))
    note: Mapped[str] = mapped_column(default="")


class MessageCallRow(Recorded, Base):
    """One try to reach a patient by phone."""

    __tablename__ = "message_call"
    merge_class = MergeClass.APPEND
    patient_column = "patient_id"
    appointment_id: Mapped[UUID] = mapped_column(sa.ForeignKey("appointment.id"), index=True)
    patient_id: Mapped[UUID] = mapped_column(sa.ForeignKey("patient.id"))
    occurrence: Mapped[str]
    at_ms: Mapped[int] = mapped_column(sa.BigInteger)
    result: Mapped[str]
    note: Mapped[str] = mapped_column(default="")


class MessagePlacementRow(Base):
    """When an appointment got its present time, if it was moved. Kept on this device only."""

    __tablename__ = "message_placement"
    appointment_id: Mapped[UUID] = mapped_column(primary_key=True)
    placed_ms: Mapped[int] = mapped_column(sa.BigInteger)
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 - SQLAlchemy's own spelling


class MailboxRow(Recorded, Base):
    """The mailbox that is read; one row. `settings` is JSON without the password, `secret`."""

    __tablename__ = "mailbox"
    merge_class = MergeClass.REGISTER
    active: Mapped[bool] = mapped_column(default=False)
    settings: Mapped[str]
    secret: Mapped[str] = mapped_column(default="")


class MailRow(Recorded, Base):
    """An e-mail that came in. The id is made from its head: read twice, it is one row.

    `patient_id` is whose it is once it is filed, until then whose it may be.
    """

    __tablename__ = "mail"
    merge_class = MergeClass.REGISTER
    patient_column = "patient_id"
    state: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str]
    hint: Mapped[str] = mapped_column(default="")
    at_ms: Mapped[int] = mapped_column(sa.BigInteger)
    patient_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("patient.id"), index=True)
    thread_id: Mapped[UUID]
    answered_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("message.id"))
    owner_id: Mapped[UUID | None]
    restricted: Mapped[bool] = mapped_column(default=False)
    message_id: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    name: Mapped[str] = mapped_column(default="")
    subject: Mapped[str] = mapped_column(default="")
    body: Mapped[str] = mapped_column(default="")
    from_html: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str] = mapped_column(default="")
    read_ms: Mapped[int | None] = mapped_column(sa.BigInteger)


class MailFileRow(Recorded, Base):
    """A file of an e-mail in either direction; `mail_id` is a mail's id or a message's.

    `kind`, `pages`, `state` are what a look at the file found, for the day it becomes a paper.
    """

    __tablename__ = "mail_file"
    merge_class = MergeClass.REGISTER
    mail_id: Mapped[UUID] = mapped_column(index=True)
    place: Mapped[int] = mapped_column(default=0)
    name: Mapped[str]
    media_type: Mapped[str] = mapped_column(default="")
    size: Mapped[int] = mapped_column(default=0)
    blob_id: Mapped[UUID | None]
    document_id: Mapped[UUID | None]
    kind: Mapped[str] = mapped_column(default="")
    pages: Mapped[int] = mapped_column(default=0)
    state: Mapped[str] = mapped_column(default="")
    problem: Mapped[str] = mapped_column(default="")


class MailboxPlaceRow(Base):
    """How far this PC has read a mailbox. Kept on this device only."""

    __tablename__ = "mailbox_place"
    account: Mapped[str] = mapped_column(primary_key=True)
    validity: Mapped[int] = mapped_column(sa.BigInteger)
    uid: Mapped[int] = mapped_column(sa.BigInteger)
    looked_ms: Mapped[int] = mapped_column(sa.BigInteger)
    problem: Mapped[str] = mapped_column(default="")


TABLES: tuple[type[Base], ...] = (
    MessagePolicyRow,
    MessageChannelRow,
    MessageTextRow,
    MessageRuleRow,
    MessageRow,
    MessageCodeRow,
    MessageReplyRow,
    MessageCallRow,
    MessagePlacementRow,
    MailboxRow,
    MailRow,
    MailFileRow,
    MailboxPlaceRow,
)
