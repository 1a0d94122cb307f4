"""Tampering with a store by raw SQL: each kind is found and named with the entries it touched."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from clinic_desktop.kernel.clock import FrozenClock
from clinic_desktop.kernel.ids import uuid7
from clinic_desktop.kernel.permissions import Actor
from clinic_desktop.modules.practice.tables import LocationRow
from clinic_desktop.storage import audit
from clinic_desktop.storage.audit import AuditEntry, AuditHead, entry_hash
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.engine import connect
from clinic_desktop.storage.faults import StoreDamaged
from clinic_desktop.storage.keys import KeyBox
from clinic_desktop.storage.trail import Finding, Tampering
from clinic_desktop.storage.verify import VerifyReport, verify, verify_recent
from tests.support.stores import ADMIN, DEVICE, Template

COLUMNS = (
    "seq, at_ms, user_id, action, outcome, kind, entity_id, patient_id, reason, detail, op_hash"
)
SHARED = "name, colour, active, version, created_at, created_by, updated_at, updated_by, removed"


@dataclass
class Crime:
    """A closed store with a history of 20 entries, and what the criminal may do with it."""

    folder: Path
    template: Template
    clock: FrozenClock
    head: AuditHead

    def sql(self, *statements: str) -> None:
        connection = connect(self.folder / "clinic-1.db", self.template.key)
        for statement in statements:
            connection.execute(statement)
        connection.close()

    def rechain(self, first: int) -> None:
        """Compute all hashes anew from an entry on, as one who holds the key can."""
        connection = connect(self.folder / "clinic-1.db", self.template.key)
        before = connection.execute(
            "SELECT hash FROM audit_event WHERE seq = ?", (first - 1,)
        ).fetchone()
        previous = bytes(before[0]) if before else audit.GENESIS
        rows = connection.execute(
            f"SELECT {COLUMNS} FROM audit_event WHERE seq >= ? ORDER BY seq", (first,)
        ).fetchall()
        for row in rows:
            previous = entry_hash(DEVICE, previous, tuple(row))
            connection.execute("UPDATE audit_event SET hash = ? WHERE seq = ?", (previous, row[0]))
        connection.close()

    def verify(self, *known: AuditHead) -> VerifyReport:
        store = self.template.open(self.folder, self.clock)
        store.leaving.clear()  # no new checkpoint on a broken chain
        report = verify(store, known)
        store.close()
        return report

    def found(self, *known: AuditHead) -> list[tuple[str, int, int]]:
        report = self.verify(*known)
        assert report.cipher_problems == report.sqlite_problems == ()
        return [(f.kind.value, f.first, f.last) for f in report.findings]


@pytest.fixture
def crime(store_template: Template, tmp_path: Path, clock: FrozenClock) -> Crime:
    folder = store_template.copy_to(tmp_path / "clinic")
    store = store_template.open(folder, clock)
    ctx = Context(store, Actor(ADMIN, "a", frozenset()), clock, lambda: uuid7(0))
    rooms: list[UUID] = []
    for number in range(10):
        clock.advance(timedelta(minutes=4))  # a signed checkpoint every fourth round or so
        with ctx.unit_of_work() as work:
            rooms.append(work.insert(LocationRow, {"name": f"Room {number}", "colour": "c"}))
            work.commit()
        with ctx.unit_of_work() as work:
            work.update(LocationRow, rooms[-1], 1, {"note": "n"})
            work.commit()
    with store.reader.connect() as connection:
        head = audit.head(connection)
    assert head.seq == 20
    store.close()
    return Crime(folder, store_template, clock, head)


def test_an_honest_store_is_found_honest(crime: Crime) -> None:
    report = crime.verify(crime.head)
    assert report.ok
    assert (report.events, report.head, report.counts["location"]) == (20, crime.head, 10)


@pytest.mark.parametrize(
    "change",
    [
        "reason = 'forged'",
        "at_ms = at_ms - 1",
        "user_id = x'018f00000000700080000000000000aa'",
        "action = 'R'",
        "outcome = 'failure'",
        "detail = ''",
        "hash = x'00'",
    ],
)
def test_an_edited_entry_is_named(crime: Crime, change: str) -> None:
    crime.sql(f"UPDATE audit_event SET {change} WHERE seq = 10")
    kinds = {kind for kind, *_ in crime.found()}
    assert kinds == {"edited"}
    first = crime.verify().findings[0]
    assert first.first == 10


def test_neighbouring_edits_are_one_range(crime: Crime) -> None:
    crime.sql("UPDATE audit_event SET reason = 'x' WHERE seq BETWEEN 7 AND 9")
    assert crime.found() == [("edited", 7, 9)]


def test_deleted_entries_are_named(crime: Crime) -> None:
    crime.sql("DELETE FROM audit_event WHERE seq IN (7, 8, 12)")
    found = crime.found()
    assert ("deleted", 7, 8) in found
    assert ("deleted", 12, 12) in found
    assert {kind for kind, *_ in found} <= {"deleted", "op-unrecorded"}


def test_the_first_entry_deleted_is_named(crime: Crime) -> None:
    crime.sql("DELETE FROM audit_event WHERE seq = 1")
    assert ("deleted", 1, 1) in crime.found()


@pytest.mark.parametrize(("one", "other"), [(7, 8), (5, 15)])
def test_exchanged_entries_are_named(crime: Crime, one: int, other: int) -> None:
    crime.sql(
        f"UPDATE audit_event SET seq = -1 WHERE seq = {one}",
        f"UPDATE audit_event SET seq = {one} WHERE seq = {other}",
        f"UPDATE audit_event SET seq = {other} WHERE seq = -1",
    )
    assert ("reordered", one, other) in crime.found()
    assert "edited" not in {kind for kind, *_ in crime.found()}


def test_a_chain_made_anew_contradicts_its_checkpoints(crime: Crime) -> None:
    crime.sql("UPDATE audit_event SET reason = 'forged' WHERE seq = 6")
    crime.rechain(6)
    ((kind, first, last),) = crime.found()
    assert kind == "re-chained"
    assert first <= 6 <= last


def test_an_overwritten_checkpoint_is_named(crime: Crime) -> None:
    crime.sql("UPDATE audit_event SET reason = 'forged' WHERE seq = 6")
    crime.rechain(6)
    crime.sql(
        "UPDATE audit_checkpoint SET head ="
        " (SELECT hash FROM audit_event e WHERE e.seq = audit_checkpoint.seq)"
    )
    kinds = {kind for kind, *_ in crime.found()}
    assert kinds == {"checkpoint-overwritten"}


CUT = (
    "DELETE FROM audit_event WHERE seq > 17",
    "DELETE FROM audit_checkpoint WHERE seq > 17",
    "DELETE FROM sync_op WHERE n > 17",
)
ROWS_BACK = (
    "UPDATE location SET note = '', version = 1 WHERE name = 'Room 8'",
    "DELETE FROM location WHERE name = 'Room 9'",
)


def test_a_cut_tail_before_a_checkpoint_is_named(crime: Crime) -> None:
    crime.sql("DELETE FROM audit_event WHERE seq > 17")
    assert ("tail-cut", 18, 20) in crime.found()


def test_a_cut_tail_is_invisible_alone_and_named_with_one_outside_head(crime: Crime) -> None:
    crime.sql(*CUT, *ROWS_BACK)
    assert crime.found() == []  # the honest limit of a chain without a witness
    assert crime.found(crime.head) == [("tail-cut", 18, 20)]


def test_a_new_chain_without_checkpoints_is_named_with_one_outside_head(crime: Crime) -> None:
    crime.sql(
        "UPDATE audit_event SET reason = 'forged' WHERE seq = 6",
        "DELETE FROM audit_checkpoint",
    )
    crime.rechain(6)
    assert crime.found() == []
    assert crime.found(crime.head) == [("re-chained", 1, 20)]


def test_an_altered_op_is_named(crime: Crime) -> None:
    crime.sql("UPDATE sync_op SET body = replace(body, 'Room 3', 'Room X') WHERE n = 7")
    assert ("op-altered", 7, 7) in crime.found()


def test_an_op_altered_with_its_hash_no_longer_fits_the_trail(crime: Crime) -> None:
    connection = connect(crime.folder / "clinic-1.db", crime.template.key)
    body = connection.execute("SELECT body FROM sync_op WHERE n = 7").fetchone()[0]
    forged = body.replace("Room 3", "Room X")
    digest = hashlib.sha256(forged.encode()).digest()
    connection.execute("UPDATE sync_op SET body = ?, hash = ? WHERE n = 7", (forged, digest))
    connection.close()
    found = crime.found()
    assert ("op-unrecorded", 7, 7) in found
    assert ("op-missing", 7, 7) in found


def test_a_deleted_op_is_named(crime: Crime) -> None:
    crime.sql("DELETE FROM sync_op WHERE n = 7")
    assert ("op-missing", 7, 7) in crime.found()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE location SET name = 'Room X' WHERE name = 'Room 3'",
        "UPDATE location SET removed = 1 WHERE name = 'Room 3'",
        "UPDATE location SET position = 7 WHERE name = 'Room 3'",
        "DELETE FROM location WHERE name = 'Room 3'",
    ],
)
def test_a_row_changed_behind_the_back_of_its_ops_is_named(crime: Crime, statement: str) -> None:
    crime.sql(statement)
    (finding,) = crime.verify().findings
    assert finding == Finding(Tampering.ROW_ALTERED, finding.first, finding.first, "location")


def test_a_row_that_no_op_made_is_named(crime: Crime) -> None:
    crime.sql(
        f"INSERT INTO location (note, position, capacity, {SHARED}, id)"
        f" SELECT '', 0, 1, {SHARED}, x'{'00' * 16}' FROM location LIMIT 1"
    )
    assert crime.found() == [("row-altered", 1, 1)]


def test_a_row_that_can_not_be_read_is_named(crime: Crime) -> None:
    crime.sql("UPDATE location SET id = x'00' WHERE name = 'Room 0'")
    assert ("row-altered", 1, 1) in crime.found()


def test_the_report_says_where_the_first_break_is(crime: Crime) -> None:
    crime.sql("UPDATE audit_event SET reason = 'x' WHERE seq IN (5, 9)")
    report = crime.verify().as_dict()
    assert report["ok"] is False
    audit_part: Any = report["audit"]
    assert (audit_part["ok"], audit_part["first_break"], audit_part["events"]) == (False, 5, 20)


def test_a_dangling_reference_is_reported(crime: Crime) -> None:
    crime.sql(
        "PRAGMA foreign_keys=OFF",
        f"INSERT INTO device (kind, position, capacity, {SHARED}, id, location_id)"
        f" SELECT '', 0, 1, {SHARED}, id, x'{'77' * 16}' FROM location LIMIT 1",
    )
    report = crime.verify()
    assert not report.ok
    assert report.as_dict()["foreign_keys"] is False


def test_the_key_of_the_template_is_needed(crime: Crime) -> None:
    with pytest.raises(StoreDamaged):
        Template(crime.folder, KeyBox.generate(), crime.template.recovery).open(
            crime.folder, crime.clock
        )


def test_a_check_of_the_newest_entries_finds_what_is_among_them(
    crime: Crime,
) -> None:
    crime.sql("UPDATE audit_event SET reason = 'x' WHERE seq = 15")
    store = crime.template.open(crime.folder, crime.clock)
    store.leaving.clear()
    found = [verify_recent(store, entries) for entries in (100, 8, 3)]
    store.close()
    assert [[(f.kind.value, f.first) for f in findings] for findings in found] == [
        [("edited", 15)],
        [("edited", 15)],
        [],
    ]


def test_a_clock_set_back_does_not_put_checkpoints_off(ctx: Context, clock: FrozenClock) -> None:
    for days in (0, -30, 0):
        clock.advance(timedelta(days=days))
        ctx.note(AuditEntry("R", "patient"))
    with ctx.reading() as connection:
        signed = connection.exec_driver_sql("SELECT seq FROM audit_checkpoint").scalars().all()
    assert signed == [1, 2]
