"""The shape of a FHIR R4 Patient: which elements it may have and of which type they are.

Source: https://hl7.org/fhir/R4/patient.html and datatypes.html. Only structure, cardinality and
the required codes are checked; what is not listed here is kept and given back, never refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from clinic_desktop.kernel.text import translate

DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
DATE_TIME = re.compile(
    r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])"
    r"(T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2}))?)?)?"
)


class WrongShape(Exception):
    """An element of the wrong type: `where` is a FHIRPath, `why` a sentence."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(where)
        self.where = where
        self.why = why


@dataclass(frozen=True, slots=True)
class Element:
    """One element: `type` a key of TYPES or of _PRIMITIVES; `many` for lists; closed `codes`."""

    type: str
    many: bool = False
    codes: frozenset[str] = frozenset()


def _codes(words: str) -> frozenset[str]:
    return frozenset(words.split())


_PERIOD = {"start": Element("dateTime"), "end": Element("dateTime")}
TYPES: Mapping[str, Mapping[str, Element]] = {
    "Patient": {
        "id": Element("string"),
        "active": Element("boolean"),
        "identifier": Element("Identifier", many=True),
        "name": Element("HumanName", many=True),
        "telecom": Element("ContactPoint", many=True),
        "gender": Element("string", codes=_codes("male female other unknown")),
        "birthDate": Element("date"),
        "deceasedBoolean": Element("boolean"),
        "deceasedDateTime": Element("dateTime"),
        "address": Element("Address", many=True),
        "contact": Element("Contact", many=True),
        "communication": Element("Communication", many=True),
        "photo": Element("Attachment", many=True),
    },
    "HumanName": {
        "use": Element("string", codes=_codes("usual official temp nickname anonymous old maiden")),
        "text": Element("string"),
        "family": Element("string"),
        "given": Element("string", many=True),
        "prefix": Element("string", many=True),
        "suffix": Element("string", many=True),
        "period": Element("Period"),
    },
    "Identifier": {
        "use": Element("string", codes=_codes("usual official temp secondary old")),
        "type": Element("CodeableConcept"),
        "system": Element("string"),
        "value": Element("string"),
        "period": Element("Period"),
        "assigner": Element("Reference"),
    },
    "ContactPoint": {
        "system": Element("string", codes=_codes("phone fax email pager url sms other")),
        "value": Element("string"),
        "use": Element("string", codes=_codes("home work temp old mobile")),
        "rank": Element("integer"),
        "period": Element("Period"),
    },
    "Address": {
        "use": Element("string", codes=_codes("home work temp old billing")),
        "type": Element("string", codes=_codes("postal physical both")),
        "text": Element("string"),
        "line": Element("string", many=True),
        "city": Element("string"),
        "district": Element("string"),
        "state": Element("string"),
        "postalCode": Element("string"),
        "country": Element("string"),
        "period": Element("Period"),
    },
    "Contact": {
        "relationship": Element("CodeableConcept", many=True),
        "name": Element("HumanName"),
        "telecom": Element("ContactPoint", many=True),
        "address": Element("Address"),
        "gender": Element("string", codes=_codes("male female other unknown")),
        "organization": Element("Reference"),
        "period": Element("Period"),
    },
    "Communication": {
        "language": Element("CodeableConcept"),
        "preferred": Element("boolean"),
    },
    "Attachment": {"contentType": Element("string"), "data": Element("string")},
    "CodeableConcept": {"text": Element("string"), "coding": Element("Coding", many=True)},
    "Coding": {
        "system": Element("string"),
        "code": Element("string"),
        "display": Element("string"),
    },
    "Reference": {"reference": Element("string"), "display": Element("string")},
    "Period": _PERIOD,
}
_PRIMITIVES: Mapping[str, Callable[[Any], bool]] = {
    "string": lambda value: isinstance(value, str) and bool(value.strip()),
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "date": lambda value: isinstance(value, str) and bool(DATE.fullmatch(value)),
    "dateTime": lambda value: isinstance(value, str) and bool(DATE_TIME.fullmatch(value)),
}


def check_shape(resource: Mapping[str, Any]) -> None:
    """Raise WrongShape at the first element of a Patient that has the wrong type."""
    _check_object("Patient", resource, TYPES["Patient"])
    if "deceasedBoolean" in resource and "deceasedDateTime" in resource:
        why = translate(
            "Patients", "Only one of deceasedBoolean and deceasedDateTime may be there."
        )
        raise WrongShape("Patient.deceased", why)


def _check_object(where: str, value: Any, elements: Mapping[str, Element]) -> None:
    if not isinstance(value, dict):
        raise WrongShape(where, _expected("object", value))
    for name, element in elements.items():
        if name not in value:
            continue
        path = f"{where}.{name}"
        if not element.many:
            _check_value(path, value[name], element)
            continue
        if not isinstance(value[name], list) or not value[name]:
            raise WrongShape(path, _expected("list", value[name]))
        for index, item in enumerate(value[name]):
            if item is None and f"_{name}" in value:
                continue  # a primitive that is only an extension
            _check_value(f"{path}[{index}]", item, element)


def _check_value(where: str, value: Any, element: Element) -> None:
    elements = TYPES.get(element.type)
    if elements is not None:
        _check_object(where, value, elements)
        return
    if not _PRIMITIVES[element.type](value):
        raise WrongShape(where, _expected(element.type, value))
    if element.codes and value not in element.codes:
        why = translate("Patients", "“{value}” is not one of: {codes}.")
        codes = ", ".join(sorted(element.codes))
        raise WrongShape(where, why.format(value=str(value)[:40], codes=codes))


def _expected(kind: str, value: Any) -> str:
    shown = translate("Patients", "{found} instead of {kind}.")
    names = {dict: "object", list: "list", str: "text", bool: "boolean", type(None): "null"}
    found = names.get(type(value), "number")
    if isinstance(value, str):
        found = f"“{value[:40]}”"
    return shown.format(found=found, kind=kind)
