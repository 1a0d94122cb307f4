"""What means no good to the engine, or happens to it: garbage, other generations, clocks, sleep."""

from __future__ import annotations

import asyncio
import os
import random
import re
import signal
import time
from collections.abc import Callable
from typing import Any

from clinic_desktop.media.call.session import CallSession
from clinic_desktop.media.call.state import CallPlace
from clinic_desktop.media.rtc.peer import Peer
from clinic_protocol.signalling.messages import Role
from tests.support.raw_caller import OpenRoom, with_room

DAY = 86_400
WAIT = 20
CHAT = {"t": "chat", "text": "Good morning", "ref": "reference-00000001"}
FINGERPRINT = "a=fingerprint:sha-256 " + ":".join(["AB"] * 32)
BEGIN = "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n"


GARBAGE = [
    "v=0",
    "\x00" * 500,
    BEGIN + "m=audio 99999 UDP/TLS/RTP/SAVPF x y z\r\n",
    BEGIN + "a=group:BUNDLE 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 0\r\nc=IN IP4 0.0.0.0\r\na=mid:0\r\n"
    f"{FINGERPRINT}\r\na=setup:active\r\na=ice-ufrag:a\r\na=ice-pwd:b\r\n",
    "m=video 9 X\r\n" * 4_000,
    "a=candidate:" + "9" * 60_000,
]
BAD_CANDIDATES = [
    "candidate:1 1 udp 1 not-an-address 99999 typ host",
    "candidate:",
    "candidate:1 1 udp 2130706431 127.0.0.1 -5 typ host",
    "💉" * 900,
    "candidate:1 1 tcp 1 ::1 9 typ relay raddr x rport y",
]


class Session:
    """A desktop's session that runs in this loop."""

    def __init__(self, room: OpenRoom, role: Role = Role.HOST, **more: Any) -> None:
        self.changed = asyncio.Event()
        place = CallPlace(room.server.socket_address, room.link(role), role.value, loopback=True)
        self.session = CallSession(place, lambda _what, _state: self.changed.set(), **more)
        self.session.use(camera="synthetic", microphone="synthetic", speaker=None)
        self.task = asyncio.ensure_future(self.session.run())

    @property
    def state(self) -> Any:
        return self.session.state

    async def until(self, wanted: Callable[[], Any]) -> Any:
        async with asyncio.timeout(WAIT):
            while not (found := wanted()):
                self.changed.clear()
                await self.changed.wait()
        return found

    async def admit(self) -> str:
        """Let the one in who waits, and return the pid."""
        guests = await self.until(lambda: self.state.guests)
        self.session.admit(guests[-1].pid)
        return str(guests[-1].pid)

    async def flows(self, pid: str) -> None:
        await self.until(
            lambda: (
                self.state.counts.get(pid, {}).get("pictures_in", 0) > 3
                and self.state.counts[pid]["voice"]["played"] > 10
            )
        )

    async def end(self) -> None:
        self.task.cancel()
        await asyncio.gather(self.task, return_exceptions=True)


def damaged(sdp: str, chance: random.Random) -> str:
    """Return a description with a few lines gone, doubled or scratched; the same for a seed."""
    lines = sdp.splitlines()
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(lines))
        kind = chance.randrange(4)
        if kind == 0:
            del lines[at]
        elif kind == 1:
            lines.insert(chance.randrange(len(lines)), lines[at])
        elif kind == 2:
            cut = chance.randrange(len(lines[at]) + 1)
            lines[at] = lines[at][:cut] + chr(chance.randrange(1, 0x300)) + lines[at][cut + 1 :]
        else:
            lines[at] = re.sub(r"\d+", lambda _m: str(chance.choice([0, -1, 10**12])), lines[at])
    return "\r\n".join(lines) + "\r\n"


def test_garbage_for_the_engine_leaves_it_and_the_others_well() -> None:
    async def test(room: OpenRoom) -> None:
        doctor = Session(room)
        try:
            await doctor.until(lambda: doctor.state.me and doctor.state.engine == "running")
            villain = await room.come()
            pid = await doctor.admit()
            offer = await villain.until(lambda: villain.last("sdp"))
            engine = doctor.session.media.engine.process_id
            me, gen = offer["by"], offer["gen"]
            for candidate in BAD_CANDIDATES:
                for place in ({"mid": "0"}, {"line": 64}, {}):
                    await villain.say(t="cand", to=me, gen=gen, candidate=candidate, **place)
            for sdp in GARBAGE:
                await villain.say(t="sdp", to=me, gen=gen, kind="answer", sdp=sdp)
                await villain.say(t="sdp", to=me, gen=gen, kind="offer", sdp=sdp)
                await villain.say(t="sdp", to=me, gen=gen + 7, kind="answer", sdp=sdp)
            for number in range(60):
                broken = damaged(offer["sdp"], random.Random(number))
                await villain.say(t="sdp", to=me, gen=gen, kind="answer", sdp=broken)
            for step in ("reveal", "nonce", "commit", "nonce"):
                await villain.say(t="check", to=me, gen=gen, step=step, value="ab" * 32)
            await villain.say(t="rebuild", to=me, gen=999)
            colleague = Session(room, Role.COLLEAGUE)
            try:
                other = await doctor.until(
                    lambda: [g for g in doctor.state.guests if g.role is Role.COLLEAGUE]
                )
                doctor.session.admit(other[0].pid)
                await asyncio.gather(doctor.flows(other[0].pid), colleague.flows(me))
            finally:
                await colleague.end()
            assert doctor.session.media.engine.process_id == engine
            assert doctor.state.engine == "running"
            assert doctor.state.pairs[pid].state != "connected"
        finally:
            await doctor.end()

    with_room(test)


