"""What laboratories sent, and where this PC looks for it."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from clinic_desktop.storage.base import Base, MergeClass, Recorded


class LaboratoryMessageRow(Recorded, Base):
    """One result message: filed, waiting in the tray, or dismissed.

    The id is made from sender, control id and content, so that the same message has one row on
    all PCs. `blob_id` is the message as it came. `problem` says why it waits; `person` is JSON of
    whom it names, `remarks` JSON of what was unusual in it; `reason` is why it was dismissed.
    """

    __tablename__ = "laboratory_message"
    merge_class = MergeClass.REGISTER
    patient_column = "patient_id"
    patient_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("patient.id"), index=True)
    status: Mapped[str]
    problem: Mapped[str] = mapped_column(default="")
    sender: Mapped[str]
    control_id: Mapped[str]
    source: Mapped[str]  # the file's name
    sent_ms: Mapped[int | None] = mapped_column(sa.BigInteger)
    title: Mapped[str]
    person: Mapped[str]
    remarks: Mapped[str] = mapped_column(default="[]")
    reason: Mapped[str] = mapped_column(default="")
    blob_id: Mapped[UUID]
    __table_args__ = (sa.Index("ix_laboratory_message_status", "status", "created_at"),)


class LaboratoryFolderRow(Recorded, Base):
    """The folder that one PC watches for result files; the id is the PC's."""

    __tablename__ = "laboratory_folder"
    merge_class = MergeClass.REGISTER
    folder: Mapped[str]
    active: Mapped[bool] = mapped_column(default=True)


LABORATORY_TABLES: tuple[type[Base], ...] = (LaboratoryMessageRow, LaboratoryFolderRow)
