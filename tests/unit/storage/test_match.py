"""Typed words as an expression that the full-text index always understands."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.storage.match import WORDS, match_of


@pytest.fixture(scope="module")
def index() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE notes USING fts5(text)")
    connection.executemany(
        "INSERT INTO notes VALUES (?)", [("fever since Monday",), ("no fever, NEAR the end",)]
    )
    yield connection
    connection.close()


def found(index: sqlite3.Connection, text: str) -> int:
    ((count,),) = index.execute("SELECT count(*) FROM notes WHERE notes MATCH ?", (match_of(text),))
    return int(count)


def test_all_words_are_wanted_and_the_last_may_be_a_beginning(index: sqlite3.Connection) -> None:
    assert [
        found(index, text) for text in ("fever", "fever mon", "mon fever", "fever NEAR end")
    ] == [
        2,
        1,
        0,
        1,
    ]


@given(st.text())
def test_whatever_is_typed_the_index_understands_it(index: sqlite3.Connection, text: str) -> None:
    assert match_of(text) == "" or found(index, text) >= 0


@pytest.mark.parametrize(
    "text", ["fever " * 50_000, "a\x00b\u202e" * 30_000, "".join(map(chr, range(0x3000, 0x9000)))]
)
def test_of_a_whole_text_the_beginning_counts(text: str) -> None:
    assert match_of(text).count('"') <= 2 * WORDS
    assert len(match_of(text)) < 700
