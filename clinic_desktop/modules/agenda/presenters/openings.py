"""The search for the next opening without Qt: the wish, the places found, page by page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import groupby
from typing import Any, Protocol
from uuid import UUID

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.latest import Latest
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import OpeningRequest, Slot, Wish, next_openings
from clinic_desktop.modules.agenda.domain.slots import EVERY_DAY, WHOLE_DAY
from clinic_desktop.modules.agenda.presenters.free_times import parse_free_times
from clinic_desktop.modules.agenda.presenters.type_words import type_of
from clinic_desktop.modules.practice.api import AppointmentTypeRef

PAGE = 20


@dataclass(frozen=True, slots=True)
class OpeningForm:
    """The wish as it is set: one out of each list that is not empty, all at once."""

    practitioners: tuple[UUID, ...] = ()
    rooms: tuple[UUID, ...] = ()
    devices: tuple[UUID, ...] = ()
    type_id: UUID | None = None
    minutes: int = 15
    weekdays: frozenset[int] = EVERY_DAY
    parts: tuple[tuple[int, int], ...] = WHOLE_DAY
    after: date | None = None
    free: str = ""  # the patient's own free times, as typed

    @property
    def needs(self) -> tuple[tuple[UUID, ...], ...]:
        """Return the lists of which one each is needed."""
        return tuple(need for need in (self.practitioners, self.rooms, self.devices) if need)


@dataclass(frozen=True, slots=True)
class DayOfOpenings:
    """A day and the places found in it."""

    day: date
    slots: tuple[Slot, ...]


class OpeningsView(Protocol):
    """What the presenter needs of its popover."""

    def show_form(self, form: OpeningForm) -> None:
        """Show the wish."""

    def show_found(self, days: Sequence[DayOfOpenings], *, more: bool, text: str) -> None:
        """Show the places; `text` says it in a sentence when there are none."""

    def show_problems(self, problems: dict[str, str]) -> None:
        """Show what can't be understood beside its field."""

    def show_error(self, error: BaseException) -> None:
        """Show a failure."""


class OpeningsPresenter:
    """Searches at each change of the wish; the answer to an older wish never shows."""

    def __init__(
        self,
        view: OpeningsView,
        tasks: Tasks,
        types: Sequence[AppointmentTypeRef],
        now: Callable[[], datetime],
        weekday: Callable[[int], str],
    ) -> None:
        self._view = view
        self._types = types
        self._now = now
        self._weekday = weekday
        self._reads = Latest(tasks, view)
        self.form = OpeningForm()
        self.slots: tuple[Slot, ...] = ()
        self.more = False

    def start(self, form: OpeningForm) -> None:
        """Begin with a wish and search."""
        self.form = form
        self._view.show_form(form)
        self.search()

    def type(self, **values: Any) -> None:
        """Take a changed field; a type brings its length, and those who offer it."""
        self.form = replace(self.form, **values)
        kind = type_of(self._types, self.form.type_id) if "type_id" in values else None
        if kind is not None:
            who = self.form.practitioners or kind.practitioner_ids
            self.form = replace(self.form, minutes=kind.minutes, practitioners=who)
            self._view.show_form(self.form)
        self.search()

    def search(self) -> None:
        """Look for the first page."""
        self.slots, self.more = (), False
        self._find(self._earliest())

    def next_page(self) -> None:
        """Look for the places after those that are shown."""
        if self.more and self.slots:
            self._find(self.slots[-1].start + timedelta(minutes=1))

    def _earliest(self) -> datetime:
        if self.form.after is None:
            return self._now()
        return datetime.combine(self.form.after, time())

    def _find(self, after: datetime) -> None:
        self._reads.forget()
        wish, problems = self._wish(after)
        self._view.show_problems(problems)
        if wish is None:
            self._show(problems.get("needs", ""))
            return
        self._reads.read(
            next_openings, OpeningRequest(wish), PAGE + 1, then=self._arrived, fail=self._failed
        )

    def _wish(self, after: datetime) -> tuple[Wish | None, dict[str, str]]:
        form = self.form
        free, problem = parse_free_times(form.free, self._weekday)
        if problem:
            return None, {"free": problem}
        if not form.needs:
            text = translate("Agenda", "Choose a practitioner, a room or equipment.")
            return None, {"needs": text}
        weekdays = form.weekdays & free.keys() if free else form.weekdays
        wish = Wish(form.needs, form.minutes, after, frozenset(weekdays), form.parts, free)
        return wish, {}

    def _arrived(self, found: Sequence[Slot]) -> None:
        self.more = len(found) > PAGE
        self.slots = (*self.slots, *found[:PAGE])
        nothing = translate("Agenda", "Nothing is free within a year. Wish for less.")
        self._show("" if self.slots else nothing)

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, UserError):
            self._show(error.message())
        else:
            self._view.show_error(error)

    def _show(self, text: str) -> None:
        self._view.show_found(by_day(self.slots), more=self.more, text=text)


def by_day(slots: Sequence[Slot]) -> tuple[DayOfOpenings, ...]:
    """Return places under their days, in order."""
    days = groupby(slots, key=lambda slot: slot.start.date())
    return tuple(DayOfOpenings(day, tuple(found)) for day, found in days)
