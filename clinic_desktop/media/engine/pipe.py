"""The engine's end of the pipes: a thread that reads commands, a thread that writes events.

Threads, because Windows' event loop can't wait for a standard input.
"""

from __future__ import annotations

import asyncio
import contextlib
import queue
import threading
from collections.abc import Callable
from typing import IO, Any

from clinic_desktop.kernel.wire import Broken, TooMuch, receive, send

ROOM = 64 * 1024 * 1024  # bytes of one command
_WAITING = 2_000


class EnginePipe:
    """`told` is called on the loop's thread for each command, with None at the end."""

    def __init__(
        self,
        commands: IO[bytes],
        events: IO[bytes],
        told: Callable[[dict[str, Any] | None, list[bytes]], None],
    ) -> None:
        self._commands, self._events, self._told = commands, events, told
        self._loop = asyncio.get_running_loop()
        self._queue: queue.Queue[tuple[dict[str, Any], list[bytes]] | None] = queue.Queue(_WAITING)
        for work in (self._read, self._write):
            threading.Thread(target=work, daemon=True).start()

    def say(self, event: dict[str, Any], blobs: list[bytes] | None = None) -> None:
        """Send an event; when the program does not read any more, it is lost."""
        with contextlib.suppress(queue.Full):
            self._queue.put_nowait((event, blobs or []))

    def close(self) -> None:
        """Send what waits, and stop."""
        with contextlib.suppress(queue.Full):
            self._queue.put_nowait(None)

    def _read(self) -> None:
        while True:
            try:
                header, blobs, _ = receive(self._commands, ROOM)
            except (Broken, TooMuch, OSError, ValueError):
                self._call(None, [])
                return
            self._call(header, blobs)

    def _call(self, header: dict[str, Any] | None, blobs: list[bytes]) -> None:
        with contextlib.suppress(RuntimeError):  # the loop is over
            self._loop.call_soon_threadsafe(self._told, header, blobs)

    def _write(self) -> None:
        with contextlib.suppress(OSError, ValueError):
            while (item := self._queue.get()) is not None:
                send(self._events, *item)
