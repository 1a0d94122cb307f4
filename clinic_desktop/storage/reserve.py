"""Room kept on the disk for the day it is full: enough to save what is open and to close."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine import Engine, ExceptionContext

from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.storage.faults import DiskFull, translated
from clinic_desktop.storage.files import BINARY, sync_folder

RESERVE_NAME = "reserve.bin"
SIZE = 64 * 1024**2
LOW = 16 * 1024**2  # with less than this a transaction may not fit
_BLOCK = 1024**2


class DiskFullReserveUsed(DiskFull):
    """The disk was full, and the reserve has just been set free."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The disk is full, so this could not be saved yet. What you typed is still here. The room"
        " kept for this case was set free: save again now, then free some space on the disk.",
    )


class Reserve:
    """A file beside the store that is deleted when the disk is full, and made again later.

    `used` is true from the release until there is room for a new one.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / RESERVE_NAME
        self.used = False
        self._size = SIZE
        self._low = LOW

    def guard(self, engine: Engine) -> None:
        """Set the reserve free before a transaction that may not fit, or after one that didn't."""

        @sa.event.listens_for(engine, "begin")
        def _begin(_connection: sa.Connection) -> None:
            self.release_when_low()

        @sa.event.listens_for(engine, "handle_error")
        def _failed(context: ExceptionContext) -> BaseException | None:
            full = isinstance(translated(context.original_exception), DiskFull)
            return DiskFullReserveUsed() if full and self.release() else None

    def release_when_low(self) -> None:
        """Set the room free when the disk has nearly none left; costs a glance at the disk."""
        with suppress(OSError):
            if not self.used and shutil.disk_usage(self.path.parent).free < self._low:
                self.release()

    def release(self) -> bool:
        """Set the room free; False when there was nothing to set free."""
        try:
            self.path.unlink()
        except OSError:
            return False
        self.used = True
        return True

    def refill(self) -> bool:
        """Keep room again, if there is enough; False while the disk is too full for it."""
        if self.path.exists():
            return True
        with suppress(OSError):
            if shutil.disk_usage(self.path.parent).free < self._size + 2 * self._low:
                self.used = True
                return False
            self._write()
        self.used = False
        return True

    def _write(self) -> None:
        """Write noise: zeros would take no room on a disk that packs or skips them."""
        making = self.path.with_suffix(".making")
        noise = os.urandom(_BLOCK)
        try:
            descriptor = os.open(making, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | BINARY, 0o600)
            try:
                for start in range(0, self._size, _BLOCK):
                    os.write(descriptor, noise[: self._size - start])
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
            making.replace(self.path)
            sync_folder(self.path.parent)
        except OSError:
            making.unlink(missing_ok=True)
            raise
