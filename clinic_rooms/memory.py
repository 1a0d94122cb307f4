"""A room book in memory: what a desktop hands to its own rooms, and the tests too."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from clinic_rooms.house import RoomFacts
from clinic_rooms.offers import CallOffer
from clinic_rooms.seats import Seat


class MemoryBook:
    """Offers and what is said in their rooms. The owner adds and takes back."""

    def __init__(self) -> None:
        self._offers: dict[str, CallOffer] = {}
        self._facts: dict[str, RoomFacts] = {}

    def add(self, offer: CallOffer, facts: RoomFacts | None = None) -> None:
        """Put an offer into force; `facts` are its room's."""
        self._offers[offer.token_hash] = offer
        if facts is not None:
            self._facts[offer.room] = facts

    def revoke(self, offer_id: str) -> None:
        """Take a link back."""
        for offer in list(self._offers.values()):
            if offer.id == offer_id:
                self._offers[offer.token_hash] = replace(offer, revoked=True)

    def find(self, token_hash: str) -> CallOffer | None:
        """Return the offer of a token, whatever its state."""
        return self._offers.get(token_hash)

    def facts(self, room: str) -> RoomFacts:
        """Return what is said in a room."""
        return self._facts.get(room, RoomFacts())

    def seats(self, room: str) -> Iterable[Seat]:
        """Return none: a program that starts anew has no call that went on."""
        return ()

    def keep(self, room: str, seats: Iterable[Seat]) -> None:
        """Keep nothing."""

    def closed(self, room: str) -> None:
        """Every link of this room is dead."""
        for offer in list(self._offers.values()):
            if offer.room == room:
                self._offers[offer.token_hash] = replace(offer, ended=True)
