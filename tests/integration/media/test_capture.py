"""The real helper processes: the picture of a screen, lists of devices, one that is killed."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Callable
from typing import Any

import pytest

from clinic_desktop.media.engine import capture, helper
from clinic_desktop.media.engine.capture import Capture
from clinic_desktop.media.engine.devices import ComputerDevices
from clinic_desktop.media.ladder import LADDER, START, TEXT_RATE, for_text

WAIT = 15


@pytest.fixture(autouse=True)
def no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    """Use Qt's display without a screen, which can be shown as any other."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")


async def until(true: Callable[[], Any]) -> None:
    async with asyncio.timeout(WAIT):
        while not true():
            await asyncio.sleep(0.01)


def test_a_screen_is_shown_and_comes_back_after_its_process_died(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(capture, "_AGAIN", (0.01,))
    processes: list[int] = []
    start = asyncio.create_subprocess_exec

    async def noted(*words: Any, **more: Any) -> asyncio.subprocess.Process:
        process = await start(*words, **more)
        processes.append(process.pid)
        return process

    monkeypatch.setattr(helper.asyncio, "create_subprocess_exec", noted)

    async def test() -> None:
        said: list[str | None] = []
        screen = Capture("screen:0", said.append)
        await until(lambda: screen.latest() is not None)
        assert screen.is_text
        assert screen.latest().format.name == "yuv420p"
        assert (screen.latest().width, screen.latest().height) == (720, 720)
        os.kill(processes[0], signal.SIGKILL)
        await until(lambda: "broken" in said)
        assert screen.latest() is None
        await until(lambda: screen.latest() is not None)
        assert said == [None, "broken", None]
        screen.close()
        await asyncio.gather(screen._task, return_exceptions=True)

    asyncio.run(test())


@pytest.mark.parametrize("name", ["default", "Some camera", "screen:7", "screen:x", "window:Mine"])
def test_what_is_not_there_is_missing(name: str) -> None:
    async def test() -> None:
        said: list[str | None] = []
        source = Capture(name, said.append)
        await until(lambda: said)
        assert said == ["missing"]
        assert source.latest() is None
        source.close()
        await asyncio.gather(source._task, return_exceptions=True)

    asyncio.run(test())


def test_the_lists_of_this_computer_are_told() -> None:
    async def test() -> None:
        told: list[dict[str, Any]] = []
        devices = ComputerDevices()
        devices.watch(told.append)
        await until(lambda: told)
        assert [one["name"] for one in told[0]["screens"]] == ["screen:0"]
        assert told[0]["problems"]["pictures"] is None
        assert told[0]["problems"]["sound"] in (None, "library")
        await devices.close()

    asyncio.run(test())


def test_letters_keep_their_size_and_come_less_often() -> None:
    rung = for_text(LADDER[START])
    assert (rung.width, rung.height, rung.rate) == (1280, 720, TEXT_RATE)
    assert [for_text(one).bits for one in LADDER] == [one.bits for one in LADDER]
    assert all(for_text(one).width >= one.width for one in LADDER)
