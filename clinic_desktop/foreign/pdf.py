"""PDFs of others: looked at, taken apart and put together, always into new bytes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clinic_desktop.foreign.facts import PageText, PdfFacts, Picture, RepairedPdf
from clinic_desktop.foreign.kinds import ForeignFile
from clinic_desktop.foreign.limits import LONG, QUICK
from clinic_desktop.foreign.workshop import Workshop


@dataclass(frozen=True, slots=True)
class PagePick:
    """One page of a new PDF: which source (from 0), which page (from 1), turned how (0, 90 ...)."""

    page: int
    source: int = 0
    turn: int = 0


def inspect_pdf(workshop: Workshop, file: ForeignFile, password: str = "") -> PdfFacts:
    """Return what is known of a PDF. Raises ForeignFailure (PASSWORD where it needs one)."""
    return workshop.fact(PdfFacts, "pdf.inspect", (file,), {"password": password}, QUICK)


def arrange_pdf(
    workshop: Workshop,
    sources: Sequence[ForeignFile],
    parts: Sequence[Sequence[PagePick]],
    passwords: Sequence[str] = (),
) -> tuple[bytes, ...]:
    """Return one new PDF for each part: splits, joins, turns, reorders and extracts pages.

    Joining two files is one part with the pages of both; splitting is several parts of one source.
    New files have no password, no scripts and no attachments. `passwords` go with `sources`.
    """
    plan = [[(pick.source, pick.page, pick.turn) for pick in part] for part in parts]
    asked = {"parts": plan, "passwords": list(passwords)}
    return workshop.pieces("pdf.arrange", tuple(sources), asked, LONG)


def repair_pdf(workshop: Workshop, file: ForeignFile, password: str = "") -> RepairedPdf:
    """Return the PDF with its cross references rebuilt, without password, and what was wrong."""
    return workshop.fact(RepairedPdf, "pdf.repair", (file,), {"password": password}, LONG)


def pdf_text(
    workshop: Workshop, file: ForeignFile, password: str = "", pages: Sequence[int] = ()
) -> Iterator[PageText]:
    """Yield the text of each page as soon as it is read (all pages when none are named)."""
    asked = {"password": password, "pages": list(pages)}
    return workshop.stream(PageText, "pdf.text", (file,), asked, LONG)


def pdf_pictures(
    workshop: Workshop,
    file: ForeignFile,
    dots: int = 150,
    password: str = "",
    pages: Sequence[int] = (),
) -> Iterator[Picture]:
    """Yield each page drawn at `dots` per inch; huge pages are drawn smaller, never refused."""
    asked = {"password": password, "pages": list(pages), "dots": dots}
    return workshop.stream(Picture, "pdf.draw", (file,), asked, LONG)
