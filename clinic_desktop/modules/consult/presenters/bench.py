"""Devices tried before a call: an engine of their own, as long as the page is open."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from typing import Any, Protocol

from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.media.engine.client import EngineClient, EngineFailed, Event
from clinic_desktop.media.engine.ring import Reader, Shown
from clinic_desktop.modules.consult.presenters.desk import Devices

OWN = 0  # the stream of one's own picture
REHEARSAL_SECONDS = 3
MakeEngine = Callable[[Callable[[Event, list[bytes]], None], Callable[[], None]], EngineClient]


class BenchView(Protocol):
    """The page."""

    def show_lists(self, lists: Event) -> None:
        """Which devices there are; `problems` of the lists too."""

    def show_levels(self, heard: float, played: float) -> None:
        """How loud microphone and speaker are, 0 to 1."""

    def show_rehearsal(self, state: str, loudest: float) -> None:
        """Recording, playing or over; the loudest of one's own voice."""

    def show_problem(self, what: str, code: str | None) -> None:
        """A device can't be used; None: it works."""

    def show_own(self, picture: Shown) -> None:
        """What the camera sees."""

    def show_no_engine(self) -> None:
        """Nothing can be tried on this computer."""


class DeviceBench:
    """Commands go out, events come home; after `close` nothing comes any more."""

    def __init__(self, view: BenchView, tasks: Tasks, make: MakeEngine = EngineClient) -> None:
        self._view, self._tasks, self._make = view, tasks, make
        self._engine: EngineClient | None = None
        self._open = True

    def start(self, devices: Devices) -> None:
        """Start the engine with these devices, and ask which others there are."""
        self._tasks.run_io(self._start, dict(devices), fail=lambda _e: self._view.show_no_engine())

    def use(self, devices: Devices) -> None:
        """Use other devices."""
        self._tell("use", **devices)

    def tone(self) -> None:
        """Let the speaker sound for a second."""
        self._tell("tone", ref=secrets.token_urlsafe(6))

    def rehearse(self) -> None:
        """Keep what the microphone hears for three seconds, then play it."""
        self._tell("rehearse", ref=secrets.token_urlsafe(6), seconds=REHEARSAL_SECONDS)

    def close(self) -> None:
        """End the engine."""
        self._open = False
        self._tasks.run_io(self._stop)

    def _tell(self, do: str, **fields: Any) -> None:
        async def tell() -> None:
            if self._engine is not None:
                self._engine.tell(do, **fields)

        self._tasks.run_io(tell)

    # ------------------------------------------------------------ on the asyncio thread

    async def _start(self, devices: Devices) -> None:
        engine = self._make(self._heard, self._gone)
        try:
            await engine.start()
        except EngineFailed:
            await engine.stop()
            raise
        self._engine = engine
        engine.tell("use", **devices)
        engine.tell("devices", watch=True)
        engine.tell("levels", on=True)

    async def _stop(self) -> None:
        if self._engine is not None:
            await self._engine.stop()
            self._engine = None

    def _gone(self) -> None:
        self._home(self._view.show_no_engine)

    def _heard(self, event: Event, _blobs: list[bytes]) -> None:
        kind = event.get("is")
        if kind == "devices":
            self._home(lambda: self._view.show_lists(event))
        elif kind == "levels":
            self._home(lambda: self._view.show_levels(event["heard"], event["played"]))
        elif kind == "rehearsal":
            self._home(lambda: self._view.show_rehearsal(event["state"], event["loudest"]))
        elif kind == "device":
            self._home(lambda: self._view.show_problem(event["what"], event.get("problem")))
        elif kind == "picture" and event["stream"] == OWN and self._engine is not None:
            picture = Reader(self._engine.memory.memory).read(OWN, int(event["slot"]))
            if picture is not None:
                self._home(lambda: self._view.show_own(picture))

    def _home(self, call: Callable[[], None]) -> None:
        def run() -> None:
            if self._open:
                call()

        self._tasks.on_main(run)
