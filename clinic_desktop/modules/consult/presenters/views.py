"""What screens see of a call: frozen, so that the asyncio thread and the main thread never meet."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from clinic_desktop.media.call.socket import LinkState
from clinic_desktop.media.call.state import CallState, FileView
from clinic_protocol.signalling.messages import Chat, Consent, Guest, Media, Role


@dataclass(frozen=True, slots=True)
class PersonView:
    """Somebody who was let in. `digits`: None while unknown, "" when the check failed."""

    pid: str
    role: Role
    name: str
    here: bool
    state: str
    stream: int | None
    media: Media | None = None
    level: int | None = None
    rtt: float | None = None
    loss: float = 0.0
    silent: float = 0.0
    digits: str | None = None
    relay: str = "none"  # RelayOutcome

    @property
    def connected(self) -> bool:
        """Tell whether sound and pictures flow."""
        return self.state == "connected"


@dataclass(frozen=True, slots=True)
class CallView:
    """A call at one moment."""

    link: LinkState = LinkState.TRYING
    over: int | None = None
    ended: str | None = None
    engine: str = "starting"
    me: str = ""
    guests: tuple[Guest, ...] = ()
    people: tuple[PersonView, ...] = ()
    chat: tuple[Chat, ...] = ()
    files: tuple[FileView, ...] = ()
    consents: tuple[tuple[str, Consent], ...] = ()
    devices: dict[str, str | None] = field(default_factory=dict)
    listed: dict[str, Any] = field(default_factory=dict)  # which devices there are
    levels: tuple[float, float] = (0.0, 0.0)
    muted: bool = False
    recording: bool = False
    agreed: tuple[str, ...] = ()  # pids of those who agree that it is recorded

    def person(self, pid: str | None) -> PersonView | None:
        """Return somebody by pid."""
        return next((person for person in self.people if person.pid == pid), None)

    def present(self) -> tuple[PersonView, ...]:
        """Return who is in the call, or was cut off and is awaited."""
        return tuple(person for person in self.people if person.state != "closed")


def view_of(state: CallState) -> CallView:
    """Copy a state; called on the thread that changes it."""
    return CallView(
        link=state.link,
        over=state.over,
        ended=state.ended,
        engine=state.engine,
        me=state.me.pid if state.me is not None else "",
        guests=state.guests,
        people=tuple(_person(state, pid) for pid in state.pairs),
        chat=tuple(state.chat),
        files=tuple(state.files.values()),
        consents=tuple(state.consents.items()),
        devices=dict(state.devices),
        listed=dict(state.listed),
        levels=state.levels,
        muted=state.muted,
        recording=state.recording,
        agreed=state.agreed,
    )


def _person(state: CallState, pid: str) -> PersonView:
    pair = state.pairs[pid]
    counts: dict[str, Any] = state.counts.get(pid, {})
    return PersonView(
        pid=pid,
        role=pair.role,
        name=pair.name,
        here=pair.here,
        state=pair.state,
        stream=pair.stream,
        media=state.media.get(pid),
        level=counts.get("level"),
        rtt=counts.get("rtt"),
        loss=float(counts.get("loss", 0.0)),
        silent=float(counts.get("silent", 0.0)),
        digits=state.digits.get(pid),
        relay=state.relays.get(pid, "none"),
    )
