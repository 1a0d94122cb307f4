"""How much there is of each kind, for the headings of a chart's sections."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.modules.chart.store.encounters import marks
from clinic_desktop.modules.chart.store.latest import NOT_REPLACED
from clinic_desktop.modules.chart.tables.facts import FACT_TABLES, FactColumns
from clinic_desktop.storage.fetching import fetch_all

# Allergies are seen also where the visit is not: see service/facts.py.
_ALWAYS_SEEN = frozenset({"allergy_intolerance"})
_RESULTS = ("observation", "diagnostic_report")  # their latest versions, when not withdrawn
_FACTS = tuple(t.__tablename__ for t in FACT_TABLES if issubclass(t, FactColumns))


def counts(
    connection: sa.Connection, holders: Sequence[UUID], hidden: Collection[UUID]
) -> dict[str, int]:
    """Return how many entries of each kind hold, by table; those of hidden visits don't count."""
    people = [holder.bytes for holder in holders]
    closed = [encounter_id.bytes for encounter_id in hidden]
    visits = "SELECT 'encounter', count(*) FROM encounter WHERE status != 'entered-in-error'"
    parts = [f"{visits} AND removed = 0 AND patient_id IN ({marks(people)})"]
    values: list[bytes] = list(people)
    for table in _FACTS:
        query = (
            f"SELECT '{table}', count(*) FROM {table} WHERE removed = 0 AND error_reason = ''"  # noqa: S608 - our own names
            f" AND patient_id IN ({marks(people)})"
        )
        values += people
        if closed and table not in _ALWAYS_SEEN:
            query += f" AND (encounter_id IS NULL OR encounter_id NOT IN ({marks(closed)}))"
            values += closed
        parts.append(query)
    letters = f"SELECT 'letter', count(*) FROM letter WHERE patient_id IN ({marks(people)})"  # noqa: S608 - marks
    values += people
    if closed:
        letters += f" AND (encounter_id IS NULL OR encounter_id NOT IN ({marks(closed)}))"
        values += closed
    parts.append(letters)
    for table in _RESULTS:
        parts.append(_latest(table, len(people), len(closed)))
        values += people + closed
    return {row[0]: int(row[1]) for row in fetch_all(connection, " UNION ALL ".join(parts), values)}


def _latest(table: str, people: int, closed: int) -> str:
    """Return the query that counts the entries of one kind of result."""
    hides = ""
    if closed:
        hides = f" AND (o.encounter_id IS NULL OR o.encounter_id NOT IN ({marks(range(closed))}))"
    return (
        f"SELECT '{table}', count(*) FROM {table} AS o"  # noqa: S608 - our own names
        f" WHERE o.patient_id IN ({marks(range(people))}) AND {NOT_REPLACED.format(table=table)}"
        f" AND o.status NOT IN ('entered-in-error', 'cancelled'){hides}"
    )
