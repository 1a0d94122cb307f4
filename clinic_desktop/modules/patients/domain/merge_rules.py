"""Which values a merged patient has: groups of columns, defaults, and what is joined."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.patients.domain.birth import BirthDate
from clinic_desktop.modules.patients.domain.codes import (
    AdministrativeGender,
    BirthPrecision,
    Channel,
    Purpose,
    SexForClinicalUse,
    code,
    label,
)
from clinic_desktop.modules.patients.domain.merging import ChoiceValue, FieldChoice

Values = Mapping[str, Any]

# Columns that only make sense together; the first one tells whether there is a value.
GROUPS: dict[str, tuple[str, ...]] = {
    "given": ("given",),
    "family": ("family",),
    "second_family": ("second_family",),
    "prefix": ("prefix",),
    "preferred_name": ("preferred_name",),
    "birth": ("birth_date", "birth_precision", "birth_estimated"),
    "gender": ("gender",),
    "clinical_sex": ("clinical_sex",),
    "gender_identity": ("gender_identity",),
    "language": ("language",),
    "preferred_channel": ("preferred_channel",),
    "opt_outs": ("opt_outs",),
    "deceased": ("deceased", "deceased_on"),
    "note": ("note",),
}
_LABELS = {
    "given": QT_TRANSLATE_NOOP("Patients", "Given name"),
    "family": QT_TRANSLATE_NOOP("Patients", "Family name"),
    "second_family": QT_TRANSLATE_NOOP("Patients", "Second family name"),
    "prefix": QT_TRANSLATE_NOOP("Patients", "Title"),
    "preferred_name": QT_TRANSLATE_NOOP("Patients", "Preferred name"),
    "birth": QT_TRANSLATE_NOOP("Patients", "Birth date"),
    "gender": QT_TRANSLATE_NOOP("Patients", "Gender"),
    "clinical_sex": QT_TRANSLATE_NOOP("Patients", "Sex for clinical use"),
    "gender_identity": QT_TRANSLATE_NOOP("Patients", "Gender identity"),
    "language": QT_TRANSLATE_NOOP("Patients", "Language"),
    "preferred_channel": QT_TRANSLATE_NOOP("Patients", "Preferred channel"),
    "opt_outs": QT_TRANSLATE_NOOP("Patients", "Opt-outs"),
    "deceased": QT_TRANSLATE_NOOP("Patients", "Deceased"),
    "note": QT_TRANSLATE_NOOP("Patients", "Note"),
}
_KINDS = {
    "patient_name": QT_TRANSLATE_NOOP("Patients", "Other names"),
    "patient_identifier": QT_TRANSLATE_NOOP("Patients", "Identifiers"),
    "patient_telecom": QT_TRANSLATE_NOOP("Patients", "Phones and e-mail"),
    "patient_address": QT_TRANSLATE_NOOP("Patients", "Addresses"),
    "related_person": QT_TRANSLATE_NOOP("Patients", "Contacts"),
    "patient_photo": QT_TRANSLATE_NOOP("Patients", "Photo"),
    "flag": QT_TRANSLATE_NOOP("Patients", "Flags"),
    "appointment": QT_TRANSLATE_NOOP("Patients", "Appointments"),
    "encounter": QT_TRANSLATE_NOOP("Patients", "Visits"),
    "note": QT_TRANSLATE_NOOP("Patients", "Unsigned notes"),
    "condition": QT_TRANSLATE_NOOP("Patients", "Problems"),
    "allergy_intolerance": QT_TRANSLATE_NOOP("Patients", "Allergies"),
    "medication_statement": QT_TRANSLATE_NOOP("Patients", "Medicines"),
    "procedure": QT_TRANSLATE_NOOP("Patients", "Procedures"),
    "family_member_history": QT_TRANSLATE_NOOP("Patients", "Family history"),
    "social_history": QT_TRANSLATE_NOOP("Patients", "Social history"),
    "pregnancy": QT_TRANSLATE_NOOP("Patients", "Pregnancies"),
    "immunization": QT_TRANSLATE_NOOP("Patients", "Vaccinations"),
    "recall": QT_TRANSLATE_NOOP("Patients", "Recalls"),
}
_EMPTY = {None, "", "[]", False}


def kind_label(kind: str) -> str:
    """Return the words for a kind of row."""
    known = _KINDS.get(kind)
    return translate("Patients", known) if known else kind.replace("_", " ").capitalize()


def choices(kept: Values, gone: Values) -> tuple[FieldChoice, ...]:
    """Return the lines of the preview: fields that at least one of both has."""
    lines = []
    for name in GROUPS:
        mine, theirs = _shown(name, kept), _shown(name, gone)
        if mine or theirs:
            takes = name in default_take(kept, gone)
            text = translate("Patients", _LABELS[name])
            lines.append(FieldChoice(name, text, mine, theirs, takes))
    return tuple(lines)


def default_take(kept: Values, gone: Values) -> frozenset[str]:
    """Return the fields that the kept patient lacks and the gone one has."""
    return frozenset(name for name in GROUPS if _lacks(name, kept) and not _lacks(name, gone))


def merged_values(kept: Values, gone: Values, take: frozenset[str] | None) -> dict[str, Any]:
    """Return the columns of the kept patient that change."""
    taken = default_take(kept, gone) if take is None else take & GROUPS.keys()
    values: dict[str, Any] = {}
    for name in taken:
        values.update({column: gone[column] for column in GROUPS[name]})
    both = sorted({*json.loads(kept["opt_outs"]), *json.loads(gone["opt_outs"])})
    values["opt_outs"] = json.dumps(both)
    if "note" in taken and kept["note"] and gone["note"] and kept["note"] != gone["note"]:
        values["note"] = f"{kept['note']}\n{gone['note']}"
    return {column: value for column, value in values.items() if kept[column] != value}


def _lacks(name: str, values: Values) -> bool:
    value = values[GROUPS[name][0]]
    return value in _EMPTY or (name == "gender" and value == AdministrativeGender.UNKNOWN.value)


def _shown(name: str, values: Values) -> ChoiceValue:
    """Return a value as the preview shows it: words, or a date."""
    value = values[GROUPS[name][0]]
    if value in _EMPTY:
        return ""
    if name == "birth":
        precision = code(BirthPrecision, values["birth_precision"])
        return BirthDate(date.fromisoformat(value), precision, values["birth_estimated"])
    if name == "deceased":
        died = values["deceased_on"]
        return date.fromisoformat(died) if died else translate("Patients", "Yes")
    if name == "opt_outs":
        known = {purpose.value: purpose for purpose in Purpose}
        return ", ".join(label(known[p]) if p in known else p for p in json.loads(value))
    codes = {
        "gender": AdministrativeGender,
        "clinical_sex": SexForClinicalUse,
        "preferred_channel": Channel,
    }.get(name)
    return label(codes(value)) if codes else str(value)


def cautions(kept: Values, gone: Values) -> tuple[str, ...]:
    """Return what speaks against both being one person."""
    found = []
    known = {AdministrativeGender.MALE.value, AdministrativeGender.FEMALE.value}
    if kept["gender"] != gone["gender"] and {kept["gender"], gone["gender"]} == known:
        found.append(translate("Patients", "The genders differ."))
    one, other = kept["birth_date"], gone["birth_date"]
    rough = kept["birth_estimated"] or gone["birth_estimated"]
    if one and other and one != other and not rough:
        years = abs(date.fromisoformat(one).year - date.fromisoformat(other).year)
        if years or "day" == kept["birth_precision"] == gone["birth_precision"]:
            found.append(translate("Patients", "The birth dates differ."))
    return tuple(found)
