"""The exchange behind the check words: commit, the other's number, reveal. See `check_words`."""

from __future__ import annotations

import secrets

from clinic_desktop.media import check_words


class Checking:
    """One for each generation of a connection. Each step returns what has to be sent, if anything.

    The side that offers commits first. Nothing happens until both descriptions are known.
    """

    def __init__(self, offering: bool) -> None:
        self.digits: str | None = None
        self._offering = offering
        self._nonce = secrets.token_bytes(check_words.NONCE_BYTES)
        self._ours: bytes | None = None
        self._theirs: bytes | None = None
        self._committed: bytes | None = None
        self._other: bytes | None = None
        self._begun = False

    def ours(self, sdp: str) -> None:
        """Note our own description."""
        self._ours = check_words.fingerprint(sdp)

    def theirs(self, sdp: str) -> None:
        """Note the other side's; a description without a fingerprint is never connected."""
        try:
            self._theirs = check_words.fingerprint(sdp)
        except ValueError:
            self._theirs = None

    def begin(self) -> tuple[str, bytes] | None:
        """Commit, if it is on us and everything is known."""
        if not self._offering or self._begun or self._ours is None or self._theirs is None:
            return None
        self._begun = True
        return "commit", check_words.commitment(self._nonce, self._ours, self._theirs)

    def heard(self, step: str, value: bytes) -> tuple[str, bytes] | None:
        """Take the other side's step. Raises CommitmentBroken, ValueError out of order."""
        if self._ours is None or self._theirs is None:
            raise ValueError("too early")
        if step == "commit" and not self._offering and self._committed is None:
            self._committed = value
            return "nonce", self._nonce
        if step == "nonce" and self._offering and self._begun and self._other is None:
            self._other = value
            self._digits(self._nonce, value)
            return "reveal", self._nonce
        if step == "reveal" and self._committed is not None and self.digits is None:
            check_words.check_commitment(self._committed, value, self._ours, self._theirs)
            self._digits(value, self._nonce)
            return None
        raise ValueError("out of order")

    def _digits(self, offering: bytes, answering: bytes) -> None:
        assert self._ours is not None
        assert self._theirs is not None
        self.digits = check_words.check_digits(self._ours, self._theirs, offering, answering)
