"""A crash report without anything private: kinds, places in the code, versions; no values."""

from __future__ import annotations

import platform
import sys
import traceback
from pathlib import Path

_OURS = ("clinic_desktop", "clinic_protocol", "clinic_rooms", "clinic_server")


def redacted_report(error: BaseException, version: str = "") -> str:
    """Return a report of an exception: its type, its causes, file:line:function of each frame.

    The message of the exception, its arguments and all local values are left out: they may hold
    what was typed.
    """
    lines = [f"Clinic Desktop {version or _own_version()}".rstrip()]
    lines.append(f"Python {platform.python_version()}, {platform.system()} {platform.release()}")
    lines += _qt_version()
    seen: BaseException | None = error
    visited: set[int] = set()
    while seen is not None and id(seen) not in visited:
        visited.add(id(seen))
        kind = type(seen)
        lines.append("")
        lines.append(f"{kind.__module__}.{kind.__qualname__}")
        lines += [
            f"  {_place(frame.filename)}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(seen.__traceback__)
        ]
        seen = seen.__cause__ or seen.__context__
    return "\n".join(lines) + "\n"


def _place(filename: str) -> str:
    """Return a path that names our file or the library, never the user's folder."""
    parts = Path(filename).parts
    for root in (*_OURS, "site-packages"):
        if root in parts:
            place = len(parts) - 1 - parts[::-1].index(root)
            return "/".join(parts[place + (root == "site-packages") :])
    return parts[-1] if parts else "?"


def _own_version() -> str:
    from importlib import metadata

    try:
        return metadata.version("clinic-desktop")
    except metadata.PackageNotFoundError:
        return ""


def _qt_version() -> list[str]:
    if "PySide6" not in sys.modules:
        return []
    import PySide6

    return [f"PySide6 {PySide6.__version__}"]
