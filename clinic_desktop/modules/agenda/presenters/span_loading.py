"""What the week, the list and the month read, each in one go on the database thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from clinic_desktop.modules.agenda.api import DayColumn, DayCounts, DayPlan, WaitingRoom, day_counts
from clinic_desktop.modules.agenda.domain.heat import Workload
from clinic_desktop.modules.agenda.domain.views import ViewKind
from clinic_desktop.modules.agenda.presenters.loading import load_day, load_room
from clinic_desktop.modules.agenda.presenters.period import Period
from clinic_desktop.modules.agenda.service.several_days import plans_between, workload
from clinic_desktop.storage.context import Context


@dataclass(frozen=True, slots=True)
class PeriodData:
    """What a period shows: its days, or how full they are; and what stands beside them."""

    period: Period
    plans: tuple[DayPlan, ...]
    columns: tuple[DayColumn, ...]
    room: WaitingRoom
    counts: DayCounts
    workload: Workload | None = None


def load_period(ctx: Context, period: Period, today: date) -> PeriodData:
    """Return what a view of these days shows; all columns, whichever are chosen."""
    if period.kind is ViewKind.DAY:
        data = load_day(ctx, period.shown, today)
        return PeriodData(period, (data.plan,), data.plan.columns, data.room, data.counts)
    room = load_room(ctx, period.shown, today)
    if period.kind is ViewKind.MONTH:
        load = workload(ctx, period.first, period.last)
        counts = day_counts(ctx, period.shown, _practitioners(load.columns))
        return PeriodData(period, (), load.columns, room, counts, load)
    plans = plans_between(ctx, period.first, period.last)
    columns = plans[0].columns
    counts = day_counts(ctx, period.shown, _practitioners(columns))
    return PeriodData(period, plans, columns, room, counts)


def load_counts(ctx: Context, shown: date, columns: tuple[DayColumn, ...]) -> DayCounts:
    """Return a day's numbers while another of the shown days comes into focus."""
    return day_counts(ctx, shown, _practitioners(columns))


def _practitioners(columns: tuple[DayColumn, ...]) -> list[UUID]:
    return [c.resource_id for c in columns if c.kind == "practitioner"]
