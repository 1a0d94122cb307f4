"""A camera that is given back before its process began."""

from __future__ import annotations

import asyncio

from clinic_desktop.media.engine.capture import Capture


def test_what_is_given_back_at_once_holds_no_memory() -> None:
    async def given_back() -> Capture:
        camera = Capture("Camera", lambda _problem: None)
        camera.close()
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        return camera

    camera = asyncio.run(given_back())
    assert camera._memory.memory.closed
    assert camera._memory.handle is None
