"""Links to a call's room are made, shown, taken back."""

from __future__ import annotations

from uuid import UUID

from clinic_desktop.kernel.clock import instant_of, milliseconds
from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import clean_line, translate
from clinic_desktop.modules.agenda.api import appointment
from clinic_desktop.modules.consult.domain.calls import (
    AFTER_MS,
    BEFORE_MS,
    INVITED,
    LONGEST_LINK_MS,
    MAX_NAME,
    MINUTE,
    CallerRole,
    CallOffer,
    CallOver,
    CallSession,
    CallStatus,
    Invitation,
    Invite,
)
from clinic_desktop.modules.consult.store import calls as store
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork
from clinic_rooms.tokens import hash_of, new_token


def invite(ctx: Context, command: Invite) -> Invitation:
    """Make a link. The patient has one at a time: a new one takes the former back.

    Raises NotFound, CallOver, InvalidInput.
    """
    ctx.require(Permission.CALL_INVITE)
    name = clean_line(command.name)
    _check(command, name)
    with ctx.unit_of_work() as uow:
        call = store.find(uow.connection, command.call_id)
        if call.status is not CallStatus.OPEN:
            raise CallOver
        if command.role is CallerRole.PATIENT:
            for old in store.offers_of(uow.connection, call.id):
                if old.role is CallerRole.PATIENT and not old.revoked:
                    store.revoke_offer(uow, old)
        times = _times(ctx, call, command.hours)
        made = make_offer(ctx, uow, call, command.role, name, times)
        uow.commit()
    return made


def take_back(ctx: Context, call_id: UUID, offer_id: UUID) -> None:
    """Take a link back; taking it back twice changes nothing. Raises NotFound."""
    ctx.require(Permission.CALL_INVITE)
    with ctx.unit_of_work() as uow:
        for offer in store.offers_of(uow.connection, store.find(uow.connection, call_id).id):
            if offer.id == offer_id and not offer.revoked:
                store.revoke_offer(uow, offer)
        uow.commit()


def offers(ctx: Context, call_id: UUID) -> tuple[CallOffer, ...]:
    """Return the links of a call, oldest first."""
    ctx.require(Permission.CALL_INVITE)
    with ctx.reading() as connection:
        return store.offers_of(connection, call_id)


def make_offer(
    ctx: Context,
    uow: UnitOfWork,
    call: CallSession,
    role: CallerRole,
    name: str,
    times: tuple[int, int],
) -> Invitation:
    """Write a new link and return it with its token."""
    token = new_token()
    offer = CallOffer(
        ctx.new_id(), 1, call.id, call.room, role, name, hash_of(token), *times, revoked=False
    )
    store.add_offer(uow, offer)
    return Invitation(offer, token)


def _check(command: Invite, name: str) -> None:
    problems = {}
    if command.role not in INVITED:
        problems["role"] = translate("Consult", "Choose who is invited.")
    if len(name) > MAX_NAME:
        problems["name"] = translate("Consult", "Use at most {limit} characters.").format(
            limit=MAX_NAME
        )
    longest = LONGEST_LINK_MS // (60 * MINUTE)
    if command.hours is not None and not 1 <= command.hours <= longest:
        problems["hours"] = translate("Consult", "Between 1 and {limit} hours.").format(
            limit=longest
        )
    if problems:
        raise InvalidInput(problems)


def _times(ctx: Context, call: CallSession, hours: int | None) -> tuple[int, int]:
    now = milliseconds(ctx.clock.now())
    if hours is not None:
        return now, now + hours * 60 * MINUTE
    if call.appointment_id is None:
        return now, now + AFTER_MS
    booked = appointment(ctx, call.appointment_id)
    start = milliseconds(instant_of(booked.start, booked.zone))
    end = start + booked.minutes * MINUTE
    return min(now, start - BEFORE_MS), max(now, end) + AFTER_MS
