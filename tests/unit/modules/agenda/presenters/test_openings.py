"""The search for the next opening without Qt: a wish becomes a question, answers become pages."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.modules.agenda.api import Slot, next_openings
from clinic_desktop.modules.agenda.presenters.openings import (
    PAGE,
    OpeningForm,
    OpeningsPresenter,
)
from clinic_desktop.modules.practice.api import AppointmentTypeRef, Modality
from tests.support.agenda import identity
from tests.support.agenda_presenters import ALBA, NOW, ROOM

BEY, ECHO = identity(3), identity(4)
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


@pytest.fixture
def search(screen, tasks):
    return OpeningsPresenter(screen, tasks, (kind(),), lambda: NOW, WEEKDAYS.__getitem__)


def kind() -> AppointmentTypeRef:
    """Return a type of 45 minutes that only Dr Bey offers."""
    return AppointmentTypeRef(
        identity(20), "Echo", 45, "", Modality.IN_PERSON, active=True, practitioner_ids=(BEY,)
    )


def slots(count: int, first: datetime = NOW) -> tuple[Slot, ...]:
    return tuple(Slot(first + timedelta(hours=6 * n), 15, (ALBA,)) for n in range(count))


def asked(tasks):
    """Return the newest wish."""
    return tasks.last(next_openings).arguments[0].wish


def shown_days(screen) -> list[tuple[date, int]]:
    return [(day.day, len(day.slots)) for day in screen.last("show_found")[0]]


def test_each_list_that_is_not_empty_is_a_need(search, tasks):
    search.start(OpeningForm((ALBA, BEY), (), (ECHO,), minutes=30))
    assert asked(tasks).needs == ((ALBA, BEY), (ECHO,))
    search.type(rooms=(ROOM,))
    assert asked(tasks).needs == ((ALBA, BEY), (ROOM,), (ECHO,))
    assert asked(tasks).minutes == 30


def test_without_a_need_nothing_is_asked(search, tasks, screen):
    search.start(OpeningForm())
    assert not tasks.jobs
    assert screen.last("show_found")[2] == "Choose a practitioner, a room or equipment."


def test_a_type_brings_its_length_and_who_offers_it(search, tasks):
    search.start(OpeningForm(rooms=(ROOM,)))
    search.type(type_id=kind().id)
    assert asked(tasks).needs == ((BEY,), (ROOM,))
    assert asked(tasks).minutes == 45


def test_a_type_leaves_who_was_chosen(search, tasks):
    search.start(OpeningForm((ALBA,)))
    search.type(type_id=kind().id)
    assert asked(tasks).needs == ((ALBA,),)


def test_the_search_begins_now_or_on_the_first_minute_of_a_day(search, tasks):
    search.start(OpeningForm((ALBA,)))
    assert asked(tasks).after == NOW
    search.type(after=date(2026, 12, 1))
    assert asked(tasks).after == datetime(2026, 12, 1)


def test_the_patients_own_times_narrow_days_and_hours(search, tasks, screen):
    search.start(OpeningForm((ALBA,), weekdays=frozenset({0, 1, 2})))
    search.type(free="Mon 9-12, Thu 16:30-19")
    assert asked(tasks).weekdays == {0}, "Thursday was not wished for"
    assert asked(tasks).patient_free[0] == ((9 * 60, 12 * 60),)
    before = len(tasks.jobs)
    search.type(free="whenever")
    assert len(tasks.jobs) == before
    assert "free" in screen.last("show_problems")
    search.type(free="")
    assert screen.last("show_problems") == {}


def test_places_come_by_day_and_page(search, tasks, screen):
    search.start(OpeningForm((ALBA,)))
    tasks.last(next_openings).answer(slots(PAGE + 1))
    days, more, text = screen.last("show_found")
    assert (sum(len(day.slots) for day in days), more, text) == (PAGE, True, "")
    assert shown_days(screen)[0] == (NOW.date(), 3)
    search.next_page()
    last = search.slots[-1].start
    assert asked(tasks).after == last + timedelta(minutes=1)
    tasks.last(next_openings).answer(slots(2, last + timedelta(hours=6)))
    assert len(search.slots) == PAGE + 2
    assert search.more is False
    jobs = len(tasks.jobs)
    search.next_page()
    assert len(tasks.jobs) == jobs, "there is no further page"


def test_an_answer_to_an_older_wish_never_shows(search, tasks, screen):
    search.start(OpeningForm((ALBA,)))
    search.type(minutes=60)
    old, new = tasks.asked(next_openings)
    new.answer(slots(1))
    old.answer(slots(5))
    assert len(search.slots) == 1
    search.type(minutes=30)
    search.type(practitioners=())
    tasks.last(next_openings).answer(slots(3))
    assert search.slots == (), "what is asked for now is nobody"
    assert screen.last("show_found")[0] == ()


def test_nothing_free_and_what_cannot_be_asked_are_sentences(search, tasks, screen):
    search.start(OpeningForm((ALBA,)))
    tasks.last(next_openings).answer(())
    assert "within a year" in screen.last("show_found")[2]
    search.search()
    tasks.last(next_openings).refuse(UserError())
    assert screen.last("show_found")[2] == UserError().message()
    search.search()
    tasks.last(next_openings).refuse(OSError("disk"))
    assert isinstance(screen.last("show_error"), OSError)
