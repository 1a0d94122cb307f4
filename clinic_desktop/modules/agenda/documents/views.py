"""The week, the month and the list on paper."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from clinic_desktop.kernel.local_text import time_text
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.documents import names_of
from clinic_desktop.modules.agenda.domain.appointment import AppointmentView
from clinic_desktop.modules.agenda.domain.heat import Workload, share_of
from clinic_desktop.modules.agenda.domain.plan import DayLoad, DayPlan, days_worth_showing
from clinic_desktop.modules.agenda.domain.status import (
    OCCUPYING,
    SHOWN,
    AppointmentStatus,
    status_text,
)
from clinic_desktop.modules.agenda.service.frame import Frame, load_frame
from clinic_desktop.modules.agenda.service.known_patients import known_patients
from clinic_desktop.modules.agenda.service.several_days import plans_between, workload
from clinic_desktop.modules.practice.api import Paper, begin_paper
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.context import Context

if TYPE_CHECKING:
    from clinic_desktop.paper import Cell, PaperColumn

WEEK = 7
_GONE = frozenset({AppointmentStatus.CANCELLED, AppointmentStatus.NO_SHOW})


def week_sheet(ctx: Context, first: date, last: date, resource_id: UUID) -> bytes:
    """Return the week of one resource as PDF: hours down, days across; cancelled ones are left out.

    Days without hours and appointments are left out too, but not a holiday.
    """
    ctx.require(Permission.APPOINTMENT_READ)
    plans = days_worth_showing(plans_between(ctx, first, last, (resource_id,)))
    paper = begin_paper(ctx, AuditEntry("E", "week-sheet", detail=first.isoformat()))
    name = load_frame(ctx).name(resource_id)
    sheet = paper.sheet(
        f"{translate('Agenda', 'Week')} · {name}", _span(paper, first, last), wide=True
    )
    if not plans:
        sheet.paragraph(translate("Agenda", "No appointments."))
        return sheet.to_bytes()
    columns = [_column(translate("Agenda", "Time"), 0.5)]
    columns += [_column(_head(paper, plan), 1.5) for plan in plans]
    sheet.table(columns, [_hour(hour, plans) for hour in _hours(plans)])
    return sheet.to_bytes()


def week_overview(
    ctx: Context, first: date, last: date, resource_ids: Sequence[UUID] = ()
) -> bytes:
    """Return a week of several resources in numbers as PDF: a line each, a column each day."""
    ctx.require(Permission.APPOINTMENT_READ)
    load = workload(ctx, first, last, resource_ids)
    paper = begin_paper(ctx, AuditEntry("E", "week-overview", detail=first.isoformat()))
    sheet = paper.sheet(translate("Agenda", "Week"), _span(paper, first, last), wide=True)
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    columns = [_column("", 1.8)]
    columns += [_column(paper.short_day(day), 1.0) for day in days]
    rows: list[list[Cell | str]] = []
    for resource in load.columns:
        numbers = [_numbers(load.of(day, resource.resource_id)) for day in days]
        rows.append([resource.name, *numbers])
    rows.append(_sum_row([_numbers(load.of(day)) for day in days]))
    sheet.table(columns, rows)
    sheet.paragraph(_legend(), ink="secondary")
    return sheet.to_bytes()


def month_sheet(ctx: Context, day: date, resource_ids: Sequence[UUID] = ()) -> bytes:
    """Return how full the month of a day is as PDF: a calendar, and a line for each resource."""
    ctx.require(Permission.APPOINTMENT_READ)
    first = day.replace(day=1)
    last = (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    load = workload(ctx, first, last, resource_ids)
    paper = begin_paper(ctx, AuditEntry("E", "month-sheet", detail=day.isoformat()[:7]))
    sheet = paper.sheet(translate("Agenda", "Month"), _span(paper, first, last), wide=True)
    monday = first - timedelta(days=first.weekday())
    names = [paper.weekday(monday + timedelta(days=n)) for n in range(WEEK)]
    sheet.table([_column(name) for name in names], _weeks(load, monday, first, last))
    sheet.heading(translate("Agenda", "Booked and open"))
    sheet.table(_load_columns(), _load_rows(load, first, last))
    sheet.paragraph(_legend(), ink="secondary")
    return sheet.to_bytes()


def appointment_list(
    ctx: Context, first: date, last: date, appointment_ids: Sequence[UUID] | None = None
) -> bytes:
    """Return appointments of a range of days as PDF, in the order of `appointment_ids`.

    Without ids all of them by time.
    """
    ctx.require(Permission.APPOINTMENT_READ)
    plans = plans_between(ctx, first, last)
    found = {a.id: a for plan in plans for a in plan.appointments if a.status in SHOWN}
    ids = found if appointment_ids is None else [i for i in appointment_ids if i in found]
    shown = [found[i] for i in ids]
    patients = known_patients(ctx, {a.patient_id for a in shown})
    days = f"{first.isoformat()}/{last.isoformat()}"
    paper = begin_paper(ctx, AuditEntry("E", "appointment-list", detail=days))
    frame = load_frame(ctx)
    sheet = paper.sheet(translate("Agenda", "Appointments"), _span(paper, first, last), wide=True)
    phones = {key: ref.phone for key, ref in patients.items()}
    sheet.table(_list_columns(), [_list_row(paper, frame, a, phones) for a in shown])
    sheet.paragraph(translate("Agenda", "%n appointment(s)", None, len(shown)), ink="secondary")
    return sheet.to_bytes()


def _span(paper: Paper, first: date, last: date) -> str:
    return f"{paper.day(first)} – {paper.day(last)}"


def _column(title: str, share: float = 1.0) -> PaperColumn:
    from clinic_desktop.paper import PaperColumn

    return PaperColumn(title, share)


def _head(paper: Paper, plan: DayPlan) -> str:
    return " · ".join(part for part in (paper.short_day(plan.day), plan.holiday) if part)


def _hours(plans: Sequence[DayPlan]) -> range:
    starts = [a for p in plans for c in p.columns for a, _b in c.open]
    ends = [b for p in plans for c in p.columns for _a, b in c.open]
    kept = [a for p in plans for a in p.appointments if a.status in OCCUPYING]
    starts += [a.start.hour * 60 for a in kept]
    ends += [a.start.hour * 60 + 1 for a in kept]
    return range(min(starts, default=540) // 60, -(-max(ends, default=1080) // 60))


def _hour(hour: int, plans: Sequence[DayPlan]) -> list[Cell | str]:
    row: list[Cell | str] = [f"{hour:02d}:00"]
    for plan in plans:
        kept = (a for a in plan.appointments if a.status in OCCUPYING and a.start.hour == hour)
        row.append("\n".join(_in_hour(a) for a in kept))
    return row


def _in_hour(shown: AppointmentView) -> str:
    reason = shown.comment or shown.type_name
    marks = [translate("Agenda", "Overbooked")] if shown.overbooked else []
    words = " · ".join(part for part in (shown.patient_name, reason, *marks) if part)
    return f"{time_text(shown.start)} {words}"


def _numbers(load: DayLoad) -> str:
    share = share_of(load)
    if share is None:
        return str(load.appointments) if load.appointments else "–"
    return f"{load.appointments} · {share} %"


def _legend() -> str:
    return translate("Agenda", "Appointments · share of the open minutes that is booked")


def _sum_row(numbers: Sequence[str]) -> list[Cell | str]:
    from clinic_desktop.paper import Cell

    return [Cell(text, bold=True) for text in (translate("Agenda", "All"), *numbers)]


def _weeks(load: Workload, monday: date, first: date, last: date) -> list[list[str]]:
    rows = []
    while monday <= last:
        days = [monday + timedelta(days=n) for n in range(WEEK)]
        rows.append([_month_cell(load, day) if first <= day <= last else "" for day in days])
        monday += timedelta(days=WEEK)
    return rows


def _month_cell(load: Workload, day: date) -> str:
    parts = (str(day.day), load.holidays.get(day, ""), _numbers(load.of(day)))
    return "\n".join(part for part in parts if part)


def _load_columns() -> list[PaperColumn]:
    from clinic_desktop.paper import PaperColumn

    return [
        PaperColumn("", 3.0),
        PaperColumn(translate("Agenda", "Appointments"), 1.0, right=True),
        PaperColumn(translate("Agenda", "Booked hours"), 1.0, right=True),
        PaperColumn(translate("Agenda", "Open hours"), 1.0, right=True),
        PaperColumn(translate("Agenda", "Booked"), 1.0, right=True),
    ]


def _load_rows(load: Workload, first: date, last: date) -> list[list[Cell | str]]:
    from clinic_desktop.paper import Cell

    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    rows: list[list[Cell | str]] = []
    for resource in load.columns:
        found = [load.of(day, resource.resource_id) for day in days]
        rows.append([resource.name, *_totals(found)])
    whole = _totals([load.of(day) for day in days])
    rows.append([Cell(text, bold=True) for text in (translate("Agenda", "All"), *whole)])
    return rows


def _totals(loads: Sequence[DayLoad]) -> list[str]:
    booked = sum(load.booked_minutes for load in loads)
    opened = sum(load.open_minutes for load in loads)
    share = f"{round(100 * booked / opened)} %" if opened else "–"
    count = sum(load.appointments for load in loads)
    return [str(count), f"{booked / 60:.1f}", f"{opened / 60:.1f}", share]


def _list_columns() -> list[PaperColumn]:
    from clinic_desktop.paper import PaperColumn

    return [
        PaperColumn(translate("Agenda", "Date"), 1.2),
        PaperColumn(translate("Agenda", "Time"), 0.7),
        PaperColumn(translate("Agenda", "Patient"), 2.4, bold=True),
        PaperColumn(translate("Agenda", "Type"), 1.5),
        PaperColumn(translate("Agenda", "With"), 1.7),
        PaperColumn(translate("Agenda", "Status"), 1.0),
        PaperColumn(translate("Agenda", "Phone"), 1.4),
        PaperColumn(translate("Agenda", "Comment"), 2.2),
    ]


def _list_row(
    paper: Paper, frame: Frame, shown: AppointmentView, phones: dict[UUID, str]
) -> list[Cell | str]:
    from clinic_desktop.paper import Cell

    gone = shown.status in _GONE
    return [
        paper.short_day(shown.day),
        time_text(shown.start),
        Cell(shown.patient_name, bold=not gone, struck=gone),
        shown.type_name,
        names_of(frame, shown.resource_ids),
        status_text(shown.status),
        phones.get(shown.patient_id, ""),
        shown.comment or shown.cancel_reason,
    ]
