"""The door's presenter: pauses, refusals, one-time passwords, without Qt and without a store."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import pytest

from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.modules.practice.presenters.door import DoorPresenter, Person
from clinic_desktop.modules.practice.service.doorway import SessionEnded
from clinic_desktop.storage.faults import StoreDamaged, StoreInUse
from clinic_desktop.storage.slots import WrongPassword
from clinic_desktop.storage.throttle import TooManyAttempts

PEOPLE = (Person("alba", "Alba Ferrer"), Person("bey", "Nurse Bey"))


@dataclass
class FakeView:
    said: list[tuple[Any, ...]] = field(default_factory=list)

    def show_people(self, people, login):
        self.said.append(("people", len(people), login))

    def show_busy(self, busy):
        self.said.append(("busy", busy))

    def refuse(self, text):
        self.said.append(("refuse", text))

    def show_pause(self, seconds):
        self.said.append(("pause", seconds))

    def ask_new_password(self):
        self.said.append(("new password",))

    def show_problems(self, problems):
        self.said.append(("problems", set(problems)))

    def show_failure(self, text):
        self.said.append(("failure", text))

    def opened(self, session):
        self.said.append(("opened", session.name))

    def ended(self):
        self.said.append(("ended",))


@dataclass
class FakeDoor:
    """Answers when it is told to."""

    can_recover: bool = True
    calls: list[tuple[Any, ...]] = field(default_factory=list)
    broken: Exception | None = None

    def people(self):
        if self.broken:
            raise self.broken
        return PEOPLE

    def takes_pin(self, login):
        return False

    def attempt(self, login, password, then, fail):
        self.calls.append(("attempt", login, password))
        self.then, self.fail = then, fail

    def recover(self, login, words, password, then, fail):
        self.calls.append(("recover", login, words, password))
        self.then, self.fail = then, fail

    def replace_password(self, session, old, new, then, fail):
        self.calls.append(("replace", session.name, old, new))
        self.then, self.fail = then, fail

    def give_up(self, session):
        self.calls.append(("give up", session.name))


@pytest.fixture
def view() -> FakeView:
    return FakeView()


@pytest.fixture
def door() -> FakeDoor:
    return FakeDoor()


@pytest.fixture
def presenter(view, door) -> DoorPresenter:
    made = DoorPresenter(view, door, "bey")
    made.start()
    return made


def session(name="Bey", must_change=False):
    return SimpleNamespace(name=name, must_change_password=must_change)


def test_the_last_person_is_chosen_and_a_gone_one_is_not(view, door):
    DoorPresenter(view, door, "bey").start()
    DoorPresenter(view, door, "gone").start()
    assert view.said == [("people", 2, "bey"), ("people", 2, "alba")]


def test_a_broken_folder_is_said_instead_of_an_empty_list(view, door):
    door.broken = StoreDamaged()
    DoorPresenter(view, door).start()
    assert view.said[0][0] == "failure"
    assert "damaged" in view.said[0][1]


def test_the_right_password_opens(presenter, door, view):
    presenter.submit("secret")
    assert door.calls == [("attempt", "bey", "secret")]
    door.then(session())
    assert view.said[-1] == ("opened", "Bey")


def test_an_empty_password_is_not_tried(presenter, door, view):
    presenter.submit("")
    assert door.calls == []
    assert view.said[-1][0] == "refuse"


def test_pressing_enter_twice_tries_once(presenter, door):
    presenter.submit("secret")
    presenter.submit("secret")
    assert len(door.calls) == 1


def test_a_wrong_password_can_be_typed_again(presenter, door, view):
    presenter.submit("wrong")
    door.fail(WrongPassword())
    assert view.said[-1][0] == "refuse"
    assert presenter.can_try


def test_the_pause_counts_down_and_then_lets_try(presenter, door, view):
    presenter.submit("wrong")
    door.fail(TooManyAttempts(seconds=2))
    assert view.said[-1] == ("pause", 2)
    presenter.submit("right")
    assert len(door.calls) == 1
    presenter.tick()
    assert not presenter.can_try
    presenter.tick()
    assert view.said[-1] == ("pause", 0)
    presenter.submit("right")
    assert len(door.calls) == 2


def test_the_pause_of_one_person_does_not_stop_another(presenter, door, view):
    presenter.submit("wrong")
    door.fail(TooManyAttempts(seconds=60))
    presenter.choose("alba")
    assert view.said[-1] == ("pause", 0)
    presenter.submit("secret")
    assert door.calls[-1] == ("attempt", "alba", "secret")


def test_a_store_in_use_is_told_as_such(presenter, door, view):
    presenter.submit("secret")
    door.fail(StoreInUse(pid="12"))
    assert view.said[-1][0] == "failure"
    assert "12" in view.said[-1][1]


def test_a_session_that_is_over_sends_to_the_folder(presenter, door, view):
    presenter.submit("secret")
    door.fail(SessionEnded())
    assert view.said[-1] == ("ended",)


def test_a_bug_is_not_swallowed(presenter, door):
    presenter.submit("secret")
    with pytest.raises(KeyError):
        door.fail(KeyError("x"))


def test_a_one_time_password_is_replaced_before_anything_opens(presenter, door, view):
    presenter.submit("given")
    door.then(session(must_change=True))
    assert view.said[-1] == ("new password",)
    presenter.replace_password("one", "two")
    assert view.said[-1] == ("problems", {"repeated"})
    presenter.replace_password("mine", "mine")
    assert door.calls[-1] == ("replace", "Bey", "given", "mine")
    door.fail(InvalidInput({"new": "too short"}))
    assert view.said[-1] == ("problems", {"password"})
    presenter.replace_password("mine, longer", "mine, longer")
    door.then(session())
    assert view.said[-1] == ("opened", "Bey")


def test_who_gives_up_the_new_password_is_signed_out(presenter, door, view):
    presenter.submit("given")
    door.then(session(must_change=True))
    presenter.give_up()
    assert door.calls[-1] == ("give up", "Bey")
    assert view.said[-1] == ("people", 2, "bey")


def test_recovery_needs_words_and_the_same_password_twice(presenter, door, view):
    presenter.recover(" ", "new", "other")
    assert view.said[-1] == ("problems", {"words", "repeated"})
    presenter.recover("one two", "new", "new")
    assert door.calls == [("recover", "bey", "one two", "new")]
    door.fail(InvalidInput({"password": "weak"}))
    assert view.said[-1] == ("problems", {"password"})
