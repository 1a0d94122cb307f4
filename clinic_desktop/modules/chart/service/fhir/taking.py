"""One resource of a file becomes the rows of a chart, or is kept as it came."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any
from uuid import UUID, uuid5

from clinic_desktop.kernel.clock import from_milliseconds, wall_of
from clinic_desktop.kernel.text import clean_line, translate
from clinic_desktop.modules.chart.domain.encounters import MAX_REASON
from clinic_desktop.modules.chart.domain.notes import Composition, digest_of
from clinic_desktop.modules.chart.domain.observations import Observation
from clinic_desktop.modules.chart.service.facts import tidied
from clinic_desktop.modules.chart.service.fhir import (
    allergies,
    compositions,
    encounters,
    medications,
    reviewed,
)
from clinic_desktop.modules.chart.service.fhir.checks import check_resource
from clinic_desktop.modules.chart.service.fhir.given import is_labelled
from clinic_desktop.modules.chart.service.fhir.giving import named
from clinic_desktop.modules.chart.service.fhir.kinds import (
    kind_of,
    reference,
    restored,
    said_of,
    visit_of,
)
from clinic_desktop.modules.chart.service.fhir.papers import visit_in
from clinic_desktop.modules.chart.service.fhir.people import Look, with_names
from clinic_desktop.modules.chart.service.fhir.shape import Element, Json, NotHeld, reference_in
from clinic_desktop.modules.chart.service.fhir.taking_results import ResultTaker, TakenReport
from clinic_desktop.modules.chart.store.codec import columns_of
from clinic_desktop.modules.chart.store.notes import columns_of_composition
from clinic_desktop.modules.chart.tables.encounters import CompositionRow, EncounterRow
from clinic_desktop.modules.chart.tables.facts import AllergyAssertionRow, MedicationReviewRow
from clinic_desktop.modules.practice.api import ResourceKind, ResourceRef
from clinic_desktop.storage.base import Base


@dataclass(frozen=True, slots=True)
class Held:
    """What holds a resource (a row, a result, a paper), and what the chart says of it.

    Nothing of these: it is only kept, and `why` says it where that needs words.
    """

    row_class: type[Base] | None = None
    values: Mapping[str, Any] = field(default_factory=dict)
    read: Json = field(default_factory=dict)
    why: str = ""
    observation: Observation | None = None
    report: TakenReport | None = None
    target_id: UUID | None = None  # of what is stored already

    @property
    def mapped(self) -> bool:
        """Tell whether the chart reads it."""
        stored = self.row_class or self.observation or self.report or self.target_id
        return stored is not None


@dataclass
class Taker:
    """Reads the resources of one patient; `visits` are those that have a row, by its name."""

    patient_id: UUID
    actor_id: UUID
    zone: str
    today: date
    resources: Mapping[UUID, ResourceRef]
    results: ResultTaker
    visits: dict[str, bool] = field(default_factory=dict)  # urn:uuid:row -> restricted
    signed: dict[str, Composition] = field(default_factory=dict)

    def take(self, row_id: UUID, resource: Json, look: Look) -> Held:
        """Return what holds a resource with our ids. Raises WrongResource."""
        check_resource(resource)
        try:
            return self._take(row_id, with_names(resource, look), look)
        except NotHeld as reason:
            return Held(why=reason.why)

    def _take(self, row_id: UUID, resource: Json, look: Look) -> Held:
        named_type = resource["resourceType"]
        if named_type == "Encounter":
            return self._visit(row_id, resource)
        if named_type == "Composition":
            return self._note(row_id, resource) if compositions.matches(resource) else Held()
        element = Element(resource, named_type)
        if named_type == "AllergyIntolerance" and allergies.says_none_known(element):
            return self._none_known(row_id, element)
        if named_type == "List" and reviewed.matches(resource):
            return self._reviewed(row_id, element)
        if kind_of(resource) is not None:
            return self._fact(row_id, resource, look)
        if named_type in ("Observation", "DiagnosticReport"):
            return self._result(row_id, resource)
        return Held()

    def named(self, kind: ResourceKind, name: str) -> UUID | None:
        """Return the practitioner or room with a name."""
        return named(self.resources, kind, name) if name else None

    def paper_visit(self, resource: Json) -> UUID | None:
        """Return the visit of ours that a DocumentReference belongs to."""
        visit = visit_in(resource)
        return UUID(visit.removeprefix("urn:uuid:")) if visit in self.visits else None

    def _result(self, row_id: UUID, resource: Json) -> Held:
        visit = reference_in(resource.get("encounter"))
        inside = UUID(visit.removeprefix("urn:uuid:")) if visit in self.visits else None
        if is_labelled(resource) and not self.visits.get(visit):
            raise NotHeld(translate("Chart", "It is restricted, and its visit is not here."))
        if resource["resourceType"] == "Observation":
            one, read = self.results.observation(row_id, resource, inside)
            return Held(read=read, observation=one)
        report, read = self.results.report(row_id, resource, inside)
        return Held(read=read, report=report)

    def _fact(self, row_id: UUID, resource: Json, look: Look) -> Held:
        kind = kind_of(resource)
        assert kind is not None
        visit = visit_of(resource, kind)
        inside = UUID(visit.removeprefix("urn:uuid:")) if visit in self.visits else None
        before, error_reason = restored(resource)
        before = medications.with_medication(before, look)
        details = tidied(kind.from_fhir(Element(before, kind.resource)))
        if is_labelled(resource) and not self.visits.get(visit) and kind.facts.restricted:
            raise NotHeld(translate("Chart", "It is restricted, and its visit is not here."))
        for name, why in kind.facts.problems(details, self.today).items():
            raise NotHeld(f"{name}: {why}")
        values = {
            "id": row_id,
            "patient_id": self.patient_id,
            "encounter_id": inside,
            "error_reason": error_reason,
            **columns_of(details),
        }
        read = said_of(kind, details, self.patient_id, inside, error_reason)
        return Held(kind.facts.table.row_class, values, read)

    def _none_known(self, row_id: UUID, element: Element) -> Held:
        if "recordedDate" not in element.data:
            raise NotHeld(translate("Chart", "It does not say when the patient was asked."))
        asked = compositions.milliseconds_of(element, "recordedDate")
        read = allergies.none_known() | {"patient": reference(self.patient_id)}
        read["recordedDate"] = compositions.moment(asked)
        values = {"id": row_id, "patient_id": self.patient_id}
        by = {"asked_ms": asked, "asked_by": self.actor_id}
        return Held(AllergyAssertionRow, values | by, read)

    def _reviewed(self, row_id: UUID, element: Element) -> Held:
        said = reviewed.from_fhir(element)
        read = reviewed.to_fhir(said) | {"subject": reference(self.patient_id)}
        values = {"id": row_id, "patient_id": self.patient_id}
        by = {"reviewed_ms": said.reviewed_ms, "reviewed_by": self.actor_id}
        return Held(MedicationReviewRow, values | by, read)

    def _visit(self, row_id: UUID, resource: Json) -> Held:
        said = tidied(encounters.from_fhir(Element(resource, "Encounter")))
        if len(said.reason) > MAX_REASON or len(said.follow_up) > MAX_REASON:
            raise NotHeld(translate("Chart", "Its words are too long."))
        seen_by = named(self.resources, ResourceKind.PRACTITIONER, said.performer)
        room = named(self.resources, ResourceKind.LOCATION, said.location)
        said = replace(said, location=self.resources[room].name if room else "")
        start = from_milliseconds(said.start_ms)
        values = {
            "id": row_id,
            "patient_id": self.patient_id,
            "appointment_id": None,
            "practitioner_id": seen_by,
            "performer": "" if seen_by else said.performer,
            "status": said.status.value,
            "class_code": said.encounter_class.value,
            "compartment": said.compartment.value,
            "day": wall_of(start, self.zone).date().isoformat(),
            "start_ms": said.start_ms,
            "end_ms": said.end_ms,
            "location_id": room,
            "reason": said.reason,
            "follow_up": said.follow_up,
            "follow_up_on": said.follow_up_on and said.follow_up_on.isoformat(),
            "status_reason": said.status_reason,
        }
        restricted = said.compartment.value == "sensitive"
        self.visits[f"urn:uuid:{row_id}"] = restricted
        read = encounters.to_fhir(said) | {"subject": reference(self.patient_id)}
        return Held(EncounterRow, values, read)

    def _note(self, row_id: UUID, resource: Json) -> Held:
        said = compositions.from_fhir(Element(resource, "Composition"))
        visit = reference_in(resource.get("encounter"))
        if visit not in self.visits or (said.target and said.target not in self.signed):
            raise NotHeld(translate("Chart", "Its visit or the note that it refers to is missing."))
        target = self.signed.get(said.target)
        made = Composition(
            id=row_id,
            patient_id=self.patient_id,
            encounter_id=UUID(visit.removeprefix("urn:uuid:")),
            kind=said.kind,
            note_kind=said.note_kind,
            body=said.body,
            author_id=uuid5(self.patient_id, f"author:{said.author_name}"),
            author_name=clean_line(said.author_name),
            signer_id=uuid5(self.patient_id, f"author:{said.signer_name}"),
            signer_name=clean_line(said.signer_name),
            signed_ms=said.signed_ms,
            target_id=target.id if target else None,
            reason=said.reason,
        )
        made = replace(made, digest=digest_of(made, target.digest if target else ""))
        self.signed[f"urn:uuid:{row_id}"] = made
        read = compositions.to_fhir(said) | {
            "subject": reference(self.patient_id),
            "encounter": {"reference": visit},
        }
        return Held(CompositionRow, columns_of_composition(made), read)
