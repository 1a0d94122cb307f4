"""The agenda on paper: day sheet, list to confirm, appointment card."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING
from uuid import UUID

from clinic_desktop.kernel.clock import wall_of
from clinic_desktop.kernel.local_text import stamp_text, time_text
from clinic_desktop.kernel.locales import locale_of
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import text_language, translate
from clinic_desktop.modules.agenda.domain.appointment import AppointmentView
from clinic_desktop.modules.agenda.domain.plan import DayColumn, DayPlan
from clinic_desktop.modules.agenda.domain.status import AppointmentStatus, status_text
from clinic_desktop.modules.agenda.service.day import day as day_plan
from clinic_desktop.modules.agenda.service.find import appointment
from clinic_desktop.modules.agenda.service.frame import Frame, load_frame
from clinic_desktop.modules.agenda.service.known_patients import known_patients
from clinic_desktop.modules.agenda.service.waiting import waiting_room
from clinic_desktop.modules.patients.api import PatientRef, patient_ref
from clinic_desktop.storage import audit
from clinic_desktop.storage.audit import AuditEntry
from clinic_desktop.storage.context import Context

if TYPE_CHECKING:
    from babel import Locale

    from clinic_desktop.paper import Cell, PaperColumn, Sheet

_RTL_LANGUAGES = frozenset({"ar", "fa", "he", "ur"})
_CROSSED_OUT = frozenset({AppointmentStatus.CANCELLED, AppointmentStatus.NO_SHOW})


@dataclass(frozen=True, slots=True)
class Paper:
    """What every sheet needs: the frame, the words for days, who prints when."""

    frame: Frame
    printed: str
    audit_head: str

    @property
    def language(self) -> str:
        """The language of the words on the sheet: the days have their names in it too."""
        return text_language()

    @property
    def rtl(self) -> bool:
        """Tell whether the sheet is written from right to left."""
        return self.language in _RTL_LANGUAGES

    def day(self, day: date) -> str:
        """Return a day in full words."""
        return self._dated(day, "full")

    def short_day(self, day: date) -> str:
        """Return a day in few words, with its weekday: `Tue, 24/11`."""
        from babel.dates import format_skeleton

        return str(format_skeleton("MEd", day, locale=self._locale))

    def weekday(self, day: date) -> str:
        """Return the name of a day's weekday."""
        return self._dated(day, "EEEE")

    def _dated(self, day: date, style: str) -> str:
        from babel.dates import format_date

        return str(format_date(day, style, locale=self._locale))

    @property
    def _locale(self) -> Locale:
        return locale_of(self.language, self.frame.profile.country)

    def sheet(self, title: str, subtitle: str, card: str = "", *, wide: bool = False) -> Sheet:
        """Return an empty sheet; `card` is a card's paper size, which has no room for the trail."""
        from clinic_desktop.paper import Sheet, SheetHead

        head = SheetHead(
            title=title,
            clinic=self.frame.profile.name,
            subtitle=subtitle,
            printed=self.printed,
            audit_head="" if card else self.audit_head,
            paper=card or self.frame.profile.paper_size,
            landscape=wide,
            rtl=self.rtl,
        )
        return Sheet(head)


def day_sheet(ctx: Context, day: date, resource_ids: Sequence[UUID] = ()) -> bytes:
    """Return the day as PDF, one table a column; without ids for every practitioner.

    Columns without appointments are left out. The printing is kept in the trail, and the foot
    carries the trail's head after it.
    """
    ctx.require(Permission.APPOINTMENT_READ)
    plan = day_plan(ctx, day, resource_ids)
    paper = begin_paper(ctx, "day-sheet", day.isoformat())
    patients = known_patients(ctx, {a.patient_id for a in plan.appointments})
    sheet = paper.sheet(translate("Agenda", "Day sheet"), _subtitle(paper, plan), wide=True)
    columns = [c for c in plan.columns if resource_ids or c.kind == "practitioner"]
    columns = [c for c in columns if plan.column(c.resource_id)]
    for column in columns:
        sheet.heading(_heading(column))
        rows = [_row(paper, column, a, patients) for a in plan.column(column.resource_id)]
        sheet.table(_day_columns(), rows)
    if not columns:
        sheet.paragraph(translate("Agenda", "No appointments."))
    return sheet.to_bytes()


def confirmation_list(ctx: Context, day: date) -> bytes:
    """Return as PDF whom to call: appointments of a day that nobody has confirmed yet."""
    ctx.require(Permission.APPOINTMENT_READ)
    room = waiting_room(ctx, day)
    paper = begin_paper(ctx, "confirmation-list", day.isoformat())
    patients = known_patients(ctx, {a.patient_id for a in room.to_confirm})
    sheet = paper.sheet(translate("Agenda", "To confirm"), paper.day(day))
    if not room.to_confirm:
        sheet.paragraph(translate("Agenda", "Everybody has confirmed."))
        return sheet.to_bytes()
    sheet.table(_confirm_columns(), [_confirm_row(paper, a, patients) for a in room.to_confirm])
    return sheet.to_bytes()


def appointment_card(ctx: Context, appointment_id: UUID) -> bytes:
    """Return a card (A6) that the patient takes home: when, with whom, where. Raises NotFound."""
    ctx.require(Permission.APPOINTMENT_READ)
    shown = appointment(ctx, appointment_id)
    paper = begin_paper(ctx, "appointment-card", "", appointment_id, shown.patient_id)
    patient = patient_ref(ctx, shown.patient_id)
    sheet = paper.sheet(translate("Agenda", "Your appointment"), "", "A6")
    sheet.paragraph(patient.display_name, size=13, bold=True)
    sheet.paragraph(patient.number, ink="secondary")
    sheet.space(2)
    sheet.paragraph(paper.day(shown.day), size=12, bold=True)
    sheet.paragraph(time_text(shown.start), size=24, bold=True)
    facts = [
        (translate("Agenda", "With"), names_of(paper.frame, shown.resource_ids)),
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


def begin_paper(
    ctx: Context,
    kind: str,
    detail: str,
    entity_id: UUID | None = None,
    patient_id: UUID | None = None,
) -> Paper:
    """Note the printing, then take the trail's head that includes the note."""
    frame = load_frame(ctx)
    ctx.note(AuditEntry("E", kind, entity_id, patient_id, detail=detail))
    with ctx.reading() as connection:
        head = audit.head(connection)
    now: datetime = wall_of(ctx.clock.now(), frame.zone)
    printed = translate("Agenda", "Printed {time} by {name}").format(
        time=stamp_text(now), name=ctx.actor.name
    )
    return Paper(frame, printed, head.text())


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
    paper: Paper,
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
        _remarks(paper.frame, column, shown),
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
    paper: Paper, shown: AppointmentView, patients: dict[UUID, PatientRef]
) -> list[str]:
    patient = patients.get(shown.patient_id)
    phone = patient.phone if patient else ""
    with_whom = names_of(paper.frame, shown.resource_ids)
    return [time_text(shown.start), shown.patient_name, phone, with_whom, ""]


def names_of(frame: Frame, resource_ids: Iterable[UUID]) -> str:
    """Return the names of resources, separated by commas."""
    return ", ".join(frame.name(resource_id) for resource_id in resource_ids)
