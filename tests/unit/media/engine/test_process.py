"""The engine's commands: none waits for a connection that is being made."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from clinic_desktop.media.engine.process import Engine


class NoDevices:
    """Devices of a computer that has none; sound stumbles over it."""

    def sound(self, *_asked: Any) -> NoDevices:
        """Return what stumbles."""
        return self

    async def run(self) -> None:
        """Stumble."""
        raise IndexError("what nobody thought of")

    async def close(self) -> None:
        """Nothing is held."""


def run(test: Callable[[Engine, list[dict[str, Any]]], Awaitable[None]]) -> None:
    async def running() -> None:
        said: list[dict[str, Any]] = []
        devices: Any = NoDevices()
        engine = Engine(lambda event, _blobs=(): said.append(event), devices, None)
        work = asyncio.ensure_future(engine.run())
        try:
            await test(engine, said)
        finally:
            engine.told(None, [])
            await work

    asyncio.run(running())


async def until(wanted: Callable[[], bool]) -> None:
    async with asyncio.timeout(2):
        while not wanted():
            await asyncio.sleep(0)


def test_the_microphone_is_mute_while_a_relay_lets_a_connection_wait() -> None:
    async def test(engine: Engine, _said: list[dict[str, Any]]) -> None:
        begun = asyncio.Event()

        async def endless(_asked: dict[str, Any]) -> None:
            begun.set()
            await asyncio.Event().wait()

        engine._verbs["connect"] = endless
        engine.told({"do": "connect", "pid": "somebody", "gen": 1}, [])
        await begun.wait()
        engine.told({"do": "mute", "on": True}, [])
        await until(lambda: engine.studio.muted)

    run(test)


def test_a_fault_of_its_own_ends_the_engine_so_that_another_begins() -> None:
    async def test() -> None:
        devices: Any = NoDevices()
        engine = Engine(lambda _event, _blobs=(): None, devices, None)

        def stumbles(_asked: dict[str, Any]) -> None:
            raise RuntimeError("what nobody thought of")

        engine._verbs["size"] = stumbles
        engine.told({"do": "size"}, [])
        with pytest.raises(RuntimeError):
            await asyncio.wait_for(engine.run(), 2)

    asyncio.run(test())


def test_a_second_channel_of_the_other_side_takes_nothing_from_the_first() -> None:
    async def test(engine: Engine, _said: list[dict[str, Any]]) -> None:
        first, second = Channel(), Channel()
        for channel in (first, second):
            engine._channel("somebody", channel, 1_000)  # type: ignore[arg-type]
        assert "message" in first.handlers
        assert second.handlers == {}

    run(test)


def test_a_file_for_somebody_without_a_channel_has_failed() -> None:
    async def test(engine: Engine, said: list[dict[str, Any]]) -> None:
        sent = {"do": "send_file", "pid": "somebody", "ref": "f1", "name": "a.pdf", "kind": "x/y"}
        engine.told(sent, [b"1234"])
        await until(lambda: any(event["is"] == "file" for event in said))
        (event,) = [event for event in said if event["is"] == "file"]
        assert (event["ref"], event["what"], event["why"]) == ("f1", "failed", "cut")

    run(test)


def test_sound_that_stumbles_is_said_of_each_device_in_use() -> None:
    async def test(engine: Engine, said: list[dict[str, Any]]) -> None:
        engine.told({"do": "use", "microphone": "Headset", "speaker": None}, [])
        await until(lambda: any(event["is"] == "device" for event in said))
        (event,) = [event for event in said if event["is"] == "device"]
        assert (event["what"], event["name"], event["problem"]) == (
            "microphone",
            "Headset",
            "broken",
        )

    run(test)


class Channel:
    """As much of a data channel as is listened to."""

    readyState = "open"

    def __init__(self) -> None:
        self.handlers: dict[str, Any] = {}

    def on(self, event: str, handler: Any) -> None:
        """Note who listens."""
        self.handlers[event] = handler
