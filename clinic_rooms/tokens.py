"""Tokens of links: how they are made, and what is stored of them."""

from __future__ import annotations

import hashlib
import secrets

TOKEN_BYTES = 16  # 128 bits: guessing is hopeless, and slowed down besides


def new_token() -> str:
    """Return a token that nobody can guess, fit for an address."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def hash_of(token: str) -> str:
    """Return what is stored of a token. Random tokens need no salt and no slow hash."""
    return hashlib.sha256(token.encode()).hexdigest()
