"""The plan for a practitioner's absence, without Qt and without a store: when, who, what, told.

Pure: the presenter beside it reads and writes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

from clinic_desktop.kernel.local_text import day_text, time_text
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import (
    AppointmentView,
    Decision,
    Option,
    Proposal,
    Remedy,
    TakeAbsence,
    Told,
    remedy_text,
)

LONGEST = timedelta(days=92)  # longer is a leave, and a matter of months of work


class Length(StrEnum):
    """How long somebody is away."""

    REST = "rest"  # from now until midnight
    TODAY = "today"
    DAYS = "days"  # whole days, from one date to another


@dataclass(frozen=True, slots=True)
class AbsenceForm:
    """What is said about the absence."""

    practitioner_id: UUID | None = None
    length: Length = Length.REST
    first: date | None = None
    last: date | None = None
    reason: str = ""
    shut: bool = True

    def span(self, now: datetime) -> tuple[datetime, datetime] | None:
        """Return the wall times between which nobody can be seen; None while that is unclear."""
        today = now.date()
        if self.length is Length.REST:
            return now.replace(second=0, microsecond=0), _midnight_after(today)
        if self.length is Length.TODAY:
            return datetime.combine(today, time()), _midnight_after(today)
        if self.problems(now):
            return None
        assert self.first is not None
        assert self.last is not None
        return datetime.combine(self.first, time()), _midnight_after(self.last)

    def problems(self, now: datetime) -> dict[str, str]:
        """Return a sentence for each date that can't be used."""
        if self.length is not Length.DAYS:
            return {}
        if self.first is None:
            return {"first": translate("Agenda", "From which day on?")}
        if self.last is None:
            return {"last": translate("Agenda", "Until which day?")}
        if self.first < now.date():
            return {"first": translate("Agenda", "This day is over.")}
        if self.last < self.first:
            return {"last": translate("Agenda", "The last day is before the first.")}
        if self.last - self.first > LONGEST:
            return {"last": translate("Agenda", "Three months at most.")}
        return {}


@dataclass(frozen=True, slots=True)
class AbsenceLine:
    """One patient of the plan: what can be done, what is chosen, and how the patient hears of it.

    `told` is None until it was checked, and when nothing changes.
    """

    appointment: AppointmentView
    options: tuple[Option, ...]
    chosen: Option
    phone: str = ""
    told: Told | None = None

    @property
    def number(self) -> int:
        """The place of the chosen option."""
        return self.options.index(self.chosen)

    @property
    def to_call(self) -> bool:
        """Tell whether somebody must call: something changes and no message says so."""
        return self.told is not None and not self.told.by_message


@dataclass(frozen=True, slots=True)
class Plan:
    """All patients of an absence; `checked` once it was tried out as it stands."""

    lines: tuple[AbsenceLine, ...] = ()
    checked: bool = False

    def line(self, appointment_id: UUID) -> AbsenceLine | None:
        """Return the line of an appointment."""
        return next((n for n in self.lines if n.appointment.id == appointment_id), None)

    def choose(self, appointment_id: UUID, number: int) -> Plan:
        """Return the plan with another option for one patient; it must be checked again."""
        lines = tuple(
            replace(line, chosen=line.options[number])
            if line.appointment.id == appointment_id and 0 <= number < len(line.options)
            else line
            for line in self.lines
        )
        return self if lines == self.lines else Plan(lines).untold()

    def untold(self) -> Plan:
        """Return the plan as it is before it was checked."""
        return Plan(tuple(replace(line, told=None) for line in self.lines))

    def check(self, told: Mapping[UUID, Told]) -> Plan:
        """Return the plan with what trying it out has shown."""
        lines = (replace(line, told=told.get(line.appointment.id)) for line in self.lines)
        return Plan(tuple(lines), checked=True)

    def decisions(self) -> tuple[Decision, ...]:
        """Return what is to be done."""
        return tuple(
            Decision(line.appointment.id, line.appointment.version, line.chosen)
            for line in self.lines
        )

    def calls(self) -> tuple[AbsenceLine, ...]:
        """Return who must be called."""
        return tuple(line for line in self.lines if line.to_call)


@dataclass(frozen=True, slots=True)
class Draft:
    """What was typed and chosen, as the journal keeps it."""

    form: AbsenceForm
    choices: Mapping[UUID, tuple[str, datetime, tuple[UUID, ...]]] = field(default_factory=dict)

    def over(self, proposals: Sequence[Proposal], phones: Mapping[UUID, str]) -> Plan:
        """Return a plan of fresh proposals in which what was chosen before is chosen again."""
        return Plan(
            tuple(
                AbsenceLine(
                    p.appointment,
                    p.options,
                    self._chosen(p),
                    phones.get(p.appointment.patient_id, ""),
                )
                for p in proposals
            )
        )

    def _chosen(self, proposal: Proposal) -> Option:
        wanted = self.choices.get(proposal.appointment.id)
        found = (o for o in proposal.options if _key(o) == wanted)
        return next(found, proposal.chosen)


