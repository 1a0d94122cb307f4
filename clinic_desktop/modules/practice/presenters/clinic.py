"""The clinic's profile in Settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Protocol

from clinic_desktop.kernel.errors import InvalidInput, StaleRecord
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.practice.domain.clinic import ClinicProfile
from clinic_desktop.modules.practice.service.clinic import AmendClinic, amend_clinic, clinic_profile


class ClinicView(Protocol):
    """What the clinic page shows."""

    def show_profile(self, profile: ClinicProfile) -> None:
        """Show the profile."""

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the fields."""

    def show_error(self, error: BaseException) -> None:
        """Show any other failure."""

    def say(self, text: str) -> None:
        """Say quietly that something was done."""

    def is_typed(self) -> bool:
        """Tell whether the fields hold something unsaved."""

    def saved(self) -> None:
        """The fields are stored."""


class ClinicPresenter:
    """Keeps the profile that the fields began with."""

    def __init__(self, view: ClinicView, tasks: Tasks) -> None:
        self._view = view
        self._tasks = tasks
        self._profile: ClinicProfile | None = None
        self._told = False

    def refresh(self) -> None:
        """Read the profile again; what is typed stays, and saving then finds out."""
        self._tasks.read(clinic_profile, then=self._got, fail=self._view.show_error, owner=self)

    def start_afresh(self) -> None:
        """Throw away what is typed."""
        self._view.saved()
        self.refresh()

    def save(self, values: Mapping[str, Any]) -> None:
        """Set what is typed."""
        if self._profile is None:
            return
        details = replace(self._profile.details(), **values)
        self._tasks.write(
            amend_clinic,
            AmendClinic(self._profile.id, self._profile.version, details),
            then=lambda _version: self._saved(),
            fail=self._failed,
            owner=self,
        )

    def _got(self, profile: ClinicProfile) -> None:
        if not self._view.is_typed():
            self._profile = profile
            self._view.show_profile(profile)
        elif self._told:
            self._profile = profile  # saving again now overwrites knowingly
        self._told = False

    def _saved(self) -> None:
        self._view.saved()
        self._view.say(translate("Practice", "Saved"))
        self.refresh()

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, InvalidInput):
            self._view.show_problems(error.problems)
            return
        self._view.show_error(error)
        if isinstance(error, StaleRecord):
            self._told = True
            self.refresh()