def test_offers_that_are_garbage_are_survived_and_a_good_one_is_answered() -> None:
    async def test(room: OpenRoom) -> None:
        peer = Peer(pictures=lambda: None, on_picture=lambda _f: None, on_state=lambda _s: None)
        good = await peer.offer()
        villain = await room.come(Role.HOST)
        colleague = Session(room, Role.COLLEAGUE)
        try:
            await colleague.until(
                lambda: colleague.state.me and colleague.state.engine == "running"
            )
            await villain.until(lambda: villain.last("guests")["guests"])
            pid = villain.last("guests")["guests"][0]["pid"]
            await villain.say(t="admit", pid=pid)
            await villain.soon("peer")
            engine = colleague.session.media.engine.process_id
            bad = GARBAGE + [damaged(good, random.Random(seed)) for seed in range(30)]
            for gen, sdp in enumerate([*bad, good], start=1):
                await villain.say(t="sdp", to=pid, gen=gen, kind="offer", sdp=sdp)
            last = len(bad) + 1
            await villain.until(lambda: villain.last("sdp").get("gen") == last)
            assert villain.last("sdp")["kind"] == "answer"
            assert colleague.session.media.engine.process_id == engine
        finally:
            await asyncio.gather(colleague.end(), peer.close())

    with_room(test)


def test_words_of_another_generation_change_nothing() -> None:
    async def test(room: OpenRoom) -> None:
        doctor = Session(room)
        try:
            await doctor.until(lambda: doctor.state.me and doctor.state.engine == "running")
            guest = await room.come()
            pid = await doctor.admit()
            offer = await guest.until(lambda: guest.last("sdp"))
            for gen in (0, offer["gen"] + 1, 1_000_000):
                await guest.say(t="rebuild", to=offer["by"], gen=gen)
                await guest.say(t="sdp", to=offer["by"], gen=gen, kind="answer", sdp=offer["sdp"])
            await guest.say(**CHAT)
            await doctor.until(lambda: doctor.state.chat)
            assert doctor.state.pairs[pid].gen == offer["gen"]
            assert len(guest.all("sdp")) == 1
        finally:
            await doctor.end()

    with_room(test)


def test_two_clocks_a_day_apart_make_one_call() -> None:
    async def test(room: OpenRoom) -> None:
        doctor = Session(room, wall=lambda: time.time() + DAY)
        colleague = Session(room, Role.COLLEAGUE, wall=lambda: time.time() - DAY)
        try:
            await doctor.until(lambda: doctor.state.me and doctor.state.engine == "running")
            pid = await doctor.admit()
            await asyncio.gather(
                doctor.flows(pid),
                colleague.until(lambda: colleague.state.me and colleague.state.pairs),
            )
            doctor.session.write("Good morning")
            await colleague.until(lambda: colleague.state.chat)
            assert abs(colleague.state.chat[0].at / 1000 - time.time()) < 60  # the room's time
            assert doctor.state.ended is None
        finally:
            await asyncio.gather(doctor.end(), colleague.end())

    with_room(test)


def test_an_engine_that_stood_still_with_its_computer_goes_on() -> None:
    """The short sleep of a lid: the process is stopped, the network is not there meanwhile."""

    async def test(room: OpenRoom) -> None:
        doctor, colleague = Session(room), Session(room, Role.COLLEAGUE)
        try:
            await doctor.until(lambda: doctor.state.me and doctor.state.engine == "running")
            pid = await doctor.admit()
            await doctor.flows(pid)
            engine = doctor.session.media.engine
            os.kill(engine.process_id, signal.SIGSTOP)
            await asyncio.sleep(2)
            os.kill(engine.process_id, signal.SIGCONT)
            before = doctor.state.counts[pid]["pictures_in"]
            await doctor.until(lambda: doctor.state.counts[pid]["pictures_in"] > before + 3)
            assert doctor.state.pairs[pid].gen == 1
        finally:
            await asyncio.gather(doctor.end(), colleague.end())

    with_room(test)
