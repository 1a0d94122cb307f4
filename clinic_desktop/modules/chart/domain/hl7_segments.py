"""The fields of a message: the `hl7` library splits, this looks them up and undoes escapes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import hl7

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate

MAX_SEGMENTS = 20_000
_HEX = re.compile(r"(?:[0-9A-Fa-f]{2})+")


class NotReadable(UserError):
    """A message can't be read as HL7; `where` is the segment and field."""

    template = QT_TRANSLATE_NOOP("Errors", "{where}: {why}")

    def __init__(self, where: str, why: str) -> None:
        super().__init__(where=where, why=why)
        self.where = where
        self.why = why


@dataclass(frozen=True)
class Escapes:
    """How a message writes the characters that separate."""

    mark: str
    letters: dict[str, str]
    codec: str

    def undone(self, text: str) -> str:
        """Return the text that was meant; what is no escape is left as it stands."""
        if self.mark not in text:
            return text
        parts = text.split(self.mark)
        out, place = [parts[0]], 1
        while place < len(parts):
            meant = self._meant(parts[place]) if place + 1 < len(parts) else None
            if meant is None:
                out.append(self.mark + parts[place])
                place += 1
            else:
                out.append(meant + parts[place + 1])
                place += 2
        return "".join(out)

    def _meant(self, word: str) -> str | None:
        if word in self.letters:
            return self.letters[word]
        if word in ("H", "N"):  # highlighting
            return ""
        if word[:1] == "X" and _HEX.fullmatch(word[1:]):
            return bytes.fromhex(word[1:]).decode(self.codec, "replace").replace("\x00", " ")
        if word[:3] in (".br", ".sp", ".ce"):
            return "\n"
        if word[:3] in (".fi", ".nf", ".in", ".ti", ".sk"):
            return " " if word[:3] == ".sk" else ""
        return None


@dataclass(frozen=True)
class Segment:
    """One segment; `number` counts those of its name from 1. Fields count from 1 as in HL7."""

    name: str
    number: int
    fields: Any
    escapes: Escapes

    @property
    def where(self) -> str:
        """The place for a report, as OBX[3]."""
        return f"{self.name}[{self.number}]"

    def raw(self, field: int) -> str:
        """Return a field as it was sent."""
        return str(self.fields[field]) if field < len(self.fields) else ""

    def repeats(self, field: int) -> list[list[list[str]]]:
        """Return a field as repetitions, components, parts; nothing where it is empty."""
        if field >= len(self.fields) or not str(self.fields[field]):
            return []
        return [_components(repeat, self.escapes) for repeat in self.fields[field]]

    def get(self, field: int, component: int = 1, part: int = 1) -> str:
        """Return one part of the first repetition, without escapes and outer blanks."""
        found = self.repeats(field)
        return picked(found[0], component, part) if found else ""

    def text(self, field: int) -> str:
        """Return all of a field as words, separators as blanks."""
        repeats = (" ".join(" ".join(parts) for parts in each) for each in self.repeats(field))
        return "\n".join(" ".join(each.split(" ")).strip() for each in repeats).strip()


def picked(components: list[list[str]], component: int, part: int = 1) -> str:
    """Return one part of a repetition, '' where it isn't."""
    if component > len(components) or part > len(components[component - 1]):
        return ""
    value = components[component - 1][part - 1].strip()
    return "" if value == '""' else value  # HL7 writes "" for what is to be emptied


def segments_of(text: str, codec: str) -> list[Segment]:
    """Return the segments of one message. Raises NotReadable."""
    _check_header(text)
    if text.count("\r") > MAX_SEGMENTS:
        why = translate("Chart", "It has more than {count} segments.")
        raise NotReadable("MSH", why.format(count=MAX_SEGMENTS))
    try:
        message = hl7.parse(text)
    except (hl7.HL7Exception, LookupError, ValueError, AssertionError) as error:
        why = translate("Chart", "The message can't be split into fields.")
        raise NotReadable("MSH", why) from error
    escapes = _escapes(message, codec)
    counts: dict[str, int] = {}
    found = []
    for fields in message:
        name = str(fields[0])
        counts[name] = counts.get(name, 0) + 1
        found.append(Segment(name, counts[name], fields, escapes))
    return found


def _check_header(text: str) -> None:
    """Refuse a header whose separators can't separate; odd ones are welcome."""
    end = text.find(text[3], 4) if len(text) > 4 else -1
    marks = text[3:end] if end > 0 else ""
    usable = len(set(marks)) == len(marks) and not any(
        mark.isalnum() or mark.isspace() or mark == '"' for mark in marks
    )
    if not 3 <= len(marks) <= 6 or not usable:
        why = translate("Chart", "The separators in MSH-1 and MSH-2 are missing or not distinct.")
        raise NotReadable("MSH-2", why)


def _escapes(message: Any, codec: str) -> Escapes:
    field, repeat, component, part = message.separators[1:5]
    mark = str(message.esc)
    letters = {"F": field, "R": repeat, "S": component, "T": part, "E": mark}
    return Escapes(mark, letters, codec)


def _components(repeat: Any, escapes: Escapes) -> list[list[str]]:
    if isinstance(repeat, str):
        return [[escapes.undone(repeat)]]
    return [
        [escapes.undone(str(part)) for part in ([each] if isinstance(each, str) else each)] or [""]
        for each in repeat
    ]
