"""Signatures of persons: what a user vouches for with the password, checked by anybody later."""

from __future__ import annotations

from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from clinic_desktop.storage.keys import derive


@dataclass(frozen=True, slots=True)
class Signature:
    """An Ed25519 signature and the public key that checks it, both as hex."""

    public: str
    value: str

    def fits(self, message: bytes) -> bool:
        """Tell whether the owner of the key signed exactly this message."""
        try:
            key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(self.public))
            key.verify(bytes.fromhex(self.value), message)
        except (InvalidSignature, ValueError):
            return False
        return True


def sign_with(private: X25519PrivateKey, message: bytes) -> Signature:
    """Sign with the key that follows from a person's private key in the slot (HKDF)."""
    secret = bytearray(private.private_bytes_raw())
    box = derive(secret, "user-sign/ed25519")
    try:
        key = Ed25519PrivateKey.from_private_bytes(bytes(box.raw()))
    finally:
        box.wipe()
        secret[:] = bytes(len(secret))
    return Signature(key.public_key().public_bytes_raw().hex(), key.sign(message).hex())
