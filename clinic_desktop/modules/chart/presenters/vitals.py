"""The vital signs' page: which readings are shown, which of them are drawn, what is stored."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any, Protocol
from uuid import UUID

from clinic_desktop.kernel.clock import from_milliseconds, instant_of, milliseconds, wall_of
from clinic_desktop.kernel.latest import Latest
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.plot import Plot
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.modules.chart.api import Encounter, encounters_of
from clinic_desktop.modules.chart.api.result_words import trend_plots
from clinic_desktop.modules.chart.api.results import (
    Observation,
    Trend,
    VitalKind,
    VitalsDetails,
    observation_versions,
    record_vitals,
)
from clinic_desktop.modules.chart.api.vitals import (
    VitalReading,
    VitalReadings,
    vital_readings,
    vital_trends,
    withdraw_vitals,
)
from clinic_desktop.modules.practice.api import clinic_profile, user_names

PAGE = 1_000  # observations
_DAY_MS = 86_400_000
# The fields of a reading; the body mass index is computed.
TYPED_KINDS = tuple(kind for kind in VitalKind if kind is not VitalKind.BMI)


class Period(Enum):
    """How far back the readings go, in days; None is all of them."""

    MONTH = 31
    HALF_YEAR = 183
    YEAR = 366
    ALL = None


@dataclass(frozen=True, slots=True)
class VitalLine:
    """A reading with what the table says beside it: when, who wrote it, in which visit."""

    reading: VitalReading
    at: datetime
    writer: str = ""
    visit: Encounter | None = None

    def has(self, item: UUID) -> bool:
        """Tell whether an observation belongs to it."""
        return any(item in (one.id, one.entry_id) for one in self.reading.observations)


@dataclass(frozen=True, slots=True)
class VitalsFound:
    """What was read."""

    lines: tuple[VitalLine, ...]
    readings: VitalReadings
    zone: str

    def wall(self, at_ms: int) -> datetime:
        """Return the clinic's wall time of a moment."""
        return wall_of(from_milliseconds(at_ms), self.zone)


@dataclass(frozen=True, slots=True)
class VitalVersions:
    """All versions of each value of a reading, the one that counts first, and who wrote them."""

    of: tuple[tuple[Observation, ...], ...]
    names: Mapping[UUID, str]


class VitalsPageView(Protocol):
    """What the page can show."""

    def show_found(self, found: VitalsFound) -> None:
        """Show the readings."""

    def show_chosen(self, kinds: Collection[VitalKind], period: Period) -> None:
        """Show which vital signs are drawn, and how far back."""

    def show_plots(self, trends: Sequence[Trend], plots: Sequence[Plot]) -> None:
        """Draw the chosen vital signs."""

    def show_line(self, number: int) -> None:
        """Put the cursor on a reading."""

    def show_versions(self, line: VitalLine, versions: VitalVersions) -> None:
        """Show who wrote what into a reading."""

    def show_failure(self, error: BaseException) -> None:
        """Say why not."""


