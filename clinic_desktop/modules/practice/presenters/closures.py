"""Closures, public holidays and special days in Settings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Protocol
from uuid import UUID

from clinic_desktop.kernel.clock import wall_of
from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.practice.domain.holiday import public_holidays
from clinic_desktop.modules.practice.domain.opening import SPECIAL_DAY, Closure
from clinic_desktop.modules.practice.presenters.affected import (
    NOTHING_KNOWN,
    AffectedAppointments,
    AffectedLine,
)
from clinic_desktop.modules.practice.presenters.entries import NEW
from clinic_desktop.modules.practice.presenters.hours import Owner, owners_of
from clinic_desktop.modules.practice.service.catalogue import bookable_resources
from clinic_desktop.modules.practice.service.clinic import clinic_profile
from clinic_desktop.modules.practice.service.opening import (
    AnnounceClosure,
    announce_closure,
    cancel_closure,
    closures_from,
)
from clinic_desktop.modules.practice.service.special_days import (
    SpecialDay,
    announce_special_day,
)
from clinic_desktop.modules.practice.service.typed_journal import TypedJournal


@dataclass(frozen=True, slots=True)
class HolidayLine:
    """One public holiday; `lifting` is the closure row that lets the clinic work on it."""

    day: date
    name: str
    lifting: Closure | None


@dataclass(frozen=True, slots=True)
class ClosuresRead:
    """All that the page about closures reads at once."""

    today: date
    owners: tuple[Owner, ...]
    closures: tuple[Closure, ...]
    holidays: tuple[HolidayLine, ...]
    closes_on_holidays: bool


class ClosuresView(Protocol):
    """What the page about closures and holidays shows."""

    def show_closures(self, read: ClosuresRead) -> None:
        """List closures and holidays."""

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the fields of the new closure."""

    def show_error(self, error: BaseException) -> None:
        """Show any other failure."""

    def say(self, text: str) -> None:
        """Say quietly that something was done."""

    def show_new(self, typed: Mapping[str, Any]) -> None:
        """Show what is typed of a new closure; empty fields for what is not."""

    def show_affected(self, lines: Sequence[AffectedLine], asked: bool) -> None:
        """List appointments outside the hours; `asked` when somebody asked for the list."""


class ClosuresPresenter:
    """Adds and cancels closures, and lifts public holidays."""

    def __init__(
        self, view: ClosuresView, tasks: Tasks, affected: AffectedAppointments = NOTHING_KNOWN
    ) -> None:
        self._view = view
        self._tasks = tasks
        self._affected = affected
        self._journal = TypedJournal(tasks, "settings.closures")

    def refresh(self) -> None:
        """Read everything again; what is typed stays."""
        self._journal.load()
        self._tasks.read(read_closures, then=self._got, fail=self._view.show_error, owner=self)

    def edited(self, fields: Mapping[str, Any]) -> None:
        """Note what is typed; `keep` brings it to the journal."""
        self._journal.edit(NEW, 0, fields)

    def keep(self) -> None:
        """Write what is typed to the journal."""
        self._journal.keep()

    def announce(self, command: AnnounceClosure) -> None:
        """Add a closure; then list whom it concerns."""
        said = translate("Practice", "Closure added")
        self._add(announce_closure, command, said)

    def open_specially(self, command: SpecialDay) -> None:
        """Open on one day, or let it have other hours, without touching the pattern."""
        self._add(announce_special_day, command, translate("Practice", "Special day added"))

    def cancel(self, closure: Closure) -> None:
        """Take a closure or a special day back; then list who lies outside the hours again."""
        said = translate("Practice", "{name} was cancelled").format(name=closure.name)

        def done(_none: None) -> None:
            self._said(said)
            if closure.opens:
                self._list(closure)

        self._tasks.write(
            cancel_closure, closure.id, closure.version, then=done, fail=self._failed, owner=self
        )

    def _add(self, work: Any, command: AnnounceClosure | SpecialDay, said: str) -> None:
        def done(_id: UUID) -> None:
            self._journal.forget(NEW)
            self._said(said)
            self._list(command)

        self._tasks.write(work, command, then=done, fail=self._failed, owner=self)

    def _list(self, days: AnnounceClosure | SpecialDay | Closure) -> None:
        """List the appointments of these days that lie outside the hours now."""
        self._tasks.read(
            self._affected.read,
            days.first_day,
            days.last_day,
            (days.resource_id,) if days.resource_id else (),
            then=lambda found: self._view.show_affected(found, False),
            fail=self._view.show_error,
            owner=self,
        )

    def work_on(self, holiday: HolidayLine, works: bool) -> None:
        """Let the clinic work on a public holiday, or close it again."""
        if works and holiday.lifting is None:
            name = translate("Practice", "Open on {name}").format(name=holiday.name)
            command = AnnounceClosure(None, holiday.day, holiday.day, name, opens=True)
            self._tasks.write(
                announce_closure,
                command,
                then=lambda _id: self._said(name),
                fail=self._failed,
                owner=self,
            )
        elif not works and holiday.lifting is not None:
            self.cancel(holiday.lifting)

    def _got(self, read: ClosuresRead) -> None:
        self._view.show_closures(read)
        typed = self._journal.typed(NEW)
        self._view.show_new(typed.fields if typed else {})

    def _said(self, text: str) -> None:
        self._view.say(text)
        self.refresh()

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, InvalidInput):
            self._view.show_problems(error.problems)
        else:
            self._view.show_error(error)


def read_closures(ctx: Any) -> ClosuresRead:
    """Return closures from today on, and the public holidays of the next twelve months."""
    profile = clinic_profile(ctx)
    today = wall_of(ctx.clock.now(), profile.zone).date()
    closures = closures_from(ctx, today)
    lifting = {
        c.first_day: c
        for c in closures
        if c.opens and c.resource_id is None and c.minute_from is None
    }
    days = public_holidays(
        profile.country,
        profile.subdivision,
        profile.language,
        today,
        today + timedelta(days=365),
    )
    return ClosuresRead(
        today,
        owners_of(bookable_resources(ctx)),
        tuple(c for c in closures if _listed(c)),
        tuple(HolidayLine(day, name, lifting.get(day)) for day, name in days.items()),
        profile.closes_on_holidays,
    )


def _listed(closure: Closure) -> bool:
    """Tell whether a closure is a line of its own: holidays that are worked on stand beside."""
    if closure.opens:
        return closure.minute_from is not None
    return not closure.source.startswith(SPECIAL_DAY)
