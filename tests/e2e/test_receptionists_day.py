"""A receptionist's day in front of the whole program: booked, moved, called, closed; counted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    AppointmentView,
    BookAppointment,
    JoinWaitList,
    Urgency,
    appointment,
    appointment_trail,
    appointments_of_patient,
    book_appointment,
    closed_day,
    day,
    join_wait_list,
    standing_offers,
)
from clinic_desktop.modules.agenda.ui.booking_popover import BookingPopover
from clinic_desktop.modules.agenda.ui.choice_popover import ChoicePopover
from clinic_desktop.modules.agenda.ui.day_close_dialog import DayCloseDialog
from clinic_desktop.modules.agenda.ui.openings_popover import OpeningsPopover
from clinic_desktop.modules.agenda.ui.reason_popover import ReasonPopover
from clinic_desktop.modules.agenda.ui.series_popover import SeriesPopover
from clinic_desktop.modules.patients.api import (
    PatientDetails,
    PersonName,
    RegisterPatient,
    Telecom,
    register_patient,
)
from clinic_desktop.modules.practice.api import bookable_resources
from clinic_desktop.ui_kit import notify
from tests.support.walking import Walker
from tests.support.whole_program import Whole, in_front_of, make_small_demo

TODAY = date(2026, 11, 24)
S = AppointmentStatus


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_small_demo(tmp_path_factory.mktemp("demo") / "store")


@pytest.fixture
def whole(qapp: QApplication, demo: Path, tmp_path: Path) -> Iterator[Whole]:
    with in_front_of(demo, tmp_path / "store", "reception") as found:
        found.window.resize(1366, 768)
        found.window.show()
        found.window.activateWindow()
        yield found
        assert not [m.text for m in notify.history if m.kind == "crash"]


@pytest.fixture
def hands(whole: Whole, qtbot: QtBot) -> Walker:
    walker = Walker(whole, qtbot)
    walker.rest()
    walker.until(lambda: walker.screen().day.board is not None)
    walker.screen().first_focus()
    return walker


@pytest.fixture
def who(whole: Whole) -> dict[str, UUID]:
    """Return the resources by the last word of their name."""
    return {r.name.split()[-1]: r.id for r in bookable_resources(whole.session.ctx)}


def registered(whole: Whole, given: str, family: str, phone: str = "") -> UUID:
    telecoms = (Telecom(phone),) if phone else ()
    details = PatientDetails(name=PersonName(given, family), telecoms=telecoms)
    return register_patient(whole.session.ctx, RegisterPatient(details)).id


def of(whole: Whole, patient: UUID, shown: date = TODAY) -> list[AppointmentView]:
    """Return a patient's appointments of a day, as stored."""
    found = day(whole.session.ctx, shown).appointments
    return [a for a in found if a.patient_id == patient]


def finds(hands: Walker, booking: BookingPopover, name: str) -> None:
    """Wait until the first patient who is offered has a name."""
    offered = booking.patient.picker._popup.list
    hands.until(lambda: offered.count() and name in offered.item(0).text())


def test_a_phone_booking_finds_the_next_opening_and_keeps_it(
    whole: Whole, hands: Walker, who: dict[str, UUID]
) -> None:
    maria = registered(whole, "María", "García Luna", "+34 612 345 678")
    hands.press("Ctrl+N")
    booking = hands.popover(BookingPopover)
    hands.write("garc mar 612")
    finds(hands, booking, "García")
    hands.press("Return")
    hands.until(lambda: booking.presenter.form.patient is not None)
    hands.press("Alt+N")
    search = hands.popover(OpeningsPopover)
    hands.press("Alt+P")
    hands.press("Backspace")
    hands.write("bey")
    hands.press("Return")
    hands.press("Alt+E")
    hands.write("ultra")
    hands.press("Return")
    assert search.presenter.form.needs == ((who["Bey"],), (who["Ultrasound"],))
    best = search.presenter.slots[0]
    hands.press("Alt+B")
    booking = hands.popover(BookingPopover)
    form = booking.presenter.form
    assert form.patient.id == maria, "who was picked came along"
    assert (form.wall, set(form.resource_ids)) == (best.start, set(best.resource_ids))
    hands.until(lambda: not booking.hold.isHidden())
    assert "Kept for you for 3:00" in booking.hold.text()
    hands.press("Ctrl+Return")
    hands.until(lambda: of(whole, maria, best.start.date()))
    (made,) = of(whole, maria, best.start.date())
    assert set(made.resource_ids) == {who["Bey"], who["Ultrasound"]}
    assert hands.keys <= 36, "twelve letters of the patient, eight of doctor and equipment"


