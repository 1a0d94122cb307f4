"""The web part: the patient's page, what a link is worth, and the socket. An ASGI application.

`/j/TOKEN` is the address of a link: 200 while it is good (or too early: the page says when to come
back), 410 once it is dead, 404 for what never was one, 429 for who guesses. No cookie, nothing of
a third party, no name of a patient in address or title; the token stands in no log and, by
`Referrer-Policy`, in no other page's either.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import logging
from collections import Counter, deque
from collections.abc import AsyncIterator
from importlib import resources
from urllib.parse import urlsplit

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import HTTPConnection, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from clinic_protocol.signalling.envelope import BadFrame, read_frame
from clinic_protocol.signalling.messages import Hello
from clinic_rooms.help import Fingerprints, help_page
from clinic_rooms.house import House, Line, NotLetIn, TooOften
from clinic_rooms.offers import OfferState
from clinic_rooms.room import RoomFull

_log = logging.getLogger(__name__)
HELLO_WITHIN = 5.0  # seconds
SENT_WITHIN = 10.0  # seconds for one frame to a slow socket
MOST_STRANGERS = 200  # sockets that have not said yet who they are, and of one address
MOST_STRANGERS_OF_ONE = 20
QUEUE = 1_000  # frames that wait for a slow socket
LARGEST_QUEUE = 2_000_000  # characters of these
TICK = 1.0
STATUS = {
    OfferState.OPEN: 200,
    OfferState.EARLY: 200,
    OfferState.EXPIRED: 410,
    OfferState.REVOKED: 410,
    OfferState.ENDED: 410,
}
# Why a socket is closed; the page says it in words. 4000-4999 is for programs (RFC 6455).
CLOSED_BAD, CLOSED_UNKNOWN, CLOSED_FULL = 4400, 4404, 4409
CLOSED_DEAD, CLOSED_EARLY, CLOSED_GUESSING = 4410, 4425, 4429
KINDS = {
    ".html": "text/html",
    ".js": "text/javascript",
    ".css": "text/css",
    ".svg": "image/svg+xml",
}
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
        "media-src 'self' blob:; connect-src 'self'; worker-src 'self'; base-uri 'none'; "
        "form-action 'none'; frame-ancestors 'none'"
    ),
    "Permissions-Policy": "camera=(self), microphone=(self), display-capture=(self), "
    "geolocation=(), payment=(), usb=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex, nofollow",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


class Web:
    """Routes over a house. `page` holds the files of the patient's page by name.

    `fingerprints` are those of a certificate that browsers don't know, for the help page.
    """

    def __init__(
        self,
        house: House,
        page: dict[str, bytes] | None = None,
        fingerprints: Fingerprints | None = None,
    ) -> None:
        self._house = house
        self._help = help_page(fingerprints)
        self._page = read_page() if page is None else page
        self._strangers: Counter[str] = Counter()

    def routes(self) -> list[Route | WebSocketRoute]:
        """Return the routes, for an application of one's own."""
        return [
            Route("/j/{token}", self._join, methods=["GET"]),
            Route("/s/{name}", self._static, methods=["GET"]),
            Route("/help", self._helped, methods=["GET"]),
            WebSocketRoute("/ws", self._socket),
        ]

    async def keep_time(self) -> None:
        """Drive the house's clock until cancelled; a fault goes to the loop and does not end it."""
        while True:
            await asyncio.sleep(TICK)
            asyncio.get_running_loop().call_soon(self._house.tick)

    async def _join(self, request: Request) -> Response:
        address = address_of(request)
        if not self._house.may_ask(address):
            return self._file("index.html", 429, {"Retry-After": "60"})
        state = self._house.look(request.path_params["token"], address)
        return self._file("index.html", 404 if state is None else STATUS[state])

    async def _static(self, request: Request) -> Response:
        name = request.path_params["name"]
        if name not in self._page or name == "index.html":
            return JSONResponse({"error": "not found"}, 404, HEADERS)
        tag = f'"{hashlib.sha256(self._page[name]).hexdigest()[:16]}"'
        if request.headers.get("if-none-match") == tag:
            return Response(status_code=304, headers={**HEADERS, "ETag": tag})
        return self._file(name, 200, {"ETag": tag, "Cache-Control": "no-cache"})

    async def _helped(self, _request: Request) -> Response:
        headers = {**HEADERS, "Cache-Control": "no-store"}
        return Response(self._help, 200, headers, media_type="text/html")

    def _file(self, name: str, status: int, more: dict[str, str] | None = None) -> Response:
        headers = {**HEADERS, "Cache-Control": "no-store", **(more or {})}
        kind = KINDS["." + name.rsplit(".", 1)[-1]]
        return Response(self._page[name], status, headers, media_type=kind)

    # ------------------------------------------------------------ the socket

    async def _socket(self, socket: WebSocket) -> None:
        await socket.accept()
        if not same_origin(socket):
            await socket.close(CLOSED_BAD)
            return
        outbox = Outbox()
        try:
            line = await self._hello(socket, outbox)
        except _Closed as closed:
            with contextlib.suppress(WebSocketDisconnect, RuntimeError):
                await socket.close(closed.code)
            return
        except (WebSocketDisconnect, KeyError):  # gone, or bytes where text belongs
            return
        sending = asyncio.create_task(outbox.empty_into(socket))
        listening = asyncio.create_task(self._listen(socket, line))
        try:
            await asyncio.wait({sending, listening}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            self._house.lost(line, outbox.post)
            outbox.hang_up()
            listening.cancel()
            for result in await asyncio.gather(sending, listening, return_exceptions=True):
                if isinstance(result, Exception):
                    _log.error("A line of a call stumbled: %s", type(result).__name__)

    async def _hello(self, socket: WebSocket, outbox: Outbox) -> Line:
        address = address_of(socket)
        if not self._house.may_ask(address):
            raise _Closed(CLOSED_GUESSING)
        hello = await self._first(socket, address)
        try:
            return self._house.enter(hello, address, outbox.post, outbox.hang_up)
        except NotLetIn as error:
            codes = {None: CLOSED_UNKNOWN, OfferState.EARLY: CLOSED_EARLY}
            raise _Closed(codes.get(error.state, CLOSED_DEAD)) from None
        except TooOften:
            raise _Closed(CLOSED_GUESSING) from None
        except RoomFull:
            raise _Closed(CLOSED_FULL) from None

    async def _first(self, socket: WebSocket, address: str) -> Hello:
        """Wait for who it is; only so many may keep us waiting."""
        strangers = self._strangers
        if strangers[address] >= MOST_STRANGERS_OF_ONE or strangers.total() >= MOST_STRANGERS:
            raise _Closed(CLOSED_FULL)
        strangers[address] += 1
        try:
            text = await asyncio.wait_for(socket.receive_text(), HELLO_WITHIN)
            hello = read_frame(text).m
        except (BadFrame, TimeoutError):
            raise _Closed(CLOSED_BAD) from None
        finally:
            strangers[address] -= 1
            if not strangers[address]:
                del strangers[address]
        if not isinstance(hello, Hello):
            raise _Closed(CLOSED_BAD)
        return hello

    async def _listen(self, socket: WebSocket, line: Line) -> None:
        while True:
            message = await socket.receive()
            if message["type"] != "websocket.receive":
                return
            text = message.get("text")
            self._house.heard(line, text if text is not None else message.get("bytes") or b"")


class _Closed(Exception):
    def __init__(self, code: int) -> None:
        super().__init__(str(code))
        self.code = code


class Outbox:
    """What waits for one socket. `post` and `hang_up` leave at once; who reads too slowly is cut.

    After `hang_up` what waits is still sent, unless it is too much.
    """

    def __init__(self) -> None:
        self._waiting: deque[str] = deque()
        self._size = 0
        self._over = False
        self._news = asyncio.Event()

    def post(self, text: str) -> None:
        """Send a frame, in its turn."""
        if self._over:
            return
        self._waiting.append(text)
        self._size += len(text)
        if len(self._waiting) > QUEUE or self._size > LARGEST_QUEUE:
            self._waiting.clear()
            self._over = True
        self._news.set()

    def hang_up(self) -> None:
        """Close the socket behind what waits."""
        self._over = True
        self._news.set()

    async def empty_into(self, socket: WebSocket) -> None:
        """Send until the end; also ends when the socket does, or takes nothing any more."""
        with contextlib.suppress(WebSocketDisconnect, RuntimeError, OSError, TimeoutError):
            while True:
                while self._waiting:
                    text = self._waiting.popleft()
                    self._size -= len(text)
                    await asyncio.wait_for(socket.send_text(text), SENT_WITHIN)
                if self._over:
                    break
                await self._news.wait()
                self._news.clear()
            await asyncio.wait_for(socket.close(), SENT_WITHIN)


def address_of(connection: HTTPConnection) -> str:
    """Return whose tries are counted together: an IPv4 address, or the /64 of an IPv6 one."""
    host = connection.client.host if connection.client else ""
    return ":".join(host.split(":")[:4]) if ":" in host else host


def same_origin(connection: HTTPConnection) -> bool:
    """Tell whether a socket comes from our own page or from a program (which names no origin)."""
    origin = connection.headers.get("origin")
    try:
        return origin is None or urlsplit(origin).netloc == connection.headers.get("host")
    except ValueError:  # an address that is none
        return False


def read_page() -> dict[str, bytes]:
    """Return the files of the patient's page, by name."""
    folder = resources.files("clinic_rooms") / "page"
    return {entry.name: entry.read_bytes() for entry in folder.iterdir() if entry.is_file()}


def application(house: House, fingerprints: Fingerprints | None = None) -> Starlette:
    """Return an application that serves calls and nothing else, as a desktop on its LAN does."""
    web = Web(house, fingerprints=fingerprints)

    @contextlib.asynccontextmanager
    async def running(_app: Starlette) -> AsyncIterator[None]:
        ticking = asyncio.create_task(web.keep_time())
        yield
        ticking.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await ticking

    async def nothing(_request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 500
        return JSONResponse({"error": "not found"}, status, HEADERS)

    handlers = {404: nothing, 405: nothing}
    return Starlette(routes=web.routes(), lifespan=running, exception_handlers=handlers)
