"""The device: its signing key, kept in the envelope under the store's key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)

from clinic_desktop.storage.envelope import Envelope, EnvelopeTampered
from clinic_desktop.storage.keys import KEY_BYTES, KeyBox
from clinic_desktop.storage.sealing import SealBroken, Wrapped, unwrap, wrap

if TYPE_CHECKING:
    from clinic_desktop.storage.vault import Vault


@dataclass(frozen=True)
class Device:
    """This PC: its id, the prefix of its human numbers, and its Ed25519 signing function."""

    id: UUID
    prefix: str
    sign: Callable[[bytes], bytes]
    verify: Callable[[bytes, bytes], bool]  # (message, signature)


def wrap_device_key(key: KeyBox, private: Ed25519PrivateKey, binding: bytes) -> Wrapped:
    """Lock the device's private key under a key derived from the store's."""
    box, content = key.derive("device-key"), bytearray(private.private_bytes_raw())
    try:
        return wrap(box, content, binding)
    finally:
        box.wipe()
        content[:] = bytes(len(content))


def device_binding(envelope: Envelope) -> bytes:
    """Return what the wrapped device key is bound to."""
    return envelope.bound("device-key")


def device_private(envelope: Envelope, key: KeyBox) -> Ed25519PrivateKey:
    """Take the device's private key out. Raises EnvelopeTampered."""
    box = key.derive("device-key")
    try:
        content = unwrap(box, envelope.device_key, device_binding(envelope))
    except SealBroken as error:
        raise EnvelopeTampered from error
    finally:
        box.wipe()
    if len(content) != KEY_BYTES:
        raise EnvelopeTampered
    private = Ed25519PrivateKey.from_private_bytes(bytes(content))
    content[:] = bytes(len(content))
    return private


def device_of(vault: Vault) -> Device:
    """Return the device of an open vault; signing fails after the key is wiped."""
    public = Ed25519PublicKey.from_public_bytes(vault.envelope.device_public)

    def sign(message: bytes) -> bytes:
        return device_private(vault.envelope, vault.key).sign(message)

    def verify(message: bytes, signature: bytes) -> bool:
        try:
            public.verify(signature, message)
        except InvalidSignature:
            return False
        return True

    return Device(vault.envelope.device_id, vault.envelope.prefix, sign, verify)
