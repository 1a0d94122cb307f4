"""The summary of a chart in words: cards, their rows, what is counted and where each leads."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from clinic_desktop.kernel.clock import from_milliseconds, wall_of
from clinic_desktop.kernel.local_text import day_text, stamp_text, time_text
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.api import (
    ConditionDetails,
    DueDose,
    DueState,
    Fact,
    RecallDetails,
)
from clinic_desktop.modules.chart.api.fact_words import partial_text, regimen_text, word
from clinic_desktop.modules.chart.api.lists import dated
from clinic_desktop.modules.chart.api.result_words import (
    flag_arrow,
    flag_text,
    flag_tone,
    name_of,
    range_text,
    result_text,
)
from clinic_desktop.modules.chart.api.results import (
    OUT_OF_RANGE,
    VITALS,
    ObservationDetails,
    OutOfRange,
    VitalKind,
    VitalSeries,
)
from clinic_desktop.modules.chart.api.summary import ChartSummary, LastNote, chart_summary
from clinic_desktop.modules.practice.api import clinic_profile

MOST, MOST_SHORT = 4, 4  # rows of a card, of those below; the rest is counted
_FIRST_VITALS = (
    VitalKind.BLOOD_PRESSURE,
    VitalKind.WEIGHT,
    VitalKind.HEART_RATE,
    VitalKind.GLUCOSE,
    VitalKind.BMI,
    VitalKind.SATURATION,
    VitalKind.TEMPERATURE,
)


@dataclass(frozen=True, slots=True)
class Row:
    """One row; what it opens is an entry `item` of `section`.

    `detail` stands below the title (or behind it in a `short` card), `end` at the end of the line.
    A measured row has a `value` with `unit`; `course` is its line over time.
    """

    title: str
    detail: str = ""
    end: str = ""
    code: str = ""
    value: str = ""
    unit: str = ""
    tone: str = ""
    course: tuple[tuple[int, float], ...] = ()
    section: str = ""
    item: UUID | None = None
    said: str = ""  # what only a screen reader needs beside

    @property
    def words(self) -> str:
        """Return the whole row for screen readers."""
        value = f"{self.value} {self.unit}".strip()
        parts = (self.title, value, self.said, self.code, self.detail, self.end)
        return ", ".join(filter(None, parts))


@dataclass(frozen=True, slots=True)
class CardView:
    """One card: its head has `count` and `note`, and opens `section`; `more` rows found no place.

    Without rows `empty` says so, and `action` names what is useful then.
    """

    name: str
    title: str
    section: str
    rows: tuple[Row, ...]
    empty: str
    action: str = ""
    count: int = 0
    note: str = ""
    more: int = 0
    short: bool = False


@dataclass(frozen=True, slots=True)
class SummaryView:
    """The cards in the order of reading; `restricted` when there may be more."""

    cards: tuple[CardView, ...]
    restricted: bool = False


def read_summary(ctx: Any, patient_id: UUID) -> SummaryView:
    """Read the summary and put it into words. Raises NotFound, NotAllowed."""
    return view_of(chart_summary(ctx, patient_id), clinic_profile(ctx).zone)


def view_of(found: ChartSummary, zone: str) -> SummaryView:
    """Return the cards; a part that is closed to the reader's role has none."""
    cards = (
        _problems(found),
        _medication(found, zone),
        _vitals(found, zone),
        _results(found),
        _due(found),
        _notes(found.notes),
    )
    return SummaryView(tuple(card for card in cards if card is not None), found.restricted)


def _problems(found: ChartSummary) -> CardView | None:
    if found.problems is None:
        return None
    rows = [_problem(fact) for fact in found.problems]
    return _card(
        CardView(
            "problems",
            translate("Chart", "Active problems"),
            "problems",
            (*_pregnancy(found), *rows),
            translate("Chart", "No active problems are known."),
            translate("Chart", "Open the list of problems"),
            len(rows),
        )
    )


def _problem(fact: Fact[ConditionDetails]) -> Row:
    details = fact.details
    since = ""
    if details.onset:
        since = translate("Chart", "since {when}").format(when=partial_text(details.onset))
    parts = (since, word(details.certainty), word(details.severity), word(details.side))
    detail = " · ".join(filter(None, parts))
    return Row(details.text, detail, code=details.code, section="problems", item=fact.id)


def _pregnancy(found: ChartSummary) -> tuple[Row, ...]:
    if found.pregnancy is None:
        return ()
    details = found.pregnancy.details
    dating = dated(details.due, details.lmp, details.scan_on, details.scan_days)
    if dating is None:
        detail = translate("Chart", "not dated yet")
        return (Row(translate("Chart", "Pregnant"), detail, section="history"),)
    weeks, days = divmod(dating.age_on(found.today), 7)
    title = translate("Chart", "Pregnant, {weeks} weeks + {days}").format(weeks=weeks, days=days)
    due = translate("Chart", "due {day}").format(day=day_text(dating.due))
    detail = f"{due} · {word(dating.by)}"
    return (Row(title, detail, section="history", item=found.pregnancy.id),)


