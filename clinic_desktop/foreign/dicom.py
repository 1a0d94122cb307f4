"""DICOM objects of others: header, frames, what lies inside. Grouping to series is the caller's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clinic_desktop.foreign.facts import DicomFacts, DicomFrame, DirectoryEntry, Picture
from clinic_desktop.foreign.kinds import ForeignFile
from clinic_desktop.foreign.limits import HEAVY, LONG, QUICK
from clinic_desktop.foreign.workshop import Workshop


def inspect_dicom(workshop: Workshop, file: ForeignFile) -> DicomFacts:
    """Return the header of one object; decodes no pixel. Files without preamble are read too."""
    return workshop.fact(DicomFacts, "dicom.inspect", (file,), {}, QUICK)


def inspect_many_dicom(workshop: Workshop, files: Sequence[ForeignFile]) -> Iterator[DicomFacts]:
    """Yield the headers of many files by one worker, in order; raises at the first bad one."""
    return workshop.stream(DicomFacts, "dicom.inspect", tuple(files), {}, LONG)


def dicom_frames(
    workshop: Workshop, file: ForeignFile, pages: Sequence[int] = ()
) -> Iterator[DicomFrame]:
    """Yield the frames (all when none are named), each as soon as it is decoded."""
    return workshop.stream(DicomFrame, "dicom.frames", (file,), {"pages": list(pages)}, HEAVY)


def series_frames(
    workshop: Workshop, files: Sequence[ForeignFile], pages: Sequence[int] = ()
) -> Iterator[DicomFrame]:
    """Yield frames of many files by one worker, in order; `page` counts on over all files.

    `pages` are those of each file that are wanted, all when none are named.
    """
    return workshop.stream(DicomFrame, "dicom.frames", tuple(files), {"pages": list(pages)}, HEAVY)


def dicom_thumbnails(
    workshop: Workshop, files: Sequence[ForeignFile], longest: int
) -> Iterator[Picture]:
    """Yield a small picture of each file's middle frame by one worker; raises at the first bad."""
    return workshop.stream(Picture, "dicom.thumbnails", tuple(files), {"longest": longest}, LONG)


def dicom_document(workshop: Workshop, file: ForeignFile) -> bytes:
    """Return the encapsulated PDF. Raises ForeignFailure (NO_PICTURE where there is none)."""
    (found,) = workshop.pieces("dicom.document", (file,), {}, LONG)
    return found


def dicom_report(workshop: Workshop, file: ForeignFile) -> str:
    """Return a structured report as plain lines, indented as it is nested."""
    return workshop.fact(str, "dicom.report", (file,), {}, QUICK)


def dicom_directory(workshop: Workshop, file: ForeignFile) -> tuple[DirectoryEntry, ...]:
    """Return the files that a DICOMDIR names."""
    return tuple(workshop.stream(DirectoryEntry, "dicom.directory", (file,), {}, LONG))
