"""Tables of documents and images. What is derived from a content is not synced."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from clinic_desktop.storage.base import Base, MergeClass, Recorded


class DocumentRow(Recorded, Base):
    """FHIR DocumentReference; without `patient_id` it lies in the tray.

    `content_id` is the content that holds now, `day` a FHIR date, `encounter_id` context.encounter.
    `restricted`, or a restricted visit, closes it to all but those who may read such entries.
    `reviewer_id` is the practitioner whom it waits for. `problem` tells why it can't be read,
    `suggestion` (JSON) whose it may be; only a person files it.
    """

    __tablename__ = "document"
    merge_class = MergeClass.REGISTER
    patient_column = "patient_id"
    patient_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("patient.id"))
    content_id: Mapped[UUID]
    status: Mapped[str]
    category: Mapped[str]
    title: Mapped[str]
    day: Mapped[str | None]
    author: Mapped[str] = mapped_column(default="")
    source: Mapped[str]
    encounter_id: Mapped[UUID | None] = mapped_column(index=True)  # the chart's, above this module
    restricted: Mapped[bool] = mapped_column(default=False)
    reviewer_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("practitioner.id"))
    problem: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")  # of a dismissal
    suggestion: Mapped[str] = mapped_column(default="{}")
    __table_args__ = (
        sa.Index("ix_document_patient", "patient_id", "status", "day"),
        sa.Index("ix_document_reviewer", "reviewer_id", "status"),
    )


class RestrictedVisitRow(Recorded, Base):
    """A visit that closes its papers and images to all but its own people.

    The chart announces it: the chart stands above this module, and a list must not ask upwards.
    """

    __tablename__ = "restricted_visit"
    merge_class = MergeClass.REGISTER
    patient_column = "patient_id"
    patient_id: Mapped[UUID] = mapped_column(sa.ForeignKey("patient.id"), index=True)
    encounter_id: Mapped[UUID] = mapped_column(index=True)
    practitioner_id: Mapped[UUID | None]
    author_id: Mapped[UUID]
    closed: Mapped[bool]


class DocumentContentRow(Recorded, Base):
    """One content of a document (DocumentReference.content), never changed.

    `origin_ids` (JSON) are the contents it was made from; an intake has none. `sha256` is hex.
    """

    __tablename__ = "document_content"
    merge_class = MergeClass.APPEND
    document_id: Mapped[UUID] = mapped_column(sa.ForeignKey("document.id"), index=True)
    blob_id: Mapped[UUID]
    sha256: Mapped[str] = mapped_column(index=True)
    media_type: Mapped[str]
    size: Mapped[int] = mapped_column(sa.BigInteger)
    pages: Mapped[int]
    state: Mapped[str]
    operation: Mapped[str]
    origin_ids: Mapped[str] = mapped_column(default="[]")
    file_name: Mapped[str] = mapped_column(default="")


class DocumentReviewRow(Recorded, Base):
    """One step of a review: routed to whom, read by whom, signed, with which words."""

    __tablename__ = "document_review"
    merge_class = MergeClass.APPEND
    patient_column = "patient_id"
    patient_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("patient.id"))
    document_id: Mapped[UUID] = mapped_column(sa.ForeignKey("document.id"), index=True)
    content_id: Mapped[UUID]
    kind: Mapped[str]
    practitioner_id: Mapped[UUID | None]
    person: Mapped[str]
    comment: Mapped[str] = mapped_column(default="")


class DocumentTextRow(Base):
    """The words of one page of a content, derived: each device reads for itself."""

    __tablename__ = "document_text"
    rid: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    document_id: Mapped[UUID] = mapped_column(index=True)
    content_id: Mapped[UUID]
    page: Mapped[int]
    origin: Mapped[str]
    confidence: Mapped[float]
    text: Mapped[str]
    __table_args__ = (sa.UniqueConstraint("content_id", "page"),)


class DocumentReadingRow(Base):
    """A content whose words are to be read in the background; survives a restart."""

    __tablename__ = "document_reading"
    content_id: Mapped[UUID] = mapped_column(primary_key=True)
    document_id: Mapped[UUID]
    state: Mapped[str] = mapped_column(index=True)
    tries: Mapped[int] = mapped_column(default=0)
    problem: Mapped[str] = mapped_column(default="")
    at_ms: Mapped[int] = mapped_column(sa.BigInteger)


class ImagingStudyRow(Recorded, Base):
    """FHIR ImagingStudy. `file_*` is whom the file names, as it was sent, for ever.

    `mismatch` (JSON) is empty unless it was filed although the file names somebody else: the
    fields that differ, who decided and why.
    """

    __tablename__ = "imaging_study"
    merge_class = MergeClass.REGISTER
    patient_column = "patient_id"
    patient_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("patient.id"), index=True)
    study_uid: Mapped[str] = mapped_column(index=True)
    encounter_id: Mapped[UUID | None] = mapped_column(index=True)
    day: Mapped[str | None]
    description: Mapped[str] = mapped_column(default="")
    accession: Mapped[str] = mapped_column(default="")
    referring: Mapped[str] = mapped_column(default="")
    institution: Mapped[str] = mapped_column(default="")
    restricted: Mapped[bool] = mapped_column(default=False)
    file_name: Mapped[str] = mapped_column(default="")
    file_identifier: Mapped[str] = mapped_column(default="")
    file_issuer: Mapped[str] = mapped_column(default="")
    file_born: Mapped[str | None]
    file_sex: Mapped[str | None]
    mismatch: Mapped[str] = mapped_column(default="{}")


class ImagingSeriesRow(Recorded, Base):
    """ImagingStudy.series."""

    __tablename__ = "imaging_series"
    merge_class = MergeClass.APPEND
    study_id: Mapped[UUID] = mapped_column(sa.ForeignKey("imaging_study.id"), index=True)
    series_uid: Mapped[str] = mapped_column(index=True)
    modality: Mapped[str]
    number: Mapped[int | None]
    description: Mapped[str] = mapped_column(default="")
    body_part: Mapped[str] = mapped_column(default="")
    laterality: Mapped[str] = mapped_column(default="")


class ImagingInstanceRow(Recorded, Base):
    """ImagingStudy.series.instance: one DICOM object; the same SOP instance is kept once."""

    __tablename__ = "imaging_instance"
    merge_class = MergeClass.APPEND
    series_id: Mapped[UUID] = mapped_column(sa.ForeignKey("imaging_series.id"), index=True)
    instance_uid: Mapped[str] = mapped_column(index=True)
    sop_class: Mapped[str]
    number: Mapped[int | None]
    frames: Mapped[int]
    has_pixels: Mapped[bool]
    blob_id: Mapped[UUID]
    sha256: Mapped[str]
    size: Mapped[int] = mapped_column(sa.BigInteger)
    header: Mapped[str] = mapped_column(default="{}")  # JSON: `ImageHeader`


class ImagingMarkRow(Recorded, Base):
    """A measurement on one frame of an object: points (JSON) in pixels of the image.

    FHIR has no place for it, so it stays here.
    """

    __tablename__ = "imaging_mark"
    merge_class = MergeClass.REGISTER
    patient_column = "patient_id"
    patient_id: Mapped[UUID] = mapped_column(sa.ForeignKey("patient.id"), index=True)
    instance_id: Mapped[UUID] = mapped_column(sa.ForeignKey("imaging_instance.id"), index=True)
    frame: Mapped[int]
    kind: Mapped[str]
    points: Mapped[str]
    author: Mapped[str]


FTS_DDL = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS document_fts USING fts5(text, content='document_text',"
    " content_rowid='rid', tokenize='unicode61 remove_diacritics 2')"
)
sa.event.listen(Base.metadata, "after_create", sa.DDL(FTS_DDL))  # type: ignore[no-untyped-call]

TABLES: tuple[type[Base], ...] = (
    RestrictedVisitRow,
    DocumentRow,
    DocumentContentRow,
    DocumentReviewRow,
    DocumentTextRow,
    DocumentReadingRow,
    ImagingStudyRow,
    ImagingSeriesRow,
    ImagingInstanceRow,
    ImagingMarkRow,
)
