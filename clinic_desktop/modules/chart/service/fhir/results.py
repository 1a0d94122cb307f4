"""Observation and DiagnosticReport: vital signs and results, as they were sent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.domain.observations import (
    ObservationCategory,
    ObservationDetails,
    ResultStatus,
)
from clinic_desktop.modules.chart.domain.partial_date import PartialDate
from clinic_desktop.modules.chart.domain.reports import ReportDetails, ReviewAction
from clinic_desktop.modules.chart.domain.vitals import VITALS
from clinic_desktop.modules.chart.service.fhir.compositions import milliseconds_of, moment
from clinic_desktop.modules.chart.service.fhir.ranges import ranges_from, ranges_to
from clinic_desktop.modules.chart.service.fhir.shape import (
    OURS,
    TERMINOLOGY,
    Element,
    Json,
    NotHeld,
    coded,
    concept,
    concept_of,
    extensions,
    filled,
    held,
    iso,
    notes,
)
from clinic_desktop.modules.chart.service.fhir.values import (
    coding_from,
    component_from,
    component_to,
    concept_to,
    interpretation_from,
    interpretation_to,
    value_from,
    value_to,
    words_of,
)

CATEGORY = TERMINOLOGY + "observation-category"
_SERVICES = "http://terminology.hl7.org/CodeSystem/v2-0074"
REVIEW = "review"
_CATEGORIES = {each.value: each for each in ObservationCategory}
_VITALS = {vital.code.code for vital in VITALS.values()}
_STATUSES = frozenset(status.value for status in ResultStatus)
# What a report may be and an observation not; the word itself is kept.
_OF_REPORTS = {"partial": ResultStatus.PRELIMINARY, "appended": ResultStatus.AMENDED}


@dataclass(frozen=True, slots=True)
class ReviewText:
    """That a report was read or handed on, without the ids of one store."""

    action: ReviewAction
    by_name: str
    done_ms: int
    comment: str = ""
    assigned: str = ""


@dataclass(frozen=True, slots=True)
class PaperLink:
    """A paper of a report (presentedForm): where its bytes are, and what it is called."""

    url: str
    media_type: str
    title: str


def observation(details: ObservationDetails, reason: str = "") -> Json:
    """Return the Observation; `reason` says why it was corrected or withdrawn."""
    return filled(
        resourceType="Observation",
        extension=extensions(reason=("valueString", reason)),
        status=details.status.value,
        category=[coded(CATEGORY, details.category.value)],
        code=concept_to(details.coding),
        **_when(details.effective_ms, iso(details.effective_on)),
        issued=None if details.issued_ms is None else moment(details.issued_ms),
        performer=[{"display": details.performer}] if details.performer else [],
        **value_to(details.value),
        interpretation=interpretation_to(details.interpretation),
        note=notes(details.note),
        bodySite=concept(details.body_site),
        method=concept(details.method),
        device=filled(display=details.device),
        referenceRange=ranges_to(details.ranges),
        component=[component_to(part) for part in details.components],
    )


def observation_from(element: Element) -> ObservationDetails:
    """Read an Observation. Raises NotHeld for what only groups others, or has no place."""
    element.needed("status")
    effective_ms, effective_on = _effective(element)
    parts = tuple(map(component_from, element.children("component")))
    value = value_from(element)
    if "hasMember" in element.data and not parts and not (value.kind or value.absent):
        raise NotHeld(translate("Chart", "It only groups other results; those are read."))
    return ObservationDetails(
        category=_category(element),
        coding=coding_from(element, "code"),
        value=value,
        status=held(ResultStatus, element.code("status", _STATUSES)),
        effective_ms=effective_ms,
        effective_on=effective_on,
        issued_ms=milliseconds_of(element, "issued") if "issued" in element.data else None,
        interpretation=interpretation_from(element),
        ranges=ranges_from(element),
        components=parts,
        body_site=element.concept("bodySite").text,
        method=element.concept("method").text,
        device=_named(element, "device"),
        performer=_names(element, "performer"),
        note=element.notes(),
    )


def report(
    details: ReportDetails,
    results: Sequence[UUID] = (),
    *,
    reason: str = "",
    reviews: Sequence[ReviewText] = (),
    papers: Sequence[PaperLink] = (),
) -> Json:
    """Return the DiagnosticReport with references to its observations, and who has read it."""
    extension = extensions(
        reason=("valueString", reason),
        orderer=("valueString", details.orderer),
        note=("valueString", details.note),
    )
    return filled(
        resourceType="DiagnosticReport",
        extension=[*extension, *map(_review, reviews)],
        identifier=[{"value": details.identifier}] if details.identifier else [],
        status=details.status.value,
        category=[concept("", _SERVICES, details.category)] if details.category else [],
        code=concept_to(details.coding),
        **_when(details.effective_ms, iso(details.effective_on)),
        issued=None if details.issued_ms is None else moment(details.issued_ms),
        performer=[{"display": details.performer}] if details.performer else [],
        specimen=[{"display": details.specimen}] if details.specimen else [],
        result=[{"reference": f"urn:uuid:{each}"} for each in results],
        conclusion=details.conclusion,
        presentedForm=[filled(contentType=p.media_type, url=p.url, title=p.title) for p in papers],
    )


def report_from(element: Element) -> ReportDetails:
    """Read a DiagnosticReport; its observations and papers are read by themselves."""
    element.needed("status")
    effective_ms, effective_on = _effective(element)
    code = element.code("status", _STATUSES | set(_OF_REPORTS))
    categories = [concept_of(each) for each in element.children("category")]
    identifiers = [each.text("value") for each in element.children("identifier")]
    return ReportDetails(
        coding=coding_from(element, "code"),
        category=next((c.code or c.text for c in categories if c.code or c.text), ""),
        status=_OF_REPORTS.get(code) or held(ResultStatus, code),
        effective_ms=effective_ms,
        effective_on=effective_on,
        issued_ms=milliseconds_of(element, "issued") if "issued" in element.data else None,
        performer=_names(element, "performer"),
        identifier=next(filter(None, identifiers), ""),
        orderer=element.said("orderer", "valueString", ""),
        conclusion=element.text("conclusion"),
        specimen=_names(element, "specimen"),
        note=element.said("note", "valueString", ""),
    )


def reviews_from(element: Element) -> tuple[ReviewText, ...]:
    """Read who has read a report, as a chart of ours says it."""
    return tuple(
        _review_from(each)
        for each in element.children("extension")
        if each.data.get("url") == OURS + REVIEW
    )


def results_in(resource: Json) -> list[str]:
    """Return the references of a report to its observations."""
    found = resource.get("result")
    items = found if isinstance(found, list) else []
    named = (each.get("reference") for each in items if isinstance(each, dict))
    return [each for each in named if isinstance(each, str)]


def told(details: ObservationDetails) -> str:
    """Return an observation in words, for a narrative."""
    parts = [f"{p.coding.words} {words_of(p.value)}" for p in details.components]
    said = "; ".join(filter(None, [words_of(details.value), *parts]))
    return f"{details.coding.words}: {said}"


def _when(effective_ms: int | None, on: str | None) -> Json:
    when = on if effective_ms is None else moment(effective_ms)
    return {"effectiveDateTime": when} if when else {}


def _effective(element: Element) -> tuple[int | None, PartialDate | None]:
    """Return when it was: the moment, or the date as far as it is known; a period by its start."""
    if "effectiveTiming" in element.data:
        raise NotHeld(translate("Chart", "It says several times at once."))
    span = element.child("effectivePeriod")
    holder, name = (span, "start") if span else (element, "effectiveDateTime")
    if "effectiveInstant" in element.data:
        name = "effectiveInstant"
    if name not in holder.data:
        return None, None
    day = holder.day(name)
    if "T" in holder.text(name):
        return milliseconds_of(holder, name), None
    return None, day


def _category(element: Element) -> ObservationCategory:
    codes = [code for each in element.children("category") for code in _codes(each)]
    found = next((_CATEGORIES[code] for code in codes if code in _CATEGORIES), None)
    if found is not None:
        return found
    if codes:
        why = translate("Chart", "“{code}” has no place in the chart.")
        raise NotHeld(why.format(code=codes[0][:40]))
    if any(code in _VITALS for _system, code in element.codes_of("code")):
        return ObservationCategory.VITAL_SIGNS
    raise NotHeld(translate("Chart", "It does not say whether it was measured or a laboratory's."))


def _codes(element: Element) -> list[str]:
    return [each.text("code") for each in element.children("coding")] or [element.text("text")]


def _names(element: Element, name: str) -> str:
    return ", ".join(filter(None, (each.text("display") for each in element.children(name))))


def _named(element: Element, name: str) -> str:
    found = element.child(name)
    return found.text("display") if found else ""


def _review(said: ReviewText) -> Json:
    parts = [
        ("action", "valueCode", said.action.value),
        ("by", "valueString", said.by_name),
        ("at", "valueInstant", moment(said.done_ms)),
        ("comment", "valueString", said.comment),
        ("assigned", "valueString", said.assigned),
    ]
    inside = [{"url": url, kind: value} for url, kind, value in parts if value]
    return {"url": OURS + REVIEW, "extension": inside}


def _review_from(element: Element) -> ReviewText:
    parts = {each.data.get("url"): each for each in element.children("extension")}
    if not {"action", "at", "by"} <= set(parts):
        raise element.wrong("extension", translate("Chart", "It is required and missing."))

    def words(name: str) -> str:
        return parts[name].needed("valueString") if name in parts else ""

    return ReviewText(
        held(ReviewAction, parts["action"].needed("valueCode")),
        words("by"),
        milliseconds_of(parts["at"], "valueInstant"),
        words("comment"),
        words("assigned"),
    )
