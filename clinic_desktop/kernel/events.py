"""Things that happened: domain events inside a unit of work, and the broadcast after it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Event:
    """Base of past-tense domain events; handled inside the unit of work that raised them."""


@dataclass(frozen=True, slots=True)
class DataChanged:
    """What kinds of rows a commit touched, and which screen caused it ('' = none)."""

    kinds: frozenset[str]
    origin: str = ""


Listener = Callable[[DataChanged], None]


@dataclass
class Broadcast:
    """Calls its listeners, in order, on the thread that committed."""

    listeners: list[Listener] = field(default_factory=list)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Add a listener; the returned function removes it."""
        self.listeners.append(listener)
        return lambda: self.listeners.remove(listener) if listener in self.listeners else None

    def send(self, changed: DataChanged) -> None:
        """Tell all listeners."""
        for listener in tuple(self.listeners):
            listener(changed)
