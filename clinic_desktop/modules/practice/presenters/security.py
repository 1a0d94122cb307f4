"""Settings that protect: idle minutes, one's own password, two people for exports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Protocol

from clinic_desktop.kernel.errors import ClinicError, InvalidInput
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.practice.domain.clinic import ClinicProfile
from clinic_desktop.modules.practice.service.accounts import (
    ChangePassword,
    change_password,
)
from clinic_desktop.modules.practice.service.clinic import AmendClinic, amend_clinic, clinic_profile


class SecurityView(Protocol):
    """What the security page shows."""

    def show_minutes(self, soft: int, hard: int) -> None:
        """Show after how many idle minutes the screen locks and the clinic closes."""

    def show_two_persons(self, wanted: bool) -> None:
        """Show whether exports need two people."""

    def show_minutes_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the idle minutes."""

    def show_password_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the password fields."""

    def password_changed(self) -> None:
        """Empty the password fields."""

    def show_error(self, error: BaseException) -> None:
        """Show any other failure."""

    def say(self, text: str) -> None:
        """Say quietly that something was done."""


class SecurityPresenter:
    """Keeps the profile whose idle minutes are shown."""

    def __init__(self, view: SecurityView, tasks: Tasks) -> None:
        self._view = view
        self._tasks = tasks
        self._profile: ClinicProfile | None = None

    def refresh(self) -> None:
        """Read the profile again."""
        self._tasks.read(clinic_profile, then=self._got, fail=self._view.show_error, owner=self)

    def save_minutes(self, soft: int, hard: int) -> None:
        """Set the idle minutes; they count from the next sign-in."""
        if self._profile is None:
            return
        details = replace(self._profile.details(), soft_lock_minutes=soft, hard_lock_minutes=hard)
        self._tasks.write(
            amend_clinic,
            AmendClinic(self._profile.id, self._profile.version, details),
            then=lambda _version: self._minutes_saved(),
            fail=self._minutes_failed,
            owner=self,
        )

    def save_two_persons(self, wanted: bool) -> None:
        """Set whether exports need two people; it counts at once, for everybody."""
        if self._profile is None:
            return
        details = replace(self._profile.details(), two_person_exports=wanted)
        self._tasks.write(
            amend_clinic,
            AmendClinic(self._profile.id, self._profile.version, details),
            then=lambda _version: self._two_persons_saved(),
            fail=self._two_persons_failed,
            owner=self,
        )

    def change_password(self, old: str, new: str, repeated: str) -> None:
        """Change one's own password."""
        if new != repeated:
            text = translate("Practice", "The two passwords are not the same.")
            self._view.show_password_problems({"repeated": text})
            return
        self._tasks.write(
            change_password,
            ChangePassword(old, new),
            then=lambda _none: self._password_changed(),
            fail=self._password_failed,
            owner=self,
        )

    def _got(self, profile: ClinicProfile) -> None:
        self._profile = profile
        self._view.show_minutes(profile.soft_lock_minutes, profile.hard_lock_minutes)
        self._view.show_two_persons(profile.two_person_exports)

    def _two_persons_saved(self) -> None:
        self._view.say(translate("Practice", "Saved. It counts from now on."))
        self.refresh()

    def _two_persons_failed(self, error: BaseException) -> None:
        self._view.show_error(error)
        self.refresh()

    def _minutes_saved(self) -> None:
        self._view.say(translate("Practice", "Saved. It counts from the next sign-in."))
        self.refresh()

    def _minutes_failed(self, error: BaseException) -> None:
        if isinstance(error, InvalidInput):
            self._view.show_minutes_problems(error.problems)
        else:
            self._view.show_error(error)
            self.refresh()

    def _password_changed(self) -> None:
        self._view.password_changed()
        self._view.say(translate("Practice", "Your password was changed"))

    def _password_failed(self, error: BaseException) -> None:
        if isinstance(error, InvalidInput):
            problems = {("password" if k == "new" else k): v for k, v in error.problems.items()}
            self._view.show_password_problems(problems)
        elif isinstance(error, ClinicError):
            self._view.show_password_problems({"old": error.message()})
        else:
            self._view.show_error(error)
