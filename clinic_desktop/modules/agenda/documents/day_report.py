"""The report of a day on one page: counts, waiting, use of each column, visits by hour."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from clinic_desktop.kernel.clock import wall_of
from clinic_desktop.kernel.local_text import stamp_text
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.domain.day_close import ClosedDay, DayNumbers
from clinic_desktop.modules.agenda.domain.status import AppointmentStatus, status_text
from clinic_desktop.modules.agenda.service.day_close import closed_day, numbers_of_day
from clinic_desktop.modules.practice.api import Paper, begin_paper, user_names
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.context import Context

if TYPE_CHECKING:
    from clinic_desktop.paper import PaperColumn


def day_report(ctx: Context, day: date) -> bytes:
    """Return the numbers of a day as PDF: those it was closed with, else those of the moment."""
    ctx.require(Permission.APPOINTMENT_READ)
    closed = closed_day(ctx, day)
    numbers = closed.numbers if closed else numbers_of_day(ctx, day)
    paper = begin_paper(ctx, AuditEntry("E", "day-report", detail=day.isoformat()))
    sheet = paper.sheet(translate("Agenda", "Day report"), paper.day(day))
    sheet.paragraph(_closed_line(ctx, paper, closed), ink="secondary")
    sheet.heading(translate("Agenda", "Appointments"))
    sheet.facts(_counts(numbers))
    sheet.heading(translate("Agenda", "Waiting, from arrival to room"))
    sheet.facts(_waiting(numbers))
    if numbers.by_hour:
        sheet.heading(translate("Agenda", "Visits by the hour at which they were to begin"))
        first, last = min(numbers.by_hour), max(numbers.by_hour)
        hours = range(first, last + 1)
        sheet.bars([(f"{hour:02d}", numbers.by_hour.get(hour, 0)) for hour in hours])
    used = [use for use in numbers.use if use.open_minutes or use.used_minutes]
    if used:
        sheet.heading(translate("Agenda", "Use of the open time"))
        rows = [
            [use.name, str(use.used_minutes), str(use.open_minutes), share_text(use.share)]
            for use in used
        ]
        sheet.table(_columns(), rows)
    return sheet.to_bytes()


def share_text(share: float | None) -> str:
    """Return a share in percent; a dash where there is nothing to divide."""
    return "–" if share is None else f"{round(share * 100)}\u00a0%"


def _closed_line(ctx: Context, paper: Paper, closed: ClosedDay | None) -> str:
    if closed is None:
        return translate("Agenda", "The day is still open: these numbers may change.")
    at = wall_of(closed.closed_at, paper.profile.zone)
    name = user_names(ctx).get(closed.closed_by) or translate("Agenda", "somebody unknown")
    text = translate("Agenda", "Closed {time} by {name}. Trail at the close: {head}")
    return text.format(time=stamp_text(at), name=name, head=closed.audit_head)


def _counts(numbers: DayNumbers) -> list[tuple[str, str]]:
    shown = [
        (status_text(status), str(numbers.by_status[status]))
        for status in AppointmentStatus
        if numbers.by_status.get(status) and status is not AppointmentStatus.ENTERED_IN_ERROR
    ]
    return [
        *shown,
        (translate("Agenda", "Walk-ins"), str(numbers.walk_ins)),
        (translate("Agenda", "Overbooked"), str(numbers.overbooked)),
        (translate("Agenda", "Share of no-shows"), share_text(numbers.no_show_rate)),
    ]


def _waiting(numbers: DayNumbers) -> list[tuple[str, str]]:
    return [
        (translate("Agenda", "Half waited at most"), _minutes(numbers.waited_median)),
        (translate("Agenda", "Nine of ten waited at most"), _minutes(numbers.waited_p90)),
        (translate("Agenda", "The longest wait"), _minutes(numbers.waited_longest)),
    ]


def _minutes(value: int | None) -> str:
    return "–" if value is None else translate("Agenda", "{n} min").format(n=value)


def _columns() -> list[PaperColumn]:
    from clinic_desktop.paper import PaperColumn

    return [
        PaperColumn(translate("Agenda", "Column"), 3.0, bold=True),
        PaperColumn(translate("Agenda", "Minutes used"), 1.2, right=True),
        PaperColumn(translate("Agenda", "Minutes open"), 1.2, right=True),
        PaperColumn(translate("Agenda", "Use"), 1.0, right=True),
    ]
