"""What waited while the socket was away goes out before anything new."""

from __future__ import annotations

import asyncio
import json
from types import SimpleNamespace
from typing import Any

from clinic_desktop.media.call.socket import RoomSocket
from clinic_protocol.signalling.channel import Channel
from clinic_protocol.signalling.messages import Chat, Hello, Media, Role, Welcome

MEDIA = Media(audio=True, video="moving")


def test_an_answer_to_the_welcome_does_not_overtake_what_waited() -> None:
    async def resumed() -> list[int]:
        room: Any = RoomSocket(
            "ws://clinic/ws",
            Hello(token="t" * 22, life="l" * 22),
            lambda _body: room.send(MEDIA),
            lambda _state, _code: None,
        )
        room._channel = Channel(0.0)
        for number in range(3):
            room.send(Chat(text=str(number), ref=f"ref-{number:018d}"))
        welcome = Welcome(pid="somebody-else", role=Role.HOST, resume="r" * 22, resumed=True)
        room._welcomed(SimpleNamespace(), welcome)
        return [json.loads(room._out.get_nowait())["seq"] for _ in range(room._out.qsize())]

    assert asyncio.run(resumed()) == [1, 2, 3, 4]
