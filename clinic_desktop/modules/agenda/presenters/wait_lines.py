"""The waiting list in lines of the side column."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import WaitListEntry, urgency_text
from clinic_desktop.modules.agenda.presenters.room import RoomLine, RoomSection
from clinic_desktop.modules.agenda.presenters.wait_loading import WaitData
from clinic_desktop.modules.agenda.presenters.wait_words import (
    URGENCY_ICONS,
    URGENCY_TONES,
    Words,
    minutes_left,
    offer_text,
    wish_text,
)
from clinic_desktop.modules.agenda.presenters.words import length_text

HURRY = 5  # minutes: the countdown of an offer turns amber


@dataclass(frozen=True, slots=True)
class Moment:
    """Now: the instant in Unix milliseconds and the clinic's day."""

    now_ms: int
    today: date


def wait_lines(
    data: WaitData, names: Mapping[UUID, str], words: Words, moment: Moment
) -> tuple[RoomLine, ...]:
    """Return the heading and the entries in the order in which places are offered."""
    title = translate("Agenda", "Wait list")
    lines = [RoomLine(RoomSection.WAIT_LIST, title, note=str(len(data.entries)))]
    lines += [_line(entry, data, names, words, moment) for entry in data.entries]
    return tuple(lines)


def _line(
    entry: WaitListEntry,
    data: WaitData,
    names: Mapping[UUID, str],
    words: Words,
    moment: Moment,
) -> RoomLine:
    wish = wish_text(entry, names, words)
    earlier = translate("Agenda", "wants an earlier one") if entry.appointment_id else ""
    offer = data.offer_of(entry.id)
    if offer is None:
        parts = [earlier, wish or translate("Agenda", "any time"), entry.note]
        return RoomLine(
            RoomSection.WAIT_LIST,
            entry.patient_name,
            " · ".join(part for part in parts if part),
            urgency_text(entry.urgency),
            URGENCY_TONES[entry.urgency],
            icon=URGENCY_ICONS[entry.urgency],
            chip=translate("Agenda", "Find"),
            entry=entry,
        )
    left = minutes_left(offer, moment.now_ms)
    return RoomLine(
        RoomSection.WAIT_LIST,
        entry.patient_name,
        offer_text(offer, names, words, moment.today),
        translate("Agenda", "{length} left").format(length=length_text(left)),
        "warning" if left <= HURRY else "ok",
        icon="hourglass",
        chip=translate("Agenda", "Accept"),
        tip=f"{urgency_text(entry.urgency)} · {wish}",
        entry=entry,
        offer=offer,
    )
