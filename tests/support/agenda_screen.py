"""The agenda's real screen on a real store, inside a shell that remembers what it was told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.clock import wall_of
from clinic_desktop.kernel.events import DataChanged
from clinic_desktop.kernel.permissions import Permission, Situation, Verdict, may
from clinic_desktop.storage.context import Context
from clinic_desktop.ui_kit.settings import UiSettings
from clinic_desktop.ui_kit.undo import UndoStack
from tests.support.tasks import InlineTasks


@dataclass
class FakeShell:
    """A frame without a window; `toasts`, `errors`, `opened` and `tabs` keep what was asked."""

    ctx: Context
    tasks: InlineTasks = field(default_factory=InlineTasks)
    undo: UndoStack = field(default_factory=UndoStack)
    settings: UiSettings = field(default_factory=UiSettings)
    toasts: list[str] = field(default_factory=list)
    errors: list[BaseException] = field(default_factory=list)
    opened: list[UUID] = field(default_factory=list)
    glasses: list[UUID] = field(default_factory=list)
    tabs: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    zone: str = "Europe/Madrid"
    denied: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        """Let the tasks act in the name of the context's actor."""
        self.tasks.ctx = self.ctx

    def now(self) -> datetime:
        """Return the clinic's wall time."""
        return wall_of(self.ctx.clock.now(), self.zone)

    def may(self, permission: str, owner_id: UUID | None = None) -> bool:
        """Tell whether the actor has a right, given a reason or a second person where asked."""
        if permission in self.denied:
            return False
        owner = owner_id or self.ctx.actor.practitioner_id
        verdict = may(self.ctx.actor, Permission(permission), Situation(owner_id=owner, reason="-"))
        return verdict in {Verdict.YES, Verdict.NEEDS_SECOND_PERSON}

    def why_not(self, permission: str, owner_id: UUID | None = None) -> str:
        """Say that the actor lacks a right."""
        return (
            "" if self.may(permission, owner_id) else f"Your role may not do this ({permission})."
        )

    def toast(self, text: str, undo: object = None) -> None:
        """Keep what was said."""
        del undo
        self.toasts.append(text)

    def show_error(self, error: BaseException) -> None:
        """Keep what failed."""
        self.errors.append(error)

    def open_patient(self, patient_id: UUID) -> None:
        """Keep whose page was opened."""
        self.opened.append(patient_id)

    def break_glass(self, patient_id: UUID) -> None:
        """Keep for whom emergency access was asked."""
        self.glasses.append(patient_id)

    def open_tab(self, name: str, **arguments: Any) -> QWidget | None:
        """Keep which tab was asked for, and with what."""
        self.tabs.append((name, arguments))
        return None

    def open_settings(self, page: str = "") -> None:
        """Open nothing."""

    def set_badge(self, name: str, count: int) -> None:
        """Show nothing."""

    def set_status(self, text: str) -> None:
        """Show nothing."""

    def on_change(
        self, owner: QWidget, kinds: set[str], refresh: Callable[[DataChanged], None]
    ) -> None:
        """Tell the screen of each commit, as the frame does."""
        del owner

        def heard(changed: DataChanged) -> None:
            if changed.kinds & kinds:
                refresh(changed)

        self.ctx.broadcast.subscribe(heard)
