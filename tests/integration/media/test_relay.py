"""Debian's coturn as we document it, and two engines that nothing else connects."""

from __future__ import annotations

import asyncio
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from aioice import stun

from clinic_desktop.media.call.authority import make_authority, make_certificate
from clinic_rooms.ice import LIFETIME, Relay
from tests.integration.media.test_engine import Side

SECRET = "a-secret-of-the-relay-and-the-server"
DOCUMENTED = Path(__file__).resolve().parents[3] / "docs" / "server" / "turnserver.conf"
NOW = datetime.now(UTC)
READY_WITHIN = 10.0
LOOK = 0.05


@dataclass(frozen=True)
class Coturn:
    port: int
    tls_port: int
    authority: str
    log: Path

    def url(self, kind: str) -> str:
        if kind == "tls":
            return f"turns:127.0.0.1:{self.tls_port}?transport=tcp"
        return f"turn:127.0.0.1:{self.port}?transport={kind}"

    def ice(self, *kinds: str, secret: str = SECRET, age: float = 0) -> list[dict[str, Any]]:
        relay = Relay(tuple(self.url(kind) for kind in kinds), secret)
        return [entry.model_dump() for entry in relay.servers("somebody", time.time() - age)]


def free_ports() -> tuple[int, int]:
    with socket.socket() as one, socket.socket() as two:
        one.bind(("127.0.0.1", 0))
        two.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1]), int(two.getsockname()[1])


def configured(folder: Path, port: int, tls_port: int) -> str:
    """Return the documented file with this computer's values, and loopback allowed."""
    values = {
        "RELAY_NAME": "relay.clinic.example",
        "static-auth-secret=SECRET": f"static-auth-secret={SECRET}",
        "CERTIFICATE_FILE": str(folder / "chain.pem"),
        "KEY_FILE": str(folder / "key.pem"),
        "listening-port=3478": f"listening-port={port}",
        "tls-listening-port=5349": f"tls-listening-port={tls_port}",
        "denied-peer-ip=127.0.0.0-127.255.255.255\n": "",
    }
    text = DOCUMENTED.read_text()
    for documented, here in values.items():
        assert documented in text
        text = text.replace(documented, here)
    more = ["listening-ip=127.0.0.1", "relay-ip=127.0.0.1", "allow-loopback-peers"]
    more += ["log-file=stdout", f"pidfile={folder / 'pid'}", f"userdb={folder / 'users'}"]
    return text + "\n".join(more) + "\n"


@pytest.fixture(scope="module")
def coturn(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Coturn]:
    program = shutil.which("turnserver")
    if program is None:
        pytest.skip("no turnserver on this computer (Debian: apt-get install coturn)")
    folder = tmp_path_factory.mktemp("coturn")
    authority = make_authority("Clínica del Valle", NOW)
    certificate = make_certificate(authority, ("127.0.0.1",), NOW)
    (folder / "chain.pem").write_bytes(certificate.chain)
    (folder / "key.pem").write_bytes(certificate.key)
    port, tls_port = free_ports()
    (folder / "turnserver.conf").write_text(configured(folder, port, tls_port))
    log = folder / "log"
    with log.open("wb") as out:
        process = subprocess.Popen(
            [program, "-c", str(folder / "turnserver.conf")], stdout=out, stderr=out, cwd=folder
        )
        try:
            _listens(port, process, log)
            _listens(tls_port, process, log)
            _answers(port, process, log)
            yield Coturn(port, tls_port, authority.certificate.decode(), log)
        finally:
            process.terminate()
            process.wait(READY_WITHIN)