def test_a_second_appointment_at_the_same_time_is_warned_of_and_saved_anyway(
    whole: Whole, hands: Walker, who: dict[str, UUID]
) -> None:
    ctx, later = whole.session.ctx, datetime(2026, 12, 1, 10)
    maria = registered(whole, "María", "García Luna", "+34 612 345 678")
    book_appointment(ctx, BookAppointment(maria, later, (who["Cruz"],), 30))
    hands.screen().presenter.go_to(later.date())
    hands.rest()
    hands.put(who["Bey"], later)
    hands.press("Return")
    booking = hands.popover(BookingPopover)
    hands.write("garc mar 612")
    finds(hands, booking, "García")
    hands.press("Return")
    hands.until(lambda: booking.verdict.text.text() != "Free")
    assert "María García Luna" in booking.verdict.text.text()
    assert "Dr Inés Cruz" in booking.verdict.text.text() or "10:00" in booking.verdict.text.text()
    assert booking.action.text() == "Book anyway"
    assert booking.reason.isHidden(), "the patient's own choice needs no reason"
    hands.press("Ctrl+Return")
    hands.until(lambda: len(of(whole, maria, later.date())) == 2)
    assert {a.start for a in of(whole, maria, later.date())} == {later}


def test_a_drag_and_its_way_back_are_both_in_the_trail(
    whole: Whole, hands: Walker, who: dict[str, UUID]
) -> None:
    ctx = whole.session.ctx
    cruz = who["Cruz"]
    patient = registered(whole, "Pia", "Dragón")
    later = TODAY + timedelta(days=7)
    made = book_appointment(
        ctx, BookAppointment(patient, datetime(2026, 12, 1, 10), (cruz,), 30)
    ).appointment_id
    hands.screen().presenter.go_to(later)
    hands.rest()
    hands.show("09:00")
    hands.drag(cruz, "10:00", "11:30")
    assert appointment(ctx, made).start == datetime(2026, 12, 1, 11, 30)
    hands.press("Ctrl+Z")
    hands.until(lambda: appointment(ctx, made).start == datetime(2026, 12, 1, 10))
    actions = [step.action for step in appointment_trail(ctx, made)]
    assert actions == ["booked", "moved", "moved"]


def test_a_walk_in_takes_three_actions(whole: Whole, hands: Walker) -> None:
    patient = registered(whole, "Wanda", "Zufall", "+34 699 888 777")
    hands.press("F9")  # one
    booking = hands.popover(BookingPopover)
    hands.write("zufall")
    finds(hands, booking, "Zufall")
    hands.press("Return")  # two: the patient; the keyboard is on the button now
    hands.until(lambda: booking.presenter.form.patient is not None)
    hands.rest()
    hands.press("Return")  # three
    hands.until(lambda: of(whole, patient))
    (here,) = of(whole, patient)
    assert here.status is S.ARRIVED
    assert hands.keys == len("zufall") + 3


def test_waiting_counts_and_the_doctor_calls_three_times_are_kept(
    whole: Whole, hands: Walker, who: dict[str, UUID]
) -> None:
    ctx = whole.session.ctx
    patient = registered(whole, "Vera", "Warte")
    nurse = who["Haddad"]
    made = book_appointment(
        ctx,
        BookAppointment(
            patient,
            datetime(2026, 11, 24, 20),
            (nurse,),
            15,
            acknowledged=frozenset({"outside-hours", "slot-taken"}),
            reason="comes early",
        ),
    ).appointment_id
    hands.rest()
    hands.select(made)
    hands.press("A")
    hands.until(lambda: appointment(ctx, made).status is S.ARRIVED)

    def line():
        lines = hands.screen().right.room.lines()
        return next(x for x in lines if x.title.startswith("Vera Warte"))

    assert "0 min" in line().note
    whole.clock.advance(timedelta(minutes=31))
    hands.screen().presenter.tick()
    hands.rest()
    assert "31 min" in line().note
    assert line().tone == "danger", "longer than the clinic's limit"
    hands.select(made)
    for key in ("R", "D"):
        hands.press(key)
        whole.clock.advance(timedelta(minutes=5))
    found = appointment(ctx, made)
    assert found.status is S.FULFILLED
    assert {S.ARRIVED, S.IN_ROOM, S.FULFILLED} <= found.status_times.keys()
    assert hands.keys == 3


