"""What images are called: modalities, body parts, series in a line, measurements in words."""

from __future__ import annotations

import json
from datetime import date

from clinic_desktop.foreign.facts import DicomFrame, DicomPatient, Window
from clinic_desktop.kernel.local_text import day_text, decimal_text
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.documents.api import (
    Calibration,
    Difference,
    ImageMark,
    ImagingSeries,
    ImagingStudy,
    MarkKind,
    Scale,
)
from clinic_desktop.modules.documents.domain.image_geometry import angle, area, length
from clinic_desktop.modules.documents.presenters.imaging_pixels import region_values

_MODALITIES = {
    "CT": QT_TRANSLATE_NOOP("Documents", "CT"),
    "MR": QT_TRANSLATE_NOOP("Documents", "Magnetic resonance"),
    "US": QT_TRANSLATE_NOOP("Documents", "Ultrasound"),
    "CR": QT_TRANSLATE_NOOP("Documents", "X-ray"),
    "DX": QT_TRANSLATE_NOOP("Documents", "X-ray"),
    "RF": QT_TRANSLATE_NOOP("Documents", "Fluoroscopy"),
    "XA": QT_TRANSLATE_NOOP("Documents", "Angiography"),
    "MG": QT_TRANSLATE_NOOP("Documents", "Mammography"),
    "NM": QT_TRANSLATE_NOOP("Documents", "Nuclear medicine"),
    "PT": QT_TRANSLATE_NOOP("Documents", "PET"),
    "IO": QT_TRANSLATE_NOOP("Documents", "Dental X-ray"),
    "PX": QT_TRANSLATE_NOOP("Documents", "Dental panorama"),
    "ES": QT_TRANSLATE_NOOP("Documents", "Endoscopy"),
    "OP": QT_TRANSLATE_NOOP("Documents", "Eye photograph"),
    "OPT": QT_TRANSLATE_NOOP("Documents", "Eye tomography"),
    "XC": QT_TRANSLATE_NOOP("Documents", "Photograph"),
    "SC": QT_TRANSLATE_NOOP("Documents", "Captured picture"),
    "OT": QT_TRANSLATE_NOOP("Documents", "Other picture"),
    "SR": QT_TRANSLATE_NOOP("Documents", "Written report"),
    "DOC": QT_TRANSLATE_NOOP("Documents", "Document"),
    "PR": QT_TRANSLATE_NOOP("Documents", "Saved view"),
    "ECG": QT_TRANSLATE_NOOP("Documents", "ECG"),
}
_PARTS = {
    "CHEST": QT_TRANSLATE_NOOP("Documents", "Chest"),
    "ABDOMEN": QT_TRANSLATE_NOOP("Documents", "Abdomen"),
    "PELVIS": QT_TRANSLATE_NOOP("Documents", "Pelvis"),
    "HEAD": QT_TRANSLATE_NOOP("Documents", "Head"),
    "BRAIN": QT_TRANSLATE_NOOP("Documents", "Brain"),
    "SKULL": QT_TRANSLATE_NOOP("Documents", "Skull"),
    "NECK": QT_TRANSLATE_NOOP("Documents", "Neck"),
    "SPINE": QT_TRANSLATE_NOOP("Documents", "Spine"),
    "CSPINE": QT_TRANSLATE_NOOP("Documents", "Cervical spine"),
    "TSPINE": QT_TRANSLATE_NOOP("Documents", "Thoracic spine"),
    "LSPINE": QT_TRANSLATE_NOOP("Documents", "Lumbar spine"),
    "SHOULDER": QT_TRANSLATE_NOOP("Documents", "Shoulder"),
    "ELBOW": QT_TRANSLATE_NOOP("Documents", "Elbow"),
    "WRIST": QT_TRANSLATE_NOOP("Documents", "Wrist"),
    "HAND": QT_TRANSLATE_NOOP("Documents", "Hand"),
    "HIP": QT_TRANSLATE_NOOP("Documents", "Hip"),
    "KNEE": QT_TRANSLATE_NOOP("Documents", "Knee"),
    "ANKLE": QT_TRANSLATE_NOOP("Documents", "Ankle"),
    "FOOT": QT_TRANSLATE_NOOP("Documents", "Foot"),
    "BREAST": QT_TRANSLATE_NOOP("Documents", "Breast"),
    "HEART": QT_TRANSLATE_NOOP("Documents", "Heart"),
    "UTERUS": QT_TRANSLATE_NOOP("Documents", "Uterus"),
    "FETUS": QT_TRANSLATE_NOOP("Documents", "Fetus"),
}
_SIDES = {
    "L": QT_TRANSLATE_NOOP("Documents", "left"),
    "R": QT_TRANSLATE_NOOP("Documents", "right"),
    "B": QT_TRANSLATE_NOOP("Documents", "both sides"),
}
_FIELDS = {
    "name": QT_TRANSLATE_NOOP("Documents", "Name"),
    "born": QT_TRANSLATE_NOOP("Documents", "Birth date"),
    "identifier": QT_TRANSLATE_NOOP("Documents", "Number"),
}


def modality_text(code: str) -> str:
    """Return a modality in words; an unknown code as it is."""
    found = _MODALITIES.get(code.upper())
    return translate("Documents", found) if found else code


