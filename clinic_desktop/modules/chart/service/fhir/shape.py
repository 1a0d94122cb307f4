"""Reading and writing the elements that many resources share; each wrong one is named by path."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeVar

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.domain.partial_date import PartialDate, parse_partial

Json = dict[str, Any]
E = TypeVar("E", bound=StrEnum)

OURS = "urn:clinic-desktop:"  # systems and extensions of our own
TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/"
LOINC = "http://loinc.org"
SNOMED = "http://snomed.info/sct"
UCUM = "http://unitsofmeasure.org"
ABSENT = "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips"
# Stands where R4 wants something and nobody said it.
UNSAID: Json = {
    "extension": [
        {
            "url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason",
            "valueCode": "unknown",
        }
    ]
}
# "None known" and "no information" in the place of something: no entry of a chart.
_NOTHING = frozenset(
    {"716186003", "409137002", "716184000", "428607008", "160245001", "787481004", "1234391000"}
)
_NOTHING_SAID = re.compile(
    r"(no|nil) (known|information|current)\b|none( known)?$|nkda?$"
    r"|sin .+ conocid|no se conocen|sin información",
    re.IGNORECASE,
)
PREFERRED = ("http://hl7.org/fhir/sid/icd-10-cm", "http://hl7.org/fhir/sid/icd-10")
DATE_TIME = re.compile(
    r"(\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)"
    r"(?:T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2}))?"
)


class WrongResource(Exception):
    """A resource that is no R4: `where` is the path of the element, `why` a sentence."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(where)
        self.where = where
        self.why = why


