"""The engine itself: follows commands, tells events. Runs until its input ends."""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
import itertools
import os
import sys
import time
from collections.abc import Callable
from functools import partial
from typing import IO, Any

import aiortc
import av
from aiortc import RTCDataChannel

from clinic_desktop.media.engine.pipe import EnginePipe
from clinic_desktop.media.engine.ring import Writer, named_memory
from clinic_desktop.media.engine.studio import Devices, Studio
from clinic_desktop.media.rtc import install
from clinic_desktop.media.rtc.files import FileEvent, Files
from clinic_desktop.media.rtc.peer import BadDescription, Ice, Peer, Way

ALIVE_EVERY = 1.0
MORE_URGENT = -5  # than other programs: sound that waits for a busy computer is a delay for good
WITHOUT_PICTURES = 3  # times as much for files when no picture is sent
# These wait for the net; who mutes or stops a recording must not wait with them.
_BUILDING = ("connect", "accept", "candidate", "close")


class Refusal(Exception):
    """A command that can't be followed; the text says why."""


class Engine:
    """Peers by pid, each with its generation; commands that build them one after the other."""

    def __init__(self, say: Callable[..., None], devices: Devices, writer: Writer | None) -> None:
        self.say = say
        self.peers: dict[str, Peer] = {}
        self.generations: dict[str, int] = {}
        self.studio = Studio(self.peers, devices, writer, say)
        self.over = asyncio.Event()
        self._building: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self._others: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self._files: dict[str, Files] = {}
        self._verbs: dict[str, Callable[[dict[str, Any]], Any]] = {
            "connect": self._connect,
            "accept": self._accept,
            "candidate": self._candidate,
            "close": self._close,
            "use": self._use,
            "mute": self._mute,
            "size": self._size,
            "snapshot": self._snapshot,
            "devices": self._devices,
            "levels": self._levels,
            "tone": self._tone,
            "rehearse": self._rehearse,
            "send_file": self._send_file,
            "answer_file": self._answer_file,
            "cancel_file": self._cancel_file,
            "record": self._record,
        }

    def told(self, command: dict[str, Any] | None, blobs: list[bytes]) -> None:
        """Take a command; None and `stop` are the end."""
        if command is None or command.get("do") == "stop":
            self.over.set()
        else:
            queue = self._building if command.get("do") in _BUILDING else self._others
            queue.put_nowait({**command, "blobs": blobs})

    async def run(self) -> None:
        """Follow commands until the end. A fault of ours is an end too: another engine begins."""
        self.say({"is": "ready", "aiortc": aiortc.__version__, "av": av.__version__})
        steps = (self._follow(self._building), self._follow(self._others), self._beat())
        work = [asyncio.ensure_future(step) for step in (*steps, self.over.wait())]
        done, _ = await asyncio.wait(work, return_when=asyncio.FIRST_COMPLETED)
        for task in work:
            task.cancel()
        self.studio.stop_recording()
        await self.studio.close()
        for peer in list(self.peers.values()):
            await peer.close()
        for task in done:
            task.result()

    async def _follow(self, commands: asyncio.Queue[dict[str, Any]]) -> None:
        while True:
            command = await commands.get()
            verb = self._verbs.get(str(command.get("do")))
            try:
                if verb is None:
                    raise Refusal("unknown command")
                result = verb(command)
                if asyncio.iscoroutine(result):
                    await result
            except (Refusal, BadDescription, KeyError, TypeError, ValueError) as error:
                why = f"{type(error).__name__}: {error}"
                self.say({"is": "refused", "do": command.get("do"), "why": why[:200]})

    async def _beat(self) -> None:
        while True:
            peers = {pid: dataclasses.asdict(peer.counts()) for pid, peer in self.peers.items()}
            for pid, counts in peers.items():
                counts["gen"] = self.generations[pid]
                latency = self.studio.latencies.get(self.studio.stream_of(pid))
                counts["latency"] = latency.values() if latency is not None else {"seen": 0}
                counts["silent"] = time.monotonic() - counts.pop("last_packet")
            levels = {"heard": self.studio.heard_level, "played": self.studio.mixer.level}
            self.say({"is": "alive", "peers": peers, **levels})
            await asyncio.sleep(ALIVE_EVERY)

    # ------------------------------------------------------------ commands

    async def _connect(self, asked: dict[str, Any]) -> None:
        pid, gen = str(asked["pid"]), int(asked["gen"])
        if pid in self.peers:
            await self._drop(pid)
        if asked.get("loopback"):
            install.allow_loopback()
        stream = self.studio.stream_of(pid)
        peer = Peer(
            way=_way(asked),
            pictures=lambda: self.studio.camera,
            on_picture=lambda frame: self.studio.show(stream, frame),
            on_state=lambda state: self._state(pid, gen, state),
            on_channel=lambda channel: self._channel(pid, channel, int(asked.get("largest", 0))),
        )
        self.peers[pid], self.generations[pid] = peer, gen
        offer = asked.get("offer")
        sdp = await (peer.offer() if offer is None else peer.answer(str(offer)))
        self.say({"is": "relay", "pid": pid, "gen": gen, "outcome": peer.relay.value})
        kind = "offer" if offer is None else "answer"
        self.say({"is": "described", "pid": pid, "gen": gen, "kind": kind, "sdp": sdp})

    async def _accept(self, asked: dict[str, Any]) -> None:
        await self._peer(asked).accept(str(asked["sdp"]))

    async def _candidate(self, asked: dict[str, Any]) -> None:
        await self._peer(asked).candidate(str(asked["text"]), asked.get("mid"), asked.get("line"))

    async def _close(self, asked: dict[str, Any]) -> None:
        await self._drop(str(asked["pid"]))

    def _use(self, asked: dict[str, Any]) -> None:
        if "camera" in asked:
            self.studio.use_camera(asked["camera"])
        if "microphone" in asked or "speaker" in asked:
            microphone, speaker = self.studio.sounds
            self.studio.use_sound(
                asked.get("microphone", microphone), asked.get("speaker", speaker)
            )

    async def _devices(self, asked: dict[str, Any]) -> None:
        await self.studio.list_devices(watch=bool(asked["watch"]))

    def _levels(self, asked: dict[str, Any]) -> None:
        self.studio.rehearsal.show_levels(bool(asked["on"]))

    def _tone(self, asked: dict[str, Any]) -> None:
        self.studio.rehearsal.tone(str(asked["ref"]))

    def _rehearse(self, asked: dict[str, Any]) -> None:
        self.studio.rehearsal.begin(str(asked["ref"]), float(asked.get("seconds", 3)))

    def _mute(self, asked: dict[str, Any]) -> None:
        self.studio.muted = bool(asked["on"])

    def _size(self, asked: dict[str, Any]) -> None:
        self.studio.resize(int(asked["stream"]), int(asked["width"]), int(asked["height"]))

    def _snapshot(self, asked: dict[str, Any]) -> None:
        picture = self.studio.snapshot(int(asked["stream"]))
        event = {"is": "snapshot", "ref": asked["ref"], "found": picture is not None}
        self.say(event, [picture] if picture else [])

    async def _record(self, asked: dict[str, Any]) -> None:
        if not asked["on"]:  # not on this thread: the last words are encoded first
            await asyncio.get_running_loop().run_in_executor(None, self.studio.stop_recording)
            return
        ref, numbers, stream = str(asked["ref"]), itertools.count(), asked.get("stream")
        self.studio.main = None if stream is None else int(stream)
        if self.studio.recorder is not None:
            return  # it goes on with another picture

        def taken(piece: bytes) -> None:
            self.say({"is": "recording", "ref": ref, "number": next(numbers)}, [piece])

        def over(problem: str) -> None:
            self.say({"is": "recorded", "ref": ref, "problem": problem[:200]})

        self.studio.record(taken, over, sound_only=bool(asked.get("sound_only")))

    def _peer(self, asked: dict[str, Any]) -> Peer:
        pid = str(asked["pid"])
        if pid not in self.peers or self.generations[pid] != asked["gen"]:
            raise Refusal("another generation")
        return self.peers[pid]

    # ------------------------------------------------------------ files

    def _tell_file(self, pid: str, event: FileEvent) -> None:
        fields = dataclasses.asdict(event)
        data = fields.pop("data")
        self.say({"is": "file", "pid": pid, **fields}, [data] if data else [])

    def _channel(self, pid: str, channel: RTCDataChannel, largest: int) -> None:
        if pid in self._files:
            return  # there is one: another would cut off what is under way in it

        def rate() -> int:
            peer = self.peers.get(pid)
            if peer is None:
                return 0
            bits = peer.pilot.plan.file_bits
            return bits if self.studio.camera is not None else bits * WITHOUT_PICTURES

        tell = partial(self._tell_file, pid)
        files = self._files[pid] = Files(channel, tell, rate, largest)
        channel.on("open", files.opened)
        channel.on("message", files.heard)
        channel.on("close", files.closed)

    def _send_file(self, asked: dict[str, Any]) -> None:
        pid, ref, name = str(asked["pid"]), str(asked["ref"]), str(asked["name"])
        data = asked["blobs"][0]
        if pid in self._files:
            self._files[pid].offer(ref, name, str(asked["kind"]), data)
        else:
            self._tell_file(pid, FileEvent("failed", ref, name, len(data), why="cut"))

    def _answer_file(self, asked: dict[str, Any]) -> None:
        self._of(asked).answer(str(asked["ref"]), yes=bool(asked["yes"]))

    def _cancel_file(self, asked: dict[str, Any]) -> None:
        self._of(asked).cancel(str(asked["ref"]))

    def _of(self, asked: dict[str, Any]) -> Files:
        files = self._files.get(str(asked["pid"]))
        if files is None:
            raise Refusal("no channel")
        return files

    async def _drop(self, pid: str) -> None:
        peer = self.peers.pop(pid, None)
        files = self._files.pop(pid, None)
        if files is not None:
            files.closed()
        self.studio.forget(pid)
        if peer is not None:
            await peer.close()

    def _state(self, pid: str, gen: int, state: str) -> None:
        stream = self.studio.stream_of(pid)
        self.say({"is": "state", "pid": pid, "gen": gen, "state": state, "stream": stream})


