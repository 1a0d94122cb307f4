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
    """One resource or file that was not taken: where it is and why.

    `patient_id` is the stored patient that was left as it is, where that is the reason.
    """

    source: str
    where: str
    why: str
    patient_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """One patient of FHIR files that is stored: `known` when it was here before the import.

    `number` is empty in a trial of somebody new.
    """

    source: str
    where: str
    name: str
    number: str = ""
    known: bool = False
    patient_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class FhirReport:
    """What came of FHIR files: `read` = `stored` + `unchanged` + patients refused.

    The lists hold the first ones only; the counters count all.
    """

    read: int = 0
    stored: int = 0  # in a trial: would be stored
    unchanged: int = 0
    kept_unmapped: int = 0  # resources that hold elements we only keep
    skipped: Mapping[str, int] = field(default_factory=dict)  # other resource types, counted
    refused: tuple[Refused, ...] = ()
    patients: tuple[UUID, ...] = ()
    files: int = 0
    taken: tuple[Taken, ...] = ()
    more_refused: int = 0
    dry_run: bool = False
