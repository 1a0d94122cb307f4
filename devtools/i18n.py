"""Texts of the program: found in the sources, merged into catalogues, compiled for Qt.

Qt's `lupdate` reads Python loosely: it drops calls with `n=` in silence. So the sources are read
here, exactly, and handed to it as a C++ page, for what it does well: keeping translations through
changes. Catalogues: `resources/i18n/*.ts`; the compiled `.qm` beside them are not committed.
"""

from __future__ import annotations

import ast
import os
import re
import subprocess
import tempfile
import xml.etree.ElementTree as ET  # our own files
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from devtools.checker import ROOT
from devtools.say import program

CATALOGUES = ROOT / "resources" / "i18n"
SOURCES = ROOT / "clinic_desktop"
COMPLETE = ("es",)  # no text may be missing
LANGUAGES = ("en", "es", "ar")  # English: only its plural forms
_MARKERS = ("translate", "QT_TRANSLATE_NOOP")
_PLACEHOLDER = re.compile(r"%n|\{[^{}]*\}")


class Unextractable(ValueError):
    """A text is built at run time, so no translator would ever see it."""


@dataclass(frozen=True, slots=True, order=True)
class Message:
    """One text: where it is used, how it reads in English, whether it counts something.

    `note` helps the translator and tells nothing apart: other meaning, other context.
    """

    context: str
    source: str
    plural: bool = False
    note: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Translation:
    """One entry of a catalogue: the forms in its language, `finished` unless marked or empty."""

    message: Message
    forms: tuple[str, ...]
    finished: bool


def messages(folder: Path = SOURCES) -> list[Message]:
    """Return all texts in the sources, sorted. Raises Unextractable with file and line."""
    found: dict[tuple[str, str], Message] = {}
    for path in sorted(folder.rglob("*.py")):
        for message in _in_source(path):
            key = (message.context, message.source)
            if found.setdefault(key, message) != message:
                raise Unextractable(f"{path}: {message.source!r} both with and without n=")
    return sorted(found.values())


def _in_source(path: Path) -> Iterator[Message]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and _marks_text(node):
            yield from _message(node, f"{path}:{node.lineno}")


def _marks_text(node: ast.Call) -> bool:
    """Tell a call of ours from `str.translate` and `QPainter.translate`."""
    function = node.func
    if isinstance(function, ast.Attribute):
        return function.attr in _MARKERS and _text(node.args[0]) is not None if node.args else False
    return isinstance(function, ast.Name) and function.id in _MARKERS and len(node.args) >= 2


def _text(node: ast.expr) -> str | None:
    value = node.value if isinstance(node, ast.Constant) else None
    return value if isinstance(value, str) else None


def _message(node: ast.Call, where: str) -> Iterator[Message]:
    context, source = node.args[0], node.args[1]
    if isinstance(source, ast.JoinedStr | ast.BinOp) or _formats(source):
        raise Unextractable(f"{where}: write the text as one literal and use .format() after it")
    name, text = _text(context), _text(source)
    if text is None:
        return  # a text that QT_TRANSLATE_NOOP marked elsewhere
    if name is None:
        raise Unextractable(f"{where}: the context must be a literal")
    note = _text(node.args[2]) if len(node.args) > 2 else None
    plural = len(node.args) > 3 or any(keyword.arg == "n" for keyword in node.keywords)
    yield Message(name, text, plural, note or "")


def _formats(node: ast.expr) -> bool:
    """Tell whether an expression fills values in; a look-up of marked texts does not."""
    function = node.func if isinstance(node, ast.Call) else None
    return isinstance(function, ast.Attribute) and function.attr in ("format", "join", "replace")


def read_catalogue(path: Path) -> list[Translation]:
    """Return the entries of a `.ts` file."""
    root = ET.parse(path).getroot()  # noqa: S314 - our own file
    return [
        _translation(context.findtext("name", ""), message)
        for context in root.iter("context")
        for message in context.iter("message")
    ]


