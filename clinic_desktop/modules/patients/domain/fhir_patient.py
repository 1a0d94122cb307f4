"""A FHIR R4 Patient read as our details, with all that has no place here kept aside."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.patients.domain.birth import BirthDate
from clinic_desktop.modules.patients.domain.codes import (
    AddressUse,
    AdministrativeGender,
    BirthPrecision,
    NameUse,
    Relationship,
    TelecomSystem,
    TelecomUse,
    code,
)
from clinic_desktop.modules.patients.domain.columns import split_name
from clinic_desktop.modules.patients.domain.fhir_shape import WrongShape, check_shape
from clinic_desktop.modules.patients.domain.identifiers import TYPES, type_of_system
from clinic_desktop.modules.patients.domain.records import (
    MAX_PHOTO_BYTES,
    Address,
    Identifier,
    OtherName,
    PatientDetails,
    PersonName,
    RelatedPerson,
    Telecom,
)

Json = Mapping[str, Any]

FATHERS = "http://hl7.org/fhir/StructureDefinition/humanname-fathers-family"
MOTHERS = "http://hl7.org/fhir/StructureDefinition/humanname-mothers-family"
# Our own keys of kinds of identifier, so that a patient given back is read as it was.
IDENTIFIER_TYPES = "urn:clinic-desktop:identifier-type"
USE_ORDER = ("official", "usual", "", "temp", "nickname", "anonymous", "maiden", "old")
# What each list's items lose when they are read; an item with more is kept whole in `extra`.
_READ = {
    "name": {"use", "text", "family", "given", "prefix"},
    "identifier": {"system", "value", "type", "assigner"},
    "telecom": {"system", "value", "use", "rank"},
    "address": {
        "use",
        "text",
        "line",
        "city",
        "district",
        "state",
        "postalCode",
        "country",
    },
    "contact": {"relationship", "name", "telecom", "address"},
    "communication": {"language"},
}
_PLAIN = {"resourceType", "id", "gender", "birthDate", "deceasedBoolean", "deceasedDateTime"}
_UNCOUNTED = {"meta", "text", "implicitRules", "language"}
_RELATIONS = {
    "MTH": Relationship.MOTHER, "FTH": Relationship.FATHER, "PRN": Relationship.PARENT,
    "CHILD": Relationship.CHILD, "SPS": Relationship.SPOUSE, "DOMPART": Relationship.PARTNER,
    "HUSB": Relationship.SPOUSE, "WIFE": Relationship.SPOUSE, "SIB": Relationship.SIBLING,
    "BRO": Relationship.SIBLING, "SIS": Relationship.SIBLING, "GRPRN": Relationship.GRANDPARENT,
    "GUARD": Relationship.GUARDIAN, "FRND": Relationship.FRIEND, "NBOR": Relationship.NEIGHBOUR,
    "E": Relationship.EMPLOYER, "CAREGIVER": Relationship.CARER,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class FhirPatient:
    """What a Patient resource says: details (not yet checked), the rest, and its identity."""

    details: PatientDetails
    extra: dict[str, Any]
    resource_id: str
    active: bool = True

    @property
    def keeps_unmapped(self) -> bool:
        """Tell whether something beside metadata and narrative is only kept."""
        return bool(self.extra.keys() - _UNCOUNTED)


def read_patient(resource: Json) -> FhirPatient:
    """Read a Patient. Raises WrongShape with the FHIRPath of what is wrong."""
    check_shape(resource)
    names = sorted(
        enumerate(resource.get("name", ())),
        key=lambda pair: (USE_ORDER.index(pair[1].get("use", "")), pair[0]),
    )
    read = [(name.get("use", ""), _name(name)) for _, name in names]
    read = [(use, name) for use, name in read if name.display()]
    if not read:
        why = translate("Patients", "There is no name, neither given, family nor text.")
        raise WrongShape("Patient.name", why)
    details = PatientDetails(
        name=read[0][1],
        other_names=tuple(
            OtherName(name, code(NameUse, use) if use else NameUse.USUAL) for use, name in read[1:]
        ),
        birth=_birth(resource.get("birthDate")),
        gender=AdministrativeGender(resource.get("gender", "unknown")),
        identifiers=tuple(_identifier(i) for i in resource.get("identifier", ()) if "value" in i),
        telecoms=tuple(_telecom(t) for t in _ranked(resource.get("telecom", ())) if "value" in t),
        addresses=tuple(_address(a) for a in resource.get("address", ())),
        contacts=tuple(_contacts(resource)),
        language=_language(resource),
        photo=_photo(resource),
        deceased=resource.get("deceasedBoolean", False) or "deceasedDateTime" in resource,
        deceased_on=_died(resource.get("deceasedDateTime")),
    )
    active = resource.get("active", True)
    return FhirPatient(details, _extra(resource, details), resource.get("id", ""), active)


def _name(name: Json) -> PersonName:
    given = " ".join(part for part in name.get("given", ()) if part)
    family = name.get("family", "")
    fathers, mothers = _family_parts(name)
    second = ""
    if fathers and mothers:
        family, second = fathers, mothers
    if not given and not family and name.get("text"):
        given, family = split_name(name["text"])
    return PersonName(given, family, second, " ".join(filter(None, name.get("prefix", ()))))


def _family_parts(name: Json) -> tuple[str, str]:
    """Return father's and mother's family name of the standard extensions."""
    holder = name.get("_family")
    found = holder.get("extension") if isinstance(holder, dict) else None
    parts = {
        each.get("url"): each.get("valueString", "")
        for each in (found if isinstance(found, list) else ())
        if isinstance(each, dict)
    }
    return str(parts.get(FATHERS, "")), str(parts.get(MOTHERS, ""))


def _birth(text: str | None) -> BirthDate | None:
    if text is None:
        return None
    precision = {4: BirthPrecision.YEAR, 7: BirthPrecision.MONTH}.get(len(text), BirthPrecision.DAY)
    try:
        return BirthDate(date.fromisoformat((text + "-01-01")[:10]), precision)
    except ValueError:
        why = translate("Patients", "“{text}” is not a day of the calendar.").format(text=text)
        raise WrongShape("Patient.birthDate", why) from None


def _died(text: str | None) -> date | None:
    if text is None or len(text) < 10:
        return None
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        why = translate("Patients", "“{text}” is not a day of the calendar.").format(text=text)
        raise WrongShape("Patient.deceasedDateTime", why) from None


def _identifier(item: Json) -> Identifier:
    system = item.get("system", "")
    return Identifier(
        item["value"],
        type_of_system(system) or _identifier_type(item.get("type", {})),
        system,
        item.get("assigner", {}).get("display", ""),
    )


def _identifier_type(concept: Json) -> str:
    ours = (
        c.get("code", "") for c in concept.get("coding", ()) if c.get("system") == IDENTIFIER_TYPES
    )
    return next((key for key in ours if key in TYPES), "") or _concept(concept)


def _ranked(telecoms: Any) -> list[Json]:
    return sorted(telecoms, key=lambda telecom: telecom.get("rank", 1 << 31))


def _telecom(item: Json) -> Telecom:
    return Telecom(
        item["value"],
        code(TelecomSystem, item.get("system", "other")),
        code(TelecomUse, item.get("use", "home")),
        preferred=item.get("rank") == 1,
    )


def _address(item: Json) -> Address:
    lines = [line for line in item.get("line", ()) if line]
    if not lines and not item.get("city") and item.get("text"):
        lines = [item["text"]]
    return Address(
        line=lines[0] if lines else "",
        line2=", ".join(lines[1:]),
        city=item.get("city", ""),
        district=item.get("district", ""),
        state=item.get("state", ""),
        postal_code=item.get("postalCode", ""),
        country=item.get("country", ""),
        use=code(AddressUse, item.get("use", "home")),
    )


def _contacts(resource: Json) -> list[RelatedPerson]:
    found = []
    for item in resource.get("contact", ()):
        name = _name(item.get("name", {})).display()
        telecoms = [t for t in item.get("telecom", ()) if "value" in t]
        phones = [t["value"] for t in telecoms if t.get("system", "phone") == "phone"]
        emails = [t["value"] for t in telecoms if t.get("system") == "email"]
        if not (name or phones or emails):
            continue
        codes = {
            coding.get("code", "")
            for concept in item.get("relationship", ())
            for coding in concept.get("coding", ())
        }
        relation = next((_RELATIONS[c] for c in sorted(codes) if c in _RELATIONS), None)
        found.append(
            RelatedPerson(
                name or phones[0] if name or phones else emails[0],
                relation or Relationship.OTHER,
                phone=phones[0] if phones else "",
                email=emails[0] if emails else "",
                address=_address(item.get("address", {})).display(),
                next_of_kin="N" in codes,
                emergency_contact="C" in codes,
            )
        )
    return found


def _language(resource: Json) -> str:
    items = sorted(resource.get("communication", ()), key=lambda c: not c.get("preferred", False))
    for item in items:
        concept = item.get("language", {})
        found = next((c["code"] for c in concept.get("coding", ()) if "code" in c), "")
        if found:
            return str(found)
    return ""


def _concept(concept: Json) -> str:
    """Return the words of a CodeableConcept."""
    codings = concept.get("coding", ())
    text = concept.get("text") or next((c["display"] for c in codings if "display" in c), "")
    return str(text or next((c["code"] for c in codings if "code" in c), ""))


def _photo(resource: Json) -> bytes | None:
    for item in resource.get("photo", ()):
        if item.get("contentType") != "image/jpeg" or "data" not in item:
            continue
        try:
            data = base64.b64decode(item["data"], validate=True)
        except (binascii.Error, ValueError):
            why = translate("Patients", "The picture is not base64.")
            raise WrongShape("Patient.photo.data", why) from None
        if data.startswith(b"\xff\xd8\xff") and len(data) <= MAX_PHOTO_BYTES:
            return data
    return None


def _extra(resource: Json, details: PatientDetails) -> dict[str, Any]:
    """Return the elements, and the list items, that the details do not hold in full."""
    extra: dict[str, Any] = {}
    for name, value in resource.items():
        if name in _PLAIN or (name == "active" and value is True):
            continue
        if name in _READ:
            kept = [item for item in value if item.keys() - _READ[name] or _lossy(name, item)]
            if name == "communication" and len(value) > 1:
                kept = list(value)
            if kept:
                extra[name] = kept
        elif name != "photo" or details.photo is None or len(value) > 1:
            extra[name] = value
    died = resource.get("deceasedDateTime")
    day = details.deceased_on.isoformat() if details.deceased_on else ""
    if died and died != day:  # only the year, or the hour too
        extra["deceasedDateTime"] = died
    return extra


def _lossy(name: str, item: Json) -> bool:
    """Tell whether an item says more, within elements that are read, than is read of them."""
    if name == "contact":
        return bool(item.keys() - {"name", "telecom"} or len(item.get("telecom", ())) > 1)
    if name == "identifier":
        return bool(item.get("type", {}).get("coding")) or "reference" in item.get("assigner", {})
    if name == "address":
        lines = item.get("line", ())
        return len(lines) > 2 or bool(item.get("text") and (lines or item.get("city")))
    if name == "communication":
        return item.get("language", {}).keys() != {"coding"} or any(
            "display" in coding for coding in item["language"]["coding"]
        )
    if name == "telecom":
        return item.get("system") == "pager" or item.get("rank", 1) != 1
    if name == "name":
        return bool(item.get("text")) and bool(item.get("family") or item.get("given"))
    return False
