"""Messages of laboratories after they arrived: filed, waiting for a person, or dismissed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from uuid import UUID

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.chart.domain.hl7_messages import Refused
from clinic_desktop.modules.chart.domain.reports import RecordReport


class AlreadyHandled(UserError):
    """The message is not in the tray any more."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "Somebody has filed or dismissed these results meanwhile. Refresh the list."
    )


class MessageStatus(StrEnum):
    """Where a message is."""

    WAITING = "waiting"
    FILED = "filed"
    DISMISSED = "dismissed"


class TrayProblem(StrEnum):
    """Why a message was not filed by itself."""

    NONE = ""
    UNKNOWN_PATIENT = "unknown-patient"
    SEVERAL_PATIENTS = "several-patients"
    MISMATCH = "patient-mismatch"
    NOT_STORABLE = "not-storable"


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """Whom a message names, as sent; `birth` is a FHIR date."""

    name: str = ""
    birth: str = ""
    sex: str = ""
    numbers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A patient that a person may choose: `score` 0 to 100, reasons in words."""

    patient_id: UUID
    number: str
    name: str
    score: int
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StoredMessage:
    """One message of the register."""

    id: UUID
    version: int
    status: MessageStatus
    problem: TrayProblem
    patient_id: UUID | None
    sender: str
    source: str
    sent_ms: int | None
    received_ms: int
    title: str
    person: NamedPerson
    remarks: tuple[str, ...]
    reason: str
    blob_id: UUID


@dataclass(frozen=True, slots=True)
class IncomingResult:
    """A message of the tray: why it waits, whose it may be, what it says (for nobody yet).

    `papers` counts the documents in it.
    """

    message: StoredMessage
    why: str
    candidates: tuple[Candidate, ...]
    reports: tuple[RecordReport, ...]
    papers: int = 0


@dataclass(frozen=True, slots=True)
class LaboratoryReport:
    """What came of files: `read` = `stored` + `kept` + `unchanged` + messages refused.

    `stored` messages are in charts now, `kept` ones wait in the tray, `unchanged` came before.
    """

    read: int = 0
    stored: int = 0
    kept: int = 0
    unchanged: int = 0
    refused: tuple[Refused, ...] = ()
    remarks: tuple[str, ...] = ()

    def plus(self, other: LaboratoryReport) -> LaboratoryReport:
        """Return both together."""
        return LaboratoryReport(
            self.read + other.read,
            self.stored + other.stored,
            self.kept + other.kept,
            self.unchanged + other.unchanged,
            self.refused + other.refused,
            self.remarks + other.remarks,
        )


@dataclass(frozen=True, slots=True)
class LaboratoryFolder:
    """The folder that this PC watches."""

    folder: Path
    active: bool = True
    version: int = 0


def problem_text(problem: TrayProblem) -> str:
    """Return why a message waits, in the user's language."""
    texts = {
        TrayProblem.UNKNOWN_PATIENT: translate("Chart", "No patient here has its numbers."),
        TrayProblem.SEVERAL_PATIENTS: translate(
            "Chart", "Its numbers belong to several patients here."
        ),
        TrayProblem.MISMATCH: translate(
            "Chart", "Its number is a patient's whose name, birth date or sex differs."
        ),
        TrayProblem.NOT_STORABLE: translate(
            "Chart", "Its results could not be stored as they are."
        ),
    }
    return texts.get(problem, "")
