"""Proof that a store is whole: pages, structure, references, trail, ops, rows, attachments."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field

import sqlalchemy as sa

from clinic_desktop.storage import audit, faults
from clinic_desktop.storage.audit import AuditHead
from clinic_desktop.storage.base import Base
from clinic_desktop.storage.blobs import chunk_problems
from clinic_desktop.storage.evidence import compare_ops, compare_rows
from clinic_desktop.storage.segments import ChainBreak, recorded_breaks, unrecorded
from clinic_desktop.storage.store import Store
from clinic_desktop.storage.trail import Finding, TrailReport, walk

_MOST_LISTED = 100
Progress = Callable[[str], None]


def _silent(_step: str) -> None:
    return


@dataclass(frozen=True)
class VerifyReport:
    """What was checked and found. `counts` has the living rows of each kind.

    `broken_references` names tables and rowids; `findings` is what was tampered with, for ever;
    `breaks` are those breaks of the trail that were recorded before.
    """

    cipher_problems: tuple[str, ...]
    sqlite_problems: tuple[str, ...]
    broken_references: tuple[str, ...]
    events: int
    head: AuditHead
    findings: tuple[Finding, ...]
    counts: dict[str, int] = field(default_factory=dict)
    breaks: tuple[ChainBreak, ...] = ()
    attachment_problems: tuple[str, ...] = ()

    @property
    def audit_ok(self) -> bool:
        """Tell whether the trail, the ops and the rows fit together."""
        return not self.findings

    @property
    def ok(self) -> bool:
        """Tell whether everything is as it was written."""
        wrong = self.cipher_problems or self.sqlite_problems or self.broken_references
        return not wrong and not self.attachment_problems and self.audit_ok

    @property
    def new_findings(self) -> tuple[Finding, ...]:
        """Return what was tampered with since the last break was recorded."""
        return unrecorded(self.findings, self.breaks)

    def as_dict(self) -> dict[str, object]:
        """Return the form that `verify --json` prints."""
        first = next(iter(self.findings), None)
        new = self.new_findings
        return {
            "ok": self.ok,
            "cipher_integrity": not self.cipher_problems,
            "sqlite_integrity": not self.sqlite_problems,
            "foreign_keys": not self.broken_references,
            "attachments": not self.attachment_problems,
            "audit": {
                "ok": self.audit_ok,
                "events": self.events,
                "head": self.head.text(),
                "first_break": None if first is None else first.first,
                "findings": [
                    {
                        "kind": f.kind.value,
                        "first": f.first,
                        "last": f.last,
                        "detail": f.detail,
                        "recorded": f not in new,
                    }
                    for f in self.findings
                ],
                "segments": [
                    {
                        "begins": item.seq,
                        "first": item.finding.first,
                        "last": item.finding.last,
                        "good": item.good.text(),
                        "observed": item.observed.text(),
                    }
                    for item in self.breaks
                ],
            },
            "problems": [
                *self.cipher_problems,
                *self.sqlite_problems,
                *self.broken_references,
                *self.attachment_problems,
            ],
            **self.counts,
        }


def verify(
    store: Store,
    known_heads: Iterable[AuditHead] = (),
    *,
    progress: Progress = _silent,
) -> VerifyReport:
    """Check everything, while the store stays in use. Reads all of it: minutes for a large one.

    `known_heads` come from outside the store: backup headers, printed day sheets. Damage is
    reported, not raised.
    """
    progress("pages")
    _empty_the_log(store)
    with store.reader.connect() as connection:
        cipher = _problems(connection, "PRAGMA cipher_integrity_check")
        progress("structure")
        structure = _problems(connection, "PRAGMA integrity_check")
        structure = tuple(line for line in structure if line != "ok")
    if cipher or structure:
        return VerifyReport(cipher, structure, (), *_trail_if_readable(store, known_heads))
    with store.reader.connect() as connection:
        references = _broken_references(connection)
        progress("audit")
        trail = walk(connection, store.device, known_heads)
        progress("ops")
        findings = [*trail.findings, *compare_ops(connection)]
        progress("rows")
        altered, counts = compare_rows(connection, synced_classes())
        findings += altered
        breaks = recorded_breaks(connection)
        progress("attachments")
        attachments = chunk_problems(connection, store.folder)[:_MOST_LISTED]
    ends = (trail.events, trail.head)
    found = tuple(findings)
    return VerifyReport(cipher, structure, references, *ends, found, counts, breaks, attachments)


def verify_recent(store: Store, entries: int = 5000) -> tuple[Finding, ...]:
    """Check the newest entries of the trail: a fifth of a second, for each start."""
    with store.reader.connect() as connection:
        last = audit.head(connection).seq
        return tuple(walk(connection, store.device, after=max(0, last - entries)).findings)


def _trail_if_readable(
    store: Store, known_heads: Iterable[AuditHead]
) -> tuple[int, AuditHead, tuple[Finding, ...]]:
    try:
        with store.reader.connect() as connection:
            trail = walk(connection, store.device, known_heads)
    except faults.StoreFailure:
        trail = TrailReport()
    return trail.events, trail.head, tuple(trail.findings)


def _empty_the_log(store: Store) -> None:
    """Bring all pages into the main file: the page check doesn't read the log.

    On a full disk that waits for room; the pages that are in the file are checked all the same.
    """
    with suppress(faults.StoreFailure), store.writer.connect() as connection:
        plain = connection.execution_options(begin=None)
        plain.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


def _problems(connection: sa.Connection, pragma: str) -> tuple[str, ...]:
    try:
        lines = [str(row[0]) for row in connection.exec_driver_sql(pragma)]
    except faults.StoreFailure as failure:
        return (failure.message(),)
    return tuple(lines[:_MOST_LISTED])


def _broken_references(connection: sa.Connection) -> tuple[str, ...]:
    rows = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchmany(_MOST_LISTED)
    return tuple(f"{row[0]} row {row[1]} refers to a missing {row[2]}" for row in rows)


def synced_classes() -> list[type[Base]]:
    """Return the classes of all synced tables, in order of name."""
    found: list[type[Base]] = [
        mapper.class_ for mapper in Base.registry.mappers if mapper.class_.merge_class is not None
    ]
    return sorted(found, key=lambda row_class: row_class.__tablename__)
