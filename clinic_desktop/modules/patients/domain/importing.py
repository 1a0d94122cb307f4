"""Imports: what is read from which column, and what came of each row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP


class UnreadableFile(UserError):
    """The file can't be read as what it should be; nothing was imported."""

    template = QT_TRANSLATE_NOOP("Errors", "{name} can't be read: {why} Nothing was imported.")


class NoNameColumn(UserError):
    """No column is mapped to a name."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "Choose which column holds the name: full name, given name or family name."
    )


@dataclass(frozen=True, slots=True)
class TableHeader:
    """What a table file looks like: enough to map its columns."""

    path: Path
    columns: tuple[str, ...]
    sample: tuple[tuple[str, ...], ...]  # the first rows
    encoding: str = ""  # '' for XLSX
    delimiter: str = ""
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    suggested: Mapping[str, str] = field(default_factory=dict)  # column -> target


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """How to read a table. `columns`: column name -> target of `import_targets()`, others skipped.

    `source` names where the rows come from: with a column mapped to `external_id`, importing
    the same rows again changes nothing.
    """

    path: Path
    columns: Mapping[str, str]
    source: str = ""
    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""
    day_first: bool | None = None  # None = the clinic's order
    skip_duplicates: bool = True


@dataclass(frozen=True, slots=True)
class RowProblem:
    """One bad row (or a note on a row): `row` counts as the spreadsheet does, header = 1."""

    row: int
    column: str
    reason: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What came of a table: `read` = `stored` + `unchanged` + `duplicates` + `bad`."""

    read: int = 0
    stored: int = 0  # in a dry run: would be stored
    unchanged: int = 0  # imported before, by external id
    duplicates: int = 0
    bad: int = 0
    problems: tuple[RowProblem, ...] = ()  # of bad rows and duplicates, at most MAX_PROBLEMS
    more_problems: int = 0
    dry_run: bool = False
    encoding: str = ""
    delimiter: str = ""


@dataclass(frozen=True, slots=True)
class Refused:
    """One resource or file that was not taken: where it is and why."""

    source: str
    where: str
    why: str


@dataclass(frozen=True, slots=True)
class FhirReport:
    """What came of FHIR files: patients read, stored anew, unchanged; other elements kept."""

    read: int = 0
    stored: int = 0
    unchanged: int = 0
    kept_unmapped: int = 0  # resources that hold elements we only keep
    skipped: Mapping[str, int] = field(default_factory=dict)  # other resource types, counted
    refused: tuple[Refused, ...] = ()
    patients: tuple[UUID, ...] = ()
    files: int = 0

    def as_json(self) -> dict[str, object]:
        """Return what `import fhir --json` prints."""
        return {
            "read": self.read,
            "stored": self.stored,
            "unchanged": self.unchanged,
            "kept_unmapped": self.kept_unmapped,
            "skipped": dict(self.skipped),
            "refused": [{"source": r.source, "where": r.where, "why": r.why} for r in self.refused],
        }
