"""Import charts from FHIR R4 files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.progress import report_progress
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.domain.interchange import MAX_LISTED, ChartReport, Line
from clinic_desktop.modules.chart.service.encounters import announce_restriction
from clinic_desktop.modules.chart.service.facts import today_of
from clinic_desktop.modules.chart.service.fhir.files import (
    Entry,
    Unreadable,
    digest_of,
    files_of,
    json_text,
    read_file,
    with_references,
)
from clinic_desktop.modules.chart.service.fhir.giving import Giver
from clinic_desktop.modules.chart.service.fhir.resolving import (
    Index,
    index,
    patient_reference,
)
from clinic_desktop.modules.chart.service.fhir.shape import Json, WrongResource
from clinic_desktop.modules.chart.service.fhir.taking import Held, Taker
from clinic_desktop.modules.chart.service.sight import person
from clinic_desktop.modules.chart.store.encounters import by_id, of_patient
from clinic_desktop.modules.chart.store.interchange import insert_rows, kept_of
from clinic_desktop.modules.chart.store.notes import composition, index_words
from clinic_desktop.modules.chart.tables.encounters import CompositionRow, EncounterRow
from clinic_desktop.modules.chart.tables.interchange import KeptResourceRow
from clinic_desktop.modules.patients.api import import_fhir, patient_ref
from clinic_desktop.modules.practice.api import bookable_resources, clinic_profile
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork

BATCH = 1000  # resources of one transaction
_FIRST = {"Encounter": 0, "Composition": 1}


def import_charts(ctx: Context, paths: Sequence[Path]) -> ChartReport:
    """Store the patients of files with their charts; the same again changes nothing.

    A file's patients are taken by the patients' own import. What differs from what was imported
    before is refused and the stored one left.
    """
    ctx.require(Permission.PATIENT_IMPORT)
    run = _Run(ctx)
    files = list(files_of(paths))
    for path in files:
        run.file(path, None)
    return run.report(len(files))


def import_into_chart(ctx: Context, patient_id: UUID, paths: Sequence[Path]) -> ChartReport:
    """Store what files say of one person in the chart of a patient who is here already.

    A file of several persons, or of one who was born on another day, is refused.
    """
    ctx.require(Permission.ENCOUNTER_WRITE, patient_id=patient_id)
    ctx.require(Permission.CONDITION_WRITE, patient_id=patient_id)
    ctx.require(Permission.ALLERGY_WRITE, patient_id=patient_id)
    ctx.require(Permission.PRESCRIPTION_WRITE, patient_id=patient_id)
    patient_ref(ctx, patient_id)  # raises NotFound
    run = _Run(ctx)
    files = list(files_of(paths))
    for path in files:
        run.file(path, patient_id)
    return run.report(len(files))


@dataclass
class _Run:
    """One import; the counters become the report."""

    ctx: Context
    read: int = 0
    stored: int = 0
    unchanged: int = 0
    mapped: Counter[str] = field(default_factory=Counter)
    kept: Counter[str] = field(default_factory=Counter)
    refused: list[Line] = field(default_factory=list)
    notes: list[Line] = field(default_factory=list)
    more_refused: int = 0
    patients: list[UUID] = field(default_factory=list)
    source: str = ""

    def report(self, files: int) -> ChartReport:
        """Return what came of it."""
        return ChartReport(
            self.read,
            self.stored,
            self.unchanged,
            sum(self.kept.values()),
            dict(self.mapped),
            dict(self.kept),
            tuple(self.refused),
            tuple(self.notes),
            self.more_refused,
            files,
            tuple(dict.fromkeys(self.patients)),
        )

    def file(self, path: Path, patient_id: UUID | None) -> None:
        """Take one file."""
        self.source = path.name
        try:
            content = read_file(path)
        except Unreadable as error:
            self.refuse(error.where, error.why)
            return
        for where, why in content.refused:
            self.read += 1
            self.refuse(where, why)
        people = [entry for entry in content.entries if entry.kind == "Patient"]
        self.read += len(content.entries)
        if patient_id is None:
            owners = self._register(path, people)
        else:
            owners = self._same(people, patient_id)
        others = [entry for entry in content.entries if entry.kind != "Patient"]
        for each, entries in self._by_patient(others, index(content.entries), owners).items():
            _Chart(self, each, index(content.entries), owners).take(entries)

    def _register(self, path: Path, people: Sequence[Entry]) -> dict[str, UUID]:
        """Return the patients that the patients' own import found or made, by their place."""
        if not people:
            self.refuse("", translate("Chart", "There is no patient in it: say whose it is."))
            return {}
        done = import_fhir(self.ctx, [path])
        owners = {t.where: t.patient_id for t in done.taken if t.patient_id is not None}
        self.stored += done.stored
        self.unchanged += done.unchanged
        self.mapped["Patient"] += done.stored
        for refused in done.refused:
            self.refuse(refused.where, refused.why)
            if refused.patient_id is not None:
                owners[refused.where.partition(".resource")[0] + ".resource"] = refused.patient_id
        return owners

    def _same(self, people: Sequence[Entry], patient_id: UUID) -> dict[str, UUID]:
        """Return that the one person of a file is the patient; refuse what can't be."""
        if len(people) > 1:
            self.refuse("", translate("Chart", "It holds several patients: import it whole."))
            return {}
        born = people[0].resource.get("birthDate") if people else None
        known = patient_ref(self.ctx, patient_id).birth_date
        if isinstance(born, str) and known and not known.isoformat().startswith(born):
            why = translate("Chart", "Its patient was born on {there}, this one on {here}.")
            place = f"{people[0].where}.birthDate"
            self.refuse(place, why.format(there=born[:10], here=known.isoformat()))
            return {}
        self.unchanged += len(people)
        return {people[0].where if people else "": patient_id}

    def _by_patient(
        self, entries: Sequence[Entry], found: Index, owners: dict[str, UUID]
    ) -> dict[UUID, list[Entry]]:
        """Return whose each resource is; one whose patient is not here is refused.

        What names no patient (who treated, which medicine) goes with each patient of the file.
        """
        whose: dict[UUID, list[Entry]] = {each: [] for each in owners.values()}
        for entry in entries:
            named = patient_reference(entry.resource)
            target = found.find(named, entry) if named else None
            owner = owners.get(target.where) if target else None
            if named is None:
                for mine in whose.values():
                    mine.append(entry)
            elif owner is None and "" in owners:
                whose[owners[""]].append(entry)
            elif owner is None:
                why = translate("Chart", "Its patient “{name}” is not in the file or was refused.")
                self.refuse(f"{entry.where}", why.format(name=named[:60]))
            else:
                whose[owner].append(entry)
        return whose

    def refuse(self, where: str, why: str) -> None:
        """List what is not taken."""
        if len(self.refused) < MAX_LISTED:
            self.refused.append(Line(self.source, where, why))
        else:
            self.more_refused += 1

    def note(self, where: str, why: str) -> None:
        """Say something that the user should know and that stops nothing."""
        if len(self.notes) < MAX_LISTED:
            self.notes.append(Line(self.source, where, why))


