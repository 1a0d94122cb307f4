"""Which chunks a backup needs, readable without any key: a list beside the chunks.

The backup's signed header has the hash of its list, which is the list's name. Hashes of
ciphertext say nothing of what is in it. docs/decisions/0014.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from clinic_desktop.storage.chunks import FOLDER, addresses_in, remove_unnamed
from clinic_desktop.storage.faults import StoreFailure, translating
from clinic_desktop.storage.files import replace_file, sync_folder

_LISTS = "lists"


def list_name(chunks: bytes) -> str:
    """Return what the header of a backup says of its list: the hash, '' without any chunk."""
    return sha256(chunks).hexdigest() if chunks else ""


def write_list(beside: Path, chunks: bytes) -> None:
    """Put the list of a backup beside its chunks; the same list is kept once. Raises OSError."""
    path = _path(beside, list_name(chunks))
    if chunks and _read(path) is None:
        path.parent.mkdir(parents=True, exist_ok=True)
        sync_folder(path.parent.parent)
        sync_folder(beside)
        replace_file(path, chunks)


def prune_chunks(beside: Path, lists: Iterable[str], now: datetime) -> int:
    """Remove the chunks beside backups that no list names, and lists that nothing names.

    `lists` are those of all backups that are kept there. If one can't be read nobody knows what
    it names, so nothing goes. Returns how many chunks went.
    """
    kept = {name for name in lists if name}
    named: set[str] = set()
    for name in kept:
        chunks = _read(_path(beside, name))
        if chunks is None:
            return 0
        named |= {address.hex() for address in addresses_in(chunks)}
    gone = remove_unnamed(beside, named, now)
    with translating():
        for path in (beside / FOLDER / _LISTS).glob("*"):
            if path.name not in kept:
                path.unlink(missing_ok=True)
    return gone


def _path(beside: Path, name: str) -> Path:
    return beside / FOLDER / _LISTS / name


def _read(path: Path) -> bytes | None:
    try:
        with translating():
            chunks = path.read_bytes()
    except (OSError, StoreFailure):
        return None
    return chunks if list_name(chunks) == path.name else None
