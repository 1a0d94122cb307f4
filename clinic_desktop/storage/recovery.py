"""The recovery key: fifteen words on paper that open the store when every password is lost."""

from __future__ import annotations

import difflib
import hmac
import secrets
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from typing import Any

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, fold
from clinic_desktop.storage.envelope import (
    Envelope,
    EnvelopeTampered,
    RecoverySlot,
    seal_binding,
)
from clinic_desktop.storage.faults import StoreFailure
from clinic_desktop.storage.keys import KeyBox, derive
from clinic_desktop.storage.sealing import SealBroken, seal, unseal

SECRET_BYTES = 20  # 160 bits: 15 words of BIP 39
WORD_COUNT = 15
LANGUAGES = ("english", "spanish")


class RecoveryWordCount(UserError):
    """Too few or too many words."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The recovery key has 15 words; you typed {count}. Type all of them, in the order of the"
        " numbers on the sheet.",
    )


class RecoveryWordUnknown(UserError):
    """A word that the list does not hold."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "Word {position}, {word}, is not in the list of recovery words. Did you mean {suggestion}?",
    )


class RecoveryWordsWrong(UserError):
    """All words exist, but not in this combination."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "All words exist, but they don't fit together: one of them is a different word on the"
        " sheet, or two have changed places. Compare them one by one.",
    )


class WrongRecoveryKey(StoreFailure):
    """Well-formed words of another clinic, device, or of a sheet that was replaced."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "These words are a recovery key, but not the one of this clinic on this computer. The sheet"
        " needed has the number {key_id}; yours has {given}.",
    )


@cache
def _list(language: str) -> Any:
    from mnemonic import Mnemonic

    return Mnemonic(language)


@cache
def _folded(language: str) -> dict[str, str]:
    return {fold(word): word for word in _list(language).wordlist}


@dataclass(frozen=True, slots=True)
class RecoveryKey:
    """160 random bits; shown once, stored nowhere."""

    secret: bytes
    language: str = "english"

    def __repr__(self) -> str:
        return "RecoveryKey()"

    @classmethod
    def generate(cls, language: str = "english") -> RecoveryKey:
        """Return a new random key; `language` is the one of the words."""
        return cls(secrets.token_bytes(SECRET_BYTES), language)

    @classmethod
    def from_words(cls, text: str) -> RecoveryKey:
        """Read typed words: any case, accents, numbering and blanks; English or Spanish.

        Raises RecoveryWordCount, RecoveryWordUnknown (with the nearest word), RecoveryWordsWrong.
        """
        typed = [word for word in (_letters(part) for part in text.split()) if word]
        if len(typed) != WORD_COUNT:
            raise RecoveryWordCount(count=len(typed))
        language = max(LANGUAGES, key=lambda name: sum(w in _folded(name) for w in typed))
        known = _folded(language)
        for position, word in enumerate(typed, start=1):
            if word not in known:
                near = difflib.get_close_matches(word, known, n=1, cutoff=0)
                raise RecoveryWordUnknown(
                    position=position, word=word, suggestion=known[near[0]] if near else "?"
                )
        try:
            secret = _list(language).to_entropy([known[word] for word in typed])
        except ValueError as error:
            raise RecoveryWordsWrong from error
        return cls(bytes(secret), language)

    def words(self) -> tuple[str, ...]:
        """Return the fifteen words, the last of which carries the check bits (BIP 39)."""
        return tuple(_list(self.language).to_mnemonic(self.secret).split())

    def key_id(self) -> str:
        """Return the sheet's number: tells sheets apart and gives nothing away."""
        public = self.private().public_key().public_bytes_raw()
        digest = sha256(b"recovery-key-id" + public).hexdigest()[:8].upper()
        return f"{digest[:4]}-{digest[4:]}"

    def private(self) -> X25519PrivateKey:
        """Return the X25519 key that the secret determines."""
        box = derive(self.secret, "recovery/x25519")
        try:
            return X25519PrivateKey.from_private_bytes(bytes(box.raw()))
        finally:
            box.wipe()

    def pin(self, device_public: bytes) -> bytes:
        """Return the proof that the device key was there when the sheet was made."""
        box = derive(self.secret, "recovery/pin")
        try:
            return hmac.digest(bytes(box.raw()), device_public, "sha256")
        finally:
            box.wipe()


def _letters(part: str) -> str:
    return "".join(ch for ch in fold(part) if ch.isalpha())


def make_recovery_slot(
    envelope: Envelope, key: KeyBox, recovery: RecoveryKey, now_ms: int
) -> RecoverySlot:
    """Return the slot for a new sheet of paper; only the public half of its key is stored."""
    public = recovery.private().public_key().public_bytes_raw()
    key_id = recovery.key_id()
    sealed = seal(public, key, seal_binding(envelope, envelope.epoch, f"recovery/{key_id}"))
    return RecoverySlot(key_id, public, recovery.pin(envelope.device_public), now_ms, sealed)


def reseal_recovery(envelope: Envelope, key: KeyBox, epoch: int) -> RecoverySlot:
    """Return the slot with another store key or epoch in it; needs no paper."""
    slot = envelope.recovery
    binding = seal_binding(envelope, epoch, f"recovery/{slot.key_id}")
    sealed = seal(slot.public, key, binding)
    return RecoverySlot(slot.key_id, slot.public, slot.pin, slot.created_ms, sealed)


def open_recovery(envelope: Envelope, recovery: RecoveryKey) -> KeyBox:
    """Return the store's key. Raises WrongRecoveryKey, EnvelopeTampered."""
    slot = envelope.recovery
    if recovery.private().public_key().public_bytes_raw() != slot.public:
        raise WrongRecoveryKey(key_id=slot.key_id, given=recovery.key_id())
    pinned = hmac.compare_digest(recovery.pin(envelope.device_public), slot.pin)
    if not pinned or not envelope.signed_by_device():
        raise EnvelopeTampered
    try:
        binding = seal_binding(envelope, envelope.epoch, f"recovery/{slot.key_id}")
        return unseal(recovery.private(), slot.sealed, binding)
    except SealBroken as error:
        raise EnvelopeTampered from error
