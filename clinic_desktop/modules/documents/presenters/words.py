"""What codes of papers are called, and dates as far as they are known."""

from __future__ import annotations

from html import escape

from clinic_desktop.kernel.local_text import day_text
from clinic_desktop.kernel.partial_date import PartialDate
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.documents.api import (
    MARK_END,
    MARK_START,
    Category,
    ContentState,
    Document,
    Operation,
    ReviewKind,
    Source,
)

_CATEGORIES = {
    Category.LETTER: QT_TRANSLATE_NOOP("Documents", "Letter"),
    Category.DISCHARGE_SUMMARY: QT_TRANSLATE_NOOP("Documents", "Discharge summary"),
    Category.LABORATORY_REPORT: QT_TRANSLATE_NOOP("Documents", "Laboratory report"),
    Category.IMAGING_REPORT: QT_TRANSLATE_NOOP("Documents", "Imaging report"),
    Category.CONSENT: QT_TRANSLATE_NOOP("Documents", "Consent"),
    Category.IDENTITY: QT_TRANSLATE_NOOP("Documents", "Identity paper"),
    Category.INSURANCE: QT_TRANSLATE_NOOP("Documents", "Insurance"),
    Category.PHOTO: QT_TRANSLATE_NOOP("Documents", "Photo"),
    Category.RECORDING: QT_TRANSLATE_NOOP("Documents", "Recording of a call"),
    Category.OTHER: QT_TRANSLATE_NOOP("Documents", "Other paper"),
}
_SOURCES = {
    Source.SCAN: QT_TRANSLATE_NOOP("Documents", "Scanned"),
    Source.IMPORT: QT_TRANSLATE_NOOP("Documents", "Imported"),
    Source.DROP: QT_TRANSLATE_NOOP("Documents", "Added by hand"),
    Source.FOLDER: QT_TRANSLATE_NOOP("Documents", "From the scanner's folder"),
    Source.HL7: QT_TRANSLATE_NOOP("Documents", "With results"),
    Source.MADE: QT_TRANSLATE_NOOP("Documents", "Made here"),
    Source.FHIR: QT_TRANSLATE_NOOP("Documents", "From a chart of elsewhere (FHIR)"),
    Source.CALL: QT_TRANSLATE_NOOP("Documents", "From a video call"),
    Source.MAIL: QT_TRANSLATE_NOOP("Documents", "By e-mail"),
}
_STATES = {
    ContentState.LOCKED: QT_TRANSLATE_NOOP("Documents", "Locked by a password"),
    ContentState.DAMAGED: QT_TRANSLATE_NOOP("Documents", "Damaged"),
    ContentState.OPAQUE: QT_TRANSLATE_NOOP("Documents", "Can't be shown"),
}
_REVIEWED = {
    ReviewKind.REVIEWED: QT_TRANSLATE_NOOP("Documents", "Read"),
    ReviewKind.SIGNED: QT_TRANSLATE_NOOP("Documents", "Signed off"),
}
_OPERATIONS = {
    Operation.INTAKE: QT_TRANSLATE_NOOP("Documents", "As it came"),
    Operation.ARRANGE: QT_TRANSLATE_NOOP("Documents", "Pages arranged"),
    Operation.SPLIT: QT_TRANSLATE_NOOP("Documents", "Part of a split file"),
    Operation.JOIN: QT_TRANSLATE_NOOP("Documents", "Joined files"),
    Operation.REVERT: QT_TRANSLATE_NOOP("Documents", "Earlier version again"),
    Operation.REPLACE: QT_TRANSLATE_NOOP("Documents", "Newer file"),
}


def category_text(category: Category) -> str:
    """Return what a kind of paper is called."""
    return translate("Documents", _CATEGORIES[category])


def source_text(source: Source) -> str:
    """Return how a paper came in."""
    return translate("Documents", _SOURCES[source])


def partial_text(day: PartialDate | None) -> str:
    """Return a date as far as it is known."""
    if day is None:
        return ""
    if day.day:
        return day_text(day.first)
    return f"{day.month}/{day.year}" if day.month else str(day.year)


def state_text(document: Document) -> str:
    """Return what is to be known of a paper: unreadable, waits for somebody, or read."""
    if document.content.state is not ContentState.READABLE:
        return translate("Documents", _STATES[document.content.state])
    if document.reviewer_id is not None:
        return translate("Documents", "Waits for review")
    return translate("Documents", _REVIEWED[document.reviewed]) if document.reviewed else ""


def operation_text(operation: Operation) -> str:
    """Return what made a version of a paper."""
    return translate("Documents", _OPERATIONS[operation])


def plain_snippet(snippet: str) -> str:
    """Return the words around a hit, without marks, for a table cell."""
    return snippet.replace(MARK_START, "").replace(MARK_END, "")


def rich_snippet(snippet: str) -> str:
    """Return the words around a hit with the hit bold; whatever the paper says stays text."""
    return escape(snippet).replace(MARK_START, "<b>").replace(MARK_END, "</b>")
