"""The server's book of rooms: read from memory, written behind to PostgreSQL.

The house asks between two awaits and never waits for the database. What a desktop asks for (rooms,
links, the end) is in the database before it is answered. What happens in a room (who sits where,
who was let in) is written within moments; a crash loses at most those moments: somebody let in
just then waits in the lobby again. Written words of the chat are never stored here.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable
from dataclasses import replace

import sqlalchemy as sa
from sqlalchemy.exc import SQLAlchemyError

from clinic_protocol.calls_api import AddOffer, OpenRoom
from clinic_protocol.signalling.messages import Role
from clinic_rooms.house import RoomFacts
from clinic_rooms.offers import CallOffer
from clinic_rooms.seats import Seat
from clinic_server import store
from clinic_server.store import SeatRow

_log = logging.getLogger(__name__)
RETRY = 1.0  # seconds until a write that failed is tried again


class ServerBook:
    """`now` and `wall` are the house's clocks. All methods run on the event loop but `load`."""

    def __init__(
        self, engine: sa.Engine, now: Callable[[], float], wall: Callable[[], float]
    ) -> None:
        self._engine, self._now, self._wall = engine, now, wall
        self._offset = wall() - now()  # a seat's time over a restart of the program
        self._offers: dict[str, CallOffer] = {}
        self._facts: dict[str, RoomFacts] = {}
        self._seats: dict[str, tuple[SeatRow, ...]] = {}
        self._unwritten: set[str] = set()
        self._ended: set[str] = set()
        self._wanted = asyncio.Event()
        self._checked_ms = 0
        self.failing = False

    def load(self) -> None:
        """Read everything that was kept; blocks."""
        self._checked_ms = self.now_ms
        store.purge(self._engine, self.now_ms)
        kept = store.load(self._engine)
        self._offers = {offer.token_hash: offer for offer in kept.offers}
        self._facts = {room: _facts(body) for room, body in kept.facts.items()}
        for row in kept.seats:
            self._seats[row.room] = (*self._seats.get(row.room, ()), row)

    @property
    def now_ms(self) -> int:
        """The time in Unix milliseconds."""
        return int(self._wall() * 1000)

    # ------------------------------------------------------------ what the house asks

    def find(self, token_hash: str) -> CallOffer | None:
        """Return the offer of a token, whatever its state."""
        return self._offers.get(token_hash)

    def facts(self, room: str) -> RoomFacts:
        """Return what is said in a room."""
        return self._facts.get(room, RoomFacts())

    def seats(self, room: str) -> Iterable[Seat]:
        """Return the seats from before; nobody is connected yet, everybody is awaited."""
        return [self._seat(row) for row in self._seats.get(room, ())]

    def keep(self, room: str, seats: Iterable[Seat]) -> None:
        """Keep the seats of a room as they are now."""
        rows = tuple(self._row(room, seat) for seat in seats)
        if rows == self._seats.get(room, ()) or room in self._ended:
            return
        self._seats[room] = rows
        self._unwritten.add(room)
        self._wanted.set()

    def closed(self, room: str) -> None:
        """The host has ended the call: all its links are dead from now on."""
        self._close(room)
        self._ended.add(room)
        self._wanted.set()

    # ------------------------------------------------------------ what a desktop asks

    async def open_room(self, asked: OpenRoom) -> None:
        """Open a room. Raises RoomEnded."""
        await asyncio.to_thread(store.open_room, self._engine, asked, self.now_ms)
        self._facts[asked.room] = _facts(asked)

    async def add_offer(self, asked: AddOffer, device_id: str) -> None:
        """Put a link into force. Raises what the store raises."""
        made = await asyncio.to_thread(store.add_offer, self._engine, asked, device_id)
        if asked.room in self._ended or asked.room not in self._facts:
            raise store.RoomEnded  # it ended while this was written
        self._offers[made.token_hash] = made

    async def revoke(self, room: str, offer_id: str) -> None:
        """Take a link back."""
        await asyncio.to_thread(store.revoke_offer, self._engine, room, offer_id, self.now_ms)
        for offer in list(self._offers.values()):
            if offer.id == offer_id and offer.room == room:
                self._revoked(offer)

    async def end(self, room: str) -> None:
        """End a call for good."""
        await asyncio.to_thread(store.write, self._engine, {}, (room,), self.now_ms)
        self._close(room)

    # ------------------------------------------------------------ writing and looking

    async def write_on(self) -> None:
        """Write what is unwritten, until cancelled; what fails is tried again."""
        while True:
            await self._wanted.wait()
            if not await self.flush():
                await asyncio.sleep(RETRY)

    async def flush(self) -> bool:
        """Write what is unwritten now, and tell whether that worked."""
        self._wanted.clear()
        rooms, ended = self._unwritten, self._ended
        self._unwritten, self._ended = set(), set()
        seats = {room: self._seats.get(room, ()) for room in rooms}
        try:
            await asyncio.to_thread(store.write, self._engine, seats, ended, self.now_ms)
        except SQLAlchemyError as error:
            self._unwritten |= rooms
            self._ended |= ended
            self._wanted.set()
            self._failed(error)
            return False
        self.failing = False
        return True

    async def revoked_elsewhere(self) -> list[CallOffer]:
        """Return the links that the command line has taken back since the last time."""
        began = self.now_ms
        try:
            found = await asyncio.to_thread(
                store.revoked_since, self._engine, self._checked_ms - 60_000
            )
        except SQLAlchemyError as error:
            self._failed(error)
            return []
        self._checked_ms, self.failing = began, bool(self._unwritten) and self.failing
        new = [o for o in found if (own := self._offers.get(o.token_hash)) and not own.revoked]
        for offer in new:
            self._revoked(offer)
        return new

    async def purge(self) -> None:
        """Forget what is over for long."""
        try:
            await asyncio.to_thread(store.purge, self._engine, self.now_ms)
        except SQLAlchemyError as error:
            self._failed(error)
            return
        old = self.now_ms - store.KEPT_MS
        for offer in [offer for offer in self._offers.values() if offer.not_after < old]:
            del self._offers[offer.token_hash]

    def _failed(self, error: SQLAlchemyError) -> None:
        if not self.failing:
            _log.error("The database does not answer (%s); calls go on", type(error).__name__)
        self.failing = True

    # ------------------------------------------------------------ in memory

    def _close(self, room: str) -> None:
        self._seats.pop(room, None)
        self._facts.pop(room, None)
        self._unwritten.discard(room)
        for offer in list(self._offers.values()):
            if offer.room == room:
                self._offers[offer.token_hash] = replace(offer, ended=True)

    def _revoked(self, offer: CallOffer) -> None:
        self._offers[offer.token_hash] = replace(offer, revoked=True)

    def _row(self, room: str, seat: Seat) -> SeatRow:
        return SeatRow(
            pid=seat.pid,
            room=room,
            offer=seat.offer,
            role=seat.role.value,
            resume_hash=seat.resume_hash,
            life=seat.life,
            name=seat.name,
            since_ms=round((seat.since + self._offset) * 1000),
            audio=seat.audio,
            video=seat.video,
            admitted=seat.admitted,
        )

    def _seat(self, row: SeatRow) -> Seat:
        return Seat(
            pid=row.pid,
            offer=row.offer,
            role=Role(row.role),
            resume_hash=row.resume_hash,
            life=row.life,
            name=row.name,
            since=row.since_ms / 1000 - self._offset,
            audio=row.audio,
            video=row.video,
            admitted=row.admitted,
            connected=False,
            lost_at=self._now(),
        )


def _facts(asked: OpenRoom) -> RoomFacts:
    return RoomFacts(asked.policy, asked.clinic, asked.with_whom, asked.language)
