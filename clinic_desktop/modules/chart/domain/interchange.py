"""What came of FHIR files: how much was read, stored, kept as it came, and refused."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP

MAX_LISTED = 1000


class CannotWriteFile(UserError):
    """The file can't be written."""

    template = QT_TRANSLATE_NOOP("Errors", "{name} could not be written: {why}")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a report: where it is and what is to be said of it."""

    source: str
    where: str
    why: str


@dataclass(frozen=True)
class ChartReport:
    """`read` = `stored` + `unchanged` + refused resources; `kept_unmapped` of the stored.

    `stored` counts what is new here, `kept_unmapped` what of it has no place in a chart and is
    kept as it came. The lists hold the first ones only.
    """

    read: int = 0
    stored: int = 0
    unchanged: int = 0
    kept_unmapped: int = 0
    mapped: Mapping[str, int] = field(default_factory=dict)
    kept: Mapping[str, int] = field(default_factory=dict)
    refused: tuple[Line, ...] = ()
    notes: tuple[Line, ...] = ()  # dangling references, and why something is only kept
    more_refused: int = 0
    files: int = 0
    patients: tuple[UUID, ...] = ()
    more_notes: int = 0
