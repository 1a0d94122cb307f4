"""DICOM objects of others: what the header tells, what the pixels are, each way to be broken."""

from __future__ import annotations

import numpy as np
import pytest
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence
from pydicom.uid import (
    MPEG2MPML,
    DeflatedExplicitVRLittleEndian,
    JPEGBaseline8Bit,
    RLELossless,
)

from clinic_desktop.foreign.dicom import (
    dicom_directory,
    dicom_document,
    dicom_frames,
    dicom_report,
    inspect_dicom,
    inspect_many_dicom,
    series_frames,
)
from clinic_desktop.foreign.facts import Window
from clinic_desktop.foreign.failures import Problem, Reason
from clinic_desktop.foreign.pictures import thumbnail
from tests.support import foreign_files as made


def test_the_header_is_told(workshop, file):
    facts = inspect_dicom(workshop, file(made.dicom()))
    patient = facts.patient
    assert (patient.name, patient.identifier) == ("Marín^José", "A-17")
    assert (patient.born, patient.sex) == ("1980-01-31", "male")
    assert (facts.study_date, facts.study_time) == ("2026-11-24", "09:30:05")
    assert (facts.modality, facts.body_part, facts.rows, facts.columns) == ("CT", "CHEST", 4, 6)
    assert facts.windows == (Window(40, 400, "SOFT"), Window(-600, 1500, "LUNG"))
    assert facts.geometry.spacing == (0.5, 0.6)
    assert facts.geometry.imager_spacing == (0.7, 0.8)
    assert facts.geometry.position == (1, 2, 3)
    assert (facts.frames, facts.has_pixels, facts.can_decode) == (1, True, True)
    assert facts.transfer_syntax_name == "Explicit VR Little Endian"


def test_a_file_without_preamble_is_read(workshop, file):
    facts = inspect_dicom(workshop, file(made.dicom()[132:]))
    assert facts.modality == "CT"


def test_signed_pixels_keep_their_values(workshop, file):
    (frame,) = dicom_frames(workshop, file(made.dicom()))
    raw = np.frombuffer(frame.pixels, "<u2").astype(float)
    values = raw * frame.slope + frame.intercept
    assert values.tolist() == [2 * (n - 10) - 1024 for n in range(24)]
    assert (frame.lowest, frame.highest, frame.grey) == (values.min(), values.max(), True)


def test_a_series_is_numbered_through(workshop, file):
    many = file(made.dicom(made.dicom_data(frames=3)))
    assert [f.page for f in dicom_frames(workshop, many, [2])] == [2]
    one = file(made.dicom())
    assert [f.page for f in series_frames(workshop, [many, one])] == [1, 2, 3, 4]
    assert [f.frames for f in inspect_many_dicom(workshop, [many, one])] == [3, 1]


def test_packed_pixels_are_the_same(workshop, file):
    data = made.dicom_data()
    plain = next(dicom_frames(workshop, file(made.dicom(data))))
    data.compress(RLELossless)
    packed = next(dicom_frames(workshop, file(made.dicom(data))))
    assert packed == plain


def test_colour_and_inverted_grey(workshop, file):
    data = made.dicom_data(2, 2)
    data.PhotometricInterpretation, data.SamplesPerPixel = "RGB", 3
    data.PlanarConfiguration = 0
    data.BitsAllocated, data.BitsStored, data.HighBit, data.PixelRepresentation = 8, 8, 7, 0
    data.PixelData = bytes(range(12))
    (frame,) = dicom_frames(workshop, file(made.dicom(data)))
    assert (frame.grey, frame.pixels) == (False, bytes(range(12)))
    turned = made.dicom_data()
    turned.PhotometricInterpretation = "MONOCHROME1"
    assert next(dicom_frames(workshop, file(made.dicom(turned)))).inverted
    assert thumbnail(workshop, file(made.dicom(turned))).width == 7  # pixels are 0.6 mm wide


def changed(**values: object) -> bytes:
    """A slice whose header says something else."""
    data = made.dicom_data()
    for name, value in values.items():
        setattr(data, name, value)
    return made.dicom(data)


def without_pixels() -> bytes:
    data = made.dicom_data()
    del data.PixelData
    return made.dicom(data)


def with_syntax(uid: str) -> bytes:
    content = bytearray(made.dicom())
    old = b"1.2.840.10008.1.2.1\x00"
    at = content.index(old)
    assert len(uid) <= len(old)
    content[at : at + len(old)] = uid.encode().ljust(len(old), b"\x00")
    return bytes(content)


