"""DICOM pixels: one frame at a time, 16-bit grey or 8-bit RGB."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from PIL import Image
from pydicom.dataset import Dataset
from pydicom.pixels.decoders.base import get_decoder
from pydicom.pixels.processing import apply_color_lut, apply_modality_lut
from pydicom.uid import UID

from clinic_desktop.foreign.facts import DicomFrame, Picture
from clinic_desktop.foreign.failures import Reason
from clinic_desktop.foreign.jobs.dicom import (
    PIXELS,
    can_decode,
    frames_told,
    group_of,
    number,
    opened,
    syntax_of,
    text,
    whole,
    windows_of,
)
from clinic_desktop.foreign.jobs.png import picture_of
from clinic_desktop.foreign.jobs.refusal import Refusal, check, parsing, wanted_pages
from clinic_desktop.foreign.limits import MAX_PIXELS

_MAX_FRAMES = 20_000
_HALF = 1 << 15
_GREYS = ("MONOCHROME1", "MONOCHROME2")


def frames(files: list[bytes], asked: dict[str, Any]) -> Iterator[DicomFrame]:
    """Decode the frames asked for, of one file or of a series."""
    before = 0
    for at, content in enumerate(files):
        try:
            data = opened(content)
            total = checked(data)
            for page in wanted_pages(asked["pages"], total):
                yield frame(data, page, before + page)
        except Refusal as refusal:
            refusal.file = at
            raise
        before += total


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


def frame(data: Dataset, page: int, shown: int) -> DicomFrame:
    """Decode one frame; `shown` is the number it is given."""
    with parsing(page):
        pixels = _decoded(data, page)
        if text(data, "PhotometricInterpretation") == "PALETTE COLOR":
            pixels = _eight_bits(apply_color_lut(pixels, data))
        if pixels.ndim == 3:
            return _colour(_eight_bits(pixels), shown)
        return _grey(data, pixels, page, shown)


def _decoded(data: Dataset, page: int) -> np.ndarray[Any, Any]:
    decoder = get_decoder(UID(syntax_of(data)))
    pixels: np.ndarray[Any, Any] = decoder.as_array(data, index=page - 1)[0]
    return pixels


def _eight_bits(pixels: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    return (pixels >> 8).astype(np.uint8) if pixels.dtype.itemsize == 2 else pixels


def _colour(pixels: np.ndarray[Any, Any], shown: int) -> DicomFrame:
    height, width, _ = pixels.shape
    data = np.ascontiguousarray(pixels[:, :, :3], dtype=np.uint8).tobytes()
    return DicomFrame(shown, width, height, False, data, 1.0, 0.0, 0.0, 255.0, False)


def _grey(data: Dataset, pixels: np.ndarray[Any, Any], page: int, shown: int) -> DicomFrame:
    if "ModalityLUTSequence" in data:
        pixels, slope, intercept = apply_modality_lut(pixels, data), 1.0, 0.0
    else:
        values = group_of(data, page, "PixelValueTransformationSequence")
        slope = number(values, "RescaleSlope") or 1.0
        intercept = number(values, "RescaleIntercept") or 0.0
    if pixels.dtype.kind == "i":
        pixels = pixels.astype(np.int32) + _HALF
        intercept -= _HALF * slope
    ends = (int(pixels.min()) * slope + intercept, int(pixels.max()) * slope + intercept)
    height, width = pixels.shape
    raw = np.ascontiguousarray(pixels, dtype="<u2").tobytes()
    inverted = text(data, "PhotometricInterpretation") == "MONOCHROME1"
    low, high = min(ends), max(ends)
    return DicomFrame(shown, width, height, True, raw, slope, intercept, low, high, inverted)


def thumbnails(files: list[bytes], asked: dict[str, Any]) -> Iterator[Picture]:
    """Draw the middle frame of each file, small."""
    for at, content in enumerate(files):
        try:
            yield picture_of(still(content), at + 1, asked["longest"])
        except Refusal as refusal:
            refusal.file = at
            raise


def still(content: bytes) -> Image.Image:
    """Draw the middle frame as a person would look at it first."""
    data = opened(content)
    page = (checked(data) + 1) // 2
    made = frame(data, page, page)
    size = (made.width, made.height)
    if not made.grey:
        return Image.frombytes("RGB", size, made.pixels)
    raw = np.frombuffer(made.pixels, dtype="<u2").reshape(made.height, made.width)
    values = raw.astype(np.float32) * made.slope + made.intercept
    presets = windows_of(data)
    low, high = made.lowest, made.highest
    if presets:
        low = presets[0].center - presets[0].width / 2
        high = low + presets[0].width
    grey = np.clip((values - low) * (255.0 / ((high - low) or 1.0)), 0, 255).astype(np.uint8)
    return Image.fromarray(255 - grey if made.inverted else grey)
