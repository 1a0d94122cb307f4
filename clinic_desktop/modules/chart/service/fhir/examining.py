"""A look at the papers of FHIR files before they are imported; needs no store."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from clinic_desktop.foreign.kinds import ForeignFile
from clinic_desktop.kernel.progress import report_progress
from clinic_desktop.modules.chart.service.fhir.files import Unreadable, files_of, read_file
from clinic_desktop.modules.documents.api import Examined

Examine = Callable[[ForeignFile], Examined]


def examine_papers(paths: Sequence[Path], examine: Examine) -> dict[str, Examined]:
    """Return what the attachments of files are, by their digest.

    Blocks while the worker reads: not for the main thread, nor the one of the store. A file that
    can't be read has none; the import says why.
    """
    found: dict[str, Examined] = {}
    files = list(files_of(paths))
    for number, path in enumerate(files):
        report_progress(number, len(files))
        try:
            contents = read_file(path).contents
        except Unreadable:
            continue
        for digest, content in contents.items():
            if digest not in found:
                found[digest] = examine(ForeignFile(path.name, content))
    return found
