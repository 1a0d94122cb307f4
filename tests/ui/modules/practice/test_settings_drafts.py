"""What is typed into Settings and not saved is back after a lock, a crash, another user."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.practice.api import LocationDetails, add_entry, clinic_profile, drafts
from clinic_desktop.modules.practice.service.catalogue import AmendEntry, amend_entry, catalogue
from clinic_desktop.modules.practice.service.clinic import AmendClinic, amend_clinic
from clinic_desktop.modules.practice.ui.catalogue_forms import appointment_kinds, devices, locations
from clinic_desktop.modules.practice.ui.catalogue_page import CataloguePage
from clinic_desktop.modules.practice.ui.clinic_page import ClinicPage
from clinic_desktop.modules.practice.ui.closures_page import ClosuresPage
from clinic_desktop.modules.practice.ui.hours_page import HoursPage
from clinic_desktop.modules.practice.ui.users_page import UsersPage
from tests.support.agenda_screen import FakeShell
from tests.support.hands import press, retype


@pytest.fixture
def show(qtbot):
    def make(page: Any) -> Any:
        qtbot.addWidget(page)
        page.resize(1000, 700)
        page.show()
        return page

    return make


@dataclass(frozen=True)
class Case:
    """One page: how to make it, where its typed field is, what is typed into it."""

    make: Callable[[FakeShell], QWidget]
    field: Callable[[Any], Any]
    text: str


CASES = {
    "clinic": Case(ClinicPage, lambda page: page.form.field("name"), "Clinic half typed"),
    "hours": Case(HoursPage, lambda page: page.editor.days[2].field, "from nine on"),
    "closures": Case(ClosuresPage, lambda page: page.form.field("first_day"), "3rd of May"),
    "rooms": Case(
        lambda shell: CataloguePage(shell, locations()),
        lambda page: page.form.field("note"),
        "by the stairs",
    ),
    "types": Case(
        lambda shell: CataloguePage(shell, appointment_kinds()),
        lambda page: page.form.field("minutes"),
        "twenty",
    ),
    "users": Case(UsersPage, lambda page: page.form.field("login"), "nuria v"),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_what_is_typed_is_back_in_a_new_window(qtbot, show, shell, ctx, case) -> None:
    page = show(case.make(shell))
    retype(qtbot, case.field(page), case.text)
    page.hide()
    assert len(drafts(ctx)) == 1
    assert case.field(show(case.make(FakeShell(ctx)))).text() == case.text


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_it_is_in_the_journal_within_a_second(qtbot, show, shell, ctx, case) -> None:
    page = show(case.make(shell))
    retype(qtbot, case.field(page), case.text)
    qtbot.waitUntil(lambda: len(drafts(ctx)) == 1, timeout=1000)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_another_user_does_not_see_it(qtbot, show, shell, ctx, case) -> None:
    page = show(case.make(shell))
    retype(qtbot, case.field(page), case.text)
    page.hide()
    actor = replace(ctx.actor, user_id=UUID(int=9), roles=frozenset({Role.ADMINISTRATOR}))
    other = show(case.make(FakeShell(replace(ctx, actor=actor))))
    assert case.field(other).text() != case.text


def test_each_entry_has_its_own_and_saving_one_leaves_the_other(qtbot, show, shell, ctx) -> None:
    for name in ("Room 1", "Room 2"):
        add_entry(ctx, LocationDetails(name))
    page = show(CataloguePage(shell, locations()))
    for number in (0, 1):
        page.table.select_row(number)
        retype(qtbot, page.form.field("note"), f"note {number}")
    page.hide()
    again = show(CataloguePage(FakeShell(ctx), locations()))
    again.table.select_row(0)
    assert again.form.field("note").text() == "note 0"
    press(qtbot, again.save_button)
    assert [draft.body.count("note 1") for draft in drafts(ctx)] == [1]
    again.table.select_row(1)
    press(qtbot, again.undo_button)
    assert again.form.field("note").text() == ""
    assert drafts(ctx) == ()


def test_a_restored_entry_does_not_overwrite_what_others_saved_since(
    qtbot, show, shell, ctx
) -> None:
    room = add_entry(ctx, LocationDetails("Room 1"))
    page = show(CataloguePage(shell, locations()))
    page.table.select_row(0)
    retype(qtbot, page.form.field("note"), "mine")
    page.hide()
    amend_entry(ctx, AmendEntry(room, 1, LocationDetails("Room 1", "theirs")))
    later = FakeShell(ctx)
    again = show(CataloguePage(later, locations()))
    again.table.select_row(0)
    assert again.form.field("note").text() == "mine"
    press(qtbot, again.save_button)
    assert [type(error).__name__ for error in later.errors] == ["StaleRecord"]
    press(qtbot, again.save_button)
    details = catalogue(ctx, LocationDetails)[0].details
    assert isinstance(details, LocationDetails)
    assert details.note == "mine"


def test_a_restored_profile_does_not_overwrite_what_others_saved_since(
    qtbot, show, shell, ctx
) -> None:
    page = show(ClinicPage(shell))
    retype(qtbot, page.form.field("name"), "Mine")
    page.hide()
    profile = clinic_profile(ctx)
    theirs = replace(profile.details(), slot_minutes=20)
    amend_clinic(ctx, AmendClinic(profile.id, profile.version, theirs))
    later = FakeShell(ctx)
    press(qtbot, show(ClinicPage(later)).save_button)
    assert [type(error).__name__ for error in later.errors] == ["StaleRecord"]


def test_retiring_an_entry_keeps_what_is_typed(qtbot, show, shell, ctx) -> None:
    add_entry(ctx, LocationDetails("Room 1"))
    page = show(CataloguePage(shell, locations()))
    page.table.select_row(0)
    retype(qtbot, page.form.field("note"), "mine")
    press(qtbot, page.retire_button)
    assert page.form.field("note").text() == "mine"
    press(qtbot, page.save_button)
    assert shell.errors == []
    assert catalogue(ctx, LocationDetails)[0].details.note == "mine"  # type: ignore[attr-defined]


def test_a_choice_whose_options_come_later_is_back(qtbot, show, shell, ctx) -> None:
    room = add_entry(ctx, LocationDetails("Room 1"))
    page = show(CataloguePage(shell, devices()))
    stands_in = page.form.field("location_id")
    stands_in.set_value(room)
    stands_in.activated.emit(stands_in.currentIndex())
    page.hide()
    assert show(CataloguePage(FakeShell(ctx), devices())).form.field("location_id").value() == room


def test_ticked_roles_are_back(qtbot, show, shell, ctx) -> None:
    page = show(UsersPage(shell))
    page.roles[Role.NURSE].click()
    page.hide()
    again = show(UsersPage(FakeShell(ctx)))
    assert again.details().roles == {Role.NURSE}


def test_an_unreadable_draft_is_passed_over(show, ctx) -> None:
    from clinic_desktop.modules.practice.api import keep_draft

    keep_draft(ctx, "settings.clinic", "clinic", "{")
    later = FakeShell(ctx)
    page = show(ClinicPage(later))
    assert page.form.field("name").text() == "Clinic Rio Claro"
    assert later.errors == []
    assert later.tasks.failures == []
