"""A note cut into its sections for typing, and put together again."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.api import (
    Block,
    BlockKind,
    Run,
    StructuredText,
    tidy,
)


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


def joined(first: StructuredText, second: StructuredText) -> StructuredText:
    """Return two versions of a note in one: of each section what only the other has behind it."""
    said = {block.text for block in first.blocks}
    more = [
        block
        for block in second.blocks
        if block.kind is BlockKind.HEADING or block.text not in said
    ]
    return with_template(first, tidy(more))


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
