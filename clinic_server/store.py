"""Queries for rooms, links and seats. All of them wait: never called on the event loop."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert

from clinic_protocol.calls_api import AddOffer, OpenRoom
from clinic_protocol.signalling.messages import Role
from clinic_rooms.offers import CallOffer
from clinic_server.schema import CALL_OFFER, CALL_ROOM, CALL_SEAT

MOST_OFFERS = 60  # of one room
KEPT_MS = 30 * 24 * 3_600_000  # so long a dead link says that it is dead; then nobody knows it


class RoomUnknown(LookupError):
    """No such room was opened."""


class RoomEnded(RuntimeError):
    """The call is over; its room never opens again."""


class OfferConflict(RuntimeError):
    """The same name or token with other content."""


class TooManyOffers(RuntimeError):
    """A room has as many links as it may have."""


@dataclass(frozen=True, slots=True)
class SeatRow:
    """What is kept of a seat; whether somebody is connected is not."""

    pid: str
    room: str
    offer: str
    role: str
    resume_hash: str
    life: str
    name: str
    since_ms: int
    audio: bool
    video: bool
    admitted: bool


@dataclass(frozen=True, slots=True)
class Kept:
    """Everything that is not over."""

    offers: tuple[CallOffer, ...]
    facts: dict[str, OpenRoom]
    seats: tuple[SeatRow, ...]


def load(engine: sa.Engine) -> Kept:
    """Read what was kept."""
    with engine.connect() as connection:
        rooms = connection.execute(sa.select(CALL_ROOM).where(CALL_ROOM.c.ended_ms.is_(None)))
        facts = {row.room: OpenRoom(room=row.room, **row.facts) for row in rooms}
        seats = tuple(
            SeatRow(**row._mapping)
            for row in connection.execute(sa.select(CALL_SEAT))
            if row.room in facts
        )
        return Kept(_offers(connection), facts, seats)


def open_room(engine: sa.Engine, asked: OpenRoom, now_ms: int) -> None:
    """Open a room or say its facts anew. Raises RoomEnded."""
    facts = asked.model_dump(mode="json", exclude={"room"})
    put = insert(CALL_ROOM).values(room=asked.room, facts=facts, opened_ms=now_ms)
    with engine.begin() as connection:
        done = connection.execute(
            put.on_conflict_do_update(
                index_elements=[CALL_ROOM.c.room],
                set_={"facts": facts},
                where=CALL_ROOM.c.ended_ms.is_(None),
            )
        )
        if done.rowcount == 0:
            raise RoomEnded


def add_offer(engine: sa.Engine, asked: AddOffer, device_id: str) -> CallOffer:
    """Put a link into force. Raises RoomUnknown, RoomEnded, OfferConflict, TooManyOffers."""
    offer = CallOffer(
        asked.offer, asked.room, asked.role, asked.token_hash, asked.not_before, asked.not_after
    )
    with engine.begin() as connection:
        room = connection.execute(
            sa.select(CALL_ROOM).where(CALL_ROOM.c.room == asked.room).with_for_update()
        ).first()
        if room is None:
            raise RoomUnknown
        if room.ended_ms is not None:
            raise RoomEnded
        same = sa.or_(CALL_OFFER.c.id == asked.offer, CALL_OFFER.c.token_hash == asked.token_hash)
        found = _offers(connection, same)
        if found:
            return _same(found, offer)
        if len(_offers(connection, CALL_OFFER.c.room == asked.room)) >= MOST_OFFERS:
            raise TooManyOffers
        connection.execute(
            CALL_OFFER.insert().values(
                token_hash=offer.token_hash,
                id=offer.id,
                room=offer.room,
                device_id=device_id,
                role=offer.role.value,
                not_before_ms=offer.not_before,
                not_after_ms=offer.not_after,
            )
        )
    return offer


def _same(found: tuple[CallOffer, ...], asked: CallOffer) -> CallOffer:
    """Return the stored link when it is the asked one; times may differ by a clock."""
    known = found[0]
    names = (known.id, known.room, known.role, known.token_hash)
    if len(found) > 1 or names != (asked.id, asked.room, asked.role, asked.token_hash):
        raise OfferConflict
    return known


def revoke_offer(engine: sa.Engine, room: str, offer_id: str, now_ms: int) -> None:
    """Take a link back; one that is unknown or dead already changes nothing."""
    with engine.begin() as connection:
        connection.execute(
            CALL_OFFER.update()
            .where(
                CALL_OFFER.c.room == room,
                CALL_OFFER.c.id == offer_id,
                CALL_OFFER.c.revoked_ms.is_(None),
            )
            .values(revoked_ms=now_ms)
        )


def write(
    engine: sa.Engine, seats: dict[str, tuple[SeatRow, ...]], ended: Iterable[str], now_ms: int
) -> None:
    """Keep the seats of some rooms as they are, and end others. Ended rooms keep no name.

    The rooms are held meanwhile: a write that was under way when a call ended leaves nothing.
    """
    over = list(ended)
    with engine.begin() as connection:
        rooms = [*seats, *over]
        kept = _held_open(connection, rooms) - set(over)
        if rooms:
            connection.execute(CALL_SEAT.delete().where(CALL_SEAT.c.room.in_(rooms)))
        rows = [_values(row) for room in kept & seats.keys() for row in seats[room]]
        if rows:
            connection.execute(CALL_SEAT.insert(), rows)
        if over:
            connection.execute(
                CALL_ROOM.update()
                .where(CALL_ROOM.c.room.in_(over), CALL_ROOM.c.ended_ms.is_(None))
                .values(ended_ms=now_ms, facts={})
            )


def _held_open(connection: sa.Connection, rooms: list[str]) -> set[str]:
    """Hold rooms until the end of the transaction; return those that are not over."""
    query = sa.select(CALL_ROOM).where(CALL_ROOM.c.room.in_(rooms)).order_by(CALL_ROOM.c.room)
    held = connection.execute(query.with_for_update())
    return {row.room for row in held if row.ended_ms is None}


def revoked_since(engine: sa.Engine, since_ms: int) -> tuple[CallOffer, ...]:
    """Return the links that were taken back since a moment, by whomever."""
    with engine.connect() as connection:
        return _offers(connection, CALL_OFFER.c.revoked_ms >= since_ms)


def purge(engine: sa.Engine, now_ms: int) -> None:
    """Forget rooms that are over for long, and those whose last link is dead for long."""
    old = now_ms - KEPT_MS
    alive = sa.select(CALL_OFFER.c.room).where(CALL_OFFER.c.not_after_ms > old)
    over = sa.or_(
        CALL_ROOM.c.ended_ms < old,
        sa.and_(CALL_ROOM.c.opened_ms < old, CALL_ROOM.c.room.not_in(alive)),
    )
    with engine.begin() as connection:
        connection.execute(CALL_ROOM.delete().where(over))
        known = sa.select(CALL_ROOM.c.room).where(CALL_ROOM.c.ended_ms.is_(None))
        connection.execute(CALL_SEAT.delete().where(CALL_SEAT.c.room.not_in(known)))


def _offers(
    connection: sa.Connection, *conditions: sa.ColumnElement[bool]
) -> tuple[CallOffer, ...]:
    query = sa.select(CALL_OFFER, CALL_ROOM.c.ended_ms).join(CALL_ROOM).where(*conditions)
    return tuple(
        CallOffer(
            id=row.id,
            room=row.room,
            role=Role(row.role),
            token_hash=row.token_hash,
            not_before=row.not_before_ms,
            not_after=row.not_after_ms,
            revoked=row.revoked_ms is not None,
            ended=row.ended_ms is not None,
        )
        for row in connection.execute(query)
    )


def _values(row: SeatRow) -> dict[str, object]:
    return {name: getattr(row, name) for name in SeatRow.__slots__}
