"""A seat: one person's place in a room, from the first hello to the end."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from clinic_protocol.signalling.messages import Guest, Peer, Role

HOSTS = (Role.HOST, Role.HOST_MEDIA)
RANK = {role: number for number, role in enumerate(Role)}
# What hides in a name, turns its neighbours round or breaks the line. The joiners stay: names in
# Persian and Hindi need them, and so do pictures of several people.
_NOT_IN_NAMES = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]+"
)


def plain_name(name: str) -> str:
    """Return a name as it may stand beside others: one line, nothing hidden, maybe empty."""
    plain = " ".join(_NOT_IN_NAMES.sub(" ", name).split())
    return plain if plain.strip("\u200c\u200d \u3164\u2800") else ""


@dataclass(slots=True)
class Seat:
    """Times are seconds of the room's clock. A seat that is not admitted is a guest."""

    pid: str
    offer: str
    role: Role
    resume_hash: str
    life: str
    name: str
    since: float
    audio: bool = True
    video: bool = True
    admitted: bool = False
    connected: bool = True
    lost_at: float = field(default=0.0)

    def peer(self, state: str | None = None) -> Peer:
        """Return how the others in the call see it."""
        return Peer.model_validate(
            {
                "pid": self.pid,
                "role": self.role,
                "state": state or ("here" if self.connected else "away"),
                "life": self.life,
                "name": self.name,
                "audio": self.audio,
                "video": self.video,
            }
        )

    def guest(self, now: float, *, again: bool) -> Guest:
        """Return how the host sees it in the lobby."""
        return Guest(
            pid=self.pid,
            role=self.role,
            name=self.name,
            waited_seconds=self.waited(now),
            connected=self.connected,
            audio=self.audio,
            video=self.video,
            again=again,
        )

    def waited(self, now: float) -> int:
        """Return how many seconds ago it came."""
        return max(0, int(now - self.since))
