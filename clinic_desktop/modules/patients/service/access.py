"""Seeing patients with a reason, or only in an emergency."""

from __future__ import annotations

from clinic_desktop.kernel.errors import NotAllowed
from clinic_desktop.kernel.permissions import Permission, Situation, may
from clinic_desktop.kernel.text import clean_line
from clinic_desktop.modules.patients.domain.access import (
    Identity,
    IdentityTooVague,
    ReadingTerms,
    names_one_person,
    terms_of,
)
from clinic_desktop.modules.patients.domain.query import parse_query
from clinic_desktop.modules.patients.domain.search import MatchKind
from clinic_desktop.modules.patients.service.place import place
from clinic_desktop.modules.patients.service.searching import find, opened_lately
from clinic_desktop.modules.patients.store import patients
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.context import Context

MAX_IDENTITIES = 5
_SURE = frozenset({MatchKind.EXACT, MatchKind.PREFIX})


def reading_terms(ctx: Context) -> ReadingTerms:
    """Return how the actor may see patients as things are; asking is not noted."""
    ctx.require(Permission.PRACTICE_READ)
    reason = ctx.reasons.get(Permission.PATIENT_READ, "")
    return terms_of(may(ctx.actor, Permission.PATIENT_READ, Situation(reason=reason)))


def give_reading_reason(ctx: Context, reason: str) -> None:
    """See patients for the rest of this sitting; the reason is kept in the trail."""
    ctx.require(Permission.PATIENT_READ, reason=clean_line(reason))
    ctx.give_reason(Permission.PATIENT_READ, clean_line(reason))


def find_identity(ctx: Context, text: str) -> tuple[Identity, ...]:
    """Return who is meant, for somebody who must break the glass to see more.

    Only a query that names one person is answered, with at most MAX_IDENTITIES people. Each
    search is in the trail, and each person it showed. Raises NotAllowed, IdentityTooVague.
    """
    ctx.require(Permission.PRACTICE_READ)
    if reading_terms(ctx) is not ReadingTerms.EMERGENCY:
        ctx.note(AuditEntry("E", "patient-identity", outcome="no"))
        raise NotAllowed(permission=Permission.PATIENT_READ.value)
    where = place(ctx)
    query = parse_query(text, where.today, day_first=where.day_first)
    if not names_one_person(query):
        raise IdentityTooVague
    lately = opened_lately(ctx)
    with ctx.reading() as connection:
        ranked = find(connection, query, lately, MAX_IDENTITIES)
        lines = [line.shown() for line, kind in ranked if kind in _SURE]
        ids = [ref.merged_into or ref.id for ref in lines]
        found = [ref for ref in patients.refs(connection, ids).values() if not ref.merged_into]
    ctx.note(AuditEntry("E", "patient-identity", detail=str(len(found))))
    for ref in found:
        ctx.note(AuditEntry("R", "patient-identity", ref.id, ref.id))
    return tuple(
        Identity(ref.id, ref.number, ref.display_name, ref.birth_date, ref.birth_precision)
        for ref in found
    )
