"""Somebody at a call's socket who keeps to no rule: says what a test says, when it says it."""

from __future__ import annotations

import asyncio
import contextlib
import json
import time
from collections.abc import Awaitable, Callable, Iterable
from typing import Any

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from clinic_desktop.media.call.serving import CallServer
from clinic_protocol.signalling.messages import Role
from clinic_rooms.memory import MemoryBook
from clinic_rooms.offers import CallOffer
from clinic_rooms.tokens import hash_of, new_token
from tests.support.call_rooms import life

WAIT = 10
HOUR = 3_600_000


class Raw:
    """One socket. `got` is every frame that came, `acks` tells whether they are acknowledged."""

    def __init__(self, server: CallServer, socket: ClientConnection) -> None:
        self.server, self.socket = server, socket
        self.got: list[dict[str, Any]] = []
        self.sent = self.seen = 0
        self.acks = True
        self.code: int | None = None
        self._news = asyncio.Event()
        self._reading = asyncio.ensure_future(self._read())

    @classmethod
    async def at(cls, server: CallServer, **more: Any) -> Raw:
        """Open a socket and say nothing."""
        options = {"ping_interval": None, "compression": None, "proxy": None, **more}
        return cls(server, await connect(server.socket_address, **options))

    @classmethod
    async def come(cls, server: CallServer, token: str, **more: Any) -> Raw:
        """Say hello, and wait for the answer or the door."""
        raw = await cls.at(server)
        with contextlib.suppress(ConnectionClosed):  # shown the door before a word
            await raw.hello(token, **more)
        await raw.until(lambda: raw.code is not None or raw.last("welcome"))
        return raw

    async def hello(self, token: str, **more: Any) -> None:
        hello = {"t": "hello", "token": token, "life": life(), **more}
        await self.write(json.dumps({"v": 1, "m": hello}))

    async def write(self, text: str | bytes) -> None:
        """Send bytes or text as they are."""
        await self.socket.send(text)

    async def pour(self, texts: Iterable[str]) -> None:
        """Send until the other side has had enough."""
        with contextlib.suppress(ConnectionClosed):
            for text in texts:
                await self.write(text)

    async def say(self, **message: Any) -> None:
        """Send a message in its turn."""
        self.sent += 1
        ack = self.seen if self.acks else 0
        await self.write(json.dumps({"v": 1, "seq": self.sent, "ack": ack, "m": message}))

    def all(self, kind: str) -> list[dict[str, Any]]:
        return [frame["m"] for frame in self.got if frame.get("m", {}).get("t") == kind]

    def last(self, kind: str) -> dict[str, Any]:
        """Return the newest message of a kind, an empty one before there was any."""
        return (self.all(kind) or [{}])[-1]

    @property
    def pid(self) -> str:
        return str(self.last("welcome")["pid"])

    async def until(self, wanted: Any) -> Any:
        """Wait for what the room says."""
        async with asyncio.timeout(WAIT):
            while not (found := wanted()):
                self._news.clear()
                await self._news.wait()
        return found

    async def soon(self, kind: str) -> dict[str, Any]:
        """Wait for a message of a kind and return the last one."""
        found: dict[str, Any] = await self.until(lambda: self.last(kind))
        return found

    async def over(self) -> int:
        """Wait for the end and return its code."""
        await self.until(lambda: self.code is not None)
        assert self.code is not None
        return self.code

    async def end(self) -> None:
        with contextlib.suppress(ConnectionClosed):
            await self.socket.close()
        await asyncio.gather(self._reading, return_exceptions=True)

    async def _read(self) -> None:
        try:
            async for text in self.socket:
                frame = json.loads(text)
                self.got.append(frame)
                self.seen = max(self.seen, frame.get("seq", 0))
                if "p" in frame and self.acks is not None:
                    ack = self.seen if self.acks else 0
                    await self.write(json.dumps({"v": 1, "ack": ack, "q": frame["p"]}))
                self._news.set()
        except ConnectionClosed:
            pass
        finally:
            closed = self.socket.close_code
            self.code = closed if closed is not None else 1006
            self._news.set()


class OpenRoom:
    """A server with links by role; everybody who came is shown out at the end."""

    def __init__(self, server: CallServer) -> None:
        self.server = server
        self.book = server.book
        self.people: list[Raw] = []

    def link(self, role: Role, **times: int) -> str:
        token, now = new_token(), int(time.time() * 1000)
        given = {"not_before": now - HOUR, "not_after": now + HOUR, **times}
        self.book.add(CallOffer(f"offer-{token[:9]}", "room", role, hash_of(token), **given))
        return token

    async def come(self, role: Role = Role.PATIENT, token: str = "", **more: Any) -> Raw:
        raw = await Raw.come(self.server, token or self.link(role), **more)
        self.people.append(raw)
        return raw

    async def admitted(self, host: Raw, role: Role = Role.PATIENT, **more: Any) -> Raw:
        guest = await self.come(role, **more)
        await host.say(t="admit", pid=guest.pid)
        await guest.until(lambda: guest.last("lobby").get("state") == "admitted")
        return guest


def with_room(test: Callable[[OpenRoom], Awaitable[None]]) -> None:
    async def call() -> None:
        server = CallServer(MemoryBook(), "127.0.0.1")
        await server.start()
        room = OpenRoom(server)
        try:
            await test(room)
        finally:
            await asyncio.gather(*(raw.end() for raw in room.people))
            await server.stop()

    asyncio.run(call())
