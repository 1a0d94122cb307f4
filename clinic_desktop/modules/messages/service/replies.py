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
    Offer,
    OfferOver,
    OfferStatus,
    accept_offer,
    appointment,
    cancel_appointment,
    change_status,
    decline_offer,
    offer_and_wish,
    offer_status_text,
)
from clinic_desktop.modules.messages.domain.message import occurrence_of
from clinic_desktop.modules.messages.domain.replies import (
    WRONG_LIMIT,
    WRONG_MINUTES,
    Answer,
    CodeMeaning,
    CodeOutdated,
    Reply,
    ReplyState,
    TooManyCodes,
    WrongCode,
    looks_like_code,
    normal_code,
    offered_answer_text,
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


def find_code(ctx: Context, code: str) -> CodeMeaning:
    """Return what a code speaks of, to say it back to the patient.

    Raises WrongCode, CodeOutdated, OfferOver, TooManyCodes; wrong codes are counted.
    """
    ctx.require(Permission.MESSAGE_WRITE)
    found = _find(ctx, code, _Sender("desk", str(ctx.actor.user_id)))
    if isinstance(found, Offer) and found.status is not OfferStatus.OPEN:
        raise OfferOver(status=offer_status_text(found.status))
    return _meaning(found)


def confirm_by_code(ctx: Context, code: str, answer: Answer) -> CodeMeaning:
    """Do what the patient answers: confirm, cancel, or put them on the list of calls.

    An offered place is accepted or declined. Saying the same twice changes nothing more. Raises
    WrongCode, CodeOutdated, TooManyCodes, and what the agenda raises.
    """
    ctx.require(Permission.MESSAGE_WRITE)
    sender = _Sender("desk", str(ctx.actor.user_id))
    found = _find(ctx, code, sender)
    _apply(ctx, found, answer, translate("Messages", "Cancelled by the patient by code"))
    _keep(ctx, sender, normal_code(code), (answer, _state_for(answer)), found, _note(found, answer))
    return _meaning(found)


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
        found = _find(ctx, parsed.code, sender)
        _apply(ctx, found, parsed.answer, translate("Messages", "Cancelled by the patient by SMS"))
    except (WrongCode, TooManyCodes):
        return _keep(ctx, sender, words, (parsed.answer, ReplyState.OPEN), None)
    except ClinicError as refused:
        note = refused.message()
        return _keep(ctx, sender, words, (parsed.answer, ReplyState.OPEN), None, note)
    state = _state_for(parsed.answer)
    note = _note(found, parsed.answer)
    return _keep(ctx, sender, words, (parsed.answer, state), found, note)


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


def _find(ctx: Context, code: str, sender: _Sender) -> AppointmentView | Offer:
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
        if known.offer_id is not None:
            return offer_and_wish(ctx, known.offer_id)[0]
        assert known.appointment_id is not None
        shown = appointment(ctx, known.appointment_id)
    except NotFound:
        raise CodeOutdated(code=typed) from None
    over = ctx.clock.now() >= instant_of(shown.start, shown.zone)
    if over or shown.status not in EXPECTED or occurrence_of(shown.start) != known.occurrence:
        raise CodeOutdated(code=typed)
    return shown


def _meaning(found: AppointmentView | Offer) -> CodeMeaning:
    if isinstance(found, Offer):
        return CodeMeaning(found.patient_name, found.place.start, offered=True)
    return CodeMeaning(found.patient_name, found.start)


def _note(found: AppointmentView | Offer, answer: Answer) -> str:
    """Return what an answer meant where the answer alone doesn't say it."""
    if not isinstance(found, Offer) or answer is Answer.CALL_BACK:
        return ""
    return offered_answer_text(answer)


def _apply_to_offer(ctx: Context, offer: Offer, answer: Answer) -> None:
    wanted = {Answer.CONFIRM: OfferStatus.ACCEPTED, Answer.CANCEL: OfferStatus.DECLINED}
    if offer.status is wanted.get(answer):
        return
    if answer is Answer.CONFIRM:
        accept_offer(ctx, offer.id)
    elif answer is Answer.CANCEL:
        decline_offer(ctx, offer.id)


def _apply(ctx: Context, shown: AppointmentView | Offer, answer: Answer, reason: str) -> None:
    if isinstance(shown, Offer):
        _apply_to_offer(ctx, shown, answer)
    elif answer is Answer.CONFIRM and shown.status is not AppointmentStatus.CONFIRMED:
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
    shown: AppointmentView | Offer | None,
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
                "appointment_id": shown.id if isinstance(shown, AppointmentView) else None,
                "note": note,
            },
        )
        uow.commit()
    return state
