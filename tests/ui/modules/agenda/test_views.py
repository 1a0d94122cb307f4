"""Week, month, list and named views on the real screen, by keyboard and by mouse."""

from __future__ import annotations

from datetime import date, timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from clinic_desktop.modules.agenda.api import AppointmentStatus as S
from clinic_desktop.modules.agenda.domain.views import (
    ColourBy,
    SaveView,
    ViewKind,
    ViewSetup,
)
from clinic_desktop.modules.agenda.service.views import named_views, save_view
from clinic_desktop.modules.agenda.ui.booking_popover import BookingPopover
from clinic_desktop.modules.agenda.ui.details_popover import DetailsPopover
from clinic_desktop.modules.agenda.ui.screen import AgendaScreen
from clinic_desktop.modules.agenda.ui.view_dialog import ViewDialog
from clinic_desktop.ui_kit.accessibility import dead_controls, unnamed_inputs
from clinic_desktop.ui_kit.printing import PreviewDialog
from tests.support.agenda_clinic import TUESDAY
from tests.support.controls import unexplained_actions

K = Qt.Key
THURSDAY = TUESDAY + timedelta(days=2)


def look(screen, **setup) -> None:
    screen.presenter.look(ViewSetup(**setup))


@pytest.fixture
def week(screen, clinic):
    """Return the screen with Dr Alba's week."""
    look(screen, kind=ViewKind.WEEK, resource_ids=(clinic.alba,))
    return screen


@pytest.fixture
def cells(screen):
    """Return the screen with the compact week."""
    look(screen, kind=ViewKind.WEEK, compact=True)
    return screen


