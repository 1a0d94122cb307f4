"""What goes wrong while calls are served ends nothing, and is in the log."""

from __future__ import annotations

import asyncio
import contextlib
from typing import Any

import pytest

from clinic_rooms import web
from tests.support.call_rooms import CallHouse


def test_the_clock_goes_on_after_a_fault_and_says_so(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(web, "TICK", 0.0)
    house: Any = CallHouse().house
    ticks = 0

    def tick() -> None:
        nonlocal ticks
        ticks += 1
        if ticks == 1:
            raise KeyError("secret-token")

    monkeypatch.setattr(house, "tick", tick)

    async def keep() -> None:
        keeping = asyncio.ensure_future(web.Web(house, page={}).keep_time())
        async with asyncio.timeout(2):
            while ticks < 3:
                await asyncio.sleep(0)
        keeping.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await keeping

    asyncio.run(keep())
    assert [record.getMessage() for record in caplog.records] == [
        "The clock of the rooms stumbled: KeyError"
    ]
