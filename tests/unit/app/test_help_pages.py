"""The help pages: complete, linked, found by their words, and true to the program."""

from __future__ import annotations

import re

import pytest

from clinic_desktop.app.help_pages import HelpPage, find_pages, help_page, help_pages
from clinic_desktop.kernel.resources import help_path

LINK = re.compile(r"\]\(([\w./-]+\.md)\)")


def test_the_first_page_is_for_beginners_and_all_are_listed() -> None:
    names = [page.name for page in help_pages()]
    assert names[0] == "getting-started"
    assert set(names) == set(help_path("order.txt").read_text(encoding="utf-8").split())


@pytest.mark.parametrize("page", help_pages(), ids=lambda page: page.name)
def test_a_page_has_a_title_and_live_links_and_is_short(page: HelpPage) -> None:
    assert page.text.startswith(f"# {page.title}\n")
    assert len(page.text.split()) < 700
    for link in LINK.findall(page.text):
        assert help_path(link).exists(), link


def test_words_find_pages_and_titles_come_first() -> None:
    assert find_pages("agenda")[0].name == "agenda"
    assert "patients" in [page.name for page in find_pages("merge preview")]
    assert find_pages("xyzzy") == []


def test_an_unknown_page_opens_the_first() -> None:
    found = help_page("nowhere")
    assert found is not None
    assert found.name == "getting-started"


def test_a_language_without_pages_gets_the_english_ones() -> None:
    assert [page.name for page in help_pages("xx")] == [page.name for page in help_pages()]
