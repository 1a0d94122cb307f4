"""Passwords: long enough, not guessable, and a generator of passphrases.

Source: OWASP ASVS 5, V6.2: length instead of composition rules, a blocklist with words of the
place, any character allowed, no forced change.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable

from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.kernel.text import fold, translate

MINIMUM = 12
MAXIMUM = 1024
PASSPHRASE_WORDS = 5
_GUESSES_LOG10 = 8.0  # zxcvbn: below 10^8 guesses a password is "somewhat guessable" or worse
_JUDGED = 72  # zxcvbn takes quadratic time; a longer password is judged by its beginning
_LEFT_WITHOUT_CONTEXT = 6
_WORD_LISTS = {
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "it": "italian",
    "pt": "portuguese",
}


def password_problem(password: str, context: Iterable[str] = ()) -> str:
    """Return why a password can't be accepted, or '' when it can.

    `context` holds words that a guesser would try first: login, names, the clinic.
    """
    if len(password) < MINIMUM:
        return translate("Practice", "Too short: at least 12 characters.")
    if len(password) > MAXIMUM:
        return translate("Practice", "At most 1,024 characters.")
    words = context_words(context)
    if _left(password, words) < _LEFT_WITHOUT_CONTEXT:
        return translate("Practice", "Too close to a name that everybody here knows.")
    if _is_guessable(password, words):
        return translate("Practice", "Too easy to guess: a known password or a pattern of keys.")
    return ""


def require_good_password(password: str, context: Iterable[str], field: str = "password") -> None:
    """Raise InvalidInput naming `field` unless the password can be accepted."""
    problem = password_problem(password, context)
    if problem:
        raise InvalidInput({field: problem})


def context_words(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the words of names as compared: folded, three letters or more, longest first."""
    words = {word for text in texts for word in fold(text).replace("-", " ").split()}
    words |= {"clinic", "desktop"}
    return tuple(sorted((word for word in words if len(word) >= 3), key=len, reverse=True))


def suggest_passphrase(
    language: str = "en", choose: Callable[[int], int] = secrets.randbelow
) -> str:
    """Return five random words of the BIP 39 list in `language` (55 bits), joined by dashes.

    Without accents: it must be typed on any keyboard.
    """
    from mnemonic import Mnemonic

    words = Mnemonic(_WORD_LISTS.get(language[:2], "english")).wordlist
    return "-".join(fold(words[choose(len(words))]) for _ in range(PASSPHRASE_WORDS))


def _left(password: str, words: Iterable[str]) -> int:
    rest = fold(password)
    for word in words:
        rest = rest.replace(word, "")
    return len({ch for ch in rest if ch.isalnum()})


def _is_guessable(password: str, words: tuple[str, ...]) -> bool:
    from zxcvbn import zxcvbn

    judged = zxcvbn(password[:_JUDGED], user_inputs=list(words))
    return bool(judged["guesses_log10"] < _GUESSES_LOG10)
