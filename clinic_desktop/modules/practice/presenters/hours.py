"""Opening hours in Settings: whose, from when, what comes."""

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
from clinic_desktop.modules.practice.domain.opening import (
    CLOSED_WEEK,
    Intervals,
    OpeningSchedule,
)
from clinic_desktop.modules.practice.domain.resources import ResourceRef
from clinic_desktop.modules.practice.presenters.affected import (
    NOTHING_KNOWN,
    AffectedAppointments,
    AffectedLine,
)
from clinic_desktop.modules.practice.service.catalogue import bookable_resources
from clinic_desktop.modules.practice.service.clinic import clinic_profile
from clinic_desktop.modules.practice.service.opening import (
    SetOpeningHours,
    opening_schedules,
    set_opening_hours,
)
from clinic_desktop.modules.practice.service.typed_journal import TypedJournal

YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose hours: the clinic (id None) or a resource."""

    id: UUID | None
    name: str


@dataclass(frozen=True, slots=True)
class HoursShown:
    """One owner's hours: the week in force, from when, and the changes to come."""

    owner: Owner
    week: tuple[Intervals, ...]
    follows: bool
    since: date | None
    coming: tuple[OpeningSchedule, ...]


@dataclass(frozen=True, slots=True)
class HoursRead:
    """All that the page about hours reads at once."""

    today: date
    owners: tuple[Owner, ...]
    schedules: tuple[OpeningSchedule, ...]


class HoursView(Protocol):
    """What the page about opening hours shows."""

    def show_owners(self, owners: Sequence[Owner], today: date) -> None:
        """List the clinic and its resources."""

    def show_hours(self, shown: HoursShown, typed: Mapping[str, Any] | None) -> None:
        """Show one owner's hours, and over them what is typed."""

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the days."""

    def show_error(self, error: BaseException) -> None:
        """Show any other failure."""

    def say(self, text: str) -> None:
        """Say quietly that something was done."""

    def show_affected(self, lines: Sequence[AffectedLine], asked: bool) -> None:
        """List appointments outside the hours; `asked` when somebody asked for the list."""


class HoursPresenter:
    """Keeps whose hours are shown."""

    def __init__(
        self, view: HoursView, tasks: Tasks, affected: AffectedAppointments = NOTHING_KNOWN
    ) -> None:
        self._view = view
        self._tasks = tasks
        self._affected = affected
        self._owner: UUID | None = None
        self._read: HoursRead | None = None
        self._journal = TypedJournal(tasks, "settings.hours")

    def refresh(self) -> None:
        """Read everything again; what is typed stays."""
        self._journal.load()
        self._tasks.read(read_hours, then=self._got, fail=self._view.show_error, owner=self)

    def choose(self, owner_id: UUID | None) -> None:
        """Show another owner's hours."""
        self._journal.keep()
        self._owner = owner_id
        self._show()

    def edited(self, fields: Mapping[str, Any]) -> None:
        """Note what is typed; `keep` brings it to the journal."""
        self._journal.edit(self._subject, 0, fields)

    def keep(self) -> None:
        """Write what is typed to the journal."""
        self._journal.keep()

    def start_afresh(self) -> None:
        """Throw away what is typed."""
        self._journal.forget(self._subject)
        self._show()

    def save(self, week: tuple[Intervals, ...] | None, valid_from: date) -> None:
        """Put a week in force for the shown owner; None follows the clinic again."""
        command = SetOpeningHours(self._owner, valid_from, week)
        self._tasks.write(
            set_opening_hours,
            command,
            then=lambda _id: self._saved(valid_from),
            fail=self._failed,
            owner=self,
        )

    def _got(self, read: HoursRead) -> None:
        self._read = read
        if self._owner not in {owner.id for owner in read.owners}:
            self._owner = None
        self._view.show_owners(read.owners, read.today)
        self._show()

    def _show(self) -> None:
        if self._read is not None:
            typed = self._journal.typed(self._subject)
            shown = hours_of(self._read, self._owner)
            self._view.show_hours(shown, typed.fields if typed else None)

    @property
    def _subject(self) -> str:
        return str(self._owner) if self._owner else "clinic"

    def look_for_affected(self) -> None:
        """List all appointments of the coming year that lie outside the hours."""
        if self._read is not None:
            self._list(self._read.today, (), asked=True)

    def _saved(self, valid_from: date) -> None:
        self._journal.forget(self._subject)
        self._view.say(translate("Practice", "Opening hours saved"))
        self._list(valid_from, (self._owner,) if self._owner else (), asked=False)
        self.refresh()

    def _list(self, first: date, owners: tuple[UUID, ...], *, asked: bool) -> None:
        self._tasks.read(
            self._affected.read,
            first,
            first + YEAR,
            owners,
            then=lambda found: self._view.show_affected(found, asked),
            fail=self._view.show_error,
            owner=self,
        )

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, InvalidInput):
            self._view.show_problems(error.problems)
        else:
            self._view.show_error(error)


def read_hours(ctx: Any) -> HoursRead:
    """Return owners and schedules."""
    profile = clinic_profile(ctx)
    today = wall_of(ctx.clock.now(), profile.zone).date()
    return HoursRead(today, owners_of(bookable_resources(ctx)), opening_schedules(ctx))


def hours_of(read: HoursRead, owner_id: UUID | None) -> HoursShown:
    """Return what one owner's page shows today."""
    owner = next(o for o in read.owners if o.id == owner_id)
    own = [s for s in read.schedules if s.resource_id == owner_id]
    past = [s for s in own if s.valid_from <= read.today]
    now = past[-1] if past else None
    follows = owner_id is not None and (now is None or now.week is None)
    week = now.week if now is not None and now.week is not None else None
    if week is None:
        week = CLOSED_WEEK if owner_id is None else hours_of(read, None).week
    coming = tuple(s for s in own if s.valid_from > read.today)
    return HoursShown(owner, week, follows, now.valid_from if now else None, coming)


def owners_of(resources: Sequence[ResourceRef]) -> tuple[Owner, ...]:
    clinic = Owner(None, translate("Practice", "The whole clinic"))
    return (clinic, *(Owner(r.id, r.name) for r in resources if r.active))
