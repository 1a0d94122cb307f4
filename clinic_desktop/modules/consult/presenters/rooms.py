"""A stored call as its rooms know it: what the desk and the command line put into a book."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from clinic_desktop.modules.consult.api import (
    CallerRole,
    CallMessage,
    CallOffer,
    CallSession,
    Invitation,
    Invite,
    OpenCall,
    call_policy,
    invite,
    messages_of,
    offers,
    open_call,
)
from clinic_desktop.modules.patients.api import patient_ref
from clinic_desktop.modules.practice.api import clinic_profile
from clinic_desktop.storage.context import Context
from clinic_protocol.signalling.messages import Policy, Role
from clinic_rooms.house import RoomFacts
from clinic_rooms.memory import MemoryBook
from clinic_rooms.offers import CallOffer as RoomOffer


@dataclass(frozen=True, slots=True)
class OpenedRoom:
    """A call that was opened here: the right to lead it, and every link that is good."""

    call: CallSession
    host: Invitation
    links: tuple[CallOffer, ...]
    facts: RoomFacts
    patient_name: str
    host_name: str
    said: tuple[CallMessage, ...] = ()  # before this program began, oldest first


def open_room(ctx: Context, command: OpenCall) -> OpenedRoom:
    """Open a call, or the one that its appointment has. Raises what `open_call` raises."""
    call, host = open_call(ctx, command)
    now = ctx.clock.now().timestamp() * 1000
    good = [o for o in offers(ctx, call.id) if o.is_valid(int(now))]
    links = tuple(offer for offer in good if offer.role is not CallerRole.HOST)
    policy = Policy(recording=call_policy(ctx).recording)
    facts = RoomFacts(policy, clinic_profile(ctx).name, ctx.actor.name)
    name = patient_ref(ctx, call.patient_id).display_name
    return OpenedRoom(call, host, links, facts, name, ctx.actor.name, messages_of(ctx, call.id))


def invite_patient(ctx: Context, call_id: UUID) -> Invitation:
    """Make the patient's link; the former is taken back."""
    return invite(ctx, Invite(call_id, CallerRole.PATIENT))


def into_book(book: MemoryBook, offer: CallOffer, facts: RoomFacts) -> None:
    """Put a link into force."""
    role = Role(offer.role.value)
    times = (offer.not_before_ms, offer.not_after_ms)
    book.add(RoomOffer(str(offer.id), offer.room, role, offer.token_hash, *times), facts)
