"""The paper of a call: who, when, how good, what was written and agreed to. Filed at its end."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from clinic_desktop.foreign.kinds import Kind
from clinic_desktop.kernel.clock import from_milliseconds, wall_of
from clinic_desktop.kernel.local_text import stamp_text, time_text
from clinic_desktop.kernel.partial_date import PartialDate
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.consult.domain.calls import (
    CallConsent,
    CallerRole,
    CallFile,
    CallMessage,
    CallSession,
    CallStatus,
    role_text,
)
from clinic_desktop.modules.consult.domain.naming import moment_name
from clinic_desktop.modules.consult.domain.recordings import Recording, RecordingState
from clinic_desktop.modules.consult.domain.summary import (
    CallSummary,
    PersonSummary,
    quality_text,
    read_summary,
)
from clinic_desktop.modules.consult.service.filing import (
    encounter_of,
    last_sign,
    left_calls,
    unfiled_calls,
)
from clinic_desktop.modules.consult.service.opening import finish_call
from clinic_desktop.modules.consult.store import calls, kept, recordings
from clinic_desktop.modules.documents.api import (
    CallPaper,
    Category,
    ContentState,
    Examined,
    Filing,
    Source,
    file_call_paper,
    stage_call_paper,
)
from clinic_desktop.modules.patients.api import patient_ref
from clinic_desktop.modules.practice.api import Paper, begin_paper
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.context import Context

if TYPE_CHECKING:
    from clinic_desktop.paper import Sheet

_SECOND = 1000


@dataclass(frozen=True, slots=True)
class _Kept:
    """Everything that is known of a call."""

    call: CallSession
    summary: CallSummary
    messages: tuple[CallMessage, ...]
    consents: tuple[CallConsent, ...]
    files: tuple[CallFile, ...]
    recordings: tuple[Recording, ...]


def end_call(
    ctx: Context, call_id: UUID, summary: str, status: CallStatus = CallStatus.FINISHED
) -> CallSession:
    """End a call and file its paper; ending it twice changes nothing.

    The end is kept before the paper is made: if that fails, the next start makes it.
    """
    ctx.require(Permission.CALL_HOST)
    finish_call(ctx, call_id, summary, status)
    return file_summary(ctx, call_id)


def file_summary(ctx: Context, call_id: UUID) -> CallSession:
    """File the paper of a finished call in its chart, once. Raises NotFound, failures of the disk.

    One that nobody came to has none.
    """
    ctx.require(Permission.CALL_HOST)
    known = _known(ctx, call_id)
    call = known.call
    if call.status is not CallStatus.FINISHED or call.document_id is not None:
        return call
    encounter_id = encounter_of(ctx, call)
    printing = begin_paper(ctx, AuditEntry("E", "call.summary", call.id, call.patient_id))
    began = _moment(printing, call.opened_ms if _began(known) is None else _began(known))
    title = translate("Consult", "Video consult of {time}").format(time=stamp_text(began))
    pdf, pages = _drawn(ctx, printing, known)
    paper = CallPaper(
        f"{moment_name(began)}.pdf",
        hashlib.sha256(pdf).hexdigest(),
        Examined(Kind.PDF, pages, ContentState.READABLE),
        Source.MADE,
        call.patient_id,
        Filing(title, Category.OTHER, PartialDate.of(began.date()), ctx.actor.name, encounter_id),
    )
    staged = stage_call_paper(ctx, paper, pdf)
    with ctx.unit_of_work() as uow:
        now = calls.find(uow.connection, call_id)
        if now.document_id is None:
            filed = file_call_paper(ctx, uow, paper, staged)
            values = {"document_id": filed.id, "encounter_id": encounter_id}
            now = calls.change(uow, now, dict(values))
        uow.commit()
    return now


def close_left_calls(ctx: Context) -> tuple[CallSession, ...]:
    """Close what a crash left open, and file what it left unfiled; returns the calls filed now."""
    ctx.require(Permission.CALL_HOST)
    for call in left_calls(ctx):
        at_ms, status = last_sign(ctx, call)
        finish_call(ctx, call.id, call.summary, status, at_ms)
    return tuple(file_summary(ctx, call.id) for call in unfiled_calls(ctx))


def _known(ctx: Context, call_id: UUID) -> _Kept:
    with ctx.reading() as connection:
        call = calls.find(connection, call_id)
        return _Kept(
            call,
            read_summary(call.summary),
            kept.messages(connection, call_id),
            kept.consents(connection, call_id),
            kept.files(connection, call_id),
            recordings.of_call(connection, call_id),
        )


# ---------------------------------------------------------------- the pages


def _drawn(ctx: Context, paper: Paper, known: _Kept) -> tuple[bytes, int]:
    ref = patient_ref(ctx, known.call.patient_id)
    sheet = paper.sheet(translate("Consult", "Video consult"), f"{ref.display_name} · {ref.number}")
    sheet.facts(_facts(ctx, paper, known))
    _people(sheet, paper, known.summary.people)
    _gaps(sheet, paper, known.summary.people)
    _words(sheet, paper, known.messages)
    _papers(sheet, paper, known.files)
    _recordings(sheet, paper, known.recordings)
    _answers(sheet, paper, known.consents)
    return sheet.to_bytes(), sheet.page_count


def _facts(ctx: Context, paper: Paper, known: _Kept) -> list[tuple[str, str]]:
    began, ended = _began(known), known.summary.ended_ms or known.call.ended_ms
    facts = [(translate("Consult", "Led by"), ctx.actor.name)]
    if began is not None:
        facts.append((translate("Consult", "Began"), stamp_text(_moment(paper, began))))
    if ended is not None:
        facts.append((translate("Consult", "Ended"), stamp_text(_moment(paper, ended))))
    if began is not None and ended is not None:
        facts.append((translate("Consult", "Lasted"), length_text(ended - began)))
    if known.summary.ended_ms is None:
        why = translate("Consult", "The program was interrupted: this is what it had kept.")
        facts.append((translate("Consult", "Note"), why))
    return facts


def _people(sheet: Sheet, paper: Paper, people: Sequence[PersonSummary]) -> None:
    from clinic_desktop.paper import PaperColumn

    sheet.heading(translate("Consult", "In the call"))
    if not people:
        sheet.paragraph(translate("Consult", "Nobody was connected."))
        return
    names = (
        (translate("Consult", "Who"), 3.0),
        (translate("Consult", "Came"), 1.2),
        (translate("Consult", "Left"), 1.2),
        (translate("Consult", "Interruptions"), 1.5),
        (translate("Consult", "Quality"), 2.5),
    )
    rows = [
        (
            who_text(person.role, person.name),
            time_text(_moment(paper, person.came_ms)),
            time_text(_moment(paper, person.left_ms)) if person.left_ms else "",
            str(len(person.gaps)),
            quality_text(person.quality),
        )
        for person in people
    ]
    sheet.table([PaperColumn(name, share) for name, share in names], rows)


def _gaps(sheet: Sheet, paper: Paper, people: Sequence[PersonSummary]) -> None:
    lines = [
        translate("Consult", "{who}: at {time} for {length}").format(
            who=who_text(person.role, person.name),
            time=time_text(_moment(paper, start)),
            length=length_text(end - start),
        )
        for person in people
        for start, end in person.gaps
    ]
    _listed(sheet, translate("Consult", "Interruptions"), lines)


def _words(sheet: Sheet, paper: Paper, messages: Sequence[CallMessage]) -> None:
    lines = [
        f"{time_text(_moment(paper, message.at_ms))} "
        f"{who_text(message.role, message.name)}: {message.text}"
        for message in messages
    ]
    _listed(sheet, translate("Consult", "Written in the call"), lines)


def _papers(sheet: Sheet, paper: Paper, files: Sequence[CallFile]) -> None:
    filed = translate("Consult", "filed in the chart")
    left = translate("Consult", "not kept")
    lines = [
        f"{time_text(_moment(paper, file.at_ms))} {role_text(file.role)}: {file.name} "
        f"({-(-file.size // 1024)} kB) – {filed if file.document_id else left}"
        for file in files
    ]
    _listed(sheet, translate("Consult", "Files and pictures"), lines)


def _recordings(sheet: Sheet, paper: Paper, found: Sequence[Recording]) -> None:
    lines = [
        f"{time_text(_moment(paper, one.began_ms))} "
        f"– {time_text(_moment(paper, one.ended_ms)) if one.ended_ms else ''}: "
        f"{translate('Consult', _STATES[one.state])}"
        for one in found
    ]
    _listed(sheet, translate("Consult", "Recordings"), lines)


def _answers(sheet: Sheet, paper: Paper, consents: Sequence[CallConsent]) -> None:
    lines = [
        f"{time_text(_moment(paper, one.at_ms))} {who_text(one.role, one.name)} – "
        f"{translate('Consult', _WHAT[one.what])}: {translate('Consult', _ANSWERS[one.answer])}"
        for one in consents
        if one.what in _WHAT and one.answer in _ANSWERS
    ]
    _listed(sheet, translate("Consult", "Consents"), lines)
    for wording in dict.fromkeys(one.wording for one in consents):
        sheet.paragraph(wording, ink="secondary")


def _listed(sheet: Sheet, title: str, lines: Sequence[str]) -> None:
    if lines:
        sheet.heading(title)
        for line in lines:
            sheet.paragraph(line)


def _began(known: _Kept) -> int | None:
    connected = [one.connected_ms for one in known.summary.people if one.connected_ms]
    if connected:
        return min(connected)
    return known.messages[0].at_ms if known.messages else known.summary.began_ms


def _moment(paper: Paper, at_ms: int | None) -> datetime:
    return wall_of(from_milliseconds(at_ms or 0), paper.profile.zone)


def who_text(role: CallerRole, name: str) -> str:
    """Return who somebody was, with the name that was given; the doctor's says enough."""
    return name if name and role is CallerRole.HOST else f"{role_text(role)} {name}".rstrip()


