"""Vital signs and results as tables; where a value lies is said by an arrow and in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.documents.frame import (
    ChartPaper,
    Span,
    columns,
    put_none,
    put_restricted,
)
from clinic_desktop.modules.chart.domain.fact_words import partial_text
from clinic_desktop.modules.chart.domain.interpretation import (
    Subject,
    judge_observation,
    severity_of_flag,
)
from clinic_desktop.modules.chart.domain.observations import Observation, ObservedValue
from clinic_desktop.modules.chart.domain.reports import DiagnosticReport
from clinic_desktop.modules.chart.domain.result_views import as_sent
from clinic_desktop.modules.chart.domain.result_words import (
    flag_arrow,
    flag_text,
    name_of,
    range_text,
    result_text,
)
from clinic_desktop.modules.chart.domain.vitals import VITALS, VitalKind, assess, codes_of
from clinic_desktop.modules.chart.service.printing import all_results, all_vitals
from clinic_desktop.modules.chart.service.results import reports_of
from clinic_desktop.storage.context import Context

if TYPE_CHECKING:
    from clinic_desktop.paper import Cell, Sheet

_KIND_OF = {code: kind for kind in VitalKind for code in codes_of(kind)}


def put_vitals(ctx: Context, sheet: Sheet, about: ChartPaper, span: Span) -> None:
    """Write the vital signs: a line a moment, latest first, a column each kind that was taken."""
    taken = all_vitals(ctx, about.banner.ref.id)
    by_moment: dict[int, dict[VitalKind, Observation]] = {}
    for one in taken.found:
        kind = _KIND_OF.get(one.details.coding.code)
        if kind is not None and span.has(about.day_of(one.sort_ms)):
            by_moment.setdefault(one.sort_ms, {}).setdefault(kind, one)
    kinds = [kind for kind in VitalKind if any(kind in row for row in by_moment.values())]
    if by_moment:
        titles = [(translate("Chart", "When"), 1.3)]
        titles += [(VITALS[kind].words(), 1.0) for kind in kinds]
        rows = []
        for row in by_moment.values():
            signs = [_vital(row.get(kind), kind, taken.subject) for kind in kinds]
            rows.append([_when(next(iter(row.values())), about), *signs])
        sheet.table(columns(*titles), rows)
    _put_rest(sheet, bool(by_moment), taken.restricted)


def put_results(ctx: Context, sheet: Sheet, about: ChartPaper, span: Span) -> None:
    """Write laboratory results, latest first. Where no range was said, nothing reads as normal."""
    patient_id = about.banner.ref.id
    found = all_results(ctx, patient_id)
    shown = [one for one in as_sent(found.found) if span.has(about.day_of(one.sort_ms))]
    rows: list[Sequence[Cell | str]] = []
    before = ""
    for one in shown:
        when = _when(one, about)
        rows.append(_result(one, "" if when == before else when, found.subject))
        before = when
    if rows:
        titles = (
            (translate("Chart", "When"), 1.5),
            (translate("Chart", "Test"), 3.0),
            (translate("Chart", "Result"), 1.8),
            (translate("Chart", "Where it lies"), 1.6),
            (translate("Chart", "Range"), 1.4),
        )
        sheet.table(columns(*titles), rows)
    _put_rest(sheet, bool(rows), found.restricted)
    _put_conclusions(ctx, sheet, about, span)


def _put_conclusions(ctx: Context, sheet: Sheet, about: ChartPaper, span: Span) -> None:
    rows = [
        (
            _when(report, about),
            report.details.coding.words,
            report.details.performer,
            report.details.conclusion,
        )
        for report in reports_of(ctx, about.banner.ref.id)
        if report.holds and report.details.conclusion and span.has(about.day_of(report.sort_ms))
    ]
    if rows:
        titles = (
            (translate("Chart", "When"), 1.3),
            (translate("Chart", "Report"), 2.0),
            (translate("Chart", "From"), 1.5),
            (translate("Chart", "Conclusion"), 4.0),
        )
        sheet.table(columns(*titles), rows)


def _when(one: Observation | DiagnosticReport, about: ChartPaper) -> str:
    known = one.details.effective_on if one.details.effective_ms is None else None
    return about.stamp(one.sort_ms) if known is None else partial_text(known)


def _put_rest(sheet: Sheet, any_shown: bool, restricted: bool) -> None:
    if restricted:
        put_restricted(sheet)
    elif not any_shown:
        put_none(sheet)


def _vital(one: Observation | None, kind: VitalKind, subject: Subject) -> str:
    if one is None:
        return ""
    vital, details = VITALS[kind], one.details
    values = [details.value, *(part.value for part in details.components)]
    age = subject.then(one.sort_ms).age_days
    numbers: list[ObservedValue] = [value for value in values if value.number is not None]
    flags = [
        assess(vital, measure, value.number, value.unit_code or value.unit, age).flag
        for measure, value in zip(vital.measures, numbers, strict=False)
        if value.number is not None
    ]
    arrow = flag_arrow(max(flags, key=severity_of_flag)) if flags else ""
    return " ".join(filter(None, (result_text(details), arrow)))


def _result(one: Observation, when: str, subject: Subject) -> Sequence[Cell | str]:
    from clinic_desktop.paper import Cell

    told = judge_observation(one.details, subject.then(one.sort_ms))
    lies = " ".join(filter(None, (flag_arrow(told.flag), flag_text(told.flag))))
    loud = told.out_of_range
    return (
        when,
        name_of(one),
        Cell(result_text(one.details), bold=loud),
        Cell(lies, bold=loud, ink="text" if loud else "secondary"),
        range_text(one.details.ranges),
    )
