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
    Offer,
    WaitingEntry,
    WaitingRoom,
    WaitListEntry,
)
from clinic_desktop.modules.agenda.presenters.board import title_of
from clinic_desktop.modules.agenda.presenters.words import clock_text, length_text, status_action

NEARLY = 2 / 3  # of the clinic's limit: the minutes turn amber


class RoomSection(Enum):
    """The parts of the side column."""

    WAITING = "waiting"
    IN_ROOM = "in-room"
    WAIT_LIST = "wait-list"
    TO_CONFIRM = "to-confirm"
    DONE = "done"


class Grouping(Enum):
    """How those who wait are put together."""

    NONE = "none"
    PRACTITIONER = "practitioner"
    STATION = "station"


@dataclass(frozen=True, slots=True)
class RoomLine:
    """One line: a heading (`note` its count), or a person with an appointment or a wish.

    `tone` colours the note ('', warning, danger), `icon` stands beside it; `next_status` is what
    Enter does, `chip` names it where it is something else. A heading with `resource_id` is of
    those who wait for it: Enter calls the next one.
    """

    section: RoomSection
    title: str
    detail: str = ""
    note: str = ""
    tone: str = ""
    appointment: AppointmentView | None = None
    next_status: AppointmentStatus | None = None
    icon: str = ""
    chip: str = ""
    tip: str = ""
    entry: WaitListEntry | None = None
    offer: Offer | None = None
    resource_id: UUID | None = None

    @property
    def heading(self) -> bool:
        """Whether it is a heading."""
        return self.appointment is None and self.entry is None

    @property
    def action(self) -> str:
        """What Enter does, in words; '' for nothing."""
        return self.chip or (status_action(self.next_status) if self.next_status else "")


def room_lines(
    room: WaitingRoom,
    names: Mapping[UUID, str],
    births: Mapping[UUID, date],
    alarm_minutes: int,
    grouping: Grouping = Grouping.NONE,
) -> tuple[RoomLine, ...]:
    """Return the lines of the side column from top to bottom."""
    section = RoomSection
    lines = [_heading(section.WAITING, translate("Agenda", "Waiting"), len(room.waiting))]
    for resource, entries in _grouped(room.waiting, names, grouping):
        if grouping is not Grouping.NONE:
            lines.append(_group_heading(resource, names, len(entries)))
        lines += [_waiting_line(entry, names, births, alarm_minutes) for entry in entries]
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
    text, tone, icon, tip = length_text(entry.minutes), "", "", ""
    if entry.late:
        text, tone, icon = f"{text} !", "danger", "circle-alert"
        tip = translate("Agenda", "Waits longer than the clinic's limit.")
    elif entry.minutes >= alarm * NEARLY:
        tone, icon = "warning", "alarm-clock"
        tip = translate("Agenda", "Waits for nearly as long as the clinic's limit.")
    station = a.station_id if a.station_id not in a.resource_ids else None
    sent = names.get(station, "") if station is not None else ""
    waits = translate("Agenda", "for {room}").format(room=sent) if sent else ""
    who = (waits,) if waits else _who(a, names)
    return RoomLine(
        RoomSection.WAITING,
        _name(a, births),
        _joined(_ticket(a), *who, a.comment or a.type_name),
        text,
        tone,
        a,
        AppointmentStatus.IN_ROOM,
        icon,
        tip=tip,
    )


def _grouped(
    waiting: Sequence[WaitingEntry], names: Mapping[UUID, str], grouping: Grouping
) -> list[tuple[UUID | None, list[WaitingEntry]]]:
    """Return who waits for what, in the columns' order; what nobody waits for is left out."""
    if grouping is Grouping.NONE:
        return [(None, list(waiting))] if waiting else []
    groups: dict[UUID | None, list[WaitingEntry]] = {}
    for entry in waiting:
        groups.setdefault(_waits_for(entry.appointment, names, grouping), []).append(entry)
    order = {resource: number for number, resource in enumerate(names)}
    return sorted(groups.items(), key=lambda g: order.get(g[0], -1) if g[0] else len(order))


def _waits_for(a: AppointmentView, names: Mapping[UUID, str], grouping: Grouping) -> UUID | None:
    if grouping is Grouping.STATION and a.station_id in names:
        return a.station_id
    return next((r for r in a.resource_ids if r in names), None)


def _group_heading(resource: UUID | None, names: Mapping[UUID, str], count: int) -> RoomLine:
    name = names.get(resource, "") if resource is not None else ""
    return RoomLine(
        RoomSection.WAITING,
        name or translate("Agenda", "Nobody in particular"),
        note=str(count),
        chip=translate("Agenda", "Call next") if resource is not None else "",
        resource_id=resource,
    )


def _ticket(a: AppointmentView) -> str:
    return translate("Agenda", "no. {ticket}").format(ticket=a.ticket) if a.ticket else ""


def _in_room_line(
    entry: WaitingEntry, names: Mapping[UUID, str], births: Mapping[UUID, date]
) -> RoomLine:
    a = entry.appointment
    sent = a.station_id if a.station_id not in a.resource_ids else None
    station = names.get(sent, "") if sent is not None else ""
    return RoomLine(
        RoomSection.IN_ROOM,
        _name(a, births),
        _joined(_ticket(a), station, *_who(a, names), a.type_name),
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
