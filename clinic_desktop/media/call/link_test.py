"""Is this computer's link good enough for a call, and if not: what is in the way?

Round trips are those of the socket to the room. How much passes is not measured: a test short
enough to wait for says less than the first seconds of a call, whose ladder finds it out.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import ssl
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from aioice import stun, turn
from aiortc.rtcicetransport import parse_stun_turn_uri
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake, InvalidURI

from clinic_desktop.media.rtc.relay import RelayAddress, addresses_of
from clinic_protocol.signalling.messages import IceServer

ROUNDS, PAUSE = 15, 0.1  # round trips, and seconds between them
WITHIN = 5.0  # seconds for each question
RELAY_SECONDS = 60  # the shortest that a relay lends itself for
GOOD_MS, FAIR_MS = 150, 400  # round trips of a lively talk, and of one with pauses
_STUN_TRIES = (0.5, 1.0, 2.0)


class Reached(StrEnum):
    """What came of asking somebody."""

    OK = "ok"
    AWAY = "away"  # no answer: down, or something between keeps it out
    NO_NAME = "no_name"  # its name is not known: no internet, or a wrong address
    UNTRUSTED = "untrusted"  # its certificate is not one that we trust
    REFUSED = "refused"  # a relay whose credentials have run out, or with another secret
    BROKEN = "broken"  # it answers something else


@dataclass(frozen=True, slots=True)
class Asked:
    """One server of STUN or TURN, and the milliseconds that it took."""

    url: str
    reached: Reached
    ms: int | None = None


@dataclass(frozen=True, slots=True)
class LinkReport:
    """`p50` and `p95` are round trips to the room in ms, `lost` those that never came back."""

    room: Reached
    p50: int | None = None
    p95: int | None = None
    lost: int = 0
    servers: tuple[Asked, ...] = ()

    @property
    def verdict(self) -> str:
        """good, fair (talk has pauses), poor (voice may break up) or none."""
        if self.room is not Reached.OK or self.p50 is None or self.p95 is None:
            return "none"
        if self.lost or self.p95 > FAIR_MS:
            return "poor"
        return "good" if self.p95 <= GOOD_MS else "fair"

    @property
    def relayed(self) -> bool:
        """Tell whether a call gets through even where no direct way exists."""
        relays = [one for one in self.servers if one.url.startswith("turn")]
        return any(one.reached is Reached.OK for one in relays)


async def look_at_link(
    address: str,
    ice: Sequence[IceServer] = (),
    tls: ssl.SSLContext | None = None,
    clock: Callable[[], float] = time.monotonic,
) -> LinkReport:
    """Ask the room at `wss://…/ws` and each server of `ice`. Raises nothing."""
    asking = [_server(url, entry, tls, clock) for entry in ice for url in entry.urls]
    room, servers = await asyncio.gather(_room(address, tls, clock), asyncio.gather(*asking))
    reached, trips, lost = room
    if not trips:
        return LinkReport(reached, lost=lost, servers=tuple(servers))
    ordered = sorted(trips)
    last = len(ordered) - 1
    p50, p95 = (round(ordered[round(last * part)] * 1000) for part in (0.5, 0.95))
    return LinkReport(reached, p50, p95, lost, tuple(servers))


async def _room(
    address: str, tls: ssl.SSLContext | None, clock: Callable[[], float]
) -> tuple[Reached, list[float], int]:
    trips: list[float] = []
    trust: dict[str, Any] = {} if tls is None else {"ssl": tls}
    try:
        async with connect(
            address, open_timeout=WITHIN, ping_interval=None, proxy=None, **trust
        ) as room:
            for number in range(ROUNDS):
                await asyncio.sleep(PAUSE if number else 0)
                began = clock()
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(await room.ping(), WITHIN / 2)
                    trips.append(clock() - began)
    except (OSError, TimeoutError, InvalidHandshake, InvalidURI, ConnectionClosed) as error:
        return _code(error), trips, 0
    return (Reached.OK if trips else Reached.AWAY), trips, ROUNDS - len(trips)


async def _server(
    url: str, entry: IceServer, tls: ssl.SSLContext | None, clock: Callable[[], float]
) -> Asked:
    began = clock()
    try:
        relays = addresses_of([url], entry.username, entry.credential)
        async with asyncio.timeout(WITHIN):
            if relays:
                await _lent(relays[0], tls)
            else:
                parts = parse_stun_turn_uri(url)
                await _bound(str(parts["host"]), int(parts["port"]))
    except (OSError, TimeoutError, ValueError, stun.TransactionError) as error:
        return Asked(url, _code(error))
    return Asked(url, Reached.OK, round((clock() - began) * 1000))


async def _lent(relay: RelayAddress, tls: ssl.SSLContext | None) -> None:
    """Borrow a relay and give it back."""
    transport, _ = await turn.create_turn_endpoint(
        asyncio.DatagramProtocol,
        (relay.host, relay.port),
        relay.username,
        relay.password,
        lifetime=RELAY_SECONDS,
        ssl=(tls or True) if relay.tls else None,
        transport=relay.transport,
    )
    transport.close()


async def _bound(host: str, port: int) -> None:
    """Ask a STUN server how we look from outside. Raises TimeoutError, OSError, ValueError."""
    answered: asyncio.Future[bytes] = asyncio.get_running_loop().create_future()
    transport, _ = await asyncio.get_running_loop().create_datagram_endpoint(
        lambda: _Answer(answered), remote_addr=(host, port)
    )
    question = stun.Message(stun.Method.BINDING, stun.Class.REQUEST)
    try:
        for wait in _STUN_TRIES:
            transport.sendto(bytes(question))
            with contextlib.suppress(TimeoutError):
                answer = await asyncio.wait_for(asyncio.shield(answered), wait)
                if stun.parse_message(answer).transaction_id != question.transaction_id:
                    raise ValueError("not our answer")
                return
        raise TimeoutError
    finally:
        transport.close()


class _Answer(asyncio.DatagramProtocol):
    """The first thing that comes back."""

    def __init__(self, answered: asyncio.Future[bytes]) -> None:
        self._answered = answered

    def datagram_received(self, data: bytes, addr: Any) -> None:
        """Take it."""
        if not self._answered.done():
            self._answered.set_result(data)

    def error_received(self, exc: Exception) -> None:
        """Nobody is there."""
        if not self._answered.done():
            self._answered.set_exception(exc)


def _code(error: Exception) -> Reached:
    if isinstance(error, stun.TransactionFailed):
        return Reached.REFUSED
    if isinstance(error, ssl.SSLError):  # before OSError, which it is too
        return Reached.UNTRUSTED
    if isinstance(error, socket.gaierror):
        return Reached.NO_NAME
    if isinstance(error, OSError | TimeoutError | ConnectionClosed | stun.TransactionTimeout):
        return Reached.AWAY
    return Reached.BROKEN
