"""How full each day of a range is, in sum and for each resource."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from clinic_desktop.modules.agenda.domain.plan import DayColumn, DayLoad

NOTHING = DayLoad(0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Workload:
    """The load of some resources over some local days; `holidays` names closed days."""

    first: date
    last: date
    columns: tuple[DayColumn, ...] = ()
    by_resource: Mapping[tuple[date, UUID], DayLoad] = field(default_factory=dict)
    by_day: Mapping[date, DayLoad] = field(default_factory=dict)
    holidays: Mapping[date, str] = field(default_factory=dict)

    def of(self, day: date, resource_id: UUID | None = None) -> DayLoad:
        """Return the load of a day, or of one resource on it."""
        if resource_id is None:
            return self.by_day.get(day, NOTHING)
        return self.by_resource.get((day, resource_id), NOTHING)


def share_of(load: DayLoad) -> int | None:
    """Return how many per cent of the open minutes are booked; None when closed."""
    if load.open_minutes <= 0:
        return None
    return round(100 * load.booked_minutes / load.open_minutes)
