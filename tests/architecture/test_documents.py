"""The documents: links lead somewhere; decisions are numbered once and say their reasons."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from devtools.checker import ROOT

LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_leads_to_a_file(page: Path):
    targets = LINK.findall(page.read_text(encoding="utf-8"))
    inside = [target.split("#")[0] for target in targets if "://" not in target]
    assert [target for target in inside if target and not (page.parent / target).exists()] == []


def test_decisions_are_numbered_without_a_gap():
    numbers = [int(path.name[:4]) for path in DECISIONS]
    assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize("page", DECISIONS, ids=lambda page: page.stem)
def test_a_decision_says_why_what_and_what_it_costs(page: Path):
    text = page.read_text(encoding="utf-8")
    assert re.match(rf"# {page.name[:4]} .+\n\n20\d\d-\d\d-\d\d · (accepted|replaced)", text)
    for part in ("Context", "Outcome", "Regrets"):
        assert f"**{part}" in text, part


def test_every_command_of_the_workshop_stands_in_the_readme():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    for command in ("run", "test", "lint", "bench", "build", "i18n"):
        assert f"`{command}`" in text or f"dev.py {command}" in text, command
