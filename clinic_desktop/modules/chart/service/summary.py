"""The summary of a chart: everything that fits one screen, read at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar
from uuid import UUID

import sqlalchemy as sa

from clinic_desktop.kernel.permissions import Permission, Situation, Verdict, may
from clinic_desktop.modules.chart.domain.facts import Fact
from clinic_desktop.modules.chart.domain.history import PregnancyDetails, PregnancyOutcome
from clinic_desktop.modules.chart.domain.immunizations import DueDose, DueState, due_doses
from clinic_desktop.modules.chart.domain.observations import ObservationCategory
from clinic_desktop.modules.chart.domain.recalls import WAITING
from clinic_desktop.modules.chart.domain.result_views import out_of_range
from clinic_desktop.modules.chart.domain.summary import ChartSummary, is_listed
from clinic_desktop.modules.chart.service.conditions import CONDITIONS
from clinic_desktop.modules.chart.service.facts import FactKind, today_of
from clinic_desktop.modules.chart.service.immunizations import (
    IMMUNIZATIONS,
    given_days,
    immunization_schedule,
)
from clinic_desktop.modules.chart.service.medications import MEDICATIONS
from clinic_desktop.modules.chart.service.pregnancies import PREGNANCIES
from clinic_desktop.modules.chart.service.recalls import RECALLS
from clinic_desktop.modules.chart.service.result_versions import subject_of
from clinic_desktop.modules.chart.service.sight import Person, hidden_encounters, person
from clinic_desktop.modules.chart.service.vitals import series_of
from clinic_desktop.modules.chart.store import observations, reviews, summary
from clinic_desktop.modules.patients.api import patient_ref
from clinic_desktop.storage.context import Context

T = TypeVar("T")
_NOTES = 3
_DUE = frozenset({DueState.DUE, DueState.OVERDUE})


def chart_summary(ctx: Context, patient_id: UUID) -> ChartSummary:
    """Return what holds now and what came last, as far as the actor may see it. Raises NotFound."""
    ctx.require(Permission.ENCOUNTER_READ, patient_id=patient_id)
    who = person(ctx, patient_id)
    subject = subject_of(ctx, who)
    found = ChartSummary(today_of(ctx), due=_due(ctx, who))
    with ctx.reading() as connection:
        hidden = hidden_encounters(ctx, connection, who.holders)
        look = _Look(connection, who, hidden)
        found = _facts(ctx, look, replace(found, restricted=bool(hidden)))
        if _sees(ctx, Permission.VITALS_READ, patient_id):
            found = replace(found, vitals=series_of(connection, who, hidden, subject))
        if _sees(ctx, Permission.LAB_RESULT_READ, patient_id):
            laboratory = ObservationCategory.LABORATORY
            ask = observations.Wanted(who.holders, hidden, laboratory)
            newest = observations.newest_of_each(connection, ask)
            unread = summary.unread_reports(connection, who.holders, hidden)
            found = replace(found, results=out_of_range(newest, subject), unread=unread)
        notes = summary.last_notes(connection, who.holders, hidden, _NOTES)
    return replace(found, notes=notes)


@dataclass(frozen=True)
class _Look:
    """One reading of one person."""

    connection: sa.Connection
    who: Person
    hidden: frozenset[UUID]

    def holding(self, kind: FactKind[T], wanted: Callable[[T], bool]) -> tuple[Fact[T], ...]:
        """Return the facts that hold, are open to the reader and wanted."""
        return tuple(
            fact
            for fact in kind.table.of_person(self.connection, self.who.holders)
            if fact.holds and fact.encounter_id not in self.hidden and wanted(fact.details)
        )


def _facts(ctx: Context, look: _Look, found: ChartSummary) -> ChartSummary:
    patient_id = look.who.patient_id
    running = look.holding(PREGNANCIES, _runs)
    recalls = look.holding(RECALLS, lambda recall: recall.status in WAITING)
    found = replace(found, recalls=recalls, pregnancy=running[-1] if running else None)
    if _sees(ctx, Permission.CONDITION_READ, patient_id):
        found = replace(found, problems=look.holding(CONDITIONS, is_listed))
    if _sees(ctx, Permission.PRESCRIPTION_READ, patient_id):
        last = reviews.last_of_person(look.connection, look.who.holders)
        found = replace(
            found,
            medication=look.holding(MEDICATIONS, lambda medicine: medicine.taken),
            reviewed_ms=None if last is None else last.reviewed_ms,
        )
    return found


def _due(ctx: Context, who: Person) -> tuple[DueDose, ...]:
    """Return the doses that are due or overdue; nothing where the birth date is not known."""
    born = patient_ref(ctx, who.patient_id).birth_date
    if born is None:
        return ()
    with ctx.reading() as connection:
        hidden = hidden_encounters(ctx, connection, who.holders)
        given = _Look(connection, who, hidden).holding(IMMUNIZATIONS, lambda _dose: True)
    doses = due_doses(immunization_schedule(ctx), born, given_days(given), today_of(ctx))
    return tuple(dose for dose in doses if dose.state in _DUE)


def _runs(pregnancy: PregnancyDetails) -> bool:
    return pregnancy.outcome is PregnancyOutcome.ONGOING


def _sees(ctx: Context, permission: Permission, patient_id: UUID) -> bool:
    """Tell whether a part is open to the actor; asking is not noted."""
    situation = Situation(patient_id=patient_id, emergency_patients=ctx.emergency_patients())
    return may(ctx.actor, permission, situation) is Verdict.YES
