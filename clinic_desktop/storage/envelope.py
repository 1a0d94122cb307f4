"""The envelope: the file beside the store that holds its key, locked once for each person."""

from __future__ import annotations

import base64
import json
import re
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, fold
from clinic_desktop.storage.canonical import canonical_json
from clinic_desktop.storage.faults import StoreFailure
from clinic_desktop.storage.keys import KdfCost
from clinic_desktop.storage.sealing import Sealed, Wrapped

FORMAT = "clinic-envelope-1"
_STORE_NAME = re.compile(r"clinic-[0-9]{1,9}\.db")


class EnvelopeDamaged(StoreFailure):
    """Neither the envelope nor the copy of its last state can be read."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The key file {file} is damaged, so the data can't be unlocked. The data itself was not"
        " touched. Restore the newest backup into an empty folder: it brings its own key file.",
    )


class EnvelopeMissing(StoreFailure):
    """A data file without its envelope."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The key file envelope.json is missing from {folder}, so the data can't be unlocked. Look"
        " for it where the folder came from, or restore the newest backup into an empty folder.",
    )


class EnvelopeTampered(StoreFailure):
    """The envelope was changed by something that doesn't hold the store's key."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The key file was changed by something other than Clinic Desktop, so it is not trusted."
        " Nothing was opened. Restore the newest backup into an empty folder, and tell whoever is"
        " responsible for data protection.",
    )


class EnvelopeTooNew(StoreFailure):
    """The envelope has a format that this version doesn't know."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The key file was made by a newer version of Clinic Desktop. Nothing was changed. Update"
        " the program on this computer, then open the clinic again.",
    )


class Malformed(ValueError):
    """The bytes are no envelope."""


@dataclass(frozen=True, slots=True)
class UserSlot:
    """One person's way in.

    The password opens `wrapped`: the person's X25519 private key and, pinned beside it, the
    device's public key. That private key opens `sealed`: the store's key. So the store's key can
    be changed without anybody's password, and a forged envelope is noticed.
    """

    login: str
    user_id: UUID
    name: str
    cost: KdfCost
    salt: bytes
    public: bytes
    wrapped: Wrapped
    sealed: Sealed


@dataclass(frozen=True, slots=True)
class RecoverySlot:
    """The way in by the words on paper; `pin` proves the device key to who holds the words."""

    key_id: str
    public: bytes
    pin: bytes
    created_ms: int
    sealed: Sealed


@dataclass(frozen=True, slots=True)
class Envelope:
    """The whole file.

    `store` names the data file, so that a key and its file change in one `os.replace`;
    `store_salt` is that file's first 16 bytes, which tell a foreign file from a damaged one.
    """

    clinic_id: UUID
    device_id: UUID
    prefix: str
    epoch: int
    generation: int
    store: str
    store_salt: bytes
    device_public: bytes
    device_key: Wrapped
    users: tuple[UserSlot, ...]
    recovery: RecoverySlot
    signature: bytes = b""

    def slot(self, login: str) -> UserSlot | None:
        """Return the slot of a login; capitals and accents don't matter."""
        wanted = fold(login)
        return next((slot for slot in self.users if fold(slot.login) == wanted), None)

    def with_slot(self, slot: UserSlot) -> Envelope:
        """Return the envelope with a slot added, or put in place of the same user's."""
        others = tuple(s for s in self.users if s.user_id != slot.user_id)
        return replace(self, users=(*others, slot))

    def bound(self, *more: object) -> bytes:
        """Return what wrapped content is bound to: it can't be moved to another place."""
        return canonical_json([FORMAT, self.clinic_id, self.device_id, *more]).encode()

    def body(self) -> bytes:
        """Return the bytes that the device's signature covers."""
        return canonical_json(_as_json(self)).encode()

    def signed_by_device(self) -> bool:
        """Tell whether the signature is the one of the device key that the file names."""
        try:
            key = Ed25519PublicKey.from_public_bytes(self.device_public)
            key.verify(self.signature, self.body())
        except (InvalidSignature, ValueError):
            return False
        return True

    def to_bytes(self) -> bytes:
        """Return the file's content."""
        whole = {**_as_json(self), "signature": _encode(self.signature)}
        return json.dumps(whole, indent=1, ensure_ascii=False).encode()


def wrap_binding(envelope: Envelope, user_id: UUID, cost: KdfCost, salt: bytes) -> bytes:
    """Return what a person's private key is bound to (the epoch may grow without a password)."""
    return envelope.bound("user", user_id, cost.memory_kib, cost.passes, cost.lanes, salt)


def seal_binding(envelope: Envelope, epoch: int, slot_name: object, *more: object) -> bytes:
    """Return what a sealed store key is bound to: clinic, device, epoch, user, KDF parameters."""
    return envelope.bound("seal", epoch, slot_name, *more)


