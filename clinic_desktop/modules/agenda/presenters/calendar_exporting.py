"""Exporting a diary as a calendar file without Qt: whose, which days, with names or without."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Protocol
from uuid import UUID

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.tasks import Handle, Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import Diary, calendar_span, diary, save_diary
from clinic_desktop.modules.practice.api import (
    agreement_of,
    bookable_resources,
    nobody_may_agree,
    who_may_agree,
)

MOST_DAYS = 10 * 366


@dataclass(frozen=True, slots=True)
class ExportTerms:
    """What can be chosen. `others` may agree where names need two persons; else it is empty."""

    resources: tuple[tuple[UUID, str], ...]
    first: date
    last: date
    two_persons: bool = False
    others: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ExportWish:
    """What is to be exported; `resource_id` None for all."""

    resource_id: UUID | None
    first: date | None
    last: date | None
    names: bool = False
    login: str = ""
    password: str = ""


def read_terms(ctx: Any, names_possible: bool) -> ExportTerms:
    """Read whose diaries there are, and who may agree to an export with names."""
    span = calendar_span(ctx)
    found = tuple((ref.id, ref.name) for ref in bookable_resources(ctx) if ref.active)
    terms = ExportTerms(found, span.first, span.last)
    if not names_possible or not ctx.dual_control():
        return terms
    others = tuple(
        (user.login, user.display_name) for user in who_may_agree(ctx, Permission.BULK_EXPORT)
    )
    return replace(terms, two_persons=True, others=others)


def read_diary(ctx: Any, wish: ExportWish) -> Diary:
    """Read a diary; with names, after the second person's password was right."""
    assert wish.first is not None
    assert wish.last is not None
    made = None
    if wish.names and wish.login:
        made = agreement_of(ctx, Permission.BULK_EXPORT, wish.login, wish.password)
    span = (wish.first, wish.last)
    return diary(ctx, wish.resource_id, span, names=wish.names, agreement=made)


class ExportView(Protocol):
    """The export dialog."""

    def show_terms(self, terms: ExportTerms) -> None:
        """Offer whose diaries there are."""

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the fields."""

    def show_exporting(self) -> None:
        """Show how far it is, with a way to stop it."""

    def show_exported(self, path: Path, count: int, names: bool) -> None:
        """Say where the file is."""

    def show_stopped(self) -> None:
        """Say that nothing was written."""

    def show_export_failure(self, error: BaseException) -> None:
        """Say why there is no file."""


class CalendarExporting:
    """Reads on the database thread; writing the file keeps nobody waiting there."""

    def __init__(self, view: ExportView, tasks: Tasks) -> None:
        self._view = view
        self._tasks = tasks
        self._handle: Handle | None = None
        self._running = False
        self.terms: ExportTerms | None = None

    def start(self, *, names_possible: bool) -> None:
        """Read what can be chosen."""
        failed = self._view.show_export_failure
        self._tasks.read(
            read_terms, names_possible, then=self._ready, fail=failed, owner=self._view
        )

    def check(self, wish: ExportWish) -> bool:
        """Mark what is missing; tell whether the file can be written."""
        problems = problems_of(wish, self.terms) if self.terms else {}
        self._view.show_problems(problems)
        return self.terms is not None and not problems and not self._running

    def export(self, wish: ExportWish, path: Path) -> None:
        """Read the diary, then write the file."""
        self._running = True
        self._view.show_exporting()

        def done(count: int) -> None:
            if self._running:
                self._end()
                self._view.show_exported(path, count, wish.names)

        def got(found: Diary) -> None:
            if self._running:  # not stopped meanwhile
                label = translate("Agenda", "Writing the calendar file")
                self._handle = self._tasks.run_cpu(
                    save_diary,
                    found,
                    path,
                    then=done,
                    fail=self._failed,
                    owner=self._view,
                    label=label,
                )

        label = translate("Agenda", "Reading the diary")
        handle = self._tasks.read(
            read_diary, wish, then=got, fail=self._failed, owner=self._view, label=label
        )
        self._handle = self._handle or handle

    def cancel(self) -> None:
        """Stop; an older file stays as it was."""
        if self._running:
            if self._handle is not None:
                self._handle.cancel()
            self._end()
            self._view.show_stopped()

    def progress(self) -> tuple[int, int | None]:
        """Return how many appointments were written of how many."""
        return (self._handle.done, self._handle.total) if self._handle else (0, None)

    def _ready(self, terms: ExportTerms) -> None:
        self.terms = terms
        self._view.show_terms(terms)

    def _failed(self, error: BaseException) -> None:
        self._end()
        self._view.show_export_failure(error)

    def _end(self) -> None:
        self._handle, self._running = None, False


def problems_of(wish: ExportWish, terms: ExportTerms) -> dict[str, str]:
    """Return what is missing or can't be, by field."""
    problems = {}
    if wish.first is None:
        problems["first"] = translate("Agenda", "From which day on?")
    if wish.last is None:
        problems["last"] = translate("Agenda", "Until which day?")
    if wish.first and wish.last:
        if wish.last < wish.first:
            problems["last"] = translate("Agenda", "The last day is before the first.")
        elif (wish.last - wish.first).days > MOST_DAYS:
            problems["last"] = translate("Agenda", "At most ten years.")
    if wish.names and terms.two_persons:
        if not wish.login:
            choose = translate("Agenda", "Choose who agrees.")
            problems["second"] = choose if terms.others else nobody_may_agree()
        if terms.others and not wish.password:
            problems["password"] = translate("Agenda", "The second person types the password.")
    return problems


def names_of(resources: Sequence[tuple[UUID, str]]) -> list[tuple[UUID | None, str]]:
    """Return what a diary can be of: all, then each resource."""
    return [(None, translate("Agenda", "All of the clinic")), *resources]
