"""What the palette finds, and in which order."""

from __future__ import annotations

import pytest

from clinic_desktop.app.ranking import marks, rank
from clinic_desktop.ui_kit.plugin import Found

LINES = [
    Found("Go to Agenda"),
    Found("Book an appointment"),
    Found("Keyboard shortcuts"),
    Found("Next theme"),
    Found("Appearance"),
    Found("Copia de seguridad", "backup"),
    Found("Año nuevo"),
]


def titles(text: str) -> list[str]:
    return [line.title for line in rank(text, LINES)]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("book", "Book an appointment"),
        ("appo", "Book an appointment"),
        ("appe", "Appearance"),
        ("short key", "Keyboard shortcuts"),
        ("thme", "Next theme"),
        ("agneda", "Go to Agenda"),
        ("backup", "Copia de seguridad"),
        ("ano", "Año nuevo"),
    ],
)
def test_the_best_line_comes_first(text: str, first: str) -> None:
    assert titles(text)[0] == first


def test_nothing_fits_nonsense() -> None:
    assert titles("xyzzy") == []


def test_no_text_keeps_the_order() -> None:
    assert titles("") == [line.title for line in LINES]


def test_a_prefix_beats_a_place_inside() -> None:
    lines = [Found("Reopen"), Found("Open settings")]
    assert [line.title for line in rank("open", lines)] == ["Open settings", "Reopen"]


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        ("mar", "Marta Sanz", ((0, 3),)),
        ("sanz mar", "Marta Sanz", ((0, 3), (6, 4))),
        ("ano", "Año nuevo", ((0, 3),)),
        ("zz", "Marta", ()),
        ("ss", "Straße", ()),
    ],
)
def test_matched_letters(text: str, title: str, expected: object) -> None:
    assert marks(text, title) == expected
