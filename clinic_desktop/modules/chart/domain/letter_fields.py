"""The fields of a letter's template: found, checked, filled in; a wrong one is told with its line.

A template is a note's text with `{patient.name}` in it. A line of which every field is empty is
left out, and so is a heading with nothing below it: nobody receives "Question: ". A field that is
empty beside others becomes a blank to write on. A list that stands alone becomes list items.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.chart.domain.macros import BLANK
from clinic_desktop.modules.chart.domain.structured_text import (
    Block,
    BlockKind,
    Run,
    StructuredText,
    tidy,
)

Filling = str | tuple[str, ...]
FIELDS = (
    "patient.name",
    "patient.birth",
    "patient.age",
    "patient.sex",
    "patient.number",
    "practitioner",
    "clinic",
    "today",
    "visit.day",
    "visit.reason",
    "diagnoses",
    "problems",
    "medications",
    "allergies",
    "results",
    "addressee",
    "from",
    "until",
    "days",
    "urgency",
    "reason",
    "question",
    "purpose",
    "enclosures",
)
_FIELD = re.compile(r"\{([^{}]*)\}")
_BRACE = re.compile(r"[{}]")
_SHOWN = 24  # letters of the text around a lone brace that are told


class BrokenTemplate(UserError):
    """A template that can't be filled in; `where` names each line and what is wrong there."""

    template = QT_TRANSLATE_NOOP("Chart", "The template can't be filled in. {where}")


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """A wrong field: its line (from 1), what was written, and the field that may be meant."""

    line: int
    written: str
    near: str = ""

    def text(self) -> str:
        """Say it in a sentence."""
        if not _FIELD.fullmatch(self.written):
            words = translate(
                "Chart", "Line {line}: a brace stands alone at “{written}”. A field is {{name}}."
            )
        elif self.near:
            words = translate("Chart", "Line {line}: there is no field {written}. Is {near} meant?")
        else:
            words = translate("Chart", "Line {line}: there is no field {written}.")
        return words.format(line=self.line, written=self.written, near=self.near)


def field_problems(text: StructuredText) -> tuple[FieldProblem, ...]:
    """Return what can't be filled in, in the order of the lines."""
    return tuple(
        problem
        for line, block in enumerate(text.blocks, start=1)
        for run in block.runs
        for problem in _problems(line, run.text)
    )


def fill_letter(text: StructuredText, values: Mapping[str, Filling]) -> StructuredText:
    """Return a template filled in. Values are not looked into again: a brace in a name stays.

    Raises BrokenTemplate.
    """
    problems = field_problems(text)
    if problems:
        raise BrokenTemplate(where=" ".join(problem.text() for problem in problems))
    filled = [line for block in text.blocks for line in _filled(block, values)]
    return tidy(_without_gaps(filled))


def _problems(line: int, text: str) -> Iterator[FieldProblem]:
    for found in _FIELD.finditer(text):
        if found[1] not in FIELDS:
            near = difflib.get_close_matches(found[1].strip().lower(), FIELDS, 1, 0.6)
            yield FieldProblem(line, found[0], f"{{{near[0]}}}" if near else "")
    rest = _FIELD.sub(lambda found: " " * len(found[0]), text)
    for brace in _BRACE.finditer(rest):
        yield FieldProblem(line, text[brace.start() : brace.start() + _SHOWN])


def _filled(block: Block, values: Mapping[str, Filling]) -> Iterator[Block]:
    names = [found for run in block.runs for found in _FIELD.findall(run.text)]
    if not names:
        yield block
        return
    given = {name: values.get(name, "") for name in names}
    if not any(given.values()):
        return
    alone = given[names[0]] if block.text.strip() == f"{{{names[0]}}}" else ""
    if isinstance(alone, tuple):
        bold = block.runs[0].bold
        kind = block.kind if block.kind is BlockKind.STEP else BlockKind.ITEM
        for entry in alone:
            yield Block(kind, (Run(entry, bold),))
        return
    runs = (replace(run, text=_put(run.text, given)) for run in block.runs)
    yield replace(block, runs=tuple(runs))


def _put(text: str, given: Mapping[str, Filling]) -> str:
    def value(found: re.Match[str]) -> str:
        filling = given[found[1]]
        return ("; ".join(filling) if isinstance(filling, tuple) else filling) or BLANK

    return _FIELD.sub(value, text)


def _without_gaps(blocks: list[Block]) -> list[Block]:
    """Leave out headings with nothing below, blank lines at the start, and doubled ones."""
    kept: list[Block] = []
    said_below = False
    for block in reversed(blocks):
        blank = not block.text.strip()
        if block.kind is BlockKind.HEADING:
            if said_below:
                kept.append(block)
            said_below = False
        elif not blank or (kept and kept[-1].text.strip()):
            kept.append(block)
            said_below = said_below or not blank
    while kept and not kept[-1].text.strip():
        kept.pop()
    return kept[::-1]