def press(screen, *keys, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        QTest.keyClick(screen.middle.keyboard(), key, modifier)


def at(screen, day: date, time: str) -> QPoint:
    """Return the point of a day's column at a time; scrolls there first."""
    view = screen.day
    hour, minute = map(int, time.split(":"))
    column = view.board.columns_on(day)[0]
    rect = view.grid().column_rect(column)
    return QPoint(round(rect.x + rect.width / 3), round(view.grid().y_of(hour * 60 + minute)))


def scroll(screen, time: str) -> None:
    hour, minute = map(int, time.split(":"))
    view = screen.day
    view.verticalScrollBar().setValue(round((hour * 60 + minute) * view.grid().per_minute) - 30)


# ---- the week of one


def test_the_week_shows_a_column_a_working_day_and_marks_today(week):
    board = week.day.board
    assert [board.day_of(n).day for n in range(len(board.columns))] == [23, 24, 25, 26, 27]
    assert board.columns[1].name == "Tue 24 Nov"
    assert board.columns_on(board.today) == (1,)
    look(
        week, kind=ViewKind.WEEK, resource_ids=week.presenter.setup.resource_ids, working_days=False
    )
    assert len(week.day.board.columns) == 7


def test_a_block_dragged_to_another_day_moves_there_and_undo_brings_it_back(
    week, hand, clinic, shell
):
    change = clinic.book("11:00")
    scroll(week, "10:30")
    hand.drag(at(week, TUESDAY, "11:10"), at(week, THURSDAY, "12:10"), drop=False)
    assert week.day.ghost.target.column == 3
    QTest.mouseRelease(
        week.day.viewport(), Qt.MouseButton.LeftButton, pos=at(week, THURSDAY, "12:10")
    )
    assert hand.stored(change.appointment_id).start == clinic.at("12:00", THURSDAY)
    assert [b.column for b in week.day.board.blocks] == [3]
    assert shell.undo.undo()
    assert hand.stored(change.appointment_id).start == clinic.at("11:00")
    assert [b.column for b in week.day.board.blocks] == [1]


def test_a_drag_over_the_week_says_why_not_and_esc_lets_go(week, hand, clinic):
    change = clinic.book("11:00")
    clinic.book("12:00", clinic.luis, day=THURSDAY)
    scroll(week, "10:30")
    hand.drag(at(week, TUESDAY, "11:10"), at(week, THURSDAY, "12:10"), drop=False)
    assert week.day.ghost.problem == "taken: Luis Gil"
    press(week, K.Key_Escape)
    assert week.day.ghost is None
    QTest.mouseRelease(
        week.day.viewport(), Qt.MouseButton.LeftButton, pos=at(week, THURSDAY, "12:10")
    )
    assert hand.stored(change.appointment_id).start == clinic.at("11:00")


def test_the_week_by_keyboard_moves_resizes_and_opens(week, hand, clinic):
    change = clinic.book("11:00")
    week.day.select(change.appointment_id)
    press(week, K.Key_Plus)
    assert hand.stored(change.appointment_id).minutes == 45
    press(week, K.Key_M, K.Key_Right, K.Key_Return)
    stored = hand.stored(change.appointment_id)
    assert stored.start == clinic.at("11:00", TUESDAY + timedelta(days=1))
    assert week.presenter.shown == stored.day, "the day in focus follows the cursor"
    press(week, K.Key_Space)
    assert isinstance(week.popovers.current, DetailsPopover)


def test_enter_in_the_week_books_on_that_day(week, clinic):
    scroll(week, "11:30")
    place = at(week, THURSDAY, "12:00") + QPoint(0, 2)
    QTest.mouseClick(week.day.viewport(), Qt.MouseButton.LeftButton, pos=place)
    press(week, K.Key_Return)
    popover = week.popovers.current
    assert isinstance(popover, BookingPopover)
    form = popover.presenter.form
    assert (form.day, form.start, form.resource_ids) == (THURSDAY, 720, (clinic.alba,))


def test_pages_brackets_and_home_turn_the_week(week, clinic):
    press(week, K.Key_PageDown)
    assert week.presenter.shown == TUESDAY + timedelta(days=7)
    assert week.day.board.day_of(0).day == 30
    press(week, K.Key_Home)
    assert week.presenter.shown == TUESDAY
    press(week, K.Key_BracketRight)
    assert week.presenter.week_resource() == clinic.bey
    press(week, K.Key_BracketLeft, K.Key_BracketLeft)
    assert week.presenter.week_resource() == clinic.echo


def test_the_day_and_the_week_show_the_same_day_in_turn(week):
    week.day.put_cursor(week.day.cursor_place.__class__(3, 600, 15))
    week.actions_by_name["show_day"].trigger()
    assert week.presenter.shown == THURSDAY
    assert week.day.board.days == ()
    assert len(week.day.board.columns) == 4, "the day's columns are as before"


# ---- the compact week


def cell_point(screen, appointment_id) -> QPoint:
    view = screen.middle.cells
    row, column, mark = view.board.find(appointment_id)
    rect = view.axis((row, column)).span(mark.start, mark.end)
    return QPoint(round(rect.x + rect.width / 2), round(rect.y + rect.height / 2))


def test_the_compact_week_counts_by_resource_and_day(cells, clinic):
    clinic.book("11:00")
    clinic.book("12:00", clinic.luis)
    board = cells.middle.cells.board
    assert board.cell(0, 1).load.appointments == 2
    text = cells.middle.cells.describe((0, 1))
    assert text.startswith("Dr Alba Ferrer, Tue 24 Nov: ")
    assert "1 h of 7 h booked (14 %)" in text


def test_a_mark_dragged_to_another_cell_moves_at_its_time(cells, hand, clinic, shell):
    change = clinic.book("11:00")
    view, port = cells.middle.cells, cells.middle.cells.viewport()
    start = cell_point(cells, change.appointment_id)
    target = view.grid().cell_rect(1, 3)
    end = QPoint(round(target.x + 20), round(target.y + 20))
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(port, (start + end) / 2)
    QTest.mouseMove(port, end)
    assert view.carried.live
    assert view.carried.place == (1, 3)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)
    stored = hand.stored(change.appointment_id)
    assert (stored.start, stored.resource_ids) == (clinic.at("11:00", THURSDAY), (clinic.bey,))
    assert shell.undo.undo()
    assert hand.stored(change.appointment_id).start == clinic.at("11:00")


