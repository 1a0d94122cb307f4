"""DICOM files as the worker reads them, before anything is kept: needs no store."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from clinic_desktop.foreign.dicom import each_of, inspect_many_dicom
from clinic_desktop.foreign.failures import ForeignFailure
from clinic_desktop.foreign.kinds import ForeignFile
from clinic_desktop.foreign.workshop import Workshop
from clinic_desktop.modules.documents.domain.imaging import DicomFile, Refused


def read_dicom(
    workshop: Workshop, files: Sequence[ForeignFile]
) -> tuple[tuple[DicomFile, ...], tuple[Refused, ...]]:
    """Return the headers of files, and which could not be read. Directories (DICOMDIR) are left."""
    read, refused = [], []
    answers = each_of(files, partial(inspect_many_dicom, workshop))
    for file, facts in zip(files, answers, strict=True):
        if isinstance(facts, ForeignFailure):
            refused.append(Refused(file.name, facts.what()))
        elif not facts.is_directory:
            read.append(DicomFile(file.name, file.content, facts))
    return tuple(read), tuple(refused)
