"""One room: who waits, who is in, and who gets which message. No socket, no clock, no storage.

Each step returns what has to be sent, as pairs of a seat's pid and a message. Guests see and
reach the host alone; who is admitted sees the others. Nobody's word about who they are is taken:
`by` and `at` are set here.
"""

from __future__ import annotations

import secrets
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass

from clinic_protocol.signalling.messages import (
    Admit,
    Body,
    Bye,
    Candidate,
    Chat,
    Check,
    Consent,
    Deny,
    Description,
    Guests,
    Hello,
    Lobby,
    Media,
    Notice,
    Rebuild,
    Recording,
    Refused,
    Role,
)
from clinic_rooms.offers import CallOffer
from clinic_rooms.seats import HOSTS, RANK, Seat, plain_name
from clinic_rooms.tokens import hash_of, new_token

MOST_IN_THE_CALL = 4  # a mesh of more is too much for one uplink
MOST_GUESTS = 8
MOST_OF_ONE_LINK = 3
AWAITED = 180.0  # seconds that the place of somebody who was cut off is kept
CHATS_KEPT = 200
_Relayed = Description | Candidate | Rebuild | Check | Media | Consent
_HOST_ALONE = (Admit, Deny, Notice, Recording)

Out = tuple[str, Body]


class RoomFull(Exception):
    """No seat is free, or too many wait on one link."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """An answered hello. `again`: the seat was there before; `same_life`: so were its media."""

    seat: Seat
    resume: str
    again: bool
    same_life: bool
    out: list[Out]


class Room:
    """The state of one call."""

    def __init__(self, name: str, seats: Iterable[Seat] = ()) -> None:
        """Begin empty, or with the seats that were kept while the server started anew."""
        self.name = name
        self.seats: dict[str, Seat] = {seat.pid: seat for seat in seats}
        self.closed = False
        self._notice = ""
        self._chats: deque[tuple[Chat, frozenset[str]]] = deque(maxlen=CHATS_KEPT)
        self._recording: Recording | None = None

    # ------------------------------------------------------------ coming and going

    def arrive(self, offer: CallOffer, hello: Hello, now: float) -> Arrival:
        """Give a seat to who comes with a good link, or the old one back. Raises RoomFull."""
        before = self._seat_of(offer, hello.resume)
        if before is None:
            out = self._make_room(offer, now)
            seat, resume = self._new_seat(offer, hello, now)
            return Arrival(seat, resume, False, False, out + self._entered(seat, now))
        same_life = before.life == hello.life
        before.life, before.connected = hello.life, True
        before.audio, before.video = hello.audio, hello.video
        before.name = plain_name(hello.name) or before.name
        out = self._entered(before, now, again=same_life)
        return Arrival(before, hello.resume or "", True, same_life, out)

    def lost(self, pid: str, now: float) -> list[Out]:
        """Somebody's socket is gone; the place is kept for a while."""
        seat = self.seats.get(pid)
        if seat is None or not seat.connected:
            return []
        seat.connected, seat.lost_at = False, now
        return self._told(seat, now)

    def take_back(self, offer_id: str, now: float) -> list[Out]:
        """A link is good no more: nobody keeps a seat by it."""
        out: list[Out] = []
        for seat in [seat for seat in self.seats.values() if seat.offer == offer_id]:
            out += [(seat.pid, Bye(reason="revoked")), *self._leave(seat, now)]
        return out

    def tick(self, now: float) -> list[Out]:
        """Forget who did not come back; tell who waits how long and at which place."""
        out: list[Out] = []
        for seat in [seat for seat in self.seats.values() if not seat.connected]:
            if seat.role not in HOSTS and now - seat.lost_at > AWAITED:
                out += self._leave(seat, now)
        return out + self._lobby(now)

    # ------------------------------------------------------------ messages

    def receive(self, pid: str, body: Body, now: float, at: int) -> list[Out]:
        """Return what follows from a message. `at` is the wall clock in UTC milliseconds."""
        seat = self.seats.get(pid)
        if seat is None:
            return []
        if isinstance(body, _HOST_ALONE) and seat.role is not Role.HOST:
            return self._refuse(pid, "not_allowed", body)
        if isinstance(body, Chat):
            return self._chat(seat, body.model_copy(update={"by": pid, "at": at}))
        if isinstance(body, Bye):
            return self._bye(seat, body, now)
        if not seat.admitted:
            return self._refuse(pid, "not_allowed", body)
        if isinstance(body, _Relayed):
            return self._relay(seat, body)
        return self._from_host(seat, body, now)

    def _from_host(self, seat: Seat, body: Body, now: float) -> list[Out]:
        if isinstance(body, Admit):
            return self._admit(body.pid, now)
        if isinstance(body, Deny):
            return self._deny(body, now)
        if isinstance(body, Notice):
            return self._tell(body, now)
        if isinstance(body, Recording):
            self._recording = body.model_copy(update={"by": seat.pid})
            return self._to_others(seat, self._recording)
        return self._refuse(seat.pid, "not_allowed", body)

    # ------------------------------------------------------------ seats

    def _seat_of(self, offer: CallOffer, resume: str | None) -> Seat | None:
        if resume is None:
            return None
        wanted = hash_of(resume)
        for seat in self.seats.values():
            if secrets.compare_digest(seat.resume_hash, wanted) and seat.offer == offer.id:
                return seat
        return None

    def _new_seat(self, offer: CallOffer, hello: Hello, now: float) -> tuple[Seat, str]:
        resume = new_token()
        seat = Seat(
            pid=secrets.token_urlsafe(9),
            offer=offer.id,
            role=offer.role,
            resume_hash=hash_of(resume),
            life=hello.life,
            name=plain_name(hello.name),
            since=now,
            audio=hello.audio,
            video=hello.video,
            admitted=offer.role in HOSTS,
        )
        self.seats[seat.pid] = seat
        return seat, resume

    def _make_room(self, offer: CallOffer, now: float) -> list[Out]:
        """A host who begins anew takes the former self's place; guests who went make room."""
        if offer.role in HOSTS:
            former = [seat for seat in self.seats.values() if seat.role is offer.role]
            return [out for seat in former for out in self._replace(seat, now)]
        for seat in [seat for seat in self.seats.values() if not seat.admitted]:
            if not seat.connected:
                del self.seats[seat.pid]
        same = sum(seat.offer == offer.id for seat in self.seats.values())
        if same >= MOST_OF_ONE_LINK or len(self._waiting()) >= MOST_GUESTS:
            raise RoomFull
        return []

    def _replace(self, seat: Seat, now: float) -> list[Out]:
        return [(seat.pid, Bye(reason="replaced")), *self._leave(seat, now)]

    def _entered(self, seat: Seat, now: float, *, again: bool = False) -> list[Out]:
        """Return what tells everybody of a seat, and the seat of everybody."""
        out = self._told(seat, now)
        if not seat.admitted:
            return out + self._place_of(seat, now) + ([] if again else self.said_to(seat))
        out += [(seat.pid, other.peer()) for other in self._others_in(seat)]
        if self._recording is not None:
            out.append((seat.pid, self._recording))
        return out if again else out + self.said_to(seat)

    def _told(self, seat: Seat, now: float) -> list[Out]:
        if not seat.admitted:
            return self._guest_list(now)
        out: list[Out] = [(other.pid, seat.peer()) for other in self._others_in(seat)]
        return out + (self._guest_list(now) if seat.role is Role.HOST else [])

    def _admit(self, pid: str, now: float) -> list[Out]:
        seat = self.seats.get(pid)
        host = self._host()
        if seat is None or host is None:
            return [] if host is None else self._refuse(host.pid, "unknown_peer", Admit(pid=pid))
        if seat.admitted:
            return []
        out: list[Out] = []
        for other in [s for s in self.seats.values() if s.offer == seat.offer and s.admitted]:
            out += self._replace(other, now)
        if self._in_the_call() >= MOST_IN_THE_CALL:
            return [*out, *self._refuse(host.pid, "not_allowed", Admit(pid=pid))]
        seat.admitted = True
        out.append((pid, Lobby(state="admitted", waited_seconds=seat.waited(now))))
        return out + self._entered(seat, now) + self._guest_list(now) + self._lobby(now)

    def _deny(self, body: Deny, now: float) -> list[Out]:
        seat = self.seats.get(body.pid)
        if seat is None or seat.role in HOSTS:
            return []
        told: list[Out] = [
            (seat.pid, Lobby(state="denied", message=body.message)),
            (seat.pid, Bye(reason="denied")),
        ]
        return told + self._leave(seat, now)

    def _leave(self, seat: Seat, now: float) -> list[Out]:
        others = self._others_in(seat) if seat.admitted else []
        self.seats.pop(seat.pid, None)
        out: list[Out] = [(other.pid, seat.peer("left")) for other in others]
        if seat.role is Role.HOST and self._recording is not None:  # it has gone with the host
            out += [(other.pid, Recording(on=False, by=seat.pid)) for other in others]
            self._recording = None
        return out + self._guest_list(now) + self._lobby(now)

    def _bye(self, seat: Seat, body: Bye, now: float) -> list[Out]:
        if body.everybody and seat.role is Role.HOST:
            self.closed = True
            pids = [pid for pid in self.seats if pid != seat.pid]
            self.seats.clear()
            return [(pid, Bye(reason="ended")) for pid in pids]
        return self._leave(seat, now)

    # ------------------------------------------------------------ relay

    def _chat(self, seat: Seat, chat: Chat) -> list[Out]:
        host = self._host()
        if not seat.admitted:
            readers = {host.pid} if host is not None else set()
        elif chat.to is not None:
            readers = {chat.to} & self.seats.keys()
            if readers and not self.seats[chat.to].admitted and seat.role is not Role.HOST:
                readers = set()
        else:
            readers = {other.pid for other in self._others_in(seat)}
        if not seat.admitted and host is None:
            readers = {"host"}  # read when the host comes
        if not readers:
            return self._refuse(seat.pid, "unknown_peer", chat)
        self._chats.append((chat, frozenset(readers | {seat.pid})))
        return [(pid, chat) for pid in readers if pid in self.seats]

    def said_to(self, seat: Seat) -> list[Out]:
        """Return the written words that somebody may read, for one who begins anew."""
        mine = {seat.pid, "host"} if seat.role is Role.HOST else {seat.pid}
        everybody = seat.role is Role.HOST
        return [(seat.pid, chat) for chat, readers in self._chats if everybody or mine & readers]

    def _relay(self, seat: Seat, body: _Relayed) -> list[Out]:
        signed = body.model_copy(update={"by": seat.pid})
        if body.to is None:
            return self._to_others(seat, signed)
        other = self.seats.get(body.to)
        if other is None or not other.admitted or other is seat:
            return self._refuse(seat.pid, "unknown_peer", body)
        return [(body.to, signed)]

    def _to_others(self, seat: Seat, body: Body) -> list[Out]:
        return [(other.pid, body) for other in self._others_in(seat)]

    def _tell(self, notice: Notice, now: float) -> list[Out]:
        if notice.to is None:
            self._notice = notice.text
            return self._lobby(now)
        seat = self.seats.get(notice.to)
        if seat is None or seat.admitted:
            return []
        return self._place_of(seat, now, notice.text)

    def _refuse(self, pid: str, code: str, body: Body) -> list[Out]:
        what = str(getattr(body, "t", ""))
        return [(pid, Refused.model_validate({"code": code, "what": what}))]

    # ------------------------------------------------------------ lobby

    def _waiting(self) -> list[Seat]:
        guests = [seat for seat in self.seats.values() if not seat.admitted]
        return sorted(guests, key=lambda seat: seat.since)

    def _lobby(self, now: float) -> list[Out]:
        return [out for seat in self._waiting() for out in self._place_of(seat, now)]

    def _place_of(self, seat: Seat, now: float, text: str | None = None) -> list[Out]:
        if not seat.connected:
            return []
        place = self._waiting().index(seat) + 1
        message = self._notice if text is None else text
        lobby = Lobby(
            state="waiting", place=place, waited_seconds=seat.waited(now), message=message
        )
        return [(seat.pid, lobby)]

    def _guest_list(self, now: float) -> list[Out]:
        host = self._host()
        if host is None:
            return []
        taken = {seat.offer for seat in self.seats.values() if seat.admitted}
        guests = tuple(s.guest(now, again=s.offer in taken) for s in self._waiting())
        return [(host.pid, Guests(guests=guests))]

    # ------------------------------------------------------------ who

    def _host(self) -> Seat | None:
        return next((s for s in self.seats.values() if s.role is Role.HOST), None)

    def _others_in(self, seat: Seat) -> list[Seat]:
        others = [s for s in self.seats.values() if s.admitted and s is not seat]
        return sorted(others, key=lambda other: (RANK[other.role], other.pid))

    def _in_the_call(self) -> int:
        return sum(s.admitted and s.role is not Role.HOST_MEDIA for s in self.seats.values())
