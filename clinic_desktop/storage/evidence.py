"""Ops against the trail, and rows against their ops: nothing was changed behind their back."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

import sqlalchemy as sa

from clinic_desktop.storage.base import BOOKKEEPING, Base, table_of
from clinic_desktop.storage.canonical import plain
from clinic_desktop.storage.ops import TOMBSTONE
from clinic_desktop.storage.trail import Finding, Tampering, runs

_PAGE = 2000
_OPS = "SELECT n, body, hash FROM sync_op ORDER BY n"
_RECORDED = "SELECT seq, op_hash FROM audit_event WHERE op_hash IS NOT NULL ORDER BY seq"
_BY_ROW = "SELECT row_id, kind, body FROM sync_op ORDER BY row_id, n"


def compare_ops(connection: sa.Connection) -> list[Finding]:
    """Find ops whose body doesn't fit its hash, that the trail lacks, or that are gone.

    Both are written in the same order, so one walk side by side is enough while they agree.
    """
    altered: list[int] = []
    ops: list[tuple[int, bytes]] = []
    recorded: list[tuple[int, bytes]] = []
    trail = _stream(connection, _RECORDED)
    for n, body, digest in _stream(connection, _OPS):
        if hashlib.sha256(body.encode()).digest() != bytes(digest):
            altered.append(n)
        entry = next(trail, None)
        if entry is not None and bytes(entry[1]) == bytes(digest):
            continue
        ops.append((n, bytes(digest)))
        if entry is not None:
            recorded.append((entry[0], bytes(entry[1])))
    recorded += [(seq, bytes(digest)) for seq, digest in trail]
    findings = [Finding(Tampering.OP_ALTERED, *run) for run in runs(altered)]
    return findings + _difference(ops, recorded)


def _difference(ops: list[tuple[int, bytes]], recorded: list[tuple[int, bytes]]) -> list[Finding]:
    known_ops = {digest for _, digest in ops}
    known_entries = {digest for _, digest in recorded}
    extra = [n for n, digest in ops if digest not in known_entries]
    gone = [seq for seq, digest in recorded if digest not in known_ops]
    return [Finding(Tampering.OP_UNRECORDED, *run) for run in runs(extra)] + [
        Finding(Tampering.OP_MISSING, *run) for run in runs(gone)
    ]


def _stream(connection: sa.Connection, query: str) -> Iterator[Any]:
    streaming = connection.execution_options(yield_per=_PAGE)
    return iter(streaming.exec_driver_sql(query))


class _Rows:
    """The rows of one table in order of id, compared with their ops as these arrive."""

    def __init__(self, connection: sa.Connection, row_class: type[Base]) -> None:
        table = table_of(row_class)
        streaming = connection.execution_options(yield_per=_PAGE)
        rows = streaming.execute(sa.select(table).order_by(table.c.id))
        self._rows: Iterator[Any] = iter(rows.mappings())
        self._number = 1
        self.living = 0
        self.wrong: list[int] = []
        self._row = self._next()

    def expect(self, row_id: bytes, values: dict[str, Any]) -> None:
        """Compare the next row; rows before it have no op, and it may be gone."""
        while self._row is not None and self._row["id"].bytes < row_id:
            self._step(right=False)
        if self._row is None or self._row["id"].bytes != row_id:
            self.wrong.append(self._number)
            return
        self._step(right=not _differs(self._row, values))

    def finish(self) -> None:
        """Count the rows that are left: no op made them."""
        while self._row is not None:
            self._step(right=False)

    def _step(self, *, right: bool) -> None:
        assert self._row is not None
        if not right:
            self.wrong.append(self._number)
        self.living += not self._row["removed"]
        self._number += 1
        self._row = self._next()

    def _next(self) -> Any:
        try:
            return next(self._rows, None)
        except (ValueError, TypeError, LookupError):  # a value that its column can't hold
            self.wrong.append(self._number)
            return None


def compare_rows(
    connection: sa.Connection, row_classes: list[type[Base]]
) -> tuple[list[Finding], dict[str, int]]:
    """Find rows of synced tables that differ from what their ops say; count the living ones.

    A finding's numbers count the rows of a table in order of id; its detail names the table. All
    ops are read once, in order of row, which is nearly the order they were written in.
    """
    tables = {c.__tablename__: _Rows(connection, c) for c in row_classes}
    for row_id, group in groupby(_stream(connection, _BY_ROW), key=itemgetter(0)):
        folded: dict[str, dict[str, Any]] = {}
        for _, kind, body in group:
            _fold(folded.setdefault(kind, {}), body)
        for kind, values in folded.items():
            if kind in tables:
                tables[kind].expect(bytes(row_id), values)
    findings = []
    for kind, rows in tables.items():
        rows.finish()
        findings += [Finding(Tampering.ROW_ALTERED, *run, detail=kind) for run in runs(rows.wrong)]
    return findings, {kind: rows.living for kind, rows in tables.items()}


def _fold(values: dict[str, Any], body: str) -> None:
    op = json.loads(body)
    values.update(op["v"])
    if op["k"] == "del":
        values[TOMBSTONE] = True


def _differs(row: Any, values: dict[str, Any]) -> bool:
    if bool(row["removed"]) != bool(values.get(TOMBSTONE, False)):
        return True
    return any(
        name not in BOOKKEEPING and name in row and plain(row[name]) != value
        for name, value in values.items()
        if name != TOMBSTONE
    )
