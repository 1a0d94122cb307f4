"""A popover keeps one place at a time, and lets go of all of them in the end."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.kernel.clock import instant_of, milliseconds
from clinic_desktop.kernel.errors import UserError
from clinic_desktop.modules.agenda.api import Hold, hold_slot, release_hold
from clinic_desktop.modules.agenda.presenters.holding import HoldKeeper, Spot, kept_until
from tests.support.agenda import identity
from tests.support.agenda_presenters import ALBA, NOW, ZONE
from tests.support.scripted_tasks import ScriptedTasks

SPOTS = tuple(Spot(NOW + timedelta(hours=n), 15, (ALBA,)) for n in range(1, 4))


@dataclass
class Desk:
    """A keeper over a store that is written in the test; `kept` are the holds in the store."""

    now: datetime = NOW
    tasks: ScriptedTasks = field(default_factory=ScriptedTasks)
    shown: list[Hold | None] = field(default_factory=list)
    failed: list[BaseException] = field(default_factory=list)
    kept: set = field(default_factory=set)
    answered: int = 0

    def __post_init__(self) -> None:
        self.keeper = HoldKeeper(
            self.tasks, lambda: self.now, self.shown.append, self.failed.append
        )

    def waiting(self) -> list:
        """Return the calls that are under way."""
        return self.tasks.jobs[self.answered :]

    def answer(self, error: BaseException | None = None) -> None:
        """Let the store do what was asked first and is still waiting."""
        job = self.waiting()[0]
        self.answered += 1
        if job.work is release_hold:
            self.kept.discard(job.arguments[0])
            return
        (command,) = job.arguments
        if error is not None:
            job.refuse(error)
            return
        self.kept.discard(command.instead_of)
        ends = milliseconds(instant_of(self.now + timedelta(minutes=3), ZONE))
        hold = Hold(
            id=identity(500 + self.answered),
            version=1,
            user_id=identity(3),
            start=command.start,
            minutes=command.minutes,
            zone=ZONE,
            resource_ids=command.resource_ids,
            expires_ms=ends,
        )
        self.kept.add(hold.id)
        job.answer(hold)

    def settle(self) -> None:
        """Let the store do all that is asked."""
        while self.waiting():
            self.answer()


def test_a_wanted_place_is_kept_until_three_minutes_later():
    desk = Desk()
    desk.keeper.want(SPOTS[0])
    desk.settle()
    assert kept_until(desk.shown[-1]) == NOW + timedelta(minutes=3)
    assert desk.keeper.hold_id in desk.kept


def test_while_one_call_runs_only_the_newest_wish_is_remembered():
    desk = Desk()
    for spot in SPOTS:
        desk.keeper.want(spot)
    assert len(desk.waiting()) == 1
    desk.settle()
    starts = [job.arguments[0].start for job in desk.tasks.asked(hold_slot)]
    assert starts == [SPOTS[0].start, SPOTS[2].start], "the second was never asked for"
    assert len(desk.kept) == 1


def test_the_same_place_is_not_asked_for_twice():
    desk = Desk()
    desk.keeper.want(SPOTS[0])
    desk.settle()
    desk.keeper.want(SPOTS[0])
    assert not desk.waiting()


def test_work_renews_a_hold_only_shortly_before_its_end():
    desk = Desk()
    desk.keeper.want(SPOTS[0])
    desk.settle()
    desk.now += timedelta(seconds=60)
    desk.keeper.touch()
    assert not desk.waiting()
    desk.now += timedelta(seconds=60)
    desk.keeper.touch()
    desk.settle()
    assert kept_until(desk.keeper.hold) == NOW + timedelta(minutes=5)
    assert len(desk.kept) == 1, "the old one was let go by the new one"


def test_a_place_that_is_not_wanted_any_more_is_let_go():
    desk = Desk()
    desk.keeper.want(SPOTS[0])
    desk.settle()
    desk.keeper.want(None)
    desk.settle()
    assert not desk.kept
    assert desk.shown[-1] is None


def test_a_refused_place_is_no_failure_but_a_broken_disk_is():
    desk = Desk()
    desk.keeper.want(SPOTS[0])
    desk.answer(UserError())
    assert desk.keeper.hold is None
    assert not desk.failed, "the check of the place says what is in the way"
    desk.keeper.want(SPOTS[1])
    desk.answer(OSError("full"))
    assert len(desk.failed) == 1


def test_a_refused_place_does_not_cost_the_one_that_was_wanted_next():
    desk = Desk()
    desk.keeper.want(SPOTS[0])
    desk.keeper.want(SPOTS[1])
    desk.answer(UserError())
    desk.settle()
    assert desk.keeper.hold is not None
    assert desk.keeper.hold.start == SPOTS[1].start


def test_saving_waits_for_the_call_that_is_under_way():
    desk, saved = Desk(), []
    desk.keeper.want(SPOTS[0])
    desk.keeper.settled(lambda: saved.append(desk.keeper.hold_id))
    assert not saved
    desk.settle()
    assert saved == [desk.keeper.hold_id]
    desk.keeper.settled(lambda: saved.append("at once"))
    assert saved[-1] == "at once"


def test_a_hold_that_arrives_after_closing_is_let_go():
    desk = Desk()
    desk.keeper.want(SPOTS[0])
    desk.keeper.close()
    desk.settle()
    assert not desk.kept
    assert not desk.shown, "nobody is there to be told"


def test_what_was_booked_is_not_released_again():
    desk = Desk()
    desk.keeper.want(SPOTS[0])
    desk.settle()
    desk.keeper.booked()
    desk.keeper.close()
    assert not desk.tasks.asked(release_hold)


ACTS = st.lists(
    st.one_of(
        st.tuples(st.just("want"), st.sampled_from((*SPOTS, None))),
        st.tuples(st.just("answer"), st.sampled_from((None, UserError(), OSError()))),
        st.tuples(st.just("touch"), st.none()),
        st.tuples(st.just("later"), st.none()),
    ),
    max_size=30,
)


@given(ACTS)
def test_whatever_happens_one_place_at_most_is_kept_and_none_after_closing(acts):
    desk = Desk()
    for verb, value in acts:
        if verb == "want":
            desk.keeper.want(replace(value) if value is not None else None)
        elif verb == "touch":
            desk.keeper.touch()
        elif verb == "later":
            desk.now += timedelta(seconds=100)
        elif desk.waiting():
            desk.answer(value if desk.waiting()[0].work is hold_slot else None)
        assert len([j for j in desk.waiting() if j.work is hold_slot]) <= 1
        assert len(desk.kept) <= 1 + len([j for j in desk.waiting() if j.work is release_hold]), (
            "more than one place, and no release of the other under way"
        )
    desk.keeper.close()
    desk.settle()
    assert not desk.kept
    assert desk.keeper.hold is None
