"""The backup file: an encrypted copy of the store, then a signed header, in one file.

Layout: SQLCipher file under the backup's own key | header (JSON) | its length (8 bytes) | mark.
The header is at the end, so that the copy need not be moved once it is proven.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO

from clinic_desktop.kernel.clock import from_milliseconds
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.storage.audit import AuditHead
from clinic_desktop.storage.canonical import canonical_json
from clinic_desktop.storage.device import device_private
from clinic_desktop.storage.envelope import Envelope, EnvelopeTooNew, Malformed, parse
from clinic_desktop.storage.faults import StoreFailure, translating
from clinic_desktop.storage.keys import KeyBox
from clinic_desktop.storage.sealing import SealBroken, Wrapped, unwrap, wrap

SUFFIX = ".clinicbackup"
FORMAT = "clinic-backup-1"
MARK = b"\x00CLINICBACKUP-1\n"
_LARGEST_HEADER = 16 * 1024 * 1024
_BLOCK = 1 << 20


class NotABackup(StoreFailure):
    """The file is something else, or its end is missing."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The file {file} is not a backup of Clinic Desktop, or it was cut off while it was copied."
        " Nothing was changed. Choose another backup, or copy this one again.",
    )


class BackupDamaged(StoreFailure):
    """The file is a backup and its content fails its check."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The backup {file} is damaged: its content fails its check. Nothing was restored from it"
        " and nothing was changed. Choose an older backup, or another copy of this one.",
    )


class BackupTooNew(StoreFailure):
    """Made by a newer version of the program."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The backup {file} was made with a newer version of Clinic Desktop. Update the program on"
        " this computer, then restore it.",
    )


class BackupMissing(StoreFailure):
    """No such file."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "The backup {file} was not found. Check the drive and the folder."
    )


@dataclass(frozen=True)
class BackupHeader:
    """What a backup says of itself without any key: whose, when, how much, where the trail ends.

    `envelope` is the key file of that moment, so each user's password of then opens the backup;
    `wrapped_key` is the backup's own key under one derived from the store's. `chunks` names the
    list of the chunk files beside it that it needs ('' for none).
    """

    envelope: Envelope
    created_ms: int
    incarnation: str
    app: str
    schema: int
    revision: str
    audit_head: AuditHead
    counts: dict[str, int]
    payload_bytes: int
    payload_sha256: str
    wrapped_key: Wrapped
    signature: bytes = b""
    chunks: str = ""

    @property
    def created(self) -> datetime:
        """Return when the backup was made (UTC)."""
        return from_milliseconds(self.created_ms)

    def body(self) -> bytes:
        """Return the bytes that the device's signature covers."""
        return canonical_json(_as_json(self)).encode()

    def to_bytes(self) -> bytes:
        """Return header, length and mark: the end of the file."""
        whole = {**_as_json(self), "signature": base64.b64encode(self.signature).decode()}
        text = json.dumps(whole, ensure_ascii=False, indent=1).encode()
        return text + len(text).to_bytes(8, "big") + MARK

    def signed_by_device(self) -> bool:
        """Tell whether the device that the envelope names signed header and envelope."""
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ed25519 import (
            Ed25519PublicKey,
        )

        try:
            key = Ed25519PublicKey.from_public_bytes(self.envelope.device_public)
            key.verify(self.signature, self.body())
        except (InvalidSignature, ValueError):
            return False
        return self.envelope.signed_by_device()


def sign_header(header: BackupHeader, key: KeyBox) -> BackupHeader:
    """Return the header with the device's signature; `key` is the store's."""
    from dataclasses import replace

    private = device_private(header.envelope, key)
    return replace(header, signature=private.sign(header.body()))


def wrap_backup_key(envelope: Envelope, store_key: KeyBox, backup_key: KeyBox) -> Wrapped:
    """Lock a backup's key under one derived from the store's."""
    box = store_key.derive("backup")
    try:
        return wrap(box, backup_key.raw(), envelope.bound("backup", envelope.epoch))
    finally:
        box.wipe()


def unwrap_backup_key(header: BackupHeader, store_key: KeyBox) -> KeyBox:
    """Take a backup's key out. Raises SealBroken."""
    envelope, box = header.envelope, store_key.derive("backup")
    try:
        bound = envelope.bound("backup", envelope.epoch)
        return KeyBox.adopt(unwrap(box, header.wrapped_key, bound))
    except ValueError as error:
        raise SealBroken from error
    finally:
        box.wipe()


