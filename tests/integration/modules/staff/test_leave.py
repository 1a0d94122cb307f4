"""Leave on a real store: who may what, what overlaps, what the diary has after each step."""

from __future__ import annotations

from datetime import timedelta

import pytest

from clinic_desktop.kernel.errors import InvalidInput, NotAllowed, StaleRecord
from clinic_desktop.modules.agenda.api import appointment
from clinic_desktop.modules.practice.api import opening_intervals
from clinic_desktop.modules.practice.service.opening import cancel_closure, closures_from
from clinic_desktop.modules.staff.api import (
    Allowance,
    LeaveDecided,
    LeaveKind,
    LeaveOverlaps,
    LeaveStatus,
    NotYourLeave,
    approve_leave,
    decline_leave,
    leave_conflicts,
    redo_leave,
    set_allowance,
    source_of,
    undo_leave,
    withdraw_leave,
)
from clinic_desktop.modules.staff.service import decide
from clinic_desktop.storage.unit_of_work import UnitOfWork
from tests.support.agenda_clinic import TUESDAY
from tests.support.staff_clinic import MONDAY

FRIDAY = MONDAY + timedelta(days=4)


def open_minutes(clinic, person, day):
    return opening_intervals(clinic.manager, [person], day, day)[person, day]


def approve(clinic, change):
    return approve_leave(clinic.manager, change.leave_id, clinic.leave(change.leave_id).version)


def test_a_doctor_asks_for_their_own_leave_only(clinic):
    asked = clinic.ask(clinic.alba, MONDAY, FRIDAY)
    with pytest.raises(NotYourLeave):
        clinic.ask(clinic.alba, MONDAY, person=clinic.agenda.bey)
    assert [leave.id for leave in clinic.board().leaves] == [asked.leave_id]


def test_a_manager_asks_for_anyone(clinic):
    asked = clinic.ask(clinic.manager, MONDAY, person=clinic.agenda.bey)
    assert clinic.leave(asked.leave_id).practitioner_id == clinic.agenda.bey


def test_who_may_not_decide_neither_approves_nor_declines(clinic):
    asked = clinic.ask(clinic.alba, MONDAY)
    version = clinic.leave(asked.leave_id).version
    with pytest.raises(NotAllowed):
        approve_leave(clinic.alba, asked.leave_id, version)
    with pytest.raises(NotAllowed):
        decline_leave(clinic.alba, asked.leave_id, version, "no")
    assert clinic.absences() == {}


def test_approval_closes_the_diary_and_cancels_nobody(clinic):
    booked = clinic.agenda.book("10:00", day=MONDAY)
    asked = clinic.ask(clinic.alba, MONDAY, FRIDAY)
    assert open_minutes(clinic, clinic.agenda.alba, MONDAY)
    approve(clinic, asked)
    assert open_minutes(clinic, clinic.agenda.alba, MONDAY) == ()
    assert open_minutes(clinic, clinic.agenda.bey, MONDAY)
    found = appointment(clinic.manager, booked.appointment_id)
    assert found.status.value == "booked"


def test_the_diary_tells_nobody_why(clinic):
    asked = clinic.ask(clinic.alba, MONDAY, kind=LeaveKind.SICK, note="operation on the knee")
    approve(clinic, asked)
    (closure,) = (c for c in closures_from(clinic.bey, MONDAY) if c.source)
    assert closure.name == "Away"
    seen = clinic.leave(asked.leave_id, clinic.bey)
    assert (seen.kind, seen.note) == (None, "")
    own = clinic.leave(asked.leave_id, clinic.alba)
    assert (own.kind, own.note) == (LeaveKind.SICK, "operation on the knee")


def test_a_request_of_others_is_not_to_be_seen(clinic):
    asked = clinic.ask(clinic.alba, MONDAY)
    assert clinic.board(clinic.bey).leaves == ()
    assert clinic.board(clinic.bey).away == ()
    with pytest.raises(NotYourLeave):
        leave_conflicts(clinic.bey, asked.leave_id)


def test_hours_close_their_minutes_only(clinic):
    approve(clinic, clinic.ask(clinic.alba, MONDAY, start=540, end=600))
    assert open_minutes(clinic, clinic.agenda.alba, MONDAY) == ((600, 780), (960, 1140))


