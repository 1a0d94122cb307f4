"""Series of images made by pydicom, as a machine writes them: a slope of values in each slice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from uuid import UUID

import numpy as np
from pydicom.dataset import Dataset
from pydicom.uid import UID

from clinic_desktop.foreign.failures import ForeignFailure
from clinic_desktop.foreign.kinds import ForeignFile
from clinic_desktop.foreign.workshop import Workshop
from clinic_desktop.modules.documents.api import (
    DicomReport,
    ImportDicom,
    import_dicom,
    read_dicom,
)
from clinic_desktop.storage.context import Context
from tests.support import foreign_files as made

ANA = "Pérez Soto^Ana"


def slice_data(number: int, *, name: str = ANA, series: int = 1, **values: object) -> Dataset:
    """One CT slice of 12 x 16 pixels at `number` millimetres; pixel (0, 0) holds its number."""
    data = made.dicom_data(12, 16)
    data.PatientName, data.PatientID, data.PatientBirthDate = name, "", ""
    data.StudyInstanceUID, data.SeriesInstanceUID = "1.2.3", f"1.2.3.{series}"
    uid = f"1.2.3.{series}.{number}"
    data.SOPInstanceUID = uid
    data.file_meta.MediaStorageSOPInstanceUID = UID(uid)
    data.StudyDescription, data.SeriesDescription = "Thorax", f"Series {series}"
    data.SeriesNumber, data.InstanceNumber = series, number
    data.ImagePositionPatient = [0, 0, number]
    data.RescaleSlope, data.RescaleIntercept = "1", "-1000"
    data.PixelSpacing = [0.5, 0.5]
    values_of = np.arange(12 * 16, dtype="<i2").reshape(12, 16) + 1000
    values_of[0, 0] = number
    data.PixelData = values_of.tobytes()
    for field, value in values.items():
        setattr(data, field, value)
    return data


def stack(count: int, **how: object) -> list[bytes]:
    """A series from the top down: the order of numbers is not that through the body."""
    slices = [slice_data(number, **how) for number in range(1, count + 1)]  # type: ignore[arg-type]
    for place, each in enumerate(slices):
        each.InstanceNumber = count - place
    return [made.dicom(each) for each in slices]


def file_series(
    ctx: Context,
    workshop: Workshop,
    contents: Sequence[bytes],
    patient_id: UUID | None,
    reason: str = "",
) -> DicomReport:
    """Read files by the worker and keep them in a chart."""
    files = [ForeignFile(f"{n}.dcm", content) for n, content in enumerate(contents)]
    read, refused = read_dicom(workshop, files)
    assert refused == ()
    return import_dicom(ctx, ImportDicom(read, patient_id, reason))


def stream_here(
    _workshop: object,
    _kind: object,
    job: str,
    files: Sequence[ForeignFile],
    asked: dict[str, object],
    _limits: object,
) -> Iterator[object]:
    """Do a worker's job in this process: the same code, without the second of its start."""
    from clinic_desktop.foreign import worker
    from clinic_desktop.foreign.jobs.refusal import Refusal

    try:
        yield from worker.job(job)([file.content for file in files], asked)
    except Refusal as refusal:
        name = files[refusal.file or 0].name
        raise ForeignFailure(name, refusal.reason, refusal.values, refusal.page) from refusal


def write_files(folder: Path, contents: Sequence[bytes]) -> Path:
    """Write files as a disc has them."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, content in enumerate(contents):
        (folder / f"IM{number:04}").write_bytes(content)
    return folder
