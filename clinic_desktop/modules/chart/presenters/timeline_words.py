"""What a line of the timeline says."""

from __future__ import annotations

from clinic_desktop.kernel.local_text import time_text
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.chart.api.fact_words import partial_text
from clinic_desktop.modules.chart.api.timeline import TimelineEvent, TimelineKind
from clinic_desktop.modules.chart.presenters.timeline import TimelineLine

_KINDS = {
    TimelineKind.VISIT: QT_TRANSLATE_NOOP("Chart", "Visits"),
    TimelineKind.NOTE: QT_TRANSLATE_NOOP("Chart", "Notes"),
    TimelineKind.PROBLEM: QT_TRANSLATE_NOOP("Chart", "Problems"),
    TimelineKind.MEDICATION: QT_TRANSLATE_NOOP("Chart", "Medication"),
    TimelineKind.ALLERGY: QT_TRANSLATE_NOOP("Chart", "Allergies"),
    TimelineKind.VITALS: QT_TRANSLATE_NOOP("Chart", "Vital signs"),
    TimelineKind.REPORT: QT_TRANSLATE_NOOP("Chart", "Results"),
    TimelineKind.DOCUMENT: QT_TRANSLATE_NOOP("Chart", "Documents"),
    TimelineKind.IMMUNIZATION: QT_TRANSLATE_NOOP("Chart", "Immunisations"),
    TimelineKind.PROCEDURE: QT_TRANSLATE_NOOP("Chart", "Procedures"),
    TimelineKind.PREGNANCY: QT_TRANSLATE_NOOP("Chart", "Pregnancies"),
    TimelineKind.APPOINTMENT: QT_TRANSLATE_NOOP("Chart", "Appointments"),
}
KINDS = tuple(_KINDS)  # in the order of the filter
_BEGAN, _ENDED, _RECORDED = TimelineEvent.BEGAN, TimelineEvent.ENDED, TimelineEvent.RECORDED
_HAPPENED = TimelineEvent.HAPPENED
_EVENTS = {
    (TimelineKind.VISIT, _HAPPENED): QT_TRANSLATE_NOOP("Chart", "Visit"),
    (TimelineKind.NOTE, TimelineEvent.SIGNED): QT_TRANSLATE_NOOP("Chart", "Signed note"),
    (TimelineKind.NOTE, TimelineEvent.AMENDED): QT_TRANSLATE_NOOP("Chart", "Signed note, amended"),
    (TimelineKind.NOTE, TimelineEvent.ADDED): QT_TRANSLATE_NOOP("Chart", "Addendum"),
    (TimelineKind.NOTE, TimelineEvent.CO_SIGNED): QT_TRANSLATE_NOOP("Chart", "Co-signed"),
    (TimelineKind.PROBLEM, _BEGAN): QT_TRANSLATE_NOOP("Chart", "Problem began"),
    (TimelineKind.PROBLEM, _ENDED): QT_TRANSLATE_NOOP("Chart", "Problem ended"),
    (TimelineKind.PROBLEM, _RECORDED): QT_TRANSLATE_NOOP("Chart", "Problem recorded"),
    (TimelineKind.ALLERGY, _BEGAN): QT_TRANSLATE_NOOP("Chart", "Allergy began"),
    (TimelineKind.ALLERGY, _RECORDED): QT_TRANSLATE_NOOP("Chart", "Allergy recorded"),
    (TimelineKind.MEDICATION, _BEGAN): QT_TRANSLATE_NOOP("Chart", "Medicine started"),
    (TimelineKind.MEDICATION, _ENDED): QT_TRANSLATE_NOOP("Chart", "Medicine stopped"),
    (TimelineKind.MEDICATION, _RECORDED): QT_TRANSLATE_NOOP("Chart", "Medicine recorded"),
    (TimelineKind.PROCEDURE, _HAPPENED): QT_TRANSLATE_NOOP("Chart", "Procedure"),
    (TimelineKind.PROCEDURE, _RECORDED): QT_TRANSLATE_NOOP("Chart", "Procedure recorded"),
    (TimelineKind.IMMUNIZATION, _HAPPENED): QT_TRANSLATE_NOOP("Chart", "Immunisation"),
    (TimelineKind.IMMUNIZATION, _RECORDED): QT_TRANSLATE_NOOP("Chart", "Immunisation recorded"),
    (TimelineKind.PREGNANCY, _BEGAN): QT_TRANSLATE_NOOP("Chart", "Pregnancy began"),
    (TimelineKind.PREGNANCY, _ENDED): QT_TRANSLATE_NOOP("Chart", "Pregnancy ended"),
    (TimelineKind.PREGNANCY, _RECORDED): QT_TRANSLATE_NOOP("Chart", "Pregnancy recorded"),
    (TimelineKind.VITALS, _HAPPENED): QT_TRANSLATE_NOOP("Chart", "Vital signs"),
    (TimelineKind.REPORT, _HAPPENED): QT_TRANSLATE_NOOP("Chart", "Report"),
    (TimelineKind.DOCUMENT, _HAPPENED): QT_TRANSLATE_NOOP("Chart", "Document"),
    (TimelineKind.DOCUMENT, _RECORDED): QT_TRANSLATE_NOOP("Chart", "Document taken in"),
    (TimelineKind.APPOINTMENT, _HAPPENED): QT_TRANSLATE_NOOP("Chart", "Appointment"),
}


def kind_text(kind: TimelineKind) -> str:
    """Return the name of a kind, as of the section that it belongs to."""
    return translate("Chart", _KINDS[kind])


def event_text(line: TimelineLine) -> str:
    """Return what happened."""
    return translate("Chart", _EVENTS[line.entry.kind, line.entry.event])


def title_text(line: TimelineLine) -> str:
    """Return the line's first words; of a visit that is closed, that it is."""
    if line.entry.restricted:
        return translate("Chart", "Restricted entry")
    if line.entry.kind is TimelineKind.NOTE:
        return event_text(line)
    return line.entry.title or event_text(line)


def detail_text(line: TimelineLine) -> str:
    """Return what is said beside the title."""
    entry = line.entry
    if entry.restricted:
        return translate("Chart", "This visit is closed to you.")
    note = entry.title if entry.kind is TimelineKind.NOTE else ""
    event = event_text(line)
    first = "" if event == title_text(line) else event
    return " · ".join(filter(None, (first, note, line.who, entry.detail)))


def clock_text(line: TimelineLine) -> str:
    """Return the time; '' where only a day or less is known."""
    return "" if line.at is None else time_text(line.at)


def spoken_text(line: TimelineLine) -> str:
    """Return the line as a screen reader says it."""
    parts = (partial_text(line.entry.on), clock_text(line), title_text(line), detail_text(line))
    return ", ".join(filter(None, parts))
