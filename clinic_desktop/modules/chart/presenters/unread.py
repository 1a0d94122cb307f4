"""What nobody has read, as a list with what each report says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from clinic_desktop.modules.chart.api.results import (
    Judgement,
    Observation,
    ReportWithResults,
    UnreadResult,
    judge_results,
    report_with_results,
    unread_results,
)
from clinic_desktop.modules.chart.presenters.results import moment_of
from clinic_desktop.modules.practice.api import ResourceKind, bookable_resources, clinic_profile
from clinic_desktop.storage.context import Context

MOST = 500  # lines; who has more unread results sees how many more


@dataclass(frozen=True, slots=True)
class UnreadLine:
    """A report that waits, with the clinic's wall time of it."""

    result: UnreadResult
    moment: datetime


@dataclass(frozen=True, slots=True)
class UnreadPage:
    """The list; `more` are those beyond it."""

    lines: tuple[UnreadLine, ...]
    more: int
    practitioners: tuple[tuple[UUID, str], ...]


@dataclass(frozen=True, slots=True)
class ReportPage:
    """A report with where each of its values lies."""

    found: ReportWithResults
    judged: tuple[tuple[Observation, Judgement], ...]


def read_unread(ctx: Context, mine: bool = False, patient_id: UUID | None = None) -> UnreadPage:
    """Read what waits: the actor's own or the whole clinic's, of one patient or of all."""
    reader = ctx.actor.practitioner_id if mine else None
    found = unread_results(ctx, reader, 0, MOST)
    zone = clinic_profile(ctx).zone
    lines = tuple(
        UnreadLine(line, moment_of(line.sort_ms, zone))
        for line in found.lines
        if patient_id in (None, line.patient_id)
    )
    people = tuple(
        (r.id, r.name) for r in bookable_resources(ctx) if r.kind is ResourceKind.PRACTITIONER
    )
    return UnreadPage(lines, max(0, found.total - MOST), people)


def read_report(ctx: Context, entry_id: UUID) -> ReportPage:
    """Read one report as it is now."""
    found = report_with_results(ctx, entry_id)
    return ReportPage(found, judge_results(ctx, found.report.patient_id, found.results))
