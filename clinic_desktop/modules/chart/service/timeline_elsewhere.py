"""What other modules keep of a patient, as lines of the timeline: papers and appointments."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from clinic_desktop.kernel.clock import from_milliseconds, instant_of, milliseconds, wall_of
from clinic_desktop.modules.agenda.api import (
    Appointment,
    appointment_days,
    appointments_until,
    status_text,
)
from clinic_desktop.modules.chart.domain.partial_date import PartialDate
from clinic_desktop.modules.chart.domain.timeline import (
    TimelineEntry,
    TimelineEvent,
    TimelineKind,
    TimelinePlace,
)
from clinic_desktop.modules.chart.service.sight import Person
from clinic_desktop.modules.chart.store.timeline import APPOINTMENT_RANK, DOCUMENT_RANK
from clinic_desktop.modules.documents.api import PaperLine, paper_lines
from clinic_desktop.storage.context import Context

_SPARE = 8  # appointments of the last day, which may wait for the next page
_DAY = timedelta(days=1)
_WEST = timedelta(hours=12)  # behind UTC: no clock is further behind


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The papers of a person, newest first, and whose appointments to ask for."""

    ctx: Context
    who: Person
    kinds: Collection[TimelineKind]
    papers: tuple[TimelineEntry, ...]

    def below(self, before: TimelinePlace | None, limit: int) -> list[TimelineEntry]:
        """Return the newest lines below a place, not in order; `limit` of each kind at most."""
        papers = (e for e in self.papers if before is None or e.place.key < before.key)
        found = [entry for entry, _n in zip(papers, range(limit), strict=False)]
        if TimelineKind.APPOINTMENT in self.kinds:
            found += _newest(self._appointments(before, limit), limit)
        return found

    def years(self) -> Counter[tuple[int, TimelineKind]]:
        """Return how many lines each year has of each kind."""
        counted = Counter((entry.on.year, entry.kind) for entry in self.papers)
        if TimelineKind.APPOINTMENT in self.kinds:
            for day, count in appointment_days(self.ctx, self.who.holders).items():
                counted[day.year, TimelineKind.APPOINTMENT] += count
        return counted

    def _appointments(self, before: TimelinePlace | None, limit: int) -> list[TimelineEntry]:
        """Return at least the newest `limit` appointments below a place.

        They are kept by the day that clocks showed, a line by its instant: what is not read yet
        may lie above what is, unless that is half a day later than the last day that was read.
        """
        day = date.max if before is None else _utc(before.sort_ms).date() + _DAY
        found: list[TimelineEntry] = []
        while True:
            page = appointments_until(self.ctx, self.who.holders, day, limit + _SPARE)
            entries = map(_of_appointment, page)
            found += [e for e in entries if before is None or e.place.key < before.key]
            if len(page) < limit + _SPARE:
                return found
            last = page[-1].state.start.date()
            sure = milliseconds(datetime(last.year, last.month, last.day, tzinfo=UTC) + _WEST)
            if sum(entry.place.sort_ms >= sure for entry in found) >= limit:
                return found
            day = last - _DAY


def elsewhere(
    ctx: Context, who: Person, kinds: Collection[TimelineKind], zone: str, day_shift_ms: int
) -> Elsewhere:
    """Return what other modules keep; a day of the clinic begins `day_shift_ms` after UTC's."""
    papers: list[TimelineEntry] = []
    if TimelineKind.DOCUMENT in kinds:
        papers = [_of_document(one, zone, day_shift_ms) for one in paper_lines(ctx, who.patient_id)]
    return Elsewhere(ctx, who, kinds, tuple(_newest(papers, len(papers))))


def _newest(entries: list[TimelineEntry], limit: int) -> list[TimelineEntry]:
    return sorted(entries, key=lambda entry: entry.place.key, reverse=True)[:limit]


def _of_document(one: PaperLine, zone: str, day_shift_ms: int) -> TimelineEntry:
    moment = None
    if one.day is None:
        moment = one.created_ms
        place = TimelinePlace(moment, DOCUMENT_RANK, one.id)
        on = PartialDate.of(wall_of(from_milliseconds(moment), zone).date())
        event = TimelineEvent.RECORDED
    else:
        on, event = one.day, TimelineEvent.HAPPENED
        start = milliseconds(instant_of(datetime.combine(on.first, datetime.min.time()), "UTC"))
        vague = (10 - len(on.iso())) // 3
        place = TimelinePlace(start - day_shift_ms - vague, DOCUMENT_RANK, one.id)
    return TimelineEntry(place, TimelineKind.DOCUMENT, event, on, moment, one.title, one.author)


def _of_appointment(one: Appointment) -> TimelineEntry:
    state = one.state
    moment = milliseconds(instant_of(state.start, state.zone))
    return TimelineEntry(
        TimelinePlace(moment, APPOINTMENT_RANK, one.id),
        TimelineKind.APPOINTMENT,
        TimelineEvent.HAPPENED,
        PartialDate.of(state.start.date()),
        moment,
        state.comment,
        status_text(state.status),
    )


def _utc(at_ms: int) -> datetime:
    return from_milliseconds(at_ms).astimezone(UTC)
