"""A module that is imported when it is first used: for what the first picture must not wait for."""

from __future__ import annotations

from importlib import import_module
from typing import Any


class Late:
    """Stands for a module until one of its names is asked for; then it is imported.

    The one late seam of the house, used as
    `if TYPE_CHECKING: from a import b` / `else: b = Late("a.b")`,
    so that type checker, import contracts and packager see an ordinary import.
    """

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, attribute: str) -> Any:
        """Return a name of the module."""
        return getattr(import_module(self._name), attribute)
