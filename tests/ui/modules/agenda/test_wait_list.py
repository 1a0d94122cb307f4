"""The waiting list on the real screen: put on, offered, accepted, carried, taken back."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.agenda.api import AppointmentStatus as S
from clinic_desktop.modules.agenda.api import (
    JoinWaitList,
    OfferPlace,
    Urgency,
    appointments_of_patient,
    join_wait_list,
    offer_place,
    standing_offers,
    wait_list,
)
from clinic_desktop.modules.agenda.presenters.room import RoomSection
from clinic_desktop.modules.agenda.ui.choice_popover import ChoicePopover
from clinic_desktop.modules.agenda.ui.reason_popover import ReasonPopover
from clinic_desktop.modules.agenda.ui.wait_popover import WaitPopover
from clinic_desktop.modules.practice.api import drafts
from tests.support.hands import pick

K = Qt.Key


@pytest.fixture
def wants(clinic, clock):
    """Put somebody on the list for half an hour with either doctor, each a second later."""

    def join(patient, **more):
        values = {"needs": ((clinic.alba, clinic.bey),), "minutes": 30} | more
        clock.advance(timedelta(seconds=1))
        return join_wait_list(clinic.ctx, JoinWaitList(patient, **values))

    return join


def wishes(screen):
    lines = [x for x in screen.right.room.lines() if x.section is RoomSection.WAIT_LIST]
    return lines[1:]


def go_to_list(screen):
    screen.deeds.waits.focus()
    return screen.right.room


def offered(clinic, entry, time="12:00"):
    (offer,) = offer_place(clinic.ctx, OfferPlace(clinic.at(time), 30, (clinic.alba,), (entry.id,)))
    return offer


def names(clinic):
    return [entry.patient_name.split()[0] for entry in wait_list(clinic.ctx)]


def test_a_wish_is_told_in_plain_words(screen, clinic, wants):
    wants(
        clinic.ana,
        weekdays=frozenset({0, 2}),
        parts=screen.presenter.halves().morning,
        last_day=clinic.at("09:00").date() + timedelta(days=18),
        urgency=Urgency.SOON,
    )
    (line,) = wishes(screen)
    assert line.title == "Ana Pérez Soto"
    assert line.detail == "Mon, Wed mornings, Dr Alba Ferrer or Dr Bey, until 12 Dec"
    assert (line.note, line.icon, line.tone) == ("Soon", "hourglass", "warning")


def test_a_cancelled_place_is_offered_and_the_toast_says_to_whom(
    screen, hand, clinic, wants, shell
):
    booked = clinic.book("12:00", clinic.marta)
    wants(clinic.ana)
    screen.day.select(booked.appointment_id)
    hand.keys(K.Key_Delete)
    popover = screen.popovers.current
    assert isinstance(popover, ReasonPopover)
    QTest.keyClick(popover, K.Key_4)
    stored = hand.stored(booked.appointment_id)
    assert (stored.status, stored.cancel_reason) == (
        S.CANCELLED,
        "The clinic asked for another day",
    )
    assert "the place is offered to Ana Pérez Soto until 10:54" in shell.toasts[-1]
    (line,) = wishes(screen)
    assert line.detail == "offered 12:00 until 10:54, Dr Alba Ferrer"
    assert line.note == "30 min left"
    screen.shell.undo.undo()
    assert hand.stored(booked.appointment_id).status is S.BOOKED
    assert not standing_offers(clinic.ctx), "the place is not free any more"
    assert names(clinic) == ["Ana"]


def test_who_cancels_is_kept_and_a_late_one_is_said(screen, clinic):
    change = clinic.book("12:00")
    screen.deeds.ask_reason(screen.presenter.find(change.appointment_id))
    popover = screen.popovers.current
    popover.field.setFocus()
    popover.field.setText("Has a cold")
    popover.party.set_current("practice")
    given = []
    popover.reason_given.connect(lambda *values: given.append(values))
    QTest.keyClick(popover.field, K.Key_Return)
    assert [(reason, by.value) for _id, reason, by in given] == [("Has a cold", "practice")]
    texts = [x.text() for x in popover.findChildren(type(popover.title))]
    assert any("counts as late" in text for text in texts)


def test_enter_accepts_an_offer_and_undo_puts_the_patient_back(screen, clinic, wants):
    offered(clinic, wants(clinic.luis))
    room = go_to_list(screen)
    QTest.keyClick(room, K.Key_Return)
    (booked,) = appointments_of_patient(clinic.ctx, clinic.luis)
    assert booked.state.start == clinic.at("12:00")
    assert names(clinic) == []
    screen.shell.undo.undo()
    (gone,) = appointments_of_patient(clinic.ctx, clinic.luis) or (None,)
    assert gone is None or gone.state.status is S.ENTERED_IN_ERROR
    assert names(clinic) == ["Luis"]
    screen.shell.undo.redo()
    assert names(clinic) == []


def test_declining_asks_the_next_one(screen, clinic, wants):
    first = wants(clinic.luis)
    offered(clinic, first)
    wants(clinic.ana)
    room = go_to_list(screen)
    QTest.keyClick(room, K.Key_D)
    assert [o.patient_name for o in standing_offers(clinic.ctx)] == ["Ana Pérez Soto"]


def test_offers_expire_with_the_tick_also_while_the_screen_is_hidden(
    screen, clinic, clock, wants, shell
):
    offered(clinic, wants(clinic.luis))
    clock.advance(timedelta(minutes=26))
    screen.deeds.waits.list.tick()
    assert (wishes(screen)[0].note, wishes(screen)[0].tone) == ("4 min left", "warning")
    screen.hide()
    clock.advance(timedelta(minutes=5))
    screen.deeds.waits.list.tick()
    assert not standing_offers(clinic.ctx)
    assert shell.toasts[-1] == "The offer expired: Luis Gil"


def test_enter_finds_the_next_opening_and_enter_again_books_it(screen, hand, clinic, wants):
    wants(clinic.luis, needs=((clinic.bey,),))
    room = go_to_list(screen)
    QTest.keyClick(room, K.Key_Return)
    assert screen.day.carrier.active
    hand.keys(K.Key_Return)
    (booked,) = appointments_of_patient(clinic.ctx, clinic.luis)
    assert booked.state.start == clinic.at("10:30")
    assert booked.state.resource_ids == (clinic.bey,)
    screen.shell.undo.undo()
    assert names(clinic) == ["Luis"]


def test_a_wish_is_dragged_to_the_day(screen, hand, clinic, wants):
    wants(clinic.luis)
    hand.show("11:00")
    room = screen.right.room
    room.choose_first(RoomSection.WAIT_LIST)
    start = room.line_rect().center()
    target = screen.day.viewport().mapToGlobal(hand.point(clinic.bey, "12:00") + QPoint(0, 2))
    port = room.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(port, start - QPoint(20, 0))
    end = port.mapFromGlobal(target)
    QTest.mouseMove(port, end)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)
    (booked,) = appointments_of_patient(clinic.ctx, clinic.luis)
    assert (booked.state.start, booked.state.resource_ids) == (clinic.at("12:00"), (clinic.bey,))


def test_a_taken_place_asks_and_books_anyway_with_a_reason(screen, clinic, wants):
    clinic.book("12:00", clinic.marta)
    entry = wants(clinic.luis)
    assert screen.deeds.waits.drop(entry.id, clinic.alba, clinic.at("12:00"))
    assert screen.question.isVisible()
    assert names(clinic) == ["Luis"]
    screen.question.reason.setText("Dr Alba asked for it")
    screen.question.action.click()
    (booked,) = appointments_of_patient(clinic.ctx, clinic.luis)
    assert booked.state.overbooked


def test_del_takes_off_the_list_and_undo_puts_back(screen, clinic, wants):
    wants(clinic.luis)
    QTest.keyClick(go_to_list(screen), K.Key_Delete)
    assert names(clinic) == []
    screen.shell.undo.undo()
    assert names(clinic) == ["Luis"]
    screen.shell.undo.redo()
    assert names(clinic) == []


def test_a_patient_is_put_on_the_list_by_keyboard(screen, clinic, qtbot):
    screen.actions_by_name["wait_list_add"].trigger()
    popover = screen.popovers.current
    assert isinstance(popover, WaitPopover)
    pick(qtbot, popover.picker, "luis")
    assert popover.presenter.form.patient is not None
    popover.form.field("note").setText("mobile only")
    popover.form.field("note").edited.emit()
    QTest.keyClick(popover, K.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (entry,) = wait_list(clinic.ctx)
    assert (entry.patient_id, entry.note) == (clinic.luis, "mobile only")
    assert not [d for d in drafts(clinic.ctx) if d.form == "wait-list"]
    screen.shell.undo.undo()
    assert names(clinic) == []


def test_what_is_typed_is_kept_as_a_draft(screen, clinic):
    screen.actions_by_name["wait_list_add"].trigger()
    first = screen.popovers.current
    first.form.field("note").setText("call at noon")
    first.form.field("note").edited.emit()
    QTest.keyClick(first, K.Key_Escape)
    screen.actions_by_name["wait_list_add"].trigger()
    again = screen.popovers.current
    assert again.form.field("note").value() == "call at noon"
    assert again.restored.isVisible()


def test_without_a_patient_it_says_so(screen):
    screen.actions_by_name["wait_list_add"].trigger()
    popover = screen.popovers.current
    popover.action.click()
    assert popover.problem.text() == "Choose a patient."


def test_an_earlier_place_moves_the_later_appointment(screen, clinic):
    change = clinic.book("16:00", clinic.luis, day=clinic.tomorrow())
    screen.deeds.waits.forms.want_earlier(
        next(a for a in [_view(clinic, change)] if a.patient_id == clinic.luis)
    )
    popover = screen.popovers.current
    QTest.keyClick(popover, K.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (entry,) = wait_list(clinic.ctx)
    assert entry.appointment_id == change.appointment_id
    assert screen.deeds.waits.drop(entry.id, clinic.alba, clinic.at("12:00"))
    (moved,) = appointments_of_patient(clinic.ctx, clinic.luis)
    assert moved.id == change.appointment_id
    assert moved.state.start == clinic.at("12:00")


def _view(clinic, change):
    from clinic_desktop.modules.agenda.api import appointment

    return appointment(clinic.ctx, change.appointment_id)


def test_a_free_place_is_offered_to_whom_it_fits(screen, hand, clinic, wants):
    wants(clinic.luis)
    wants(clinic.ana, needs=((clinic.room,),))
    hand.put(clinic.alba, "12:00")
    hand.keys(K.Key_H)
    popover = screen.popovers.current
    assert isinstance(popover, ChoicePopover)
    assert len(popover.buttons) == 1, "Ana wants a room"
    QTest.keyClick(popover, K.Key_1)
    (offer,) = standing_offers(clinic.ctx)
    assert (offer.patient_name, offer.place.start) == ("Luis Gil", clinic.at("12:00"))


def test_who_may_not_write_has_no_deeds_in_the_menu(screen, clinic, wants, shell):
    wants(clinic.luis)
    shell.denied = frozenset({Permission.APPOINTMENT_WRITE.value})
    room = go_to_list(screen)
    menu = screen.deeds.waits.menu_of(room.current_line())
    assert [a.text() for a in menu.actions()] == ["Open the patient"]
    menu.deleteLater()


def test_a_declined_offer_and_an_offer_are_taken_back(screen, clinic, wants, shell):
    entry = wants(clinic.luis)
    waits = screen.deeds.waits.list
    waits.offer(OfferPlace(clinic.at("12:00"), 30, (clinic.alba,), (entry.id,)))
    (offer,) = standing_offers(clinic.ctx)
    waits.decline(offer)
    assert not standing_offers(clinic.ctx)
    shell.undo.undo()
    assert [o.id for o in standing_offers(clinic.ctx)] == [offer.id]
    shell.undo.redo()
    assert not standing_offers(clinic.ctx)
    shell.undo.undo()
    shell.undo.undo()  # now the offer itself
    assert not standing_offers(clinic.ctx)
    assert names(clinic) == ["Luis"]
    assert shell.errors == []
