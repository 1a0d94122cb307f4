"""Attachments: small ones in the store, large ones as encrypted chunk files beside it.

First every chunk is on the disk (`stage`), then the row is committed (`keep_staged`): a crash
leaves at most chunks that no row names, which `sweep` takes away. docs/decisions/0014.
"""

from __future__ import annotations

import hmac
import os
import secrets
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from uuid import UUID

import sqlalchemy as sa
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from clinic_desktop.kernel.errors import NotFound
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.storage import schema
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.faults import OnlyToLookAt, StoreFailure, translating
from clinic_desktop.storage.fetching import fetch_all, fetch_one
from clinic_desktop.storage.files import replace_file, sync_folder
from clinic_desktop.storage.keys import KEY_BYTES
from clinic_desktop.storage.store import Store
from clinic_desktop.storage.unit_of_work import UnitOfWork
from clinic_desktop.storage.writing import write_rows

FOLDER = "attachments"
INLINE_BYTES = 64 * 1024
CHUNK_BYTES = 256 * 1024
KEEP_UNNAMED_SECONDS = 7 * 24 * 3600
_ADDRESS_BYTES = 32
_DIGEST_KEY = "content_key"
_INSERT = (
    "INSERT INTO blob (id, digest, size, mime, key, inline, chunks, created_ms)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)
_ERASE = (
    "UPDATE blob SET digest = NULL, key = NULL, inline = NULL, chunks = NULL, erased_ms = ?"
    " WHERE id = ? AND erased_ms IS NULL"
)
_SELECT = "SELECT size, mime, key, inline, chunks, erased_ms FROM blob WHERE id = ?"


class ChunkMissing(StoreFailure):
    """A chunk file that a row names is not there."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "A part of this document is missing from the disk ({file}). Everything else is as it was."
        " Import the document again from where it came.",
    )


class ChunkDamaged(StoreFailure):
    """A chunk file is not what was written: bits were changed, or its end is cut off."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "A part of this document is damaged on the disk ({file}), so it was not used. Everything"
        " else is as it was. Import the document again from where it came; have the disk checked.",
    )


class ContentErased(StoreFailure):
    """The content was erased on purpose; only the fact that it was there is kept."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "The content of this document was erased and can't be brought back."
    )


@dataclass(frozen=True, slots=True)
class StagedBlob:
    """Content whose chunks are on the disk and that no row names yet."""

    digest: bytes
    size: int
    mime: str
    key: bytes | None
    inline: bytes | None
    chunks: bytes | None
    id: UUID


@dataclass(frozen=True, slots=True)
class BlobFacts:
    """What is known of an attachment without reading it."""

    size: int
    mime: str
    erased: bool


def stage(store: Store, blob_id: UUID, content: bytes, mime: str) -> StagedBlob:
    """Put content on the disk, outside any transaction, so that nobody waits for it.

    Raises DiskFull and other failures of the disk; what was written of it is then removed.
    """
    if store.viewing:
        raise OnlyToLookAt(why=store.viewing)
    digest = hmac.digest(_content_key(store), content, "sha256")
    if len(content) <= INLINE_BYTES or _named_digest(store, digest):
        # What the clinic has already is not written again; `keep_staged` looks once more.
        inline = content if len(content) <= INLINE_BYTES else None
        return StagedBlob(digest, len(content), mime, None, inline, None, blob_id)
    key = secrets.token_bytes(KEY_BYTES)
    written: list[bytes] = []
    try:
        with translating():
            for box in _encrypted(content, key, blob_id):
                written.append(sha256(box).digest())
                _write_chunk(store.folder, written[-1], box)
    except BaseException:
        for address in written:
            with suppress(OSError):
                chunk_path(store.folder, address).unlink()
        raise
    return StagedBlob(digest, len(content), mime, key, None, b"".join(written), blob_id)


def keep_staged(work: UnitOfWork, staged: StagedBlob) -> UUID:
    """Name staged content in the store; returns the id of the row that has this content.

    The same content has one row in the clinic: a later copy gets the id of the first. Raises
    NotFound when the copy that `stage` relied on was erased meanwhile: stage it again.
    """
    same = fetch_one(work.connection, "SELECT id FROM blob WHERE digest = ?", (staged.digest,))
    if same is not None:
        return UUID(bytes=same[0])
    if staged.inline is None and staged.chunks is None:
        raise NotFound(what=translate("Errors", "The content"))
    row = (
        staged.id.bytes,
        staged.digest,
        staged.size,
        staged.mime,
        staged.key,
        staged.inline,
        staged.chunks,
        work.now_ms,
    )
    write_rows(work.connection, _INSERT, [row])
    work.note(AuditEntry("C", "blob", staged.id))
    return staged.id


def erase_blob(work: UnitOfWork, blob_id: UUID, reason: str) -> None:
    """Erase key and content for ever; the caller has made sure that no other document has it.

    Nothing opens the chunks that remain; `sweep` takes them away.
    """
    if write_rows(work.connection, _ERASE, [(work.now_ms, blob_id.bytes)]) != 1:
        raise NotFound(what=translate("Errors", "The content"))
    work.note(AuditEntry("D", "blob", blob_id, reason=reason))


def blob_facts(connection: sa.Connection, blob_id: UUID) -> BlobFacts:
    """Return size and type of an attachment. Raises NotFound."""
    size, mime, _key, _inline, _chunks, erased_ms = _row(connection, blob_id)
    return BlobFacts(size, mime, erased_ms is not None)


def read_blob(connection: sa.Connection, folder: Path, blob_id: UUID) -> bytes:
    """Return the whole content, or nothing of it.

    Raises NotFound, ContentErased, ChunkMissing, ChunkDamaged, failures of the disk.
    """
    size, _mime, key, inline, chunks, erased_ms = _row(connection, blob_id)
    if erased_ms is not None:
        raise ContentErased
    if inline is not None:
        return bytes(inline)
    cipher, count = AESGCM(key), len(chunks) // _ADDRESS_BYTES
    content = bytearray()
    for number, address in enumerate(addresses_in(chunks)):
        box = read_chunk(folder, address)
        try:
            content += cipher.decrypt(_nonce(number), box, _bound(blob_id, number, count))
        except InvalidTag as error:
            raise ChunkDamaged(file=address.hex()) from error
    if len(content) != size:
        raise ChunkDamaged(file=blob_id)
    return bytes(content)


def read_chunk(folder: Path, address: bytes) -> bytes:
    """Return one encrypted chunk; its name is the proof of its content, without any key."""
    path = chunk_path(folder, address)
    with translating():
        try:
            box = path.read_bytes()
        except FileNotFoundError as error:
            raise ChunkMissing(file=path.name) from error
    if sha256(box).digest() != address:
        raise ChunkDamaged(file=path.name)
    return box


def chunk_path(folder: Path, address: bytes) -> Path:
    """Return where a chunk lies: 256 folders, so that none gets too full."""
    name = address.hex()
    return folder / FOLDER / name[:2] / name


def addresses_in(chunks: bytes) -> Iterator[bytes]:
    """Yield the addresses that a row's list holds, in order."""
    for start in range(0, len(chunks), _ADDRESS_BYTES):
        yield chunks[start : start + _ADDRESS_BYTES]


