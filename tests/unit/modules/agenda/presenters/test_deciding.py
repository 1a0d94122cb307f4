"""What is decided about the dates of a series, and what comes out of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.kernel.errors import Warned
from clinic_desktop.modules.agenda.api import (
    SLOT_TAKEN,
    Choices,
    Occurrence,
    SeriesClashes,
    SeriesTooLong,
    Slot,
)
from clinic_desktop.modules.agenda.presenters.deciding import Deciding, Fate, Job, Standing
from tests.support.tasks import InlineTasks

ALBA = UUID(int=1)
FIRST = datetime(2026, 11, 25, 11)
STARTS = tuple(FIRST + timedelta(days=7 * n) for n in range(5))
TAKEN = frozenset(STARTS[1:4])
HOUR = timedelta(hours=1)
Command = tuple[Choices, frozenset[str], str]


def check(_ctx: object, command: Command) -> tuple[Occurrence, ...]:
    """Judge as the store does: three of five dates are taken, an hour later all are free."""
    choices, acknowledged, _reason = command
    found = []
    for start in STARTS:
        if start in choices.skipped:
            continue
        place = choices.instead.get(start, start)
        accepted = start in choices.accepted and SLOT_TAKEN in acknowledged
        if place in TAKEN and not accepted:
            free = Slot(place + HOUR, 15, (ALBA,))
            warned = (Warned(SLOT_TAKEN, "taken"),)
            found.append(Occurrence(start, place, "taken", warned, (free,)))
        else:
            found.append(Occurrence(start, place))
    return tuple(found)


@dataclass
class Screen:
    """Keeps what is shown and saved."""

    standing: Standing = field(default_factory=lambda: Standing(""))
    rows: tuple = ()
    saved: list[Command] = field(default_factory=list)
    finished: bool = False

    def show_dates(self, rows, standing) -> None:
        self.rows, self.standing = tuple(rows), standing

    def show_saving(self, saving) -> None:
        del saving

    def finish(self) -> None:
        self.finished = True

    def show_error(self, error) -> None:
        raise error

    def save(self, ctx: object, command: Command) -> tuple:
        """Save as the store does: all or nothing."""
        found = check(ctx, command)
        if any(occurrence.problem for occurrence in found):
            raise SeriesClashes(found)
        self.saved.append(command)
        return ()


def deciding(*, may: bool = True, save=None) -> tuple[Deciding, Screen]:
    """Return the presenter on its screen, after the first look."""
    screen = Screen()
    made = Deciding(screen, InlineTasks(), lambda _right: may)
    command = lambda choices, names, reason: (choices, names, reason)  # noqa: E731
    made.use(Job(check, save or screen.save, command, (ALBA,), lambda _changes: None))
    return made, screen


def fates(screen: Screen) -> list[Fate]:
    """Return what becomes of each date."""
    return [row.fate for row in screen.rows]


def test_clashes_keep_it_from_being_saved():
    made, screen = deciding()
    assert fates(screen) == [Fate.FREE, Fate.CLASH, Fate.CLASH, Fate.CLASH, Fate.FREE]
    assert (screen.standing.clashes, screen.standing.count) == (3, 5)
    made.save()
    assert not screen.saved


def test_who_may_not_overbook_is_not_offered_it():
    _made, screen = deciding(may=False)
    assert not any(row.can_accept for row in screen.rows)


def test_a_reason_is_needed_for_what_is_overruled():
    made, screen = deciding()
    made.leave_out(STARTS[1])
    made.take(STARTS[2], STARTS[2] + HOUR)
    made.accept(STARTS[3])
    assert fates(screen) == [Fate.FREE, Fate.SKIPPED, Fate.INSTEAD, Fate.ACCEPTED, Fate.FREE]
    made.save()
    assert not screen.saved, "no reason yet"
    made.type_reason("urgent")
    made.save()
    ((choices, names, reason),) = screen.saved
    assert choices.skipped == {STARTS[1]}
    assert choices.instead == {STARTS[2]: STARTS[2] + HOUR}
    assert choices.accepted == {STARTS[3]}
    assert (names, reason) == ({SLOT_TAKEN}, "urgent")
    assert screen.finished


def test_only_free_places_of_the_same_resources_are_offered():
    made, screen = deciding()
    assert [len(row.alternatives) for row in screen.rows] == [0, 1, 1, 1, 0]
    made._job = Job(made._job.check, made._job.save, made._job.command, (UUID(int=9),), print)
    made.check()
    assert [len(row.alternatives) for row in screen.rows] == [0] * 5


def test_what_was_taken_meanwhile_is_shown_again():
    late = tuple(Occurrence(start, start, "taken") for start in STARTS)

    def refuse(_ctx, _command):
        raise SeriesClashes(late)

    made, screen = deciding(save=refuse)
    for start in STARTS[1:4]:
        made.leave_out(start)
    made.save()
    assert not screen.finished
    assert screen.standing.clashes == 2


def test_a_rule_that_can_not_be_is_said():
    def too_long(_ctx, _command):
        raise SeriesTooLong(most=366)

    made, screen = deciding()
    made.use(Job(too_long, screen.save, lambda *a: a, (ALBA,), print))
    assert "366" in screen.standing.text
    assert not screen.standing.ready


STEPS = st.lists(
    st.tuples(st.sampled_from(("out", "take", "back", "accept")), st.sampled_from(STARTS)),
    max_size=25,
)


@pytest.mark.filterwarnings("ignore")
@given(STEPS)
def test_whatever_is_decided_each_date_has_one_fate_and_saving_does_what_is_shown(steps):
    made, screen = deciding()
    for verb, start in steps:
        if verb == "out":
            made.leave_out(start)
        elif verb == "take":
            made.take(start, start + HOUR)
        elif verb == "back":
            made.take(start, start)
        else:
            made.accept(start)
        assert [row.start for row in screen.rows] == list(STARTS)
    made.type_reason("because")
    standing = screen.standing
    made.save()
    assert bool(screen.saved) == standing.ready
    for choices, _names, _reason in screen.saved:
        shown = {fate: {r.start for r in screen.rows if r.fate is fate} for fate in Fate}
        assert choices.skipped == shown[Fate.SKIPPED]
        assert set(choices.instead) == shown[Fate.INSTEAD]
        assert not shown[Fate.CLASH]
