"""Stamps, canonical JSON, the text form of an audit head."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.storage.audit import AuditHead, entry_hash
from clinic_desktop.storage.canonical import canonical_json
from clinic_desktop.storage.ops import HybridClock
from clinic_desktop.storage.throttle import delay_seconds
from clinic_desktop.storage.trail import runs


@given(st.lists(st.integers(0, 1 << 42), min_size=2))
def test_stamps_always_rise_and_never_lag(times: list[int]) -> None:
    clock = HybridClock(0, 0)
    stamps = [clock.tick(now) for now in times]
    assert stamps == sorted(set(stamps))
    assert all(stamp[0] >= now for stamp, now in zip(stamps, times, strict=True))


class Colour(StrEnum):
    RED = "red"


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(VALUES)
def test_canonical_json_is_one_spelling(value: object) -> None:
    text = canonical_json(value)
    assert json.loads(text) == value
    assert canonical_json(json.loads(text)) == text


def test_canonical_forms() -> None:
    value = {
        "b": b"\x00\xff",
        "a": [UUID(int=1), Decimal("1.10"), Colour.RED, date(1899, 12, 31)],
        "t": datetime(2026, 1, 2, tzinfo=UTC),
    }
    assert canonical_json(value) == (
        '{"a":["00000000-0000-0000-0000-000000000001","1.10","red","1899-12-31"],'
        '"b":"AP8=","t":"2026-01-02T00:00:00+00:00"}'
    )
    with pytest.raises(TypeError):
        canonical_json(1.5)  # floats have no one spelling


@given(st.integers(0, 1 << 50), st.binary(min_size=32, max_size=32))
def test_a_head_on_paper_reads_back(seq: int, digest: bytes) -> None:
    head = AuditHead(seq, digest)
    assert AuditHead.parse(f" {head.text()}\n") == head


@pytest.mark.parametrize("text", ["", "1", "x:00", "1:zz", ":", "1:00", "-1:" + "00" * 32])
def test_what_is_no_head_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        AuditHead.parse(text)


def test_a_hash_depends_on_device_previous_and_every_field() -> None:
    device, fields = UUID(int=1), (1, "a", None)
    known = entry_hash(device, bytes(32), fields)
    others = {
        entry_hash(UUID(int=2), bytes(32), fields),
        entry_hash(device, b"\x01" * 32, fields),
        entry_hash(device, bytes(32), (1, "a", "")),
        entry_hash(device, bytes(32), ("1", "a", None)),
        entry_hash(device, bytes(32), (1, None, "a")),
    }
    assert len(others) == 5
    assert known not in others


def test_the_pause_doubles_up_to_a_minute() -> None:
    assert [delay_seconds(n) for n in range(10)] == [0, 1, 2, 4, 8, 16, 32, 60, 60, 60]
    assert delay_seconds(10**6) == 60


@given(st.sets(st.integers(0, 60)))
def test_runs_cover_exactly_the_numbers(numbers: set[int]) -> None:
    ranges = runs(sorted(numbers))
    covered = [n for first, last in ranges for n in range(first, last + 1)]
    assert covered == sorted(numbers)
    assert all(b[0] - a[1] > 1 for a, b in pairwise(ranges))
