"""A broken trail: work goes on in a new segment, and the break is found for ever."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from clinic_desktop.app.safekeeping import Safekeeping, TrailBroken
from clinic_desktop.kernel.clock import FrozenClock
from clinic_desktop.storage.audit import AuditEntry, AuditHead, entry_hash
from clinic_desktop.storage.engine import connect
from clinic_desktop.storage.segments import ChainBreak, record_breaks, recorded_breaks
from clinic_desktop.storage.store import Store
from clinic_desktop.storage.verify import verify
from tests.support.crashing import context_of
from tests.support.stores import DEVICE, Template

COLUMNS = (
    "seq, at_ms, user_id, action, outcome, kind, entity_id, patient_id, reason, detail, op_hash"
)


@dataclass
class House:
    """A clinic's store that is opened, left, and tampered with in between."""

    folder: Path
    template: Template
    clock: FrozenClock

    def visit(self, entries: int = 0) -> Store:
        store = self.template.open(self.folder, self.clock)
        for number in range(entries):
            context_of(store).note(AuditEntry("E", "session", detail=str(number)))
        return store

    def sql(self, statement: str) -> None:
        connection = connect(self.folder / "clinic-1.db", self.template.key)
        connection.execute(statement)
        connection.close()

    def rechain(self, first: int) -> None:
        connection = connect(self.folder / "clinic-1.db", self.template.key)
        before = "SELECT hash FROM audit_event WHERE seq = ?"
        previous = bytes(connection.execute(before, (first - 1,)).fetchone()[0])
        rows = connection.execute(
            f"SELECT {COLUMNS} FROM audit_event WHERE seq >= ? ORDER BY seq", (first,)
        ).fetchall()
        for row in rows:
            previous = entry_hash(DEVICE, previous, tuple(row))
            connection.execute("UPDATE audit_event SET hash = ? WHERE seq = ?", (previous, row[0]))
        connection.close()

    def keeper(self, store: Store) -> Safekeeping:
        return Safekeeping(store, self.clock, self.folder / "backups")


def breaks(store: Store) -> tuple[ChainBreak, ...]:
    with store.reader.connect() as connection:
        return recorded_breaks(connection)


@pytest.fixture
def house(store_template: Template, tmp_path: Path, clock: FrozenClock) -> House:
    made = House(store_template.copy_to(tmp_path / "clinic"), store_template, clock)
    made.visit(20).close()  # signs entry 20
    return made


def edit(house: House) -> None:
    house.sql("UPDATE audit_event SET detail = 'x' WHERE seq = 7")


def delete(house: House) -> None:
    house.sql("DELETE FROM audit_event WHERE seq IN (7, 8)")


def cut(house: House) -> None:
    house.sql("DELETE FROM audit_event WHERE seq > 15")


def rewrite(house: House) -> None:
    edit(house)
    house.rechain(7)


def forge(house: House) -> None:
    house.sql("UPDATE audit_checkpoint SET signature = zeroblob(64) WHERE seq = 20")


@pytest.mark.parametrize(
    ("crime", "found", "first", "last", "begins"),
    [
        (edit, "edited", 7, 7, 21),
        (delete, "deleted", 7, 8, 21),
        (cut, "tail-cut", 16, 20, 21),  # behind the gap, which stays a gap
        (rewrite, "re-chained", 2, 20, 21),
        (forge, "checkpoint-overwritten", 20, 20, 21),
    ],
)
def test_work_goes_on_and_the_break_stays(
    house: House,
    crime: Callable[[House], None],
    found: str,
    first: int,
    last: int,
    begins: int,
) -> None:
    crime(house)
    store = house.visit()
    with pytest.raises(TrailBroken) as told:
        house.keeper(store).look_at_trail()
    assert f"{found}, entries {first} to {last}" in told.value.message()
    (recorded,) = breaks(store)
    assert (recorded.seq, recorded.finding.kind.value) == (begins, found)
    assert recorded.observed.seq == (15 if crime is cut else 20)
    assert recorded.good.seq == first - 1
    context_of(store).note(AuditEntry("E", "session", detail="work goes on"))
    store.close()

    for _ in range(2):  # for ever: in every later check, but as what is known
        store = house.visit()
        keeper = house.keeper(store)
        keeper.look_at_trail()
        assert keeper.breaks == (recorded,)
        report = verify(store)
        assert not report.ok
        assert report.findings
        assert report.new_findings == ()
        told_of = report.as_dict()["audit"]
        assert isinstance(told_of, dict)
        assert [item["recorded"] for item in told_of["findings"]] == [True] * len(report.findings)
        assert [item["begins"] for item in told_of["segments"]] == [begins]
        store.close()


def test_the_next_crime_is_news_again(house: House) -> None:
    edit(house)
    store = house.visit()
    with pytest.raises(TrailBroken):
        house.keeper(store).look_at_trail()
    store.close()
    house.visit(10).close()
    house.sql("UPDATE audit_event SET detail = 'y' WHERE seq = 25")
    store = house.visit()
    with pytest.raises(TrailBroken) as told:
        house.keeper(store).look_at_trail()
    assert "entries 25 to 25" in told.value.message()
    assert [item.finding.first for item in breaks(store)] == [7, 25]
    store.close()


def test_who_takes_the_record_away_makes_a_new_break(house: House) -> None:
    edit(house)
    store = house.visit()
    with pytest.raises(TrailBroken):
        house.keeper(store).look_at_trail()
    store.close()
    house.sql("DELETE FROM audit_event WHERE seq = 21")
    store = house.visit()
    report = verify(store)
    assert {f.kind.value for f in report.new_findings} >= {"edited", "tail-cut"}
    store.close()


def test_a_cut_that_only_a_backup_knows_of_is_recorded(house: House) -> None:
    store = house.visit()
    head = AuditHead(40, bytes(32))  # a backup's header saw forty entries
    recorded = record_breaks(store, house.clock, verify(store, [head]).new_findings)
    assert [(item.seq, item.finding.first) for item in recorded] == [(41, 21)]
    report = verify(store, [head])
    assert [(f.kind.value, f.first, f.last) for f in report.findings] == [("deleted", 21, 40)]
    assert report.new_findings == ()
    store.close()


def test_a_whole_trail_has_no_segments(house: House) -> None:
    store = house.visit()
    house.keeper(store).look_at_trail()
    assert record_breaks(store, house.clock, verify(store).findings) == ()
    assert breaks(store) == ()
    store.close()
