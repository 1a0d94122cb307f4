"""The schema of a store: its number, its revision, and how it is recognised."""

from __future__ import annotations

import re
from hashlib import sha256

import sqlalchemy as sa

from clinic_desktop.storage import ops, tables
from clinic_desktop.storage.base import Base
from clinic_desktop.storage.engine import APPLICATION_ID
from clinic_desktop.storage.faults import NewerSchema

_OWN_TABLES = tables  # importing them puts them into the metadata
REVISION = "0001"  # of the newest file in alembic/versions; a test keeps the two equal
_BLANKS = re.compile(r"\s+")


def create_schema(connection: sa.Connection) -> None:
    """Create every table that the program knows in an empty file, and mark the file as ours."""
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    Base.metadata.create_all(connection)
    stamp(connection, REVISION)


def stamp(connection: sa.Connection, revision: str) -> None:
    """Write which migration the file has reached, in the table that alembic reads."""
    connection.exec_driver_sql(
        "CREATE TABLE IF NOT EXISTS alembic_version (version_num VARCHAR(32) NOT NULL,"
        " CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
    )
    connection.exec_driver_sql("DELETE FROM alembic_version")
    connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (revision,))


def revision_of(connection: sa.Connection) -> str:
    """Return the migration that the file has reached; '' when it has none."""
    found = connection.exec_driver_sql(
        "SELECT count(*) FROM sqlite_master WHERE name = 'alembic_version'"
    ).scalar_one()
    if not found:
        return ""
    row = connection.exec_driver_sql("SELECT version_num FROM alembic_version").first()
    return str(row[0]) if row else ""


def meta(connection: sa.Connection) -> dict[str, str]:
    """Return the facts about this store: clinic, device, incarnation, schema."""
    rows = connection.exec_driver_sql("SELECT key, value FROM store_meta")
    return {str(row[0]): str(row[1]) for row in rows}


def put_meta(connection: sa.Connection, values: dict[str, str]) -> None:
    """Write facts about this store."""
    connection.exec_driver_sql(
        "INSERT INTO store_meta (key, value) VALUES (?,?)"
        " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        list(values.items()),
    )


def check_readable(facts: dict[str, str], wanted: str = "min_writer") -> None:
    """Refuse a store that a newer program wrote (or, `min_reader`, may not even be looked at).

    Raises NewerSchema.
    """
    if int(facts.get(wanted, "1")) > ops.SCHEMA:
        raise NewerSchema


def fingerprint(connection: sa.Connection) -> str:
    """Return a hash of all tables, indexes, triggers and views, blind to blanks and order."""
    rows = connection.exec_driver_sql(
        "SELECT type, name, tbl_name, sql FROM sqlite_master"
        " WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
        " AND name != 'alembic_version'"
    )
    lines = sorted("|".join([*row[:3], plain_sql(row[3])]) for row in rows)
    return sha256("\n".join(lines).encode()).hexdigest()


def plain_sql(sql: str) -> str:
    """Return a statement without what doesn't matter: quotes, blanks, the order of constraints."""
    plain = _BLANKS.sub(" ", sql).replace('"', "").replace("( ", "(").replace(" )", ")").strip()
    if not plain.upper().startswith("CREATE TABLE"):
        return plain
    start, end = plain.index("("), plain.rindex(")")
    parts = _parts(plain[start + 1 : end])
    columns = [part for part in parts if not part.startswith("CONSTRAINT ")]
    constraints = sorted(part for part in parts if part.startswith("CONSTRAINT "))
    return f"{plain[:start]}({', '.join([*columns, *constraints])}){plain[end + 1 :]}"


def _parts(body: str) -> list[str]:
    """Split at the commas that stand in no bracket."""
    parts, depth = [""], 0
    for letter in body:
        depth += (letter == "(") - (letter == ")")
        if letter == "," and not depth:
            parts.append("")
        else:
            parts[-1] += letter
    return [part.strip() for part in parts]