def test_overlapping_leave_is_refused_with_what_is_there(clinic):
    clinic.ask(clinic.alba, MONDAY, FRIDAY)
    with pytest.raises(LeaveOverlaps) as refused:
        clinic.ask(clinic.alba, FRIDAY)
    assert "to decide" in refused.value.message()
    assert "Dr Alba Ferrer" in refused.value.message()
    clinic.ask(clinic.bey, MONDAY, FRIDAY)  # somebody else may


def test_two_parts_of_one_day_do_not_overlap(clinic):
    clinic.ask(clinic.alba, MONDAY, start=540, end=600)
    clinic.ask(clinic.alba, MONDAY, start=600, end=660)
    with pytest.raises(LeaveOverlaps):
        clinic.ask(clinic.alba, MONDAY, start=650, end=700)


def test_declined_leave_makes_room_for_another_request(clinic):
    asked = clinic.ask(clinic.alba, MONDAY)
    with pytest.raises(InvalidInput):
        decline_leave(clinic.manager, asked.leave_id, 1, " ")
    decline_leave(clinic.manager, asked.leave_id, 1, "too many are away")
    clinic.ask(clinic.alba, MONDAY)
    steps = leave_conflicts(clinic.alba, asked.leave_id).steps
    assert [step.status for _name, step in steps] == [
        LeaveStatus.REQUESTED,
        LeaveStatus.DECLINED,
    ]
    assert steps[-1][1].reason == "too many are away"


def test_withdrawing_approved_leave_frees_the_diary(clinic):
    asked = clinic.ask(clinic.alba, MONDAY)
    approve(clinic, asked)
    with pytest.raises(NotYourLeave):
        withdraw_leave(clinic.bey, asked.leave_id, clinic.leave(asked.leave_id).version)
    withdraw_leave(clinic.alba, asked.leave_id, clinic.leave(asked.leave_id).version)
    assert clinic.absences() == {}
    assert open_minutes(clinic, clinic.agenda.alba, MONDAY)


def test_what_was_decided_is_not_decided_again(clinic):
    asked = clinic.ask(clinic.alba, MONDAY)
    withdraw_leave(clinic.alba, asked.leave_id, 1)
    with pytest.raises(LeaveDecided):
        approve_leave(clinic.manager, asked.leave_id, 2)


def test_a_request_that_changed_meanwhile_is_stale(clinic):
    asked = clinic.ask(clinic.alba, MONDAY)
    withdraw_leave(clinic.alba, asked.leave_id, 1)
    with pytest.raises(StaleRecord):
        approve_leave(clinic.manager, asked.leave_id, 1)
    assert clinic.absences() == {}


def test_a_crash_leaves_neither_the_decision_nor_the_absence(clinic, monkeypatch):
    asked = clinic.ask(clinic.alba, MONDAY)

    class Crash(Exception):
        pass

    def crash(_uow: UnitOfWork) -> None:
        raise Crash

    with monkeypatch.context() as patched:
        patched.setattr(UnitOfWork, "commit", crash)
        with pytest.raises(Crash):
            approve(clinic, asked)
    assert clinic.absences() == {}
    assert clinic.leave(asked.leave_id).status is LeaveStatus.REQUESTED
    approve(clinic, asked)
    assert set(clinic.absences()) == {source_of(asked.leave_id)}


def test_an_absence_taken_out_of_the_diary_is_told_and_put_back(clinic):
    asked = clinic.ask(clinic.alba, MONDAY)
    approve(clinic, asked)
    (closure,) = (c for c in closures_from(clinic.manager, MONDAY) if c.source)
    cancel_closure(clinic.manager, closure.id, closure.version)
    assert clinic.leave(asked.leave_id).missing
    approve(clinic, asked)
    approve(clinic, asked)  # once more changes nothing
    assert not clinic.leave(asked.leave_id).missing
    assert len(clinic.absences()) == 1
    assert len(leave_conflicts(clinic.manager, asked.leave_id).steps) == 2


def test_conflicts_list_the_patients_and_who_else_is_away(clinic):
    clinic.agenda.book("10:00", day=MONDAY)
    clinic.agenda.book("16:00", patient=clinic.agenda.luis, day=MONDAY)
    clinic.agenda.book("10:00", day=FRIDAY + timedelta(days=3))
    approve(clinic, clinic.ask(clinic.bey, FRIDAY))
    asked = clinic.ask(clinic.alba, MONDAY, FRIDAY)
    found = leave_conflicts(clinic.manager, asked.leave_id)
    assert [(f"{line.start:%H:%M}", line.patient_name) for line in found.lines] == [
        ("10:00", "Ana Pérez Soto"),
        ("16:00", "Luis Gil"),
    ]
    assert all(line.phone for line in found.lines)
    assert [(name, away.first) for name, away in found.away] == [("Dr Bey", FRIDAY)]


