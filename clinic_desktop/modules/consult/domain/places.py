"""Where this computer holds its calls: on the clinic's network, or through the clinic's server."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class CallWhere(StrEnum):
    """The two choices."""

    NETWORK = "network"  # this computer serves the page itself
    SERVER = "server"


@dataclass(frozen=True, slots=True)
class CallPlaces:
    """What is set on this computer; the device key is never shown again.

    `authority` (PEM) vouches for the server in place of those that the system trusts.
    """

    where: CallWhere = CallWhere.NETWORK
    address: str = ""
    has_key: bool = False
    authority: str = ""
    version: int = 0


@dataclass(frozen=True, slots=True)
class SetCallPlaces:
    """Command: set where calls are held. `key` None keeps the one that is stored."""

    where: CallWhere
    address: str
    authority: str
    version: int
    key: str | None = None


@dataclass(frozen=True, slots=True)
class OwnAuthority:
    """The clinic's certificate authority, as it may be shown: without its key."""

    certificate: bytes
    fingerprint: str
