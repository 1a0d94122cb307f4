"""What is typed into a settings form and not saved: survives looking at another entry."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any


class Unsaved:
    """Typed values by entry (None: a new one), in memory while the page lives."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, dict[str, Any]] = {}
        self._key: Hashable = None
        self._typed = False

    @property
    def typed(self) -> bool:
        """Tell whether the form that is shown holds something unsaved."""
        return self._typed

    def edited(self) -> None:
        """Note that the user changed a field."""
        self._typed = True

    def turn_to(self, key: Hashable, values: Mapping[str, Any]) -> Mapping[str, Any] | None:
        """Keep what the form holds now, and return what was typed for the next entry, if any."""
        if self._typed:
            self._kept[self._key] = dict(values)
        self._key = key
        self._typed = key in self._kept
        return self._kept.get(key)

    def saved(self) -> None:
        """Forget what was typed for the entry that is shown: it is stored, or thrown away."""
        self._kept.pop(self._key, None)
        self._typed = False
