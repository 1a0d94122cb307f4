"""Which microphones and speakers are there, looked at every two seconds by a process of its own.

PortAudio sees new devices only when it ends and begins again, and that closes every open line. So
another process does it (20 ms of a core each time) and tells what changed; the engine itself
begins again only when a device that it misses has come.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import threading
from collections.abc import Callable
from typing import IO, Any

from clinic_desktop.kernel.wire import send
from clinic_desktop.media.engine.helper import SOUND, said
from clinic_desktop.media.engine.problems import DeviceProblem
from clinic_desktop.media.engine.sound_ports import Listed, SoundList, SoundPorts

EVERY = 2.0


class SoundWatch:
    """`newest` is what was seen last, None before; `problem` is a code."""

    def __init__(self) -> None:
        self.newest: SoundList | None = None
        self.problem: str | None = None
        self.number = 0  # of lists seen
        self.changed: list[Callable[[], None]] = []
        self._seen = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    def begin(self) -> None:
        """Look, from now on; harmless when it looks already."""
        if self._task is None:
            self._task = asyncio.ensure_future(self._watch())

    async def first(self) -> None:
        """Wait until something was seen."""
        self.begin()
        await self._seen.wait()

    async def close(self) -> None:
        """Look no more."""
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task

    def take(self, event: dict[str, Any]) -> None:
        """Take what the process tells."""
        self.problem = event.get("problem")
        self.newest = SoundList(
            tuple(Listed(str(n), bool(d)) for n, d in event.get("microphones", ())),
            tuple(Listed(str(n), bool(d)) for n, d in event.get("speakers", ())),
        )
        self.number += 1
        self._seen.set()
        for tell in list(self.changed):
            tell()

    async def _watch(self) -> None:
        async with contextlib.aclosing(said(SOUND)) as events:
            async for event in events:
                self.take(event)
        self.take({"problem": "broken"})


def told(ports: SoundPorts) -> dict[str, Any]:
    """Return what is there now."""
    try:
        ports.refresh()
        there = ports.listed()
    except DeviceProblem as problem:
        return {"problem": problem.code}
    return {
        "problem": None,
        "microphones": [[one.name, one.default] for one in there.microphones],
        "speakers": [[one.name, one.default] for one in there.speakers],
    }


def look(ports: SoundPorts, over: threading.Event, tell: Callable[[dict[str, Any]], None]) -> None:
    """Tell what is there, at first and at each change, until it is over."""
    before: dict[str, Any] | None = None
    while not over.is_set():
        now = told(ports)
        if now != before:
            tell(now)
        before = now
        over.wait(EVERY)


def main(commands: IO[bytes], events: IO[bytes]) -> int:
    """Run until the engine is gone."""
    over = threading.Event()

    def wait() -> None:
        while commands.read(1):
            pass
        over.set()

    threading.Thread(target=wait, daemon=True).start()
    with contextlib.suppress(BrokenPipeError):
        look(SoundPorts(), over, lambda event: send(events, event, []))
    os._exit(0)  # PortAudio may hang at its end where a sound server has gone
