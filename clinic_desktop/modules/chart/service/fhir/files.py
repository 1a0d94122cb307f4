"""FHIR files: read whole within limits, or refused with the place and the reason."""

from __future__ import annotations

import hashlib
import json
import re
import secrets
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from clinic_desktop.kernel.strict_json import (
    NotStrict,
    no_constant,
    unique_names,
    whole_number,
)
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.service.fhir.contents import taken_out
from clinic_desktop.modules.chart.service.fhir.shape import Json, walk

MAX_BYTES = 64 * 1024 * 1024
SUFFIXES = (".json", ".ndjson", ".jsonl")
MAX_DEPTH = 100
MAX_ENTRIES = 100_000
_WORD = secrets.token_hex(16)
_NUMBER = re.compile(f'"{_WORD}([^"]*)"')
_HALF = re.compile(r"\\u[dD][89a-fA-F]")
_DATA = re.compile(rb'"_?data"\s*:')


class Unreadable(Exception):
    """A file that is no FHIR JSON: where and why."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(where)
        self.where = where
        self.why = why


@dataclass(frozen=True, slots=True)
class Entry:
    """One resource of a file; `where` is its path there."""

    where: str
    full_url: str
    resource: Json
    digest: str

    @property
    def kind(self) -> str:
        """Return its resourceType."""
        return str(self.resource["resourceType"])

    @property
    def local(self) -> str:
        """Return Type/id, '' without an id."""
        found = self.resource.get("id")
        return f"{self.kind}/{found}" if isinstance(found, str) and found else ""

    @property
    def source(self) -> str:
        """Return its identity outside; an id alone names it only on its own server."""
        if ":" in self.full_url:
            return self.full_url
        return f"{self.local or self.kind}#{self.digest}"


@dataclass(frozen=True)
class Content:
    """The resources of one file, the entries that are none, and the bytes by their digest."""

    entries: tuple[Entry, ...]
    refused: tuple[tuple[str, str], ...] = ()
    contents: Mapping[str, bytes] = field(default_factory=dict)


def files_of(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the files named, and for folders all FHIR files in them, in order."""
    for path in paths:
        if path.is_dir():
            yield from sorted(each for each in path.rglob("*") if each.suffix.lower() in SUFFIXES)
        else:
            yield path