@dataclass
class _Chart:
    """What one file says of one patient."""

    run: _Run
    patient_id: UUID
    index: Index
    owners: dict[str, UUID]

    def take(self, entries: Sequence[Entry]) -> None:
        """Store what is new, in batches: a broken import goes on where it stopped."""
        ctx = self.run.ctx
        who = person(ctx, self.patient_id)
        clinic = clinic_profile(ctx)
        resources = {ref.id: ref for ref in bookable_resources(ctx)}
        with ctx.reading() as connection:
            before = {kept.source: kept for kept in kept_of(connection, who.holders)}
            there = Giver(ctx, connection, who, clinic, resources, all_of_it=True).chart()
            visits = {f"urn:uuid:{v.id}": v.sensitive for v in of_patient(connection, who.holders)}
        by_row = {g.row_id: g for g in there.given}
        own = {there.outside[g.name]: g.row_id for g in there.given}
        rows = {where: f"urn:uuid:{each}" for where, each in self.owners.items()}
        new: list[tuple[UUID, Entry]] = []
        for entry in entries:
            known = before.get(entry.source)
            row_id = known.row_id if known else own.get(entry.full_url)
            if row_id is None:
                row_id = ctx.new_id()
                new.append((row_id, entry))
            else:
                said = by_row[row_id].resource if row_id in by_row else {}
                now = digest_of(with_references(said, there.outside))
                self._known(entry, {now, known.digest if known else ""})
            rows[entry.where] = f"urn:uuid:{row_id}"
        today = today_of(ctx)
        taker = Taker(who.patient_id, ctx.actor.user_id, clinic.zone, today, resources, visits)
        new.sort(key=lambda pair: _order(pair[1]))
        for start in range(0, len(new), BATCH):
            report_progress(start, len(new))
            self._store(taker, new[start : start + BATCH], rows)
        self.run.patients.append(who.patient_id)

    def _known(self, entry: Entry, digests: set[str]) -> None:
        if entry.digest in digests:
            self.run.unchanged += 1
            return
        why = translate("Chart", "It is here already and differs; the stored one was left.")
        self.run.refuse(entry.where, why)

    def _store(self, taker: Taker, new: Sequence[tuple[UUID, Entry]], rows: dict[str, str]) -> None:
        values: list[tuple[Any, dict[str, Any]]] = []
        kept: list[tuple[Any, dict[str, Any]]] = []
        for row_id, entry in new:
            names, dangling = self.index.names(entry, rows)
            came = with_references(entry.resource, names)
            try:
                held = taker.take(row_id, came, lambda r, e=entry: self.index.look(r, e))  # type: ignore[misc]
            except WrongResource as wrong:
                inner = wrong.where.partition(".")[2]
                self.run.refuse(f"{entry.where}.{inner}", wrong.why)
                continue
            self._count(entry, held, dangling)
            if held.row_class is not None:
                values.append((held.row_class, dict(held.values)))
            kept.append((KeptResourceRow, self._kept(row_id, entry, came, held)))
        with self.run.ctx.unit_of_work() as uow:
            insert_rows(uow, [*values, *kept])
            _follow(uow, values)
            detail = f"fhir {len(kept)}"
            uow.note(AuditEntry("E", "chart-import", None, taker.patient_id, detail=detail))
            uow.commit()
        self.run.stored += len(kept)

    def _kept(self, row_id: UUID, entry: Entry, came: Json, held: Held) -> dict[str, Any]:
        known_as = {"target_id": row_id} if held.row_class else {"id": row_id, "target_id": None}
        return {
            **known_as,
            "patient_id": self.patient_id,
            "source": entry.source,
            "resource_type": entry.kind,
            "digest": entry.digest,
            "came": json_text(came),
            "read": json_text(held.read) if held.row_class else "",
        }

    def _count(self, entry: Entry, held: Held, dangling: Sequence[str]) -> None:
        (self.run.kept if held.row_class is None else self.run.mapped)[entry.kind] += 1
        if held.why:
            self.run.note(entry.where, held.why)
        for each in dangling:
            why = translate("Chart", "“{name}” leads to nothing in the file; its text was kept.")
            self.run.note(entry.where, why.format(name=each[:80]))


def _follow(uow: UnitOfWork, rows: Iterable[tuple[Any, Mapping[str, Any]]]) -> None:
    """Do for rows that came in what their services do: words are found, closed visits close."""
    for row_class, values in rows:
        if row_class is CompositionRow:
            index_words(uow.connection, composition(uow.connection, values["id"]), None)
        elif row_class is EncounterRow:
            announce_restriction(uow, by_id(uow.connection, values["id"]))


def _order(entry: Entry) -> tuple[int, str]:
    """Visits come first, then signed notes as they were signed."""
    when = entry.resource.get("date", "") if entry.kind == "Composition" else ""
    return _FIRST.get(entry.kind, 2), str(when)
