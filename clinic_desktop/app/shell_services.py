"""What the frame needs from the rest of the program, handed in by the composition root."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol
from uuid import UUID

from PySide6.QtWidgets import QWidget

from clinic_desktop.app.banners import Banner
from clinic_desktop.kernel.events import Listener
from clinic_desktop.ui_kit.plugin import SettingsPage
from clinic_desktop.ui_kit.settings import UiSettings
from clinic_desktop.ui_kit.tasks import QtTasks


@dataclass(frozen=True, slots=True)
class StoreState:
    """What is said of the store: in the strip (`text`), in the bar's pill (`pill`); with a tone.

    `tone` is ok, warning or danger. `run` is what a click does (open the page on backups).
    """

    text: str
    pill: str = ""
    tone: str = "ok"


class May(Protocol):
    """Answers for the signed-in user: on what a practitioner owns if one is named."""

    def __call__(self, permission: str, owner_id: UUID | None = None, /) -> bool:
        """Tell whether they have the right; without an owner, on what is their own."""


def _yes(_permission: str, _owner_id: UUID | None = None) -> bool:
    return True


def _deaf(_listener: Listener) -> Callable[[], None]:
    return lambda: None


@dataclass(frozen=True)
class UserCommands:
    """What the user may do with the program itself; an entry without a call is not shown.

    `speak` takes a language, '' for the user's or the clinic's own.
    """

    lock: Callable[[], None] | None = None
    switch_user: Callable[[], None] | None = None
    change_password: Callable[[QWidget], None] | None = None
    sign_out: Callable[[], None] | None = None
    speak: Callable[[str], None] | None = None


@dataclass(frozen=True)
class ShellServices:
    """The frame's surroundings.

    `now` gives the naive wall time of the clinic; `may` answers for the signed-in user; `viewing`
    says why nothing can be written, '' when it can;
    `subscribe` hands over a listener of commits (called on the database thread) and returns what
    removes it; `store_state` tells what to say of backups, `banners` what has to stay in sight:
    both are asked every ten seconds.
    """

    tasks: QtTasks
    now: Callable[[], datetime]
    clinic_name: str = ""
    user_name: str = ""
    user_detail: str = ""
    settings: UiSettings = field(default_factory=UiSettings)
    may: May = _yes
    viewing: str = ""
    subscribe: Callable[[Listener], Callable[[], None]] = _deaf
    store_state: Callable[[], StoreState | None] = lambda: None
    banners: Callable[[], Sequence[Banner]] = tuple
    commands: UserCommands = field(default_factory=UserCommands)
    version: str = ""
    pages: tuple[SettingsPage, ...] = ()  # settings pages that belong to no tab
