"""A machine without Qt, played: once this is imported, every import of PySide6 fails.

As a pytest plug-in (`-p devtools.noqt`) it proves that the rules need no screen, without a second
environment.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from types import ModuleType

QT = frozenset({"PySide6", "shiboken6"})


class NoQt(MetaPathFinder):
    """Finder that answers for Qt, with a refusal."""

    def find_spec(
        self, name: str, _path: Sequence[str] | None, _target: ModuleType | None = None
    ) -> None:
        """Raise for Qt; let the next finder answer for everything else."""
        if name.partition(".")[0] in QT:
            raise ModuleNotFoundError(f"{name} is blocked: this run plays a machine without Qt")


sys.meta_path.insert(0, NoQt())
