"""Signing in, switching, locking: who acts on the open store."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from pathlib import Path

from clinic_desktop.kernel.clock import Clock, SystemClock
from clinic_desktop.kernel.events import Broadcast
from clinic_desktop.kernel.ids import NewId
from clinic_desktop.modules.practice.domain.locking import IdleLock, LockLevel
from clinic_desktop.modules.practice.domain.passwords import require_good_password
from clinic_desktop.modules.practice.domain.pins import (
    PinTries,
    PinUsedUp,
    WrongPin,
    looks_like_pin,
)
from clinic_desktop.modules.practice.domain.users import User, UserRevoked
from clinic_desktop.modules.practice.service.accounts import password_context
from clinic_desktop.modules.practice.service.doorway import SessionEnded
from clinic_desktop.modules.practice.service.emergency import GlassBroken
from clinic_desktop.modules.practice.store import clinic as clinic_store
from clinic_desktop.modules.practice.store import users as store
from clinic_desktop.modules.practice.tables import UserRow
from clinic_desktop.storage import pins
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.faults import StoreFailure
from clinic_desktop.storage.keys import KdfCost
from clinic_desktop.storage.opening import open_store, open_with_recovery
from clinic_desktop.storage.slots import NewUser, UnknownLogin, WrongPassword
from clinic_desktop.storage.store import Store
from clinic_desktop.storage.unit_of_work import Handlers

_SOFT, _HARD = timedelta(minutes=2), timedelta(minutes=15)


@dataclass
class Environment:
    """What the program brings to every session.

    `cost` is what a new password will cost to guess; without it, what this computer affords.
    """

    new_id: NewId
    clock: Clock = field(default_factory=SystemClock)
    handlers: Handlers = field(default_factory=dict)
    broadcast: Broadcast = field(default_factory=Broadcast)
    cost: KdfCost | None = None


@dataclass
class UserSession:
    """One user at the open store: the context that services get, and the idle lock."""

    ctx: Context
    user: User
    lock: IdleLock
    environment: Environment
    glass: GlassBroken
    pin_tries: PinTries = field(default_factory=PinTries)

    @property
    def must_change_password(self) -> bool:
        """Tell whether the password was given by somebody else and has to be replaced now."""
        return self.user.must_change_password


def sign_in(folder: Path, login: str, password: str, environment: Environment) -> UserSession:
    """Open the store of a folder for a user.

    Raises UserRevoked, or what opening raises: WrongPassword, UnknownLogin, TooManyAttempts and
    the failures of the store. When it raises, the store is closed.
    """
    opened = open_store(folder, login, password, environment.clock, environment.cost)
    try:
        return session_for(opened, login, environment, "sign-in")
    except BaseException:
        opened.close()
        raise


def switch_user(session: UserSession, login: str, password: str) -> UserSession:
    """Let another user act on the open store; drafts stay with the one who typed them.

    Raises WrongPassword, UnknownLogin, TooManyAttempts, UserRevoked; then the session stays.
    """
    _check(session.ctx, login, password)
    switched = session_for(session.ctx.store, login, session.environment, "switch")
    session.glass.stop()
    return switched


def unlock(session: UserSession, secret: str) -> None:
    """Uncover the screen for the same user, with the password or the PIN.

    Raises WrongPassword, WrongPin, PinUsedUp, SessionEnded, UserRevoked.
    """
    if session.lock.tick() is LockLevel.HARD:
        raise SessionEnded
    by_pin = looks_like_pin(secret) and takes_pin(session)
    if by_pin:
        _check_pin(session, secret)
    else:
        _check(session.ctx, session.user.login, secret)
    if not session.lock.unlock():
        raise SessionEnded
    session.pin_tries.succeeded()
    how = "unlock by PIN" if by_pin else "unlock"
    session.ctx.note(AuditEntry("E", "session", session.user.id, detail=how))


def takes_pin(session: UserSession) -> bool:
    """Tell whether the session's user has a PIN for the covered screen of this computer."""
    with session.ctx.reading() as connection:
        return pins.has_pin(connection, session.user.id)


