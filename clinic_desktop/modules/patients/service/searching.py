"""Search as you type."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import sqlalchemy as sa

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.quick import quick
from clinic_desktop.modules.patients.domain.explaining import reason_of, reason_of_kind
from clinic_desktop.modules.patients.domain.matching import (
    IndexLine,
    highlights,
    kind_of,
    rank,
)
from clinic_desktop.modules.patients.domain.query import PatientQuery, parse_query
from clinic_desktop.modules.patients.domain.search import MatchKind, PatientHit
from clinic_desktop.modules.patients.service.place import place
from clinic_desktop.modules.patients.store import search as store
from clinic_desktop.modules.patients.store.parts import PARTS, load_parts
from clinic_desktop.modules.patients.store.patients import refs
from clinic_desktop.modules.patients.tables import PatientRow, RecentPatientRow
from clinic_desktop.storage.context import Context

_hit = quick(PatientHit)
_OF_LINES = {RecentPatientRow.__tablename__, PatientRow.__tablename__} | {
    part.row_class.__tablename__ for part in PARTS
}
FEW = 5  # with fewer hits, sounds and typos are tried too


def search_patients(ctx: Context, text: str, limit: int = 50) -> tuple[PatientHit, ...]:
    """Return patients that match all that was typed, best first; none for an empty text.

    Words are names in any order, with or without accents; numbers are pieces of phones, patient
    numbers and identifiers; dates are birth dates in the clinic's order or ISO, also partly typed.
    """
    ctx.require(Permission.PATIENT_READ)
    query = _read(ctx, text)
    if not query.terms:
        return ()
    lately = opened_lately(ctx)
    with ctx.reading() as connection:
        ranked = find(connection, query, lately, limit)
        return _hits(connection, query, ranked)


def _read(ctx: Context, text: str) -> PatientQuery:
    if not any(char.isdigit() for char in text):
        return parse_query(text, ctx.clock.now().date())  # no date in it: the place is no matter
    where = place(ctx)
    return parse_query(text, where.today, day_first=where.day_first)


Ranked = list[tuple[IndexLine, MatchKind]]


def opened_lately(ctx: Context) -> list[IndexLine]:
    """Return the lines of whom the actor opened lately, latest first; asked at every keystroke."""
    user_id = ctx.actor.user_id

    def read() -> list[IndexLine]:
        with ctx.reading() as connection:
            return store.recent_lines(connection, user_id)

    return ctx.store.memory.recall(f"opened lately by {user_id.hex}", _OF_LINES, read)


def find(
    connection: sa.Connection, query: PatientQuery, lately: Sequence[IndexLine], limit: int
) -> Ranked:
    """Return the best lines with their kinds of match."""
    recent = {line.rid: position for position, line in enumerate(lately)}
    found: dict[int, tuple[IndexLine, MatchKind]] = {}
    if not any(term.email for term in query.terms):
        _add(found, (line for line in lately if not line.merged), query)
    _add_plain(found, connection, query, limit)
    if len(found) < FEW and query.words:
        _add(found, store.match(connection, store.phonetic_expression(query)), query, True)
    if not found and query.words:
        _add(found, store.match(connection, store.typo_expression(connection, query)), query, True)
    ranked = sorted(found.values(), key=lambda pair: rank(pair[0], pair[1], recent))
    return ranked[:limit]


def _add_plain(
    found: dict[int, tuple[IndexLine, MatchKind]],
    connection: sa.Connection,
    query: PatientQuery,
    limit: int,
) -> None:
    """Add what matches whole and by beginnings, without asking for what is known already.

    Beginnings include whole words. Two terms together are rare: all of their beginnings come in
    one answer. One alone is common: enough whole matches make the beginnings needless.
    """
    if len(query.terms) > 1:
        lines = store.match(connection, store.prefix_expression(query))
        _add(found, lines, query)
        if len(lines) < store.CANDIDATES:
            return
        _add(found, store.match(connection, store.exact_expression(query)), query)
        return
    _add(found, store.match(connection, store.exact_expression(query)), query)
    if len(found) < limit:
        _add(found, store.match(connection, store.prefix_expression(query)), query)


def _add(
    found: dict[int, tuple[IndexLine, MatchKind]],
    lines: Iterable[IndexLine],
    query: PatientQuery,
    forgiving: bool = False,
) -> None:
    for line in lines:
        if line.rid in found:
            continue
        kind = kind_of(line, query, forgiving)
        if kind is not None:
            found[line.rid] = (line, kind)


def _hits(connection: sa.Connection, query: PatientQuery, ranked: Ranked) -> tuple[PatientHit, ...]:
    shown = [(line.shown(), kind) for line, kind in ranked]
    into = [ref.merged_into for ref, _ in shown if ref.merged_into is not None]
    kept = refs(connection, into) if into else {}
    explained = [(ref, kind, *highlights(ref, query)) for ref, kind in shown]
    unclear = [ref.id for ref, _, _, rest in explained if rest]
    lists = load_parts(connection, unclear) if unclear else {}
    hits = []
    for ref, kind, matches, rest in explained:
        reason, more = reason_of(lists[ref.id], rest) if rest else ("", ())
        found_in = kept.get(ref.merged_into) if ref.merged_into else None
        words = reason or reason_of_kind(kind)
        hits.append(_hit(ref, matches + more, words, kind, found_in))
    return tuple(hits)
