"""Where a call takes place, and what a screen shows of it."""

from __future__ import annotations

import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from clinic_desktop.media.call.pair import Pair
from clinic_desktop.media.call.socket import LinkState
from clinic_protocol.signalling.messages import Chat, Consent, Guest, Lobby, Media, Welcome


@dataclass(frozen=True, slots=True)
class CallPlace:
    """Where a call takes place and with which right."""

    address: str  # wss://host/ws
    token: str
    name: str
    tls: ssl.SSLContext | None = None
    loopback: bool = False
    authority: bytes = b""  # PEM: vouches for the server's relay too


@dataclass(frozen=True, slots=True)
class FileView:
    """A file on its way: `what` as in `rtc.files.FileEvent`; `pid` is the other side."""

    pid: str
    ref: str
    what: str
    name: str
    size: int
    done: int = 0
    why: str = ""
    kind: str = ""
    sha256: str = ""
    ours: bool = False


@dataclass(slots=True)
class CallState:
    """What a screen shows. Only the session changes it."""

    link: LinkState = LinkState.TRYING
    over: int | None = None  # the room's closing code
    ended: str | None = None  # the reason of a Bye
    me: Welcome | None = None
    lobby: Lobby | None = None
    guests: tuple[Guest, ...] = ()
    pairs: dict[str, Pair] = field(default_factory=dict)
    media: dict[str, Media] = field(default_factory=dict)
    counts: dict[str, dict[str, Any]] = field(default_factory=dict)
    digits: dict[str, str] = field(default_factory=dict)
    chat: list[Chat] = field(default_factory=list)
    recording: bool = False
    agreed: tuple[str, ...] = ()  # pids of those who agree that it is recorded
    consents: dict[str, Consent] = field(default_factory=dict)
    engine: str = "starting"  # starting, running, again, failed
    devices: dict[str, str | None] = field(default_factory=dict)  # what -> problem
    listed: dict[str, Any] = field(default_factory=dict)  # as the engine's event `devices`
    rehearsal: tuple[str, float] | None = None  # recording, playing or over; the loudest
    relays: dict[str, str] = field(default_factory=dict)  # pid -> RelayOutcome
    files: dict[str, FileView] = field(default_factory=dict)
    levels: tuple[float, float] = (0.0, 0.0)
    muted: bool = False


Listener = Callable[[str, CallState], None]
