"""The text of a note: blocks of runs, as much form as a note needs and no more.

JSON: {"v": 1, "blocks": [{"kind": "heading", "section": "S", "runs": [["text", true]]}]}, where
`true` means bold; `section` is left out when empty. Nothing that was ever written is refused: what
is not understood is read as plain paragraphs.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from clinic_desktop.kernel.text import fold

VERSION = 1
MAX_CHARACTERS = 200_000
_BREAK = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")  # also Shift+Enter, also what is dictated
_BULLET = "- "


class BlockKind(StrEnum):
    """What one line of a note is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"  # of a list with bullets
    STEP = "step"  # of a list with numbers


@dataclass(frozen=True, slots=True)
class Run:
    """Letters of one weight."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """One line; `section` names the part of the note that a heading opens ("S", "O", ...)."""

    kind: BlockKind = BlockKind.PARAGRAPH
    runs: tuple[Run, ...] = ()
    section: str = ""

    @property
    def text(self) -> str:
        """The letters without their weight."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class StructuredText:
    """A note's text; always tidy when made by `tidy`, `from_json` or `from_plain`."""

    blocks: tuple[Block, ...] = ()

    @property
    def empty(self) -> bool:
        """Tell whether there is nothing but headings and blanks."""
        return not any(b.text.strip() for b in self.blocks if b.kind is not BlockKind.HEADING)

    @property
    def length(self) -> int:
        """The number of letters."""
        return sum(len(block.text) for block in self.blocks)


def tidy(blocks: Iterable[Block]) -> StructuredText:
    """Return blocks in their one spelling.

    Line breaks split a block, control characters go, neighbours of one weight join, empty lines at
    the end fall away, only headings have a section.
    """
    lines = [line for block in blocks for line in _lines(block)]
    while lines and not lines[-1].runs and lines[-1].kind is not BlockKind.HEADING:
        lines.pop()
    return StructuredText(tuple(lines))


def heading(text: str, section: str = "") -> Block:
    """Return a heading."""
    return Block(BlockKind.HEADING, (Run(text),) if text else (), section)


def paragraph(text: str) -> Block:
    """Return a plain paragraph."""
    return Block(BlockKind.PARAGRAPH, (Run(text),) if text else ())


def to_json(text: StructuredText) -> str:
    """Return what is stored."""
    return json.dumps(to_data(text), ensure_ascii=False, separators=(",", ":"))


def to_data(text: StructuredText) -> dict[str, Any]:
    """Return the JSON value that is stored."""
    return {"v": VERSION, "blocks": [_block_data(block) for block in text.blocks]}


def from_json(stored: str) -> StructuredText:
    """Read what was stored; what is no note of ours is taken as plain text. Never raises."""
    try:
        data = json.loads(stored)
    except (ValueError, RecursionError):
        return from_plain(stored)
    blocks = data.get("blocks") if isinstance(data, dict) else None
    if not isinstance(blocks, list):
        return from_plain(stored)
    return tidy(map(_read_block, blocks))


def from_plain(text: str) -> StructuredText:
    """Return plain text as paragraphs; lines that begin with "- " are items."""
    return tidy(
        Block(BlockKind.ITEM, (Run(line.removeprefix(_BULLET)),))
        if line.startswith(_BULLET)
        else Block(BlockKind.PARAGRAPH, (Run(line),))
        for line in _BREAK.split(text)
    )


def to_plain(text: StructuredText) -> str:
    """Return the text as it is pasted elsewhere: one line a block, lists with their marks."""
    lines, number = [], 0
    for block in text.blocks:
        number = number + 1 if block.kind is BlockKind.STEP else 0
        mark = {BlockKind.ITEM: _BULLET, BlockKind.STEP: f"{number}. "}.get(block.kind, "")
        lines.append(mark + block.text)
    return "\n".join(lines)


def search_text(text: StructuredText) -> str:
    """Return the words to search: no accents, no case, single blanks."""
    return fold(" ".join(block.text for block in text.blocks))


def section_text(text: StructuredText, section: str) -> str:
    """Return the plain text under the heading of a section, up to the next heading."""
    found, inside = [], False
    for block in text.blocks:
        if block.kind is BlockKind.HEADING:
            inside = block.section == section
        elif inside:
            found.append(block)
    return to_plain(StructuredText(tuple(found))).strip("\n")


def _lines(block: Block) -> Iterator[Block]:
    section = _clean(block.section) if block.kind is BlockKind.HEADING else ""
    line: list[Run] = []
    for run in block.runs:
        first, *others = _BREAK.split(run.text)
        line.append(Run(first, run.bold))
        for other in others:
            yield Block(block.kind, _joined(line), section)
            # Only the first line of a heading is one: the rest is text that was pasted.
            if block.kind is BlockKind.HEADING:
                block, section = Block(BlockKind.PARAGRAPH), ""
            line = [Run(other, run.bold)]
    yield Block(block.kind, _joined(line), section)


def _joined(runs: Iterable[Run]) -> tuple[Run, ...]:
    joined: list[Run] = []
    for run in runs:
        text = _clean(run.text)
        if text and joined and joined[-1].bold == run.bold:
            joined[-1] = Run(joined[-1].text + text, run.bold)
        elif text:
            joined.append(Run(text, run.bold))
    return tuple(joined)


def _clean(text: str) -> str:
    """Return text without control characters, halves of characters and direction overrides."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        ch
        for ch in text
        if ch in "\t\u200c\u200d" or unicodedata.category(ch) not in {"Cc", "Cf", "Cs", "Zl", "Zp"}
    )


def _block_data(block: Block) -> dict[str, Any]:
    data: dict[str, Any] = {"kind": block.kind.value}
    if block.section:
        data["section"] = block.section
    data["runs"] = [[run.text, True] if run.bold else [run.text] for run in block.runs]
    return data


def _read_block(data: Any) -> Block:
    if not isinstance(data, dict):
        return Block(runs=(Run(_as_text(data)),))
    kinds = {kind.value: kind for kind in BlockKind}
    given = data.get("kind")
    kind = kinds.get(given, BlockKind.PARAGRAPH) if isinstance(given, str) else BlockKind.PARAGRAPH
    section = data.get("section", "")
    runs = data.get("runs")
    if not isinstance(runs, list):
        runs = [[value] for name, value in data.items() if name not in ("kind", "section")]
    return Block(kind, tuple(map(_read_run, runs)), section if isinstance(section, str) else "")


def _read_run(data: Any) -> Run:
    if isinstance(data, list) and data and isinstance(data[0], str):
        return Run(data[0], len(data) > 1 and data[1] is True)
    return Run(_as_text(data))


def _as_text(data: Any) -> str:
    return data if isinstance(data, str) else json.dumps(data, ensure_ascii=False)
