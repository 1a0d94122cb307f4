"""Several resources on one appointment; what a type brings; types that are retired."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from clinic_desktop.modules.agenda.presenters.type_words import Money
from clinic_desktop.modules.agenda.ui.booking_popover import BookingPopover
from clinic_desktop.modules.patients.api import patient_ref
from clinic_desktop.modules.practice.api import (
    AppointmentTypeDetails,
    add_entry,
    appointment_types,
    keep_draft,
)
from clinic_desktop.modules.practice.tables import AppointmentTypeRow

K = Qt.Key


@pytest.fixture
def echo_type(clinic):
    """Return a type with everything that a type can have, offered by Dr Bey only."""
    details = AppointmentTypeDetails(
        "Echo",
        40,
        preparation="Fasting for 4 hours.",
        buffer_before=5,
        buffer_after=10,
        price="60.00",
        practitioner_ids=(clinic.bey,),
    )
    return add_entry(clinic.ctx, details)


@pytest.fixture
def booking(screen, hand, clinic):
    """Return a function that opens the popover at Dr Alba's 11:00 for Ana."""

    def opened() -> BookingPopover:
        hand.put(clinic.alba, "11:00")
        hand.keys(K.Key_Return)
        popover = screen.popovers.current
        assert isinstance(popover, BookingPopover)
        popover.presenter.pick(patient_ref(clinic.ctx, clinic.ana))
        return popover

    return opened


def add(popover: BookingPopover, text: str) -> None:
    """Type a part of a name and take the first one."""
    field = popover.place.with_field.picker.field
    field.setFocus()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, K.Key_Return)


def retire(clinic, type_id) -> None:
    """Take a type out of use, as the settings do."""
    kind = next(t for t in appointment_types(clinic.ctx) if t.id == type_id)
    with clinic.ctx.unit_of_work() as uow:
        uow.update(AppointmentTypeRow, kind.id, 1, {"active": False})
        uow.commit()


def test_two_practitioners_a_room_and_equipment_by_keyboard(booking, hand, clinic):
    popover = booking()
    for text in ("bey", "room", "ultra"):
        add(popover, text)
    field = popover.place.with_field
    assert field.value() == (clinic.alba, clinic.bey, clinic.room, clinic.echo)
    QTest.keyClick(field.picker.field, K.Key_Backspace)
    assert field.value() == (clinic.alba, clinic.bey, clinic.room)
    popover._save()
    (stored,) = hand.all_stored()
    assert stored.resource_ids == (clinic.alba, clinic.bey, clinic.room)


def test_each_resource_shows_what_is_in_its_way(booking, clinic):
    clinic.book("11:00", clinic.luis, resource_ids=(clinic.bey,))
    popover = booking()
    add(popover, "bey")
    rows = popover.place.with_field.rows
    assert [row.problem.text() for row in rows] == ["", "taken 11:00 Luis Gil"]
    rows[1].button.click()
    assert popover.verdict.text.text() == "Free"
    assert [row.problem.text() for row in popover.place.with_field.rows] == [""]


def test_nobody_at_all_is_said(booking):
    popover = booking()
    QTest.keyClick(popover.place.with_field.picker.field, K.Key_Backspace)
    assert popover.verdict.text.text() == "Choose a practitioner, a room or equipment."
    assert not popover.action.isEnabled()


def test_a_type_tells_all_it_brings(booking, clinic, echo_type):
    popover = booking()
    popover.presenter.choose_type(echo_type)
    facts = popover.place.facts.text()
    assert "40 min" in facts
    assert "5 min before · 10 min after" in facts
    assert "60.00" in facts
    assert popover.place.preparation.text() == "Tell the patient: Fasting for 4 hours."
    names = [c.name for c in popover.place.with_field._columns]
    assert names[0] == "Dr Bey", "who offers it comes first"
    assert "does not offer" in popover.verdict.text.text()
    assert popover.action.text() == "Book anyway"


def test_buffers_count_in_the_check(booking, clinic, echo_type):
    clinic.book("11:45", clinic.luis, resource_ids=(clinic.bey,))
    popover = booking()
    popover.presenter.choose_resources((clinic.bey,))
    popover.presenter.choose_type(echo_type)
    assert popover.presenter.form.minutes == 40
    assert "Luis Gil" in popover.verdict.text.text(), "10 minutes after it are taken too"


def test_a_retired_type_is_shown_but_not_chosen_anew(booking, screen, hand, clinic, echo_type):
    made = clinic.book("12:00", type_id=echo_type, resource_ids=(clinic.bey,))
    keep_draft(clinic.ctx, "booking", "", f'{{"search": "gil", "type_id": "{echo_type}"}}')
    retire(clinic, echo_type)
    assert hand.stored(made.appointment_id).type_name == "Echo"
    hand.put(clinic.alba, "11:00")
    hand.keys(K.Key_Return)
    popover = screen.popovers.current
    assert popover.presenter.form.type_id is None
    assert not popover.place.form.field("type").has_option(echo_type)
    popover.leave()
    screen.presenter.move(made.appointment_id, clinic.bey, 12 * 60 + 15)
    assert hand.stored(made.appointment_id).start == clinic.at("12:15")
    screen.deeds.open_details(made.appointment_id)
    details = screen.popovers.current.details
    assert "This type is no longer offered." in details.facts
    assert details.appointment.type_name == "Echo"


def test_a_deleted_type_breaks_nothing(screen, hand, clinic, echo_type):
    made = clinic.book("12:00", type_id=echo_type, resource_ids=(clinic.bey,))
    with clinic.ctx.unit_of_work() as uow:
        uow.remove(AppointmentTypeRow, echo_type, 1)
        uow.commit()
    screen.presenter.move(made.appointment_id, clinic.bey, 12 * 60 + 15)
    assert hand.stored(made.appointment_id).start == clinic.at("12:15")
    screen.deeds.open_details(made.appointment_id)
    assert screen.popovers.current.details is not None


def test_the_details_tell_buffers_price_and_preparation(screen, clinic, echo_type):
    made = clinic.book("12:00", type_id=echo_type, resource_ids=(clinic.bey,))
    screen.deeds.open_details(made.appointment_id)
    details = screen.popovers.current.details
    assert "5 min before · 10 min after" in details.facts[0]
    assert details.facts[1] == "Tell the patient: Fasting for 4 hours."
    assert any("Buffer after: 10 min" in line.what for line in details.trail)


@pytest.mark.parametrize(
    ("amount", "locale", "text"),
    [
        ("60.00", "es_ES", "60,00 €"),
        ("60.00", "en_US", "€60.00"),
        ("", "es_ES", ""),
        ("free", "es_ES", "free EUR"),
        ("5", "xx_XX", "€5.00"),
    ],
)
def test_a_price_is_written_as_the_place_does(amount, locale, text):
    assert Money("EUR", locale).text(amount).replace("\xa0", " ") == text
