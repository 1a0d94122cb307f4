"""Findings in the audit trail: each kind of tampering with its name and the entries it touches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import permutations
from typing import Any

import sqlalchemy as sa

from clinic_desktop.storage.audit import GENESIS, AuditHead, checkpoint_message, entry_hash
from clinic_desktop.storage.device import Device

_ENTRIES = (
    "SELECT seq, at_ms, user_id, action, outcome, kind, entity_id, patient_id, reason, detail,"
    " op_hash, hash FROM audit_event WHERE seq > ? ORDER BY seq"
)
_BEFORE = "SELECT hash FROM audit_event WHERE seq = ?"
_CHECKPOINTS = "SELECT seq, head, at_ms, signature FROM audit_checkpoint ORDER BY seq"
_PAGE = 2000
_MOST_TO_MATCH = 12  # broken entries among which an exchange is looked for


class Tampering(StrEnum):
    """What was done to the trail."""

    EDITED = "edited"
    DELETED = "deleted"
    REORDERED = "reordered"
    RECHAINED = "re-chained"
    CHECKPOINT_FORGED = "checkpoint-overwritten"
    TAIL_CUT = "tail-cut"
    OP_ALTERED = "op-altered"
    OP_MISSING = "op-missing"
    OP_UNRECORDED = "op-unrecorded"
    ROW_ALTERED = "row-altered"


@dataclass(frozen=True, slots=True)
class Finding:
    """One piece of evidence: entries `first` to `last` of the trail (or ops, by number)."""

    kind: Tampering
    first: int
    last: int
    detail: str = ""


@dataclass
class TrailReport:
    """The result of walking the chain once."""

    events: int = 0
    head: AuditHead = field(default_factory=lambda: AuditHead(0, GENESIS))
    findings: list[Finding] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Entry:
    seq: int
    content: tuple[Any, ...]
    hash: bytes


@dataclass(frozen=True, slots=True)
class _Broken:
    entry: _Entry
    previous: bytes


def walk(
    connection: sa.Connection,
    device: Device,
    known_heads: Iterable[AuditHead] = (),
    after: int = 0,
) -> TrailReport:
    """Recompute the chain and compare it with the signed checkpoints and heads known outside.

    Without an outside head a cut tail after the last checkpoint can't be seen; with one it is.
    With `after` the walk begins behind that entry and trusts it.
    """
    report = TrailReport()
    heads, broken = _heads_to_check(connection, device, known_heads, report), list[_Broken]()
    previous, expected = _hash_of(connection, after), after + 1
    seen: dict[int, bytes] = {after: previous}
    for entry in _entries(connection, after):
        if entry.seq != expected:
            _gap(report, expected, entry.seq)
            broken_here = False  # the entry after a gap can't fit; the gap is its name
        else:
            fields = (entry.seq, *entry.content)
            broken_here = entry_hash(device.id, previous, fields) != entry.hash
        if broken_here:
            broken.append(_Broken(entry, previous))
        if entry.seq in heads:
            seen[entry.seq] = entry.hash
        previous, expected = entry.hash, entry.seq + 1
        report.events += 1
        report.head = AuditHead(entry.seq, entry.hash)
    report.findings += _name_broken(device, broken)
    report.findings += _compare_heads(report.head.seq, seen, heads)
    report.findings.sort(key=lambda finding: (finding.first, finding.last))
    return report


def _hash_of(connection: sa.Connection, seq: int) -> bytes:
    row = connection.exec_driver_sql(_BEFORE, (seq,)).first() if seq else None
    return bytes(row[0]) if row else GENESIS


def _entries(connection: sa.Connection, after: int) -> Iterator[_Entry]:
    streaming = connection.execution_options(yield_per=_PAGE)
    rows = streaming.exec_driver_sql(_ENTRIES, (after,))
    for row in rows:
        yield _Entry(row[0], tuple(row[1:11]), bytes(row[11]))


def _gap(report: TrailReport, expected: int, found: int) -> None:
    report.findings.append(Finding(Tampering.DELETED, expected, found - 1))


def _heads_to_check(
    connection: sa.Connection,
    device: Device,
    known_heads: Iterable[AuditHead],
    report: TrailReport,
) -> dict[int, list[bytes]]:
    heads: dict[int, list[bytes]] = {}
    for seq, digest, at_ms, signature in connection.exec_driver_sql(_CHECKPOINTS):
        message = checkpoint_message(device.id, seq, bytes(digest), at_ms)
        if device.verify(message, bytes(signature)):
            heads.setdefault(seq, []).append(bytes(digest))
        else:
            report.findings.append(Finding(Tampering.CHECKPOINT_FORGED, seq, seq))
    for known in known_heads:
        heads.setdefault(known.seq, []).append(known.hash)
    return heads


def _compare_heads(
    last: int, seen: dict[int, bytes], heads: dict[int, list[bytes]]
) -> list[Finding]:
    """Name what the heads show: entries behind the end, or a chain that was made anew."""
    good, findings, broken = 0, list[Finding](), False
    beyond = [seq for seq in heads if seq > last]
    if beyond:
        findings.append(Finding(Tampering.TAIL_CUT, last + 1, max(beyond)))
    for seq in sorted(heads):
        if seq > last or seq not in seen:
            continue
        if all(digest == seen[seq] for digest in heads[seq]):
            good, broken = seq, False
        elif not broken:  # the heads after the first that differs are of the same making
            findings.append(Finding(Tampering.RECHAINED, good + 1, seq))
            broken = True
    return findings


def _name_broken(device: Device, broken: list[_Broken]) -> list[Finding]:
    moved = _exchanged(device, broken) if 1 < len(broken) <= _MOST_TO_MATCH else set()
    findings = []
    if moved:
        findings.append(Finding(Tampering.REORDERED, min(moved), max(moved)))
    numbers = [item.entry.seq for item in broken]
    # The entry after an exchanged one can't fit either.
    rest = [seq for seq in numbers if seq not in moved and seq - 1 not in moved]
    findings += [Finding(Tampering.EDITED, first, last) for first, last in runs(rest)]
    return findings


def _exchanged(device: Device, broken: list[_Broken]) -> set[int]:
    """Return the numbers of entries whose content is right under another one's number."""
    hashes = {item.entry.hash for item in broken}
    before = hashes | {item.previous for item in broken}
    moved: set[int] = set()
    for one, other in permutations((item.entry for item in broken), 2):
        fields = (other.seq, *one.content)
        if any(entry_hash(device.id, previous, fields) in hashes for previous in before):
            moved |= {one.seq, other.seq}
    return moved


def runs(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Return ascending numbers as ranges of neighbours."""
    found: list[tuple[int, int]] = []
    for number in numbers:
        if found and number == found[-1][1] + 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return found
