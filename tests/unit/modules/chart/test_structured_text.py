"""Structured text: one spelling, nothing lost, safe on any input."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.modules.chart.domain.structured_text import (
    Block,
    BlockKind,
    Run,
    StructuredText,
    from_json,
    from_plain,
    heading,
    paragraph,
    search_text,
    section_text,
    tidy,
    to_json,
    to_plain,
)

RUNS = st.lists(st.builds(Run, st.text(max_size=12), st.booleans()), max_size=4).map(tuple)
BLOCKS = st.builds(Block, st.sampled_from(BlockKind), RUNS, st.sampled_from(["", "S", "A\x00"]))
TEXTS = st.lists(BLOCKS, max_size=6).map(tidy)
ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["v", "blocks", "kind", "runs", "x"]), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(TEXTS)
def test_what_is_stored_comes_back(text: StructuredText) -> None:
    assert from_json(to_json(text)) == text


@given(TEXTS)
def test_tidying_twice_changes_nothing(text: StructuredText) -> None:
    assert tidy(text.blocks) == text


@given(st.text())
def test_plain_text_keeps_its_lines(plain: str) -> None:
    once = to_plain(from_plain(plain))
    assert to_plain(from_plain(once)) == once
    assert once.split() == to_plain(tidy([paragraph(plain)])).split()


@given(st.text() | ANY_JSON.map(json.dumps))
def test_nothing_is_refused(stored: str) -> None:
    text = from_json(stored)
    assert from_json(to_json(text)) == text
    assert isinstance(search_text(text), str)


@given(st.lists(st.sampled_from("abcäß "), max_size=30).map("".join))
def test_words_survive_damage(words: str) -> None:
    damaged = json.dumps({"v": 9, "blocks": [{"kind": "table", "cells": words}, words]})
    assert to_plain(from_json(damaged)).split() == (words + " " + words).split()


def test_a_pasted_heading_does_not_swallow_the_text() -> None:
    text = tidy([Block(BlockKind.HEADING, (Run("Plan\nRest, fluids"),), "P")])
    assert [block.kind for block in text.blocks] == [BlockKind.HEADING, BlockKind.PARAGRAPH]
    assert section_text(text, "P") == "Rest, fluids"


def test_lists_read_as_lists() -> None:
    text = tidy(
        [
            heading("Plan", "P"),
            Block(BlockKind.STEP, (Run("rest"),)),
            Block(BlockKind.STEP, (Run("fluids", True),)),
            Block(BlockKind.ITEM, (Run("back if worse"),)),
        ]
    )
    assert to_plain(text) == "Plan\n1. rest\n2. fluids\n- back if worse"
    assert search_text(from_plain("Pérez  CAFÉ")) == "perez cafe"


@pytest.mark.parametrize("stored", ["", "{", "[" * 100_000, '{"blocks": 3}', "null", "\ud800"])
def test_damage_is_shown_as_text(stored: str) -> None:
    assert isinstance(from_json(stored), StructuredText)


def test_headings_alone_are_an_empty_note() -> None:
    assert tidy([heading("Subjective", "S"), paragraph("  ")]).empty
    assert not tidy([heading("Subjective", "S"), paragraph("Cough")]).empty


def test_what_hides_the_meaning_goes() -> None:
    text = from_plain("dose\u202e 01 \x00mg\x1b")
    assert to_plain(text) == "dose 01 mg"
