"""A whole call without a screen: the desktop's own server, the engine, a made-up camera."""

from __future__ import annotations

import asyncio
import dataclasses
import time
from dataclasses import dataclass, field
from typing import Any

from clinic_desktop.media.call.serving import CallServer
from clinic_desktop.media.call.session import CallSession
from clinic_desktop.media.call.state import CallPlace, CallState
from clinic_rooms.memory import MemoryBook

LINGER = 0.3  # seconds in which a goodbye goes out


@dataclass(frozen=True, slots=True)
class HostWish:
    """What the command was asked for. Devices by name, "synthetic" for those that are made up."""

    host: str
    port: int
    seconds: float
    camera: str | None
    microphone: str | None
    speaker: str | None
    name: str


@dataclass(slots=True)
class HostedCall:
    """Admits whoever comes, holds the call for its time, and counts."""

    wish: HostWish
    server: CallServer
    host_token: str
    latencies: dict[str, dict[str, int]] = field(default_factory=dict)
    joined: dict[str, float] = field(default_factory=dict)
    last: dict[str, dict[str, Any]] = field(default_factory=dict)
    _admitted: dict[str, float] = field(default_factory=dict)
    session: CallSession | None = None

    async def hold(self) -> dict[str, Any]:
        """Hold the call until its time is over, and return the report."""
        loopback = self.wish.host.startswith("127.")
        place = CallPlace(
            self.server.socket_address, self.host_token, self.wish.name, loopback=loopback
        )
        session = self.session = CallSession(place, self._changed)
        session.use(
            camera=self.wish.camera,
            microphone=self.wish.microphone,
            speaker=self.wish.speaker,
        )
        running = asyncio.ensure_future(session.run())
        await asyncio.wait({running}, timeout=self.wish.seconds)
        if not running.done():
            await session.hang_up(everybody=True)
            await asyncio.sleep(LINGER)
            await running
        return self.report(session)

    def _changed(self, what: str, state: CallState) -> None:
        session = self.session
        if session is None:
            return
        if what == "guests":
            for guest in state.guests:
                if guest.pid not in self._admitted:
                    self._admitted[guest.pid] = time.monotonic()
                    session.admit(guest.pid)
        elif what == "pairs":
            for pid, pair in state.pairs.items():
                if pair.state == "connected" and pid not in self.joined:
                    began = self._admitted.get(pid, time.monotonic())
                    self.joined[pid] = round(time.monotonic() - began, 3)
        elif what == "counts":
            self.last.update(state.counts)

    def report(self, session: CallSession) -> dict[str, Any]:
        """Return what happened, for machines."""
        people = [self._person(session, pid) for pid in session.record.people]
        return {
            "connected": any(person["connected"] for person in people),
            "ended": session.state.ended,
            "engine": session.state.engine,
            "messages": len(session.state.chat),
            "people": people,
            "record": dataclasses.asdict(session.record),
        }

    def _person(self, session: CallSession, pid: str) -> dict[str, Any]:
        presence, counts = session.record.people[pid], self.last.get(pid, {})
        voice = counts.get("voice", {})
        began = session.record.began
        return {
            "role": presence.role,
            "connected": presence.connected is not None,
            "join_seconds": self.joined.get(pid),
            "frames_in": counts.get("pictures_in", 0),
            "frames_out": counts.get("pictures_out", 0),
            "audio_frames_in": voice.get("played", 0) + voice.get("recovered", 0),
            "audio_frames_concealed": voice.get("concealed", 0) + voice.get("starved", 0),
            "audio_frames_out": counts.get("voice_out", 0),
            "latency_ms": counts.get("latency", {"seen": 0}),
            "rungs": [[at - began, level] for at, level in presence.rungs],
            "gaps": [[start - began, end - began] for start, end in presence.gaps],
            "bytes_in": presence.octets_in,
            "bytes_out": presence.octets_out,
        }


async def held(wish: HostWish, book: MemoryBook, host_token: str, link: str) -> dict[str, Any]:
    """Serve a book's rooms, print the address of the patient's link, hold the call."""
    server = CallServer(book, wish.host, wish.port)
    await server.start()
    try:
        print_link(f"{server.page}/j/{link}")
        return await HostedCall(wish, server, host_token).hold()
    finally:
        await server.stop()


def print_link(url: str) -> None:
    """Print the first line of the command's output."""
    import json
    import sys

    sys.stdout.write(json.dumps({"join_url": url}) + "\n")
    sys.stdout.flush()
