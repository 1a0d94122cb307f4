"""Import patients from CSV and XLSX: look at the head, try it, then store the good rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

import sqlalchemy as sa

from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.progress import report_progress
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.patients.domain.columns import (
    EXTERNAL_ID,
    NAME_TARGETS,
    ImportTarget,
    RowValues,
    details_of,
    suggest_columns,
)
from clinic_desktop.modules.patients.domain.columns import import_targets as all_targets
from clinic_desktop.modules.patients.domain.duplicates import PartialPatient
from clinic_desktop.modules.patients.domain.folding import code_of, words_of
from clinic_desktop.modules.patients.domain.importing import (
    ImportPlan,
    ImportReport,
    NoNameColumn,
    RowProblem,
    TableHeader,
)
from clinic_desktop.modules.patients.domain.records import Identifier, PatientDetails
from clinic_desktop.modules.patients.domain.validation import Place
from clinic_desktop.modules.patients.service.duplicates import same_stored
from clinic_desktop.modules.patients.service.place import place
from clinic_desktop.modules.patients.service.register import add_patients
from clinic_desktop.modules.patients.store import index, sheets, sources
from clinic_desktop.modules.patients.store.sheets import Cell, Layout, open_rows
from clinic_desktop.modules.patients.store.sources import Origin
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.context import Context

BATCH = 500  # rows of one transaction
MAX_PROBLEMS = 1000  # listed; more are counted
SAMPLE_ROWS = 5
DEFAULT_SOURCE = "table"


def import_targets(ctx: Context) -> tuple[ImportTarget, ...]:
    """Return everything a column may be mapped to."""
    ctx.require(Permission.PATIENT_IMPORT)
    return all_targets()


def read_header(
    ctx: Context, path: Path, encoding: str = "", delimiter: str = "", sheet: str = ""
) -> TableHeader:
    """Look at a table: columns, first rows, and a suggested mapping. Raises UnreadableFile."""
    ctx.require(Permission.PATIENT_IMPORT)
    layout = sheets.detect(path, encoding, delimiter, sheet)
    with open_rows(layout) as rows:
        first = next(rows, None)
        if first is None:
            raise sheets.unreadable(path, translate("Patients", "it has no rows."))
        columns = column_names(first[1])
        sample = tuple(tuple(str(cell) for cell in cells) for _, cells in islice(rows, SAMPLE_ROWS))
    return TableHeader(
        path,
        columns,
        sample,
        layout.encoding,
        layout.delimiter,
        layout.sheet,
        layout.sheets,
        suggest_columns(columns, place(ctx).country),
    )


def dry_run_table(ctx: Context, plan: ImportPlan) -> ImportReport:
    """Read and check all rows and report; nothing is stored."""
    ctx.require(Permission.PATIENT_IMPORT)
    return _Run(ctx, plan, dry=True).report()


def import_table(ctx: Context, plan: ImportPlan) -> ImportReport:
    """Store the good rows, in transactions of BATCH rows; bad ones are listed by row and column.

    The whole file is read once before the first row is stored. With a column mapped to
    `external_id`, rows that were stored before are left as they are. Raises UnreadableFile,
    NoNameColumn, InvalidInput (`columns`).
    """
    ctx.require(Permission.PATIENT_IMPORT)
    return _Run(ctx, plan, dry=False).report()


def column_names(cells: Sequence[Cell]) -> tuple[str, ...]:
    """Return headings that differ: blank ones are numbered, repeated ones too."""
    names: list[str] = []
    for number, cell in enumerate(cells, start=1):
        name = " ".join(str(cell).split()) or translate("Patients", "Column {n}").format(n=number)
        names.append(f"{name} ({number})" if name in names else name)
    return tuple(names)


@dataclass(frozen=True, slots=True)
class _Good:
    row: RowValues
    details: PatientDetails
    external_id: str


@dataclass
class _Run:
    """One pass over a table; the counters become the report."""

    ctx: Context
    plan: ImportPlan
    dry: bool
    rows: int = 0  # in the file
    read: int = 0
    stored: int = 0
    unchanged: int = 0
    duplicates: int = 0
    bad: int = 0
    problems: list[RowProblem] = field(default_factory=list)
    more: int = 0
    newest: int = 0  # line of the index before the import
    seen: dict[int, int] = field(default_factory=dict)  # hash of who it is -> row

    def report(self) -> ImportReport:
        """Read the table and return what came of it."""
        plan = self.plan
        layout = sheets.detect(plan.path, plan.encoding, plan.delimiter, plan.sheet)
        where = place(self.ctx)
        if plan.day_first is not None:
            where = replace(where, day_first=plan.day_first)
        self._read_all(layout)
        with self.ctx.reading() as connection:
            self.newest = index.last_line(connection)
        batch: list[_Good] = []
        for row in self._rows(layout):
            good = self._checked(row, where)
            if good is None:
                continue
            batch.append(good)
            if len(batch) == BATCH:
                self._finish(batch)
                batch = []
        self._finish(batch)
        return ImportReport(
            self.read,
            self.stored,
            self.unchanged,
            self.duplicates,
            self.bad,
            tuple(sorted(self.problems, key=lambda problem: problem.row)),
            self.more,
            self.dry,
            layout.encoding,
            layout.delimiter,
        )

    def _read_all(self, layout: Layout) -> None:
        """Go through the file once: a broken end must not leave a half-imported table."""
        with open_rows(layout) as rows:
            first = next(rows, None)
            if first is None:
                raise sheets.unreadable(layout.path, translate("Patients", "it has no rows."))
            columns = column_names(first[1])
            for self.rows, _row in enumerate(rows, start=1):
                if self.rows % BATCH == 0:
                    report_progress(self.rows)
        if not NAME_TARGETS & set(self.plan.columns.values()):
            raise NoNameColumn
        missing = [name for name in self.plan.columns if name not in columns]
        if missing:
            text = translate("Patients", "The file has no column “{name}”.")
            raise InvalidInput({"columns": text.format(name=missing[0])})

    def _rows(self, layout: Layout) -> Iterator[RowValues]:
        with open_rows(layout) as rows:
            _, heading = next(rows)
            columns = column_names(heading)
            wanted = [
                (at, self.plan.columns[name])
                for at, name in enumerate(columns)
                if self.plan.columns.get(name)
            ]
            for number, cells in rows:
                yield RowValues(number, {to: cells[at] for at, to in wanted if at < len(cells)})

    def _checked(self, row: RowValues, where: Place) -> _Good | None:
        report_progress(self.read, self.rows)
        self.read += 1
        try:
            details = details_of(row, where)
        except InvalidInput as invalid:
            self.bad += 1
            for target, reason in invalid.problems.items():
                self._complain(row, target, reason)
            return None
        external_id = row.text(EXTERNAL_ID)
        if external_id:
            old = Identifier(external_id[:200], "old-number", "urn:clinic-desktop:old-number")
            details = replace(details, identifiers=(*details.identifiers, old))
        earlier = self._seen_before(row, details, external_id)
        if earlier and (self.plan.skip_duplicates or external_id):
            self.duplicates += 1
            text = translate("Patients", "The same patient as in row {row}.")
            self._complain(row, EXTERNAL_ID, text.format(row=earlier))
            return None
        return _Good(row, details, external_id)

    def _seen_before(self, row: RowValues, details: PatientDetails, external_id: str) -> int:
        """Return the earlier row of this file with the same patient, 0 for none."""
        birth = details.birth.iso() if details.birth else ""
        codes = [code_of(t.e164 or t.value) for t in details.telecoms]
        codes += [i.type + code_of(i.value) for i in details.identifiers]
        name = " ".join(sorted(words_of(details.name.display())))
        who = external_id or f"{name}|{birth}|{'' if birth else '|'.join(sorted(codes))}"
        return self._remember(who, row.row)

    def _remember(self, who: str, row: int) -> int:
        key = hash(who)
        earlier = self.seen.get(key, 0)
        self.seen.setdefault(key, row)
        return earlier

    def _finish(self, batch: list[_Good]) -> None:
        """Store a batch in one transaction, or only count it in a dry run."""
        if not batch:
            return
        if self.dry:
            with self.ctx.reading() as connection:
                self.stored += len(self._new(connection, batch))
            return
        with self.ctx.unit_of_work() as uow:
            new = self._new(uow.connection, batch)
            pairs = [(self.ctx.new_id(), good) for good in new]
            add_patients(uow, [(patient_id, good.details) for patient_id, good in pairs])
            sources.add_origins(
                uow,
                {
                    patient_id: [Origin(self._source, good.external_id)]
                    for patient_id, good in pairs
                    if good.external_id
                },
            )
            if pairs:
                uow.note(AuditEntry("E", "patient-import", detail=f"{len(pairs)}"))
            uow.commit()
        self.stored += len(new)

    @property
    def _source(self) -> str:
        return self.plan.source.strip() or DEFAULT_SOURCE

    def _new(self, connection: sa.Connection, batch: list[_Good]) -> list[_Good]:
        """Return the rows that are not stored yet; the others are counted and listed."""
        ids = [good.external_id for good in batch if good.external_id]
        known = sources.known(connection, self._source, ids) if ids else {}
        new = []
        for good in batch:
            if good.external_id in known:
                self.unchanged += 1
                continue
            same = None
            if self.plan.skip_duplicates:
                same = same_stored(connection, PartialPatient.of(good.details), self.newest)
            if same is None:
                new.append(good)
                continue
            self.duplicates += 1
            text = translate("Patients", "{name} ({number}) is here already: {reasons}").format(
                name=same.ref.display_name,
                number=same.ref.number,
                reasons=", ".join(same.reasons),
            )
            self._complain(good.row, "full_name", text)
        return new

    def _complain(self, row: RowValues, target: str, reason: str) -> None:
        if len(self.problems) >= MAX_PROBLEMS:
            self.more += 1
            return
        columns = {to: name for name, to in self.plan.columns.items()}
        self.problems.append(
            RowProblem(row.row, columns.get(target, ""), reason, row.text(target)[:80])
        )
