"""Vital signs as a clinician reads them: the readings one by one, and as courses on a plot."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from uuid import UUID

from clinic_desktop.kernel.partial_date import PartialDate
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.chart.domain.interpretation import (
    Flag,
    Subject,
    sent_flag,
    severity_of_flag,
)
from clinic_desktop.modules.chart.domain.observations import (
    Coding,
    Observation,
    ObservationDetails,
    ObservedValue,
    ValueKind,
)
from clinic_desktop.modules.chart.domain.result_views import (
    Trend,
    TrendPoint,
    in_unit,
    numbers_of,
    unit_in,
)
from clinic_desktop.modules.chart.domain.units import convert, unit_of
from clinic_desktop.modules.chart.domain.vital_entries import VitalEntry
from clinic_desktop.modules.chart.domain.vitals import (
    BY_CODE,
    VITALS,
    Measure,
    Plausibility,
    VitalKind,
    VitalSign,
    assess,
    band_of,
)

_DAY_MS = 86_400_000
_PRESSURES = {
    "8480-6": QT_TRANSLATE_NOOP("Chart", "Systolic"),
    "8462-4": QT_TRANSLATE_NOOP("Chart", "Diastolic"),
}
_RANK = {Plausibility.FINE: 0, Plausibility.ODD: 1, Plausibility.IMPOSSIBLE: 2}


@dataclass(frozen=True, slots=True)
class VitalCell:
    """One vital sign of a reading: where it lies at the age then, and whether it can be true.

    `flags` are those of its numbers in the order of the measures; `flag` is what to show: what
    was sent wins. `others` are further values of the same moment.
    """

    observation: Observation
    numbers: tuple[ObservedValue, ...]
    flags: tuple[Flag, ...]
    flag: Flag
    plausibility: Plausibility
    others: tuple[Observation, ...] = ()


@dataclass(frozen=True, slots=True)
class VitalReading:
    """What was measured at one moment, in one visit or outside of any.

    `on` is said where only a date is known. `rest` is what we have no column for.
    """

    at_ms: int
    encounter_id: UUID | None
    cells: Mapping[VitalKind, VitalCell]
    rest: tuple[Observation, ...] = ()

    @property
    def observations(self) -> tuple[Observation, ...]:
        """Return all that belongs to it."""
        cells = self.cells.values()
        several = (one for cell in cells for one in (cell.observation, *cell.others))
        return (*several, *self.rest)

    @property
    def holds(self) -> bool:
        """Tell whether anything of it was not withdrawn."""
        return any(one.holds for one in self.observations)

    @property
    def on(self) -> PartialDate | None:
        """Return the date where nothing more is known of when it was."""
        details = self.observations[0].details
        return details.effective_on if details.effective_ms is None else None


@dataclass(frozen=True, slots=True)
class VitalReadings:
    """Readings, the latest first; `more` when there are older ones, `restricted` when some hide."""

    readings: tuple[VitalReading, ...]
    subject: Subject
    more: bool = False
    restricted: bool = False

    @property
    def kinds(self) -> tuple[VitalKind, ...]:
        """Return the vital signs that occur, in the order in which they are read."""
        found = {kind for reading in self.readings for kind in reading.cells}
        return tuple(kind for kind in VitalKind if kind in found)


def readings_of(found: Iterable[Observation], subject: Subject) -> tuple[VitalReading, ...]:
    """Return observations by moment and visit, latest first; what was withdrawn comes second."""
    sets: dict[tuple[int, UUID | None], list[Observation]] = {}
    for one in sorted(found, key=lambda one: (-one.sort_ms, not one.holds)):
        sets.setdefault((one.sort_ms, one.encounter_id), []).append(one)
    return tuple(_reading(at, visit, rows, subject) for (at, visit), rows in sets.items())


def vital_trends(
    readings: Sequence[VitalReading], kinds: Collection[VitalKind], subject: Subject
) -> tuple[Trend, ...]:
    """Return the courses of some vital signs, each with its limits at the latest age.

    Blood pressure is two courses. What can't be true, and what has no number, is left out.
    """
    return tuple(
        trend
        for kind in VitalKind
        if kind in kinds
        for place, measure in enumerate(VITALS[kind].measures)
        if (trend := _trend(readings, kind, place, measure, subject)) is not None
    )


def entry_of(kind: VitalKind, details: ObservationDetails) -> VitalEntry | None:
    """Return what is to be typed to say the same; None without a number or a unit of ours."""
    values, units = numbers_of(kind, details), VITALS[kind].units
    numbers = [value.number for value in values]
    unit = unit_of(unit_in(values[0])) if values else None
    if unit is None or numbers[0] is None:
        return None
    code = unit.code
    if code not in units and convert(numbers[0], code, units[0]) == numbers[0]:
        code = units[0]  # another name of the same: {beats}/min
    if code not in units:
        return None
    return VitalEntry(kind, numbers[0], code, numbers[1] if len(numbers) > 1 else None)


def sortable(cell: VitalCell) -> Fraction | Decimal | None:
    """Return the first number in the unit of the limits, to sort by."""
    vital = BY_CODE[cell.observation.details.coding.code]
    for value in cell.numbers[:1]:
        if value.number is not None:
            return convert(value.number, unit_in(value), vital.units[0], vital.code.code)
    return None


def _reading(
    at_ms: int, visit: UUID | None, found: Sequence[Observation], subject: Subject
) -> VitalReading:
    age = subject.then(at_ms).age_days
    rows: dict[VitalKind, list[Observation]] = {}
    rest = []
    for one in found:
        vital = BY_CODE.get(one.details.coding.code)
        if vital is None:
            rest.append(one)
        else:
            rows.setdefault(vital.kind, []).append(one)
    cells = {kind: _cell(VITALS[kind], rows[kind], age) for kind in VitalKind if kind in rows}
    return VitalReading(at_ms, visit, cells, tuple(rest))


def _cell(vital: VitalSign, rows: Sequence[Observation], age: int | None) -> VitalCell:
    one = rows[0]
    numbers = tuple(numbers_of(vital.kind, one.details))
    told = [
        assess(vital, measure, value.number, unit_in(value), age)
        for measure, value in zip(vital.measures, numbers, strict=False)
        if value.number is not None
    ]
    flags = tuple(each.flag for each in told)
    said = (one.details.interpretation, *(c.interpretation for c in one.details.components))
    sent = sent_flag(",".join(said))
    own = max(flags, key=severity_of_flag, default=Flag.NOT_JUDGED)
    plausible = max((each.plausibility for each in told), key=_RANK.__getitem__, default=None)
    return VitalCell(
        one,
        numbers,
        flags,
        own if sent is None else sent,
        plausible or Plausibility.FINE,
        tuple(rows[1:]),
    )


def _trend(
    readings: Sequence[VitalReading],
    kind: VitalKind,
    place: int,
    measure: Measure,
    subject: Subject,
) -> Trend | None:
    vital = VITALS[kind]
    shown = ((r.at_ms, r.cells[kind]) for r in readings if kind in r.cells)
    cells = [(at_ms, cell) for at_ms, cell in shown if cell.observation.holds]
    sure = [(at, c) for at, c in cells if c.numbers and c.plausibility is not _IMPOSSIBLE]
    if not sure:
        return None
    unit = unit_in(sure[0][1].numbers[place])
    points = []
    for at, cell in sure:
        value = cell.numbers[place]
        number = in_unit(value, unit, vital.code.code)
        if number is not None:
            flag = cell.flags[place] if len(cell.flags) > 1 else cell.flag
            one = cell.observation
            points.append(TrendPoint(at, number, value.comparator, flag, one.id))
    low, high, since = _limits(vital, measure, unit, subject.then(sure[0][0]))
    short = _PRESSURES.get(measure.code)
    name = translate("Chart", short) if short else vital.words()
    coding = Coding(vital.code.system, measure.code, name)
    left_out = len(cells) - len(points)
    return Trend(coding, unit, tuple(points[::-1]), low, high, left_out, since)


def _limits(
    vital: VitalSign, measure: Measure, unit: str, subject: Subject
) -> tuple[Decimal | None, Decimal | None, int | None]:
    """Return the limits in the unit of a course, and from when on they hold."""
    band = band_of(measure, subject.age_days)
    base, code = vital.units[0], vital.code.code
    low, high = (
        in_unit(ObservedValue(ValueKind.QUANTITY, limit, unit_code=base), unit, code)
        if limit
        else None
        for limit in (band.low, band.high)
    )
    since = None
    if subject.age_days is not None and subject.at_ms is not None:
        ends = (each.below_days for each in measure.bands)
        before = max((d for d in ends if d is not None and d <= subject.age_days), default=0)
        since = subject.at_ms - (subject.age_days - before) * _DAY_MS
    return low, high, since


_IMPOSSIBLE = Plausibility.IMPOSSIBLE
