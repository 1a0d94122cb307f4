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
from collections.abc import AsyncIterator, Callable
from importlib import resources
from urllib.parse import urlsplit

from starlette.applications import Starlette
from starlette.requests import HTTPConnection, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from clinic_protocol.signalling.envelope import BadFrame, read_frame
from clinic_protocol.signalling.messages import Hello
from clinic_rooms.house import House, Line, NotLetIn
from clinic_rooms.offers import OfferState
from clinic_rooms.room import RoomFull

HELLO_WITHIN = 5.0  # seconds
QUEUE = 1_000  # frames that wait for a slow socket
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
    """Routes over a house. `page` holds the files of the patient's page by name."""

    def __init__(self, house: House, page: dict[str, bytes] | None = None) -> None:
        self._house = house
        self._page = read_page() if page is None else page

    def routes(self) -> list[Route | WebSocketRoute]:
        """Return the routes, for an application of one's own."""
        return [
            Route("/j/{token}", self._join, methods=["GET"]),
            Route("/s/{name}", self._static, methods=["GET"]),
            WebSocketRoute("/ws", self._socket),
        ]

    async def keep_time(self) -> None:
        """Drive the house's clock until cancelled."""
        while True:
            await asyncio.sleep(TICK)
            self._house.tick()

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
        queue: asyncio.Queue[str | None] = asyncio.Queue(QUEUE)
        post, hang_up = _poster(queue)
        try:
            line = await self._hello(socket, post, hang_up)
        except _Closed as closed:
            await socket.close(closed.code)
            return
        except (WebSocketDisconnect, KeyError):  # gone, or bytes where text belongs
            return
        sender = asyncio.create_task(_send_all(socket, queue))
        try:
            await self._listen(socket, line)
        finally:
            self._house.lost(line, post)
            hang_up()
            await sender

    async def _hello(
        self, socket: WebSocket, post: Callable[[str], None], hang_up: Callable[[], None]
    ) -> Line:
        address = address_of(socket)
        if not self._house.may_ask(address):
            raise _Closed(CLOSED_GUESSING)
        try:
            text = await asyncio.wait_for(socket.receive_text(), HELLO_WITHIN)
            hello = read_frame(text).m
        except (BadFrame, TimeoutError):
            raise _Closed(CLOSED_BAD) from None
        if not isinstance(hello, Hello):
            raise _Closed(CLOSED_BAD)
        try:
            return self._house.enter(hello, address, post, hang_up)
        except NotLetIn as error:
            codes = {None: CLOSED_UNKNOWN, OfferState.EARLY: CLOSED_EARLY}
            raise _Closed(codes.get(error.state, CLOSED_DEAD)) from None
        except RoomFull:
            raise _Closed(CLOSED_FULL) from None

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


def _poster(queue: asyncio.Queue[str | None]) -> tuple[Callable[[str], None], Callable[[], None]]:
    """Return what the house calls to send and to hang up: both leave at once."""

    def post(text: str) -> None:
        if queue.full():
            hang_up()
        else:
            queue.put_nowait(text)

    def hang_up() -> None:
        with contextlib.suppress(asyncio.QueueFull):
            queue.put_nowait(None)
            return
        while not queue.empty():  # who reads so slowly gets nothing more
            queue.get_nowait()
        queue.put_nowait(None)

    return post, hang_up


async def _send_all(socket: WebSocket, queue: asyncio.Queue[str | None]) -> None:
    with contextlib.suppress(WebSocketDisconnect, RuntimeError, OSError):
        while (text := await queue.get()) is not None:
            await socket.send_text(text)
        await socket.close()


def address_of(connection: HTTPConnection) -> str:
    """Return whose tries are counted together: an IPv4 address, or the /64 of an IPv6 one."""
    host = connection.client.host if connection.client else ""
    return ":".join(host.split(":")[:4]) if ":" in host else host


def same_origin(connection: HTTPConnection) -> bool:
    """Tell whether a socket comes from our own page or from a program (which names no origin)."""
    origin = connection.headers.get("origin")
    return origin is None or urlsplit(origin).netloc == connection.headers.get("host")


def read_page() -> dict[str, bytes]:
    """Return the files of the patient's page, by name."""
    folder = resources.files("clinic_rooms") / "page"
    return {entry.name: entry.read_bytes() for entry in folder.iterdir() if entry.is_file()}


def application(house: House) -> Starlette:
    """Return an application that serves calls and nothing else, as a desktop on its LAN does."""
    web = Web(house)

    @contextlib.asynccontextmanager
    async def running(_app: Starlette) -> AsyncIterator[None]:
        ticking = asyncio.create_task(web.keep_time())
        yield
        ticking.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await ticking

    return Starlette(routes=web.routes(), lifespan=running)