def _listens(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + READY_WITHIN
    while time.monotonic() < until and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(LOOK)
    raise AssertionError(log.read_text(errors="replace"))


def _answers(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    """Wait until it speaks by datagrams too, which it begins a moment later."""
    question = bytes(stun.Message(stun.Method.BINDING, stun.Class.REQUEST))
    until = time.monotonic() + READY_WITHIN
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect(("127.0.0.1", port))
        probe.settimeout(0.5)
        while time.monotonic() < until and process.poll() is None:
            try:
                probe.send(question)
                probe.recv(2_000)
                return
            except OSError:
                time.sleep(LOOK)
    raise AssertionError(log.read_text(errors="replace"))


async def connected(ice: list[dict[str, Any]], **more: Any) -> tuple[str, str]:
    """Bring two engines together by relays alone; return both descriptions."""
    here, there = Side(), Side()
    await asyncio.gather(here.client.start(), there.client.start())
    try:
        way = {"ice": ice, "loopback": True, "relay_only": True, **more}
        for side in (here, there):
            side.client.tell("use", camera="synthetic", microphone="synthetic", speaker=None)
        here.client.tell("connect", pid="there", gen=1, **way)
        offer = await here.until(lambda e: e["is"] == "described")
        there.client.tell("connect", pid="here", gen=1, **way, offer=offer["sdp"])
        answer = await there.until(lambda e: e["is"] == "described")
        here.client.tell("accept", pid="there", gen=1, sdp=answer["sdp"])
        for side, pid in ((here, "there"), (there, "here")):
            assert (await side.until(lambda e: e["is"] == "relay"))["outcome"] == "ready"
            await side.until(lambda e: e["is"] == "state" and e["state"] == "connected")
            await side.alive(
                lambda c: bool(c) and c["voice"]["played"] > 20 and c["pictures_in"] > 5, pid
            )
        return offer["sdp"], answer["sdp"]
    finally:
        await asyncio.gather(here.client.stop(), there.client.stop())


async def outcome(ice: list[dict[str, Any]], **more: Any) -> tuple[str, str]:
    """Return what an engine says of its relays, and its offer."""
    side = Side()
    await side.client.start()
    try:
        way = {"ice": ice, "loopback": True, "relay_only": True, **more}
        side.client.tell("connect", pid="there", gen=1, **way)
        described = await side.until(lambda e: e["is"] == "described")
        relay = await side.until(lambda e: e["is"] == "relay")
        return str(relay["outcome"]), str(described["sdp"])
    finally:
        await side.client.stop()


def kinds(sdp: str) -> set[str]:
    lines = [line.split() for line in sdp.splitlines() if line.startswith("a=candidate")]
    return {words[words.index("typ") + 1] for words in lines}


@pytest.mark.parametrize("kind", ["udp", "tcp", "tls"])
def test_two_engines_meet_at_the_relay_alone(coturn: Coturn, kind: str) -> None:
    trust = {"authority": coturn.authority} if kind == "tls" else {}
    for sdp in asyncio.run(connected(coturn.ice(kind), **trust)):
        assert kinds(sdp) == {"relay"}
        assert "192.168." not in sdp


def test_where_udp_does_not_pass_the_next_way_is_taken(coturn: Coturn) -> None:
    blocked = coturn.ice("tcp")
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as silent:
        silent.bind(("127.0.0.1", 0))  # takes what comes and never answers
        dead = f"turn:127.0.0.1:{silent.getsockname()[1]}?transport=udp"
        blocked[0]["urls"] = (dead, *blocked[0]["urls"])
        assert [kinds(sdp) for sdp in asyncio.run(connected(blocked))] == [{"relay"}] * 2


def test_credentials_that_have_run_out_are_noticed(coturn: Coturn) -> None:
    old = coturn.ice("udp", "tcp", age=LIFETIME + 60)
    said, sdp = asyncio.run(outcome(old))
    assert said == "refused"
    assert kinds(sdp) == set()


def test_a_relay_with_another_secret_is_noticed(coturn: Coturn) -> None:
    assert asyncio.run(outcome(coturn.ice("udp", secret="x" * 32)))[0] == "refused"


def test_a_relay_whose_certificate_nobody_vouches_for_is_not_used(coturn: Coturn) -> None:
    assert asyncio.run(outcome(coturn.ice("tls")))[0] == "untrusted"
    stranger = make_authority("Other", NOW).certificate.decode()
    assert asyncio.run(outcome(coturn.ice("tls"), authority=stranger))[0] == "untrusted"


def test_a_relay_that_is_away_is_noticed_and_others_are_still_reached() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as silent:
        silent.bind(("127.0.0.1", 0))
        ice = [
            {
                "urls": [f"turn:127.0.0.1:{silent.getsockname()[1]}"],
                "username": "1:x",
                "credential": "y",
            }
        ]
        said, sdp = asyncio.run(outcome(ice, relay_only=False))
    assert said == "away"
    assert "host" in kinds(sdp)


def test_without_a_relay_nothing_is_asked() -> None:
    assert asyncio.run(outcome([], relay_only=False))[0] == "none"
