"""What is kept of a DICOM object's header beside its bytes: how it is shown and measured."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from enum import StrEnum

from clinic_desktop.foreign.facts import DicomFacts, DicomGeometry, Window
from clinic_desktop.foreign.plain import NotPlain, from_plain, to_plain

# Pictures of a projection: what lies nearer to the tube is larger on the detector.
_PROJECTIONS = frozenset({"CR", "DX", "RF", "XA", "MG", "IO", "PX", "RG", "DR"})
_NOWHERE = DicomGeometry((), (), (), (), None, None)


class Scale(StrEnum):
    """What a length on an image means."""

    PATIENT = "patient"  # millimetres in the patient
    DETECTOR = "detector"  # millimetres on the detector: the patient's are smaller
    NONE = "none"  # pixels


@dataclass(frozen=True, slots=True)
class Calibration:
    """Millimetres from row to row and from column to column; 1 and 1 where nothing is known."""

    row: float
    column: float
    scale: Scale


@dataclass(frozen=True, slots=True)
class ImageHeader:
    """A header without its identities. Every field has a value for headers that lack it."""

    rows: int = 0
    columns: int = 0
    photometric: str = ""
    windows: tuple[Window, ...] = ()
    frame_milliseconds: float | None = None
    units: str = ""
    geometry: DicomGeometry = _NOWHERE
    has_document: bool = False
    has_report: bool = False

    @property
    def colour(self) -> bool:
        """Tell whether the picture has colours: it has no window then."""
        return bool(self.photometric) and not self.photometric.startswith("MONOCHROME")

    def frame_bytes(self) -> int:
        """Return what one decoded frame takes in memory."""
        return self.rows * self.columns * (3 if self.colour else 2)

    def calibration(self, modality: str) -> Calibration:
        """Return what a pixel measures. A detector's spacing is not taken for the patient's."""
        true, detector = _pair(self.geometry.spacing), _pair(self.geometry.imager_spacing)
        if true and not (true == detector and modality in _PROJECTIONS):
            return Calibration(*true, Scale.PATIENT)
        if detector:
            return Calibration(*detector, Scale.DETECTOR)
        return Calibration(1.0, 1.0, Scale.NONE)


def header_of(facts: DicomFacts) -> ImageHeader:
    """Return what is kept of a header."""
    return ImageHeader(
        rows=facts.rows,
        columns=facts.columns,
        photometric=facts.photometric,
        windows=facts.windows,
        frame_milliseconds=facts.frame_milliseconds,
        units=facts.units,
        geometry=facts.geometry,
        has_document=facts.has_document,
        has_report=facts.has_report,
    )


def header_text(header: ImageHeader) -> str:
    """Return a header as it is stored."""
    return json.dumps(to_plain(header, []), ensure_ascii=False)


def header_from(text: str) -> ImageHeader:
    """Read a stored header; a field that an older program did not know has its usual value."""
    usual = to_plain(ImageHeader(), [])
    stored = json.loads(text)
    assert isinstance(usual, dict)
    known = {field.name for field in fields(ImageHeader)}
    merged = {**usual, **{name: value for name, value in stored.items() if name in known}}
    try:
        return from_plain(ImageHeader, merged, [])
    except NotPlain:
        return ImageHeader()


def _pair(spacing: tuple[float, ...]) -> tuple[float, float] | None:
    if len(spacing) == 2 and min(spacing) > 0:
        return spacing[0], spacing[1]
    return None
