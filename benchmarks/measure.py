"""How work is timed: processor time first, because these machines are shared; wall beside it."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Timing:
    """Milliseconds of many runs of one piece of work."""

    cpu: tuple[float, ...]
    wall: tuple[float, ...]

    @property
    def median(self) -> float:
        """The median of the processor time."""
        return statistics.median(self.cpu)

    def figures(self) -> dict[str, float]:
        """Return median and 95th percentile of both clocks."""
        return {
            "cpu_median_ms": round(self.median, 3),
            "cpu_p95_ms": round(_p95(self.cpu), 3),
            "wall_median_ms": round(statistics.median(self.wall), 3),
            "wall_p95_ms": round(_p95(self.wall), 3),
        }


def timed(work: Callable[[int], object], runs: int, warm_up: int = 0) -> Timing:
    """Run `work(n)` for n in 0..runs-1 and time each run; `warm_up` runs before don't count."""
    for number in range(warm_up):
        work(number)
    gc.collect()
    cpu, wall = [], []
    for number in range(runs):
        wall_start, cpu_start = time.perf_counter(), time.process_time()
        work(number)
        cpu.append((time.process_time() - cpu_start) * 1000)
        wall.append((time.perf_counter() - wall_start) * 1000)
    return Timing(tuple(cpu), tuple(wall))


@dataclass(frozen=True)
class Pair:
    """Our work and the floor's, run in turns."""

    ours: Timing
    floor: Timing


def in_turns(
    ours: Callable[[int], object],
    floor: Callable[[int], object],
    runs: int,
    warm_up: int = 0,
    rounds: int = 20,
) -> Pair:
    """Time both in many short alternating rounds: on a shared machine the clock rate jumps."""
    each = max(1, runs // rounds)
    mine: list[Timing] = []
    theirs: list[Timing] = []
    for number in range(rounds):
        shift = number * each
        before = 0 if number else warm_up
        mine.append(timed(_shifted(ours, shift), each, before))
        theirs.append(timed(_shifted(floor, shift), each, before))
    return Pair(_joined(mine), _joined(theirs))


def _shifted(work: Callable[[int], object], shift: int) -> Callable[[int], object]:
    return lambda number: work(number + shift)


def _joined(timings: list[Timing]) -> Timing:
    return Timing(
        tuple(value for timing in timings for value in timing.cpu),
        tuple(value for timing in timings for value in timing.wall),
    )


def _p95(values: tuple[float, ...]) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * 0.95))]
