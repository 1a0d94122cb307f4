"""Slots: making and opening a person's way into the store."""

from __future__ import annotations

import os
from dataclasses import dataclass
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.storage.envelope import (
    Envelope,
    EnvelopeTampered,
    UserSlot,
    seal_binding,
    wrap_binding,
)
from clinic_desktop.storage.faults import StoreFailure
from clinic_desktop.storage.keys import (
    KEY_BYTES,
    KdfCost,
    KeyBox,
    derive_from_password,
    measured_cost,
)
from clinic_desktop.storage.sealing import SealBroken, seal, unseal, unwrap, wrap


class WrongPassword(StoreFailure):
    """The password does not open this person's slot."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The password is not right. Check the capitals key and the keyboard language, then type it"
        " again. If it is forgotten, an administrator can set a new one.",
    )


class UnknownLogin(StoreFailure):
    """No slot has this login: never had one, or the person was removed."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "Nobody with the name {login} may sign in on this computer. Check the spelling; if the name"
        " is right, ask an administrator for access.",
    )


class LoginTaken(StoreFailure):
    """Two persons can't have one login."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "The sign-in name {login} belongs to another person. Choose a different one."
    )


class LastUser(StoreFailure):
    """The last way in by password must stay."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "This is the last person who can open the clinic on this computer. Add another one first.",
    )


@dataclass(frozen=True, slots=True)
class NewUser:
    """Who gets a slot, and the first password."""

    user_id: UUID
    login: str
    name: str
    password: str

    def __repr__(self) -> str:
        return f"NewUser({self.user_id})"


def make_slot(envelope: Envelope, key: KeyBox, user: NewUser, cost: KdfCost | None) -> UserSlot:
    """Return a slot that opens the store's key with the user's password.

    Without a `cost` it is what this computer affords; the slot keeps it. Raises WrongPassword for
    an empty one.
    """
    if not user.password:
        raise WrongPassword
    cost = cost or measured_cost()
    private, salt = X25519PrivateKey.generate(), os.urandom(16)
    content = bytearray(private.private_bytes_raw() + envelope.device_public)
    from_password = derive_from_password(user.password, salt, cost)
    try:
        binding = wrap_binding(envelope, user.user_id, cost, salt)
        wrapped = wrap(from_password, content, binding)
    finally:
        from_password.wipe()
        content[:] = bytes(len(content))
    public = private.public_key().public_bytes_raw()
    sealed = seal(public, key, _binding(envelope, envelope.epoch, user.user_id, cost, salt))
    return UserSlot(user.login, user.user_id, user.name, cost, salt, public, wrapped, sealed)


def reseal(envelope: Envelope, slot: UserSlot, key: KeyBox, epoch: int) -> UserSlot:
    """Return the slot with another store key or epoch in it; needs no password."""
    binding = _binding(envelope, epoch, slot.user_id, slot.cost, slot.salt)
    return UserSlot(
        slot.login,
        slot.user_id,
        slot.name,
        slot.cost,
        slot.salt,
        slot.public,
        slot.wrapped,
        seal(slot.public, key, binding),
    )


def open_slot(envelope: Envelope, slot: UserSlot, password: str) -> KeyBox:
    """Return the store's key. Raises WrongPassword, or EnvelopeTampered for a forged file."""
    private = open_private(envelope, slot, password)
    try:
        binding = _binding(envelope, envelope.epoch, slot.user_id, slot.cost, slot.salt)
        return unseal(private, slot.sealed, binding)
    except SealBroken as error:
        raise EnvelopeTampered from error


def open_private(envelope: Envelope, slot: UserSlot, password: str) -> X25519PrivateKey:
    """Return the person's own key. Raises WrongPassword, EnvelopeTampered."""
    if not password:
        raise WrongPassword
    from_password = derive_from_password(password, slot.salt, slot.cost)
    try:
        binding = wrap_binding(envelope, slot.user_id, slot.cost, slot.salt)
        content = unwrap(from_password, slot.wrapped, binding)
    except SealBroken as error:
        raise WrongPassword from error
    finally:
        from_password.wipe()
    private = X25519PrivateKey.from_private_bytes(bytes(content[:KEY_BYTES]))
    pinned = bytes(content[KEY_BYTES:])
    content[:] = bytes(len(content))
    if pinned != envelope.device_public or not envelope.signed_by_device():
        raise EnvelopeTampered
    return private


def _binding(envelope: Envelope, epoch: int, user_id: UUID, cost: KdfCost, salt: bytes) -> bytes:
    parameters = (cost.memory_kib, cost.passes, cost.lanes, salt)
    return seal_binding(envelope, epoch, user_id, *parameters)
