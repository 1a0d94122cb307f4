"""People on their way: called, sent on, several at once; the public call screen."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from clinic_desktop.modules.agenda.api import AppointmentStatus as S
from clinic_desktop.modules.agenda.api import (
    CancelAppointment,
    ChangeStatus,
    appointment_trail,
    cancel_appointment,
    change_status,
    wait_list,
)
from clinic_desktop.modules.agenda.presenters.room import Grouping, RoomSection
from clinic_desktop.modules.agenda.ui.call_finder import CallFinder
from clinic_desktop.modules.agenda.ui.call_page import AT_SIGN_IN, CallPage
from clinic_desktop.modules.agenda.ui.call_screen import CallScreen, Words
from clinic_desktop.modules.agenda.ui.choice_popover import ChoicePopover
from clinic_desktop.modules.agenda.ui.details_popover import DetailsPopover
from clinic_desktop.modules.agenda.ui.reliability_line import ReliabilityLine
from clinic_desktop.modules.agenda.ui.wait_popover import WaitPopover

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def arrives(clinic, clock):
    """Let somebody come; each a minute after the one before."""

    def arrive(time, patient, **more):
        change = clinic.book(time, patient, **more)
        clock.advance(timedelta(minutes=1))
        return change_status(clinic.ctx, ChangeStatus(change.appointment_id, 1, S.ARRIVED))

    return arrive


@pytest.fixture
def call_screen(screen, qtbot):
    """Return the open call screen."""
    screen.actions_by_name["call_screen"].trigger()
    window = screen.deeds.flow.window
    qtbot.addWidget(window)
    return window


def test_k_calls_who_has_waited_longest_and_undo_lets_them_wait_on(
    screen, hand, clinic, arrives, shell
):
    first = arrives("11:00", clinic.luis)
    second = arrives("10:30", clinic.ana)
    hand.put(clinic.alba, "12:00")
    hand.keys(K.Key_K)
    assert hand.stored(first.appointment_id).status is S.IN_ROOM
    assert hand.stored(second.appointment_id).status is S.ARRIVED
    assert shell.toasts[-1] == "Called: Luis Gil, no. 1 → Dr Alba Ferrer"
    screen.shell.undo.undo()
    assert hand.stored(first.appointment_id).status is S.ARRIVED


def test_the_bell_in_a_columns_head_calls(screen, hand, clinic, arrives):
    change = arrives("11:00", clinic.luis)
    header = screen.day.header
    number = screen.day.board.column_of(clinic.alba)
    assert header.bell_rect(screen.day.board.column_of(clinic.bey)).isEmpty()
    QTest.mouseClick(
        header,
        Qt.MouseButton.LeftButton,
        pos=header.bell_rect(number).center().toPoint(),
    )
    assert hand.stored(change.appointment_id).status is S.IN_ROOM
    assert header.bell_rect(number).isEmpty(), "nobody waits any more"


def test_nobody_to_call_is_said(screen, hand, clinic, shell):
    hand.put(clinic.alba, "12:00")
    hand.keys(K.Key_K)
    assert [type(e).__name__ for e in shell.errors] == ["NobodyWaits"]


def test_the_palette_calls_for_one_practitioner(screen, clinic, arrives, shell, monkeypatch):
    arrives("11:00", clinic.luis)
    opened = []
    monkeypatch.setattr(shell, "open_tab", lambda name, **how: opened.append((name, how)))
    found = []
    CallFinder(shell).find("call alba", found.extend)
    assert [line.title for line in found] == ["Call next patient for Dr Alba Ferrer"]
    found[0].run()
    assert opened == [("agenda", {"call_for": clinic.alba})]
    screen.opened(call_for=clinic.alba)
    assert screen.presenter.room.in_room[0].appointment.patient_id == clinic.luis


def test_v_opens_the_visit_of_who_is_here(screen, hand, clinic, arrives, shell, monkeypatch):
    change = arrives("11:00", clinic.luis)
    later = clinic.book("12:00", clinic.ana)
    opened = []
    monkeypatch.setattr(shell, "open_tab", lambda name, **more: opened.append((name, more)))
    screen.day.select(later.appointment_id)
    hand.keys(K.Key_V)
    assert opened == []
    assert shell.toasts[-1] == "Only who has arrived has a visit."
    screen.day.select(change.appointment_id)
    hand.keys(K.Key_V)
    wanted = {"patient_id": clinic.luis, "visit_for": change.appointment_id}
    assert opened == [("patients", wanted)]


def test_v_opens_the_consult_of_who_comes_by_video(screen, clinic, shell, monkeypatch):
    booked = clinic.book("12:00", clinic.ana)
    opened = []
    monkeypatch.setattr(shell, "open_tab", lambda name, **more: opened.append((name, more)))
    screen.day.select(booked.appointment_id)
    found = replace(screen.middle.current(), modality="video")
    screen.deeds.flow.open_visit(found)
    wanted = {"appointment_id": booked.appointment_id, "patient_id": clinic.ana}
    assert opened == [("consult", wanted)]
    screen.deeds.flow.open_visit(replace(found, status=S.CANCELLED))
    assert len(opened) == 1
    assert shell.toasts[-1] == "Only who has arrived has a visit."


def test_who_writes_no_charts_opens_no_visit(screen, clinic, arrives, shell):
    change = arrives("11:00", clinic.luis)
    screen.day.select(change.appointment_id)
    shell.denied = frozenset({"encounter.write"})
    screen.deeds.flow.open_visit(screen.middle.current())
    assert "encounter.write" in shell.toasts[-1]


def test_a_patient_is_sent_on_and_waits_there(screen, hand, clinic, arrives, shell):
    change = arrives("11:00", clinic.luis)
    screen.day.select(change.appointment_id)
    hand.keys(K.Key_S)
    popover = screen.popovers.current
    assert isinstance(popover, ChoicePopover)
    QTest.keyClick(popover, K.Key_1)
    stored = hand.stored(change.appointment_id)
    assert (stored.status, stored.station_id) == (S.ARRIVED, clinic.room)
    assert shell.toasts[-1] == "Luis Gil waits for Room 1"
    (line,) = [x for x in screen.right.room.lines() if x.appointment]
    assert "no. 1 · for Room 1" in line.detail
    trail = appointment_trail(clinic.ctx, change.appointment_id)
    assert trail[-1].after["Waits for"] == "Room 1"
    assert any(step.after.get("Ticket") == "1" for step in trail)
    screen.shell.undo.undo()
    assert hand.stored(change.appointment_id).station_id is None


def test_who_is_not_here_is_not_sent(screen, hand, clinic, shell):
    screen.day.select(clinic.book("12:00").appointment_id)
    hand.keys(K.Key_S)
    assert shell.toasts[-1] == "Only who is here can be sent to a room."


def test_the_waiting_are_grouped_and_enter_on_a_group_calls(screen, hand, clinic, arrives):
    change = arrives("11:00", clinic.luis, resource_ids=(clinic.bey,))
    arrives("11:00", clinic.ana)
    screen.presenter.group_waiting(Grouping.PRACTITIONER)
    room = screen.right.room
    groups = [x.title for x in room.lines() if x.resource_id is not None]
    assert groups == ["Dr Alba Ferrer", "Dr Bey"]
    screen.deeds.flow.group()
    assert screen.presenter.grouping is Grouping.STATION
    assert room.choose_first(RoomSection.WAITING)
    room.setCurrentIndex(
        room.model().index([x.resource_id for x in room.lines()].index(clinic.bey), 0)
    )
    QTest.keyClick(room, K.Key_Return)
    assert hand.stored(change.appointment_id).status is S.IN_ROOM


def test_several_get_a_status_at_once_with_one_undo(screen, hand, clinic, shell):
    made = [clinic.book("12:00", clinic.ana), clinic.book("12:30", clinic.luis)]
    gone = clinic.book("11:30", clinic.marta)
    cancel_appointment(clinic.ctx, CancelAppointment(gone.appointment_id, 1, "ill"))
    hand.show("11:00")
    port = screen.day.viewport()
    for time in ("12:00", "12:30", "11:30"):
        place = hand.point(clinic.alba, time) + QPoint(0, 5)
        QTest.mouseClick(port, Qt.MouseButton.LeftButton, CTRL, place)
    assert len(screen.day.picked.ids) == 3
    hand.keys(K.Key_C)
    assert {hand.stored(c.appointment_id).status for c in made} == {S.CONFIRMED}
    assert shell.toasts[-1].endswith("Confirmed · 1 left as it was")
    assert not screen.day.picked.ids
    screen.shell.undo.undo()
    assert {hand.stored(c.appointment_id).status for c in made} == {S.BOOKED}
    screen.shell.undo.redo()
    assert {hand.stored(c.appointment_id).status for c in made} == {S.CONFIRMED}


def test_shift_click_takes_all_between_and_esc_lets_go(screen, hand, clinic):
    for time, patient in (("11:30", clinic.ana), ("12:00", clinic.luis), ("12:30", clinic.marta)):
        clinic.book(time, patient)
    hand.show("11:00")
    port = screen.day.viewport()
    first, last = (hand.point(clinic.alba, t) + QPoint(0, 5) for t in ("11:30", "12:30"))
    QTest.mouseClick(port, Qt.MouseButton.LeftButton, pos=first)
    QTest.mouseClick(port, Qt.MouseButton.LeftButton, CTRL, first)
    QTest.mouseClick(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, last)
    assert len(screen.day.picked.ids) == 3
    hand.keys(K.Key_Escape)
    assert not screen.day.picked.ids


def test_ctrl_space_chooses_by_keyboard(screen, hand, clinic):
    change = clinic.book("12:00")
    screen.day.select(change.appointment_id)
    hand.keys(K.Key_Space, modifier=CTRL)
    assert screen.day.picked.ids == {change.appointment_id}


def test_the_call_screen_shows_numbers_and_doors_never_names(screen, clinic, arrives, call_screen):
    arrives("10:45", clinic.luis)
    arrives("11:15", clinic.ana)
    assert call_screen.board.waiting == (1, 2)
    screen.deeds.flow.flow.call_next(clinic.alba)
    (call,) = call_screen.board.calls
    assert (call.ticket, call.door) == (1, "Dr Alba Ferrer")
    assert call_screen.fresh, "a new call stands out for a moment"
    call_screen._calm.timeout.emit()
    assert not call_screen.fresh
    shown = call_screen.accessibleDescription() + call_screen.windowTitle()
    assert "Luis" not in shown
    assert "Ana" not in shown
    assert "1, Dr Alba Ferrer" in shown
    assert not call_screen.findChildren(QLabel), "all is painted from the board"
    assert not call_screen.grab().toImage().isNull()


def test_the_call_screen_outlives_a_hidden_screen_and_goes_with_it(screen, qtbot, call_screen):
    screen.hide()
    assert call_screen.isVisible(), "a locked main window does not take it along"
    screen.actions_by_name["call_screen"].trigger()
    assert not call_screen.isVisible()


def test_signing_out_closes_the_call_screen(shell, qtbot):
    from shiboken6 import isValid

    from clinic_desktop.modules.agenda.ui.screen import AgendaScreen

    shell.settings.set(AT_SIGN_IN, True)
    screen = AgendaScreen(shell)
    window = screen.deeds.flow.window
    assert isinstance(window, CallScreen)
    assert window.isVisible(), "opened at sign-in, as chosen"
    screen.deleteLater()
    qtbot.waitUntil(lambda: not isValid(window))


def test_numbers_that_are_not_known_are_taken_away(screen, clinic, arrives, call_screen):
    arrives("10:45", clinic.luis)
    call_screen.presenter._failed(RuntimeError("gone"))
    assert call_screen.trouble
    assert call_screen.board.waiting == ()


def test_the_call_screen_speaks_the_clinics_language():
    words = Words()
    words.speak("es_ES")
    assert words.say("Waiting") not in ("", "Waiting")
    words.speak("xx")
    assert words.say("Waiting") == "Waiting"


def test_the_choice_to_open_it_is_kept(shell, qtbot):
    page = CallPage(shell)
    qtbot.addWidget(page)
    page.at_sign_in.click()
    assert shell.settings.get(AT_SIGN_IN) is True


def test_the_details_explain_how_reliably_a_patient_comes(screen, clinic, clock):
    for time in ("11:00", "11:30"):
        change = clinic.book(time, clinic.luis)
        change_status(clinic.ctx, ChangeStatus(change.appointment_id, 1, S.NO_SHOW))
    clock.advance(timedelta(hours=2))
    later = clinic.book("16:00", clinic.luis)
    screen.deeds.open_details(later.appointment_id)
    popover = screen.popovers.current
    assert isinstance(popover, DetailsPopover)
    (line,) = popover.findChildren(ReliabilityLine)
    assert line.text.text() == (
        "Often does not come. Of the last 2 appointments 2 missed and 0 cancelled late."
    )


def test_the_trail_tells_who_cancelled(clinic):
    change = clinic.book("12:00")
    cancel_appointment(clinic.ctx, CancelAppointment(change.appointment_id, 1, "ill"))
    last = appointment_trail(clinic.ctx, change.appointment_id)[-1]
    assert last.after["Cancelled by"] == "the patient"


def test_a_booking_tells_how_reliably_the_patient_comes_and_offers_the_list(screen, clinic, clock):
    for time in ("11:00", "11:30"):
        change = clinic.book(time, clinic.luis)
        change_status(clinic.ctx, ChangeStatus(change.appointment_id, 1, S.NO_SHOW))
    clock.advance(timedelta(hours=2))
    screen.deeds.booking.book_for(clinic.luis)
    part = screen.popovers.current.patient
    assert part.reliability.text.text().startswith("Often does not come.")
    part.wait.click()
    waiting = screen.popovers.current
    assert isinstance(waiting, WaitPopover)
    assert waiting.presenter.form.patient.id == clinic.luis
    waiting.action.click()
    (entry,) = wait_list(clinic.ctx)
    assert entry.patient_id == clinic.luis
