"""A recording begins with everybody's agreement, is kept piece by piece, and goes into the chart.

| what | door |
|---|---|
| the clinic's rule | `call_policy`, `set_call_policy` |
| pressed by the doctor when all have agreed | `begin_recording` |
| each second, from the engine | `keep_piece` |
| stopped, for whatever reason; again after a crash | `file_recording`, `file_left_recordings` |
| its time is over | `look_after_recordings` (each day), `expiring_recordings` |
"""

from __future__ import annotations

import hashlib
import io
from uuid import UUID

from clinic_desktop.foreign.kinds import Kind
from clinic_desktop.kernel.clock import from_milliseconds, milliseconds, wall_of
from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.kernel.local_text import stamp_text
from clinic_desktop.kernel.partial_date import PartialDate
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.consult.domain.calls import CallOver, CallSession, CallStatus
from clinic_desktop.modules.consult.domain.naming import moment_name
from clinic_desktop.modules.consult.domain.recordings import (
    CallPolicy,
    Expiring,
    Recording,
    RecordingOff,
    RecordingState,
    agreed,
    goes_at,
    is_soon,
    policy_problems,
)
from clinic_desktop.modules.consult.service.filing import encounter_of
from clinic_desktop.modules.consult.service.sight import require_sight
from clinic_desktop.modules.consult.store import calls, kept
from clinic_desktop.modules.consult.store import recordings as store
from clinic_desktop.modules.documents.api import (
    CallPaper,
    Category,
    ContentState,
    Examined,
    Filing,
    Source,
    erase_call_paper,
    file_call_paper,
    stage_call_paper,
)
from clinic_desktop.modules.practice.api import clinic_profile
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.blobs import StagedBlob
from clinic_desktop.storage.context import Context

_BLOCK = 256 * 1024


def call_policy(ctx: Context) -> CallPolicy:
    """Return what the clinic allows in its calls."""
    ctx.require(Permission.PRACTICE_READ)
    with ctx.reading() as connection:
        return store.policy(connection)


def set_call_policy(ctx: Context, policy: CallPolicy) -> CallPolicy:
    """Set what the clinic allows in its calls. Raises InvalidInput, StaleRecord."""
    ctx.require(Permission.PRACTICE_WRITE)
    if problems := policy_problems(policy):
        raise InvalidInput(problems)
    with ctx.unit_of_work() as uow:
        store.put_policy(uow, policy)
        now = store.policy(uow.connection)
        uow.commit()
    return now


def begin_recording(ctx: Context, call_id: UUID, *, sound_only: bool = False) -> Recording:
    """Note that a recording begins; its id is the `ref` that the engine gets.

    The call is linked to its visit now, by its doctor: who files after a crash may not see it.
    Raises RecordingOff, ConsentMissing, CallOver, NotFound.
    """
    ctx.require(Permission.CALL_HOST)
    with ctx.reading() as connection:
        visit = encounter_of(ctx, calls.find(connection, call_id))
    with ctx.unit_of_work() as uow:
        call = calls.find(uow.connection, call_id)
        if call.status is not CallStatus.OPEN:
            raise CallOver
        if not store.policy(uow.connection).recording:
            raise RecordingOff
        answers = agreed(kept.consents(uow.connection, call_id), "recording")
        begun = Recording(
            id=ctx.new_id(),
            version=1,
            call_id=call_id,
            patient_id=call.patient_id,
            state=RecordingState.RUNNING,
            sound_only=sound_only,
            wording=answers[-1].wording,
            began_ms=uow.now_ms,
            ended_ms=None,
            why="",
            document_id=None,
            noticed_ms=None,
        )
        store.insert(uow, begun)
        if call.encounter_id != visit:
            calls.change(uow, call, {"encounter_id": visit})
        who = ", ".join(answer.name or answer.role.value for answer in answers)
        uow.note(
            AuditEntry(
                "E",
                "call.recording",
                begun.id,
                call.patient_id,
                reason=begun.wording,
                detail=f"begun; agreed: {who}",
            )
        )
        uow.commit()
    return begun


def keep_piece(ctx: Context, recording_id: UUID, number: int, content: bytes) -> None:
    """Keep the next bytes of a recording, in the encrypted store. Raises NotFound."""
    ctx.require(Permission.CALL_HOST)
    with ctx.unit_of_work() as uow:
        if store.find(uow.connection, recording_id).state is RecordingState.RUNNING:
            store.keep_piece(uow, recording_id, number, content)
        uow.commit()


