"""What waited while the socket was away goes out before anything new."""

from __future__ import annotations

import asyncio
import json
import time
from types import SimpleNamespace
from typing import Any

from clinic_desktop.media.call.serving import CallServer
from clinic_desktop.media.call.session import CallSession
from clinic_desktop.media.call.socket import LinkState, RoomSocket
from clinic_desktop.media.call.state import CallPlace
from clinic_protocol.signalling.channel import Channel
from clinic_protocol.signalling.messages import Chat, Hello, Media, Role, Welcome
from clinic_rooms.memory import MemoryBook
from clinic_rooms.offers import CallOffer
from clinic_rooms.tokens import hash_of, new_token

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


def test_who_is_replaced_leaves_the_place_to_the_other_computer() -> None:
    async def two_hosts() -> list[tuple[LinkState, str | None]]:
        book = MemoryBook()
        server = CallServer(book, "127.0.0.1")
        await server.start()
        hosts: list[CallSession] = []
        running: list[asyncio.Task[None]] = []
        changed = asyncio.Event()
        for number in (1, 2):
            token, now = new_token(), int(time.time() * 1000)
            offer = CallOffer(f"offer-{number}", "room", Role.HOST, hash_of(token), 0, now + 60_000)
            book.add(offer)
            place = CallPlace(server.socket_address, token, "Dr Alba")
            host = CallSession(place, lambda _what, _state: changed.set())
            hosts.append(host)
            running.append(asyncio.ensure_future(host.run(media=False)))
            async with asyncio.timeout(5):
                while host.state.me is None:
                    changed.clear()
                    await changed.wait()
        try:
            await asyncio.wait_for(running[0], 5)
            return [(host.state.link, host.state.ended) for host in hosts]
        finally:
            for task in running:
                task.cancel()
            await asyncio.gather(*running, return_exceptions=True)
            await server.stop()

    assert asyncio.run(two_hosts()) == [(LinkState.OVER, "replaced"), (LinkState.OPEN, None)]
