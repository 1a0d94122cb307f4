"""Sound and pictures to everybody in a call: the pairs, the engine, the check words.

The session hands in what the room says; what has to be said to the room goes out by `send`.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from clinic_desktop.media import check_words
from clinic_desktop.media.call.checking import Checking
from clinic_desktop.media.call.pair import Pair, Step, builds
from clinic_desktop.media.call.record import CallRecord
from clinic_desktop.media.call.state import CallState, FileView
from clinic_desktop.media.engine.client import EngineClient, EngineFailed, Event
from clinic_desktop.media.ladder import LADDER, START, Picture
from clinic_protocol.signalling.messages import (
    Body,
    Candidate,
    Check,
    Description,
    Media,
    Peer,
    Rebuild,
    Role,
)

SNAPSHOT_WITHIN = 5.0
_UNDER_WAY = ("waiting", "offered", "progress")  # of a file


@dataclass(frozen=True, slots=True)
class Clocks:
    """A monotonic clock in seconds, and the time of day in UTC milliseconds."""

    now: Callable[[], float]
    at: Callable[[], int]


class Connections:
    """`changed` is told the name of a field of the state; `pictured` each picture event."""

    def __init__(
        self,
        state: CallState,
        record: CallRecord,
        send: Callable[[Body], None],
        changed: Callable[[str], None],
        pictured: Callable[[Event], None],
        clocks: Clocks,
    ) -> None:
        self.state, self.record = state, record
        self.loopback = False
        self.authority = b""  # whom relays are vouched for by, in place of the system's
        self.engine: EngineClient | None = None
        self._send, self._changed, self._pictured = send, changed, pictured
        self._clock, self._at = clocks.now, clocks.at
        self._checks: dict[str, Checking] = {}
        self._strangers: set[str] = set()  # met in a room that is no more
        self._sent_media: Media | None = None
        self._using: dict[str, Any] = {}
        self._snapshots: dict[str, asyncio.Future[bytes | None]] = {}
        self._again: asyncio.Task[None] | None = None
        self._closed = False
        self.arrived: Callable[[FileView, bytes], None] = lambda _file, _data: None
        self.recorded: Callable[[Event, list[bytes]], None] = lambda _event, _blobs: None

    # ------------------------------------------------------------ people

    def peer(self, peer: Peer) -> None:
        """Take the room's word about somebody."""
        me = self.state.me
        if me is None or (peer.role is Role.HOST_MEDIA and me.role is Role.HOST):
            return
        self._leave_strangers(peer.role)
        pair = self.state.pairs.get(peer.pid)
        if pair is None:
            ours = builds(me.pid, me.role, peer.pid, peer.role)
            pair = Pair(peer.pid, me.pid, peer.role, ours)
            self.state.pairs[peer.pid] = pair
        if peer.state == "left":
            self.record.left(peer.pid, self._at())
        else:
            self.record.came(peer.pid, peer.role, peer.name, self._at())
        self._do(pair, pair.seen(peer, self._clock()))
        self._sent_media = None
        self.say_media()
        self._changed("pairs")

    def anew(self) -> None:
        """The room knows nothing of us yet: say again what we send.

        A room that gives us another pid has forgotten us and everybody. Whoever we are connected
        with is seen and heard until somebody comes in the same role.
        """
        me = self.state.me
        if me is not None and any(pair.ours != me.pid for pair in self.state.pairs.values()):
            self._strangers = {p.pid for p in self.state.pairs.values() if p.ours != me.pid}
        self._sent_media = None
        self.say_media()

    def _leave_strangers(self, role: Role) -> None:
        for pid in list(self._strangers):
            pair = self.state.pairs[pid]
            if pair.role is role or pair.state != "connected":
                self._strangers.discard(pid)
                self.record.left(pid, self._at())
                pair.here, pair.state = False, "closed"
                self._do(pair, Step.CLOSE)

    def look(self) -> None:
        """Do what time asks for."""
        for pair in list(self.state.pairs.values()):
            self._do(pair, pair.look(self._clock()))

    # ------------------------------------------------------------ one's own side

    def use(self, devices: dict[str, str | None]) -> None:
        """Use other devices."""
        self._using.update(devices)
        self.tell("use", **devices)
        self.say_media()

    async def snapshot(self, stream: int, ref: str) -> bytes | None:
        """Return the newest picture of a stream as PNG, None when there is none."""
        waiting = self._snapshots[ref] = asyncio.get_running_loop().create_future()
        self.tell("snapshot", stream=stream, ref=ref)
        try:
            return await asyncio.wait_for(waiting, SNAPSHOT_WITHIN)
        except TimeoutError:
            return None
        finally:
            self._snapshots.pop(ref, None)

    # ------------------------------------------------------------ files

    def send_file(self, pid: str, name: str, kind: str, data: bytes) -> str:
        """Offer somebody a file and return its ref."""
        ref = f"f{secrets.token_urlsafe(9)}"
        self.state.files[ref] = FileView(pid, ref, "waiting", name, len(data), kind=kind, ours=True)
        if self.state.engine != "running":
            _cut(self.state.files)
        self.tell("send_file", data, pid=pid, ref=ref, name=name, kind=kind)
        self._changed("files")
        return ref

    def _file(self, event: Event, blobs: list[bytes]) -> None:
        ref, pid = str(event["ref"]), str(event["pid"])
        known = self.state.files.get(ref)
        what, name, why, digest = (str(event[key]) for key in ("what", "name", "why", "sha256"))
        kind = str(event["kind"]) or (known.kind if known else "")
        ours = known.ours if known else False
        size, done = int(event["size"]), int(event["done"])
        view = FileView(pid, ref, what, name, size, done, why, kind, digest, ours)
        self.state.files[ref] = view
        if view.what == "arrived" and blobs:
            self.arrived(view, blobs[0])
        self._changed("files")

    # ------------------------------------------------------------ building media

    def described(self, description: Description) -> None:
        """Take a session description of somebody."""
        pair = self.state.pairs.get(str(description.by))
        if pair is None:
            return
        if description.kind == "offer" and pair.offered(description.gen, self._clock()):
            self._connect(pair, description.sdp)
        elif description.kind == "answer" and pair.builds and description.gen == pair.gen:
            self.tell("accept", pid=pair.pid, gen=pair.gen, sdp=description.sdp)
        else:
            return
        self._checking(pair).theirs(description.sdp)

    def candidate(self, found: Candidate) -> None:
        """Take a candidate of somebody."""
        pair = self.state.pairs.get(str(found.by))
        if pair is not None and found.gen == pair.gen:
            fields = {"text": found.candidate, "mid": found.mid, "line": found.line}
            self.tell("candidate", pid=pair.pid, gen=pair.gen, **fields)

    def rebuild(self, asked: Rebuild) -> None:
        """Somebody's media is gone."""
        pair = self.state.pairs.get(str(asked.by))
        if pair is not None:
            self._do(pair, pair.asked(asked.gen, self._clock()))

    def _do(self, pair: Pair, step: Step) -> None:
        if self.state.engine != "running" or step is Step.NOTHING:
            return
        if step is Step.BUILD:
            pair.built(self._clock())
            self._connect(pair, None)
        elif step is Step.ASK:
            pair.told(self._clock())
            self._send(Rebuild(to=pair.pid, gen=pair.gen))
        elif step is Step.CLOSE:
            self.tell("close", pid=pair.pid)
            self._checks.pop(pair.pid, None)

    def _connect(self, pair: Pair, offer: str | None) -> None:
        ice = self.state.me.ice if self.state.me is not None else ()
        policy = self.state.me.policy if self.state.me is not None else None
        self._checks[pair.pid] = Checking(pair.builds)
        self.state.digits.pop(pair.pid, None)
        more = {} if offer is None else {"offer": offer}
        self.tell(
            "connect",
            pid=pair.pid,
            gen=pair.gen,
            ice=[entry.model_dump() for entry in ice],
            loopback=self.loopback,
            relay_only=policy is not None and policy.relay_only,
            authority=self.authority.decode("ascii"),
            largest=policy.largest_file if policy is not None and policy.files else 0,
            **more,
        )

    # ------------------------------------------------------------ check words

    def _checking(self, pair: Pair) -> Checking:
        return self._checks.setdefault(pair.pid, Checking(pair.builds))

    def check(self, check: Check) -> None:
        """Take a step of the check words."""
        pair = self.state.pairs.get(str(check.by))
        if pair is None or check.gen != pair.gen:
            return
        try:
            answer = self._checking(pair).heard(check.step, bytes.fromhex(check.value))
        except (check_words.CommitmentBroken, ValueError):
            self.state.digits[pair.pid] = ""
            self._changed("digits")
            return
        self._check_on(pair, answer)

    def _check_on(self, pair: Pair, answer: tuple[str, bytes] | None) -> None:
        if answer is not None:
            step, value = answer
            self._send(
                Check.model_validate(
                    {"to": pair.pid, "gen": pair.gen, "step": step, "value": value.hex()}
                )
            )
        digits = self._checking(pair).digits
        if digits is not None and self.state.digits.get(pair.pid) != digits:
            self.state.digits[pair.pid] = digits
            self._changed("digits")

    # ------------------------------------------------------------ the engine

    async def start_engine(self) -> None:
        """Start the engine and tell it what we use; in a call that is over, none."""
        if self._closed:
            return
        self.engine = EngineClient(self._event, self._engine_gone)
        try:
            await self.engine.start()
        except EngineFailed:
            self.state.engine = "failed"
            self._changed("engine")
            return
        self.state.engine = "running"
        if self._using:
            self.tell("use", **self._using)
        self.tell("mute", on=self.state.muted)
        self._changed("engine")

    def _engine_gone(self) -> None:
        self.state.engine = "again"
        _cut(self.state.files)
        self._changed("engine")
        self._again = asyncio.ensure_future(self._engine_again())

    async def _engine_again(self) -> None:
        old = self.engine
        if old is not None:
            await old.stop()
        await self.start_engine()
        for pair in list(self.state.pairs.values()):
            self._do(pair, pair.engine_gone(self._clock()))

    def _event(self, event: Event, blobs: list[bytes]) -> None:
        kind = event.get("is")
        if kind == "picture":
            self._pictured(event)
        elif kind == "alive":
            self._alive(event)
        elif kind == "described":
            self._ours(event)
        elif kind == "state":
            self._media_state(event)
        elif kind == "device":
            self.state.devices[str(event["what"])] = event.get("problem")
            self._changed("devices")
            self.say_media()
        elif kind == "devices":
            self.state.listed = {key: event[key] for key in event if key != "is"}
            self._changed("listed")
        elif kind == "levels":
            self.state.levels = (float(event["heard"]), float(event["played"]))
            self._changed("levels")
        elif kind == "rehearsal":
            self.state.rehearsal = (str(event["state"]), float(event["loudest"]))
            self._changed("rehearsal")
        elif kind == "relay":
            self.state.relays[str(event["pid"])] = str(event["outcome"])
            self._changed("relays")
        elif kind == "file":
            self._file(event, blobs)
        elif kind in ("recording", "recorded"):
            self.recorded(event, blobs)
        elif kind == "snapshot":
            waiting = self._snapshots.get(str(event.get("ref")))
            if waiting is not None and not waiting.done():
                waiting.set_result(blobs[0] if blobs else None)

    def _ours(self, event: Event) -> None:
        pair = self.state.pairs.get(str(event["pid"]))
        if pair is None or event["gen"] != pair.gen:
            return
        self._send(
            Description.model_validate(
                {"to": pair.pid, "gen": pair.gen, "kind": event["kind"], "sdp": event["sdp"]}
            )
        )
        checking = self._checking(pair)
        checking.ours(str(event["sdp"]))
        self._check_on(pair, checking.begin())

    def _media_state(self, event: Event) -> None:
        pair = self.state.pairs.get(str(event["pid"]))
        if pair is None:
            return
        pair.stream = int(event["stream"])
        step = pair.media_state(int(event["gen"]), str(event["state"]), self._clock())
        if pair.state == "connected":
            self.record.connected(pair.pid, self._at())
            self._check_on(pair, self._checking(pair).begin())
        self._do(pair, step)
        self._changed("pairs")

    def _alive(self, event: Event) -> None:
        self.state.counts = dict(event["peers"])
        self.state.levels = (float(event["heard"]), float(event["played"]))
        for pid, counts in self.state.counts.items():
            self.record.counted(pid, counts, self._at())
        self.say_media()
        self._changed("counts")

    def say_media(self) -> None:
        """Tell the others what we send, when that has changed."""
        levels = [int(counts["level"]) for counts in self.state.counts.values()]
        media = self._what_we_send(min(levels, default=START))
        if media != self._sent_media and self.state.me is not None and self.state.pairs:
            self._sent_media = media
            self._send(media)

    def _what_we_send(self, level: int) -> Media:
        camera = self._using.get("camera")
        if self.state.devices.get("camera") is not None:
            camera = None  # it has a problem: nothing is sent
        rung = LADDER[level]
        video = rung.picture.value if camera is not None else Picture.OFF.value
        return Media.model_validate(
            {
                "audio": self._using.get("microphone") is not None and not self.state.muted,
                "video": video,
                "screen": str(camera or "").startswith(("screen:", "window:")),
                "bits": rung.bits if camera is not None else 0,
            }
        )

    async def close(self) -> None:
        """End the engine."""
        self._closed = True
        if self._again is not None:
            self._again.cancel()
        if self.engine is not None:
            await self.engine.stop()

    def tell(self, do: str, /, *blobs: bytes, **fields: Any) -> None:
        """Send the engine a command; without one it is told all when it comes back."""
        if self.engine is not None and self.state.engine == "running":
            self.engine.tell(do, *blobs, **fields)


def _cut(files: dict[str, FileView]) -> None:
    """No engine carries files now, and the next one knows nothing of those under way."""
    for ref, file in files.items():
        if file.what in _UNDER_WAY:
            files[ref] = replace(file, what="failed", why="cut")