def chunk_problems(connection: sa.Connection, folder: Path) -> tuple[str, ...]:
    """Read every chunk that a row names; returns one sentence for each that fails."""
    problems = []
    for (chunks,) in fetch_all(connection, "SELECT chunks FROM blob WHERE chunks IS NOT NULL"):
        for address in addresses_in(chunks):
            try:
                read_chunk(folder, address)
            except StoreFailure as failure:
                problems.append(failure.message())
    return tuple(problems)


def sweep(store: Store, now: datetime) -> int:
    """Remove chunk files that no row names and that are older than seven days; returns how many.

    The age protects chunks whose row is about to be committed.
    """
    with store.reader.connect() as connection:
        rows = fetch_all(connection, "SELECT chunks FROM blob WHERE chunks IS NOT NULL")
    named = {address.hex() for (chunks,) in rows for address in addresses_in(chunks)}
    oldest, gone = now.timestamp() - KEEP_UNNAMED_SECONDS, 0
    with translating():
        for path in (store.folder / FOLDER).glob("??/*"):
            if path.name not in named and path.stat().st_mtime < oldest:
                path.unlink()
                gone += 1
    return gone


def _encrypted(content: bytes, key: bytes, blob_id: UUID) -> Iterator[bytes]:
    cipher, view = AESGCM(key), memoryview(content)
    count = -(-len(content) // CHUNK_BYTES)
    for number in range(count):
        plain = view[number * CHUNK_BYTES : (number + 1) * CHUNK_BYTES]
        yield cipher.encrypt(_nonce(number), plain, _bound(blob_id, number, count))


def _nonce(number: int) -> bytes:
    """Return the chunk's number: a key encrypts one content once, so none comes twice."""
    return number.to_bytes(12, "big")


def _bound(blob_id: UUID, number: int, count: int) -> bytes:
    """Bind a chunk to its place, so that none can be moved, repeated or left out."""
    return b"clinic-blob-1|%s|%d|%d" % (blob_id.bytes, number, count)


def _write_chunk(folder: Path, address: bytes, box: bytes) -> None:
    path = chunk_path(folder, address)
    if not path.parent.is_dir():
        path.parent.mkdir(parents=True, exist_ok=True)
        sync_folder(path.parent.parent)
        sync_folder(folder)
    replace_file(path, box)


def _row(connection: sa.Connection, blob_id: UUID) -> tuple[int, str, bytes, bytes, bytes, int]:
    row = fetch_one(connection, _SELECT, (blob_id.bytes,))
    if row is None:
        raise NotFound(what=translate("Errors", "The content"))
    size, mime, key, inline, chunks, erased_ms = row
    return size, mime, key, inline, chunks, erased_ms


def _named_digest(store: Store, digest: bytes) -> bool:
    with store.reader.connect() as connection:
        return fetch_one(connection, "SELECT 1 FROM blob WHERE digest = ?", (digest,)) is not None


def _content_key(store: Store) -> bytes:
    """Return the clinic's key for digests: without it nobody can ask whether a file is here."""
    with store.reader.connect() as connection:
        found = schema.meta(connection).get(_DIGEST_KEY)
    if found is None:
        with store.writer.connect() as connection:
            found = schema.meta(connection).get(_DIGEST_KEY) or os.urandom(KEY_BYTES).hex()
            schema.put_meta(connection, {_DIGEST_KEY: found})
            connection.commit()
    return bytes.fromhex(found)
