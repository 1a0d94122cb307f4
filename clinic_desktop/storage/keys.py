"""Secret keys in buffers that can be wiped: the store's key and what is derived from it."""

from __future__ import annotations

import os
import time
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import ClassVar

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES = 32
TARGET_SECONDS = 0.6
MOST_MEMORY_KIB = 256 * 1024
NONCE_BYTES = 12
_HEX = b"0123456789abcdef"


class StoreLocked(RuntimeError):
    """A bug: the key was asked for after it had been wiped."""


class KeyBox:
    """A 32-byte key in one buffer; `wipe` zeroes it.

    Never a str and never a growing buffer: both would leave copies in memory. A shorter "raw" key
    would silently be taken for a passphrase by SQLCipher, hence the check of the length.
    """

    __slots__ = ("_key",)

    def __init__(self, key: bytes | bytearray) -> None:
        if len(key) != KEY_BYTES:
            raise ValueError("a key has exactly 32 bytes")
        self._key = bytearray(key)

    @classmethod
    def generate(cls) -> KeyBox:
        """Return a new random key, drawn byte by byte so that no second copy of it stays behind."""
        box = cls(bytes(KEY_BYTES))
        for index in range(KEY_BYTES):
            box._key[index] = os.urandom(1)[0]
        return box

    @classmethod
    def adopt(cls, buffer: bytearray) -> KeyBox:
        """Take over a buffer that already holds the key, without copying it."""
        box = cls(bytes(KEY_BYTES))
        if len(buffer) != KEY_BYTES:
            raise ValueError("a key has exactly 32 bytes")
        box._key = buffer
        return box

    @property
    def wiped(self) -> bool:
        """Tell whether the key is gone."""
        return not self._key

    def raw(self) -> bytearray:
        """Return the buffer itself, not a copy. Raises StoreLocked after `wipe`."""
        if not self._key:
            raise StoreLocked("the key was wiped")
        return self._key

    def keyspec(self) -> bytearray:
        """Return SQLCipher's raw key form x'<64 hex>' in a buffer that the caller wipes."""
        key = self.raw()
        spec = bytearray(67)
        spec[0:2], spec[66:67] = b"x'", b"'"
        for index, byte in enumerate(key):
            spec[2 + 2 * index] = _HEX[byte >> 4]
            spec[3 + 2 * index] = _HEX[byte & 15]
        return spec

    def derive(self, purpose: str) -> KeyBox:
        """Return a key for one purpose (HKDF-SHA256, RFC 5869)."""
        return derive(self.raw(), purpose)

    def wipe(self) -> None:
        """Zero the buffer; every later use raises StoreLocked."""
        for index in range(len(self._key)):
            self._key[index] = 0
        self._key = bytearray()


def derive(secret: bytes | bytearray, purpose: str) -> KeyBox:
    """Return the key that HKDF-SHA256 makes of a secret for one purpose."""
    buffer = bytearray(KEY_BYTES)
    kdf = HKDF(hashes.SHA256(), KEY_BYTES, salt=None, info=f"clinic-desktop/1/{purpose}".encode())
    kdf.derive_into(secret, buffer)
    return KeyBox.adopt(buffer)


@dataclass(frozen=True, slots=True)
class KdfCost:
    """What one guess of a password costs: Argon2id memory in KiB, passes, lanes."""

    memory_kib: int = 64 * 1024
    passes: int = 3
    lanes: int = 1

    STANDARD: ClassVar[KdfCost]


KdfCost.STANDARD = KdfCost()


def derive_from_password(password: str, salt: bytes, cost: KdfCost) -> KeyBox:
    """Return the key that Argon2id (RFC 9106) makes of a password, in Unicode form NFC."""
    from argon2.low_level import Type, hash_secret_raw

    digest = hash_secret_raw(
        secret=unicodedata.normalize("NFC", password).encode("utf-8", "surrogatepass"),
        salt=salt,
        time_cost=cost.passes,
        memory_cost=cost.memory_kib,
        parallelism=cost.lanes,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )
    return KeyBox(digest)


def seconds_for(cost: KdfCost) -> float:
    """Return how long this computer takes for one guess now."""
    start = time.perf_counter()
    derive_from_password("how long does it take", bytes(16), cost).wipe()
    return time.perf_counter() - start


def calibrate(measure: Callable[[KdfCost], float] = seconds_for) -> KdfCost:
    """Return a cost of 0.3 to 0.6 s on this machine, never below the floor of 64 MiB, 3 passes.

    OWASP's minimum is 19 MiB and 2. Memory doubles, since memory is what a graphics card lacks,
    but not beyond 256 MiB: the slot must also open where a backup is restored.
    """
    best = KdfCost.STANDARD
    while best.memory_kib < MOST_MEMORY_KIB and measure(best) * 2 <= TARGET_SECONDS:
        best = KdfCost(best.memory_kib * 2, best.passes, best.lanes)
    return best


@cache
def measured_cost() -> KdfCost:
    """Return what a new password costs on this computer; measured once, when first needed."""
    return calibrate()
