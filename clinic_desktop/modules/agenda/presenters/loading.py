"""What the screen reads, each in one go on the database thread."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from uuid import UUID

from clinic_desktop.kernel.clock import wall_of
from clinic_desktop.modules.agenda.api import (
    AppointmentView,
    DayCounts,
    DayLoad,
    DayPlan,
    Reliability,
    TrailEntry,
    WaitingRoom,
    appointment,
    appointment_trail,
    day,
    day_counts,
    month_load,
    patient_reliability,
    waiting_room,
)
from clinic_desktop.modules.agenda.domain.parts import PartsOfDay, parts_of_day
from clinic_desktop.modules.agenda.presenters.detail_facts import DetailFacts, load_facts
from clinic_desktop.modules.agenda.service.known_patients import known_patients
from clinic_desktop.modules.patients.api import PatientBanner, PatientRef, patient_banner
from clinic_desktop.modules.practice.api import (
    AppointmentTypeRef,
    ClinicProfile,
    appointment_types,
    clinic_profile,
    clinic_week,
)
from clinic_desktop.storage.context import Context

WEEKS_SHOWN = 6


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What changes rarely: the clinic's profile, the types in use, when mornings end."""

    profile: ClinicProfile
    types: tuple[AppointmentTypeRef, ...]
    halves: PartsOfDay = field(default_factory=PartsOfDay)


@dataclass(frozen=True, slots=True)
class DayData:
    """A day with everything beside it; the waiting room is always today's."""

    plan: DayPlan
    room: WaitingRoom
    counts: DayCounts


@dataclass(frozen=True, slots=True)
class DetailsData:
    """One appointment with its patient's banner, its trail, how reliably the patient comes, and
    what series and type add.
    """

    appointment: AppointmentView
    banner: PatientBanner
    trail: tuple[TrailEntry, ...]
    reliability: Reliability
    facts: DetailFacts


def load_surroundings(ctx: Context) -> Surroundings:
    """Return profile, types and the halves of the day as today's opening hours make them."""
    types = tuple(t for t in appointment_types(ctx) if t.active)
    profile = clinic_profile(ctx)
    today = wall_of(ctx.clock.now(), profile.zone).date()
    return Surroundings(profile, types, parts_of_day(clinic_week(ctx, today)))


def load_day(ctx: Context, shown: date, today: date) -> DayData:
    """Return the shown day; who waits is of today, who has yet to confirm of the shown day."""
    plan = day(ctx, shown)
    practitioners = [c.resource_id for c in plan.columns if c.kind == "practitioner"]
    counts = day_counts(ctx, shown, practitioners)
    return DayData(plan, load_room(ctx, shown, today), counts)


def load_room(ctx: Context, shown: date, today: date) -> WaitingRoom:
    """Return the lists of the side column."""
    room = waiting_room(ctx, today)
    if shown == today:
        return room
    return replace(room, to_confirm=waiting_room(ctx, shown).to_confirm)


def load_people(ctx: Context, patient_ids: Iterable[UUID]) -> dict[UUID, PatientRef]:
    """Return what may be told of patients beside their names: birth dates and phones."""
    return known_patients(ctx, tuple(patient_ids))


def load_month(ctx: Context, first: date) -> dict[date, DayLoad]:
    """Return how full the days of a month are, with the days shown before and after it."""
    return month_load(ctx, first, first + timedelta(days=WEEKS_SHOWN * 7 - 1))


def load_details(ctx: Context, appointment_id: UUID) -> DetailsData:
    """Return what the details popover shows."""
    found = appointment(ctx, appointment_id)
    return DetailsData(
        found,
        patient_banner(ctx, found.patient_id),
        appointment_trail(ctx, appointment_id),
        patient_reliability(ctx, found.patient_id),
        load_facts(ctx, found),
    )
