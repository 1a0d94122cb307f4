"""When a patient can come, as typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.modules.agenda.presenters.free_times import parse_free_times

SPANISH = ("lun", "mar", "mié", "jue", "vie", "sáb", "dom")


@pytest.mark.parametrize(
    ("typed", "times"),
    [
        ("", {}),
        ("Mon 9-12", {0: ((540, 720),)}),
        ("mie 9-12, jue 16:30-19", {2: ((540, 720),), 3: ((990, 1140),)}),
        ("thursday 9–10; thu 8.30-9", {3: ((510, 540), (540, 600))}),
        ("vie", {4: ((0, 1440),)}),
    ],
)
def test_days_and_hours_are_read_in_both_languages(typed, times):
    assert parse_free_times(typed, SPANISH.__getitem__) == (times, "")


@pytest.mark.parametrize("typed", ["m 9-12", "Mon 12-9", "Mon 9:75-10", "Mon 9-25", "soon", "9-12"])
def test_what_is_not_understood_is_said_with_an_example(typed):
    times, problem = parse_free_times(typed, SPANISH.__getitem__)
    assert times == {}
    assert typed in problem
    assert "9-12" in problem


@given(st.text(max_size=40))
def test_any_text_gives_times_or_a_sentence(typed):
    times, problem = parse_free_times(typed, SPANISH.__getitem__)
    assert not (times and problem)
    assert all(0 <= day < 7 for day in times)
    assert all(0 <= low < high <= 1440 for spans in times.values() for low, high in spans)
