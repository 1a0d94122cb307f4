"""Finding patients by a number or an address that somebody else wrote."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.patients.domain.records import PatientRef
from clinic_desktop.modules.patients.store import patients, sources
from clinic_desktop.storage.context import Context


@dataclass(frozen=True, slots=True)
class NumberHolder:
    """A patient that bears a number, and who gave it; `own` where it is this clinic's number."""

    ref: PatientRef
    own: bool
    system: str = ""
    issuer: str = ""
    type: str = ""


def holders_of_number(ctx: Context, value: str) -> tuple[NumberHolder, ...]:
    """Return who bears a number, this clinic's or another's; merged records as the kept one."""
    ctx.require(Permission.PATIENT_READ)
    with ctx.reading() as connection:
        own = patients.with_number(connection, value.strip().upper())
        found = [] if own is None else [(own, ("", "", ""))]
        found += sources.bearers(connection, value.strip())
        kept = {each: patients.kept_of(connection, each) for each, _ in found}
        refs = patients.refs(connection, kept.values())
    return tuple(
        NumberHolder(refs[kept[each]], each == own and not any(named), *named)
        for each, named in found
        if kept[each] in refs
    )


def patients_with_email(ctx: Context, address: str) -> tuple[UUID, ...]:
    """Return whose e-mail address this is, their own or that of who answers for them.

    Merged records as the kept one; capitals make no difference.
    """
    ctx.require(Permission.PATIENT_READ)
    wanted = address.strip()
    if "@" not in wanted:
        return ()
    with ctx.reading() as connection:
        found = sources.with_email(connection, wanted)
        kept = dict.fromkeys(patients.kept_of(connection, each) for each in found)
    return tuple(kept)
