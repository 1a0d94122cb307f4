"""Pure geometry: lanes, minutes to pixels and back, what a drag means. No Qt, no store."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.modules.agenda.presenters.lanes import Lane, lanes
from clinic_desktop.modules.agenda.ui.dragging import Drag, DragKind, Target, grip
from clinic_desktop.modules.agenda.ui.geometry import DAY_MINUTES, ZOOMS, Grid, Rect

spans = st.lists(
    st.tuples(st.integers(0, 280), st.integers(1, 24)).map(
        lambda pair: (pair[0] * 5, (pair[0] + pair[1]) * 5)
    ),
    max_size=14,
)
grids = st.builds(
    Grid,
    width=st.integers(300, 2000),
    columns=st.integers(1, 12),
    slot_minutes=st.sampled_from(ZOOMS),
    offset_x=st.integers(0, 300),
    offset_y=st.integers(0, 2000),
    mirrored=st.booleans(),
    scale=st.sampled_from((0.8, 1.0, 1.5, 2.0)),
)


def test_spans_that_touch_share_no_lanes() -> None:
    assert lanes([(0, 30), (30, 60)]) == [Lane(0, 1), Lane(0, 1)]


def test_a_chain_of_overlaps_shares_its_number_of_lanes() -> None:
    assert lanes([(0, 30), (20, 50), (40, 70)]) == [Lane(0, 2), Lane(1, 2), Lane(0, 2)]


def test_a_cancelled_one_stands_behind_the_kept_one() -> None:
    assert lanes([(0, 60), (0, 30)], [True, False]) == [Lane(1, 2), Lane(0, 2)]


def test_free_places_of_a_room_for_several_show_beside_the_taken_ones() -> None:
    assert lanes([(0, 60)], capacity=3) == [Lane(0, 3)]
    assert lanes([(0, 60)] * 4, capacity=3) == [Lane(n, 4) for n in range(4)], "overbooked"
    assert lanes([(0, 60)], capacity=40)[0].of <= 6, "still to be read"


@given(spans)
def test_no_two_overlapping_spans_share_a_lane(found: list[tuple[int, int]]) -> None:
    given_lanes = lanes(found)
    for i, (first, lane) in enumerate(zip(found, given_lanes, strict=True)):
        assert 0 <= lane.number < lane.of
        for second, other in zip(found[i + 1 :], given_lanes[i + 1 :], strict=True):
            if first[0] < second[1] and second[0] < first[1]:
                assert lane.number != other.number
                assert lane.of == other.of


@given(grids, st.integers(0, DAY_MINUTES - 1))
def test_minutes_go_to_pixels_and_back(grid: Grid, minute: int) -> None:
    assert abs(grid.minute_at(grid.y_of(minute)) - minute) < 1e-6


@given(grids)
def test_the_middle_of_a_column_is_in_that_column(grid: Grid) -> None:
    for number in range(grid.columns):
        strip = grid.column_rect(number)
        middle = strip.x + strip.width / 2
        across = grid.width - middle if grid.mirrored else middle
        if across >= grid.gutter:  # not scrolled below the time gutter
            assert grid.column_at(middle) == number
        assert grid.nearest_column(middle) == number


@given(grids, st.integers(0, 90), st.integers(1, 12))
def test_lanes_lie_inside_their_column_side_by_side(grid: Grid, start: int, slots: int) -> None:
    strip = grid.column_rect(0)
    halves = [grid.block_rect(0, start * 15, slots * 15, Lane(n, 2)) for n in range(2)]
    left, right = sorted(halves, key=lambda r: r.x)
    assert strip.x <= left.x
    assert left.x + left.width <= right.x
    assert right.x + right.width <= strip.x + strip.width


def test_a_column_is_never_narrower_than_can_be_read() -> None:
    grid = Grid(width=600, columns=12)
    assert grid.column_width == 112
    assert grid.content_width > grid.width


def drag(kind: DragKind, origin: Target, grab: float = 0.0) -> tuple[Drag, Grid]:
    grid = Grid(width=900, columns=4)
    rect = grid.block_rect(origin.column, origin.start, origin.minutes)
    y = grid.y_of(origin.start + grab)
    return Drag(kind, origin, rect.x + 20, y, grab=grab), grid


def to(moved: tuple[Drag, Grid], column: int, minute: int) -> Target | None:
    held, grid = moved
    strip = grid.column_rect(column)
    return held.to(grid, strip.x + strip.width / 2, grid.y_of(minute)).target


def test_a_few_pixels_are_no_drag() -> None:
    held, grid = drag(DragKind.MOVE, Target(0, 600, 30), 10)
    assert not held.to(grid, held.x + 2, held.y + 2).live


def test_a_move_keeps_the_length_and_snaps_to_slots() -> None:
    assert to(drag(DragKind.MOVE, Target(0, 600, 25), 10), 2, 667) == Target(2, 660, 25)


def test_a_move_never_leaves_the_day() -> None:
    assert to(drag(DragKind.MOVE, Target(0, 600, 30), 10), 0, DAY_MINUTES) == Target(0, 1410, 30)


def test_edges_keep_the_other_end_and_a_least_length() -> None:
    origin = Target(0, 600, 30)
    assert to(drag(DragKind.BOTTOM, origin), 3, 661) == Target(0, 600, 60)
    assert to(drag(DragKind.BOTTOM, origin), 0, 400) == Target(0, 600, 15)
    assert to(drag(DragKind.TOP, origin), 0, 571) == Target(0, 570, 60)
    assert to(drag(DragKind.TOP, origin), 0, 900) == Target(0, 615, 15)


def test_booking_upwards_and_downwards_covers_the_slots_touched() -> None:
    origin = Target(1, 600, 15)
    assert to(drag(DragKind.BOOK, origin), 1, 640) == Target(1, 600, 45)
    assert to(drag(DragKind.BOOK, origin), 1, 575) == Target(1, 570, 45)


def test_low_blocks_keep_a_middle_to_be_moved_by() -> None:
    low = Rect(0, 100, 80, 14)
    assert grip(low, 101) is DragKind.TOP
    assert grip(low, 107) is DragKind.MOVE
    assert grip(low, 113) is DragKind.BOTTOM
