"""The unit of work: one transaction with its op, its heads and its entry in the trail."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa

from clinic_desktop.kernel.clock import FrozenClock, milliseconds
from clinic_desktop.kernel.errors import NotAllowed, StaleRecord
from clinic_desktop.kernel.events import DataChanged
from clinic_desktop.kernel.ids import is_human_number
from clinic_desktop.kernel.permissions import Permission, Role
from clinic_desktop.modules.practice.tables import EmergencyAccessRow, LocationRow, UserRow
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.base import table_of
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.faults import StoreReadOnly
from clinic_desktop.storage.ops import history
from clinic_desktop.storage.verify import verify
from clinic_desktop.storage.writing import UncapturedWrite
from tests.conftest import MakeContext
from tests.support.stores import ADMIN

ROOM = {"name": "Room 1", "colour": "teal"}


def insert_room(ctx: Context, **more: Any) -> UUID:
    with ctx.unit_of_work() as work:
        room = work.insert(LocationRow, {**ROOM, **more})
        work.commit()
    return room


def count(ctx: Context, table: str) -> int:
    with ctx.reading() as connection:
        return int(connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one())


def ops_of(ctx: Context, row_id: UUID) -> list[dict[str, Any]]:
    with ctx.reading() as connection:
        return history(connection, row_id)


def test_leaving_without_commit_keeps_nothing(ctx: Context) -> None:
    with ctx.unit_of_work() as work:
        work.insert(LocationRow, ROOM)
    assert [count(ctx, t) for t in ("location", "sync_op", "audit_event")] == [0, 0, 0]


def test_an_error_keeps_nothing(ctx: Context) -> None:
    def fail_half_way() -> None:
        with ctx.unit_of_work() as work:
            work.insert(LocationRow, ROOM)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_half_way()
    assert count(ctx, "location") == 0


def test_an_insert_writes_row_op_and_entry(ctx: Context) -> None:
    room = insert_room(ctx)
    (op,) = ops_of(ctx, room)
    assert op["u"] == op["id"] == str(room)
    assert (op["t"], op["k"], op["sc"], op["by"]) == ("location", "set", "clinic", str(ADMIN))
    assert op["v"] == {**ROOM, "note": "", "active": True, "capacity": 1, "position": 0}
    with ctx.reading() as connection:
        row = connection.exec_driver_sql("SELECT action, kind, entity_id FROM audit_event").one()
    assert tuple(row) == ("C", "location", room.bytes)


def test_the_loser_of_a_race_is_told(ctx: Context) -> None:
    room = insert_room(ctx)
    with ctx.unit_of_work() as work:
        assert work.update(LocationRow, room, 1, {"name": "Room A"}) == 2
        work.commit()
    with pytest.raises(StaleRecord), ctx.unit_of_work() as work:
        work.update(LocationRow, room, 1, {"name": "Room B"})
    assert [op["v"].get("name") for op in ops_of(ctx, room)] == ["Room 1", "Room A"]


def test_an_op_names_the_heads_its_author_saw(ctx: Context) -> None:
    room = insert_room(ctx)
    for version, values in ((1, {"name": "A"}), (2, {"note": "x"}), (3, {"name": "B"})):
        with ctx.unit_of_work() as work:
            work.update(LocationRow, room, version, values)
            work.commit()
    created, first, second, third = ops_of(ctx, room)
    assert created["b"] == {}
    assert first["b"] == {"name": [created["u"]]}
    assert second["b"] == {"note": [created["u"]]}
    assert third["b"] == {"name": [first["u"]]}


def test_a_removed_row_can_come_back_but_not_change_meanwhile(ctx: Context) -> None:
    room = insert_room(ctx)
    with ctx.unit_of_work() as work:
        work.remove(LocationRow, room, 1)
        work.commit()
    with pytest.raises(StaleRecord), ctx.unit_of_work() as work:
        work.update(LocationRow, room, 2, {"name": "ghost"})
    with ctx.unit_of_work() as work:
        assert work.restore(LocationRow, room, 2) == 3
        work.commit()
    assert [op["k"] for op in ops_of(ctx, room)] == ["set", "del", "set"]
    assert verify(ctx.store).ok


def test_append_only_rows_never_change(ctx: Context) -> None:
    with ctx.unit_of_work() as work:
        user = work.insert(UserRow, {"login": "x", "display_name": "X", "roles": ""})
        values = {"patient_id": uuid4(), "user_id": user, "reason": "r", "text": "t"}
        values |= {"signer": "aa", "signature": "bb"}
        access = work.insert(EmergencyAccessRow, {**values, "expires_at": 1})
        work.commit()
    (op,) = ops_of(ctx, access)
    assert (op["k"], op["sc"]) == ("append", f"patient:{values['patient_id']}")
    with pytest.raises(UncapturedWrite), ctx.unit_of_work() as work:
        work.update(EmergencyAccessRow, access, 1, {"text": "other"})


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE location SET name = 'x'",
        "  insert into location (id) values (x'00')",
        "INSERT OR REPLACE INTO location (id) VALUES (x'00')",
        'DELETE FROM "location"',
        "UPDATE OR IGNORE location SET name = 'x'",
        "replace into location (id) values (x'00')",
        "WITH one AS (SELECT 1) UPDATE location SET name = 'x'",
        "/* note */ UPDATE location SET name = 'x'",
        "-- note\n DELETE FROM location",
        "UPDATE main.location SET name = 'x'",
        'DELETE FROM "main"."location"',
    ],
)
def test_a_write_beside_the_unit_of_work_is_refused(ctx: Context, statement: str) -> None:
    insert_room(ctx)
    with pytest.raises(UncapturedWrite), ctx.unit_of_work() as work:
        work.execute(sa.text(statement))
    with pytest.raises(UncapturedWrite), ctx.store.writer.connect() as connection:
        connection.execute(sa.update(table_of(LocationRow)).values(name="x"))


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT name AS updated FROM location",
        "WITH rooms AS (SELECT * FROM location) SELECT * FROM rooms",
        "DELETE FROM draft",
    ],
)
def test_reading_and_writing_what_is_not_synced_is_free(ctx: Context, statement: str) -> None:
    with ctx.unit_of_work() as work:
        work.execute(sa.text(statement))
        work.commit()


def test_reading_connections_cannot_write(ctx: Context) -> None:
    with pytest.raises(StoreReadOnly), ctx.reading() as connection:
        connection.exec_driver_sql("DELETE FROM draft")


def test_stamps_never_go_back_when_the_clock_does(ctx: Context, clock: FrozenClock) -> None:
    rooms = [insert_room(ctx)]
    for minutes in (-90, -90, 300):
        clock.advance(timedelta(minutes=minutes))
        rooms.append(insert_room(ctx))
    with ctx.reading() as connection:
        bodies = connection.exec_driver_sql("SELECT body FROM sync_op ORDER BY n").scalars().all()
    stamps = [tuple(json.loads(body)["h"]) for body in bodies]
    assert stamps == sorted(set(stamps))
    assert stamps[-1] == (milliseconds(clock.now()), 0)
    assert verify(ctx.store).ok


def test_human_numbers_are_never_given_twice(ctx: Context) -> None:
    numbers = []
    for commit in (True, False, True):
        with ctx.unit_of_work() as work:
            number = work.next_number("patient")
            if commit:
                work.commit()
                numbers.append(number)
    assert numbers == sorted(set(numbers))
    assert all(is_human_number(n) and n.startswith("A1-") for n in numbers)


def test_listeners_hear_of_a_commit_only(ctx: Context) -> None:
    heard: list[DataChanged] = []
    ctx.broadcast.subscribe(heard.append)
    with ctx.unit_of_work() as work:
        work.insert(LocationRow, ROOM)
    assert heard == []
    insert_room(ctx)
    assert heard == [DataChanged(frozenset({"location"}))]


def actions(ctx: Context) -> list[tuple[str, str, str]]:
    with ctx.reading() as connection:
        rows = connection.exec_driver_sql(
            "SELECT action, kind, outcome FROM audit_event ORDER BY seq"
        )
        return [(row[0], row[1], row[2]) for row in rows]


def test_a_refusal_is_kept_in_the_trail(make_ctx: MakeContext) -> None:
    ctx = make_ctx(Role.NURSE)
    with pytest.raises(NotAllowed):
        ctx.require(Permission.USER_WRITE)
    assert actions(ctx) == [("E", "user.write", "no")]


def test_a_note_inside_a_unit_of_work_survives_its_rollback(ctx: Context) -> None:
    with ctx.unit_of_work() as work:
        work.insert(LocationRow, ROOM)
        ctx.note(AuditEntry("R", "patient"))
    assert actions(ctx) == [("R", "patient", "success")]
    with ctx.unit_of_work() as work:
        work.insert(LocationRow, ROOM)
        ctx.note(AuditEntry("R", "document"))
        work.commit()
    assert actions(ctx)[1:] == [("C", "location", "success"), ("R", "document", "success")]
    assert verify(ctx.store).ok


def test_a_nested_unit_of_work_fails_at_once(ctx: Context) -> None:
    with ctx.unit_of_work() as work:
        with pytest.raises(RuntimeError, match="open already"), ctx.unit_of_work():
            pass
        work.insert(LocationRow, ROOM)
        work.commit()
    assert count(ctx, "location") == 1
