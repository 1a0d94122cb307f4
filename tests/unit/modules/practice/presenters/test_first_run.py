"""The first-run assistant without a screen: its steps, its defaults and its exact Back."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.practice.domain.opening import CLOSED_WEEK
from clinic_desktop.modules.practice.presenters.first_run import (
    Actions,
    Choice,
    FirstRun,
    FirstRunState,
    Step,
    suggested_login,
)
from clinic_desktop.storage.faults import DiskFull

PASSWORD = "seven purple umbrellas"
WORDS = tuple(f"word{n}" for n in range(15))


class FakeKey:
    def words(self):
        return WORDS

    def key_id(self):
        return "ABCD-1234"


class FakeActions:
    def __init__(self):
        self.commands = []

    def create(self, folder, command):
        self.commands.append((folder, command))
        return "session", FakeKey()

    def restore(self, folder, form):
        self.commands.append((folder, form))
        return "restored"

    def confirm(self, session, number):
        self.commands.append((session, number))

    def open_demo(self, folder):
        self.commands.append((folder, "demo"))
        return "demo"


@pytest.fixture
def actions() -> FakeActions:
    return FakeActions()


def assistant(actions: FakeActions, **more) -> FirstRun:
    does = Actions(actions.create, actions.restore, actions.open_demo, actions.confirm)
    numbers = iter([6, 2])
    return FirstRun(Path("clinic"), does, pick=lambda _size: next(numbers), **more)


def walk_to(run: FirstRun, step: Step) -> None:
    fill = {
        Step.CHOOSE: lambda: None,
        Step.CLINIC: lambda: run.fill_clinic(name="Rio Claro", country="ES"),
        Step.HOURS: lambda: None,
        Step.USER: lambda: run.fill_user(
            display_name="Marta Costa", password=PASSWORD, repeated=PASSWORD
        ),
    }
    while run.step is not step:
        fill[run.step]()
        if run.step is Step.USER:
            assert run.problems() == {}
            run.worked(run.work())
        else:
            assert run.next() == {}


def test_the_whole_way_creates_the_clinic_that_was_typed(actions):
    run = assistant(actions)
    walk_to(run, Step.RECOVERY)
    folder, command = actions.commands[0]
    assert folder == Path("clinic")
    assert (command.details.name, command.details.currency) == ("Rio Claro", "EUR")
    assert (command.administrator.login, command.administrator.password) == (
        "marta.costa",
        PASSWORD,
    )
    assert command.recovery_language == "spanish"
    assert run.recovery_words == WORDS
    run.type_words("WORD2", "word6 ")
    assert run.next() == {}
    assert run.step is Step.DONE
    assert run.session == "session"


def test_the_sheet_must_be_at_hand(actions):
    run = assistant(actions)
    walk_to(run, Step.RECOVERY)
    assert run.asked == (2, 6)
    run.type_words("word2", "word7")
    assert set(run.next()) == {"second"}
    assert run.step is Step.RECOVERY


def test_passwords_are_forgotten_once_the_clinic_exists(actions):
    run = assistant(actions)
    walk_to(run, Step.RECOVERY)
    assert run.state.user.password == ""
    assert run.state.user.repeated == ""
    assert PASSWORD not in repr(run.state)


def test_a_country_brings_its_settings_and_leaves_what_was_typed(actions):
    run = assistant(actions, country="US", language="en")
    run.next()
    run.fill_clinic(currency="EUR")
    run.fill_clinic(country="MX")
    clinic = run.state.clinic
    assert (clinic.zone, clinic.phone_region, clinic.paper_size) == (
        "America/Mexico_City",
        "MX",
        "Letter",
    )
    assert clinic.currency == "EUR"
    run.fill_clinic(country="JP")
    assert (run.state.clinic.zone, run.state.clinic.language) == ("Asia/Tokyo", "en")


def test_a_page_with_problems_is_not_left(actions):
    run = assistant(actions)
    run.next()
    assert set(run.next()) == {"name"}
    assert run.step is Step.CLINIC
    run.fill_clinic(name="Rio Claro")
    run.next()
    run.fill_hours((((600, 500),), *CLOSED_WEEK[1:]))
    assert set(run.next()) == {"0"}


@pytest.mark.parametrize(
    ("typed", "fields"),
    [
        ({"password": "short", "repeated": "short"}, {"password"}),
        ({"password": PASSWORD, "repeated": "other"}, {"repeated"}),
        ({"password": "Rio.Claro.2026", "repeated": "Rio.Claro.2026"}, {"password"}),
        ({"password": PASSWORD, "repeated": PASSWORD, "login": "!"}, {"login"}),
        (
            {"password": PASSWORD, "repeated": PASSWORD, "display_name": ""},
            {"display_name", "login"},
        ),
    ],
)
def test_the_first_user_is_checked(actions, typed, fields):
    run = assistant(actions)
    walk_to(run, Step.USER)
    run.fill_user(**{"display_name": "Marta Costa", **typed})
    assert set(run.next()) == fields
    assert run.step is Step.USER
    assert actions.commands == []


def test_the_work_can_not_be_skipped(actions):
    run = assistant(actions)
    walk_to(run, Step.USER)
    run.fill_user(display_name="Marta Costa", password=PASSWORD, repeated=PASSWORD)
    with pytest.raises(RuntimeError):
        run.next()


def test_a_failed_creation_stays_on_the_page_with_everything_typed(actions):
    def full(_folder, _command):
        raise DiskFull

    actions.create = full
    run = assistant(actions)
    walk_to(run, Step.USER)
    run.fill_user(display_name="Marta Costa", password=PASSWORD, repeated=PASSWORD)
    before = run.state
    with pytest.raises(DiskFull):
        run.work()
    assert (run.state, run.step) == (before, Step.USER)
    run.back()
    assert run.step is Step.HOURS


def test_there_is_no_back_once_the_clinic_exists(actions):
    run = assistant(actions)
    walk_to(run, Step.RECOVERY)
    assert not run.can_go_back
    run.back()
    assert run.step is Step.RECOVERY


def test_a_doctor_gets_the_role_and_a_column(actions):
    run = assistant(actions)
    walk_to(run, Step.USER)
    run.fill_user(
        display_name="Alba Ferrer", treats=True, title="Dr", specialty="General", roles=frozenset()
    )
    first = run.command().administrator
    assert first.roles == {Role.DOCTOR}
    assert first.practitioner is not None
    assert (first.practitioner.title, first.practitioner.name) == ("Dr", "Alba Ferrer")


def test_the_demo_and_the_restore_have_their_own_ways(actions, tmp_path):
    run = assistant(actions)
    run.choose(Choice.DEMO)
    run.next()
    assert run.step is Step.DEMO
    run.worked(run.work())
    assert (run.step, run.session) == (Step.DONE, "demo")
    run = assistant(actions)
    run.choose(Choice.RESTORE)
    run.next()
    assert set(run.next()) == {"file"}
    file = tmp_path / "clinic.backup"
    file.write_bytes(b"x")
    run.fill_restore(file=str(file))
    assert set(run.next()) == {"login", "password"}
    run.fill_restore(login="alba", password="x", words="one two")
    assert set(run.next()) == {"password"}
    run.fill_restore(words="")
    run.worked(run.work())
    assert run.session == "restored"


def test_changing_ones_mind_about_the_way_keeps_what_was_typed(actions):
    run = assistant(actions)
    walk_to(run, Step.HOURS)
    typed = run.state.clinic
    run.back()
    run.back()
    run.choose(Choice.DEMO)
    run.next()
    run.back()
    run.choose(Choice.CREATE)
    run.next()
    assert run.step is Step.CLINIC
    assert run.state.clinic == typed


names = st.text(max_size=12)
moves = st.lists(
    st.one_of(
        st.just(("next", "")),
        st.just(("back", "")),
        st.tuples(st.sampled_from(["name", "login", "display_name"]), names),
        st.tuples(st.just("country"), st.sampled_from(["ES", "US", "KE", "JP"])),
    ),
    max_size=25,
)


@settings(max_examples=60, deadline=None)
@given(moves)
def test_back_and_forth_never_changes_a_value(path):
    run = assistant(FakeActions())
    run.fill_clinic(name="Rio Claro")
    for what, value in path:
        before: FirstRunState = run.state
        step = run.step
        if what == "back":
            run.back()
            assert run.state == before
        elif what == "next":
            if not run.needs_work:
                problems = run.next()
                assert run.state == before
                if not problems and run.step is not step:
                    moved = run.step
                    run.back()
                    assert (run.step, run.state) == (step, before)
                    run.next()
                    assert run.step is moved
        elif what in ("name", "country"):
            run.fill_clinic(**{what: value})
        else:
            run.fill_user(**{what: value})


@pytest.mark.parametrize(
    ("name", "login"),
    [
        ("Marta Costa", "marta.costa"),
        ("José Ángel de la Peña", "jose.pena"),
        ("Cher", "cher"),
        ("محمد", ""),
        ("O'Neil Smith-Jones", "oneil.smithjones"),
    ],
)
def test_a_login_is_suggested_from_the_name(name, login):
    assert suggested_login(name) == login
