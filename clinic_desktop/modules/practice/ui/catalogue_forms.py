"""The fields of each settings list, and how its rows read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.practice.domain.resources import (
    BUFFER_LIMIT,
    CAPACITY_LIMIT,
    COLOURS,
    LONGEST_TYPE,
    AppointmentTypeDetails,
    CatalogueDetails,
    CatalogueEntry,
    DeviceDetails,
    LocationDetails,
    Modality,
    PractitionerDetails,
    full_name,
)
from clinic_desktop.modules.practice.ui.colour_field import ColourField
from clinic_desktop.ui_kit.fields import ChecksField, ChoiceField, LineField, NumberField, TextField
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.table_model import Column

_WHOLE_NUMBERS = {
    "minutes",
    "capacity",
    "buffer_before",
    "buffer_after",
    "assistant_before",
    "assistant_after",
}


@dataclass(frozen=True)
class Kind:
    """One settings list: its details, fields, columns and words."""

    details_class: type[CatalogueDetails]
    table: str
    title: str
    add_text: str
    empty_text: str
    empty_icon: str
    fill: Callable[[Form], None]
    columns: Callable[[], Sequence[Column[CatalogueEntry]]]
    blank: CatalogueDetails


def modality_text(modality: Modality) -> str:
    """Return how patient and practitioner meet, in words."""
    return {
        Modality.IN_PERSON: translate("Practice", "In person"),
        Modality.VIDEO: translate("Practice", "Video"),
        Modality.PHONE: translate("Practice", "Telephone"),
    }[modality]


def details_of(kind: Kind, form: Form, stored: CatalogueDetails | None = None) -> CatalogueDetails:
    """Return the details that are typed in a form; what it doesn't show stays as `stored`."""
    values = {
        k: v for k, v in form.values().items() if k in kind.details_class.__dataclass_fields__
    }
    for name in _WHOLE_NUMBERS & values.keys():
        values[name] = int(values[name] or 0)
    if "price" in values:
        values["price"] = "" if values["price"] is None else str(values["price"])
    if "modality" in values:
        values["modality"] = Modality(values["modality"])  # Qt hands back plain text
    return replace(stored or kind.blank, **values)


def fields_of(details: CatalogueDetails) -> dict[str, Any]:
    """Return details as the fields of a form show them."""
    values = asdict(details)
    if "price" in values:
        values["price"] = values["price"] or None
    return values


def _number(form: Form, name: str, label: str, highest: int, lowest: int = 0) -> None:
    form.add(name, label, NumberField(minimum=lowest, maximum=highest))


def _capacity(form: Form) -> None:
    label = translate("Practice", "Patients at &once")
    _number(form, "capacity", label, CAPACITY_LIMIT, lowest=1)


def _state(entry: CatalogueEntry) -> str:
    if entry.active:
        return translate("Practice", "in use")
    return translate("Practice", "not in use")


def _columns(
    name: Callable[[CatalogueEntry], str], title: str, second: Callable[[Any], str]
) -> Sequence[Column[CatalogueEntry]]:
    return (
        Column("name", translate("Practice", "Name"), name, width=200, strong=True, sortable=False),
        Column("second", title, lambda e: second(e.details), width=150, sortable=False),
        Column("state", translate("Practice", "State"), _state, width=90, sortable=False),
    )


def _name(form: Form) -> None:
    form.add("name", translate("Practice", "&Name"), LineField(limit=80), required=True, span=2)


def _colour(form: Form) -> None:
    form.add("colour", translate("Practice", "&Colour"), ColourField(), span=2)


def _fill_practitioner(form: Form) -> None:
    form.add("title", translate("Practice", "&Title"), LineField(limit=20, hint="Dr"))
    _name(form)
    form.add("specialty", translate("Practice", "&Specialty"), LineField(limit=80), span=2)
    form.add(
        "qualification",
        translate("Practice", "&Qualification, licence"),
        LineField(limit=120),
        span=2,
    )
    _capacity(form)
    _colour(form)


