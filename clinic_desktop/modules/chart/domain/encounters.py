"""The visit: its statuses, what may follow what, and who may see a restricted one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from clinic_desktop.kernel.errors import InvalidInput, UserError
from clinic_desktop.kernel.events import Event
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate

MAX_REASON = 500
WARN_RUNNING = "encounter-running"


class EncounterClass(StrEnum):
    """Where patient and practitioner meet (Encounter.class, v3-ActCode)."""

    AMBULATORY = "AMB"
    EMERGENCY = "EMER"
    VIRTUAL = "VR"
    HOME = "HH"


class EncounterStatus(StrEnum):
    """How far a visit is (Encounter.status)."""

    PLANNED = "planned"
    IN_PROGRESS = "in-progress"
    FINISHED = "finished"
    CANCELLED = "cancelled"
    ENTERED_IN_ERROR = "entered-in-error"


class Compartment(StrEnum):
    """Who may read what was written in a visit."""

    NORMAL = "normal"
    SENSITIVE = "sensitive"


_S = EncounterStatus
TRANSITIONS = frozenset(
    {
        (_S.PLANNED, _S.IN_PROGRESS),
        (_S.PLANNED, _S.CANCELLED),
        (_S.PLANNED, _S.ENTERED_IN_ERROR),
        (_S.IN_PROGRESS, _S.FINISHED),
        (_S.IN_PROGRESS, _S.CANCELLED),
        (_S.IN_PROGRESS, _S.ENTERED_IN_ERROR),
        (_S.FINISHED, _S.ENTERED_IN_ERROR),
    }
)
WRITABLE = frozenset({_S.PLANNED, _S.IN_PROGRESS, _S.FINISHED})


class EncounterStep(UserError):
    """The visit is not where this step begins."""

    template = QT_TRANSLATE_NOOP("Errors", "This visit is over or was withdrawn: {status}.")


class AppointmentHasEncounter(UserError):
    """A visit was started from this appointment before."""

    template = QT_TRANSLATE_NOOP("Errors", "A visit was already started from this appointment.")


class OtherPatientsAppointment(UserError):
    """The appointment is somebody else's."""

    template = QT_TRANSLATE_NOOP("Errors", "This appointment belongs to another patient.")


class PractitionerNeeded(UserError):
    """A visit has somebody who sees the patient."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "Say who sees the patient: your account is not linked to a practitioner."
    )


class SignedNotesStay(UserError):
    """A visit with signed notes did happen."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "This visit has signed notes: finish it, or mark it as entered in error."
    )


@dataclass(frozen=True, slots=True)
class EncounterDetails:
    """What can be changed of a visit while it is not withdrawn.

    `follow_up_on` is the local day on which the patient should be seen again.
    """

    encounter_class: EncounterClass = EncounterClass.AMBULATORY
    reason: str = ""
    compartment: Compartment = Compartment.NORMAL
    location_id: UUID | None = None
    follow_up: str = ""
    follow_up_on: date | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """From when to when, in Unix milliseconds; one that runs has no end."""

    start_ms: int
    end_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Encounter:
    """A stored visit. `*_ms` are Unix milliseconds; `day` is the local day of its start.

    One that came from elsewhere may have no practitioner of this clinic, only a `performer`.
    """

    id: UUID
    version: int
    patient_id: UUID
    appointment_id: UUID | None
    practitioner_id: UUID | None
    status: EncounterStatus
    day: date
    start_ms: int
    end_ms: int | None
    details: EncounterDetails
    status_reason: str
    created_by: UUID
    performer: str = ""

    @property
    def sensitive(self) -> bool:
        """Tell whether only some may read what was written in it."""
        return self.details.compartment is Compartment.SENSITIVE

    @property
    def period(self) -> Period:
        """Return when it was."""
        return Period(self.start_ms, self.end_ms)


@dataclass(frozen=True, slots=True)
class EncounterLine:
    """A visit in a list; `encounter` is None where the reader sees only that there was one."""

    day: date
    encounter: Encounter | None


@dataclass(frozen=True, slots=True)
class StartEncounter:
    """Begin a visit now. Without `practitioner_id` the acting user's own."""

    patient_id: UUID
    details: EncounterDetails = EncounterDetails()
    appointment_id: UUID | None = None
    practitioner_id: UUID | None = None
    acknowledged: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class EncounterStarted(Event):
    """A visit began."""

    encounter_id: UUID
    patient_id: UUID
    appointment_id: UUID | None


@dataclass(frozen=True, slots=True)
class EncounterFinished(Event):
    """A visit is over."""

    encounter_id: UUID
    patient_id: UUID
    appointment_id: UUID | None


def check_step(before: EncounterStatus, after: EncounterStatus) -> None:
    """Raise EncounterStep unless one status may follow the other."""
    if (before, after) not in TRANSITIONS:
        raise EncounterStep(status=encounter_status_text(before))


def check_period(visit: Encounter, period: Period, now_ms: int) -> None:
    """Raise InvalidInput, by field, for times at which this visit can't have been."""
    problems = {}
    if period.start_ms > now_ms and visit.status is not _S.PLANNED:
        problems["start"] = translate("Chart", "This is still to come.")
    if period.end_ms is None:
        if visit.end_ms is not None:
            problems["end"] = translate("Chart", "A finished visit has an end.")
    elif visit.status in (_S.PLANNED, _S.IN_PROGRESS):
        problems["end"] = translate("Chart", "Finish the visit: then it has an end.")
    elif period.end_ms < period.start_ms:
        problems["end"] = translate("Chart", "The end is before the beginning.")
    elif period.end_ms > now_ms:
        problems["end"] = translate("Chart", "This is still to come.")
    if problems:
        raise InvalidInput(problems)


def encounter_status_text(status: EncounterStatus) -> str:
    """Return the words for a status."""
    return translate("Chart", _STATUS_WORDS[status])


_STATUS_WORDS = {
    EncounterStatus.PLANNED: QT_TRANSLATE_NOOP("Chart", "planned"),
    EncounterStatus.IN_PROGRESS: QT_TRANSLATE_NOOP("Chart", "in progress"),
    EncounterStatus.FINISHED: QT_TRANSLATE_NOOP("Chart", "finished"),
    EncounterStatus.CANCELLED: QT_TRANSLATE_NOOP("Chart", "cancelled"),
    EncounterStatus.ENTERED_IN_ERROR: QT_TRANSLATE_NOOP("Chart", "entered in error"),
}
