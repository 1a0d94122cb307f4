"""The words of notes for searching: derived from drafts and signed texts, not synced."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from clinic_desktop.storage.base import Base


class NoteTextRow(Base):
    """The plain words of one draft (`author_id` is whose) or signed text (null)."""

    __tablename__ = "note_text"
    rid: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    source_id: Mapped[UUID] = mapped_column(unique=True)
    patient_id: Mapped[UUID] = mapped_column(index=True)
    encounter_id: Mapped[UUID]
    author_id: Mapped[UUID | None]
    text: Mapped[str]


FTS_DDL = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS note_fts USING fts5(text, content='note_text',"
    " content_rowid='rid', tokenize='unicode61 remove_diacritics 2')"
)
sa.event.listen(Base.metadata, "after_create", sa.DDL(FTS_DDL))  # type: ignore[no-untyped-call]
