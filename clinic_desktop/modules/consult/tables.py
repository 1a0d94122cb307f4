"""Tables of calls: sessions, links, and what is kept of them."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from clinic_desktop.storage.base import Base, MergeClass, Recorded


class CallSessionRow(Recorded, Base):
    """One consult by video, sound or chat. `summary` is JSON of what the program counted.

    `document_id` is the paper that says it in the chart.
    """

    __tablename__ = "call_session"
    merge_class = MergeClass.REGISTER
    patient_column = "patient_id"
    patient_id: Mapped[UUID] = mapped_column(sa.ForeignKey("patient.id"), index=True)
    practitioner_id: Mapped[UUID] = mapped_column(sa.ForeignKey("practitioner.id"))
    appointment_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("appointment.id"), index=True)
    encounter_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("encounter.id"), index=True)
    room: Mapped[str] = mapped_column(unique=True)
    status: Mapped[str]
    opened_ms: Mapped[int] = mapped_column(sa.BigInteger)
    ended_ms: Mapped[int | None] = mapped_column(sa.BigInteger)
    summary: Mapped[str] = mapped_column(default="{}")
    document_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("document.id"))
    __table_args__ = (sa.Index("ix_call_session_open", "practitioner_id", "status"),)


class CallOfferRow(Recorded, Base):
    """A link to a call's room: the hash of its token, for whom, from when to when."""

    __tablename__ = "call_offer"
    merge_class = MergeClass.REGISTER
    call_id: Mapped[UUID] = mapped_column(sa.ForeignKey("call_session.id"), index=True)
    role: Mapped[str]
    name: Mapped[str] = mapped_column(default="")
    token_hash: Mapped[str] = mapped_column(unique=True)
    not_before_ms: Mapped[int] = mapped_column(sa.BigInteger)
    not_after_ms: Mapped[int] = mapped_column(sa.BigInteger)
    revoked: Mapped[bool] = mapped_column(default=False)


class CallMessageRow(Recorded, Base):
    """Written words of a call, kept as they arrive."""

    __tablename__ = "call_message"
    merge_class = MergeClass.APPEND
    call_id: Mapped[UUID] = mapped_column(sa.ForeignKey("call_session.id"))
    ref: Mapped[str]
    at_ms: Mapped[int] = mapped_column(sa.BigInteger)
    role: Mapped[str]
    name: Mapped[str] = mapped_column(default="")
    text: Mapped[str]
    __table_args__ = (sa.Index("ux_call_message_ref", "call_id", "ref", unique=True),)


class CallConsentRow(Recorded, Base):
    """FHIR Consent in small: what was asked of whom in which words, and the answer."""

    __tablename__ = "call_consent"
    merge_class = MergeClass.APPEND
    call_id: Mapped[UUID] = mapped_column(sa.ForeignKey("call_session.id"), index=True)
    what: Mapped[str]
    answer: Mapped[str]
    role: Mapped[str]
    name: Mapped[str] = mapped_column(default="")
    wording: Mapped[str]
    at_ms: Mapped[int] = mapped_column(sa.BigInteger)


class CallFileRow(Recorded, Base):
    """A file of a call; `document_id` when it was filed in the chart."""

    __tablename__ = "call_file"
    merge_class = MergeClass.APPEND
    call_id: Mapped[UUID] = mapped_column(sa.ForeignKey("call_session.id"), index=True)
    ref: Mapped[str]
    at_ms: Mapped[int] = mapped_column(sa.BigInteger)
    role: Mapped[str]
    name: Mapped[str]
    size: Mapped[int] = mapped_column(sa.BigInteger)
    sha256: Mapped[str]
    document_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("document.id"))


class CallPolicyRow(Recorded, Base):
    """What the clinic allows in its calls; one row."""

    __tablename__ = "call_policy"
    merge_class = MergeClass.REGISTER
    recording: Mapped[bool] = mapped_column(default=False)
    recording_days: Mapped[int]


class CallRecordingRow(Recorded, Base):
    """A recording: who agreed in which words is in `call_consent`, its bytes in the document."""

    __tablename__ = "call_recording"
    merge_class = MergeClass.REGISTER
    patient_column = "patient_id"
    patient_id: Mapped[UUID] = mapped_column(sa.ForeignKey("patient.id"), index=True)
    call_id: Mapped[UUID] = mapped_column(sa.ForeignKey("call_session.id"), index=True)
    state: Mapped[str] = mapped_column(index=True)
    sound_only: Mapped[bool] = mapped_column(default=False)
    wording: Mapped[str]
    began_ms: Mapped[int] = mapped_column(sa.BigInteger)
    ended_ms: Mapped[int | None] = mapped_column(sa.BigInteger)
    why: Mapped[str] = mapped_column(default="")
    document_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("document.id"))
    noticed_ms: Mapped[int | None] = mapped_column(sa.BigInteger)


class CallRecordingPieceRow(Base):
    """Bytes of a recording that runs, on this device alone: gone when the whole is filed."""

    __tablename__ = "call_recording_piece"
    recording_id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    content: Mapped[bytes]


class CallPlacesRow(Recorded, Base):
    """Where one computer holds its calls, and its key at the clinic's server; id by computer."""

    __tablename__ = "call_places"
    merge_class = MergeClass.REGISTER
    place: Mapped[str]
    address: Mapped[str] = mapped_column(default="")
    device_key: Mapped[str] = mapped_column(default="")
    authority: Mapped[str] = mapped_column(default="")


class CallAuthorityRow(Recorded, Base):
    """The clinic's certificate authority, in PEM; one row. `secret` is its key."""

    __tablename__ = "call_authority"
    merge_class = MergeClass.REGISTER
    certificate: Mapped[str]
    secret: Mapped[str]


TABLES: tuple[type[Base], ...] = (
    CallSessionRow,
    CallOfferRow,
    CallMessageRow,
    CallConsentRow,
    CallFileRow,
    CallPolicyRow,
    CallRecordingRow,
    CallRecordingPieceRow,
    CallPlacesRow,
    CallAuthorityRow,
)
