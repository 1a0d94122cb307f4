"""Garbage is collected on the main thread alone.

Python collects reference cycles on whatever thread happens to allocate. A dialog that a worker
thread collects is destroyed there: its timers can't be stopped from that thread, the next tick
goes to freed memory, and the program dies. So whoever starts threads takes collecting over and
calls `collect_due` from the main thread now and then.
"""

from __future__ import annotations

import gc

_takers = 0


def take_over() -> None:
    """Stop automatic collecting, until as many `give_back` as `take_over` were called."""
    global _takers
    _takers += 1
    gc.disable()


def give_back() -> None:
    """Let Python collect by itself again, unless somebody else still has threads."""
    global _takers
    _takers = max(0, _takers - 1)
    if not _takers:
        gc.enable()


def collect_due() -> None:
    """Collect what Python would have collected by now; call it on the main thread only."""
    counts, limits = gc.get_count(), gc.get_threshold()
    due = [
        age
        for age, (count, limit) in enumerate(zip(counts, limits, strict=True))
        if limit and count > limit
    ]
    if due:
        gc.collect(due[-1])