def test_a_cancelled_place_goes_to_the_first_who_waits(
    whole: Whole, hands: Walker, who: dict[str, UUID]
) -> None:
    ctx, cruz = whole.session.ctx, who["Cruz"]
    first, second = registered(whole, "Urgencia", "Uno"), registered(whole, "Rutina", "Dos")
    gone = registered(whole, "Nadia", "Nunca")
    at = datetime(2026, 11, 25, 9)
    taken = {a.start for a in day(ctx, at.date()).appointments if cruz in a.resource_ids}
    while at in taken:
        at += timedelta(minutes=30)
    for patient, urgency in ((second, Urgency.ROUTINE), (first, Urgency.URGENT)):
        join_wait_list(
            ctx,
            JoinWaitList(
                patient,
                ((cruz,),),
                15,
                first_day=at.date(),
                last_day=at.date(),
                urgency=urgency,
            ),
        )
    made = book_appointment(
        ctx,
        BookAppointment(gone, at, (cruz,), 15, acknowledged=frozenset({"slot-taken"}), reason="-"),
    ).appointment_id
    hands.screen().presenter.go_to(at.date())
    hands.rest()
    hands.select(made)
    hands.press("Delete")
    hands.popover(ReasonPopover)
    hands.press("1")
    hands.until(lambda: appointment(ctx, made).status is S.CANCELLED)
    offers = [o for o in standing_offers(ctx) if o.place.start == at]
    assert offers
    assert offers[0].patient_id == first
    hands.press("L")
    room = hands.screen().right.room
    assert room.hasFocus()
    for _line in range(9):
        line = room.current_line()
        if line.entry is not None and line.entry.patient_id == first:
            break
        hands.press("Down")
    hands.press("Return")
    hands.until(lambda: of(whole, first, at.date()))
    (booked,) = of(whole, first, at.date())
    assert booked.start == at
    assert not [o for o in standing_offers(ctx) if o.place.start == at], "the others are released"


def test_a_day_is_closed_only_when_each_appointment_has_an_end(whole: Whole, hands: Walker) -> None:
    ctx = whole.session.ctx
    hands.press("Ctrl+Shift+E")
    hands.until(lambda: hands.screen().findChild(DayCloseDialog) is not None)
    dialog = hands.screen().findChild(DayCloseDialog)
    hands.rest()
    still_open = dialog.presenter.missing()
    assert still_open > 0
    assert not dialog.close_button.isEnabled()
    assert str(still_open) in dialog.close_button.toolTip()
    dialog.all_done.click()
    hands.rest()
    dialog.close_button.click()
    hands.until(lambda: closed_day(ctx, TODAY) is not None)
    statuses = {a.status for a in day(ctx, TODAY).appointments}
    assert statuses <= {S.FULFILLED, S.NO_SHOW, S.CANCELLED, S.ENTERED_IN_ERROR}
    dialog.close()
    hands.rest()
    assert not hands.screen().actions_by_name["book"].isEnabled()


def test_a_series_over_a_clock_change_and_a_holiday_keeps_its_hour(
    whole: Whole, hands: Walker, who: dict[str, UUID]
) -> None:
    ctx, cruz = whole.session.ctx, who["Cruz"]
    first = datetime(
        2027, 3, 5, 9
    )  # Fridays: Good Friday is on the 26th, clocks change on the 28th
    patient = registered(whole, "Serena", "Serie", "+34 600 700 800")
    hands.screen().presenter.go_to(first.date())
    hands.rest()
    hands.put(cruz, first)
    hands.press("Return")
    booking = hands.popover(BookingPopover)
    hands.write("serie")
    finds(hands, booking, "Serie")
    hands.press("Return")
    hands.until(lambda: booking.presenter.form.patient is not None)
    hands.press("Alt+P")
    series = hands.popover(SeriesPopover)
    hands.press("Alt+I")
    hands.press("Ctrl+A")
    hands.write("12")
    hands.press("Tab")
    hands.until(lambda: series.dates.list.count() == 12)
    assert series.dates.standing.text().startswith("12 appointments: 1 can't be booked")
    assert "26 Mar" in series.dates.list.currentItem().text(), "the clash is chosen already"
    series.dates.list.setFocus()
    hands.press("X")
    assert series.action.text().startswith("Book 11 appointments")
    hands.press("Ctrl+Return")
    hands.until(lambda: appointments_of_patient(ctx, patient))

    def starts() -> list[datetime]:
        found = appointments_of_patient(ctx, patient)
        return sorted(a.state.start for a in found)

    weeks = [first + timedelta(days=7 * n) for n in range(12)]
    assert starts() == [at for at in weeks if at.date() != date(2027, 3, 26)]
    hands.screen().presenter.go_to(weeks[6].date())
    hands.rest()
    (seventh,) = of(whole, patient, weeks[6].date())
    hands.show("08:30")
    hands.drag(cruz, "09:00", "09:30")
    hands.popover(ChoicePopover)
    hands.press("2")  # this one and those that follow
    hands.until(lambda: appointment(ctx, seventh.id).start.minute == 30)
    assert [at.minute for at in starts()] == [0] * 5 + [30] * 6, "what was before stays"
    hands.press("Ctrl+Z")
    hands.until(lambda: [at.minute for at in starts()] == [0] * 11)
