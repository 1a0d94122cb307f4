"""What stands around every request: its size, its headers, its line in the log.

The log says what was asked for, never the address: a link's token is part of one. Pure ASGI,
because a response must not be held in memory and a socket passes through.
"""

from __future__ import annotations

import logging
import time

from fastapi import HTTPException
from starlette.datastructures import MutableHeaders
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from clinic_protocol.calls_api import LARGEST_BODY
from clinic_rooms.web import HEADERS

_log = logging.getLogger(__name__)
YEAR = 365 * 24 * 3600
_QUIET = ("health", "static")


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

        async def counted() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > LARGEST_BODY:
                raise HTTPException(413, "too_big")
            return message

        if announced.isdigit() and int(announced) <= LARGEST_BODY:
            await self._app(scope, counted, send)
            return
        refusal = JSONResponse({"error": "too_big"}, 413, {"Connection": "close"})
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
    what = getattr(scope.get("endpoint"), "__name__", "nothing").strip("_")
    level = logging.DEBUG if what in _QUIET and status < 400 else logging.INFO
    _log.log(level, "%s %s %d %.0f ms", scope["method"], what, status, seconds * 1000)
