"""A practitioner is away: tried out first, carried out in one step, taken back as a whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clinic_desktop.kernel.errors import NotAllowed
from clinic_desktop.kernel.permissions import Actor, Role
from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    Decision,
    Remedy,
    SlotTaken,
    TakeAbsence,
    Told,
    appointments_between,
    plan_absence,
    redo_absence,
    rehearse_absence,
    take_absence,
    undo_absence,
)
from clinic_desktop.modules.practice.api import (
    AppointmentTypeDetails,
    Modality,
    add_entry,
    closures_from,
    opening_intervals,
)
from tests.support.agenda_clinic import TUESDAY

NEXT_WEEK = TUESDAY + timedelta(days=7)


def command(clinic, choose=lambda proposal, _n: proposal.chosen):
    begin, end = clinic.at("10:30"), clinic.at("00:00", clinic.tomorrow())
    proposals = plan_absence(clinic.ctx, clinic.alba, begin, end)
    decisions = tuple(
        Decision(p.appointment.id, p.appointment.version, choose(p, n))
        for n, p in enumerate(proposals)
    )
    return TakeAbsence(clinic.alba, begin, end, decisions, "Dr Alba is ill")


def nobody_hears(_ctx, _uow, changes):
    return {change.appointment_id: Told(False, "no channel") for change in changes}


def stored(clinic):
    """Return all that people see of the appointments and of the hours."""
    rows = appointments_between(clinic.ctx, TUESDAY, NEXT_WEEK)
    seen = {
        a.id: (a.start, a.minutes, a.resource_ids, a.status, a.type_id, a.cancel_reason)
        for a in rows
    }
    return seen, opening_intervals(clinic.ctx, (clinic.alba,), TUESDAY, NEXT_WEEK)


def raw(clinic):
    with clinic.ctx.reading() as connection:
        tables = ("appointment", "closure", "op", "audit_entry")
        names = sa.inspect(connection).get_table_names()
        return {
            table: connection.execute(sa.text(f"SELECT count(*) FROM {table}")).scalar()
            for table in tables
            if table in names
        }


def test_trying_out_leaves_nothing_behind(clinic):
    clinic.book("11:00")
    clinic.book("11:30", clinic.luis)
    plan = command(clinic)
    before, rows = stored(clinic), raw(clinic)
    rehearsal = rehearse_absence(clinic.ctx, plan, nobody_hears)
    assert [c.appointment_id for c in rehearsal.changes] == [
        d.appointment_id for d in plan.decisions
    ]
    assert set(rehearsal.told.values()) == {Told(False, "no channel")}
    assert (stored(clinic), raw(clinic)) == (before, rows)
    assert len(rows) >= 2
    done = take_absence(clinic.ctx, plan)
    assert [c.after for c in done.changes] == [c.after for c in rehearsal.changes]


def test_the_time_is_shut_with_the_changes_and_open_again_with_them(clinic):
    clinic.book("11:00")
    taken = take_absence(clinic.ctx, command(clinic))
    (closure,) = closures_from(clinic.ctx, TUESDAY)
    assert (closure.name, closure.resource_id) == ("Dr Alba is ill", clinic.alba)
    assert (closure.minute_from, closure.minute_to) == (630, 1440)
    undo_absence(clinic.ctx, taken)
    assert closures_from(clinic.ctx, TUESDAY) == ()
    redo_absence(clinic.ctx, taken)
    assert len(closures_from(clinic.ctx, TUESDAY)) == 1


def test_what_can_not_be_done_shuts_nothing(clinic):
    clinic.book("11:00")
    plan = command(clinic)
    assert plan.decisions[0].option.remedy is Remedy.OTHER
    clinic.book("11:00", clinic.marta, resource_ids=(clinic.bey,))  # meanwhile
    before = stored(clinic)
    with pytest.raises(SlotTaken):
        rehearse_absence(clinic.ctx, plan, nobody_hears)
    with pytest.raises(SlotTaken):
        take_absence(clinic.ctx, plan)
    assert stored(clinic) == before


def test_several_later_times_and_other_doctors_are_offered(clinic):
    clinic.book("11:00")
    (proposal,) = plan_absence(
        clinic.ctx, clinic.alba, clinic.at("00:00"), clinic.at("00:00", clinic.tomorrow())
    )
    later = [o for o in proposal.options if o.remedy is Remedy.MOVE]
    same = [o.start for o in later if o.resource_ids == (clinic.alba,)]
    tomorrow = clinic.tomorrow()
    assert same == [clinic.at(t, tomorrow) for t in ("09:00", "09:30", "10:00")]
    assert [o.resource_ids for o in later if o.start.date() == TUESDAY] == [(clinic.bey,)]


@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_whatever_is_decided_undoing_restores_it_all(clinic, data):
    if not appointments_between(clinic.ctx, TUESDAY, TUESDAY):
        clinic.book("11:00")
        clinic.book("11:30", clinic.luis)
        clinic.book("12:00", clinic.marta, resource_ids=(clinic.alba, clinic.room))
    before = stored(clinic)

    def choose(proposal, number):
        options = [o for o in proposal.options if o.remedy is not Remedy.MOVE]
        moves = [o for o in proposal.options if o.remedy is Remedy.MOVE]
        own = [*options, *moves[number : number + 1]]  # no two of them want one place
        return data.draw(st.sampled_from(own))

    try:
        taken = take_absence(clinic.ctx, command(clinic, choose))
    except SlotTaken:
        assert stored(clinic) == before
        return
    cancelled = [c for c in taken.changes if c.after.status is AppointmentStatus.CANCELLED]
    assert all(c.after.cancel_reason == "Dr Alba is ill" for c in cancelled)
    after = stored(clinic)
    undone = undo_absence(clinic.ctx, taken)
    assert stored(clinic) == before
    assert [c.after for c in undone.changes] == [c.before for c in taken.changes]
    again = redo_absence(clinic.ctx, taken)
    assert stored(clinic) == after
    undo_absence(clinic.ctx, again)
    assert stored(clinic) == before


def test_who_books_in_their_own_column_only_is_proposed_nobody_elses(clinic):
    clinic.book("11:00")
    own = Actor(clinic.ctx.actor.user_id, "Alba", frozenset({Role.DOCTOR}), clinic.alba)
    clinic.ctx.actor = own
    plan = command(clinic)
    assert plan.decisions[0].option.remedy is Remedy.MOVE
    taken = take_absence(clinic.ctx, plan)
    assert taken.changes[0].after.resource_ids == (clinic.alba,)
    undo_absence(clinic.ctx, taken)


@pytest.mark.parametrize("remedy", [Remedy.MOVE, Remedy.VIDEO, Remedy.CANCEL, Remedy.KEEP])
def test_all_that_is_proposed_to_a_doctor_for_themself_may_be_done(clinic, remedy):
    add_entry(clinic.ctx, AppointmentTypeDetails("Video visit", modality=Modality.VIDEO))
    clinic.book("11:00", resource_ids=(clinic.alba, clinic.room))
    clinic.book("11:30", clinic.luis)
    user_id = clinic.ctx.actor.user_id
    clinic.ctx.actor = Actor(user_id, "Alba", frozenset({Role.DOCTOR}), clinic.alba)

    def choose(proposal, number):
        assert {o.remedy for o in proposal.options} == set(Remedy) - {Remedy.OTHER}
        assert all(clinic.alba in o.resource_ids for o in proposal.options)
        found = [o for o in proposal.options if o.remedy is remedy]
        return found[min(number, len(found) - 1)]

    plan = command(clinic, choose)
    rehearse_absence(clinic.ctx, plan, nobody_hears)
    undo_absence(clinic.ctx, take_absence(clinic.ctx, plan))


def test_a_doctor_without_patients_closes_their_own_time_and_nobody_elses(clinic):
    user_id = clinic.ctx.actor.user_id
    clinic.ctx.actor = Actor(user_id, "Alba", frozenset({Role.DOCTOR}), clinic.alba)
    plan = command(clinic)
    assert plan.decisions == ()
    rehearse_absence(clinic.ctx, plan, nobody_hears)
    undo_absence(clinic.ctx, take_absence(clinic.ctx, plan))
    with pytest.raises(NotAllowed):
        take_absence(clinic.ctx, replace(plan, practitioner_id=clinic.bey))
