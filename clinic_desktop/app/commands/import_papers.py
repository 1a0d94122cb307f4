"""`import documents` and `import dicom`: files and folders, into the tray or a chart."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from clinic_desktop.app.commands.opened import add_sign_in, opened
from clinic_desktop.app.outcome import Outcome
from clinic_desktop.kernel.errors import NeedsConfirmation, NotFound, UserError
from clinic_desktop.kernel.text import translate

if TYPE_CHECKING:
    from clinic_desktop.foreign.kinds import ForeignFile
    from clinic_desktop.storage.context import Context


def configure(kinds: Any) -> None:
    """Declare both kinds."""
    papers = kinds.add_parser("documents", help="PDF, pictures, text; files or folders")
    papers.set_defaults(work=_documents)
    images = kinds.add_parser("dicom", help="DICOM objects; files or folders")
    images.add_argument(
        "--mismatch-reason", default="", metavar="TEXT", help="why images of another name belong"
    )
    images.set_defaults(work=_dicom)
    for kind in (papers, images):
        kind.add_argument("path", type=Path, nargs="+")
        kind.add_argument("--patient", metavar="NUMBER", help="whose chart; else the tray")
        kind.add_argument("--json", action="store_true", help="print one JSON object")
        add_sign_in(kind)


def _documents(arguments: argparse.Namespace) -> Outcome:
    from clinic_desktop.foreign.workshop import Workshop
    from clinic_desktop.modules.documents.api import (
        ContentState,
        IntakeDocument,
        Source,
        examine_file,
        intake_document,
    )

    report = _Report()
    with opened(arguments) as session, closing(Workshop()) as workshop:
        patient_id = _patient(session.ctx, arguments.patient)
        for file in report.files(arguments.path):
            examined = examine_file(workshop, file)
            command = IntakeDocument(file.name, file.content, examined, Source.IMPORT, patient_id)
            try:
                taken = intake_document(session.ctx, command)
            except (UserError, NeedsConfirmation) as error:
                report.refuse(file.name, error.message())
                continue
            report.stored += not taken.found
            kept_only = examined.state is not ContentState.READABLE
            report.kept_unmapped += kept_only and not taken.found
            if examined.problem:
                report.notices.append(examined.problem)
    return report.outcome()


def _dicom(arguments: argparse.Namespace) -> Outcome:
    from clinic_desktop.foreign.workshop import Workshop
    from clinic_desktop.modules.documents.api import ImportDicom, import_dicom, read_dicom

    report = _Report()
    with opened(arguments) as session, closing(Workshop()) as workshop:
        patient_id = _patient(session.ctx, arguments.patient)
        files, refused = read_dicom(workshop, list(report.files(arguments.path)))
        for one in refused:
            report.refuse(one.source, one.why)
        reason = arguments.mismatch_reason
        done = import_dicom(session.ctx, ImportDicom(files, patient_id, reason))
        report.stored = done.stored
        for one in done.refused:
            report.refuse(one.source, one.why)
    return report.outcome()


class _Report:
    """What is printed in the end."""

    def __init__(self) -> None:
        self.read = self.stored = self.kept_unmapped = 0
        self.refused: list[dict[str, str]] = []
        self.notices: list[str] = []

    def refuse(self, source: str, why: str, where: str = "") -> None:
        """Note a file that is not kept."""
        self.refused.append({"source": source, "where": where, "why": why})

    def files(self, paths: list[Path]) -> Iterator[ForeignFile]:
        """Yield the files of paths and folders; what can't be read is refused by name."""
        from clinic_desktop.foreign.kinds import ForeignFile

        for path in paths:
            inside = sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]
            for one in inside:
                self.read += 1
                try:
                    yield ForeignFile(one.name, one.read_bytes())
                except OSError as error:
                    self.refuse(one.name, error.strerror or str(error), str(one.parent))

    def outcome(self) -> Outcome:
        """Return what the command line prints; nothing stored and something refused fails."""
        values = {
            "read": self.read,
            "stored": self.stored,
            "kept_unmapped": self.kept_unmapped,
            "refused": self.refused,
        }
        text = ", ".join(f"{name} {value}" for name, value in values.items() if name != "refused")
        told = [f"{one['source']}: {one['why']}" for one in self.refused]
        ok = bool(self.stored) or not self.refused
        return Outcome(values, text, ok=ok, notices=(*told, *self.notices)[:50])


def _patient(ctx: Context, number: str | None) -> UUID | None:
    """Return the patient of a number; a number that names nobody is no tray. Raises NotFound."""
    from clinic_desktop.modules.patients.api import search_patients

    if number is None:
        return None
    for hit in search_patients(ctx, number):
        if hit.ref.number.casefold() == number.strip().casefold():
            return (hit.merged_into or hit.ref).id
    raise NotFound(what=translate("Patients", "The patient"))