class VitalsPagePresenter:
    """Reads as far back as is wanted, and draws what is chosen."""

    def __init__(self, view: VitalsPageView, tasks: Tasks, patient_id: UUID) -> None:
        self._view, self._tasks, self._patient_id = view, tasks, patient_id
        self._latest = Latest(tasks, owner=view)
        self.found: VitalsFound | None = None
        self.period, self.withdrawn = Period.ALL, False
        self.kinds: tuple[VitalKind, ...] = ()
        self._limit = PAGE
        self._wanted: UUID | None = None

    def refresh(self) -> None:
        """Read again; what was chosen stays."""
        ask = _Asked(self.period.value, self._wanted, self.withdrawn, self._limit)
        self._latest.read(
            read_vitals, self._patient_id, ask, then=self._take, fail=self._view.show_failure
        )

    def choose_period(self, period: Period) -> None:
        """Look further back, or less far."""
        self.period, self._limit = period, PAGE
        self.refresh()

    def show_older(self) -> None:
        """Read more of what lies further back."""
        self._limit += PAGE
        self.refresh()

    def show_withdrawn(self, shown: bool) -> None:
        """Show also what was entered in error, or no more."""
        self.withdrawn = shown
        self.refresh()

    def show_item(self, item: UUID) -> None:
        """Bring an observation into sight, however far back it lies, and draw its vital sign."""
        self._wanted, self.period = item, Period.ALL
        self.refresh()

    def toggle(self, kind: VitalKind, on: bool) -> None:
        """Draw a vital sign, or no more."""
        self.kinds = tuple(k for k in VitalKind if (on if k is kind else k in self.kinds))
        self._draw()

    def read_versions(self, line: VitalLine) -> None:
        """Read who wrote what into a reading."""
        entries = tuple(one.entry_id for one in line.reading.observations)
        self._tasks.read(
            read_versions,
            entries,
            then=lambda found: self._view.show_versions(line, found),
            fail=self._view.show_failure,
            owner=self._view,
        )

    def withdraw(self, line: VitalLine, reason: str) -> None:
        """Mark a reading as entered in error."""
        held = tuple(one for one in line.reading.observations if one.holds)
        self._tasks.write(
            withdraw_vitals,
            self._patient_id,
            held,
            reason,
            fail=self._view.show_failure,
            owner=self._view,
        )

    def _take(self, found: VitalsFound) -> None:
        self.found = found
        number = self._number_of_wanted(found)
        known = found.readings.kinds
        self.kinds = tuple(kind for kind in self.kinds if kind in known) or known[:1]
        self._view.show_found(found)
        self._draw()
        if number is not None:
            self._view.show_line(number)

    def _number_of_wanted(self, found: VitalsFound) -> int | None:
        wanted, self._wanted = self._wanted, None
        if wanted is None:
            return None
        number = next((n for n, line in enumerate(found.lines) if line.has(wanted)), None)
        if number is None:
            return None
        for kind, cell in found.lines[number].reading.cells.items():
            if wanted in (cell.observation.id, cell.observation.entry_id):
                self.kinds = (kind,)
        return number

    def _draw(self) -> None:
        self._view.show_chosen(self.kinds, self.period)
        found = self.found
        if found is not None:
            trends = vital_trends(found.readings.readings, self.kinds, found.readings.subject)
            self._view.show_plots(trends, trend_plots(trends))


@dataclass(frozen=True, slots=True)
class _Asked:
    days: int | None
    reach: UUID | None
    withdrawn: bool
    limit: int


def read_vitals(ctx: Any, patient_id: UUID, ask: _Asked) -> VitalsFound:
    """Read the readings, and what stands beside them. Raises NotAllowed, NotFound."""
    zone = clinic_profile(ctx).zone
    since = None
    if ask.days is not None:
        since = milliseconds(ctx.clock.now()) - ask.days * _DAY_MS
    found = vital_readings(
        ctx, patient_id, since, ask.reach, limit=ask.limit, withdrawn=ask.withdrawn
    )
    names = user_names(ctx)
    visits: dict[UUID, Encounter] = {}
    if ctx.allows(Permission.ENCOUNTER_READ):
        known = (line.encounter for line in encounters_of(ctx, patient_id))
        visits = {visit.id: visit for visit in known if visit is not None}
    lines = tuple(
        VitalLine(
            reading,
            wall_of(from_milliseconds(reading.at_ms), zone),
            names.get(reading.observations[0].recorded_by, ""),
            visits.get(reading.encounter_id) if reading.encounter_id else None,
        )
        for reading in found.readings
    )
    return VitalsFound(lines, found, zone)


def read_versions(ctx: Any, entries: Sequence[UUID]) -> VitalVersions:
    """Read all versions of some observations. Raises NotAllowed."""
    of = tuple(observation_versions(ctx, entry_id) for entry_id in entries)
    return VitalVersions(of, user_names(ctx))


def record_outside(ctx: Any, patient_id: UUID, details: VitalsDetails) -> int:
    """Store a reading that belongs to no visit, and return how many values it has."""
    return len(record_vitals(ctx, patient_id, details))


def moment_ms(wall: datetime, zone: str) -> int:
    """Return the moment of a wall time."""
    return milliseconds(instant_of(wall, zone))
