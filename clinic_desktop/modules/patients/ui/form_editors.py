"""The lists of the registration form: which fields a line has, and how it becomes a value."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.patients.domain.codes import (
    AddressUse,
    NameUse,
    Relationship,
    TelecomSystem,
    TelecomUse,
    label,
)
from clinic_desktop.modules.patients.domain.identifiers import TYPES, types_for
from clinic_desktop.modules.patients.domain.records import (
    Address,
    Identifier,
    OtherName,
    PersonName,
    RelatedPerson,
    Telecom,
)
from clinic_desktop.ui_kit.fields import CheckField, ChoiceField, LineField
from clinic_desktop.ui_kit.rows_editor import RowField, RowsEditor, Values


@dataclass(frozen=True, slots=True)
class ListEditor:
    """One list of the record: its widget, and both directions of its values."""

    widget: RowsEditor
    to_line: Callable[[Any], Values]
    from_line: Callable[[Values, Any], Any]

    def items(self) -> list[Any]:
        """Return the values of the lines that count."""
        return [self.from_line(values, meta) for values, meta in self.widget.filled()]

    def load(self, items: Sequence[Any]) -> None:
        """Show values, a line each."""
        self.widget.set_lines([(self.to_line(item), item) for item in items])


def make_editors(country: str) -> dict[str, ListEditor]:
    """Return the editors of all lists by field name, in the form's order."""
    return {
        "telecoms": ListEditor(_telecoms(), _telecom_line, _telecom),
        "identifiers": ListEditor(_identifiers(country), _identifier_line, _identifier),
        "addresses": ListEditor(_addresses(), _address_line, _address),
        "contacts": ListEditor(_contacts(), _contact_line, _contact),
        "other_names": ListEditor(_other_names(), _other_name_line, _other_name),
    }


def _line(text: str, name: str, stretch: int = 1, line: int = 0) -> RowField:
    return RowField(name, text, LineField, stretch, line)


def _choice(
    name: str, text: str, options: Sequence[tuple[Any, str]], *, stretch: int = 1, line: int = 0
) -> RowField:
    return RowField(name, text, partial(ChoiceField, options), stretch, line)


def _check(text: str, name: str, line: int) -> RowField:
    return RowField(name, text, partial(CheckField, text), 0, line)


_KINDS = (
    (TelecomSystem.PHONE, TelecomUse.MOBILE),
    (TelecomSystem.PHONE, TelecomUse.HOME),
    (TelecomSystem.PHONE, TelecomUse.WORK),
    (TelecomSystem.EMAIL, TelecomUse.HOME),
    (TelecomSystem.EMAIL, TelecomUse.WORK),
    (TelecomSystem.PHONE, TelecomUse.TEMP),
    (TelecomSystem.PHONE, TelecomUse.OLD),
    (TelecomSystem.FAX, TelecomUse.WORK),
)


def _kind_words(system: TelecomSystem, use: TelecomUse) -> str:
    if system is TelecomSystem.PHONE:
        return label(use)
    if (system, use) == (TelecomSystem.EMAIL, TelecomUse.HOME):
        return label(system)
    return f"{label(system)}, {label(use).lower()}"


def _telecoms() -> RowsEditor:
    others = [(s, u) for s in TelecomSystem for u in TelecomUse if (s, u) not in _KINDS]
    kinds = [(f"{s}.{u}", _kind_words(s, u)) for s, u in (*_KINDS, *others)]
    fields = (
        _choice("kind", translate("Patients", "Kind"), kinds, stretch=2),
        _line(translate("Patients", "Number or address"), "value", 4),
        _check(translate("Patients", "preferred"), "preferred", 0),
    )
    add = translate("Patients", "Add phone or e-mail")
    return RowsEditor("telecoms", fields, ("value",), add)


def _telecom_line(item: Telecom) -> Values:
    kind = f"{item.system}.{item.use}"
    return {"kind": kind, "value": item.value, "preferred": item.preferred}


def _telecom(values: Values, meta: Telecom | None) -> Telecom:
    system, use = str(values["kind"]).split(".")
    base = meta or Telecom("")
    same = base.value == values["value"]
    return replace(
        base,
        value=values["value"],
        system=TelecomSystem(system),
        use=TelecomUse(use),
        preferred=values["preferred"],
        e164=base.e164 if same else "",
    )


