"""Folding, and the way back to the original letters."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.modules.patients.domain.folding import (
    code_of,
    fold_text,
    folded_with_places,
    fragment_spans,
    name_words,
    spans_in,
    word_spans,
    words_of,
)


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("José MARÍA", "jose maria"),
        ("Łukasz Ødegård", "lukasz odegard"),
        ("Straße", "strasse"),
        ("Œuvre Æsop", "oeuvre aesop"),
        ("ﬁnn", "finn"),
        ("İstanbul Irmak", "istanbul irmak"),
        ("Nguyễn Đức", "nguyen duc"),
        ("مُحَمَّد", "محمد"),
        ("Ёлкин", "елкин"),
        ("٠١٢ ９", "012 9"),
    ],
)
def test_names_are_compared_without_case_accents_and_strokes(name: str, folded: str) -> None:
    assert fold_text(name) == folded


def test_compounds_are_found_in_parts_and_joined() -> None:
    assert name_words("O'Connor-Smith") == ["o", "connor", "smith", "oconnorsmith"]
    assert name_words("d’Artagnan") == ["d", "artagnan", "dartagnan"]


def test_words_of_other_scripts_stay_whole() -> None:
    assert words_of("王小明") == ["王小明"]
    assert len(words_of("प्रिया शर्मा")) == 2


@pytest.mark.parametrize(
    ("text", "word", "marked"),
    [
        ("José García", "garc", ["Garc"]),
        ("Ana Straßer", "strass", ["Straß"]),
        ("Ana Straßer", "stras", ["Straß"]),
        ("ﬁnn Finnegan", "fin", ["ﬁn", "Fin"]),
        ("Æsop Ævar", "ae", ["Æ", "Æ"]),
        ("Ángela Ana", "an", ["Án", "An"]),
        ("Seán O'Connor", "oconnor", ["O'Connor"]),
        ("Seán O'Connor", "connor", ["Connor"]),
        ("Zoe\u0308 Zoe", "zoe", ["Zoe\u0308", "Zoe"]),
        ("🙂 Ana", "ana", ["Ana"]),
        ("Mariana", "ana", []),
        ("محمّد علي", "محمد", ["محمّد"]),
    ],
)
def test_a_folded_match_is_marked_in_the_original_letters(
    text: str, word: str, marked: list[str]
) -> None:
    assert [text[a : a + n] for a, n in word_spans(text, word)] == marked


def test_a_fragment_is_marked_over_blanks_and_dashes() -> None:
    assert fragment_spans("+34 612 004 871", "61200") == [(4, 6)]
    assert fragment_spans("A1-000612-X", "a1000612x") == [(0, 11)]
    assert fragment_spans("612", "9") == []
    assert fragment_spans("612", "") == []


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    once = fold_text(text)
    words = words_of(once)
    assert words_of(fold_text(once)) == words
    assert code_of(text) == code_of(once)


@given(st.text(max_size=40))
def test_each_word_is_found_again_in_its_own_text(text: str) -> None:
    for word in words_of(text):
        spans = word_spans(text, word)
        assert spans
        for start, length in spans:
            assert 0 <= start < start + length <= len(text)


@given(st.text(alphabet=st.characters(codec="utf-8", categories=["L", "M", "N"]), max_size=30))
def test_composed_and_decomposed_spelling_are_the_same(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    decomposed = unicodedata.normalize("NFD", text)
    assert code_of(composed) == code_of(decomposed)


@given(
    st.text(alphabet="abcAB éÑß-'.1\u0301", max_size=20), st.text("abe1", min_size=1, max_size=4)
)
def test_even_names_take_a_short_way_to_the_same_spans(text: str, word: str) -> None:
    original, folded, places = folded_with_places(text)
    assert spans_in((original, folded, places), word) == spans_in(
        (original, folded, list(places)), word
    )
    assert folded == fold_text(text)