def file_recording(
    ctx: Context, recording_id: UUID, why: str = "", ended_ms: int | None = None
) -> Recording:
    """File what was recorded into the chart; filing it twice changes nothing.

    `why` says why it ended: "" as asked. Raises NotFound, failures of the disk: then the pieces
    stay, and the next start tries again.
    """
    ctx.require(Permission.CALL_HOST)
    with ctx.reading() as connection:
        before = store.find(connection, recording_id)
        if before.state is not RecordingState.RUNNING:
            return before
        call = calls.find(connection, before.call_id)
        reel = store.Reel(connection, recording_id)
        ready = _staged(ctx, call, before, reel) if reel.size else None
    with ctx.unit_of_work() as uow:
        values: dict[str, object] = {"ended_ms": ended_ms or uow.now_ms, "why": why}
        values["state"] = RecordingState.EMPTY.value
        if ready is not None:
            filed = file_call_paper(ctx, uow, *ready)
            values |= {"state": RecordingState.FILED.value, "document_id": filed.id}
        after = store.change(uow, before, values)
        store.drop_pieces(uow, recording_id)
        detail = f"ended; {reel.size} bytes; {why or 'as asked'}"
        uow.note(AuditEntry("E", "call.recording", after.id, after.patient_id, detail=detail))
        uow.commit()
    return after


def file_left_recordings(ctx: Context) -> tuple[Recording, ...]:
    """File what a crash left on this device; for the start, while nothing is recorded here."""
    ctx.require(Permission.CALL_HOST)
    with ctx.reading() as connection:
        left = store.with_pieces(connection)
    return tuple(file_recording(ctx, recording_id, "crash") for recording_id in left)


def recordings_of(ctx: Context, call_id: UUID) -> tuple[Recording, ...]:
    """Return the recordings of a call, oldest first. Raises NotFound, NotAllowed."""
    ctx.require(Permission.CALL_READ)
    with ctx.reading() as connection:
        require_sight(ctx, calls.find(connection, call_id))
        return store.of_call(connection, call_id)


def expiring_recordings(ctx: Context) -> tuple[Expiring, ...]:
    """Return what goes soon, and when: each is listed for a week at least."""
    ctx.require(Permission.CALL_READ)
    now = milliseconds(ctx.clock.now())
    with ctx.reading() as connection:
        days = store.policy(connection).recording_days
        found = [one for one in store.filed(connection) if is_soon(one, days, now)]
    return tuple(Expiring(one, goes_at(one, days, now)) for one in found)


def look_after_recordings(ctx: Context) -> tuple[Recording, ...]:
    """Remove recordings whose time is over, and list those whose time comes; returns the removed.

    For a job of each day. A recording that nobody could have seen in the list does not go.
    """
    ctx.require(Permission.CALL_HOST)
    removed = []
    for one in expiring_recordings(ctx):
        with ctx.unit_of_work() as uow:
            recording = store.find(uow.connection, one.recording.id)
            if recording.state is not RecordingState.FILED:
                continue
            if recording.noticed_ms is None:
                store.change(uow, recording, {"noticed_ms": uow.now_ms})
            elif one.goes_ms <= uow.now_ms and recording.document_id is not None:
                reason = translate("Consult", "The time for which the clinic keeps it is over.")
                erase_call_paper(ctx, uow, recording.document_id, reason)
                state = {"state": RecordingState.EXPIRED.value}
                removed.append(store.change(uow, recording, dict(state)))
            uow.commit()
    return tuple(removed)


def _staged(
    ctx: Context, call: CallSession, recording: Recording, reel: store.Reel
) -> tuple[CallPaper, StagedBlob]:
    """Put the whole recording on the disk, encrypted; in memory is one piece at a time."""
    paper = _paper(ctx, call, recording, _digest(reel))
    return paper, stage_call_paper(ctx, paper, io.BufferedReader(reel))


def _digest(reel: store.Reel) -> str:
    digest = hashlib.sha256()
    reel.seek(0)
    while block := reel.read(_BLOCK):
        digest.update(block)
    reel.seek(0)
    return digest.hexdigest()


def _paper(ctx: Context, call: CallSession, recording: Recording, sha256: str) -> CallPaper:
    began = wall_of(from_milliseconds(recording.began_ms), clinic_profile(ctx).zone)
    title = translate("Consult", "Recording of the call of {time}").format(time=stamp_text(began))
    filing = Filing(
        title,
        Category.RECORDING,
        PartialDate.of(began.date()),
        ctx.actor.name,
        encounter_of(ctx, call),
    )
    unseen = translate("Consult", "A recording is played by a video player: save a copy.")
    examined = Examined(Kind.WEBM, 0, ContentState.OPAQUE, unseen)
    name = f"{moment_name(began)}.webm"
    return CallPaper(name, sha256, examined, Source.MADE, call.patient_id, filing)
