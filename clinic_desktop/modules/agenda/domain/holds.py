"""A place that a desk keeps for a few minutes while it books there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from clinic_desktop.modules.agenda.domain.clashes import Occupied
from clinic_desktop.modules.agenda.domain.slots import Stretch
from clinic_desktop.modules.agenda.domain.time import minute_of_day

HELD_FOR = timedelta(minutes=3)


@dataclass(frozen=True, slots=True)
class Hold:
    """A hold as stored: worth nothing from `expires_ms` (Unix milliseconds) on.

    `batch_id` names the offers of the waiting list that it keeps the place for.
    """

    id: UUID
    version: int
    user_id: UUID
    start: datetime
    minutes: int
    zone: str
    resource_ids: tuple[UUID, ...]
    expires_ms: int
    batch_id: UUID | None = None

    @property
    def occupied(self) -> tuple[Occupied, ...]:
        """Return the stretches that it keeps; the hold stands for the appointment."""
        return tuple(
            Occupied(self.id, resource_id, self.start, self.minutes, self.zone)
            for resource_id in self.resource_ids
        )

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """Return the same for a search."""
        day, minute = self.start.toordinal(), minute_of_day(self.start)
        return tuple(
            (resource_id.bytes, day, minute, self.minutes, self.zone)
            for resource_id in self.resource_ids
        )


@dataclass(frozen=True, slots=True)
class LiveHold:
    """A hold as screens show it: who keeps the place until which wall time.

    `own` when the asking user keeps it; `user_name` is '' when it is kept for the waiting list.
    """

    id: UUID
    user_name: str
    start: datetime
    minutes: int
    resource_ids: tuple[UUID, ...]
    until: datetime
    own: bool = False
    offered: bool = False
