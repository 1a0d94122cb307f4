"""The second person of an act of two: who can be one, and the proof that they agreed."""

from __future__ import annotations

from clinic_desktop.kernel.errors import NotAllowed, UserError
from clinic_desktop.kernel.permissions import Agreement, Permission, agreed, may_agree
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.practice.domain.users import User, UserRevoked
from clinic_desktop.modules.practice.store import users as store
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.slots import UnknownLogin, WrongPassword


class MayNotAgree(NotAllowed):
    """The second person lacks the right themselves."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "{name} can't agree to this: the second person must be allowed to do it themselves.",
    )


class OneTimePassword(UserError):
    """Who gave the password out knows it too: it proves nothing."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "{name} still has a one-time password. {name} signs in once and chooses a password first.",
    )


def who_may_agree(ctx: Context, permission: Permission) -> tuple[User, ...]:
    """Return the persons who can be the second one, beside the actor."""
    ctx.require(Permission.PRACTICE_READ)
    with ctx.reading() as connection:
        everybody = store.users(connection)
    return tuple(user for user in everybody if _why_not(ctx, permission, user) is None)


def agreement_of(ctx: Context, permission: Permission, login: str, password: str) -> Agreement:
    """Return the proof that a second person agrees to one act; it lasts five minutes.

    Their own password is the proof. Kept in the trail, also when it was wrong.
    Raises MayNotAgree, OneTimePassword, UserRevoked, UnknownLogin, WrongPassword,
    TooManyAttempts.
    """
    ctx.require(permission, will_be_agreed=True)
    second = _user(ctx, login)
    why_not = _why_not(ctx, permission, second)
    if why_not is not None:
        ctx.note(AuditEntry("E", permission.value, second.id, outcome="second-person-refused"))
        raise why_not
    try:
        ctx.store.vault.check_password(login, password)
    except WrongPassword:
        ctx.note(AuditEntry("E", permission.value, second.id, outcome="wrong-password"))
        raise
    ctx.note(AuditEntry("E", permission.value, second.id, detail="agreed as second person"))
    return agreed(ctx.actor, permission, second.actor(), ctx.clock.now())


def nobody_may_agree() -> str:
    """Say what to do where the clinic wants two persons and has no second one."""
    return translate(
        "Practice",
        "Nobody else may agree. Give another person the role of doctor, manager or administrator,"
        " and let them sign in once; or let one person be enough in the settings of the clinic.",
    )


def _user(ctx: Context, login: str) -> User:
    slot = ctx.store.vault.envelope.slot(login)
    with ctx.reading() as connection:
        user = None if slot is None else store.by_id(connection, slot.user_id)
    if user is None:
        raise UnknownLogin(login=login)
    return user


def _why_not(ctx: Context, permission: Permission, user: User) -> UserError | None:
    """Return why somebody can't be the second person; None if they can."""
    if not user.active:
        return UserRevoked(name=user.display_name)
    if user.id == ctx.actor.user_id or not may_agree(user.actor(), permission):
        return MayNotAgree(name=user.display_name)
    if user.must_change_password:
        return OneTimePassword(name=user.display_name)
    return None
