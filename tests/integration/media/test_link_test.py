"""What a link test says of a real room, a real relay, and of those that are not there."""

from __future__ import annotations

import asyncio
import ssl
from datetime import UTC, datetime

import pytest

from clinic_desktop.media.call import link_test
from clinic_desktop.media.call.authority import make_authority, make_certificate, trusting
from clinic_desktop.media.call.link_test import LinkReport, Reached, look_at_link
from clinic_desktop.media.call.serving import CallServer
from clinic_protocol.signalling.messages import IceServer
from clinic_rooms.ice import LIFETIME
from clinic_rooms.memory import MemoryBook
from tests.integration.media.test_relay import Coturn

LOOPBACK = "127.0.0.1"
NOBODY = f"ws://{LOOPBACK}:9/ws"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(link_test, "PAUSE", 0.0)
    monkeypatch.setattr(link_test, "WITHIN", 2.0)
    monkeypatch.setattr(link_test, "_STUN_TRIES", (0.2,))


def servers(entries: list[dict]) -> list[IceServer]:
    return [IceServer.model_validate(entry) for entry in entries]


def codes(report: LinkReport) -> list[Reached]:
    return [one.reached for one in report.servers]


def test_a_room_that_answers_gives_its_round_trips() -> None:
    async def test() -> LinkReport:
        server = CallServer(MemoryBook(), LOOPBACK)
        await server.start()
        try:
            return await look_at_link(server.socket_address)
        finally:
            await server.stop()

    report = asyncio.run(test())
    assert report.room is Reached.OK
    assert report.p50 is not None
    assert report.p95 is not None
    assert 0 <= report.p50 <= report.p95 < 150
    assert (report.lost, report.verdict, report.relayed) == (0, "good", False)


def test_a_certificate_is_trusted_or_it_is_said() -> None:
    async def test() -> list[LinkReport]:
        now = datetime.now(UTC)
        authority = make_authority("Clínica del Valle", now)
        server = CallServer(
            MemoryBook(), LOOPBACK, certificate=make_certificate(authority, (LOOPBACK,), now)
        )
        await server.start()
        try:
            known: ssl.SSLContext = trusting(authority.certificate)
            address = server.socket_address
            return [await look_at_link(address, tls=known), await look_at_link(address)]
        finally:
            await server.stop()

    assert [one.room for one in asyncio.run(test())] == [Reached.OK, Reached.UNTRUSTED]


def test_nobody_there_is_said() -> None:
    report = asyncio.run(look_at_link(NOBODY))
    assert (report.room, report.p50, report.verdict) == (Reached.AWAY, None, "none")
    unknown = asyncio.run(look_at_link("ws://clinic.invalid/ws"))
    assert unknown.room is Reached.NO_NAME


def test_relays_say_whether_they_lend_themselves(coturn: Coturn) -> None:
    good = asyncio.run(look_at_link(NOBODY, servers(coturn.ice("udp", "tcp"))))
    assert codes(good) == [Reached.OK, Reached.OK]
    assert good.relayed
    assert all(one.ms is not None and one.ms < 2_000 for one in good.servers)
    old = asyncio.run(look_at_link(NOBODY, servers(coturn.ice("udp", age=LIFETIME + 60))))
    assert codes(old) == [Reached.REFUSED]
    assert not old.relayed
    strange = asyncio.run(look_at_link(NOBODY, servers(coturn.ice("tls"))))
    assert codes(strange) == [Reached.UNTRUSTED]


def test_stun_is_asked_as_a_call_asks_it(coturn: Coturn) -> None:
    urls = [f"stun:{LOOPBACK}:{coturn.port}", f"stun:{LOOPBACK}:9", "nonsense"]
    report = asyncio.run(look_at_link(NOBODY, servers([{"urls": urls}])))
    assert codes(report) == [Reached.OK, Reached.AWAY, Reached.BROKEN]


@pytest.mark.parametrize(
    ("p95", "lost", "verdict"),
    [(150, 0, "good"), (399, 0, "fair"), (401, 0, "poor"), (50, 1, "poor")],
)
def test_the_verdict_follows_the_slowest_trips(p95: int, lost: int, verdict: str) -> None:
    assert LinkReport(Reached.OK, 40, p95, lost).verdict == verdict
