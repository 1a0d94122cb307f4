"""Plans for pages: whatever is done, every page is there once."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.modules.documents.domain.pages import (
    BadPagePlan,
    PageUse,
    check_whole,
    join,
    reorder,
    rotate,
    split,
    without,
)

COUNTS = st.integers(min_value=1, max_value=40)


def all_pages(*counts: int) -> Counter[tuple[int, int]]:
    return Counter((s, p) for s, count in enumerate(counts) for p in range(1, count + 1))


def used(*parts: tuple[PageUse, ...]) -> Counter[tuple[int, int]]:
    return Counter((use.source, use.page) for part in parts for use in part)


@given(st.data(), st.integers(min_value=2, max_value=40))
def test_a_split_keeps_every_page_in_order(data: st.DataObject, pages: int):
    cuts = sorted(data.draw(st.sets(st.integers(2, pages), min_size=1)))
    parts = split(pages, cuts)
    check_whole([pages], parts)
    assert used(*parts) == all_pages(pages)
    assert [use.page for part in parts for use in part] == list(range(1, pages + 1))
    assert [part[0].page for part in parts] == [1, *cuts]


@given(st.lists(COUNTS, min_size=2, max_size=6))
def test_a_join_keeps_every_page_of_every_file(counts: list[int]):
    part = join(counts)
    check_whole(counts, [part])
    assert used(part) == all_pages(*counts)


@given(st.data(), COUNTS, st.integers(-8, 8))
def test_turning_moves_no_page(data: st.DataObject, pages: int, quarters: int):
    turned = data.draw(st.lists(st.integers(1, pages), min_size=1))
    part = rotate(pages, turned, quarters * 90)
    check_whole([pages], [part])
    assert [use.page for use in part] == list(range(1, pages + 1))
    assert {use.page for use in part if use.turn} <= set(turned)


@given(st.permutations(range(1, 9)))
def test_any_order_is_a_plan(order: list[int]):
    check_whole([8], [reorder(order)])


@given(st.data(), COUNTS)
def test_what_is_dropped_is_all_that_is_missing(data: st.DataObject, pages: int):
    dropped = data.draw(st.sets(st.integers(1, pages)))
    runs = without(pages, sorted(dropped))
    assert {use.page for run in runs for use in run} == set(range(1, pages + 1)) - dropped
    assert all(runs)


@pytest.mark.parametrize("order", [[1, 2], [1, 2, 2], [1, 2, 3, 3], [1, 2, 4], [0, 1, 2]], ids=str)
def test_a_lost_or_repeated_page_is_refused(order: list[int]):
    with pytest.raises(BadPagePlan):
        check_whole([3], [reorder(order)])


@pytest.mark.parametrize("cuts", [[], [1], [5], [3, 2], [2, 2]], ids=str)
def test_a_cut_that_makes_no_parts_is_refused(cuts: list[int]):
    with pytest.raises(BadPagePlan):
        split(4, cuts)


def test_a_turn_that_is_no_quarter_is_refused():
    with pytest.raises(BadPagePlan):
        rotate(2, [1], 45)