def _medication(found: ChartSummary, zone: str) -> CardView | None:
    if found.medication is None:
        return None
    rows = [
        Row(
            fact.details.text,
            "; ".join(filter(None, map(regimen_text, fact.details.regimens))),
            _until(fact.details.end),
            section="medication",
            item=fact.id,
        )
        for fact in found.medication
    ]
    note = translate("Chart", "never reviewed") if rows else ""
    if found.reviewed_ms is not None:
        day = wall_of(from_milliseconds(found.reviewed_ms), zone).date()
        note = translate("Chart", "reviewed {day}").format(day=day_text(day))
    return _card(
        CardView(
            "medication",
            translate("Chart", "Current medication"),
            "medication",
            tuple(rows),
            translate("Chart", "No medicine is known to be taken."),
            translate("Chart", "Open the list of medicines"),
            len(rows),
            note,
        )
    )


def _until(end: Any) -> str:
    return translate("Chart", "until {day}").format(day=partial_text(end)) if end else ""


def _vitals(found: ChartSummary, zone: str) -> CardView | None:
    if found.vitals is None:
        return None
    ordered = sorted(found.vitals, key=lambda s: (s.flag not in OUT_OF_RANGE, _place(s.kind)))
    latest = max((series.latest.sort_ms for series in ordered), default=None)
    return _card(
        CardView(
            "vitals",
            translate("Chart", "Vitals"),
            "vitals",
            tuple(_vital(series, zone) for series in ordered),
            translate("Chart", "No vital signs were taken yet. A visit takes them."),
            note="" if latest is None else _moment(latest, zone, found.today),
        )
    )


def _place(kind: VitalKind) -> int:
    return _FIRST_VITALS.index(kind) if kind in _FIRST_VITALS else len(_FIRST_VITALS)


def _vital(series: VitalSeries, zone: str) -> Row:
    details = series.latest.details
    value = result_text(details, unit=False)
    outside = series.flag in OUT_OF_RANGE
    taken = stamp_text(wall_of(from_milliseconds(series.latest.sort_ms), zone))
    return Row(
        VITALS[series.kind].words(),
        value=" ".join(filter(None, (flag_arrow(series.flag), value))),
        unit=_unit(details),
        tone="warning" if outside else "",
        course=tuple((point.at_ms, float(point.value)) for point in series.points),
        section="vitals",
        item=series.latest.id,
        said=", ".join(filter(None, (flag_text(series.flag) if outside else "", taken))),
    )


def _results(found: ChartSummary) -> CardView | None:
    if found.results is None:
        return None
    unread = translate("Chart", "unread {count}").format(count=found.unread)
    return _card(
        CardView(
            "results",
            translate("Chart", "Results out of range"),
            "results",
            tuple(map(_result, found.results)),
            translate("Chart", "No latest result is out of range."),
            note=unread if found.unread else "",
        )
    )


def _result(one: OutOfRange) -> Row:
    details, flag = one.observation.details, one.judgement.flag
    return Row(
        name_of(one.observation),
        end=range_text(details.ranges),
        value=" ".join(filter(None, (flag_arrow(flag), result_text(details, unit=False)))),
        unit=_unit(details),
        tone=flag_tone(flag),
        section="results",
        item=one.observation.id,
        said=flag_text(flag),
    )


def _due(found: ChartSummary) -> CardView:
    """Return recalls that are late, doses, and recalls to come: the clinic's own word leads."""
    late = [fact for fact in found.recalls if fact.details.due < found.today]
    ahead = [fact for fact in found.recalls if fact.details.due >= found.today]
    rows = (
        *(_recall(fact, late=True) for fact in late),
        *map(_dose, found.due),
        *(_recall(fact, late=False) for fact in ahead),
    )
    return _card(
        CardView(
            "due",
            translate("Chart", "Due and recalls"),
            "recalls" if found.recalls and not found.due else "immunizations",
            rows,
            translate("Chart", "Nothing is due, and nobody is to be called back."),
            count=len(rows),
            short=True,
        )
    )


def _recall(fact: Fact[RecallDetails], *, late: bool) -> Row:
    return Row(
        fact.details.text,
        end=_when(fact.details.due, late=late),
        tone="danger" if late else "",
        section="recalls",
        item=fact.id,
    )


def _dose(dose: DueDose) -> Row:
    title = translate("Chart", "{vaccine}, dose {number}")
    late = dose.state is DueState.OVERDUE
    return Row(
        title.format(vaccine=dose.title, number=dose.number),
        end=_when(dose.due, late=late) if dose.due else word(dose.state),
        tone="danger" if late else "",
        section="immunizations",
    )


def _when(day: date, *, late: bool) -> str:
    text = translate("Chart", "overdue since {day}") if late else translate("Chart", "due {day}")
    return text.format(day=day_text(day))


def _notes(notes: Sequence[LastNote]) -> CardView:
    rows = tuple(
        Row(
            note.reason or translate("Chart", "Visit"),
            note.first_line,
            f"{note.author}, {day_text(note.day)}",
            section="encounters",
            item=note.encounter_id,
        )
        for note in notes
    )
    return CardView(
        "notes",
        translate("Chart", "Last notes"),
        "encounters",
        rows,
        translate("Chart", "No note is signed yet."),
    )


def _card(card: CardView) -> CardView:
    """Keep as many rows as fit, and count the rest."""
    most = MOST_SHORT if card.short else MOST
    return replace(card, rows=card.rows[:most], more=max(0, len(card.rows) - most))


def _unit(details: ObservationDetails) -> str:
    values: Iterable[Any] = (details.value, *(part.value for part in details.components))
    return next((value.unit for value in values if value.unit), "")


def _moment(at_ms: int, zone: str, today: date) -> str:
    wall = wall_of(from_milliseconds(at_ms), zone)
    if wall.date() == today:
        return translate("Chart", "today {time}").format(time=time_text(wall))
    return day_text(wall.date())