def _translation(context: str, message: ET.Element) -> Translation:
    plural = message.get("numerus") == "yes"
    element = message.find("translation")
    forms: tuple[str, ...] = ()
    if element is not None:
        parts = element.findall("numerusform") if plural else [element]
        forms = tuple(part.text or "" for part in parts)
    marked = element is None or element.get("type") is not None
    known = Message(context, message.findtext("source", ""), plural)
    return Translation(known, forms, finished=not marked and all(forms))


def problems(language: str) -> list[str]:
    """Say what keeps a catalogue from being right: texts missing, gone, unfinished, damaged."""
    path = CATALOGUES / f"{language}.ts"
    if not path.exists():
        return [f"{path.name} is missing: python dev.py i18n"]
    wanted = {m for m in messages() if m.plural or language != "en"}
    entries = read_catalogue(path)
    have = {entry.message for entry in entries}
    said = [f"not extracted yet: {m.context}: {m.source!r}" for m in sorted(wanted - have)]
    said += [f"no longer used: {m.context}: {m.source!r}" for m in sorted(have - wanted)]
    if language in (*COMPLETE, "en"):
        open_ones = [entry.message for entry in entries if not entry.finished]
        said += [f"unfinished: {m.context}: {m.source!r}" for m in open_ones]
    return said + [f"{path.name}: {text}" for entry in entries for text in _damage(entry)]


def _damage(entry: Translation) -> Iterator[str]:
    """Say which placeholders a translation lost or invented; a plural form may leave out %n."""
    wanted = set(_PLACEHOLDER.findall(entry.message.source))
    for form in entry.forms if entry.finished else ():
        have = set(_PLACEHOLDER.findall(form))
        if have - wanted or (wanted - have) - ({"%n"} if entry.message.plural else set()):
            yield f"placeholders differ: {entry.message.source!r} -> {form!r}"


def extract(bin_folder: Path) -> int:
    """Merge the texts of the sources into all catalogues; returns how many texts there are."""
    found = messages()
    CATALOGUES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "texts.cpp"
        page.write_text("".join(map(_as_cpp, found)), encoding="utf-8")
        for language in LANGUAGES:
            command = [
                _tool(bin_folder, "lupdate"),
                "-silent",
                "-no-obsolete",
                "-locations",
                "none",
            ]
            command += ["-sort-messages", "-source-language", "en", "-target-language", language]
            command += ["-pluralonly"] if language == "en" else []
            target = str(CATALOGUES / f"{language}.ts")
            subprocess.run([*command, str(page), "-ts", target], check=True)
    return len(found)


def _as_cpp(message: Message) -> str:
    plural = ", nullptr, n" if message.plural else ""
    arguments = f"{_quoted(message.context)}, {_quoted(message.source)}{plural}"
    note = f"//: {message.note}\n" if message.note else ""
    return f"{note}void f() {{ QCoreApplication::translate({arguments}); }}\n"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def compile_catalogues(bin_folder: Path) -> int:
    """Write the `.qm` of every `.ts` that is newer; returns how many were written.

    Each is put in place whole: a program that runs has the old file mapped into its memory, and
    dies of a bus error when that file is cut short under it.
    """
    stale = [ts for ts in sorted(CATALOGUES.glob("*.ts")) if _stale(ts)]
    for ts in stale:
        fresh = ts.with_suffix(f".{os.getpid()}.qm")
        command = [_tool(bin_folder, "lrelease"), "-silent", str(ts), "-qm", str(fresh)]
        subprocess.run(command, check=True)
        fresh.replace(ts.with_suffix(".qm"))
    return len(stale)


def _stale(ts: Path) -> bool:
    qm = ts.with_suffix(".qm")
    return not qm.exists() or qm.stat().st_mtime < ts.stat().st_mtime


def _tool(bin_folder: Path, name: str) -> str:
    return str(bin_folder / program(f"pyside6-{name}"))
