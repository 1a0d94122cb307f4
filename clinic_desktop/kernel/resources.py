"""Where the data files that ship with the program are."""

from __future__ import annotations

import sys
from pathlib import Path


def resource_path(*parts: str) -> Path:
    """Return the path of a file or folder under resources/, also inside a built program."""
    built = getattr(sys, "_MEIPASS", None)
    root = Path(built) if built else Path(__file__).resolve().parents[2]
    return root.joinpath("resources", *parts)


def help_path(*parts: str) -> Path:
    """Return the path of a help page under docs/help/, also inside a built program."""
    built = getattr(sys, "_MEIPASS", None)
    root = Path(built) if built else Path(__file__).resolve().parents[2]
    return root.joinpath("docs", "help", *parts)
