"""Pictures through the real worker: packed, colour, films, damaged; and files of our own making."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from uuid import uuid4

import gdcm
import numpy as np
import pydicom
import pytest
from pydicom.dataset import Dataset

from clinic_desktop.app.demo import phantoms
from clinic_desktop.app.demo.dicom import dicom_bytes, uid_of
from clinic_desktop.foreign.dicom import dicom_thumbnails, each_of, inspect_many_dicom
from clinic_desktop.foreign.facts import DicomFrame
from clinic_desktop.foreign.failures import ForeignFailure, Reason
from clinic_desktop.foreign.kinds import ForeignFile
from clinic_desktop.foreign.workshop import Workshop
from clinic_desktop.modules.documents.api import Scale, imaging_of
from clinic_desktop.modules.documents.domain.image_header import header_from, header_of, header_text
from clinic_desktop.modules.documents.presenters.imaging_frames import decode, thumbnails
from clinic_desktop.modules.documents.presenters.imaging_import import (
    find_files,
    look_into,
    read_again,
)
from tests.integration.modules.documents.conftest import PaperClinic
from tests.support import foreign_files as made
from tests.support.imaging import file_series, slice_data, stack, write_files


def values(frame: DicomFrame) -> np.ndarray:
    raw = np.frombuffer(frame.pixels, "<u2").reshape(frame.height, frame.width)
    return raw * frame.slope + frame.intercept


def files(*contents: bytes) -> list[ForeignFile]:
    return [ForeignFile(f"{number}.dcm", content) for number, content in enumerate(contents)]


def packed(data: Dataset, kind: int, folder: Path) -> bytes:
    """Pack an image as gdcm does: pydicom has no encoder for these."""
    (folder / "plain").write_bytes(made.dicom(data))
    reader, change, writer = (
        gdcm.ImageReader(),
        gdcm.ImageChangeTransferSyntax(),
        gdcm.ImageWriter(),
    )
    reader.SetFileName(str(folder / "plain"))
    assert reader.Read()
    change.SetTransferSyntax(gdcm.TransferSyntax(kind))
    change.SetInput(reader.GetImage())
    assert change.Change()
    writer.SetFileName(str(folder / "packed"))
    writer.SetFile(reader.GetFile())
    writer.SetImage(change.GetOutput())
    assert writer.Write()
    return (folder / "packed").read_bytes()


@pytest.mark.parametrize(
    "kind",
    [
        gdcm.TransferSyntax.RLELossless,
        gdcm.TransferSyntax.JPEG2000Lossless,
        gdcm.TransferSyntax.JPEGLSLossless,
        gdcm.TransferSyntax.JPEGLosslessProcess14_1,
    ],
)
def test_packed_slices_have_the_same_values(workshop: Workshop, kind, tmp_path: Path):
    data = slice_data(3)
    content = packed(data, kind, tmp_path)
    plain, unpacked = decode(workshop, [made.dicom(data), content], (1,))
    assert content != made.dicom(data)
    assert np.array_equal(values(unpacked), values(plain))
    assert values(unpacked)[0, 0] == 3 - 1000


def test_a_damaged_slice_leaves_the_others_whole(workshop: Workshop):
    good = stack(4)
    bad = slice_data(9)
    bad.PixelData = bad.PixelData[:-4]
    contents = [good[0], made.dicom(bad), good[1], b"no DICOM at all"]
    found = decode(workshop, contents, (1,))
    assert [isinstance(each, DicomFrame) for each in found] == [True, False, True, False]
    assert "bytes where" in str(found[1])
    headers = list(each_of(files(*contents), lambda left: inspect_many_dicom(workshop, left)))
    assert isinstance(headers[3], ForeignFailure)
    assert (headers[3].file, headers[3].reason) == ("3.dcm", Reason.NOT_DICOM)


def test_frames_of_a_film_are_asked_for_one_by_one(workshop: Workshop):
    film = made.dicom(made.dicom_data(4, 6, frames=5))
    found = decode(workshop, [film], (4, 2))
    assert [values(each)[0, 0] for each in found] == [2 * (72 - 10) - 1024, 2 * (24 - 10) - 1024]
    assert isinstance(decode(workshop, [film], (9,))[0], str)


def test_a_worker_that_is_gone_is_said_not_raised():
    closed = Workshop()
    closed.close()
    assert all(isinstance(each, str) for each in decode(closed, stack(2), (1,)))


def test_small_pictures_have_true_proportions(workshop: Workshop):
    flat = slice_data(1, PixelSpacing=[4.0, 1.0])
    odd = slice_data(2, PixelSpacing=[0.0, 1.0])
    shop = files(made.dicom(flat), made.dicom(odd))
    tall, plain = dicom_thumbnails(workshop, shop, 400)
    assert (tall.width, tall.height) == (16, 48)
    assert (plain.width, plain.height) == (16, 12)
    first, second = thumbnails([made.dicom(flat), b"nothing"], 100)
    assert first.startswith(b"\x89PNG")
    assert second == "This is not a DICOM file."


def test_what_is_kept_of_a_header_shows_and_measures(papers: PaperClinic):
    file_series(papers.doctor, papers.workshop, stack(2), papers.ana)
    (study,) = imaging_of(papers.doctor, papers.ana)
    (series,) = study.series
    header = series.instances[0].header
    assert (header.rows, header.columns, header.units) == (12, 16, "HU")
    assert [window.name for window in header.windows] == ["SOFT", "LUNG"]
    assert header.calibration("CT").scale is Scale.PATIENT
    assert series.body_part == "CHEST"
    assert header_from(header_text(header)) == header


def test_a_header_of_an_older_program_is_read(workshop: Workshop):
    (facts,) = inspect_many_dicom(workshop, files(stack(1)[0]))
    assert header_from("{}").rows == 0
    assert header_from('{"rows": 7, "of tomorrow": 1}').rows == 7
    assert header_from('{"rows": "seven"}') == header_from("{}")
    assert header_of(facts).rows == 12


def test_units_are_told_or_none(workshop: Workshop):
    told = slice_data(1, RescaleType="OD")
    plain = slice_data(2)
    mr = slice_data(3, Modality="MR")
    bare = slice_data(4)
    del bare.RescaleSlope, bare.RescaleIntercept
    found = inspect_many_dicom(workshop, files(*map(made.dicom, (told, plain, mr, bare))))
    assert [facts.units for facts in found] == ["OD", "HU", "", ""]


def test_files_are_found_looked_into_and_read_again(tmp_path: Path):
    folder = write_files(tmp_path / "disc" / "DICOM", stack(2))
    (tmp_path / "disc" / "README").write_text("read me")
    (folder / "link").symlink_to(folder)
    found, refused = find_files([tmp_path / "disc", tmp_path / "gone"])
    assert sorted(each.name for each in found) == [
        "disc/DICOM/IM0000",
        "disc/DICOM/IM0001",
        "disc/README",
    ]
    assert [one.source for one in refused] == ["gone"]
    looked, bad = look_into(found)
    assert (len(looked), [one.source for one in bad]) == (2, ["disc/README"])
    (folder / "IM0001").write_bytes(stack(1)[0] + b"\0")
    again, changed = read_again(looked)
    assert len(again) == 1
    assert [(one.source, one.why) for one in changed] == [
        ("disc/DICOM/IM0001", "The file changed while it was being read.")
    ]


def test_the_demos_own_files_are_what_pydicom_reads():
    content = dicom_bytes(
        "1.2.840.10008.5.1.4.1.1.2",
        uid_of(uuid4()),
        {
            (0x0010, 0x0010): ("PN", "Muñoz^Ana"),
            (0x0028, 0x0010): ("US", 2),
            (0x0028, 0x0011): ("US", 1),
            (0x7FE0, 0x0010): ("OW", b"\1\0\2\0"),
        },
    )
    data = pydicom.dcmread(BytesIO(content))
    assert str(data.PatientName) == "Muñoz^Ana"
    assert (data.Rows, data.Columns, data.PixelData) == (2, 1, b"\1\0\2\0")
    assert data.file_meta.TransferSyntaxUID.is_little_endian


def test_the_demos_pictures_look_like_something():
    chest, knee, child = phantoms.chest(), phantoms.knee(), phantoms.child()
    middle = chest[phantoms.CHEST_SLICES // 2]
    assert middle.min() < -850 < 400 < middle.max()  # air and bone
    assert 0 < knee.min() < 300 < 1500 < knee.max() < 4096
    assert child.dtype == np.uint8
    assert not np.array_equal(child[0], child[4])  # it moves
    assert np.array_equal(phantoms.chest(), chest)  # always the same
