"""Identities (UUIDv7) and the human numbers that merely label them."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from uuid import UUID

from stdnum.exceptions import ValidationError
from stdnum.iso7064 import mod_37_36

NewId = Callable[[], UUID]


def uuid7(milliseconds: int, random_bits: int | None = None) -> UUID:
    """Return a time-ordered UUID for a Unix time in milliseconds (RFC 9562, section 5.7).

    `random_bits` (74 bits) is given only by deterministic generators; else it is random.
    """
    bits = secrets.randbits(74) if random_bits is None else random_bits & ((1 << 74) - 1)
    value = (milliseconds & ((1 << 48) - 1)) << 80
    value |= 0x7 << 76 | (bits >> 62) << 64 | 0b10 << 62 | bits & ((1 << 62) - 1)
    return UUID(int=value)


def human_number(prefix: str, counter: int) -> str:
    """Return the number printed on cards: device prefix, counter, check character.

    The prefix belongs to one device, so two PCs without a network never give the same number.
    The check character is ISO 7064 MOD 37,36: any one wrong character and any swap is found.
    """
    body = f"{prefix}{counter:06d}"
    return f"{prefix}-{counter:06d}-{mod_37_36.calc_check_digit(body)}"


def is_human_number(text: str) -> bool:
    """Tell whether `text` (with or without dashes, any case) has a right check character."""
    try:
        mod_37_36.validate(normalise_number(text))
    except ValidationError:
        return False
    return True


def normalise_number(text: str) -> str:
    """Return a number without dashes and blanks, in capitals: the form that is compared."""
    return "".join(ch for ch in text.upper() if ch.isalnum())
