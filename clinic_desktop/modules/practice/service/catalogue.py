"""Practitioners, rooms, equipment and appointment types: add, amend, retire, put in order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from clinic_desktop.kernel.errors import InvalidInput, NotFound
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import clean_line, translate
from clinic_desktop.modules.practice.domain.resources import (
    AppointmentTypeRef,
    CatalogueDetails,
    CatalogueEntry,
    ResourceRef,
    detail_problems,
)
from clinic_desktop.modules.practice.store import catalogue as store
from clinic_desktop.storage.context import Context

DetailsClass = type[CatalogueDetails]


@dataclass(frozen=True, slots=True)
class AmendEntry:
    """Command: set the details of one entry."""

    id: UUID
    version: int
    details: CatalogueDetails


@dataclass(frozen=True, slots=True)
class SetInUse:
    """Command: retire an entry (it stays in the past) or bring it back."""

    details_class: DetailsClass
    id: UUID
    version: int
    active: bool


def bookable_resources(ctx: Context) -> tuple[ResourceRef, ...]:
    """Return practitioners, then rooms, then equipment, in display order, also retired ones."""
    ctx.require(Permission.PRACTICE_READ)
    with ctx.reading() as connection:
        return store.resources(connection)


def appointment_types(ctx: Context) -> tuple[AppointmentTypeRef, ...]:
    """Return the types of appointment in display order, also retired ones (`active` tells)."""
    ctx.require(Permission.PRACTICE_READ)
    with ctx.reading() as connection:
        return store.appointment_types(connection)


def catalogue(ctx: Context, details_class: DetailsClass) -> tuple[CatalogueEntry, ...]:
    """Return one settings list, entries in use first."""
    ctx.require(Permission.PRACTICE_READ)
    with ctx.reading() as connection:
        return store.entries(connection, details_class)


def add_entry(ctx: Context, details: CatalogueDetails) -> UUID:
    """Add an entry at the end of its list; returns its id. Raises InvalidInput."""
    ctx.require(Permission.PRACTICE_WRITE)
    with ctx.unit_of_work() as uow:
        values = _checked(uow.connection, details, None)
        values |= {"active": True, "position": store.next_position(uow.connection, type(details))}
        entry_id = uow.insert(store.ROWS[type(details)], values)
        uow.commit()
    return entry_id


def amend_entry(ctx: Context, command: AmendEntry) -> int:
    """Set the details of an entry; returns the new version. Raises InvalidInput, StaleRecord."""
    ctx.require(Permission.PRACTICE_WRITE)
    row_class = store.ROWS[type(command.details)]
    with ctx.unit_of_work() as uow:
        values = _checked(uow.connection, command.details, command.id)
        version = uow.update(row_class, command.id, command.version, values)
        uow.commit()
    return version


def set_in_use(ctx: Context, command: SetInUse) -> int:
    """Retire an entry or bring it back; returns the new version. Raises StaleRecord."""
    ctx.require(Permission.PRACTICE_WRITE)
    row_class = store.ROWS[command.details_class]
    with ctx.unit_of_work() as uow:
        version = uow.update(row_class, command.id, command.version, {"active": command.active})
        uow.commit()
    return version


def arrange(ctx: Context, details_class: DetailsClass, order: tuple[UUID, ...]) -> None:
    """Put a list in the order given; entries left out keep their position. Raises NotFound."""
    ctx.require(Permission.PRACTICE_WRITE)
    with ctx.unit_of_work() as uow:
        entries = {entry.id: entry for entry in store.entries(uow.connection, details_class)}
        for position, entry_id in enumerate(order):
            entry = entries.get(entry_id)
            if entry is None:
                raise NotFound(what=translate("Practice", "The entry"))
            if entry.position != position:
                row_class = store.ROWS[details_class]
                uow.update(row_class, entry_id, entry.version, {"position": position})
        uow.commit()


def _checked(connection: Any, details: CatalogueDetails, own_id: UUID | None) -> dict[str, Any]:
    details = replace(details, name=clean_line(details.name))
    problems = detail_problems(details)
    taken = store.names(connection, type(details))
    if any(
        name.casefold() == details.name.casefold()
        for key, (name, _) in taken.items()
        if key != own_id
    ):
        problems.setdefault("name", translate("Practice", "There is already one with this name."))
    if problems:
        raise InvalidInput(problems)
    return store.columns_of(details)
