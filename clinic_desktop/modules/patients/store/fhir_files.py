"""FHIR files: Bundles, single resources and NDJSON, read with bounded memory and honest errors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import IO, Any

from clinic_desktop.kernel.progress import report_progress
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.patients.domain.importing import Refused
from clinic_desktop.modules.patients.store.json_stream import MAX_VALUE, Broken, JsonStream

MAX_BYTES = 4 * 1024 * 1024 * 1024
SUFFIXES = (".json", ".ndjson", ".jsonl")
_LINES = (".ndjson", ".jsonl")


@dataclass(frozen=True, slots=True)
class FoundPatient:
    """One Patient resource and where it stood."""

    source: str  # file name
    where: str  # Bundle.entry[3].resource, line 7, or ''
    full_url: str
    resource: dict[str, Any]


@dataclass(frozen=True, slots=True)
class OtherResource:
    """A resource of another type: it is counted only."""

    kind: str


Item = FoundPatient | OtherResource | Refused


@dataclass
class FileSurvey:
    """What one file holds: how many patients, how many of what else, and what was refused."""

    patients: int = 0
    skipped: dict[str, int] = field(default_factory=dict)
    refused: list[Refused] = field(default_factory=list)


def files_of(paths: list[Path]) -> Iterator[Path]:
    """Return the files named, and for folders all JSON files in them, in order."""
    for path in paths:
        if path.is_dir():
            yield from sorted(each for each in path.rglob("*") if each.suffix.lower() in SUFFIXES)
        else:
            yield path


def survey(path: Path, before: int = 0) -> FileSurvey:
    """Read one file to its end; a broken one gives no patient at all, only what is wrong with it.

    Reports how many patients were found, with the `before` ones of earlier files.
    """
    found = FileSurvey()
    try:
        for item in _items(path):
            if isinstance(item, FoundPatient):
                found.patients += 1
            elif isinstance(item, Refused):
                found.refused.append(item)
            else:
                found.skipped[item.kind] = found.skipped.get(item.kind, 0) + 1
            report_progress(before + found.patients)
    except Broken as error:
        return FileSurvey(refused=[Refused(path.name, error.where, error.why)])
    return found


def patients_of(path: Path) -> Iterator[FoundPatient]:
    """Return the patients of a file that `survey` has found whole. Raises Broken."""
    return (item for item in _items(path) if isinstance(item, FoundPatient))


def _items(path: Path) -> Iterator[Item]:
    try:
        if path.stat().st_size > MAX_BYTES:
            why = translate("Patients", "It is larger than {limit} MB: split it.")
            raise Broken("", why.format(limit=MAX_BYTES // (1024 * 1024)))
        with path.open("rb") as file:
            lines = path.suffix.lower() in _LINES
            yield from (_lines if lines else _document)(path.name, file)
    except RecursionError:
        raise Broken("", translate("Patients", "It is nested too deeply.")) from None
    except MemoryError:
        why = translate("Patients", "It is too large for the memory of this PC.")
        raise Broken("", why) from None
    except OSError as error:
        raise Broken("", error.strerror or str(error)) from None


def _lines(source: str, file: IO[bytes]) -> Iterator[Item]:
    number = 0
    while line := file.readline(MAX_VALUE):
        number += 1
        where = translate("Patients", "line {n}").format(n=number)
        if len(line) >= MAX_VALUE:
            why = translate("Patients", "One entry is larger than {limit} MB.")
            raise Broken(where, why.format(limit=MAX_VALUE // (1024 * 1024)))
        stream = JsonStream(BytesIO(line))
        try:
            if not stream.peek():
                continue
            resource = stream.value()
            stream.end()
        except Broken as error:
            yield Refused(source, where, error.why)
            continue
        yield _item(source, where, "", resource)


def _document(source: str, file: IO[bytes]) -> Iterator[Item]:
    """Read a Bundle entry by entry, so that never more than one is in memory, or one resource."""
    stream = JsonStream(file)
    if not stream.peek():
        raise stream.broken(translate("Patients", "The file is empty."))
    if not stream.peek("{"):
        raise stream.broken(translate("Patients", "A FHIR file begins with {."))
    plain: dict[str, Any] = {}
    entries = 0
    for key in stream.object_keys():
        if key != "entry" or not stream.peek("["):
            plain[key] = stream.value()
            continue
        for index, entry in enumerate(stream.list_items()):
            entries += 1
            if isinstance(entry, dict) and "resource" not in entry:
                continue
            url = entry.get("fullUrl", "") if isinstance(entry, dict) else ""
            resource = entry.get("resource") if isinstance(entry, dict) else None
            where = f"Bundle.entry[{index}].resource"
            yield _item(source, where, url if isinstance(url, str) else "", resource)
    stream.end()
    is_bundle = plain.get("resourceType") == "Bundle"
    if entries and not is_bundle:
        raise Broken("resourceType", translate("Patients", "It has entries but is not a Bundle."))
    if not is_bundle:
        yield _item(source, "", "", plain)


def _item(source: str, where: str, full_url: str, resource: Any) -> Item:
    """Return a patient, another resource, or why it is neither."""
    if not isinstance(resource, dict) or not isinstance(resource.get("resourceType"), str):
        why = translate("Patients", "There is no resource with a resourceType.")
        return Refused(source, where, why)
    kind = resource["resourceType"]
    if kind == "Patient":
        return FoundPatient(source, where, full_url, resource)
    return OtherResource(kind)
