"""One patient's page without a screen."""

from __future__ import annotations

from uuid import UUID

from clinic_desktop.kernel.errors import NotAllowed, NotFound
from clinic_desktop.modules.patients.domain.codes import FlagCategory, FlagSeverity
from clinic_desktop.modules.patients.domain.records import EndFlag, Flag
from clinic_desktop.modules.patients.presenters.overview import OverviewPresenter, read_overview
from clinic_desktop.modules.patients.service.flags import end_flag
from tests.support.scripted_tasks import ScriptedTasks

ANA, LUIS = UUID(int=1), UUID(int=2)


class FakeView:
    def __init__(self):
        self.said = []

    def __getattr__(self, name):
        return lambda *arguments: self.said.append((name, *arguments))


def make():
    view, tasks = FakeView(), ScriptedTasks()
    return view, tasks, OverviewPresenter(view, tasks)


def test_the_page_of_the_last_chosen_patient_is_shown_whatever_comes_late():
    view, tasks, presenter = make()
    presenter.open(ANA)
    presenter.open(LUIS)
    first, second = tasks.asked(read_overview)
    second.answer("luis")
    first.answer("ana")
    assert [line for line in view.said if line[0] == "show_patient"] == [("show_patient", "luis")]


def test_a_closed_record_is_told_apart_from_a_failure():
    view, tasks, presenter = make()
    presenter.open(ANA)
    refused = NotAllowed(permission="patient.read")
    tasks.last(read_overview).refuse(refused)
    assert view.said[-1] == ("show_not_allowed", ANA, refused)
    presenter.open(LUIS)
    gone = NotFound(what="The patient")
    tasks.last(read_overview).refuse(gone)
    assert view.said[-1] == ("show_opening_failure", LUIS, gone)


def test_a_refresh_reads_again_without_emptying_the_page():
    view, tasks, presenter = make()
    presenter.refresh()
    assert tasks.jobs == []
    presenter.open(ANA)
    tasks.last(read_overview).answer("ana")
    presenter.refresh()
    assert len(tasks.asked(read_overview)) == 2
    assert view.said[-1] == ("show_patient", "ana")


def test_only_the_first_reading_of_a_page_is_an_opening():
    _view, tasks, presenter = make()
    presenter.open(ANA)
    presenter.refresh()
    assert tasks.last(read_overview).arguments == (ANA, False)
    tasks.last(read_overview).answer("ana")
    presenter.refresh()
    assert tasks.last(read_overview).arguments == (ANA, True)
    tasks.last(read_overview).refuse(NotAllowed(permission="patient.read"))
    presenter.refresh()
    assert tasks.last(read_overview).arguments == (ANA, False)
    tasks.last(read_overview).answer("ana")
    presenter.open(ANA)
    assert tasks.last(read_overview).arguments == (ANA, False)


def test_after_closing_a_late_page_is_dropped():
    view, tasks, presenter = make()
    presenter.open(ANA)
    presenter.close()
    tasks.last(read_overview).answer("ana")
    assert view.said[-1] == ("show_nobody",)


def test_a_flag_is_closed_with_its_version():
    view, tasks, presenter = make()
    flag = Flag(UUID(int=9), 4, ANA, "stairs", FlagCategory.SAFETY, FlagSeverity.DANGER, None, None)
    presenter.end_flag(flag)
    assert tasks.last(end_flag).arguments == (EndFlag(flag.id, 4),)
    tasks.last(end_flag).answer(flag)
    assert view.said[-1] == ("flag_ended", flag)
