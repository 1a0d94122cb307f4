"""The whole chart as one PDF, or what happened in a range of days."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.kernel.local_text import day_text
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.progress import report_progress
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.chart.documents import facts
from clinic_desktop.modules.chart.documents.frame import (
    ChartPaper,
    Span,
    chart_paper,
    columns,
    put_none,
    put_patient,
    put_restricted,
    reads,
)
from clinic_desktop.modules.chart.documents.measured import put_results, put_vitals
from clinic_desktop.modules.chart.documents.visits import put_visits
from clinic_desktop.modules.chart.domain.fact_words import partial_text
from clinic_desktop.modules.chart.domain.interchange import CannotWriteFile
from clinic_desktop.modules.chart.service.sight import person
from clinic_desktop.modules.documents.api import Document, documents_of
from clinic_desktop.modules.practice.api import begin_paper
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.files import replace_file

if TYPE_CHECKING:
    from clinic_desktop.paper import Sheet

_PAGE = 200
_DATED = 40.0  # a heading further down begins a new page: points


class ChartPart(StrEnum):
    """A part of the printed chart, in the order of printing."""

    PROBLEMS = "problems"
    MEDICATIONS = "medications"
    ALLERGIES = "allergies"
    HISTORY = "history"
    IMMUNIZATIONS = "immunizations"
    VITALS = "vitals"
    RESULTS = "results"
    VISITS = "visits"
    DOCUMENTS = "documents"


_Put = Callable[[Context, "Sheet", ChartPaper, Span], None]


def _of_person(put: Callable[[Context, Sheet, UUID], None]) -> _Put:
    """Return how a list is written: what holds of a person has no days that it belongs to."""
    return lambda ctx, sheet, about, _span: put(ctx, sheet, about.banner.ref.id)


def _put_documents(ctx: Context, sheet: Sheet, about: ChartPaper, span: Span) -> None:
    found: list[Document] = []
    restricted, more = False, True
    while more:
        page = documents_of(ctx, about.banner.ref.id, offset=len(found), limit=_PAGE)
        found += page.documents
        restricted = restricted or page.restricted
        more = page.more and bool(page.documents)
    shown = [one for one in found if span.has(_day(about, one))]
    if shown:
        titles = (
            (translate("Chart", "Day"), 1.1),
            (translate("Chart", "Title"), 4.0),
            (translate("Chart", "From"), 2.0),
            (translate("Chart", "Pages"), 0.6),
        )
        rows = [_document(about, one) for one in shown]
        sheet.table(columns(*titles), rows)
    if restricted:
        put_restricted(sheet)
    elif not shown:
        put_none(sheet)


def _day(about: ChartPaper, one: Document) -> date:
    day = one.filing.day
    return day.first if day else about.day_of(one.created_ms)


def _document(about: ChartPaper, one: Document) -> list[str]:
    day = partial_text(one.filing.day) or day_text(about.day_of(one.created_ms))
    return [day, one.filing.title, one.filing.author, str(one.content.pages or "")]


_P = Permission
_PARTS: dict[ChartPart, tuple[str, Permission, _Put]] = {
    ChartPart.PROBLEMS: (
        QT_TRANSLATE_NOOP("Chart", "Problems"),
        _P.CONDITION_READ,
        _of_person(facts.put_problems),
    ),
    ChartPart.MEDICATIONS: (
        QT_TRANSLATE_NOOP("Chart", "Medication"),
        _P.PRESCRIPTION_READ,
        _of_person(facts.put_medications),
    ),
    ChartPart.ALLERGIES: (
        QT_TRANSLATE_NOOP("Chart", "Allergies"),
        _P.ALLERGY_FLAG_READ,
        _of_person(facts.put_allergies),
    ),
    ChartPart.HISTORY: (
        QT_TRANSLATE_NOOP("Chart", "History"),
        _P.ENCOUNTER_READ,
        _of_person(facts.put_history),
    ),
    ChartPart.IMMUNIZATIONS: (
        QT_TRANSLATE_NOOP("Chart", "Immunisations"),
        _P.ENCOUNTER_READ,
        _of_person(facts.put_immunizations),
    ),
    ChartPart.VITALS: (QT_TRANSLATE_NOOP("Chart", "Vital signs"), _P.VITALS_READ, put_vitals),
    ChartPart.RESULTS: (QT_TRANSLATE_NOOP("Chart", "Results"), _P.LAB_RESULT_READ, put_results),
    ChartPart.VISITS: (QT_TRANSLATE_NOOP("Chart", "Visits"), _P.ENCOUNTER_READ, put_visits),
    ChartPart.DOCUMENTS: (
        QT_TRANSLATE_NOOP("Chart", "Documents"),
        _P.DOCUMENT_READ,
        _put_documents,
    ),
}


def part_text(part: ChartPart) -> str:
    """Return a part's heading."""
    return translate("Chart", _PARTS[part][0])


def chart_pdf(
    ctx: Context,
    patient_id: UUID,
    first: date | None = None,
    last: date | None = None,
    parts: Collection[ChartPart] = tuple(ChartPart),
) -> bytes:
    """Return a patient's chart as PDF; kept in the trail.

    The days choose visits, measurements, results and documents; what is listed without a day of
    its own (problems, medication, allergies) is printed whole, for it holds. What the actor's role
    does not read is named and left out. Raises NotFound, InvalidInput, UserCancelled.
    """
    ctx.require(Permission.ENCOUNTER_READ, patient_id=patient_id)
    if first and last and last < first:
        raise InvalidInput({"last": translate("Chart", "It would end before it begins.")})
    if not parts:
        raise InvalidInput({"parts": translate("Chart", "Choose a part at least.")})
    who, span = person(ctx, patient_id).patient_id, Span(first, last)
    paper = begin_paper(ctx, AuditEntry("E", "chart-print", who, who, detail=span.key()))
    about = chart_paper(ctx, paper, who)
    ref = about.banner.ref
    subtitle = " · ".join(filter(None, (ref.display_name, ref.number, span.text())))
    sheet = paper.sheet(translate("Chart", "Patient chart"), subtitle)
    put_patient(ctx, sheet, about.banner)
    wanted = [part for part in ChartPart if part in parts]
    for number, part in enumerate(wanted):
        report_progress(number, len(wanted))
        _put_part(ctx, sheet, about, span, part)
    return sheet.to_bytes()


def export_chart_pdf(
    ctx: Context,
    patient_id: UUID,
    path: Path,
    first: date | None = None,
    last: date | None = None,
) -> int:
    """Write `chart_pdf` to a file; returns its size. Raises CannotWriteFile."""
    ctx.require(Permission.ENCOUNTER_READ, patient_id=patient_id)
    data = chart_pdf(ctx, patient_id, first, last)
    try:
        replace_file(path, data)
    except OSError as error:
        raise CannotWriteFile(name=path.name, why=error.strerror or "") from error
    return len(data)


def _put_part(ctx: Context, sheet: Sheet, about: ChartPaper, span: Span, part: ChartPart) -> None:
    title, permission, put = _PARTS[part]
    if sheet.room() < _DATED * 2:
        sheet.page_break()
    sheet.paragraph(translate("Chart", title), size=13, bold=True, ink="accent")
    if not reads(ctx, permission, about.banner.ref.id):
        words = translate("Chart", "Not printed: your role does not read this.")
        sheet.paragraph(words, ink="secondary")
        return
    put(ctx, sheet, about, span)
    sheet.space(3)
