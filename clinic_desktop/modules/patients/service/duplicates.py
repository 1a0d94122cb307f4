"""The duplicate warning, while a registration is being typed."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

import sqlalchemy as sa
from rapidfuzz.fuzz import token_sort_ratio

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.patients.domain.duplicates import (
    WORTH_SHOWING,
    DuplicateCandidate,
    PartialPatient,
    StoredPatient,
    score,
)
from clinic_desktop.modules.patients.domain.folding import words_of
from clinic_desktop.modules.patients.domain.matching import IndexLine
from clinic_desktop.modules.patients.store.duplicates import same_lines, similar_lines
from clinic_desktop.storage.context import Context

SCORED = 40  # the lines with the likest names are scored in full


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
    return _best(partial, similar_lines(connection, partial), limit, but)


def same_stored(
    connection: sa.Connection, partial: PartialPatient, newest: int
) -> DuplicateCandidate | None:
    """Return a patient stored before line `newest` that is strongly the same; for imports."""
    found = _best(partial, same_lines(connection, partial, newest), 1, None)
    return found[0] if found and found[0].strong else None


def _best(
    partial: PartialPatient, lines: Iterable[IndexLine], limit: int, but: UUID | None
) -> tuple[DuplicateCandidate, ...]:
    typed = " ".join(words_of(partial.name.display()))
    near = sorted(lines, key=lambda line: -token_sort_ratio(typed, line.words))[:SCORED]
    scored = (
        score(partial, StoredPatient(ref, line.words, line.codes))
        for line in near
        if (ref := line.shown()).id != but
    )
    worth = [each for each in scored if each.score >= WORTH_SHOWING]
    return tuple(sorted(worth, key=lambda each: -each.score)[:limit])
