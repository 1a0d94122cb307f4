"""Where this desktop serves its calls: the address that links begin with."""

from __future__ import annotations

import socket
import ssl
from dataclasses import dataclass

from clinic_desktop.media.call.authority import (
    Authority,
    ServerCertificate,
    make_certificate,
    trusting,
)
from clinic_desktop.media.call.remote import ServerPlace
from clinic_desktop.modules.consult.service.places import calling_server, lan_authority
from clinic_desktop.storage.context import Context

PORT = 8443
LOOPBACK = "127.0.0.1"
_NOWHERE = ("192.0.2.1", 9)  # never reached: the system only says which way it would go


@dataclass(frozen=True, slots=True)
class Hosting:
    """`authority` None: plain http, which only this computer itself may use."""

    host: str
    port: int = 0
    certificate: ServerCertificate | None = None
    authority: Authority | None = None
    server: ServerPlace | None = None  # the clinic's, in place of this computer

    @property
    def loopback(self) -> bool:
        """Tell whether only this computer can reach it."""
        return self.host.startswith("127.")

    def tls(self) -> ssl.SSLContext | None:
        """Return what our own sockets trust."""
        if self.server is not None:
            return self.server.tls()
        return trusting(self.authority.certificate) if self.authority is not None else None


def lan_address() -> str:
    """Return this computer's address on its network; without one, the loopback."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(_NOWHERE)
        except OSError:
            return LOOPBACK
        return str(probe.getsockname()[0])


def read_hosting(ctx: Context) -> Hosting:
    """Return where this computer holds calls now: at the server, or here by our authority.

    A writer: the authority is made when it is first asked for.
    """
    server = calling_server(ctx)
    if server is not None:
        return Hosting(server.host, server=server)
    address = lan_address()
    if address == LOOPBACK:
        return Hosting(address, PORT)
    authority = lan_authority(ctx)
    certificate = make_certificate(authority, (address, LOOPBACK), ctx.clock.now())
    return Hosting(address, PORT, certificate, authority)
