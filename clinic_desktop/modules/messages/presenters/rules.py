"""Settings: the rules, one of them open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Protocol
from uuid import UUID

from clinic_desktop.kernel.errors import InvalidInput, StaleRecord
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.messages.domain.message import ChannelKind, Purpose
from clinic_desktop.modules.messages.domain.rules import NEW_RULE, LateBooking, Lead, Rule
from clinic_desktop.modules.messages.service.settings import amend_rule, remove_rule, rules
from clinic_desktop.modules.practice.api import (
    AppointmentTypeRef,
    TypedJournal,
    appointment_types,
)
from clinic_desktop.storage.context import Context

RulesAndTypes = tuple[tuple[Rule, ...], tuple[AppointmentTypeRef, ...]]


def read_rules(ctx: Context) -> RulesAndTypes:
    """Return the rules and the types of appointment."""
    return rules(ctx), appointment_types(ctx)


class RulesView(Protocol):
    """What the page shows."""

    def show_types(self, types: Sequence[AppointmentTypeRef]) -> None:
        """Offer the types of appointment."""

    def show_rules(self, found: Sequence[Rule], chosen: UUID | None) -> None:
        """List the rules and put the cursor on one."""

    def show_rule(self, rule: Rule, typed: Mapping[str, Any] | None) -> None:
        """Show one rule's fields, and over them what is typed."""

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the fields."""

    def show_error(self, error: BaseException) -> None:
        """Show any other failure."""

    def say(self, text: str) -> None:
        """Say quietly that something was done."""


class RulesPresenter:
    """Keeps the rules and which one is open."""

    def __init__(self, view: RulesView, tasks: Tasks) -> None:
        self._view = view
        self._tasks = tasks
        self._journal = TypedJournal(tasks, "settings.message-rules")
        self._open: Rule | None = None
        self._told = False

    @property
    def open_rule(self) -> Rule | None:
        """Return the rule whose fields are shown."""
        return self._open

    def refresh(self) -> None:
        """Read the rules again."""
        self._journal.load()
        self._tasks.read(read_rules, then=self._got, fail=self._view.show_error, owner=self)

    def choose(self, rule: Rule) -> None:
        """Open a rule."""
        self._journal.keep()
        self._open = rule
        self._show()

    def begin(self) -> None:
        """Begin a reminder of the clinic's own."""
        self.choose(Rule(NEW_RULE, "", own=True))

    def edited(self, fields: Mapping[str, Any]) -> None:
        """Note what is typed."""
        if self._open is not None:
            self._journal.edit(self._subject(), self._open.version, fields)

    def keep(self) -> None:
        """Write what is typed to the journal."""
        self._journal.keep()

    def start_afresh(self) -> None:
        """Throw away what is typed."""
        self._journal.forget(self._subject())
        self.refresh()

    def save(self, values: Mapping[str, Any]) -> None:
        """Store the open rule."""
        if self._open is None:
            return
        typed = self._journal.typed(self._subject())
        version = typed.version if typed else self._open.version
        rule = _with_values(replace(self._open, version=version), values)
        said = translate("Messages", "Saved. What waits is planned anew.")
        self._tasks.write(
            amend_rule, rule, then=lambda _n: self._saved(said), fail=self._failed, owner=self
        )

    def remove(self) -> None:
        """Take the open rule away: the clinic's own only."""
        if self._open is None or not self._open.own:
            return
        said = translate("Messages", "Removed")
        if not self._open.version:
            self._saved(said)
            return
        self._tasks.write(
            remove_rule,
            self._open,
            then=lambda _none: self._saved(said),
            fail=self._failed,
            owner=self,
        )

    def _subject(self) -> str:
        return str(self._open.id) if self._open else ""

    def _got(self, found: RulesAndTypes) -> None:
        known, types = found
        self._view.show_types(types)
        chosen = self._open.id if self._open else None
        self._open = next((rule for rule in known if rule.id == chosen), known[0])
        if self._told:  # saving again overwrites knowingly
            self._journal.rebase(self._subject(), self._open.version)
        self._told = False
        self._view.show_rules(known, self._open.id)
        self._show()

    def _show(self) -> None:
        if self._open is not None:
            typed = self._journal.typed(self._subject())
            self._view.show_rule(self._open, typed.fields if typed else None)

    def _saved(self, said: str) -> None:
        self._journal.forget(self._subject())
        self._view.say(said)
        self.refresh()

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, InvalidInput):
            self._view.show_problems(error.problems)
            return
        self._view.show_error(error)
        if isinstance(error, StaleRecord):
            self._told = True
            self.refresh()


def fields_of(rule: Rule) -> dict[str, Any]:
    """Return the fields of the form for a rule."""
    return {
        "name": rule.name,
        "active": rule.active,
        "counted": "clock" if rule.lead.at is not None else "minutes",
        "days": rule.lead.days,
        "at": rule.lead.at,
        "minutes": rule.lead.minutes or 120,
        "channels": " ".join(rule.channels),
        "type_ids": tuple(sorted(rule.type_ids)),
        "modalities": tuple(sorted(rule.modalities)),
        "late": rule.late,
        "skip_confirmed": rule.skip_confirmed,
    }


def _with_values(rule: Rule, values: Mapping[str, Any]) -> Rule:
    lead = rule.lead
    if rule.purpose is Purpose.REMINDER:
        by_clock = values["counted"] == "clock"
        lead = Lead(
            days=int(values["days"] or 0) if by_clock else 0,
            at=(values["at"] if values["at"] is not None else -1) if by_clock else None,
            minutes=0 if by_clock else int(values["minutes"] or 0),
        )
    return replace(
        rule,
        name=values["name"],
        active=values["active"],
        lead=lead,
        channels=tuple(ChannelKind(code) for code in values["channels"].split()),
        type_ids=frozenset(values["type_ids"]),
        modalities=frozenset(values["modalities"]),
        late=LateBooking(values["late"]),
        skip_confirmed=values["skip_confirmed"],
    )
