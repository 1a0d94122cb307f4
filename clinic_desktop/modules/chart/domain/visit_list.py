"""What a list of visits says of each."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NoteMarks:
    """How many notes of a visit are signed, and how many wait for it."""

    signed: int = 0
    drafts: int = 0
