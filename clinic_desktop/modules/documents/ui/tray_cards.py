"""What the list shows of a paper that waits."""

from __future__ import annotations

from clinic_desktop.modules.documents.api import ContentState, Reading
from clinic_desktop.modules.documents.presenters.tray import ReviewLine, TrayLine
from clinic_desktop.modules.documents.presenters.tray_words import (
    confidence_text,
    paper_facts,
    reading_text,
    step_text,
)
from clinic_desktop.modules.documents.presenters.words import category_text, source_text
from clinic_desktop.modules.documents.ui.tray_list import PaperCard


def tray_card(line: TrayLine, when: str) -> PaperCard:
    """Return the card of a paper to be filed: how it came, and whose it may be."""
    paper = line.document
    facts = paper_facts(paper, [source_text(paper.source)])
    if line.suggested is not None:
        note = confidence_text(paper.suggestion).format(name=line.suggested.display_name)
        return PaperCard(paper.id, paper.filing.title, when, facts, note, "primary", "user-round")
    reading = line.reading.state if line.reading else None
    bad = reading is Reading.FAILED or paper.content.state is not ContentState.READABLE
    waits = reading in (Reading.PENDING, Reading.RUNNING)
    icon = "triangle-alert" if bad else "hourglass" if waits else "circle-help"
    tone = "warning" if bad else "secondary"
    note = reading_text(paper, line.reading)
    return PaperCard(paper.id, paper.filing.title, when, facts, note, tone, icon)


def review_card(line: ReviewLine, when: str) -> PaperCard:
    """Return the card of a paper to be reviewed: whose it is, and who asked."""
    paper = line.document
    facts = paper_facts(paper, [category_text(paper.filing.category)])
    title = line.patient.display_name if line.patient else paper.filing.title
    facts = f"{paper.filing.title} · {facts}" if line.patient else facts
    asked = step_text(line.steps[-1]) if line.steps else ""
    return PaperCard(paper.id, title, when, facts, asked, "secondary", "message-square")
