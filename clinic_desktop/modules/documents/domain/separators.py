"""Separator sheets: a QR code on paper that says "here begins another paper", and of which type."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from clinic_desktop.modules.documents.domain.codes import Category
from clinic_desktop.modules.documents.domain.pages import Part, without

_MARK = "CLINIC-DESKTOP:SHEET:1:"


@dataclass(frozen=True, slots=True)
class SeparatorSheet:
    """A sheet found in a scan: on which page, and the type of what follows (None: not told)."""

    page: int
    category: Category | None


@dataclass(frozen=True, slots=True)
class ReadSheet:
    """What the code of a sheet says; an unknown type of a later program is no type."""

    category: Category | None


def sheet_code(category: Category | None) -> str:
    """Return what the QR code of a sheet holds; nothing of a patient, nothing secret."""
    return _MARK + (category.value if category else "")


def read_sheet(code: str) -> ReadSheet | None:
    """Return what a code says, None when it is no separator sheet's."""
    if not code.startswith(_MARK):
        return None
    told = code.removeprefix(_MARK)
    return ReadSheet(Category(told) if told in set(Category) else None)


def cut(
    pages: int, sheets: Sequence[SeparatorSheet]
) -> tuple[tuple[Part, ...], tuple[Category | None, ...]]:
    """Return the papers between the sheets, without these, and the type that each was given.

    What lies before the first sheet is a paper too. Sheets in a row make no empty paper: the last
    one holds, so a sheet printed on both sides cuts once.
    """
    parts = without(pages, [sheet.page for sheet in sheets])
    return parts, tuple(_type_before(part[0].page, sheets) for part in parts)


def _type_before(page: int, sheets: Sequence[SeparatorSheet]) -> Category | None:
    before = [sheet for sheet in sheets if sheet.page < page]
    return max(before, key=lambda sheet: sheet.page).category if before else None
