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
LONGEST_TYPE = 480  # minutes
CAPACITY_LIMIT = 50
BUFFER_LIMIT = 120
_PRICE = re.compile(r"\d{1,9}(\.\d{1,3})?")
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
    """A bookable resource as other modules see it; `subtitle` is specialty, note or kind.

    `capacity` is how many appointments it serves at once; `qualification` is a practitioner's.
    """

    id: UUID
    kind: ResourceKind
    name: str
    subtitle: str
    colour: str
    active: bool
    capacity: int = 1
    qualification: str = ""


@dataclass(frozen=True, slots=True)
class AppointmentTypeRef:
    """A type of appointment as other modules see it; see `AppointmentTypeDetails`."""

    id: UUID
    name: str
    minutes: int
    colour: str
    modality: Modality
    active: bool
    preparation: str = ""
    buffer_before: int = 0
    buffer_after: int = 0
    assistant_before: int = 0
    assistant_after: int = 0
    price: str = ""
    practitioner_ids: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class PractitionerDetails:
    """What is known about a practitioner; `title` stands before the name ("Dr")."""

    name: str
    title: str = ""
    specialty: str = ""
    qualification: str = ""
    colour: str = COLOURS[0]
    capacity: int = 1


@dataclass(frozen=True, slots=True)
class LocationDetails:
    """What is known about a room."""

    name: str
    note: str = ""
    colour: str = COLOURS[9]
    capacity: int = 1


@dataclass(frozen=True, slots=True)
class DeviceDetails:
    """What is known about a piece of equipment; `location_id` is the room where it stands."""

    name: str
    kind: str = ""
    colour: str = COLOURS[9]
    location_id: UUID | None = None
    capacity: int = 1


@dataclass(frozen=True, slots=True)
class AppointmentTypeDetails:
    """What is known about a type of appointment (FHIR HealthcareService).

    The buffers are minutes before and after in which everything booked is taken but the patient is
    not there; the assistant's minutes lie inside it, at its beginning and end, and its
    practitioners are free then. `price` is a decimal number in the clinic's currency, '' for none.
    Only `practitioner_ids` may be booked with it; empty means all.
    """

    name: str
    minutes: int = 15
    colour: str = COLOURS[0]
    modality: Modality = Modality.IN_PERSON
    preparation: str = ""
    buffer_before: int = 0
    buffer_after: int = 0
    assistant_before: int = 0
    assistant_after: int = 0
    price: str = ""
    practitioner_ids: tuple[UUID, ...] = ()


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
        if not 5 <= details.minutes <= LONGEST_TYPE or details.minutes % 5:
            problems["minutes"] = translate(
                "Practice", "Between 5 and 480 minutes, in steps of five."
            )
        if len(details.preparation) > TEXT_LIMIT:
            problems["preparation"] = translate("Practice", "At most 500 characters.")
        problems |= _type_problems(details)
    elif not 1 <= details.capacity <= CAPACITY_LIMIT:
        problems["capacity"] = translate("Practice", "Between 1 and 50 at once.")
    return problems


def _type_problems(details: AppointmentTypeDetails) -> dict[str, str]:
    problems = {}
    for name in ("buffer_before", "buffer_after"):
        if not 0 <= getattr(details, name) <= BUFFER_LIMIT:
            problems[name] = translate("Practice", "Between 0 and 120 minutes.")
    for name in ("assistant_before", "assistant_after"):
        if getattr(details, name) < 0:
            problems[name] = translate("Practice", "Not less than 0 minutes.")
    if details.assistant_before + details.assistant_after >= max(details.minutes, 1):
        problems["assistant_after"] = translate(
            "Practice", "The practitioner needs some of the minutes, too."
        )
    if details.price and not _PRICE.fullmatch(details.price):
        problems["price"] = translate("Practice", "An amount such as 45.00.")
    return problems


def full_name(title: str, name: str) -> str:
    """Return the name as columns and papers show it: "Dr Alba Ferrer"."""
    return f"{title} {name}".strip()


def colour_name(colour: str) -> str:
    """Return what a colour is called, for screen readers and tool-tips."""
    return translate("Practice", _PALETTE.get(colour, colour))
