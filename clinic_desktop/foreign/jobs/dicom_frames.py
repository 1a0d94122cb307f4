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
from clinic_desktop.foreign.jobs.dicom import (
    group_of,
    number,
    numbers,
    opened,
    syntax_of,
    text,
    windows_of,
)
from clinic_desktop.foreign.jobs.dicom_headers import checked
from clinic_desktop.foreign.jobs.png import picture_of
from clinic_desktop.foreign.jobs.refusal import Refusal, parsing, wanted_pages

_TALLEST = 16.0  # how far a pixel may be from a square, in a small picture
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
    upright = _square(data, size)
    raw = np.frombuffer(made.pixels, dtype="<u2").reshape(made.height, made.width)
    values = raw.astype(np.float32) * made.slope + made.intercept
    presets = windows_of(data)
    low, high = made.lowest, made.highest
    if presets:
        low = presets[0].center - presets[0].width / 2
        high = low + presets[0].width
    grey = np.clip((values - low) * (255.0 / ((high - low) or 1.0)), 0, 255).astype(np.uint8)
    return Image.fromarray(255 - grey if made.inverted else grey).resize(upright)


def _square(data: Dataset, size: tuple[int, int]) -> tuple[int, int]:
    """Return the size at which pixels that are not square show true proportions."""
    spacing = numbers(group_of(data, 1, "PixelMeasuresSequence"), "PixelSpacing", 2)
    if len(spacing) != 2 or min(spacing) <= 0:
        return size
    tall = min(_TALLEST, max(1 / _TALLEST, spacing[0] / spacing[1]))
    width, height = size
    return (width, round(height * tall)) if tall > 1 else (round(width / tall), height)
