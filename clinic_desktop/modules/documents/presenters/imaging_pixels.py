"""Arithmetic of pictures: brightness and contrast as DICOM defines them, values of a region."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from clinic_desktop.foreign.facts import DicomFrame, Window
from clinic_desktop.modules.documents.domain.image_geometry import Point

_LEVELS = 1 << 16
_LEAST_WIDTH = 1.0
Table = np.ndarray[tuple[int], np.dtype[np.uint8]]


@dataclass(frozen=True, slots=True)
class Values:
    """What the pixels of a region hold, in modality units."""

    mean: float
    deviation: float
    lowest: float
    highest: float
    pixels: int


def whole_range(frame: DicomFrame) -> Window:
    """Return the window in which every value of a picture is told apart."""
    width = max(_LEAST_WIDTH, frame.highest - frame.lowest + 1)
    return Window((frame.lowest + frame.highest + 1) / 2, width, "")


@lru_cache(maxsize=16)
def _table(slope: float, intercept: float, center: float, width: float, turned: bool) -> Table:
    """Return the grey of each raw value: DICOM PS3.3, C.11.2.1.2, linear."""
    values = np.arange(_LEVELS, dtype=np.float64) * slope + intercept
    span = max(width - 1, 1e-6)
    share = (values - (center - 0.5)) / span + 0.5
    grey = np.clip(np.rint(share * 255), 0, 255).astype(np.uint8)
    return 255 - grey if turned else grey


def shown(frame: DicomFrame, window: Window, *, inverted: bool = False) -> bytes:
    """Return 8-bit pixels ready for the screen: grey through a window, colour as it is."""
    if not frame.grey:
        if not inverted:
            return frame.pixels
        return (255 - np.frombuffer(frame.pixels, dtype=np.uint8)).tobytes()
    turned = frame.inverted != inverted
    width = max(_LEAST_WIDTH, window.width)
    table = _table(frame.slope, frame.intercept, window.center, width, turned)
    grey: bytes = table[np.frombuffer(frame.pixels, dtype="<u2")].tobytes()
    return grey


def region_values(
    frame: DicomFrame, first: Point, second: Point, *, ellipse: bool
) -> Values | None:
    """Return the values of the pixels whose middle lies in a region; None where there is none."""
    if not frame.grey:
        return None
    (left, right), (top, bottom) = _ends(first[0], second[0]), _ends(first[1], second[1])
    columns = slice(max(0, math.ceil(left - 0.5)), max(0, math.floor(right - 0.5) + 1))
    rows = slice(max(0, math.ceil(top - 0.5)), max(0, math.floor(bottom - 0.5) + 1))
    raw = np.frombuffer(frame.pixels, dtype="<u2").reshape(frame.height, frame.width)
    inside = raw[rows, columns].astype(np.float64)
    if ellipse and inside.size:
        x = np.arange(inside.shape[1]) + columns.start + 0.5 - (left + right) / 2
        y = np.arange(inside.shape[0]) + rows.start + 0.5 - (top + bottom) / 2
        across, down = max((right - left) / 2, 1e-9), max((bottom - top) / 2, 1e-9)
        inside = inside[(x[None, :] / across) ** 2 + (y[:, None] / down) ** 2 <= 1]
    if not inside.size:
        return None
    values = inside * frame.slope + frame.intercept
    return Values(
        float(values.mean()),
        float(values.std()),
        float(values.min()),
        float(values.max()),
        int(values.size),
    )


def value_at(frame: DicomFrame, point: Point) -> float | None:
    """Return the value of one pixel; None outside the picture and in colour."""
    column, row = math.floor(point[0]), math.floor(point[1])
    if not frame.grey or not (0 <= column < frame.width and 0 <= row < frame.height):
        return None
    at = 2 * (row * frame.width + column)
    raw = int.from_bytes(frame.pixels[at : at + 2], "little")
    return raw * frame.slope + frame.intercept


def _ends(one: float, other: float) -> tuple[float, float]:
    return (one, other) if one <= other else (other, one)
