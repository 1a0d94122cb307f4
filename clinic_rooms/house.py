"""All rooms of one server: who may come in, who is connected by which line, what goes to whom.

No socket: a line is handed a function that sends text and one that hangs up. Everything happens
on one thread, between two awaits of the web part.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Protocol

from clinic_protocol.signalling.channel import Channel, ChannelBroken
from clinic_protocol.signalling.envelope import BadFrame, Frame
from clinic_protocol.signalling.messages import (
    Body,
    Bye,
    Hello,
    IceServer,
    Policy,
    Refused,
    Welcome,
)
from clinic_rooms.limits import Bucket, Doorkeeper
from clinic_rooms.offers import CallOffer, OfferBook, OfferState
from clinic_rooms.room import Out, Room
from clinic_rooms.seats import Seat
from clinic_rooms.tokens import hash_of

MESSAGES_AT_ONCE, MESSAGES_A_SECOND = 200.0, 30.0
FRAMES_AT_ONCE, FRAMES_A_SECOND = 1_000.0, 100.0  # of any kind; who sends more is cut off
HELLOS_AT_ONCE, HELLOS_A_SECOND = 30.0, 0.5  # of one link
BAD_FRAMES = 5


class NotLetIn(Exception):
    """A hello that gets no seat; `state` says why, None means that the link is unknown."""

    def __init__(self, state: OfferState | None) -> None:
        super().__init__(str(state))
        self.state = state


class TooOften(Exception):
    """A link that is used again and again within seconds."""


@dataclass(frozen=True, slots=True)
class RoomFacts:
    """What everybody in a room is told when they come in."""

    policy: Policy = field(default_factory=Policy)
    clinic: str = ""
    with_whom: str = ""
    language: str = ""


class RoomBook(OfferBook, Protocol):
    """What the house asks its owner, who keeps it over a restart or does not."""

    def facts(self, room: str) -> RoomFacts:
        """Return what is said in a room."""
        ...

    def seats(self, room: str) -> Iterable[Seat]:
        """Return the seats that were kept from before a restart."""
        ...

    def keep(self, room: str, seats: Iterable[Seat]) -> None:
        """Keep the seats of a room as they are now."""
        ...

    def closed(self, room: str) -> None:
        """The host has ended the call: all its links are dead from now on."""
        ...


@dataclass(slots=True)
class Line:
    """One connection of one seat. `post` never waits; `hang_up` closes the socket behind it."""

    room: str
    pid: str
    life: str
    channel: Channel
    post: Callable[[str], None] | None
    hang_up: Callable[[], None] | None
    bad: int = 0
    bucket: Bucket = field(
        default_factory=lambda: Bucket(room=MESSAGES_AT_ONCE, rate=MESSAGES_A_SECOND)
    )
    frames: Bucket = field(
        default_factory=lambda: Bucket(room=FRAMES_AT_ONCE, rate=FRAMES_A_SECOND)
    )


class House:
    """The rooms. `now` is a monotonic clock, `wall` the time since 1970, both in seconds."""

    def __init__(
        self,
        book: RoomBook,
        now: Callable[[], float],
        wall: Callable[[], float],
        ice: Callable[[str, float], tuple[IceServer, ...]] = lambda _pid, _wall: (),
    ) -> None:
        self.book = book
        self.doorkeeper = Doorkeeper()
        self._hellos = Doorkeeper(HELLOS_AT_ONCE, HELLOS_A_SECOND)
        self._now, self._wall, self._ice = now, wall, ice
        self._rooms: dict[str, Room] = {}
        self._lines: dict[str, Line] = {}

    # ------------------------------------------------------------ the door

    def look(self, token: str, address: str) -> OfferState | None:
        """Return what a link is worth, None when there is none such. Counts the wrong ones.

        Raises NotLetIn when an address has tried too often.
        """
        offer = self._offer(token, address)
        return None if offer is None else offer.state(self._at())

    def may_ask(self, address: str) -> bool:
        """Tell whether an address may try a link now."""
        return self.doorkeeper.lets_in(address, self._now())

    def enter(
        self,
        hello: Hello,
        address: str,
        post: Callable[[str], None],
        hang_up: Callable[[], None],
    ) -> Line:
        """Answer a hello and return its line. Raises NotLetIn, TooOften, RoomFull."""
        offer = self._offer(hello.token, address)
        state = None if offer is None else offer.state(self._at())
        if offer is None or state is not OfferState.OPEN:
            raise NotLetIn(state)
        now = self._now()
        if not self._hellos.lets_in(offer.id, now):
            raise TooOften
        self._hellos.note(offer.id, now)
        room = self._room(offer.room)
        arrival = room.arrive(offer, hello, now)
        line, resumed = self._line(offer, arrival.seat, hello, now)
        line.post, line.hang_up = post, hang_up
        facts = self.book.facts(offer.room)
        welcome = Welcome(
            pid=arrival.seat.pid,
            role=arrival.seat.role,
            resume=arrival.resume,
            resumed=resumed,
            ice=self._ice(arrival.seat.pid, self._wall()),
            policy=facts.policy,
            language=facts.language,
            clinic=facts.clinic,
            with_whom=facts.with_whom,
        )
        post(Frame(m=welcome).text())
        for text in line.channel.again(now) if resumed else ():
            post(text)
        self.book.keep(room.name, room.seats.values())
        out = arrival.out
        if arrival.same_life and not resumed:  # what was said may have gone with the channel
            out = out + room.said_to(arrival.seat)
        self._deliver(room, out)
        return line

    def _line(self, offer: CallOffer, seat: Seat, hello: Hello, now: float) -> tuple[Line, bool]:
        old = self._lines.get(seat.pid)
        if old is not None and old.hang_up is not None:
            old.hang_up()
        same = old is not None and old.life == hello.life and not hello.anew
        if old is not None and same and self._goes_on(old, now):
            return old, True
        line = Line(offer.room, seat.pid, hello.life, Channel(now), None, None)
        self._lines[seat.pid] = line
        return line, False

    @staticmethod
    def _goes_on(line: Line, now: float) -> bool:
        try:
            line.channel.again(now)
        except ChannelBroken:
            return False
        return True

    # ------------------------------------------------------------ what comes in

    def heard(self, line: Line, text: str | bytes) -> None:
        """Take a frame from a line; a line that talks nonsense or too fast is closed."""
        now = self._now()
        if line.post is None:
            return  # hung up; what was on its way is said again on the next connection
        if not line.frames.take(now):
            self._cut(line)
            return
        try:
            body = line.channel.receive(text, now)
        except BadFrame:
            line.bad += 1
            self._send(line, Refused(code="bad_message"))
            if line.bad >= BAD_FRAMES:
                self._cut(line)
            return
        except ChannelBroken:
            self._cut(line, forget=True)
            return
        if body is None:
            answer = line.channel.answer(now)
            if answer is not None and line.bucket.take(now):
                line.post(answer)
            return
        if not line.bucket.take(now):
            self._send(line, Refused(code="too_fast", what=body.t))
            return
        room = self._rooms.get(line.room)
        if room is not None:
            self._deliver(room, room.receive(line.pid, body, now, self._at()))

    def lost(self, line: Line, post: Callable[[str], None]) -> None:
        """A line's socket is gone, unless another has taken its place already."""
        room = self._rooms.get(line.room)
        if line.post != post:
            return
        line.post = line.hang_up = None
        if room is not None:
            self._deliver(room, room.lost(line.pid, self._now()))

    def tick(self) -> None:
        """Do what time asks for: pings, dead lines, waiting minutes, empty rooms. Every second."""
        now = self._now()
        for line in list(self._lines.values()):
            if line.post is None:
                self._drop(line)
                continue
            if line.channel.is_dead(now):
                self._cut(line)
            elif line.channel.wants_ping(now):
                line.post(line.channel.ping(now))
        for room in list(self._rooms.values()):
            self._deliver(room, room.tick(now))
            if not room.seats:
                self.book.keep(room.name, ())
                self._forget(room)

    def take_back(self, room_name: str, offer_id: str) -> None:
        """A link was taken back: who sits by it is shown out."""
        room = self._rooms.get(room_name)
        if room is not None:
            self._deliver(room, room.take_back(offer_id, self._now()))

    def revoke(self, room_name: str, reason: str) -> None:
        """End a room from outside: a link taken back, a server that stops."""
        room = self._rooms.pop(room_name, None)
        for pid in list(room.seats) if room is not None else ():
            line = self._lines.get(pid)
            if line is not None:
                self._send(line, Bye.model_validate({"reason": reason}))
                self._cut(line, forget=True)

    # ------------------------------------------------------------ what goes out

    def _deliver(self, room: Room, out: list[Out]) -> None:
        leaving: list[Line] = []
        for pid, body in out:
            line = self._lines.get(pid)
            if line is None:
                continue
            self._send(line, body)
            if isinstance(body, Bye):
                leaving.append(line)
        for line in leaving:  # after the last word: the first to go closes an ended room
            self._cut(line, forget=True)
        if out:
            self.book.keep(room.name, room.seats.values())
        if room.closed and room.name in self._rooms:
            self.book.closed(room.name)
            self._forget(room)

    def _send(self, line: Line, body: Body) -> None:
        try:
            text = line.channel.send(body, self._now())
        except ChannelBroken:
            self._cut(line, forget=True)
            return
        if line.post is not None:
            line.post(text)

    def _cut(self, line: Line, *, forget: bool = False) -> None:
        hang_up, line.post, line.hang_up = line.hang_up, None, None
        if forget and self._lines.get(line.pid) is line:
            del self._lines[line.pid]
        if hang_up is not None:
            hang_up()
        room = self._rooms.get(line.room)
        if room is not None:
            self._deliver(room, room.lost(line.pid, self._now()))

    def _drop(self, line: Line) -> None:
        """Forget the line of a seat for which nobody is awaited any more."""
        room = self._rooms.get(line.room)
        if room is None or line.pid not in room.seats:
            self._lines.pop(line.pid, None)

    # ------------------------------------------------------------ rooms

    def _offer(self, token: str, address: str) -> CallOffer | None:
        offer = self.book.find(hash_of(token))
        if offer is None:
            self.doorkeeper.note(address, self._now())
        return offer

    def _room(self, name: str) -> Room:
        if name not in self._rooms:
            self._rooms[name] = Room(name, self.book.seats(name))
        return self._rooms[name]

    def _forget(self, room: Room) -> None:
        self._rooms.pop(room.name, None)
        for pid in [pid for pid, line in self._lines.items() if line.room == room.name]:
            line = self._lines.pop(pid)
            if line.hang_up is not None:
                line.hang_up()

    def _at(self) -> int:
        return int(self._wall() * 1000)
