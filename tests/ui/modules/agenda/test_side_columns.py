"""The columns beside the day: month, numbers, who waits, the details, paper, every action."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from clinic_desktop.modules.agenda.api import AppointmentStatus as S
from clinic_desktop.modules.agenda.api import ChangeStatus, change_status
from clinic_desktop.modules.agenda.domain.views import ViewSetup
from clinic_desktop.modules.agenda.ui.details_popover import DetailsPopover
from clinic_desktop.modules.agenda.ui.plugin import PLUGIN
from clinic_desktop.modules.agenda.ui.screen import AgendaScreen
from clinic_desktop.ui_kit.accessibility import dead_controls, unnamed_inputs
from clinic_desktop.ui_kit.printing import PreviewDialog, print_pages
from tests.support.agenda_clinic import TUESDAY

K = Qt.Key


@pytest.fixture
def arrived(clinic):
    """Return Ana's appointment; she arrived now."""
    change = clinic.book("10:30")
    return change_status(clinic.ctx, ChangeStatus(change.appointment_id, 1, S.ARRIVED))


def waiting(screen) -> list[tuple[str, str, str]]:
    return [(x.title, x.note, x.tone) for x in screen.right.room.lines() if not x.heading]


def test_waiting_minutes_grow_and_turn_to_alarm(screen, clock, arrived):
    assert waiting(screen) == [("Ana Pérez Soto", "0 min", "")]
    clock.advance(timedelta(minutes=21))
    screen.presenter.tick()
    assert waiting(screen) == [("Ana Pérez Soto", "21 min", "warning")]
    clock.advance(timedelta(minutes=9))
    screen.presenter.tick()
    assert waiting(screen) == [("Ana Pérez Soto", "30 min !", "danger")]
    assert screen.day.now == 10 * 60 + 54, "the now-line goes on too"


def test_a_hidden_screen_does_not_tick(screen, clock, arrived):
    screen.hide()
    clock.advance(timedelta(minutes=21))
    screen._tick()
    assert waiting(screen)[0][1] == "0 min"


def test_enter_in_the_side_column_does_the_next_step(screen, hand, arrived, clinic):
    room = screen.right.room
    hand.keys(K.Key_W)
    assert room.hasFocus()
    assert room.current_line().title == "Ana Pérez Soto"
    QTest.keyClick(room, K.Key_Return)
    assert hand.stored(arrived.appointment_id).status is S.IN_ROOM
    assert room.current_line().title == "Ana Pérez Soto", "she stays the chosen one"
    QTest.keyClick(room, K.Key_Return)
    assert hand.stored(arrived.appointment_id).status is S.FULFILLED
    headings = {x.title: x.note for x in room.lines() if x.heading}
    assert headings == {
        "Waiting": "0",
        "In room": "0",
        "Wait list": "0",
        "To confirm": "0",
        "Done": "1",
    }


def test_the_waiting_room_is_todays_on_any_day(screen, arrived):
    screen.presenter.step(1)
    assert waiting(screen) == [("Ana Pérez Soto", "0 min", "")]


def test_the_model_of_the_side_column_keeps_qts_rules(screen, qtbot, arrived):
    tester = QAbstractItemModelTester(screen.right.room.model())
    screen.presenter.set_status(arrived.appointment_id, S.IN_ROOM)
    assert tester.model() is screen.right.room.model()


def test_the_months_days_tell_how_full_they_are(screen, clinic):
    clinic.book("11:00", minutes=120)
    calendar = screen.left.calendar
    assert "1 appointment(s)" in calendar._describe(TUESDAY) or "1 app" in calendar._describe(
        TUESDAY
    )
    assert "% full" in calendar._describe(TUESDAY)
    assert calendar._describe(date(2026, 11, 22)).endswith("closed")


