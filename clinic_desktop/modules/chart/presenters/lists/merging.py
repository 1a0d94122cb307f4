"""Two versions of one record, merged by field: what only one side changed is taken from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Merged:
    """The merged fields; `mine` and `theirs` name those that only one side changed.

    `asked` names those that both changed to different values: `values` has mine until a person
    has chosen.
    """

    values: dict[str, Any]
    mine: tuple[str, ...]
    theirs: tuple[str, ...]
    asked: tuple[str, ...]


def merge_fields(
    base: Mapping[str, Any], mine: Mapping[str, Any], theirs: Mapping[str, Any]
) -> Merged:
    """Merge two versions that both began with `base`; all three have the same fields."""
    values: dict[str, Any] = {}
    sides: dict[str, list[str]] = {"mine": [], "theirs": [], "asked": []}
    for name, was in base.items():
        here, there = mine[name], theirs[name]
        values[name] = there if here == was else here
        if here != there:
            side = "theirs" if here == was else "mine" if there == was else "asked"
            sides[side].append(name)
    return Merged(values, tuple(sides["mine"]), tuple(sides["theirs"]), tuple(sides["asked"]))
