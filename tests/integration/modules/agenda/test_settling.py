"""What became of appointments is said in one go, without inventing times."""

from __future__ import annotations

import pytest

from clinic_desktop.kernel.errors import StaleRecord
from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    ChangeStatus,
    Settle,
    StatusNotPossible,
    appointment,
    change_status,
    close_day,
    settle_appointments,
    undo_changes,
)
from clinic_desktop.modules.agenda.documents.day_report import day_report
from tests.support.agenda_clinic import TUESDAY

S = AppointmentStatus


def test_each_gets_its_outcome_and_all_of_it_is_taken_back_at_once(clinic):
    booked = [clinic.book("11:00"), clinic.book("11:30", clinic.luis)]
    gone = clinic.book("12:00", clinic.marta)
    changes = settle_appointments(
        clinic.ctx,
        [
            Settle(booked[0].appointment_id, 1, S.FULFILLED),
            Settle(booked[1].appointment_id, 1, S.NO_SHOW),
            Settle(gone.appointment_id, 1, S.CANCELLED, "No power"),
        ],
    )
    found = [appointment(clinic.ctx, c.appointment_id) for c in changes]
    assert [a.status for a in found] == [S.FULFILLED, S.NO_SHOW, S.CANCELLED]
    assert found[2].cancel_reason == "No power"
    assert S.ARRIVED not in found[0].status_times
    undo_changes(clinic.ctx, changes)
    assert {appointment(clinic.ctx, c.appointment_id).status for c in changes} == {S.BOOKED}


def test_who_was_in_the_room_was_not_missed_and_then_nothing_is_written(clinic):
    first, second = clinic.book("11:00"), clinic.book("11:30", clinic.luis)
    change_status(clinic.ctx, ChangeStatus(second.appointment_id, 1, S.IN_ROOM))
    commands = [
        Settle(first.appointment_id, 1, S.NO_SHOW),
        Settle(second.appointment_id, 2, S.NO_SHOW),
    ]
    with pytest.raises(StatusNotPossible):
        settle_appointments(clinic.ctx, commands)
    assert appointment(clinic.ctx, first.appointment_id).status is S.BOOKED


def test_an_outcome_for_what_has_changed_meanwhile_is_refused(clinic):
    change = clinic.book("11:00")
    change_status(clinic.ctx, ChangeStatus(change.appointment_id, 1, S.ARRIVED))
    with pytest.raises(StaleRecord):
        settle_appointments(clinic.ctx, [Settle(change.appointment_id, 1, S.NO_SHOW)])


def test_the_report_is_a_page_also_of_an_empty_and_of_a_closed_day(clinic):
    assert day_report(clinic.ctx, TUESDAY).startswith(b"%PDF")
    change = clinic.book("11:00")
    settle_appointments(clinic.ctx, [Settle(change.appointment_id, 1, S.FULFILLED)])
    close_day(clinic.ctx, TUESDAY)
    assert day_report(clinic.ctx, TUESDAY).startswith(b"%PDF")