def test_the_calendar_by_keyboard(screen, hand):
    calendar = screen.left.calendar
    calendar.setFocus()
    QTest.keyClick(calendar, K.Key_Right)
    QTest.keyClick(calendar, K.Key_Down)
    assert screen.presenter.shown == TUESDAY, "looking around changes nothing yet"
    assert "2" in calendar.accessibleName()
    QTest.keyClick(calendar, K.Key_Return)
    assert screen.presenter.shown == date(2026, 12, 2)
    assert screen.left.month.text() == "December 2026"
    calendar.setFocus()
    QTest.keyClick(calendar, K.Key_PageUp)
    assert screen.left.month.text() == "November 2026"


def test_a_click_in_the_calendar_goes_there(screen):
    calendar = screen.left.calendar
    place = calendar.cell_rect(date(2026, 11, 26)).center().toPoint()
    QTest.mouseClick(calendar, Qt.MouseButton.LeftButton, pos=place)
    assert screen.day.board.day == date(2026, 11, 26)
    assert screen.toolbar.today.isEnabled()
    screen.toolbar.today.click()
    assert screen.day.board.day == TUESDAY


def test_g_goes_to_a_typed_date(screen, hand):
    hand.keys(K.Key_G)
    popover = screen.popovers.current
    popover.field.setText("2026-12-24")
    QTest.keyClick(popover, K.Key_Return)
    assert screen.day.board.day == date(2026, 12, 24)
    assert screen.popovers.current is None


def test_a_holiday_is_named_and_hatched(screen):
    screen.presenter.go_to(date(2026, 12, 25))
    board = screen.day.board
    assert board.holiday
    assert all(not c.open for c in board.columns)
    assert screen.day.header.wanted_height() > 49


def test_page_keys_and_t_change_the_day(screen, hand):
    hand.keys(K.Key_PageDown, K.Key_PageDown, K.Key_PageUp)
    assert screen.day.board.day == TUESDAY + timedelta(days=1)
    assert screen.day.now is None, "no now-line on another day"
    hand.keys(K.Key_T)
    assert screen.day.board.day == TUESDAY


def test_the_numbers_of_the_day(screen, clinic):
    clinic.book("11:00")
    assert screen.left.numbers.text().startswith("1 booked · ")


# ---- details


@pytest.fixture
def details(screen, hand, clinic):
    """Return the details of Ana's appointment, opened with Space."""
    change = clinic.book("11:00", comment="cough", resource_ids=(clinic.alba, clinic.room))
    screen.day.select(change.appointment_id)
    hand.keys(K.Key_Space)
    popover = screen.popovers.current
    assert isinstance(popover, DetailsPopover)
    return popover


def test_details_show_patient_place_and_trail(details):
    shown = details.details
    assert details.title.text() == "Ana Pérez Soto"
    assert shown.place == "11:00 – 11:30 · 30 min · Dr Alba Ferrer, Room 1"
    assert shown.banner.ref.phone.endswith("001")
    assert len(shown.trail) == 1
    assert "cough" in shown.trail[0].what


def test_details_follow_what_is_done_in_them(details, screen, hand, clinic):
    assert next(iter(details.buttons)) is S.ARRIVED, "the likeliest step comes first"
    details.buttons[S.ARRIVED].click()
    appointment_id = details.details.appointment.id
    assert hand.stored(appointment_id).status is S.ARRIVED
    assert details.details.appointment.status is S.ARRIVED
    assert details.details.times[-1] == ("Arrived", "10:24")
    assert next(iter(details.buttons)) is S.IN_ROOM
    assert "Booked → Arrived" in details.details.trail[0].what


def test_a_comment_is_amended_in_the_details(details, hand):
    details.comment.setText("cough and fever")
    QTest.keyClick(details.comment, K.Key_Return)
    assert hand.stored(details.details.appointment.id).comment == "cough and fever"


