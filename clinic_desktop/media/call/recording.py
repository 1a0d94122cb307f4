"""Recording a call: only while the clinic allows it and everybody in the call agrees.

Nobody else decides: when somebody withdraws, or comes who was not asked, the engine is told to
stop before anything else happens. The host sees it by `state.recording`, all others by the room.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

from clinic_desktop.media.call.state import CallState
from clinic_desktop.media.engine.client import Event
from clinic_protocol.signalling.messages import Consent

AGREED = "granted"


class RecordingListener(Protocol):
    """Keeps a recording; called on the asyncio thread."""

    def recording_piece(self, ref: str, number: int, piece: bytes) -> None:
        """Take the next bytes of it."""

    def recording_over(self, ref: str, why: str) -> None:
        """It is over: "" as asked, else `withdrawn`, `joined`, `engine`, or what went wrong."""


class _Nobody:
    def recording_piece(self, ref: str, number: int, piece: bytes) -> None:
        pass

    def recording_over(self, ref: str, why: str) -> None:
        pass


class NotAgreed(Exception):
    """Recording can't begin: not allowed here, or somebody has not agreed."""


@dataclass
class CallRecording:
    """`tell` sends the engine a command, `say` tells everybody that recording runs or not."""

    state: CallState
    tell: Callable[..., None]
    say: Callable[[bool], None]
    listener: RecordingListener = field(default_factory=_Nobody)
    running: str | None = None
    _answers: dict[str, str] = field(default_factory=dict)
    _why: dict[str, str] = field(default_factory=dict)

    def missing(self) -> tuple[str, ...]:
        """Return the pids of those in the call who have not agreed."""
        here = [pid for pid, pair in self.state.pairs.items() if pair.state != "closed"]
        return tuple(pid for pid in here if self._answers.get(pid) != AGREED)

    def start(self, ref: str, stream: int | None, *, sound_only: bool = False) -> None:
        """Begin, or show another stream in the running one. Raises NotAgreed."""
        me = self.state.me
        alone = all(pair.state == "closed" for pair in self.state.pairs.values())
        if me is None or not me.policy.recording or alone or self.missing():
            raise NotAgreed
        if self.state.engine != "running":
            raise NotAgreed
        if self.running is None:
            self.running = ref
            self.say(True)
        self.tell("record", on=True, ref=self.running, stream=stream, sound_only=sound_only)

    def stop(self, why: str = "") -> None:
        """End it at once; what was recorded so far is kept."""
        if self.running is None:
            return
        self._why[self.running] = why
        self.running = None
        self.tell("record", on=False)
        self.say(False)

    def answered(self, consent: Consent) -> None:
        """Take somebody's answer; whoever does not agree any more ends it."""
        if consent.what != "recording" or consent.by is None or consent.answer == "asked":
            return
        self._answers[consent.by] = consent.answer
        self.state.agreed = tuple(pid for pid, said in self._answers.items() if said == AGREED)
        if consent.answer != AGREED:
            self.stop("withdrawn")

    def look(self) -> None:
        """Somebody came or left, or the engine is another one."""
        if self.running is None:
            return
        if self.state.engine != "running":
            ref = self.running
            self.stop("engine")
            self._finish(ref, "")
        elif self.missing():
            self.stop("joined")

    def heard(self, event: Event, blobs: list[bytes]) -> None:
        """Take the engine's word."""
        ref: Any = event["ref"]
        if event["is"] == "recording":
            self.listener.recording_piece(str(ref), int(event["number"]), blobs[0])
            return
        if self.running == ref:  # the engine could not go on
            self.stop()
        self._finish(str(ref), str(event["problem"]))

    def _finish(self, ref: str, problem: str) -> None:
        self.listener.recording_over(ref, problem or self._why.pop(ref, ""))
