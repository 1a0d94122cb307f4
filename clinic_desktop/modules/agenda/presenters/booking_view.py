"""What the booking presenter and its popover say to each other."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol
from uuid import UUID

from clinic_desktop.modules.agenda.api import Change, DayColumn, Hold, Slot
from clinic_desktop.modules.agenda.domain.parts import PartsOfDay
from clinic_desktop.modules.agenda.presenters.booking_form import BookingForm
from clinic_desktop.modules.agenda.presenters.newcomer import Newcomer
from clinic_desktop.modules.agenda.presenters.type_words import Money
from clinic_desktop.modules.patients.api import DuplicateCandidate, PatientHit, PatientRef
from clinic_desktop.modules.practice.api import AppointmentTypeRef


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the popover says about the place: `tone` '', ok, warning or danger.

    `action` is the button's text; '' disables it. Alternatives can be taken with one key.
    `problems` says in few words which of the resources are in the way.
    """

    text: str = ""
    tone: str = ""
    action: str = ""
    needs_reason: bool = False
    alternatives: tuple[Slot, ...] = ()
    problems: Mapping[UUID, str] = field(default_factory=dict)


class BookingView(Protocol):
    """What the presenter needs of the popover."""

    def show_form(self, form: BookingForm, types: Sequence[AppointmentTypeRef]) -> None:
        """Show all fields."""

    def show_hits(self, text: str, hits: Sequence[PatientHit]) -> None:
        """Show the patients found for a text."""

    def show_patient(self, patient: PatientRef | None) -> None:
        """Show who was picked; None goes back to searching."""

    def show_newcomer(self, newcomer: Newcomer | None) -> None:
        """Show the fields of a new patient; None hides them."""

    def show_duplicates(self, found: Sequence[DuplicateCandidate]) -> None:
        """Show who the new patient may already be."""

    def show_place(self, form: BookingForm) -> None:
        """Show day, time, length and resources."""

    def show_verdict(self, verdict: Verdict) -> None:
        """Show whether the place is free."""

    def show_problems(self, problems: dict[str, str]) -> None:
        """Show a sentence beside each field that can't be accepted."""

    def show_saving(self, saving: bool) -> None:
        """Lock the fields while it is being saved."""

    def show_restored(self, restored: bool) -> None:
        """Say that fields hold what was typed before."""

    def show_hold(self, hold: Hold | None) -> None:
        """Show until when the place is kept for this popover; None when it isn't."""

    def finish(self) -> None:
        """Close the popover: it is booked."""

    def show_error(self, error: BaseException) -> None:
        """Show a failure that belongs to no field."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What the popover needs to know of the screen it is opened from."""

    types: tuple[AppointmentTypeRef, ...]
    columns: tuple[DayColumn, ...]
    slot_minutes: int
    now: Callable[[], datetime]
    may: Callable[[str], bool]
    booked: Callable[[Change, str], None]
    day_first: bool = True
    money: Money = field(default_factory=Money)
    halves: PartsOfDay = field(default_factory=PartsOfDay)
