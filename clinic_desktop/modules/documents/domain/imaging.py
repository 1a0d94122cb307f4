"""Images: studies as a chart lists them, and whether a file names the patient of the chart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from clinic_desktop.foreign.facts import DicomFacts, DicomPatient
from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, fold
from clinic_desktop.modules.documents.domain.image_header import ImageHeader
from clinic_desktop.modules.documents.domain.records import ClosedVisit

_WORD = re.compile(r"[^\W_]+")
_PLAIN_HEADER = ImageHeader()


@dataclass(frozen=True, slots=True)
class Difference:
    """A field (name, born, identifier) in which file and chart tell of different people."""

    field: str
    file: str
    chart: str


class DicomMismatch(UserError):
    """The images name somebody else; a person must look at both and decide, with a reason."""

    template = QT_TRANSLATE_NOOP(
        "Documents",
        "These images name another patient than this chart ({fields}). Nothing was kept. Compare"
        " both, then choose the right chart, or say why they belong here.",
    )

    def __init__(self, differences: tuple[Difference, ...]) -> None:
        super().__init__(fields="; ".join(f"{d.file} / {d.chart}" for d in differences))
        self.differences = differences


class StudyInNoChart(UserError):
    """The images were taken out of the chart in the meantime."""

    template = QT_TRANSLATE_NOOP("Documents", "These images are in no chart any more.")


class StudyElsewhere(UserError):
    """The same images lie in another chart."""

    template = QT_TRANSLATE_NOOP(
        "Documents", "These images lie in another patient's chart already. Nothing was kept."
    )


@dataclass(frozen=True, slots=True)
class ChartPerson:
    """Whom the chart is of, as far as images name people."""

    name: str
    born: date | None
    identifiers: frozenset[str]


@dataclass(frozen=True, slots=True)
class DicomFile:
    """One DICOM object: its name, bytes and header."""

    name: str
    content: bytes
    facts: DicomFacts


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that was not kept, and why."""

    source: str
    why: str


@dataclass(frozen=True, slots=True)
class ImportDicom:
    """Keep images; `mismatch_reason` is why they belong here although they name another.

    `encounter_id` is the visit in whose chart they are kept; it holds for new studies.
    """

    files: tuple[DicomFile, ...]
    patient_id: UUID | None = None
    mismatch_reason: str = ""
    encounter_id: UUID | None = None
    restricted: bool = False


@dataclass(frozen=True, slots=True)
class DicomReport:
    """What came of an import: counts of objects, the studies they are in, what was refused."""

    read: int
    stored: int
    known: int
    study_ids: tuple[UUID, ...]
    refused: tuple[Refused, ...] = ()


@dataclass(frozen=True, slots=True)
class ImagingInstance:
    """One object of a series."""

    id: UUID
    instance_uid: str
    number: int | None
    frames: int
    has_pixels: bool
    blob_id: UUID
    header: ImageHeader = _PLAIN_HEADER


@dataclass(frozen=True, slots=True)
class ImagingSeries:
    """A series with its objects, by number."""

    id: UUID
    series_uid: str
    modality: str
    number: int | None
    description: str
    instances: tuple[ImagingInstance, ...]
    body_part: str = ""
    laterality: str = ""

    @property
    def pictures(self) -> int:
        """Return how many pictures it has; a film has several in one object."""
        return sum(max(1, each.frames) for each in self.instances if each.has_pixels)


@dataclass(frozen=True, slots=True)
class ImagingStudy:
    """A study; `file` is whom its files name, `mismatch` why it is here all the same (JSON)."""

    id: UUID
    version: int
    patient_id: UUID | None
    study_uid: str
    day: str | None
    description: str
    restricted: bool
    file: DicomPatient
    mismatch: str
    created_by: UUID
    series: tuple[ImagingSeries, ...]
    encounter_id: UUID | None = None
    closed_visit: ClosedVisit | None = None


def differences(file: DicomPatient, chart: ChartPerson) -> tuple[Difference, ...]:
    """Return in what a file and a chart differ; what the file doesn't tell is no difference."""
    found = []
    file_words = set(_WORD.findall(fold(file.name)))
    chart_words = set(_WORD.findall(fold(chart.name)))
    if file_words and not (file_words <= chart_words or chart_words <= file_words):
        found.append(Difference("name", file.name, chart.name))
    if file.born and chart.born and file.born != chart.born.isoformat():
        found.append(Difference("born", file.born, chart.born.isoformat()))
    known = {_plain(identifier) for identifier in chart.identifiers}
    if file.identifier and _plain(file.identifier) not in known:
        shown = ", ".join(sorted(chart.identifiers))
        found.append(Difference("identifier", file.identifier, shown))
    return tuple(found)


def _plain(text: str) -> str:
    return "".join(ch for ch in fold(text) if ch.isalnum())
