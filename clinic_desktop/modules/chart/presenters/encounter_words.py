"""What a visit and its notes are called."""

from __future__ import annotations

from clinic_desktop.kernel.local_text import stamp_text, time_text
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.chart.api import (
    CompositionKind,
    EncounterClass,
    encounter_status_text,
)
from clinic_desktop.modules.chart.presenters.encounters import NoteEntry, VisitLine

_CLASSES = {
    EncounterClass.AMBULATORY: QT_TRANSLATE_NOOP("Chart", "in the practice"),
    EncounterClass.EMERGENCY: QT_TRANSLATE_NOOP("Chart", "emergency"),
    EncounterClass.VIRTUAL: QT_TRANSLATE_NOOP("Chart", "video or telephone"),
    EncounterClass.HOME: QT_TRANSLATE_NOOP("Chart", "at home"),
}


def class_text(kind: EncounterClass) -> str:
    """Return where patient and practitioner met."""
    return translate("Chart", _CLASSES[kind])


def class_options() -> list[tuple[EncounterClass, str]]:
    """Return what can be chosen."""
    return [(kind, class_text(kind)) for kind in EncounterClass]


def reason_text(line: VisitLine) -> str:
    """Return why the patient came; of a visit that is closed, that it is."""
    if line.visit is None:
        return translate("Chart", "Restricted entry")
    return line.visit.details.reason


def status_text(line: VisitLine) -> str:
    """Return how far a visit is."""
    return "" if line.visit is None else encounter_status_text(line.visit.status)


def notes_text(line: VisitLine) -> str:
    """Return how many notes are signed and how many are not."""
    signed, drafts = line.marks.signed, line.marks.drafts
    said = []
    if signed:
        said.append(translate("Chart", "%n signed", "", signed))
    if drafts:
        said.append(translate("Chart", "%n not signed", "", drafts))
    return ", ".join(said)


def when_text(line: VisitLine) -> str:
    """Return from when to when a visit was."""
    if line.start is None:
        return ""
    if line.end is None:
        return stamp_text(line.start)
    same = line.end.date() == line.start.date()
    return f"{stamp_text(line.start)} – {time_text(line.end) if same else stamp_text(line.end)}"


def entry_title(entry: NoteEntry) -> str:
    """Return what a text is."""
    if entry.kind is None:
        return translate("Chart", "Draft, not signed")
    if entry.replaced:
        return translate("Chart", "Earlier version, replaced")
    return {
        CompositionKind.ORIGINAL: translate("Chart", "Signed note"),
        CompositionKind.AMENDMENT: translate("Chart", "Signed note, amended"),
        CompositionKind.ADDENDUM: translate("Chart", "Addendum"),
        CompositionKind.CO_SIGNATURE: translate("Chart", "Co-signed"),
    }[entry.kind]


def entry_by(entry: NoteEntry) -> str:
    """Return who wrote and who signed a text, and when."""
    at = stamp_text(entry.at)
    if entry.kind is None:
        text = translate("Chart", "{author}, saved {time}")
    elif entry.author in ("", entry.signer):
        text = translate("Chart", "Signed by {signer}, {time}")
    else:
        text = translate("Chart", "Written by {author}, signed by {signer}, {time}")
    return text.format(author=entry.author, signer=entry.signer, time=at)


def entry_seal(entry: NoteEntry) -> str:
    """Return whether a text is what was signed; '' for a draft."""
    if entry.kind is None:
        return ""
    if entry.intact:
        return translate("Chart", "Unchanged since it was signed")
    return translate("Chart", "This text is not the one that was signed. Tell the administrator.")


def entry_reason(entry: NoteEntry) -> str:
    """Return why a note was amended, or what a colleague said when co-signing."""
    if not entry.reason:
        return ""
    if entry.kind is CompositionKind.AMENDMENT:
        return translate("Chart", "Why it was amended: {reason}").format(reason=entry.reason)
    return entry.reason
