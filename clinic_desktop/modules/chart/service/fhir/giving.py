"""All that a chart holds of a person, as resources."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.modules.chart.domain.encounters import Encounter
from clinic_desktop.modules.chart.service.fhir import allergies, compositions, encounters, results
from clinic_desktop.modules.chart.service.fhir.encounters import RESTRICTED, VisitText
from clinic_desktop.modules.chart.service.fhir.files import from_text
from clinic_desktop.modules.chart.service.fhir.keeping import given_back
from clinic_desktop.modules.chart.service.fhir.kinds import KINDS, Kind, fact_resource, reference
from clinic_desktop.modules.chart.service.fhir.shape import Json
from clinic_desktop.modules.chart.service.sight import Person, hidden_encounters, sees_restricted
from clinic_desktop.modules.chart.store import assertions, notes, observations, reports
from clinic_desktop.modules.chart.store import encounters as visits
from clinic_desktop.modules.chart.store.interchange import KeptResource, kept_of
from clinic_desktop.modules.practice.api import ClinicProfile, ResourceKind, ResourceRef
from clinic_desktop.storage.context import Context


@dataclass(frozen=True, slots=True)
class Given:
    """One resource; `row_id` is the row that it stands for, `details` what a fact says."""

    row_id: UUID
    resource: Json
    restricted: bool = False
    details: Any = None

    @property
    def name(self) -> str:
        """Return what references to it say in here."""
        return f"urn:uuid:{self.row_id}"


@dataclass(frozen=True)
class Chart:
    """The resources of a person in the order of a bundle, and what they are called outside."""

    given: tuple[Given, ...]
    outside: Mapping[str, str] = field(default_factory=dict)  # urn:uuid:row -> fullUrl
    left_out: bool = False  # there is more that is closed to the actor


@dataclass(frozen=True)
class Giver:
    """Gathers a chart on one connection. With `all_of_it` also what is closed to the actor."""

    ctx: Context
    connection: sa.Connection
    who: Person
    clinic: ClinicProfile
    resources: Mapping[UUID, ResourceRef]
    all_of_it: bool = False

    def chart(self) -> Chart:
        """Return all that may be given."""
        holders = self.who.holders
        hidden: Collection[UUID] = ()
        if not self.all_of_it:
            hidden = hidden_encounters(self.ctx, self.connection, holders)
        kept = {k.row_id: k for k in kept_of(self.connection, holders)}
        found = [g for g in self._found(kept, hidden) if g is not None]
        sees = self.all_of_it or sees_restricted(self.ctx, self.who.patient_id)
        closed = [k for k in kept.values() if k.target_id is None and not sees and _labelled(k)]
        found += [
            Given(k.row_id, from_text(k.came), restricted=_labelled(k))
            for k in kept.values()
            if k.target_id is None and k not in closed
        ]
        outside: dict[str, str] = {}
        for each in found:
            source = kept[each.row_id].source if each.row_id in kept else ""
            free = "#" not in source and ":" in source and source not in outside.values()
            outside[each.name] = source if free else each.name
        return Chart(tuple(found), outside, bool(hidden or closed))

    def _found(
        self, kept: Mapping[UUID, KeptResource], hidden: Collection[UUID]
    ) -> Iterator[Given | None]:
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
        parts: dict[UUID, list[UUID]] = {}
        for one in reversed(found):
            if one.report_id is not None:
                parts.setdefault(one.report_id, []).append(one.id)
            resource = self._placed(results.observation(one), one.encounter_id)
            inside = {one.encounter_id} & set(restricted)
            details = one.details if one.holds else None
            yield self._given(one.id, resource, kept, details, restricted=inside)
        for report in reversed(reports.of_person(self.connection, holders, hidden)):
            resource = results.report(report, parts.get(report.entry_id, []))
            inside = {report.encounter_id} & set(restricted)
            resource = self._placed(resource, report.encounter_id)
            yield self._given(report.id, resource, kept, restricted=inside)

    def _placed(self, resource: Json, encounter_id: UUID | None) -> Json:
        visit = {"encounter": reference(encounter_id)} if encounter_id else {}
        return {**resource, "subject": reference(self.who.patient_id), **visit}

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
            whole = _with_label(whole)
        return Given(row_id, whole, bool(restricted), details)

    def _people(self, all_visits: tuple[Encounter, ...]) -> Iterator[Given]:
        yield Given(
            self.clinic.id,
            {
                "resourceType": "Organization",
                "id": str(self.clinic.id),
                "name": self.clinic.name,
            },
        )
        for each in dict.fromkeys(v.practitioner_id for v in all_visits):
            ref = self.resources.get(each) if each else None
            if ref is not None:
                name = [{"text": ref.name}]
                resource = {"resourceType": "Practitioner", "id": str(ref.id), "name": name}
                yield Given(ref.id, resource)

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


def _with_label(resource: Json) -> Json:
    meta = dict(resource.get("meta", {}))
    labels = meta.get("security", [])
    if not any(label.get("code") in ("R", "V") for label in labels):
        meta["security"] = [*labels, RESTRICTED]
    return {**resource, "meta": meta}


def _labelled(kept: KeptResource) -> bool:
    return is_labelled(from_text(kept.came))


def is_labelled(resource: Json) -> bool:
    """Tell whether a resource says that only some may read it."""
    meta = resource.get("meta")
    labels = meta.get("security") if isinstance(meta, dict) else None
    found = labels if isinstance(labels, list) else []
    return any(isinstance(label, dict) and label.get("code") in ("R", "V") for label in found)
