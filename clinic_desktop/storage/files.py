"""Files replaced as a whole: after a power cut either the old content or the new one is there."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

# Windows would change line ends, and stop reading at a byte 26.
BINARY: int = getattr(os, "O_BINARY", 0)
# Seconds after which Windows is asked again for a name that a scanner of viruses holds.
_PAUSES = (0.02, 0.05, 0.1, 0.2, 0.4)


def replace_file(path: Path, data: bytes) -> None:
    """Write `data` beside `path`, force it to the disk, then take the name over.

    Raises OSError; the old content is then untouched.
    """
    temporary = path.with_name(path.name + ".tmp")
    try:
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | BINARY, 0o600)
        try:
            view = memoryview(data)
            while view:
                view = view[os.write(descriptor, view) :]
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        _take_name(temporary, path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def _take_name(temporary: Path, path: Path) -> None:
    """Exchange two files. On Windows whoever has the old one open, if only to look, forbids it."""
    for pause in _PAUSES if sys.platform == "win32" else ():
        try:
            os.replace(temporary, path)
        except PermissionError:
            time.sleep(pause)
        else:
            return
    os.replace(temporary, path)


def sync_file(path: Path) -> None:
    """Force a file's content to the disk."""
    descriptor = os.open(path, os.O_RDWR | BINARY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Force a folder's names to the disk; Windows has no such call and does it by itself."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