def test_conflicts_of_hours_are_those_that_touch_them(clinic):
    clinic.agenda.book("10:00", day=MONDAY)  # until 10:30
    clinic.agenda.book("11:00", patient=clinic.agenda.luis, day=MONDAY)
    asked = clinic.ask(clinic.alba, MONDAY, start=625, end=660)
    found = leave_conflicts(clinic.manager, asked.leave_id)
    assert [line.patient_name for line in found.lines] == ["Ana Pérez Soto"]


def test_working_days_are_counted_by_pattern_and_holidays(clinic):
    sunday = TUESDAY + timedelta(days=12)
    asked = clinic.ask(clinic.alba, MONDAY, sunday + timedelta(days=2))
    # 30 November to 8 December; the 6th is a Sunday and the 8th a holiday in Spain
    assert clinic.leave(asked.leave_id).days == 6
    half = clinic.ask(clinic.bey, MONDAY, start=540, end=780)
    assert clinic.leave(half.leave_id).days == 1  # 4 of 7 hours are more than a half
    short = clinic.ask(clinic.bey, FRIDAY, start=960, end=1140)
    assert clinic.leave(short.leave_id).days == 0.5


def test_the_account_counts_vacation_against_the_allowance(clinic):
    set_allowance(clinic.manager, Allowance(clinic.agenda.alba, 22))
    approve(clinic, clinic.ask(clinic.alba, MONDAY, FRIDAY))
    approve(clinic, clinic.ask(clinic.alba, FRIDAY + timedelta(days=4), kind=LeaveKind.SICK))
    (own,) = clinic.board(clinic.alba).accounts  # nobody sees that of others
    assert (own.taken, own.left) == (5, 17)
    with pytest.raises(InvalidInput):
        set_allowance(clinic.manager, Allowance(clinic.agenda.alba, 22.3, 1))
    with pytest.raises(StaleRecord):
        set_allowance(clinic.manager, Allowance(clinic.agenda.alba, 20, 7))
    with pytest.raises(NotAllowed):
        set_allowance(clinic.alba, Allowance(clinic.agenda.alba, 99, 1))


def test_undo_and_redo_go_back_and_forth(clinic):
    asked = clinic.ask(clinic.alba, MONDAY)
    undo_leave(clinic.alba, asked)
    assert clinic.leave(asked.leave_id).status is LeaveStatus.WITHDRAWN
    redo_leave(clinic.alba, asked)
    approved = approve(clinic, asked)
    undo_leave(clinic.manager, approved)
    assert clinic.leave(asked.leave_id).status is LeaveStatus.REQUESTED
    assert clinic.absences() == {}
    redo_leave(clinic.manager, approved)
    assert len(clinic.absences()) == 1
    withdrawn = withdraw_leave(clinic.alba, asked.leave_id, clinic.leave(asked.leave_id).version)
    undo_leave(clinic.alba, withdrawn)
    assert clinic.leave(asked.leave_id).status is LeaveStatus.APPROVED
    assert len(clinic.absences()) == 1


def test_undo_gives_nobody_what_they_may_not_do(clinic):
    asked = clinic.ask(clinic.alba, MONDAY)
    approved = approve(clinic, asked)
    with pytest.raises(NotAllowed):
        undo_leave(clinic.alba, approved)
    forged = decide.LeaveChange(asked.leave_id, LeaveStatus.DECLINED, LeaveStatus.APPROVED)
    with pytest.raises(StaleRecord):
        undo_leave(clinic.manager, forged)
    with pytest.raises(StaleRecord):
        undo_leave(clinic.alba, asked)  # it was approved since


def test_undo_after_other_leave_was_asked_for_is_refused(clinic):
    asked = clinic.ask(clinic.alba, MONDAY)
    withdrawn = withdraw_leave(clinic.alba, asked.leave_id, 1)
    clinic.ask(clinic.alba, MONDAY)
    with pytest.raises(LeaveOverlaps):
        undo_leave(clinic.alba, withdrawn)
