"""The server as one ASGI application: the patients' page, the sockets, what desktops ask."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections.abc import AsyncIterator

import sqlalchemy as sa
from fastapi import FastAPI, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from sqlalchemy.exc import SQLAlchemyError

from clinic_rooms.house import House
from clinic_rooms.ice import Relay
from clinic_rooms.web import Web
from clinic_server.book import ServerBook
from clinic_server.calls import Porter, call_routes
from clinic_server.guards import GuardedAnswers, SmallBodies
from clinic_server.schema import bring_up, take_hold

_log = logging.getLogger(__name__)
LOOK_EVERY = 3.0  # seconds until a key that was taken back is felt in open calls
PURGE_EVERY = 24 * 3600.0
LAST_WRITE = 5.0
HELD_WITHIN = 8  # seconds for the server before us to go


class AlreadyRunning(RuntimeError):
    """Another server runs on this database."""


def make_app(engine: sa.Engine, relay: Relay | None = None) -> FastAPI:
    """Return the application over a database. Its start raises AlreadyRunning, NewerDatabase."""
    relay = relay or Relay()
    book = ServerBook(engine, time.monotonic, time.time)
    house = House(book, time.monotonic, time.time, relay.servers)
    web = Web(house)

    @contextlib.asynccontextmanager
    async def running(_app: FastAPI) -> AsyncIterator[None]:
        held = await asyncio.to_thread(_begin, engine, book)
        work = (web.keep_time(), book.write_on(), _look(house, book), _purge(book))
        tasks = [asyncio.create_task(each) for each in work]
        _log.info("Ready")
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(book.flush(), LAST_WRITE)
            await asyncio.to_thread(held.close)
            _log.info("Stopped")

    app = FastAPI(lifespan=running, docs_url=None, redoc_url=None, openapi_url=None)
    porter = Porter(engine, book, time.monotonic)
    app.include_router(call_routes(house, book, porter, relay=bool(relay.urls)))
    app.router.routes.extend(web.routes())

    @app.get("/health")
    async def health() -> JSONResponse:
        """Answer 200, or 503 while the database is away; says nothing about anybody."""
        good = not book.failing
        return JSONResponse({"status": "ok" if good else "database"}, 200 if good else 503)

    _answer_errors(app)
    app.add_middleware(SmallBodies)
    app.add_middleware(GuardedAnswers)  # the outer one: it heads what the inner one answers
    return app


def _begin(engine: sa.Engine, book: ServerBook) -> sa.Connection:
    """Make the database ours and read it; return the connection that holds it."""
    bring_up(engine)
    held = engine.connect()
    if not take_hold(held, HELD_WITHIN):
        held.close()
        _log.critical("Another server runs on this database; this one stops.")
        raise AlreadyRunning
    book.load()
    return held


async def _look(house: House, book: ServerBook) -> None:
    while True:
        await asyncio.sleep(LOOK_EVERY)
        for offer in await book.revoked_elsewhere():
            house.take_back(offer.room, offer.id)


async def _purge(book: ServerBook) -> None:
    while True:
        await asyncio.sleep(PURGE_EVERY)
        await book.purge()


def _answer_errors(app: FastAPI) -> None:
    """Answer in codes: what was sent is neither repeated nor logged."""

    @app.exception_handler(HTTPException)
    async def refused(_request: Request, error: HTTPException) -> JSONResponse:
        return JSONResponse({"error": error.detail}, error.status_code, error.headers)

    @app.exception_handler(RequestValidationError)
    async def invalid(_request: Request, _error: RequestValidationError) -> JSONResponse:
        return JSONResponse({"error": "invalid"}, 422)

    @app.exception_handler(SQLAlchemyError)
    async def away(_request: Request, error: SQLAlchemyError) -> JSONResponse:
        _log.error("The database does not answer (%s)", type(error).__name__)
        return JSONResponse({"error": "database"}, 503, {"Retry-After": "10"})

    @app.exception_handler(Exception)
    async def broken(_request: Request, error: Exception) -> JSONResponse:
        _log.error("A request failed: %s", type(error).__name__)
        return JSONResponse({"error": "broken"}, 500)
