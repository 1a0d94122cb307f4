"""What desktops ask of the server, and what it refuses."""

from __future__ import annotations

import asyncio
import contextlib
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest

from clinic_desktop.media.call.remote import (
    KeyRefused,
    NoClinicServer,
    ServerAway,
    ServerClient,
    ServerPlace,
    ServerRefused,
)
from clinic_protocol import calls_api as api
from clinic_protocol.signalling.messages import Role
from tests.support.clinic_server import (
    HOUR,
    Desk,
    Program,
    Served,
    free_port,
    now_ms,
    status,
    until,
)


def post(server: Served, path: str, key: str | None, **more: Any) -> httpx.Response:
    headers = {} if key is None else {"Authorization": f"Bearer {key}"}
    url = f"{server.page}{api.PREFIX}{path}"
    return httpx.request(
        more.pop("method", "PUT"), url, headers=headers, trust_env=False, timeout=20, **more
    )


def test_a_link_is_good_from_its_offer_to_its_end(server: Served, key: str) -> None:
    async def story() -> None:
        desk = Desk(server.page, key)
        room = await desk.opened()
        first, token = await desk.link(room, Role.PATIENT)
        _, other = await desk.link(room, Role.RELATIVE)
        assert await status(server.page, token) == 200
        await desk.client.revoke(room, first.id)
        assert await status(server.page, token) == 410
        assert await status(server.page, other) == 200
        await desk.client.end(room)
        assert await status(server.page, other) == 410
        with pytest.raises(ServerRefused) as refused:
            await desk.link(room, Role.PATIENT)
        assert refused.value.problem == "ended"

    asyncio.run(story())


def test_everything_may_be_said_twice(server: Served, key: str) -> None:
    async def story() -> None:
        desk = Desk(server.page, key)
        room = await desk.opened()
        offer, token = await desk.link(room, Role.PATIENT)
        await desk.client.add_offer(offer)
        await desk.client.revoke(room, offer.id)
        await desk.client.revoke(room, offer.id)
        await desk.client.add_offer(offer)  # a late repetition brings nothing back to life
        assert await status(server.page, token) == 410
        await desk.client.end(room)
        await desk.client.end(room)
        await desk.client.end("f" * 32)  # what was never open is not open

    asyncio.run(story())


def test_a_name_with_other_content_is_refused(server: Served, key: str) -> None:
    async def story() -> None:
        desk = Desk(server.page, key)
        room, other = await desk.opened(), await desk.opened()
        offer, _ = await desk.link(room, Role.PATIENT)
        for changed in (
            replace(offer, role=Role.HOST),
            replace(offer, room=other),
            replace(offer, token_hash="0" * 64),
            replace(offer, id="another-offer"),
        ):
            with pytest.raises(ServerRefused) as refused:
                await desk.client.add_offer(changed)
            assert refused.value.problem == "conflict"
        with pytest.raises(ServerRefused) as unknown:
            await desk.client.add_offer(
                replace(offer, id="x" * 8, token_hash="1" * 64, room="n" * 32)
            )
        assert unknown.value.problem == "unknown_room"

    asyncio.run(story())


def test_a_wrong_clock_shortens_no_link(server: Served, key: str) -> None:
    async def story() -> None:
        for ahead in (-24 * HOUR, 24 * HOUR):
            desk = Desk(server.page, key, ahead)
            _, token = await desk.link(await desk.opened(), Role.PATIENT)
            assert await status(server.page, token) == 200
            assert abs(desk.client.ahead + ahead) < 60_000

    asyncio.run(story())


def test_links_that_are_early_late_or_made_up(server: Served, key: str) -> None:
    async def story() -> None:
        desk, now = Desk(server.page, key), now_ms()
        room = await desk.opened()
        _, early = await desk.link(
            room, Role.PATIENT, not_before=now + HOUR, not_after=now + 2 * HOUR
        )
        _, late = await desk.link(
            room, Role.PATIENT, not_before=now - 2 * HOUR, not_after=now - HOUR
        )
        _, good = await desk.link(room, Role.PATIENT)
        assert await status(server.page, early) == 200  # the page says when to come back
        assert await status(server.page, late) == 410
        forged = good[:-1] + ("A" if good[-1] != "A" else "B")
        assert await status(server.page, forged) == 404
        answers = [await status(server.page, f"guess-{n:016d}") for n in range(12)]
        assert answers[0] == 404
        assert answers[-1] == 429
        assert await status(server.page, good) == 429  # who guesses waits, also with a good one

    asyncio.run(story())


@pytest.mark.parametrize(("proxy", "last"), [((), 429), (("--proxy", "127.0.0.1"), 404)])
def test_behind_a_proxy_each_address_is_counted_apart(
    database: str, tmp_path: Path, proxy: tuple[str, ...], last: int
) -> None:
    program = Program(database, tmp_path, *proxy).start()

    async def story() -> int:
        codes = [
            await status(program.page, f"guess-{n:016d}", **{"X-Forwarded-For": f"198.51.100.{n}"})
            for n in range(12)
        ]
        return codes[-1]

    try:
        assert asyncio.run(story()) == last
    finally:
        program.stop()


