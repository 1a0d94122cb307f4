"""Writing through the driver: the same guard, transaction and failures as everywhere."""

from __future__ import annotations

from uuid import UUID

import pytest
import sqlalchemy as sa

from clinic_desktop.modules.practice.tables import LocationRow
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.faults import StoreReadOnly
from clinic_desktop.storage.fetching import fetch_all, fetch_one
from clinic_desktop.storage.row_sql import row_sql
from clinic_desktop.storage.writing import UncapturedWrite, write_rows

DRAFT = "INSERT INTO number_series (name, prefix, next) VALUES (?, ?, ?)"


def test_rows_of_a_synced_table_are_refused(ctx: Context) -> None:
    with ctx.unit_of_work() as work, pytest.raises(UncapturedWrite, match="location"):
        write_rows(work.connection, "UPDATE location SET name = ?", [("x",)])


def test_nothing_is_written_outside_a_transaction(ctx: Context) -> None:
    with ctx.store.writer.connect() as connection, pytest.raises(RuntimeError, match="transaction"):
        write_rows(connection, DRAFT, [("a", "B", 1)])


def test_it_belongs_to_the_transaction(ctx: Context) -> None:
    with ctx.unit_of_work() as work:
        assert write_rows(work.connection, DRAFT, [("a", "B", 1), ("b", "B", 1)]) == 2
    with ctx.reading() as connection:
        assert fetch_one(connection, "SELECT name FROM number_series WHERE name = 'a'") is None


def test_a_reader_can_not_write_and_is_told_in_words(ctx: Context) -> None:
    with ctx.store.reader.connect() as connection, connection.begin(), pytest.raises(StoreReadOnly):
        write_rows(connection, DRAFT, [("a", "B", 1)])


def test_a_mistake_in_sql_stays_a_bug(ctx: Context) -> None:
    with ctx.reading() as connection:
        with pytest.raises(sa.exc.OperationalError):
            fetch_all(connection, "SELECT nothing FROM nowhere")
        with pytest.raises(ValueError, match="only queries"):
            fetch_all(connection, "DELETE FROM number_series")


def test_who_listens_for_failures_hears_of_them(ctx: Context) -> None:
    heard = []

    @sa.event.listens_for(ctx.store.writer, "handle_error")
    def _hear(context: sa.engine.ExceptionContext) -> None:
        heard.append(str(context.original_exception))

    with ctx.unit_of_work() as work, pytest.raises(sa.exc.IntegrityError):
        write_rows(work.connection, DRAFT, [("a", "B", 1), ("a", "B", 1)])
    assert heard == ["UNIQUE constraint failed: number_series.name"]


def test_a_name_that_is_no_column_never_reaches_an_op(ctx: Context) -> None:
    with ctx.unit_of_work() as work:
        with pytest.raises(KeyError, match="colour_of_hair"):
            work.insert(LocationRow, {"name": "Room", "colour": "teal", "colour_of_hair": "red"})
        room = work.insert(LocationRow, {"name": "Room", "colour": "teal"})
        with pytest.raises(KeyError, match="colour_of_hair"):
            work.update(LocationRow, room, 1, {"colour_of_hair": "red"})


def test_values_reach_the_columns_that_they_are_named_for(ctx: Context) -> None:
    values = {"id": UUID(int=7), "name": "Room", "active": True}
    row = dict(zip(row_sql(LocationRow).binds, row_sql(LocationRow).row(values), strict=True))
    assert (row["id"], row["name"], row["active"]) == (UUID(int=7).bytes, "Room", 1)
    assert row["note"] is None
