"""What a module declares about itself, without Qt and without starting anything."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from clinic_desktop.kernel.events import Event
from clinic_desktop.kernel.permissions import Permission

EventHandler = Callable[[Any, Any], None]  # (unit of work, event)


@dataclass(frozen=True, slots=True)
class Report:
    """One printable report: `build(ctx, **parameters)` returns the bytes of a PDF."""

    name: str
    title: str
    permission: Permission
    build: Callable[..., bytes]


@dataclass(frozen=True, slots=True)
class ModuleManifest:
    """A module's headless card: the registry, the contract test and the bootstrap read it.

    `title` is marked with QT_TRANSLATE_NOOP in the module's own context. `tables` are the mapped
    classes; `handlers` run inside the unit of work that emits the event; `commands` maps a command
    line word to the dotted path of its function, so that nothing is imported before it is asked.
    """

    name: str
    title: str
    permissions: tuple[Permission, ...] = ()
    tables: tuple[type[Any], ...] = ()
    handlers: Mapping[type[Event], tuple[EventHandler, ...]] = field(default_factory=dict)
    reports: tuple[Report, ...] = ()
    commands: Mapping[str, str] = field(default_factory=dict)


def gather_handlers(
    manifests: tuple[ModuleManifest, ...],
) -> dict[type[Event], tuple[EventHandler, ...]]:
    """Return the handlers of all modules by event, in the order of the modules."""
    gathered: dict[type[Event], tuple[EventHandler, ...]] = {}
    for manifest in manifests:
        for event, handlers in manifest.handlers.items():
            gathered[event] = gathered.get(event, ()) + handlers
    return gathered
