"""The PIN of the covered screen: six digits, few tries, and never instead of the password."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate

DIGITS = 6
TRIES = 5


class WrongPin(UserError):
    """The digits are not this user's PIN."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "The PIN is not right. Tries left: {left}. Your password opens too."
    )


class PinUsedUp(UserError):
    """Too many wrong PINs on this cover."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "Five wrong PINs. Type your password; after that the PIN works again."
    )


@dataclass
class PinTries:
    """The wrong tries since the password was last right. Lives and dies with the session."""

    left: int = TRIES

    def failed(self) -> None:
        """Count a wrong try."""
        self.left = max(0, self.left - 1)

    def succeeded(self) -> None:
        """Forget the wrong tries: the PIN or the password was right."""
        self.left = TRIES


def looks_like_pin(text: str) -> bool:
    """Tell whether a typed text can only be a PIN: a password has twelve characters or more."""
    return len(text) == DIGITS and text.isascii() and text.isdigit()


def pin_problem(pin: str) -> str:
    """Return why a PIN can't be accepted, or '' when it can."""
    if not looks_like_pin(pin):
        return translate("Practice", "Exactly six digits.")
    steps = {(int(b) - int(a)) % 10 for a, b in pairwise(pin)}
    if len(steps) == 1 or len(set(pin)) < 3 or pin[:3] == pin[3:]:
        return translate("Practice", "Too easy to guess: digits in a row or repeated.")
    return ""
