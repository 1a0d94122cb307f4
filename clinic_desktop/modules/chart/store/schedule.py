"""Queries about the clinic's own vaccination series."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.modules.chart.domain.immunizations import Series
from clinic_desktop.modules.chart.store.codec import columns_of, read_details
from clinic_desktop.modules.chart.tables.facts import ImmunizationSeriesRow
from clinic_desktop.storage.fetching import fetch_all
from clinic_desktop.storage.unit_of_work import UnitOfWork

_SELECT = (
    "SELECT vaccine, title, doses, repeat_months, active, id, version"
    " FROM immunization_series WHERE removed = 0"
)


def series(connection: sa.Connection) -> tuple[Series, ...]:
    """Return the clinic's series."""
    return tuple(read_details(Series, row) for row in fetch_all(connection, _SELECT))


def put(uow: UnitOfWork, row_id: UUID, values: Series) -> None:
    """Add a series, or save the next version of it. Raises StaleRecord."""
    columns: dict[str, Any] = columns_of(values)
    del columns["id"], columns["version"]
    if values.version:
        uow.update(ImmunizationSeriesRow, row_id, values.version, columns)
    else:
        uow.insert(ImmunizationSeriesRow, {"id": row_id, **columns})
