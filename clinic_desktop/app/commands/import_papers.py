"""`import documents` and `import dicom`: files and folders, into the tray or a chart."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any
from uuid import UUID

from clinic_desktop.app.commands.opened import add_sign_in, opened
from clinic_desktop.app.outcome import Outcome
from clinic_desktop.kernel.errors import NeedsConfirmation, NotFound, UserError
from clinic_desktop.kernel.text import translate

if TYPE_CHECKING:
    from clinic_desktop.foreign.kinds import ForeignFile
    from clinic_desktop.storage.context import Context

Lines = Sequence[Mapping[str, str]]  # source, where, why


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
            name = PurePath(file.name).name
            command = IntakeDocument(name, file.content, examined, Source.IMPORT, patient_id)
            try:
                taken = intake_document(session.ctx, command)
            except (UserError, NeedsConfirmation) as error:
                report.refuse(file.name, error.message())
                continue
            report.stored += not taken.found
            kept_only = examined.state is not ContentState.READABLE
            report.kept_unmapped += kept_only and not taken.found
            if examined.problem:
                report.note(file.name, examined.problem.removeprefix(f"{file.name}: "))
    return report.outcome()


def _dicom(arguments: argparse.Namespace) -> Outcome:
    from clinic_desktop.foreign.workshop import Workshop
    from clinic_desktop.modules.documents.api import ImportDicom, flaw_of, import_dicom, read_dicom

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
        for kept in files:
            if why := flaw_of(kept):
                report.kept_unmapped += 1
                report.note(kept.name, why)
    return report.outcome()


def told(refused: Lines, notes: Lines = ()) -> tuple[str, ...]:
    """Return the lines for people, what to do last; at most fifty of refusals and notes."""
    lines = [": ".join(filter(None, one.values())) for one in [*refused, *notes]][:50]
    advice = translate(
        "Errors",
        "Nothing of what was refused is stored. Correct these files or ask for them again, then"
        " import again: what is stored already is not stored twice.",
    )
    return (*lines, advice) if refused else tuple(lines)


class _Report:
    """What is printed in the end; files of folders are named by their way from there."""

    def __init__(self) -> None:
        self.read = self.stored = self.kept_unmapped = 0
        self.refused: list[dict[str, str]] = []
        self.notes: list[dict[str, str]] = []  # of what was kept, but can't be read or shown

    def refuse(self, source: str, why: str, where: str = "") -> None:
        """Note a file that is not kept."""
        self.refused.append({"source": source, "where": where, "why": why})

    def note(self, source: str, why: str) -> None:
        """Note what is wrong with a file that is kept."""
        self.notes.append({"source": source, "where": "", "why": why})

    def files(self, paths: list[Path]) -> Iterator[ForeignFile]:
        """Yield the files of paths and folders; what can't be read is refused by name."""
        from clinic_desktop.foreign.kinds import ForeignFile

        for path in paths:
            folder = path.is_dir()
            for one in sorted(p for p in path.rglob("*") if p.is_file()) if folder else [path]:
                self.read += 1
                name = one.relative_to(path).as_posix() if folder else one.name
                content = self._content(one, name)
                if content is not None:
                    yield ForeignFile(name, content)

    def _content(self, path: Path, name: str) -> bytes | None:
        from clinic_desktop.foreign.failures import ForeignFailure, Reason
        from clinic_desktop.foreign.limits import MAX_FILE

        try:
            size = path.stat().st_size
            if not size:
                raise ForeignFailure(name, Reason.EMPTY)
            if size > MAX_FILE:
                raise ForeignFailure(name, Reason.BYTES, {"found": size, "limit": MAX_FILE})
            return path.read_bytes()
        except ForeignFailure as failure:
            self.refuse(name, failure.advised())
        except OSError as error:
            self.refuse(name, error.strerror or str(error), str(path.parent))
        return None

    def outcome(self) -> Outcome:
        """Return what the command line prints; nothing stored and something refused fails."""
        values = {
            "read": self.read,
            "stored": self.stored,
            "kept_unmapped": self.kept_unmapped,
            "refused": self.refused,
            "notes": self.notes,
        }
        shown = ("read", "stored", "kept_unmapped")
        text = ", ".join(f"{name} {values[name]}" for name in shown)
        ok = bool(self.stored) or not self.refused
        return Outcome(values, text, ok=ok, notices=told(self.refused, self.notes))


def _patient(ctx: Context, number: str | None) -> UUID | None:
    """Return the patient of a number; a number that names nobody is no tray. Raises NotFound."""
    from clinic_desktop.modules.patients.api import search_patients

    if number is None:
        return None
    for hit in search_patients(ctx, number):
        if hit.ref.number.casefold() == number.strip().casefold():
            return (hit.merged_into or hit.ref).id
    raise NotFound(what=translate("Patients", "The patient"))
