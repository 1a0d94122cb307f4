"""What was read from the store and is asked for again and again: kept until it changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from threading import Lock
from typing import Any, TypeVar

T = TypeVar("T")


class Memory:
    """Values by name, each with the tables it came from; a commit that touches one drops it.

    Every change of a synced table goes through the unit of work, so nothing old can stay. For
    small things asked for at every turn (the clinic's profile, whom a user opened lately).
    """

    def __init__(self) -> None:
        self._kept: dict[str, tuple[frozenset[str], Any]] = {}
        self._commits = 0
        self._lock = Lock()

    def recall(self, name: str, kinds: Iterable[str], read: Callable[[], T]) -> T:
        """Return the value of a name, read now if it isn't known."""
        known = self._kept.get(name)
        if known is not None:
            found: T = known[1]
            return found
        before = self._commits
        value = read()
        with self._lock:
            if self._commits == before:  # else what was read may be old already
                self._kept[name] = (frozenset(kinds), value)
        return value

    def forget(self, kinds: Iterable[str]) -> None:
        """Drop what came from these tables; the unit of work calls it after each commit."""
        touched = frozenset(kinds)
        with self._lock:
            self._commits += 1
            for name in [name for name, (of, _value) in self._kept.items() if of & touched]:
                del self._kept[name]
