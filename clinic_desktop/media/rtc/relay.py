"""Relays (TURN). aioice asks the first address alone and keeps quiet about what came of it.

We ask all that the server named, each a moment after the one before, and take the first that
answers: udp where it passes, else tcp, else tls. What came of it is known afterwards: credentials
that have run out give no candidate and no error, and a call would fail without a reason.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Awaitable, Callable, Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import aioice.ice
from aioice.stun import TransactionFailed
from aiortc.rtcicetransport import parse_stun_turn_uri

NEXT_AFTER = 0.5  # seconds until the next relay is asked too
RELAY_WITHIN = 4  # seconds for all of them
STUN_WITHIN = 1.5
Allocated = tuple[Any, Any]  # aioice's candidate and its protocol


class RelayOutcome(StrEnum):
    """What came of asking for a relay."""

    NONE = "none"  # no relay was named
    READY = "ready"
    REFUSED = "refused"  # by the relay: the credentials have run out, or the secret is another
    UNTRUSTED = "untrusted"  # its certificate is not one that we trust
    AWAY = "away"


@dataclass(frozen=True, slots=True)
class RelayAddress:
    """One address of a relay, and what is presented there."""

    host: str
    port: int
    transport: str  # udp or tcp
    tls: bool
    username: str | None
    password: str | None

    @property
    def rank(self) -> int:
        """The order in which relays are asked: the cheapest for a call first."""
        return 2 if self.tls else int(self.transport == "tcp")


class Relays:
    """The relays of one connection. `outcome` is final once its candidates are gathered."""

    def __init__(self, addresses: Sequence[RelayAddress], trust: ssl.SSLContext | None) -> None:
        self.addresses = sorted(addresses, key=lambda address: address.rank)
        self._trust = trust
        self.outcome = RelayOutcome.AWAY if addresses else RelayOutcome.NONE

    def begin(self) -> None:
        """From here on, what this task gathers is for these relays."""
        _ASKING.set(self)

    def tls(self, address: RelayAddress) -> ssl.SSLContext | bool | None:
        """Return what a relay's certificate is judged by; True is what the system trusts."""
        return (self._trust or True) if address.tls else None

    async def first(self, ask: Callable[[RelayAddress], Awaitable[Allocated]]) -> Allocated:
        """Return what the first relay that answers gave. Raises ConnectionError."""
        coming = list(self.addresses)
        running: set[asyncio.Future[Allocated]] = set()
        try:
            while coming or running:
                if coming:
                    running.add(asyncio.ensure_future(ask(coming.pop(0))))
                done, running = await asyncio.wait(
                    running,
                    timeout=NEXT_AFTER if coming else None,
                    return_when=asyncio.FIRST_COMPLETED,
                )
                won = [task.result() for task in done if not self._failed(task)]
                for _, spare in won[1:]:
                    await spare.close()
                if won:
                    self.outcome = RelayOutcome.READY
                    return won[0]
        finally:
            for task in running:
                task.cancel()
        raise ConnectionError("no relay")

    def _failed(self, task: asyncio.Future[Allocated]) -> bool:
        error = task.exception()
        if isinstance(error, TransactionFailed):
            self.outcome = RelayOutcome.REFUSED
        elif isinstance(error, ssl.SSLError) and self.outcome is RelayOutcome.AWAY:
            self.outcome = RelayOutcome.UNTRUSTED
        return error is not None


_ASKING: ContextVar[Relays | None] = ContextVar("relays", default=None)


def addresses_of(
    urls: Sequence[str], username: str | None, password: str | None
) -> list[RelayAddress]:
    """Return the relays among addresses of servers. Raises ValueError for what is no address."""
    found = []
    for url in urls:
        parts = parse_stun_turn_uri(url)
        if parts["scheme"].startswith("turn"):
            tls = parts["scheme"] == "turns"
            transport = "tcp" if tls else str(parts["transport"])
            found.append(
                RelayAddress(parts["host"], parts["port"], transport, tls, username, password)
            )
    return found


def ask_every_relay() -> None:
    """Put ourselves in the place of aioice's one question to one relay."""
    one = aioice.ice.relayed_candidate
    reflexive = aioice.ice.server_reflexive_candidate
    gather = aioice.ice.Connection.get_component_candidates

    async def relayed(**asked: Any) -> Allocated:
        relays = _ASKING.get()
        if relays is None:
            return await one(**asked)

        def ask(address: RelayAddress) -> Awaitable[Allocated]:
            named = {
                "turn_server": (address.host, address.port),
                "turn_transport": address.transport,
                "turn_ssl": relays.tls(address),
                "turn_username": address.username,
                "turn_password": address.password,
            }
            return one(**{**asked, **named})

        return await relays.first(ask)

    async def soon(protocol: Any, stun_server: tuple[str, int]) -> Any:
        return await asyncio.wait_for(reflexive(protocol, stun_server), STUN_WITHIN)

    async def quickly(self: Any, component: int, addresses: list[str], timeout: int = 5) -> Any:
        return await gather(self, component, addresses, min(timeout, RELAY_WITHIN))

    aioice.ice.relayed_candidate = relayed
    aioice.ice.server_reflexive_candidate = soon  # aioice waits five seconds for a silent one
    aioice.ice.Connection.get_component_candidates = quickly  # type: ignore[method-assign]
