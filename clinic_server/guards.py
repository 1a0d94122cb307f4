"""What stands around every request: its size, its headers, its line in the log.

The log names routes, never addresses: a link's token is part of one. Pure ASGI, because a
response must not be held in memory and a socket passes through.
"""

from __future__ import annotations

import logging
import time

from starlette.datastructures import MutableHeaders
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from clinic_protocol.calls_api import LARGEST_BODY
from clinic_rooms.web import HEADERS

_log = logging.getLogger(__name__)
YEAR = 365 * 24 * 3600
_QUIET = ("/health", "/s/{name}")


class _TooBig(Exception):
    """More came than a body may hold."""


class SmallBodies:
    """Refuse what is larger than any body of ours, announced or not."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or answer 413."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        announced = dict(scope["headers"]).get(b"content-length", b"0")
        taken = 0
        begun = False

        async def counted() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > LARGEST_BODY:
                raise _TooBig
            return message

        async def sent(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            if not announced.isdigit() or int(announced) > LARGEST_BODY:
                raise _TooBig
            await self._app(scope, counted, sent)
        except _TooBig:
            if not begun:
                headers = {"Connection": "close"}
                refusal = JSONResponse({"error": "too_big"}, 413, headers)
                await refusal(scope, receive, send)


class GuardedAnswers:
    """Put the security headers on every answer, and a line in the log about it."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began = time.monotonic()

        async def headed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
                headers.setdefault("Cache-Control", "no-store")
                if scope["scheme"] == "https":
                    headers.setdefault("Strict-Transport-Security", f"max-age={YEAR}")
                _note(scope, int(message["status"]), time.monotonic() - began)
            await send(message)

        await self._app(scope, receive, headed)


def _note(scope: Scope, status: int, seconds: float) -> None:
    route = getattr(scope.get("route"), "path", "unknown")
    level = logging.DEBUG if route in _QUIET and status < 400 else logging.INFO
    _log.log(level, "%s %s %d %.0f ms", scope["method"], route, status, seconds * 1000)
