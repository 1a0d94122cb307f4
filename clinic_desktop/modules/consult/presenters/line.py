"""One room, as this desk is connected to it: its session is on the asyncio thread, views come home.

What changes fast (counts, pictures) is told at most once until the main thread has taken it: a busy
screen sees the newest, and nothing queues up behind it.
"""

from __future__ import annotations

import asyncio
import dataclasses
import threading
from collections.abc import Awaitable, Callable
from typing import Any, Protocol

from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.media.call.session import CallSession
from clinic_desktop.media.call.state import CallPlace, CallState, FileView
from clinic_desktop.media.engine.ring import Reader, Shown
from clinic_desktop.modules.consult.presenters.views import CallView, view_of

GOODBYE = 6.0  # seconds in which a goodbye goes out and the engine ends


class LineOwner(Protocol):
    """Hears of a line, on the main thread."""

    def line_changed(self, line: Line) -> None:
        """`line.view` is new."""

    def line_pictured(self, line: Line, stream: int, picture: Shown) -> None:
        """A stream has a new picture."""

    def line_brought(self, line: Line, file: FileView, data: bytes) -> None:
        """A file has arrived whole."""

    def line_over(self, line: Line) -> None:
        """The session has ended by itself, or after `hang_up`."""


class Line:
    """Commands go out by `tell` and `ask`; both are lost once the line is over."""

    def __init__(self, tasks: Tasks, place: CallPlace, owner: LineOwner) -> None:
        self._tasks, self._place, self._owner = tasks, place, owner
        self.view = CallView()
        self._session: CallSession | None = None
        self._running: asyncio.Task[None] | None = None
        self.record: dict[str, Any] = {}
        self._exchange = threading.Lock()
        self._newest: CallView | None = None
        self._pictures: dict[int, Shown] = {}

    def open(self) -> None:
        """Enter the room, for its lobby and its chat."""
        self._tasks.run_io(self._begin)

    def begin_media(self, devices: dict[str, str | None]) -> None:
        """Start sound and pictures."""
        self._tasks.run_io(self._begin_media, devices)

    def tell(self, what: Callable[[CallSession], object]) -> None:
        """Let the session do something."""
        self._tasks.run_io(self._tell, what)

    def ask(
        self, what: Callable[[CallSession], Awaitable[Any]], then: Callable[[Any], None]
    ) -> None:
        """Let the session do something, and call back with what came of it."""
        self._tasks.run_io(self._ask, what, then=then)

    def hang_up(self, *, everybody: bool) -> None:
        """Leave, or end the call for all; `line_over` follows."""
        self._tasks.run_io(self._hang_up, everybody)

    # ------------------------------------------------------------ on the asyncio thread

    async def _begin(self) -> None:
        session = self._session = CallSession(self._place, self._told, self._pictured)
        session.media.arrived = self._arrived
        self._running = asyncio.ensure_future(self._hold(session))

    async def _hold(self, session: CallSession) -> None:
        try:
            await session.run(media=False)
        finally:
            self.record = dataclasses.asdict(session.record)
            self._tasks.on_main(lambda: self._owner.line_over(self))

    async def _begin_media(self, devices: dict[str, str | None]) -> None:
        if self._session is not None:
            self._session.use(**devices)
            await self._session.begin_media()
            self._session.media.tell("devices", watch=True)

    async def _tell(self, what: Callable[[CallSession], object]) -> None:
        if self._session is not None:
            what(self._session)

    async def _ask(self, what: Callable[[CallSession], Awaitable[Any]]) -> Any:
        return await what(self._session) if self._session is not None else None

    async def _hang_up(self, everybody: bool) -> None:
        if self._session is None or self._running is None:
            return
        await self._session.hang_up(everybody=everybody)
        await asyncio.wait({self._running}, timeout=GOODBYE)  # the engine ends with it
        if not self._running.done():
            self._running.cancel()

    def _told(self, what: str, state: CallState) -> None:
        if self._session is not None and what in ("counts", "pairs"):
            self.record = dataclasses.asdict(self._session.record)
        view = view_of(state)
        with self._exchange:
            first, self._newest = self._newest is None, view
        if first:
            self._tasks.on_main(self._bring_view)

    def _pictured(self, event: Any) -> None:
        session = self._session
        engine = session.media.engine if session is not None else None
        if engine is None:
            return
        stream = int(event["stream"])
        shown = Reader(engine.memory.memory).read(stream, int(event["slot"]))
        if shown is None:
            return
        with self._exchange:
            first = stream not in self._pictures
            self._pictures[stream] = shown
        if first:
            self._tasks.on_main(lambda: self._bring_picture(stream))

    def _arrived(self, file: FileView, data: bytes) -> None:
        self._tasks.on_main(lambda: self._owner.line_brought(self, file, data))

    # ------------------------------------------------------------ at home

    def _bring_view(self) -> None:
        with self._exchange:
            newest, self._newest = self._newest, None
        if newest is not None:
            self.view = newest
            self._owner.line_changed(self)

    def _bring_picture(self, stream: int) -> None:
        with self._exchange:
            picture = self._pictures.pop(stream, None)
        if picture is not None:
            self._owner.line_pictured(self, stream, picture)