def part_text(series: ImagingSeries) -> str:
    """Return the part of the body and its side, as far as they are told."""
    code = series.body_part.upper().replace(" ", "")
    found = _PARTS.get(code)
    part = translate("Documents", found) if found else series.body_part
    side = _SIDES.get(series.laterality.upper())
    return ", ".join(filter(None, (part, translate("Documents", side) if side else "")))


def study_title(study: ImagingStudy) -> str:
    """Return what a study is called: its description, else modality and part."""
    if study.description:
        return study.description
    kinds = dict.fromkeys(modality_text(each.modality) for each in study.series)
    parts = dict.fromkeys(filter(None, (part_text(each) for each in study.series)))
    return " · ".join([*kinds, *parts]) or translate("Documents", "Images")


def study_day(study: ImagingStudy) -> str:
    """Return the date of a study in words."""
    if not study.day:
        return translate("Documents", "No date told")
    return day_text(date.fromisoformat(study.day))


def series_title(series: ImagingSeries) -> str:
    """Return what a series is called."""
    return series.description or modality_text(series.modality)


def series_count(series: ImagingSeries) -> str:
    """Return how many pictures a series has, in words."""
    if not series.pictures:
        return translate("Documents", "no pictures")
    return translate("Documents", "%n images", n=series.pictures)


def dicom_name(name: str) -> str:
    """Return Family^Given^Middle as people read it."""
    parts = [part.strip() for part in name.split("^")]
    family, given = parts[0], " ".join(filter(None, parts[1:3]))
    return f"{family}, {given}" if family and given else family or given


def born_text(born: str | None) -> str:
    """Return an ISO birth date in words, '' when it is not told."""
    return day_text(date.fromisoformat(born)) if born else ""


def person_text(file: DicomPatient) -> str:
    """Return whom a file names: name, birth date, number."""
    found = (dicom_name(file.name), born_text(file.born), file.identifier)
    return " · ".join(filter(None, found)) or translate("Documents", "Nobody named")


def field_text(field: str) -> str:
    """Return what a compared field is called."""
    return translate("Documents", _FIELDS[field])


def shown_value(difference: Difference, value: str) -> str:
    """Return one side of a difference as people read it."""
    if difference.field == "name":
        return dicom_name(value)
    return born_text(value) if difference.field == "born" else value


def mismatch_text(study: ImagingStudy) -> str:
    """Return why images that name somebody else are in this chart; '' for all others."""
    decided = json.loads(study.mismatch)
    if not decided:
        return ""
    text = translate(
        "Documents", "The file names {person}. Kept here all the same by {who}: {reason}"
    )
    return text.format(
        person=person_text(study.file), who=decided["name"], reason=decided["reason"]
    )


def window_text(window: Window) -> str:
    """Return centre and width of a window."""
    text = translate("Documents", "C {center} W {width}")
    return text.format(center=f"{window.center:.0f}", width=f"{window.width:.0f}")


def scale_text(scale: Scale) -> str:
    """Return what lengths on an image mean."""
    if scale is Scale.PATIENT:
        return translate("Documents", "Lengths in mm")
    if scale is Scale.DETECTOR:
        return translate("Documents", "Lengths in mm on the detector: the body's are smaller")
    return translate("Documents", "Lengths in pixels: the image has no calibration")


def mark_text(
    mark: ImageMark, frame: DicomFrame | None, pixel: Calibration, units: str
) -> tuple[str, ...]:
    """Return what a measurement says, line by line."""
    first, last = mark.points[0], mark.points[-1]
    if mark.kind is MarkKind.ANGLE:
        return (f"{decimal_text(round(angle(first, mark.points[1], last, pixel), 1))}°",)
    if mark.kind is MarkKind.LENGTH:
        return (_length(length(first, last, pixel), pixel.scale),)
    ellipse = mark.kind is MarkKind.ELLIPSE
    lines = [_area(area(first, last, pixel, ellipse=ellipse), pixel.scale)]
    found = region_values(frame, first, last, ellipse=ellipse) if frame else None
    if found is not None:
        unit = f" {units}" if units else ""
        mean = translate("Documents", "mean {mean} ± {deviation}{unit}")
        ends = translate("Documents", "lowest {lowest}, highest {highest}{unit}")
        lines += [
            mean.format(
                mean=decimal_text(round(found.mean, 1)),
                deviation=decimal_text(round(found.deviation, 1)),
                unit=unit,
            ),
            ends.format(lowest=f"{found.lowest:.0f}", highest=f"{found.highest:.0f}", unit=unit),
        ]
    return tuple(lines)


def _length(number: float, scale: Scale) -> str:
    if scale is Scale.NONE:
        return translate("Documents", "{n} px").format(n=f"{number:.0f}")
    if scale is Scale.DETECTOR:
        return translate("Documents", "{n} mm on the detector").format(
            n=decimal_text(round(number, 1))
        )
    return translate("Documents", "{n} mm").format(n=decimal_text(round(number, 1)))


def _area(number: float, scale: Scale) -> str:
    if scale is Scale.NONE:
        return translate("Documents", "{n} px²").format(n=f"{number:.0f}")
    if scale is Scale.DETECTOR:
        return translate("Documents", "{n} mm² on the detector").format(n=f"{number:.0f}")
    return translate("Documents", "{n} mm²").format(n=f"{number:.0f}")
