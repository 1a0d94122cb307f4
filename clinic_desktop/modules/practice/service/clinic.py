"""The clinic's profile: read it, amend it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from uuid import UUID

from clinic_desktop.kernel.errors import InvalidInput, NotFound
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import clean_line
from clinic_desktop.modules.practice.domain.clinic import (
    ClinicDetails,
    ClinicProfile,
    clinic_problems,
)
from clinic_desktop.modules.practice.store import clinic as store
from clinic_desktop.modules.practice.tables import ClinicRow
from clinic_desktop.storage.context import Context


@dataclass(frozen=True, slots=True)
class AmendClinic:
    """Command: set the clinic's details."""

    id: UUID
    version: int
    details: ClinicDetails


def clinic_profile(ctx: Context) -> ClinicProfile:
    """Return the clinic's profile. Raises NotFound in a store without a clinic."""
    ctx.require(Permission.PRACTICE_READ)
    found = ctx.store.memory.recall("clinic", {ClinicRow.__tablename__}, lambda: _read(ctx))
    if found is None:
        raise NotFound(what="clinic")
    return found


def _read(ctx: Context) -> ClinicProfile | None:
    with ctx.reading() as connection:
        return store.profile(connection)


def amend_clinic(ctx: Context, command: AmendClinic) -> int:
    """Set the clinic's details; returns the new version. Raises InvalidInput, StaleRecord."""
    ctx.require(Permission.PRACTICE_WRITE)
    values = clinic_values(command.details)
    with ctx.unit_of_work() as uow:
        version = uow.update(ClinicRow, command.id, command.version, values)
        uow.commit()
    return version


def clinic_values(details: ClinicDetails) -> dict[str, object]:
    """Return the columns for checked details. Raises InvalidInput."""
    problems = clinic_problems(details)
    if problems:
        raise InvalidInput(problems)
    return {**asdict(details), "name": clean_line(details.name)}
