"""Sides of a call on threads of their own, for tests that drive a browser or a link on theirs."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable
from typing import Any

from clinic_desktop.media.call.serving import CallServer
from clinic_desktop.media.call.session import CallSession
from clinic_desktop.media.call.state import CallPlace
from clinic_desktop.media.engine.client import Event
from clinic_protocol.signalling.messages import Policy, Role
from clinic_rooms.house import RoomFacts
from clinic_rooms.memory import MemoryBook
from clinic_rooms.offers import CallOffer
from clinic_rooms.tokens import hash_of, new_token

HOUR = 3_600_000
WAIT = 20.0
LOOK = 0.2  # for what is told by nobody
LOOPBACK = "127.0.0.1"


class Desk:
    """One desktop's side. `enter` is called on its thread first (to move to a namespace)."""

    def __init__(self, enter: Callable[[], None] = lambda: None) -> None:
        self._loop = asyncio.new_event_loop()
        self._enter = enter
        self._thread = threading.Thread(target=self._live, daemon=True)
        self._thread.start()
        self.session: CallSession | None = None
        self._running: Any = None
        self._changed = threading.Event()

    def _live(self) -> None:
        self._enter()
        self._loop.run_forever()

    def join(
        self,
        place: CallPlace,
        camera: str | None = "synthetic",
        pictured: Callable[[Event], None] = lambda _event: None,
        *,
        media: bool = True,
    ) -> None:
        """Enter a room; without `media` only to rule it."""

        async def begin() -> None:
            self.session = CallSession(place, lambda _what, _state: self._changed.set(), pictured)
            self.session.use(camera=camera, microphone="synthetic", speaker=None)
            self._running = asyncio.ensure_future(self.session.run(media=media))

        self.do(begin())

    @property
    def state(self) -> Any:
        return self.session.state

    def do(self, work: Any) -> Any:
        """Run something on the thread and return its result."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(WAIT)

    def call(self, function: Callable[[], Any]) -> Any:
        """Call something on the thread."""

        async def work() -> Any:
            return function()

        return self.do(work())

    def until(self, wanted: Callable[[], Any], seconds: float = WAIT) -> Any:
        """Wait for something that this side sees."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            found = self.call(wanted)
            if found:
                return found
            self._changed.wait(LOOK)
            self._changed.clear()
        raise AssertionError("this side never saw it")

    def counts(self) -> dict[str, Any]:
        return next(iter(self.state.counts.values()), {})

    def flows(self, pictures: int = 5, voice: int = 20) -> dict[str, Any]:
        """Wait until sound and pictures of the other side have come."""
        began = self.call(self.counts)
        more = int(began.get("pictures_in", 0)), began.get("voice", {}).get("played", 0)
        return self.until(
            lambda: (
                self.counts()
                if self.counts().get("pictures_in", 0) >= more[0] + pictures
                and self.counts()["voice"]["played"] >= more[1] + voice
                else None
            )
        )

    def hang_up(self, everybody: bool = True) -> None:
        self.do(self.session.hang_up(everybody=everybody))

    async def leave(self) -> None:
        """Stop the call at once."""
        if self._running is not None:
            self._running.cancel()
            await asyncio.gather(self._running, return_exceptions=True)

    def end(self) -> None:
        """Stop everything."""
        self.do(self.leave())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(WAIT)
        self._loop.close()


class Doctor(Desk):
    """Serves the page, holds the call with a synthetic camera, admits nobody by itself."""

    def __init__(
        self,
        host: str = LOOPBACK,
        enter: Callable[[], None] = lambda: None,
        port: int = 0,
        **policy: Any,
    ) -> None:
        super().__init__(enter)
        self.book = MemoryBook()
        self.facts = RoomFacts(
            policy=Policy(**policy), clinic="Clínica del Valle", with_whom="Dr Alba"
        )
        self.server = CallServer(self.book, host, port)
        self.do(self.server.start())
        self.links = {role: self.link(role) for role in (Role.HOST, Role.PATIENT)}

    def link(self, role: Role, **more: Any) -> str:
        """Make an offer and return its token."""
        token, now = new_token(), int(time.time() * 1000)
        times = {"not_before": now - HOUR, "not_after": now + HOUR, **more}
        offer = CallOffer(f"offer-{token[:8]}", "room", role, hash_of(token), **times)
        self.book.add(offer, self.facts)
        return token

    def url(self, role: Role = Role.PATIENT) -> str:
        return f"{self.server.page}/j/{self.links[role]}"

    def place(self, role: Role = Role.HOST, name: str = "Dr Alba") -> CallPlace:
        """Return where somebody with a link of this role meets the doctor."""
        token = self.links.get(role) or self.link(role)
        here = self.server.host == LOOPBACK
        return CallPlace(self.server.socket_address, token, name, loopback=here)

    def come(
        self,
        camera: str | None = "synthetic",
        pictured: Callable[[Event], None] = lambda _event: None,
    ) -> Doctor:
        """Enter the room."""
        self.join(self.place(), camera, pictured)
        return self

    def admit_all(self) -> None:
        """Let everybody in who waits."""
        self.until(lambda: self.state.guests)
        self.call(lambda: [self.session.admit(guest.pid) for guest in self.state.guests])

    async def leave(self) -> None:
        await super().leave()
        await self.server.stop()
