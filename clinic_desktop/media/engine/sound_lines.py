"""The sound of a call by real devices: one microphone, one speaker, also when they come and go.

Sound that is heard arrives in steps of 20 ms on the loop, cleaned of the speaker's echo; the
speaker is kept two steps ahead of what it plays, more after it ran dry. A device that falls silent
for a second is lost: another one ("default") takes its place, or silence, until it is back.

Measured over PulseAudio with its null sinks: 62 to 71 ms from `Mixer.next` back to `heard`. 40 of
them are the two steps ahead, 20 each PortAudio's blocks and a whole step; 7 % of a core with the
canceller, which takes 60 dB of a voice after three seconds.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, Protocol

from clinic_desktop.media.engine.echo import Echo
from clinic_desktop.media.engine.problems import DeviceProblem
from clinic_desktop.media.engine.sound import SILENCE, Mixer
from clinic_desktop.media.engine.sound_ports import DEFAULT, Microphone, SoundPorts, Speaker
from clinic_desktop.media.engine.sound_watch import SoundWatch
from clinic_desktop.media.playout import STEP_MS

LOOK_EVERY = 0.25
LOST_AFTER = 1.0  # seconds without a sound or a request for one
AGAIN_AFTER = 5.0  # seconds between tries to open a device that is there
LEAST_AHEAD, MOST_AHEAD = 2, 6  # steps that wait for the speaker
CALM = 30.0  # seconds without running dry, after which one step less will do
_STEP = STEP_MS / 1000

Told = Callable[[str, str | None, str | None], None]


class Cleaner(Protocol):
    """Takes the echo out; see `Echo`."""

    def played(self, step: bytes) -> None:
        """Take what is played next."""
        ...

    def cleaned(self, step: bytes) -> bytes:
        """Return what was heard, cleaned."""
        ...


class _Side:
    """One direction: what is wanted, what is open instead, what was said about it."""

    def __init__(self, what: str, wanted: str | None) -> None:
        self.what, self.wanted = what, wanted
        self.line: Microphone | Speaker | None = None
        self.problem: str | None = None
        self.tried = 0.0
        self.worked = False  # once, at least

    def right(self) -> bool:
        """Tell whether what is wanted is in use."""
        return self.wanted is None or (self.line is not None and self.problem is None)


class DeviceSound:
    """Implements `sound.Sound`. `told` hears of each device: what, name, problem or None."""

    def __init__(
        self,
        names: tuple[str | None, str | None],
        ports: SoundPorts,
        watch: SoundWatch,
        mixer: Mixer,
        heard: Callable[[bytes], None],
        told: Told,
    ) -> None:
        self._mic, self._out = _Side("microphone", names[0]), _Side("speaker", names[1])
        self._ports, self._watch, self._mixer = ports, watch, mixer
        self._heard, self._told = heard, told
        self._cleaner: Cleaner | None = None
        self._rest = b""
        self._ahead, self._missed, self._calm = LEAST_AHEAD, 0, 0.0
        self._asked = False
        self._list = -1  # the number of the list after which PortAudio looked last
        self._loop: asyncio.AbstractEventLoop | None = None

    async def run(self) -> None:
        """Play and hear until cancelled."""
        self._loop = asyncio.get_running_loop()
        self._watch.begin()
        pace = asyncio.ensure_future(self._pace())
        try:
            await self._refreshed()
            while True:
                await asyncio.sleep(LOOK_EVERY)
                for side in (self._mic, self._out):
                    await self._look(side)
                self._patience()
        finally:
            pace.cancel()
            self._close()

    def in_use(self, what: str) -> str | None:
        """Return the name of the microphone or speaker that is open."""
        side = self._mic if what == "microphone" else self._out
        return side.line.name if side.line is not None else None

    @property
    def ahead(self) -> float:
        """The seconds of sound that wait for the speaker."""
        return self._out.line.held if isinstance(self._out.line, Speaker) else 0.0

    # ------------------------------------------------------------ devices that come and go

    async def _refreshed(self) -> None:
        """Let PortAudio look anew, and open what is wanted; what is open falls silent shortly."""
        self._list = self._watch.number
        self._shut(self._mic)
        self._shut(self._out)
        try:
            await self._do(self._ports.refresh)
        except DeviceProblem as problem:
            for side in (self._mic, self._out):
                self._say(side, problem.code)
            return
        for side in (self._out, self._mic):
            await self._open(side)

    async def _look(self, side: _Side) -> None:
        now = time.monotonic()
        if side.line is not None and side.line.silent_for() > LOST_AFTER:
            used = side.line.name
            self._shut(side)
            self._say(side, "lost")
            await self._stand_in(side, used)
        if side.right() and not self._moved(side):
            return
        seen = self._watch.newest
        there = seen is not None and side.wanted is not None and seen.has(side.what, side.wanted)
        if there and self._watch.number != self._list:
            await self._refreshed()
        elif there and side.problem in ("busy", "lost") and now - side.tried > AGAIN_AFTER:
            await self._open(side)

    def _moved(self, side: _Side) -> bool:
        """Tell whether "default" stands for another device by now."""
        seen = self._watch.newest
        if side.wanted != DEFAULT or side.line is None or seen is None:
            return False
        default = seen.default(side.what)
        return default is not None and default != side.line.name

    async def _open(self, side: _Side) -> None:
        if side.wanted is None:
            return
        side.tried = time.monotonic()
        try:
            await self._connect(side, side.wanted)
        except DeviceProblem as problem:
            gone = problem.code in ("missing", "broken") and side.worked
            self._say(side, "lost" if gone else problem.code)
            if side.line is None:
                await self._stand_in(side, None)
        else:
            side.worked = True
            self._say(side, None)

    async def _stand_in(self, side: _Side, lost: str | None) -> None:
        """Use the default device meanwhile, if it is another one and works."""
        if side.wanted == DEFAULT:
            return
        try:
            await self._connect(side, DEFAULT)
        except DeviceProblem:
            return
        if side.line is not None and side.line.name == lost:
            self._shut(side)

    async def _connect(self, side: _Side, name: str) -> None:
        """Open a device, and close what stood in for it. Raises DeviceProblem."""
        if side is self._mic:
            line = await self._do(lambda: self._ports.microphone(name, self._arrived))
            self._rest = b""
        else:
            line = await self._do(lambda: self._ports.speaker(name, self._hungry))
            self._missed = 0
        self._shut(side)
        side.line = line
        both = self._mic.line is not None and self._out.line is not None
        self._cleaner = Echo(cancel=both)
        self._fill()

    def _say(self, side: _Side, problem: str | None) -> None:
        first, side.problem = side.problem, problem
        if side.wanted is not None and (problem is None or problem != first):
            self._told(side.what, side.wanted, problem)

    async def _do(self, work: Callable[[], Any]) -> Any:
        """Call PortAudio on its thread; a line that nobody waits for any more is closed."""
        job = self._ports.thread.submit(work)
        try:
            return await asyncio.shield(asyncio.wrap_future(job))
        except asyncio.CancelledError:
            self._ports.thread.submit(_given_back, job)
            raise

    def _shut(self, side: _Side) -> None:
        line, side.line = side.line, None
        if line is not None:
            self._ports.thread.submit(line.close)

    def _close(self) -> None:
        self._shut(self._mic)
        self._shut(self._out)

    # ------------------------------------------------------------ sound

    def _arrived(self, data: bytes) -> None:
        """PortAudio's thread: a piece was heard."""
        self._call(lambda: self._take(data))

    def _hungry(self) -> None:
        """PortAudio's thread: a piece was played."""
        if not self._asked:
            self._asked = True
            self._call(self._fill)

    def _call(self, work: Callable[[], None]) -> None:
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(work)

    def _take(self, data: bytes) -> None:
        line = self._mic.line
        if not isinstance(line, Microphone) or self._cleaner is None:
            return
        self._rest += line.sound(data)
        while len(self._rest) >= len(SILENCE):
            step, self._rest = self._rest[: len(SILENCE)], self._rest[len(SILENCE) :]
            self._heard(self._cleaner.cleaned(step))

    def _fill(self) -> None:
        self._asked = False
        line = self._out.line
        if not isinstance(line, Speaker) or self._cleaner is None:
            return
        while line.held < self._ahead * _STEP:
            step = self._mixer.next()
            self._cleaner.played(step)
            line.put(step)

    def _patience(self) -> None:
        """Hold more ahead for a speaker that ran dry, less again after a calm while."""
        line, now = self._out.line, time.monotonic()
        if not isinstance(line, Speaker):
            return
        if line.missed > self._missed:
            self._ahead, self._calm = min(MOST_AHEAD, self._ahead + 1), now
        elif now - self._calm > CALM and self._ahead > LEAST_AHEAD:
            self._ahead, self._calm = self._ahead - 1, now
        self._missed = line.missed

    async def _pace(self) -> None:
        """Keep time where there is no device: silence is sent, and what arrives is used up."""
        due = time.monotonic()
        while True:
            due = max(due + _STEP, time.monotonic() - 10 * _STEP)
            await asyncio.sleep(max(0.0, due - time.monotonic()))
            if self._mic.line is None:
                self._heard(SILENCE)
            if self._out.line is None:
                self._mixer.next()


def _given_back(job: Future[Any]) -> None:
    """Close what was opened for nobody."""
    if job.exception() is None and job.result() is not None:
        job.result().close()
