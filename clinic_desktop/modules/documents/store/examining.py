"""A look at a file before it is kept: what it is, how many pages. Needs no store."""

from __future__ import annotations

from clinic_desktop.foreign.dicom import inspect_dicom
from clinic_desktop.foreign.failures import ForeignFailure, Problem, Reason
from clinic_desktop.foreign.kinds import PICTURES, TEXTS, ForeignFile, Kind, recognise
from clinic_desktop.foreign.pdf import inspect_pdf
from clinic_desktop.foreign.pictures import inspect_picture
from clinic_desktop.foreign.workshop import Workshop
from clinic_desktop.modules.documents.domain.codes import ContentState
from clinic_desktop.modules.documents.domain.records import Examined

_STATES = {
    Problem.PASSWORD: ContentState.LOCKED,
    Problem.UNSUPPORTED: ContentState.OPAQUE,
    Problem.NO_PICTURE: ContentState.OPAQUE,
}


def examine_file(workshop: Workshop, file: ForeignFile) -> Examined:
    """Return what a file is. A file that can't be read is kept all the same: never raises for it.

    Blocks while the worker reads: not for the main thread, nor the one of the store.
    """
    kind = recognise(file.content)
    try:
        pages, title = _facts(workshop, kind, file)
    except ForeignFailure as failure:
        state = _STATES.get(failure.problem, ContentState.DAMAGED)
        return Examined(kind, 0, state, failure.message())
    if pages == 0:
        unknown = ForeignFailure(file.name, Reason.KIND)
        return Examined(kind, 0, ContentState.OPAQUE, unknown.message())
    return Examined(kind, pages, ContentState.READABLE, title=title)


def _facts(workshop: Workshop, kind: Kind, file: ForeignFile) -> tuple[int, str]:
    if kind is Kind.PDF:
        pdf = inspect_pdf(workshop, file)
        return pdf.pages, pdf.title
    if kind in PICTURES:
        return inspect_picture(workshop, file).frames, ""
    if kind is Kind.DICOM:
        return inspect_dicom(workshop, file).frames, ""
    return int(kind in TEXTS), ""
