"""Words looked for in a chart: notes and papers as one list, each with where it leads."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from html import escape
from uuid import UUID

from clinic_desktop.kernel.partial_date import parse_partial
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.api import encounter
from clinic_desktop.modules.chart.api.fact_words import partial_text
from clinic_desktop.modules.chart.api.search import (
    MARK_END,
    MARK_START,
    NoteHit,
    TextHit,
    search_chart,
)
from clinic_desktop.storage.context import Context

LEAST = 2  # letters; one alone is in every note


@dataclass(frozen=True, slots=True)
class HitLine:
    """A note or a page with the words; it leads to a visit, or to a paper."""

    kind: str
    title: str
    when: str
    snippet: str
    visit: UUID | None = None
    document: UUID | None = None

    @property
    def rich(self) -> str:
        """The words around the hit, with it bold; whatever stands there stays text."""
        return escape(self.snippet).replace(MARK_START, "<b>").replace(MARK_END, "</b>")

    @property
    def plain(self) -> str:
        """The words around the hit, for a cell: on one line."""
        bare = self.snippet.replace(MARK_START, "").replace(MARK_END, "")
        return " ".join(bare.split())


def read_hits(ctx: Context, patient_id: UUID, text: str) -> tuple[HitLine, ...]:
    """Read where the words are: notes first, then papers, best first in each."""
    if len(text.strip()) < LEAST:
        return ()
    found = search_chart(ctx, patient_id, text)
    return (*(_note(ctx, hit) for hit in found.notes), *map(_paper, found.documents))


def _note(ctx: Context, hit: NoteHit) -> HitLine:
    visit = encounter(ctx, hit.encounter_id)
    kind = translate("Chart", "Note") if hit.signed else translate("Chart", "My draft")
    title = visit.details.reason or translate("Chart", "Visit")
    return HitLine(kind, title, _day(visit.day), hit.snippet, visit=hit.encounter_id)


def _paper(hit: TextHit) -> HitLine:
    page = translate("Chart", "Document, page {number}").format(number=hit.page)
    when = partial_text(parse_partial(hit.day)) if hit.day else ""
    return HitLine(page, hit.title, when, hit.snippet, document=hit.document_id)


def _day(day: date) -> str:
    return partial_text(parse_partial(day.isoformat()))
