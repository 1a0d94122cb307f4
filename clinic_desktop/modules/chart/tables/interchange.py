"""What came from elsewhere: which outside resource is which row here, and what it said."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from clinic_desktop.storage.base import Base, MergeClass, Recorded


class KeptResourceRow(Recorded, Base):
    """One imported FHIR resource of a patient.

    `source` is its absolute fullUrl, else its type, id and digest; `digest` SHA-256 of it as it
    came. `target_id` is the row of the chart that holds it, null where it has no place there.
    `came` is JSON of the resource with our ids in its references, `read` of what the chart says
    of it as it was read; both are what gives it back whole.
    """

    __tablename__ = "kept_resource"
    merge_class = MergeClass.APPEND
    patient_column = "patient_id"
    patient_id: Mapped[UUID] = mapped_column(sa.ForeignKey("patient.id"), index=True)
    source: Mapped[str]
    resource_type: Mapped[str]
    digest: Mapped[str]
    target_id: Mapped[UUID | None]
    came: Mapped[str]
    read: Mapped[str] = mapped_column(default="")
    __table_args__ = (sa.Index("ix_kept_resource_source", "source"),)
