"""What goes wrong while calls are served ends nothing, and is told."""

from __future__ import annotations

import asyncio
import contextlib
from typing import Any

import pytest

from clinic_rooms import web
from tests.support.call_rooms import CallHouse


def test_the_clock_goes_on_after_a_fault_and_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(web, "TICK", 0.0)
    house: Any = CallHouse().house
    ticks = 0
    faults: list[str] = []

    def tick() -> None:
        nonlocal ticks
        ticks += 1
        if ticks == 1:
            raise KeyError("what nobody thought of")

    monkeypatch.setattr(house, "tick", tick)

    async def keep() -> None:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda _loop, told: faults.append(repr(told["exception"])))
        keeping = asyncio.ensure_future(web.Web(house, page={}).keep_time())
        async with asyncio.timeout(2):
            while ticks < 3:
                await asyncio.sleep(0)
        keeping.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await keeping

    asyncio.run(keep())
    assert faults == ["KeyError('what nobody thought of')"]
