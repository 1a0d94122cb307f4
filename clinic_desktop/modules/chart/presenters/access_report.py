"""The access report of a patient in plain words: who, when, what, why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol
from uuid import UUID

from clinic_desktop.kernel.clock import from_milliseconds, wall_of
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.chart.api.access import access_report
from clinic_desktop.modules.patients.api import PatientRef, patient_ref
from clinic_desktop.modules.practice.api import PatientAccess, clinic_profile

_KINDS = {
    "allergy_assertion": QT_TRANSLATE_NOOP("Chart", "what is known of allergies"),
    "allergy_intolerance": QT_TRANSLATE_NOOP("Chart", "an allergy"),
    "access-report": QT_TRANSLATE_NOOP("Chart", "this list of accesses"),
    "appointment": QT_TRANSLATE_NOOP("Chart", "an appointment"),
    "appointment-card": QT_TRANSLATE_NOOP("Chart", "an appointment card"),
    "chart": QT_TRANSLATE_NOOP("Chart", "the medical chart"),
    "composition": QT_TRANSLATE_NOOP("Chart", "a signed note"),
    "condition": QT_TRANSLATE_NOOP("Chart", "a diagnosis"),
    "diagnostic_report": QT_TRANSLATE_NOOP("Chart", "a laboratory report"),
    "document": QT_TRANSLATE_NOOP("Chart", "a document"),
    "emergency_access": QT_TRANSLATE_NOOP("Chart", "emergency access to the chart"),
    "encounter": QT_TRANSLATE_NOOP("Chart", "a visit"),
    "family_member_history": QT_TRANSLATE_NOOP("Chart", "family history"),
    "immunization": QT_TRANSLATE_NOOP("Chart", "a vaccination"),
    "medication_statement": QT_TRANSLATE_NOOP("Chart", "a medicine"),
    "message": QT_TRANSLATE_NOOP("Chart", "a message"),
    "note": QT_TRANSLATE_NOOP("Chart", "a note"),
    "observation": QT_TRANSLATE_NOOP("Chart", "a measurement or result"),
    "patient": QT_TRANSLATE_NOOP("Chart", "name and address"),
    "patient-export": QT_TRANSLATE_NOOP("Chart", "a copy as a file"),
    "patient-identity": QT_TRANSLATE_NOOP("Chart", "a search by name"),
    "pregnancy": QT_TRANSLATE_NOOP("Chart", "a pregnancy"),
    "procedure": QT_TRANSLATE_NOOP("Chart", "a procedure"),
    "recall": QT_TRANSLATE_NOOP("Chart", "a recall"),
    "co_signature_request": QT_TRANSLATE_NOOP("Chart", "the request of a co-signature"),
    "result_review": QT_TRANSLATE_NOOP("Chart", "the reading of a result"),
    "sensitive.read": QT_TRANSLATE_NOOP("Chart", "a restricted entry"),
    "social_history": QT_TRANSLATE_NOOP("Chart", "social history"),
}
_ACTIONS = {
    "C": QT_TRANSLATE_NOOP("Chart", "wrote"),
    "R": QT_TRANSLATE_NOOP("Chart", "opened"),
    "U": QT_TRANSLATE_NOOP("Chart", "changed"),
    "D": QT_TRANSLATE_NOOP("Chart", "removed"),
    "E": QT_TRANSLATE_NOOP("Chart", "used"),
}
_EMERGENCIES = {
    "life-threat": QT_TRANSLATE_NOOP("Chart", "danger to life"),
    "unconscious": QT_TRANSLATE_NOOP("Chart", "the patient could not be asked"),
    "covering": QT_TRANSLATE_NOOP("Chart", "stood in for the treating colleague"),
    "other": QT_TRANSLATE_NOOP("Chart", "another emergency"),
}


class Which(StrEnum):
    """Which accesses are shown."""

    ALL = "all"
    OPENED = "opened"
    WRITTEN = "written"
    UNUSUAL = "unusual"  # by emergency access, with a reason, or refused


@dataclass(frozen=True, slots=True)
class AccessLine:
    """One line: the same done by the same person within a minute is said once."""

    at: datetime
    who: str
    access: PatientAccess
    times: int = 1

    @property
    def refused(self) -> bool:
        """Tell whether it was not allowed."""
        return self.access.entry.outcome != "success"

    @property
    def unusual(self) -> bool:
        """Tell whether somebody should look at it."""
        return self.refused or bool(self.access.entry.reason)


@dataclass(frozen=True, slots=True)
class AccessReport:
    """Whose report it is, when it was made, and its lines."""

    patient: PatientRef
    made: datetime
    lines: tuple[AccessLine, ...]

    def of(self, which: Which) -> tuple[AccessLine, ...]:
        """Return the lines of one part."""
        fits = {
            Which.ALL: lambda _line: True,
            Which.OPENED: lambda line: line.access.entry.action == "R",
            Which.WRITTEN: lambda line: line.access.entry.action in "CUD",
            Which.UNUSUAL: lambda line: line.unusual,
        }
        return tuple(filter(fits[which], self.lines))


class AccessView(Protocol):
    """The dialog."""

    def show_report(self, report: AccessReport) -> None:
        """Show the lines."""

    def show_failure(self, error: BaseException) -> None:
        """Say why there is no report."""


class AccessPresenter:
    """Reads the report once: reading it is itself in the trail."""

    def __init__(self, view: AccessView, tasks: Tasks, patient_id: UUID) -> None:
        self._view, self._tasks, self._patient_id = view, tasks, patient_id

    def load(self) -> None:
        """Read the report."""
        self._tasks.read(
            read_report,
            self._patient_id,
            then=self._view.show_report,
            fail=self._view.show_failure,
            owner=self._view,
        )


def read_report(ctx: Any, patient_id: UUID) -> AccessReport:
    """Return the report with the clinic's times."""
    zone = clinic_profile(ctx).zone
    lines = (
        AccessLine(wall_of(from_milliseconds(each.entry.at_ms), zone), each.entry.user_name, each)
        for each in access_report(ctx, patient_id)
    )
    made = wall_of(ctx.clock.now(), zone)
    return AccessReport(patient_ref(ctx, patient_id), made, _gathered(lines))


def what_text(line: AccessLine) -> str:
    """Return what was done, as one would tell it to the patient."""
    entry = line.access.entry
    known = _KINDS.get(entry.kind)
    thing = translate("Chart", known) if known else entry.kind.replace("_", " ").replace(".", " ")
    done = _ACTIONS.get(entry.action)
    text = f"{translate('Chart', done)} {thing}" if done else thing
    return text if line.times == 1 else f"{text} (×{line.times})"


def why_text(line: AccessLine) -> str:
    """Return why: the reason of emergency access, or the one that was given."""
    access = line.access
    known = _EMERGENCIES.get(access.emergency)
    if known:
        return ": ".join(filter(None, (translate("Chart", known), access.emergency_text)))
    return access.entry.reason


def outcome_text(line: AccessLine) -> str:
    """Return whether it was allowed."""
    return translate("Chart", "refused") if line.refused else translate("Chart", "allowed")


def _gathered(lines: Iterable[AccessLine]) -> tuple[AccessLine, ...]:
    found: dict[tuple[object, ...], AccessLine] = {}
    for line in lines:
        before = found.get(_told(line))
        found[_told(line)] = line if before is None else replace(before, times=before.times + 1)
    return tuple(found.values())


def _told(line: AccessLine) -> tuple[object, ...]:
    entry = line.access.entry
    minute = line.at.replace(second=0, microsecond=0)
    return (minute, entry.user_id, entry.action, entry.kind, entry.outcome, why_text(line))
