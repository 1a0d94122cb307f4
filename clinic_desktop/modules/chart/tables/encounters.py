"""The visit and what is written in it."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from clinic_desktop.storage.base import Base, MergeClass, Recorded


class EncounterRow(Recorded, Base):
    """FHIR Encounter. `class_code` is Encounter.class, `reason` reasonCode.text.

    `day` is the local day of the start (YYYY-MM-DD). `compartment` decides who reads the rows
    that name this visit. One that came from elsewhere may have no practitioner of this clinic:
    `performer` is then who saw the patient, in words.
    """

    __tablename__ = "encounter"
    merge_class = MergeClass.REGISTER
    patient_column = "patient_id"
    patient_id: Mapped[UUID] = mapped_column(sa.ForeignKey("patient.id"))
    appointment_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("appointment.id"), index=True)
    practitioner_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("practitioner.id"))
    performer: Mapped[str] = mapped_column(default="")
    status: Mapped[str]
    class_code: Mapped[str]
    compartment: Mapped[str]
    day: Mapped[str]
    start_ms: Mapped[int] = mapped_column(sa.BigInteger)
    end_ms: Mapped[int | None] = mapped_column(sa.BigInteger)
    location_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("location.id"))
    reason: Mapped[str] = mapped_column(default="")
    follow_up: Mapped[str] = mapped_column(default="")
    follow_up_on: Mapped[str | None]
    status_reason: Mapped[str] = mapped_column(default="")
    __table_args__ = (
        sa.Index("ix_encounter_patient_start", "patient_id", "start_ms"),
        sa.Index("ix_encounter_open", "practitioner_id", "status"),
    )


class NoteRow(Recorded, Base):
    """The running note of a visit: one author's draft, gone (tombstone) when it is signed.

    `body` is structured text as JSON; `forked_from` the draft of somebody else that this one
    began as a copy of.
    """

    __tablename__ = "note"
    merge_class = MergeClass.DRAFT
    patient_column = "patient_id"
    patient_id: Mapped[UUID] = mapped_column(sa.ForeignKey("patient.id"), index=True)
    encounter_id: Mapped[UUID] = mapped_column(sa.ForeignKey("encounter.id"), index=True)
    author_id: Mapped[UUID]
    kind: Mapped[str]
    template: Mapped[str] = mapped_column(default="")
    body: Mapped[str]
    forked_from: Mapped[UUID | None]
    __table_args__ = (sa.Index("ix_note_author", "author_id", "removed"),)


class CompositionRow(Recorded, Base):
    """FHIR Composition: a signed note, never changed.

    `author_id` wrote it, `signer_id` vouches for it (Composition.attester). `target_id` is the
    composition that an amendment replaces, an addendum adds to, a co-signature agrees with.
    `digest` is SHA-256 over the content, the names, the time and the digest of the target.
    """

    __tablename__ = "composition"
    merge_class = MergeClass.APPEND
    patient_column = "patient_id"
    patient_id: Mapped[UUID] = mapped_column(sa.ForeignKey("patient.id"), index=True)
    encounter_id: Mapped[UUID] = mapped_column(sa.ForeignKey("encounter.id"), index=True)
    note_id: Mapped[UUID | None]
    kind: Mapped[str]
    note_kind: Mapped[str]
    body: Mapped[str]
    author_id: Mapped[UUID]
    author_name: Mapped[str]
    signer_id: Mapped[UUID]
    signer_name: Mapped[str]
    signed_ms: Mapped[int] = mapped_column(sa.BigInteger)
    target_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("composition.id"), index=True)
    reason: Mapped[str] = mapped_column(default="")
    digest: Mapped[str]


class CoSignatureRequestRow(Recorded, Base):
    """A signer asked a colleague to agree with a note (Task that focuses on a Composition).

    `asked_of` is the practitioner. It is answered by a co-signature of the note, never changed.
    """

    __tablename__ = "co_signature_request"
    merge_class = MergeClass.APPEND
    patient_column = "patient_id"
    patient_id: Mapped[UUID] = mapped_column(sa.ForeignKey("patient.id"), index=True)
    encounter_id: Mapped[UUID] = mapped_column(sa.ForeignKey("encounter.id"), index=True)
    composition_id: Mapped[UUID] = mapped_column(sa.ForeignKey("composition.id"), index=True)
    asked_of: Mapped[UUID] = mapped_column(sa.ForeignKey("practitioner.id"), index=True)
    note: Mapped[str] = mapped_column(default="")
