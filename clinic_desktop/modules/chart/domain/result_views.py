"""How observations are laid out to be read: courses of vital signs, a grid over time, trends."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from clinic_desktop.modules.chart.domain.interpretation import (
    Flag,
    Judgement,
    Subject,
    judge,
    judge_observation,
    limits_of,
    severity_of_flag,
)
from clinic_desktop.modules.chart.domain.observations import (
    Coding,
    Observation,
    ObservationDetails,
    ObservedValue,
    ReferenceRange,
)
from clinic_desktop.modules.chart.domain.units import convert, rounded
from clinic_desktop.modules.chart.domain.vitals import VITALS, VitalKind, assess

_PLACES = 4  # of converted values; trailing zeros are taken off


@dataclass(frozen=True, slots=True)
class SeriesPoint:
    """One moment of a course; `second` is the diastolic pressure."""

    at_ms: int
    value: Decimal
    second: Decimal | None = None


@dataclass(frozen=True, slots=True)
class VitalSeries:
    """A vital sign: its latest observation, where that lies, and the course, oldest first.

    All points are in `unit` (UCUM), the unit of the latest. Points that could not be converted are
    left out and counted.
    """

    kind: VitalKind
    latest: Observation
    flag: Flag
    unit: str
    points: tuple[SeriesPoint, ...]
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class GridCell:
    """One value in the grid. `others` are further values of the same moment."""

    observation: Observation
    judgement: Judgement
    others: tuple[Observation, ...] = ()


@dataclass(frozen=True, slots=True)
class GridRow:
    """One test over time; a cell is None where there is no value."""

    coding: Coding
    unit: str  # of the latest value, as sent
    cells: tuple[GridCell | None, ...]


@dataclass(frozen=True, slots=True)
class GridGroup:
    """The tests of one panel; without words those that came with no report."""

    coding: Coding
    rows: tuple[GridRow, ...]


@dataclass(frozen=True, slots=True)
class ResultsGrid:
    """Panels by moments, the latest first. `more` when there are older moments.

    `restricted` when something is closed to the reader.
    """

    columns: tuple[int, ...]
    groups: tuple[GridGroup, ...]
    more: bool = False
    restricted: bool = False


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """One value of a trend. With a comparator it is only a limit: "< 5"."""

    at_ms: int
    value: Decimal
    comparator: str
    flag: Flag
    observation_id: UUID


@dataclass(frozen=True, slots=True)
class Trend:
    """One test over time, oldest first, in the unit of its latest value.

    `low` and `high` are the reference band of the latest value that has one, `since_ms` from when
    on it holds where that is known (limits change with age). Values that are not numbers, or whose
    unit can't be converted, are left out and counted.
    """

    coding: Coding
    unit: str
    points: tuple[TrendPoint, ...]
    low: Decimal | None = None
    high: Decimal | None = None
    left_out: int = 0
    since_ms: int | None = None


@dataclass(frozen=True, slots=True)
class OutOfRange:
    """A test whose latest value is out of range."""

    observation: Observation
    judgement: Judgement


def vital_series(
    kind: VitalKind, found: Sequence[Observation], subject: Subject
) -> VitalSeries | None:
    """Return the course of observations, latest first; None when the latest is no number."""
    vital = VITALS[kind]
    values = [numbers_of(kind, one.details) for one in found]
    if not values[0]:
        return None
    unit = unit_in(values[0][0])
    points = []
    for one, numbers in zip(found, values, strict=True):
        turned = [in_unit(value, unit, vital.code.code) for value in numbers]
        if turned and turned[0] is not None:
            second = turned[1] if len(turned) > 1 else None
            points.append(SeriesPoint(one.sort_ms, turned[0], second))
    age = subject.then(found[0].sort_ms).age_days
    flags = [
        assess(vital, measure, value.number, unit_in(value), age).flag
        for measure, value in zip(vital.measures, values[0], strict=False)
        if value.number is not None
    ]
    flag = max(flags, key=severity_of_flag)
    sent = judge_observation(found[0].details)
    told = sent.flag if sent.sent is not None else flag
    return VitalSeries(kind, found[0], told, unit, tuple(points[::-1]), len(found) - len(points))


def grid_of(
    columns: Sequence[int],
    found: Iterable[Observation],
    panels: Mapping[UUID, Coding],
    subject: Subject,
) -> tuple[GridGroup, ...]:
    """Return observations (latest first) by panel and test; `panels` tells the words of reports.

    Tests of a panel stand as the laboratory sent them last, others below by name.
    """
    places = {at: place for place, at in enumerate(columns)}
    groups: dict[tuple[str, str], tuple[Coding, dict[tuple[str, str], list[Observation]]]] = {}
    for one in found:
        if one.sort_ms not in places:
            continue
        panel = Coding() if one.report_id is None else panels.get(one.report_id, Coding())
        _words, rows = groups.setdefault(_same(panel), (panel, {}))
        rows.setdefault(_same(one.details.coding), []).append(one)
    return tuple(
        GridGroup(panel, tuple(_row(each, places, subject) for each in _in_order(rows.values())))
        for panel, rows in groups.values()
    )


def as_sent(found: Iterable[Observation]) -> tuple[Observation, ...]:
    """Return observations, latest first, and within a report as the laboratory sent them."""

    def key(one: Observation) -> tuple[int, bytes, int]:
        return -one.sort_ms, one.report_id.bytes if one.report_id else b"", one.place

    return tuple(sorted(found, key=key))


def _in_order(rows: Iterable[list[Observation]]) -> list[list[Observation]]:
    """Return the rows of a panel: each row's latest observation tells its place."""

    def key(row: list[Observation]) -> tuple[bool, int, str]:
        latest = row[0]
        return not latest.place, latest.place, latest.details.coding.words.casefold()

    return sorted(rows, key=key)


