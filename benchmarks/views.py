"""The agenda's views, painted off the screen: a week of twelve resources, a month, and drags."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from benchmarks.fill import Filled
from benchmarks.measure import Timing, timed
from benchmarks.promises import Promise
from clinic_desktop.modules.agenda.api import AppointmentStatus
from clinic_desktop.modules.agenda.domain.views import ViewKind
from clinic_desktop.modules.agenda.presenters.period import period_of
from clinic_desktop.modules.agenda.service.several_days import plans_between, workload

WEEK_RESOURCES = 12
LIMIT_MS = 50.0
FRAME_MS = 1000 / 60
FRAMES = 240


def measured(filled: Filled) -> list[Promise]:
    """Load, arrange and paint weeks and months; then drag over them, a frame a pointer move."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from clinic_desktop.ui_kit import theme

    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme.apply(application, "light")
    return [
        _promise("P5 week", f"the week of {WEEK_RESOURCES} resources in small", _cells(filled)),
        _promise("P5 one", "the week of one resource", _week(filled)),
        _promise("P5 month", f"a month of {WEEK_RESOURCES} resources", _month(filled)),
        _frames("P5 drag day", "a frame of a drag over a day", _drag(filled, days=1)),
        _frames("P5 drag week", "a frame of a drag over a week", _drag(filled, days=7)),
    ]


def _promise(number: str, work: str, timing: Timing) -> Promise:
    text = f"{work}, loaded and painted"
    return Promise(number, text, timing, None, None, LIMIT_MS, limited="median")


def _frames(number: str, work: str, timing: Timing) -> Promise:
    """Return the promise of 60 frames a second, with the slowest frame in the note."""
    note = f"{FRAMES} frames, the slowest {max(timing.cpu):.1f} ms; 60 a second is 16.7 ms"
    return Promise(number, work, timing, None, None, FRAME_MS, limited="p95", note=note)


def _resources(filled: Filled) -> tuple[UUID, ...]:
    return tuple(filled.practitioners[:WEEK_RESOURCES])


def _canvas(view: Any) -> Any:
    from PySide6.QtGui import QImage

    view.resize(1366, 768)
    view.show()
    return QImage(view.size(), QImage.Format.Format_ARGB32_Premultiplied)


def _weeks(filled: Filled) -> Callable[[int], tuple[date, date]]:
    def week(number: int) -> tuple[date, date]:
        shown = filled.last_day - timedelta(days=7 * (number % 8 + 1))
        found = period_of(ViewKind.WEEK, shown)
        return found.first, found.last

    return week


def _cells(filled: Filled) -> Timing:
    from clinic_desktop.modules.agenda.presenters.cells import build_cells
    from clinic_desktop.modules.agenda.ui.week_cells import WeekCells

    view, ids, week = WeekCells(), _resources(filled), _weeks(filled)
    image = _canvas(view)

    def show(number: int) -> None:
        view.show_cells(build_cells(plans_between(filled.ctx, *week(number), ids)))
        view.render(image)

    timing = timed(show, 48, 24)
    view.close()
    return timing


def _week(filled: Filled) -> Timing:
    from clinic_desktop.modules.agenda.presenters.board import build_week
    from clinic_desktop.modules.agenda.ui.day_view import DayView

    view, ids, week = DayView(), _resources(filled)[:1], _weeks(filled)
    image = _canvas(view)

    def show(number: int) -> None:
        plans = plans_between(filled.ctx, *week(number), ids)
        view.show_board(build_week(plans, ids[0], plans[0].day))
        view.render(image)

    timing = timed(show, 48, 24)
    view.close()
    return timing


def _month(filled: Filled) -> Timing:
    from clinic_desktop.modules.agenda.ui.month_view import MonthView

    view, ids = MonthView(), _resources(filled)
    image = _canvas(view)

    def show(number: int) -> None:
        shown = filled.last_day - timedelta(days=30 * (number % 8 + 1))
        period = period_of(ViewKind.MONTH, shown)
        view.show_day(shown, filled.last_day)
        view.show_workload(workload(filled.ctx, period.first, period.last, ids), ids)
        view.render(image)

    timing = timed(show, 48, 24)
    view.close()
    return timing


def _drag(filled: Filled, *, days: int) -> Timing:
    """Time one pointer move with the repaint that follows it, as Qt would do both in a frame."""
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from clinic_desktop.modules.agenda.presenters.board import build_board, build_week
    from clinic_desktop.modules.agenda.presenters.on_screen import OnScreen
    from clinic_desktop.modules.agenda.ui.day_view import DayView

    view, ids = DayView(), _resources(filled)
    first = filled.last_day - timedelta(days=14)
    plans = plans_between(filled.ctx, first, first + timedelta(days=days - 1), ids)
    moved = replace(plans[0].column(ids[0])[0], status=AppointmentStatus.BOOKED)
    rest = [a for a in plans[0].appointments if a.id != moved.id]
    plans = (replace(plans[0], appointments=(moved, *rest)), *plans[1:])
    board = build_board(plans[0]) if days == 1 else build_week(plans, ids[0], first)
    known = OnScreen(lambda _pinned: None)
    known.take(plans, plans[0].columns)

    def probe(block: UUID | None, target: Any) -> str:
        resource, day = board.columns[target.column].resource_id, board.day_of(target.column)
        return known.problem(block, resource, day, target.start, target.minutes)

    view.probe = probe
    _canvas(view)
    view.show_board(board)
    QApplication.processEvents()
    block = board.find(moved.id)
    assert block is not None
    view.reveal(view.block_rect(block))
    port, start = view.viewport(), view.block_rect(block).center()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=start)

    def frame(number: int) -> None:
        place = QPoint(80 + number * 37 % 1200, 60 + number * 13 % 560)
        QTest.mouseMove(port, place)
        QApplication.processEvents()

    timing = timed(frame, FRAMES, 12)
    view.mouse.cancel()
    view.close()
    return timing
