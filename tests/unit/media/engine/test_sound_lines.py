"""A microphone and a speaker in a call: they are lost, replaced, and come back."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from typing import Any

import numpy as np
import pytest

from clinic_desktop.media.engine import sound_lines
from clinic_desktop.media.engine.sound import Mixer
from clinic_desktop.media.engine.sound_lines import DeviceSound
from clinic_desktop.media.engine.sound_ports import SoundPorts
from clinic_desktop.media.engine.sound_watch import SoundWatch, told
from clinic_desktop.media.playout import STEP
from tests.support.portaudio import FakePortAudio, PortAudioError, headset, loader

USB, BUILT_IN = "USB: - (hw:1,0)", "PCH: - (hw:0,0)"


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look often: a test does not wait for seconds."""
    for name in ("LOOK_EVERY", "LOST_AFTER", "AGAIN_AFTER"):
        monkeypatch.setattr(sound_lines, name, 0.01)
    monkeypatch.setattr("clinic_desktop.media.engine.sound_ports.SLOW_START", 60.0)


class Voice:
    """A voice that counts its steps of 20 ms."""

    def __init__(self) -> None:
        self.pulled = 0

    def pull(self, _now: float) -> bytes:
        self.pulled += 1
        return np.full(STEP, self.pulled, np.int16).tobytes()


class Watch(SoundWatch):
    """Looks when the test says so, not in a process of its own."""

    def begin(self) -> None:
        pass

    def look(self, port: FakePortAudio) -> None:
        """Take what another process would see."""
        there = FakePortAudio(*port.plugged)
        self.take(told(SoundPorts(loader(there), "linux")))


class Call:
    """A DeviceSound at work."""

    def __init__(self, port: FakePortAudio, names: tuple[str | None, str | None]) -> None:
        self.port, self.watch, self.voice = port, Watch(), Voice()
        self.said: list[tuple[str, str | None, str | None]] = []
        self.heard: list[bytes] = []
        self.sound = DeviceSound(
            names,
            SoundPorts(loader(port), "linux"),
            self.watch,
            Mixer(lambda: [self.voice]),
            self.heard.append,
            lambda *said: self.said.append(said),
        )

    async def until(self, true: Callable[[], Any]) -> None:
        async with asyncio.timeout(5):
            while not true():
                await asyncio.sleep(0.002)

    async def hears(self, what: str, problem: str | None) -> None:
        await self.until(lambda: any((one[0], one[2]) == (what, problem) for one in self.said))


def in_call(
    test: Callable[[Call], Awaitable[None]],
    *plugged: dict[str, Any],
    names: tuple[str | None, str | None] = ("default", "default"),
    errors: dict[Any, Exception] | None = None,
) -> Call:
    async def run() -> Call:
        port = FakePortAudio(*plugged)
        port.errors.update(errors or {})
        call = Call(port, names)
        call.watch.look(port)
        task = asyncio.ensure_future(call.sound.run())
        try:
            await test(call)
        finally:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task
        await call.until(lambda: not port.streams)
        return call

    return asyncio.run(run())


def test_what_is_heard_comes_in_steps_and_what_is_played_is_ready_before() -> None:
    async def test(call: Call) -> None:
        await call.hears("microphone", None)
        await call.hears("speaker", None)
        before = len(call.heard)
        microphone = call.port.stream("input")
        for _ in range(6):
            microphone.say(bytes(STEP))  # 10 ms
        await call.until(lambda: len(call.heard) == before + 3)
        assert all(len(step) == STEP * 2 for step in call.heard)
        assert 2 <= call.voice.pulled < 20
        first = np.frombuffer(call.port.stream("output").take(), np.int16)
        assert first[0] >= 1  # not silence: it was filled before it asked
        pulled = call.voice.pulled
        for _ in range(3):
            call.port.stream("output").take()
        await call.until(lambda: call.voice.pulled > pulled)

    call = in_call(test, headset(USB))
    assert call.said == [("speaker", "default", None), ("microphone", "default", None)]


def test_a_lost_microphone_is_replaced_by_the_default_one_and_comes_back() -> None:
    async def test(call: Call) -> None:
        await call.hears("microphone", None)
        assert call.sound.in_use("microphone") == "USB: -"
        call.port.unplug(USB)
        await call.hears("microphone", "lost")
        await call.until(lambda: call.sound.in_use("microphone") == "PCH: -")
        call.watch.look(call.port)
        await call.until(lambda: call.sound.in_use("speaker") == "PCH: -")
        call.said.clear()
        call.port.plugged.append(headset("USB: - (hw:3,0)"))  # another socket
        call.watch.look(call.port)
        await call.hears("microphone", None)
        await call.hears("speaker", None)
        assert call.sound.in_use("microphone") == "USB: -"

    call = in_call(test, headset(USB), headset(BUILT_IN, marked=True), names=("USB: -", "USB: -"))
    assert ("speaker", "USB: -", "lost") not in call.said


def test_without_any_other_device_silence_goes_on_at_its_pace() -> None:
    async def test(call: Call) -> None:
        await call.hears("microphone", None)
        call.port.unplug(USB)
        await call.hears("microphone", "lost")
        await call.hears("speaker", "lost")
        steps, pulled = len(call.heard), call.voice.pulled
        await call.until(lambda: len(call.heard) > steps + 2 and call.voice.pulled > pulled + 2)
        assert call.heard[-1] == bytes(STEP * 2)

    in_call(test, headset(USB))


def test_a_busy_microphone_is_tried_again_without_a_gap_in_the_speaker() -> None:
    async def test(call: Call) -> None:
        await call.hears("microphone", "busy")
        begun, speaker = call.port.begun, call.port.stream("output")
        del call.port.errors[USB]
        await call.hears("microphone", None)
        assert (call.port.begun, call.port.stream("output")) == (begun, speaker)

    busy = PortAudioError("Device unavailable", -9985)
    in_call(
        test,
        headset(USB),
        headset(BUILT_IN),
        names=("USB: -", "PCH: -"),
        errors={USB: busy},
    )


def test_a_name_that_is_not_there_is_said_and_the_default_one_used() -> None:
    async def test(call: Call) -> None:
        await call.hears("microphone", "missing")
        await call.until(lambda: call.sound.in_use("microphone") == "PCH: -")

    in_call(test, headset(BUILT_IN), names=("Bose", None))


def test_default_follows_the_system() -> None:
    async def test(call: Call) -> None:
        await call.hears("microphone", None)
        call.port.plugged.append(headset(USB, marked=True))
        call.watch.look(call.port)
        await call.until(lambda: call.sound.in_use("microphone") == "USB: -")
        await call.until(lambda: call.sound.in_use("speaker") == "USB: -")

    in_call(test, headset(BUILT_IN))


def test_a_speaker_that_ran_dry_gets_more_ahead() -> None:
    async def test(call: Call) -> None:
        await call.hears("speaker", None)
        speaker = call.port.stream("output")

        def blocks() -> int:
            """Take all that waits, faster than the loop can fill."""
            return sum(any(speaker.take()) for _ in range(20))

        assert blocks() == 4  # of 10 ms
        await asyncio.sleep(0.05)
        speaker.take()
        await call.until(lambda: call.sound.ahead > 0.05)
        assert blocks() >= 6

    in_call(test, headset(USB), names=(None, "default"))


def test_a_call_that_ends_while_a_device_opens_leaves_none_open() -> None:
    async def test(call: Call) -> None:
        await asyncio.sleep(0)

    in_call(test, headset(USB))
