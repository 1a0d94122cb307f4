"""The help pages of the agenda name only keys that do something there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from clinic_desktop.modules.agenda.ui.actions import ENTRIES

HELP = Path(__file__).parents[4] / "docs" / "help"
FRAME = {"Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+K", "Ctrl+1", "Ctrl+,"}
FIELDS = {"Ctrl+Return", "Ctrl+Enter", "Ctrl+Home", "Ctrl+End"}


@pytest.mark.parametrize("page", ["agenda", "booking", "waiting", "closing"])
def test_each_chord_of_a_help_page_is_an_action(page: str) -> None:
    known = {keys for entry in ENTRIES for keys in entry.keys} | FRAME | FIELDS
    text = (HELP / f"{page}.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:Ctrl|Shift|Alt)\+[^`]+|F\d+)`", text))
    assert named, "a page without keys needs no test"
    assert named <= known | {f"Shift+{arrow}" for arrow in ("Up", "Down", "click")}
