"""What the door knows before the store is opened: who is here, and why it stayed shut."""

from __future__ import annotations

from pathlib import Path

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.modules.practice.domain.pins import PinUsedUp, WrongPin
from clinic_desktop.modules.practice.domain.users import UserRevoked
from clinic_desktop.storage.slots import UnknownLogin, WrongPassword
from clinic_desktop.storage.throttle import TooManyAttempts
from clinic_desktop.storage.vault import SlotInfo, people_at

_TRY_AGAIN = WrongPassword | UnknownLogin | UserRevoked | WrongPin | PinUsedUp


class SessionEnded(UserError):
    """The screen was locked for so long that the store was closed."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The clinic was closed after a long pause. What you typed is kept. Sign in again.",
    )


def people_here(folder: Path) -> tuple[SlotInfo, ...]:
    """Return who may sign in to the clinic of a folder. Raises what is wrong with the folder."""
    return people_at(folder)


def seconds_to_wait(error: BaseException) -> int | None:
    """Return the pause that a refused password means (0: try again), None for other failures."""
    if isinstance(error, TooManyAttempts):
        return int(str(error.parameters["seconds"]))
    return 0 if isinstance(error, _TRY_AGAIN) else None