def test_the_compact_week_by_keyboard(cells, hand, clinic):
    change = clinic.book("11:00")
    view = cells.middle.cells
    view.put_cursor((0, 1))
    press(cells, K.Key_Down, modifier=Qt.KeyboardModifier.ControlModifier)
    assert view.current().id == change.appointment_id
    press(cells, K.Key_A)
    assert hand.stored(change.appointment_id).status is S.ARRIVED
    press(cells, K.Key_M, K.Key_Right)
    assert view.carried.place == (0, 2)
    press(cells, K.Key_Escape)
    assert view.carried is None
    press(cells, K.Key_Return)
    assert isinstance(cells.popovers.current, BookingPopover)
    assert cells.popovers.current.presenter.form.day == TUESDAY + timedelta(days=1)


def test_esc_while_dragging_in_the_compact_week_lets_go(cells, hand, clinic):
    change = clinic.book("11:00")
    port = cells.middle.cells.viewport()
    start = cell_point(cells, change.appointment_id)
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(port, start + QPoint(150, 0))
    press(cells, K.Key_Escape)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=start + QPoint(150, 0))
    assert hand.stored(change.appointment_id).start == clinic.at("11:00")


def test_a_double_click_beside_marks_goes_to_the_day(cells, clinic):
    view = cells.middle.cells
    rect = view.grid().cell_rect(0, 3)
    QTest.mouseDClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(rect.x + 9), round(rect.y + 6))
    )
    assert (cells.presenter.setup.kind, cells.presenter.shown) == (ViewKind.DAY, THURSDAY)


# ---- the month


