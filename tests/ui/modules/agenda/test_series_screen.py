"""Series on the real screen: booked, with clashes decided by keyboard, changed by scope."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from clinic_desktop.modules.agenda.api import AppointmentStatus as S
from clinic_desktop.modules.agenda.api import Frequency, appointments_of_patient
from clinic_desktop.modules.agenda.ui.booking_popover import BookingPopover
from clinic_desktop.modules.agenda.ui.choice_popover import ChoicePopover
from clinic_desktop.modules.agenda.ui.series_popover import SeriesPopover
from clinic_desktop.modules.patients.api import patient_ref
from clinic_desktop.modules.practice.api import draft_of
from tests.support.agenda_clinic import TUESDAY

K = Qt.Key
WEEK = timedelta(days=7)
FIRST = TUESDAY + timedelta(days=1)  # a Tuesday of December is a holiday


@pytest.fixture
def repeat(screen, hand, clinic):
    """Return a function that opens the series of Ana at Dr Alba's 11:00."""

    def opened() -> SeriesPopover:
        screen.presenter.go_to(FIRST)
        hand.put(clinic.alba, "11:00")
        hand.keys(K.Key_Return)
        booking = screen.popovers.current
        assert isinstance(booking, BookingPopover)
        booking.presenter.pick(patient_ref(clinic.ctx, clinic.ana))
        booking.more.series.click()
        popover = screen.popovers.current
        assert isinstance(popover, SeriesPopover)
        return popover

    return opened


def change(popover: SeriesPopover, **values) -> None:
    """Set fields of the rule as a person does."""
    for name, value in values.items():
        popover.repeat.form.field(name).set_value(value)
        popover.repeat._edited(name)


def of_ana(clinic) -> list:
    """Return Ana's appointments, first one first."""
    found = appointments_of_patient(clinic.ctx, clinic.ana)
    return sorted(found, key=lambda a: a.state.start)


def answer(screen, qtbot, digit: K) -> None:
    """Answer how much of the series is meant."""
    qtbot.waitUntil(lambda: isinstance(screen.popovers.current, ChoicePopover), timeout=500)
    QTest.keyClick(screen.popovers.current, digit)


def test_a_series_is_one_step(repeat, screen, clinic, shell):
    popover = repeat()
    change(popover, interval=2, count=3)
    assert popover.repeat.text.text() == "every 2 weeks on Wednesday, 3 times"
    assert popover.dates.list.count() == 3
    assert popover.action.text().startswith("Book 3 appointments")
    popover.action.click()
    booked = of_ana(clinic)
    assert [a.state.start for a in booked] == [
        clinic.at("11:00", FIRST) + 2 * n * WEEK for n in range(3)
    ]
    assert len({a.state.series.series_id for a in booked}) == 1
    assert shell.toasts[-1] == "Ana Pérez Soto: 3 appointments booked"
    assert draft_of(clinic.ctx, "booking", "") is None
    assert shell.undo.undo()
    assert of_ana(clinic) == [], "booked in error"
    assert shell.undo.redo()
    assert {a.state.status for a in of_ana(clinic)} == {S.BOOKED}


def test_each_clash_is_decided_by_keyboard(repeat, screen, clinic):
    days = [FIRST + n * WEEK for n in range(1, 4)]
    for day in days:
        clinic.book("11:00", clinic.luis, day=day)
    popover = repeat()
    change(popover, count=4)
    assert popover.dates.standing.text() == "4 appointments: 3 can't be booked as they are"
    assert not popover.action.isEnabled()
    part = popover.dates
    assert part.list.currentRow() == 1, "the first clash is chosen"
    assert "Luis Gil" in part.list.currentItem().text()
    part.list.setFocus()
    QTest.keyClick(part.list, K.Key_1)
    part.list.setCurrentRow(2)
    QTest.keyClick(part.list, K.Key_X)
    part.list.setCurrentRow(3)
    QTest.keyClick(part.list, K.Key_B)
    assert part.reason.isVisible()
    assert not popover.action.isEnabled()
    QTest.keyClicks(part.reason, "urgent")
    assert popover.action.isEnabled()
    popover.action.click()
    booked = of_ana(clinic)
    assert [a.state.start.date() for a in booked] == [FIRST, days[0], days[2]]
    assert booked[1].state.start.time() != booked[0].state.start.time()
    assert [a.state.overbooked for a in booked] == [False, False, True]
    assert booked[2].state.override_reason == "urgent"


def test_other_dates_begin_at_their_first_clash(repeat, clinic):
    clinic.book("11:00", clinic.luis, day=FIRST + 2 * WEEK)
    popover = repeat()
    for count, row in ((1, 0), (12, 2), (2, 0), (3, 2)):  # as 12 is typed, it is 1 first
        change(popover, count=count)
        assert popover.dates.list.currentRow() == row
    popover.dates.list.setCurrentRow(1)
    QTest.keyClick(popover.dates.list, K.Key_X)
    assert popover.dates.list.currentRow() == 1, "an answer keeps the date"


