"""The help pages: Markdown files in docs/help, found by name and by words; Qt-free."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from clinic_desktop.kernel.resources import help_path
from clinic_desktop.kernel.text import fold

FIRST = "getting-started"


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One page: its file name without suffix, its first heading, its text."""

    name: str
    title: str
    text: str


@cache
def help_pages(language: str = "en") -> tuple[HelpPage, ...]:
    """Return all pages, in a language where it is translated; in the order of the list file."""
    folder = help_path()
    order_file = folder / "order.txt"
    order = order_file.read_text(encoding="utf-8").split() if order_file.exists() else []
    names = {path.stem for path in folder.glob("*.md")} if folder.exists() else set()
    ordered = [n for n in order if n in names] + sorted(names - set(order))
    return tuple(_page(name, language) for name in ordered)


def help_page(name: str, language: str = "en") -> HelpPage | None:
    """Return a page, or the first one when there is none of that name."""
    pages = help_pages(language)
    wanted = (page for page in pages if page.name == name)
    first = (page for page in pages if page.name == FIRST)
    return next(wanted, None) or next(first, None) or (pages[0] if pages else None)


def find_pages(text: str, language: str = "en") -> list[HelpPage]:
    """Return the pages that hold all words typed: those with a hit in the title come first."""
    words = fold(text).split()
    found = [
        p for p in help_pages(language) if all(w in fold(f"{p.title} {p.text}") for w in words)
    ]
    return sorted(found, key=lambda page: not all(word in fold(page.title) for word in words))


def _page(name: str, language: str) -> HelpPage:
    own = help_path(language, f"{name}.md")
    path = own if language != "en" and own.exists() else help_path(f"{name}.md")
    text = path.read_text(encoding="utf-8")
    heads = (line[2:].strip() for line in text.splitlines() if line.startswith("# "))
    return HelpPage(name, next(heads, name), text)
