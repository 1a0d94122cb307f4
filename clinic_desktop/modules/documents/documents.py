"""Separator sheets on paper: each is laid before a paper, and the scanner's file is cut there."""

from __future__ import annotations

from collections.abc import Sequence

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.documents.domain.codes import Category
from clinic_desktop.modules.documents.domain.separators import sheet_code
from clinic_desktop.modules.practice.api import begin_paper
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.context import Context

_CODE_MM, _TYPE_POINTS = 110, 40


def separator_sheets(
    ctx: Context, wanted: Sequence[tuple[Category | None, str]], *, both_sides: bool = False
) -> bytes:
    """Return a PDF with a page for each type (None: of no type) and what it is called.

    With `both_sides` each page comes twice, for the two sides of one sheet: a scanner that reads
    both sides then finds no blank page between two papers. The printing is kept in the trail.
    """
    ctx.require(Permission.DOCUMENT_INTAKE)
    paper = begin_paper(ctx, AuditEntry("E", "separator-sheets", detail=str(len(wanted))))
    sheet = paper.sheet(translate("Documents", "Separator sheet"))
    pages = [one for one in wanted for _side in range(2 if both_sides else 1)]
    for number, (category, name) in enumerate(pages):
        if number:
            sheet.page_break()
        sheet.space(12)
        sheet.paragraph(name, size=_TYPE_POINTS, bold=True)
        sheet.space(8)
        sheet.qr(sheet_code(category), side_mm=_CODE_MM)
        sheet.space(8)
        sheet.paragraph(_how_to(category, name), size=12)
    return sheet.to_bytes()


def _how_to(category: Category | None, name: str) -> str:
    text = translate(
        "Documents",
        "Lay this sheet before each paper when several are scanned in one go. The program takes the"
        " sheet out and makes one incoming paper of what follows. The sheet can be used again.",
    )
    if category is None:
        return text
    typed = translate("Documents", "The paper that follows gets the type “{type}”.")
    return f"{text} {typed.format(type=name)}"
