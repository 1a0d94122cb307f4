"""A user's own PIN for the covered screen: set, remove, ask."""

from __future__ import annotations

from dataclasses import dataclass, field

from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.modules.practice.domain.pins import pin_problem
from clinic_desktop.modules.practice.service.accounts import confirm_password
from clinic_desktop.storage import pins
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.context import Context


@dataclass(frozen=True, slots=True)
class SetPin:
    """Command: one's own new PIN, with the password that proves who sets it."""

    password: str = field(repr=False)
    pin: str = field(repr=False)


def set_pin(ctx: Context, command: SetPin) -> None:
    """Set or change one's own PIN. Raises InvalidInput, WrongPassword, TooManyAttempts."""
    ctx.require(Permission.PRACTICE_READ)
    problem = pin_problem(command.pin)
    if problem:
        raise InvalidInput({"pin": problem})
    confirm_password(ctx, command.password)
    with ctx.unit_of_work() as uow:
        user_id = ctx.actor.user_id
        pins.put_pin(uow.connection, user_id, command.pin, ctx.store.vault.cost)
        uow.note(AuditEntry("E", "pin", user_id, detail="set"))
        uow.commit()


def remove_pin(ctx: Context) -> None:
    """Do without a PIN: only the password uncovers the screen."""
    ctx.require(Permission.PRACTICE_READ)
    with ctx.unit_of_work() as uow:
        pins.drop_pin(uow.connection, ctx.actor.user_id)
        uow.note(AuditEntry("E", "pin", ctx.actor.user_id, detail="removed"))
        uow.commit()


def own_pin(ctx: Context) -> bool:
    """Tell whether the user has a PIN on this computer."""
    ctx.require(Permission.PRACTICE_READ)
    with ctx.reading() as connection:
        return pins.has_pin(connection, ctx.actor.user_id)
