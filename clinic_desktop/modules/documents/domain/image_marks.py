"""Measurements that people draw on images, and the windows in which a modality is looked at."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from clinic_desktop.foreign.facts import Window
from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.documents.domain.image_geometry import Point

_FAR = 1_000_000.0


class MarkKind(StrEnum):
    """What is measured; the value is kept."""

    LENGTH = "length"
    ANGLE = "angle"
    RECTANGLE = "rectangle"
    ELLIPSE = "ellipse"

    @property
    def points(self) -> int:
        """Return how many points it takes: an angle has its vertex in the middle."""
        return 3 if self is MarkKind.ANGLE else 2

    @property
    def region(self) -> bool:
        """Tell whether it surrounds pixels."""
        return self in (MarkKind.RECTANGLE, MarkKind.ELLIPSE)


@dataclass(frozen=True, slots=True)
class NewMark:
    """A measurement to keep: on which frame of which object, where."""

    instance_id: UUID
    frame: int  # counts from 1
    kind: MarkKind
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class ImageMark:
    """A kept measurement. What it measures is worked out from the image each time."""

    id: UUID
    version: int
    instance_id: UUID
    frame: int
    kind: MarkKind
    points: tuple[Point, ...]
    author: str
    at_ms: int


CT_WINDOWS = (
    Window(40, 400, QT_TRANSLATE_NOOP("Documents", "Soft tissue")),
    Window(-600, 1500, QT_TRANSLATE_NOOP("Documents", "Lung")),
    Window(480, 2500, QT_TRANSLATE_NOOP("Documents", "Bone")),
    Window(40, 80, QT_TRANSLATE_NOOP("Documents", "Brain")),
)


def usual_windows(modality: str, units: str) -> tuple[Window, ...]:
    """Return the windows that a modality is looked at in: those of CT, when its values are HU."""
    return CT_WINDOWS if modality == "CT" and units == "HU" else ()


def checked_points(kind: MarkKind, points: tuple[Point, ...]) -> tuple[Point, ...]:
    """Return the points, rounded to a thousandth of a pixel. Raises InvalidInput."""
    numbers = [number for point in points for number in point]
    fine = all(math.isfinite(number) and abs(number) < _FAR for number in numbers)
    if len(points) != kind.points or not fine or points[0] == points[-1]:
        raise InvalidInput({"points": translate("Documents", "This measures nothing.")})
    return tuple((round(x, 3), round(y, 3)) for x, y in points)


def points_text(points: tuple[Point, ...]) -> str:
    """Return points as they are kept."""
    return json.dumps([list(point) for point in points])


def points_from(text: str) -> tuple[Point, ...]:
    """Read kept points."""
    return tuple((float(x), float(y)) for x, y in json.loads(text))
