"""The day by mouse and by keyboard: the cursor, moving, resizing, statuses, undo."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from clinic_desktop.modules.agenda.api import AppointmentStatus as S
from clinic_desktop.modules.agenda.ui.scrolling import opening_scroll
from tests.support.agenda_clinic import TUESDAY

K = Qt.Key


def cursor(screen) -> tuple[int, int, int]:
    place = screen.day.cursor_place
    return place.column, place.start, place.minutes


def test_a_click_puts_the_cursor_and_arrows_move_it(screen, hand, clinic):
    hand.put(clinic.alba, "11:00")
    assert cursor(screen) == (0, 660, 15)
    hand.keys(K.Key_Down, K.Key_Right)
    assert cursor(screen) == (1, 675, 15)
    hand.keys(K.Key_Up, K.Key_Left)
    assert cursor(screen) == (0, 660, 15)


def test_shift_down_chooses_a_longer_place(screen, hand, clinic):
    hand.put(clinic.alba, "11:00")
    hand.keys(K.Key_Down, K.Key_Down, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert cursor(screen) == (0, 660, 45)
    hand.keys(K.Key_Up, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert cursor(screen) == (0, 660, 30)


def test_the_cursor_steps_over_a_block_as_one(screen, hand, clinic):
    clinic.book("11:00", minutes=40)
    hand.put(clinic.alba, "10:45")
    hand.keys(K.Key_Down)
    assert screen.day.current_block().title == "Ana Pérez Soto"
    hand.keys(K.Key_Down)
    assert cursor(screen) == (0, 700, 5), "the rest of the slot after a block that ends inside it"
    hand.keys(K.Key_Up)
    assert screen.day.current_block() is not None


def test_a_screen_reader_hears_place_name_and_status(screen, hand, clinic):
    change = clinic.book("11:00")
    screen.day.select(change.appointment_id)
    name = screen.day.accessibleName()
    assert name == "Dr Alba Ferrer, 11:00 – 11:30, Ana Pérez Soto, Booked"
    hand.keys(K.Key_Down)
    assert screen.day.accessibleName() == "Dr Alba Ferrer, 11:30 – 11:45, free"
    hand.put(clinic.alba, "15:00")
    assert screen.day.accessibleName().endswith("closed")


def test_a_block_dragged_to_another_time_moves_there_and_undo_brings_it_back(
    screen, hand, clinic, shell
):
    change = clinic.book("11:00")
    hand.show("10:30")
    hand.drag(hand.point(clinic.alba, "11:10"), hand.point(clinic.alba, "12:10"))
    assert hand.stored(change.appointment_id).start == clinic.at("12:00")
    assert shell.toasts == ["Ana Pérez Soto moved to 12:00"]
    assert shell.undo.undo()
    assert hand.stored(change.appointment_id).start == clinic.at("11:00")
    assert shell.undo.redo()
    assert hand.stored(change.appointment_id).start == clinic.at("12:00")


def test_a_block_dragged_to_another_doctor_keeps_its_room(screen, hand, clinic):
    change = clinic.book("11:00", resource_ids=(clinic.alba, clinic.room))
    hand.show("10:30")
    hand.drag(hand.point(clinic.alba, "11:10"), hand.point(clinic.bey, "11:40"))
    stored = hand.stored(change.appointment_id)
    assert stored.start == clinic.at("11:30")
    assert stored.resource_ids == (clinic.bey, clinic.room)
    columns = [b.column for b in screen.day.board.blocks]
    assert columns == [1, 2], "the block is in the doctor's and in the room's column"


def test_a_drag_says_live_why_it_cannot_land_and_esc_lets_go(screen, hand, clinic):
    change = clinic.book("11:00")
    clinic.book("12:00", clinic.luis)
    hand.show("10:30")
    hand.drag(hand.point(clinic.alba, "11:10"), hand.point(clinic.alba, "12:10"), drop=False)
    assert screen.day.ghost.problem == "taken: Luis Gil"
    hand.drag(hand.point(clinic.alba, "11:10"), hand.point(clinic.alba, "13:10"), drop=False)
    assert screen.day.ghost.problem == "Dr Alba Ferrer is closed"
    hand.keys(K.Key_Escape)
    assert screen.day.ghost is None
    QTest.mouseRelease(
        screen.day.viewport(), Qt.MouseButton.LeftButton, pos=hand.point(clinic.alba, "12:40")
    )
    assert hand.stored(change.appointment_id).start == clinic.at("11:00")


def test_a_drop_on_a_taken_place_asks_and_an_alternative_can_be_taken(screen, hand, clinic):
    change = clinic.book("11:00")
    clinic.book("12:00", clinic.luis)
    hand.show("10:30")
    hand.drag(hand.point(clinic.alba, "11:10"), hand.point(clinic.alba, "12:10"))
    assert screen.question.isVisible()
    assert "Luis Gil" in screen.question.text.text()
    assert hand.stored(change.appointment_id).start == clinic.at("11:00")
    assert screen.day.board.find(change.appointment_id).start == 660, "shown where it is stored"
    first = screen.question.slots.buttons[0]
    assert first.text() == "12:30"
    first.click()
    assert hand.stored(change.appointment_id).start == clinic.at("12:30")
    assert not screen.question.isVisible()


def test_a_drop_on_a_taken_place_can_be_insisted_on_with_a_reason(screen, hand, clinic):
    change = clinic.book("11:00")
    clinic.book("12:00", clinic.luis)
    hand.show("10:30")
    hand.drag(hand.point(clinic.alba, "11:10"), hand.point(clinic.alba, "12:10"))
    assert not screen.question.action.isEnabled()
    QTest.keyClicks(screen.question.reason, "in pain")
    QTest.keyClick(screen.question.reason, K.Key_Return)
    stored = hand.stored(change.appointment_id)
    assert (stored.start, stored.overbooked) == (clinic.at("12:00"), True)
    lanes = {b.lane for b in screen.day.board.in_column(0)}
    assert len(lanes) == 2, "overlapping blocks stand side by side"


def test_pulling_the_lower_edge_makes_longer(screen, hand, clinic):
    change = clinic.book("11:00")
    hand.show("10:30")
    start = hand.point(clinic.alba, "11:30") - QPoint(0, 5)
    hand.drag(start, hand.point(clinic.alba, "12:00"))
    assert hand.stored(change.appointment_id).minutes == 60


def test_pulling_the_upper_edge_starts_earlier(screen, hand, clinic):
    change = clinic.book("11:00")
    hand.show("10:15")
    start = hand.point(clinic.alba, "11:00") + QPoint(0, 3)
    hand.drag(start, hand.point(clinic.alba, "10:30"))
    stored = hand.stored(change.appointment_id)
    assert (stored.start, stored.minutes) == (clinic.at("10:30"), 60)


@pytest.mark.parametrize(
    ("key", "status"),
    [(K.Key_A, S.ARRIVED), (K.Key_R, S.IN_ROOM), (K.Key_N, S.NO_SHOW), (K.Key_C, S.CONFIRMED)],
)
def test_one_letter_sets_the_status(screen, hand, clinic, key, status):
    change = clinic.book("11:00")
    screen.day.select(change.appointment_id)
    hand.keys(key)
    assert hand.stored(change.appointment_id).status is status
    assert screen.day.board.find(change.appointment_id).appointment.status is status


def test_arrived_in_room_done_and_back_by_keys(screen, hand, clinic, shell):
    change = clinic.book("11:00")
    screen.day.select(change.appointment_id)
    hand.keys(K.Key_A, K.Key_R, K.Key_D)
    stored = hand.stored(change.appointment_id)
    assert stored.status is S.FULFILLED
    assert {S.ARRIVED, S.IN_ROOM, S.FULFILLED} <= stored.status_times.keys()
    hand.keys(K.Key_A)
    assert "can't become" in shell.errors[-1].message(), "a step that is not possible says why"


def test_quick_letters_wait_for_each_other(screen, hand, clinic, shell):
    change = clinic.book("11:00")
    screen.day.select(change.appointment_id)
    shell.tasks.held = True
    hand.keys(K.Key_A)
    assert screen.day.board.find(change.appointment_id).appointment.status is S.ARRIVED
    hand.keys(K.Key_R)
    shell.tasks.release()
    assert shell.errors == []
    assert hand.stored(change.appointment_id).status is S.IN_ROOM


def test_del_asks_for_a_reason_and_a_digit_gives_it(screen, hand, clinic):
    change = clinic.book("11:00")
    screen.day.select(change.appointment_id)
    hand.keys(K.Key_Delete)
    popover = screen.popovers.current
    QTest.keyClick(popover, K.Key_2)
    stored = hand.stored(change.appointment_id)
    assert (stored.status, stored.cancel_reason) == (S.CANCELLED, "The patient is ill")
    assert screen.popovers.current is None


def test_plus_and_minus_change_the_length(screen, hand, clinic):
    change = clinic.book("11:00")
    screen.day.select(change.appointment_id)
    hand.keys(K.Key_Plus)
    assert hand.stored(change.appointment_id).minutes == 45
    hand.keys(K.Key_Minus, K.Key_Minus)
    assert hand.stored(change.appointment_id).minutes == 15


def test_m_picks_up_and_enter_puts_down(screen, hand, clinic):
    change = clinic.book("11:00")
    screen.day.select(change.appointment_id)
    hand.keys(K.Key_M, K.Key_Down, K.Key_Down, K.Key_Right)
    assert screen.day.ghost.target.start == 690
    assert hand.stored(change.appointment_id).start == clinic.at("11:00")
    hand.keys(K.Key_Return)
    stored = hand.stored(change.appointment_id)
    assert (stored.start, stored.resource_ids) == (clinic.at("11:30"), (clinic.bey,))


def test_m_page_down_enter_moves_to_the_next_day(screen, hand, clinic):
    change = clinic.book("11:00")
    screen.day.select(change.appointment_id)
    hand.keys(K.Key_M, K.Key_PageDown, K.Key_Return)
    assert hand.stored(change.appointment_id).start == clinic.at("11:00", clinic.tomorrow())


def test_a_block_dropped_on_the_pinboard_waits_there_for_another_day(screen, hand, clinic):
    change = clinic.book("11:00")
    hand.show("10:30")
    board = screen.left.pinboard
    target = screen.day.viewport().mapFromGlobal(board.mapToGlobal(QPoint(20, 20)))
    hand.drag(hand.point(clinic.alba, "11:10"), target)
    (card,) = board.cards()
    assert hand.stored(change.appointment_id).start == clinic.at("11:00"), "still booked there"
    screen.presenter.step(1)
    hand.show("10:00")
    start, end = QPoint(20, 20), hand.point(clinic.bey, "11:05")
    inside = card.mapFromGlobal(screen.day.viewport().mapToGlobal(end))
    QTest.mousePress(card, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(card, start + QPoint(40, 0))
    QTest.mouseMove(card, inside)
    assert screen.day.ghost is not None
    QTest.mouseRelease(card, Qt.MouseButton.LeftButton, pos=inside)
    stored = hand.stored(change.appointment_id)
    assert (stored.start, stored.resource_ids) == (
        clinic.at("11:00", TUESDAY + timedelta(days=1)),
        (clinic.bey,),
    )
    assert board.cards() == []


def test_a_change_made_elsewhere_is_shown_and_stale_moves_are_refused(screen, hand, clinic, shell):
    change = clinic.book("11:00")
    before = screen.presenter.find(change.appointment_id)
    shell.tasks.held = True  # the other desk's change arrives while ours is under way
    screen.presenter.move(change.appointment_id, clinic.alba, 750)
    from clinic_desktop.modules.agenda.api import ChangeStatus, change_status

    change_status(clinic.ctx, ChangeStatus(change.appointment_id, before.version, S.CONFIRMED))
    shell.tasks.release()
    shell.tasks.held = False
    screen.presenter.refresh()
    assert "changed meanwhile" in shell.errors[-1].message()
    block = screen.day.board.find(change.appointment_id)
    assert (block.start, block.appointment.status) == (660, S.CONFIRMED)


def test_a_late_answer_for_an_older_day_is_dropped(screen, clinic, shell):
    clinic.book("11:00")
    shell.tasks.held = True
    screen.presenter.step(1)
    screen.presenter.step(1)
    shell.tasks.release()
    assert screen.day.board.day == TUESDAY + timedelta(days=2)
    assert screen.toolbar.title.text().startswith("Thursday 26")


def test_zoom_keeps_the_cursor_where_it_is_on_the_screen(screen, hand, clinic):
    hand.put(clinic.alba, "11:00")
    y = screen.day.cursor_rect().y()
    screen.actions_by_name["finer"].trigger()
    assert screen.day.zoom == 10
    assert abs(screen.day.cursor_rect().y() - y) <= 1
    assert screen.toolbar.zoom.current() == "10"


def test_columns_can_be_chosen_and_are_remembered(screen, clinic, shell):
    screen.toolbar.columns_chosen.emit(frozenset({clinic.bey}))
    assert [c.name for c in screen.day.board.columns] == ["Dr Bey"]
    assert shell.settings.get("agenda.look")["columns"] == [str(clinic.bey)]
    screen.toolbar.columns_chosen.emit(frozenset())
    assert len(screen.day.board.columns) == 4


def test_right_to_left_mirrors_columns_and_arrows(screen, hand, clinic):
    screen.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    grid = screen.day.grid()
    assert grid.mirrored
    assert grid.column_rect(0).x > grid.column_rect(1).x
    hand.put(clinic.alba, "11:00")
    assert screen.day.cursor_place.column == 0
    hand.keys(K.Key_Left)
    assert screen.day.cursor_place.column == 1


def test_painting_twice_gives_the_same_picture(screen, hand, clinic):
    clinic.book("11:00")
    hand.put(clinic.alba, "10:30")
    port = screen.day.viewport()
    before = port.grab().toImage()
    screen.day.repaint()
    assert port.grab().toImage() == before, "painting twice gives the same picture"


@pytest.mark.parametrize(
    ("now", "top"),
    [(None, 540), (500, 470), (560, 530), (700, 540), (800, 680)],
    ids=["another day", "before opening", "just open", "morning", "late"],
)
def test_a_day_opens_where_its_work_begins(now, top):
    assert opening_scroll(540, now) == top
