"""DICOM headers as pydicom reads them: every value doubted, none taken for granted."""

from __future__ import annotations

import math
import warnings
from io import BytesIO

import pydicom
from pydicom.dataset import Dataset
from pydicom.pixels.decoders.base import get_decoder
from pydicom.uid import UID

from clinic_desktop.foreign.facts import (
    DicomFacts,
    DicomFlaw,
    DicomGeometry,
    DicomPatient,
    Window,
)
from clinic_desktop.foreign.failures import Reason
from clinic_desktop.foreign.jobs.pdf import printable
from clinic_desktop.foreign.jobs.refusal import FAULTS, Refusal

pydicom.config.settings.reading_validation_mode = pydicom.config.IGNORE
pydicom.config.convert_wrong_length_to_UN = True
warnings.simplefilter("ignore")

DIRECTORY = "1.2.840.10008.1.3.10"
PIXELS = ("PixelData", "FloatPixelData", "DoubleFloatPixelData")
_SEXES = {"M": "male", "F": "female", "O": "other"}
_FIRST_GROUPS = (b"\x02\x00", b"\x08\x00", b"\x00\x08")
_WINDOWS = 8


def opened(content: bytes, file: int = 0) -> Dataset:
    """Read an object, with or without the preamble. Refuses what is not DICOM, and torn ends."""
    marked = content[128:132] == b"DICM"
    if not marked and content[:2] not in _FIRST_GROUPS:
        raise Refusal(Reason.NOT_DICOM, file=file)
    try:
        data = pydicom.dcmread(BytesIO(content), force=not marked)
        known = any(name in data for name in ("SOPClassUID", "StudyInstanceUID", "Modality"))
        known = known or "DirectoryRecordSequence" in data
    except EOFError as error:
        raise Refusal(Reason.CUT_SHORT, file=file) from error
    except FAULTS as error:
        reason = Reason.DAMAGED if marked else Reason.NOT_DICOM
        raise Refusal(reason, file=file) from error
    if not known:
        reason = Reason.DAMAGED if marked else Reason.NOT_DICOM
        raise Refusal(reason, file=file)
    return data


def facts_of(data: Dataset, flaw: DicomFlaw | None = None) -> DicomFacts:
    """Return what the header tells."""
    syntax = syntax_of(data)
    return DicomFacts(
        patient=_patient(data),
        study_uid=text(data, "StudyInstanceUID"),
        series_uid=text(data, "SeriesInstanceUID"),
        instance_uid=text(data, "SOPInstanceUID"),
        sop_class=text(data, "SOPClassUID"),
        sop_class_name=printable(UID(text(data, "SOPClassUID")).name),
        modality=text(data, "Modality"),
        study_date=day(text(data, "StudyDate")),
        study_time=hour(text(data, "StudyTime")),
        study_description=text(data, "StudyDescription"),
        series_description=text(data, "SeriesDescription"),
        accession=text(data, "AccessionNumber"),
        body_part=text(data, "BodyPartExamined"),
        laterality=text(data, "ImageLaterality") or text(data, "Laterality"),
        referring=text(data, "ReferringPhysicianName"),
        institution=text(data, "InstitutionName"),
        series_number=whole(data, "SeriesNumber"),
        instance_number=whole(data, "InstanceNumber"),
        has_pixels=any(name in data for name in PIXELS),
        rows=whole(data, "Rows") or 0,
        columns=whole(data, "Columns") or 0,
        frames=frames_told(data),
        photometric=text(data, "PhotometricInterpretation"),
        bits_stored=whole(data, "BitsStored") or 0,
        transfer_syntax=syntax,
        transfer_syntax_name=printable(UID(syntax).name),
        can_decode=can_decode(syntax),
        windows=windows_of(data),
        frame_milliseconds=_frame_time(data),
        units=_units(data),
        geometry=_geometry(data),
        has_document="EncapsulatedDocument" in data,
        has_report="ContentSequence" in data,
        is_directory="DirectoryRecordSequence" in data,
        flaw=flaw,
    )


def text(data: Dataset, name: str) -> str:
    """Return a value as one printable line; empty where it is absent or senseless."""
    try:
        value = data.get(name)
    except FAULTS:
        return ""
    return "" if value is None else printable(value).strip("\x00 ")


def numbers(data: Dataset, name: str, most: int = 6) -> tuple[float, ...]:
    """Return finite numbers; empty where anything is not one."""
    try:
        value = data.get(name)
        many = value if isinstance(value, list | pydicom.multival.MultiValue) else [value]
        found = tuple(float(item) for item in list(many)[:most] if item not in (None, ""))
    except FAULTS:
        return ()
    return found if all(map(math.isfinite, found)) else ()


def number(data: Dataset, name: str) -> float | None:
    """Return the first number, None where there is none."""
    found = numbers(data, name, 1)
    return found[0] if found else None


