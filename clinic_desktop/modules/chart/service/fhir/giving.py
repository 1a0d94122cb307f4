"""All that a chart holds of a person, as resources."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.modules.chart.domain.encounters import Encounter
from clinic_desktop.modules.chart.service.fhir import (
    allergies,
    compositions,
    encounters,
    papers,
    people,
    results,
    reviewed,
)
from clinic_desktop.modules.chart.service.fhir.encounters import VisitText
from clinic_desktop.modules.chart.service.fhir.files import from_text
from clinic_desktop.modules.chart.service.fhir.given import Chart, Given, is_labelled, with_label
from clinic_desktop.modules.chart.service.fhir.keeping import given_back
from clinic_desktop.modules.chart.service.fhir.kinds import KINDS, Kind, fact_resource, reference
from clinic_desktop.modules.chart.service.fhir.shape import Json
from clinic_desktop.modules.chart.service.fhir.taking_results import paper_links, placed
from clinic_desktop.modules.chart.service.sight import Person, hidden_encounters, sees_restricted
from clinic_desktop.modules.chart.store import assertions, notes, observations, reports
from clinic_desktop.modules.chart.store import encounters as visits
from clinic_desktop.modules.chart.store import reviews as medicine_reviews
from clinic_desktop.modules.chart.store.interchange import KeptResource, kept_of
from clinic_desktop.modules.documents.api import Document, Review
from clinic_desktop.modules.practice.api import ClinicProfile, ResourceKind, ResourceRef
from clinic_desktop.storage.context import Context


@dataclass(frozen=True)
class Giver:
    """Gathers a chart on one connection. With `all_of_it` also what is closed to the actor.

    `papers` are its documents with the steps of their reviews, `names` those of users.
    """

    ctx: Context
    connection: sa.Connection
    who: Person
    clinic: ClinicProfile
    resources: Mapping[UUID, ResourceRef]
    all_of_it: bool = False
    papers: Sequence[tuple[Document, Sequence[Review]]] = ()
    names: Mapping[UUID, str] = field(default_factory=dict)

    def chart(self) -> Chart:
        """Return all that may be given."""
        holders = self.who.holders
        hidden: Collection[UUID] = ()
        if not self.all_of_it:
            hidden = hidden_encounters(self.ctx, self.connection, holders)
        kept = {k.row_id: k for k in kept_of(self.connection, holders)}
        found = list(self._found(kept, hidden))
        sees = self.all_of_it or sees_restricted(self.ctx, self.who.patient_id)
        closed = False
        for each in kept.values():
            if each.target_id is None:
                came = from_text(each.came)
                restricted = is_labelled(came)
                if restricted and not sees:
                    closed = True
                else:
                    found.append(Given(each.row_id, came, restricted=restricted))
        outside = _outside(found, kept)
        for holder in holders:  # a record that was merged into this one
            outside.setdefault(f"urn:uuid:{holder}", f"urn:uuid:{self.who.patient_id}")
        return Chart(tuple(found), outside, bool(hidden) or closed)

    def _found(
        self, kept: Mapping[UUID, KeptResource], hidden: Collection[UUID]
    ) -> Iterator[Given]:
        all_visits = visits.of_patient(self.connection, self.who.holders)
        yield from self._people(all_visits)
        restricted = {v.id for v in all_visits if v.sensitive}
        for visit in reversed(all_visits):
            if visit.id not in hidden:
                resource = self._visit(visit, own=visit.id not in kept)
                yield self._given(visit.id, resource, kept, restricted={visit.id} & restricted)
        for signed in notes.compositions_of(self.connection, self.who.holders):
            if signed.encounter_id not in hidden:
                resource = compositions.to_fhir(compositions.signed_text(signed))
                resource |= {
                    "subject": reference(self.who.patient_id),
                    "encounter": reference(signed.encounter_id),
                }
                inside = {signed.encounter_id} & restricted
                yield self._given(signed.id, resource, kept, restricted=inside)
        for kind in KINDS:
            yield from self._facts(kind, kept, hidden, restricted)
        yield from self._results(kept, hidden, restricted)
        for asked in assertions.of_person(self.connection, self.who.holders):
            resource = allergies.none_known() | {"patient": reference(self.who.patient_id)}
            resource["recordedDate"] = compositions.moment(asked.asked_ms)
            yield self._given(asked.id, resource, kept)
        for gone_through in medicine_reviews.of_person(self.connection, self.who.holders):
            by_name = self.names.get(gone_through.reviewed_by, "")
            said = reviewed.ReviewedText(gone_through.reviewed_ms, by_name)
            resource = reviewed.to_fhir(said) | {"subject": reference(self.who.patient_id)}
            yield self._given(gone_through.id, resource, kept)
        yield from self._papers(kept)

    def _facts(
        self,
        kind: Kind,
        kept: Mapping[UUID, KeptResource],
        hidden: Collection[UUID],
        restricted: Collection[UUID],
    ) -> Iterator[Given]:
        for fact in kind.facts.table.of_person(self.connection, self.who.holders):
            if kind.facts.restricted and fact.encounter_id in hidden:
                continue
            resource = fact_resource(kind, fact, own=fact.id not in kept)
            resource[kind.patient] = reference(self.who.patient_id)
            inside = {fact.encounter_id} & set(restricted) if kind.facts.restricted else ()
            details = fact.details if fact.holds else None
            yield self._given(fact.id, resource, kept, details, restricted=inside)

    def _results(
        self,
        kept: Mapping[UUID, KeptResource],
        hidden: Collection[UUID],
        restricted: Collection[UUID],
    ) -> Iterator[Given]:
        """Yield the version that counts of each observation and report."""
        holders = self.who.holders
        found = observations.wanted(
            self.connection, observations.Wanted(holders, hidden, withdrawn=True)
        )
        parts: dict[UUID, list[tuple[int, UUID]]] = {}
        for one in reversed(found):
            if one.report_id is not None:
                parts.setdefault(one.report_id, []).append((one.place, one.entry_id))
            said = results.observation(one.details, one.reason)
            resource = placed(said, self.who.patient_id, one.encounter_id)
            inside = {one.encounter_id} & set(restricted)
            details = one.details if one.holds else None
            yield self._given(one.entry_id, resource, kept, details, restricted=inside)
        mine = {str(document.id): document for document, _reviews in self.papers}
        for report in reversed(reports.of_person(self.connection, holders, hidden, withdrawn=True)):
            named = [entry_id for _place, entry_id in sorted(parts.get(report.entry_id, ()))]
            shown = [mine[each] for each in report.details.documents if each in mine]
            said = results.report(
                report.details,
                _in_order(named, kept.get(report.entry_id)),
                reason=report.reason,
                reviews=self._reviews(report.entry_id),
                papers=paper_links(shown),
            )
            resource = placed(said, self.who.patient_id, report.encounter_id)
            inside = {report.encounter_id} & set(restricted)
            yield self._given(report.entry_id, resource, kept, restricted=inside)

    def _reviews(self, entry_id: UUID) -> list[results.ReviewText]:
        """Return who has read a report, and to whom it was handed."""
        found = []
        for one in reports.reviews(self.connection, entry_id):
            handed = self.resources.get(one.assigned_id) if one.assigned_id else None
            assigned = handed.name if handed else ""
            found.append(
                results.ReviewText(one.action, one.by_name, one.done_ms, one.comment, assigned)
            )
        return found

    def _papers(self, kept: Mapping[UUID, KeptResource]) -> Iterator[Given]:
        """Yield each paper, and the Binary of its bytes where it does not hold them itself."""
        for document, reviews in self.papers:
            resource = papers.to_fhir(document, reviews)
            resource["subject"] = reference(self.who.patient_id)
            closed = document.filing.restricted or document.closed_visit is not None
            inside = {document.id} if closed else ()
            given = self._given(document.id, resource, kept, restricted=inside)
            yield given
            if document.content.id in kept or papers.names_binary(given.resource, document):
                yield self._given(document.content.id, papers.binary(document), kept)

    def _given(
        self,
        row_id: UUID,
        resource: Json,
        kept: Mapping[UUID, KeptResource],
        details: Any = None,
        *,
        restricted: Collection[UUID | None] = (),
    ) -> Given:
        if row_id in kept:
            before = kept[row_id]
            whole = given_back(from_text(before.came), from_text(before.read), resource)
        else:
            whole = {"resourceType": resource["resourceType"], "id": str(row_id), **resource}
        if restricted:
            whole = with_label(whole)
        return Given(row_id, whole, bool(restricted), details)

    def _people(self, all_visits: tuple[Encounter, ...]) -> Iterator[Given]:
        yield Given(self.clinic.id, people.clinic_resource(self.clinic))
        for each in dict.fromkeys(v.practitioner_id for v in all_visits):
            ref = self.resources.get(each) if each else None
            if ref is not None:
                for row_id, resource in people.practitioner_resources(ref, self.clinic.id):
                    yield Given(row_id, resource)

    def _visit(self, visit: Encounter, *, own: bool) -> Json:
        resource = encounters.to_fhir(visit_text(visit, self.resources))
        resource["subject"] = reference(self.who.patient_id)
        seen_by = visit.practitioner_id
        if own and seen_by is not None and seen_by in self.resources:
            resource["participant"][0]["individual"] |= reference(seen_by)
        if own:
            resource["serviceProvider"] = reference(self.clinic.id)
        return resource


def visit_text(visit: Encounter, resources: Mapping[UUID, ResourceRef]) -> VisitText:
    """Return what a stored visit says."""
    details = visit.details
    practitioner = resources.get(visit.practitioner_id) if visit.practitioner_id else None
    location = resources.get(details.location_id) if details.location_id else None
    return VisitText(
        details.encounter_class,
        visit.status,
        visit.start_ms,
        visit.end_ms,
        details.reason,
        details.compartment,
        practitioner.name if practitioner else visit.performer,
        location.name if location else "",
        details.follow_up,
        details.follow_up_on,
        visit.status_reason,
    )


def named(resources: Mapping[UUID, ResourceRef], kind: ResourceKind, name: str) -> UUID | None:
    """Return the practitioner or room with a name; None where nobody or several have it."""
    folded = name.casefold()
    found = [r.id for r in resources.values() if r.kind is kind and r.name.casefold() == folded]
    return found[0] if len(found) == 1 else None


def _outside(found: Sequence[Given], kept: Mapping[UUID, KeptResource]) -> dict[str, str]:
    """Return what each resource is called outside: as it was when it came, each name once."""
    outside: dict[str, str] = {}
    taken: set[str] = set()
    for each in found:
        source = kept[each.row_id].source if each.row_id in kept else ""
        free = "#" not in source and ":" in source and source not in taken
        outside[each.name] = source if free else each.name
        taken.add(outside[each.name])
    return outside


def _in_order(named: list[UUID], came: KeptResource | None) -> list[UUID]:
    """Return the observations of a report as it named them when it came, later ones behind."""
    if came is None:
        return named
    first = [
        UUID(each.removeprefix("urn:uuid:"))
        for each in results.results_in(from_text(came.read))
        if each.startswith("urn:uuid:")
    ]
    return [*first, *(each for each in named if each not in first)]
