"""PDFs as pdfium sees them: words and pictures of pages, one page at a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pypdfium2 as pdfium
from PIL import Image

from clinic_desktop.foreign.facts import PageText, Picture
from clinic_desktop.foreign.failures import Reason
from clinic_desktop.foreign.jobs.png import picture_of
from clinic_desktop.foreign.jobs.refusal import Refusal, check, parsing, wanted_pages
from clinic_desktop.foreign.limits import MAX_PAGES, MAX_TEXT

_DRAWN = 24_000_000  # pixels of one page; larger ones are drawn coarser
_JUDGED = 5  # pages looked at for text
_POINTS = 72.0


def loaded(content: bytes, password: str) -> pdfium.PdfDocument:
    """Open a PDF with pdfium; damage and a wrong password become refusals."""
    try:
        document = pdfium.PdfDocument(content, password=password or None)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            reason = Reason.PASSWORD_WRONG if password else Reason.PASSWORD_NEEDED
            raise Refusal(reason) from error
        raise Refusal(Reason.DAMAGED) from error
    check(Reason.PAGES, len(document), MAX_PAGES)
    return document


def mended(content: bytes, password: str) -> pdfium.PdfDocument:
    """Open a PDF with pdfium, by way of pikepdf's repair where it needs that."""
    try:
        return loaded(content, password)
    except Refusal as refusal:
        if refusal.reason is not Reason.DAMAGED:
            raise
    from clinic_desktop.foreign.jobs.pdf import opened, saved

    with parsing():
        return loaded(saved(opened(content, password)), "")


def page_sizes(content: bytes, password: str) -> list[tuple[float, float]]:
    """Return width and height of every page as shown, in points."""
    document = loaded(content, password)
    return [document.get_page_size(number) for number in range(len(document))]


def has_text(content: bytes, password: str) -> bool:
    """Tell whether one of the first pages holds words."""
    document = loaded(content, password)
    return any(_words(document, n).strip() for n in range(min(_JUDGED, len(document))))


def text(files: list[bytes], asked: dict[str, Any]) -> Iterator[PageText]:
    """Read the words of pages."""
    document = mended(files[0], asked["password"])
    for page in wanted_pages(asked["pages"], len(document)):
        with parsing(page):
            words = _words(document, page - 1)
        yield PageText(page, words[:MAX_TEXT], len(words) > MAX_TEXT)


def _words(document: pdfium.PdfDocument, number: int) -> str:
    try:
        page = document[number]
    except pdfium.PdfiumError as error:
        raise Refusal(Reason.DAMAGED, number + 1) from error
    words = page.get_textpage().get_text_range()
    page.close()
    return str(words).replace("\r\n", "\n").replace("\x00", "")


def draw(files: list[bytes], asked: dict[str, Any]) -> Iterator[Picture]:
    """Draw pages as PNG."""
    for page, image in drawn(files[0], asked, asked["dots"]):
        yield picture_of(image, page)


def drawn(content: bytes, asked: dict[str, Any], dots: float) -> Iterator[tuple[int, Image.Image]]:
    """Yield number and picture of the pages asked for."""
    document = mended(content, asked["password"])
    for page in wanted_pages(asked["pages"], len(document)):
        with parsing(page):
            yield page, _drawing(document, page, dots)


def _drawing(document: pdfium.PdfDocument, page: int, dots: float) -> Image.Image:
    try:
        opened = document[page - 1]
        width, height = opened.get_size()
        area = max(width, 1.0) * max(height, 1.0)
        scale = min(dots / _POINTS, (_DRAWN / area) ** 0.5)
        image: Image.Image = opened.render(scale=scale).to_pil().convert("RGB")
    except pdfium.PdfiumError as error:
        raise Refusal(Reason.DAMAGED, page) from error
    opened.close()
    return image