def whole(data: Dataset, name: str) -> int | None:
    """Return a whole number, None where there is none."""
    found = number(data, name)
    return int(found) if found is not None else None


def frames_told(data: Dataset) -> int:
    """Return how many frames the header tells, 0 without pixels."""
    if not any(name in data for name in PIXELS):
        return 0
    return max(1, whole(data, "NumberOfFrames") or 1)


def syntax_of(data: Dataset) -> str:
    """Return the transfer syntax; without a file header, what pydicom found by looking."""
    told = text(getattr(data, "file_meta", Dataset()), "TransferSyntaxUID")
    if told:
        return told
    implicit, little = data.original_encoding
    if implicit:
        return str(pydicom.uid.ImplicitVRLittleEndian)
    explicit = (pydicom.uid.ExplicitVRBigEndian, pydicom.uid.ExplicitVRLittleEndian)
    return str(explicit[bool(little)])


def can_decode(syntax: str) -> bool:
    """Tell whether there is a decoder for the pixels of a transfer syntax."""
    uid = UID(syntax)
    if uid.is_private or not uid.is_transfer_syntax:
        return False
    try:
        return not uid.is_compressed or bool(get_decoder(uid).is_available)
    except FAULTS:
        return False


def windows_of(data: Dataset) -> tuple[Window, ...]:
    """Return the presets of brightness and contrast."""
    centers, widths = numbers(data, "WindowCenter", 8), numbers(data, "WindowWidth", 8)
    try:
        told = data.get("WindowCenterWidthExplanation") or ""
    except FAULTS:
        told = ""
    names = [told] if isinstance(told, str) else [printable(name) for name in told]
    names += [""] * _WINDOWS
    pairs = zip(centers, widths, names, strict=False)
    return tuple(Window(c, w, printable(name)) for c, w, name in pairs if w > 0)


def _patient(data: Dataset) -> DicomPatient:
    name = text(data, "PatientName").split("=", 1)[0]
    sex = _SEXES.get(text(data, "PatientSex").upper())
    born = day(text(data, "PatientBirthDate"))
    identifier, issuer = text(data, "PatientID"), text(data, "IssuerOfPatientID")
    return DicomPatient(name, identifier, issuer, born, sex)


def _frame_time(data: Dataset) -> float | None:
    told = number(data, "FrameTime")
    if told and told > 0:
        return told
    rate = number(data, "CineRate") or number(data, "RecommendedDisplayFrameRate")
    return 1000 / rate if rate and rate > 0 else None


def _units(data: Dataset) -> str:
    """Return the unit of rescaled values; a CT that rescales without saying to what is in HU."""
    values = group_of(data, 1, "PixelValueTransformationSequence")
    if number(values, "RescaleSlope") is None:
        return ""
    told = text(values, "RescaleType")
    if told.upper() in ("", "US"):  # "US" is DICOM's word for "unspecified"
        return "HU" if text(data, "Modality").upper() == "CT" else ""
    return told


def _geometry(data: Dataset) -> DicomGeometry:
    measures = group_of(data, 1, "PixelMeasuresSequence")
    plane = group_of(data, 1, "PlanePositionSequence")
    turned = group_of(data, 1, "PlaneOrientationSequence")
    return DicomGeometry(
        spacing=numbers(measures, "PixelSpacing", 2),
        imager_spacing=numbers(data, "ImagerPixelSpacing", 2),
        position=numbers(plane, "ImagePositionPatient", 3),
        orientation=numbers(turned, "ImageOrientationPatient", 6),
        slice_location=number(data, "SliceLocation"),
        thickness=number(measures, "SliceThickness"),
    )


def group_of(data: Dataset, page: int, name: str) -> Dataset:
    """Return where a frame's values lie: its own group, the shared one, or the plain header."""
    for sequence, index in (
        ("PerFrameFunctionalGroupsSequence", page - 1),
        ("SharedFunctionalGroupsSequence", 0),
    ):
        try:
            inner = data[sequence].value[index][name].value[0]
        except FAULTS:
            continue
        if isinstance(inner, Dataset):
            return inner
    return data


def day(told: str) -> str | None:
    """Return DICOM's 20261124 as an ISO day."""
    plain = told.replace(".", "")
    if len(plain) != 8 or not plain.isdigit():
        return None
    return f"{plain[:4]}-{plain[4:6]}-{plain[6:]}"


def hour(told: str) -> str | None:
    """Return DICOM's 093000.00 as an ISO time."""
    plain = told.replace(":", "").split(".", 1)[0]
    if len(plain) not in (2, 4, 6) or not plain.isdigit():
        return None
    return ":".join(plain.ljust(6, "0")[at : at + 2] for at in (0, 2, 4))
