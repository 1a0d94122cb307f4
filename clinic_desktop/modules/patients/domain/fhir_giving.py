"""A patient given back as a FHIR R4 Patient, with what the import has kept aside.

Where a list item was kept whole because it says more than we hold (a period, an extension), and
nobody has changed it here, the original is given back; a changed one is written anew.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from clinic_desktop.modules.patients.domain.codes import NameUse, Relationship
from clinic_desktop.modules.patients.domain.fhir_patient import (
    FATHERS,
    IDENTIFIER_TYPES,
    MOTHERS,
    USE_ORDER,
    read_patient,
)
from clinic_desktop.modules.patients.domain.identifiers import TYPES
from clinic_desktop.modules.patients.domain.records import (
    Address,
    Identifier,
    PatientDetails,
    PersonName,
    RelatedPerson,
    Telecom,
)

Json = dict[str, Any]
_ROLES = "http://terminology.hl7.org/CodeSystem/v3-RoleCode"
_CONTACTS = "http://terminology.hl7.org/CodeSystem/v2-0131"
# The usual name is the one without a use, as names of others come: a stated one would go first.
_OTHER_USES = {use: use.value if use is not NameUse.USUAL else "" for use in NameUse}
_IN_DETAILS = {"name", "identifier", "telecom", "address", "contact", "communication", "photo"}


def write_patient(details: PatientDetails, extra: Mapping[str, Any]) -> Json:
    """Return the resource, without id; `extra` is what `read_patient` gave beside the details."""
    names = [_name(details.name, "official")]
    names += [_name(other.name, _OTHER_USES[other.use]) for other in details.other_names]
    if details.name.preferred:
        names.append({"use": "nickname", "given": [details.name.preferred]})
    lists: dict[str, list[Json]] = {
        "identifier": [_identifier(item) for item in details.identifiers],
        "name": names,
        "telecom": [_telecom(item) for item in details.telecoms],
        "address": [_address(item) for item in details.addresses],
        "contact": [_contact(item) for item in details.contacts],
    }
    resource: Json = {"resourceType": "Patient"}
    resource.update({name: value for name, value in extra.items() if name not in _IN_DETAILS})
    resource.setdefault("active", True)
    for name, items in lists.items():
        resource[name] = _with_originals(name, items, extra.get(name, ()))
    resource["name"] = _leading(resource["name"])
    resource["gender"] = details.gender.value
    resource["communication"] = _communication(details, extra.get("communication", []))
    resource["photo"] = _photo(details, extra.get("photo", []))
    _write_dates(resource, details, extra)
    return {name: value for name, value in resource.items() if value not in ([], "", None)}


def _with_originals(name: str, items: list[Json], originals: Sequence[Json]) -> list[Json]:
    """Put originals in the place of what they are read as; what we never read is added."""
    pool = [(_key(name, original), original) for original in originals]
    result = []
    for item in items:
        key = _key(name, item)
        found = next((pair for pair in pool if pair[0] == key), None)
        if found is not None:
            pool.remove(found)
        result.append(found[1] if found else item)
    return result + [original for key, original in pool if key is None]


def _leading(names: list[Json]) -> list[Json]:
    """Mark the first name as the one in use where a reader would take another for it."""
    first, *others = names
    rank = USE_ORDER.index(first.get("use", ""))
    if any(USE_ORDER.index(other.get("use", "")) < rank for other in others):
        first = {**first, "use": "official"}
    return [first, *others]


def _key(name: str, item: Json) -> str | None:
    """Return what tells one item from another as we read it; None for what we do not read."""
    named = {"name": [item]} if name == "name" else {"name": [{"text": "x"}], name: [item]}
    if name == "name" and not item.keys() & {"family", "given", "text"}:
        return None
    details = read_patient({"resourceType": "Patient", **named}).details
    telling = _TELLING[name](details)
    if telling is None:
        return None
    return "|".join("".join(ch for ch in part.casefold() if ch.isalnum()) for part in telling)


def _first(items: Sequence[Any], tell: Callable[[Any], tuple[str, ...]]) -> tuple[str, ...] | None:
    return tell(items[0]) if items else None


_TELLING: Mapping[str, Callable[[PatientDetails], tuple[str, ...] | None]] = {
    "name": lambda d: (d.name.given, d.name.family, d.name.second_family, d.name.prefix),
    "identifier": lambda d: _first(d.identifiers, lambda i: (i.value,)),
    "telecom": lambda d: _first(d.telecoms, lambda t: (t.system.value, t.value)),
    "address": lambda d: _first(d.addresses, lambda a: (a.use.value, a.display())),
    "contact": lambda d: _first(d.contacts, lambda c: (c.name, c.phone, c.email)),
}


def _name(name: PersonName, use: str) -> Json:
    family: Json = {"family": name.family or name.second_family}
    if name.family and name.second_family:
        parts = ((FATHERS, name.family), (MOTHERS, name.second_family))
        family["family"] = f"{name.family} {name.second_family}"
        family["_family"] = {
            "extension": [{"url": url, "valueString": text} for url, text in parts]
        }
    return _filled(
        {
            "use": use,
            **family,
            "given": name.given.split(),
            "prefix": [name.prefix] if name.prefix else [],
        }
    )


def _identifier(item: Identifier) -> Json:
    kind = TYPES.get(item.type)
    concept: Json = {"text": item.type}
    if kind is not None:
        concept = {
            "coding": [{"system": IDENTIFIER_TYPES, "code": item.type}],
            "text": kind.label,
        }
    return _filled(
        {
            "type": concept if item.type else {},
            "system": item.system,
            "value": item.value,
            "assigner": {"display": item.issuer} if item.issuer else {},
        }
    )


def _telecom(item: Telecom) -> Json:
    made = {"system": item.system.value, "value": item.value, "use": item.use.value}
    return {**made, "rank": 1} if item.preferred else made


def _address(item: Address) -> Json:
    return _filled(
        {
            "use": item.use.value,
            "line": [line for line in (item.line, item.line2) if line],
            "city": item.city,
            "district": item.district,
            "state": item.state,
            "postalCode": item.postal_code,
            "country": item.country,
        }
    )


def _contact(item: RelatedPerson) -> Json:
    codes = [(_CONTACTS, "N")] * item.next_of_kin + [(_CONTACTS, "C")] * item.emergency_contact
    if item.relationship is Relationship.EMPLOYER:
        codes.append((_CONTACTS, "E"))
    elif item.relationship is not Relationship.OTHER:
        codes.append((_ROLES, item.relationship.value))
    coding = [{"system": system, "code": code} for system, code in codes]
    points = [("phone", item.phone), ("email", item.email)]
    return _filled(
        {
            "relationship": [{"coding": coding}] if coding else [],
            "name": {"text": item.name} if item.name else {},
            "telecom": [{"system": kind, "value": value} for kind, value in points if value],
            "address": {"text": item.address} if item.address else {},
        }
    )


def _communication(details: PatientDetails, originals: list[Json]) -> list[Json]:
    bare = {"resourceType": "Patient", "name": [{"text": "x"}]}
    if originals:
        read = read_patient({**bare, "communication": originals}).details.language
        if read == details.language:
            return originals
    if not details.language:
        return []
    coding = [{"system": "urn:ietf:bcp:47", "code": details.language}]
    return [{"language": {"coding": coding}}]


def _photo(details: PatientDetails, originals: list[Json]) -> list[Json]:
    if originals:
        bare = {"resourceType": "Patient", "name": [{"text": "x"}]}
        if read_patient({**bare, "photo": originals}).details.photo == details.photo:
            return originals
    if details.photo is None:
        return []
    data = base64.b64encode(details.photo).decode()
    return [{"contentType": "image/jpeg", "data": data}]


def _write_dates(resource: Json, details: PatientDetails, extra: Mapping[str, Any]) -> None:
    birth = details.birth.iso() if details.birth else ""
    resource["birthDate"] = birth
    if not birth or not all(at.startswith(birth) for at in _moments(extra.get("_birthDate"))):
        resource.pop("_birthDate", None)  # the hour of another day
    died = resource.pop("deceasedDateTime", "")
    day = details.deceased_on.isoformat() if details.deceased_on else ""
    if not details.deceased:
        resource.pop("_deceasedDateTime", None)
    elif died.startswith(day) and died:
        resource["deceasedDateTime"] = died
    elif day:
        resource["deceasedDateTime"] = day
    else:
        resource["deceasedBoolean"] = True


def _moments(element: Any) -> list[str]:
    extensions = element.get("extension", ()) if isinstance(element, dict) else ()
    return [str(each["valueDateTime"]) for each in extensions if "valueDateTime" in each]


def _filled(values: Json) -> Json:
    return {name: value for name, value in values.items() if value not in ("", [], {})}
