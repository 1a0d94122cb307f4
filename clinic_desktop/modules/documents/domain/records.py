"""Documents as services hand them out, commands, and the errors of their rules."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from clinic_desktop.foreign.kinds import Kind
from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.events import Event
from clinic_desktop.kernel.partial_date import PartialDate
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.modules.documents.domain.codes import (
    Category,
    ContentState,
    DocumentStatus,
    Operation,
    ReviewKind,
    Source,
)
from clinic_desktop.modules.documents.domain.suggestion import Suggestion

WARN_OTHER_CHART = "document-in-other-chart"
WARN_SAME_CHART = "document-in-this-chart"
MAX_LINE = 200


class AlreadyInTray(UserError):
    """A paper of the tray was asked for as one of a chart, or the other way round."""

    template = QT_TRANSLATE_NOOP(
        "Documents", "Somebody filed or dismissed this paper meanwhile. Look at the tray again."
    )


class NotInAChart(UserError):
    """Only a paper that lies in a chart can be taken out of it."""

    template = QT_TRANSLATE_NOOP("Documents", "This paper lies in no chart.")


class CantArrange(UserError):
    """Pages can be arranged in PDFs and pictures that the program can read."""

    template = QT_TRANSLATE_NOOP(
        "Documents", "The pages of “{title}” can't be changed: it is locked, damaged or no PDF."
    )


class MadeHere(UserError):
    """A paper that this program made and somebody signed belongs to its patient for good."""

    template = QT_TRANSLATE_NOOP(
        "Documents",
        "“{title}” was written and signed here: it stays as it is. In the section Letters it can"
        " be marked as entered in error, or written anew.",
    )


class ContentStays(UserError):
    """The document has no such earlier content."""

    template = QT_TRANSLATE_NOOP("Documents", "There is no such earlier version of this paper.")


@dataclass(frozen=True, slots=True)
class Examined:
    """What a look at a file found, made without the store. `problem` is for people."""

    kind: Kind
    pages: int
    state: ContentState
    problem: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Filing:
    """What a person says about a paper. `day` is partial, `title` '' takes the file's name."""

    title: str = ""
    category: Category = Category.OTHER
    day: PartialDate | None = None
    author: str = ""
    encounter_id: UUID | None = None
    restricted: bool = False


@dataclass(frozen=True, slots=True)
class IntakeDocument:
    """Take a file in: into a chart, or without a patient into the tray."""

    name: str
    content: bytes
    examined: Examined
    source: Source
    patient_id: UUID | None = None
    filing: Filing = field(default_factory=Filing)
    acknowledged: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class FilePaper:
    """File a paper of the tray: whose it is, what it is, who is to read it, a note on it."""

    document_id: UUID
    version: int
    patient_id: UUID
    filing: Filing
    reviewer_id: UUID | None = None
    note: str = ""
    acknowledged: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class NewVersion:
    """A newer file of a paper; `version` is the paper's, as it was seen."""

    document_id: UUID
    version: int
    name: str
    content: bytes
    examined: Examined


@dataclass(frozen=True, slots=True)
class MadePaper:
    """A PDF that the program made for a chart; `replaces_id` is the document that it supersedes."""

    name: str
    content: bytes
    pages: int
    patient_id: UUID
    filing: Filing
    replaces_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class ReceivedPaper:
    """A file that came inside something else, such as a message of results."""

    name: str
    content: bytes
    examined: Examined
    patient_id: UUID
    filing: Filing


@dataclass(frozen=True, slots=True)
class CallPaper:
    """What a consult files: `source` tells whether the program made it or it came in the call."""

    name: str
    sha256: str
    examined: Examined
    source: Source
    patient_id: UUID
    filing: Filing


@dataclass(frozen=True, slots=True)
class Content:
    """One content of a document."""

    id: UUID
    document_id: UUID
    blob_id: UUID
    sha256: str
    media_type: str
    size: int
    pages: int
    state: ContentState
    operation: Operation
    origin_ids: tuple[UUID, ...]
    file_name: str
    made_ms: int


@dataclass(frozen=True, slots=True)
class VisitRestricted(Event):
    """A visit became restricted, or open again: so do its papers and images."""

    encounter_id: UUID
    patient_id: UUID
    practitioner_id: UUID | None
    author_id: UUID
    closed: bool = True


@dataclass(frozen=True, slots=True)
class ClosedVisit:
    """Whose visit it is that closes a paper; to them it is open."""

    practitioner_id: UUID | None
    author_id: UUID


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads without the right to restricted entries: sees only their own of these."""

    user_id: UUID
    practitioner_id: UUID | None

    def may_see(self, author_id: UUID, visit: ClosedVisit | None, *, restricted: bool) -> bool:
        """Tell whether a paper's own restriction and that of its visit let them see it."""
        if restricted and author_id != self.user_id:
            return False
        if visit is None or visit.author_id == self.user_id:
            return True
        return visit.practitioner_id is not None and visit.practitioner_id == self.practitioner_id


@dataclass(frozen=True, slots=True)
class Document:
    """A document with the content that holds now; `reviewed` says how far that was read."""

    id: UUID
    version: int
    patient_id: UUID | None
    status: DocumentStatus
    source: Source
    filing: Filing
    reviewer_id: UUID | None
    problem: str
    reason: str
    suggestion: Suggestion
    created_ms: int
    created_by: UUID
    content: Content
    closed_visit: ClosedVisit | None = None
    reviewed: ReviewKind | None = None

    @property
    def in_tray(self) -> bool:
        """Tell whether it waits in the tray."""
        return self.patient_id is None and self.status is DocumentStatus.CURRENT


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What came of an intake; `found` says that the same content lay there already."""

    document: Document
    found: bool = False


@dataclass(frozen=True, slots=True)
class Filed:
    """A paper in its chart, and how it lay in the tray."""

    document: Document
    before: Document


@dataclass(frozen=True, slots=True)
class Review:
    """One step of a review."""

    id: UUID
    content_id: UUID
    kind: ReviewKind
    practitioner_id: UUID | None
    person: str
    comment: str
    at_ms: int


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A paper as one line among others: what it is called, by whom, and of when."""

    id: UUID
    title: str
    author: str
    day: PartialDate | None
    created_ms: int


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """A page of a list: `restricted` tells that something is hidden, not what or how much."""

    documents: tuple[Document, ...]
    more: bool = False
    restricted: bool = False


@dataclass(frozen=True, slots=True)
class TextHit:
    """A page that has the words; the snippet's marks are MARK_START and MARK_END."""

    document_id: UUID
    patient_id: UUID | None
    encounter_id: UUID | None
    title: str
    day: str | None
    page: int
    snippet: str


MARK_START, MARK_END = "\u0001", "\u0002"  # no page has them: they are taken out before
