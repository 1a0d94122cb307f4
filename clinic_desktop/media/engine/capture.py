"""Cameras, screens and windows, by a process of their own that holds Qt.

A camera's driver or a screen's portal that hangs or crashes must not stop the voice, and the
engine's loop must not share a thread with Qt's. Pictures come in shared memory as I420; the engine
copies only those that it sends or shows.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from typing import Any

import av

from clinic_desktop.media.engine.capture_planes import unpacked
from clinic_desktop.media.engine.helper import CAPTURE, said
from clinic_desktop.media.engine.ring import I420_BITS, Reader, SharedMemory

LIST = "list"
_AGAIN = (1.0, 3.0, 10.0)  # seconds until a process that died is started again
SCREENS = ("screen:", "window:")

Told = Callable[[str | None], None]


class Capture:
    """A camera, `screen:NUMBER` or `window:TITLE`; implements `tracks.Pictures`.

    `told` hears a problem's code, and None when pictures come (again).
    """

    def __init__(self, name: str, told: Told) -> None:
        self.is_text = name.startswith(SCREENS)
        self._told = told
        self._memory = SharedMemory()
        self._reader = Reader(self._memory.memory, I420_BITS)
        self._slot, self._number, self._shown = 0, 0, 0
        self._latest: av.VideoFrame | None = None
        self._task = asyncio.ensure_future(self._run(name))
        # Not at the end of `_run`: what is given back at once never begins.
        self._task.add_done_callback(lambda _task: self._memory.close())

    def latest(self) -> av.VideoFrame | None:
        """Return the newest picture, None while there is none."""
        if self._number != self._shown:
            shown = self._reader.read(0, self._slot)
            if shown is not None:
                self._shown = self._number
                self._latest = unpacked(shown.width, shown.height, shown.pixels)
        return self._latest

    def close(self) -> None:
        """Give the camera back."""
        self._task.cancel()

    async def _run(self, name: str) -> None:
        for wait in (*_AGAIN, *[_AGAIN[-1]] * 100):
            await self._once(name)
            self._gone("broken")
            await asyncio.sleep(wait)

    async def _once(self, name: str) -> None:
        handle = self._memory.handle
        events = said(CAPTURE, name, self._memory.name, handle=handle)
        async with contextlib.aclosing(events):
            async for event in events:
                if event.get("is") == "picture":
                    self._slot, self._number = int(event["slot"]), int(event["number"])
                elif event.get("problem") is not None:
                    self._gone(str(event["problem"]))
                else:
                    self._told(None)

    def _gone(self, code: str) -> None:
        self._latest, self._number, self._shown = None, 0, 0
        self._told(code)


class CaptureWatch:
    """Which cameras, screens and windows there are; `changed` is called at each change."""

    def __init__(self, changed: Callable[[dict[str, Any]], None]) -> None:
        self._task = asyncio.ensure_future(self._run(changed))

    async def close(self) -> None:
        """Look no more."""
        self._task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._task

    async def _run(self, changed: Callable[[dict[str, Any]], None]) -> None:
        async with contextlib.aclosing(said(CAPTURE, LIST)) as events:
            async for event in events:
                changed(event)
        changed({"problem": "library"})
