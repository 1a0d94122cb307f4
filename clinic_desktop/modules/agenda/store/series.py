"""Series: their rules, and the appointments that came from them."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.errors import NotFound
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.domain.appointment import Appointment
from clinic_desktop.modules.agenda.domain.series import Series
from clinic_desktop.modules.agenda.store.rows import (
    COLUMNS,
    to_appointment,
    wall_of_text,
    wall_text,
)
from clinic_desktop.modules.agenda.tables import AppointmentSeriesRow
from clinic_desktop.storage.fetching import fetch_all
from clinic_desktop.storage.unit_of_work import UnitOfWork

_ONE = "SELECT id, patient_id, rule, first_start, zone FROM appointment_series WHERE id = ?"
_MEMBERS = (
    f"SELECT {COLUMNS} FROM appointment WHERE series_id = ? AND removed = 0"  # noqa: S608
    " AND status <> 'entered-in-error' ORDER BY series_start, id"
)


def find(connection: sa.Connection, series_id: UUID) -> Series:
    """Return a series. Raises NotFound."""
    rows = fetch_all(connection, _ONE, (series_id.bytes,))
    if not rows:
        raise NotFound(what=translate("Agenda", "The series"))
    row = rows[0]
    return Series(UUID(bytes=row[0]), UUID(bytes=row[1]), row[2], wall_of_text(row[3]), row[4])


def members(connection: sa.Connection, series_id: UUID) -> tuple[Appointment, ...]:
    """Return the appointments of a series in the order of its rule, also cancelled ones."""
    rows = fetch_all(connection, _MEMBERS, (series_id.bytes,))
    return tuple(to_appointment(row) for row in rows)


def insert(uow: UnitOfWork, series: Series) -> None:
    """Add a series."""
    values = {
        "id": series.id,
        "patient_id": series.patient_id,
        "rule": series.rule,
        "first_start": wall_text(series.first),
        "zone": series.zone,
    }
    uow.insert(AppointmentSeriesRow, values)
