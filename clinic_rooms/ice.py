"""STUN and TURN for a call: coturn's REST credentials, good for some hours and one peer.

Source: draft-uberti-behave-turn-rest-00, coturn's `use-auth-secret`.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from dataclasses import dataclass

from clinic_protocol.signalling.messages import IceServer

LIFETIME = 6 * 3600  # seconds


@dataclass(frozen=True, slots=True)
class Relay:
    """The clinic's coturn: its addresses (`turn:host:3478?transport=udp` …) and shared secret."""

    urls: tuple[str, ...] = ()
    secret: str = ""

    def servers(self, pid: str, now: float) -> tuple[IceServer, ...]:
        """Return what one peer may use. `now` is in seconds since 1970; empty without a relay."""
        if not self.urls:
            return ()
        username = f"{int(now) + LIFETIME}:{pid}"
        digest = hmac.new(self.secret.encode(), username.encode(), hashlib.sha1).digest()
        credential = base64.b64encode(digest).decode()
        return (IceServer(urls=self.urls, username=username, credential=credential),)
