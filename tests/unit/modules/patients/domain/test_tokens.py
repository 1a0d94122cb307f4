"""Marks of the search index."""

from __future__ import annotations

from datetime import date

import pytest

from clinic_desktop.modules.patients.domain.birth import BirthDate
from clinic_desktop.modules.patients.domain.codes import BirthPrecision
from clinic_desktop.modules.patients.domain.matching import near
from clinic_desktop.modules.patients.domain.phonetics import sound_alike
from clinic_desktop.modules.patients.domain.records import PersonName
from clinic_desktop.modules.patients.domain.tokens import Indexable, birth_marks, index_tokens


def test_all_names_and_codes_are_words_of_the_index() -> None:
    tokens = index_tokens(
        Indexable(
            "A1-000612-X",
            (PersonName("José", "O'Connor", "López", "Dr.", "Pepe"), PersonName("", "Gil")),
            BirthDate(date(1968, 3, 14)),
            (("+34612004871", "612 004 871"), ("", "0700-1")),
            ("ana@example.org",),
            ("12345678Z",),
        )
    )
    assert tokens.words == ("jose", "o", "connor", "oconnor", "lopez", "pepe", "gil")
    assert tokens.codes == ("a1000612x", "34612004871", "07001", "12345678z")
    assert {"0n612", "0c34612004871", "0t871", "0b19680314", "0eanaexampleorg"} <= set(tokens.marks)
    assert tokens.sort_key == "o connor lopez jose pepe"


def test_names_written_without_blanks_are_found_whole() -> None:
    tokens = index_tokens(Indexable("A1-000001-B", (PersonName("小明", "王"),)))
    assert "王小明" in tokens.words


def test_only_what_is_known_of_a_birth_date_is_indexed() -> None:
    day = date(1968, 1, 1)
    assert birth_marks(BirthDate(day, BirthPrecision.YEAR)) == ["0y1968"]
    assert birth_marks(BirthDate(day, BirthPrecision.MONTH)) == ["0y1968", "0m196801"]
    assert len(birth_marks(BirthDate(day))) == 4


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("gimenez", "jimenez"),
        ("gimenez", "ximenes"),
        ("vazquez", "basques"),
        ("hernandez", "ernandes"),
        ("smith", "smyth"),
        ("philip", "filip"),
        ("catherine", "katherine"),
        ("llorente", "yorente"),
    ],
)
def test_names_that_sound_alike(one: str, other: str) -> None:
    assert sound_alike(one, other)


@pytest.mark.parametrize(("one", "other"), [("garcia", "lopez"), ("ana", "ino"), ("wang", "li")])
def test_names_that_do_not(one: str, other: str) -> None:
    assert not sound_alike(one, other)


@pytest.mark.parametrize("typed", ["garcai", "garca", "garciia", "gsrcia", "arcia", "gacria"])
def test_one_typo_is_forgiven(typed: str) -> None:
    assert near(typed, "garcia")


@pytest.mark.parametrize("typed", ["gxxcia", "gar", "lopez"])
def test_two_typos_and_short_words_are_not(typed: str) -> None:
    assert not near(typed, "garcia")
