"""Who changed what of a patient's record, and when: one entry a saving."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

CREATED, CHANGED, REMOVED = "C", "U", "D"


@dataclass(frozen=True, slots=True)
class HistoryChange:
    """One row that was touched: `kind` is its table, `fields` the columns of an amendment."""

    kind: str
    action: str  # C, U or D
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """All that one person saved at one moment (`at_ms`: Unix milliseconds)."""

    at_ms: int
    user_name: str
    changes: tuple[HistoryChange, ...]


def grouped(entries: Iterable[HistoryEntry], limit: int) -> tuple[HistoryEntry, ...]:
    """Join neighbouring entries of one moment and person; at most `limit`, in the given order."""
    found: list[HistoryEntry] = []
    for entry in entries:
        last = found[-1] if found else None
        if last and (last.at_ms, last.user_name) == (entry.at_ms, entry.user_name):
            found[-1] = replace(last, changes=(*last.changes, *entry.changes))
        elif len(found) == limit:
            break
        else:
            found.append(entry)
    return tuple(found)
