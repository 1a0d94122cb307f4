"""Two versions of one record, field by field: what differs, and the record made of a choice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any
from uuid import UUID

from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.patients.domain.codes import Channel, label
from clinic_desktop.modules.patients.domain.records import (
    Address,
    CommunicationPreference,
    Identifier,
    OtherName,
    PatientDetails,
    RelatedPerson,
    Telecom,
)
from clinic_desktop.modules.patients.presenters.wording import date_text

_NAME_PARTS = ("family", "given", "second_family", "preferred", "prefix")
_LISTS = ("telecoms", "identifiers", "addresses", "contacts", "other_names")
FIELDS: Mapping[str, str] = {
    "family": QT_TRANSLATE_NOOP("Patients", "Family name"),
    "given": QT_TRANSLATE_NOOP("Patients", "Given name"),
    "second_family": QT_TRANSLATE_NOOP("Patients", "Second family name"),
    "preferred": QT_TRANSLATE_NOOP("Patients", "Preferred name"),
    "prefix": QT_TRANSLATE_NOOP("Patients", "Title"),
    "birth": QT_TRANSLATE_NOOP("Patients", "Birth date"),
    "gender": QT_TRANSLATE_NOOP("Patients", "Sex"),
    "clinical_sex": QT_TRANSLATE_NOOP("Patients", "Sex for clinical use"),
    "gender_identity": QT_TRANSLATE_NOOP("Patients", "Gender identity"),
    "telecoms": QT_TRANSLATE_NOOP("Patients", "Phones and e-mail"),
    "identifiers": QT_TRANSLATE_NOOP("Patients", "Identifiers"),
    "addresses": QT_TRANSLATE_NOOP("Patients", "Address"),
    "contacts": QT_TRANSLATE_NOOP("Patients", "Contacts"),
    "other_names": QT_TRANSLATE_NOOP("Patients", "Other names"),
    "language": QT_TRANSLATE_NOOP("Patients", "Language"),
    "communication": QT_TRANSLATE_NOOP("Patients", "Communication"),
    "photo": QT_TRANSLATE_NOOP("Patients", "Photo"),
    "deceased": QT_TRANSLATE_NOOP("Patients", "Deceased"),
    "deceased_on": QT_TRANSLATE_NOOP("Patients", "Date of death"),
    "note": QT_TRANSLATE_NOOP("Patients", "Note"),
}


class Side(Enum):
    """Whose value a field gets."""

    MINE = "mine"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class Difference:
    """One field of which the newer stored version says something else than the form.

    `both` is true when both sides changed it: then nobody but a person can choose.
    """

    field: str
    label: str
    mine: str
    theirs: str
    suggested: Side
    both: bool


def differences(
    base: PatientDetails, mine: PatientDetails, theirs: PatientDetails
) -> tuple[Difference, ...]:
    """Return what differs, the fields that both sides changed first.

    `base` is the version that the form began with: a field that only one side changed is
    suggested from that side.
    """
    found = [
        _difference(name, base, mine, theirs)
        for name in FIELDS
        if _bare(field_of(mine, name)) != _bare(field_of(theirs, name))
    ]
    return tuple(sorted(found, key=lambda difference: not difference.both))


def combined(
    mine: PatientDetails, theirs: PatientDetails, choices: Mapping[str, Side]
) -> PatientDetails:
    """Return the newer version with the chosen fields of the form on top."""
    result = theirs
    for name, side in choices.items():
        if side is Side.MINE:
            result = _with_field(result, name, _as_newer(name, mine, theirs))
    return result


def field_of(details: PatientDetails, name: str) -> Any:
    """Return the value of a field of `FIELDS`."""
    return getattr(details.name if name in _NAME_PARTS else details, name)


def field_label(name: str) -> str:
    """Return the word for a field in the user's language."""
    return translate("Patients", FIELDS[name]) if name in FIELDS else name


def field_text(details: PatientDetails, name: str) -> str:
    """Return a field's value in words; '' when it is empty."""
    value = field_of(details, name)
    if name in _LISTS:
        return "\n".join(_line(item) for item in value)
    if name == "photo":
        return translate("Patients", "has a photo") if value else ""
    if isinstance(value, bool):
        return translate("Patients", "yes") if value else ""
    if isinstance(value, Enum):
        return label(value) if value.value else ""  # type: ignore[arg-type]
    writer = _WRITERS.get(name, lambda given: str(given or ""))
    return writer(value)


def _difference(
    name: str, base: PatientDetails, mine: PatientDetails, theirs: PatientDetails
) -> Difference:
    was, here, there = (_bare(field_of(details, name)) for details in (base, mine, theirs))
    return Difference(
        name,
        field_label(name),
        field_text(mine, name),
        field_text(theirs, name),
        Side.THEIRS if here == was else Side.MINE,
        both=was not in (here, there),
    )


def _bare(value: Any) -> Any:
    """Return a value without what says nothing about its content: ids, versions, standard forms."""
    if isinstance(value, tuple):
        return tuple(_bare(item) for item in value)
    if isinstance(value, Telecom | RelatedPerson):
        return replace(value, id=None, version=0, e164="")
    if isinstance(value, Identifier | Address | OtherName):
        return replace(value, id=None, version=0)
    return value


def _as_newer(name: str, mine: PatientDetails, theirs: PatientDetails) -> Any:
    """Return my value, with the stored items' newer versions; items gone meanwhile are new ones."""
    value = field_of(mine, name)
    if name not in _LISTS:
        return value
    versions: dict[UUID, int] = {item.id: item.version for item in field_of(theirs, name)}
    return tuple(
        replace(item, version=versions[item.id])
        if item.id in versions
        else replace(item, id=None, version=0)
        for item in value
    )


def _with_field(details: PatientDetails, name: str, value: Any) -> PatientDetails:
    if name in _NAME_PARTS:
        return replace(details, name=replace(details.name, **{name: value}))
    return replace(details, **{name: value})


def _line(item: Any) -> str:
    if isinstance(item, OtherName):
        return item.name.display()
    if isinstance(item, Address):
        return item.display()
    if isinstance(item, RelatedPerson):
        parts: Iterable[str] = (item.name, label(item.relationship), item.phone)
    elif isinstance(item, Telecom):
        parts = (item.value, label(item.use))
    else:
        parts = (item.value, item.issuer)
    return " · ".join(part for part in parts if part)


def _birth(value: Any) -> str:
    return date_text(value.day, value.precision) if value else ""


def _communication(value: CommunicationPreference) -> str:
    lines = [label(value.channel)] if value.channel is not Channel.NONE else []
    for purpose in sorted(value.opt_outs):
        lines.append(translate("Patients", "not: {purpose}").format(purpose=label(purpose)))
    return "\n".join(lines)


_WRITERS: Mapping[str, Callable[[Any], str]] = {
    "birth": _birth,
    "communication": _communication,
    "deceased_on": lambda day: date_text(day) if day else "",
}
