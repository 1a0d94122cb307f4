"""What a module gives to the frame, and what the frame gives to a module."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.events import DataChanged
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.ui_kit.settings import UiSettings
from clinic_desktop.ui_kit.undo import UndoStack, UndoStep


class Shell(Protocol):
    """The frame as a screen sees it. Screens never touch the context or the store."""

    @property
    def tasks(self) -> Tasks:
        """Background work."""

    @property
    def undo(self) -> UndoStack:
        """The steps of this user."""

    @property
    def settings(self) -> UiSettings:
        """Small choices of this device: column widths, theme, last view."""

    def now(self) -> datetime:
        """Return the naive wall time of the clinic."""

    def may(self, permission: str, owner_id: UUID | None = None) -> bool:
        """Tell whether the signed-in user has a right ('appointment.write').

        With `owner_id` on what is assigned to that practitioner, without on what is their own.
        """

    def why_not(self, permission: str, owner_id: UUID | None = None) -> str:
        """Return the sentence for a disabled control: why a right is missing, '' when it isn't."""

    def toast(self, text: str, undo: Callable[[], None] | UndoStep | None = None) -> None:
        """Say quietly that something was done, with an Undo button where it can be taken back."""

    def show_error(self, error: BaseException) -> None:
        """Show any failure in the way that fits it."""

    def open_patient(self, patient_id: UUID) -> None:
        """Go to the patient's page."""

    def break_glass(self, patient_id: UUID) -> None:
        """Ask for emergency access to a patient whom the role may not see otherwise."""

    def open_tab(self, name: str, **arguments: Any) -> QWidget | None:
        """Go to a tab and call its `opened(**arguments)`; None when the user has no such tab."""

    def open_settings(self, page: str = "") -> None:
        """Go to a settings page."""

    def set_badge(self, name: str, count: int) -> None:
        """Show a count on a tab; zero hides it."""

    def set_status(self, text: str) -> None:
        """Show a sentence at the left of the status strip."""

    def on_change(
        self, owner: QWidget, kinds: set[str], refresh: Callable[[DataChanged], None]
    ) -> None:
        """Call `refresh` on the main thread after a commit that touched `kinds`.

        While `owner` is hidden the call waits until it is shown again, once for all changes.
        """


@dataclass(frozen=True, slots=True)
class Found:
    """One line of the command palette."""

    title: str
    detail: str = ""
    icon: str = "search"
    shortcut: str = ""
    run: Callable[[], None] = field(default=lambda: None, compare=False)
    score: float = 0.0
    matches: tuple[tuple[int, int], ...] = ()


class FindsThings(Protocol):
    """A source of palette lines that has to ask the store, such as patients."""

    group: str

    def find(self, text: str, then: Callable[[Sequence[Found]], None]) -> None:
        """Look for `text`, then call back on the main thread; a newer call drops the older."""


@dataclass(frozen=True, slots=True)
class SettingsPage:
    """One page of Settings. `title` is the source text, translated in context 'Settings'."""

    name: str
    title: str
    icon: str
    create: Callable[[Shell], QWidget]
    order: int = 50
    permission: str = ""


@dataclass(frozen=True, slots=True)
class UiPlugin:
    """One tab of the frame.

    `title` is the source text, marked by QT_TRANSLATE_NOOP("Tabs", ...). `create` makes the
    screen when it is first opened. `actions` returns the QActions that the screen offers beside
    those added to the widget by `addAction`: both are listed in the palette and under F1. The
    screen may have `opened(**arguments)`, called at each `open_tab`; `leave() -> bool`, asked
    before sign-out and closing (False keeps the program open); `first_focus()`.
    """

    name: str
    title: str
    icon: str
    create: Callable[[Shell], QWidget]
    actions: Callable[[QWidget], Sequence[QAction]] = lambda _screen: ()
    permission: str = ""
    help_page: str = ""
    finders: Callable[[Shell], Sequence[FindsThings]] = lambda _shell: ()
    settings_pages: tuple[SettingsPage, ...] = ()
