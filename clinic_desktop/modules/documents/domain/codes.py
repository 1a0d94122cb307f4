"""The closed lists of words that documents use."""

from __future__ import annotations

from enum import StrEnum


class Category(StrEnum):
    """What a paper is (DocumentReference.type); `LOINC` has the code where there is one."""

    LETTER = "letter"
    DISCHARGE_SUMMARY = "discharge-summary"
    LABORATORY_REPORT = "laboratory-report"
    IMAGING_REPORT = "imaging-report"
    CONSENT = "consent"
    IDENTITY = "identity"
    INSURANCE = "insurance"
    PHOTO = "photo"
    RECORDING = "recording"
    OTHER = "other"


LOINC = {
    Category.LETTER: "51852-2",
    Category.DISCHARGE_SUMMARY: "18842-5",
    Category.LABORATORY_REPORT: "11502-2",
    Category.IMAGING_REPORT: "18748-4",
    Category.CONSENT: "59284-0",
    Category.INSURANCE: "64290-0",
    Category.PHOTO: "72170-4",
}


class Source(StrEnum):
    """How a document came in."""

    SCAN = "scan"
    IMPORT = "import"
    DROP = "drop"
    FOLDER = "folder"
    HL7 = "hl7"
    FHIR = "fhir"
    CALL = "call"
    MAIL = "mail"
    MADE = "made"  # by this program: a signed letter; its pages never change


class DocumentStatus(StrEnum):
    """DocumentReference.status; `superseded`: another document has taken its place."""

    CURRENT = "current"
    SUPERSEDED = "superseded"
    DISMISSED = "entered-in-error"


class ContentState(StrEnum):
    """Whether the program can read a content."""

    READABLE = "readable"
    LOCKED = "locked"  # a password opens it; it is typed each time and never kept
    DAMAGED = "damaged"
    OPAQUE = "opaque"  # kept as it is: no kind that can be shown


class Operation(StrEnum):
    """What made a content."""

    INTAKE = "intake"
    ARRANGE = "arrange"  # pages turned, moved, left out
    SPLIT = "split"
    JOIN = "join"
    REVERT = "revert"  # an earlier content again
    REPLACE = "replace"  # a newer file of the same paper


class ReviewKind(StrEnum):
    """A step of a review."""

    NOTED = "noted"  # words of who filed it
    ROUTED = "routed"
    REVIEWED = "reviewed"
    SIGNED = "signed"


class TextOrigin(StrEnum):
    """Where the words of a page come from."""

    EXTRACTED = "extracted"
    RECOGNISED = "recognised"


class Reading(StrEnum):
    """The state of a content in the queue of what is to be read."""

    PENDING = "pending"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
