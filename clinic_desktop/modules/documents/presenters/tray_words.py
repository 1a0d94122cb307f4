"""How sure a suggestion is, and how far the reading of a paper is, in words."""

from __future__ import annotations

from collections.abc import Sequence

from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.documents.api import (
    ContentState,
    Document,
    Reading,
    ReadingState,
    Review,
    ReviewKind,
    Suggestion,
)
from clinic_desktop.modules.documents.presenters.words import partial_text, state_text

_SURE, _LIKELY = 90, 75
_FOUND = {
    "number": QT_TRANSLATE_NOOP("Documents", "patient number"),
    "identifier": QT_TRANSLATE_NOOP("Documents", "identity number"),
    "birth date": QT_TRANSLATE_NOOP("Documents", "birth date"),
    "name": QT_TRANSLATE_NOOP("Documents", "name"),
}
_STEPS = {
    ReviewKind.NOTED: QT_TRANSLATE_NOOP("Documents", "{person} noted"),
    ReviewKind.ROUTED: QT_TRANSLATE_NOOP("Documents", "{person} asked for a review"),
    ReviewKind.REVIEWED: QT_TRANSLATE_NOOP("Documents", "{person} read it"),
    ReviewKind.SIGNED: QT_TRANSLATE_NOOP("Documents", "{person} signed it off"),
}


def confidence_text(suggestion: Suggestion) -> str:
    """Return how sure a suggestion is. A machine is never certain."""
    if suggestion.confidence >= _SURE:
        return translate("Documents", "Almost certainly {name}")
    if suggestion.confidence >= _LIKELY:
        return translate("Documents", "Probably {name}")
    return translate("Documents", "Perhaps {name}")


def found_text(suggestion: Suggestion) -> str:
    """Return what on the paper speaks for the suggested patient."""
    words = [translate("Documents", _FOUND[one]) for one in suggestion.found if one in _FOUND]
    return translate("Documents", "On the paper: {found}").format(found=", ".join(words))


def reading_text(document: Document, reading: ReadingState | None) -> str:
    """Return how far the reading is, as far as somebody at the desk must know it."""
    if document.content.state is not ContentState.READABLE:
        return state_text(document)
    state = reading.state if reading else None
    if state is Reading.PENDING:
        return translate("Documents", "Waits to be read by the program")
    if state is Reading.RUNNING:
        return translate("Documents", "Is being read by the program")
    if state is Reading.FAILED:
        return translate("Documents", "Could not be read")
    return translate("Documents", "Read, nobody recognised")


def step_text(step: Review) -> str:
    """Return one step of a review: who, what, with which words."""
    told = translate("Documents", _STEPS[step.kind]).format(person=step.person)
    return f"{told}: {step.comment}" if step.comment else told


def paper_facts(document: Document, facts: Sequence[str]) -> str:
    """Return the line below a paper's title: day, number of pages, and more facts."""
    pages = document.content.pages
    counted = translate("Documents", "%n pages", n=pages) if pages else ""
    parts = (partial_text(document.filing.day), counted, *facts)
    return " · ".join(part for part in parts if part)
