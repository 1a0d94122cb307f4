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
from clinic_desktop.modules.practice.service.typed_journal import TypedJournal

_CLINIC = "clinic"  # the journal's subject: there is one


class ClinicView(Protocol):
    """What the clinic page shows."""

    def show_profile(self, profile: ClinicProfile, typed: Mapping[str, Any] | None) -> None:
        """Show the profile, and over it what is typed."""

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the fields."""

    def show_error(self, error: BaseException) -> None:
        """Show any other failure."""

    def say(self, text: str) -> None:
        """Say quietly that something was done."""


class ClinicPresenter:
    """Keeps the profile that is shown, and what is typed over it."""

    def __init__(self, view: ClinicView, tasks: Tasks) -> None:
        self._view = view
        self._tasks = tasks
        self._profile: ClinicProfile | None = None
        self._told = False
        self._journal = TypedJournal(tasks, "settings.clinic")

    def refresh(self) -> None:
        """Read the profile again; what is typed stays, and saving then finds out."""
        self._journal.load()
        self._tasks.read(clinic_profile, then=self._got, fail=self._view.show_error, owner=self)

    def edited(self, fields: Mapping[str, Any]) -> None:
        """Note what is typed; `keep` brings it to the journal."""
        self._journal.edit(_CLINIC, self._profile.version if self._profile else 0, fields)

    def keep(self) -> None:
        """Write what is typed to the journal."""
        self._journal.keep()

    def start_afresh(self) -> None:
        """Throw away what is typed."""
        self._journal.forget(_CLINIC)
        self.refresh()

    def save(self, values: Mapping[str, Any]) -> None:
        """Set what is typed."""
        if self._profile is None:
            return
        typed = self._journal.typed(_CLINIC)
        version = typed.version if typed else self._profile.version
        details = replace(self._profile.details(), **values)
        self._tasks.write(
            amend_clinic,
            AmendClinic(self._profile.id, version, details),
            then=lambda _version: self._saved(),
            fail=self._failed,
            owner=self,
        )

    def _got(self, profile: ClinicProfile) -> None:
        self._profile = profile
        if self._told:
            self._journal.rebase(_CLINIC, profile.version)  # saving again overwrites knowingly
        self._told = False
        typed = self._journal.typed(_CLINIC)
        self._view.show_profile(profile, typed.fields if typed else None)

    def _saved(self) -> None:
        self._journal.forget(_CLINIC)
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
