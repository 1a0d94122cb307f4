"""The search for the next opening on the real screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from clinic_desktop.modules.agenda.ui.booking_popover import BookingPopover
from clinic_desktop.modules.agenda.ui.openings_popover import OpeningsPopover
from clinic_desktop.modules.agenda.ui.wait_popover import WaitPopover
from clinic_desktop.ui_kit.widgets import Label
from tests.support.agenda_clinic import TUESDAY

K = Qt.Key


@pytest.fixture
def search(screen, hand, clinic):
    """Return a function that opens the search with its key, from Dr Alba's column."""

    def opened() -> OpeningsPopover:
        hand.put(clinic.alba, "11:00")
        screen.actions_by_name["next_opening"].trigger()
        popover = screen.popovers.current
        assert isinstance(popover, OpeningsPopover)
        return popover

    return opened


def lines(popover: OpeningsPopover) -> list[str]:
    """Return what the list shows."""
    return [popover.list.item(row).text() for row in range(popover.list.count())]


def test_it_finds_at_once_and_books_with_enter(search, screen, clinic):
    clinic.book("10:30")
    popover = search()
    assert popover.list.hasFocus()
    assert lines(popover)[1].startswith("11:00 – 11:15   Dr Alba")
    QTest.keyClick(popover.list, K.Key_Down)
    QTest.keyClick(popover.list, K.Key_Return)
    booking = screen.popovers.current
    assert isinstance(booking, BookingPopover)
    form = booking.presenter.form
    assert (form.day, form.start, form.resource_ids) == (TUESDAY, 675, (clinic.alba,))


def test_all_at_once_on_a_weekday_and_part_of_the_day(search, clinic):
    popover = search()
    popover.presenter.type(rooms=(clinic.room,), weekdays=frozenset({2}), parts=((840, 1440),))
    slots = popover.presenter.slots
    assert slots
    assert all(s.start.weekday() == 2 and s.start.hour >= 16 for s in slots)
    assert slots[0].resource_ids == (clinic.alba, clinic.room)


def test_the_patients_own_times_are_typed(search):
    popover = search()
    popover.form.field("free").setText("thu 16-17")
    popover._typed("free")
    slots = popover.presenter.slots
    assert {s.start.weekday() for s in slots} == {3}
    assert {s.start.hour for s in slots} == {16}
    popover.form.field("free").setText("thu 99")
    popover._typed("free")
    assert popover.presenter.slots == ()
    assert any("“thu 99” is not" in label.text() for label in popover.findChildren(Label))


def test_more_are_added_by_page(search):
    popover = search()
    first = popover.presenter.slots
    popover.list.setCurrentRow(popover.list.count() - 1)
    assert popover.list.currentItem().text() == "More…"
    assert not popover.action.isEnabled()
    QTest.keyClick(popover.list, K.Key_Return)
    slots = popover.presenter.slots
    assert len(slots) == 2 * len(first)
    assert [s.start for s in slots] == sorted({s.start for s in slots})


def test_nothing_to_look_for_is_said(search):
    popover = search()
    popover.presenter.type(practitioners=())
    assert popover.nothing.text() == "Choose a practitioner, a room or equipment."
    assert popover.list.count() == 0


def test_space_shows_the_day(search, screen):
    popover = search()
    popover.presenter.type(weekdays=frozenset({4}))
    QTest.keyClick(popover.list, K.Key_Space)
    assert screen.presenter.shown.weekday() == 4
    assert screen.popovers.current is None


def test_what_is_typed_in_the_booking_comes_along(screen, hand, clinic):
    hand.put(clinic.alba, "11:00")
    hand.keys(K.Key_Return)
    booking = screen.popovers.current
    booking.presenter.type_comment("cough")
    booking.more.openings.click()
    popover = screen.popovers.current
    assert isinstance(popover, OpeningsPopover)
    QTest.keyClick(popover.list, K.Key_Return)
    again = screen.popovers.current
    assert isinstance(again, BookingPopover)
    assert again.presenter.form.comment == "cough"


def test_the_waiting_list_takes_the_wish(search, screen, clinic):
    popover = search()
    popover.wait.click()
    waiting = screen.popovers.current
    assert isinstance(waiting, WaitPopover)
    assert waiting.presenter.form.practitioners == (clinic.alba,)


def test_where_there_is_no_room_the_fields_keep_their_height_and_scroll(search, screen):
    popover = search()
    wanted = popover.form.sizeHint().height()
    screen.resize(screen.width(), popover.height() * 2 // 3)
    popover.settle()
    assert popover.height() <= screen.height()
    assert popover.form.height() >= wanted
    inside = popover.rect().contains(popover.action.mapTo(popover, popover.action.rect().center()))
    assert inside
    assert popover.action.isVisible()
