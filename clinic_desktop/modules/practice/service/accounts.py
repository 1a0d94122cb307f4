"""Users: list, invite, amend, revoke and readmit; passwords set by others and by oneself."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.errors import InvalidInput, NotFound, UserError
from clinic_desktop.kernel.permissions import Permission, Role, Situation, Verdict, may
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, clean_line, translate
from clinic_desktop.modules.practice.domain.passwords import (
    require_good_password,
    suggest_passphrase,
)
from clinic_desktop.modules.practice.domain.users import (
    LastAdministrator,
    LoginTaken,
    NotYourself,
    User,
    UserDetails,
    administrators_left,
    clean_login,
    roles_text,
    user_problems,
)
from clinic_desktop.modules.practice.store import clinic as clinic_store
from clinic_desktop.modules.practice.store import users as store
from clinic_desktop.modules.practice.tables import UserRow
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.rotation import rotate_key
from clinic_desktop.storage.slots import NewUser
from clinic_desktop.storage.unit_of_work import UnitOfWork


class OnlyAdministratorsGive(UserError):
    """An office manager may invite, but not make administrators or privacy officers."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "Only an administrator can make somebody administrator or privacy officer."
    )


@dataclass(frozen=True, slots=True)
class AmendUser:
    """Command: set the details of a user."""

    id: UUID
    version: int
    details: UserDetails


@dataclass(frozen=True, slots=True)
class SetUserAccess:
    """Command: one user, as the list showed it: to revoke, readmit or give a new password."""

    id: UUID
    version: int


@dataclass(frozen=True, slots=True)
class Invitation:
    """The answer to an invitation or a reset: a password for one sign-in, shown once."""

    user_id: UUID
    login: str
    one_time_password: str

    def __repr__(self) -> str:
        return f"Invitation({self.user_id})"


@dataclass(frozen=True, slots=True)
class ChangePassword:
    """Command: one's own old and new password."""

    old: str
    new: str

    def __repr__(self) -> str:
        return "ChangePassword()"


def users(ctx: Context) -> tuple[User, ...]:
    """Return all users, those who may sign in first."""
    ctx.require(Permission.PRACTICE_READ)
    with ctx.reading() as connection:
        return store.users(connection)


def invite_user(ctx: Context, details: UserDetails) -> Invitation:
    """Add a user with a one-time password. Raises InvalidInput, LoginTaken."""
    ctx.require(Permission.USER_INVITE)
    _refuse_high_roles(ctx, details)
    details = _checked(details)
    with ctx.unit_of_work() as uow:
        _refuse_taken(uow, details.login, None)
        values = {**user_values(details), "active": True, "must_change_password": True}
        user_id = uow.insert(UserRow, values)
        invitation = _give_password(ctx, uow, user_id, details)
        uow.commit()
    return invitation


def amend_user(ctx: Context, command: AmendUser) -> int:
    """Set a user's name, login, roles and flags; returns the new version.

    Raises InvalidInput, LoginTaken, LastAdministrator, StaleRecord.
    """
    ctx.require(Permission.USER_WRITE)
    details = _checked(command.details)
    with ctx.unit_of_work() as uow:
        _refuse_taken(uow, details.login, command.id)
        everybody = store.users(uow.connection)
        if Role.ADMINISTRATOR not in details.roles and not administrators_left(
            everybody, command.id
        ):
            raise LastAdministrator
        version = uow.update(UserRow, command.id, command.version, user_values(details))
        if _has_slot(ctx, command.id):
            ctx.store.vault.rename_user(command.id, details.login, details.display_name)
        uow.commit()
    return version


def revoke_user(ctx: Context, command: SetUserAccess) -> int:
    """Take a user's access away: the row stays, the key slot goes, the store gets a new key.

    Returns the new version. Raises NotYourself, LastAdministrator, StaleRecord; and, when the user
    is already revoked but the new key could not be made, a failure of the disk.
    """
    ctx.require(Permission.USER_WRITE)
    if command.id == ctx.actor.user_id:
        raise NotYourself
    with ctx.unit_of_work() as uow:
        if not administrators_left(store.users(uow.connection), command.id):
            raise LastAdministrator
        version = uow.update(UserRow, command.id, command.version, {"active": False})
        if _has_slot(ctx, command.id):
            ctx.store.vault.remove_user(command.id)
        uow.commit()
    rotate_key(ctx.store, ctx.clock)
    return version


def readmit_user(ctx: Context, command: SetUserAccess) -> Invitation:
    """Let a revoked user sign in again, with a one-time password. Raises StaleRecord."""
    ctx.require(Permission.USER_WRITE)
    return _reset(ctx, command, {"active": True, "must_change_password": True})


