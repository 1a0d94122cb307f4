"""Tables of the patients, and the derived search index that the same unit of work maintains."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from clinic_desktop.storage.base import Base, MergeClass, Recorded


class PatientRow(Recorded, Base):
    """The patient: one row; what a person has several of lives in the tables below."""

    __tablename__ = "patient"
    merge_class = MergeClass.REGISTER
    patient_column = "id"
    number: Mapped[str] = mapped_column(index=True)
    given: Mapped[str] = mapped_column(default="")
    family: Mapped[str] = mapped_column(default="")
    second_family: Mapped[str] = mapped_column(default="")
    prefix: Mapped[str] = mapped_column(default="")
    preferred_name: Mapped[str] = mapped_column(default="")
    birth_date: Mapped[str | None]  # ISO day; the first of the span when less is known
    birth_precision: Mapped[str] = mapped_column(default="day")
    birth_estimated: Mapped[bool] = mapped_column(default=False)
    gender: Mapped[str] = mapped_column(default="unknown")
    clinical_sex: Mapped[str] = mapped_column(default="")
    gender_identity: Mapped[str] = mapped_column(default="")
    language: Mapped[str] = mapped_column(default="")
    preferred_channel: Mapped[str] = mapped_column(default="")
    opt_outs: Mapped[str] = mapped_column(default="[]")  # JSON list of purposes, sorted
    deceased: Mapped[bool] = mapped_column(default=False)
    deceased_on: Mapped[str | None]
    note: Mapped[str] = mapped_column(default="")
    merged_into: Mapped[UUID | None] = mapped_column(sa.ForeignKey("patient.id"))
    # Every door of a chart asks who was merged into the patient; few rows are in it.
    __table_args__ = (
        sa.Index("ix_patient_merged_into", "merged_into", sqlite_where=merged_into.is_not(None)),
    )


class _OfPatient(Recorded, Base):
    """What a patient has several of; `position` keeps the order of the form."""

    __abstract__ = True
    merge_class = MergeClass.REGISTER
    patient_column = "patient_id"
    patient_id: Mapped[UUID] = mapped_column(sa.ForeignKey("patient.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)


class PatientNameRow(_OfPatient):
    """A previous or additional name."""

    __tablename__ = "patient_name"
    use: Mapped[str]
    given: Mapped[str] = mapped_column(default="")
    family: Mapped[str] = mapped_column(default="")
    second_family: Mapped[str] = mapped_column(default="")
    prefix: Mapped[str] = mapped_column(default="")
    preferred: Mapped[str] = mapped_column(default="")


class PatientIdentifierRow(_OfPatient):
    """A number that an authority or another system gave."""

    __tablename__ = "patient_identifier"
    type: Mapped[str] = mapped_column(default="")
    value: Mapped[str] = mapped_column(index=True)
    system: Mapped[str] = mapped_column(default="")
    issuer: Mapped[str] = mapped_column(default="")


class PatientTelecomRow(_OfPatient):
    """A phone number or an e-mail address."""

    __tablename__ = "patient_telecom"
    system: Mapped[str]
    use: Mapped[str]
    value: Mapped[str]
    e164: Mapped[str] = mapped_column(default="")
    preferred: Mapped[bool] = mapped_column(default=False)


class PatientAddressRow(_OfPatient):
    """A postal address."""

    __tablename__ = "patient_address"
    use: Mapped[str]
    line: Mapped[str] = mapped_column(default="")
    line2: Mapped[str] = mapped_column(default="")
    city: Mapped[str] = mapped_column(default="")
    district: Mapped[str] = mapped_column(default="")
    state: Mapped[str] = mapped_column(default="")
    postal_code: Mapped[str] = mapped_column(default="")
    country: Mapped[str] = mapped_column(default="")


class RelatedPersonRow(_OfPatient):
    """A contact, next of kin or guarantor."""

    __tablename__ = "related_person"
    name: Mapped[str]
    relationship: Mapped[str]
    phone: Mapped[str] = mapped_column(default="")
    e164: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    next_of_kin: Mapped[bool] = mapped_column(default=False)
    emergency_contact: Mapped[bool] = mapped_column(default=False)
    guarantor: Mapped[bool] = mapped_column(default=False)
    patient_link: Mapped[UUID | None] = mapped_column(sa.ForeignKey("patient.id"))
    note: Mapped[str] = mapped_column(default="")


class PatientPhotoRow(_OfPatient):
    """The photo, apart from the patient so that lists never read its pages."""

    __tablename__ = "patient_photo"
    jpeg: Mapped[bytes]


class FlagRow(Recorded, Base):
    """An alert on the chart."""

    __tablename__ = "flag"
    merge_class = MergeClass.REGISTER
    patient_column = "patient_id"
    patient_id: Mapped[UUID] = mapped_column(sa.ForeignKey("patient.id"), index=True)
    text: Mapped[str]
    category: Mapped[str]
    severity: Mapped[str]
    start: Mapped[str | None]
    end: Mapped[str | None]


class PatientLinkRow(Recorded, Base):
    """One merge, or the taking back of one. `snapshot` is JSON of what it moved and changed."""

    __tablename__ = "patient_link"
    merge_class = MergeClass.APPEND
    patient_column = "kept_id"
    type: Mapped[str]  # replaces | split
    kept_id: Mapped[UUID] = mapped_column(sa.ForeignKey("patient.id"), index=True)
    gone_id: Mapped[UUID] = mapped_column(sa.ForeignKey("patient.id"), index=True)
    undoes: Mapped[UUID | None] = mapped_column(sa.ForeignKey("patient_link.id"))
    reason: Mapped[str] = mapped_column(default="")
    snapshot: Mapped[str]


class PatientSourceRow(Recorded, Base):
    """Where an imported patient came from: importing the same again finds it and changes nothing.

    `extra` is JSON of the elements of the source that have no column here, to be given back.
    """

    __tablename__ = "patient_source"
    merge_class = MergeClass.APPEND
    patient_column = "patient_id"
    patient_id: Mapped[UUID] = mapped_column(sa.ForeignKey("patient.id"), index=True)
    source: Mapped[str]
    external_id: Mapped[str]
    digest: Mapped[str] = mapped_column(default="")
    extra: Mapped[str] = mapped_column(default="{}")
    __table_args__ = (sa.Index("ix_patient_source_key", "source", "external_id"),)


class RecentPatientRow(Base):
    """Whom a user opened lately. Kept on this device only."""

    __tablename__ = "recent_patient"
    user_id: Mapped[UUID] = mapped_column(primary_key=True)
    patient_id: Mapped[UUID] = mapped_column(primary_key=True)
    at_ms: Mapped[int] = mapped_column(sa.BigInteger)
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 - SQLAlchemy's own spelling


class PatientIndexRow(Base):
    """One line of the search index: what a list shows, so that a hit touches one page.

    `words` is the folded names between blanks; `codes` the numbers without punctuation.
    """

    __tablename__ = "patient_index"
    rid: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    patient_id: Mapped[UUID] = mapped_column(unique=True)
    number: Mapped[str]
    display_name: Mapped[str]
    birth_date: Mapped[str | None]
    birth_precision: Mapped[str]
    birth_estimated: Mapped[bool]
    sex: Mapped[str]
    phone: Mapped[str]
    words: Mapped[str]
    codes: Mapped[str]
    sort_key: Mapped[str] = mapped_column(index=True)
    merged_into: Mapped[UUID | None]


class PatientWordRow(Base):
    """The distinct words of all names, forwards and backwards: one typo leaves one half intact."""

    __tablename__ = "patient_word"
    word: Mapped[str] = mapped_column(primary_key=True)
    reversed: Mapped[str] = mapped_column(index=True)
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 - SQLAlchemy's own spelling


# Tokens are folded in Python (domain/folding.py) for index and query alike, so the tokenizer has
# only to split at blanks: `ascii` takes every other character as part of a word, in any script.
# `names` holds words; `marks` trigrams, whole codes, birth dates and phonetic keys, each with a
# prefix of digit and letter (domain/tokens.py), so that one AND query serves "garc mar 612".
FTS_DDL = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS patient_fts USING fts5(names, marks, content='',"
    " contentless_delete=1, detail=none, prefix='1 2 3', tokenize='ascii')"
)
sa.event.listen(Base.metadata, "after_create", sa.DDL(FTS_DDL))  # type: ignore[no-untyped-call]

# What a patient has several of, in the order of the form.
PARTS: tuple[type[Base], ...] = (
    PatientNameRow,
    PatientIdentifierRow,
    PatientTelecomRow,
    PatientAddressRow,
    RelatedPersonRow,
    PatientPhotoRow,
)
# Every mapped class of the module, for the registry.
TABLES: tuple[type[Base], ...] = (
    PatientRow,
    PatientNameRow,
    PatientIdentifierRow,
    PatientTelecomRow,
    PatientAddressRow,
    RelatedPersonRow,
    PatientPhotoRow,
    FlagRow,
    PatientLinkRow,
    PatientSourceRow,
    RecentPatientRow,
    PatientIndexRow,
    PatientWordRow,
)
