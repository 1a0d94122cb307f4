"""The plan of an absence: when it is, what is chosen, what is said in numbers, what is kept."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from uuid import UUID

import pytest

from clinic_desktop.kernel.local_text import day_text, time_text
from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    AppointmentView,
    Option,
    Proposal,
    Remedy,
    Told,
)
from clinic_desktop.modules.agenda.domain.absence import ShutTime, shut_times
from clinic_desktop.modules.agenda.presenters.absence_plan import (
    AbsenceForm,
    Draft,
    Length,
    Plan,
    command_of,
    draft_from_plain,
    draft_of_plan,
    draft_to_plain,
    option_text,
    summary,
    told_text,
)

NOW = datetime(2026, 11, 24, 10, 24, 30)
TODAY, TOMORROW = NOW.date(), NOW.date() + timedelta(days=1)
ALBA, BEY = UUID(int=1), UUID(int=2)


def view(number: int, hour: int) -> AppointmentView:
    return AppointmentView(
        id=UUID(int=100 + number),
        version=3,
        patient_id=UUID(int=200 + number),
        patient_name=f"Patient {number}",
        start=datetime(2026, 11, 24, hour),
        minutes=30,
        zone="Europe/Madrid",
        status=AppointmentStatus.BOOKED,
        type_id=None,
        type_name="",
        colour="",
        modality="",
        resource_ids=(ALBA,),
        comment="",
        overbooked=False,
        status_times={},
    )


def proposal(number: int, hour: int) -> Proposal:
    shown = view(number, hour)
    later = datetime(2026, 11, 25, 9, number)
    options = (
        Option(Remedy.OTHER, shown.start, (BEY,), ("Dr Bey",)),
        Option(Remedy.MOVE, later, (ALBA,), ("Dr Alba",)),
        Option(Remedy.CANCEL, shown.start, (ALBA,), ("Dr Alba",)),
        Option(Remedy.KEEP, shown.start, (ALBA,), ("Dr Alba",)),
    )
    return Proposal(shown, options, options[0])


PROPOSALS = (proposal(1, 11), proposal(2, 12))
FORM = AbsenceForm(ALBA, Length.REST, TODAY, TODAY, "Ill")
PLAN = Draft(FORM).over(PROPOSALS, {UUID(int=201): "612 000 001"})


@pytest.mark.parametrize(
    ("form", "begin", "end"),
    [
        (AbsenceForm(length=Length.REST), datetime(2026, 11, 24, 10, 24), datetime(2026, 11, 25)),
        (AbsenceForm(length=Length.TODAY), datetime(2026, 11, 24), datetime(2026, 11, 25)),
        (
            AbsenceForm(length=Length.DAYS, first=TOMORROW, last=date(2026, 11, 27)),
            datetime(2026, 11, 25),
            datetime(2026, 11, 28),
        ),
    ],
)
def test_how_long_somebody_is_away(form, begin, end):
    assert form.span(NOW) == (begin, end)
    assert form.problems(NOW) == {}


@pytest.mark.parametrize(
    ("first", "last", "field"),
    [
        (None, TODAY, "first"),
        (TODAY, None, "last"),
        (TODAY - timedelta(days=1), TODAY, "first"),
        (TOMORROW, TODAY, "last"),
        (TODAY, TODAY + timedelta(days=200), "last"),
    ],
)
def test_dates_that_can_not_be_used_say_so(first, last, field):
    form = AbsenceForm(ALBA, Length.DAYS, first, last, "Ill")
    assert set(form.problems(NOW)) == {field}
    assert form.span(NOW) is None
    assert command_of(form, PLAN, NOW) is None


def test_another_choice_must_be_checked_again():
    checked = PLAN.check({UUID(int=101): Told(True, "SMS")})
    assert checked.checked
    changed = checked.choose(UUID(int=102), 2)
    assert not changed.checked
    assert [line.told for line in changed.lines] == [None, None]
    assert changed.lines[1].chosen.remedy is Remedy.CANCEL
    assert checked.choose(UUID(int=102), 0) is checked  # nothing changed
    assert checked.choose(UUID(int=102), 99) is checked


def test_numbers_say_what_happens_and_who_hears_of_it():
    plan = PLAN.choose(UUID(int=102), 2)
    (line,) = summary(plan)
    assert line.startswith("2 appointments: 1 to another practitioner")
    assert "1 cancelled" in line
    told = {UUID(int=101): Told(False, "same time"), UUID(int=102): Told(True, "SMS")}
    _line, heard = summary(plan.check(told))
    assert "1 SMS" in heard
    assert "1 to be called" in heard
    (call,) = plan.check(told).calls()
    assert (call.appointment.patient_name, call.phone) == ("Patient 1", "612 000 001")
    assert summary(Plan()) == ()


def test_each_line_says_how_its_patient_hears_of_it():
    plan = PLAN.check({UUID(int=101): Told(False, "no address")})
    assert told_text(PLAN.lines[0], checked=False) == ""
    assert told_text(plan.lines[0], checked=True) == "Call: no address"
    assert told_text(plan.lines[1], checked=True) == "nothing changes"


def test_an_option_says_its_day_only_when_it_is_another():
    shown, options = PROPOSALS[0].appointment, PROPOSALS[0].options
    assert option_text(options[0], shown) == "Same time, Dr Bey"
    when = f"{day_text(TOMORROW)} {time_text(options[1].start)}"
    assert option_text(options[1], shown) == f"{when}, Dr Alba"
    assert option_text(options[3], shown) == "Leave as it is"


def test_what_was_chosen_is_kept_over_fresh_proposals():
    plan = PLAN.choose(UUID(int=102), 1)
    text = json.dumps(draft_to_plain(draft_of_plan(FORM, plan)))
    draft = draft_from_plain(json.loads(text))
    assert draft is not None
    assert draft.form == FORM
    again = draft.over(PROPOSALS, {})
    assert [line.chosen for line in again.lines] == [line.chosen for line in plan.lines]
    gone = Proposal(PROPOSALS[1].appointment, PROPOSALS[1].options[2:], PROPOSALS[1].options[2])
    assert draft.over([gone], {}).lines[0].chosen.remedy is Remedy.CANCEL


@pytest.mark.parametrize("plain", [{}, {"practitioner": 4}, {"practitioner": "", "length": "x"}])
def test_a_damaged_draft_is_none(plain):
    assert draft_from_plain(plain) is None


def test_the_closed_time_of_several_days():
    at = datetime(2026, 11, 24, 10, 24)
    rest = shut_times(at, datetime(2026, 11, 25))
    assert rest == (ShutTime(TODAY, TODAY, 624, 1440),)
    days = shut_times(datetime(2026, 11, 24), datetime(2026, 11, 27))
    assert days == (ShutTime(TODAY, date(2026, 11, 26)),)
    parts = shut_times(at, datetime(2026, 11, 26, 12))
    assert parts == (
        ShutTime(TODAY, TODAY, 624, 1440),
        ShutTime(TOMORROW, TOMORROW),
        ShutTime(date(2026, 11, 26), date(2026, 11, 26), 0, 720),
    )
    assert shut_times(at, at + timedelta(hours=1)) == (ShutTime(TODAY, TODAY, 624, 684),)
