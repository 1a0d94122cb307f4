"""Letters that were signed, and the clinic's templates for them."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from clinic_desktop.storage.base import Base, MergeClass, Recorded


class LetterTemplateRow(Recorded, Base):
    """The clinic's own template, or its version of one that ships (same key and language).

    The id is made from key and language. `body` is structured text as JSON.
    """

    __tablename__ = "letter_template"
    merge_class = MergeClass.REGISTER
    key: Mapped[str]
    language: Mapped[str]
    kind: Mapped[str]
    title: Mapped[str]
    body: Mapped[str]
    active: Mapped[bool] = mapped_column(default=True)


class LetterRow(Recorded, Base):
    """A signed letter (FHIR Composition), never changed; its pages are `document_id`.

    `fields` (JSON) is what was said about it, `body` its structured text: a new letter can begin
    from them. `replaces_id` is the letter whose place it takes. `day` is the local day.
    """

    __tablename__ = "letter"
    merge_class = MergeClass.APPEND
    patient_column = "patient_id"
    patient_id: Mapped[UUID] = mapped_column(sa.ForeignKey("patient.id"))
    encounter_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("encounter.id"), index=True)
    document_id: Mapped[UUID] = mapped_column(sa.ForeignKey("document.id"), index=True)
    number: Mapped[str]
    kind: Mapped[str]
    language: Mapped[str]
    template: Mapped[str]
    fields: Mapped[str]
    body: Mapped[str]
    plain: Mapped[bool]
    replaces_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("letter.id"), index=True)
    signer_id: Mapped[UUID]
    signer_line: Mapped[str]
    day: Mapped[str]
    signed_ms: Mapped[int] = mapped_column(sa.BigInteger)
    __table_args__ = (sa.Index("ix_letter_patient", "patient_id", "signed_ms"),)


LETTER_TABLES: tuple[type[Base], ...] = (LetterTemplateRow, LetterRow)
