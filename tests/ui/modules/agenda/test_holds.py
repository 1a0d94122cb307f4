"""Places kept while booking: made, moved, let go, counted down, and shown to other desks."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from clinic_desktop.kernel.permissions import Actor, Role
from clinic_desktop.modules.agenda.api import HoldSlot, hold_slot, live_holds
from clinic_desktop.modules.agenda.ui.booking_popover import BookingPopover
from clinic_desktop.modules.patients.api import patient_ref
from clinic_desktop.modules.practice.tables import UserRow
from tests.support.agenda_clinic import TUESDAY

K = Qt.Key


@pytest.fixture
def booking(screen, hand, clinic):
    """Open the popover at Dr Alba's 11:00."""
    hand.put(clinic.alba, "11:00")
    hand.keys(K.Key_Return)
    popover = screen.popovers.current
    assert isinstance(popover, BookingPopover)
    return popover


@pytest.fixture
def marta(clinic):
    """Return the context of Marta at another desk."""
    values = {
        "login": "marta",
        "display_name": "Marta",
        "roles": '["receptionist"]',
        "active": True,
    }
    with clinic.ctx.unit_of_work() as uow:
        columns = {name: v for name, v in values.items() if hasattr(UserRow, name)}
        user_id = uow.insert(UserRow, columns)
        uow.commit()
    return replace(clinic.ctx, actor=Actor(user_id, "Marta", frozenset({Role.RECEPTIONIST})))


def kept(clinic) -> list[tuple[str, tuple]]:
    """Return the places that are kept on Tuesday."""
    return [(f"{h.start:%H:%M}", h.resource_ids) for h in live_holds(clinic.ctx, TUESDAY, TUESDAY)]


def test_the_place_is_kept_moves_along_and_is_let_go(booking, screen, clinic):
    assert kept(clinic) == [("11:00", (clinic.alba,))]
    assert booking.hold.text() == "Kept for you for 3:00 min"
    booking.presenter.choose_time(TUESDAY, 12 * 60)
    booking.presenter.choose_resources((clinic.alba, clinic.room))
    assert kept(clinic) == [("12:00", (clinic.alba, clinic.room))]
    QTest.keyClick(booking, K.Key_Escape)
    assert kept(clinic) == []


def test_a_taken_place_is_not_kept(booking, clinic):
    booking.presenter.choose_time(TUESDAY, 12 * 60)
    clinic.book("11:00", clinic.luis)
    booking.presenter.choose_time(TUESDAY, 11 * 60)
    assert kept(clinic) == []
    assert booking.hold.isHidden()


def test_booking_lets_the_hold_go(booking, clinic):
    booking.presenter.pick(patient_ref(clinic.ctx, clinic.ana))
    booking._save()
    assert kept(clinic) == []


def test_work_renews_what_runs_out(booking, clinic):
    clock = clinic.ctx.clock
    clock.advance(timedelta(minutes=2))
    booking.hold._count()
    assert booking.hold.text() == "Kept for you for 1:00 min"
    booking.presenter.type_comment("cough")
    assert booking.hold.text() == "Kept for you for 3:00 min"
    clock.advance(timedelta(minutes=4))
    booking.hold._count()
    assert booking.hold.text() == "No longer kept for you; checked again on saving."
    assert kept(clinic) == []


def test_no_key_waits_for_the_hold(screen, hand, clinic, shell):
    hand.put(clinic.alba, "11:00")
    shell.tasks.held = True
    hand.keys(K.Key_Return)
    booking = screen.popovers.current
    booking.presenter.choose_time(TUESDAY, 11 * 60 + 15)
    booking.presenter.choose_time(TUESDAY, 11 * 60 + 30)
    booking.leave()
    shell.tasks.release()
    shell.tasks.held = False
    assert kept(clinic) == [], "a hold that comes too late is let go"


def test_the_own_hold_is_in_nobodys_way_even_when_it_is_late(screen, hand, clinic, shell):
    hand.put(clinic.alba, "11:00")
    hand.keys(K.Key_Return)
    booking = screen.popovers.current
    booking.presenter.pick(patient_ref(clinic.ctx, clinic.ana))
    shell.tasks.held = True
    booking.presenter.choose_time(TUESDAY, 11 * 60 + 30)
    booking.presenter.save()
    shell.tasks.release()
    shell.tasks.held = False
    (stored,) = hand.all_stored()
    assert f"{stored.start:%H:%M}" == "11:30"
    assert kept(clinic) == []


def test_others_see_who_is_booking_until_when(screen, hand, clinic, marta):
    screen.show()
    made = hold_slot(marta, HoldSlot(clinic.at("11:00"), 30, (clinic.alba,)))
    (held,) = screen.day.held
    assert held.text == "Marta is booking until 10:27"
    assert (held.start, held.minutes) == (660, 30)
    hand.put(clinic.alba, "11:00")
    assert screen.day.accessibleName().endswith("free, Marta is booking until 10:27")
    assert not screen.day.grab().isNull()
    clinic.ctx.clock.advance(timedelta(minutes=4))
    screen.deeds.holds._tick()
    assert screen.day.held == ()
    assert made is not None


def test_a_kept_place_is_refused_with_the_way_round(screen, hand, clinic, marta):
    hold_slot(marta, HoldSlot(clinic.at("11:00"), 30, (clinic.alba,)))
    hand.put(clinic.alba, "11:00")
    hand.keys(K.Key_Return)
    booking = screen.popovers.current
    assert "Marta is booking there until 10:27" in booking.verdict.text.text()
    assert booking.place.with_field.rows[0].problem.text() == "being booked"
    assert booking.verdict.slots.buttons[0].text() == "11:30"
    booking.presenter.pick(patient_ref(clinic.ctx, clinic.ana))
    QTest.keyClicks(booking.reason.field, "urgent")
    booking._save()
    assert len(hand.all_stored()) == 1
