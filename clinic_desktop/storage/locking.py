"""One process a store: an operating system lock that dies with its process."""

from __future__ import annotations

import errno
import json
import os
import sys
from pathlib import Path

from clinic_desktop.storage.faults import FolderReadOnly, StoreInUse, StoreUnreachable

LOCK_NAME = "clinic.lock"
# Windows locks bytes against reading too: lock one far behind the text that others read.
_LOCKED_BYTE = 1 << 30


class StoreLock:
    """The lock on a store's folder, held from `acquire` to `release`."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    @classmethod
    def acquire(cls, folder: Path) -> StoreLock:
        """Take the lock. Raises StoreInUse with the holder's process id, or FolderReadOnly."""
        path = folder / LOCK_NAME
        try:
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except PermissionError as error:
            raise FolderReadOnly(folder=folder) from error
        except OSError as error:
            if error.errno == errno.EROFS:
                raise FolderReadOnly(folder=folder) from error
            raise
        try:
            _lock(descriptor)
        except OSError as error:
            os.close(descriptor)
            if isinstance(error, _TAKEN):
                raise StoreInUse(pid=_holder(path)) from error
            raise StoreUnreachable from error  # a share that knows no locks
        os.ftruncate(descriptor, 0)
        os.write(descriptor, json.dumps({"pid": os.getpid()}).encode())
        return cls(descriptor)

    def release(self) -> None:
        """Give the lock back; twice is harmless. The file stays: deleting it would be a race."""
        if self._descriptor < 0:
            return
        os.ftruncate(self._descriptor, 0)
        _unlock(self._descriptor)
        os.close(self._descriptor)
        self._descriptor = -1


def refuse_if_used(folder: Path) -> None:
    """Raise StoreInUse while another process holds the lock of a folder that can't be written."""
    path = folder / LOCK_NAME
    try:
        descriptor = os.open(path, os.O_RDONLY)
    except OSError:
        return  # nobody ever opened it there
    try:
        _lock(descriptor)
    except OSError as error:
        if isinstance(error, _TAKEN):
            raise StoreInUse(pid=_holder(path)) from error
    finally:
        os.close(descriptor)


def _holder(path: Path) -> str:
    try:
        return str(json.loads(path.read_text("utf-8"))["pid"])
    except (OSError, ValueError, KeyError, TypeError):
        return "?"


if sys.platform == "win32":
    import msvcrt

    _TAKEN = OSError

    def _lock(descriptor: int) -> None:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        os.lseek(descriptor, 0, os.SEEK_SET)

    def _unlock(descriptor: int) -> None:
        """Give back by hand: Windows frees the locks of a closed file some time later."""
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    _TAKEN = BlockingIOError

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)