BROKEN = {
    "no pixels": (without_pixels(), Reason.NO_PIXELS),
    "too few bytes": (changed(Rows=400), Reason.WRONG_LENGTH),
    "frames that are not there": (changed(NumberOfFrames=9), Reason.WRONG_LENGTH),
    "private syntax": (with_syntax("1.2.826.0.1.9"), Reason.TRANSFER_SYNTAX),
    "film": (with_syntax(str(MPEG2MPML)[:19]), Reason.TRANSFER_SYNTAX),
    "gigantic": (changed(Rows=65000, Columns=65000), Reason.PIXELS),
    "endless": (changed(NumberOfFrames=2_000_000_000), Reason.FRAMES),
    "32 bits": (changed(BitsAllocated=32, BitsStored=32), Reason.PIXEL_FORMAT),
    "no rows": (changed(Rows=0), Reason.DAMAGED),
    "not DICOM": (b"\x08\x00" + bytes(range(200)), Reason.NOT_DICOM),
    "text": (b"hello, this is not it", Reason.NOT_DICOM),
}


@pytest.mark.parametrize("name", BROKEN)
def test_each_way_to_be_broken_has_its_name(workshop, file, refused, name):
    content, reason = BROKEN[name]
    failure = refused(lambda: list(dicom_frames(workshop, file(content))))
    assert failure.reason is reason


@pytest.mark.parametrize("kept", [0.3, 0.6, 0.97])
def test_a_torn_file_is_damaged(workshop, file, refused, kept):
    content = made.dicom(made.dicom_data(64, 64))
    torn = file(content[: int(len(content) * kept)])
    assert refused(lambda: list(dicom_frames(workshop, torn))).problem is Problem.DAMAGED


def test_a_jpeg_that_is_none_is_damaged(workshop, file, refused):
    data = made.dicom_data()
    data.compress(RLELossless)
    data.file_meta.TransferSyntaxUID = JPEGBaseline8Bit
    failure = refused(lambda: list(dicom_frames(workshop, file(made.dicom(data)))))
    assert failure.problem is Problem.DAMAGED
    assert failure.page == 1


def test_a_deflated_file_is_read(workshop, file):
    data = made.dicom_data()
    data.file_meta.TransferSyntaxUID = DeflatedExplicitVRLittleEndian
    assert len(list(dicom_frames(workshop, file(made.dicom(data))))) == 1


def test_a_document_inside_is_handed_out(workshop, file, refused):
    data = made.dicom_data()
    del data.PixelData
    pdf = made.pdf(1)
    data.EncapsulatedDocument = pdf + b"\x00" * (len(pdf) % 2)
    assert inspect_dicom(workshop, file(made.dicom(data))).has_document
    assert dicom_document(workshop, file(made.dicom(data))) == pdf
    none = refused(lambda: dicom_document(workshop, file(made.dicom())))
    assert none.problem is Problem.NO_PICTURE


def coded(meaning: str) -> Sequence:
    item = Dataset()
    item.CodeValue, item.CodeMeaning = "mm", meaning
    return Sequence([item])


def test_a_report_is_plain_lines(workshop, file):
    size, finding, root = Dataset(), Dataset(), made.dicom_data()
    measured = Dataset()
    measured.NumericValue, measured.MeasurementUnitsCodeSequence = "12.5", coded("millimetre")
    size.ConceptNameCodeSequence, size.MeasuredValueSequence = coded("Size"), Sequence([measured])
    finding.ConceptNameCodeSequence, finding.TextValue = coded("Finding"), "A small cyst"
    finding.ContentSequence = Sequence([size])
    root.ConceptNameCodeSequence, root.ContentSequence = coded("Report"), Sequence([finding])
    words = dicom_report(workshop, file(made.dicom(root)))
    assert words.splitlines() == ["Report", "Finding: A small cyst", "  Size: 12.5 mm"]


def test_a_directory_that_is_none(workshop, file, refused):
    failure = refused(lambda: dicom_directory(workshop, file(made.dicom())))
    assert failure.reason is Reason.KIND


def test_a_directory_names_its_files(workshop, file, tmp_path):
    from pydicom.fileset import FileSet

    files = FileSet()
    data = made.dicom_data()
    data.StudyID, data.AccessionNumber, data.SeriesNumber, data.InstanceNumber = "1", "", 1, 1
    files.add(data)
    files.write(tmp_path)
    files._stage["t"].cleanup()  # pydicom leaves its folder to the garbage collector
    content = (tmp_path / "DICOMDIR").read_bytes()
    (entry,) = dicom_directory(workshop, file(content))
    assert tmp_path.joinpath(*entry.path).is_file()
    assert (entry.patient_id, entry.modality) == ("A-17", "CT")
    assert entry.series_uid == data.SeriesInstanceUID
    assert entry.instance_uid == data.SOPInstanceUID
    assert inspect_dicom(workshop, file(content)).is_directory