def trend(found: Sequence[Observation], code: str, subject: Subject) -> Trend | None:
    """Return the trend of one code from observations, latest first; None without numbers."""
    parts = [(one, *part) for one in found for part in _parts(one, code)]
    numbers = [part for part in parts if part[2].number is not None]
    if not numbers:
        return None
    unit = unit_in(numbers[0][2])
    points: list[TrendPoint] = []
    band: tuple[Decimal | None, Decimal | None] = (None, None)
    for one, _coding, value, ranges, interpretation in numbers:
        turned = in_unit(value, unit, code)
        if turned is None:
            continue
        told = judge(value, interpretation, ranges, subject.then(one.sort_ms), code)
        points.append(TrendPoint(one.sort_ms, turned, value.comparator, told.flag, one.id))
        if band == (None, None):
            band = _band(ranges, unit_in(value), unit, code)
    left_out = len(parts) - len(points)
    return Trend(numbers[0][1], unit, tuple(points[::-1]), *band, left_out)


def out_of_range(found: Iterable[Observation], subject: Subject) -> tuple[OutOfRange, ...]:
    """Return those that are out of range, the worst first and then the latest."""
    judged = (
        OutOfRange(one, judge_observation(one.details, subject.then(one.sort_ms))) for one in found
    )
    marked = [one for one in judged if one.judgement.out_of_range]
    return tuple(sorted(marked, key=lambda o: (-o.judgement.severity, -o.observation.sort_ms)))


_Part = tuple[Coding, ObservedValue, tuple[ReferenceRange, ...], str]


def _parts(one: Observation, code: str) -> list[_Part]:
    details = one.details
    found: list[_Part] = [
        (part.coding, part.value, part.ranges, part.interpretation)
        for part in details.components
        if part.coding.code == code
    ]
    if details.coding.code == code:
        found.append((details.coding, details.value, details.ranges, details.interpretation))
    return found


def numbers_of(kind: VitalKind, details: ObservationDetails) -> list[ObservedValue]:
    """Return the numbers of a vital sign in the order of its measures; none if one is missing."""
    measures = VITALS[kind].measures
    if len(measures) == 1:
        value = details.value
        return [] if value.number is None else [value]
    parts = {part.coding.code: part.value for part in details.components}
    values = [parts[measure.code] for measure in measures if measure.code in parts]
    whole = len(values) == len(measures) and all(value.number is not None for value in values)
    return values if whole else []


def _row(found: Sequence[Observation], places: Mapping[int, int], subject: Subject) -> GridRow:
    cells: list[list[Observation]] = [[] for _place in places]
    for one in found:
        cells[places[one.sort_ms]].append(one)
    value = found[0].details.value
    return GridRow(
        found[0].details.coding,
        value.unit,
        tuple(
            GridCell(
                cell[0],
                judge_observation(cell[0].details, subject.then(cell[0].sort_ms)),
                tuple(cell[1:]),
            )
            if cell
            else None
            for cell in cells
        ),
    )


def _same(coding: Coding) -> tuple[str, str]:
    """Return what makes two codes the same: code and system, or the words where no code is."""
    return (coding.system, coding.code) if coding.code else ("", coding.display.casefold())


def unit_in(value: ObservedValue) -> str:
    """Return the UCUM code of a value's unit, else the unit as sent."""
    return value.unit_code or value.unit


def in_unit(value: ObservedValue, unit: str, code: str) -> Decimal | None:
    """Return the number of a value in another unit; None where that can't be."""
    number = value.number
    if number is None or unit_in(value) == unit:
        return number
    return _turned(number, unit_in(value), unit, code)


def _turned(number: Decimal, source: str, target: str, code: str) -> Decimal | None:
    exact = convert(number, source, target, code)
    if exact is None:
        return None
    return Decimal(format(rounded(exact, _PLACES).normalize(), "f"))


def _band(
    ranges: Iterable[ReferenceRange], of_value: str, unit: str, code: str
) -> tuple[Decimal | None, Decimal | None]:
    for spec in ranges:
        if spec.kind not in ("", "normal"):
            continue
        source = spec.unit_code or spec.unit or of_value
        low, high = (
            None if limit is None else _turned(limit, source, unit, code)
            for limit in limits_of(spec)
        )
        if (low, high) != (None, None):
            return low, high
    return None, None
