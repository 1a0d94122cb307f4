"""Short words that become text: `.heart` and the fields that the chart fills in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.domain.structured_text import StructuredText, tidy

# What a macro or a template may ask for; what is not known is left blank to be filled in.
FIELDS = (
    "patient.name",
    "patient.age",
    "patient.sex",
    "patient.birth",
    "patient.number",
    "encounter.reason",
    "last.bp",
    "last.pulse",
    "last.temperature",
    "last.weight",
    "last.height",
    "last.bmi",
    "last.spo2",
    "allergies",
    "medications",
    "problems",
    "author",
    "today",
)
BLANK = "___"
MAX_TRIGGER = 32
MAX_TEXT = 5_000
_FIELD = re.compile(r"\{([a-z]+(?:\.[a-z0-9]+)?)\}")
_TRIGGER = re.compile(r"\.[^\W_][\w-]*")
_TYPED = re.compile(r"(?:^|(?<=[\s(\[{,;:/\"“«]))(\.[^\W_][\w-]*)$")


@dataclass(frozen=True, slots=True)
class Macro:
    """A trigger with its dot and what it becomes; `owner_id` is whose it is (None: everybody's).

    `id` and `version` are None and 0 for one that ships with the program.
    """

    trigger: str
    language: str
    text: str
    owner_id: UUID | None = None
    active: bool = True
    id: UUID | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class Expansion:
    """A text in which a macro was replaced, and where the caret stands then."""

    text: str
    caret: int


def check_macro(macro: Macro) -> None:
    """Raise InvalidInput unless the macro can be typed and says something."""
    problems = {}
    if not _TRIGGER.fullmatch(macro.trigger) or len(macro.trigger) > MAX_TRIGGER:
        problems["trigger"] = translate(
            "Chart", "A shortcut is a dot and a word of letters, digits or dashes."
        )
    if not macro.text.strip():
        problems["text"] = translate("Chart", "Write what the shortcut becomes.")
    elif len(macro.text) > MAX_TEXT:
        problems["text"] = translate("Chart", "Use at most {limit} characters.").format(
            limit=MAX_TEXT
        )
    if problems:
        raise InvalidInput(problems)


def fill(text: str, values: Mapping[str, str]) -> str:
    """Return text with its fields filled in; unknown words in braces stay as they are.

    Values are not looked into again: a name with braces stays a name.
    """

    def value(found: re.Match[str]) -> str:
        name = found[1]
        if name not in FIELDS:
            return found[0]
        return values.get(name, "") or BLANK

    return _FIELD.sub(value, text)


def fill_text(text: StructuredText, values: Mapping[str, str]) -> StructuredText:
    """Return a template's text with its fields filled in."""
    return tidy(
        replace(block, runs=tuple(replace(run, text=fill(run.text, values)) for run in block.runs))
        for block in text.blocks
    )


def trigger_before(text: str, caret: int) -> str:
    """Return the `.word` that ends at the caret, or "": a dot inside a word or number is none."""
    found = _TYPED.search(text[max(0, caret - MAX_TRIGGER - 1) : caret])
    if found is None:
        return ""
    start = caret - len(found[1])
    if start > 0 and not (text[start - 1].isspace() or text[start - 1] in '([{,;:/"“«'):
        return ""
    return found[1]


def expand_at(
    text: str, caret: int, macros: Iterable[Macro], values: Mapping[str, str]
) -> Expansion | None:
    """Return the text with the macro before the caret replaced; None when there is none."""
    typed = trigger_before(text, caret)
    found = find_macro(typed, macros) if typed else None
    if found is None:
        return None
    start = caret - len(typed)
    written = fill(found.text, values)
    return Expansion(text[:start] + written + text[caret:], start + len(written))


def find_macro(trigger: str, macros: Iterable[Macro]) -> Macro | None:
    """Return the macro of a trigger, whatever its case; one's own before everybody's."""
    wanted = trigger.casefold()
    found = [m for m in macros if m.active and m.trigger.casefold() == wanted]
    return min(found, key=lambda macro: macro.owner_id is None, default=None)
