"""The real engine processes: a call between two of them, and what happens when one dies."""

from __future__ import annotations

import asyncio
import os
import signal
import struct
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from clinic_desktop.media.engine.client import EngineClient, EngineFailed
from clinic_desktop.media.engine.ring import Reader
from clinic_desktop.media.engine.synthetic import read_time

WAIT = 15


class Side:
    """One engine, and what it said."""

    def __init__(self) -> None:
        self.events: list[dict[str, Any]] = []
        self.blobs: dict[str, bytes] = {}
        self.gone = asyncio.Event()
        self._changed = asyncio.Event()
        self.client = EngineClient(self._heard, self.gone.set)

    def _heard(self, event: dict[str, Any], blobs: list[bytes]) -> None:
        self.events.append(event)
        if blobs:
            self.blobs[str(event["is"])] = blobs[0]
        self._changed.set()

    async def until(self, wanted: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        async with asyncio.timeout(WAIT):
            while True:
                for event in self.events:
                    if wanted(event):
                        return event
                self._changed.clear()
                await self._changed.wait()

    async def alive(self, enough: Callable[[dict[str, Any]], bool], pid: str) -> dict[str, Any]:
        event = await self.until(
            lambda event: event["is"] == "alive" and enough(event["peers"].get(pid, {}))
        )
        return event["peers"][pid]


async def called(here: Side, there: Side, gen: int = 1) -> None:
    """Bring two engines together, as the signalling does."""
    here.client.tell("connect", pid="there", gen=gen, ice=[], loopback=True)
    offer = await here.until(lambda e: e["is"] == "described" and e["gen"] == gen)
    there.client.tell("connect", pid="here", gen=gen, ice=[], loopback=True, offer=offer["sdp"])
    answer = await there.until(lambda e: e["is"] == "described" and e["gen"] == gen)
    here.client.tell("accept", pid="there", gen=gen, sdp=answer["sdp"])
    for side in (here, there):
        await side.until(lambda e: e["is"] == "state" and e["state"] == "connected")


def run(test: Callable[[Side, Side], Any]) -> None:
    async def both() -> None:
        here, there = Side(), Side()
        await asyncio.gather(here.client.start(), there.client.start())
        for side in (here, there):
            side.client.tell("use", camera="synthetic", microphone="synthetic", speaker=None)
        try:
            await test(here, there)
        finally:
            await asyncio.gather(here.client.stop(), there.client.stop())

    asyncio.run(both())


def test_sound_and_pictures_go_both_ways() -> None:
    async def test(here: Side, there: Side) -> None:
        await called(here, there)
        for side, pid in ((here, "there"), (there, "here")):
            counts = await side.alive(
                lambda c: bool(c) and c["voice"]["played"] > 50 and c["pictures_in"] > 10, pid
            )
            assert counts["voice"]["concealed"] <= counts["voice"]["played"] / 50
        shown = await here.until(lambda e: e["is"] == "picture" and e["stream"] == 1)
        picture = Reader(here.client.memory.memory).read(1, shown["slot"])
        pixels = np.frombuffer(picture.pixels, np.uint8).reshape(picture.height, picture.width, 4)
        assert read_time(pixels[:, :, 1]) is not None

    run(test)


def test_the_newest_picture_is_given_as_png_in_full_size() -> None:
    async def test(here: Side, _there: Side) -> None:
        await here.until(lambda e: e["is"] == "picture" and e["stream"] == 0)
        here.client.tell("snapshot", stream=0, ref="one")
        here.client.tell("snapshot", stream=3, ref="two")
        assert not (await here.until(lambda e: e["is"] == "snapshot" and e["ref"] == "two"))[
            "found"
        ]
        png = here.blobs["snapshot"]
        assert png.startswith(b"\x89PNG")
        assert struct.unpack(">II", png[16:24]) == (1280, 720)

    run(test)


def test_a_killed_engine_is_noticed_once() -> None:
    async def test(here: Side, there: Side) -> None:
        await called(here, there)
        os.kill(here.client.process_id, signal.SIGKILL)
        async with asyncio.timeout(WAIT):
            await here.gone.wait()

    run(test)


def test_an_engine_ends_with_the_program() -> None:
    async def test(here: Side, _there: Side) -> None:
        here.client._process.stdin.close()
        async with asyncio.timeout(WAIT):
            assert await here.client._process.wait() == 0

    run(test)


@pytest.mark.parametrize(
    "command",
    [
        {"do": "nothing"},
        {"do": "connect"},
        {"do": "connect", "pid": "x", "gen": 1, "ice": [], "offer": "garbage"},
        {"do": "connect", "pid": "x", "gen": 1, "ice": [], "offer": "v=0\r\nm=audio x y\r\n"},
        {"do": "accept", "pid": "nobody", "gen": 1, "sdp": "v=0"},
        {"do": "size", "stream": "many", "width": 1, "height": 1},
    ],
)
def test_nonsense_is_refused_and_the_engine_lives(command: dict[str, Any]) -> None:
    async def alone() -> None:
        side = Side()
        await side.client.start()
        try:
            side.client.tell(command.pop("do"), **command)
            assert (await side.until(lambda e: e["is"] == "refused"))["why"]
            side.client.tell("mute", on=True)
            await side.until(lambda e: e["is"] == "alive")
        finally:
            await side.client.stop()

    asyncio.run(alone())


def test_an_engine_that_is_stopped_while_it_begins_is_no_more() -> None:
    async def both() -> None:
        side = Side()
        beginning = asyncio.ensure_future(side.client.start())
        await asyncio.sleep(0)  # its process is being made
        await side.client.stop()
        with pytest.raises(EngineFailed):
            await beginning
        assert not lives(side.client.process_id)
        with pytest.raises(EngineFailed):  # a call that is over starts none
            await side.client.start()

    asyncio.run(both())


@pytest.mark.parametrize("turns", [1, 3, 50])
def test_who_is_cancelled_while_ending_an_engine_leaves_none(turns: int) -> None:
    async def both() -> None:
        side = Side()
        await side.client.start()
        os.kill(side.client.process_id, signal.SIGSTOP)  # it does not end by itself
        ending = asyncio.ensure_future(side.client.stop())
        for _ in range(turns):
            await asyncio.sleep(0)
        ending.cancel()
        with pytest.raises(asyncio.CancelledError):
            await ending
        assert not lives(side.client.process_id)

    asyncio.run(both())


def lives(pid: int | None) -> bool:
    assert pid is not None
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