def _way(asked: dict[str, Any]) -> Way:
    servers = tuple(
        Ice(tuple(map(str, entry["urls"])), entry.get("username"), entry.get("credential"))
        for entry in asked.get("ice", ())
    )
    return Way(servers, bool(asked.get("relay_only")), str(asked.get("authority", "")))


async def serve(commands: IO[bytes], events: IO[bytes], devices: Devices, memory: str) -> None:
    """Run one engine over two pipes."""
    engine: Engine | None = None

    def told(command: dict[str, Any] | None, blobs: list[bytes]) -> None:
        if engine is not None:
            engine.told(command, blobs)

    pipe = EnginePipe(commands, events, told)
    engine = Engine(pipe.say, devices, Writer(named_memory(memory)) if memory else None)
    await engine.run()
    pipe.close()


def main(arguments: list[str]) -> int:
    """Serve on standard input and output; the argument is the name of the shared memory."""
    from clinic_desktop.media.engine.devices import open_devices

    commands, events = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not stand between our frames
    if sys.platform != "win32":
        import uvloop

        asyncio.set_event_loop_policy(uvloop.EventLoopPolicy())
        with contextlib.suppress(OSError):  # most users may not
            os.nice(MORE_URGENT)
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(serve(commands, events, open_devices(), (arguments or [""])[0]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
