"""Queries for practitioners, rooms, equipment and appointment types."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.modules.practice.domain.resources import (
    AppointmentTypeDetails,
    AppointmentTypeRef,
    CatalogueDetails,
    CatalogueEntry,
    DeviceDetails,
    LocationDetails,
    Modality,
    PractitionerDetails,
    ResourceKind,
    ResourceRef,
    full_name,
)
from clinic_desktop.modules.practice.tables import (
    AppointmentTypeRow,
    DeviceRow,
    LocationRow,
    PractitionerRow,
)
from clinic_desktop.storage.base import Base, table_of

ROWS: dict[type[Any], type[Base]] = {
    PractitionerDetails: PractitionerRow,
    LocationDetails: LocationRow,
    DeviceDetails: DeviceRow,
    AppointmentTypeDetails: AppointmentTypeRow,
}
_practitioner, _location = table_of(PractitionerRow), table_of(LocationRow)
_device, _type = table_of(DeviceRow), table_of(AppointmentTypeRow)


def _resource_select(
    table: sa.Table, order: int, kind: ResourceKind, subtitle: Any
) -> sa.Select[Any]:
    person = kind is ResourceKind.PRACTITIONER
    return sa.select(
        sa.literal(order).label("kind_order"),
        table.c.position,
        table.c.id,
        sa.literal(kind.value).label("kind"),
        (table.c.title if person else sa.literal("")).label("title"),
        table.c.name,
        subtitle.label("subtitle"),
        table.c.colour,
        table.c.active,
        table.c.capacity,
        (table.c.qualification if person else sa.literal("")).label("qualification"),
    ).where(table.c.removed.is_(False))


_RESOURCES = sa.union_all(
    _resource_select(_practitioner, 0, ResourceKind.PRACTITIONER, _practitioner.c.specialty),
    _resource_select(_location, 1, ResourceKind.LOCATION, _location.c.note),
    _resource_select(_device, 2, ResourceKind.DEVICE, _device.c.kind),
).order_by("kind_order", "position", "name")
_TYPES = (
    sa.select(*(_type.c[name] for name in AppointmentTypeRef.__dataclass_fields__))
    .where(_type.c.removed.is_(False))
    .order_by(_type.c.position, _type.c.name)
)


def resources(connection: sa.Connection) -> tuple[ResourceRef, ...]:
    """Return all resources, also those no longer in use, in display order."""
    return tuple(
        ResourceRef(
            row.id,
            ResourceKind(row.kind),
            full_name(row.title, row.name),
            row.subtitle,
            row.colour,
            bool(row.active),
            row.capacity,
            row.qualification,
        )
        for row in connection.execute(_RESOURCES)
    )


def appointment_types(connection: sa.Connection) -> tuple[AppointmentTypeRef, ...]:
    """Return all types of appointment, also those no longer in use, in display order."""
    return tuple(
        AppointmentTypeRef(**_typed(dict(row._mapping))) for row in connection.execute(_TYPES)
    )


def practitioners_among(connection: sa.Connection, ids: Iterable[UUID]) -> tuple[UUID, ...]:
    """Return which of some resources are practitioners, in a fixed order."""
    query = sa.select(_practitioner.c.id).where(_practitioner.c.id.in_(tuple(ids)))
    return tuple(sorted(connection.execute(query).scalars()))


def modality_of(connection: sa.Connection, type_id: UUID | None) -> Modality:
    """Return how people meet in a type of appointment; without a type, in a room."""
    query = sa.select(_type.c.modality).where(_type.c.id == type_id)
    found = connection.execute(query).scalar() if type_id else None
    return Modality(found) if found else Modality.IN_PERSON


def entries(
    connection: sa.Connection, details_class: type[CatalogueDetails]
) -> tuple[CatalogueEntry, ...]:
    """Return all entries of one settings list in display order."""
    table = table_of(ROWS[details_class])
    query = (
        sa.select(table)
        .where(table.c.removed.is_(False))
        .order_by(table.c.active.desc(), table.c.position, table.c.name)
    )
    return tuple(_entry(details_class, row._mapping) for row in connection.execute(query))


def _entry(details_class: type[CatalogueDetails], row: Any) -> CatalogueEntry:
    values = {name: row[name] for name in details_class.__dataclass_fields__}
    details = details_class(**_typed(values))
    return CatalogueEntry(row["id"], row["version"], row["active"], row["position"], details)


def columns_of(details: CatalogueDetails) -> dict[str, Any]:
    """Return the columns that details fill."""
    values = asdict(details)
    if "practitioner_ids" in values:
        values["practitioner_ids"] = json.dumps([i.hex for i in values["practitioner_ids"]])
    return values


def _typed(values: dict[str, Any]) -> dict[str, Any]:
    """Give the columns of a type of appointment their types back."""
    if "modality" in values:
        values["modality"] = Modality(values["modality"])
        ids = json.loads(values["practitioner_ids"])
        values["practitioner_ids"] = tuple(UUID(hex=text) for text in ids)
    if "active" in values:
        values["active"] = bool(values["active"])
    return values


def next_position(connection: sa.Connection, details_class: type[CatalogueDetails]) -> int:
    """Return the position after the last entry of a list."""
    table = table_of(ROWS[details_class])
    last = connection.execute(sa.select(sa.func.max(table.c.position))).scalar()
    return 0 if last is None else int(last) + 1


def names(
    connection: sa.Connection, details_class: type[CatalogueDetails]
) -> dict[UUID, tuple[str, int]]:
    """Return name and version of each entry of a list by id."""
    table = table_of(ROWS[details_class])
    query = sa.select(table.c.id, table.c.name, table.c.version).where(table.c.removed.is_(False))
    return {row.id: (row.name, row.version) for row in connection.execute(query)}
