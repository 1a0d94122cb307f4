"""Files over a connection's data channel, one at a time each way; page/files.js is the other end.

The sender offers name, size and hash; nothing flows before the other side says yes. Pieces come in
their order, the hash is checked at the end, and only then is a file a file. While pictures run a
file takes no more than its share of the link: the sender keeps to its own plan, the receiver tells
the other side how much it may send. Messages are JSON with `f` as their kind.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import json
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

PIECE = 16 * 1024
WAITING = 64 * 1024  # bytes that may wait in the channel
LONGEST_TEXT = 4_096
RATE_EVERY = 1.0
_PAUSE = 0.02
_REF = re.compile(r"[A-Za-z0-9_-]{1,64}")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_KIND = re.compile(r"[\w.+-]{1,60}/[\w.+-]{1,80}")
# What turns or hides a name, and halves of characters, which nothing can write down.
_NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f<>:"|?*\u200e\u200f\u202a-\u202e\ud800-\udfff]')


class Pipe(Protocol):
    """What is needed of RTCDataChannel."""

    @property
    def readyState(self) -> str:
        """connecting, open, closing or closed."""
        ...

    @property
    def bufferedAmount(self) -> int:
        """Bytes that wait."""
        ...

    def send(self, data: str | bytes) -> None:
        """Send one message."""
        ...


@dataclass(frozen=True, slots=True)
class FileEvent:
    """`what`: offered, progress, arrived, sent, failed. `why` is a code for failed."""

    what: str
    ref: str
    name: str = ""
    size: int = 0
    kind: str = ""
    done: int = 0
    why: str = ""
    sha256: str = ""
    data: bytes = b""


@dataclass(slots=True)
class _File:
    ref: str
    name: str
    size: int
    kind: str
    sha256: str
    accepted: bool = False
    data: bytearray = field(default_factory=bytearray)


class Files:
    """One end of one channel. `rate` tells how many bits a second files may take now."""

    def __init__(
        self,
        pipe: Pipe,
        tell: Callable[[FileEvent], None],
        rate: Callable[[], int],
        largest: int,
    ) -> None:
        self._pipe, self._tell, self._rate, self._largest = pipe, tell, rate, largest
        self._out: _File | None = None
        self._in: _File | None = None
        self._pouring: asyncio.Task[None] | None = None
        self._rating: asyncio.Task[None] | None = None

    # ------------------------------------------------------------ what we want

    def offer(self, ref: str, name: str, kind: str, data: bytes) -> None:
        """Offer a file; what becomes of it is told."""
        why = self._refusal(len(data))
        if why is not None:
            self._tell(FileEvent("failed", ref, name, len(data), why=why))
            return
        digest = hashlib.sha256(data).hexdigest()
        self._out = _File(ref, plain_name(name), len(data), kind, digest, data=bytearray(data))
        self.opened()

    def opened(self) -> None:
        """The channel is there: say what waits."""
        out = self._out
        if out is not None and not out.accepted:
            fields = {"name": out.name, "size": out.size, "type": out.kind, "sha256": out.sha256}
            self._say(f="offer", id=out.ref, **fields)

    def answer(self, ref: str, *, yes: bool) -> None:
        """Take or refuse what was offered."""
        coming = self._in
        if coming is None or coming.ref != ref or coming.accepted:
            return
        if not yes:
            self._in = None
            self._say(f="refuse", id=ref, why="refused")
            return
        coming.accepted = True
        self._say(f="accept", id=ref, rate=self._rate())
        self._rating = asyncio.ensure_future(self._keep_rate(coming))

    def cancel(self, ref: str) -> None:
        """Call off what goes out or comes in."""
        if self._out is not None and self._out.ref == ref:
            self._say(f="cancel", id=ref)
            self._fail_out("cancelled")
        elif self._in is not None and self._in.ref == ref:
            self._say(f="refuse", id=ref, why="cancelled")
            self._fail_in("cancelled")

    def closed(self) -> None:
        """The channel is gone: what was under way has failed."""
        self._fail_out("cut")
        self._fail_in("cut")

    def _refusal(self, size: int) -> str | None:
        if self._pipe.readyState not in ("connecting", "open"):
            return "cut"
        if self._out is not None:
            return "busy"
        return None if 0 < size <= self._largest else "too_big"

    # ------------------------------------------------------------ what comes

    def heard(self, data: str | bytes) -> None:
        """Take a message of the channel; nonsense is ignored."""
        if isinstance(data, bytes):
            self._piece(data)
            return
        if len(data) > LONGEST_TEXT:
            return
        try:
            message = json.loads(data)
        except (ValueError, RecursionError):
            return
        if isinstance(message, dict) and _REF.fullmatch(str(message.get("id", ""))):
            self._message(message)

    def _message(self, message: dict[str, Any]) -> None:
        what, ref = message.get("f"), str(message["id"])
        ours = self._out is not None and self._out.ref == ref
        if what == "offer":
            self._offered(ref, message)
        elif what == "accept" and ours and self._out is not None and not self._out.accepted:
            self._out.accepted = True
            self._pouring = asyncio.ensure_future(self._pour(self._out))
        elif what == "refuse" and ours:
            self._fail_out(str(message.get("why", "refused"))[:20])
        elif what == "done" and ours and self._out is not None:
            sent, self._out = self._out, None
            self._tell(FileEvent("sent", ref, sent.name, sent.size, sha256=sent.sha256))
        elif what == "cancel" and self._in is not None and self._in.ref == ref:
            self._fail_in("cancelled")

    def _offered(self, ref: str, message: dict[str, Any]) -> None:
        size, digest = message.get("size"), message.get("sha256")
        size = size if isinstance(size, int) else 0
        hashed = isinstance(digest, str) and _SHA256.fullmatch(digest)
        if not hashed or not 0 < size <= self._largest:
            self._say(f="refuse", id=ref, why="too_big")
            return
        if self._in is not None:
            self._say(f="refuse", id=ref, why="busy")
            return
        kind = str(message.get("type"))
        kind = kind if _KIND.fullmatch(kind) else "application/octet-stream"
        coming = _File(ref, plain_name(str(message.get("name"))), size, kind, str(digest))
        self._in = coming
        self._tell(FileEvent("offered", ref, coming.name, coming.size, kind))

    def _piece(self, data: bytes) -> None:
        coming = self._in
        if coming is None or not coming.accepted:
            return
        coming.data += data
        if len(coming.data) > coming.size:
            self._say(f="refuse", id=coming.ref, why="too_big")
            self._fail_in("damaged")
            return
        self._tell(
            FileEvent("progress", coming.ref, coming.name, coming.size, done=len(coming.data))
        )
        if len(coming.data) == coming.size:
            self._whole(coming)

    def _whole(self, coming: _File) -> None:
        data = bytes(coming.data)
        if hashlib.sha256(data).hexdigest() != coming.sha256:
            self._say(f="refuse", id=coming.ref, why="damaged")
            self._fail_in("damaged")
            return
        self._end_in()
        self._say(f="done", id=coming.ref)
        self._tell(
            FileEvent(
                "arrived",
                coming.ref,
                coming.name,
                coming.size,
                kind=coming.kind,
                sha256=coming.sha256,
                data=data,
            )
        )

    # ------------------------------------------------------------ what flows

    async def _pour(self, file: _File) -> None:
        due = time.monotonic()
        with contextlib.suppress(ConnectionError):
            for start in range(0, file.size, PIECE):
                while self._pipe.bufferedAmount > WAITING or time.monotonic() < due:
                    await asyncio.sleep(_PAUSE)
                if self._out is not file or self._pipe.readyState != "open":
                    return
                piece = bytes(file.data[start : start + PIECE])
                self._pipe.send(piece)
                due = max(due, time.monotonic() - _PAUSE * 2) + len(piece) * 8 / max(
                    1, self._rate()
                )
                done = start + len(piece)
                self._tell(FileEvent("progress", file.ref, file.name, file.size, done=done))

    async def _keep_rate(self, coming: _File) -> None:
        told = self._rate()
        while self._in is coming:
            await asyncio.sleep(RATE_EVERY)
            now = self._rate()
            if now != told and self._in is coming:
                told = now
                self._say(f="rate", id=coming.ref, rate=now)

    def _say(self, **message: object) -> None:
        if self._pipe.readyState == "open":
            self._pipe.send(json.dumps(message))

    def _fail_out(self, why: str) -> None:
        file, self._out = self._out, None
        if self._pouring is not None:
            self._pouring.cancel()
        if file is not None:
            self._tell(FileEvent("failed", file.ref, file.name, file.size, why=why))

    def _fail_in(self, why: str) -> None:
        file = self._in
        self._end_in()
        if file is not None:
            self._tell(FileEvent("failed", file.ref, file.name, file.size, why=why))

    def _end_in(self) -> None:
        self._in = None
        if self._rating is not None:
            self._rating.cancel()


def plain_name(name: str) -> str:
    """Return a file name without a path, without what turns or hides it, never empty."""
    last = name.replace("\\", "/").split("/")[-1]
    cleaned = _NOT_IN_NAMES.sub("_", last)
    cleaned = re.sub(r"^\.+", "_", cleaned)[:120].strip()
    return cleaned or "file"
