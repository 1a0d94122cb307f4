"""The card on which a user sets, changes or removes the PIN of the covered screen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from clinic_desktop.kernel.errors import ClinicError, InvalidInput
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.practice.service.pins import SetPin, own_pin, remove_pin, set_pin


class PinView(Protocol):
    """What the card shows."""

    def show_pin(self, has_one: bool) -> None:
        """Say whether there is a PIN, and empty the fields."""

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the fields."""

    def show_error(self, error: BaseException) -> None:
        """Show any other failure."""

    def say(self, text: str) -> None:
        """Say quietly that something was done."""


class PinPresenter:
    """Sets and removes; keeps nothing that was typed."""

    def __init__(self, view: PinView, tasks: Tasks) -> None:
        self._view = view
        self._tasks = tasks

    def refresh(self) -> None:
        """Read whether there is a PIN."""
        self._tasks.read(own_pin, then=self._view.show_pin, fail=self._view.show_error, owner=self)

    def set(self, password: str, pin: str, repeated: str) -> None:
        """Set or change it."""
        if pin != repeated:
            text = translate("Practice", "The two PINs are not the same.")
            self._view.show_problems({"repeated": text})
            return
        self._tasks.write(
            set_pin,
            SetPin(password, pin),
            then=lambda _none: self._done(translate("Practice", "The PIN is set")),
            fail=self._failed,
            owner=self,
        )

    def remove(self) -> None:
        """Do without."""
        self._tasks.write(
            remove_pin,
            then=lambda _none: self._done(translate("Practice", "The PIN is removed")),
            fail=self._view.show_error,
            owner=self,
        )

    def _done(self, text: str) -> None:
        self._view.say(text)
        self.refresh()

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, InvalidInput):
            self._view.show_problems(error.problems)
        elif isinstance(error, ClinicError):
            self._view.show_problems({"pin_password": error.message()})
        else:
            self._view.show_error(error)
