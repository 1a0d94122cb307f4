"""Whatever is asked, decided, taken back and undone: the diary has exactly the approved leave."""

from __future__ import annotations

from datetime import timedelta
from random import Random

import pytest

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.modules.practice.api import opening_intervals
from clinic_desktop.modules.staff.api import (
    LeaveStatus,
    approve_leave,
    decline_leave,
    redo_leave,
    source_of,
    undo_leave,
    withdraw_leave,
)
from tests.support.staff_clinic import MONDAY, StaffClinic

STEPS, DAYS = 30, 12


class Crowd:
    """Does something at random; what the rules refuse is refused and changes nothing."""

    def __init__(self, clinic: StaffClinic, chance: Random) -> None:
        self.clinic, self.chance = clinic, chance
        self.changes, self.undone = [], []

    def step(self) -> None:
        verb = self.chance.choice((self.ask, self.ask, self.decide, self.decide, self.undo))
        try:
            verb()
        except UserError:
            return

    def ask(self) -> None:
        who = self.chance.choice((self.clinic.alba, self.clinic.bey))
        first = MONDAY + timedelta(days=self.chance.randrange(DAYS))
        more = {"start": 540, "end": 780} if self.chance.random() < 0.3 else {}
        last = first if more else first + timedelta(days=self.chance.randrange(3))
        self.changes.append(self.clinic.ask(who, first, last, **more))

    def decide(self) -> None:
        leaves = self.clinic.board().leaves
        if not leaves:
            return
        leave = self.chance.choice(leaves)
        act = self.chance.choice((approve_leave, approve_leave, withdraw_leave, decline_leave))
        more = ("no",) if act is decline_leave else ()
        self.changes.append(act(self.clinic.manager, leave.id, leave.version, *more))

    def undo(self) -> None:
        if self.undone and self.chance.random() < 0.5:
            redo_leave(self.clinic.manager, self.undone.pop())
        elif self.changes:
            change = self.changes.pop()
            undo_leave(self.clinic.manager, change)
            self.undone.append(change)


@pytest.mark.parametrize("seed", range(4))
def test_the_diary_is_the_union_of_approved_leave(clinic, seed):
    crowd = Crowd(clinic, Random(seed))
    last = MONDAY + timedelta(days=DAYS + 3)
    people = (clinic.agenda.alba, clinic.agenda.bey)
    usual = opening_intervals(clinic.manager, people, MONDAY, last)
    for _number in range(STEPS):
        crowd.step()
        approved = [
            leave for leave in clinic.board().leaves if leave.status is LeaveStatus.APPROVED
        ]
        assert clinic.absences() == {
            source_of(leave.id): (leave.practitioner_id, leave.time.first, leave.time.last)
            for leave in approved
        }
        opening = opening_intervals(clinic.manager, people, MONDAY, last)
        for (person, day), intervals in opening.items():
            away = {
                minute
                for leave in approved
                if leave.practitioner_id == person and leave.time.first <= day <= leave.time.last
                for minute in range(*leave.time.minutes)
            }
            assert minutes(intervals) == minutes(usual[person, day]) - away


def minutes(intervals) -> set[int]:
    return {minute for begin, end in intervals for minute in range(begin, end)}
