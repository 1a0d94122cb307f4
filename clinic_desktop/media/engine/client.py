"""The program's end of the engine: starts it, tells it what to do, hears what happens.

Lives on the asyncio thread. A dead or silent engine is told once by `gone`; who owns the call then
starts another client and builds the connections anew.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Protocol

from clinic_desktop.kernel.wire import Broken, TooMuch, packed, receive_async
from clinic_desktop.media.engine.ring import SharedMemory

ENGINE_FLAG = "--media-engine"  # how a built program starts itself as an engine
ROOM = 64 * 1024 * 1024
SILENT_AFTER = 5.0
GOODBYE = 2.0
_ROOT = Path(__file__).resolve().parents[3]

Event = Mapping[str, Any]


class MediaBackend(Protocol):
    """What carries sound and pictures: our engine, a web view, or the system's browser."""

    async def start(self) -> None:
        """Begin. Raises EngineFailed."""
        ...

    def tell(self, do: str, /, *blobs: bytes, **fields: Any) -> None:
        """Send a command; see `engine`."""
        ...

    async def stop(self) -> None:
        """End."""
        ...


class EngineFailed(Exception):
    """The engine could not be started."""


def engine_command() -> list[str]:
    """Return the command that starts an engine, in a source tree and in a built program."""
    if not getattr(sys, "frozen", False):
        return [sys.executable, "-P", "-s", "-m", "clinic_desktop.media.engine.process"]
    program = Path(sys.executable)
    if sys.platform == "win32":  # a program of windows has no pipes of its own
        program = program.with_name("clinic-desktop-cli.exe")
    return [str(program), ENGINE_FLAG]


class EngineClient:
    """One engine process. `heard` is called for each event, `gone` once when it is no more."""

    def __init__(
        self, heard: Callable[[Event, list[bytes]], None], gone: Callable[[], None]
    ) -> None:
        self._heard, self._gone = heard, gone
        self.memory = SharedMemory()
        self._process: asyncio.subprocess.Process | None = None
        self._reading: asyncio.Task[None] | None = None
        self._ready = asyncio.Event()
        self._stopping = asyncio.Event()
        self._turn = asyncio.Lock()  # who stops waits for a process that is being made

    @property
    def process_id(self) -> int | None:
        """The engine's process id."""
        return self._process.pid if self._process is not None else None

    async def start(self) -> None:
        """Start the process and wait until it is ready. Raises EngineFailed, also when stopped."""
        async with self._turn:
            if self._stopping.is_set():
                raise EngineFailed("the engine was stopped before it began")
            self._process = await self._made()
            self._reading = asyncio.ensure_future(self._read(self._process))
        ready = asyncio.ensure_future(self._ready.wait())
        try:
            await asyncio.wait({ready, self._reading}, return_when=asyncio.FIRST_COMPLETED)
        finally:  # also when who waits gives up
            ready.cancel()
        if self._stopping.is_set() or not self._ready.is_set():
            raise EngineFailed(f"the engine ended at once ({self._process.returncode})")

    async def _made(self) -> asyncio.subprocess.Process:
        handle = self.memory.handle
        try:
            return await asyncio.create_subprocess_exec(
                *engine_command(),
                self.memory.name,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                pass_fds=() if handle is None else (handle,),
                env={**os.environ, "PYTHONPATH": str(_ROOT), "OPENBLAS_NUM_THREADS": "1"},
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0)
                | getattr(subprocess, "ABOVE_NORMAL_PRIORITY_CLASS", 0),
            )
        except OSError as error:
            raise EngineFailed(str(error)) from error

    def tell(self, do: str, /, *blobs: bytes, **fields: Any) -> None:
        """Send a command; without an engine it is lost, and `gone` has said so."""
        process = self._process
        if process is None or process.stdin is None or process.stdin.is_closing():
            return
        for piece in packed({"do": do, **fields}, list(blobs)):
            process.stdin.write(piece)

    async def stop(self) -> None:
        """End the process, kindly at first; at once when whoever stops it is cancelled."""
        self._stopping.set()
        async with self._turn:
            self.tell("stop")
            try:
                if self._process is not None:
                    if self._process.stdin is not None:
                        self._process.stdin.close()
                    await _ended(self._process)
                if self._reading is not None:
                    await asyncio.wait({self._reading})
            finally:
                self.memory.close()

    async def _read(self, process: asyncio.subprocess.Process) -> None:
        assert process.stdout is not None
        with contextlib.suppress(Broken, TooMuch, TimeoutError):
            while True:
                wait = SILENT_AFTER if self._ready.is_set() else None
                event, blobs = await asyncio.wait_for(receive_async(process.stdout, ROOM), wait)
                if event.get("is") == "ready":
                    self._ready.set()
                self._heard(event, blobs)
        if not self._stopping.is_set():
            await _ended(process)
            if self._ready.is_set():
                self._gone()


async def _ended(process: asyncio.subprocess.Process) -> None:
    """Wait a little for a process to end by itself, then end it."""
    try:
        await asyncio.wait_for(process.wait(), GOODBYE)
    except TimeoutError:
        pass
    finally:
        if process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()
