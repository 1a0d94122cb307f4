"""What a file is, by its first bytes; names and suffixes are not believed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The kinds that are told apart; the value is the media type."""

    PDF = "application/pdf"
    JPEG = "image/jpeg"
    PNG = "image/png"
    TIFF = "image/tiff"
    WEBP = "image/webp"
    GIF = "image/gif"
    BMP = "image/bmp"
    HEIC = "image/heic"
    DICOM = "application/dicom"
    RTF = "application/rtf"
    HTML = "text/html"
    TEXT = "text/plain"
    WEBM = "video/webm"  # recorded here; one from outside is not told apart, as nothing reads it
    UNKNOWN = "application/octet-stream"


PICTURES = frozenset({Kind.JPEG, Kind.PNG, Kind.TIFF, Kind.WEBP, Kind.GIF, Kind.BMP, Kind.HEIC})
TEXTS = frozenset({Kind.TEXT, Kind.HTML})
_HEAD = 4096
_STARTS = (
    (b"\x89PNG\r\n\x1a\n", Kind.PNG),
    (b"\xff\xd8\xff", Kind.JPEG),
    (b"II*\x00", Kind.TIFF),
    (b"MM\x00*", Kind.TIFF),
    (b"II+\x00", Kind.TIFF),
    (b"MM\x00+", Kind.TIFF),
    (b"GIF87a", Kind.GIF),
    (b"GIF89a", Kind.GIF),
    (b"{\\rtf", Kind.RTF),
)
_HEIC_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"mif1", b"msf1", b"hevc"})
_HTML_TAGS = (b"<!doctype html", b"<html", b"<head", b"<body")
_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class ForeignFile:
    """Bytes from outside and what to call them in a message; the name never reaches the worker."""

    name: str
    content: bytes


def recognise(content: bytes) -> Kind:
    """Return what the bytes are. Looks at the first 4 KiB only, and decodes nothing."""
    head = content[:_HEAD]
    if content[128:132] == b"DICM":
        return Kind.DICOM
    for start, kind in _STARTS:
        if head.startswith(start):
            return kind
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return Kind.WEBP
    if head[4:8] == b"ftyp" and head[8:12] in _HEIC_BRANDS:
        return Kind.HEIC
    if head[:2] == b"BM" and head[6:10] == bytes(4):
        return Kind.BMP
    if b"%PDF-" in head[:1024]:
        return Kind.PDF
    return _text_kind(head)


def _text_kind(head: bytes) -> Kind:
    if not head:
        return Kind.UNKNOWN
    controls = sum(1 for byte in head if byte < 32 and byte not in b"\t\n\r\f\x1b")
    if controls and not head.startswith(_BOMS):
        return Kind.UNKNOWN
    bare = head.removeprefix(_BOMS[0]).lstrip().lower()
    return Kind.HTML if bare.startswith(_HTML_TAGS) else Kind.TEXT
