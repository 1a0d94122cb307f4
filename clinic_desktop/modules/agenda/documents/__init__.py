"""The agenda on paper: day sheet, list to confirm, appointment card."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING
from uuid import UUID

from clinic_desktop.kernel.local_text import time_text
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.domain.appointment import AppointmentView
from clinic_desktop.modules.agenda.domain.plan import DayColumn, DayPlan
from clinic_desktop.modules.agenda.domain.status import AppointmentStatus, status_text
from clinic_desktop.modules.agenda.service.day import day as day_plan
from clinic_desktop.modules.agenda.service.find import appointment
from clinic_desktop.modules.agenda.service.frame import Frame, load_frame
from clinic_desktop.modules.agenda.service.known_patients import known_patients
from clinic_desktop.modules.agenda.service.waiting import waiting_room
from clinic_desktop.modules.patients.api import PatientRef, patient_ref
from clinic_desktop.modules.practice.api import Paper, begin_paper
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.context import Context

if TYPE_CHECKING:
    from clinic_desktop.paper import Cell, PaperColumn

_CROSSED_OUT = frozenset({AppointmentStatus.CANCELLED, AppointmentStatus.NO_SHOW})


def day_sheet(ctx: Context, day: date, resource_ids: Sequence[UUID] = ()) -> bytes:
    """Return the day as PDF, one table a column; without ids for every practitioner.

    Columns without appointments are left out. The printing is kept in the trail, and the foot
    carries the trail's head after it.
    """
    ctx.require(Permission.APPOINTMENT_READ)
    plan = day_plan(ctx, day, resource_ids)
    paper = begin_paper(ctx, AuditEntry("E", "day-sheet", detail=day.isoformat()))
    frame = load_frame(ctx)
    patients = known_patients(ctx, {a.patient_id for a in plan.appointments})
    sheet = paper.sheet(translate("Agenda", "Day sheet"), _subtitle(paper, plan), wide=True)
    columns = [c for c in plan.columns if resource_ids or c.kind == "practitioner"]
    columns = [c for c in columns if plan.column(c.resource_id)]
    for column in columns:
        sheet.heading(_heading(column))
        rows = [_row(frame, column, a, patients) for a in plan.column(column.resource_id)]
        sheet.table(_day_columns(), rows)
    if not columns:
        sheet.paragraph(translate("Agenda", "No appointments."))
    return sheet.to_bytes()


def confirmation_list(ctx: Context, day: date) -> bytes:
    """Return as PDF whom to call: appointments of a day that nobody has confirmed yet."""
    ctx.require(Permission.APPOINTMENT_READ)
    room = waiting_room(ctx, day)
    paper = begin_paper(ctx, AuditEntry("E", "confirmation-list", detail=day.isoformat()))
    frame = load_frame(ctx)
    patients = known_patients(ctx, {a.patient_id for a in room.to_confirm})
    sheet = paper.sheet(translate("Agenda", "To confirm"), paper.day(day))
    if not room.to_confirm:
        sheet.paragraph(translate("Agenda", "Everybody has confirmed."))
        return sheet.to_bytes()
    sheet.table(_confirm_columns(), [_confirm_row(frame, a, patients) for a in room.to_confirm])
    return sheet.to_bytes()


def appointment_card(ctx: Context, appointment_id: UUID) -> bytes:
    """Return a card (A6) that the patient takes home: when, with whom, where. Raises NotFound."""
    ctx.require(Permission.APPOINTMENT_READ)
    shown = appointment(ctx, appointment_id)
    printing = AuditEntry("E", "appointment-card", appointment_id, shown.patient_id)
    paper = begin_paper(ctx, printing)
    patient = patient_ref(ctx, shown.patient_id)
    sheet = paper.sheet(translate("Agenda", "Your appointment"), "", "A6")
    sheet.paragraph(patient.display_name, size=13, bold=True)
    sheet.paragraph(patient.number, ink="secondary")
    sheet.space(2)
    sheet.paragraph(paper.day(shown.day), size=12, bold=True)
    sheet.paragraph(time_text(shown.start), size=24, bold=True)
    facts = [
        (translate("Agenda", "With"), names_of(load_frame(ctx), shown.resource_ids)),
        (translate("Agenda", "Type"), shown.type_name),
        (translate("Agenda", "Length"), translate("Agenda", "{n} min").format(n=shown.minutes)),
    ]
    sheet.facts([(label, value) for label, value in facts if value])
    sheet.space(2)
    sheet.paragraph(
        translate("Agenda", "If you can't come, please call us, so that somebody else can."),
        ink="secondary",
    )
    return sheet.to_bytes()


def _subtitle(paper: Paper, plan: DayPlan) -> str:
    parts = [paper.day(plan.day), plan.holiday]
    return " · ".join(part for part in parts if part)


def _heading(column: DayColumn) -> str:
    hours = ", ".join(f"{clock(a)}–{clock(b)}" for a, b in column.open)
    return " · ".join(part for part in (column.name, column.subtitle, hours) if part)


def clock(minute: int) -> str:
    """Return a minute of the day as papers write it."""
    hour, left = divmod(minute, 60)
    return time_text(datetime.combine(date.min, time(hour % 24, left)))


def _day_columns() -> list[PaperColumn]:
    from clinic_desktop.paper import PaperColumn

    return [
        PaperColumn(translate("Agenda", "Time"), 1.3),
        PaperColumn(translate("Agenda", "Patient"), 2.7, bold=True),
        PaperColumn(translate("Agenda", "Number"), 1.1),
        PaperColumn(translate("Agenda", "Phone"), 1.4),
        PaperColumn(translate("Agenda", "Type"), 1.7),
        PaperColumn(translate("Agenda", "Status"), 1.0),
        PaperColumn(translate("Agenda", "Comment"), 3.0),
    ]


def _row(
    frame: Frame,
    column: DayColumn,
    shown: AppointmentView,
    patients: dict[UUID, PatientRef],
) -> list[Cell | str]:
    from clinic_desktop.paper import Cell

    patient = patients.get(shown.patient_id)
    crossed = shown.status in _CROSSED_OUT
    ink = "secondary" if crossed else "text"
    return [
        Cell(f"{time_text(shown.start)}–{time_text(shown.end)}", ink=ink),
        Cell(shown.patient_name, bold=not crossed, ink=ink, struck=crossed),
        patient.number if patient else "",
        patient.phone if patient else "",
        shown.type_name,
        status_text(shown.status),
        _remarks(frame, column, shown),
    ]


def _remarks(frame: Frame, column: DayColumn, shown: AppointmentView) -> str:
    others = names_of(frame, (r for r in shown.resource_ids if r != column.resource_id))
    overbooked = translate("Agenda", "Overbooked") if shown.overbooked else ""
    remarks = (others, overbooked, shown.comment, shown.cancel_reason)
    return " · ".join(part for part in remarks if part)


def _confirm_columns() -> list[PaperColumn]:
    from clinic_desktop.paper import PaperColumn

    return [
        PaperColumn(translate("Agenda", "Time"), 0.8),
        PaperColumn(translate("Agenda", "Patient"), 2.6, bold=True),
        PaperColumn(translate("Agenda", "Phone"), 1.8),
        PaperColumn(translate("Agenda", "With"), 2.0),
        PaperColumn(translate("Agenda", "Answer"), 2.4),
    ]


def _confirm_row(
    frame: Frame, shown: AppointmentView, patients: dict[UUID, PatientRef]
) -> list[str]:
    patient = patients.get(shown.patient_id)
    phone = patient.phone if patient else ""
    with_whom = names_of(frame, shown.resource_ids)
    return [time_text(shown.start), shown.patient_name, phone, with_whom, ""]


def names_of(frame: Frame, resource_ids: Iterable[UUID]) -> str:
    """Return the names of resources, separated by commas."""
    return ", ".join(frame.name(resource_id) for resource_id in resource_ids)