def test_the_month_tells_loads_and_a_click_goes_to_the_day(screen, clinic):
    clinic.book("11:00", day=THURSDAY)
    look(screen, kind=ViewKind.MONTH)
    month = screen.middle.month
    place = divmod((THURSDAY - month.day_of((0, 0))).days, 7)
    told = month.describe(place).replace("(s)", "")  # other tests may have loaded the plurals
    assert "Dr Alba Ferrer: 1 appointment, 30 min of 7 h booked (7 %)" in told
    rect = month.grid().cell_rect(*place)
    middle = QPoint(round(rect.x + rect.width / 2), round(rect.y + rect.height / 2))
    QTest.mouseClick(month.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert (screen.presenter.setup.kind, screen.presenter.shown) == (ViewKind.DAY, THURSDAY)
    assert screen.day.board.day == THURSDAY


def test_the_month_by_keyboard(screen):
    look(screen, kind=ViewKind.MONTH)
    press(screen, K.Key_Right, K.Key_Down)
    assert screen.presenter.shown == TUESDAY + timedelta(days=8)
    press(screen, K.Key_PageDown)
    assert screen.presenter.shown.month == 1
    press(screen, K.Key_Home)
    assert screen.presenter.shown == TUESDAY
    press(screen, K.Key_Return)
    assert screen.presenter.setup.kind is ViewKind.DAY


# ---- the list


def test_the_list_filters_sorts_and_opens(screen, hand, clinic):
    clinic.book("11:00", comment="Knee pain")
    clinic.book("10:30", clinic.luis, day=THURSDAY, resource_ids=(clinic.bey,))
    look(screen, kind=ViewKind.LIST)
    view = screen.middle.list
    QAbstractItemModelTester(view.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    names = [r.appointment.patient_name for r in view.model.rows()]
    assert names == ["Ana Pérez Soto", "Luis Gil"]
    assert view.model.rows()[0].phone == "+34 612 000 001"
    view.table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    assert view.model.rows()[0].appointment.patient_name == "Luis Gil"
    view.search.setText("knee")
    view.search.returnPressed.emit()
    assert [r.appointment.patient_name for r in view.model.rows()] == ["Ana Pérez Soto"]
    view.table.select_row(0)
    press(screen, K.Key_A)
    assert hand.stored(view.current().id).status is S.ARRIVED
    press(screen, K.Key_Space)
    assert isinstance(screen.popovers.current, DetailsPopover)


def test_the_list_is_of_the_days_that_are_typed(screen, clinic):
    clinic.book("11:00", day=TUESDAY + timedelta(days=20))
    look(screen, kind=ViewKind.LIST)
    view = screen.middle.list
    assert view.shown_ids() == ()
    view.last.set_value(TUESDAY + timedelta(days=30))
    view.last.editingFinished.emit()
    assert len(view.shown_ids()) == 1
    press(screen, K.Key_PageDown)
    assert screen.presenter.shown == TUESDAY + timedelta(days=31)


def test_the_list_is_copied_with_its_titles(screen, clinic):
    clinic.book("11:00")
    look(screen, kind=ViewKind.LIST)
    screen.middle.list.table.copy()
    head, line = QGuiApplication.clipboard().text().splitlines()
    assert head.startswith("Date\tTime\tPatient")
    assert "Ana Pérez Soto" in line


# ---- paper


@pytest.mark.parametrize(
    ("setup", "wanted"),
    [
        ({"kind": ViewKind.WEEK}, "Dr Alba Ferrer"),
        ({"kind": ViewKind.WEEK, "compact": True}, "Dr Bey"),
        ({"kind": ViewKind.MONTH}, "Booked hours"),
        ({"kind": ViewKind.LIST}, "Ana Pérez"),
    ],
    ids=["week", "compact week", "month", "list"],
)
def test_every_view_is_printed_as_it_is(screen, clinic, setup, wanted, monkeypatch):
    pages = []
    monkeypatch.setattr(
        "clinic_desktop.ui_kit.printing.preview",
        lambda _parent, _title, pdf, **_more: pages.append(pdf),
    )
    clinic.book("11:00")
    look(screen, **setup)
    screen.actions_by_name["print_day"].trigger()
    text = PdfReader(BytesIO(pages[0])).pages[0].extract_text()
    assert wanted in text
    assert not screen.findChildren(PreviewDialog)


# ---- zoom, colours, filter


def test_the_wheel_keeps_the_time_under_the_pointer(screen):
    view = screen.day
    view.verticalScrollBar().setValue(900)
    y = 200
    before = view.grid().minute_at(y)
    for delta in (120, 120, -120, -120, -120):
        wheel = QWheelEvent(
            QPointF(300, y),
            QPointF(300, y),
            QPoint(),
            QPoint(0, delta),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view.viewport(), wheel)
        assert abs(view.grid().minute_at(y) - before) <= view.zoom / view.grid().slot_height + 0.1
    assert view.zoom == 30
    assert screen.presenter.setup.line_minutes == 30


def test_what_is_filtered_out_steps_back_but_keeps_its_place(screen, clinic):
    clinic.book("11:00")
    screen.left.views.filter.chosen.emit(("arrived",), ())
    (block,) = screen.day.board.blocks
    assert block.dimmed
    assert "Arrived" in screen.left.views.filtered.text()
    screen.left.views.filter.chosen.emit((), ())
    assert not screen.day.board.blocks[0].dimmed


def test_blocks_can_be_coloured_by_practitioner(screen, clinic):
    clinic.book("11:00")
    look(screen, colour_by=ColourBy.PRACTITIONER)
    (block,) = screen.day.board.blocks
    assert block.colour == screen.presenter.on_screen.columns[0].colour
    assert screen.day.grab().toImage().isNull() is False


# ---- named views


def test_a_view_is_saved_in_the_dialog_and_comes_back_on_its_key(screen, clinic, shell):
    look(screen, kind=ViewKind.WEEK, resource_ids=(clinic.bey,), line_minutes=30)
    screen.actions_by_name["save_view"].trigger()
    (dialog,) = screen.findChildren(ViewDialog)
    assert unnamed_inputs(dialog) == []
    dialog.name.setText("Paediatrics")
    assert dialog.key.value() == 5
    dialog.clinic.setChecked(True)
    dialog.action.click()
    (kept,) = named_views(clinic.ctx)
    assert (kept.name, kept.setup.resource_ids, kept.key) == ("Paediatrics", (clinic.bey,), 5)
    assert screen.left.views.chosen_view() == kept.id
    look(screen)
    assert screen.left.views.chosen_view() is None
    screen.actions_by_name["view_5"].trigger()
    assert screen.presenter.setup == kept.setup
    assert screen.day.zoom == 30
    assert screen.presenter.week_resource() == clinic.bey


def test_a_view_without_a_name_is_asked_for_one(screen, clinic):
    screen.actions_by_name["save_view"].trigger()
    (dialog,) = screen.findChildren(ViewDialog)
    dialog.action.click()
    assert dialog.isVisible()
    assert named_views(clinic.ctx) == ()


def test_columns_are_kept_in_the_order_that_is_chosen(screen, clinic):
    screen.actions_by_name["save_view"].trigger()
    (dialog,) = screen.findChildren(ViewDialog)
    dialog.order.list.setCurrentRow(1)
    QTest.keyClick(dialog.order.list, K.Key_Up, Qt.KeyboardModifier.AltModifier)
    dialog.order.list.item(3).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.setup().resource_ids == (clinic.bey, clinic.alba, clinic.room)
    dialog.given.emit("Ours", dialog.setup(), 6, True)
    assert [c.name for c in screen.day.board.columns] == ["Dr Bey", "Dr Alba Ferrer", "Room 1"]


def test_views_are_ordered_deleted_and_put_back(screen, clinic, shell):
    for name in ("One", "Two"):
        save_view(clinic.ctx, SaveView(name, ViewSetup(), for_clinic=True))
    screen.actions_by_name["manage_views"].trigger()
    dialog = screen.deeds.views.managing
    assert dead_controls(dialog) == []
    dialog.list.setCurrentRow(1)
    dialog.up.click()
    assert [v.name for v in named_views(clinic.ctx)] == ["Two", "One"]
    assert dialog.current().name == "Two"
    dialog.delete.click()
    assert [v.name for v in named_views(clinic.ctx)] == ["One"]
    assert [b.text() for b in screen.left.views.buttons] == ["One"]
    assert shell.undo.undo()
    assert [v.name for v in named_views(clinic.ctx)] == ["Two", "One"]
    dialog.reject()
    assert screen.deeds.views.managing is None


# ---- what holds everywhere


@pytest.mark.parametrize(
    "setup",
    [{}, *({"kind": k, "compact": c} for k in ViewKind for c in (False, True) if k != "day")],
    ids=str,
)
def test_nothing_is_dead_and_what_is_off_says_why(screen, clinic, setup):
    clinic.book("11:00")
    look(screen, **setup)
    assert unexplained_actions(screen.actions_by_name.values()) == []
    assert dead_controls(screen) == []
    assert unnamed_inputs(screen) == []
    before = screen.middle.grab().toImage()
    assert screen.middle.grab().toImage() == before, "painting twice gives the same picture"


@pytest.mark.parametrize("kind", list(ViewKind))
def test_views_are_mirrored_for_languages_from_right_to_left(screen, clinic, kind):
    clinic.book("11:00")
    look(screen, kind=kind, compact=True)
    screen.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert not screen.middle.grab().isNull()
    grid = screen.middle.cells.grid()
    assert grid.cell_rect(0, 0).x > grid.cell_rect(0, 1).x


def test_the_days_numbers_follow_the_cursor_through_the_week(screen, clinic):
    clinic.book("11:00", day=clinic.tomorrow())
    screen.presenter.look_at(ViewKind.WEEK)
    assert screen.left.numbers.text().startswith("0 booked")
    screen.presenter.focus(clinic.tomorrow())
    assert screen.left.numbers.text().startswith("1 booked")


def test_a_new_device_begins_with_the_view_on_f5_and_then_with_what_was_last_seen(
    shell, clinic, qtbot
) -> None:
    save_view(clinic.ctx, SaveView("Doctors", ViewSetup(resource_ids=(clinic.bey,)), 5, True))
    first = AgendaScreen(shell)
    qtbot.addWidget(first)
    assert first.presenter.setup.resource_ids == (clinic.bey,)
    look(first, resource_ids=(clinic.alba,))
    again = AgendaScreen(shell)
    qtbot.addWidget(again)
    assert again.presenter.columns_chosen == (clinic.alba,)
