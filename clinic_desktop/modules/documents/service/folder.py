"""Take in what a scanner put into a folder: into the tray, each file once."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from clinic_desktop.foreign.kinds import ForeignFile
from clinic_desktop.foreign.limits import MAX_FILE
from clinic_desktop.foreign.workshop import Workshop
from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.documents.domain.codes import Source
from clinic_desktop.modules.documents.domain.imaging import Refused
from clinic_desktop.modules.documents.domain.records import IntakeDocument
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
        if path.stat().st_size > MAX_FILE:
            why = translate("Documents", "The file is larger than the program reads.")
            inbox.put_away(path, why)
            refused.append(Refused(path.name, why))
            continue
        try:
            content = path.read_bytes()
            if not inbox.unchanged(path):
                continue
            examined = examine_file(workshop, ForeignFile(path.name, content))
            command = IntakeDocument(path.name, content, examined, Source.FOLDER)
            taken = intake_document(ctx, command)
        except FileNotFoundError:
            continue  # somebody else was faster
        except UserError as error:
            inbox.put_away(path, error.message())
            refused.append(Refused(path.name, error.message()))
            continue
        inbox.put_away(path)
        known += taken.found
        stored += [] if taken.found else [taken.document.id]
    return FolderReport(tuple(stored), known, tuple(refused))
