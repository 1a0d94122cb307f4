"""Allergies and intolerances; "none known" and "not asked" are two things."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from clinic_desktop.kernel.errors import UserError
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP
from clinic_desktop.modules.chart.domain.conditions import Severity
from clinic_desktop.modules.chart.domain.facts import Fact, date_problems, text_problems
from clinic_desktop.modules.chart.domain.partial_date import PartialDate


class AllergyType(StrEnum):
    """AllergyIntolerance.type."""

    ALLERGY = "allergy"
    INTOLERANCE = "intolerance"


class AllergyCategory(StrEnum):
    """AllergyIntolerance.category."""

    FOOD = "food"
    MEDICATION = "medication"
    ENVIRONMENT = "environment"
    BIOLOGIC = "biologic"


class AgentKind(StrEnum):
    """Whether one substance is meant or all of a class ("penicillins")."""

    SUBSTANCE = "substance"
    CLASS = "class"


class Criticality(StrEnum):
    """AllergyIntolerance.criticality: how dangerous the next contact may be."""

    UNSAID = ""
    LOW = "low"
    HIGH = "high"
    UNABLE = "unable-to-assess"


class AllergyStatus(StrEnum):
    """AllergyIntolerance.clinicalStatus."""

    ACTIVE = "active"
    INACTIVE = "inactive"
    RESOLVED = "resolved"


class AllergyCertainty(StrEnum):
    """AllergyIntolerance.verificationStatus."""

    UNCONFIRMED = "unconfirmed"
    PRESUMED = "presumed"
    CONFIRMED = "confirmed"
    REFUTED = "refuted"


class AllergiesAreKnown(UserError):
    """ "None known" contradicts what is in the chart."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "Allergies are recorded: {names}. End or refute them first."
    )


@dataclass(frozen=True, slots=True)
class Reaction:
    """What happened (AllergyIntolerance.reaction)."""

    text: str
    severity: Severity = Severity.UNSAID


@dataclass(frozen=True, slots=True)
class AllergyDetails:
    """`text` names the substance or the class."""

    text: str
    agent_kind: AgentKind = AgentKind.SUBSTANCE
    code_system: str = ""
    code: str = ""
    code_display: str = ""
    allergy_type: AllergyType = AllergyType.ALLERGY
    category: AllergyCategory = AllergyCategory.MEDICATION
    criticality: Criticality = Criticality.UNSAID
    clinical_status: AllergyStatus = AllergyStatus.ACTIVE
    certainty: AllergyCertainty = AllergyCertainty.UNCONFIRMED
    onset: PartialDate | None = None
    reactions: tuple[Reaction, ...] = ()
    note: str = ""

    @property
    def present(self) -> bool:
        """Tell whether it must be heeded now; what is only suspected is heeded too."""
        active = self.clinical_status is AllergyStatus.ACTIVE
        return active and self.certainty is not AllergyCertainty.REFUTED


@dataclass(frozen=True, slots=True)
class AllergyAssertion:
    """Somebody asked, and no allergies were known."""

    id: UUID
    patient_id: UUID
    asked_ms: int
    asked_by: UUID


class AllergyState(StrEnum):
    """What the banner says."""

    NOT_ASKED = "not-asked"
    NONE_KNOWN = "none-known"
    KNOWN = "known"
    ASK_AGAIN = "ask-again"  # those that were known are over, and nobody has asked since


@dataclass(frozen=True, slots=True)
class AllergyBanner:
    """The state, and the allergies to heed, the most dangerous first."""

    state: AllergyState
    allergies: tuple[Fact[AllergyDetails], ...] = ()
    asked_ms: int | None = None
    asked_by: UUID | None = None


def allergy_problems(details: AllergyDetails, today: date) -> dict[str, str]:
    """Return what is wrong, by field."""
    problems = text_problems({"text": details.text, "note": details.note})
    problems |= date_problems({"onset": details.onset}, today)
    if reactions := text_problems({str(i): r.text for i, r in enumerate(details.reactions)}, ""):
        problems["reactions"] = next(iter(reactions.values()))
    return problems


def allergy_banner(
    facts: Iterable[Fact[AllergyDetails]], assertions: Sequence[AllergyAssertion]
) -> AllergyBanner:
    """Return what holds: any allergy to heed counts more than any "none known"."""
    holding = [fact for fact in facts if fact.holds]
    last = max(assertions, key=lambda a: a.asked_ms, default=None)
    asked, by = (last.asked_ms, last.asked_by) if last else (None, None)
    present = [fact for fact in holding if fact.details.present]
    if present:
        present.sort(key=lambda fact: (_danger(fact.details), fact.details.text.casefold()))
        return AllergyBanner(AllergyState.KNOWN, tuple(present), asked, by)
    if asked is not None and all(fact.recorded_ms <= asked for fact in holding):
        return AllergyBanner(AllergyState.NONE_KNOWN, (), asked, by)
    state = AllergyState.ASK_AGAIN if holding or asked is not None else AllergyState.NOT_ASKED
    return AllergyBanner(state, (), asked, by)


def _danger(details: AllergyDetails) -> int:
    severe = any(reaction.severity is Severity.SEVERE for reaction in details.reactions)
    if details.criticality is Criticality.HIGH or severe:
        return 0
    return 2 if details.criticality is Criticality.LOW else 1
