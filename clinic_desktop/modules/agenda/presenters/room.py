"""The side column in lines: who waits, who is in a room, who is still to confirm."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from uuid import UUID

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    AppointmentView,
    WaitingEntry,
    WaitingRoom,
)
from clinic_desktop.modules.agenda.presenters.board import title_of
from clinic_desktop.modules.agenda.presenters.words import clock_text, length_text

NEARLY = 2 / 3  # of the clinic's limit: the minutes turn amber


class RoomSection(Enum):
    """The parts of the side column."""

    WAITING = "waiting"
    IN_ROOM = "in-room"
    TO_CONFIRM = "to-confirm"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class RoomLine:
    """One line: a heading (`appointment` None, `note` its count) or a person.

    `tone` colours the note ('', warning, danger); `next_status` is what Enter does.
    """

    section: RoomSection
    title: str
    detail: str = ""
    note: str = ""
    tone: str = ""
    appointment: AppointmentView | None = None
    next_status: AppointmentStatus | None = None

    @property
    def heading(self) -> bool:
        """Whether it is a heading."""
        return self.appointment is None


def room_lines(
    room: WaitingRoom,
    names: Mapping[UUID, str],
    births: Mapping[UUID, date],
    alarm_minutes: int,
) -> tuple[RoomLine, ...]:
    """Return the lines of the side column from top to bottom."""
    section = RoomSection
    lines = [_heading(section.WAITING, translate("Agenda", "Waiting"), len(room.waiting))]
    for entry in room.waiting:
        lines.append(_waiting_line(entry, names, births, alarm_minutes))
    lines.append(_heading(section.IN_ROOM, translate("Agenda", "In room"), len(room.in_room)))
    for entry in room.in_room:
        lines.append(_in_room_line(entry, names, births))
    to_confirm = room.to_confirm
    lines.append(_heading(section.TO_CONFIRM, translate("Agenda", "To confirm"), len(to_confirm)))
    lines += [_to_confirm_line(a, names, births) for a in to_confirm]
    lines.append(_heading(section.DONE, translate("Agenda", "Done"), room.done))
    return tuple(lines)


def _heading(section: RoomSection, title: str, count: int) -> RoomLine:
    return RoomLine(section, title, note=str(count))


def _waiting_line(
    entry: WaitingEntry, names: Mapping[UUID, str], births: Mapping[UUID, date], alarm: int
) -> RoomLine:
    a = entry.appointment
    text = length_text(entry.minutes)
    tone = "warning" if entry.minutes >= alarm * NEARLY else ""
    if entry.late:
        text, tone = f"{text} !", "danger"
    detail = _joined(*_who(a, names), a.comment or a.type_name)
    return RoomLine(
        RoomSection.WAITING, _name(a, births), detail, text, tone, a, AppointmentStatus.IN_ROOM
    )


def _in_room_line(
    entry: WaitingEntry, names: Mapping[UUID, str], births: Mapping[UUID, date]
) -> RoomLine:
    a = entry.appointment
    return RoomLine(
        RoomSection.IN_ROOM,
        _name(a, births),
        _joined(*_who(a, names), a.type_name),
        length_text(entry.minutes),
        "",
        a,
        AppointmentStatus.FULFILLED,
    )


def _to_confirm_line(
    a: AppointmentView, names: Mapping[UUID, str], births: Mapping[UUID, date]
) -> RoomLine:
    return RoomLine(
        RoomSection.TO_CONFIRM,
        _name(a, births),
        _joined(*_who(a, names), a.type_name),
        clock_text(a.start.hour * 60 + a.start.minute),
        "",
        a,
        AppointmentStatus.CONFIRMED,
    )


def _name(a: AppointmentView, births: Mapping[UUID, date]) -> str:
    return title_of(a, a.start.date(), births.get(a.patient_id))


def _who(a: AppointmentView, names: Mapping[UUID, str]) -> Sequence[str]:
    return [names[r] for r in a.resource_ids if r in names]


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
