"""The clinic's rule for recordings, and what goes by it within a week."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from clinic_desktop.kernel.clock import from_milliseconds, wall_of
from clinic_desktop.kernel.errors import InvalidInput
from clinic_desktop.kernel.latest import Latest
from clinic_desktop.kernel.local_text import day_text
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.consult.api import (
    CallPolicy,
    call_policy,
    expiring_recordings,
    set_call_policy,
)
from clinic_desktop.modules.patients.api import patient_refs
from clinic_desktop.modules.practice.api import clinic_profile
from clinic_desktop.storage.context import Context


@dataclass(frozen=True, slots=True)
class GoingLine:
    """A recording that goes: whose, made when, gone when."""

    patient_name: str
    made: date
    goes: date

    @property
    def text(self) -> str:
        """Say it in one line."""
        words = translate("Consult", "{name}, recorded on {made}: is removed on {goes}")
        return words.format(
            name=self.patient_name, made=day_text(self.made), goes=day_text(self.goes)
        )


@dataclass(frozen=True, slots=True)
class RecordingRule:
    """The rule, and what goes; `going` is empty for who may not read calls."""

    policy: CallPolicy
    going: tuple[GoingLine, ...] = ()


class RecordingRuleView(Protocol):
    """The page."""

    def show_rule(self, rule: RecordingRule) -> None:
        """Show what holds."""

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark what can't be."""

    def say(self, text: str) -> None:
        """Say quietly that it was done."""

    def show_error(self, error: BaseException) -> None:
        """Show another failure."""


def read_rule(ctx: Context) -> RecordingRule:
    """Return the rule, and what goes by it as far as the reader may know."""
    policy = call_policy(ctx)
    if not ctx.allows(Permission.CALL_READ):
        return RecordingRule(policy)
    found, zone = expiring_recordings(ctx), clinic_profile(ctx).zone
    names = patient_refs(ctx, {one.recording.patient_id for one in found}) if found else {}

    def day(at_ms: int) -> date:
        return wall_of(from_milliseconds(at_ms), zone).date()

    lines = tuple(
        GoingLine(
            names[one.recording.patient_id].display_name,
            day(one.recording.began_ms),
            day(one.goes_ms),
        )
        for one in sorted(found, key=lambda one: one.goes_ms)
    )
    return RecordingRule(policy, lines)


class RecordingRulePresenter:
    """Reads and saves the rule."""

    def __init__(self, view: RecordingRuleView, tasks: Tasks) -> None:
        self._view, self._tasks = view, tasks
        self._latest = Latest(tasks, view)
        self._policy = CallPolicy()

    def refresh(self) -> None:
        """Read what holds."""
        self._latest.read(read_rule, then=self._arrived, fail=self._view.show_error)

    def save(self, *, recording: bool, days: int) -> None:
        """Let the rule hold from now on."""
        wanted = replace(self._policy, recording=recording, recording_days=days)
        self._tasks.write(
            set_call_policy, wanted, then=self._saved, fail=self._failed, owner=self._view
        )

    def _arrived(self, rule: RecordingRule) -> None:
        self._policy = rule.policy
        self._view.show_rule(rule)

    def _saved(self, policy: CallPolicy) -> None:
        self._policy = policy
        self._view.show_problems({})
        self._view.say(translate("Consult", "Saved."))
        self.refresh()

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, InvalidInput):
            self._view.show_problems(error.problems)
        else:
            self._view.show_error(error)
