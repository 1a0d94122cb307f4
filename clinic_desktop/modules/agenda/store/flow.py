"""Queries about patients who are here, and about how reliably patients come."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.modules.agenda.domain.reliability import PastVisit
from clinic_desktop.modules.agenda.domain.status import AppointmentStatus
from clinic_desktop.modules.agenda.domain.time import at_minute
from clinic_desktop.modules.agenda.store.rows import day_of
from clinic_desktop.storage.fetching import fetch_all

_LAST_TICKET = (
    "SELECT coalesce(max(ticket), 0) FROM appointment"
    " WHERE id IN (SELECT appointment_id FROM appointment_resource WHERE day = ?)"
)
_PAST = (
    "SELECT status, day, start_minute, zone, cancelled_by, cancelled_at FROM appointment"
    " WHERE patient_id = ? AND day BETWEEN ? AND ? AND removed = 0"
    " AND status IN ('fulfilled', 'noshow', 'cancelled') ORDER BY day, start_minute"
)


def next_ticket(connection: sa.Connection, day: date) -> int:
    """Return the next number of a local day."""
    return int(fetch_all(connection, _LAST_TICKET, (day.toordinal(),))[0][0]) + 1


def past_visits(
    connection: sa.Connection, patient_id: UUID, first: date, last: date
) -> tuple[PastVisit, ...]:
    """Return what became of a patient's appointments between two local days, oldest first."""
    rows = fetch_all(connection, _PAST, (patient_id.bytes, first.toordinal(), last.toordinal()))
    return tuple(
        PastVisit(
            AppointmentStatus(row[0]),
            at_minute(day_of(row[1]), row[2]),
            row[3],
            row[4],
            row[5],
        )
        for row in rows
    )
