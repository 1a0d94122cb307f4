"""Chunk files: encrypted pieces of attachments, named by the hash of what they hold.

The name is the proof: anybody can check a chunk, copy it and keep it once, without any key.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Container, Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.storage.faults import StoreFailure, translating
from clinic_desktop.storage.files import replace_file, sync_folder

FOLDER = "attachments"
CHUNK_BYTES = 256 * 1024
KEEP_UNNAMED_SECONDS = 7 * 24 * 3600
ADDRESS_BYTES = 32


class ChunkMissing(StoreFailure):
    """A chunk file that a row names is not there."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "A part of this document is missing from the disk ({file}). Everything else is as it was."
        " Restore a backup that has it, or import the document again from where it came.",
    )


class ChunkDamaged(StoreFailure):
    """A chunk file is not what was written: bits were changed, or its end is cut off."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "A part of this document is damaged on the disk ({file}), so it was not used. Everything"
        " else is as it was. Restore a backup that has it, or import the document again from where"
        " it came; have the disk checked.",
    )


def chunk_path(folder: Path, address: bytes) -> Path:
    """Return where a chunk lies: 256 folders, so that none gets too full."""
    name = address.hex()
    return folder / FOLDER / name[:2] / name


def addresses_in(chunks: bytes) -> Iterator[bytes]:
    """Yield the addresses that a list holds, in order."""
    for start in range(0, len(chunks), ADDRESS_BYTES):
        yield chunks[start : start + ADDRESS_BYTES]


def read_chunk(folder: Path, address: bytes) -> bytes:
    """Return one encrypted chunk. Raises ChunkMissing, ChunkDamaged, failures of the disk."""
    path = chunk_path(folder, address)
    with translating():
        try:
            box = path.read_bytes()
        except FileNotFoundError as error:
            raise ChunkMissing(file=path.name) from error
    if sha256(box).digest() != address:
        raise ChunkDamaged(file=path.name)
    return box


def write_chunk(folder: Path, address: bytes, box: bytes) -> None:
    """Put one encrypted chunk on the disk. Raises OSError."""
    path = chunk_path(folder, address)
    if not path.parent.is_dir():
        path.parent.mkdir(parents=True, exist_ok=True)
        sync_folder(path.parent.parent)
        sync_folder(folder)
    replace_file(path, box)


def carry_to_backup(chunks: Iterable[bytes], folder: Path, beside: Path) -> tuple[str, ...]:
    """Copy what a backup's folder lacks of a store's chunks; returns the names that can't be had.

    What is there stays: it was proven when it came. Raises OSError when it can't be written.
    """
    lacking = []
    for address in chunks:
        if _same_size(chunk_path(folder, address), chunk_path(beside, address)):
            continue
        if not _copy(address, folder, beside) and not _sound(beside, address):
            lacking.append(address.hex())
    return tuple(lacking)


def carry_to_store(chunks: Iterable[bytes], beside: Path, folder: Path) -> tuple[str, ...]:
    """Bring a restored store its chunks, each one proven; returns the names that can't be had.

    What the folder has and is sound stays. Raises OSError when it can't be written.
    """
    return tuple(
        address.hex()
        for address in chunks
        if not _sound(folder, address) and not _copy(address, beside, folder)
    )


def keep_in_quarantine(folder: Path, quarantine: Path) -> None:
    """Give a store that goes to quarantine its chunks, without taking room where that works."""
    for path in (folder / FOLDER).glob("??/*"):
        target = quarantine / FOLDER / path.parent.name / path.name
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(path, target)
        except OSError:  # a disk without hard links
            shutil.copy2(path, target)


def remove_unnamed(folder: Path, named: Container[str], now: datetime) -> int:
    """Remove chunk files that nothing names and that are older than seven days; returns how many.

    The age protects chunks whose row or backup is about to be finished.
    """
    oldest, gone = now.timestamp() - KEEP_UNNAMED_SECONDS, 0
    with translating():
        for path in (folder / FOLDER).glob("??/*"):
            with suppress(FileNotFoundError):  # somebody else was faster
                if path.name not in named and path.stat().st_mtime < oldest:
                    path.unlink()
                    gone += 1
    return gone


def _copy(address: bytes, source: Path, target: Path) -> bool:
    try:
        box = read_chunk(source, address)
    except (OSError, StoreFailure):
        return False
    write_chunk(target, address, box)
    return True


def _sound(folder: Path, address: bytes) -> bool:
    try:
        read_chunk(folder, address)
    except (OSError, StoreFailure):
        return False
    return True


def _same_size(one: Path, other: Path) -> bool:
    try:
        return one.stat().st_size == other.stat().st_size
    except FileNotFoundError:
        return False
