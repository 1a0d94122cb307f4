"""Where rooms are held: by this computer on its network, or by the clinic's server.

A room is opened, its links are put into force and taken back, and it is ended, in the same words;
at the server any of it may fail, and then the doctor is told what still holds.
"""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterable
from typing import Protocol

from clinic_desktop.kernel.errors import EnvironmentFailure
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.media.call.remote import ServerClient, ServerPlace
from clinic_desktop.media.call.serving import AddressTaken, CallServer
from clinic_desktop.modules.consult.api import (
    CallOffer,
    Invitation,
    Invite,
    OpenCall,
    invite,
    offers,
)
from clinic_desktop.modules.consult.presenters.hosting import Hosting
from clinic_desktop.modules.consult.presenters.rooms import OpenedRoom, open_room
from clinic_desktop.storage.context import Context
from clinic_protocol.signalling.messages import Role
from clinic_rooms.house import RoomFacts
from clinic_rooms.memory import MemoryBook
from clinic_rooms.offers import CallOffer as RoomOffer

Dead = tuple[CallOffer, ...]


class LinkStillOpen(EnvironmentFailure):
    """A link was taken back here, and the server could not be told."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The link is taken back here, but the server could not be told: it still leads into the "
        "waiting room. Nobody comes in whom you do not let in. It is told again when the call is "
        "opened again or ended. ({why})",
    )


class Venue(Protocol):
    """Where rooms are held."""

    page: str
    socket_address: str
    authority: bytes

    def tls(self) -> ssl.SSLContext | None:
        """Return what our own sockets trust."""

    async def put(self, links: Iterable[CallOffer], facts: RoomFacts, dead: Dead = ()) -> None:
        """Put links into force, in rooms that are opened by it; and make dead ones worthless."""

    async def take_back(self, room: str, offer_id: str) -> None:
        """Make a link worthless. Raises LinkStillOpen."""

    async def end(self, room: str) -> None:
        """End a call for good."""

    async def close(self) -> None:
        """Let go of it."""


class OwnVenue:
    """This computer."""

    authority = b""

    def __init__(self, hosting: Hosting, book: MemoryBook, server: CallServer) -> None:
        self._hosting, self._book, self._server = hosting, book, server
        self.page, self.socket_address = server.page, server.socket_address

    def tls(self) -> ssl.SSLContext | None:
        """Return what our own sockets trust: the clinic's authority."""
        return self._hosting.tls()

    async def put(self, links: Iterable[CallOffer], facts: RoomFacts, dead: Dead = ()) -> None:
        """Put links into force."""
        for link in links:
            self._book.add(as_on_the_wire(link), facts)
        for link in dead:
            self._book.revoke(str(link.id))

    async def take_back(self, room: str, offer_id: str) -> None:
        """Make a link worthless."""
        del room
        self._book.revoke(offer_id)

    async def end(self, room: str) -> None:
        """End a call for good."""
        self._book.closed(room)

    async def close(self) -> None:
        """Stop listening."""
        await self._server.stop()


class ServerVenue:
    """The clinic's server."""

    def __init__(self, place: ServerPlace, at: Callable[[], int]) -> None:
        self._place, self._client = place, ServerClient(place, at)
        self.page, self.socket_address = place.address, place.socket_address
        self.authority = place.authority

    def tls(self) -> ssl.SSLContext | None:
        """Return what our own sockets trust."""
        return self._place.tls()

    async def put(self, links: Iterable[CallOffer], facts: RoomFacts, dead: Dead = ()) -> None:
        """Put links into force. Raises what the client raises."""
        links = tuple(links)
        for room in {link.room for link in links}:
            await self._client.open_room(room, facts)
        for link in links:
            await self._client.add_offer(as_on_the_wire(link))
        for link in dead:
            await self._client.revoke(link.room, str(link.id))

    async def take_back(self, room: str, offer_id: str) -> None:
        """Make a link worthless. Raises LinkStillOpen."""
        try:
            await self._client.revoke(room, offer_id)
        except EnvironmentFailure as error:
            raise LinkStillOpen(why=error.message()) from error

    async def end(self, room: str) -> None:
        """End a call for good. Raises what the client raises."""
        await self._client.end(room)

    async def close(self) -> None:
        """Nothing is held here."""


async def opened_venue(hosting: Hosting, at: Callable[[], int]) -> Venue:
    """Return where rooms are held; listens, where another program has the port, on a free one."""
    if hosting.server is not None:
        return ServerVenue(hosting.server, at)
    book = MemoryBook()
    server = CallServer(book, hosting.host, hosting.port, hosting.certificate)
    try:
        await server.start()
    except AddressTaken:
        server = CallServer(book, hosting.host, 0, hosting.certificate)
        await server.start()
    return OwnVenue(hosting, book, server)


def open_here(ctx: Context, command: OpenCall) -> tuple[OpenedRoom, Dead]:
    """Open a call; with it come the links that are worth nothing any more."""
    room = open_room(ctx, command)
    return room, _dead(ctx, room.host)


def invite_here(ctx: Context, command: Invite) -> tuple[Invitation, Dead]:
    """Make a link; with it come those that it makes worthless."""
    made = invite(ctx, command)
    return made, _dead(ctx, made)


def _dead(ctx: Context, made: Invitation) -> Dead:
    return tuple(offer for offer in offers(ctx, made.offer.call_id) if offer.revoked)


def as_on_the_wire(offer: CallOffer) -> RoomOffer:
    """Return a stored link as rooms know it."""
    role = Role(offer.role.value)
    times = (offer.not_before_ms, offer.not_after_ms)
    return RoomOffer(str(offer.id), offer.room, role, offer.token_hash, *times)
