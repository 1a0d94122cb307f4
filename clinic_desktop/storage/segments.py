"""Segments of the trail: a break is recorded in the trail itself, and a new segment begins there.

Nothing is repaired. Work goes on in the new segment, and the break is found by every later check.
"""

from __future__ import annotations

import json
import platform
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop import __version__
from clinic_desktop.kernel.clock import Clock, milliseconds
from clinic_desktop.storage import audit
from clinic_desktop.storage.audit import GENESIS, AuditEntry, AuditHead
from clinic_desktop.storage.canonical import canonical_json
from clinic_desktop.storage.store import Store
from clinic_desktop.storage.trail import Finding, Tampering

KIND = "chain-break"
NOBODY = UUID(int=0)
_OF_THE_CHAIN = frozenset(
    {
        Tampering.EDITED,
        Tampering.DELETED,
        Tampering.REORDERED,
        Tampering.RECHAINED,
        Tampering.CHECKPOINT_FORGED,
        Tampering.TAIL_CUT,
    }
)
_RECORDED = "SELECT seq, at_ms, detail FROM audit_event WHERE kind = ? ORDER BY seq"
_HASH = "SELECT seq, hash FROM audit_event WHERE seq < ? ORDER BY seq DESC LIMIT 1"


@dataclass(frozen=True, slots=True)
class ChainBreak:
    """One recorded break: entry `seq` begins the new segment.

    `good` is the last head that fits, `observed` the end of the trail as it was found.
    """

    seq: int
    at_ms: int
    finding: Finding
    good: AuditHead
    observed: AuditHead

    def covers(self, found: Finding) -> bool:
        """Tell whether a finding is this break, seen again."""
        mine = self.finding
        return found.kind in _OF_THE_CHAIN and found.first <= mine.last and mine.first <= found.last


def recorded_breaks(connection: sa.Connection) -> tuple[ChainBreak, ...]:
    """Return the breaks that the trail tells of, oldest first."""
    rows = connection.exec_driver_sql(_RECORDED, (KIND,))
    found = (_read(row[0], row[1], row[2]) for row in rows)
    return tuple(item for item in found if item is not None)


def unrecorded(findings: Iterable[Finding], known: Iterable[ChainBreak]) -> tuple[Finding, ...]:
    """Return the findings that no recorded break covers."""
    breaks = tuple(known)
    return tuple(f for f in findings if not any(item.covers(f) for item in breaks))


def record_breaks(
    store: Store, clock: Clock, findings: Iterable[Finding]
) -> tuple[ChainBreak, ...]:
    """Record each new break of the chain and begin a signed segment; returns what was new."""
    wanted = [f for f in findings if f.kind in _OF_THE_CHAIN]
    if not wanted or store.viewing:
        return ()
    now = milliseconds(clock.now())
    with store.writer.connect() as connection:
        new = unrecorded(wanted, recorded_breaks(connection))
        if not new:
            return ()
        last = _end_of_all_segments(connection, new)
        observed = audit.head(connection)
        entries = [_entry(connection, found, observed) for found in new]
        user = store.user_id or NOBODY
        end = audit.append(connection, store.device, user, now, entries, last)
        audit.checkpoint(connection, store.device, now, end)
        connection.commit()
        return tuple(item for item in recorded_breaks(connection) if item.seq > last.seq)


def _end_of_all_segments(connection: sa.Connection, new: Iterable[Finding]) -> AuditHead:
    """Return where the new segment begins: behind a cut tail, so that its gap stays a gap."""
    end = audit.head(connection)
    beyond = [found.last for found in new if found.kind is Tampering.TAIL_CUT]
    return AuditHead(max([end.seq, *beyond]), end.hash)


def _entry(connection: sa.Connection, found: Finding, observed: AuditHead) -> AuditEntry:
    row = connection.exec_driver_sql(_HASH, (found.first,)).first()
    good = AuditHead(row[0], bytes(row[1])) if row else AuditHead(0, GENESIS)
    detail = {
        "found": found.kind.value,
        "first": found.first,
        "last": found.last,
        "good": good.text(),
        "observed": observed.text(),
        "program": __version__,
        "system": platform.platform(terse=True),
    }
    return AuditEntry("E", KIND, outcome="failed", detail=canonical_json(detail))


def _read(seq: int, at_ms: int, detail: str) -> ChainBreak | None:
    try:
        told = json.loads(detail)
        finding = Finding(Tampering(told["found"]), int(told["first"]), int(told["last"]))
        good, observed = AuditHead.parse(told["good"]), AuditHead.parse(told["observed"])
    except (ValueError, KeyError, TypeError):  # an entry that was edited is a finding itself
        return None
    return ChainBreak(seq, at_ms, finding, good, observed)
