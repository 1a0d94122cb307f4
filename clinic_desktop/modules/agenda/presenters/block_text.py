"""What a block says: the name, the line below it, and a further line where there is room."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from clinic_desktop.kernel.clock import wall_of
from clinic_desktop.kernel.text import isolated, translate
from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    AppointmentView,
    DayColumn,
    status_text,
)
from clinic_desktop.modules.agenda.domain.views import (
    USUAL_FIELDS,
    BlockField,
    ColourBy,
    ViewSetup,
)
from clinic_desktop.modules.agenda.presenters.words import clock_text

PRACTITIONER = "practitioner"
_UNTIMED = frozenset({AppointmentStatus.PROPOSED, AppointmentStatus.BOOKED})


@dataclass(frozen=True, slots=True)
class BlockStyle:
    """How blocks are made: what they say, what their colour means, which step back.

    `phones` are those known so far, by patient; empty filters keep everything in front.
    """

    fields: frozenset[BlockField] = frozenset(USUAL_FIELDS)
    colour_by: ColourBy = ColourBy.STATUS
    time_bars: bool = True
    statuses: frozenset[str] = frozenset()
    type_ids: frozenset[UUID] = frozenset()
    phones: Mapping[UUID, str] = field(default_factory=dict)

    def keeps(self, appointment: AppointmentView) -> bool:
        """Tell whether the filter lets an appointment through."""
        return (not self.statuses or appointment.status.value in self.statuses) and (
            not self.type_ids or appointment.type_id in self.type_ids
        )


USUAL = BlockStyle()


def style_of(setup: ViewSetup, phones: Mapping[UUID, str]) -> BlockStyle:
    """Return how a view's blocks are made."""
    return BlockStyle(
        fields=frozenset(setup.fields),
        colour_by=setup.colour_by,
        time_bars=setup.time_bars,
        statuses=frozenset(setup.statuses),
        type_ids=frozenset(setup.type_ids),
        phones=phones,
    )


def title_of(appointment: AppointmentView, day: date, born: date | None = None) -> str:
    """Return the name, with the age of a child behind it."""
    age = child_age(born, day)
    return f"{isolated(appointment.patient_name)} ({age})" if age else appointment.patient_name


def child_age(born: date | None, day: date) -> str:
    """Return a child's age in words as short as possible; empty for adults and unknown ages."""
    if born is None or born > day:
        return ""
    months = (day.year - born.year) * 12 + day.month - born.month - (day.day < born.day)
    if months >= 18 * 12:
        return ""
    if months >= 24:
        return translate("Agenda", "{years} y").format(years=months // 12)
    if months >= 1:
        return translate("Agenda", "{months} m").format(months=months)
    return translate("Agenda", "{days} d").format(days=(day - born).days)


def detail_of(
    appointment: AppointmentView,
    here: UUID,
    names: Mapping[UUID, str],
    fields: frozenset[BlockField] = USUAL.fields,
) -> str:
    """Return the second line: time, reason or type, and with whom else."""
    parts = []
    if BlockField.TIME in fields:
        parts.append(clock_text(appointment.start.hour * 60 + appointment.start.minute))
    parts.append(_reason(appointment, fields))
    others = [names[r] for r in appointment.resource_ids if r != here and r in names]
    if others and BlockField.OTHERS in fields:
        parts.append(translate("Agenda", "with {names}").format(names=", ".join(others)))
    return " · ".join(p for p in parts if p)


def _reason(appointment: AppointmentView, fields: frozenset[BlockField]) -> str:
    if BlockField.COMMENT in fields and appointment.comment:
        return appointment.comment
    return appointment.type_name if BlockField.TYPE in fields else ""


def further_of(appointment: AppointmentView, style: BlockStyle) -> str:
    """Return the third line of tall blocks: status, type beside a comment, phone, overbooked."""
    parts = []
    if BlockField.STATUS_TIME in style.fields:
        parts.append(status_at(appointment))
    if appointment.overbooked:
        parts.append(translate("Agenda", "Overbooked"))
    both = {BlockField.TYPE, BlockField.COMMENT} <= style.fields
    if both and appointment.comment:
        parts.append(appointment.type_name)
    if BlockField.PHONE in style.fields:
        parts.append(style.phones.get(appointment.patient_id, ""))
    return " · ".join(p for p in parts if p)


def status_at(appointment: AppointmentView) -> str:
    """Return the status in words, with the time at which it began where that tells something."""
    text = status_text(appointment.status)
    at = appointment.status_times.get(appointment.status)
    if at is None or appointment.status in _UNTIMED:
        return text
    wall = wall_of(at, appointment.zone)
    if wall.date() != appointment.start.date():
        return text
    return f"{text} {clock_text(wall.hour * 60 + wall.minute)}"


def colour_of(
    appointment: AppointmentView, colour_by: ColourBy, columns: Sequence[DayColumn]
) -> str:
    """Return a block's own colour ('#rrggbb'); '' when its status gives it."""
    if colour_by is ColourBy.TYPE:
        return appointment.colour
    if colour_by is ColourBy.PRACTITIONER:
        for column in columns:
            if column.kind == PRACTITIONER and column.resource_id in appointment.resource_ids:
                return column.colour
    return ""
