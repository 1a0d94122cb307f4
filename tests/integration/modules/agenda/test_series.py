"""Series: all looked at before one is saved; changed, cancelled and taken back together."""

from __future__ import annotations

from datetime import timedelta

import pytest

from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    BookAppointment,
    BookSeries,
    CancelSeries,
    ChangeSeries,
    Choices,
    Frequency,
    MoveAppointment,
    NotInSeries,
    Scope,
    SeriesClashes,
    SeriesRule,
    appointments_of_patient,
    book_series,
    cancel_series,
    change_series,
    check_series,
    check_series_change,
    redo_changes,
    reschedule_appointment,
    series_of,
    undo_changes,
)
from clinic_desktop.modules.practice.api import AnnounceClosure, announce_closure
from clinic_desktop.modules.practice.tables import ClinicRow
from tests.support.agenda_clinic import TUESDAY

WEEK = timedelta(days=7)
TWELVE = SeriesRule(Frequency.WEEKLY, count=12)


@pytest.fixture
def booking(clinic):
    with clinic.ctx.unit_of_work() as uow:  # 8 December is a public holiday, and a Tuesday
        values = {"closes_on_holidays": False}
        uow.update(ClinicRow, clinic.ctx.store.clinic_id, 1, values)
        uow.commit()
    return BookAppointment(clinic.ana, clinic.at("11:00"), (clinic.alba,), 30)


@pytest.fixture
def booked(clinic, booking):
    return book_series(clinic.ctx, BookSeries(booking, TWELVE))


def starts(clinic, status=AppointmentStatus.BOOKED):
    found = appointments_of_patient(clinic.ctx, clinic.ana)
    return sorted(a.state.start for a in found if a.state.status == status)


def at(clinic, week: int, time: str = "11:00"):
    return clinic.at(time, TUESDAY + week * WEEK)


def test_twelve_weeks_are_twelve_rows_of_one_series(clinic, booked):
    assert starts(clinic) == [at(clinic, week) for week in range(12)]
    series, members = series_of(clinic.ctx, booked[3].appointment_id)
    assert series.rule == TWELVE.text()
    assert [m.id for m in members] == [change.appointment_id for change in booked]


def test_a_closed_day_and_a_taken_place_are_named_before_anything_is_saved(clinic, booking):
    holiday = TUESDAY + 2 * WEEK
    announce_closure(clinic.ctx, AnnounceClosure(None, holiday, holiday, "Feast"))
    clinic.book("11:15", clinic.luis, day=TUESDAY + 5 * WEEK)
    command = BookSeries(booking, TWELVE)
    with pytest.raises(SeriesClashes) as refused:
        book_series(clinic.ctx, command)
    assert starts(clinic) == []
    found = refused.value.occurrences
    assert found == check_series(clinic.ctx, command)
    clashing = [o for o in found if o.problem]
    assert [o.start for o in clashing] == [at(clinic, 2), at(clinic, 5)]
    assert clashing[1].alternatives[0].start == at(clinic, 5, "11:45")
    assert "2" in refused.value.message()
    assert "12" in refused.value.message()


def test_each_clash_can_be_left_out_moved_or_accepted(clinic, booking):
    for week in (2, 5, 7):
        clinic.book("11:15", clinic.luis, day=TUESDAY + week * WEEK)
    choices = Choices(
        skipped=frozenset({at(clinic, 2)}),
        instead={at(clinic, 5): at(clinic, 5, "11:45")},
        accepted=frozenset({at(clinic, 7)}),
    )
    over = BookAppointment(
        clinic.ana, clinic.at("11:00"), (clinic.alba,), 30, reason="therapy",
        acknowledged=frozenset({"slot-taken"}),
    )  # fmt: skip
    changes = book_series(clinic.ctx, BookSeries(over, TWELVE, choices))
    assert len(changes) == 11
    assert at(clinic, 5, "11:45") in starts(clinic)
    assert [c.after.start for c in changes if c.after.overbooked] == [at(clinic, 7)]


