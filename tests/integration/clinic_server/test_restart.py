"""Two desktops in a call through the server, which is killed or stopped in the middle of it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
import sqlalchemy as sa

from clinic_protocol.calls_api import OpenRoom
from clinic_protocol.signalling.messages import Role
from clinic_server import store
from clinic_server.schema import CALL_ROOM, CALL_SEAT, bring_up
from clinic_server.serving import engine_for
from clinic_server.store import SeatRow
from tests.integration.media.test_call import Caller
from tests.support.clinic_server import Desk, Program, status, until


async def in_a_call(
    program: Program, key: str, test: Callable[[Desk, str, Caller, Caller], Awaitable[None]]
) -> None:
    desk = Desk(program.page, key)
    room = await desk.opened()
    _, host = await desk.link(room, Role.HOST)
    _, other = await desk.link(room, Role.COLLEAGUE)
    doctor, colleague = Caller(program, host, "Dr Alba"), Caller(program, other, "Dr Bey")
    try:
        await doctor.until(lambda: doctor.state.guests)
        doctor.session.admit(doctor.state.guests[0].pid)
        await asyncio.gather(doctor.flows(), colleague.flows())
        await test(desk, room, doctor, colleague)
    finally:
        await asyncio.gather(doctor.end(), colleague.end())


def seats(database: str) -> list[Any]:
    engine = engine_for(database)
    with engine.connect() as connection:
        found = connection.execute(sa.select(CALL_SEAT)).all()
    engine.dispose()
    return list(found)


@pytest.mark.parametrize("end", ["kill", "stop"])
def test_who_was_let_in_is_in_again_after_a_restart(
    program: Program, database: str, key: str, end: str
) -> None:
    async def test(desk: Desk, room: str, doctor: Caller, colleague: Caller) -> None:
        async def kept() -> bool:
            rows = await asyncio.to_thread(seats, database)
            return sorted(row.admitted for row in rows) == [True, True]

        await until(kept)
        doctor.session.say_recording(True)
        await colleague.until(lambda: colleague.state.recording)
        channel = doctor.session._socket._channel
        await doctor.until(lambda: not channel.unacknowledged())  # nothing is sent again by itself
        pids = {doctor.state.me.pid, colleague.state.me.pid}
        await asyncio.to_thread(getattr(program, end))
        before = doctor.counts()["pictures_in"]
        await doctor.flows(before)  # sound and pictures do not need the server
        await asyncio.to_thread(program.start)
        doctor.session.write("Are you there?")
        await colleague.until(lambda: [chat.text for chat in colleague.state.chat])
        assert colleague.state.chat[0].text == "Are you there?"
        assert {doctor.state.me.pid, colleague.state.me.pid} == pids
        assert doctor.state.guests == ()
        assert colleague.state.lobby.state == "admitted"
        assert next(iter(doctor.state.pairs.values())).gen == 1  # nothing was built anew
        await doctor.flows(doctor.counts()["pictures_in"])
        _, late = await desk.link(room, Role.RELATIVE)
        relative = Caller(program, late, "Eva")
        await doctor.until(lambda: doctor.state.guests)
        doctor.session.admit(doctor.state.guests[0].pid)
        await relative.until(lambda: relative.state.recording)  # told to who comes later, too
        await relative.end()

    asyncio.run(in_a_call(program, key, test))


def test_a_call_that_ended_stays_ended_and_keeps_no_name(
    program: Program, database: str, key: str
) -> None:
    async def test(desk: Desk, room: str, doctor: Caller, colleague: Caller) -> None:
        _, patient = await desk.link(room, Role.PATIENT)
        await doctor.session.hang_up(everybody=True)
        await colleague.until(lambda: colleague.state.ended == "ended")
        assert await status(program.page, patient) == 410

        async def written() -> bool:
            return not await asyncio.to_thread(seats, database)

        await until(written)
        await asyncio.to_thread(program.kill)
        await asyncio.to_thread(program.start)
        assert await status(program.page, patient) == 410

    asyncio.run(in_a_call(program, key, test))
    engine = engine_for(database)
    with engine.connect() as connection:
        assert connection.execute(sa.select(CALL_ROOM.c.facts)).scalars().all() == [{}]
    engine.dispose()


def test_a_write_that_comes_after_the_end_keeps_no_name(database: str) -> None:
    engine = engine_for(database)
    bring_up(engine)
    store.open_room(engine, OpenRoom(room="a-room-with-a-name"), 1)
    seat = SeatRow(
        "a-pid", "a-room-with-a-name", "offer", "patient", "", "", "Ana", 1, True, True, False
    )
    store.write(engine, {seat.room: (seat,)}, (), 2)
    assert len(seats(database)) == 1
    store.write(engine, {}, (seat.room,), 3)
    store.write(engine, {seat.room: (seat,)}, (), 2)
    engine.dispose()
    assert seats(database) == []


def test_a_link_taken_back_shows_out_who_sits_by_it(program: Program, key: str) -> None:
    async def test(desk: Desk, room: str, doctor: Caller, colleague: Caller) -> None:
        offer, token = await desk.link(room, Role.INTERPRETER)
        interpreter = Caller(program, token, "Ines")
        await doctor.until(lambda: doctor.state.guests)
        doctor.session.admit(doctor.state.guests[0].pid)
        await interpreter.until(lambda: interpreter.state.pairs)
        await desk.client.revoke(room, offer.id)
        await interpreter.until(lambda: interpreter.state.ended == "revoked")
        await interpreter.end()
        assert colleague.state.ended is None
        await desk.client.end(room)
        await colleague.until(lambda: colleague.state.ended == "ended")
        await doctor.until(lambda: doctor.state.ended == "ended")

    asyncio.run(in_a_call(program, key, test))


@pytest.mark.slow  # it waits for the first one to go
def test_a_second_server_on_the_database_stops_by_itself(
    program: Program, database: str, tmp_path: Any
) -> None:
    folder = tmp_path / "second"
    folder.mkdir()
    with pytest.raises(AssertionError, match="Another server runs on this database"):
        Program(database, folder).start()
