"""The HTTP side of calls for desktops: each request carries a device key."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Never

import sqlalchemy as sa
from fastapi import APIRouter, Depends, HTTPException, Request

from clinic_protocol import calls_api as api
from clinic_rooms.house import House
from clinic_rooms.limits import Bucket, Doorkeeper
from clinic_rooms.web import address_of
from clinic_server.book import ServerBook
from clinic_server.devices import Device, device_of
from clinic_server.store import OfferConflict, RoomEnded, RoomUnknown, TooManyOffers

AT_ONCE, A_SECOND = 60.0, 3.0  # requests of one desktop
_REFUSALS: dict[type[Exception], tuple[int, api.Problem]] = {
    RoomEnded: (410, "ended"),
    RoomUnknown: (404, "unknown_room"),
    OfferConflict: (409, "conflict"),
    TooManyOffers: (409, "too_many"),
}


def refuse(status: int, problem: api.Problem) -> Never:
    """Answer that something was not done."""
    headers = {"Retry-After": "60"} if status == 429 else None
    raise HTTPException(status, problem, headers)


class Porter:
    """Knows desktops by their keys; slows down who guesses and who asks too much."""

    def __init__(self, engine: sa.Engine, book: ServerBook, now: Callable[[], float]) -> None:
        self._engine, self._book, self._now = engine, book, now
        self._wrong = Doorkeeper()
        self._asked: dict[str, Bucket] = {}

    async def __call__(self, request: Request) -> None:
        """Put whose key a request carries into its state, or refuse it."""
        address, now = address_of(request), self._now()
        if not self._wrong.lets_in(address, now):
            refuse(429, "too_often")
        scheme, _, key = request.headers.get("authorization", "").partition(" ")
        device = None
        if scheme.lower() == "bearer" and key:
            device = await asyncio.to_thread(device_of, self._engine, key, self._book.now_ms)
        if device is None:
            self._wrong.note(address, now)
            refuse(401, "key")
        bucket = self._asked.setdefault(device.id, Bucket(AT_ONCE, A_SECOND, at=now))
        if not bucket.take(now):
            refuse(429, "too_often")
        request.state.device = device


def call_routes(house: House, book: ServerBook, porter: Porter, *, relay: bool) -> APIRouter:
    """Return the routes of one server."""
    router = APIRouter(prefix=api.PREFIX, dependencies=[Depends(porter)])

    def done() -> api.Done:
        return api.Done(time=book.now_ms)

    @router.get(api.SERVER)
    async def server(request: Request) -> api.ServerInfo:
        name = _device(request).name
        return api.ServerInfo(version=api.VERSION, time=book.now_ms, device=name, relay=relay)

    @router.put(api.ROOM)
    async def open_room(asked: api.OpenRoom) -> api.Done:
        await _tried(book.open_room(asked))
        return done()

    @router.put(api.OFFER)
    async def add_offer(request: Request, asked: api.AddOffer) -> api.Done:
        await _tried(book.add_offer(asked, _device(request).id))
        return done()

    @router.post(api.REVOKE)
    async def revoke(asked: api.RevokeOffer) -> api.Done:
        await book.revoke(asked.room, asked.offer)
        house.take_back(asked.room, asked.offer)
        return done()

    @router.post(api.END)
    async def end(asked: api.EndRoom) -> api.Done:
        await book.end(asked.room)
        house.revoke(asked.room, "ended")
        return done()

    return router


def _device(request: Request) -> Device:
    device: Device = request.state.device
    return device


async def _tried(work: Awaitable[None]) -> None:
    try:
        await work
    except tuple(_REFUSALS) as error:
        refuse(*_REFUSALS[type(error)])
