"""What of a call goes into the chart. All doors are in `consult.api`:

- `file_snapshot`: a picture of the video, of somebody who agreed to it.
- `file_call_file`, `discard_call_file`: what came in the chat; `examine` it first by the worker
  (`documents.api.examine_file`), off the main thread.
- `keep_record`: what was counted so far, each minute, so that a crash leaves more than nothing.
- `end_call` (documents.py): the end, and its paper in the chart; `close_left_calls`: what a crash
  left open, at the next start.
- `recording.py` has the recording's own doors.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from uuid import UUID

from clinic_desktop.kernel.clock import from_milliseconds, milliseconds, wall_of
from clinic_desktop.kernel.errors import NotFound, UserError
from clinic_desktop.kernel.local_text import stamp_text
from clinic_desktop.kernel.partial_date import PartialDate
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, clean_line, translate
from clinic_desktop.modules.chart.api import encounters_of
from clinic_desktop.modules.consult.domain.calls import (
    CallerRole,
    CallFile,
    CallSession,
    CallStatus,
)
from clinic_desktop.modules.consult.domain.naming import clean_file_name, moment_name
from clinic_desktop.modules.consult.domain.recordings import ConsentMissing, agreed
from clinic_desktop.modules.consult.domain.summary import read_summary
from clinic_desktop.modules.consult.store import calls, kept
from clinic_desktop.modules.consult.store import recordings as recordings_store
from clinic_desktop.modules.documents.api import (
    CallPaper,
    Category,
    Document,
    Examined,
    Filing,
    Source,
    file_call_paper,
    stage_call_paper,
)
from clinic_desktop.modules.practice.api import clinic_profile
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.blobs import StagedBlob
from clinic_desktop.storage.context import Context


class OtherContent(UserError):
    """The bytes are not those that came in the call."""

    template = QT_TRANSLATE_NOOP(
        "Consult", "This is not the file that came in the call, so it was not filed."
    )


@dataclass(frozen=True, slots=True)
class FileSnapshot:
    """Command: file a PNG of the video; `role` and `name` are of who is in the picture."""

    call_id: UUID
    png: bytes
    examined: Examined
    role: CallerRole
    name: str


@dataclass(frozen=True, slots=True)
class FileCallFile:
    """Command: file what came in the chat."""

    call_id: UUID
    ref: str
    content: bytes
    examined: Examined
    title: str = ""
    category: Category = Category.OTHER


def file_snapshot(ctx: Context, command: FileSnapshot) -> Document:
    """Keep a picture of the video in the chart. Raises ConsentMissing, NotFound."""
    ctx.require(Permission.CALL_HOST)
    with ctx.reading() as connection:
        call = calls.find(connection, command.call_id)
        answers = agreed(kept.consents(connection, call.id), "snapshot")
    answer = next((a for a in answers if (a.role, a.name) == (command.role, command.name)), None)
    if answer is None:
        raise ConsentMissing
    taken = wall_of(ctx.clock.now(), clinic_profile(ctx).zone)
    title = translate("Consult", "Picture from the call of {time}").format(time=stamp_text(taken))
    filing = _filing(ctx, call, title, Category.PHOTO)
    name = f"{moment_name(taken)}.png"
    paper = CallPaper(
        name,
        hashlib.sha256(command.png).hexdigest(),
        command.examined,
        Source.CALL,
        call.patient_id,
        filing,
    )
    ref = f"snapshot-{paper.sha256[:32]}"
    came = (ref, milliseconds(ctx.clock.now()), CallerRole.HOST, name, len(command.png))
    staged = stage_call_paper(ctx, paper, command.png)
    return _file(ctx, call, (paper, staged), CallFile(*came, paper.sha256, None), answer.wording)


def file_call_file(ctx: Context, command: FileCallFile) -> Document:
    """Keep a file of the chat in the chart; filing it twice changes nothing.

    Raises NotFound, OtherContent.
    """
    ctx.require(Permission.CALL_HOST)
    with ctx.reading() as connection:
        call = calls.find(connection, command.call_id)
        came = _came(kept.files(connection, call.id), command.ref)
    digest = hashlib.sha256(command.content).hexdigest()
    if (came.size, came.sha256) != (len(command.content), digest):
        raise OtherContent
    name = clean_file_name(came.name)
    title = clean_line(command.title) or command.examined.title
    filing = _filing(ctx, call, title, command.category, came.name)
    paper = CallPaper(name, digest, command.examined, Source.CALL, call.patient_id, filing)
    staged = stage_call_paper(ctx, paper, command.content)
    return _file(ctx, call, (paper, staged), came, "")


def discard_call_file(ctx: Context, call_id: UUID, ref: str) -> None:
    """Say that a file of the chat was not kept: its bytes were never stored. Raises NotFound."""
    ctx.require(Permission.CALL_HOST)
    with ctx.unit_of_work() as uow:
        call = calls.find(uow.connection, call_id)
        came = _came(kept.files(uow.connection, call_id), ref)
        uow.note(AuditEntry("D", "call.file", call_id, call.patient_id, detail=came.sha256))
        uow.commit()


def keep_record(ctx: Context, call_id: UUID, summary: str) -> None:
    """Keep what was counted so far of a call that goes on. Raises NotFound."""
    ctx.require(Permission.CALL_HOST)
    with ctx.unit_of_work() as uow:
        call = calls.find(uow.connection, call_id)
        if call.status is CallStatus.OPEN and call.summary != summary:
            calls.change(uow, call, {"summary": summary})
        uow.commit()


def left_calls(ctx: Context) -> tuple[CallSession, ...]:
    """Return the acting practitioner's open calls that nobody can enter any more.

    One that can still be entered is taken up again by its doctor and is not over.
    """
    ctx.require(Permission.CALL_HOST)
    if ctx.actor.practitioner_id is None:
        return ()
    now = milliseconds(ctx.clock.now())
    with ctx.reading() as connection:
        found = calls.open_of_practitioner(connection, ctx.actor.practitioner_id)
        return tuple(
            call
            for call in found
            if not any(offer.is_valid(now) for offer in calls.offers_of(connection, call.id))
        )


def last_sign(ctx: Context, call: CallSession) -> tuple[int, CallStatus]:
    """Return when a call that was left open showed its last sign of life, and what it was."""
    ctx.require(Permission.CALL_HOST)
    summary = read_summary(call.summary)
    with ctx.reading() as connection:
        signs = [
            *(message.at_ms for message in kept.messages(connection, call.id)),
            *(consent.at_ms for consent in kept.consents(connection, call.id)),
            *(file.at_ms for file in kept.files(connection, call.id)),
            *(r.ended_ms or r.began_ms for r in recordings_store.of_call(connection, call.id)),
        ]
    for person in summary.people:
        rest = (*(at for gap in person.gaps for at in gap), person.connected_ms, person.left_ms)
        signs += [person.came_ms, *(at for at in rest if at is not None)]
    status = CallStatus.FINISHED if signs else CallStatus.CANCELLED
    return max(signs, default=call.opened_ms), status


def unfiled_calls(ctx: Context) -> tuple[CallSession, ...]:
    """Return the acting practitioner's finished calls without their paper in the chart."""
    ctx.require(Permission.CALL_HOST)
    if ctx.actor.practitioner_id is None:
        return ()
    with ctx.reading() as connection:
        return calls.without_paper(connection, ctx.actor.practitioner_id)


