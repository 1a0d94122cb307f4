"""The documents: links lead somewhere; decisions are numbered once and say their reasons."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from clinic_desktop.app.commands import COMMANDS
from clinic_desktop.app.tabs import tabs
from devtools.checker import ROOT

LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
PATH = re.compile(r"/|\.(py|md|toml)$")
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


def test_every_command_of_the_program_stands_in_the_readme():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    part = text.split("## Command line")[1].split("\n## ")[0]
    assert [name for name in COMMANDS if f"`{name}`" not in part] == []


def test_every_tab_stands_in_the_readme():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [plugin.title for plugin in tabs() if f"**{plugin.title}**" not in text] == []


def test_every_path_that_the_map_of_the_house_names_is_there():
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    named = {word for word in re.findall(r"`([\w./]+)`", text) if PATH.search(word)}
    assert len(named) > 20
    assert sorted(name for name in named if not _is_there(name)) == []


def test_every_module_stands_on_the_map_of_the_house():
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if line.startswith("  modules/"))
    found = {p.parent.name for p in (ROOT / "clinic_desktop" / "modules").glob("*/__init__.py")}
    assert set(line.split("one folder")[0].split()[1:]) == found


def _is_there(name: str) -> bool:
    """Tell whether a path exists from the root, in the product, in a module or in the tests."""
    product = ROOT / "clinic_desktop"
    modules = (product / "modules").glob("*/")
    inside = [place for module in modules for place in (module, module / "ui")]
    places = (ROOT, product, product / "storage", ROOT / "tests", *inside)
    return any((place / name).exists() for place in places)
