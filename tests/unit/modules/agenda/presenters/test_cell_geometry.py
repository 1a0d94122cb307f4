"""Cells of the month and of the compact week: points to cells, minutes to pixels and back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.modules.agenda.ui.cell_grid import CellGrid, TimeAxis
from clinic_desktop.modules.agenda.ui.geometry import DAY_MINUTES, ZOOMS, Grid, Rect

grids = st.builds(
    CellGrid,
    width=st.integers(300, 2500),
    height=st.integers(100, 1600),
    rows=st.integers(1, 20),
    columns=st.integers(1, 7),
    head=st.integers(0, 60),
    gutter=st.integers(0, 140),
    least=st.integers(20, 90),
    offset=st.integers(0, 900),
    mirrored=st.booleans(),
)
axes = st.builds(
    TimeAxis,
    area=st.builds(
        Rect,
        x=st.integers(0, 900),
        y=st.just(0),
        width=st.integers(40, 400),
        height=st.just(20),
    ),
    first=st.integers(0, 8).map(lambda hour: hour * 60),
    last=st.integers(12, 24).map(lambda hour: hour * 60),
    mirrored=st.booleans(),
)
boards = st.builds(
    Grid,
    width=st.integers(300, 2000),
    columns=st.integers(1, 12),
    slot_minutes=st.sampled_from(ZOOMS),
    offset_y=st.integers(0, 2000),
    mirrored=st.booleans(),
    scale=st.sampled_from((0.8, 1.0, 1.5, 2.0)),
    bars=st.booleans(),
)


@given(grids, st.data())
def test_the_middle_of_a_cell_is_in_that_cell(grid: CellGrid, data):
    row = data.draw(st.integers(0, grid.rows - 1))
    column = data.draw(st.integers(0, grid.columns - 1))
    cell = grid.cell_rect(row, column)
    middle = (cell.x + cell.width / 2, cell.y + cell.height / 2)
    if middle[1] >= grid.head:  # not scrolled below the head
        assert grid.cell_at(*middle) == (row, column)


@given(grids)
def test_heads_and_gutters_are_no_cells(grid: CellGrid):
    head, gutter = grid.head_rect(0), grid.gutter_rect(0)
    if grid.head:
        assert grid.cell_at(head.x + 1, grid.head / 2) is None
    if grid.gutter:
        assert grid.cell_at(gutter.x + gutter.width / 2, grid.head + 1) is None


@given(axes, st.integers(0, DAY_MINUTES))
def test_minutes_go_to_pixels_and_back(axis: TimeAxis, minute: int):
    kept = min(max(minute, axis.first), axis.last)
    rect = axis.span(kept, axis.last)
    edge = rect.x + rect.width if axis.mirrored else rect.x
    assert abs(axis.minute_at(edge) - kept) < 1e-6


@given(axes, st.integers(0, 1400), st.integers(5, 300))
def test_a_span_stays_inside_its_cell(axis: TimeAxis, start: int, minutes: int):
    rect = axis.span(start, start + minutes)
    assert rect.width >= 0
    assert axis.area.x - 1e-6 <= rect.x
    assert rect.x + rect.width <= axis.area.x + axis.area.width + 1e-6


@given(boards, st.integers(0, 287), st.integers(1, 24), st.data())
def test_a_point_names_the_time_whose_rectangle_holds_it(grid: Grid, slot: int, count: int, data):
    column = data.draw(st.integers(0, grid.columns - 1))
    start = slot * 5 // grid.slot_minutes * grid.slot_minutes
    rect = grid.block_rect(column, start, count * grid.slot_minutes)
    x, y = rect.x + rect.width / 2, rect.y + min(grid.slot_height, rect.height) / 2
    across = grid.width - x if grid.mirrored else x
    if across >= grid.gutter and y + grid.offset_y < grid.content_height:
        assert (grid.column_at(x), grid.slot_at(y)) == (column, start)


@given(boards, st.integers(0, 1200), st.integers(5, 200))
def test_time_bars_lie_in_their_column_beside_the_blocks(grid: Grid, start: int, minutes: int):
    if not grid.bars:
        return
    strip, block = grid.column_rect(0), grid.block_rect(0, start, minutes)
    bars = [grid.bar_rect(0, number, start, start + minutes) for number in range(2)]
    for bar in bars:
        assert strip.x <= bar.x
        assert bar.x + bar.width <= strip.x + strip.width + 1e-6
        if grid.mirrored:
            assert bar.x + bar.width <= block.x + 1e-6
        else:
            assert block.x + block.width <= bar.x + 1e-6
    first, second = sorted(bars, key=lambda bar: bar.x)
    assert first.x + first.width <= second.x
