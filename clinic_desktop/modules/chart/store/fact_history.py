"""The ops of one fact: what each saving set."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.modules.chart.domain.fact_history import FactChange
from clinic_desktop.modules.chart.store.codec import read_fields
from clinic_desktop.modules.chart.store.facts import FactTable
from clinic_desktop.storage.fetching import fetch_all

_OF_ROW = "SELECT h_ms, body FROM sync_op WHERE row_id = ? AND kind = ? ORDER BY n"


def changes_of(
    connection: sa.Connection, table: FactTable[Any], fact_id: UUID, names: Mapping[UUID, str]
) -> tuple[FactChange, ...]:
    """Return the savings of a row, newest first; `names` says who."""
    kind = table.row_class.__tablename__
    known = {field.name for field in fields(table.details)}
    found = []
    for number, (at_ms, body) in enumerate(fetch_all(connection, _OF_ROW, (fact_id.bytes, kind))):
        op = json.loads(body)
        stored = {name: value for name, value in op["v"].items() if name in known}
        reason = str(op["v"].get("error_reason") or "")
        who = names.get(UUID(op["by"]), "")
        values = read_fields(table.details, stored)
        found.append(FactChange(at_ms, who, number == 0, values, reason))
    return tuple(reversed(found))