def length_text(milliseconds: int) -> str:
    """Return how long something took, in words."""
    seconds = max(0, milliseconds) // _SECOND
    if seconds < 60:
        return translate("Consult", "{count} s").format(count=seconds)
    return translate("Consult", "{count} min").format(count=round(seconds / 60))


_WHAT = {
    "recording": QT_TRANSLATE_NOOP("Consult", "recording"),
    "snapshot": QT_TRANSLATE_NOOP("Consult", "picture"),
}
_ANSWERS = {
    "asked": QT_TRANSLATE_NOOP("Consult", "asked"),
    "granted": QT_TRANSLATE_NOOP("Consult", "agreed"),
    "refused": QT_TRANSLATE_NOOP("Consult", "refused"),
    "withdrawn": QT_TRANSLATE_NOOP("Consult", "withdrew"),
}
_STATES = {
    RecordingState.RUNNING: QT_TRANSLATE_NOOP("Consult", "being filed when this was written"),
    RecordingState.FILED: QT_TRANSLATE_NOOP("Consult", "filed in the chart"),
    RecordingState.EMPTY: QT_TRANSLATE_NOOP("Consult", "nothing was recorded"),
    RecordingState.EXPIRED: QT_TRANSLATE_NOOP("Consult", "kept no longer"),
}
