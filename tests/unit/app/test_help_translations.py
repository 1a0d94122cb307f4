"""The translated help: whole, built like the English pages, naming what the screen shows."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

import pytest

from clinic_desktop.app.help_pages import HelpPage, find_pages, help_page, help_pages
from clinic_desktop.kernel.resources import help_path
from devtools.checker import ROOT
from devtools.i18n import read_catalogue

KEYS = {
    "Shift": "Mayús",
    "Del": "Supr",
    "Enter": "Intro",
    "PgUp": "Re Pág",
    "PgDown": "Av Pág",
    "Home": "Inicio",
    "End": "Fin",
    "Space": "Espacio",
}
EXAMPLES = {"Mon 9-12, Thu 16:30-19": "lun 9-12, jue 16:30-19"}
BLOCK = re.compile(r"^(#+ |\| |- |\d+\. )", re.MULTILINE)
PAGES = pytest.mark.parametrize("page", help_pages(), ids=lambda page: page.name)


def spanish(page: HelpPage) -> str:
    """Return the text of a page's Spanish file, not of what stands in for it."""
    return help_path("es", f"{page.name}.md").read_text(encoding="utf-8")


def marked(text: str) -> set[str]:
    """Return keys, commands and fields: what stands in code marks."""
    return set(re.findall(r"`([^`\n]+)`", text))


def as_in_spain(code: str) -> str:
    return EXAMPLES.get(code) or "+".join(KEYS.get(part, part) for part in code.split("+"))


def plain(text: str) -> str:
    """Return a button's words as a page writes them: without mnemonic and dots."""
    return " ".join(text.replace("&", "").split()).rstrip(".…").lower()


@cache
def words_on_screen() -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for entry in read_catalogue(ROOT / "resources" / "i18n" / "es.ts"):
        found[plain(entry.message.source)] |= {plain(form) for form in entry.forms}
    return found


def test_no_spanish_page_is_left_over() -> None:
    names = {path.stem for path in help_path("es").glob("*.md")}
    assert names == {page.name for page in help_pages()}


@PAGES
def test_a_spanish_page_is_built_like_the_english_one(page: HelpPage) -> None:
    text = spanish(page)
    assert BLOCK.findall(text) == BLOCK.findall(page.text)
    links = re.compile(r"\]\(([^)]+)\)")
    assert links.findall(text) == links.findall(page.text)
    assert len(text.split()) <= 800


@PAGES
def test_a_spanish_page_names_the_same_keys(page: HelpPage) -> None:
    assert marked(spanish(page)) == {as_in_spain(code) for code in marked(page.text)}


@PAGES
def test_buttons_have_the_names_that_the_screen_shows(page: HelpPage) -> None:
    """What is bold or italic in English and known to the catalogue is on the Spanish page."""
    text = plain(spanish(page))
    spans = re.findall(r"\*{1,2}([^*]+)\*{1,2}", page.text)
    names = [plain(part) for span in spans for part in span.split(",")]
    missing = [
        name
        for name in names
        if name in words_on_screen() and not any(word in text for word in words_on_screen()[name])
    ]
    assert missing == []


def test_spanish_words_find_spanish_pages() -> None:
    assert find_pages("lista de espera", "es")[0].name == "waiting"
    assert find_pages("hoja de recuperacion", "es")
    assert find_pages("recovery sheet", "es") == []


def test_a_page_without_a_translation_is_shown_in_english() -> None:
    assert help_page("agenda", "ar") == help_page("agenda")
