"""Whose chart a picture shows: somebody of today who has what it is about."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from clinic_desktop.app.pictures.stage import Stage
from clinic_desktop.modules.chart.api import running_encounters
from clinic_desktop.modules.chart.api.growth import growth_of
from clinic_desktop.modules.chart.api.results import results_grid
from clinic_desktop.modules.documents.api import documents_count
from clinic_desktop.storage.context import Context


def has_results(ctx: Context, patient_id: UUID) -> bool:
    """Tell whether a chart has something in its grid of results."""
    return bool(results_grid(ctx, patient_id, 1).columns)


def has_growth(ctx: Context, patient_id: UUID) -> bool:
    """Tell whether a child was measured several times."""
    return len(growth_of(ctx, patient_id).scores) > 8


def has_papers(ctx: Context, patient_id: UUID) -> bool:
    """Tell whether a chart has a document."""
    return documents_count(ctx, patient_id)["document"] > 0


def somebody(stage: Stage, wanted: Callable[[Context, UUID], bool]) -> UUID | None:
    """Return the first of today's patients with a chart that has something to show, else any."""
    agenda: Any = stage.open_tab("agenda")
    booked = agenda.presenter.plan.appointments if agenda.presenter.plan else ()
    people = tuple(dict.fromkeys(appointment.patient_id for appointment in booked))
    found: list[UUID | None] = []

    def look(ctx: Context) -> UUID | None:
        return next((each for each in people if wanted(ctx, each)), next(iter(people), None))

    stage.program.tasks.read(look, then=found.append, owner=stage.window)
    stage.settle()
    return found[0] if found else None


def seen_now(ctx: Context, patient_id: UUID) -> bool:
    """Tell whether the signed-in doctor has a visit of theirs running."""
    return any(visit.patient_id == patient_id for visit in running_encounters(ctx))
