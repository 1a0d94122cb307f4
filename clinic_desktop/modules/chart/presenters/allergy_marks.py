"""What the banner says of allergies: a mark each, the most dangerous first."""

from __future__ import annotations

from dataclasses import dataclass

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.api import (
    AllergyBanner,
    AllergyDetails,
    AllergyState,
    Criticality,
    Severity,
)

MOST = 3  # marks; the rest is counted


@dataclass(frozen=True, slots=True)
class AllergyMark:
    """One mark; `hint` has what `text` leaves out, `strong` for what may kill."""

    icon: str
    text: str
    tone: str
    strong: bool = False
    hint: str = ""


def marks_of(banner: AllergyBanner) -> tuple[AllergyMark, ...]:
    """Return the marks: allergies, or in words that there are none, or that nobody asked."""
    if banner.state is AllergyState.NONE_KNOWN:
        text = translate("Chart", "No known allergies")
        return (AllergyMark("circle-check", text, "ok"),)
    if banner.state is AllergyState.NOT_ASKED:
        text = translate("Chart", "Allergies: not asked")
        return (AllergyMark("circle-help", text, "warning"),)
    if banner.state is AllergyState.ASK_AGAIN:
        text = translate("Chart", "Allergies: ask again")
        return (AllergyMark("circle-help", text, "warning"),)
    every = [fact.details for fact in banner.allergies]
    shown = [_mark(details) for details in every[:MOST]]
    if rest := every[MOST:]:
        text = translate("Chart", "more allergies: %n", "", len(rest))
        tone = "danger" if any(map(_dangerous, rest)) else "warning"
        hint = "\n".join(map(_words, rest))
        shown.append(AllergyMark("shield-alert", text, tone, hint=hint))
    return tuple(shown)


def _mark(details: AllergyDetails) -> AllergyMark:
    dangerous = _dangerous(details)
    tone = "danger" if dangerous else "warning"
    icon = "triangle-alert" if dangerous else "shield-alert"
    return AllergyMark(icon, _words(details), tone, dangerous)


def _words(details: AllergyDetails) -> str:
    """Return substance, reactions, year: Penicillin: anaphylaxis (2011)."""
    text = details.text
    if reactions := ", ".join(reaction.text for reaction in details.reactions):
        text = translate("Chart", "{substance}: {reaction}").format(
            substance=text, reaction=reactions
        )
    return f"{text} ({details.onset.year})" if details.onset else text


def _dangerous(details: AllergyDetails) -> bool:
    severe = any(reaction.severity is Severity.SEVERE for reaction in details.reactions)
    return severe or details.criticality is Criticality.HIGH
