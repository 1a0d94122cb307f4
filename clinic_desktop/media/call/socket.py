"""The socket to a room: says hello, comes back by itself, loses no message while it is away."""

from __future__ import annotations

import asyncio
import contextlib
import enum
import ssl
import time
from collections.abc import Callable

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake

from clinic_protocol.signalling.channel import Channel, ChannelBroken
from clinic_protocol.signalling.envelope import BadFrame, Frame, read_frame
from clinic_protocol.signalling.messages import (
    LARGEST_FRAME,
    Body,
    Bye,
    Chat,
    Consent,
    Hello,
    Recording,
    Welcome,
)

PAUSES = (0.3, 0.7, 1.5, 2.0)  # seconds between tries
OPEN_WITHIN = 5.0
LOOK_EVERY = 0.5
GOODBYE = 2.0
# What is sent again in a new channel; sound and pictures are built anew anyway.
_LASTING = (Chat, Consent, Recording, Bye)


class LinkState(enum.Enum):
    """How the socket stands."""

    TRYING = "trying"
    OPEN = "open"
    OVER = "over"  # the room has shown us out, or does not let us in any more


class RoomSocket:
    """`heard` gets every message and each Welcome, `changed` the state and a closing code."""

    def __init__(
        self,
        address: str,
        hello: Hello,
        heard: Callable[[Body], None],
        changed: Callable[[LinkState, int | None], None],
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self._address, self._hello, self._tls = address, hello, tls
        self._heard, self._changed = heard, changed
        self._channel: Channel | None = None
        self._socket: ClientConnection | None = None
        self._early: list[Body] = []
        self._out: asyncio.Queue[str] = asyncio.Queue()
        self._closing = self._shown_out = False

    def send(self, body: Body) -> None:
        """Send now, or as soon as the room is reached."""
        if self._channel is None:
            self._early.append(body)
            return
        try:
            text = self._channel.send(body, time.monotonic())
        except ChannelBroken:
            self._begin_anew()
            self._early.append(body)
            return
        self._write(text)

    async def run(self) -> None:
        """Stay in touch until `close`, or until the room says that it is over."""
        tries = 0
        while not self._closing:
            self._changed(LinkState.TRYING, None)
            code = await self._once()
            if self._shown_out:  # who knocked again would show out whoever took the place
                self._changed(LinkState.OVER, None)
                return
            if code is None:
                tries = 0
            elif code in range(4400, 4500) and code not in (4409, 4429):
                self._changed(LinkState.OVER, code)
                return
            if self._closing:
                return
            await asyncio.sleep(PAUSES[min(tries, len(PAUSES) - 1)])
            tries += 1

    async def close(self) -> None:
        """Leave; what was sent before goes out first."""
        self._closing = True
        socket = self._socket
        if socket is not None:
            with contextlib.suppress(ConnectionClosed, TimeoutError):
                async with asyncio.timeout(GOODBYE):
                    while not self._out.empty():
                        await asyncio.sleep(0.01)
                    await socket.close()

    async def _once(self) -> int | None:
        """Connect and talk until the socket breaks; None when it had been open."""
        try:
            async with connect(
                self._address,
                ssl=self._tls,
                open_timeout=OPEN_WITHIN,
                max_size=LARGEST_FRAME * 4,
                ping_interval=None,
                compression=None,
                proxy=None,
            ) as socket:
                return await self._talk(socket)
        except (OSError, TimeoutError, InvalidHandshake, ConnectionClosed, BadFrame):
            return 0
        finally:
            self._socket = None

    async def _talk(self, socket: ClientConnection) -> int | None:
        anew = self._channel is None and self._hello.resume is not None
        hello = self._hello.model_copy(update={"anew": anew})
        await socket.send(Frame(m=hello).text())
        try:
            first = read_frame(await asyncio.wait_for(socket.recv(), OPEN_WITHIN))
        except ConnectionClosed as closed:
            return closed.rcvd.code if closed.rcvd is not None else 0
        if not isinstance(first.m, Welcome):
            return 0
        self._welcomed(socket, first.m)
        work = [
            asyncio.ensure_future(self._look(socket)),
            asyncio.ensure_future(self._send(socket)),
        ]
        try:
            async for text in socket:
                self._take(text)
        except (ConnectionClosed, BadFrame):
            pass
        except ChannelBroken:
            self._begin_anew()
        finally:
            for task in work:
                task.cancel()
        return None

    def _welcomed(self, socket: ClientConnection, welcome: Welcome) -> None:
        now = time.monotonic()
        self._hello = self._hello.model_copy(update={"resume": welcome.resume})
        waiting: list[str] = []
        if welcome.resumed and self._channel is not None:
            try:
                waiting = self._channel.again(now)
            except ChannelBroken:  # away for too long: the next hello says so
                self._begin_anew()
                socket.transport.abort()
                return
        else:
            self._begin_anew()
            self._channel = Channel(now)
        self._socket, self._out = socket, asyncio.Queue()
        for text in waiting:  # before anything new: the other end counts
            self._write(text)
        self._changed(LinkState.OPEN, None)
        self._heard(welcome)
        early, self._early = self._early, []
        for body in early:
            self.send(body)

    def _begin_anew(self) -> None:
        """Give the channel up; words that may not have arrived are said again in the next one."""
        if self._channel is not None:
            kept = self._channel.unacknowledged()
            self._early = [body for body in kept if isinstance(body, _LASTING)] + self._early
        self._channel = None
        if self._socket is not None:
            self._socket.transport.abort()

    def _take(self, text: str | bytes) -> None:
        if self._channel is None:
            return
        now = time.monotonic()
        body = self._channel.receive(text, now)
        answer = self._channel.answer(now)
        if answer is not None:
            self._write(answer)
        if body is not None:
            self._shown_out |= isinstance(body, Bye) and body.reason != "restart"
            self._heard(body)

    async def _look(self, socket: ClientConnection) -> None:
        """Give signs of life, and give up a socket that gives none."""
        while (channel := self._channel) is not None:
            now = time.monotonic()
            if channel.is_dead(now):
                socket.transport.abort()
                return
            if channel.wants_ping(now):
                self._write(channel.ping(now))
            await asyncio.sleep(LOOK_EVERY)

    async def _send(self, socket: ClientConnection) -> None:
        with contextlib.suppress(ConnectionClosed):
            while True:
                await socket.send(await self._out.get())

    def _write(self, text: str) -> None:
        if self._socket is not None:
            self._out.put_nowait(text)
