"""The growth page by hand."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from clinic_desktop.modules.chart.api.growth import Indicator, Span
from clinic_desktop.modules.chart.ui.growth_page import GrowthPage
from tests.support.chart_lists import ChartPeople
from tests.support.children import grow, measure, register_child

BORN = date(2024, 3, 1)


def opened(qtbot: QtBot, people: ChartPeople, patient_id) -> GrowthPage:
    page = GrowthPage(people.shell(), patient_id)
    qtbot.addWidget(page)
    page.resize(760, 620)
    page.show()
    return page


def press_segment(qtbot: QtBot, page: GrowthPage, segments, key: str) -> None:
    number = segments._keys.index(key)
    qtbot.mouseClick(segments._group.button(number), Qt.MouseButton.LeftButton)


def test_curves_and_table_show_the_child(qtbot: QtBot, people: ChartPeople):
    page = opened(qtbot, people, grow(people.alba, BORN))
    assert page.plot.plot is not None
    assert len(page.plot.plot.marks) == 5
    assert page.spans.current() == Span.TWO_YEARS.name
    assert page.model.rowCount() == len(page.presenter.record.scores)
    first = [page.model.index(0, column).data() for column in range(6)]
    assert first[2] == "Weight for age"
    assert first[3] == "11.1 kg"


def test_choices_draw_something_else(qtbot: QtBot, people: ChartPeople):
    page = opened(qtbot, people, grow(people.alba, BORN))
    press_segment(qtbot, page, page.indicators, Indicator.WEIGHT_FOR_LENGTH.value)
    assert page.plot.plot.name == "Weight for length"
    assert page.spans.isHidden()
    press_segment(qtbot, page, page.curves, "z")
    assert [curve.name for curve in page.plot.plot.curves][:5] == ["−3", "−2", "0", "+2", "+3"]
    press_segment(qtbot, page, page.indicators, Indicator.HEIGHT_FOR_AGE.value)
    press_segment(qtbot, page, page.spans, Span.FIVE_YEARS.name)
    assert page.plot.plot.across.high == 60


def test_a_new_weight_appears_and_the_choice_stays(qtbot: QtBot, people: ChartPeople):
    child = grow(people.alba, BORN)
    page = opened(qtbot, people, child)
    press_segment(qtbot, page, page.curves, "z")
    measure(people.alba, child, date(2025, 12, 24), "11.4")
    page.presenter.refresh()
    assert len(page.plot.plot.marks) == 6
    assert page.curves.current() == "z"


def test_nothing_measured_says_what_to_do(qtbot: QtBot, people: ChartPeople):
    page = opened(qtbot, people, register_child(people.alba, BORN))
    assert page.stack.currentIndex() == 0
