"""A note cut into its sections for typing, and put together again."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.api import (
    Block,
    BlockKind,
    Run,
    StructuredText,
    tidy,
)

_Name = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands below it; what stands before the first heading has none."""

    heading: Block | None
    blocks: tuple[Block, ...] = ()

    @property
    def key(self) -> str:
        """Return the letter of the section ("S", "O", ...), "" where it has none."""
        return self.heading.section if self.heading else ""

    @property
    def title(self) -> str:
        """Return the words of the heading."""
        return self.heading.text if self.heading else ""


def cut(text: StructuredText) -> tuple[Section, ...]:
    """Return the sections of a note in their order; at least one."""
    found: list[Section] = []
    heading: Block | None = None
    inside: list[Block] = []
    for block in text.blocks:
        if block.kind is BlockKind.HEADING:
            if heading is not None or inside:
                found.append(Section(heading, tuple(inside)))
            heading, inside = block, []
        else:
            inside.append(block)
    if heading is not None or inside or not found:
        found.append(Section(heading, tuple(inside)))
    return tuple(found)


def join(sections: Iterable[Section]) -> StructuredText:
    """Return the note of sections."""
    blocks: list[Block] = []
    for section in sections:
        if section.heading is not None:
            blocks.append(section.heading)
        blocks.extend(section.blocks)
    return tidy(blocks)


def soap() -> StructuredText:
    """Return a note in which nothing stands yet: the four headings."""
    titles = {
        "S": translate("Chart", "Subjective"),
        "O": translate("Chart", "Objective"),
        "A": translate("Chart", "Assessment"),
        "P": translate("Chart", "Plan"),
    }
    return tidy(Block(BlockKind.HEADING, (Run(t),), key) for key, t in titles.items())


def with_template(text: StructuredText, template: StructuredText) -> StructuredText:
    """Return a note with a template's prompts behind what stands in each section already."""
    if text.empty:
        return template
    sections = list(cut(text))
    for added in cut(template):
        keys = [section.key or section.title for section in sections]
        wanted = added.key or added.title
        if wanted in keys:
            place = keys.index(wanted)
            before = sections[place]
            sections[place] = Section(before.heading, before.blocks + added.blocks)
        else:
            sections.append(added)
    return join(sections)


class Take(StrEnum):
    """Which words of a section stay when two versions meet."""

    MINE = "mine"
    OTHER = "other"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class SectionPair:
    """One section in two versions of a note, and what is proposed for it."""

    mine: Section
    other: Section
    take: Take

    @property
    def title(self) -> str:
        """Return the words of the heading."""
        return self.mine.title or self.other.title

    @property
    def differs(self) -> bool:
        """Tell whether there is something to choose."""
        return self.mine.blocks != self.other.blocks

    def taken(self, take: Take) -> Section:
        """Return the section as it is chosen."""
        chosen = self.other if take is Take.OTHER else self.mine
        blocks = chosen.blocks
        if take is Take.BOTH:
            said = {block.text for block in self.mine.blocks}
            blocks += tuple(block for block in self.other.blocks if block.text not in said)
        return Section(self.mine.heading or self.other.heading, blocks)


def pairs_of(
    mine: StructuredText, other: StructuredText, base: StructuredText | None = None
) -> tuple[SectionPair, ...]:
    """Return two versions of a note section by section.

    What only one side changed since `base` is proposed from it; what both changed, or where it is
    not known who did, is proposed with all words.
    """
    first, second = _by_name(mine), _by_name(other)
    before = _by_name(base) if base is not None else None
    found = []
    for name in [*first, *(name for name in second if name not in first)]:
        nothing = Section(None)
        ours, theirs = first.get(name, nothing), second.get(name, nothing)
        found.append(SectionPair(ours, theirs, _proposed(ours, theirs, before, name)))
    return tuple(found)


def merged(pairs: Iterable[SectionPair], takes: Mapping[int, Take]) -> StructuredText:
    """Return one note of two: `takes` says by place what was chosen against the proposal."""
    return join(pair.taken(takes.get(place, pair.take)) for place, pair in enumerate(pairs))


def _proposed(
    mine: Section, other: Section, before: Mapping[_Name, Section] | None, name: _Name
) -> Take:
    if mine.blocks == other.blocks:
        return Take.MINE
    if before is None:
        return Take.OTHER if not _words(mine) else Take.BOTH if _words(other) else Take.MINE
    old = before.get(name, Section(None)).blocks
    if old == other.blocks:
        return Take.MINE
    return Take.OTHER if old == mine.blocks else Take.BOTH


def _words(section: Section) -> bool:
    return any(block.text.strip() for block in section.blocks)


def _by_name(text: StructuredText) -> dict[_Name, Section]:
    """Return the sections by letter or title; the second of a name counts by itself."""
    found: dict[_Name, Section] = {}
    for section in cut(text):
        name, number = section.key or section.title, 0
        while (name, number) in found:
            number += 1
        found[name, number] = section
    return found


def empty_sections(text: StructuredText) -> tuple[str, ...]:
    """Return the titles of sections in which nothing stands."""
    return tuple(
        section.title
        for section in cut(text)
        if section.heading and not any(block.text.strip() for block in section.blocks)
    )


def differences(old: StructuredText, new: StructuredText) -> tuple[tuple[str, Block], ...]:
    """Return the lines of two versions in order, each with "=" kept, "-" gone, "+" come."""
    before, after = old.blocks, new.blocks
    found: list[tuple[str, Block]] = []
    for step, a, b, c, d in difflib.SequenceMatcher(
        None, [_said(x) for x in before], [_said(x) for x in after], autojunk=False
    ).get_opcodes():
        if step == "equal":
            found += [("=", block) for block in after[c:d]]
        else:
            found += [("-", block) for block in before[a:b]]
            found += [("+", block) for block in after[c:d]]
    return tuple(found)


def _said(block: Block) -> tuple[str, str]:
    return block.kind.value, block.text
