"""Sealing: a key locked for the owner of an X25519 key, or wrapped under another key."""

from __future__ import annotations

import os
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from clinic_desktop.storage.keys import KEY_BYTES, NONCE_BYTES, KeyBox, derive


class SealBroken(Exception):
    """The key is wrong, or the sealed bytes or what they are bound to were changed."""


@dataclass(frozen=True, slots=True)
class Wrapped:
    """Bytes under AES-256-GCM with their nonce."""

    nonce: bytes
    box: bytes


@dataclass(frozen=True, slots=True)
class Sealed:
    """A key that only the owner of an X25519 private key can take out."""

    ephemeral: bytes
    wrapped: Wrapped


def wrap(key: KeyBox, content: bytes | bytearray, bound_to: bytes) -> Wrapped:
    """Encrypt bytes under a key; `bound_to` must be the same again at `unwrap`."""
    nonce = os.urandom(NONCE_BYTES)
    return Wrapped(nonce, AESGCM(key.raw()).encrypt(nonce, content, bound_to))


def unwrap(key: KeyBox, wrapped: Wrapped, bound_to: bytes) -> bytearray:
    """Decrypt into one buffer that the caller wipes. Raises SealBroken."""
    if len(wrapped.nonce) != NONCE_BYTES or len(wrapped.box) < 16:
        raise SealBroken
    buffer = bytearray(len(wrapped.box) - 16)
    try:
        AESGCM(key.raw()).decrypt_into(wrapped.nonce, wrapped.box, bound_to, buffer)
    except InvalidTag as error:
        raise SealBroken from error
    return buffer


def seal(public: bytes, key: KeyBox, bound_to: bytes) -> Sealed:
    """Lock a key for the owner of `public`, with a fresh pair each time (as in RFC 9180)."""
    own = X25519PrivateKey.generate()
    ephemeral = own.public_key().public_bytes_raw()
    shared = _agree(own, public, ephemeral, public)
    try:
        return Sealed(ephemeral, wrap(shared, key.raw(), bound_to))
    finally:
        shared.wipe()


def unseal(private: X25519PrivateKey, sealed: Sealed, bound_to: bytes) -> KeyBox:
    """Take the key out again. Raises SealBroken."""
    public = private.public_key().public_bytes_raw()
    shared = _agree(private, sealed.ephemeral, sealed.ephemeral, public)
    try:
        buffer = unwrap(shared, sealed.wrapped, bound_to)
    finally:
        shared.wipe()
    if len(buffer) != KEY_BYTES:
        raise SealBroken
    return KeyBox.adopt(buffer)


def _agree(own: X25519PrivateKey, other: bytes, ephemeral: bytes, owner: bytes) -> KeyBox:
    try:
        secret = own.exchange(X25519PublicKey.from_public_bytes(other))
    except ValueError as error:  # wrong length, or a point of small order
        raise SealBroken from error
    return derive(secret, f"seal/{ephemeral.hex()}/{owner.hex()}")
