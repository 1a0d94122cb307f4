"""The duplicate warning, while a registration is being typed."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.patients.domain.duplicates import (
    WORTH_SHOWING,
    DuplicateCandidate,
    PartialPatient,
    StoredPatient,
    score,
)
from clinic_desktop.modules.patients.store.duplicates import similar_lines
from clinic_desktop.storage.context import Context


def duplicate_candidates(
    ctx: Context, partial: PartialPatient, limit: int = 5
) -> tuple[DuplicateCandidate, ...]:
    """Return stored patients that may be the typed one, likeliest first."""
    ctx.require(Permission.PATIENT_READ)
    with ctx.reading() as connection:
        return candidates(connection, partial, limit)


def candidates(
    connection: sa.Connection, partial: PartialPatient, limit: int, but: UUID | None = None
) -> tuple[DuplicateCandidate, ...]:
    """Return the scored candidates on an open connection, `but` one patient."""
    lines = similar_lines(connection, partial)
    scored = (
        score(partial, StoredPatient(line.ref, line.words, line.codes))
        for line in lines
        if line.id != but
    )
    worth = [each for each in scored if each.score >= WORTH_SHOWING]
    return tuple(sorted(worth, key=lambda each: -each.score)[:limit])
