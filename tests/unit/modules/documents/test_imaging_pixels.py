"""Windows and regions: the arithmetic that a picture's greys and numbers come from."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.foreign.facts import DicomFrame, Window
from clinic_desktop.modules.documents.presenters.imaging_pixels import (
    region_values,
    shown,
    value_at,
    whole_range,
)


def frame(values, *, slope=1.0, intercept=-1024.0, inverted=False) -> DicomFrame:
    raw = np.round((np.array(values, dtype=np.float64) - intercept) / slope).astype("<u2")
    height, width = raw.shape
    low, high = (float(f(raw) * slope + intercept) for f in (np.min, np.max))
    return DicomFrame(1, width, height, True, raw.tobytes(), slope, intercept, low, high, inverted)


def greys(made: DicomFrame, window: Window, **how) -> list[int]:
    return list(shown(made, window, **how))


def test_the_window_is_dicoms_linear_function():
    """PS3.3 C.11.2.1.2: below c - 0.5 - (w - 1) / 2 black, above c - 0.5 + (w - 1) / 2 white."""
    made = frame([[-161, -160, 39, 40, 239, 240]])
    assert greys(made, Window(40, 400, "")) == [0, 0, 127, 128, 255, 255]


def test_a_window_of_width_one_is_a_threshold():
    made = frame([[38, 39, 40, 41]])
    assert greys(made, Window(40, 1, "")) == [0, 0, 255, 255]


def test_low_is_white_where_the_file_says_so_and_turning_twice_is_nothing():
    made, turned = frame([[0, 100]]), frame([[0, 100]], inverted=True)
    window = Window(50, 100, "")
    assert greys(made, window) == [0, 255]
    assert greys(turned, window) == [255, 0]
    assert greys(turned, window, inverted=True) == [0, 255]


@given(
    st.lists(st.integers(-1000, 3000), min_size=2, max_size=40),
    st.integers(-500, 1500),
    st.integers(1, 4000),
)
def test_brighter_values_are_never_darker(values, center, width):
    made = frame([sorted(values)])
    found = greys(made, Window(center, width, ""))
    assert found == sorted(found)


@given(st.lists(st.integers(-1000, 3000), min_size=1, max_size=40))
def test_the_whole_range_reaches_from_black_to_white(values):
    made = frame([values])
    found = greys(made, whole_range(made))
    if len(set(values)) > 1:
        assert (min(found), max(found)) == (0, 255)


def test_colours_have_no_window():
    made = DicomFrame(1, 1, 1, False, bytes([10, 20, 30]), 1.0, 0.0, 0.0, 255.0, False)
    assert greys(made, Window(0, 1, "")) == [10, 20, 30]
    assert greys(made, Window(0, 1, ""), inverted=True) == [245, 235, 225]
    assert region_values(made, (0, 0), (1, 1), ellipse=False) is None
    assert value_at(made, (0.5, 0.5)) is None


def test_a_rectangle_takes_the_pixels_whose_middle_lies_inside():
    made = frame([[0, 10, 20], [30, 40, 50], [60, 70, 80]])
    found = region_values(made, (2.9, 1.9), (0.6, 0.4), ellipse=False)
    assert found.pixels == 4
    assert (found.mean, found.lowest, found.highest) == (30, 10, 50)
    assert found.deviation == pytest.approx(np.std([10, 20, 40, 50]))
    assert region_values(made, (0.6, 0.6), (0.9, 0.9), ellipse=False) is None
    assert region_values(made, (-50, -50), (-10, -10), ellipse=False) is None


@given(
    st.tuples(st.floats(-3, 15), st.floats(-3, 15)), st.tuples(st.floats(-3, 15), st.floats(-3, 15))
)
def test_an_ellipse_holds_no_more_than_its_rectangle(one, two):
    made = frame(np.arange(144).reshape(12, 12))
    whole = region_values(made, one, two, ellipse=False)
    inner = region_values(made, one, two, ellipse=True)
    if inner is not None:
        assert whole is not None
        assert inner.pixels <= whole.pixels
        assert whole.lowest <= inner.lowest <= inner.mean <= inner.highest <= whole.highest


def test_values_are_in_the_files_units():
    made = frame([[-1000, 40]], slope=2.0, intercept=-1024.0)
    assert value_at(made, (1.2, 0.9)) == 40
    assert value_at(made, (2.0, 0.5)) is None
    assert value_at(made, (-0.1, 0.5)) is None
