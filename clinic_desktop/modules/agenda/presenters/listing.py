"""The list: one line an appointment, filtered by words, status, type and resource. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from clinic_desktop.kernel.text import fold
from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    AppointmentView,
    status_text,
)
from clinic_desktop.modules.agenda.presenters.words import clock_text


@dataclass(frozen=True, slots=True)
class ListRow:
    """One line of the list."""

    appointment: AppointmentView
    names: str
    phone: str

    @property
    def day(self) -> date:
        """The local day."""
        return self.appointment.day

    @property
    def time(self) -> str:
        """The time of day."""
        start = self.appointment.start
        return clock_text(start.hour * 60 + start.minute)

    @property
    def status(self) -> str:
        """The status in words."""
        return status_text(self.appointment.status)

    @property
    def comment(self) -> str:
        """The comment, or why it was cancelled."""
        return self.appointment.comment or self.appointment.cancel_reason


@dataclass(frozen=True, slots=True)
class ListFilter:
    """What the list lets through; empty lets everything through."""

    text: str = ""
    status: AppointmentStatus | None = None
    type_id: UUID | None = None
    resource_id: UUID | None = None

    @property
    def active(self) -> bool:
        """Tell whether anything is left out."""
        return bool(self.text.strip() or self.status or self.type_id or self.resource_id)


def list_rows(
    appointments: Iterable[AppointmentView],
    name: Callable[[UUID], str],
    phones: Mapping[UUID, str],
) -> tuple[ListRow, ...]:
    """Return a line for each appointment that is not an error, by time."""
    found = (a for a in appointments if a.status is not AppointmentStatus.ENTERED_IN_ERROR)
    return tuple(
        ListRow(
            a,
            ", ".join(text for r in a.resource_ids if (text := name(r))),
            phones.get(a.patient_id, ""),
        )
        for a in sorted(found, key=lambda a: (a.start, a.id))
    )


def filtered(rows: Iterable[ListRow], wanted: ListFilter) -> tuple[ListRow, ...]:
    """Return the lines that a filter lets through; every word must be found somewhere."""
    words = fold(wanted.text).split()
    return tuple(row for row in rows if _fits(row, wanted) and _has(row, words))


def _fits(row: ListRow, wanted: ListFilter) -> bool:
    a = row.appointment
    return (
        wanted.status in (None, a.status)
        and wanted.type_id in (None, a.type_id)
        and (wanted.resource_id is None or wanted.resource_id in a.resource_ids)
    )


def _has(row: ListRow, words: list[str]) -> bool:
    if not words:
        return True
    a = row.appointment
    phone = row.phone.replace(" ", "")
    parts = (a.patient_name, a.type_name, row.names, row.comment, row.phone, phone, row.status)
    text = fold(" ".join(parts))
    return all(word in text for word in words)
