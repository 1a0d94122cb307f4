"""PDFs and images made by tests, and the documents made of them."""

from __future__ import annotations

from io import BytesIO
from uuid import UUID

import pikepdf
import pydicom
from pydicom.dataset import FileDataset, FileMetaDataset
from pydicom.uid import UID, ExplicitVRLittleEndian, SecondaryCaptureImageStorage

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


def dicom(number: int, *, series: int = 1, name: str = "Pérez Soto^Ana", extra: str = "") -> bytes:
    """Return a header without pixels: what is filed is the same."""
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = SecondaryCaptureImageStorage
    meta.MediaStorageSOPInstanceUID = UID(f"1.2.3.{series}.{number}")
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    made = FileDataset("", {}, file_meta=meta, preamble=b"\0" * 128)
    made.SpecificCharacterSet = "ISO_IR 192"
    made.SOPClassUID, made.SOPInstanceUID = meta[0x00020002].value, meta[0x00020003].value
    made.StudyInstanceUID, made.SeriesInstanceUID = "1.2.3", f"1.2.3.{series}"
    made.Modality, made.SeriesNumber, made.InstanceNumber = "CT", series, number
    made.StudyDate, made.StudyDescription, made.PatientName = "20261112", "Thorax" + extra, name
    target = BytesIO()
    pydicom.dcmwrite(target, made, enforce_file_format=True)
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


def joined(*files: bytes) -> bytes:
    """Return one PDF that has the pages of several."""
    made, target = pikepdf.new(), BytesIO()
    for content in files:
        with pikepdf.open(BytesIO(content)) as opened:
            made.pages.extend(opened.pages)
    made.save(target, deterministic_id=True)
    return target.getvalue()
