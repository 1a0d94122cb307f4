"""Vital signs of a visit while they are typed: read, checked at once, stored together."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol
from uuid import UUID

from clinic_desktop.kernel.errors import InvalidInput, NeedsConfirmation
from clinic_desktop.kernel.latest import Latest
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.api.result_words import number_text
from clinic_desktop.modules.chart.api.results import (
    NotAVital,
    Observation,
    VitalEntry,
    VitalKind,
    VitalsDetails,
    VitalSeries,
    body_mass_index,
    entry_problems,
    parse_vital,
    record_vitals,
    vitals_of,
)
from clinic_desktop.modules.practice.api import draft_of, drop_draft, keep_draft

JOURNAL = "chart.vitals"  # the strip's name in the journal of what is typed
KINDS = (
    VitalKind.BLOOD_PRESSURE,
    VitalKind.HEART_RATE,
    VitalKind.TEMPERATURE,
    VitalKind.SATURATION,
    VitalKind.RESPIRATORY_RATE,
    VitalKind.WEIGHT,
    VitalKind.HEIGHT,
)
Typed = Mapping[VitalKind, str]


@dataclass(frozen=True, slots=True)
class LastVital:
    """The latest value, and the unit in which it is thought of."""

    text: str
    unit: str
    at_ms: int


@dataclass(frozen=True, slots=True)
class VitalsState:
    """The latest values, and what was typed and not stored."""

    last: Mapping[VitalKind, LastVital]
    typed: Mapping[VitalKind, str]


class VitalsView(Protocol):
    """The strip below Objective."""

    def show_state(self, state: VitalsState) -> None:
        """Show the latest values; where something was typed, that."""

    def typed(self) -> Typed:
        """Return what stands in the fields, without empty ones."""

    def show_problems(self, problems: Mapping[VitalKind, str]) -> None:
        """Mark the fields that can't be, with the reasons; none: all is well."""

    def show_warnings(self, error: NeedsConfirmation) -> None:
        """Show what is odd, and let it be confirmed."""

    def stored(self, count: int) -> None:
        """Empty the fields: the values stand in the chart."""

    def say(self, error: BaseException) -> None:
        """Show a failure."""


class VitalsPresenter:
    """What is done with the vital signs of one visit."""

    def __init__(self, view: VitalsView, tasks: Tasks, patient_id: UUID) -> None:
        self._view = view
        self._tasks = tasks
        self._patient_id = patient_id
        self._latest = Latest(tasks, owner=view)
        self.encounter_id: UUID | None = None

    def show_visit(self, encounter_id: UUID) -> None:
        """Take another visit."""
        if encounter_id != self.encounter_id:
            self.encounter_id = encounter_id
            self.refresh()

    def refresh(self) -> None:
        """Read the latest values."""
        if self.encounter_id is not None:
            arguments = (self._patient_id, self.encounter_id)
            self._latest.read(
                read_vitals, *arguments, then=self._view.show_state, fail=self._view.say
            )

    def check(self) -> bool:
        """Say at once what can't be; True when everything may be stored."""
        _entries, problems = parsed(self._view.typed())
        self._view.show_problems(problems)
        return not problems

    def journal(self) -> None:
        """Put what is typed on the disk now."""
        if self.encounter_id is not None:
            self._tasks.write(
                journal_vitals,
                self.encounter_id,
                dict(self._view.typed()),
                fail=self._view.say,
                owner=self._view,
            )

    def store(self, acknowledged: frozenset[str] = frozenset()) -> None:
        """Store what is typed, as one set."""
        encounter_id = self.encounter_id
        entries, problems = parsed(self._view.typed())
        self._view.show_problems(problems)
        if encounter_id is None or problems or not entries:
            return
        self._tasks.write(
            store_vitals,
            self._patient_id,
            encounter_id,
            VitalsDetails(entries, acknowledged=acknowledged),
            then=lambda made: self._view.stored(len(made)),
            fail=self._failed,
            owner=self._view,
        )

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, InvalidInput):
            known = {kind.value: kind for kind in VitalKind}
            fields = {known[n]: text for n, text in error.problems.items() if n in known}
            if fields:
                self._view.show_problems(fields)
                return
        if isinstance(error, NeedsConfirmation):
            self._view.show_warnings(error)
            return
        self._view.say(error)


def read_vitals(ctx: Any, patient_id: UUID, encounter_id: UUID) -> VitalsState:
    """Return the latest values, and what this user typed in the visit and did not store."""
    ctx.require(Permission.VITALS_READ, patient_id=patient_id)
    last = {series.kind: _last(series) for series in vitals_of(ctx, patient_id, 1) if series.points}
    kept = draft_of(ctx, JOURNAL, str(encounter_id))
    typed = {} if kept is None else json.loads(kept.body)
    return VitalsState(last, {VitalKind(name): text for name, text in typed.items()})


def journal_vitals(ctx: Any, encounter_id: UUID, typed: Typed) -> None:
    """Keep what is typed until it is stored; nothing typed, nothing kept."""
    if not typed:
        drop_draft(ctx, JOURNAL, str(encounter_id))
        return
    body = json.dumps({kind.value: text for kind, text in typed.items()})
    keep_draft(ctx, JOURNAL, str(encounter_id), body)


def store_vitals(
    ctx: Any, patient_id: UUID, encounter_id: UUID, details: VitalsDetails
) -> tuple[Observation, ...]:
    """Store a set; then what was typed need not be kept."""
    made = record_vitals(ctx, patient_id, details, encounter_id)
    drop_draft(ctx, JOURNAL, str(encounter_id))
    return made


def parsed(typed: Typed) -> tuple[tuple[VitalEntry, ...], dict[VitalKind, str]]:
    """Return the values that are typed, and why some can't be."""
    entries, problems = [], {}
    for kind, text in typed.items():
        try:
            entries.append(parse_vital(text, kind))
        except NotAVital as error:
            problems[kind] = error.message()
    found, _warnings = entry_problems(entries, None)
    problems.update({VitalKind(name): text for name, text in found.items()})
    return tuple(entries), problems


def index_of(typed: Typed) -> str:
    """Return the body mass index of a weight and a height that are typed, else ''."""
    entries, _problems = parsed({k: t for k, t in typed.items() if k in _BODY})
    known = {entry.kind: entry for entry in entries}
    if len(known) < len(_BODY):
        return ""
    found = body_mass_index(known[VitalKind.WEIGHT], known[VitalKind.HEIGHT])
    return "" if found is None else number_text(found.value)


def short_name(kind: VitalKind) -> str:
    """Return the name as it stands above a narrow field."""
    return {
        VitalKind.BLOOD_PRESSURE: translate("Chart", "BP"),
        VitalKind.HEART_RATE: translate("Chart", "Pulse"),
        VitalKind.TEMPERATURE: translate("Chart", "Temp."),
        VitalKind.SATURATION: translate("Chart", "SpO₂"),
        VitalKind.RESPIRATORY_RATE: translate("Chart", "Resp."),
        VitalKind.WEIGHT: translate("Chart", "Weight"),
        VitalKind.HEIGHT: translate("Chart", "Height"),
        VitalKind.BMI: translate("Chart", "BMI"),
    }[kind]


def _last(series: VitalSeries) -> LastVital:
    point = series.points[-1]
    numbers = [point.value] if point.second is None else [point.value, point.second]
    return LastVital("/".join(number_text(n) for n in numbers), series.unit, point.at_ms)


_BODY = (VitalKind.WEIGHT, VitalKind.HEIGHT)
