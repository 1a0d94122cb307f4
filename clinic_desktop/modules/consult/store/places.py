"""Queries for where calls are held, and the clinic's certificate authority."""

from __future__ import annotations

from uuid import UUID, uuid5

import sqlalchemy as sa

from clinic_desktop.media.call.authority import Authority
from clinic_desktop.modules.consult.domain.places import CallPlaces, CallWhere
from clinic_desktop.modules.consult.tables import CallAuthorityRow, CallPlacesRow
from clinic_desktop.storage.base import table_of
from clinic_desktop.storage.unit_of_work import UnitOfWork

_PLACES, _AUTHORITY = table_of(CallPlacesRow), table_of(CallAuthorityRow)
_NAMESPACE = UUID("5f2c9d0a-7a55-4d0e-9a37-0c1f2d9b6e41")
AUTHORITY_ID = uuid5(_NAMESPACE, "authority")


def places_id(device: UUID) -> UUID:
    """Return the id of a computer's row."""
    return uuid5(_NAMESPACE, device.hex)


def places(connection: sa.Connection, device: UUID) -> CallPlaces:
    """Return what is set on a computer."""
    row = _row(connection, device)
    if row is None:
        return CallPlaces()
    return CallPlaces(
        CallWhere(row.place), row.address, bool(row.device_key), row.authority, row.version
    )


def device_key(connection: sa.Connection, device: UUID) -> str:
    """Return a computer's key at the server, empty without one."""
    row = _row(connection, device)
    return str(row.device_key) if row is not None else ""


def put_places(uow: UnitOfWork, device: UUID, version: int, values: dict[str, object]) -> None:
    """Write what is set on a computer; `version` 0 is a new row. Raises StaleRecord."""
    row_id = places_id(device)
    if version:
        uow.update(CallPlacesRow, row_id, version, values)
    else:
        uow.insert(CallPlacesRow, {"id": row_id, **values})


def authority(connection: sa.Connection) -> Authority | None:
    """Return the clinic's authority, once it was made."""
    row = connection.execute(sa.select(_AUTHORITY).where(_AUTHORITY.c.id == AUTHORITY_ID)).first()
    return None if row is None else Authority(row.certificate.encode(), row.secret.encode())


def add_authority(uow: UnitOfWork, made: Authority) -> None:
    """Keep the clinic's authority."""
    values = {"certificate": made.certificate.decode(), "secret": made.key.decode()}
    uow.insert(CallAuthorityRow, {"id": AUTHORITY_ID, **values})


def _row(connection: sa.Connection, device: UUID) -> sa.Row[tuple[object, ...]] | None:
    query = sa.select(_PLACES).where(_PLACES.c.id == places_id(device))
    return connection.execute(query).first()
