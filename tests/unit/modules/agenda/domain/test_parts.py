"""Mornings and afternoons follow the clinic's midday break."""

from __future__ import annotations

import pytest

from clinic_desktop.modules.agenda.domain.parts import PartsOfDay, parts_of_day

H = 60
CLOSED: tuple[tuple[int, int], ...] = ()
THROUGH = ((8 * H, 20 * H),)


@pytest.mark.parametrize(
    ("week", "midday"),
    [
        ([((9 * H, 13 * H), (16 * H, 20 * H))] * 5 + [CLOSED] * 2, 13 * H),
        ([CLOSED, ((8 * H, 12 * H), (13 * H, 17 * H)), THROUGH], 12 * H),
        ([THROUGH] * 7, 14 * H),
        ([CLOSED] * 7, 14 * H),
        ([((8 * H, 10 * H), (10 * H + 30, 18 * H))] * 5, 14 * H),  # a pause for coffee
        ([((9 * H, 10 * H), (10 * H + 15, 13 * H + 30), (15 * H, 18 * H))], 13 * H + 30),
        ([((9 * H, 13 * H), (13 * H, 18 * H))], 14 * H),  # two shifts without a break
    ],
)
def test_the_morning_ends_where_the_midday_break_begins(week, midday):
    halves = parts_of_day(week)
    assert halves.midday == midday
    assert halves.morning == ((0, midday),)
    assert halves.afternoon == ((midday, 24 * H),)


def test_a_clinic_without_hours_has_halves():
    assert parts_of_day(()) == PartsOfDay(14 * H)