def encounter_of(ctx: Context, call: CallSession) -> UUID | None:
    """Return the visit that a call belongs to: the one it was linked to, or its appointment's."""
    ctx.require(Permission.CALL_HOST)
    if call.encounter_id is not None or call.appointment_id is None:
        return call.encounter_id
    visits = (line.encounter for line in encounters_of(ctx, call.patient_id))
    same = (v.id for v in visits if v is not None and v.appointment_id == call.appointment_id)
    return next(same, None)


def _file(
    ctx: Context,
    call: CallSession,
    ready: tuple[CallPaper, StagedBlob],
    came: CallFile,
    wording: str,
) -> Document:
    """Put a paper into the chart and say so beside the call, in one transaction."""
    with ctx.unit_of_work() as uow:
        filed = file_call_paper(ctx, uow, *ready)
        known = {file.ref: file for file in kept.files(uow.connection, call.id)}
        before = known.get(came.ref)
        if before is None or before.document_id != filed.id:
            now = CallFile(
                came.ref, came.at_ms, came.role, came.name, came.size, came.sha256, filed.id
            )
            kept.add_file(uow, call.id, now)
        whose = (filed.id, call.patient_id)
        uow.note(AuditEntry("E", "call.file", *whose, reason=wording, detail=came.ref))
        uow.commit()
    return filed


def _filing(
    ctx: Context, call: CallSession, title: str, category: Category, name: str = ""
) -> Filing:
    day = wall_of(from_milliseconds(milliseconds(ctx.clock.now())), clinic_profile(ctx).zone).date()
    author = ctx.actor.name if not name else ""
    return Filing(title, category, PartialDate.of(day), author, encounter_of(ctx, call))


def _came(files: tuple[CallFile, ...], ref: str) -> CallFile:
    found = next((file for file in files if file.ref == ref), None)
    if found is None:
        raise NotFound(what=translate("Consult", "The file"))
    return found
