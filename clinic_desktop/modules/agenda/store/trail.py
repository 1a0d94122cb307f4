"""The ops of an appointment, read as steps of its life."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.storage.ops import history


@dataclass(frozen=True, slots=True)
class Step:
    """One op: who (`by`) set which columns from `before` to `after` (plain JSON values)."""

    at_ms: int
    by: UUID
    created: bool
    before: Mapping[str, Any]
    after: Mapping[str, Any]


def steps(connection: sa.Connection, appointment_id: UUID) -> Iterator[Step]:
    """Yield the steps of an appointment, oldest first; `before` only for what changed."""
    known: dict[str, Any] = {}
    for number, op in enumerate(history(connection, appointment_id)):
        values: Any = op["v"]
        stamp: Any = op["h"]
        before = {name: known.get(name) for name in values} if number else {}
        known |= values
        yield Step(stamp[0], UUID(str(op["by"])), number == 0, before, dict(values))
