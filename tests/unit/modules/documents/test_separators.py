"""Where separator sheets cut a scan, and what their codes say."""

from __future__ import annotations

import pytest

from clinic_desktop.modules.documents.domain.codes import Category
from clinic_desktop.modules.documents.domain.separators import (
    SeparatorSheet,
    cut,
    read_sheet,
    sheet_code,
)

LETTER = Category.LETTER


@pytest.mark.parametrize("category", [None, *Category])
def test_a_sheet_says_its_type(category: Category | None) -> None:
    read = read_sheet(sheet_code(category))
    assert read is not None
    assert read.category is category


@pytest.mark.parametrize("code", ["", "https://example.org", "letter", sheet_code(LETTER).lower()])
def test_other_codes_are_no_sheets(code: str) -> None:
    assert read_sheet(code) is None


def test_a_type_of_a_later_program_is_no_type() -> None:
    read = read_sheet(sheet_code(None) + "hologram")
    assert read is not None
    assert read.category is None


def pages(count: int, *sheets: tuple[int, Category | None]) -> list[tuple[list[int], object]]:
    parts, types = cut(count, [SeparatorSheet(*sheet) for sheet in sheets])
    return [([use.page for use in part], type_) for part, type_ in zip(parts, types, strict=True)]


def test_sheets_part_and_type_what_follows_them() -> None:
    assert pages(6, (2, LETTER), (5, None)) == [([1], None), ([3, 4], LETTER), ([6], None)]


def test_sheets_in_a_row_make_no_empty_paper_and_the_last_one_holds() -> None:
    assert pages(4, (1, LETTER), (2, Category.CONSENT)) == [([3, 4], Category.CONSENT)]


def test_a_sheet_at_the_end_and_sheets_alone_leave_nothing_empty() -> None:
    assert pages(2, (2, LETTER)) == [([1], None)]
    assert pages(2, (1, LETTER), (2, None)) == []