def read_file(path: Path) -> Content:
    """Return the resources of a Bundle, of NDJSON, or the one of a file. Raises Unreadable."""
    try:
        if path.stat().st_size > MAX_BYTES:
            why = translate("Chart", "It is larger than {limit} MB: split it.")
            raise Unreadable("", why.format(limit=MAX_BYTES // (1024 * 1024)))
        raw = path.read_bytes()
    except OSError as error:
        raise Unreadable("", error.strerror or str(error)) from None
    lines = path.suffix.lower() in SUFFIXES[1:]
    content = lines_of(raw) if lines else content_of(raw)
    return _without_bytes(content, path.parent) if _DATA.search(raw) else content


def lines_of(raw: bytes) -> Content:
    """Return the resources of NDJSON; a broken line spoils no other."""
    entries: list[Entry] = []
    refused: list[tuple[str, str]] = []
    for number, line in enumerate(raw.splitlines(), start=1):
        where = translate("Chart", "line {n}").format(n=number)
        if not line.strip():
            continue
        try:
            (entry,) = content_of(line).entries
        except Unreadable as error:
            refused.append((where, error.why))
        except ValueError:
            refused.append((where, translate("Chart", "A line is one resource.")))
        else:
            entries.append(replace(entry, where=where))
    return Content(tuple(entries), tuple(refused))


def content_of(raw: bytes) -> Content:
    """Return the resources of JSON text. Raises Unreadable."""
    data = _parsed(raw)
    if not isinstance(data, dict) or not isinstance(data.get("resourceType"), str):
        raise Unreadable("", translate("Chart", "There is no resource with a resourceType."))
    if data["resourceType"] != "Bundle":
        return Content((_entry(data["resourceType"], "", data),))
    entries = data.get("entry", [])
    if not isinstance(entries, list):
        raise Unreadable("Bundle.entry", translate("Chart", "It is no list."))
    if len(entries) > MAX_ENTRIES:
        raise Unreadable("Bundle.entry", translate("Chart", "It has too many entries: split it."))
    return _unique(entries)


def json_text(value: Any, *, in_order: bool = False) -> str:
    """Return JSON, with names `in_order`; decimals keep the digits that they came with.

    The library writes decimals as strings that begin with a word nobody can know; these become
    numbers. A writer of our own would take ten times as long.
    """
    text = json.dumps(
        value,
        ensure_ascii=False,
        allow_nan=False,
        separators=(",", ":"),
        sort_keys=in_order,
        default=_plain,
    )
    return _NUMBER.sub(r"\1", text) if _WORD in text else text


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return f"{_WORD}{value}"
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(type(value))


def from_text(text: str) -> Json:
    """Return what `json_text` wrote."""
    found: Json = json.loads(text, parse_float=Decimal)
    return found


def digest_of(resource: Json) -> str:
    """Return what tells two versions of a resource apart, whatever the order of its elements."""
    return hashlib.sha256(json_text(resource, in_order=True).encode("utf-8", "replace")).hexdigest()


def _parsed(raw: bytes) -> Any:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Unreadable("", translate("Chart", "It is not text in UTF-8.")) from None
    if text.lstrip()[:1] == "<":
        raise Unreadable("", translate("Chart", "It is XML; FHIR is read as JSON."))
    try:
        data = json.loads(
            text,
            parse_float=Decimal,
            parse_int=whole_number,
            parse_constant=no_constant,
            object_pairs_hook=unique_names,
        )
    except RecursionError:
        raise Unreadable("", translate("Chart", "It is nested too deeply.")) from None
    except json.JSONDecodeError as error:
        where = translate("Chart", "line {n}, character {c}").format(n=error.lineno, c=error.colno)
        raise Unreadable(where, translate("Chart", "It is not JSON.")) from None
    except NotStrict as error:
        raise Unreadable("", str(error)) from None
    _check_depth(data)
    if _HALF.search(text):
        _check_characters(data)
    return data


def _unique(entries: list[Any]) -> Content:
    """Return each resource once; a second one of the same name that differs is refused."""
    found: dict[str, Entry] = {}
    refused: list[tuple[str, str]] = []
    for index, given in enumerate(entries):
        where = f"Bundle.entry[{index}]"
        resource = given.get("resource") if isinstance(given, dict) else None
        if isinstance(given, dict) and "resource" not in given:
            continue
        if not isinstance(resource, dict) or not isinstance(resource.get("resourceType"), str):
            why = translate("Chart", "There is no resource with a resourceType.")
            refused.append((f"{where}.resource", why))
            continue
        url = given.get("fullUrl", "")
        entry = _entry(f"{where}.resource", url if isinstance(url, str) else "", resource)
        name = entry.full_url or entry.local or entry.where
        before = found.setdefault(name, entry)
        if before is not entry and before.digest != entry.digest:
            why = translate("Chart", "It comes twice and differs; the first one was taken.")
            refused.append((entry.where, why))
    return Content(tuple(found.values()), tuple(refused))


def _without_bytes(content: Content, folder: Path) -> Content:
    """Return the resources with the digests of their bytes in place of these."""
    found: dict[str, bytes] = {}
    entries = []
    for entry in content.entries:
        if entry.kind != "Patient":  # the patients read their own, as they lie there
            resource = taken_out(entry.resource, found, folder)
            entry = replace(entry, resource=resource, digest=digest_of(resource))
        entries.append(entry)
    return replace(content, entries=tuple(entries), contents=found)


def _entry(where: str, full_url: str, resource: Json) -> Entry:
    return Entry(where, full_url, resource, digest_of(resource))


def _check_depth(data: Any) -> None:
    layer: list[Any] = [data]
    for _ in range(MAX_DEPTH):
        layer = [inner for value in layer for inner in _inner(value)]
        if not layer:
            return
    raise Unreadable("", translate("Chart", "It is nested too deeply."))


def _check_characters(data: Any) -> None:
    """Refuse half a character: JSON can escape one, and no store could write it."""
    try:
        json_text(data).encode("utf-8")
    except UnicodeEncodeError:
        raise Unreadable("", translate("Chart", "It is not text in UTF-8.")) from None


def _inner(value: Any) -> Iterator[Any]:
    values = value.values() if isinstance(value, dict) else value
    return (
        (each for each in values if isinstance(each, dict | list))
        if isinstance(value, dict | list)
        else iter(())
    )


def references_in(resource: Json) -> Iterator[str]:
    """Yield the references of a resource that leave it."""
    for each in walk(resource):
        named = each.get("reference")
        if isinstance(named, str) and not named.startswith("#"):
            yield named


def with_references(value: Any, names: Mapping[str, str]) -> Any:
    """Return a resource whose references have other names."""
    if isinstance(value, dict):
        return {
            k: names.get(v, v)
            if k == "reference" and isinstance(v, str)
            else with_references(v, names)
            for k, v in value.items()
        }
    return [with_references(each, names) for each in value] if isinstance(value, list) else value
