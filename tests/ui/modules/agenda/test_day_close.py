"""A day is closed on screen: outcomes first, then the numbers, and nothing changes any more."""

from __future__ import annotations

import pytest

from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    ChangeStatus,
    appointment,
    change_status,
    close_day,
    closed_day,
)
from clinic_desktop.modules.agenda.domain.views import ViewKind, ViewSetup
from clinic_desktop.modules.agenda.ui.day_close_dialog import DayCloseDialog
from tests.support.agenda_clinic import TUESDAY

S = AppointmentStatus


@pytest.fixture
def two(clinic):
    """Book two for today, one of whom has come."""
    came, waits = clinic.book("11:00"), clinic.book("11:30", clinic.luis)
    change_status(clinic.ctx, ChangeStatus(came.appointment_id, came.version, S.ARRIVED))
    return came.appointment_id, waits.appointment_id


@pytest.fixture
def dialog(two, screen, shell, qtbot):
    """Open the dialog by its action, as the key does."""
    screen.presenter.reload()
    screen.actions_by_name["close_day"].trigger()
    made = screen.findChild(DayCloseDialog)
    assert made is not None
    yield made
    made.close()


def test_nothing_is_closed_before_each_outcome_is_known(dialog, two, clinic):
    assert list(dialog.choices) == list(two)
    assert not dialog.close_button.isEnabled()
    assert "2" in dialog.close_button.toolTip()
    dialog.presenter.choose(two[0], S.FULFILLED)
    assert not dialog.close_button.isEnabled()
    dialog.close_it()
    assert closed_day(clinic.ctx, TUESDAY) is None


def test_all_done_in_one_go_then_closed(dialog, two, clinic, screen, shell):
    dialog.all_done.click()
    assert [field.value() for field in dialog.choices.values()] == [S.FULFILLED, S.FULFILLED]
    dialog.close_button.click()
    assert closed_day(clinic.ctx, TUESDAY) is not None
    late = appointment(clinic.ctx, two[1])
    assert late.status is S.FULFILLED
    assert S.ARRIVED not in late.status_times  # no arrival is made up
    assert dialog.close_button.isHidden()
    assert not dialog.reopen_button.isHidden()
    assert "10:24" in dialog.intro.text()
    assert shell.errors == []


def test_a_closed_day_says_so_and_its_actions_say_why_they_are_off(dialog, screen, clinic):
    assert screen.closing.bar.isHidden()
    dialog.all_missed.click()
    dialog.close_button.click()
    assert screen.closing.bar.text().startswith("Tue 24 Nov is closed")
    book = screen.actions_by_name["book"]
    assert not book.isEnabled()
    assert "closed" in book.toolTip()
    assert not screen.toolbar.book.isEnabled()
    assert screen.actions_by_name["close_day"].isEnabled()
    screen.presenter.step(1)
    assert screen.closing.bar.isHidden()
    assert book.isEnabled()


def test_it_is_opened_again_with_a_reason(dialog, clinic, screen):
    dialog.all_missed.click()
    dialog.close_button.click()
    dialog.presenter.reopen("One visit was missing")
    assert closed_day(clinic.ctx, TUESDAY) is None
    assert not dialog.close_button.isHidden()
    assert screen.actions_by_name["book"].isEnabled()


def test_outcomes_are_kept_without_closing_and_taken_back_at_once(dialog, two, clinic, shell):
    dialog.all_missed.click()
    dialog.keep_button.click()
    assert appointment(clinic.ctx, two[0]).status is S.NO_SHOW
    assert closed_day(clinic.ctx, TUESDAY) is None
    shell.undo.undo()
    assert appointment(clinic.ctx, two[0]).status is S.ARRIVED
    assert appointment(clinic.ctx, two[1]).status is S.BOOKED


def test_a_day_to_come_cannot_be_closed(clinic, screen):
    screen.presenter.step(1)
    screen.actions_by_name["close_day"].trigger()
    dialog = screen.findChild(DayCloseDialog)
    assert not dialog.close_button.isEnabled()
    assert "not come" in dialog.close_button.toolTip()
    dialog.close()


def test_who_may_not_close_is_told(clinic, screen, shell):
    shell.denied = frozenset({"day.close", "day.reopen"})
    screen.actions_by_name["close_day"].trigger()
    dialog = screen.findChild(DayCloseDialog)
    assert "role" in dialog.close_button.toolTip()
    dialog.close()


def test_the_report_and_the_sheet_open_as_pages(dialog, qtbot):
    from clinic_desktop.ui_kit.printing import PreviewDialog

    dialog.report_button.click()
    dialog.sheet_button.click()
    pages = dialog.findChildren(PreviewDialog)
    assert [page.document.pageCount() for page in pages] == [1, 1]
    for page in pages:
        page.close()


def test_the_numbers_stay_as_they_were_closed(clinic, screen, two):
    first = clinic.book("12:00", clinic.marta).appointment_id
    screen.actions_by_name["close_day"].trigger()
    dialog = screen.findChild(DayCloseDialog)
    dialog.presenter.choose_all(S.FULFILLED)
    dialog.presenter.choose(first, S.NO_SHOW)
    dialog.presenter.close()
    assert "33\u00a0%" in dialog.numbers.text()
    assert close_day(clinic.ctx, TUESDAY).numbers.by_status == {S.FULFILLED: 2, S.NO_SHOW: 1}
    dialog.close()


@pytest.fixture
def closed_today(clinic, screen):
    """Close today with one that was done; tomorrow has one to come."""
    done = clinic.book("11:00")
    for status in (S.ARRIVED, S.FULFILLED):
        done = change_status(clinic.ctx, ChangeStatus(done.appointment_id, done.version, status))
    clinic.book("11:00", clinic.luis, day=clinic.tomorrow())
    close_day(clinic.ctx, TUESDAY)
    return screen


@pytest.mark.parametrize("compact", [True, False])
def test_in_the_week_what_is_off_follows_the_day_under_the_cursor(closed_today, clinic, compact):
    screen = closed_today
    resources = () if compact else (clinic.alba,)
    screen.presenter.look(ViewSetup(ViewKind.WEEK, resource_ids=resources, compact=compact))
    actions = screen.actions_by_name
    assert not actions["book"].isEnabled()
    assert "closed" in actions["book"].toolTip()
    assert screen.closing.bar.text().startswith("Tue 24 Nov is closed")
    screen.presenter.focus(clinic.tomorrow())
    assert actions["book"].isEnabled()
    assert not screen.closing.bar.isHidden()  # one of the shown days is closed
    assert screen.closing.bar.button.isHidden()  # but it is not the one in focus
    screen.presenter.focus(TUESDAY)
    assert not actions["walk_in"].isEnabled()


def test_in_the_list_what_is_off_follows_the_line_under_the_cursor(closed_today, clinic):
    screen = closed_today
    screen.presenter.look(ViewSetup(ViewKind.LIST))
    table, cancel = screen.middle.list.table, screen.actions_by_name["cancel"]
    table.select_row(0)
    assert table.current_row().day == TUESDAY
    assert not cancel.isEnabled()
    assert "closed" in cancel.toolTip()
    table.select_row(1)
    assert table.current_row().day == clinic.tomorrow()
    assert cancel.isEnabled()
    screen.presenter.step(1)  # the week after has no closed day
    assert screen.closing.bar.isHidden()
    assert screen.actions_by_name["book"].isEnabled()
