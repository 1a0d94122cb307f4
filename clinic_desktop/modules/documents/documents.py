"""Pages of this module: one picture of a study as it is seen, and sheets that part a scan."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.documents.domain.codes import Category
from clinic_desktop.modules.documents.domain.separators import sheet_code
from clinic_desktop.modules.documents.service.imaging import visible_study
from clinic_desktop.modules.patients.api import patient_ref
from clinic_desktop.modules.practice.api import begin_paper
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.context import Context

_CODE_MM, _TYPE_POINTS = 110, 40


def image_sheet(ctx: Context, study_id: UUID, png: bytes, shown: str) -> bytes:
    """Return a PDF with one picture of a study; `shown` says which. Kept in the trail."""
    ctx.require(Permission.PRACTICE_READ)
    study = visible_study(ctx, study_id)
    ref = patient_ref(ctx, study.patient_id) if study.patient_id else None
    note = AuditEntry("E", "imaging.print", study_id, study.patient_id, detail=shown)
    paper = begin_paper(ctx, note)
    title = study.description or translate("Documents", "Images")
    whose = f"{ref.display_name} · {ref.number}" if ref else ""
    sheet = paper.sheet(title, whose)
    day = paper.day(date.fromisoformat(study.day)) if study.day else ""
    facts = (
        (translate("Documents", "Date of the images"), day),
        (translate("Documents", "Shown"), shown),
        (translate("Documents", "Named in the files"), study.file.name.replace("^", " ")),
    )
    sheet.facts([fact for fact in facts if fact[1]])
    sheet.picture(png)
    sheet.paragraph(
        translate("Documents", "Printed from the screen. Not for primary diagnosis."),
        ink="secondary",
    )
    return sheet.to_bytes()


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
