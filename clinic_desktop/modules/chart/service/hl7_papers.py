"""Documents inside of result messages: looked at by the worker, filed with their report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import replace
from hashlib import sha256
from uuid import UUID

from clinic_desktop.foreign.kinds import TEXTS, ForeignFile, recognise
from clinic_desktop.foreign.workshop import Workshop
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.domain import hl7_messages as hl7
from clinic_desktop.modules.chart.domain.hl7_filing import PaperOf, attachments_of
from clinic_desktop.modules.chart.domain.partial_date import parse_partial
from clinic_desktop.modules.documents.api import (
    Category,
    ContentState,
    Examined,
    Filing,
    ReceivedPaper,
    examine_file,
    file_received_paper,
)
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork

ExaminedPapers = Mapping[str, Examined]


def with_examined(reading: hl7.FileReading) -> hl7.FileReading:
    """Let the worker look at the documents of a file; blocks, for a spare thread."""
    reports = [report for message in reading.messages.values() for report in message.reports]
    papers = [paper for report in reports for paper in attachments_of(report)]
    if not papers:
        return reading
    return replace(reading, examined=_examined(papers))


def file_papers(
    ctx: Context,
    uow: UnitOfWork,
    report: hl7.ResultReport,
    patient_id: UUID,
    examined: ExaminedPapers,
) -> PaperOf:
    """File the documents of a report in the chart that it goes into; one that is there is found."""
    found = {}
    day = report.collected or report.issued
    for paper in attachments_of(report):
        title = paper.title or report.code.shown or translate("Chart", "Laboratory report")
        filing = Filing(
            title,
            Category.LABORATORY_REPORT,
            parse_partial(day.day) if day and day.day else None,
            report.performer,
        )
        facts = examined.get(_digest(paper)) or _unexamined(paper)
        received = ReceivedPaper(title, paper.content, facts, patient_id, filing)
        found[paper] = file_received_paper(ctx, uow, received).id
    return found


def _examined(papers: Iterable[hl7.Attachment]) -> dict[str, Examined]:
    with closing(Workshop()) as workshop:
        return {
            _digest(paper): examine_file(workshop, ForeignFile(paper.title, paper.content))
            for paper in papers
            if paper.content
        }


def _unexamined(paper: hl7.Attachment) -> Examined:
    """Return what is plain without a worker: words are words, the rest waits to be opened."""
    kind = recognise(paper.content)
    state = ContentState.READABLE if kind in TEXTS else ContentState.OPAQUE
    return Examined(kind, int(kind in TEXTS), state)


def _digest(paper: hl7.Attachment) -> str:
    return sha256(paper.content).hexdigest()
