"""What the practice says around every appointment: zone, resources, types, hours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from clinic_desktop.kernel.clock import wall_of
from clinic_desktop.modules.agenda.domain.slots import Hours
from clinic_desktop.modules.agenda.store.days import TypeLook
from clinic_desktop.modules.practice.api import (
    AppointmentTypeRef,
    ClinicProfile,
    ResourceRef,
    appointment_types,
    bookable_resources,
    clinic_profile,
    opening_intervals,
)
from clinic_desktop.storage.context import Context

DEFAULT_MINUTES = 15


@dataclass(frozen=True, slots=True)
class Frame:
    """Profile, resources in display order, and types with how they look (by id bytes)."""

    profile: ClinicProfile
    resources: Mapping[UUID, ResourceRef]
    types: Mapping[UUID, AppointmentTypeRef]
    looks: Mapping[bytes | None, TypeLook]

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

    def like(self, resource_id: UUID) -> tuple[UUID, ...]:
        """Return the other resources of the same kind that are in use."""
        kind = self.resources[resource_id].kind if resource_id in self.resources else None
        return tuple(
            ref.id
            for ref in self.resources.values()
            if ref.active and ref.kind is kind and ref.id != resource_id
        )

    def length(self, type_id: UUID | None, minutes: int) -> int:
        """Return `minutes`, or the type's length, or a quarter of an hour."""
        if minutes:
            return minutes
        kind = self.types.get(type_id) if type_id else None
        return kind.minutes if kind else DEFAULT_MINUTES


def load_frame(ctx: Context) -> Frame:
    """Read what is needed around appointments."""
    types = {kind.id: kind for kind in appointment_types(ctx)}
    return Frame(
        profile=clinic_profile(ctx),
        resources={ref.id: ref for ref in bookable_resources(ctx)},
        types=types,
        looks={
            kind.id.bytes: TypeLook(kind.name, kind.colour, kind.modality.value)
            for kind in types.values()
        },
    )


def hours_between(ctx: Context, resource_ids: Sequence[UUID], first: date, last: date) -> Hours:
    """Return the open minutes of resources from one local day to another."""
    return opening_intervals(ctx, resource_ids, first, last)
