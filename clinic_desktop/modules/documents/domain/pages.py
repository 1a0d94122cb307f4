"""What can be done with pages, as plans that are checked before a file is touched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP


class BadPagePlan(UserError):
    """A plan that names pages that are not there, or loses or repeats some."""

    template = QT_TRANSLATE_NOOP(
        "Documents",
        "The pages don't fit: each page must be used once, and every part needs a page.",
    )


@dataclass(frozen=True, slots=True, order=True)
class PageUse:
    """One page of a new content: which source (from 0), which page (from 1), turned by degrees."""

    page: int
    source: int = 0
    turn: int = 0


Part = tuple[PageUse, ...]


def split(pages: int, cuts: Sequence[int]) -> tuple[Part, ...]:
    """Return the parts of a file that is cut before each page of `cuts`. Raises BadPagePlan."""
    if not cuts or sorted(set(cuts)) != list(cuts) or cuts[0] < 2 or cuts[-1] > pages:
        raise BadPagePlan
    edges = (1, *cuts, pages + 1)
    return tuple(
        tuple(PageUse(page) for page in range(start, end)) for start, end in pairwise(edges)
    )


def join(page_counts: Sequence[int]) -> Part:
    """Return one part that has all pages of several files, in order. Raises BadPagePlan."""
    if len(page_counts) < 2 or min(page_counts) < 1:
        raise BadPagePlan
    return tuple(
        PageUse(page, source)
        for source, count in enumerate(page_counts)
        for page in range(1, count + 1)
    )


def rotate(pages: int, turned: Sequence[int], degrees: int) -> Part:
    """Return all pages, those of `turned` turned clockwise. Raises BadPagePlan."""
    if degrees % 90 or not turned or not set(turned) <= set(range(1, pages + 1)):
        raise BadPagePlan
    turn = degrees % 360
    return tuple(PageUse(page, 0, turn if page in turned else 0) for page in range(1, pages + 1))


def reorder(order: Sequence[int]) -> Part:
    """Return the pages in another order; `check_whole` tells whether all are there."""
    return tuple(PageUse(page) for page in order)


def without(pages: int, dropped: Sequence[int]) -> tuple[Part, ...]:
    """Return the runs of pages between dropped ones (separator sheets), empty runs left out."""
    runs: list[list[PageUse]] = [[]]
    for page in range(1, pages + 1):
        if page in dropped:
            runs.append([])
        else:
            runs[-1].append(PageUse(page))
    return tuple(tuple(run) for run in runs if run)


def check_whole(page_counts: Sequence[int], parts: Sequence[Part]) -> None:
    """Raise BadPagePlan unless the parts use every page of every source exactly once."""
    wanted = Counter(
        (source, page) for source, count in enumerate(page_counts) for page in range(1, count + 1)
    )
    used = Counter((use.source, use.page) for part in parts for use in part)
    if used != wanted or not all(parts) or any(use.turn % 90 for part in parts for use in part):
        raise BadPagePlan
