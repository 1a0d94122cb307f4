"""Pages into new files, by the worker: needs no store."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from clinic_desktop.foreign.kinds import PICTURES, ForeignFile, recognise
from clinic_desktop.foreign.pdf import PagePick, arrange_pdf
from clinic_desktop.foreign.pictures import pictures_to_pdf
from clinic_desktop.foreign.workshop import Workshop
from clinic_desktop.modules.documents.domain.codes import Category, Operation
from clinic_desktop.modules.documents.domain.pages import Part, check_whole
from clinic_desktop.modules.documents.domain.records import Document


@dataclass(frozen=True, slots=True)
class PageSource:
    """A document whose pages are to be arranged, with its bytes."""

    document: Document
    file: ForeignFile


@dataclass(frozen=True, slots=True)
class MadePages:
    """New files of old pages; the sources are as they were read.

    `categories` are the types that separator sheets give to the parts; without, the source's.
    """

    operation: Operation
    sources: tuple[Document, ...]
    parts: tuple[Part, ...]
    contents: tuple[bytes, ...]
    categories: tuple[Category | None, ...] = ()


def make_pages(
    workshop: Workshop, operation: Operation, sources: Sequence[PageSource], parts: Sequence[Part]
) -> MadePages:
    """Return the files of a plan; each page of every source is used once.

    Pictures become PDF pages first. Raises BadPagePlan, ForeignFailure.
    """
    check_whole([source.document.content.pages for source in sources], parts)
    files = [_as_pdf(workshop, source.file) for source in sources]
    picks = [[PagePick(use.page, use.source, use.turn) for use in part] for part in parts]
    made = arrange_pdf(workshop, files, picks)
    return MadePages(operation, tuple(s.document for s in sources), tuple(parts), made)


def make_parts(
    workshop: Workshop, source: PageSource, parts: Sequence[Part], operation: Operation
) -> MadePages:
    """Do as `make_pages` for parts that leave pages out on purpose: separator sheets."""
    files = [_as_pdf(workshop, source.file)]
    picks = [[PagePick(use.page, 0, use.turn) for use in part] for part in parts]
    return MadePages(
        operation, (source.document,), tuple(parts), arrange_pdf(workshop, files, picks)
    )


def _as_pdf(workshop: Workshop, file: ForeignFile) -> ForeignFile:
    if recognise(file.content) in PICTURES:
        return ForeignFile(file.name, pictures_to_pdf(workshop, [file]))
    return file
