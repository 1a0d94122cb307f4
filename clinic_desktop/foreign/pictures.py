"""Pictures of others: shown upright and without metadata; the original bytes stay as they came."""

from __future__ import annotations

from collections.abc import Sequence

from clinic_desktop.foreign.facts import Picture, PictureFacts
from clinic_desktop.foreign.kinds import ForeignFile
from clinic_desktop.foreign.limits import LONG, QUICK
from clinic_desktop.foreign.workshop import Workshop


def inspect_picture(workshop: Workshop, file: ForeignFile) -> PictureFacts:
    """Return size, number of frames and whether the original tells a place; decodes no pixel."""
    return workshop.fact(PictureFacts, "picture.inspect", (file,), {}, QUICK)


def show_picture(workshop: Workshop, file: ForeignFile, page: int = 1, longest: int = 0) -> Picture:
    """Return one frame, upright, at most `longest` pixels on its longer side (0: full size)."""
    asked = {"page": page, "longest": longest}
    return workshop.fact(Picture, "picture.show", (file,), asked, LONG)


def thumbnail(
    workshop: Workshop, file: ForeignFile, longest: int = 256, password: str = ""
) -> Picture:
    """Return a small picture of the first page or frame: any PDF, picture or DICOM image.

    Raises ForeignFailure (NO_PICTURE for text and for DICOM without pixels).
    """
    asked = {"longest": longest, "password": password}
    return workshop.fact(Picture, "any.thumbnail", (file,), asked, QUICK)


def pictures_to_pdf(workshop: Workshop, files: Sequence[ForeignFile]) -> bytes:
    """Return one PDF with a page for every frame of every picture, in order, metadata removed.

    A page has the picture's own size where it tells its resolution, else A4 fits it.
    """
    (made,) = workshop.pieces("picture.to-pdf", tuple(files), {}, LONG)
    return made
