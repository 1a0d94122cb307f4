"""What patients answer: a code at the desk or in an SMS confirms, cancels or asks for a call."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from clinic_desktop.kernel.clock import instant_of
from clinic_desktop.kernel.errors import ClinicError, NotFound
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import clean_line, translate
from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    AppointmentView,
    CancelAppointment,
    ChangeStatus,
    appointment,
    cancel_appointment,
    change_status,
)
from clinic_desktop.modules.messages.domain.message import occurrence_of
from clinic_desktop.modules.messages.domain.replies import (
    WRONG_LIMIT,
    WRONG_MINUTES,
    Answer,
    CodeOutdated,
    Reply,
    ReplyState,
    TooManyCodes,
    WrongCode,
    looks_like_code,
    normal_code,
    parse_reply,
)
from clinic_desktop.modules.messages.service.follow_agenda import EXPECTED
from clinic_desktop.modules.messages.store import answers as store
from clinic_desktop.modules.patients.api import patient_refs
from clinic_desktop.storage.context import Context


@dataclass(frozen=True, slots=True)
class _Sender:
    """Who answers: a user at the desk for the patient, or a phone number."""

    source: str  # desk | sms
    name: str


_TEXT_LIMIT = 500


def appointment_by_code(ctx: Context, code: str) -> AppointmentView:
    """Return the appointment of a code, to say its time back to the patient.

    Raises WrongCode, CodeOutdated, TooManyCodes; wrong codes are counted.
    """
    ctx.require(Permission.MESSAGE_WRITE)
    return _find(ctx, code, _Sender("desk", str(ctx.actor.user_id)))


def confirm_by_code(ctx: Context, code: str, answer: Answer) -> AppointmentView:
    """Do what the patient answers: confirm, cancel, or put them on the list of calls.

    Saying the same twice changes nothing more. Raises WrongCode, CodeOutdated, TooManyCodes,
    and what the agenda raises.
    """
    ctx.require(Permission.MESSAGE_WRITE)
    sender = _Sender("desk", str(ctx.actor.user_id))
    shown = _find(ctx, code, sender)
    _apply(ctx, shown, answer, translate("Messages", "Cancelled by the patient by code"))
    text = normal_code(code)
    _keep(ctx, sender, text, (answer, _state_for(answer)), shown)
    return shown


def receive_reply(ctx: Context, from_phone: str, text: str) -> ReplyState:
    """Take an SMS that came in: "YES <code>" is done at once, all else waits to be read.

    Returns what became of it. Never raises for what a stranger may write.
    """
    ctx.require(Permission.MESSAGE_WRITE)
    parsed = parse_reply(text)
    words = clean_line(text)[:_TEXT_LIMIT]
    sender = _Sender("sms", clean_line(from_phone)[:40])
    if not parsed.code or parsed.answer is None:
        return _keep(ctx, sender, words, (parsed.answer, ReplyState.OPEN), None)
    try:
        shown = _find(ctx, parsed.code, sender)
        _apply(ctx, shown, parsed.answer, translate("Messages", "Cancelled by the patient by SMS"))
    except (WrongCode, TooManyCodes):
        return _keep(ctx, sender, words, (parsed.answer, ReplyState.OPEN), None)
    except ClinicError as refused:
        note = refused.message()
        return _keep(ctx, sender, words, (parsed.answer, ReplyState.OPEN), None, note)
    state = _state_for(parsed.answer)
    return _keep(ctx, sender, words, (parsed.answer, state), shown)


def replies(ctx: Context, limit: int = 300) -> tuple[Reply, ...]:
    """Return what came back, what is to be read first."""
    ctx.require(Permission.MESSAGE_READ)
    with ctx.reading() as connection:
        patients = store.reply_patients(connection, limit)
    refs = patient_refs(ctx, patients)
    names = {patient_id: ref.display_name for patient_id, ref in refs.items()}
    with ctx.reading() as connection:
        return tuple(store.replies(connection, names, limit))


def finish_reply(ctx: Context, reply: Reply, note: str = "") -> None:
    """Mark a reply as read and dealt with. Raises StaleRecord."""
    ctx.require(Permission.MESSAGE_WRITE)
    with ctx.unit_of_work() as uow:
        store.finish_reply(uow, reply.id, reply.version, clean_line(note)[:_TEXT_LIMIT])
        uow.commit()


def _find(ctx: Context, code: str, sender: _Sender) -> AppointmentView:
    typed = normal_code(code)
    since = ctx.clock.now() - timedelta(minutes=WRONG_MINUTES)
    with ctx.reading() as connection:
        wrong = store.wrong_since(connection, sender.source, sender.name, since)
        known = store.known_code(connection, typed) if looks_like_code(typed) else None
    if wrong >= WRONG_LIMIT:
        raise TooManyCodes(minutes=WRONG_MINUTES)
    if known is None:
        _keep(ctx, sender, typed, (None, ReplyState.WRONG), None)
        raise WrongCode(code=typed)
    try:
        shown = appointment(ctx, known.appointment_id)
    except NotFound:
        raise CodeOutdated(code=typed) from None
    over = ctx.clock.now() >= instant_of(shown.start, shown.zone)
    if over or shown.status not in EXPECTED or occurrence_of(shown.start) != known.occurrence:
        raise CodeOutdated(code=typed)
    return shown


def _apply(ctx: Context, shown: AppointmentView, answer: Answer, reason: str) -> None:
    if answer is Answer.CONFIRM and shown.status is not AppointmentStatus.CONFIRMED:
        change_status(ctx, ChangeStatus(shown.id, shown.version, AppointmentStatus.CONFIRMED))
    elif answer is Answer.CANCEL:
        cancel_appointment(ctx, CancelAppointment(shown.id, shown.version, reason))


def _state_for(answer: Answer) -> ReplyState:
    """A wish for a call stays open until somebody has called."""
    return ReplyState.OPEN if answer is Answer.CALL_BACK else ReplyState.APPLIED


def _keep(
    ctx: Context,
    sender: _Sender,
    text: str,
    came_of: tuple[Answer | None, ReplyState],
    shown: AppointmentView | None,
    note: str = "",
) -> ReplyState:
    answer, state = came_of
    patient_id: UUID | None = shown.patient_id if shown else None
    with ctx.unit_of_work() as uow:
        store.add_reply(
            uow,
            {
                "source": sender.source,
                "sender": sender.name,
                "text": text,
                "answer": answer.value if answer else "",
                "state": state.value,
                "patient_id": patient_id,
                "appointment_id": shown.id if shown else None,
                "note": note,
            },
        )
        uow.commit()
    return state
