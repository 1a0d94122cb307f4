"""DICOM headers, and what would go wrong with the pixels: told before anything is kept."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydicom.dataset import Dataset
from pydicom.uid import UID

from clinic_desktop.foreign.facts import DicomFacts, DicomFlaw
from clinic_desktop.foreign.failures import Reason
from clinic_desktop.foreign.jobs.dicom import (
    PIXELS,
    can_decode,
    facts_of,
    frames_told,
    opened,
    syntax_of,
    text,
    whole,
)
from clinic_desktop.foreign.jobs.refusal import Refusal, check, parsing
from clinic_desktop.foreign.limits import MAX_PIXELS

_MAX_FRAMES = 20_000
_NO_PICTURES = ("EncapsulatedDocument", "ContentSequence", "DirectoryRecordSequence")


def inspect(files: list[bytes], _asked: dict[str, Any]) -> Iterator[DicomFacts]:
    """Read the headers."""
    for number, content in enumerate(files):
        data = opened(content, number)
        yield facts_of(data, _flaw(data))


def _flaw(data: Dataset) -> DicomFlaw | None:
    """Return why the pictures could not be drawn; a letter or a report has none to draw."""
    if any(name in data for name in _NO_PICTURES):
        return None
    try:
        with parsing():
            checked(data)
    except Refusal as refusal:
        values = {name: str(value) for name, value in refusal.values.items()}
        return DicomFlaw(
            refusal.reason,
            values.get("found", ""),
            values.get("expected", ""),
            values.get("limit", ""),
        )
    return None


def checked(data: Dataset) -> int:
    """Return the number of frames, once header and pixel data agree. Refuses everything else."""
    if not any(name in data for name in PIXELS):
        raise Refusal(Reason.NO_PIXELS)
    rows, columns, count = whole(data, "Rows") or 0, whole(data, "Columns") or 0, frames_told(data)
    check(Reason.PIXELS, rows * columns, MAX_PIXELS)
    check(Reason.FRAMES, count, _MAX_FRAMES)
    syntax, bits = syntax_of(data), whole(data, "BitsAllocated") or 0
    if not can_decode(syntax):
        raise Refusal(Reason.TRANSFER_SYNTAX, found=syntax)
    if "PixelData" not in data or bits not in (1, 8, 16):
        raise Refusal(Reason.PIXEL_FORMAT, found=f"{bits} bits")
    if not rows or not columns:
        raise Refusal(Reason.DAMAGED)
    if not UID(syntax).is_compressed or UID(syntax).is_deflated:
        _check_length(data, rows * columns * count, bits)
    return count


def _check_length(data: Dataset, pixels: int, bits: int) -> None:
    samples = whole(data, "SamplesPerPixel") or 1
    expected = (pixels * samples * bits + 7) // 8
    if text(data, "PhotometricInterpretation") == "YBR_FULL_422":
        expected = expected // 3 * 2
    found = len(data.PixelData)
    if found < expected:
        raise Refusal(Reason.WRONG_LENGTH, found=found, expected=expected)
