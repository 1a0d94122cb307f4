"""Who may keep a desktop's server busy: so many connections, and each asks for something soon.

A phone on the clinic's network, or a program on it that means no good, must not use up what the
whole program may have open. Where the system lets us count at the door (all but Windows), no
connection beyond the number is taken; everywhere, who says nothing is shown out.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections import Counter
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

MOST_OPEN = 400
MOST_OF_ONE_ADDRESS = 64
MOST_SILENT = 100
ASKS_WITHIN = 8.0  # seconds
TAKES_WITHIN = 20_000  # milliseconds in which some of what was sent arrives


class Door(socket.socket):
    """A listening socket that takes so many connections, and so many of one address."""

    def __init__(self) -> None:
        super().__init__(socket.AF_INET, socket.SOCK_STREAM)
        self._inside: list[tuple[str, socket.socket]] = []

    def accept(self) -> tuple[socket.socket, Any]:
        """Take the next connection that may come in; others are closed at once."""
        while True:
            connection, address = super().accept()
            self._inside = [entry for entry in self._inside if entry[1].fileno() != -1]
            of_one = Counter(host for host, _connection in self._inside)[address[0]]
            if len(self._inside) < MOST_OPEN and of_one < MOST_OF_ONE_ADDRESS:
                break
            connection.close()
        self._inside.append((address[0], connection))
        if hasattr(socket, "TCP_USER_TIMEOUT"):
            with contextlib.suppress(OSError):
                connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, TAKES_WITHIN)
        return connection, address


class Doorstep(H11Protocol):
    """A connection that asks for something soon; of too many silent ones the oldest goes."""

    given_up = False

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait."""
        super().connection_made(transport)
        self.since = self.loop.time()
        silent = [c for c in self.connections if isinstance(c, Doorstep) and c.is_silent]
        if len(silent) > MOST_SILENT:
            min(silent, key=lambda connection: connection.since).give_up()
        self.loop.call_later(ASKS_WITHIN, self._lose_patience)

    @property
    def is_silent(self) -> bool:
        """Tell whether nothing was asked yet."""
        return self.cycle is None and not self.given_up

    def give_up(self) -> None:
        """Close without a word."""
        self.given_up = True
        self.transport.abort()

    def _lose_patience(self) -> None:
        if self in self.connections and self.is_silent:
            self.give_up()