def _encode(value: bytes) -> str:
    return base64.b64encode(value).decode("ascii")


def _wrapped_json(wrapped: Wrapped) -> dict[str, str]:
    return {"nonce": _encode(wrapped.nonce), "box": _encode(wrapped.box)}


def _sealed_json(sealed: Sealed) -> dict[str, str]:
    return {"ephemeral": _encode(sealed.ephemeral), **_wrapped_json(sealed.wrapped)}


def _as_json(envelope: Envelope) -> dict[str, object]:
    recovery = envelope.recovery
    return {
        "format": FORMAT,
        "clinic": str(envelope.clinic_id),
        "device": str(envelope.device_id),
        "prefix": envelope.prefix,
        "epoch": envelope.epoch,
        "generation": envelope.generation,
        "store": envelope.store,
        "store_salt": _encode(envelope.store_salt),
        "device_public": _encode(envelope.device_public),
        "device_key": _wrapped_json(envelope.device_key),
        "users": [_slot_json(slot) for slot in envelope.users],
        "recovery": {
            "key_id": recovery.key_id,
            "public": _encode(recovery.public),
            "pin": _encode(recovery.pin),
            "created_ms": recovery.created_ms,
            "sealed": _sealed_json(recovery.sealed),
        },
    }


def _slot_json(slot: UserSlot) -> dict[str, object]:
    return {
        "login": slot.login,
        "user": str(slot.user_id),
        "name": slot.name,
        "kdf": {
            "name": "argon2id",
            "memory_kib": slot.cost.memory_kib,
            "passes": slot.cost.passes,
            "lanes": slot.cost.lanes,
            "salt": _encode(slot.salt),
        },
        "public": _encode(slot.public),
        "wrapped": _wrapped_json(slot.wrapped),
        "sealed": _sealed_json(slot.sealed),
    }


def parse(data: bytes) -> Envelope:
    """Read an envelope. Raises Malformed, or EnvelopeTooNew for a later format."""
    try:
        whole = json.loads(data)
        if not isinstance(whole, dict):
            raise Malformed("not an object")
        if whole["format"] != FORMAT:
            if str(whole["format"]).startswith("clinic-envelope-"):
                raise EnvelopeTooNew
            raise Malformed("another format")
        return _envelope(whole)
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise Malformed(type(error).__name__) from error


def _envelope(whole: dict[str, Any]) -> Envelope:
    if not _STORE_NAME.fullmatch(whole["store"]):
        raise Malformed("store name")
    return Envelope(
        clinic_id=UUID(whole["clinic"]),
        device_id=UUID(whole["device"]),
        prefix=_text(whole["prefix"]),
        epoch=_number(whole["epoch"]),
        generation=_number(whole["generation"]),
        store=whole["store"],
        store_salt=_decode(whole["store_salt"]),
        device_public=_decode(whole["device_public"]),
        device_key=_wrapped(whole["device_key"]),
        users=tuple(_slot(item) for item in whole["users"]),
        recovery=_recovery(whole["recovery"]),
        signature=_decode(whole["signature"]),
    )


def _slot(item: dict[str, Any]) -> UserSlot:
    kdf = item["kdf"]
    if kdf["name"] != "argon2id":
        raise Malformed("kdf")
    cost = KdfCost(_number(kdf["memory_kib"]), _number(kdf["passes"]), _number(kdf["lanes"]))
    # What Argon2 accepts, and no more than keeps a changed file from freezing the computer.
    if not (1 <= cost.lanes <= 16 and 1 <= cost.passes <= 64):
        raise Malformed("kdf cost")
    if not 8 * cost.lanes <= cost.memory_kib <= 1024 * 1024:
        raise Malformed("kdf cost")
    salt = _decode(kdf["salt"])
    if len(salt) < 8:
        raise Malformed("kdf salt")
    return UserSlot(
        login=_text(item["login"]),
        user_id=UUID(item["user"]),
        name=_text(item["name"]),
        cost=cost,
        salt=salt,
        public=_decode(item["public"]),
        wrapped=_wrapped(item["wrapped"]),
        sealed=_sealed(item["sealed"]),
    )


def _recovery(item: dict[str, Any]) -> RecoverySlot:
    return RecoverySlot(
        key_id=_text(item["key_id"]),
        public=_decode(item["public"]),
        pin=_decode(item["pin"]),
        created_ms=_number(item["created_ms"]),
        sealed=_sealed(item["sealed"]),
    )


def _sealed(item: dict[str, Any]) -> Sealed:
    return Sealed(_decode(item["ephemeral"]), _wrapped(item))


def _wrapped(item: dict[str, Any]) -> Wrapped:
    return Wrapped(_decode(item["nonce"]), _decode(item["box"]))


def _decode(value: object) -> bytes:
    return base64.b64decode(_text(value), validate=True)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise Malformed("text expected")
    return value


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise Malformed("number expected")
    return value
