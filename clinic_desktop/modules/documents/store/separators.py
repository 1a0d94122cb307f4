"""Separator sheets of a scan are looked for, and the scan is cut at them, by the worker."""

from __future__ import annotations

from dataclasses import replace

from clinic_desktop.foreign.failures import ForeignFailure
from clinic_desktop.foreign.kinds import ForeignFile
from clinic_desktop.foreign.reading import read_barcodes
from clinic_desktop.foreign.workshop import Workshop
from clinic_desktop.modules.documents.domain.codes import Operation
from clinic_desktop.modules.documents.domain.records import Document
from clinic_desktop.modules.documents.domain.separators import SeparatorSheet, cut, read_sheet
from clinic_desktop.modules.documents.store.arranging import MadePages, PageSource, make_parts

_BATCH = 40  # pages of one request: a thick scan must not run into the time limit of one


def find_sheets(workshop: Workshop, file: ForeignFile, pages: int) -> tuple[SeparatorSheet, ...]:
    """Return the separator sheets among the pages of a PDF or picture. Raises ForeignFailure."""
    found: dict[int, SeparatorSheet] = {}
    for first in range(1, pages + 1, _BATCH):
        some = range(first, min(first + _BATCH, pages + 1))
        for code in read_barcodes(workshop, file, pages=some):
            sheet = read_sheet(code.text)
            if sheet is not None:
                found[code.page] = SeparatorSheet(code.page, sheet.category)
    return tuple(found[page] for page in sorted(found))


def cut_at_sheets(workshop: Workshop, document: Document, file: ForeignFile) -> MadePages | None:
    """Return the papers of a scan, None when no sheet parts it. Raises ForeignFailure.

    Pages that can't be looked at part nothing: reading their words tells what is wrong.
    """
    try:
        sheets = find_sheets(workshop, file, document.content.pages)
    except ForeignFailure:
        return None
    if not sheets:
        return None
    parts, categories = cut(document.content.pages, sheets)
    if not parts:
        return None  # nothing but sheets: a person looks at it
    made = make_parts(workshop, PageSource(document, file), parts, Operation.SPLIT)
    return replace(made, categories=categories)
