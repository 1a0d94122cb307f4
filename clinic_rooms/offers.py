"""Offers: what a link is good for, from when to when, and until somebody takes it back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from clinic_protocol.signalling.messages import Role


class OfferState(StrEnum):
    """What a link says to who opens it now."""

    OPEN = "open"
    EARLY = "early"
    EXPIRED = "expired"
    REVOKED = "revoked"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class CallOffer:
    """One link. Times are UTC milliseconds; the token itself is nowhere, only its hash."""

    id: str
    room: str
    role: Role
    token_hash: str
    not_before: int
    not_after: int
    revoked: bool = False
    ended: bool = False

    def state(self, now: int) -> OfferState:
        """Return what the link is worth at a moment."""
        if self.ended:
            return OfferState.ENDED
        if self.revoked:
            return OfferState.REVOKED
        if now < self.not_before:
            return OfferState.EARLY
        return OfferState.EXPIRED if now > self.not_after else OfferState.OPEN


class OfferBook(Protocol):
    """Where offers are found. Implemented over PostgreSQL by the server, in memory by a desktop."""

    def find(self, token_hash: str) -> CallOffer | None:
        """Return the offer of a token, whatever its state."""
        ...
