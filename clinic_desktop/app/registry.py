"""The modules of the program: an explicit list, in the order of dependence, no discovery."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec

from clinic_desktop.kernel.events import Event
from clinic_desktop.kernel.manifest import EventHandler, ModuleManifest, gather_handlers

MODULE_NAMES = ("practice", "patients", "agenda")


def _manifest(name: str) -> ModuleManifest:
    manifest = import_module(f"clinic_desktop.modules.{name}.module").MANIFEST
    assert isinstance(manifest, ModuleManifest)
    return manifest


def _present(name: str) -> bool:
    package = f"clinic_desktop.modules.{name}"
    return find_spec(package) is not None and find_spec(f"{package}.module") is not None


MODULES: tuple[ModuleManifest, ...] = tuple(
    _manifest(name) for name in MODULE_NAMES if _present(name)
)


def event_handlers() -> dict[type[Event], tuple[EventHandler, ...]]:
    """Return all modules' event handlers, as the context wants them."""
    return gather_handlers(MODULES)