def test_guesses_of_keys_are_slowed_down(server: Served, key: str) -> None:
    codes = [post(server, api.SERVER, "wrong", method="GET").status_code for _ in range(12)]
    assert codes[:10] == [401] * 10
    assert codes[-1] == 429
    assert post(server, api.SERVER, key, method="GET").status_code == 429


def test_nothing_is_done_without_a_key(server: Served) -> None:
    for key in (None, "x", "x" * 5_000):
        answer = post(server, api.ROOM, key, json={"room": "a" * 32})
        assert answer.status_code == 401
        assert answer.json() == {"error": "key"}


def test_a_key_that_was_taken_back_leads_no_call_any_more(
    server: Served, database: str, key: str
) -> None:
    async def story() -> None:
        desk = Desk(server.page, key)
        room = await desk.opened()
        _, host = await desk.link(room, Role.HOST)
        _, patient = await desk.link(room, Role.PATIENT)
        device = (await desk.client.info()).device
        assert device == "Consulting room 1"
        await asyncio.to_thread(_revoke_all, database)
        with pytest.raises(KeyRefused):
            await desk.client.info()

        async def dead() -> bool:
            return await status(server.page, host) == 410

        await until(dead)
        assert await status(server.page, patient) == 200  # another computer takes the call up

    asyncio.run(story())


def _revoke_all(database: str) -> None:
    from clinic_server.devices import devices, revoke
    from clinic_server.serving import engine_for

    engine = engine_for(database)
    for device in devices(engine):
        revoke(engine, device.id, now_ms())
    engine.dispose()


def test_large_bodies_are_refused_announced_or_not(server: Served, key: str) -> None:
    large = b"x" * 10_000_000
    with contextlib.suppress(httpx.TransportError):  # it hung up before all was sent: as good
        assert post(server, api.ROOM, key, content=large).status_code == 413

    def in_pieces():
        for _ in range(1_000):
            yield b"x" * 10_000

    with contextlib.suppress(httpx.TransportError):
        assert post(server, api.ROOM, key, content=in_pieces()).status_code == 413
    assert post(server, api.ROOM, key, json={"room": os.urandom(16).hex()}).status_code == 200


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b'{"room": "../../etc"}',
        b'{"room": "aaaaaaaaaaaaaaaaaaaaaaaa", "extra": 1}',
        b'{"room": "aaaaaaaaaaaaaaaaaaaaaaaa", "clinic": "' + b"x" * 500 + b'"}',
        b"\xff\xfe",
        b"[" * 10_000,
    ],
)
def test_nonsense_is_refused_without_repeating_it(server: Served, key: str, body: bytes) -> None:
    answer = post(server, api.ROOM, key, content=body, method="PUT")
    assert answer.status_code == 422
    assert answer.json() == {"error": "invalid"}


def test_every_answer_has_the_headers(server: Served, key: str) -> None:
    for answer in (
        httpx.get(f"{server.page}/health"),
        httpx.get(f"{server.page}/nothing"),
        httpx.get(f"{server.page}/j/unknown-unknown-x"),
        post(server, api.ROOM, None, json={}),
    ):
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["cache-control"] == "no-store"
        assert "server" not in answer.headers
    assert httpx.get(f"{server.page}/docs").status_code == 404
    assert httpx.get(f"{server.page}/openapi.json").status_code == 404


def test_the_log_names_nobody(program: Program, key: str) -> None:
    async def story() -> tuple[str, str]:
        desk = Desk(program.page, key)
        room = await desk.opened(with_whom="Dr Secret")
        _, token = await desk.link(room, Role.PATIENT)
        await status(program.page, token)
        await status(program.page, "made-up-token-123")
        return room, token

    room, token = asyncio.run(story())
    post(program, api.ROOM, key, content=b'{"room": "leaked-leaked-leaked", "x": 1}')
    program.stop()
    log = program.log.read_text()
    assert "GET join 200" in log
    for secret in (room, token, key, "Dr Secret", "made-up-token", "leaked", "Consulting"):
        assert secret not in log


def test_a_server_that_is_away_is_said_in_words() -> None:
    client = ServerClient(ServerPlace(f"http://127.0.0.1:{free_port()}", "key"), now_ms)
    with pytest.raises(ServerAway) as away:
        asyncio.run(client.info())
    assert "Nothing is lost" in away.value.message()


def test_something_else_that_answers_is_said_in_words(
    server: Served, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(api, "PREFIX", "/api/v9")
    with pytest.raises(NoClinicServer):
        asyncio.run(ServerClient(ServerPlace(server.page, key), now_ms).info())
