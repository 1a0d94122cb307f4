"""The desktop as its own server for calls: the patient's page and the socket, on one address."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import ssl
import time

import uvicorn

from clinic_desktop.media.call.authority import ServerCertificate, server_context
from clinic_desktop.media.call.door import Door, Doorstep
from clinic_protocol.signalling.messages import LARGEST_FRAME
from clinic_rooms.house import House
from clinic_rooms.memory import MemoryBook
from clinic_rooms.web import application


class AddressTaken(OSError):
    """Another program listens there."""


class CallServer:
    """Serves the rooms of a book until `stop`. Port 0 takes a free one."""

    def __init__(
        self,
        book: MemoryBook,
        host: str,
        port: int = 0,
        certificate: ServerCertificate | None = None,
    ) -> None:
        self.book = book
        self.host, self.port = host, port
        self.secure = certificate is not None
        self._certificate = certificate
        self._server: _Quiet | None = None
        self._serving: asyncio.Task[None] | None = None

    @property
    def page(self) -> str:
        """The beginning of every link."""
        return f"{'https' if self.secure else 'http'}://{self.host}:{self.port}"

    @property
    def socket_address(self) -> str:
        """Where sockets are opened."""
        return f"{'wss' if self.secure else 'ws'}://{self.host}:{self.port}/ws"

    async def start(self) -> None:
        """Listen. Raises AddressTaken."""
        listening = Door()
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((self.host, self.port))
        except OSError as error:
            listening.close()
            raise AddressTaken(str(error)) from error
        self.port = listening.getsockname()[1]
        shown = self._certificate.fingerprints if self._certificate is not None else None
        config = uvicorn.Config(
            application(House(self.book, time.monotonic, time.time), shown),
            access_log=False,
            log_config=None,
            lifespan="on",
            http=Doorstep,
            proxy_headers=False,  # nobody stands between: an address is the one it comes from
            ws="websockets-sansio",
            ws_max_size=LARGEST_FRAME * 4,
            ws_ping_interval=None,
            ws_per_message_deflate=False,
            timeout_graceful_shutdown=2,
            server_header=False,
            ssl_context_factory=self._tls if self._certificate is not None else None,
        )
        self._server = _Quiet(config)
        self._serving = asyncio.ensure_future(self._server.serve(sockets=[listening]))
        while not self._server.started and not self._serving.done():
            await asyncio.sleep(0.01)

    def _tls(self, _config: object, _default: object) -> ssl.SSLContext:
        assert self._certificate is not None
        return server_context(self._certificate)

    async def stop(self) -> None:
        """Stop listening; open sockets are closed."""
        if self._server is not None and self._serving is not None:
            self._server.should_exit = True
            with contextlib.suppress(asyncio.CancelledError):
                await self._serving


class _Quiet(uvicorn.Server):
    """uvicorn without its hands on the process's signals: it runs on a thread of a program."""

    @contextlib.contextmanager
    def capture_signals(self):  # type: ignore[no-untyped-def]
        """Leave signals alone."""
        yield
