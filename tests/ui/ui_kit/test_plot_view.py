"""A plot on the screen."""

from __future__ import annotations

import pytest
from PySide6.QtCharts import QAreaSeries, QLineSeries, QScatterSeries
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from clinic_desktop.kernel.plot import Axis, Band, Curve, Mark, Plot, Tick
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.plot_view import PlotView

MARKS = (
    Mark(1, 10, "January: 10 kg"),
    Mark(2, 14, "February: 14 kg", odd=True),
    Mark(3, 150, "March: 150 mmHg", second=True),
)
PLOT = Plot(
    "Weight and pressure",
    Axis(0, 4, (Tick(1, "Jan"), Tick(2, "Feb"))),
    Axis(0, 20, (Tick(0, "0"), Tick(20, "20"))),
    Axis(100, 200),
    bands=(Band(((0, 8, 12), (4, 8, 12))),),
    curves=(Curve(((0, 9), (4, 11)), name="50"),),
    marks=MARKS,
)


@pytest.fixture
def view(qtbot: QtBot) -> PlotView:
    made = PlotView()
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show_plot(PLOT)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_everything_is_drawn(view: PlotView):
    kinds = [type(series) for series in view.chart().series()]
    assert kinds.count(QAreaSeries) == 1
    assert kinds.count(QLineSeries) == 1
    assert kinds.count(QScatterSeries) == 3  # filled, hollow, on the second axis


def test_the_pointer_finds_the_measurement_below_it(view: PlotView, qtbot: QtBot):
    at = view.position_of(MARKS[1]).toPoint()
    assert view.mark_at(at + QPoint(3, 2)) is MARKS[1]
    assert view.mark_at(QPoint(1, 1)) is None
    with qtbot.waitSignal(view.pointed) as said:
        qtbot.mouseMove(view.viewport(), at)
    assert said.args == [MARKS[1]]


def test_a_second_axis_has_its_own_measure(view: PlotView):
    middle = view.position_of(MARKS[2]).y()
    area = view.chart().plotArea()
    assert middle == pytest.approx(area.center().y(), abs=2)


def test_arrow_keys_walk_through_what_was_measured(view: PlotView, qtbot: QtBot):
    seen = []
    view.pointed.connect(seen.append)
    for _ in range(4):
        qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert seen == [MARKS[0], MARKS[1], MARKS[2], MARKS[2], MARKS[1]]


def test_a_reader_hears_the_measurements(view: PlotView):
    assert view.accessibleName() == "Weight and pressure"
    assert view.accessibleDescription().splitlines() == [mark.text for mark in MARKS]


def test_colours_follow_the_theme(view: PlotView, qapp):
    def ink() -> str:
        line = next(s for s in view.chart().series() if isinstance(s, QLineSeries))
        return line.pen().color().name()

    before = ink()
    theme.apply(qapp, "dark")
    try:
        assert ink() != before
    finally:
        theme.apply(qapp, "light")


def test_names_at_one_height_don_t_cover_each_other(view: PlotView):
    flat = tuple(Curve(((0, 9), (4, 10 + n / 50)), name=f"Test {n}") for n in range(4))
    for second in (None, PLOT.second):
        view.show_plot(Plot("Four", PLOT.across, PLOT.up, second, curves=flat))
        boxes = [item.mapRectToScene(item.boundingRect()) for item, _c, _s in view._names]
        assert len(boxes) == 4
        for number, box in enumerate(boxes):
            others = boxes[:number] + boxes[number + 1 :]
            assert not any(box.adjusted(0, 1, 0, -1).intersects(other) for other in others)
