"""Composition: a signed note, as narrative to read and as data to come back equal."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.domain.instants import milliseconds_at
from clinic_desktop.modules.chart.domain.notes import Composition, CompositionKind, NoteKind
from clinic_desktop.modules.chart.domain.structured_text import (
    StructuredText,
    from_json,
    to_json,
)
from clinic_desktop.modules.chart.service.fhir.narrative import note_text
from clinic_desktop.modules.chart.service.fhir.shape import (
    LOINC,
    Element,
    Json,
    NotHeld,
    extensions,
    filled,
    held,
    reference_in,
)

_NOTE = {"system": LOINC, "code": "34109-9", "display": "Note"}
_RELATIONS = {CompositionKind.AMENDMENT: "replaces", CompositionKind.ADDENDUM: "appends"}


@dataclass(frozen=True, slots=True)
class SignedText:
    """What a signed note says, without the ids of one store."""

    kind: CompositionKind
    note_kind: NoteKind
    body: StructuredText
    author_name: str
    signer_name: str
    signed_ms: int
    reason: str = ""
    target: str = ""  # the reference of the text that it amends, adds to or agrees with


def signed_text(composition: Composition) -> SignedText:
    """Return what a stored note says."""
    target = composition.target_id
    return SignedText(
        composition.kind,
        composition.note_kind,
        composition.body,
        composition.author_name,
        composition.signer_name,
        composition.signed_ms,
        composition.reason,
        f"urn:uuid:{target}" if target else "",
    )


def to_fhir(said: SignedText) -> Json:
    """Return the Composition. A co-signature refers to its note in an extension: R4 has no code."""
    relation = _RELATIONS.get(said.kind)
    target = {"reference": said.target}
    seen = said.kind is CompositionKind.CO_SIGNATURE and said.target
    extension = extensions(
        note=("valueString", to_json(said.body)),
        kind=("valueCode", said.kind.value),
        note_kind=("valueCode", said.note_kind.value),
        reason=("valueString", said.reason),
        co_signs=("valueReference", target if seen else None),
    )
    signed = {"mode": "legal", "time": moment(said.signed_ms)}
    section = {"title": "Note", "text": note_text(said.body)}
    return filled(
        resourceType="Composition",
        extension=extension,
        status="amended" if said.kind is CompositionKind.AMENDMENT else "final",
        type={"coding": [_NOTE]},
        date=moment(said.signed_ms),
        author=[{"display": said.author_name or "?"}],
        title=said.kind.value.capitalize(),
        attester=[{**signed, "party": {"display": said.signer_name or "?"}}],
        relatesTo=[{"code": relation, "targetReference": target}] if relation else [],
        section=[section],
    )


def matches(resource: Json) -> bool:
    """Tell whether a Composition is a note of ours; the head of a document is another thing."""
    return "urn:clinic-desktop:note" in json.dumps(resource.get("extension", ""), default=str)


def target_of(element: Element) -> str:
    """Return the reference of the text that it amends, adds to or agrees with."""
    related = element.children("relatesTo")
    target = related[0].child("targetReference") if related else None
    seen = element.extension("co-signs")
    return reference_in(target.data if target else (seen or {}).get("valueReference"))


def from_fhir(element: Element) -> SignedText:
    """Read such a Composition."""
    authors, attesters = element.children("author"), element.children("attester")
    party = attesters[0].child("party") if attesters else None
    if not authors or party is None:
        raise NotHeld(translate("Chart", "Nobody signed it."))
    return SignedText(
        held(CompositionKind, element.said("kind", "valueCode", "")),
        held(NoteKind, element.said("note-kind", "valueCode", "")),
        from_json(element.said("note", "valueString", "")),
        _name(authors[0]),
        _name(party),
        milliseconds_of(attesters[0], "time"),
        element.said("reason", "valueString", ""),
        target_of(element),
    )


def moment(milliseconds: int) -> str:
    """Return an instant as FHIR writes it, to the millisecond."""
    when = datetime.fromtimestamp(milliseconds // 1000, UTC)
    return f"{when:%Y-%m-%dT%H:%M:%S}.{milliseconds % 1000:03d}Z"


def milliseconds_of(element: Element, name: str) -> int:
    """Return a moment as Unix milliseconds; a mere day begins at its midnight in UTC."""
    element.day(name)
    text = element.needed(name)
    if len(text) < 10:
        raise NotHeld(translate("Chart", "A date is not known to the day."))
    try:
        when = datetime.fromisoformat(text)
        return milliseconds_at(when.replace(tzinfo=when.tzinfo or UTC))
    except (ValueError, OverflowError):
        why = translate("Chart", "“{text}” is not a day of the calendar.")
        raise element.wrong(name, why.format(text=text[:40])) from None


def _name(element: Element) -> str:
    display = element.text("display")
    return "" if display == "?" else display
