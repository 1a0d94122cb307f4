"""The ladder on emulated links: the picture fits, no queue stands, voice is never starved."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clinic_desktop.media.controller import QUEUE_SECONDS, QualityController
from clinic_desktop.media.ladder import (
    LADDER,
    LOWEST_MOVING,
    POOR_VOICE,
    START,
    TOP,
    VOICE,
    Picture,
    rung_within,
)
from clinic_desktop.media.path_delay import ASSUMED

Value = TypeVar("Value", int, float)
TICK = 0.1
OVERHEAD = 1.1  # headers of video packets


@dataclass
class Link:
    """A bottleneck with a queue: capacity in bits a second, loss 0 to 1, delay in seconds."""

    capacity: float
    loss: float = 0.0
    delay: float = 0.05
    queue_limit: float = 1.0  # seconds
    use: float = 1.0  # how much of the allowed rate the picture needs
    chance: Random = field(default_factory=lambda: Random(1))
    queue: float = 0.0
    queues: list[float] = field(default_factory=list)
    levels: list[int] = field(default_factory=list)

    def run(self, controller: QualityController, seconds: float, begin: float = 0.0) -> None:
        steps = round(seconds / TICK)
        report_loss, reports, estimate = 0.0, 0, self.capacity
        for step in range(steps):
            now = begin + step * TICK
            plan = controller.plan
            video = plan.rung.bits * self.use
            offered = video * OVERHEAD + plan.voice.bits_on_the_wire
            self.queue = max(0.0, self.queue + (offered - self.capacity) * TICK / self.capacity)
            overflow = max(0.0, self.queue - self.queue_limit)
            self.queue -= overflow
            lost = min(1.0, overflow * self.capacity / max(1.0, offered * TICK))
            report_loss += lost + (1 - lost) * self.loss * self.chance.uniform(0.6, 1.4)
            reports += 1
            self.queues.append(self.queue)
            self.levels.append(controller.level)
            controller.sent(video)
            received = min(offered, self.capacity) * (1 - self.loss)
            estimate = min(estimate * 1.01, 1.5 * received + 10_000)
            if self.queue > 0.1:
                estimate = min(estimate, 0.85 * self.capacity)
            if step % 5 == 4:
                controller.heard_report(now, report_loss / reports, 2 * self.delay + self.queue)
                report_loss, reports = 0.0, 0
            if step % 10 == 9:
                controller.heard_estimate(now, estimate)


def last(values: list[Value], share: float = 0.25) -> list[Value]:
    return values[-max(1, int(len(values) * share)) :]


def test_a_good_link_is_climbed_to_the_top() -> None:
    controller = QualityController(0.0)
    link = Link(5_000_000)
    link.run(controller, 60)
    assert controller.level == TOP
    assert link.levels[0] == START
    assert max(link.queues) == 0


@pytest.mark.parametrize(
    ("capacity", "least", "most"),
    [(300_000, 4, 6), (120_000, 2, 4), (600_000, 6, 7), (1_000_000, 7, 8), (2_500_000, 9, 10)],
)
def test_the_picture_fits_the_link(capacity: float, least: int, most: int) -> None:
    controller = QualityController(0.0)
    link = Link(capacity)
    link.run(controller, 180)
    settled = last(link.levels)
    assert least <= min(settled) or sorted(settled)[len(settled) // 10] >= least
    assert sorted(settled)[len(settled) * 9 // 10] <= most
    waits = sorted(last(link.queues))
    assert waits[len(waits) // 2] < 0.1
    assert sum(wait > 0.4 for wait in waits) < 0.1 * len(waits)


def test_a_bad_radio_does_not_take_the_picture() -> None:
    """15 % loss on a link with room: less picture would lose no less."""
    controller = QualityController(0.0)
    link = Link(3_000_000, loss=0.15)
    link.run(controller, 120)
    assert min(link.levels) >= START


def test_where_nothing_moves_there_is_a_still_or_no_picture_and_poor_voice() -> None:
    controller = QualityController(0.0)
    link = Link(40_000)
    link.run(controller, 120)
    assert controller.plan.voice == POOR_VOICE
    settled = sorted(last(link.levels))
    assert settled[len(settled) // 2] < LOWEST_MOVING
    assert LADDER[settled[len(settled) // 2]].picture is not Picture.MOVING


def test_a_failed_try_is_repeated_ever_more_rarely() -> None:
    controller = QualityController(0.0)
    link = Link(300_000)
    link.run(controller, 300)
    ups = [
        a
        for a, (old, new) in enumerate(zip(link.levels, link.levels[1:], strict=False))
        if new > old
    ]
    late = [at for at in ups if at > len(link.levels) // 2]
    assert len(late) <= 150 / 15


def test_a_link_that_recovers_is_used_again() -> None:
    controller = QualityController(0.0)
    Link(100_000).run(controller, 60)
    low = controller.level
    link = Link(4_000_000)
    link.run(controller, 120, begin=60)
    assert low < START
    assert controller.level >= 9


def test_a_still_scene_that_sends_little_is_not_taken_for_a_full_link() -> None:
    controller = QualityController(0.0)
    link = Link(2_000_000, use=0.2)
    link.run(controller, 60)
    assert min(link.levels) >= START


def test_after_a_cut_it_begins_low_and_remembers_nothing() -> None:
    controller = QualityController(0.0)
    Link(5_000_000).run(controller, 60)
    controller.heard_report(60.0, 1.0, 9.0)
    controller.link_was_cut(61.0)
    assert controller.level <= START
    controller.heard_report(61.5, 0.0, 0.3)
    controller.heard_report(63.0, 0.0, 0.3)
    assert controller.level <= START
    Link(5_000_000, delay=0.15).run(controller, 60, begin=64)
    assert controller.level == TOP


def test_files_get_a_part_of_what_there_is() -> None:
    controller = QualityController(0.0)
    controller.heard_estimate(0.1, 1_000_000)
    assert controller.plan.file_bits == 300_000


@pytest.mark.parametrize(("bits", "level"), [(-5, 0), (0, 0), (24_999, 1), (25_000, 2), (9e9, TOP)])
def test_the_rung_within(bits: float, level: int) -> None:
    assert rung_within(bits) == level


def test_the_ladder_rises_and_voice_is_as_measured() -> None:
    rates = [rung.bits for rung in LADDER]
    assert rates == sorted(set(rates))
    assert LADDER[START].width == 480
    assert 20_000 < POOR_VOICE.bits_on_the_wire < 24_000
    assert VOICE.bits_on_the_wire < 45_000


@settings(max_examples=60, deadline=None)
@given(
    capacity=st.floats(30_000, 6_000_000),
    loss=st.floats(0, 0.3),
    delay=st.floats(0.005, 0.4),
    use=st.floats(0.1, 1.0),
    seed=st.integers(0, 1000),
)
def test_on_any_link_the_queue_does_not_stand(
    capacity: float, loss: float, delay: float, use: float, seed: int
) -> None:
    controller = QualityController(0.0)
    link = Link(capacity, loss=loss, delay=delay, use=use, chance=Random(seed))
    link.run(controller, 150)
    assert all(0 <= level <= TOP for level in link.levels)
    waits = sorted(last(link.queues, 0.5))
    # A queue that stood from the first second can't be told from a longer way, up to ASSUMED.
    assert waits[len(waits) // 2] < ASSUMED + QUEUE_SECONDS


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["report", "estimate", "sent", "cut"]),
            st.floats(-1, 2),
            st.floats(-1, 20),
        ),
        max_size=60,
    )
)
def test_any_reports_leave_a_plan(words: list[tuple[str, float, float]]) -> None:
    controller = QualityController(0.0)
    for step, (kind, first, second) in enumerate(words):
        now = step * 0.7
        if kind == "report":
            controller.heard_report(now, first, second)
        elif kind == "estimate":
            controller.heard_estimate(now, second * 100_000)
        elif kind == "sent":
            controller.sent(second * 100_000)
        else:
            controller.link_was_cut(now)
        plan = controller.plan
        assert plan.rung in LADDER
        assert plan.file_bits >= 0


def test_an_estimate_that_fell_without_a_queue_changes_nothing() -> None:
    """A browser's estimate falls while little is sent and rises slowly: no thin link."""
    controller = QualityController(0.0)
    controller.sent(200_000)
    for second in range(1, 30):
        controller.heard_report(second, 0.0, 0.05)
        controller.heard_estimate(second + 0.5, 180_000 if second < 3 else 16_000 * 1.08**second)
    assert controller.level > START


def test_an_estimate_that_fell_while_a_queue_stands_is_believed() -> None:
    controller = QualityController(0.0)
    controller.sent(220_000)
    controller.heard_report(0.5, 0.0, 0.05)
    controller.heard_estimate(1.0, 250_000)
    controller.heard_report(1.5, 0.0, 0.15)
    controller.heard_estimate(2.0, 120_000)
    assert controller.level < START


def test_a_queue_that_drains_is_given_time() -> None:
    controller = QualityController(0.0)
    controller.heard_report(0.5, 0.0, 0.05)
    controller.heard_report(2.0, 0.0, 0.60)
    level = controller.level
    assert level < START
    for second, rtt in enumerate((0.5, 0.4, 0.3), start=4):
        controller.heard_report(second, 0.0, rtt)
    assert controller.level == level


def test_voice_is_sent_twice_on_a_bad_radio_but_not_into_a_queue() -> None:
    controller = QualityController(0.0)
    assert controller.plan.copies == 0
    for second in range(1, 10):
        controller.heard_report(second, 0.12, 0.05)
    assert controller.plan.copies == 2
    controller.heard_report(10.0, 0.12, 0.4)
    assert controller.plan.copies == 0
