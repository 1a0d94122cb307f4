"""Words in a chart: signed notes, the reader's own drafts, papers. Closed things leave no trace."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from clinic_desktop.kernel.permissions import Permission, Situation, Verdict, may
from clinic_desktop.modules.chart.service.sight import hidden_encounters, person
from clinic_desktop.modules.chart.store import search as store
from clinic_desktop.modules.chart.store.search import NoteHit
from clinic_desktop.modules.documents.api import TextHit, search_documents_of
from clinic_desktop.storage.context import Context

HITS = 50


@dataclass(frozen=True, slots=True)
class ChartHits:
    """What a chart has of some words, best first in each."""

    notes: tuple[NoteHit, ...] = ()
    documents: tuple[TextHit, ...] = ()


def search_chart(ctx: Context, patient_id: UUID, text: str) -> ChartHits:
    """Return notes and papers that have all words, the last one also as a beginning.

    All papers are left out for who may not read papers; documents itself leaves out those of
    visits that are closed to the reader. Raises NotFound.
    """
    ctx.require(Permission.ENCOUNTER_READ, patient_id=patient_id)
    who = person(ctx, patient_id)
    with ctx.reading() as connection:
        hidden = hidden_encounters(ctx, connection, who.holders)
        notes = store.search(connection, text, who.holders, hidden, ctx.actor.user_id)
    papers: tuple[TextHit, ...] = ()
    situation = Situation(patient_id=patient_id, emergency_patients=ctx.emergency_patients())
    if may(ctx.actor, Permission.DOCUMENT_READ, situation) is Verdict.YES:
        papers = search_documents_of(ctx, who.patient_id, text, HITS)
    return ChartHits(notes[:HITS], papers)
