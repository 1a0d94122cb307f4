"""The server's tables and how a database comes to have them.

Steps are applied in order, each once, in one transaction; a database of a newer program is refused.
"""

from __future__ import annotations

from collections.abc import Callable

import sqlalchemy as sa
import sqlalchemy.exc
from sqlalchemy.dialects import postgresql

METADATA = sa.MetaData()

DEVICE = sa.Table(
    "device",
    METADATA,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("key_hash", sa.Text, nullable=False, unique=True),
    sa.Column("enrolled_ms", sa.BigInteger, nullable=False),
    sa.Column("seen_ms", sa.BigInteger),
    sa.Column("revoked_ms", sa.BigInteger),
)
CALL_ROOM = sa.Table(
    "call_room",
    METADATA,
    sa.Column("room", sa.Text, primary_key=True),
    sa.Column("facts", postgresql.JSONB, nullable=False),
    sa.Column("opened_ms", sa.BigInteger, nullable=False),
    sa.Column("ended_ms", sa.BigInteger),
)
CALL_OFFER = sa.Table(
    "call_offer",
    METADATA,
    sa.Column("token_hash", sa.Text, primary_key=True),
    sa.Column("id", sa.Text, nullable=False, unique=True),
    sa.Column(
        "room", sa.ForeignKey("call_room.room", ondelete="CASCADE"), nullable=False, index=True
    ),
    sa.Column("device_id", sa.ForeignKey("device.id"), nullable=False, index=True),
    sa.Column("role", sa.Text, nullable=False),
    sa.Column("not_before_ms", sa.BigInteger, nullable=False),
    sa.Column("not_after_ms", sa.BigInteger, nullable=False),
    sa.Column("revoked_ms", sa.BigInteger, index=True),
)
CALL_SEAT = sa.Table(
    "call_seat",
    METADATA,
    sa.Column("pid", sa.Text, primary_key=True),
    sa.Column("room", sa.Text, nullable=False, index=True),
    sa.Column("offer", sa.Text, nullable=False),
    sa.Column("role", sa.Text, nullable=False),
    sa.Column("resume_hash", sa.Text, nullable=False),
    sa.Column("life", sa.Text, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("since_ms", sa.BigInteger, nullable=False),
    sa.Column("audio", sa.Boolean, nullable=False),
    sa.Column("video", sa.Boolean, nullable=False),
    sa.Column("admitted", sa.Boolean, nullable=False),
)

STEPS: tuple[Callable[[sa.Connection], None], ...] = (METADATA.create_all,)
_LOCK = 0x636C696E  # of this program, while it changes tables
_RUNNING = _LOCK + 1  # of the one server that runs on a database


class NewerDatabase(RuntimeError):
    """The database was changed by a newer program."""


def bring_up(engine: sa.Engine) -> None:
    """Give a database the tables of this program. Raises NewerDatabase."""
    with engine.begin() as connection:
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_LOCK)))
        connection.execute(sa.text("CREATE TABLE IF NOT EXISTS schema_version (step integer)"))
        done = connection.execute(sa.text("SELECT coalesce(max(step), 0) FROM schema_version"))
        applied = int(done.scalar_one())
        if applied > len(STEPS):
            raise NewerDatabase(f"step {applied}, this program knows {len(STEPS)}")
        for number, step in enumerate(STEPS[applied:], applied + 1):
            step(connection)
            connection.execute(sa.text("INSERT INTO schema_version VALUES (:n)"), {"n": number})


def take_hold(connection: sa.Connection, within: int) -> bool:
    """Take the right to run on this database, until the connection is closed."""
    limits = (("lock_timeout", f"{within}s"), ("statement_timeout", "0"))
    for name, value in limits:
        connection.execute(sa.select(sa.func.set_config(name, value, False)))
    try:
        connection.execute(sa.select(sa.func.pg_advisory_lock(_RUNNING)))
    except sa.exc.OperationalError:  # somebody else has it still
        return False
    connection.commit()
    return True
