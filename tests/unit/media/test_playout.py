"""Playing voice: nothing lost on a good link, little on a bad one, no growing delay."""

from __future__ import annotations

from array import array
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clinic_desktop.media.playout import STEP, Playout

LOUD, QUIET = 8000, 0


class Numbers:
    """A codec whose packets say which sample value they are; FEC carries the previous value."""

    def __init__(self, steps: int = 1) -> None:
        self.steps = steps

    def decode(self, payload: bytes) -> bytes:
        return self._sound(int(payload.split(b"|")[0]))

    def conceal(self, samples: int) -> bytes:
        return array("h", [-1] * samples).tobytes()

    def has_copy(self, packet: bytes) -> bool:
        return not packet.endswith(b"bare")

    def recover(self, following: bytes, samples: int) -> bytes:
        return array("h", [int(following.split(b"|")[1])] * samples).tobytes()

    def _sound(self, value: int) -> bytes:
        return array("h", [value] * STEP * self.steps).tobytes()


def packet(number: int, value: int | None = None) -> bytes:
    shown = number % 30000 if value is None else value
    before = (number - 1) % 30000 if value is None else value
    return f"{shown}|{before}".encode()


def heard(piece: bytes) -> int:
    assert len(piece) == STEP * 2
    return array("h", piece)[0]


def play(playout: Playout, arrivals: list[tuple[float, int]], seconds: float) -> list[int]:
    """Run a call: `arrivals` are (time, packet number), a pull every 20 ms."""
    waiting = sorted(arrivals)
    out = []
    for step in range(round(seconds * 50)):
        now = step * 0.02
        while waiting and waiting[0][0] <= now:
            at, number = waiting.pop(0)
            playout.push(number % 65536, packet(number), at)
        out.append(heard(playout.pull(now)))
    return out


def test_a_good_link_is_played_whole_and_in_order() -> None:
    playout = Playout(Numbers())
    out = play(playout, [(n * 0.02, n) for n in range(1, 500)], 10)
    begun = out[out.index(1) :]
    assert begun[:490] == list(range(1, 491))
    assert playout.counts.concealed == playout.counts.skipped == playout.counts.late == 0
    assert out.index(1) <= 4


def test_numbers_wrap_around() -> None:
    playout = Playout(Numbers())
    out = play(playout, [((n - 65500) * 0.02, n) for n in range(65500, 65600)], 2)
    values = [n % 30000 for n in range(65500, 65590)]
    start = out.index(values[0])
    assert out[start : start + 90] == values


def test_one_lost_packet_is_rebuilt_from_the_next() -> None:
    playout = Playout(Numbers())
    out = play(playout, [(n * 0.02, n) for n in range(1, 200) if n % 10], 3.9)
    start = out.index(1)
    assert out[start : start + 180] == list(range(1, 181))
    assert playout.counts.recovered >= 17
    assert playout.counts.concealed == 0


def test_two_lost_in_a_row_are_concealed_and_rebuilt() -> None:
    playout = Playout(Numbers(), least_ms=80)
    out = play(playout, [(n * 0.02, n) for n in range(1, 100) if n not in (50, 51)], 1.9)
    start = out.index(1)
    assert out[start + 48 : start + 52] == [49, -1, 51, 52]


def test_what_comes_too_late_is_dropped_and_counted() -> None:
    playout = Playout(Numbers())
    arrivals = [(n * 0.02, n) for n in range(1, 300) if n != 100] + [(4.0, 100)]
    out = play(playout, arrivals, 5.9)
    assert playout.counts.late == 1
    assert out.count(100) == 1  # rebuilt in its time, not played again


def test_jitter_is_held_back_and_the_delay_goes_when_the_jitter_goes() -> None:
    chance = Random(4)
    playout = Playout(Numbers())
    rough = [(n * 0.02 + chance.random() * 0.15, n) for n in range(1, 500)]
    calm = [(n * 0.02 + 0.005, n) for n in range(500, 2500)]
    play(playout, rough, 10)
    assert playout.counts.concealed + playout.counts.starved < 30
    assert playout.held_ms > 90
    second = Playout(Numbers())
    play(second, rough + calm, 49)
    assert second.held_ms <= second.target_ms + 80
    assert second.target_ms == 40


def test_quiet_pieces_go_before_loud_ones() -> None:
    """The loudspeaker begins 200 ms late: the delay goes with the first pause in speaking."""
    playout = Playout(Numbers())
    out = []
    for number in range(80):
        playout.push(number, packet(number, QUIET if 30 <= number < 50 else LOUD), number * 0.02)
        if number >= 10:
            out.append(heard(playout.pull(number * 0.02)))
    assert out.count(LOUD) == 30 + 30 - playout.held_ms / 20
    assert playout.counts.skipped == 20 - out.count(QUIET)
    assert playout.counts.skipped >= 3


def test_a_cut_is_silent_after_a_while_and_begins_anew() -> None:
    playout = Playout(Numbers())
    before = [(n * 0.02, n) for n in range(1, 100)]
    after = [(n * 0.02, n) for n in range(600, 700)]
    out = play(playout, before + after, 14)
    assert out[150:590].count(0) > 420
    start = out.index(600)
    assert start <= 605
    assert out[start : start + 90] == list(range(600, 690))


def test_packets_of_sixty_milliseconds() -> None:
    playout = Playout(Numbers(steps=3))
    out = play(playout, [(n * 0.06, n) for n in range(1, 100)], 5.9)
    start = out.index(1)
    assert out[start : start + 270] == [n for n in range(1, 91) for _ in range(3)]


@pytest.mark.parametrize(("sequence", "payload"), [(5, b""), (-1, b"1|0"), (65536, b"1|0")])
def test_nonsense_is_refused(sequence: int, payload: bytes) -> None:
    playout = Playout(Numbers())
    playout.push(sequence, payload, 0.0)
    assert playout.counts.refused == 1
    assert heard(playout.pull(0.0)) == 0


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.floats(0, 3), st.integers(0, 150)), max_size=200),
    st.integers(0, 65000),
)
def test_any_arrivals_give_even_sound_and_bounded_delay(
    arrivals: list[tuple[float, int]], base: int
) -> None:
    playout = Playout(Numbers())
    out = play(playout, [(at, base + number) for at, number in arrivals], 6)
    assert len(out) == 300
    counts = playout.counts
    assert counts.played <= len({number for _, number in arrivals})
    assert playout.held_ms <= 600


def test_packets_asked_for_again_are_waited_for_where_many_are_lost() -> None:
    """15 % lost, no copies inside; each lost one comes 90 ms late: it is heard in its place."""
    chance = Random(4)
    late = {n for n in range(1, 1500) if chance.random() < 0.15}
    playout = Playout(Numbers())
    waiting = sorted((n * 0.02 + (0.09 if n in late else 0.0), n) for n in range(1, 1500))
    out = []
    for step in range(1500):
        now = step * 0.02
        while waiting and waiting[0][0] <= now:
            at, number = waiting.pop(0)
            playout.push(number, packet(number) + b"|bare", at)
        out.append(heard(playout.pull(now)))
    rest = out[200:]
    assert sum(value == -1 for value in rest) < 0.01 * len(rest)
    assert playout.held_ms < 200


def test_a_copy_that_is_not_there_is_not_counted_as_one() -> None:
    playout = Playout(Numbers())
    for number in range(1, 40):
        if number != 20:
            playout.push(number, packet(number) + b"|bare", number * 0.02)
        playout.pull(number * 0.02)
    assert playout.counts.recovered == 0
    assert playout.counts.concealed >= 1
