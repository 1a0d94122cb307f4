"""Check words: six digits that two people read to each other, to know that nobody sits between.

Both sides make them from the fingerprints of both certificates and a random number of each side.
The offering side first commits to its number by a hash and reveals it only after the other side
has sent its own: without that, a person between could try certificates until the digits agree
(which takes a tenth of a second).
"""

from __future__ import annotations

import hashlib
import hmac

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP

NONCE_BYTES = 16
FINGERPRINT_BYTES = 32
DIGITS = 6


class CommitmentBroken(UserError):
    """The other side revealed another number than the one it had committed to."""

    template = QT_TRANSLATE_NOOP(
        "Media",
        "The check of this connection failed: somebody may be listening. "
        "End the call and begin it again.",
    )


def fingerprint(sdp: str) -> bytes:
    """Return the SHA-256 certificate fingerprint of a session description.

    Raises ValueError when there is none, or more than one.
    """
    found = set()
    for line in sdp.splitlines():
        name, _, value = line.strip().partition(" ")
        if name.lower() == "a=fingerprint:sha-256":
            found.add(bytes.fromhex(value.strip().replace(":", "")))
    if len(found) != 1:
        raise ValueError(f"a session description needs one SHA-256 fingerprint, not {len(found)}")
    value_bytes = found.pop()
    if len(value_bytes) != FINGERPRINT_BYTES:
        raise ValueError("a SHA-256 fingerprint has 32 bytes")
    return value_bytes


def commitment(nonce: bytes, ours: bytes, theirs: bytes) -> bytes:
    """Return the hash that binds us to a nonce before the other side shows its own."""
    low, high = sorted((ours, theirs))
    return hashlib.sha256(b"clinic-commit-1" + nonce + low + high).digest()


def check_commitment(committed: bytes, nonce: bytes, ours: bytes, theirs: bytes) -> None:
    """Raise CommitmentBroken unless the revealed nonce is the one that was committed to."""
    if not hmac.compare_digest(committed, commitment(nonce, ours, theirs)):
        raise CommitmentBroken


def check_digits(ours: bytes, theirs: bytes, offering: bytes, answering: bytes) -> str:
    """Return the six digits, the same on both sides; nonces in the order offering, answering."""
    low, high = sorted((ours, theirs))
    digest = hashlib.sha256(b"clinic-check-1" + low + high + offering + answering).digest()
    return f"{int.from_bytes(digest[:8], 'big') % 10**DIGITS:0{DIGITS}d}"
