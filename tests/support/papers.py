"""PDFs made by tests, and the documents made of them."""

from __future__ import annotations

from io import BytesIO
from uuid import UUID

import pikepdf

from clinic_desktop.foreign.kinds import ForeignFile
from clinic_desktop.foreign.workshop import Workshop
from clinic_desktop.modules.documents.api import (
    Filing,
    IntakeDocument,
    Source,
    TakenIn,
    examine_file,
    intake_document,
)
from clinic_desktop.storage.context import Context


def pdf(*pages: str) -> bytes:
    """Return a PDF with one line of text a page."""
    made, target = pikepdf.new(), BytesIO()
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.Type1,
        BaseFont=pikepdf.Name.Helvetica,
        Encoding=pikepdf.Name.WinAnsiEncoding,
    )
    for text in pages:
        page = made.add_blank_page(page_size=(595, 842))
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        shown = text.encode("cp1252").hex().encode()
        page.Contents = made.make_stream(b"BT /F1 11 Tf 40 780 Td <" + shown + b"> Tj ET")
    made.save(target, deterministic_id=True)
    return target.getvalue()


def locked(content: bytes, password: str) -> bytes:
    """Return a PDF that a password opens."""
    target = BytesIO()
    with pikepdf.open(BytesIO(content)) as opened:
        opened.save(target, encryption=pikepdf.Encryption(user=password, owner=password))
    return target.getvalue()


def take_in(
    ctx: Context,
    workshop: Workshop,
    content: bytes,
    patient_id: UUID | None = None,
    name: str = "letter.pdf",
    filing: Filing | None = None,
    acknowledged: frozenset[str] = frozenset(),
) -> TakenIn:
    """Examine a file and keep it."""
    examined = examine_file(workshop, ForeignFile(name, content))
    command = IntakeDocument(
        name, content, examined, Source.IMPORT, patient_id, filing or Filing(), acknowledged
    )
    return intake_document(ctx, command)
