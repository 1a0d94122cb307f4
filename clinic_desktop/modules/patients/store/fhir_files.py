"""FHIR files: Bundles, single resources and NDJSON, read with bounded memory and honest errors."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.patients.domain.importing import Refused

MAX_BYTES = 200 * 1024 * 1024
SUFFIXES = (".json", ".ndjson", ".jsonl")
_LINES = (".ndjson", ".jsonl")
_BLANK = re.compile(r"[ \t\r\n]*")


@dataclass(frozen=True, slots=True)
class FoundPatient:
    """One Patient resource and where it stood."""

    source: str  # file name
    where: str  # Bundle.entry[3].resource, line 7, or ''
    full_url: str
    resource: dict[str, Any]


@dataclass
class FileContent:
    """What one file holds: its patients, how many of what else, and what was refused."""

    patients: list[FoundPatient] = field(default_factory=list)
    skipped: dict[str, int] = field(default_factory=dict)
    refused: list[Refused] = field(default_factory=list)

    def take(self, source: str, where: str, full_url: str, resource: Any) -> None:
        """Keep a patient, count anything else."""
        if not isinstance(resource, dict) or not isinstance(resource.get("resourceType"), str):
            why = translate("Patients", "There is no resource with a resourceType.")
            self.refused.append(Refused(source, where, why))
            return
        kind = resource["resourceType"]
        if kind == "Patient":
            self.patients.append(FoundPatient(source, where, full_url, resource))
        else:
            self.skipped[kind] = self.skipped.get(kind, 0) + 1


class Broken(Exception):
    """The file is not JSON: `where` line and column, `why` a sentence."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(where)
        self.where = where
        self.why = why


def files_of(paths: list[Path]) -> Iterator[Path]:
    """Return the files named, and for folders all JSON files in them, in order."""
    for path in paths:
        if path.is_dir():
            yield from sorted(each for each in path.rglob("*") if each.suffix.lower() in SUFFIXES)
        else:
            yield path


def read_file(path: Path) -> FileContent:
    """Read one file; a broken one gives no patient at all, only what is wrong with it."""
    try:
        text = _text(path)
        if path.suffix.lower() in _LINES:
            return _read_lines(path.name, text)
        return _read_document(path.name, text)
    except Broken as error:
        return FileContent(refused=[Refused(path.name, error.where, error.why)])
    except RecursionError:
        why = translate("Patients", "It is nested too deeply.")
        return FileContent(refused=[Refused(path.name, "", why)])
    except MemoryError:
        why = translate("Patients", "It is too large for the memory of this PC.")
        return FileContent(refused=[Refused(path.name, "", why)])


def _text(path: Path) -> str:
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            why = translate("Patients", "It is larger than {limit} MB: split it.")
            raise Broken("", why.format(limit=MAX_BYTES // (1024 * 1024)))
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        why = translate("Patients", "It is not UTF-8 text (byte {at}).").format(at=error.start)
        raise Broken("", why) from None
    except OSError as error:
        raise Broken("", error.strerror or str(error)) from None


def _read_lines(source: str, text: str) -> FileContent:
    content = FileContent()
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        where = translate("Patients", "line {n}").format(n=number)
        try:
            resource = _Reader(line).whole()
        except Broken as error:
            content.refused.append(Refused(source, where, error.why))
            continue
        content.take(source, where, "", resource)
    return content


def _read_document(source: str, text: str) -> FileContent:
    """Read a Bundle entry by entry, so that only its patients stay in memory, or one resource."""
    content = FileContent()
    reader = _Reader(text)
    if not text.strip():
        raise reader.broken(translate("Patients", "The file is empty."))
    if not reader.peek("{"):
        raise reader.broken(translate("Patients", "A FHIR file begins with {."))
    plain: dict[str, Any] = {}
    entries = 0
    for key in reader.object_keys():
        if key != "entry" or not reader.peek("["):
            plain[key] = reader.value()
            continue
        for index, entry in enumerate(reader.list_items()):
            entries += 1
            where = f"Bundle.entry[{index}]"
            if isinstance(entry, dict) and "resource" not in entry:
                continue
            url = entry.get("fullUrl", "") if isinstance(entry, dict) else ""
            resource = entry.get("resource") if isinstance(entry, dict) else None
            content.take(source, where + ".resource", url if isinstance(url, str) else "", resource)
    reader.end()
    if plain.get("resourceType") == "Bundle" or entries:
        if plain.get("resourceType") != "Bundle":
            why = translate("Patients", "It has entries but is not a Bundle.")
            return FileContent(refused=[Refused(source, "resourceType", why)])
        return content
    content.take(source, "", "", plain)
    return content


class _Reader:
    """Walks through JSON text: one object's keys, one list's items, each value whole."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._decoder = json.JSONDecoder(parse_constant=self._constant)

    def _constant(self, name: str) -> object:
        raise self.broken(translate("Patients", "{name} is not JSON.").format(name=name))

    def broken(self, why: str, at: int | None = None) -> Broken:
        """Return the error for a place in the text."""
        place = self._at if at is None else at
        line = self._text.count("\n", 0, place) + 1
        column = place - self._text.rfind("\n", 0, place)
        where = translate("Patients", "line {line}, column {column}")
        return Broken(where.format(line=line, column=column), why)

    def peek(self, char: str) -> bool:
        """Tell whether `char` comes next, blanks aside."""
        self._skip()
        return self._text.startswith(char, self._at)

    def whole(self) -> Any:
        """Return the only value of the text."""
        value = self.value()
        self.end()
        return value

    def end(self) -> None:
        """Raise Broken unless the text ends here."""
        self._skip()
        if self._at != len(self._text):
            raise self.broken(translate("Patients", "There is more after the end."))

    def value(self) -> Any:
        """Return the next value."""
        self._skip()
        try:
            value, self._at = self._decoder.raw_decode(self._text, self._at)
        except json.JSONDecodeError as error:
            raise self._explain(error.pos) from None
        return value

    def object_keys(self) -> Iterator[str]:
        """Return the keys of an object; the caller takes each value before the next key."""
        self._expect("{")
        if self.peek("}"):
            self._at += 1
            return
        while True:
            key = self.value()
            if not isinstance(key, str):
                raise self.broken(translate("Patients", "A name between quotes is expected."))
            self._expect(":")
            yield key
            if not self._more("}"):
                return

    def list_items(self) -> Iterator[Any]:
        """Return the items of a list."""
        self._expect("[")
        if self.peek("]"):
            self._at += 1
            return
        while True:
            yield self.value()
            if not self._more("]"):
                return

    def _more(self, close: str) -> bool:
        self._skip()
        char = self._text[self._at : self._at + 1]
        if char not in (",", close):
            raise self._explain(self._at)
        self._at += 1
        return char == ","

    def _expect(self, char: str) -> None:
        if not self.peek(char):
            raise self._explain(self._at)
        self._at += 1

    def _skip(self) -> None:
        found = _BLANK.match(self._text, self._at)
        self._at = found.end() if found else self._at

    def _explain(self, at: int) -> Broken:
        if not self._text[at:].strip() or self._unclosed(at):
            why = translate("Patients", "The file ends in the middle: it was cut off.")
            return self.broken(why, len(self._text))
        return self.broken(translate("Patients", "This is not JSON."), at)

    def _unclosed(self, at: int) -> bool:
        """Tell whether a text that begins here never ends."""
        return self._text.startswith('"', at) and '"' not in self._text[at + 1 :].replace('\\"', "")
