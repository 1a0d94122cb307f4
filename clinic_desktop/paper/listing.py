"""A list on paper: one table whose columns are as wide as their words, turned when it is wide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from clinic_desktop.kernel.text import translate
from clinic_desktop.paper import text as words
from clinic_desktop.paper.sheet import BODY_SIZE, PaperColumn, Sheet, SheetHead

_MEASURED = 200  # rows that are looked at for a column's width
_NARROWEST, _WIDEST = 36.0, 230.0  # points
_AIR = 10.0


def listing(
    head: SheetHead, columns: Sequence[PaperColumn], rows: Sequence[Sequence[str]]
) -> bytes:
    """Return the PDF of a table; the columns' shares follow from what stands in them."""
    widths = [
        _width(column, [row[n] for row in rows[:_MEASURED]]) for n, column in enumerate(columns)
    ]
    sheet = Sheet(head)
    if sum(widths) > sheet.width:
        sheet = Sheet(replace(head, landscape=True))
    fitted = [replace(column, share=width) for column, width in zip(columns, widths, strict=True)]
    sheet.table(fitted, rows)
    sheet.paragraph(translate("Paper", "%n rows", n=len(rows)), ink="secondary")
    return sheet.to_bytes()


def _width(column: PaperColumn, texts: Sequence[str]) -> float:
    widest = max((words.width_of(text, BODY_SIZE, column.bold) for text in texts), default=0.0)
    title = words.width_of(column.title, BODY_SIZE, bold=True)
    return min(_WIDEST, max(_NARROWEST, title, widest)) + _AIR
