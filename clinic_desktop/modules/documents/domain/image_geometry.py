"""Where a slice lies, what a line and an angle measure, which letter stands at an edge."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from clinic_desktop.foreign.facts import DicomGeometry
from clinic_desktop.modules.documents.domain.image_header import Calibration

Point = tuple[float, float]  # column, row; the middle of the first pixel is (0.5, 0.5)
Vector = tuple[float, float, float]
_SAME = 1e-3
_LEAST_SHARE = 0.25  # of an axis: below that a direction is not named
_AXES = (("L", "R"), ("P", "A"), ("H", "F"))  # DICOM's patient axes: to the left, back, head


def length(first: Point, second: Point, pixel: Calibration) -> float:
    """Return the distance of two points."""
    return math.hypot(*_apart(first, second, pixel))


def angle(arm: Point, vertex: Point, other: Point, pixel: Calibration) -> float:
    """Return the angle at the vertex in degrees, 0 to 180; 0 where an arm has no length."""
    first, second = _apart(vertex, arm, pixel), _apart(vertex, other, pixel)
    if not math.hypot(*first) or not math.hypot(*second):
        return 0.0
    turned = math.atan2(
        first[0] * second[1] - first[1] * second[0], first[0] * second[0] + first[1] * second[1]
    )
    return abs(math.degrees(turned))


def area(first: Point, second: Point, pixel: Calibration, *, ellipse: bool) -> float:
    """Return the area of a rectangle by two corners, or of the ellipse in it."""
    width, height = _apart(first, second, pixel)
    whole = abs(width * height)
    return whole * math.pi / 4 if ellipse else whole


def normal(geometry: DicomGeometry) -> Vector | None:
    """Return the direction across a slice; None where the slice is not placed."""
    if len(geometry.orientation) != 6:
        return None
    row, column = geometry.orientation[:3], geometry.orientation[3:]
    found = (
        row[1] * column[2] - row[2] * column[1],
        row[2] * column[0] - row[0] * column[2],
        row[0] * column[1] - row[1] * column[0],
    )
    size = math.sqrt(sum(part * part for part in found))
    if size < _SAME:
        return None
    return (found[0] / size, found[1] / size, found[2] / size)


def depth(geometry: DicomGeometry) -> float | None:
    """Return how far along its own normal a slice lies, millimetres."""
    across = normal(geometry)
    if across is None or len(geometry.position) != 3:
        return None
    return sum(a * b for a, b in zip(across, geometry.position, strict=True))


def parallel(one: DicomGeometry, other: DicomGeometry) -> bool:
    """Tell whether two slices lie alike, so that their depths can be compared."""
    first, second = normal(one), normal(other)
    if first is None or second is None:
        return False
    return sum(a * b for a, b in zip(first, second, strict=True)) > 1 - _SAME


def by_depth(slices: Sequence[DicomGeometry]) -> list[int] | None:
    """Return the order of slices through the body; None unless all lie alike, each elsewhere."""
    depths = [depth(each) for each in slices]
    placed = [each for each in depths if each is not None]
    if len(placed) != len(slices) or not all(parallel(slices[0], each) for each in slices):
        return None
    order = sorted(range(len(slices)), key=placed.__getitem__)
    if any(placed[after] - placed[before] < _SAME for before, after in pairwise(order)):
        return None  # several images of one place: their numbers tell the order
    return order


def direction(vector: Sequence[float]) -> str:
    """Return DICOM's letters for a direction, the strongest first: "L", "PF"; '' for none."""
    named = [
        (abs(part), names[0] if part > 0 else names[1])
        for part, names in zip(vector, _AXES, strict=True)
        if abs(part) >= _LEAST_SHARE
    ]
    return "".join(name for _share, name in sorted(named, reverse=True))


def edge_letters(geometry: DicomGeometry) -> tuple[str, str, str, str] | None:
    """Return what lies at the left, top, right and bottom edge of the image as it is stored."""
    if normal(geometry) is None:
        return None
    row, column = geometry.orientation[:3], geometry.orientation[3:]
    back = [tuple(-part for part in each) for each in (row, column)]
    return direction(back[0]), direction(back[1]), direction(row), direction(column)


def turned_letters(
    letters: tuple[str, str, str, str], quarters: int, *, mirrored: bool
) -> tuple[str, str, str, str]:
    """Return the letters of left, top, right, bottom after mirroring, then quarters clockwise."""
    left, top, right, bottom = letters
    if mirrored:
        left, right = right, left
    for _quarter in range(quarters % 4):
        left, top, right, bottom = bottom, left, top, right
    return left, top, right, bottom


def _apart(first: Point, second: Point, pixel: Calibration) -> tuple[float, float]:
    return (second[0] - first[0]) * pixel.column, (second[1] - first[1]) * pixel.row
