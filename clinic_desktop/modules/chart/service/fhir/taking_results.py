"""An Observation or a DiagnosticReport of a file becomes a version of a result of the chart."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from uuid import UUID

from clinic_desktop.kernel.text import clean_line
from clinic_desktop.modules.chart.domain.observation_rules import observation_problems
from clinic_desktop.modules.chart.domain.observations import (
    Observation,
    ObservationDetails,
    ResultSource,
    precedence,
)
from clinic_desktop.modules.chart.domain.reports import DiagnosticReport, ReportDetails
from clinic_desktop.modules.chart.service.facts import tidied
from clinic_desktop.modules.chart.service.fhir import results
from clinic_desktop.modules.chart.service.fhir.kinds import reference
from clinic_desktop.modules.chart.service.fhir.results import PaperLink, ReviewText
from clinic_desktop.modules.chart.service.fhir.shape import Element, Json, NotHeld
from clinic_desktop.modules.chart.service.result_versions import sort_ms
from clinic_desktop.modules.documents.api import Document

Version = Observation | DiagnosticReport


@dataclass(frozen=True, slots=True)
class TakenReport:
    """A report with who has read it."""

    report: DiagnosticReport
    reviews: tuple[ReviewText, ...] = ()


@dataclass
class ResultTaker:
    """Reads results of one patient. `places` tells the report of an observation, and where in it.

    `papers` are those of a report that were filed, by the report's name.
    """

    patient_id: UUID
    actor_id: UUID
    now_ms: int
    places: dict[str, tuple[UUID, int]] = field(default_factory=dict)
    papers: dict[str, tuple[Document, ...]] = field(default_factory=dict)

    def observation(
        self, row_id: UUID, resource: Json, encounter_id: UUID | None
    ) -> tuple[Observation, Json]:
        """Return the observation and what the chart says of it. Raises NotHeld."""
        element = Element(resource, "Observation")
        details = tidied(results.observation_from(element))
        for name, why in observation_problems(details).items():
            raise NotHeld(f"{name}: {why}")
        reason = element.said("reason", "valueString", "")
        report_id, place = self.places.get(f"urn:uuid:{row_id}", (None, 0))
        made = Observation(
            id=row_id,
            entry_id=row_id,
            patient_id=self.patient_id,
            encounter_id=encounter_id,
            report_id=report_id,
            replaces_id=None,
            details=details,
            sort_ms=sort_ms(details, self.now_ms),
            source=ResultSource.FHIR,
            source_key="",
            reason=reason,
            recorded_ms=self.now_ms,
            recorded_by=self.actor_id,
            precedence=self._precedence(details),
            place=place,
        )
        said = results.observation(details, reason)
        return made, placed(said, self.patient_id, encounter_id)

    def report(
        self, row_id: UUID, resource: Json, encounter_id: UUID | None
    ) -> tuple[TakenReport, Json]:
        """Return the report and what the chart says of it: old results need not be read."""
        element = Element(resource, "DiagnosticReport")
        papers = self.papers.get(f"urn:uuid:{row_id}", ())
        details = _tidied_report(results.report_from(element))
        details = replace(details, documents=tuple(str(each.id) for each in papers))
        reviews = results.reviews_from(element)
        reason = element.said("reason", "valueString", "")
        made = DiagnosticReport(
            id=row_id,
            entry_id=row_id,
            patient_id=self.patient_id,
            encounter_id=encounter_id,
            replaces_id=None,
            details=details,
            sort_ms=sort_ms(details, self.now_ms),
            responsible_id=None,
            severity=1,
            to_review=False,
            source=ResultSource.FHIR,
            source_key="",
            reason=reason,
            recorded_ms=self.now_ms,
            recorded_by=self.actor_id,
            precedence=self._precedence(details),
        )
        self.hold(resource, row_id)
        said = results.report(details, reason=reason, reviews=reviews, papers=paper_links(papers))
        named = [{"reference": each} for each in results.results_in(resource)]
        said |= {"result": named} if named else {}
        return TakenReport(made, reviews), placed(said, self.patient_id, encounter_id)

    def hold(self, resource: Json, report_id: UUID) -> None:
        """Remember which observations a report that is here holds, in its order."""
        for place, name in enumerate(results.results_in(resource), start=1):
            self.places.setdefault(name, (report_id, place))

    def _precedence(self, details: ObservationDetails | ReportDetails) -> int:
        return precedence(details.issued_ms or self.now_ms, details.status)


def after(made: Version, versions: Collection[Version], new_id: UUID) -> Version | None:
    """Return what arrived as the next version of its entry; None where it is not a later one.

    Later is what was issued later, or is more final.
    """
    newest = max(versions, key=lambda one: (one.precedence, one.id))
    if _said_when(made) <= _said_when(newest):
        return None
    later = replace(
        made,
        id=new_id,
        entry_id=newest.entry_id,
        replaces_id=newest.id,
        precedence=max(made.precedence, newest.precedence + 1),
        encounter_id=made.encounter_id or newest.encounter_id,
    )
    if not isinstance(later, Observation) or not isinstance(newest, Observation):
        return later
    if later.report_id is None:
        later = replace(later, report_id=newest.report_id, place=newest.place)
    return later


def placed(resource: Json, patient_id: UUID, encounter_id: UUID | None) -> Json:
    """Return a resource with its patient and its visit."""
    visit = {"encounter": reference(encounter_id)} if encounter_id else {}
    return {**resource, "subject": reference(patient_id), **visit}


def paper_links(papers: Collection[Document]) -> list[PaperLink]:
    """Return how a report names its papers."""
    return [
        PaperLink(f"urn:uuid:{each.content.id}", each.content.media_type, each.filing.title)
        for each in papers
    ]


def _said_when(one: Version) -> int:
    return precedence(one.details.issued_ms or 0, one.details.status)


def _tidied_report(details: ReportDetails) -> ReportDetails:
    """Return a report with tidy lines; its conclusion and note may have many."""
    return replace(
        details,
        performer=clean_line(details.performer),
        identifier=clean_line(details.identifier),
        orderer=clean_line(details.orderer),
        specimen=clean_line(details.specimen),
        conclusion=details.conclusion.strip(),
        note=details.note.strip(),
    )
