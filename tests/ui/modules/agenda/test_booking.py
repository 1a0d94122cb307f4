"""Booking: by drag, by keyboard, a new patient, clashes, walk-in, drafts."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from clinic_desktop.modules.agenda.api import AppointmentStatus as S
from clinic_desktop.modules.agenda.ui.booking_popover import BookingPopover
from clinic_desktop.modules.patients.api import patients_count
from clinic_desktop.modules.practice.api import draft_of
from tests.support.agenda_clinic import TUESDAY

K = Qt.Key


def find(popover: BookingPopover, text: str) -> None:
    """Type into the search and wait for no pause."""
    field = popover.patient.picker.field
    field.setFocus()
    field.clear()
    QTest.keyClicks(field, text)
    field._speak()


def pick(popover: BookingPopover, text: str) -> None:
    """Search and take the first one found, by keyboard."""
    find(popover, text)
    QTest.keyClick(popover.patient.picker.field, K.Key_Return)


def save(popover: BookingPopover) -> None:
    """Press Ctrl+Enter somewhere in the popover."""
    popover._save()


@pytest.fixture
def booking(screen, hand):
    """Return a function that opens the popover with Enter at a place."""

    def opened(resource, time: str) -> BookingPopover:
        hand.put(resource, time)
        hand.keys(K.Key_Return)
        popover = screen.popovers.current
        assert isinstance(popover, BookingPopover)
        return popover

    return opened


def test_a_morning_booking_without_the_mouse(booking, screen, hand, clinic, shell):
    popover = booking(clinic.alba, "11:00")
    pick(popover, "per")
    assert popover.presenter.form.patient.display_name == "Ana Pérez Soto"
    field = popover.place.form.field("type")
    assert field.hasFocus() or field is popover.focusWidget()
    QTest.keyClick(field, K.Key_Down)
    field.activated.emit(field.currentIndex())
    assert popover.presenter.form.minutes == 45, "the type sets the length"
    QTest.keyClicks(popover.place.form.field("comment"), "cough")
    save(popover)
    (stored,) = hand.all_stored()
    assert (stored.start, stored.minutes, stored.comment) == (clinic.at("11:00"), 45, "cough")
    assert stored.resource_ids == (clinic.alba,)
    assert shell.toasts == ["Ana Pérez Soto booked for 11:00"]
    assert screen.popovers.current is None
    assert shell.undo.undo()
    assert hand.all_stored() == (), "a booking can be taken back"


def test_dragging_over_free_time_books_that_length(screen, hand, clinic):
    hand.show("10:30")
    hand.drag(hand.point(clinic.bey, "11:05"), hand.point(clinic.bey, "11:50"))
    popover = screen.popovers.current
    assert isinstance(popover, BookingPopover)
    form = popover.presenter.form
    assert (form.start, form.minutes, form.resource_ids) == (660, 60, (clinic.bey,))
    popover.presenter.choose_type(clinic.check_up)
    assert popover.presenter.form.minutes == 60, "a length chosen by hand is kept"


def test_double_click_books_and_on_a_block_opens(screen, hand, clinic):
    hand.show("10:30")
    port, place = screen.day.viewport(), hand.point(clinic.alba, "11:05")
    QTest.mouseDClick(port, Qt.MouseButton.LeftButton, pos=place)
    assert isinstance(screen.popovers.current, BookingPopover)
    screen.popovers.close()
    clinic.book("11:00")
    QTest.mouseDClick(port, Qt.MouseButton.LeftButton, pos=place)
    assert screen.popovers.current.title.text() == "Ana Pérez Soto"


@pytest.mark.parametrize("typed", ["ana", "612 000 001", "soto ana", "000001"])
def test_a_patient_is_found_by_name_or_phone_fragment(booking, clinic, typed):
    popover = booking(clinic.alba, "11:00")
    pick(popover, typed)
    assert popover.presenter.form.patient.id == clinic.ana
    assert "612" in popover.patient.line.text()


def test_a_place_is_proposed_and_booked_when_the_patient_agrees(booking, screen, hand, clinic):
    popover = booking(clinic.alba, "11:00")
    pick(popover, "per")
    QTest.keyClick(popover.place.proposed, K.Key_Space)
    assert popover.presenter.form.proposed
    save(popover)
    (made,) = hand.all_stored()
    assert made.status is S.PROPOSED
    hand.keys(K.Key_Space)
    details = screen.popovers.current
    assert details.buttons[S.BOOKED].text() == "Book it: the patient agrees"
    details.buttons[S.BOOKED].click()
    assert hand.stored(made.id).status is S.BOOKED


def test_a_clash_is_said_before_saving_with_three_free_places(booking, hand, clinic):
    clinic.book("11:00", clinic.luis)
    popover = booking(clinic.alba, "10:45")
    pick(popover, "ana")
    popover.presenter.choose_length(30)
    assert "Luis Gil" in popover.verdict.text.text()
    assert popover.action.text() == "Book anyway"
    buttons = popover.verdict.slots.buttons
    assert [b.text() for b in buttons if b.isVisible()] == ["11:30", "11:45", "12:00"]
    assert buttons[0].shortcut().toString() == "Alt+1"
    buttons[0].click()
    assert popover.verdict.text.text() == "Free"
    save(popover)
    assert {f"{a.start:%H:%M}" for a in hand.all_stored()} == {"11:00", "11:30"}


def test_overbooking_needs_a_reason(booking, hand, clinic):
    clinic.book("11:00", clinic.luis)
    popover = booking(clinic.alba, "10:45")
    pick(popover, "ana")
    popover.presenter.choose_length(30)
    save(popover)
    assert len(hand.all_stored()) == 1
    assert popover.reason.problem.isVisible()
    QTest.keyClicks(popover.reason.field, "urgent")
    save(popover)
    booked = [a for a in hand.all_stored() if a.patient_id == clinic.ana]
    assert [a.overbooked for a in booked] == [True]


def test_somebody_who_may_not_overbook_sees_no_button_for_it(clinic, shell, booking):
    clinic.book("11:00", clinic.luis)
    shell.denied = frozenset({"appointment.overbook"})
    popover = booking(clinic.alba, "10:45")
    popover.presenter.choose_length(30)
    assert not popover.action.isEnabled()
    assert "Luis Gil" in popover.action.toolTip(), "a disabled button tells why"


def test_a_warning_that_needs_no_right_is_accepted_by_the_button(booking, hand, clinic):
    clinic.book("11:00", resource_ids=(clinic.bey,))
    popover = booking(clinic.alba, "11:00")
    pick(popover, "ana")
    assert "already has an appointment" in popover.verdict.text.text()
    assert not popover.reason.field.isVisible()
    save(popover)
    assert len(hand.all_stored()) == 2


def test_closed_hours_are_said_while_choosing(booking, clinic):
    popover = booking(clinic.alba, "14:00")
    assert "closed" in popover.verdict.text.text()


def test_without_a_patient_it_says_so_beside_the_field(booking, hand, clinic):
    popover = booking(clinic.alba, "11:00")
    save(popover)
    assert popover.patient.problem.text() == "Choose a patient, or register a new one."
    assert hand.all_stored() == ()


def test_a_new_patient_is_registered_on_the_spot(booking, hand, clinic):
    popover = booking(clinic.alba, "11:00")
    find(popover, "nuria costa")
    QTest.keyClick(popover.patient.picker.field, K.Key_Return)
    form = popover.patient.newcomer.form
    assert form.values()["given"] == "Nuria"
    assert form.values()["family"] == "Costa"
    QTest.keyClicks(form.field("birth"), "31/31/2020")
    save(popover)
    assert "not a date" in popover.presenter._saver.problems(popover.presenter.form)["birth"]
    form.field("birth").clear()
    QTest.keyClicks(form.field("birth"), "4 y")
    QTest.keyClicks(form.field("phone"), "612 000 099")
    save(popover)
    (stored,) = hand.all_stored()
    assert stored.patient_name == "Nuria Costa"
    block = hand.screen.day.board.blocks[0]
    assert block.title == "Nuria Costa (4 y)", "a child's age is beside the name"


def test_a_new_patient_who_is_known_already_is_shown_and_can_be_taken(booking, hand, clinic):
    popover = booking(clinic.alba, "11:00")
    popover.presenter.search("Luis Gil")
    popover.presenter.new_patient()
    QTest.keyClicks(popover.patient.newcomer.form.field("phone"), "+34 612 000 002")
    (candidate, *_) = popover.patient.newcomer.candidates
    assert candidate.text().startswith("Luis Gil")
    before = patients_count(clinic.ctx)
    save(popover)
    assert patients_count(clinic.ctx) == before, "a strong likeness is not registered silently"
    popover.patient.newcomer.candidates[0].click()
    save(popover)
    assert [a.patient_id for a in hand.all_stored()] == [clinic.luis]


def test_what_was_typed_is_there_again_after_closing(booking, screen, hand, clinic):
    popover = booking(clinic.alba, "11:00")
    pick(popover, "ana")
    QTest.keyClicks(popover.place.form.field("comment"), "needs a certificate")
    QTest.keyClick(popover, K.Key_Escape)
    assert screen.popovers.current is None
    kept = draft_of(clinic.ctx, "booking", "")
    assert kept is not None
    assert "certificate" in kept.body, "on the disk, not only here"
    again = booking(clinic.bey, "12:00")
    assert again.restored.isVisible()
    assert again.presenter.form.patient.id == clinic.ana
    assert again.place.form.field("comment").text() == "needs a certificate"
    assert again.presenter.form.start == 720, "the place is the new one"
    save(again)
    assert draft_of(clinic.ctx, "booking", "") is None
    assert [a.comment for a in hand.all_stored()] == ["needs a certificate"]


def test_a_search_that_is_there_again_is_replaced_by_typing(booking, clinic):
    popover = booking(clinic.alba, "11:00")
    find(popover, "lu")
    popover.leave()
    again = booking(clinic.alba, "11:00")
    QTest.keyClicks(again.patient.picker.field, "ana")
    assert again.patient.picker.field.text() == "ana"


def test_start_empty_throws_the_draft_away(booking, screen, clinic):
    popover = booking(clinic.alba, "11:00")
    pick(popover, "ana")
    popover.leave()
    again = booking(clinic.alba, "11:00")
    again.restored.button.click()
    assert again.presenter.form.patient is None
    assert draft_of(clinic.ctx, "booking", "") is None


def test_a_walk_in_takes_three_actions(screen, hand, clinic, shell):
    hand.put(clinic.bey, "11:00")
    hand.keys(K.Key_F9)  # 1
    popover = screen.popovers.current
    pick(popover, "luis")  # 2
    assert popover.focusWidget() is popover.action
    QTest.keyClick(popover, K.Key_Return)  # 3
    (stored,) = hand.all_stored()
    assert (stored.status, stored.resource_ids) == (S.ARRIVED, (clinic.bey,))
    assert "Luis Gil" in [line.title for line in screen.right.room.lines()]
    assert shell.toasts[-1].startswith("Luis Gil checked in")


def test_another_free_place_can_be_taken_while_the_popover_is_open(booking, screen, hand, clinic):
    popover = booking(clinic.alba, "11:00")
    pick(popover, "ana")
    port = screen.day.viewport()
    hand.show("9:00")
    QTest.mouseDClick(port, Qt.MouseButton.LeftButton, pos=hand.point(clinic.alba, "12:05"))
    assert screen.popovers.current is popover
    assert popover.presenter.form.start == 720
    assert popover.presenter.form.patient.id == clinic.ana


def test_an_older_search_never_overwrites_a_newer_one(booking, clinic, shell):
    popover = booking(clinic.alba, "11:00")
    shell.tasks.held = True
    find(popover, "ana")
    find(popover, "lui")
    shell.tasks.release()
    texts = [popover.patient.picker._popup.list.item(0).text()]
    assert texts == ["Luis Gil"]


def test_the_place_on_the_day_follows_the_popover(booking, screen, clinic):
    popover = booking(clinic.alba, "11:00")
    popover.presenter.choose_time(TUESDAY, 12 * 60)
    assert (screen.day.cursor_place.column, screen.day.cursor_place.start) == (0, 720)
    popover.presenter.choose_resources((clinic.bey,))
    assert screen.day.cursor_place.column == 1


def test_booking_for_a_patient_from_another_tab(screen, clinic):
    screen.opened(day=TUESDAY + timedelta(days=1), book_for=clinic.luis)
    popover = screen.popovers.current
    assert isinstance(popover, BookingPopover)
    assert popover.presenter.form.patient.id == clinic.luis
    assert popover.presenter.form.day == TUESDAY + timedelta(days=1)


def test_the_verdict_is_in_the_scrolled_part_and_comes_into_sight(booking, clinic):
    popover = booking(clinic.alba, "10:45")
    area = popover.area
    assert area.isAncestorOf(popover.verdict)
    assert not area.isAncestorOf(popover.reason)
    assert not area.isAncestorOf(popover.action)
    popover.resize(popover.width(), 420)
    popover.layout().activate()
    popover.action.setFocus()
    popover.reveal(popover.verdict)
    bottom = popover.verdict.mapTo(area.viewport(), popover.verdict.rect().bottomLeft()).y()
    assert 0 < bottom <= area.viewport().height()