def read_header(path: Path) -> BackupHeader:
    """Read the header of a backup file; its content is not checked here.

    Raises BackupMissing, NotABackup, BackupDamaged, BackupTooNew.
    """
    with translating():
        try:
            file = path.open("rb")
        except FileNotFoundError as error:
            raise BackupMissing(file=path) from error
        with file:
            text, payload_bytes = _tail(file, path)
    try:
        whole = json.loads(text)
        if str(whole["format"]) != FORMAT:
            raise BackupTooNew(file=path)
        header = _header(whole)
    except EnvelopeTooNew as error:
        raise BackupTooNew(file=path) from error
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise BackupDamaged(file=path) from error
    if header.payload_bytes != payload_bytes or not header.signed_by_device():
        raise BackupDamaged(file=path)
    return header


def _tail(file: BinaryIO, path: Path) -> tuple[bytes, int]:
    size = file.seek(0, os.SEEK_END)
    end = len(MARK) + 8
    if size < end:
        raise NotABackup(file=path)
    file.seek(size - end)
    tail = file.read(end)
    length = int.from_bytes(tail[:8], "big")
    if tail[8:] != MARK or length > min(size - end, _LARGEST_HEADER):
        raise NotABackup(file=path)
    payload = size - end - length
    file.seek(payload)
    return file.read(length), payload


def payload_blocks(path: Path, payload_bytes: int) -> Iterator[bytes]:
    """Yield the encrypted copy that the file begins with."""
    with path.open("rb") as file:
        left = payload_bytes
        while left:
            block = file.read(min(_BLOCK, left))
            if not block:
                raise BackupDamaged(file=path)
            left -= len(block)
            yield block


def payload_digest(path: Path, payload_bytes: int) -> str:
    """Return the SHA-256 of the encrypted copy, as hex."""
    digest = hashlib.sha256()
    for block in payload_blocks(path, payload_bytes):
        digest.update(block)
    return digest.hexdigest()


def _as_json(header: BackupHeader) -> dict[str, object]:
    encode = base64.b64encode
    return {
        **({"chunks": header.chunks} if header.chunks else {}),
        "format": FORMAT,
        "clinic": str(header.envelope.clinic_id),
        "device": str(header.envelope.device_id),
        "recovery_key_id": header.envelope.recovery.key_id,
        "created_ms": header.created_ms,
        "created": header.created.isoformat(),
        "incarnation": header.incarnation,
        "app": header.app,
        "schema": header.schema,
        "revision": header.revision,
        "audit_head": header.audit_head.text(),
        "counts": header.counts,
        "payload_bytes": header.payload_bytes,
        "payload_sha256": header.payload_sha256,
        "key": {
            "nonce": encode(header.wrapped_key.nonce).decode(),
            "box": encode(header.wrapped_key.box).decode(),
        },
        "envelope": json.loads(header.envelope.to_bytes()),
    }


def _header(whole: dict[str, Any]) -> BackupHeader:
    decode = base64.b64decode
    counts = {str(kind): int(number) for kind, number in whole["counts"].items()}
    key = whole["key"]
    return BackupHeader(
        envelope=parse(json.dumps(whole["envelope"]).encode()),
        created_ms=int(whole["created_ms"]),
        incarnation=str(whole["incarnation"]),
        app=str(whole["app"]),
        schema=int(whole["schema"]),
        revision=str(whole["revision"]),
        audit_head=AuditHead.parse(whole["audit_head"]),
        counts=counts,
        payload_bytes=int(whole["payload_bytes"]),
        payload_sha256=str(whole["payload_sha256"]),
        wrapped_key=Wrapped(decode(key["nonce"]), decode(key["box"])),
        signature=decode(whole["signature"]),
        chunks=str(whole.get("chunks", "")),
    )


__all__ = [
    "SUFFIX",
    "BackupDamaged",
    "BackupHeader",
    "BackupMissing",
    "BackupTooNew",
    "Malformed",
    "NotABackup",
    "payload_blocks",
    "payload_digest",
    "read_header",
    "sign_header",
    "unwrap_backup_key",
    "wrap_backup_key",
]
