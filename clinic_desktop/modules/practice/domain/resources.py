"""What can be booked: practitioners, rooms and equipment, and the types of appointment."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, clean_line, translate

NAME_LIMIT = 80
TEXT_LIMIT = 500
_PALETTE = {
    "#0B7A75": QT_TRANSLATE_NOOP("Practice", "teal"),
    "#2563EB": QT_TRANSLATE_NOOP("Practice", "blue"),
    "#7C3AED": QT_TRANSLATE_NOOP("Practice", "violet"),
    "#B45309": QT_TRANSLATE_NOOP("Practice", "amber"),
    "#BE185D": QT_TRANSLATE_NOOP("Practice", "pink"),
    "#15803D": QT_TRANSLATE_NOOP("Practice", "green"),
    "#0E7490": QT_TRANSLATE_NOOP("Practice", "cyan"),
    "#B42318": QT_TRANSLATE_NOOP("Practice", "red"),
    "#4F46E5": QT_TRANSLATE_NOOP("Practice", "indigo"),
    "#475569": QT_TRANSLATE_NOOP("Practice", "slate"),
}
COLOURS = tuple(_PALETTE)
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


class ResourceKind(StrEnum):
    """The three kinds of column in the agenda, in display order."""

    PRACTITIONER = "practitioner"
    LOCATION = "location"
    DEVICE = "device"


class Modality(StrEnum):
    """How patient and practitioner meet."""

    IN_PERSON = "in-person"
    VIDEO = "video"
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class ResourceRef:
    """A bookable resource as other modules see it; `subtitle` is specialty, note or kind."""

    id: UUID
    kind: ResourceKind
    name: str
    subtitle: str
    colour: str
    active: bool


@dataclass(frozen=True, slots=True)
class AppointmentTypeRef:
    """A type of appointment as other modules see it."""

    id: UUID
    name: str
    minutes: int
    colour: str
    modality: Modality
    active: bool


@dataclass(frozen=True, slots=True)
class PractitionerDetails:
    """What is known about a practitioner; `title` stands before the name ("Dr")."""

    name: str
    title: str = ""
    specialty: str = ""
    qualification: str = ""
    colour: str = COLOURS[0]


@dataclass(frozen=True, slots=True)
class LocationDetails:
    """What is known about a room."""

    name: str
    note: str = ""
    colour: str = COLOURS[9]


@dataclass(frozen=True, slots=True)
class DeviceDetails:
    """What is known about a piece of equipment; `location_id` is the room where it stands."""

    name: str
    kind: str = ""
    colour: str = COLOURS[9]
    location_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class AppointmentTypeDetails:
    """What is known about a type of appointment (FHIR HealthcareService)."""

    name: str
    minutes: int = 15
    colour: str = COLOURS[0]
    modality: Modality = Modality.IN_PERSON
    preparation: str = ""


CatalogueDetails = PractitionerDetails | LocationDetails | DeviceDetails | AppointmentTypeDetails


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """One entry of the settings lists: identity, version, whether in use, and its details."""

    id: UUID
    version: int
    active: bool
    position: int
    details: CatalogueDetails


def detail_problems(details: CatalogueDetails) -> dict[str, str]:
    """Return a sentence for each field that can't be accepted."""
    problems = {}
    name = clean_line(details.name)
    if not name:
        problems["name"] = translate("Practice", "Give it a name.")
    elif len(name) > NAME_LIMIT:
        problems["name"] = translate("Practice", "At most 80 characters.")
    if not _COLOUR.fullmatch(details.colour):
        problems["colour"] = translate("Practice", "Choose a colour.")
    if isinstance(details, AppointmentTypeDetails):
        if not 5 <= details.minutes <= 480 or details.minutes % 5:
            problems["minutes"] = translate(
                "Practice", "Between 5 and 480 minutes, in steps of five."
            )
        if len(details.preparation) > TEXT_LIMIT:
            problems["preparation"] = translate("Practice", "At most 500 characters.")
    return problems


def full_name(title: str, name: str) -> str:
    """Return the name as columns and papers show it: "Dr Alba Ferrer"."""
    return f"{title} {name}".strip()


def colour_name(colour: str) -> str:
    """Return what a colour is called, for screen readers and tool-tips."""
    return translate("Practice", _PALETTE.get(colour, colour))
