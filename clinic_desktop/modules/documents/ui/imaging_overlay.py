"""What is written around a picture: who, when, which series, how it is seen, where it lies."""

from __future__ import annotations

from dataclasses import dataclass

from clinic_desktop.foreign.facts import Window
from clinic_desktop.kernel.local_text import decimal_text
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.documents.api import ImageHeader, ImagingSeries, ImagingStudy
from clinic_desktop.modules.documents.domain.image_geometry import (
    depth,
    edge_letters,
    turned_letters,
)
from clinic_desktop.modules.documents.presenters.imaging_words import (
    born_text,
    dicom_name,
    modality_text,
    part_text,
    scale_text,
    series_title,
    study_day,
    study_title,
    window_text,
)
from clinic_desktop.modules.documents.ui.imaging_drawing import Overlay, not_for_diagnosis
from clinic_desktop.modules.documents.ui.imaging_viewport import Viewport


@dataclass(frozen=True, slots=True)
class Seen:
    """How a picture is looked at just now."""

    place: int
    count: int
    header: ImageHeader
    window: Window | None
    port: Viewport
    value: float | None
    has_picture: bool


def overlay_of(study: ImagingStudy, series: ImagingSeries, seen: Seen) -> Overlay:
    """Return the words for the corners of a picture."""
    file = study.file
    letters = edge_letters(seen.header.geometry) if seen.has_picture else None
    if letters is not None:
        letters = turned_letters(letters, seen.port.quarters, mirrored=seen.port.mirrored)
    kind = " · ".join(filter(None, (modality_text(series.modality), part_text(series))))
    return Overlay(
        top_left=_lines(dicom_name(file.name), born_text(file.born), file.identifier),
        top_right=_lines(study_title(study), study_day(study), kind),
        bottom_left=_lines(series_title(series), *_position(seen)),
        bottom_right=_lines(*_view(seen, series.modality)),
        letters=letters,
        warning=not_for_diagnosis(),
    )


def _position(seen: Seen) -> tuple[str, ...]:
    counted = translate("Documents", "Image {number} of {total}")
    place = counted.format(number=seen.place + 1, total=seen.count)
    geometry = seen.header.geometry
    deep = depth(geometry)
    deep = geometry.slice_location if deep is None else deep
    parts = []
    if deep is not None:
        parts.append(translate("Documents", "at {n} mm").format(n=decimal_text(round(deep, 1))))
    if geometry.thickness:
        thick = translate("Documents", "{n} mm thick")
        parts.append(thick.format(n=decimal_text(round(geometry.thickness, 1))))
    return place, ", ".join(parts)


def _view(seen: Seen, modality: str) -> tuple[str, ...]:
    if not seen.has_picture:
        return ()
    value = ""
    if seen.value is not None:
        value = f"{seen.value:.0f} {seen.header.units}".strip()
    turned = []
    if seen.port.mirrored:
        turned.append(translate("Documents", "mirrored"))
    if seen.port.quarters:
        turned.append(translate("Documents", "turned by {n}°").format(n=90 * seen.port.quarters))
    window = window_text(seen.window) if seen.window else ""
    zoom = f"{seen.port.zoom() * 100:.0f} %"
    return (
        value,
        ", ".join(turned),
        " · ".join(filter(None, (window, zoom))),
        scale_text(seen.header.calibration(modality).scale),
    )


def _lines(*lines: str) -> tuple[str, ...]:
    return tuple(filter(None, lines))
