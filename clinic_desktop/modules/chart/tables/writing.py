"""What helps to write notes: the clinic's templates and everybody's short words."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from clinic_desktop.storage.base import Base, MergeClass, Recorded


class NoteTemplateRow(Recorded, Base):
    """The clinic's own template, or its version of one that ships (same key and language).

    The id is made from key and language. `body` is structured text as JSON.
    """

    __tablename__ = "note_template"
    merge_class = MergeClass.REGISTER
    key: Mapped[str]
    language: Mapped[str]
    specialty: Mapped[str]
    title: Mapped[str]
    kind: Mapped[str]
    body: Mapped[str]
    active: Mapped[bool] = mapped_column(default=True)


class NoteMacroRow(Recorded, Base):
    """A short word and its text; `owner_id` is whose it is, null for everybody's.

    The id is made from trigger, language and owner.
    """

    __tablename__ = "note_macro"
    merge_class = MergeClass.REGISTER
    trigger: Mapped[str]
    language: Mapped[str]
    text: Mapped[str]
    owner_id: Mapped[UUID | None]
    active: Mapped[bool] = mapped_column(default=True)
