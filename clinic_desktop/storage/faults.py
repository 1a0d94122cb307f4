"""Failures of disk, key and file, each with words: what happened, what is safe, what to do."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from clinic_desktop.kernel.errors import EnvironmentFailure
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP

# Primary result codes of SQLite (https://sqlite.org/rescode.html).
_BUSY, _LOCKED, _NOMEM, _READONLY, _IOERR, _CORRUPT, _FULL, _CANTOPEN, _NOTADB = (
    5,
    6,
    7,
    8,
    10,
    11,
    13,
    14,
    26,
)


class StoreFailure(EnvironmentFailure):
    """Base of everything that can go wrong with the store."""


class DiskFull(StoreFailure):
    """No room left on the disk."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The disk is full, so this could not be saved. Nothing saved before was lost, and what you"
        " typed is still on the screen. Free some space on the disk, then save again.",
    )


class DiskFailure(StoreFailure):
    """The disk could not be read or written."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The disk could not be read or written. Everything saved before is as it was. Make a backup"
        " to another disk now, then have this disk checked.",
    )


class StoreReadOnly(StoreFailure):
    """The data may be read but not written."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The clinic's data can only be read here: the folder or a file in it is write-protected."
        " Nothing was changed. Give your account the right to write to the folder, then try again.",
    )


class FolderReadOnly(StoreReadOnly):
    """The folder of the store does not let us write."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The folder {folder} is write-protected, so the clinic can't be opened for work. Nothing"
        " was changed. Give your account the right to write there, then open it again.",
    )


class StoreUnreachable(StoreFailure):
    """The operating system refuses to open the file."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The data file can't be opened by your account. It was not changed. Check that the folder"
        " is reachable and that your account may read and write it.",
    )


class StoreBusy(StoreFailure):
    """Another connection holds the write lock for too long."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The data file is busy: something else is saving. This was not saved yet and what you"
        " typed is still here. Wait a moment, then save again.",
    )


class StoreDamaged(StoreFailure):
    """The key is right and the file is not: pages fail their check."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The data file is damaged: a part of it fails its check, so it was not used. Don't repair"
        " it by hand. Restore the newest backup; the damaged file is kept in quarantine.",
    )


class StoreMissing(StoreFailure):
    """The envelope names a data file that is not there."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The data file {file} is missing from {folder}. No empty one was made in its place. Look in"
        " the recycle bin or on the old disk for it, or restore the newest backup.",
    )


class StoreEmpty(StoreDamaged):
    """The data file has no content."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The data file {file} is empty (0 bytes), which happens after a failed copy. Nothing was"
        " written to it. Restore the newest backup.",
    )


class StoreTruncated(StoreDamaged):
    """The data file ends too early."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The data file {file} is cut off: it ends in the middle. Nothing was written to it. Copy"
        " it again from where it came, or restore the newest backup.",
    )


class NotAStore(StoreFailure):
    """The file opens but was made by another program."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The file {file} was not made by Clinic Desktop. It was not changed. Choose the folder of"
        " your clinic.",
    )


class NoClinicHere(StoreFailure):
    """The folder holds no store at all."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "There is no clinic in {folder}. Choose another folder, create a clinic here, or restore a"
        " backup into it.",
    )


class FolderNotEmpty(StoreFailure):
    """A store or other files are already where a new one should go."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The folder {folder} is not empty. To keep what is in it safe, nothing was written. Choose"
        " an empty folder.",
    )


class SwappedStore(StoreFailure):
    """Envelope and data file belong to different clinics or devices."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The data file and the key file in {folder} belong to different clinics or computers."
        " Nothing was changed. Put back the two files that belong together, or restore a backup.",
    )


class NewerSchema(StoreFailure):
    """The store was written by a newer version of the program."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "This clinic was last used with a newer version of Clinic Desktop. Nothing was changed."
        " Update the program on this computer, then open the clinic again.",
    )


class OnlyToLookAt(StoreFailure):
    """Something was to be saved in a store that is open only to look at."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "The clinic is open only to look and to print, so nothing can be saved. {why}"
    )


class StoreInUse(StoreFailure):
    """Another process has the store open."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "This clinic is already open in another window or program (process {pid}). It keeps"
        " working there. Use that one, or close it first.",
    )


class StoreReplaced(StoreFailure):
    """The data file was renamed, deleted or exchanged while it was open."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The data file was moved or replaced while the clinic was open. Close the program now"
        " without saving more, then put the file back or restore the newest backup.",
    )


_BY_CODE: dict[int, type[StoreFailure]] = {
    _BUSY: StoreBusy,
    _LOCKED: StoreBusy,
    _READONLY: StoreReadOnly,
    _IOERR: DiskFailure,
    _CORRUPT: StoreDamaged,
    _FULL: DiskFull,
    _CANTOPEN: StoreUnreachable,
    _NOTADB: StoreDamaged,
}

# The driver leaves the code out where a backup fails: SQLite's own words for it.
_BY_WORDS = {
    "database is locked": _BUSY,
    "attempt to write a readonly database": _READONLY,
    "disk I/O error": _IOERR,
    "database disk image is malformed": _CORRUPT,
    "database or disk is full": _FULL,
    "unable to open database file": _CANTOPEN,
    "file is not a database": _NOTADB,
}

# After these the pages in memory can't be trusted: the pool drops its connections.
UNTRUSTED_AFTER = (DiskFailure, StoreDamaged)


def translated(error: BaseException) -> StoreFailure | None:
    """Return the failure that a driver or system error means; None when it is a bug of ours.

    The key's slot has opened before any page is read, so "not a database" means damage here and
    never a wrong password.
    """
    code = getattr(error, "sqlite_errorcode", None) or _BY_WORDS.get(str(error))
    if isinstance(code, int):
        kind = _BY_CODE.get(code & 0xFF)
        return kind() if kind else None
    if isinstance(error, OSError):
        return _translated_system(error)
    return None


def _translated_system(error: OSError) -> StoreFailure | None:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull()
    if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        return StoreReadOnly()
    if error.errno in (errno.EIO, errno.EFBIG):
        return DiskFailure()
    return None


@contextmanager
def translating() -> Iterator[None]:
    """Turn driver and system errors of the block into failures with words."""
    import sqlcipher3.dbapi2 as driver

    try:
        yield
    except (driver.Error, OSError) as error:
        failure = translated(error)
        if failure is None:
            raise
        raise failure from error
