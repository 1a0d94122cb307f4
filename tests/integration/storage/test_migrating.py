"""Migrations: the same schema as the tables, all or nothing, and never backwards."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import sqlalchemy as sa
import sqlcipher3.dbapi2 as driver

from clinic_desktop.kernel.clock import FrozenClock
from clinic_desktop.storage import migrate, schema
from clinic_desktop.storage.backup import list_backups
from clinic_desktop.storage.engine import connect, writing_engine
from clinic_desktop.storage.faults import DiskFull, NewerSchema
from clinic_desktop.storage.keys import KeyBox
from clinic_desktop.storage.migrate import MigrationFailed
from clinic_desktop.storage.verify import verify
from clinic_desktop.storage.writing import UncapturedWrite
from tests.support.stores import Template, import_all_tables

OLD = """
revision = "0000"
down_revision = None
def upgrade() -> None:
    pass
"""
NEW = """
from alembic import op
revision = "0001"
down_revision = "0000"
def upgrade() -> None:
    op.create_index("ix_sync_op_row_id", "sync_op", ["row_id"])
    {more}
"""


@pytest.fixture
def scripts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two made-up revisions: the older one lacks an index."""
    folder = tmp_path / "alembic"
    shutil.copytree(migrate.scripts_folder(), folder, ignore=shutil.ignore_patterns("0*", "__*"))
    (folder / "versions" / "0000_old.py").write_text(OLD)
    (folder / "versions" / "0001_new.py").write_text(NEW.format(more=""))
    monkeypatch.setattr(migrate, "scripts_folder", lambda: folder)
    return folder


@pytest.fixture
def old(store_template: Template, tmp_path: Path) -> Path:
    """A store as an older version would have left it."""
    folder = store_template.copy_to(tmp_path / "clinic")
    connection = connect(folder / "clinic-1.db", store_template.key)
    connection.execute("DROP INDEX ix_sync_op_row_id")
    connection.execute("UPDATE alembic_version SET version_num = '0000'")
    connection.close()
    return folder


def stamp(folder: Path, key: KeyBox, statement: str) -> None:
    connection = connect(folder / "clinic-1.db", key)
    connection.execute(statement)
    connection.close()


def test_migrations_make_the_schema_that_the_tables_describe(tmp_path: Path) -> None:
    import_all_tables()
    key, path = KeyBox.generate(), tmp_path / "migrated.db"
    connect(path, key, create=True).close()
    engine = writing_engine(path, key)
    with engine.connect() as connection:
        migrate.run_migrations(connection)
        connection.commit()
    with engine.connect() as connection:
        assert migrate.revisions()[-1] == schema.REVISION == schema.revision_of(connection)
        assert statements(connection) == model_statements()
        assert schema.fingerprint(connection) == migrate.model_fingerprint()
    engine.dispose()


def statements(connection: sa.Connection) -> dict[str, str]:
    rows = connection.exec_driver_sql(
        "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name != 'alembic_version'"
        " AND name NOT LIKE 'sqlite%'"
    )
    return {name: schema.plain_sql(sql) for name, sql in rows}


def model_statements() -> dict[str, str]:
    engine = sa.create_engine(
        "sqlite+pysqlite://", module=driver, creator=lambda: driver.connect(":memory:")
    )
    with engine.connect() as connection:
        schema.create_schema(connection)
        found = statements(connection)
    engine.dispose()
    return found


def test_an_older_store_is_backed_up_and_brought_up(
    old: Path, scripts: Path, store_template: Template, clock: FrozenClock
) -> None:
    store = store_template.open(old, clock)
    with store.reader.connect() as connection:
        assert schema.revision_of(connection) == "0001"
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar_one() == 1
    with store.writer.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar_one() == 1
    assert verify(store).ok
    store.close()
    (backup,) = list_backups(old / migrate.BACKUPS)
    assert backup[1].revision == "0000"


def test_a_failing_step_leaves_the_old_store(
    old: Path, scripts: Path, store_template: Template, clock: FrozenClock
) -> None:
    new = scripts / "versions" / "0001_new.py"
    new.write_text(NEW.format(more="op.execute('INSERT INTO nowhere VALUES (1)')"))
    with pytest.raises(MigrationFailed) as failure:
        store_template.open(old, clock)
    assert "exactly as it was" in failure.value.message()
    assert tables_and_revision(old, store_template.key) == (False, "0000")


def test_another_schema_than_the_tables_describe_is_refused(
    old: Path, scripts: Path, store_template: Template, clock: FrozenClock
) -> None:
    new = scripts / "versions" / "0001_new.py"
    new.write_text(NEW.format(more="op.create_index('ix_extra', 'sync_op', ['kind'])"))
    with pytest.raises(MigrationFailed):
        store_template.open(old, clock)
    assert tables_and_revision(old, store_template.key) == (False, "0000")


def test_a_step_can_not_change_rows_behind_their_ops(
    old: Path, scripts: Path, store_template: Template, clock: FrozenClock
) -> None:
    new = scripts / "versions" / "0001_new.py"
    new.write_text(NEW.format(more="op.execute(\"UPDATE location SET name = 'x'\")"))
    with pytest.raises(UncapturedWrite):
        store_template.open(old, clock)
    assert tables_and_revision(old, store_template.key) == (False, "0000")


def tables_and_revision(folder: Path, key: KeyBox) -> tuple[bool, str]:
    connection = connect(folder / "clinic-1.db", key)
    index = connection.execute(
        "SELECT count(*) FROM sqlite_master WHERE name = 'ix_sync_op_row_id'"
    ).fetchone()[0]
    revision = connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
    connection.close()
    return bool(index), revision


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE alembic_version SET version_num = 'zz99'",
        "UPDATE store_meta SET value = '99' WHERE key LIKE 'min%'",
    ],
)
def test_a_newer_store_is_refused_untouched(
    store_template: Template, tmp_path: Path, clock: FrozenClock, statement: str
) -> None:
    folder = store_template.copy_to(tmp_path / "clinic")
    stamp(folder, store_template.key, statement)
    before = (folder / "clinic-1.db").read_bytes()
    with pytest.raises(NewerSchema):
        store_template.open(folder, clock)
    assert (folder / "clinic-1.db").read_bytes() == before


def test_without_room_for_the_backup_nothing_begins(
    old: Path,
    scripts: Path,
    store_template: Template,
    clock: FrozenClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(migrate, "_ROOM", 1e12)
    with pytest.raises(DiskFull):
        store_template.open(old, clock)
    assert tables_and_revision(old, store_template.key) == (False, "0000")
