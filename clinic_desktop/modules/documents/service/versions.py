"""A newer version of a paper takes the place of the one before, which stays readable."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

from clinic_desktop.kernel.errors import StaleRecord
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import clean_line
from clinic_desktop.modules.documents.domain.codes import DocumentStatus, Operation, Source
from clinic_desktop.modules.documents.domain.records import (
    CantArrange,
    MadeHere,
    NewVersion,
    TakenIn,
)
from clinic_desktop.modules.documents.service.intake import new_content, queue_reading
from clinic_desktop.modules.documents.service.sight import require_right
from clinic_desktop.modules.documents.store import documents
from clinic_desktop.storage import blobs
from clinic_desktop.storage.context import Context


def add_version(ctx: Context, command: NewVersion) -> TakenIn:
    """Let another file hold for a paper from now on; what was read of the old one is not its.

    The same file as now changes nothing. Raises MadeHere, CantArrange when the paper holds no
    more, StaleRecord, NotFound, NotAllowed, failures of the disk.
    """
    ctx.require(Permission.PRACTICE_READ)
    digest = sha256(command.content).hexdigest()
    kind = command.examined.kind.value
    staged = blobs.stage(ctx.store, ctx.new_id(), command.content, kind)
    with ctx.unit_of_work() as uow:
        before = documents.by_id(uow.connection, command.document_id)
        require_right(ctx, before, Permission.DOCUMENT_WRITE)
        if before.source is Source.MADE:
            raise MadeHere(title=before.filing.title)
        if before.status is not DocumentStatus.CURRENT:
            raise CantArrange(title=before.filing.title)
        if before.content.sha256 == digest:
            return TakenIn(before, found=True)
        if before.version != command.version:
            raise StaleRecord
        blob_id = blobs.keep_staged(uow, staged)
        fresh = replace(
            new_content(ctx, uow, blob_id, digest, command.examined),
            document_id=before.id,
            operation=Operation.REPLACE,
            origin_ids=(before.content.id,),
            size=staged.size,
            file_name=clean_line(command.name),
        )
        documents.add_content(uow, fresh)
        values = {"content_id": fresh.id, "problem": command.examined.problem}
        documents.change(uow, before.id, command.version, values)
        queue_reading(uow, fresh)
        after = documents.by_id(uow.connection, before.id)
        uow.commit()
    return TakenIn(after)
