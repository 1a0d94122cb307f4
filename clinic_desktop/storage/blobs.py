"""Attachments: small ones in the store, large ones as encrypted chunk files beside it.

First every chunk is on the disk (`stage`), then the row is committed (`keep_staged`): a crash
leaves at most chunks that no row names, which `sweep` takes away. docs/decisions/0014.
"""

from __future__ import annotations

import hmac
import os
import secrets
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import BinaryIO
from uuid import UUID

import sqlalchemy as sa
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from clinic_desktop.kernel.errors import NotFound
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.storage import schema
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.chunks import (
    ADDRESS_BYTES,
    CHUNK_BYTES,
    ChunkDamaged,
    ChunkMissing,
    addresses_in,
    chunk_path,
    read_chunk,
    remove_unnamed,
    write_chunk,
)
from clinic_desktop.storage.faults import OnlyToLookAt, StoreFailure, translating
from clinic_desktop.storage.fetching import fetch_all, fetch_one
from clinic_desktop.storage.keys import KEY_BYTES
from clinic_desktop.storage.store import Store
from clinic_desktop.storage.unit_of_work import UnitOfWork
from clinic_desktop.storage.writing import write_rows

INLINE_BYTES = 64 * 1024
_DIGEST_KEY = "content_key"
Content = bytes | Path | BinaryIO
_INSERT = (
    "INSERT INTO blob (id, digest, size, mime, key, inline, chunks, created_ms)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)
_ERASE = (
    "UPDATE blob SET digest = NULL, key = NULL, inline = NULL, chunks = NULL, erased_ms = ?"
    " WHERE id = ? AND erased_ms IS NULL"
)
_SELECT = "SELECT size, mime, key, inline, chunks, erased_ms FROM blob WHERE id = ?"


class ContentErased(StoreFailure):
    """The content was erased on purpose; only the fact that it was there is kept."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "The content of this document was erased and can't be brought back."
    )


class SourceChanged(StoreFailure):
    """The file was not the same when it was read for the second time."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The file changed while it was being taken in, so nothing of it was kept. Wait until the"
        " other program has finished writing it, then choose it again.",
    )


class SourceUnreadable(StoreFailure):
    """The file that is to be taken in can't be opened or read."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The file could not be read ({why}), so nothing of it was kept. Check that it is still"
        " there and that you may open it, then choose it again.",
    )


LOST = (NotFound, ContentErased, ChunkMissing, ChunkDamaged)  # what reading again won't bring


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


def stage(store: Store, blob_id: UUID, content: Content, mime: str) -> StagedBlob:
    """Put content on the disk, outside any transaction, so that nobody waits for it.

    A path or a file that can be sought is read twice and never held as a whole. Raises
    SourceChanged, SourceUnreadable, DiskFull and other failures of the disk; what was written is
    then removed.
    """
    if store.viewing:
        raise OnlyToLookAt(why=store.viewing)
    content_key = _content_key(store)
    with translating(), _opened(content) as source:
        digest, size = _digest(source, content_key)
        if size <= INLINE_BYTES:
            inline = _again(source, content_key, digest)
            return StagedBlob(digest, size, mime, None, inline, None, blob_id)
        if _named_digest(store, digest):
            # What the clinic has already is not written again; `keep_staged` looks once more.
            return StagedBlob(digest, size, mime, None, None, None, blob_id)
        key = secrets.token_bytes(KEY_BYTES)
        proof = hmac.new(content_key, digestmod="sha256")
        written: list[bytes] = []
        try:
            for box in _encrypted(source, size, key, blob_id, proof):
                written.append(sha256(box).digest())
                write_chunk(store.folder, written[-1], box)
            if proof.digest() != digest:
                raise SourceChanged
        except BaseException:
            for address in written:
                with suppress(OSError):
                    chunk_path(store.folder, address).unlink()
            raise
    return StagedBlob(digest, size, mime, key, None, b"".join(written), blob_id)


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
    cipher, count = AESGCM(key), len(chunks) // ADDRESS_BYTES
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
    """Remove chunk files that no row names and that are older than seven days; returns how many."""
    with store.reader.connect() as connection:
        rows = fetch_all(connection, "SELECT chunks FROM blob WHERE chunks IS NOT NULL")
    named = {address.hex() for (chunks,) in rows for address in addresses_in(chunks)}
    return remove_unnamed(store.folder, named, now)


def _opened(content: Content) -> AbstractContextManager[BinaryIO]:
    if isinstance(content, bytes):
        return BytesIO(content)
    if not isinstance(content, Path):
        return nullcontext(content)
    try:
        return content.open("rb")
    except OSError as error:
        raise SourceUnreadable(why=error.strerror or error) from error


def _block(source: BinaryIO, size: int) -> bytes:
    """Read from the source; its troubles are not those of the clinic's disk."""
    try:
        return source.read(size)
    except OSError as error:
        raise SourceUnreadable(why=error.strerror or error) from error


def _digest(source: BinaryIO, content_key: bytes) -> tuple[bytes, int]:
    """Read the whole source once; returns its digest and its size."""
    proof, size = hmac.new(content_key, digestmod="sha256"), 0
    source.seek(0)
    while block := _block(source, CHUNK_BYTES):
        proof.update(block)
        size += len(block)
    return proof.digest(), size


def _again(source: BinaryIO, content_key: bytes, digest: bytes) -> bytes:
    source.seek(0)
    inline = _block(source, INLINE_BYTES + 1)
    if hmac.digest(content_key, inline, "sha256") != digest:
        raise SourceChanged
    return inline


def _encrypted(
    source: BinaryIO, size: int, key: bytes, blob_id: UUID, proof: hmac.HMAC
) -> Iterator[bytes]:
    """Yield the chunks of a source of `size` bytes; `proof` takes in what was really read."""
    cipher, count = AESGCM(key), -(-size // CHUNK_BYTES)
    source.seek(0)
    for number in range(count):
        plain = _exactly(source, min(CHUNK_BYTES, size - number * CHUNK_BYTES))
        proof.update(plain)
        yield cipher.encrypt(_nonce(number), plain, _bound(blob_id, number, count))
    proof.update(_block(source, 1))  # a file that has grown since is another one


def _exactly(source: BinaryIO, size: int) -> bytes:
    plain = bytearray()
    while len(plain) < size:
        block = _block(source, size - len(plain))
        if not block:
            raise SourceChanged
        plain += block
    return bytes(plain)


def _nonce(number: int) -> bytes:
    """Return the chunk's number: a key encrypts one content once, so none comes twice."""
    return number.to_bytes(12, "big")


def _bound(blob_id: UUID, number: int, count: int) -> bytes:
    """Bind a chunk to its place, so that none can be moved, repeated or left out."""
    return b"clinic-blob-1|%s|%d|%d" % (blob_id.bytes, number, count)


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
