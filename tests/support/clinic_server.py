"""The clinic's server for tests: a real PostgreSQL, the real program on loopback."""

from __future__ import annotations

import asyncio
import itertools
import os
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import sqlalchemy as sa
import uvicorn

from clinic_desktop.media.call.remote import ServerClient, ServerPlace
from clinic_protocol.signalling.messages import Role
from clinic_rooms.house import RoomFacts
from clinic_rooms.ice import Relay
from clinic_rooms.offers import CallOffer
from clinic_rooms.tokens import hash_of, new_token
from clinic_server import devices, schema
from clinic_server.serving import Listening, configuration, embedded, engine_for

ROOT = Path(__file__).resolve().parents[2]
HOUR = 3_600_000
READY_WITHIN = 20.0
LOOK = 0.05  # between two looks at another process
_numbers = itertools.count(1)


@contextmanager
def postgres() -> Iterator[str]:
    """Run a PostgreSQL in a folder of its own; yield its address."""
    with tempfile.TemporaryDirectory(prefix="clinic-pg-") as folder:
        Path(folder).chmod(0o755)  # PostgreSQL runs as another user when we are root
        with embedded(Path(folder) / "data") as url:
            engine = engine_for(url).execution_options(isolation_level="AUTOCOMMIT")
            with engine.connect() as connection:  # a test's data need not outlive a power cut
                connection.execute(sa.text("ALTER SYSTEM SET fsync = off"))
                connection.execute(sa.text("SELECT pg_reload_conf()"))
            engine.dispose()
            yield url


def new_database(url: str) -> str:
    """Make an empty database and return its address."""
    name = f"clinic_{os.getpid()}_{next(_numbers)}"
    engine = engine_for(url).execution_options(isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(sa.text(f"CREATE DATABASE {name}"))
    engine.dispose()
    return sa.make_url(url).set(database=name).render_as_string(hide_password=False)


def enrolled(url: str, name: str = "Consulting room 1") -> tuple[devices.Device, str]:
    """Let a desktop in."""
    engine = engine_for(url)
    schema.bring_up(engine)
    made = devices.enrol(engine, name, now_ms())
    engine.dispose()
    return made


def now_ms() -> int:
    return int(time.time() * 1000)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Program:
    """`python -m clinic_server serve`, which can be killed and started again on the same port."""

    def __init__(self, url: str, folder: Path, *more: str) -> None:
        self.port = free_port()
        self.page = f"http://127.0.0.1:{self.port}"
        self.socket_address = f"ws://127.0.0.1:{self.port}/ws"
        self.log = folder / "server.log"
        self._command = [sys.executable, "-m", "clinic_server", "serve"]
        self._command += ["--port", str(self.port), *more]
        self._environment = {**os.environ, "CLINIC_SERVER_DATABASE": url}
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> Program:
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                self._command, cwd=ROOT, env=self._environment, stdout=log, stderr=log
            )
        until = time.monotonic() + READY_WITHIN
        while time.monotonic() < until and self._process.poll() is None:
            try:
                if httpx.get(f"{self.page}/health", trust_env=False).status_code == 200:
                    return self
            except httpx.TransportError:
                time.sleep(LOOK)
        raise AssertionError(self.log.read_text())

    def stop(self) -> None:
        """Ask it to end, as systemd does."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait(READY_WITHIN)

    def kill(self) -> None:
        """End it as a power cut does."""
        if self._process is not None:
            self._process.kill()
            self._process.wait(READY_WITHIN)


class Served:
    """The same application in this process, on a thread: quick to start."""

    def __init__(self, url: str) -> None:
        self.engine = engine_for(url)
        listening = socket.create_server(("127.0.0.1", 0))
        self.page = f"http://127.0.0.1:{listening.getsockname()[1]}"
        self._server = uvicorn.Server(configuration(self.engine, Relay(), Listening()))
        self._thread = threading.Thread(target=self._server.run, args=([listening],), daemon=True)
        self._thread.start()
        while not self._server.started and self._thread.is_alive():
            time.sleep(LOOK)

    def stop(self) -> None:
        self._server.should_exit = True
        self._thread.join(READY_WITHIN)
        self.engine.dispose()


class Desk:
    """A desktop with a key: opens rooms and makes links, as the consult module does."""

    def __init__(self, page: str, key: str, ahead: int = 0) -> None:
        self.client = ServerClient(ServerPlace(page, key), lambda: now_ms() + ahead)
        self._ahead = ahead

    async def opened(self, **facts: Any) -> str:
        room = os.urandom(16).hex()
        more = {"clinic": "Clínica del Valle", "with_whom": "Dr Alba", **facts}
        await self.client.open_room(room, RoomFacts(**more))
        return room

    def offer(self, room: str, role: Role, **times: int) -> tuple[CallOffer, str]:
        token, now = new_token(), now_ms() + self._ahead
        given = {"not_before": now - HOUR, "not_after": now + HOUR, **times}
        return CallOffer(os.urandom(16).hex(), room, role, hash_of(token), **given), token

    async def link(self, room: str, role: Role, **times: int) -> tuple[CallOffer, str]:
        offer, token = self.offer(room, role, **times)
        await self.client.add_offer(offer)
        return offer, token


async def status(page: str, token: str, **headers: str) -> int:
    """Return what the address of a link answers."""
    async with httpx.AsyncClient(trust_env=False) as client:
        return (await client.get(f"{page}/j/{token}", headers=headers)).status_code


async def until(wanted: Any, seconds: float = 15.0) -> Any:
    """Wait for something to become true of another process."""
    async with asyncio.timeout(seconds):
        while not (found := await wanted()):
            await asyncio.sleep(LOOK)
    return found
