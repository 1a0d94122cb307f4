"""References of a file: to which entry each leads, whatever way it is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from clinic_desktop.modules.chart.service.fhir.files import Entry, references_in
from clinic_desktop.modules.chart.service.fhir.shape import Json, walk

PATIENT = ("subject", "patient", "for", "beneficiary", "individual")


@dataclass(frozen=True)
class Index:
    """The entries of one file by their fullUrl and by Type/id (null where two have it)."""

    urls: Mapping[str, Entry]
    locals: Mapping[str, Entry | None]

    def find(self, reference: str, at: Entry) -> Entry | None:
        """Return the entry that a reference of another means."""
        named = reference.split("/_history/")[0]
        if named in self.urls:
            return self.urls[named]
        if ":" not in named:
            base = at.full_url.removesuffix(at.local) if at.local else ""
            return self.urls.get(base + named) or self.locals.get(named)
        return self.locals.get("/".join(named.split("/")[-2:])) if "/" in named else None

    def names(self, entry: Entry, rows: Mapping[str, str]) -> tuple[dict[str, str], list[str]]:
        """Return what the references of an entry are called here, and those that lead nowhere.

        `rows` are our names of entries by their place.
        """
        found: dict[str, str] = {}
        dangling: list[str] = []
        for reference in dict.fromkeys(references_in(entry.resource)):
            target = self.find(reference, entry)
            name = rows.get(target.where) if target is not None else None
            if name is None:
                dangling.append(reference)
            else:
                found[reference] = name
        return found, dangling

    def look(self, reference: str, at: Entry) -> Json | None:
        """Return the resource that a reference means, a contained one too."""
        if not reference.startswith("#"):
            target = self.find(reference, at)
            return target.resource if target else None
        inside = at.resource.get("contained")
        return next((c for c in walk(inside or []) if c.get("id") == reference[1:]), None)


def index(entries: Sequence[Entry]) -> Index:
    """Return how the entries of a file are found."""
    by_local: dict[str, Entry | None] = {}
    for entry in entries:
        if entry.local:
            by_local[entry.local] = None if entry.local in by_local else entry
    return Index({entry.full_url: entry for entry in entries if entry.full_url}, by_local)


def patient_reference(resource: Json) -> str | None:
    """Return the reference to its patient; None where it names none."""
    for name in PATIENT:
        value = resource.get(name)
        found = value.get("reference") if isinstance(value, dict) else None
        if isinstance(found, str):
            return found
    return None
