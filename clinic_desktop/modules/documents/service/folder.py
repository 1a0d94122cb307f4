"""Take in what a scanner put into a folder: into the tray, each file once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from clinic_desktop.foreign.kinds import ForeignFile
from clinic_desktop.foreign.limits import MAX_FILE
from clinic_desktop.foreign.workshop import Workshop
from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.documents.domain.codes import Source
from clinic_desktop.modules.documents.domain.imaging import Refused
from clinic_desktop.modules.documents.domain.records import IntakeDocument, TakenIn
from clinic_desktop.modules.documents.service.intake import intake_document
from clinic_desktop.modules.documents.store.examining import examine_file
from clinic_desktop.modules.documents.store.inbox import Inbox
from clinic_desktop.storage.context import Context


@dataclass(frozen=True, slots=True)
class FolderReport:
    """What one look at a folder brought."""

    stored: tuple[UUID, ...] = ()
    known: int = 0
    refused: tuple[Refused, ...] = ()


@dataclass(frozen=True, slots=True)
class Kept:
    """What came of a file: where it is, or why it was refused."""

    taken: TakenIn | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Scan:
    """A file of the folder as it was read: what to take in, or why not."""

    path: Path
    command: IntakeDocument | None
    problem: str = ""


def read_scan(workshop: Workshop, inbox: Inbox, path: Path) -> Scan | None:
    """Read one file that is ready, by the worker and without a store; None when it is not any more.

    Raises OSError when it can't be read.
    """
    try:
        if path.stat().st_size > MAX_FILE:
            why = translate("Documents", "The file is larger than the program reads.")
            return Scan(path, None, why)
        content = path.read_bytes()
        if not inbox.unchanged(path):
            return None
        examined = examine_file(workshop, ForeignFile(path.name, content))
    except FileNotFoundError:
        return None  # somebody else was faster
    except UserError as error:
        return Scan(path, None, error.message())
    return Scan(path, IntakeDocument(path.name, content, examined, Source.FOLDER))


def keep_scan(ctx: Context, scan: Scan) -> Kept:
    """Put what was read into the tray. Afterwards `inbox.put_away(path, kept.problem)`."""
    ctx.require(Permission.DOCUMENT_INTAKE)
    if scan.command is None:
        return Kept(problem=scan.problem)
    try:
        return Kept(intake_document(ctx, scan.command))
    except UserError as error:
        return Kept(problem=error.message())


def take_from_folder(ctx: Context, workshop: Workshop, inbox: Inbox) -> FolderReport:
    """Take in the files that are ready; they lie in `done` or `refused` afterwards.

    Blocks while the worker reads: for a thread of its own. Raises NotAllowed, OSError when the
    folder can't be read, and failures of the store; a file that is not kept stays where it is.
    """
    ctx.require(Permission.DOCUMENT_INTAKE)
    stored: list[UUID] = []
    refused: list[Refused] = []
    known = 0
    for path in inbox.ready():
        scan = read_scan(workshop, inbox, path)
        if scan is None:
            continue
        kept = keep_scan(ctx, scan)
        inbox.put_away(scan.path, kept.problem)
        if kept.taken is None:
            refused.append(Refused(scan.path.name, kept.problem))
        elif kept.taken.found:
            known += 1
        else:
            stored.append(kept.taken.document.id)
    return FolderReport(tuple(stored), known, tuple(refused))