def draft_of_plan(form: AbsenceForm, plan: Plan) -> Draft:
    """Return what must be kept of a plan."""
    return Draft(form, {line.appointment.id: _key(line.chosen) for line in plan.lines})


def draft_to_plain(draft: Draft) -> dict[str, Any]:
    """Return a draft as JSON has it."""
    form = draft.form
    return {
        "practitioner": str(form.practitioner_id or ""),
        "length": form.length.value,
        "first": form.first.isoformat() if form.first else "",
        "last": form.last.isoformat() if form.last else "",
        "reason": form.reason,
        "shut": form.shut,
        "choices": {
            str(key): [remedy, start.isoformat(), [str(r) for r in resources]]
            for key, (remedy, start, resources) in draft.choices.items()
        },
    }


def draft_from_plain(plain: Mapping[str, Any]) -> Draft | None:
    """Read what `draft_to_plain` wrote; None for what can't be read."""
    try:
        form = AbsenceForm(
            UUID(plain["practitioner"]) if plain["practitioner"] else None,
            Length(plain["length"]),
            date.fromisoformat(plain["first"]) if plain["first"] else None,
            date.fromisoformat(plain["last"]) if plain["last"] else None,
            str(plain["reason"]),
            bool(plain["shut"]),
        )
        choices = {
            UUID(key): (str(remedy), datetime.fromisoformat(start), tuple(map(UUID, resources)))
            for key, (remedy, start, resources) in plain["choices"].items()
        }
    except (KeyError, TypeError, ValueError, AttributeError):
        return None
    return Draft(form, choices)


def command_of(form: AbsenceForm, plan: Plan, now: datetime) -> TakeAbsence | None:
    """Return the command that carries a plan out; None while something is missing."""
    span = form.span(now)
    if span is None or form.practitioner_id is None or not form.reason.strip():
        return None
    begin, end = span
    reason = form.reason.strip()
    return TakeAbsence(form.practitioner_id, begin, end, plan.decisions(), reason, form.shut)


def option_text(option: Option, appointment: AppointmentView) -> str:
    """Return what an option comes to, in one line."""
    names = ", ".join(name for name in option.resource_names if name)
    if option.remedy is Remedy.OTHER:
        return translate("Agenda", "Same time, {names}").format(names=names)
    if option.remedy is Remedy.MOVE:
        at = time_text(option.start)
        if option.start.date() != appointment.day:
            at = f"{day_text(option.start)} {at}"
        return translate("Agenda", "{when}, {names}").format(when=at, names=names)
    if option.remedy is Remedy.KEEP:
        return translate("Agenda", "Leave as it is")
    return remedy_text(option.remedy)


def told_text(line: AbsenceLine, *, checked: bool) -> str:
    """Return how the patient hears of it."""
    if line.told is None:
        return translate("Agenda", "nothing changes") if checked else ""
    if line.told.by_message:
        return line.told.words
    return translate("Agenda", "Call: {why}").format(why=line.told.words)


def summary(plan: Plan) -> tuple[str, ...]:
    """Return in plain numbers what will happen, and once it was checked who is told how."""
    if not plan.lines:
        return ()
    counts = Counter(line.chosen.remedy for line in plan.lines)
    words = {
        Remedy.OTHER: translate("Agenda", "%n to another practitioner", n=counts[Remedy.OTHER]),
        Remedy.MOVE: translate("Agenda", "%n to another time", n=counts[Remedy.MOVE]),
        Remedy.VIDEO: translate("Agenda", "%n by video", n=counts[Remedy.VIDEO]),
        Remedy.CANCEL: translate("Agenda", "%n cancelled", n=counts[Remedy.CANCEL]),
        Remedy.KEEP: translate("Agenda", "%n left as they are", n=counts[Remedy.KEEP]),
    }
    patients = translate("Agenda", "%n appointments", n=len(plan.lines))
    done = f"{patients}: {' · '.join(words[r] for r in Remedy if counts[r])}"
    return (done, _told_summary(plan)) if plan.checked else (done,)


def _told_summary(plan: Plan) -> str:
    ways = Counter(line.told.words for line in plan.lines if line.told and line.told.by_message)
    calls = len(plan.calls())
    parts = []
    if ways:
        channels = ", ".join(f"{count} {words}" for words, count in sorted(ways.items()))
        total = sum(ways.values())
        queued = translate("Agenda", "%n messages will be queued", n=total)
        parts.append(f"{queued} ({channels})")
    else:
        parts.append(translate("Agenda", "No message will go out"))
    if calls:
        parts.append(translate("Agenda", "%n to be called", n=calls))
    return " · ".join(parts)


def _key(option: Option) -> tuple[str, datetime, tuple[UUID, ...]]:
    return option.remedy.value, option.start, option.resource_ids


def _midnight_after(day: date) -> datetime:
    return datetime.combine(day + timedelta(days=1), time())
