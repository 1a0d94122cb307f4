"""Two desktops in one call: a real server, real sockets, real engines."""

from __future__ import annotations

import asyncio
import os
import signal
import ssl
import time
from collections.abc import Awaitable, Callable

from clinic_desktop.media.call.serving import CallServer
from clinic_desktop.media.call.session import CallSession
from clinic_desktop.media.call.state import CallPlace
from clinic_protocol.signalling.messages import Role
from clinic_rooms.house import RoomFacts
from clinic_rooms.memory import MemoryBook
from clinic_rooms.offers import CallOffer
from clinic_rooms.tokens import hash_of, new_token

WAIT = 20
HOUR = 3_600_000


class Caller:
    """A session that runs, and what it told."""

    def __init__(
        self, server: CallServer, token: str, name: str, tls: ssl.SSLContext | None = None
    ) -> None:
        self.changed = asyncio.Event()
        place = CallPlace(server.socket_address, token, name, tls, loopback=True)
        self.session = CallSession(place, self._told)
        self.session.use(camera="synthetic", microphone="synthetic", speaker=None)
        self.task = asyncio.ensure_future(self.session.run())

    @property
    def state(self):
        return self.session.state

    def _told(self, _what: str, _state: object) -> None:
        self.changed.set()

    async def until(self, wanted: Callable[[], object]) -> None:
        async with asyncio.timeout(WAIT):
            while not wanted():
                self.changed.clear()
                await self.changed.wait()

    def counts(self) -> dict:
        return next(iter(self.state.counts.values()), {})

    async def flows(self, more_than: int = 0) -> None:
        await self.until(
            lambda: (
                self.counts().get("pictures_in", 0) > more_than + 5
                and self.counts()["voice"]["played"] > 20
            )
        )

    async def end(self) -> None:
        self.task.cancel()
        await asyncio.gather(self.task, return_exceptions=True)


def offered(book: MemoryBook, role: Role, facts: RoomFacts | None = None) -> str:
    token, now = new_token(), int(time.time() * 1000)
    offer = CallOffer(f"offer-{role}", "room", role, hash_of(token), now - HOUR, now + HOUR)
    book.add(offer, facts)
    return token


def run(
    test: Callable[[CallServer, Caller, Caller], Awaitable[None]], facts: RoomFacts | None = None
) -> None:
    async def call() -> None:
        book = MemoryBook()
        server = CallServer(book, "127.0.0.1")
        await server.start()
        doctor = Caller(server, offered(book, Role.HOST, facts), "Dr Alba")
        colleague = Caller(server, offered(book, Role.COLLEAGUE, facts), "Dr Bey")
        try:
            await doctor.until(lambda: doctor.state.guests)
            doctor.session.admit(doctor.state.guests[0].pid)
            await test(server, doctor, colleague)
        finally:
            await asyncio.gather(doctor.end(), colleague.end())
            await server.stop()

    asyncio.run(call())


def test_sound_pictures_chat_and_check_words() -> None:
    async def test(_server: CallServer, doctor: Caller, colleague: Caller) -> None:
        await asyncio.gather(doctor.flows(), colleague.flows())
        doctor.session.write("Good morning")
        await colleague.until(lambda: colleague.state.chat)
        assert [chat.text for chat in colleague.state.chat] == ["Good morning"]
        await colleague.until(lambda: colleague.state.digits)
        digits = next(iter(doctor.state.digits.values()))
        assert len(digits) == 6
        assert list(colleague.state.digits.values()) == [digits]
        picture = await doctor.session.snapshot(1)
        assert picture.startswith(b"\x89PNG")

    run(test)


def test_a_killed_engine_comes_back_in_the_same_call() -> None:
    async def test(_server: CallServer, doctor: Caller, colleague: Caller) -> None:
        await asyncio.gather(doctor.flows(), colleague.flows())
        os.kill(colleague.session.media.engine.process_id, signal.SIGKILL)
        await colleague.until(lambda: colleague.state.engine == "again")
        await colleague.until(lambda: colleague.state.engine == "running")
        pair = next(iter(doctor.state.pairs.values()))
        await doctor.until(lambda: pair.gen == 2 and pair.state == "connected")
        await asyncio.gather(doctor.flows(), colleague.flows())
        assert doctor.state.ended is None

    run(test)


def test_media_go_on_while_the_server_is_away() -> None:
    async def test(server: CallServer, doctor: Caller, colleague: Caller) -> None:
        await asyncio.gather(doctor.flows(), colleague.flows())
        await server.stop()
        before = doctor.counts()["pictures_in"]
        await doctor.flows(before)
        assert next(iter(doctor.state.pairs.values())).gen == 1
        again = CallServer(server.book, "127.0.0.1", server.port)
        await again.start()
        try:
            await doctor.until(lambda: doctor.state.guests)
            doctor.session.admit(doctor.state.guests[0].pid)
            await doctor.flows(before + 20)
        finally:
            await again.stop()

    run(test)


def test_hanging_up_ends_the_call_for_both_and_is_kept() -> None:
    async def test(_server: CallServer, doctor: Caller, colleague: Caller) -> None:
        await asyncio.gather(doctor.flows(), colleague.flows())
        await doctor.session.hang_up(everybody=True)
        await colleague.until(lambda: colleague.state.ended == "ended")
        async with asyncio.timeout(WAIT):
            await asyncio.gather(doctor.task, colleague.task)
        person = next(iter(doctor.session.record.people.values()))
        assert person.connected is not None
        assert person.left is not None
        assert person.octets_in > 1000

    run(test)
