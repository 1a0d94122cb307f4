"""DICOM objects of others: header, frames, what lies inside. Grouping to series is the caller's."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from clinic_desktop.foreign.facts import DicomFacts, DicomFrame, DirectoryEntry, Picture
from clinic_desktop.foreign.failures import ForeignFailure, Reason
from clinic_desktop.foreign.kinds import ForeignFile
from clinic_desktop.foreign.limits import HEAVY, LONG, QUICK
from clinic_desktop.foreign.workshop import Workshop

T = TypeVar("T")


def inspect_dicom(workshop: Workshop, file: ForeignFile) -> DicomFacts:
    """Return the header of one object; decodes no pixel. Files without preamble are read too."""
    return workshop.fact(DicomFacts, "dicom.inspect", (file,), {}, QUICK)


def each_of(
    files: Sequence[ForeignFile], ask: Callable[[Sequence[ForeignFile]], Iterator[T]]
) -> Iterator[T | ForeignFailure]:
    """Yield what `ask` says of each file, or why it can't be read.

    `ask` is a stream of one answer a file; after a bad file, the rest goes to another worker.
    """
    done = 0
    while done < len(files):
        try:
            for answer in ask(files[done:]):
                done += 1
                yield answer
                if done == len(files):
                    return
            failure = ForeignFailure(files[done].name, Reason.CRASHED)
        except ForeignFailure as error:
            failure = ForeignFailure(files[done].name, error.reason, error.values, error.page)
        done += 1
        yield failure


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
