"""Queries for the clinic's profile."""

from __future__ import annotations

import sqlalchemy as sa

from clinic_desktop.modules.practice.domain.clinic import ClinicProfile
from clinic_desktop.modules.practice.tables import ClinicRow
from clinic_desktop.storage.base import table_of

_clinic = table_of(ClinicRow)
_FIELDS = tuple(ClinicProfile.__dataclass_fields__)
_PROFILE = sa.select(*(_clinic.c[name] for name in _FIELDS)).where(_clinic.c.removed.is_(False))


def profile(connection: sa.Connection) -> ClinicProfile | None:
    """Return the clinic's profile, or None before the first run is over."""
    row = connection.execute(_PROFILE.limit(1)).first()
    return None if row is None else ClinicProfile(*row)
