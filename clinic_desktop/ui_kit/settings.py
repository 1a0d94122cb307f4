"""Small choices of this device (column widths, theme, last view), in one JSON file.

Never holds anything about a patient; lives in the data folder, not in the registry.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any


class UiSettings:
    """A mapping of dotted names to plain values, saved at once and atomically.

    A missing or damaged file counts as empty: defaults are always good enough to start.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._values: dict[str, Any] = self._load()

    def get(self, name: str, default: Any = None) -> Any:
        """Return a value; the default also when the stored one has another type."""
        value = self._values.get(name, default)
        if default is not None and not isinstance(value, type(default)):
            return default
        return value

    def set(self, name: str, value: Any) -> None:
        """Keep a value of JSON type."""
        if self._values.get(name) == value:
            return
        self._values[name] = value
        self._save()

    def _load(self) -> dict[str, Any]:
        if self._path is None:
            return {}
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    def _save(self) -> None:
        if self._path is None:
            return
        text = json.dumps(self._values, indent=1, sort_keys=True, ensure_ascii=False)
        draft = self._path.with_suffix(".new")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            draft.write_text(text, encoding="utf-8")
            os.replace(draft, self._path)
        except OSError:  # a read-only folder or a full disk: the choice holds until the end
            with suppress(OSError):
                draft.unlink(missing_ok=True)
