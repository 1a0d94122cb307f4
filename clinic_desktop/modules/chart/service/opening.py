"""A chart is opened: kept in the trail once, with what the headings of its sections count."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.chart.service.sight import hidden_encounters, person
from clinic_desktop.modules.chart.store import counts
from clinic_desktop.storage.context import Context


def open_chart(ctx: Context, patient_id: UUID) -> Mapping[str, int]:
    """Record in the trail that the chart was opened, and return its counts. Raises NotFound.

    Called once when a person opens it; `chart_counts` is for refreshing.
    """
    ctx.require(Permission.ENCOUNTER_READ, patient_id=patient_id)
    found = chart_counts(ctx, patient_id)
    ctx.note_opening("chart", patient_id)
    return found


def chart_counts(ctx: Context, patient_id: UUID) -> Mapping[str, int]:
    """Return how many entries of each kind hold, by table name. Raises NotFound."""
    ctx.require(Permission.ENCOUNTER_READ, patient_id=patient_id)
    who = person(ctx, patient_id)
    with ctx.reading() as connection:
        hidden = hidden_encounters(ctx, connection, who.holders)
        return counts.counts(connection, who.holders, hidden)
