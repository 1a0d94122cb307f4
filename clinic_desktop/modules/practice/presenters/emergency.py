"""Breaking the glass, and reviewing those who did."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from clinic_desktop.kernel.clock import from_milliseconds, wall_of
from clinic_desktop.kernel.errors import ClinicError, InvalidInput
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.practice.domain.emergency import (
    EmergencyAccess,
    EmergencyReason,
    EmergencyReviewItem,
    OpenEmergencyAccess,
    RepeatedUse,
    ReviewVerdict,
    SignOffReview,
    emergency_problems,
)
from clinic_desktop.modules.practice.domain.trail import TrailEntry, TrailQuery
from clinic_desktop.modules.practice.service.clinic import clinic_profile
from clinic_desktop.modules.practice.service.emergency import (
    emergency_reviews,
    open_emergency_access,
    sign_off_review,
)
from clinic_desktop.modules.practice.service.trail import access_trail, own_trail, system_trail


class GlassView(Protocol):
    """What the dialog for emergency access shows."""

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the fields."""

    def show_busy(self, busy: bool) -> None:
        """Keep hands off while the password is checked."""

    def show_refusal(self, text: str) -> None:
        """Say why it stays closed."""

    def opened(self, access: EmergencyAccess) -> None:
        """The glass is broken."""


class GlassPresenter:
    """Asks for reason and password, then opens one chart for an hour."""

    def __init__(self, view: GlassView, tasks: Tasks, patient_id: UUID) -> None:
        self._view = view
        self._tasks = tasks
        self._patient_id = patient_id

    def open(self, reason: EmergencyReason, text: str, password: str) -> None:
        """Break the glass."""
        command = OpenEmergencyAccess(self._patient_id, reason, text, password)
        problems = emergency_problems(command)
        if not password:
            problems["password"] = translate("Practice", "Type your password.")
        self._view.show_problems(problems)
        if problems:
            return
        self._view.show_busy(True)
        self._tasks.write(
            open_emergency_access,
            command,
            then=self._opened,
            fail=self._failed,
            owner=self,
        )

    def _opened(self, access: EmergencyAccess) -> None:
        self._view.show_busy(False)
        self._view.opened(access)

    def _failed(self, error: BaseException) -> None:
        self._view.show_busy(False)
        if isinstance(error, InvalidInput):
            self._view.show_problems(error.problems)
        elif isinstance(error, ClinicError):
            self._view.show_refusal(error.message())
        else:
            raise error


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """One access that waits for review, with wall times."""

    item: EmergencyReviewItem
    opened: datetime
    due: datetime


class ReviewView(Protocol):
    """What the review page shows."""

    def show_reviews(self, lines: Sequence[ReviewLine]) -> None:
        """List what waits for review."""

    def show_error(self, error: BaseException) -> None:
        """Show a failure."""

    def say(self, text: str) -> None:
        """Say quietly that something was done."""


class ReviewPresenter:
    """Lists emergency accesses and takes verdicts."""

    def __init__(self, view: ReviewView, tasks: Tasks) -> None:
        self._view = view
        self._tasks = tasks

    def refresh(self) -> None:
        """Read the queue."""
        self._tasks.read(
            read_reviews, then=self._view.show_reviews, fail=self._view.show_error, owner=self
        )

    def sign_off(self, access_id: UUID, verdict: ReviewVerdict, comment: str) -> None:
        """Record a verdict."""
        self._tasks.write(
            sign_off_review,
            SignOffReview(access_id, verdict, comment),
            then=lambda _id: self._signed(),
            fail=self._view.show_error,
            owner=self,
        )

    def _signed(self) -> None:
        self._view.say(translate("Practice", "Review recorded"))
        self.refresh()


@dataclass(frozen=True, slots=True)
class TrailLine:
    """One entry of the trail with its wall time."""

    entry: TrailEntry
    at: datetime


def read_reviews(ctx: Any) -> tuple[ReviewLine, ...]:
    """Return the queue with wall times."""
    zone = clinic_profile(ctx).zone
    return tuple(
        ReviewLine(
            item,
            wall_of(from_milliseconds(item.access.opened_at), zone),
            wall_of(from_milliseconds(item.due_at), zone),
        )
        for item in emergency_reviews(ctx)
    )


