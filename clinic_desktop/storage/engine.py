"""Engines on one SQLCipher file: a writer with one connection, readers that can't write."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from threading import Lock
from typing import Any
from urllib.parse import quote

import sqlalchemy as sa
import sqlcipher3.dbapi2 as driver
from sqlalchemy import event, pool
from sqlalchemy.engine import Engine, ExceptionContext

from clinic_desktop.storage import faults
from clinic_desktop.storage.keys import KeyBox
from clinic_desktop.storage.writing import guard_writes

APPLICATION_ID = 0x436C4465  # "ClDe"
PAGE_BYTES = 4096
# SQLite 3.7.0 to 3.51.2 could corrupt a file when the WAL was reset (fixed in 3.51.3).
_OLDEST_SAFE = (3, 51, 3)
_WAIT_SECONDS = 10
_SETTINGS = (
    "foreign_keys=ON",
    "trusted_schema=OFF",
    "temp_store=MEMORY",  # a file would hold patient rows in clear
    "cell_size_check=ON",
    "journal_mode=WAL",
    "synchronous=FULL",  # NORMAL lost acknowledged transactions in simulated power cuts
)


class _FairPool(pool.QueuePool):
    """A pool where a thread that gives its connection back can't overtake those that wait.

    Else one that writes in a loop (sync, an import) would keep the others out for ever.
    """

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._turn = Lock()

    def _do_get(self) -> pool.ConnectionPoolEntry:
        with self._turn:
            try:
                return super()._do_get()
            except sa.exc.TimeoutError as error:
                raise faults.StoreBusy from error


# Pages kept by each connection, in KiB: more is no quicker at a million appointments, and the
# program has to fit beside others into an old computer.
_READER_CACHE, _WRITER_CACHE = 32 * 1024, 16 * 1024


def settings(*, query_only: bool) -> tuple[str, ...]:
    """Return the pragmas of a reading or of the writing connection."""
    if query_only:
        return (*_SETTINGS, f"cache_size=-{_READER_CACHE}", "query_only=ON")
    return (*_SETTINGS, f"cache_size=-{_WRITER_CACHE}")


class Access(StrEnum):
    """How a file is opened: parameters of SQLite's URI (https://sqlite.org/uri.html)."""

    WRITE = "mode=rw"
    CREATE = "mode=rwc"
    LOOK = "mode=ro"
    LOOK_STILL = "mode=ro&immutable=1"  # neither log nor lock can be made beside it


def connect(
    path: Path, key: KeyBox, *, create: bool = False, access: Access = Access.WRITE
) -> driver.Connection:
    """Open one raw connection with the key set and proved; the caller closes it.

    A wrong key or a damaged first page fails here. Raises the driver's errors.
    """
    if driver.sqlite_version_info < _OLDEST_SAFE:
        raise RuntimeError(f"SQLite {driver.sqlite_version} can corrupt its log; 3.51.3 is needed")
    connection = driver.connect(
        f"{_uri(path)}?{Access.CREATE if create else access}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=_WAIT_SECONDS,
    )
    try:
        connection.execute("PRAGMA cipher_log_level=NONE")
        spec = key.keyspec()
        try:
            connection.set_key(spec)
        finally:
            spec[:] = bytes(len(spec))
        connection.execute("SELECT count(*) FROM sqlite_master").fetchall()
    except BaseException:
        connection.close()
        raise
    return connection


def _uri(path: Path) -> str:
    """Return SQLite's form of a path; `mode=rw` exists only in it (https://sqlite.org/uri.html)."""
    posix = path.absolute().as_posix()
    return f"file://{'' if posix.startswith('/') else '/'}{quote(posix)}"


def _configured(path: Path, key: KeyBox, query_only: bool, access: Access) -> driver.Connection:
    connection = connect(path, key, access=access)
    try:
        for setting in settings(query_only=query_only):
            if access is Access.WRITE or not setting.startswith("journal_mode"):
                connection.execute(f"PRAGMA {setting}")
    except BaseException:
        connection.close()
        raise
    return connection


def writing_engine(path: Path, key: KeyBox) -> Engine:
    """Return the engine of the one writing connection; a transaction begins IMMEDIATE.

    A deferred transaction that reads first and writes later can fail at once with BUSY.
    """
    engine = _engine(path, key, "IMMEDIATE", query_only=False, pool_size=1, max_overflow=0)
    guard_writes(engine)

    @event.listens_for(engine, "close")
    def _optimize(connection: Any, _record: object) -> None:
        # Refreshes the planner's statistics where they are stale; failing loses nothing.
        try:
            connection.execute("PRAGMA optimize")
        except driver.Error:
            return

    return engine


def reading_engine(path: Path, key: KeyBox, access: Access = Access.WRITE) -> Engine:
    """Return the engine for reads: each transaction sees one state and can't change it.

    The connection given back last is taken first: its pages are still in its cache, and a second
    cache is filled only where two read at once.
    """
    options = {"pool_size": 2, "max_overflow": 4, "pool_use_lifo": True}
    return _engine(path, key, "DEFERRED", query_only=True, access=access, **options)


def _engine(
    path: Path,
    key: KeyBox,
    begin: str,
    *,
    query_only: bool,
    access: Access = Access.WRITE,
    **sizes: int,
) -> Engine:
    engine = sa.create_engine(
        "sqlite+pysqlite://",
        module=driver,
        creator=lambda: _configured(path, key, query_only, access),
        poolclass=_FairPool,
        pool_timeout=30,
        hide_parameters=True,
        **sizes,
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: sa.Connection) -> None:
        mode = connection.get_execution_options().get("begin", begin)
        if mode:
            connection.exec_driver_sql(f"BEGIN {mode}")

    @event.listens_for(engine, "handle_error")
    def _translate(context: ExceptionContext) -> BaseException | None:
        failure = faults.translated(context.original_exception)
        if isinstance(failure, faults.UNTRUSTED_AFTER):
            context.is_disconnect = True
        return failure

    return engine
