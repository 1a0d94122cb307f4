"""A module's door: `api.py`, or a folder `api` with a file a topic."""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType


def api_files(module: str) -> list[ModuleType]:
    """Return the files that other modules may import from a module."""
    api = importlib.import_module(f"clinic_desktop.modules.{module}.api")
    topics = pkgutil.iter_modules(getattr(api, "__path__", []), f"{api.__name__}.")
    return [api, *(importlib.import_module(topic.name) for topic in topics)]