def test_this_and_following_leaves_what_was_before(clinic, booked):
    fifth = booked[4]
    changes = change_series(
        clinic.ctx,
        ChangeSeries(fifth.appointment_id, 1, Scope.FOLLOWING, start=at(clinic, 4, "11:30")),
    )
    assert len(changes) == 8
    expected = [at(clinic, week) for week in range(4)]
    assert starts(clinic) == expected + [at(clinic, week, "11:30") for week in range(4, 12)]
    series, members = series_of(clinic.ctx, fifth.appointment_id)
    assert len(members) == 8
    assert series.rule == "FREQ=WEEKLY;COUNT=8"


def test_all_means_all_to_come_and_keeps_the_exceptions(clinic, clock, booked):
    moved = MoveAppointment(booked[6].appointment_id, 1, at(clinic, 6, "12:00"))
    reschedule_appointment(clinic.ctx, moved)
    clock.advance(2 * WEEK)
    change_series(
        clinic.ctx,
        ChangeSeries(booked[8].appointment_id, 1, Scope.ALL, start=at(clinic, 8, "11:30")),
    )
    found = starts(clinic)
    assert [s.hour * 60 + s.minute for s in found] == [660] * 2 + [690] * 4 + [720] + [690] * 5


def test_moving_a_daily_series_by_a_day_is_not_in_its_own_way(clinic, booking):
    daily = book_series(clinic.ctx, BookSeries(booking, SeriesRule(Frequency.DAILY, count=3)))
    later = ChangeSeries(daily[0].appointment_id, 1, Scope.ALL, start=at(clinic, 0) + WEEK / 7)
    change_series(clinic.ctx, later)
    assert [s.day for s in starts(clinic)] == [25, 26, 27]


def test_a_change_that_clashes_saves_nothing(clinic, booked):
    clinic.book("12:00", clinic.luis, day=TUESDAY + 9 * WEEK)
    command = ChangeSeries(booked[0].appointment_id, 1, Scope.ALL, start=clinic.at("11:45"))
    with pytest.raises(SeriesClashes) as refused:
        change_series(clinic.ctx, command)
    assert [o.start for o in refused.value.occurrences if o.problem] == [at(clinic, 9)]
    assert starts(clinic) == [at(clinic, week) for week in range(12)]
    assert check_series_change(clinic.ctx, command) == refused.value.occurrences
    kept = Choices(skipped=frozenset({at(clinic, 9)}))
    again = ChangeSeries(
        booked[0].appointment_id, 1, Scope.ALL, start=clinic.at("11:45"), choices=kept
    )
    assert len(change_series(clinic.ctx, again)) == 11


def test_cancelling_the_rest_and_taking_it_back(clinic, booked):
    cancel = CancelSeries(booked[4].appointment_id, 1, Scope.FOLLOWING, "moves away")
    changes = cancel_series(clinic.ctx, cancel)
    assert len(starts(clinic)) == 4
    back = undo_changes(clinic.ctx, changes)
    assert len(starts(clinic)) == 12
    undo_changes(clinic.ctx, back)  # taking the taking back is doing it again
    assert len(starts(clinic)) == 4


def test_a_whole_series_is_taken_back_and_done_again(clinic, booked):
    undo_changes(clinic.ctx, booked)
    assert starts(clinic) == []
    redo_changes(clinic.ctx, booked)
    assert len(starts(clinic)) == 12


def test_a_moved_series_is_taken_back_to_its_old_series(clinic, booked):
    changes = change_series(
        clinic.ctx,
        ChangeSeries(booked[0].appointment_id, 1, Scope.ALL, start=clinic.at("11:30")),
    )
    undo_changes(clinic.ctx, changes)
    assert starts(clinic) == [at(clinic, week) for week in range(12)]
    assert len(series_of(clinic.ctx, booked[0].appointment_id)[1]) == 12


def test_a_single_appointment_is_no_series(clinic):
    change = clinic.book("11:00")
    with pytest.raises(NotInSeries):
        change_series(clinic.ctx, ChangeSeries(change.appointment_id, 1, Scope.ALL, minutes=15))
