"""What is kept of a call: who was there when, how good it was, and where it was interrupted.

Fed once a second with the engine's counts. Times are UTC milliseconds; no clock inside.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

VERSION = 1
SILENT = 3.0  # seconds without a packet that count as an interruption


@dataclass(slots=True)
class Presence:
    """One person's time in the call. An open gap has no end yet."""

    role: str
    name: str
    came: int
    left: int | None = None
    connected: int | None = None
    gaps: list[list[int]] = field(default_factory=list)
    rungs: list[tuple[int, int]] = field(default_factory=list)
    octets_in: int = 0
    octets_out: int = 0
    _before: tuple[int, int, int] = (0, 0, 0)  # generation and its octets


@dataclass(slots=True)
class CallRecord:
    """The whole call. `version` is of this shape: it is kept as JSON for as long as charts are."""

    began: int
    version: int = VERSION
    people: dict[str, Presence] = field(default_factory=dict)
    ended: int | None = None

    def came(self, pid: str, role: str, name: str, at: int) -> None:
        """Somebody is in the call."""
        known = self.people.get(pid)
        if known is None:
            self.people[pid] = Presence(role, name, at)
        else:
            known.left, known.name = None, name or known.name

    def left(self, pid: str, at: int) -> None:
        """Somebody has left."""
        person = self.people.get(pid)
        if person is not None and person.left is None:
            person.left = at
            _close_gap(person, at)

    def connected(self, pid: str, at: int) -> None:
        """Sound and pictures flow for the first time, or again."""
        person = self.people.get(pid)
        if person is not None and person.connected is None:
            person.connected = at

    def counted(self, pid: str, counts: dict[str, Any], at: int) -> None:
        """Take the engine's counts of a second."""
        person = self.people.get(pid)
        if person is None or person.connected is None or person.left is not None:
            return
        silent = float(counts["silent"])
        if silent >= SILENT and not _open_gap(person):
            person.gaps.append([at - int(silent * 1000)])
        elif silent < SILENT:
            _close_gap(person, at)
        if not person.rungs or person.rungs[-1][1] != counts["level"]:
            person.rungs.append((at, int(counts["level"])))
        gen, before_in, before_out = person._before
        now_in, now_out = int(counts["octets_in"]), int(counts["octets_out"])
        if gen != counts["gen"]:
            before_in = before_out = 0
        person.octets_in += max(0, now_in - before_in)
        person.octets_out += max(0, now_out - before_out)
        person._before = (int(counts["gen"]), now_in, now_out)

    def end(self, at: int) -> None:
        """The call is over."""
        self.ended = at
        for pid in self.people:
            self.left(pid, at)


def _open_gap(person: Presence) -> bool:
    return bool(person.gaps) and len(person.gaps[-1]) == 1


def _close_gap(person: Presence, at: int) -> None:
    if _open_gap(person):
        person.gaps[-1].append(at)
