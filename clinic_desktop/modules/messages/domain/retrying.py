"""When to try again: exponential backoff with jitter that is the same in every run."""

from __future__ import annotations

from datetime import datetime, timedelta
from hashlib import blake2b
from uuid import UUID

FIRST_WAIT = timedelta(minutes=1)
LONGEST_WAIT = timedelta(hours=1)
_JITTER = 0.2  # a fifth more or less, so that a thousand messages don't knock at once


def wait_before(attempt: int, message_id: UUID) -> timedelta:
    """Return how long to wait after a failed attempt (1 = the first)."""
    doublings: int = min(max(attempt, 1) - 1, 16)
    plain = min(FIRST_WAIT * (1 << doublings), LONGEST_WAIT)
    seed = blake2b(message_id.bytes + attempt.to_bytes(4, "big"), digest_size=4).digest()
    share = int.from_bytes(seed, "big") / 0xFFFFFFFF  # 0 to 1
    return plain * (1 + _JITTER * (2 * share - 1))


def next_try(now: datetime, attempt: int, message_id: UUID, at_least: float = 0) -> datetime:
    """Return when to try again; a server may ask for `at_least` seconds, an hour at most."""
    asked = min(timedelta(seconds=max(0.0, at_least)), LONGEST_WAIT)
    return now + max(wait_before(attempt, message_id), asked)
