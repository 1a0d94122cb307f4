"""Provenance of imported patients: which outside record is which patient here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.modules.patients.store.patients import CHUNK
from clinic_desktop.modules.patients.tables import (
    PatientIdentifierRow,
    PatientSourceRow,
    PatientTelecomRow,
    RelatedPersonRow,
)
from clinic_desktop.storage.base import table_of
from clinic_desktop.storage.unit_of_work import UnitOfWork

SOURCE = table_of(PatientSourceRow)
IDENTIFIER = table_of(PatientIdentifierRow)
_KNOWN = sa.select(SOURCE.c.external_id, SOURCE.c.patient_id, SOURCE.c.digest).where(
    SOURCE.c.source == sa.bindparam("source"),
    SOURCE.c.external_id.in_(sa.bindparam("ids", expanding=True)),
)
_NUMBERED = sa.select(IDENTIFIER.c.patient_id).where(
    IDENTIFIER.c.value == sa.bindparam("value"),
    IDENTIFIER.c.system == sa.bindparam("system"),
    IDENTIFIER.c.removed.is_(False),
)
_BEARERS = sa.select(
    IDENTIFIER.c.patient_id, IDENTIFIER.c.system, IDENTIFIER.c.issuer, IDENTIFIER.c.type
).where(IDENTIFIER.c.value == sa.bindparam("value"), IDENTIFIER.c.removed.is_(False))
_TELECOM = table_of(PatientTelecomRow)
_RELATED = table_of(RelatedPersonRow)
_WITH_EMAIL = sa.union(
    sa.select(_TELECOM.c.patient_id).where(
        _TELECOM.c.system == "email",
        sa.func.lower(_TELECOM.c.value) == sa.bindparam("address"),
        _TELECOM.c.removed.is_(False),
    ),
    sa.select(_RELATED.c.patient_id).where(
        sa.func.lower(_RELATED.c.email) == sa.bindparam("address"),
        _RELATED.c.removed.is_(False),
    ),
)
_EXTRA = sa.select(SOURCE.c.extra).where(SOURCE.c.patient_id == sa.bindparam("id"))


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a patient came from; `extra` is JSON of what has no column here."""

    source: str
    external_id: str
    digest: str = ""
    extra: str = "{}"


@dataclass(frozen=True, slots=True)
class Known:
    """The patient that an outside record became, and the digest it had then."""

    patient_id: UUID
    digest: str


def known(connection: sa.Connection, source: str, external_ids: Iterable[str]) -> dict[str, Known]:
    """Return the outside records of a source that were imported before."""
    ids = list(dict.fromkeys(external_ids))
    found: dict[str, Known] = {}
    for start in range(0, len(ids), CHUNK):
        values = {"source": source, "ids": ids[start : start + CHUNK]}
        rows = connection.execute(_KNOWN, values)
        found.update((row.external_id, Known(row.patient_id, row.digest)) for row in rows)
    return found


def bearers(connection: sa.Connection, value: str) -> list[tuple[UUID, tuple[str, str, str]]]:
    """Return who bears a number of others, each with system, issuer and type."""
    rows = connection.execute(_BEARERS, {"value": value})
    return [(row.patient_id, (row.system, row.issuer, row.type)) for row in rows]


def with_identifier(connection: sa.Connection, system: str, value: str) -> UUID | None:
    """Return a patient that bears an identifier."""
    values = {"system": system, "value": value}
    found: UUID | None = connection.execute(_NUMBERED, values).scalars().first()
    return found


def add_origins(uow: UnitOfWork, origins: Mapping[UUID, Iterable[Origin]]) -> None:
    """Write where patients came from."""
    uow.insert_many(
        PatientSourceRow,
        [
            {
                "patient_id": patient_id,
                "source": origin.source,
                "external_id": origin.external_id,
                "digest": origin.digest,
                "extra": origin.extra,
            }
            for patient_id, found in origins.items()
            for origin in found
        ],
    )


def extras(connection: sa.Connection, patient_id: UUID) -> list[str]:
    """Return the kept JSON of a patient's sources."""
    return [row.extra for row in connection.execute(_EXTRA, {"id": patient_id})]


def with_email(connection: sa.Connection, address: str) -> tuple[UUID, ...]:
    """Return the patients who have an e-mail address, or whose contacts have it."""
    rows = connection.execute(_WITH_EMAIL, {"address": address.lower()})
    return tuple(row.patient_id for row in rows)
