"""The history of a record in words: what was done, to which part of it."""

from __future__ import annotations

from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.patients.domain.history import CREATED, REMOVED, HistoryEntry
from clinic_desktop.modules.patients.presenters.compare import FIELDS

_KINDS = {
    "patient_name": QT_TRANSLATE_NOOP("Patients", "Other names"),
    "patient_identifier": QT_TRANSLATE_NOOP("Patients", "Identifiers"),
    "patient_telecom": QT_TRANSLATE_NOOP("Patients", "Phones and e-mail"),
    "patient_address": QT_TRANSLATE_NOOP("Patients", "Address"),
    "related_person": QT_TRANSLATE_NOOP("Patients", "Contacts"),
    "patient_photo": QT_TRANSLATE_NOOP("Patients", "Photo"),
    "flag": QT_TRANSLATE_NOOP("Patients", "Flags"),
}
_COLUMNS = {
    "preferred_name": "preferred",
    "birth_date": "birth",
    "birth_precision": "birth",
    "birth_estimated": "birth",
    "preferred_channel": "communication",
    "opt_outs": "communication",
}


def title_of(entry: HistoryEntry) -> str:
    """Return what was done, in a few words."""
    made = {change.kind for change in entry.changes if change.action == CREATED}
    kinds = {change.kind for change in entry.changes}
    if "patient_link" in made:
        return translate("Patients", "Merged, or a merge taken back")
    if "patient" in made:
        return translate("Patients", "Registered")
    if kinds == {"flag"}:
        if "flag" in made:
            return translate("Patients", "Flag raised")
        return translate("Patients", "Flag closed")
    if all(change.action == REMOVED for change in entry.changes):
        return translate("Patients", "Removed")
    return translate("Patients", "Changed")


def parts_of(entry: HistoryEntry) -> str:
    """Return the parts that were touched, each once; '' for a registration."""
    if any(c.kind == "patient" and c.action == CREATED for c in entry.changes):
        return ""
    names: dict[str, None] = {}
    for change in entry.changes:
        if change.kind in _KINDS:
            names.setdefault(translate("Patients", _KINDS[change.kind]))
        for column in change.fields if change.kind == "patient" else ():
            field = _COLUMNS.get(column, column)
            if field in FIELDS:
                names.setdefault(translate("Patients", FIELDS[field]))
    return ", ".join(names)
