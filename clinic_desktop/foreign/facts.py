"""What the worker tells about a file: frozen values that travel as JSON, pictures beside them.

Numbers of pages, frames and pictures count from 1 where a person sees them (`page`), from 0 never.
Boxes are pixels of the page as it was read: left, top, width, height.
"""

from __future__ import annotations

from dataclasses import dataclass

from clinic_desktop.foreign.failures import Reason
from clinic_desktop.foreign.kinds import Kind


@dataclass(frozen=True, slots=True)
class Picture:
    """A clean PNG without any metadata: upright, ready to be shown."""

    png: bytes
    width: int
    height: int
    page: int = 1


@dataclass(frozen=True, slots=True)
class PageSize:
    """Millimetres of a page as it is shown, after its own rotation."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PdfFacts:
    """What is known of a PDF without drawing it.

    `sizes` has one entry a page. `has_text` is judged by the first pages: False means that only
    recognition could find words. `scripts` and `attachments` name what a viewer must not run:
    the kinds of action ("JavaScript", "Launch" ...), the names of embedded files. `repaired` says
    that the file was damaged and put together again (`repair_pdf` gives the sound bytes).
    """

    pages: int
    sizes: tuple[PageSize, ...]
    encrypted: bool
    has_text: bool
    scripts: tuple[str, ...]
    attachments: tuple[str, ...]
    signed: bool
    repaired: bool
    title: str


@dataclass(frozen=True, slots=True)
class RepairedPdf:
    """Sound bytes, and in the library's own English words what was wrong (for a detail line)."""

    content: bytes
    pages: int
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageText:
    """The words of one page of a PDF, in reading order as far as the file tells it."""

    page: int
    text: str
    cut: bool = False  # the page held more than is read


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """What is known of a picture. Width and height are those of the upright picture."""

    kind: Kind
    width: int
    height: int
    frames: int
    dpi: float | None
    has_location: bool  # the original tells where it was taken; what is shown does not
    taken: str | None  # EXIF's own local time, "2026-11-24T09:30:00"


@dataclass(frozen=True, slots=True)
class PlainText:
    """A text file's words. `certain` is False where the charset was guessed."""

    text: str
    charset: str
    certain: bool
    cut: bool


@dataclass(frozen=True, slots=True)
class Window:
    """A preset of brightness and contrast: centre, width, and its name in the file."""

    center: float
    width: float
    name: str


@dataclass(frozen=True, slots=True)
class DicomPatient:
    """Whom the file says it shows. `born` is ISO, `sex` FHIR's word; both None where absent."""

    name: str  # "Family^Given^Middle", the alphabetic group
    identifier: str
    issuer: str
    born: str | None
    sex: str | None


@dataclass(frozen=True, slots=True)
class DicomGeometry:
    """Where a slice lies and how large its pixels are, millimetres; empty where not told.

    `spacing` is row, column distance in the patient; `imager_spacing` that of the detector: with
    it alone, lengths are not true (the picture is magnified).
    """

    spacing: tuple[float, ...]
    imager_spacing: tuple[float, ...]
    position: tuple[float, ...]  # ImagePositionPatient: x, y, z
    orientation: tuple[float, ...]  # ImageOrientationPatient: six cosines
    slice_location: float | None
    thickness: float | None


@dataclass(frozen=True, slots=True)
class DicomFlaw:
    """Why the pictures of an object can't be drawn, and the values of the sentence."""

    reason: Reason
    found: str
    expected: str
    limit: str


@dataclass(frozen=True, slots=True)
class DicomFacts:
    """The header of one DICOM object. Uids are kept as sent; dates and times are ISO."""

    patient: DicomPatient
    study_uid: str
    series_uid: str
    instance_uid: str
    sop_class: str
    sop_class_name: str
    modality: str
    study_date: str | None
    study_time: str | None
    study_description: str
    series_description: str
    accession: str
    body_part: str
    laterality: str
    referring: str
    institution: str
    series_number: int | None
    instance_number: int | None
    has_pixels: bool
    rows: int
    columns: int
    frames: int
    photometric: str
    bits_stored: int
    transfer_syntax: str
    transfer_syntax_name: str
    can_decode: bool
    windows: tuple[Window, ...]
    frame_milliseconds: float | None
    units: str  # what values mean after rescaling: "HU", "OD" ...; empty where not told
    geometry: DicomGeometry
    has_document: bool  # an encapsulated PDF: `dicom_document`
    has_report: bool  # a structured report: `dicom_report`
    is_directory: bool  # a DICOMDIR: `dicom_directory`
    flaw: DicomFlaw | None = None


@dataclass(frozen=True, slots=True)
class DicomFrame:
    """One frame's pixels, row by row without padding.

    `grey`: 16-bit unsigned little endian; value = raw * slope + intercept (modality units, HU for
    CT). The worker turns MONOCHROME1 around no pixel: `inverted` says that low is white. Colour:
    `grey` is False and the pixels are 8-bit RGB.
    """

    page: int
    width: int
    height: int
    grey: bool
    pixels: bytes
    slope: float
    intercept: float
    lowest: float  # in modality units
    highest: float
    inverted: bool


@dataclass(frozen=True, slots=True)
class DirectoryEntry:
    """One file that a DICOMDIR names: its path in parts, and what series it belongs to."""

    path: tuple[str, ...]
    patient_name: str
    patient_id: str
    study_uid: str
    series_uid: str
    instance_uid: str
    modality: str


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels of the page."""

    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Word:
    """One recognised word, 0 to 100 how sure the engine is; `line` counts lines of the page."""

    text: str
    confidence: float
    box: Box
    line: int


@dataclass(frozen=True, slots=True)
class ReadPage:
    """One page as text recognition reads it."""

    page: int
    width: int
    height: int
    words: tuple[Word, ...]
    confidence: float  # mean over words, 0 for an empty page


@dataclass(frozen=True, slots=True)
class Engine:
    """Text recognition on this machine: `languages` empty means none."""

    version: str
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Barcode:
    """A code found on a page: `format` is zxing's name ("QRCode", "Code128", ...)."""

    page: int
    format: str
    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class MailPart:
    """A file in an e-mail; its name is bare: no folder, no control characters."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class MailFacts:
    """What an e-mail says. Addresses and ids are as the sender claims them.

    `refers_to` are the Message-IDs that it answers, the nearest first, or that a returned mail is
    about. `cut` says
    that there was more text; `left_out` names files that were not taken, with a word on why.
    """

    message_id: str
    sender: str
    sender_name: str
    subject: str
    refers_to: tuple[str, ...]
    recipients: tuple[str, ...]
    text: str
    from_html: bool
    cut: bool
    automatic: bool
    returned: bool
    parts: tuple[MailPart, ...]
    left_out: tuple[str, ...]
