"""What the practice says around every appointment: zone, resources, types, hours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from clinic_desktop.kernel.clock import wall_of
from clinic_desktop.kernel.events import DataChanged
from clinic_desktop.modules.agenda.domain.absence import same_work
from clinic_desktop.modules.agenda.domain.overhead import NO_OVERHEAD, Overhead
from clinic_desktop.modules.agenda.domain.slots import Hours
from clinic_desktop.modules.agenda.store.days import TypeLook
from clinic_desktop.modules.practice.api import (
    AppointmentTypeRef,
    ClinicProfile,
    ResourceKind,
    ResourceRef,
    appointment_types,
    bookable_resources,
    clinic_profile,
    holidays_between,
    opening_intervals,
)
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.store import Store

DEFAULT_MINUTES = 15
KEPT = 240  # ranges of months whose hours are remembered
PRACTICE_KINDS = frozenset(
    {
        "clinic",
        "practitioner",
        "location",
        "device",
        "appointment_type",
        "opening_schedule",
        "closure",
    }
)


@dataclass(frozen=True, slots=True)
class Frame:
    """Profile, resources in display order, and types with how they look (by id bytes).

    `capacities` holds only the resources that serve more than one at once.
    """

    profile: ClinicProfile
    resources: Mapping[UUID, ResourceRef]
    types: Mapping[UUID, AppointmentTypeRef]
    looks: Mapping[bytes | None, TypeLook]
    practitioners: frozenset[UUID]
    capacities: Mapping[UUID, int]

    @property
    def zone(self) -> str:
        """The clinic's IANA zone."""
        return self.profile.zone

    def now(self, ctx: Context) -> datetime:
        """Return the present wall time at the clinic, naive."""
        return wall_of(ctx.clock.now(), self.zone)

    def name(self, resource_id: UUID) -> str:
        """Return a resource's name, '' when it is unknown."""
        resource = self.resources.get(resource_id)
        return resource.name if resource else ""

    def is_room(self, resource_id: UUID) -> bool:
        """Tell whether a resource is a room."""
        resource = self.resources.get(resource_id)
        return resource is not None and resource.kind is ResourceKind.LOCATION

    def like(self, resource_id: UUID) -> tuple[UUID, ...]:
        """Return the other resources of the same kind that are in use."""
        kind = self.resources[resource_id].kind if resource_id in self.resources else None
        return tuple(
            ref.id
            for ref in self.resources.values()
            if ref.active and ref.kind is kind and ref.id != resource_id
        )

    def same_work(self, one: UUID, other: UUID) -> bool:
        """Tell whether two practitioners can stand in for each other."""
        return same_work(self._work(one), self._work(other))

    def _work(self, resource_id: UUID) -> tuple[str, str]:
        ref = self.resources.get(resource_id)
        return (ref.subtitle, ref.qualification) if ref else ("", "")

    def overhead(self, type_id: UUID | None) -> Overhead:
        """Return the buffers and assistant's minutes of a type."""
        kind = self.types.get(type_id) if type_id else None
        if kind is None:
            return NO_OVERHEAD
        return Overhead(
            kind.buffer_before, kind.buffer_after, kind.assistant_before, kind.assistant_after
        )

    def length(self, type_id: UUID | None, minutes: int) -> int:
        """Return `minutes`, or the type's length, or a quarter of an hour."""
        if minutes:
            return minutes
        kind = self.types.get(type_id) if type_id else None
        return kind.minutes if kind else DEFAULT_MINUTES


@dataclass
class FrameCache:
    """Keeps the frame until the practice changes: it listens to the broadcast of commits."""

    store: Store
    frame: Frame | None = None
    hours: dict[tuple[tuple[UUID, ...], date, date], Hours] = field(default_factory=dict)
    holidays: dict[date, dict[date, str]] = field(default_factory=dict)

    def __call__(self, changed: DataChanged) -> None:
        """Forget everything when a table of the practice changed."""
        if changed.kinds & PRACTICE_KINDS:
            self.frame = None
            self.hours.clear()
            self.holidays.clear()


def load_frame(ctx: Context) -> Frame:
    """Return what is needed around appointments."""
    cache = _cache(ctx)
    if cache.frame is None:
        cache.frame = _read_frame(ctx)
    return cache.frame


def hours_between(ctx: Context, resource_ids: Sequence[UUID], first: date, last: date) -> Hours:
    """Return the open minutes of resources, at least from one local day to another.

    Whole months are read and remembered: who looks at a day looks at its neighbours next.
    """
    begin, end = first.replace(day=1), _month_end(last)
    cache, key = _cache(ctx), (tuple(resource_ids), begin, end)
    if key not in cache.hours:
        _make_room(cache.hours)
        cache.hours[key] = opening_intervals(ctx, resource_ids, begin, end)
    return cache.hours[key]


def holiday_of(ctx: Context, day: date) -> str:
    """Return the name of the holiday or closure on a local day, or ''."""
    cache, month = _cache(ctx), day.replace(day=1)
    if month not in cache.holidays:
        _make_room(cache.holidays)
        cache.holidays[month] = holidays_between(ctx, month, _month_end(day))
    return cache.holidays[month].get(day, "")


def _month_end(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)


def _cache(ctx: Context) -> FrameCache:
    for listener in ctx.broadcast.listeners:
        if isinstance(listener, FrameCache) and listener.store is ctx.store:
            return listener
    cache = FrameCache(ctx.store)
    ctx.broadcast.subscribe(cache)
    return cache


def _make_room(entries: dict[Any, Any]) -> None:
    if len(entries) >= KEPT:
        del entries[next(iter(entries))]


def _read_frame(ctx: Context) -> Frame:
    types = {kind.id: kind for kind in appointment_types(ctx)}
    resources = {ref.id: ref for ref in bookable_resources(ctx)}
    return Frame(
        profile=clinic_profile(ctx),
        resources=resources,
        types=types,
        looks={
            kind.id.bytes: TypeLook(kind.name, kind.colour, kind.modality.value)
            for kind in types.values()
        },
        practitioners=frozenset(
            ref.id for ref in resources.values() if ref.kind is ResourceKind.PRACTITIONER
        ),
        capacities={ref.id: ref.capacity for ref in resources.values() if ref.capacity != 1},
    )
