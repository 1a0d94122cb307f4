"""No door of a chart reads a table from end to end: what is quick with ten patients stays quick."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa

from clinic_desktop.modules.agenda.api import appointments_of_patient
from clinic_desktop.modules.chart import api
from clinic_desktop.modules.chart.api.growth import growth_of
from clinic_desktop.modules.chart.api.results import (
    ObservationCategory,
    observations_of,
    results_grid,
    results_out_of_range,
    trend_of,
    unread_results,
    vitals_of,
)
from clinic_desktop.modules.chart.api.search import search_chart
from clinic_desktop.modules.chart.api.summary import chart_summary
from clinic_desktop.modules.chart.api.timeline import timeline_of, timeline_years
from clinic_desktop.modules.documents.api import documents_of, imaging_of, tray
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.fetching import driver_of
from tests.integration.modules.chart.conftest import ChartClinic

# Tables that a clinic of any size keeps short.
_SHORT = {
    "appointment_type",
    "clinic",
    "location",
    "number_series",
    "practitioner",
    "recurring_hours",
    "result_unread",  # what is read leaves it
    "user",
    "user_account",
}
_SCAN = re.compile(r"SCAN (\w+)(?! VIRTUAL)")
Door = Callable[[Context, UUID], Any]
DOORS: dict[str, Door] = {
    "summary": chart_summary,
    "counts": api.chart_counts,
    "timeline": timeline_of,
    "years": timeline_years,
    "encounters": api.encounters_of,
    "conditions": api.conditions_of,
    "allergies": api.allergies_of,
    "procedures": api.procedures_of,
    "grid": results_grid,
    "out of range": results_out_of_range,
    "trend": lambda ctx, patient: trend_of(ctx, patient, ["2823-3"]),
    "vitals": vitals_of,
    "page": lambda ctx, patient: observations_of(ctx, patient, ObservationCategory.LABORATORY),
    "unread": lambda ctx, _patient: unread_results(ctx),
    "growth": growth_of,
    "search": lambda ctx, patient: search_chart(ctx, patient, "cough"),
    "papers": documents_of,
    "images": imaging_of,
    "incoming": lambda ctx, _patient: tray(ctx),
    "appointments": appointments_of_patient,
    "my drafts": lambda ctx, _patient: api.unsigned_notes(ctx),
    "my visits": lambda ctx, _patient: api.running_encounters(ctx),
}


def asked(ctx: Context, work: Callable[[], object]) -> set[str]:
    """Return the statements that some work sends to the store."""
    said: set[str] = set()

    def listen(connection: Any, *_more: object) -> None:
        connection.set_trace_callback(said.add)

    def leave(connection: Any, *_more: object) -> None:
        connection.set_trace_callback(None)

    pool = ctx.store.reader.pool
    sa.event.listen(pool, "checkout", listen)
    sa.event.listen(pool, "checkin", leave)
    try:
        work()
    finally:
        sa.event.remove(pool, "checkout", listen)
        sa.event.remove(pool, "checkin", leave)
    return {text for text in said if text.lstrip().upper().startswith(("SELECT", "WITH"))}


def scanned(ctx: Context, statement: str) -> set[str]:
    """Return the tables that a statement would read from end to end."""
    with ctx.store.reader.connect() as connection, driver_of(connection) as raw:
        plan = [row[3] for row in raw.execute(f"EXPLAIN QUERY PLAN {statement}")]
    named = {found[1] for line in plan if (found := _SCAN.match(line))}
    aliases = {alias: table for table, alias in re.findall(r"(\w+) AS (\w+)", statement)}
    tables = {aliases.get(name, name).strip('"') for name in named}
    return tables & _tables(ctx) - _SHORT


def _tables(ctx: Context) -> set[str]:
    return set(sa.inspect(ctx.store.reader).get_table_names())


@pytest.mark.parametrize("name", DOORS)
def test_no_door_reads_a_table_from_end_to_end(chart: ChartClinic, name: str) -> None:
    visit = chart.visit()
    api.keep_note(chart.alba, api.KeepNote(visit.id, api.from_plain("Cough.")))
    statements = asked(chart.alba, lambda: DOORS[name](chart.alba, chart.ana))
    assert statements
    found = {text: tables for text in statements if (tables := scanned(chart.alba, text))}
    assert found == {}