def _identifiers(country: str) -> RowsEditor:
    offered = types_for(country)
    rest = [kind for kind in TYPES.values() if kind not in offered]
    kinds = [(kind.key, kind.label) for kind in offered]
    kinds += [(kind.key, f"{kind.label} ({kind.country})") for kind in rest]
    fields = (
        _choice("type", translate("Patients", "Kind"), [*kinds, ("", "–")], stretch=2),
        _line(translate("Patients", "Number"), "value", 3),
        _line(translate("Patients", "Given by"), "issuer", 2),
    )
    add = translate("Patients", "Add identifier")
    return RowsEditor("identifiers", fields, ("value",), add)


def _identifier_line(item: Identifier) -> Values:
    kind = item.type if item.type in TYPES else ""
    return {"type": kind, "value": item.value, "issuer": item.issuer}


def _identifier(values: Values, meta: Identifier | None) -> Identifier:
    base = meta or Identifier("")
    kind = values["type"] or ""
    if kind == "" and base.type not in TYPES:
        kind = base.type  # a kind in free text that the list can't show stays
    system = base.system if kind == base.type else ""
    return replace(base, value=values["value"], type=kind, issuer=values["issuer"], system=system)


def _addresses() -> RowsEditor:
    uses = [(use, label(use)) for use in AddressUse]
    fields = (
        _choice("use", translate("Patients", "Kind"), uses, stretch=2),
        _line(translate("Patients", "Street and number"), "line", 5),
        _line(translate("Patients", "Postal code"), "postal_code", 2, 1),
        _line(translate("Patients", "Town"), "city", 3, 1),
        _line(translate("Patients", "District"), "district", 2, 1),
        _line(translate("Patients", "State or province"), "state", 2, 2),
        _line(translate("Patients", "Country"), "country", 2, 2),
        _line(translate("Patients", "Second line"), "line2", 3, 2),
    )
    keys = ("line", "city", "postal_code", "district", "state", "line2")
    return RowsEditor("addresses", fields, keys, translate("Patients", "Add address"))


_ADDRESS_PARTS = ("use", "line", "line2", "city", "district", "state", "postal_code", "country")


def _address_line(item: Address) -> Values:
    return {name: getattr(item, name) for name in _ADDRESS_PARTS}


def _address(values: Values, meta: Address | None) -> Address:
    return replace(meta or Address(), **values)


def _contacts() -> RowsEditor:
    kinds = [(code, label(code)) for code in Relationship]
    fields = (
        _line(translate("Patients", "Name"), "name", 4),
        _choice("relationship", translate("Patients", "Relationship"), kinds, stretch=2),
        _line(translate("Patients", "Phone"), "phone", 3),
        _line(translate("Patients", "E-mail"), "email", 3, 1),
        _line(translate("Patients", "Address"), "address", 4, 1),
        _check(translate("Patients", "Call in an emergency"), "emergency_contact", 2),
        _check(translate("Patients", "Pays (guarantor)"), "guarantor", 2),
        _check(translate("Patients", "Next of kin"), "next_of_kin", 2),
    )
    add = translate("Patients", "Add contact")
    return RowsEditor("contacts", fields, ("name", "phone"), add)


_CONTACT_PARTS = (
    "name",
    "relationship",
    "phone",
    "email",
    "address",
    "emergency_contact",
    "guarantor",
    "next_of_kin",
)


def _contact_line(item: RelatedPerson) -> Values:
    return {name: getattr(item, name) for name in _CONTACT_PARTS}


def _contact(values: Values, meta: RelatedPerson | None) -> RelatedPerson:
    base = meta or RelatedPerson("")
    e164 = base.e164 if base.phone == values["phone"] else ""
    return replace(base, **values, e164=e164)


def _other_names() -> RowsEditor:
    uses = [(use, label(use)) for use in NameUse]
    fields = (
        _choice("use", translate("Patients", "Kind"), uses, stretch=2),
        _line(translate("Patients", "Given name"), "given", 3),
        _line(translate("Patients", "Family name"), "family", 3),
    )
    add = translate("Patients", "Add former or other name")
    return RowsEditor("other_names", fields, ("given", "family"), add)


def _other_name_line(item: OtherName) -> Values:
    return {"use": item.use, "given": item.name.given, "family": item.name.family}


def _other_name(values: Values, meta: OtherName | None) -> OtherName:
    base = meta or OtherName(PersonName())
    name = replace(base.name, given=values["given"], family=values["family"])
    return replace(base, name=name, use=values["use"])
