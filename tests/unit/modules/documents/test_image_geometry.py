"""Lengths, angles, order of slices and edges' letters, by rule and by property."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.foreign.facts import DicomGeometry
from clinic_desktop.modules.documents.domain.image_geometry import (
    angle,
    area,
    by_depth,
    depth,
    edge_letters,
    length,
    turned_letters,
)
from clinic_desktop.modules.documents.domain.image_header import Calibration, ImageHeader, Scale

AXIAL = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)
CORONAL = (1.0, 0.0, 0.0, 0.0, 0.0, -1.0)
coordinate = st.floats(-4000, 4000, allow_nan=False)
point = st.tuples(coordinate, coordinate)
spacing = st.floats(0.05, 10)
pixel = st.builds(Calibration, spacing, spacing, st.just(Scale.PATIENT))


def placed(x: float, y: float, z: float, orientation=AXIAL) -> DicomGeometry:
    return DicomGeometry((1.0, 1.0), (), (x, y, z), orientation, None, 1.0)


def header(spacing=(), imager=()) -> ImageHeader:
    return ImageHeader(geometry=DicomGeometry(spacing, imager, (), (), None, None))


@given(point, point, point, pixel)
def test_a_way_over_a_third_point_is_never_shorter(one, two, three, size):
    assert length(one, two, size) <= length(one, three, size) + length(three, two, size) + 1e-6
    assert length(one, two, size) == length(two, one, size)


@given(point, point, pixel, st.floats(0.1, 10))
def test_lengths_grow_with_the_size_of_a_pixel(one, two, size, factor):
    larger = Calibration(size.row * factor, size.column * factor, size.scale)
    assert length(one, two, larger) == pytest.approx(factor * length(one, two, size))


@given(st.floats(0.01, 3.13), st.floats(0, 6.28), st.floats(5, 900), st.floats(5, 900), pixel)
def test_an_angle_is_what_was_opened_also_where_pixels_are_not_square(opened, turn, a, b, size):
    def at(direction: float, away: float) -> tuple[float, float]:
        return away * math.cos(direction) / size.column, away * math.sin(direction) / size.row

    found = angle(at(turn, a), (0.0, 0.0), at(turn + opened, b), size)
    assert found == pytest.approx(math.degrees(opened), abs=1e-4)


@given(point, point, pixel)
def test_an_ellipse_is_smaller_than_its_rectangle(one, two, size):
    whole = area(one, two, size, ellipse=False)
    assert area(one, two, size, ellipse=True) == pytest.approx(whole * math.pi / 4)


def test_an_angle_without_arms_is_none():
    assert angle((1, 1), (1, 1), (2, 2), Calibration(1, 1, Scale.NONE)) == 0


@given(st.lists(st.integers(-500, 500), min_size=2, max_size=30, unique=True))
def test_slices_are_ordered_through_the_body(heights):
    order = by_depth([placed(0, 0, z) for z in heights])
    assert [heights[number] for number in order] == sorted(heights)


def test_two_pictures_of_one_place_or_of_other_planes_are_ordered_by_number():
    assert by_depth([placed(0, 0, 1), placed(0, 0, 1)]) is None
    assert by_depth([placed(0, 0, 1), placed(0, 5, 0, CORONAL)]) is None
    assert by_depth([placed(0, 0, 1), DicomGeometry((), (), (), (), None, None)]) is None


def test_depth_goes_along_the_slices_own_normal():
    assert depth(placed(0, 0, 7)) == 7
    assert depth(placed(0, 9, 0, CORONAL)) == 9


def test_edges_have_the_letters_of_the_body():
    assert edge_letters(placed(0, 0, 0)) == ("R", "A", "L", "P")
    assert edge_letters(placed(0, 0, 0, CORONAL)) == ("R", "H", "L", "F")
    half = math.sqrt(0.5)
    askew = edge_letters(placed(0, 0, 0, (half, half, 0, 0, 0, -1)))
    assert askew is not None
    assert askew[2] in ("LP", "PL")
    assert edge_letters(DicomGeometry((), (), (), (), None, None)) is None


@given(st.integers(0, 8), st.booleans())
def test_letters_turn_with_the_picture(quarters, mirrored):
    letters = ("R", "A", "L", "P")
    turned = turned_letters(letters, quarters, mirrored=mirrored)
    assert sorted(turned) == sorted(letters)
    back = turned_letters(turned, -quarters, mirrored=False)
    assert back == (("L", "A", "R", "P") if mirrored else letters)


def test_turning_right_brings_the_left_edge_to_the_top():
    assert turned_letters(("R", "A", "L", "P"), 1, mirrored=False) == ("P", "R", "A", "L")


def test_what_a_length_means_is_told_by_the_right_spacing():
    assert header((0.5, 0.6)).calibration("CT") == Calibration(0.5, 0.6, Scale.PATIENT)
    assert header((), (0.2, 0.2)).calibration("DX").scale is Scale.DETECTOR
    assert header((0.2, 0.2), (0.2, 0.2)).calibration("DX").scale is Scale.DETECTOR
    assert header((0.15, 0.15), (0.2, 0.2)).calibration("DX").scale is Scale.PATIENT
    assert header((0.0, 0.0)).calibration("CT") == Calibration(1, 1, Scale.NONE)
    assert header().calibration("US").scale is Scale.NONE