def test_another_time_can_be_typed_and_a_date_taken_in_again(repeat, clinic):
    popover = repeat()
    change(popover, count=2)
    part = popover.dates
    part.list.setCurrentRow(1)
    QTest.keyClick(part.list, K.Key_X)
    assert "left out" in part.list.item(1).text()
    QTest.keyClick(part.list, K.Key_X)
    assert "left out" not in part.list.item(1).text()
    part.time.setText("12:15")
    part._other_time()
    popover.action.click()
    assert [f"{a.state.start:%H:%M}" for a in of_ana(clinic)] == ["11:00", "12:15"]


def test_months_can_go_by_weekday_and_too_many_are_refused(repeat):
    popover = repeat()
    change(popover, frequency=Frequency.MONTHLY, count=3)
    field = popover.repeat.form.field("month_by")
    assert [field.itemText(n) for n in range(field.count())] == [
        "on day 25",
        "on the fourth Wednesday",
        "on the last Wednesday",
    ]
    change(popover, month_by=field.itemData(1))
    assert popover.repeat.text.text() == "every month on the fourth Wednesday, 3 times"
    change(popover, frequency=Frequency.DAILY, until=FIRST + timedelta(days=3000))
    assert "more than 366" in popover.dates.standing.text()
    assert not popover.action.isEnabled()


@pytest.fixture
def series(repeat, clinic):
    """Book Ana four Wednesdays; return the appointments."""
    popover = repeat()
    change(popover, count=4)
    popover.action.click()
    return of_ana(clinic)


@pytest.mark.parametrize(
    ("digit", "hours"),
    [(K.Key_1, [12, 11, 11, 11]), (K.Key_2, [12, 12, 12, 12]), (K.Key_3, [12, 12, 12, 12])],
)
def test_a_move_asks_once_how_much_is_meant(series, screen, qtbot, clinic, shell, digit, hours):
    screen.presenter.move(series[0].id, clinic.alba, 12 * 60)
    answer(screen, qtbot, digit)
    assert [a.state.start.hour for a in of_ana(clinic)] == hours
    assert shell.undo.undo()
    assert [a.state.start.hour for a in of_ana(clinic)] == [11] * 4


def test_not_answering_changes_nothing(series, screen, qtbot, clinic):
    screen.presenter.move(series[0].id, clinic.alba, 12 * 60)
    answer(screen, qtbot, K.Key_Escape)
    assert [a.state.start.hour for a in of_ana(clinic)] == [11] * 4


def test_a_moved_series_shows_its_clashes_before_saving(series, screen, qtbot, clinic):
    clinic.book("12:00", clinic.luis, day=FIRST + WEEK)
    screen.presenter.move(series[0].id, clinic.alba, 12 * 60)
    answer(screen, qtbot, K.Key_3)
    popover = screen.popovers.current
    assert isinstance(popover, SeriesPopover)
    assert "Luis Gil" in popover.dates.list.currentItem().text()
    assert [a.state.start.hour for a in of_ana(clinic)] == [11] * 4, "nothing is saved yet"
    QTest.keyClick(popover.dates.list, K.Key_X)
    popover.action.click()
    assert [a.state.start.hour for a in of_ana(clinic)] == [12, 11, 12, 12]


def test_a_whole_series_is_cancelled_and_comes_back(series, screen, qtbot, clinic, shell):
    screen.presenter.go_to(FIRST + WEEK)
    screen.presenter.cancel(series[1].id, "away")
    answer(screen, qtbot, K.Key_2)
    statuses = [a.state.status for a in of_ana(clinic)]
    assert statuses == [S.BOOKED, S.CANCELLED, S.CANCELLED, S.CANCELLED]
    assert shell.toasts[-1] == "Ana Pérez Soto: 3 appointments cancelled"
    shell.undo.undo()
    assert {a.state.status for a in of_ana(clinic)} == {S.BOOKED}


def test_length_and_comment_ask_too(series, screen, qtbot, clinic):
    screen.presenter.resize(series[0].id, 11 * 60, 60)
    answer(screen, qtbot, K.Key_3)
    assert {a.state.minutes for a in of_ana(clinic)} == {60}
    found = screen.presenter.find(series[0].id)
    screen.presenter.changes.amend(found, "bring results", None)
    answer(screen, qtbot, K.Key_3)
    assert {a.state.comment for a in of_ana(clinic)} == {"bring results"}


def test_a_single_appointment_is_not_asked_about(screen, clinic):
    made = clinic.book("11:00", day=FIRST)
    screen.presenter.go_to(FIRST)
    screen.presenter.move(made.appointment_id, clinic.alba, 12 * 60)
    assert screen.popovers.current is None
    assert of_ana(clinic)[0].state.start.hour == 12
