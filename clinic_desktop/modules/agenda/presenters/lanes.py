"""Overlapping blocks laid side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Lane(NamedTuple):
    """The share of a column that one block gets: the lane's number, of how many."""

    number: int
    of: int


WHOLE = Lane(0, 1)
MOST_PLACES = 6  # as many places of a group are shown; more make lanes too narrow to read


def lanes(
    spans: Sequence[tuple[int, int]], last: Sequence[bool] = (), capacity: int = 1
) -> list[Lane]:
    """Lay overlapping spans (start, end in minutes) side by side.

    Spans that touch don't overlap. Those marked in `last` (cancelled ones) get the lanes after
    the others, so that a kept appointment stays where the eye looks first. A group of spans that
    overlap directly or through others shares one number of lanes: at least `capacity`, so that
    places which are still free in a room for several show as room beside the others.
    """
    least = min(capacity, MOST_PLACES)
    pushed = list(last) or [False] * len(spans)
    result = [WHOLE] * len(spans)
    order = sorted(range(len(spans)), key=lambda i: (spans[i][0], -spans[i][1]))
    group: list[int] = []
    group_end = -1
    for index in order:
        start, end = spans[index]
        if group and start >= group_end:
            _fill(group, spans, pushed, result, least)
            group = []
        group.append(index)
        group_end = max(group_end, end) if len(group) > 1 else end
    if group:
        _fill(group, spans, pushed, result, least)
    return result


def _fill(
    group: list[int],
    spans: Sequence[tuple[int, int]],
    pushed: Sequence[bool],
    result: list[Lane],
    least: int,
) -> None:
    ends: list[int] = []
    taken: dict[int, int] = {}
    for wanted in (False, True):
        first_free = len(ends)
        for index in (i for i in group if pushed[i] is wanted):
            start, end = spans[index]
            allowed = range(first_free if wanted else 0, len(ends))
            lane = next((n for n in allowed if ends[n] <= start), len(ends))
            if lane == len(ends):
                ends.append(end)
            ends[lane] = end
            taken[index] = lane
    for index, lane in taken.items():
        result[index] = Lane(lane, max(len(ends), least))
