"""What the chart's papers share: who it is about, what to heed, and lines about what is closed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from clinic_desktop.kernel.clock import from_milliseconds, wall_of
from clinic_desktop.kernel.local_text import day_text, stamp_text
from clinic_desktop.kernel.permissions import Permission, Situation, Verdict, may
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.domain.allergies import (
    AllergyBanner,
    AllergyDetails,
    AllergyState,
    Criticality,
)
from clinic_desktop.modules.chart.domain.conditions import Severity
from clinic_desktop.modules.chart.domain.fact_words import reaction_text
from clinic_desktop.modules.chart.service.allergies import allergy_flag
from clinic_desktop.modules.patients.api import PatientBanner, patient_banner
from clinic_desktop.modules.practice.api import Paper, bookable_resources
from clinic_desktop.storage.context import Context

if TYPE_CHECKING:
    from clinic_desktop.paper import PaperColumn, Sheet


@dataclass(frozen=True, slots=True)
class Span:
    """Which days are printed; None is open."""

    first: date | None = None
    last: date | None = None

    def has(self, day: date) -> bool:
        """Tell whether a day is printed."""
        return (self.first is None or day >= self.first) and (self.last is None or day <= self.last)

    def text(self) -> str:
        """Return the days in words; '' for all."""
        if self.first and self.last:
            return f"{day_text(self.first)} – {day_text(self.last)}"
        if self.first:
            return translate("Chart", "since {day}").format(day=day_text(self.first))
        if self.last:
            return translate("Chart", "until {day}").format(day=day_text(self.last))
        return ""

    def key(self) -> str:
        """Return the days as the trail keeps them."""
        return f"{self.first or ''}/{self.last or ''}" if self.first or self.last else ""


@dataclass(frozen=True, slots=True)
class ChartPaper:
    """A paper about one patient."""

    paper: Paper
    banner: PatientBanner
    names: dict[UUID, str]  # of practitioners and rooms

    def day_of(self, at_ms: int) -> date:
        """Return the local day of a moment."""
        return wall_of(from_milliseconds(at_ms), self.paper.profile.zone).date()

    def stamp(self, at_ms: int) -> str:
        """Return a moment as people write it here."""
        return stamp_text(wall_of(from_milliseconds(at_ms), self.paper.profile.zone))


def chart_paper(ctx: Context, paper: Paper, patient_id: UUID) -> ChartPaper:
    """Return what a paper about a patient needs. Raises NotFound."""
    names = {ref.id: ref.name for ref in bookable_resources(ctx)}
    return ChartPaper(paper, patient_banner(ctx, patient_id), names)


def reads(ctx: Context, permission: Permission, patient_id: UUID) -> bool:
    """Tell whether the actor may, also by an emergency access to this patient; not noted."""
    situation = Situation(
        patient_id=patient_id,
        reason=ctx.reasons.get(permission, ""),
        emergency_patients=ctx.emergency_patients(),
    )
    return may(ctx.actor, permission, situation) is Verdict.YES


def patient_line(banner: PatientBanner) -> str:
    """Return who it is: name, number, birth date and age."""
    ref = banner.ref
    born = "" if ref.birth_date is None else f"{day_text(ref.birth_date)} ({banner.age_text})"
    return " · ".join(filter(None, (ref.display_name, ref.number, born)))


def put_patient(ctx: Context, sheet: Sheet, banner: PatientBanner) -> None:
    """Write who it is about, and what everybody must heed: allergies and flags."""
    sheet.paragraph(patient_line(banner), size=12, bold=True)
    facts = []
    if reads(ctx, Permission.ALLERGY_FLAG_READ, banner.ref.id):
        facts.append(
            (translate("Chart", "Allergies"), allergy_text(allergy_flag(ctx, banner.ref.id)))
        )
    flags = "; ".join(flag.text for flag in banner.flags)
    if flags:
        facts.append((translate("Chart", "Flags"), flags))
    if banner.deceased:
        on = banner.deceased_on
        facts.append((translate("Chart", "Deceased"), day_text(on) if on else "✓"))
    sheet.facts(facts)
    sheet.rule()


def allergy_text(flag: AllergyBanner) -> str:
    """Return what the banner says of allergies; "none known" and "not asked" differ."""
    if flag.state is AllergyState.NONE_KNOWN:
        return translate("Chart", "none known")
    if flag.state is AllergyState.NOT_ASKED:
        return translate("Chart", "not asked")
    if flag.state is AllergyState.ASK_AGAIN:
        return translate("Chart", "none now; to be asked again")
    return "; ".join(_allergy(fact.details) for fact in flag.allergies)


def _allergy(details: AllergyDetails) -> str:
    severe = any(reaction.severity is Severity.SEVERE for reaction in details.reactions)
    loud = severe or details.criticality is Criticality.HIGH
    text = f"{details.text} (!)" if loud else details.text
    reactions = ", ".join(map(reaction_text, details.reactions))
    return f"{text}: {reactions}" if reactions else text


def put_restricted(sheet: Sheet) -> None:
    """Say that there is more, and no more than that."""
    sheet.paragraph(translate("Chart", "Restricted entry"), ink="secondary")


def put_none(sheet: Sheet) -> None:
    """Say that nothing is recorded: an empty place could be a mistake."""
    sheet.paragraph(translate("Chart", "Nothing recorded."), ink="secondary")


def columns(*titles: tuple[str, float]) -> Sequence[PaperColumn]:
    """Return a table's columns, the first one bold."""
    from clinic_desktop.paper import PaperColumn

    return [PaperColumn(title, share, bold=not n) for n, (title, share) in enumerate(titles)]
