"""DICOM files as the worker reads them, before anything is kept: needs no store."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from clinic_desktop.foreign.dicom import each_of, inspect_many_dicom
from clinic_desktop.foreign.failures import ForeignFailure
from clinic_desktop.foreign.kinds import ForeignFile
from clinic_desktop.foreign.workshop import Workshop
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.documents.domain.imaging import DicomFile, Refused


def read_dicom(
    workshop: Workshop, files: Sequence[ForeignFile]
) -> tuple[tuple[DicomFile, ...], tuple[Refused, ...]]:
    """Return the headers of files, and why others are not taken. A DICOMDIR is left."""
    read, refused = [], []
    answers = each_of(files, partial(inspect_many_dicom, workshop))
    for file, facts in zip(files, answers, strict=True):
        if isinstance(facts, ForeignFailure):
            refused.append(Refused(file.name, facts.advised()))
        elif facts.is_directory:
            continue
        elif not (facts.instance_uid and facts.series_uid and facts.study_uid):
            refused.append(Refused(file.name, _nameless()))
        else:
            read.append(DicomFile(file.name, file.content, facts))
    return tuple(read), tuple(refused)


def flaw_of(file: DicomFile) -> str:
    """Return why its pictures will not be shown, '' where they will."""
    flaw = file.facts.flaw
    if flaw is None:
        return ""
    values = {"found": flaw.found, "expected": flaw.expected, "limit": flaw.limit}
    return ForeignFailure(file.name, flaw.reason, values).advised()


def _nameless() -> str:
    """Say why it is refused: objects of several people would be taken for one."""
    return translate(
        "Documents",
        "It does not say which study, series and image it is. Ask for the images again.",
    )
