"""The shell: what screens may ask of the frame."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from clinic_desktop.app.changes import Changes
from clinic_desktop.app.shell_services import ShellServices
from clinic_desktop.kernel.events import DataChanged
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.ui_kit import notify
from clinic_desktop.ui_kit.settings import UiSettings
from clinic_desktop.ui_kit.undo import UndoStack, UndoStep

if TYPE_CHECKING:
    from clinic_desktop.app.main_window import MainWindow


class FrameShell:
    """The `Shell` of ui_kit.plugin over one main window."""

    def __init__(self, window: MainWindow, services: ShellServices, changes: Changes) -> None:
        self._window = window
        self._services = services
        self._changes = changes
        self._undo = UndoStack(window)

    @property
    def tasks(self) -> Tasks:
        """Background work."""
        return self._services.tasks

    @property
    def undo(self) -> UndoStack:
        """The steps of this user."""
        return self._undo

    @property
    def settings(self) -> UiSettings:
        """Small choices of this device."""
        return self._services.settings

    def now(self) -> datetime:
        """Return the naive wall time of the clinic."""
        return self._services.now()

    def may(self, permission: str, owner_id: UUID | None = None) -> bool:
        """Tell whether the signed-in user has a right, also on what is somebody else's."""
        return self._services.may(permission, owner_id)

    def why_not(self, permission: str, owner_id: UUID | None = None) -> str:
        """Say why a right is missing: the store is only looked at, or the role lacks it."""
        if self.may(permission, owner_id):
            return ""
        if owner_id is not None and self.may(permission):
            return translate("Frame", "Your role may do this only with what is your own.")
        return self._services.viewing or translate("Frame", "Your role may not do this.")

    def toast(self, text: str, undo: Callable[[], None] | UndoStep | None = None) -> None:
        """Say quietly that something was done."""
        notify.toast(text, undo)

    def show_error(self, error: BaseException) -> None:
        """Show any failure in the way that fits it."""
        notify.show_error(error)

    def open_patient(self, patient_id: UUID) -> None:
        """Go to the patient's page."""
        self._window.open_tab("patients", patient_id=patient_id)

    def break_glass(self, patient_id: UUID) -> None:
        """Open the dialog for emergency access; what it opens is shown by the screen that asked."""
        from clinic_desktop.modules.practice.ui.break_glass import BreakGlassDialog

        name = translate("Frame", "this patient")
        BreakGlassDialog(self._window, self.tasks, patient_id, name).open()

    def open_tab(self, name: str, **arguments: Any) -> QWidget | None:
        """Go to a tab."""
        return self._window.open_tab(name, **arguments)

    def open_settings(self, page: str = "") -> None:
        """Go to a settings page."""
        self._window.open_settings(page)

    def set_badge(self, name: str, count: int) -> None:
        """Show a count on a tab."""
        self._window.tabs.set_badge(name, count)

    def set_status(self, text: str) -> None:
        """Show a sentence in the status strip."""
        self._window.strip.say(text)

    def on_change(
        self, owner: QWidget, kinds: set[str], refresh: Callable[[DataChanged], None]
    ) -> None:
        """Follow commits that touch `kinds`."""
        self._changes.follow(owner, kinds, refresh)