def reset_password(ctx: Context, command: SetUserAccess) -> Invitation:
    """Give a user a one-time password that must be changed at the next sign-in.

    Raises NotYourself (one changes one's own password with the old one), StaleRecord.
    """
    ctx.require(Permission.USER_WRITE)
    if command.id == ctx.actor.user_id:
        raise NotYourself
    return _reset(ctx, command, {"must_change_password": True})


def change_password(ctx: Context, command: ChangePassword) -> None:
    """Change one's own password. Raises WrongPassword, TooManyAttempts, InvalidInput."""
    ctx.require(Permission.PRACTICE_READ)
    with ctx.reading() as connection:
        user = _existing(store.by_id(connection, ctx.actor.user_id))
        words = password_context(connection, user.login, user.display_name)
    if command.new == command.old:
        raise InvalidInput({"new": translate("Practice", "The new password is the old one.")})
    require_good_password(command.new, words, "new")
    ctx.store.vault.change_password(user.login, command.old, command.new)
    with ctx.unit_of_work() as uow:
        if user.must_change_password:
            uow.update(UserRow, user.id, user.version, {"must_change_password": False})
        uow.note(AuditEntry("E", "password", user.id, detail="changed"))
        uow.commit()


def reprint_recovery(ctx: Context, language: str = "english") -> Any:
    """Return a new recovery key for paper; the old sheet then opens older backups only."""
    ctx.require(Permission.USER_WRITE)
    recovery = ctx.store.vault.reprint_recovery(language)
    ctx.note(AuditEntry("E", "recovery_key", detail=recovery.key_id()))
    return recovery


def confirm_password(ctx: Context, password: str) -> None:
    """Ask again who is there, before something grave. Raises WrongPassword, TooManyAttempts."""
    ctx.require(Permission.PRACTICE_READ)
    with ctx.reading() as connection:
        user = _existing(store.by_id(connection, ctx.actor.user_id))
    ctx.store.vault.check_password(user.login, password)


def user_values(details: UserDetails) -> dict[str, object]:
    """Return the columns for checked details."""
    return {
        "login": details.login,
        "display_name": details.display_name,
        "roles": roles_text(details.roles),
        "practitioner_id": details.practitioner_id,
        "privacy_officer": details.privacy_officer,
        "language": details.language,
    }


def password_context(connection: sa.Connection, *names: str) -> tuple[str, ...]:
    """Return the names that a password must not be made of."""
    profile = clinic_store.profile(connection)
    return (*names, profile.name if profile else "")


def _checked(details: UserDetails) -> UserDetails:
    problems = user_problems(details)
    if problems:
        raise InvalidInput(problems)
    return replace(
        details,
        login=clean_login(details.login),
        display_name=clean_line(details.display_name),
    )


def _refuse_high_roles(ctx: Context, details: UserDetails) -> None:
    high = Role.ADMINISTRATOR in details.roles or details.privacy_officer
    if high and may(ctx.actor, Permission.USER_WRITE, Situation()) is not Verdict.YES:
        raise OnlyAdministratorsGive


def _refuse_taken(uow: UnitOfWork, login: str, own_id: UUID | None) -> None:
    other = store.by_login(uow.connection, login)
    if other is not None and other.id != own_id:
        raise LoginTaken(login=login)


def _reset(ctx: Context, command: SetUserAccess, values: dict[str, object]) -> Invitation:
    with ctx.unit_of_work() as uow:
        user = _existing(store.by_id(uow.connection, command.id))
        uow.update(UserRow, command.id, command.version, values)
        uow.note(AuditEntry("E", "password", command.id, detail="reset"))
        invitation = _give_password(ctx, uow, user.id, user.details())
        uow.commit()
    return invitation


def _give_password(
    ctx: Context, uow: UnitOfWork, user_id: UUID, details: UserDetails
) -> Invitation:
    """Write the key slot last before the commit: without a row, a slot opens nothing."""
    profile = clinic_store.profile(uow.connection)
    language = details.language or (profile.language if profile else "en")
    password = suggest_passphrase(language)
    ctx.store.vault.put_user(NewUser(user_id, details.login, details.display_name, password))
    return Invitation(user_id, details.login, password)


def _has_slot(ctx: Context, user_id: UUID) -> bool:
    return any(person.user_id == user_id for person in ctx.store.vault.people())


def _existing(user: User | None) -> User:
    if user is None:
        raise NotFound(what=translate("Practice", "The user"))
    return user
