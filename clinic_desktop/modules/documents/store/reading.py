"""The words of a file, by the worker: taken from it, or recognised on its pages."""

from __future__ import annotations

from clinic_desktop.foreign.facts import ReadPage
from clinic_desktop.foreign.failures import ForeignFailure, Problem
from clinic_desktop.foreign.kinds import PICTURES, TEXTS, ForeignFile, Kind, recognise
from clinic_desktop.foreign.pdf import pdf_text
from clinic_desktop.foreign.reading import recognise_words
from clinic_desktop.foreign.texts import read_text
from clinic_desktop.foreign.workshop import Workshop
from clinic_desktop.modules.documents.domain.codes import TextOrigin
from clinic_desktop.modules.documents.store.texts import PageWords

_FEW = 12  # letters: a page with less is a picture with a stamp


def read_words(workshop: Workshop, file: ForeignFile) -> tuple[PageWords, ...]:
    """Return the words of each page; pages of a PDF without text are recognised.

    Where there is no recognition, what the file itself tells is all. Raises ForeignFailure.
    """
    kind = recognise(file.content)
    if kind in TEXTS:
        return (PageWords(1, read_text(workshop, file).text, TextOrigin.EXTRACTED),)
    if kind in PICTURES:
        return _recognised(workshop, file, ())
    if kind is not Kind.PDF:
        return ()
    told = list(pdf_text(workshop, file))
    words = [PageWords(p.page, p.text, TextOrigin.EXTRACTED) for p in told]
    bare = tuple(p.page for p in told if len(p.text.strip()) < _FEW)
    if not bare:
        return tuple(words)
    read = {page.page: page for page in _recognised(workshop, file, bare)}
    return tuple(read.get(page.page, page) for page in words)


def _recognised(
    workshop: Workshop, file: ForeignFile, pages: tuple[int, ...]
) -> tuple[PageWords, ...]:
    try:
        return tuple(
            PageWords(page.page, _lines(page), TextOrigin.RECOGNISED, page.confidence)
            for page in recognise_words(workshop, file, pages=pages)
        )
    except ForeignFailure as failure:
        if failure.problem is Problem.NO_ENGINE:
            return ()
        raise


def _lines(page: ReadPage) -> str:
    lines: dict[int, list[str]] = {}
    for word in page.words:
        lines.setdefault(word.line, []).append(word.text)
    return "\n".join(" ".join(words) for words in lines.values())
