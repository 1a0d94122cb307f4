"""`reminders run` from the command line."""

from __future__ import annotations

from collections.abc import Callable

from tests.e2e.conftest import Answer

Run = Callable[..., Answer]


def test_with_every_channel_off_it_says_so_and_sends_nothing(as_user: Run) -> None:
    answer = as_user("reception", "reminders", "run", "--json")
    assert answer.code == 0, answer.err
    assert answer.values["channels"] is False
    assert answer.values["sent"] == 0
    assert answer.values["messages"] == []
    assert "No channel is switched on" in answer.err


def test_it_answers_people_in_a_sentence(as_user: Run) -> None:
    answer = as_user("reception", "reminders", "run")
    assert answer.code == 0, answer.err
    assert "0 sent" in answer.out


def test_who_may_not_send_is_refused(as_user: Run) -> None:
    answer = as_user("admin", "reminders", "run")
    assert answer.code == 1
    assert "Your role may not do this" in answer.err
