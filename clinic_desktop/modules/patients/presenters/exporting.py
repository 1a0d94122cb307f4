"""Exporting all patients: who must agree, how far it is, where the file is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.tasks import Handle, Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.patients.service.export import (
    export_patients_csv,
    patients_to_export,
)
from clinic_desktop.modules.practice.api import agreement_of, clinic_profile, who_may_agree


@dataclass(frozen=True, slots=True)
class ExportTerms:
    """How many patients there are, and who may agree where the clinic wants two persons.

    `others` is empty where one person is enough; pairs of sign-in name and shown name.
    """

    count: int
    two_persons: bool = False
    others: tuple[tuple[str, str], ...] = ()


def read_terms(ctx: Any) -> ExportTerms:
    """Read what the dialog states before anything is written. Raises NotAllowed."""
    count = patients_to_export(ctx)
    if not clinic_profile(ctx).two_person_exports:
        return ExportTerms(count)
    others = who_may_agree(ctx, Permission.BULK_EXPORT)
    return ExportTerms(count, True, tuple((user.login, user.display_name) for user in others))


def export_csv(ctx: Any, path: Path, login: str, password: str) -> int:
    """Write the file; with a second person where one is named. Returns the number of patients."""
    made = agreement_of(ctx, Permission.BULK_EXPORT, login, password) if login else None
    return export_patients_csv(ctx, path, agreement=made)


class ExportView(Protocol):
    """The export dialog."""

    def show_terms(self, terms: ExportTerms) -> None:
        """State what will leave the store, and ask for the second person where needed."""

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the fields."""

    def show_exporting(self) -> None:
        """Show how far it is, with a way to stop it."""

    def show_exported(self, path: Path, count: int) -> None:
        """Say where the file is."""

    def show_stopped(self) -> None:
        """Say that nothing was written."""

    def show_export_failure(self, error: BaseException) -> None:
        """Say why there is no file."""


class ExportPresenter:
    """Asks for the terms, then writes the file in the background."""

    def __init__(self, view: ExportView, tasks: Tasks) -> None:
        self._view = view
        self._tasks = tasks
        self._terms: ExportTerms | None = None
        self._handle: Handle | None = None
        self._over = False  # tasks that run inline answer before they return

    def start(self) -> None:
        """Read the terms."""
        self._tasks.read(
            read_terms,
            then=self._ready,
            fail=self._view.show_export_failure,
            owner=self._view,
        )

    def may_write(self, login: str, password: str) -> bool:
        """Tell whether all that is needed was given; what lacks is marked."""
        problems = {}
        if self._terms is None or self._handle is not None:
            return False
        if self._terms.two_persons and not login:
            problems["second"] = translate("Patients", "Choose who agrees.")
        if self._terms.two_persons and not password:
            problems["password"] = translate("Patients", "The second person types the password.")
        self._view.show_problems(problems)
        return not problems

    def export(self, path: Path, login: str = "", password: str = "") -> None:
        """Write the file."""
        self._over = False
        self._view.show_exporting()
        handle = self._tasks.read(
            export_csv,
            path,
            login,
            password,
            then=lambda count: self._done(path, count),
            fail=self._failed,
            owner=self._view,
            label=translate("Patients", "Exporting patients"),
        )
        self._handle = None if self._over else handle

    def cancel(self) -> None:
        """Stop; the half-written file is taken away."""
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None
            self._view.show_stopped()

    def progress(self) -> tuple[int, int | None]:
        """Return how many were written of how many."""
        return (self._handle.done, self._handle.total) if self._handle else (0, None)

    def _ready(self, terms: ExportTerms) -> None:
        self._terms = terms
        self._view.show_terms(terms)

    def _done(self, path: Path, count: int) -> None:
        self._handle, self._over = None, True
        self._view.show_exported(path, count)

    def _failed(self, error: BaseException) -> None:
        self._handle, self._over = None, True
        self._view.show_export_failure(error)