def test_details_open_the_patient_and_the_reason(details, screen, shell, clinic):
    details.patient_wanted.emit(details.details.banner.ref.id)
    assert shell.opened == [clinic.ana]
    details.cancel_wanted.emit(details.details.appointment.id)
    assert "Ana Pérez Soto" in screen.popovers.current.title.text()


def test_esc_gives_the_keyboard_back_to_the_day(details, screen):
    QTest.keyClick(details, K.Key_Escape)
    assert screen.popovers.current is None
    assert screen.day.hasFocus()


# ---- paper


def preview(screen: QWidget) -> PreviewDialog:
    (found,) = [w for w in screen.findChildren(PreviewDialog) if w.isVisible()]
    return found


def test_the_day_sheet_is_previewed_saved_and_printed(screen, clinic, tmp_path):
    clinic.book("11:00")
    screen.actions_by_name["print_day"].trigger()
    shown = preview(screen)
    assert shown.document.pageCount() == 1
    shown.save_to(tmp_path / "day.pdf")
    assert "Ana" in PdfReader(tmp_path / "day.pdf").pages[0].extract_text()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    print_pages(shown.document, printer)
    assert len(PdfReader(tmp_path / "printed.pdf").pages) == 1
    shown.reject()


def test_the_card_and_the_list_to_confirm(screen, clinic):
    change = clinic.book("11:00")
    screen.day.select(change.appointment_id)
    for name in ("print_card", "print_confirmations"):
        screen.actions_by_name[name].trigger()
        shown = preview(screen)
        assert shown.document.pageCount() == 1
        shown.reject()


# ---- every action


def test_every_action_does_something_or_says_why(screen, shell, clinic, qtbot):
    change = clinic.book("11:00")
    for name, action in screen.actions_by_name.items():
        screen.day.select(change.appointment_id)
        action.trigger()
        screen.popovers.close()
        for shown in screen.findChildren(QDialog):
            shown.reject()
        for menu in screen.findChildren(QMenu):
            menu.close()
        screen.day.carrier.cancel()
        assert not shell.tasks.failures, name
    screen.presenter.look(ViewSetup())
    shell.toasts.clear()
    screen.presenter.go_to(TUESDAY + timedelta(days=3))
    for name in ("open", "arrived", "cancel", "move", "longer", "print_card"):
        screen.actions_by_name[name].trigger()
        assert shell.toasts.pop() == "Choose an appointment first.", name


def test_shortcuts_are_unique_and_named(screen):
    actions = PLUGIN.actions(screen)
    keys = [k.toString() for a in actions for k in a.shortcuts()]
    assert len(keys) == len(set(keys))
    assert all(a.text() and not a.icon().isNull() for a in actions)


def test_menus_hold_only_what_is_possible(screen, clinic, arrived):
    screen.day.select(arrived.appointment_id)
    screen.deeds.show_menu(QPoint(0, 0))
    (menu,) = [m for m in screen.findChildren(QMenu) if m.isVisible()]
    texts = [a.text() for a in menu.actions() if a.text()]
    assert {"In room", "Done", "Pick up and move"} <= set(texts)
    assert "Arrived" not in texts
    menu.close()


def test_every_input_has_a_name_and_every_control_an_effect(screen, hand, clinic):
    hand.put(clinic.alba, "11:00")
    hand.keys(K.Key_Return)
    assert unnamed_inputs(screen) == []
    assert dead_controls(screen) == []


def test_tab_stays_inside_the_popover(screen, hand, clinic):
    hand.put(clinic.alba, "11:00")
    hand.keys(K.Key_Return)
    popover = screen.popovers.current
    for _ in range(30):
        popover.focusNextPrevChild(True)
        assert popover.isAncestorOf(screen.focusWidget())


def test_the_tab_opens_closes_and_opens_again(shell, qtbot):
    for _ in range(2):
        made = PLUGIN.create(shell)
        assert isinstance(made, AgendaScreen)
        made.show()
        assert made.leave()
        made.close()
        made.deleteLater()
