"""One visit on paper; and the same in plain lines, which needs no layout at all."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.documents.frame import (
    ChartPaper,
    chart_paper,
    patient_line,
    put_patient,
)
from clinic_desktop.modules.chart.documents.visits import (
    put_text,
    put_visit,
    signed_line,
    visit_title,
)
from clinic_desktop.modules.chart.domain.encounters import Encounter
from clinic_desktop.modules.chart.domain.notes import Note
from clinic_desktop.modules.chart.domain.structured_text import to_plain
from clinic_desktop.modules.chart.service.encounters import encounter
from clinic_desktop.modules.chart.service.notes import EncounterNotes, notes_of
from clinic_desktop.modules.practice.api import begin_paper, user_names
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.context import Context

if TYPE_CHECKING:
    from clinic_desktop.paper import Sheet


def visit_pdf(ctx: Context, encounter_id: UUID) -> bytes:
    """Return a visit with its notes as PDF; what is not signed is marked as a draft.

    Raises NotFound, NotAllowed for a restricted visit.
    """
    ctx.require(Permission.ENCOUNTER_READ)
    visit, notes, about = _begin(ctx, encounter_id)
    sheet = about.paper.sheet(translate("Chart", "Visit"), patient_line(about.banner))
    put_patient(ctx, sheet, about.banner)
    sheet.heading(visit_title(about, visit))
    put_visit(sheet, about, visit, notes.signed)
    names = user_names(ctx)
    for draft in notes.drafts:
        _put_draft(sheet, about, draft, names.get(draft.author_id, ""))
    return sheet.to_bytes()


def plain_visit_pdf(ctx: Context, encounter_id: UUID) -> bytes:
    """Return a visit in plain lines: for when a layout or a font fails. Raises as `visit_pdf`."""
    ctx.require(Permission.ENCOUNTER_READ)
    from clinic_desktop.paper.plain import plain_pages

    visit, notes, about = _begin(ctx, encounter_id)
    lines = [patient_line(about.banner), visit_title(about, visit), visit.details.reason, ""]
    for thread in notes.signed:
        for text in (*thread.versions, *thread.addenda, *thread.co_signatures):
            lines += [to_plain(text.body), signed_line(about, text), ""]
    names = user_names(ctx)
    for draft in notes.drafts:
        lines += [_draft_line(about, draft, names.get(draft.author_id, "")), to_plain(draft.body)]
    lines += ["", about.paper.printed, about.paper.audit_head]
    return plain_pages(about.paper.profile.name, lines)


def _begin(ctx: Context, encounter_id: UUID) -> tuple[Encounter, EncounterNotes, ChartPaper]:
    visit, notes = encounter(ctx, encounter_id), notes_of(ctx, encounter_id)
    paper = begin_paper(ctx, AuditEntry("E", "visit-print", visit.id, visit.patient_id))
    return visit, notes, chart_paper(ctx, paper, visit.patient_id)


def _put_draft(sheet: Sheet, about: ChartPaper, draft: Note, author: str) -> None:
    sheet.paragraph(_draft_line(about, draft, author), bold=True, ink="danger")
    put_text(sheet, draft.body)


def _draft_line(about: ChartPaper, draft: Note, author: str) -> str:
    words = translate("Chart", "DRAFT, not signed · {name} · saved {time}")
    return words.format(name=author, time=about.stamp(draft.saved_ms))
