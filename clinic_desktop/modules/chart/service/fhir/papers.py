"""DocumentReference: a paper of the chart. Its bytes are a Binary of the same bundle."""

from __future__ import annotations

from collections.abc import Sequence

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.service.fhir.compositions import moment
from clinic_desktop.modules.chart.service.fhir.contents import MARK
from clinic_desktop.modules.chart.service.fhir.encounters import RESTRICTED
from clinic_desktop.modules.chart.service.fhir.shape import (
    LOINC,
    OURS,
    Element,
    Json,
    NotHeld,
    concept_of,
    filled,
    iso,
    reference_in,
    walk,
)
from clinic_desktop.modules.documents.api import LOINC as TYPES
from clinic_desktop.modules.documents.api import Category, Document, Filing, Review

CATEGORY = OURS + "document-category"
REVIEW = OURS + "document-review"
_STATUSES = frozenset({"current", "superseded", "entered-in-error"})
_BY_CODE = {code: category for category, code in TYPES.items()} | {
    category.value: category for category in Category
}
_REPORTS = {"LAB": Category.LABORATORY_REPORT, "RAD": Category.IMAGING_REPORT}


def to_fhir(document: Document, reviews: Sequence[Review] = ()) -> Json:
    """Return the DocumentReference; its attachment names the Binary of its content."""
    filing, content = document.filing, document.content
    codes = [{"system": CATEGORY, "code": filing.category.value}]
    if filing.category in TYPES:
        codes.insert(0, {"system": LOINC, "code": TYPES[filing.category]})
    visit = filing.encounter_id
    attachment = filled(
        contentType=content.media_type,
        url=f"urn:uuid:{content.id}",
        size=content.size,
        title=content.file_name,
        creation=iso(filing.day),
    )
    return filled(
        resourceType="DocumentReference",
        extension=list(map(_review, reviews)),
        status=document.status.value,
        type={"coding": codes},
        date=moment(document.created_ms),
        author=[{"display": filing.author}] if filing.author else [],
        description=filing.title,
        securityLabel=[{"coding": [RESTRICTED]}] if filing.restricted else [],
        content=[{"attachment": attachment}],
        context=filled(encounter=[{"reference": f"urn:uuid:{visit}"}] if visit else []),
    )


def binary(document: Document) -> Json:
    """Return the Binary of a paper, its bytes by their digest."""
    content = document.content
    return {
        "resourceType": "Binary",
        "id": str(content.id),
        "contentType": content.media_type,
        "data": MARK + content.sha256,
    }


def names_binary(resource: Json, document: Document) -> bool:
    """Tell whether a resource leads to the Binary of a paper, or has its bytes in itself."""
    url = f"urn:uuid:{document.content.id}"
    return any(each.get("url") == url for each in walk(resource))


def from_fhir(element: Element) -> Filing:
    """Read what a DocumentReference says of its paper. Raises NotHeld for one that is past."""
    element.needed("status")
    if element.code("status", _STATUSES) != "current":
        raise NotHeld(translate("Chart", "It is not the paper that holds now."))
    attachment = attachment_of(element)
    kind = element.child("type")
    coded = {code for _system, code in element.codes_of("type")}
    words = concept_of(kind).text if kind else ""
    authors = (each.text("display") for each in element.children("author"))
    labels = [code for each in element.children("securityLabel") for code in _codes(each)]
    day = attachment.day("creation") if "creation" in attachment.data else element.day("date")
    return Filing(
        title=element.text("description") or attachment.text("title") or words,
        category=next(
            (_BY_CODE[code] for code in sorted(coded) if code in _BY_CODE), Category.OTHER
        ),
        day=day,
        author=", ".join(filter(None, authors)),
        restricted=any(code in ("R", "V") for code in labels),
    )


def attachment_of(element: Element) -> Element:
    """Return the attachment of a DocumentReference: of several forms of one paper the first."""
    contents = element.children("content")
    found = contents[0].child("attachment") if contents else None
    if found is None:
        raise element.wrong("content", translate("Chart", "It is required and missing."))
    return found


def report_filing(report: Element, attachment: Element) -> Filing:
    """Return how a paper that belongs to a report (presentedForm) is filed."""
    codes = {code for each in report.children("category") for code in _codes(each)}
    category = next((_REPORTS[code] for code in sorted(codes) if code in _REPORTS), None)
    return Filing(
        title=attachment.text("title") or report.concept("code").text,
        category=category or Category.LABORATORY_REPORT,
        day=report.day("effectiveDateTime"),
        author=", ".join(
            filter(None, (each.text("display") for each in report.children("performer")))
        ),
    )


def visit_in(resource: Json) -> str:
    """Return the reference of a DocumentReference to the visit that it belongs to."""
    context = resource.get("context")
    visits = context.get("encounter") if isinstance(context, dict) else None
    first = visits[0] if isinstance(visits, list) and visits else None
    return reference_in(first)


def _codes(element: Element) -> list[str]:
    return [each.text("code") for each in element.children("coding")]


def _review(said: Review) -> Json:
    parts = [
        ("kind", "valueCode", said.kind.value),
        ("by", "valueString", said.person),
        ("at", "valueInstant", moment(said.at_ms)),
        ("comment", "valueString", said.comment),
    ]
    inside = [{"url": url, kind: value} for url, kind, value in parts if value]
    return {"url": REVIEW, "extension": inside}