class NotHeld(Exception):
    """A right resource that has no place in a chart of ours: it is kept as it came."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True, slots=True)
class Concept:
    """A CodeableConcept as a chart stores it."""

    text: str = ""
    system: str = ""
    code: str = ""
    display: str = ""


@dataclass(frozen=True, slots=True)
class Element:
    """A JSON object and where it stands; each reader raises WrongResource for a wrong type."""

    data: Json
    path: str

    def wrong(self, name: str, why: str) -> WrongResource:
        """Return that an element is wrong."""
        return WrongResource(f"{self.path}.{name}", why)

    def text(self, name: str, default: str = "") -> str:
        """Return a string."""
        value = self.data.get(name, default)
        if not isinstance(value, str) or (name in self.data and not value.strip()):
            raise self.wrong(name, _expected("text", value))
        return value

    def needed(self, name: str) -> str:
        """Return a string that R4 requires."""
        if name not in self.data:
            raise self.wrong(name, translate("Chart", "It is required and missing."))
        return self.text(name)

    def truth(self, name: str) -> bool:
        """Return a boolean, false where nothing is said."""
        value = self.data.get(name, False)
        if not isinstance(value, bool):
            raise self.wrong(name, _expected("boolean", value))
        return value

    def whole(self, name: str) -> int | None:
        """Return a whole number."""
        value = self.data.get(name)
        if name in self.data and (not isinstance(value, int) or isinstance(value, bool)):
            raise self.wrong(name, _expected("whole number", value))
        return value

    def child(self, name: str) -> Element | None:
        """Return an object."""
        if name not in self.data:
            return None
        value = self.data[name]
        if not isinstance(value, dict):
            raise self.wrong(name, _expected("object", value))
        return Element(value, f"{self.path}.{name}")

    def children(self, name: str) -> list[Element]:
        """Return the objects of a list."""
        found = []
        for index, value in enumerate(self.values(name)):
            if not isinstance(value, dict):
                raise self.wrong(f"{name}[{index}]", _expected("object", value))
            found.append(Element(value, f"{self.path}.{name}[{index}]"))
        return found

    def values(self, name: str) -> Sequence[Any]:
        """Return the items of a list."""
        value = self.data.get(name)
        if name in self.data and (not isinstance(value, list) or not value):
            raise self.wrong(name, _expected("list", value))
        return value or ()

    def code(self, name: str, codes: frozenset[str], default: str = "") -> str:
        """Return a code of those that R4 allows."""
        value = self.text(name, default)
        if name in self.data and value not in codes:
            why = translate("Chart", "“{value}” is not one of: {codes}.")
            listed = ", ".join(sorted(codes))
            raise self.wrong(name, why.format(value=value[:40], codes=listed))
        return value

    def day(self, name: str) -> PartialDate | None:
        """Return the date of a date or dateTime; the time of day is left to what is kept."""
        if name not in self.data:
            return None
        value = self.data[name]
        match = DATE_TIME.fullmatch(value) if isinstance(value, str) else None
        if match is None:
            raise self.wrong(name, _expected("date", value))
        try:
            return parse_partial(match[1])
        except UserError:
            why = translate("Chart", "“{text}” is not a day of the calendar.")
            raise self.wrong(name, why.format(text=value[:40])) from None

    def decimal(self, name: str) -> str:
        """Return a number as decimal text, "" where nothing is said."""
        value = self.data.get(name)
        if name not in self.data:
            return ""
        if isinstance(value, bool) or not isinstance(value, int | Decimal):
            raise self.wrong(name, _expected("number", value))
        return str(value)

    def concept(self, name: str) -> Concept:
        """Return a CodeableConcept; of several codings the one of a list that we search."""
        holder = self.child(name)
        return concept_of(holder) if holder is not None else Concept()

    def codes_of(self, name: str) -> set[tuple[str, str]]:
        """Return system and code of each coding of a concept."""
        holder = self.child(name)
        if holder is None:
            return set()
        return {(c.text("system"), c.text("code")) for c in holder.children("coding")}

    def extension(self, name: str) -> Json | None:
        """Return an extension of ours."""
        url = OURS + name
        found = (e.data for e in self.children("extension") if e.data.get("url") == url)
        return next(found, None)

    def said(self, name: str, kind: str, default: Any) -> Any:
        """Return the value of an extension of ours: `kind` is valueString, valueCode, ..."""
        found = self.extension(name)
        value = default if found is None else found.get(kind, default)
        if value is not default and not isinstance(value, type(default)):
            raise self.wrong("extension", _expected(type(default).__name__, value))
        return value

    def notes(self) -> str:
        """Return the text of all annotations."""
        return "\n\n".join(note.needed("text") for note in self.children("note"))


def concept_of(holder: Element) -> Concept:
    """Return a concept: its words, and the coding that a chart stores."""
    codings = [
        Concept("", c.text("system"), c.text("code"), c.text("display"))
        for c in holder.children("coding")
    ]
    ranked = sorted((c for c in codings if c.code), key=_rank)
    chosen = ranked[0] if ranked else Concept()
    named = next((c.display for c in [chosen, *codings] if c.display), "")
    text = holder.text("text") or named or chosen.code
    return Concept(text, chosen.system, chosen.code, chosen.display)


def heeds_something(element: Element, name: str) -> None:
    """Raise NotHeld where a concept says that there is nothing, or nothing is known."""
    codes = element.codes_of(name)
    coded_so = any(s == ABSENT or (s == SNOMED and c in _NOTHING) for s, c in codes)
    said_so = not codes and _NOTHING_SAID.match(element.concept(name).text.strip())
    if coded_so or said_so:
        raise NotHeld(translate("Chart", "It says that nothing is known: no entry is made."))


def concept(text: str, system: str = "", code: str = "", display: str = "") -> Json:
    """Return a CodeableConcept."""
    made: Json = {}
    if code:
        made["coding"] = [filled(system=system, code=code, display=display)]
    return {**made, **filled(text=text)}


def coded(system: str, code: str, text: str = "") -> Json:
    """Return a CodeableConcept of one code that R4 defines."""
    return concept(text, system, code)


def filled(**values: Any) -> Json:
    """Return an object without what is empty; false and zero are said."""
    return {k: v for k, v in values.items() if v is not None and v != "" and v != [] and v != {}}


def iso(value: PartialDate | date | None) -> str | None:
    """Return a FHIR date."""
    if value is None:
        return None
    return value.iso() if isinstance(value, PartialDate) else value.isoformat()


def notes(text: str) -> list[Json]:
    """Return annotations."""
    return [{"text": text}] if text else []


def extensions(**values: Any) -> list[Json]:
    """Return extensions of ours, by value[x] with a name: `surgical=("valueBoolean", True)`."""
    return [
        {"url": OURS + name.replace("_", "-"), kind: value}
        for name, (kind, value) in values.items()
        if value not in (None, "", False)
    ]


def period(start: PartialDate | None, end: PartialDate | None) -> Json:
    """Return a Period."""
    return filled(start=iso(start), end=iso(end))


def whole_day(element: Element, name: str) -> date | None:
    """Return a date that is known to the day; a vaguer one has no place and is kept."""
    found = element.day(name)
    if found is None:
        return None
    if not found.day:
        raise NotHeld(translate("Chart", "A date is not known to the day."))
    return found.first


def held(kind: type[E], code: str, default: E | None = None) -> E:
    """Return our value for a code; raises NotHeld for one that R4 has and a chart has not."""
    if not code and default is not None:
        return default
    try:
        return kind(code)
    except ValueError:
        why = translate("Chart", "“{code}” has no place in the chart.").format(code=code[:40])
        raise NotHeld(why) from None


def codings_in(concept: object) -> list[Json]:
    """Return the codings of a CodeableConcept, none where it is none."""
    found = concept.get("coding") if isinstance(concept, dict) else None
    return [c for c in found if isinstance(c, dict)] if isinstance(found, list) else []


def reference_in(holder: Any) -> str:
    """Return what a Reference names, "" where it is none."""
    text = holder.get("reference") if isinstance(holder, dict) else None
    return text if isinstance(text, str) else ""


def walk(value: Any) -> Iterator[Json]:
    """Yield each object of a JSON value."""
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value:
        if isinstance(inner, dict | list):
            yield from walk(inner)


def _rank(coding: Concept) -> int:
    return PREFERRED.index(coding.system) if coding.system in PREFERRED else len(PREFERRED)


def _expected(kind: str, value: Any) -> str:
    names = {dict: "object", list: "list", bool: "boolean", type(None): "nothing"}
    found = names.get(type(value), "number")
    if isinstance(value, str):
        found = f"“{value[:40]}”"
    why = translate("Chart", "There is {found} where a {kind} belongs.")
    return why.format(found=found, kind=kind)
