"""Raising a flag on a patient."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.modules.patients.domain.records import RaiseFlag
from clinic_desktop.modules.patients.service.flags import raise_flag


class FlagView(Protocol):
    """The flag dialog."""

    def show_flag_problems(self, problems: Mapping[str, str]) -> None:
        """Put each problem beside its field."""

    def show_flag_failure(self, error: BaseException) -> None:
        """Say why not; what was typed stays."""

    def flag_raised(self, text: str) -> None:
        """Close: the flag is on the patient."""


class FlagPresenter:
    """Sends one flag to the store."""

    def __init__(self, view: FlagView, tasks: Tasks) -> None:
        self._view = view
        self._tasks = tasks

    def raise_flag(self, command: RaiseFlag) -> None:
        """Put the flag on the patient."""
        self._tasks.write(
            raise_flag,
            command,
            then=lambda _done: self._view.flag_raised(command.text),
            fail=self._failed,
            owner=self._view,
        )

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, InvalidInput):
            self._view.show_flag_problems(error.problems)
        else:
            self._view.show_flag_failure(error)
