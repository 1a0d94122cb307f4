"""Round numbers for the axes of plots."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.kernel.plot import rounded_span, step_of, steps

spans = st.tuples(st.floats(-1e6, 1e6), st.floats(0.001, 1e6)).map(lambda s: (s[0], s[0] + s[1]))


@given(span=spans, most=st.integers(2, 12))
def test_steps_are_round_few_and_inside(span: tuple[float, float], most: int):
    low, high = span
    step = step_of(low, high, most)
    found = steps(low, high, most)
    assert len(found) <= most + 1
    assert all(low - step * 1e-6 <= place <= high + step * 1e-6 for place in found)
    assert f"{step:.0e}"[0] in "125"


@given(span=spans)
def test_a_rounded_span_holds_the_values_and_little_more(span: tuple[float, float]):
    low, high = rounded_span(*span)
    step = step_of(*span)
    assert low <= span[0] + step * 1e-6
    assert high >= span[1] - step * 1e-6
    assert high - low <= (span[1] - span[0]) + 2.001 * step


def test_one_value_has_room_on_both_sides():
    low, high = rounded_span(7.0, 7.0)
    assert low < 7.0 < high
    assert rounded_span(0.0, 0.0)[0] < 0


def test_steps_of_a_weight():
    assert steps(0, 25, 5) == (0, 5, 10, 15, 20, 25)
