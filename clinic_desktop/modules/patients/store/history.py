"""The audit trail of one patient's own record, newest first."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.modules.patients.domain.history import HistoryChange, HistoryEntry
from clinic_desktop.modules.patients.tables import (
    PARTS,
    FlagRow,
    PatientLinkRow,
    PatientRow,
)
from clinic_desktop.storage.base import table_of
from clinic_desktop.storage.tables import AuditEventRow

_AUDIT = table_of(AuditEventRow)
_KINDS = tuple(
    row_class.__tablename__
    for row_class in PARTS + (PatientRow, FlagRow, PatientLinkRow)  # noqa: RUF005 - keeps the type
)
_ROWS_A_SAVING = 12  # a saving touches some rows; more than this many are read for each entry
_OF_PATIENT = (
    sa.select(_AUDIT.c.at_ms, _AUDIT.c.user_id, _AUDIT.c.action, _AUDIT.c.kind, _AUDIT.c.detail)
    .where(
        _AUDIT.c.patient_id == sa.bindparam("patient"),
        _AUDIT.c.action.in_(("C", "U", "D")),
        _AUDIT.c.kind.in_(_KINDS),
    )
    .order_by(_AUDIT.c.seq.desc())
    .limit(sa.bindparam("rows"))
)


def changes_of(
    connection: sa.Connection, patient_id: UUID, names: Mapping[UUID, str], limit: int
) -> list[HistoryEntry]:
    """Return the touched rows of up to `limit` savings, newest first; `names` says who."""
    rows = connection.execute(_OF_PATIENT, {"patient": patient_id, "rows": limit * _ROWS_A_SAVING})
    return [
        HistoryEntry(
            row.at_ms,
            names.get(row.user_id, ""),
            (HistoryChange(row.kind, row.action, tuple(filter(None, row.detail.split(",")))),),
        )
        for row in rows
    ]
