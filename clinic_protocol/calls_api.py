"""What a desktop asks of the clinic's server about calls, by HTTP: version 1.

A desktop opens a room, puts links into force, takes them back and ends the room; everything may be
said twice. Names of rooms and links stand in bodies, never in addresses, so that no log of a proxy
holds them. Times are Unix milliseconds of the server's clock: `time` in each answer tells it.
A new version gets another prefix, and a server answers the former one for a year.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from clinic_protocol.signalling.messages import Label, Message, Policy, Role

VERSION = 1
PREFIX = "/api/v1"
SERVER, ROOM, END = "/server", "/room", "/room/end"
OFFER, REVOKE = "/offer", "/offer/revoke"
LARGEST_BODY = 16_384  # bytes

RoomName = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{16,64}$")]
OfferName = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{8,64}$")]
TokenHash = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Milliseconds = Annotated[int, Field(ge=0, le=100_000_000_000_000)]

Problem = Literal[
    "key",  # no device key, a wrong one, or one that was taken back
    "too_often",
    "too_big",
    "invalid",
    "unknown_room",
    "ended",
    "conflict",  # the same name with other content
    "too_many",
    "database",  # the server can't keep anything now: try again
    "broken",
]


class OpenRoom(Message):
    """Open a room, or say anew what is told in one that is open."""

    room: RoomName
    policy: Policy = Policy()
    clinic: Label = ""
    with_whom: Label = ""
    language: Label = ""


class AddOffer(Message):
    """Put a link into force. The token itself is never sent."""

    room: RoomName
    offer: OfferName
    role: Role
    token_hash: TokenHash
    not_before: Milliseconds
    not_after: Milliseconds

    @model_validator(mode="after")
    def _in_order(self) -> AddOffer:
        if self.not_before >= self.not_after:
            raise ValueError("a link ends after it begins")
        return self


class RevokeOffer(Message):
    """Take a link back; who sits by it is shown out."""

    room: RoomName
    offer: OfferName


class EndRoom(Message):
    """End a call: everybody is shown out, all its links are dead for good."""

    room: RoomName


class Done(Message):
    """It holds from now on, and after a restart too."""

    time: Milliseconds


class ServerInfo(Message):
    """Who answers, and to whom: for the test button."""

    version: int
    time: Milliseconds
    device: Label
    relay: bool


class Refusal(Message):
    """Why something was not done."""

    error: Problem
