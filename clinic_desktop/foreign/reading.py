"""Reading what a page says: words by text recognition, codes by zxing. Never over a network."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clinic_desktop.foreign.facts import Barcode, Engine, ReadPage
from clinic_desktop.foreign.kinds import ForeignFile
from clinic_desktop.foreign.limits import HEAVY, LONG, QUICK
from clinic_desktop.foreign.workshop import Workshop


def recognition_engine(workshop: Workshop) -> Engine:
    """Return what recognition there is here; no language means that there is none."""
    return workshop.fact(Engine, "ocr.engine", (), {}, QUICK)


def recognise_words(
    workshop: Workshop,
    file: ForeignFile,
    languages: Sequence[str] = ("eng", "spa"),
    password: str = "",
    pages: Sequence[int] = (),
) -> Iterator[ReadPage]:
    """Yield each page of a PDF or picture with its words, as soon as it is read.

    Languages that are not installed are left out; ForeignFailure (NO_ENGINE) when none is left.
    """
    asked = {"languages": list(languages), "password": password, "pages": list(pages)}
    return workshop.stream(ReadPage, "ocr.read", (file,), asked, HEAVY)


def read_barcodes(
    workshop: Workshop, file: ForeignFile, password: str = "", pages: Sequence[int] = ()
) -> Iterator[Barcode]:
    """Yield every QR and bar code on the pages of a PDF or picture, page by page."""
    asked = {"password": password, "pages": list(pages)}
    return workshop.stream(Barcode, "codes.read", (file,), asked, LONG)
