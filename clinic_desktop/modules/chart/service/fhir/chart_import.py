"""What one file says of one patient goes into their chart: visits, papers, then all the rest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Protocol
from uuid import UUID

from clinic_desktop.kernel.clock import milliseconds
from clinic_desktop.kernel.progress import report_progress
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.domain.observations import Observation
from clinic_desktop.modules.chart.service.encounters import announce_restriction
from clinic_desktop.modules.chart.service.facts import today_of
from clinic_desktop.modules.chart.service.fhir.compositions import matches, target_of
from clinic_desktop.modules.chart.service.fhir.contents import MARK, inline, put_back
from clinic_desktop.modules.chart.service.fhir.files import (
    Entry,
    json_text,
    with_references,
)
from clinic_desktop.modules.chart.service.fhir.people import Look
from clinic_desktop.modules.chart.service.fhir.recognising import Here, what_is_here
from clinic_desktop.modules.chart.service.fhir.resolving import Index
from clinic_desktop.modules.chart.service.fhir.shape import Element, Json, WrongResource, walk
from clinic_desktop.modules.chart.service.fhir.taking import Held, Taker
from clinic_desktop.modules.chart.service.fhir.taking_papers import PaperTaker
from clinic_desktop.modules.chart.service.fhir.taking_results import ResultTaker, Version, after
from clinic_desktop.modules.chart.service.sight import person
from clinic_desktop.modules.chart.store import observations, reports
from clinic_desktop.modules.chart.store.encounters import by_id
from clinic_desktop.modules.chart.store.interchange import insert_rows
from clinic_desktop.modules.chart.store.notes import composition, index_words
from clinic_desktop.modules.chart.tables.encounters import CompositionRow, EncounterRow
from clinic_desktop.modules.chart.tables.interchange import KeptResourceRow
from clinic_desktop.modules.chart.tables.results import ResultReviewRow
from clinic_desktop.modules.documents.api import Examined
from clinic_desktop.modules.practice.api import ResourceKind, bookable_resources, clinic_profile
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.unit_of_work import UnitOfWork

BATCH = 1000  # resources of one transaction
_FIRST = {"Composition": 1, "DiagnosticReport": 2}
_LONGEST = 1000  # chain of amendments; a circle has no end


class Counters(Protocol):
    """What a run counts and lists."""

    ctx: Context
    papers: Mapping[str, Examined]
    unchanged: int
    stored: int
    mapped: Any
    kept: Any
    patients: list[UUID]

    def refuse(self, where: str, why: str) -> None:
        """List what is not taken."""

    def note(self, where: str, why: str) -> None:
        """Say something that the user should know and that stops nothing."""


@dataclass(frozen=True, slots=True)
class Fresh:
    """A resource that is to be stored: what it will be called, and what it is a version of."""

    row_id: UUID
    entry: Entry
    before: tuple[Version, ...] = ()


@dataclass
class ChartImport:
    """What one file says of one patient; `contents` are its bytes by their digest."""

    run: Counters
    patient_id: UUID
    index: Index
    owners: dict[str, UUID]
    contents: Mapping[str, bytes]
    rows: dict[str, str] = field(default_factory=dict)  # place in the file -> our name
    named: dict[str, Json] = field(default_factory=dict)  # our name -> resource
    done: int = 0
    total: int = 0

    def take(self, entries: Sequence[Entry]) -> None:
        """Store what is new, in batches: a broken import goes on where it stopped."""
        ctx = self.run.ctx
        who = person(ctx, self.patient_id)
        self.rows = {where: f"urn:uuid:{each}" for where, each in self.owners.items()}
        here = what_is_here(ctx, who)
        actor = ctx.actor.user_id
        results = ResultTaker(who.patient_id, actor, milliseconds(ctx.clock.now()))
        fresh = self._fresh(entries, here, results)
        resources = {ref.id: ref for ref in bookable_resources(ctx)}
        zone, visits = clinic_profile(ctx).zone, dict(here.visits)
        taker = Taker(who.patient_id, actor, zone, today_of(ctx), resources, results, visits)
        taker.signed.update(here.signed)
        self.total = len(fresh)
        first = [each for each in fresh if each.entry.kind == "Encounter"]
        self._store(taker, first)
        papers = PaperTaker(ctx, who.patient_id, self.index, self.contents, self.run.papers)
        papers.known = here.papers()
        rest = [each for each in fresh if each.entry.kind != "Encounter"]
        self._file(taker, papers, rest)
        rest.sort(key=lambda each: (_FIRST.get(each.entry.kind, 9), self._depth(each.entry)))
        self._store(taker, rest, papers)
        self.run.patients.append(who.patient_id)

    def _depth(self, entry: Entry) -> int:
        """Return after how many others of the file a note comes: what it amends goes first."""
        depth, at = 0, entry
        while at.kind == "Composition" and matches(at.resource) and depth < _LONGEST:
            try:
                named = target_of(Element(at.resource, at.kind))
            except WrongResource:
                break  # it will be refused
            found = self.index.find(named, at) if named else None
            if found is None:
                break
            depth, at = depth + 1, found
        return depth

    def _fresh(self, entries: Sequence[Entry], here: Here, results: ResultTaker) -> list[Fresh]:
        """Return what is not here yet; what is here and differs is refused or a later version."""
        fresh: list[Fresh] = []
        reports_here: list[tuple[Entry, UUID]] = []
        for entry in entries:
            known = here.known(entry)
            row_id = self.run.ctx.new_id() if known is None else known.row_id
            if known is None:
                fresh.append(Fresh(row_id, entry))
            elif known.versions:
                fresh.append(Fresh(row_id, entry, known.versions))
            else:
                self._known(entry, same=known.same)
            if known is not None and known.mapped and entry.kind == "DiagnosticReport":
                reports_here.append((entry, row_id))
            self.rows[entry.where] = f"urn:uuid:{row_id}"
            self.named[f"urn:uuid:{row_id}"] = entry.resource
        for entry, row_id in reports_here:
            names, _dangling = self.index.names(entry, self.rows)
            results.hold(with_references(entry.resource, names), row_id)
        return fresh

    def _known(self, entry: Entry, *, same: bool) -> None:
        if same:
            self.run.unchanged += 1
            return
        why = translate("Chart", "It is here already and differs; the stored one was left.")
        self.run.refuse(entry.where, why)

    def _file(self, taker: Taker, papers: PaperTaker, fresh: Sequence[Fresh]) -> None:
        """File the papers, each by itself: their bytes are too large for one transaction."""
        for each in fresh:
            entry = each.entry
            if entry.kind == "DocumentReference":
                visit = self._visit_of(taker, entry)
                document = papers.take(entry, visit)
                if document is not None:
                    self.rows[entry.where] = f"urn:uuid:{document.id}"
            elif entry.kind == "DiagnosticReport" and "presentedForm" in entry.resource:
                filed = papers.take_forms(entry)
                taker.results.papers[f"urn:uuid:{each.row_id}"] = filed
        for where, why in papers.notes:
            self.run.note(where, why)
        for where, document in papers.binaries.items():
            self.rows[where] = f"urn:uuid:{document.content.id}"

    def _visit_of(self, taker: Taker, entry: Entry) -> UUID | None:
        names, _dangling = self.index.names(entry, self.rows)
        return taker.paper_visit(with_references(entry.resource, names))

    def _store(
        self, taker: Taker, fresh: Sequence[Fresh], papers: PaperTaker | None = None
    ) -> None:
        for start in range(0, len(fresh), BATCH):
            report_progress(self.done, self.total)
            some = fresh[start : start + BATCH]
            self._store_batch(taker, some, papers)
            self.done += len(some)

    def _store_batch(self, taker: Taker, fresh: Sequence[Fresh], papers: PaperTaker | None) -> None:
        stored: list[Held] = []
        kept: list[tuple[Any, dict[str, Any]]] = []
        for each in fresh:
            names, dangling = self.index.names(each.entry, self.rows)
            came = with_references(each.entry.resource, names)
            held = self._held(taker, each, came, papers)
            if held is None:
                continue
            self._count(each.entry, held, dangling)
            stored.append(held)
            kept.append((KeptResourceRow, self._kept(each, came, held, papers)))
        rows = [(h.row_class, dict(h.values)) for h in stored if h.row_class is not None]
        with self.run.ctx.unit_of_work() as uow:
            insert_rows(uow, rows)
            _insert_results(uow, taker, stored)
            insert_rows(uow, kept)
            _follow(uow, rows)
            detail = f"fhir {len(kept)}"
            uow.note(AuditEntry("E", "chart-import", None, taker.patient_id, detail=detail))
            uow.commit()
        self.run.stored += len(kept)

    def _held(
        self, taker: Taker, each: Fresh, came: Json, papers: PaperTaker | None
    ) -> Held | None:
        """Return what holds a resource; None after it was refused."""
        try:
            if papers is not None and (filed := papers.held(each.entry)) is not None:
                return filed
            held = taker.take(each.row_id, came, self._look(each.entry))
        except WrongResource as wrong:
            inner = wrong.where.partition(".")[2]
            self.run.refuse(f"{each.entry.where}.{inner}", wrong.why)
            return None
        return self._version(each, held) if each.before else held

    def _version(self, each: Fresh, held: Held) -> Held | None:
        """Return a result as a later version of what is here; None after it was refused."""
        made = held.observation or (held.report and held.report.report)
        later = after(made, each.before, self.run.ctx.new_id()) if made else None
        if later is None:
            self._known(each.entry, same=False)
            return None
        why = translate("Chart", "It is a later version of a result that is here; both are kept.")
        self.run.note(each.entry.where, why)
        if isinstance(later, Observation):
            return replace(held, observation=later)
        assert held.report is not None
        return replace(held, report=replace(held.report, report=later))

    def _look(self, entry: Entry) -> Look:
        inside = {c.get("id"): c for c in walk(entry.resource.get("contained", ()))}

        def look(reference: str) -> Json | None:
            if reference.startswith("#"):
                return inside.get(reference[1:])
            return self.named.get(reference) or self.index.look(reference, entry)

        return look

    def _kept(
        self, each: Fresh, came: Json, held: Held, papers: PaperTaker | None
    ) -> dict[str, Any]:
        target_id = held.target_id or each.row_id
        known_as: dict[str, Any] = {"target_id": target_id}
        if not held.mapped:
            known_as = {"id": each.row_id, "target_id": None}

        def give(digest: str) -> Json:
            """Leave the bytes to the paper that has them."""
            filed = papers is not None and digest in papers.filed
            return {"data": MARK + digest} if filed else inline(self.contents.get(digest))

        return {
            **known_as,
            "patient_id": self.patient_id,
            "source": each.entry.source,
            "resource_type": each.entry.kind,
            "digest": each.entry.digest,
            "came": json_text(put_back(came, give) if self.contents else came),
            "read": json_text(held.read) if held.mapped else "",
        }

    def _count(self, entry: Entry, held: Held, dangling: Sequence[str]) -> None:
        (self.run.mapped if held.mapped else self.run.kept)[entry.kind] += 1
        if held.why:
            self.run.note(entry.where, held.why)
        for each in dangling:
            why = translate("Chart", "“{name}” leads to nothing in the file; its text was kept.")
            self.run.note(entry.where, why.format(name=each[:80]))


def _insert_results(uow: UnitOfWork, taker: Taker, stored: Sequence[Held]) -> None:
    """Store reports, who has read them, and observations."""
    reviews: list[tuple[Any, dict[str, Any]]] = []
    for taken in (held.report for held in stored if held.report is not None):
        reports.insert(uow, taken.report)
        for said in taken.reviews:
            values = {
                "patient_id": taker.patient_id,
                "entry_id": taken.report.entry_id,
                "report_id": taken.report.id,
                "action": said.action.value,
                "comment": said.comment,
                "assigned_id": taker.named(ResourceKind.PRACTITIONER, said.assigned),
                "by_name": said.by_name,
                "done_ms": said.done_ms,
            }
            reviews.append((ResultReviewRow, values))
    observations.insert(uow, [h.observation for h in stored if h.observation is not None])
    insert_rows(uow, reviews)


def _follow(uow: UnitOfWork, rows: Iterable[tuple[Any, Mapping[str, Any]]]) -> None:
    """Do for rows that came in what their services do: words are found, closed visits close."""
    for row_class, values in rows:
        if row_class is CompositionRow:
            index_words(uow.connection, composition(uow.connection, values["id"]), None)
        elif row_class is EncounterRow:
            announce_restriction(uow, by_id(uow.connection, values["id"]))