def _fill_location(form: Form) -> None:
    _name(form)
    form.add("note", translate("Practice", "N&ote"), LineField(limit=120), span=2)
    _capacity(form)
    _colour(form)


def _fill_device(form: Form) -> None:
    _name(form)
    form.add("kind", translate("Practice", "&Kind"), LineField(limit=80, hint="Ultrasound"))
    form.add(
        "location_id",
        translate("Practice", "Stands in &room"),
        ChoiceField(empty=translate("Practice", "no fixed room")),
    )
    _capacity(form)
    _colour(form)


def _fill_type(form: Form) -> None:
    _name(form)
    _number(form, "minutes", translate("Practice", "&Minutes"), LONGEST_TYPE, lowest=5)
    ways = [(modality, modality_text(modality)) for modality in Modality]
    form.add("modality", translate("Practice", "&How"), ChoiceField(ways))
    _number(form, "buffer_before", translate("Practice", "Free &before (minutes)"), BUFFER_LIMIT)
    _number(form, "buffer_after", translate("Practice", "Free &after (minutes)"), BUFFER_LIMIT)
    begins = translate("Practice", "Assistant be&gins (minutes)")
    _number(form, "assistant_before", begins, LONGEST_TYPE)
    ends = translate("Practice", "Assistant &finishes (minutes)")
    _number(form, "assistant_after", ends, LONGEST_TYPE)
    form.add("price", translate("Practice", "P&rice"), NumberField(decimals=2, minimum=0))
    form.add(
        "practitioner_ids",
        translate("Practice", "Only &with (nobody ticked: all)"),
        ChecksField(),
        span=2,
    )
    form.add(
        "preparation",
        translate("Practice", "&Preparation, told to the patient"),
        TextField(lines=3),
        span=2,
    )
    _colour(form)


def _practitioner_name(entry: CatalogueEntry) -> str:
    title = getattr(entry.details, "title", "")
    return full_name(title, entry.details.name)


def _plain_name(entry: CatalogueEntry) -> str:
    return entry.details.name


def practitioners() -> Kind:
    """Return the list of practitioners."""
    return Kind(
        PractitionerDetails,
        "practitioner",
        translate("Settings", "Practitioners"),
        translate("Practice", "Add practitioner"),
        translate("Practice", "No practitioner yet. Each one gets a column in the agenda."),
        "stethoscope",
        _fill_practitioner,
        lambda: _columns(
            _practitioner_name, translate("Practice", "Specialty"), lambda d: d.specialty
        ),
        PractitionerDetails("", colour=COLOURS[0]),
    )


def locations() -> Kind:
    """Return the list of rooms."""
    return Kind(
        LocationDetails,
        "location",
        translate("Settings", "Rooms"),
        translate("Practice", "Add room"),
        translate("Practice", "No room yet. Rooms can be booked beside a practitioner."),
        "door-open",
        _fill_location,
        lambda: _columns(_plain_name, translate("Practice", "Note"), lambda d: d.note),
        LocationDetails(""),
    )


def devices() -> Kind:
    """Return the list of equipment."""
    return Kind(
        DeviceDetails,
        "device",
        translate("Settings", "Equipment"),
        translate("Practice", "Add equipment"),
        translate("Practice", "No equipment yet: an ultrasound, an ECG, a chair."),
        "activity",
        _fill_device,
        lambda: _columns(_plain_name, translate("Practice", "Kind"), lambda d: d.kind),
        DeviceDetails(""),
    )


def appointment_kinds() -> Kind:
    """Return the list of appointment types."""
    return Kind(
        AppointmentTypeDetails,
        "appointment_type",
        translate("Settings", "Appointment types"),
        translate("Practice", "Add type"),
        translate("Practice", "No appointment type yet. A type sets length, colour and how."),
        "calendar-plus",
        _fill_type,
        lambda: _columns(
            _plain_name,
            translate("Practice", "Length"),
            lambda d: translate("Practice", "{n} min").format(n=d.minutes),
        ),
        AppointmentTypeDetails(""),
    )