def read_trail(ctx: Any, whose: str) -> tuple[TrailLine, ...]:
    """Return the newest entries: `whose` is "own", "system" or "all"."""
    zone = clinic_profile(ctx).zone
    if whose == "own":
        entries = own_trail(ctx)
    elif whose == "system":
        entries = system_trail(ctx)
    else:
        entries = access_trail(ctx, TrailQuery())
    return tuple(TrailLine(e, wall_of(from_milliseconds(e.at_ms), zone)) for e in entries)


def use_text(item: EmergencyReviewItem) -> str:
    """Return the how many-th use of a user this is, once it is more than one."""
    if item.uses < 2:
        return ""
    return translate("Practice", "%n times in 7 days", n=item.uses)


def alarm_text(uses: Sequence[RepeatedUse]) -> str:
    """Return the alarm about those who used emergency access again and again; '' without any."""
    who = ", ".join(f"{use.user_name} ({use.uses})" for use in uses)
    text = translate(
        "Practice", "Repeated emergency access within 7 days: {who}. Ask them, then decide."
    )
    return text.format(who=who) if who else ""


def reason_text(reason: EmergencyReason) -> str:
    """Return why the glass is broken, in words."""
    return {
        EmergencyReason.LIFE_THREAT: translate("Practice", "Danger to life"),
        EmergencyReason.UNCONSCIOUS: translate("Practice", "The patient can't be asked"),
        EmergencyReason.COVERING: translate("Practice", "Standing in for the treating colleague"),
        EmergencyReason.OTHER: translate("Practice", "Another emergency"),
    }[reason]


def action_text(entry: TrailEntry) -> str:
    """Return what an entry of the trail says happened."""
    words = {
        "C": translate("Practice", "created"),
        "R": translate("Practice", "opened"),
        "U": translate("Practice", "changed"),
        "D": translate("Practice", "removed"),
        "E": translate("Practice", "did"),
    }
    return words.get(entry.action, entry.action)


def kind_text(kind: str) -> str:
    """Return what an entry of the trail is about; an unknown kind or right as it is called."""
    words = {
        "app_user": translate("Practice", "user"),
        "appointment": translate("Practice", "appointment"),
        "appointment-card": translate("Practice", "appointment card"),
        "appointment-list": translate("Practice", "list of appointments"),
        "appointment_type": translate("Practice", "appointment type"),
        "backup": translate("Practice", "backup"),
        "bulk-export": translate("Practice", "export of all"),
        "bulk-export.run": translate("Practice", "export of all"),
        "call-list": translate("Practice", "list of calls"),
        "chain-break": translate("Practice", "broken trail"),
        "clinic": translate("Practice", "clinic"),
        "closure": translate("Practice", "closure"),
        "confirmation-list": translate("Practice", "list to confirm"),
        "day-report": translate("Practice", "day report"),
        "day-sheet": translate("Practice", "day sheet"),
        "day_close": translate("Practice", "closing of a day"),
        "device": translate("Practice", "equipment"),
        "emergency_access": translate("Practice", "emergency access"),
        "emergency_review": translate("Practice", "review"),
        "leave_request": translate("Practice", "leave"),
        "location": translate("Practice", "room"),
        "message": translate("Practice", "message"),
        "month-sheet": translate("Practice", "month sheet"),
        "opening_schedule": translate("Practice", "opening hours"),
        "password": translate("Practice", "password"),
        "patient": translate("Practice", "patient"),
        "patient-export": translate("Practice", "export of patients"),
        "patient-import": translate("Practice", "import of patients"),
        "practitioner": translate("Practice", "practitioner"),
        "recovery_key": translate("Practice", "recovery sheet"),
        "session": translate("Practice", "session"),
        "week-overview": translate("Practice", "week of all"),
        "week-sheet": translate("Practice", "week sheet"),
    }
    return words.get(kind, kind.replace("_", " ").replace(".", " "))