def sign_out(session: UserSession, why: str = "sign-out") -> None:
    """Close the store: sign the trail's head, wipe the key. Also what a hard lock does."""
    try:
        with suppress(StoreFailure):  # a full disk must not keep the key in memory
            session.ctx.note(AuditEntry("E", "session", session.user.id, detail=why))
    finally:
        session.lock.lock(LockLevel.HARD)
        session.glass.stop()
        session.ctx.store.close()


def reload_user(session: UserSession) -> UserSession:
    """Return the session with the user's roles as they are now: after a change, a sync."""
    opened = session.ctx.store
    renewed = _session(opened, _active(opened, session.user.login), session.environment)
    session.glass.stop()
    return renewed


def reset_with_recovery(
    folder: Path, words: str, login: str, password: str, environment: Environment
) -> UserSession:
    """Open with the recovery sheet, set the user's password, and sign the user in.

    Raises RecoveryWord... errors, WrongRecoveryKey, InvalidInput, UnknownLogin, UserRevoked.
    """
    opened = open_with_recovery(folder, words, environment.clock, environment.cost)
    try:
        user = _active(opened, login)
        with opened.reader.connect() as connection:
            context = password_context(connection, user.login, user.display_name)
        require_good_password(password, context)
        opened.vault.put_user(NewUser(user.id, user.login, user.display_name, password))
        session = session_for(opened, login, environment, "recovery")
        if not user.must_change_password:
            return session
        with session.ctx.unit_of_work() as uow:
            uow.update(UserRow, user.id, user.version, {"must_change_password": False})
            uow.commit()
        return reload_user(session)
    except BaseException:
        opened.close()
        raise


def session_for(opened: Store, login: str, environment: Environment, how: str) -> UserSession:
    """Return the session of a user whose password was right, and note it in the trail."""
    session = _session(opened, _active(opened, login), environment)
    session.ctx.note(AuditEntry("E", "session", session.user.id, detail=how))
    return session


def _active(opened: Store, login: str) -> User:
    slot = opened.vault.envelope.slot(login)
    with opened.reader.connect() as connection:
        user = None if slot is None else store.by_id(connection, slot.user_id)
    if user is None:
        raise UnknownLogin(login=login)
    if not user.active:
        raise UserRevoked(name=user.display_name)
    return user


def _session(opened: Store, user: User, environment: Environment) -> UserSession:
    ctx = Context(
        store=opened,
        actor=user.actor(),
        clock=environment.clock,
        new_id=environment.new_id,
        handlers=environment.handlers,
        broadcast=environment.broadcast,
    )
    glass = GlassBroken(ctx)
    ctx.emergency_patients = glass
    ctx.dual_control = partial(_two_persons, opened)
    with ctx.reading() as connection:
        profile = clinic_store.profile(connection)
    soft = timedelta(minutes=profile.soft_lock_minutes) if profile else _SOFT
    hard = timedelta(minutes=profile.hard_lock_minutes) if profile else _HARD
    return UserSession(ctx, user, IdleLock(environment.clock, soft, hard), environment, glass)


def _two_persons(opened: Store) -> bool:
    """Tell whether this clinic wants two persons, as it is set now (on another PC perhaps)."""
    with opened.reader.connect() as connection:
        profile = clinic_store.profile(connection)
    return profile is None or profile.two_person_exports


def _check(ctx: Context, login: str, password: str) -> None:
    try:
        ctx.store.vault.check_password(login, password)
    except WrongPassword:
        ctx.note(AuditEntry("E", "session", detail="password", outcome="wrong-password"))
        raise


def _check_pin(session: UserSession, pin: str) -> None:
    _active(session.ctx.store, session.user.login)
    if not session.pin_tries.left:
        raise PinUsedUp
    session.pin_tries.failed()  # counted before it is looked at
    with session.ctx.reading() as connection:
        fits = pins.pin_fits(connection, session.user.id, pin)
    if fits:
        return
    session.ctx.note(AuditEntry("E", "session", detail="PIN", outcome="wrong-password"))
    left = session.pin_tries.left
    raise WrongPin(left=left) if left else PinUsedUp
