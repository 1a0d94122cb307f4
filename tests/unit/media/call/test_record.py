"""What is kept of a call, second by second."""

from __future__ import annotations

from typing import Any

from clinic_desktop.media.call.record import CallRecord


def counts(**more: Any) -> dict[str, Any]:
    return {"silent": 0.1, "level": 6, "gen": 1, "octets_in": 0, "octets_out": 0, **more}


def a_call() -> CallRecord:
    record = CallRecord(began=0)
    record.came("p", "patient", "Ana", 1_000)
    record.connected("p", 2_000)
    return record


def test_a_silence_is_a_gap_from_its_first_moment() -> None:
    record = a_call()
    record.counted("p", counts(), 3_000)
    record.counted("p", counts(silent=3.5), 10_000)
    record.counted("p", counts(silent=9.5), 16_000)
    record.counted("p", counts(silent=0.2), 18_000)
    assert record.people["p"].gaps == [[6_500, 18_000]]


def test_a_gap_that_is_open_at_the_end_ends_with_the_call() -> None:
    record = a_call()
    record.counted("p", counts(silent=5.0), 10_000)
    record.end(12_000)
    assert record.people["p"].gaps == [[5_000, 12_000]]
    assert record.people["p"].left == record.ended == 12_000


def test_rungs_are_noted_when_they_change() -> None:
    record = a_call()
    for second, level in enumerate([6, 6, 4, 4, 7]):
        record.counted("p", counts(level=level), second * 1000)
    assert record.people["p"].rungs == [(0, 6), (2000, 4), (4000, 7)]


def test_bytes_add_up_over_generations() -> None:
    record = a_call()
    record.counted("p", counts(octets_in=100, octets_out=10), 3_000)
    record.counted("p", counts(octets_in=250, octets_out=20), 4_000)
    record.counted("p", counts(gen=2, octets_in=40, octets_out=5), 5_000)
    person = record.people["p"]
    assert (person.octets_in, person.octets_out) == (290, 25)


def test_who_comes_back_is_the_same_person() -> None:
    record = a_call()
    record.left("p", 5_000)
    record.came("p", "patient", "", 9_000)
    assert record.people["p"].left is None
    assert record.people["p"].name == "Ana"
    assert record.people["p"].came == 1_000


def test_what_is_not_known_is_not_counted() -> None:
    record = CallRecord(began=0)
    record.counted("p", counts(), 1_000)
    record.left("p", 2_000)
    record.connected("p", 2_000)
    assert record.people == {}
