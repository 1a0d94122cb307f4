"""Who builds the media to another person, when, and which generation counts. Pure decisions.

Only one of two builds: the host, or between two who are not, the one with the smaller pid. It
builds when the other's `life` is new (a page that was opened or reloaded, a program that started)
and when the connection is lost for good. Every build raises `gen`; what speaks of another
generation is ignored. Times are seconds.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass, field

from clinic_protocol.signalling.messages import Peer, Role

AGAIN_AFTER = (0.0, 1.0, 2.0, 4.0, 8.0)  # seconds between builds that fail
CALM = 20.0  # a connection that stood so long starts the patience anew
NEVER_UP = 12.0  # seconds after which a build that did not connect has failed


class Step(enum.Enum):
    """What to do about the other person now."""

    NOTHING = "nothing"
    BUILD = "build"
    ASK = "ask"  # the other builds: tell that our side is gone
    CLOSE = "close"


@dataclass(slots=True)
class Pair:
    """We and one other person."""

    pid: str
    ours: str
    role: Role
    builds: bool
    name: str = ""
    gen: int = 0
    life: str = ""
    here: bool = False
    state: str = "new"
    stream: int | None = None
    _tries: int = 0
    _changed: float = 0.0
    _due: float | None = field(default=None)

    def seen(self, peer: Peer, now: float) -> Step:
        """Take the room's word about the other person."""
        self.name = peer.name
        self.here = peer.state == "here"
        if peer.state == "left":
            self.state, self._due = "closed", None
            return Step.CLOSE
        if not self.here or peer.life == self.life:
            return self.look(now)
        self.life, self._tries = peer.life, 0
        self._due = now if self.builds else None
        return self.look(now)

    def media_state(self, gen: int, state: str, now: float) -> Step:
        """Take the engine's word about the connection of a generation."""
        if gen != self.gen:
            return Step.NOTHING
        if state == "connected" and self.state != "connected":
            self._due = None
        if state in ("failed", "closed") and self.state not in ("failed", "closed"):
            self._lost(now)
        if state != self.state:
            self.state, self._changed = state, now
        return self.look(now)

    def asked(self, gen: int, now: float) -> Step:
        """The other side's media is gone; of an older generation we know already."""
        if gen != self.gen or not self.builds:
            return Step.NOTHING
        self._lost(now)
        return self.look(now)

    def engine_gone(self, now: float) -> Step:
        """Our own media is gone: begin at once."""
        self.state, self._changed, self._tries = "failed", now, 0
        self._due = now
        return self.look(now)

    def offered(self, gen: int, now: float) -> bool:
        """The other side builds: tell whether its generation is new, and go with it."""
        if self.builds or gen <= self.gen:
            return False
        self.gen, self.state, self._changed, self._due = gen, "connecting", now, None
        return True

    def look(self, now: float) -> Step:
        """Tell what is to be done now. `built` and `told` say that it was."""
        if self.state == "connecting" and now - self._changed > NEVER_UP:
            self.state = "failed"
            self._lost(now)
        if self.state == "connected" and now - self._changed > CALM:
            self._tries = 0
        if self._due is None or now < self._due or not self.here:
            return Step.NOTHING
        return Step.BUILD if self.builds else Step.ASK

    def built(self, now: float) -> int:
        """A build begins; return its generation."""
        self.gen += 1
        self.state, self._changed, self._due = "connecting", now, None
        return self.gen

    def told(self, now: float) -> None:
        """The other side was asked to build; ask again if nothing comes of it."""
        self._tries += 1
        self._due = now + AGAIN_AFTER[min(self._tries, len(AGAIN_AFTER) - 1)]

    def _lost(self, now: float) -> None:
        self._due = now + AGAIN_AFTER[min(self._tries, len(AGAIN_AFTER) - 1)]
        self._tries += 1


def builds(ours: str, our_role: Role, theirs: str, their_role: Role) -> bool:
    """Tell whether we build the media between two people."""
    if our_role in (Role.HOST, Role.HOST_MEDIA):
        return True
    if their_role in (Role.HOST, Role.HOST_MEDIA):
        return False
    return ours < theirs
