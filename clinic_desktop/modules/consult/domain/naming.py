"""Names of files that are names on every system."""

from __future__ import annotations

from datetime import datetime

from clinic_desktop.kernel.text import clean_line, translate

MAX_FILE_NAME = 120
_NOT_IN_NAMES = frozenset('/\\:*?"<>|')


def moment_name(moment: datetime) -> str:
    """Return a time as a file is called by it: files of one day lie in their order."""
    return moment.isoformat("-", "seconds").replace(":", "")


def clean_file_name(name: str) -> str:
    """Return a name that is one on every system: no folders, no controls, not endless."""
    bare = clean_line(name.replace("\\", "/").rsplit("/", 1)[-1])
    safe = "".join(c for c in bare if c.isprintable() and c not in _NOT_IN_NAMES).strip(". ")
    stem, dot, suffix = safe.rpartition(".")
    if not dot or len(suffix) > 10:
        return safe[:MAX_FILE_NAME] or translate("Consult", "file")
    return stem[: MAX_FILE_NAME - len(suffix) - 1] + dot + suffix
