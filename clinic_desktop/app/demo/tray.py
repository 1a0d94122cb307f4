"""Papers that wait in the demo clinic: scanned, sent, some of them routed to a doctor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from clinic_desktop.app.demo.house import DETAILS, House
from clinic_desktop.foreign.kinds import ForeignFile
from clinic_desktop.foreign.workshop import Workshop
from clinic_desktop.kernel.local_text import day_text
from clinic_desktop.kernel.partial_date import PartialDate
from clinic_desktop.modules.documents.api import (
    Category,
    Document,
    FilePaper,
    Filing,
    IntakeDocument,
    Source,
    claim_reading,
    examine_file,
    file_paper,
    intake_document,
    read_words,
    record_reading,
)
from clinic_desktop.modules.patients.api import PatientRef, patient_ref
from clinic_desktop.paper import Sheet, SheetHead
from clinic_desktop.storage.context import Context

_REST = (
    "The findings were talked over with the patient, who has no further questions. We would be"
    " glad to hear how the treatment goes on."
)
_PAGES = (
    ("Summary of the stay", "Admitted with pain in the chest since the morning. No heart attack."),
    ("Course", "Two days on the ward without pain. Pressure within the usual range."),
    ("On leaving", "Go on with the tablets as before. Come back in four weeks."),
)


@dataclass(frozen=True, slots=True)
class _Scan:
    name: str
    title: str
    sender: str
    pages: Sequence[tuple[str, str]]
    who: PatientRef | None
    source: Source = Source.FOLDER


def let_papers_wait(ctx: Context, house: House, patients: Sequence[UUID], now: datetime) -> None:
    """Let some papers come this morning; two are filed and wait for the doctor's signature."""
    if len(patients) < 3:
        return
    people = [patient_ref(ctx, patient_id) for patient_id in patients[:3]]
    desk = replace(ctx, actor=house.reception)
    with closing(Workshop()) as workshop:
        taken = [_take(desk, workshop, scan, now) for scan in _scans(people)]
        _route(desk, house, taken[-2:], people, now)
        while task := claim_reading(desk):
            record_reading(desk, task, read_words(workshop, task.file))
        for late in _late():
            _take(desk, workshop, late, now)


def _scans(people: Sequence[PatientRef]) -> Iterator[_Scan]:
    first, second, third = people
    echo = (("Echo of the heart", "The left ventricle pumps well. The wall is a little thick."),)
    blood = (("Blood", "Cholesterol a little high, all else within the usual range."),)
    eye = (("Eyes", "No change of the back of the eye since last year."),)
    yield _Scan("scan-0041.pdf", "Discharge summary", "San Telmo Hospital", _PAGES, first)
    yield _Scan("scan-0042.pdf", "Report of the echo", "Cardiology, Calle Mayor 3", echo, second)
    yield _Scan("scan-0043.pdf", "Letter", "Physiotherapy Río", (_PAGES[2],), None)
    yield _Scan("report.pdf", "Laboratory report", "Laboratorio Norte", blood, third, Source.DROP)
    yield _Scan("scan-0039.pdf", "Laboratory report", "Laboratorio Norte", blood, first)
    yield _Scan("scan-0040.pdf", "Letter", "Dr Lafuente, eye doctor", eye, second)


def _late() -> Iterator[_Scan]:
    yield _Scan("scan-0044.pdf", "Insurance", "Seguros Alba", (("Cover", "Valid."),) * 2, None)


def _take(ctx: Context, workshop: Workshop, scan: _Scan, now: datetime) -> Document:
    content = _pdf(scan, now)
    examined = replace(examine_file(workshop, ForeignFile(scan.name, content)), title="")
    return intake_document(ctx, IntakeDocument(scan.name, content, examined, scan.source)).document


def _pdf(scan: _Scan, now: datetime) -> bytes:
    sheet = Sheet(SheetHead(scan.title, scan.sender, DETAILS.name))
    for number, (heading, text) in enumerate(scan.pages):
        if number:
            sheet.page_break()
        facts = [("Date", day_text(now.date() - timedelta(days=4)))]
        if scan.who is not None:
            named = "" if scan.source is Source.DROP else scan.who.display_name
            facts.insert(0, ("Patient", " ".join(filter(None, (named, scan.who.number)))))
        sheet.facts(facts)
        sheet.heading(heading)
        sheet.paragraph(text, size=11)
        sheet.paragraph(_REST, size=11)
    return sheet.to_bytes()


def _route(
    ctx: Context,
    house: House,
    papers: Sequence[Document],
    people: Sequence[PatientRef],
    now: datetime,
) -> None:
    day = PartialDate.of(now.date() - timedelta(days=4))
    told = (
        (Filing("Laboratory report", Category.LABORATORY_REPORT, day), "Cholesterol is marked"),
        (Filing("Letter of the eye doctor", Category.LETTER, day), ""),
    )
    for paper, who, (filing, note) in zip(papers, people, told, strict=False):
        command = FilePaper(paper.id, paper.version, who.id, filing, house.alba, note)
        file_paper(ctx, command)
