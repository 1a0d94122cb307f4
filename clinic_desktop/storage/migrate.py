"""Bringing an older store to this version's schema: a proven backup first, then all or nothing."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from clinic_desktop.kernel.clock import Clock
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.storage import ops, schema
from clinic_desktop.storage.backup import make_backup
from clinic_desktop.storage.faults import DiskFull, NewerSchema, StoreFailure, translating
from clinic_desktop.storage.store import Store

if TYPE_CHECKING:
    from alembic.config import Config

BACKUPS = "backups"
_ROOM = 2.2  # free space needed, in sizes of the data file: the backup and the rewritten pages


class MigrationFailed(StoreFailure):
    """A step failed; the store is as it was."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The data could not be brought to this version ({why}). It is exactly as it was, and a"
        " backup was made before: {backup}. Go on with the version used before, and send the"
        " report to your support.",
    )


def upgrade_when_older(store: Store, clock: Clock) -> Path | None:
    """Migrate an open store that an older version wrote; returns the backup made before.

    Raises NewerSchema for a revision that this version doesn't know, DiskFull, MigrationFailed.
    """
    with store.reader.connect() as connection:
        found = schema.revision_of(connection)
    if found == schema.REVISION:
        return None
    if found not in revisions():
        raise NewerSchema
    size = store.path.stat().st_size
    with translating():
        if shutil.disk_usage(store.folder).free < size * _ROOM:
            raise DiskFull
        folder = store.folder / BACKUPS
        folder.mkdir(exist_ok=True)
    backup = make_backup(store, folder, clock).path
    _upgrade(store, backup)
    return backup


def revisions() -> list[str]:
    """Return all revisions that this version knows, oldest first."""
    from alembic.script import ScriptDirectory

    scripts = ScriptDirectory.from_config(configuration())
    return [script.revision for script in reversed(list(scripts.walk_revisions()))]


def configuration(connection: sa.Connection | None = None) -> Config:
    """Return alembic's configuration: our scripts, and the connection they run on."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(scripts_folder()).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def scripts_folder() -> Path:
    """Return the folder of the migrations, in the source tree or beside the built program."""
    bundled = getattr(sys, "_MEIPASS", None)
    root = Path(bundled) if bundled else Path(__file__).resolve().parents[2]
    return root / "alembic"


def run_migrations(connection: sa.Connection, target: str = "head") -> None:
    """Run the migrations up to `target` inside the connection's open transaction."""
    from alembic import command

    if not connection.in_transaction():
        connection.begin()  # else alembic would begin, and commit, one of its own
    command.upgrade(configuration(connection), target)


def _upgrade(store: Store, backup: Path) -> None:
    with store.writer.connect().execution_options(begin=None) as plain:
        # Outside a transaction: inside one the setting is ignored, and a table that is rebuilt
        # would take its children with it.
        plain.exec_driver_sql("PRAGMA foreign_keys=OFF")
    try:
        with store.writer.connect() as connection:
            _upgrade_in_transaction(connection, backup)
    finally:
        store.writer.dispose()  # the next connection has foreign keys on again
        store.reader.dispose()
    with store.reader.connect() as connection:
        _expect(_lines(connection, "PRAGMA quick_check") == ["ok"], "quick check", backup)


def _upgrade_in_transaction(connection: sa.Connection, backup: Path) -> None:
    from alembic.util.exc import CommandError

    try:
        run_migrations(connection)
    except (sa.exc.SQLAlchemyError, CommandError) as error:
        raise MigrationFailed(why=type(error).__name__, backup=backup) from error
    broken = _lines(connection, "PRAGMA foreign_key_check")
    _expect(not broken, "references", backup)
    _expect(schema.fingerprint(connection) == model_fingerprint(), "schema", backup)
    facts = {key: str(ops.SCHEMA) for key in ("schema", "min_reader", "min_writer")}
    schema.put_meta(connection, facts)
    connection.commit()


def _lines(connection: sa.Connection, pragma: str) -> list[Any]:
    return [row[0] for row in connection.exec_driver_sql(pragma).fetchmany(100)]


def _expect(good: bool, why: str, backup: Path) -> None:
    if not good:
        raise MigrationFailed(why=why, backup=backup)


def model_fingerprint() -> str:
    """Return the fingerprint of the schema that the program's tables describe."""
    import sqlcipher3.dbapi2 as driver

    engine = sa.create_engine(
        "sqlite+pysqlite://", module=driver, creator=lambda: driver.connect(":memory:")
    )
    with engine.connect() as connection:
        schema.create_schema(connection)
        found = schema.fingerprint(connection)
    engine.dispose()
    return found
